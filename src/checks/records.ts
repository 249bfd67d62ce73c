/**
 * Appointments, chronicle and indicators: whatever the readers could not take for something
 * they know is reported, and so is an organisation or a unit that the register does not hold.
 */
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import type { ChronicleEntry, Clause, Corpus, GazetteDocument } from '../domain/model.ts';
import type { Register } from '../domain/register.ts';
import * as rows from '../messages/checks.ts';
import { type DocumentRecords, recordsOf } from '../records/index.ts';
import { titleWithoutName } from '../records/persons.ts';
import type { Answerable } from './answers.ts';

const fileOf = (doc: GazetteDocument): string => `gazette/${doc.issue}/${doc.id}.mdx`;

/** All that is reported of the records of a corpus, before any answer. */
export const checkRecords = (corpus: Corpus): Diagnostic[] =>
  recordsOf(corpus).byDocument.flatMap((records) =>
    recordReports(records, corpus.register).map((r) => r.diagnostic),
  );

/** Check the records of one document. */
export function recordReports(records: DocumentRecords, register: Register): Answerable[] {
  return [
    ...unreadIn(records),
    ...unknownOrganizations(records, register),
    ...unknownUnits(records, register),
    ...unnamedLeaders(records),
    ...daysOutOfOrder(records),
  ];
}

const placeOf = (doc: GazetteDocument, anchor: string): { file: string; line?: number } => {
  const line = doc.clauses.find((c: Clause) => c.anchor === anchor)?.mdxLine;
  return { file: fileOf(doc), ...(line === undefined ? {} : { line }) };
};

const brief = (words: string): string => (words.length > 160 ? `${words.slice(0, 160)}…` : words);

function unreadIn({ document, unread }: DocumentRecords): Answerable[] {
  return unread.map(({ clause, words, why, reader, passed }) => ({
    diagnostic: diagnose(
      passed === true ? rows.recordPassed : rows.recordUnread,
      { words: brief(words), why, reader },
      { file: fileOf(document), line: clause.mdxLine },
    ),
    reader,
    clause: clause.anchor,
    words,
  }));
}

function unknownOrganizations(
  { document, appointments }: DocumentRecords,
  register: Register,
): Answerable[] {
  // Without a register there is nothing to compare with, and the records still name their bodies.
  if (register.agencies.length === 0) return [];
  const said = new Set<string>();
  return appointments.flatMap(({ organizationId, organization, post, clause }) => {
    if (organizationId !== null || organization === null || said.has(organization)) return [];
    said.add(organization);
    const nearest = register.nearest(organization);
    return [
      {
        diagnostic: diagnose(
          rows.organizationUnknown,
          { post, organization, nearest },
          { ...placeOf(document, clause), words: organization },
        ),
      },
    ];
  });
}

function unknownUnits({ document, indicators }: DocumentRecords, register: Register): Answerable[] {
  if (register.agencies.length === 0) return [];
  const said = new Set<string>();
  return indicators.flatMap((row) =>
    [...row.lead, ...row.cooperating].flatMap((name) => {
      if (said.has(name) || register.resolve(name, document.id).kind === 'found') return [];
      said.add(name);
      const nearest = register.nearest(name);
      return [
        {
          diagnostic: diagnose(
            rows.unitUnknown,
            { indicator: row.name, name, nearest },
            { ...placeOf(document, row.clause), words: name },
          ),
        },
      ];
    }),
  );
}

/** An entry that opens with an office and gives no name that could be read. */
function unnamedLeaders({ document, chronicle }: DocumentRecords): Answerable[] {
  return chronicle.flatMap((entry) => {
    if (entry.officials.length > 0) return [];
    const office = titleWithoutName(entry.text);
    if (office === undefined) return [];
    const place = { ...placeOf(document, entry.clause), words: entry.text.slice(0, 40) };
    return [
      {
        diagnostic: diagnose(rows.leaderUnread, { office }, place),
        // Answered apart from the entry itself, which stands.
        reader: 'structure' as const,
        clause: entry.clause,
        words: office,
      },
    ];
  });
}

/** Whether an entry is the same words as the one before it, of a later day. */
const isFurtherDay = (before: ChronicleEntry, entry: ChronicleEntry): boolean =>
  before.clause === entry.clause &&
  before.text === entry.text &&
  before.datePrinted === entry.datePrinted &&
  before.dateStart < entry.dateStart;

/** A day that lies before the one above it: a figure of the date may be damaged. */
function daysOutOfOrder({ document, chronicle }: DocumentRecords): Answerable[] {
  return chronicle.flatMap((entry, i) => {
    const above = chronicle[i - 1];
    if (above === undefined || entry.datePrinted === null) return [];
    // An entry of several days (3月5日、9日) stands where the first of them does.
    if (isFurtherDay(above, entry)) return [];
    let first = i - 1;
    while (first > 0 && isFurtherDay(chronicle[first - 1]!, chronicle[first]!)) first -= 1;
    const before = chronicle[first]!;
    // A month or a year goes back only where it lies before the month or year above.
    const as = Math.min(entry.dateStart.length, before.dateStart.length);
    if (entry.dateStart.slice(0, as) >= before.dateStart.slice(0, as)) return [];
    // 二季度, under the days of June: a span that reaches over them.
    const spans = entry.dateStart.length < 10 && entry.dateEnd !== entry.dateStart;
    if (spans && entry.dateEnd.slice(0, as) >= before.dateStart.slice(0, as)) return [];
    return [
      {
        diagnostic: diagnose(
          rows.dateOrder,
          { printed: entry.datePrinted, before: before.dateStart },
          placeOf(document, entry.clause),
        ),
        reader: 'structure' as const,
        clause: entry.clause,
      },
    ];
  });
}
