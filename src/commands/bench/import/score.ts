/** Holds what was read of a generated gazette against what is true of it. */
import type { Diagnostic } from '../../../domain/diagnostics.ts';
import { DamageKind } from '../../../domain/marks.ts';
import type { Corpus, GazetteDocument } from '../../../domain/model.ts';
import { simplify } from '../../../domain/script.ts';
import type { DerivedDuties } from '../../../duties/index.ts';
import type { Records } from '../../../records/index.ts';
import { factsOf } from './gazette.ts';
import type { Gazette } from './truth.ts';

/** What the programs made of a gazette. */
export interface Reading {
  readonly corpus: Corpus | undefined;
  readonly duties: DerivedDuties | undefined;
  readonly records: Records | undefined;
  /** What the importer said; lines of the source. Undefined where nothing was imported. */
  readonly imported: readonly Diagnostic[] | undefined;
  /** What the check said; lines of the source, or of the documents. */
  readonly checked: readonly Diagnostic[];
}

/** Found of what is there, and right of what was found. */
export interface Tally {
  there: number;
  found: number;
  given: number;
  right: number;
}

/** The figures of one or several gazettes. */
export interface Score {
  readonly documents: Tally;
  /** Number, issuer, date and kind of the documents found. */
  readonly facts: { there: number; right: number };
  readonly labels: Tally;
  readonly furniture: { lines: number; inside: number; apart: number; falselyDropped: number };
  /** Paragraphs that are one clause each, as printed. */
  readonly paragraphs: { there: number; whole: number };
  readonly appointments: Tally;
  readonly memberships: Tally;
  readonly chronicle: Tally & { wrongDates: number };
  readonly duties: Tally & { wrongRoles: number };
  readonly damage: { there: number; found: number; false: number };
  /** What is there, was not found, and of which nobody is told. */
  lost: number;
  /** Errors that stand between the draft and an approved issue. */
  errors: number;
  /** Words that were not read, which an approval may leave open. */
  questions: number;
  readonly faults: string[];
}

const tally = (): Tally => ({ there: 0, found: 0, given: 0, right: 0 });

/** A score of nothing. */
export const emptyScore = (): Score => ({
  documents: tally(),
  facts: { there: 0, right: 0 },
  labels: tally(),
  furniture: { lines: 0, inside: 0, apart: 0, falselyDropped: 0 },
  paragraphs: { there: 0, whole: 0 },
  appointments: tally(),
  memberships: tally(),
  chronicle: { ...tally(), wrongDates: 0 },
  duties: { ...tally(), wrongRoles: 0 },
  damage: { there: 0, found: 0, false: 0 },
  lost: 0,
  errors: 0,
  questions: 0,
  faults: [],
});

/** Add the figures of one score to another. */
export function addScore(into: Score, from: Score): void {
  const add = (a: Record<string, unknown>, b: Record<string, unknown>): void => {
    for (const [key, value] of Object.entries(b)) {
      if (typeof value === 'number') a[key] = (a[key] as number) + value;
      else if (Array.isArray(value)) (a[key] as unknown[]).push(...value);
      else add(a[key] as Record<string, unknown>, value as Record<string, unknown>);
    }
  };
  add(into as unknown as Record<string, unknown>, from as unknown as Record<string, unknown>);
}

/** Without white space and with one width of letters and marks. */
const fold = (s: string): string => s.normalize('NFKC').replace(/\s/gu, '');

const overlaps = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  a[0] <= b[1] && b[0] <= a[1];

