/** A large corpus out of a small one, for search: the same issues month after month, in other words each year, names and numbers varied. */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCorpus } from '../../../corpus/index.ts';
import { fold } from '../../../search/fold.ts';
import { buildIndex } from '../../../search/index-builder.ts';
import { knowledgeOf } from '../../../search/knowledge.ts';
import { type SourceIssue, sourceIssue } from '../../../search/records.ts';
import { facts, numberFacts } from '../../../search/tokens.ts';
import type { BenchData } from './queries.ts';

const monthsOfYear = 12;
/** Characters used most, which every text of every year uses. */
const COMMON = 250;
/** The other characters are exchanged within bands of this many, so that their frequencies stay. */
const BAND = 120;

/** For a number of years back, the text in other words: the rarer characters stand for one another, in each year otherwise. */
function wordsOfYears(texts: readonly string[]): (text: string, back: number) => string {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const c of text) if (/[\u4e00-\u9fff]/u.test(c)) counts.set(c, (counts.get(c) ?? 0) + 1);
  const rare = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(COMMON)
    .map(([c]) => c);
  const place = new Map(rare.map((c, i) => [c, i]));
  return (text, back) =>
    back === 0
      ? text
      : [...text]
          .map((c) => {
            const at = place.get(c);
            if (at === undefined) return c;
            const first = at - (at % BAND);
            const size = Math.min(BAND, rare.length - first);
            // Steps that have no common divisor with one another: no two years have the same words.
            return rare[first + ((at - first + back * (7 + (at % 5) * 2)) % size)] ?? c;
          })
          .join('');
}

/** The issues of a content folder, `copies` times, back in time month by month. */
export async function repeatIssues(content: string, copies: number): Promise<SourceIssue[]> {
  const corpus = await loadCorpus(content);
  const knowledge = knowledgeOf(corpus);
  const own = corpus.issues.map((issue) => sourceIssue(corpus, issue, knowledge));
  const letters = [
    ...new Set(
      own.flatMap((i) =>
        i.documents.flatMap((d) => d.clauses.flatMap((c) => c.persons.flatMap((p) => [...p]))),
      ),
    ),
  ];
  const words = wordsOfYears(
    own.flatMap((i) => i.documents.flatMap((d) => d.clauses.map(({ text }) => text))),
  );
  return Array.from({ length: copies }, (_, copy) =>
    own.map((issue) => vary(issue, copy, letters, words)),
  ).flat();
}

/** One copy: years earlier, in other words, with other figures and other names of persons. */
function vary(
  issue: SourceIssue,
  copy: number,
  letters: readonly string[],
  words: (text: string, back: number) => string,
): SourceIssue {
  if (copy === 0) return issue;
  const back = Math.floor(copy / monthsOfYear);
  const year = issue.year - back;
  const figures = (text: string): string =>
    text.replace(/\d+/gu, (n) =>
      /^(?:19|20)\d\d$/u.test(n)
        ? String(Number(n) - back)
        : String((Number(n) + copy * 7) % 10 ** n.length),
    );
  const renamed = new Map<string, string>();
  for (const doc of issue.documents) {
    for (const person of doc.clauses.flatMap((clause) => clause.persons)) {
      renamed.set(
        person,
        [...person]
          .map((c, i) =>
            c === '·'
              ? c
              : (letters[(letters.indexOf(c) + copy * (2 * i + 3)) % letters.length] ?? c),
          )
          .join(''),
      );
    }
  }
  const persons = [...renamed.keys()].sort((a, b) => b.length - a.length);
  const pattern = persons.length === 0 ? undefined : new RegExp(persons.join('|'), 'gu');
  // Names first: their characters are exchanged with the words, as those of persons are.
  const text = (of: string): string =>
    words(
      figures(pattern === undefined ? of : of.replace(pattern, (p) => renamed.get(p) ?? p)),
      back,
    );
  return {
    id: `${year}-${String(monthsOfYear - (copy % monthsOfYear)).padStart(2, '0')}${issue.id.slice(4)}`,
    year,
    documents: issue.documents.map((doc) => {
      const docNumber = doc.docNumber === null ? null : figures(doc.docNumber);
      return {
        ...doc,
        id: `${doc.id}-${copy}`,
        title: text(doc.title),
        docNumber,
        clauses: doc.clauses.map((clause) => {
          const named = clause.persons.map((person) => words(renamed.get(person) ?? person, back));
          return {
            ...clause,
            text: text(clause.text),
            persons: named,
            facts: [
              ...clause.facts.filter(
                (fact) => fact.startsWith(facts.agencies) || fact.startsWith(facts.akin('')),
              ),
              ...(clause.class === 1 ? numberFacts(docNumber ?? '') : []),
              ...named.map((person) => facts.person(fold(person))),
            ],
          };
        }),
      };
    }),
  };
}

/**
 * A site whose search holds these issues: the pages of a built site with another index. The
 * pages of the copies are not built; search does not need them.
 *
 * @param cache where shards are kept between builds
 * @returns how many seconds of a processor the part of search took, whatever else the machine does
 */
export async function indexInto(
  built: string,
  dist: string,
  issues: readonly SourceIssue[],
  cache: string,
): Promise<number> {
  rmSync(dist, { recursive: true, force: true });
  for (const part of ['index.html', '404.html', 'assets', 'search', 'reading.js', 'icon.svg'])
    if (existsSync(join(built, part)))
      cpSync(join(built, part), join(dist, part), { recursive: true });
  // As the pages hand it over.
  const records = join(dist, 'search/records');
  mkdirSync(records, { recursive: true });
  for (const issue of issues)
    writeFileSync(join(records, `${issue.id}.json`), JSON.stringify(issue));
  const start = process.cpuUsage();
  await buildIndex(dist, cache);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** The data of the copies, in the form of the data files. */
export function dataOf(issues: readonly SourceIssue[], own: BenchData): BenchData {
  const documents = issues.flatMap((issue) => issue.documents);
  return {
    ...own,
    documents: documents.map(({ id, docNumber, title }) => ({
      id,
      url: `/documents/${id}/`,
      docNumber,
      title,
    })),
    appointments: documents.flatMap((doc) =>
      doc.clauses.flatMap((clause) =>
        clause.persons.map((person) => ({ person, url: `/documents/${doc.id}/#${clause.anchor}` })),
      ),
    ),
    clauses: documents.flatMap((doc) =>
      doc.clauses.map(({ anchor, text }) => ({
        url: `/documents/${doc.id}/#${anchor}`,
        text,
        sourceLines: [0, 0] as const,
      })),
    ),
    sources: new Map(),
  };
}
