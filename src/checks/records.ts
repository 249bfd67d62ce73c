/**
 * Appointments, chronicle and indicators: whatever the readers could not take for something
 * they know is reported, and so is an organisation or a unit that the register does not hold.
 */
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Corpus, GazetteDocument } from '../domain/model.ts';
import type { Register } from '../domain/register.ts';
import { type DocumentRecords, isAppointments, isChronicle, recordsOf } from '../records/index.ts';
import { titleWithoutName } from '../records/persons.ts';

const fileOf = (doc: GazetteDocument): string => `gazette/${doc.issue}/${doc.id}.mdx`;

/** What to do about words that a reader of this document does not know. */
const hintFor = (doc: GazetteDocument): string =>
  isAppointments(doc)
    ? 'Compare with the printed page. If the words are right, the form is a new one: add it, with a test, to src/records/appointments.ts.'
    : isChronicle(doc)
      ? 'Compare with the printed page. If the words are right, the form is a new one: add it, with a test, to src/records/chronicle.ts.'
      : 'Compare with the printed page. If the words are right, the form is a new one: add it, with a test, to src/records/indicators.ts.';

/** Check the records of every document. */
export function checkRecords(corpus: Corpus): Diagnostic[] {
  return recordsOf(corpus).byDocument.flatMap((records) => [
    ...unreadIn(records),
    ...unknownOrganizations(records, corpus.register),
    ...unknownUnits(records, corpus.register),
    ...unnamedLeaders(records),
    ...daysOutOfOrder(records),
  ]);
}

function unreadIn({ document, unread }: DocumentRecords): Diagnostic[] {
  return unread.map(({ clause, words, why }) => ({
    file: fileOf(document),
    line: clause.mdxLine,
    rule: 'record-unread',
    severity: 'error',
    message: `“${words.length > 48 ? `${words.slice(0, 48)}…` : words}” was not read: ${why}.`,
    hint: hintFor(document),
  }));
}

/** 甲 or 乙 or 丙: the nearest names of the register, for a hint. */
const nearestNames = (register: Register, name: string): string => {
  const names = register.nearest(name);
  return names.length === 0
    ? 'The register has no name like it.'
    : `The nearest names of the register: ${names.join(', ')}.`;
};

function unknownOrganizations(
  { document, appointments }: DocumentRecords,
  register: Register,
): Diagnostic[] {
  // Without a register there is nothing to compare with, and the records still name their bodies.
  if (register.agencies.length === 0) return [];
  const said = new Set<string>();
  return appointments.flatMap((a) => {
    if (a.organizationId !== null || a.organization === null || said.has(a.organization)) return [];
    said.add(a.organization);
    const line = document.clauses.find((c) => c.anchor === a.clause)?.mdxLine;
    return [
      {
        file: fileOf(document),
        ...(line === undefined ? {} : { line }),
        rule: 'organization-unknown',
        severity: 'error' as const,
        message: `The post “${a.post}” is in “${a.organization}”, which the register does not know.`,
        words: a.organization,
        hint: `Add it to agencies.yaml, or add this name to the entry that it means. ${nearestNames(register, a.organization)}`,
      },
    ];
  });
}

function unknownUnits({ document, indicators }: DocumentRecords, register: Register): Diagnostic[] {
  if (register.agencies.length === 0) return [];
  const said = new Set<string>();
  return indicators.flatMap((row) =>
    [...row.lead, ...row.cooperating].flatMap((name) => {
      if (said.has(name) || register.resolve(name, document.id).kind === 'found') return [];
      said.add(name);
      const line = document.clauses.find((c) => c.anchor === row.clause)?.mdxLine;
      return [
        {
          file: fileOf(document),
          ...(line === undefined ? {} : { line }),
          rule: 'organization-unknown',
          severity: 'error' as const,
          message: `The indicator “${row.name}” is given to “${name}”, which the register does not know.`,
          words: name,
          hint: `Add it to agencies.yaml, or add this name to the entry that it means. ${nearestNames(register, name)}`,
        },
      ];
    }),
  );
}

/** An entry that opens with an office and gives no name that could be read. */
function unnamedLeaders({ document, chronicle }: DocumentRecords): Diagnostic[] {
  return chronicle.flatMap((entry) => {
    if (entry.officials.length > 0) return [];
    const office = titleWithoutName(entry.text);
    if (office === undefined) return [];
    const line = document.clauses.find((c) => c.anchor === entry.clause)?.mdxLine;
    return [
      {
        file: fileOf(document),
        ...(line === undefined ? {} : { line }),
        rule: 'leader-unread',
        severity: 'warning' as const,
        message: `The entry names the office “${office}”, and no name could be read after it.`,
        words: entry.text.slice(0, 40),
        hint: 'Compare with the printed page. If a name stands there, the reader of src/records/persons.ts must learn its form.',
      },
    ];
  });
}

/** A day that lies before the one above it: a figure of the date may be damaged. */
function daysOutOfOrder({ document, chronicle }: DocumentRecords): Diagnostic[] {
  return chronicle.flatMap((entry, i) => {
    const before = chronicle[i - 1];
    if (before === undefined || entry.datePrinted === null) return [];
    if (entry.dateStart >= before.dateStart || entry.dateStart.length < before.dateStart.length)
      return [];
    const line = document.clauses.find((c) => c.anchor === entry.clause)?.mdxLine;
    return [
      {
        file: fileOf(document),
        ...(line === undefined ? {} : { line }),
        rule: 'date-order',
        severity: 'warning' as const,
        message: `The entry of ${entry.datePrinted} stands after one of ${before.dateStart}.`,
        hint: 'Compare the date with the printed page; mark it if a figure is damaged.',
      },
    ];
  });
}