/** Score one gazette. */
export function scoreOf(gazette: Gazette, reading: Reading): Score {
  const score = emptyScore();
  const { corpus, records, duties } = reading;
  const issue = corpus?.issues[0];
  const documents = issue?.documents ?? [];
  const fault = (what: string, words: string): void =>
    void score.faults.push(`seed ${gazette.seed} ${what}: ${words}`);
  const told = toldLines(reading, documents);
  const missed = (what: string, words: string, lines: readonly [number, number]): void => {
    let silent = true;
    for (let l = lines[0]; l <= lines[1]; l += 1) if (told.has(l)) silent = false;
    if (silent) score.lost += 1;
    fault(silent ? `LOST ${what}` : `missed ${what}`, `L${lines[0]} ${words}`);
  };
  const clauses = new Map(
    documents.flatMap((doc) => doc.clauses.map((c) => [`${doc.id}#${c.anchor}`, c] as const)),
  );
  const linesOf = (document: string, anchor: string): readonly [number, number] =>
    clauses.get(`${document}#${anchor}`)?.sourceLines ?? [0, 0];

  scoreDocuments();
  scoreLabels();
  scoreFurniture();
  if (records !== undefined) {
    scoreAppointments(records);
    scoreChronicle(records);
  }
  if (duties !== undefined) scoreDuties(duties);
  if (reading.imported !== undefined) scoreDamage(reading.imported);
  score.errors = reading.checked.filter(
    (d) => d.severity === 'error' && d.question !== true,
  ).length;
  score.questions = reading.checked.filter((d) => d.question === true).length;
  return score;

  function scoreDocuments(): void {
    score.documents.there = gazette.documents.length;
    score.documents.given = documents.length;
    for (const truth of gazette.documents) {
      const title = truth.blocks.find((b) => b.set === 'title')!;
      const found = documents.find(
        (doc) =>
          fold(doc.frontMatter.title) === fold(truth.title) &&
          overlaps(doc.clauses.find((c) => c.kind === 'title')?.sourceLines ?? [0, 0], title.lines),
      );
      if (found === undefined) {
        missed('document', truth.title, title.lines);
        continue;
      }
      score.documents.found += 1;
      score.documents.right += 1;
      const { frontMatter } = found;
      for (const [name, right, read] of [
        ['number', truth.docNumber, frontMatter.docNumber],
        ['issuer', truth.issuer, frontMatter.issuer],
        ['date', truth.date, frontMatter.date],
      ] as const) {
        if (right === undefined) continue;
        score.facts.there += 1;
        // A number is kept in one form, whatever the script.
        const same = (a: string): string => (name === 'number' ? simplify(fold(a)) : fold(a));
        if (read !== undefined && same(read) === same(right)) score.facts.right += 1;
        else fault(name, `${truth.title}: ${read ?? 'none'} for ${right}`);
      }
      score.facts.there += 1;
      if (truth.kinds.includes(frontMatter.kind)) score.facts.right += 1;
      else fault('kind', `${truth.title}: ${frontMatter.kind}`);
    }
  }

  function scoreLabels(): void {
    const all = documents.flatMap((doc) => doc.clauses);
    const byLine = new Map(all.map((c) => [c.sourceLines[0], c]));
    const labelled = new Set<number>();
    for (const block of gazette.documents.flatMap((doc) => doc.blocks)) {
      const clause = byLine.get(block.lines[0]);
      if (block.label !== undefined) {
        labelled.add(block.lines[0]);
        score.labels.there += 1;
        if (
          clause?.number !== undefined &&
          fold(clause.number).replace(/[.．、]$/u, '') ===
            fold(block.label).replace(/[.．、]$/u, '')
        )
          score.labels.found += 1;
        else
          missed(
            'label',
            `${block.label} of “${block.text.slice(0, 24)}”: ${clause?.number ?? 'none'}`,
            block.lines,
          );
      }
      if (block.set === 'title' || block.set === 'row' || block.frame === true) continue;
      score.paragraphs.there += 1;
      if (clause !== undefined && fold(clause.text) === fold(block.text))
        score.paragraphs.whole += 1;
      else
        fault(
          'paragraph',
          `L${block.lines.join('-')} “${block.text.slice(0, 30)}” is ${clause === undefined ? 'no clause' : `“${clause.text.slice(0, 50)}… ${clause.text.slice(-20)}”`}`,
        );
    }
    for (const clause of all) {
      // Contents and tables may number their own lines.
      if (clause.number === undefined || clause.kind === 'contents' || clause.kind === 'row')
        continue;
      if (!labelled.has(clause.sourceLines[0])) {
        score.labels.given += 1;
        fault(
          'label invented',
          `L${clause.sourceLines[0]} ${clause.number} ${clause.text.slice(0, 24)}`,
        );
      }
    }
    score.labels.given += score.labels.found;
    score.labels.right = score.labels.found;
  }

  function scoreFurniture(): void {
    const all = documents.flatMap((doc) => doc.clauses);
    const dropped = new Set(issue?.file.furniture.map((f) => f.line));
    const accounted = (line: number): boolean =>
      dropped.has(line) ||
      (issue?.file.masthead ?? []).some((m) => m.line === line) ||
      (issue?.file.colophon ?? []).some((m) => m.line === line) ||
      (issue?.file.contents ?? []).some(
        (e) => 'lines' in e && e.lines !== undefined && e.lines[0] <= line && line <= e.lines[1],
      );
    score.furniture.lines = gazette.furniture.length;
    for (const line of gazette.furniture) {
      if (accounted(line)) continue;
      const clause = all.find((c) => c.sourceLines[0] <= line && line <= c.sourceLines[1]);
      if (clause !== undefined && clause.sourceLines[0] < clause.sourceLines[1]) {
        score.furniture.inside += 1;
        fault(
          'furniture inside',
          `L${line} ${gazette.lines[line - 1]} in “${clause.text.slice(0, 40)}”`,
        );
      } else {
        score.furniture.apart += 1;
        fault('furniture apart', `L${line} ${gazette.lines[line - 1]}`);
      }
    }
    for (const doc of gazette.documents) {
      for (const block of doc.blocks) {
        for (let l = block.lines[0]; l <= block.lines[1]; l += 1) {
          if (!dropped.has(l) || gazette.furniture.includes(l)) continue;
          score.furniture.falselyDropped += 1;
          fault('text dropped as furniture', `L${l} ${gazette.lines[l - 1]}`);
        }
      }
    }
  }

  function scoreAppointments(read: Records): void {
    const given = read.appointments.map((a) => ({ ...a, lines: linesOf(a.document, a.clause) }));
    const truth = factsOf(gazette, 'appointment');
    score.appointments.there = truth.length;
    score.appointments.given = given.length;
    const used = new Set<number>();
    for (const { fact, lines, text } of truth) {
      const at = given.findIndex(
        (g, i) =>
          !used.has(i) &&
          overlaps(g.lines, lines) &&
          fold(g.person) === fold(fact.person) &&
          g.action === fact.action &&
          fold(g.post) === fold(fact.post),
      );
      if (at === -1)
        missed('appointment', `${fact.person} ${fact.action} ${fact.post} in “${text}”`, lines);
      else {
        used.add(at);
        score.appointments.found += 1;
        score.appointments.right += 1;
      }
    }
    given.forEach((g, i) => {
      if (!used.has(i))
        fault('appointment FALSE', `L${g.lines[0]} ${g.person} ${g.action} ${g.post}`);
    });
    const members =
      'memberships' in read
        ? (
            read as unknown as {
              memberships: readonly {
                document: string;
                clause: string;
                person: string;
                post: string;
                office: string | null;
              }[];
            }
          ).memberships
        : [];
    const rosters = factsOf(gazette, 'membership');
    score.memberships.there = rosters.length;
    score.memberships.given = members.length;
    const taken = new Set<number>();
    for (const { fact, lines, text } of rosters) {
      const at = members.findIndex(
        (m, i) =>
          !taken.has(i) &&
          overlaps(linesOf(m.document, m.clause), lines) &&
          fold(m.person) === fold(fact.person) &&
          fold(m.post) === fold(fact.post) &&
          fold(m.office ?? '') === fold(fact.office ?? ''),
      );
      if (at === -1) missed('membership', `${fact.person} ${fact.post} in “${text}”`, lines);
      else {
        taken.add(at);
        score.memberships.found += 1;
        score.memberships.right += 1;
      }
    }
    members.forEach((m, i) => {
      if (!taken.has(i))
        fault(
          'membership FALSE',
          `L${linesOf(m.document, m.clause)[0]} ${m.person} ${m.post} ${m.office}`,
        );
    });
  }

  function scoreChronicle(read: Records): void {
    const given = read.chronicle.map((e) => ({ ...e, lines: linesOf(e.document, e.clause) }));
    const truth = factsOf(gazette, 'event');
    score.chronicle.there = truth.length;
    score.chronicle.given = given.length;
    const used = new Set<number>();
    for (const { fact, lines, text } of truth) {
      const at = given.findIndex(
        (g, i) => !used.has(i) && g.lines[0] <= lines[0] && lines[0] <= g.lines[1],
      );
      if (at === -1) {
        missed('entry', `${fact.start} in “${text}”`, lines);
        continue;
      }
      used.add(at);
      const entry = given[at]!;
      score.chronicle.found += 1;
      if (entry.dateStart === fact.start && entry.dateEnd === fact.end) score.chronicle.right += 1;
      else {
        score.chronicle.wrongDates += 1;
        fault(
          'entry DATE',
          `L${lines[0]} ${entry.dateStart}/${entry.dateEnd} for ${fact.start}/${fact.end} in “${text.slice(0, 30)}”`,
        );
      }
    }
    given.forEach((g, i) => {
      if (!used.has(i))
        fault('entry FALSE', `L${g.lines.join('-')} ${g.dateStart} ${g.text.slice(0, 30)}`);
    });
  }

  /** Lines of a duty's clause and of the label on a line of its own after it, which the clause is cited for. */
  function linesWithLabel(duty: DerivedDuties['duties'][number]): readonly [number, number] {
    const clauses = corpus?.issues
      .flatMap((i) => i.documents)
      .find((d) => d.id === duty.document)?.clauses;
    const at = clauses?.findIndex((c) => c.anchor === (duty.covers.at(-1) ?? duty.clause)) ?? -1;
    const own = linesOf(duty.document, duty.clause);
    const next = clauses?.[at + 1];
    const label =
      next !== undefined &&
      /^[（(【［〔]?[\p{Script=Han}]{2,6}(?:单位|部门|單位|部門)[：:】］]/u.test(next.text);
    return duty.derivedFrom === 'parenthesis' && label ? [own[0], next.sourceLines[1]] : own;
  }

  function scoreDuties(read: DerivedDuties): void {
    const given = read.duties.flatMap((duty) =>
      duty.agencies
        .filter((a) => !a.implicit)
        .map((a) => ({
          name: fold(a.printed),
          role: a.role,
          known: a.id !== null,
          lines: linesWithLabel(duty),
          text: duty.text,
        })),
    );
    const truth = factsOf(gazette, 'duty');
    score.duties.there = truth.length;
    const used = new Set<number>();
    for (const { fact, lines, text } of truth) {
      const same = (i: number): boolean =>
        !used.has(i) && overlaps(given[i]!.lines, lines) && given[i]!.name === fold(fact.agency);
      let at = given.findIndex(
        (g, i) => same(i) && (fact.roles as readonly string[]).includes(g.role),
      );
      if (at === -1) {
        at = given.findIndex((_, i) => same(i));
        if (at !== -1) {
          score.duties.wrongRoles += 1;
          fault(
            'duty ROLE',
            `L${lines[0]} ${fact.agency} ${given[at]!.role} for ${fact.roles.join('|')} in “${text.slice(-60)}”`,
          );
        } else {
          missed('duty', `${fact.agency} ${fact.roles.join('|')} in “${text.slice(-80)}”`, lines);
          continue;
        }
      } else score.duties.right += 1;
      used.add(at);
      score.duties.found += 1;
    }
    // The same name twice in one clause, once for each sentence, is no second duty.
    const seen = new Set([...used].map((i) => `${given[i]!.lines[0]} ${given[i]!.name}`));
    given.forEach((g, i) => {
      if (used.has(i) || !g.known) return;
      if (seen.has(`${g.lines[0]} ${g.name}`)) return;
      score.duties.given += 1;
      fault('duty FALSE', `L${g.lines[0]} ${g.name} ${g.role} “${g.text.slice(0, 40)}”`);
    });
    score.duties.given += score.duties.found;
  }

  function scoreDamage(imported: readonly Diagnostic[]): void {
    const blocks = gazette.documents
      .flatMap((doc) => doc.blocks)
      .filter((b) => b.damage !== undefined);
    const kinds: readonly string[] = DamageKind.options;
    const said = [...imported, ...reading.checked].filter(
      (d) => kinds.includes(d.rule) && d.file.endsWith('.txt'),
    );
    score.damage.there = blocks.length;
    for (const b of blocks) {
      if (said.some((d) => d.line !== undefined && overlaps([d.line, d.line], b.lines)))
        score.damage.found += 1;
      else missed('damage', `${b.damage} in “${b.text.slice(0, 60)}”`, b.lines);
    }
    for (const d of said) {
      if (blocks.some((b) => d.line !== undefined && overlaps([d.line, d.line], b.lines))) continue;
      score.damage.false += 1;
      fault('damage FALSE', `L${d.line} ${d.rule} ${d.words ?? ''}`);
    }
  }
}

/** Lines of the source of which an editor is told anything. */
function toldLines(reading: Reading, documents: readonly GazetteDocument[]): Set<number> {
  const lines = new Set<number>();
  for (const d of [...(reading.imported ?? []), ...reading.checked]) {
    if (d.line === undefined) continue;
    if (d.file.endsWith('.txt')) {
      lines.add(d.line);
      continue;
    }
    const id = /([^/]+)\.mdx$/u.exec(d.file)?.[1];
    const clause = documents
      .find((doc) => doc.id === id)
      ?.clauses.findLast((c) => c.mdxLine <= d.line!);
    if (clause === undefined) continue;
    for (let l = clause.sourceLines[0]; l <= clause.sourceLines[1]; l += 1) lines.add(l);
  }
  return lines;
}
