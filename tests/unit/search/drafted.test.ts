/**
 * What is found in some whole gazettes of `tests/fixtures/gazettes`, in which order and how, as a
 * snapshot: what is right is held elsewhere (`tests/search`, the other files here); this one shows
 * in a moment what a change of the search moves besides. What is typed is taken from the texts, whole,
 * cut, misspelt and asked about.
 */
import { describe, expect, it } from 'vitest';
import type { Clause, GazetteDocument } from '../../../src/domain/model.ts';
import type { Answer } from '../../../src/search/answer.ts';
import { knowledgeOf } from '../../../src/search/knowledge.ts';
import { searchLetters, searchNames } from '../../../src/search/names.ts';
import { shortTitle, sourceIssue } from '../../../src/search/records.ts';
import { draftedCorpus } from '../../fixtures/gazettes/drafted.ts';
import { memory } from './memory.ts';

const corpus = draftedCorpus('hanshan', 'jiangyuan', 'wuling', 'yunmeng', 'lanxi', 'qilin');
const knowledge = knowledgeOf(corpus);
const issues = corpus.issues.map((issue) => sourceIssue(corpus, issue, knowledge));
const letters = searchLetters(corpus);
const search = memory(
  issues,
  {
    ...searchNames(corpus),
    akin: [
      ['资金', '经费'],
      ['开展', '组织', '举办'],
    ],
  },
  letters,
);

/** Every so many of a list. */
const every = <T>(n: number, list: readonly T[]): T[] => list.filter((_, i) => i % n === 0);
/** A run of ideographs in a clause, of some length, from its middle. */
function runOf({ text }: Clause, length: number): string {
  const runs = text.match(/\p{Script=Han}+/gu) ?? [];
  const run = runs.find((one) => one.length >= length + 2) ?? '';
  return run.slice(1, 1 + length);
}

const documents: readonly GazetteDocument[] = corpus.issues.flatMap((issue) => issue.documents);
const clauses = documents.flatMap((doc) => doc.clauses).filter((c) => c.text.length > 20);
const ofDocuments = every(2, documents).flatMap(({ frontMatter: { title, docNumber } }, i) => {
  const about = shortTitle(title);
  const number = docNumber ?? '';
  return [
    [about, `${about.slice(2, 8)}通知`, `关于${about.slice(-8)}的规定有哪些`][i % 3]!,
    [number, number.replace(/〔(\d+)〕/u, '$1年'), number.replace(/〔\d+〕/u, '')][i % 3]!,
  ];
});
const ofClauses = every(4, clauses).flatMap((clause, i) => {
  const [long, short] = [runOf(clause, 9), runOf(clause, 5)];
  const forms = [
    short,
    long,
    `“${short}”`,
    `${short.slice(0, 2)} ${long.slice(-3)}`,
    `${long.slice(0, 4)}${long.slice(5)}`,
    `${short}由谁负责`,
    `${short}什么时候完成`,
    `${long.slice(0, 3)}多少钱`,
    `${long.slice(0, 4)}某${long.slice(4)}`,
    `${short.slice(0, 4)}的经费`,
    `"${long.slice(0, 6)}"`,
  ];
  return short.length < 5 || long.length < 9 ? [] : [forms[i % forms.length]!];
});
const ofAgencies = every(4, corpus.register.agencies).flatMap(({ id, name }, i) => [
  [name, name.replace(/^[市县区州]/u, ''), `${name}的职责`, (letters[id] ?? [name])[0]!][i % 4]!,
]);
const others = [
  ...['3月5日', '2024年5月', '十月二十日', '15日', '上半年', '3月1日至5日', '星期三', '三年'],
  ...[
    '50%',
    '100万元',
    '二级',
    '第三条',
    '附件1',
    '一式两份',
    '不',
    '的',
    'abc',
    '1 2',
    '〔2024〕',
  ],
  ...['拆遷補償', '為人民服務', '市長', '任命的局长', '免去职务', '会议', '慰问', '考察', '增长率'],
];
const typed = [...new Set([...ofDocuments, ...ofClauses, ...ofAgencies, ...others])].filter(
  (query) => query !== '',
);

async function told(answer: Answer | undefined): Promise<string[]> {
  if (answer === undefined) return ['nothing'];
  const { hits, agencies, byLetters, exact, also, notes, instead, documents: counted } = answer;
  const found = await Promise.all(
    hits.slice(0, 12).map(async ({ reader, clause, match, tier, also: other, weak }) => {
      const { text, index } = await reader.textOf(clause);
      return `${match === 'near' ? '~' : ''}${weak === true ? '?' : ''}${other ? '+' : ''}${text.d}#${text.c[index]?.a} ${tier}`;
    }),
  );
  return [
    `${exact} exact of ${hits.length} in ${counted}`,
    ...agencies.map(({ agency, by }) => `${by} ${agency.id}`),
    ...byLetters.map(({ id }) => `letters ${id}`),
    ...also.map((name) => `also ${name}`),
    ...notes,
    ...instead.map((suggestion) => JSON.stringify(suggestion)),
    found.join(' | '),
  ];
}

describe('what is typed finds what it did', () => {
  it('of many kinds', () => expect(typed.length).toBeGreaterThan(120));
  it.each(typed)('%s', async (query) => {
    search.anew();
    const all = await search.answers(query);
    const cost = `${search.asked.length} blocks, ${search.read.length} texts`;
    const early = all.slice(0, -1).map(({ hits, since }) => `${hits.length} since ${since}`);
    expect([...early, cost, ...(await told(all.at(-1)))]).toMatchSnapshot();
  });
  it.each([
    ['工作', { year: '2024' }],
    ['工作', { issue: corpus.issues[1]!.id }],
    ['应急管理', { kind: 'notice' }],
    ['资金', { document: documents[3]!.id }],
    ['项目', { agency: corpus.register.agencies[4]!.id }],
    ['加强领导由谁负责', { year: '2023' }],
  ])('%s within %o', async (query, filters) => {
    search.anew();
    expect(await told((await search.answers(query, filters)).at(-1))).toMatchSnapshot();
  });
  it('with what every search asks for fetched before', async () => {
    search.anew();
    const paths: string[] = [];
    search.fail = (path) => {
      paths.push(path);
      return false;
    };
    await search.prepare();
    search.fail = undefined;
    expect(paths.sort()).toMatchSnapshot();
  });
});
