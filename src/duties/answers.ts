/**
 * Duties and deadlines as an editor's answers leave them.
 *
 * In: what was read, and the answers of `readings.yaml`. Out: what is left of it, with what he gives,
 * and the answers that met nothing.
 */
import type { Clause, DeadlineEntry } from '../domain/model.ts';
import { applyReadings, type EditorReading, type ReadAt, readingsFor } from '../domain/readings.ts';
import type { Register } from '../domain/register.ts';
import { type Draft, dutyAgency, type Reading } from './draft.ts';

/** Gives the text of a clause by its anchor. */
function textsOf(clauses: readonly Clause[]): (anchor: string) => string | undefined {
  const texts = new Map(clauses.map(({ anchor, text }) => [anchor, text]));
  return (anchor) => texts.get(anchor);
}

/** The drafts as an editor's answers leave them: records in answered words go, those that he gives come. */
export function answerDrafts(
  reading: Reading,
  drafts: readonly Draft[],
): { drafts: Draft[]; idle: readonly EditorReading[] } {
  const { doc } = reading;
  const textOf = textsOf(doc.clauses);
  interface Read extends ReadAt {
    readonly draft: Draft;
  }
  const { kept, given, idle } = applyReadings<Read, 'duties'>(
    readingsFor(doc.readings, doc.id, 'duties'),
    textOf,
    drafts.map((draft) => {
      const range =
        draft.said ?? draft.ranges.find((r) => doc.clauses[r.at]!.anchor === draft.clause);
      const clause = range === undefined ? draft.clause : doc.clauses[range.at]!.anchor;
      const words = range === undefined ? undefined : textOf(clause)?.slice(range.start, range.end);
      return { clause, words, draft };
    }),
    ({ draft }, record) =>
      draft.text === record.text &&
      draft.modality === (record.modality ?? 'must') &&
      draft.agencies.length === record.agencies.length &&
      record.agencies.every((a, i) => a.name === draft.agencies[i]!.printed),
  );
  const own = given.flatMap(({ answer, record }): Draft[] => {
    const at = doc.clauses.findIndex((c) => c.anchor === answer.clause);
    const clause = doc.clauses[at];
    if (clause === undefined) return [];
    const start = Math.max(0, clause.text.indexOf(answer.quote));
    return [
      {
        at,
        clause: clause.anchor,
        text: record.text,
        derivedFrom: 'text',
        modality: record.modality ?? 'must',
        subject: 'stated',
        agencies: record.agencies.map(({ name, role, qualifier }) =>
          dutyAgency(
            {
              start,
              end: start,
              printed: name,
              carried: '',
              resolution: reading.names.register.resolve(name, doc.id),
              qualifier: qualifier ?? null,
            },
            role,
          ),
        ),
        ranges: [{ at, start, end: start + answer.quote.length }],
        covers: [clause.anchor],
        readBy: 'editor',
      },
    ];
  });
  return {
    drafts: [...kept.map(({ draft }) => draft), ...own].sort((a, b) => a.at - b.at),
    idle,
  };
}

/** The deadlines as an editor's answers leave them. */
export function answerDeadlines(
  { doc }: Reading,
  entries: readonly DeadlineEntry[],
  register: Register,
): { entries: DeadlineEntry[]; idle: readonly EditorReading[] } {
  const { kept, given, idle } = applyReadings<ReadAt & { entry: DeadlineEntry }, 'deadlines'>(
    readingsFor(doc.readings, doc.id, 'deadlines'),
    textsOf(doc.clauses),
    entries.map((entry) => ({ clause: entry.clause, words: entry.text, entry })),
    ({ entry }, r) =>
      entry.kind === r.kind &&
      entry.text === r.text &&
      entry.iso === (r.iso ?? null) &&
      entry.trigger === (r.trigger ?? null) &&
      entry.what === r.what,
  );
  const own = given.map(({ answer, record }): DeadlineEntry => {
    const owners = record.agencies ?? [];
    const found = owners.map((name) => register.resolve(name, doc.id));
    return {
      kind: record.kind,
      text: record.text,
      iso: record.iso ?? null,
      what: record.what ?? answer.quote,
      trigger: record.trigger ?? null,
      document: doc.id,
      issue: doc.issue,
      clause: answer.clause,
      agencies: [...new Set(found.flatMap((r) => (r.kind === 'found' ? r.agency.id : [])))],
      owners,
      readBy: 'editor',
    };
  });
  const order = new Map(doc.clauses.map((c, i) => [c.anchor, i]));
  return {
    entries: [...kept.map(({ entry }) => entry), ...own].sort(
      (a, b) => order.get(a.clause)! - order.get(b.clause)!,
    ),
    idle,
  };
}
