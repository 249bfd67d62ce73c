/**
 * An editor's answers, applied to what a reader read: what stands in the answered words is
 * taken away, read or unread, and the records that the editor gives come in its place, in the
 * order of the clauses.
 */
import type {
  Appointment,
  ChronicleEntry,
  Clause,
  GazetteDocument,
  Indicator,
  Membership,
} from '../domain/model.ts';
import {
  applyReadings,
  type EditorReading,
  type GivenRecord,
  type RecordReader,
  readingsFor,
} from '../domain/readings.ts';
import type { Read, Unread } from './appointments.ts';
import type { UnreadBy } from './index.ts';
import { readValue } from './indicators.ts';
import { splitPost } from './words.ts';

/** What a reader made of a document. */
interface Reading<T> {
  readonly read: readonly Read<T>[];
  readonly unread: readonly Unread[];
}

/** The same, once the editor has answered. */
interface Answered<T> {
  readonly records: readonly T[];
  readonly unread: readonly UnreadBy[];
  readonly idle: readonly EditorReading[];
}

/** Makes a record of what the editor gives. */
type Make<T, R extends RecordReader> = (
  given: GivenRecord<R>,
  doc: GazetteDocument,
  clause: Clause,
  ordinal: number,
) => T;

type Item<T> =
  | { readonly clause: string; readonly words: string; readonly record: T }
  | { readonly clause: string; readonly words: string; readonly unread: Unread };

/** Apply the answers of one reader to what it made of a document. */
export function answer<T, R extends RecordReader>(
  doc: GazetteDocument,
  reader: R,
  { read, unread }: Reading<T>,
  make: Make<T, R>,
): Answered<T> {
  const byAnchor = new Map(doc.clauses.map((c) => [c.anchor, c]));
  const items: Item<T>[] = [
    ...read.map(({ record, clause, words }) => ({ clause: clause.anchor, words, record })),
    ...unread.map((u) => ({ clause: u.clause.anchor, words: u.words, unread: u })),
  ];
  const { kept, given, idle } = applyReadings<Item<T>, R>(
    readingsFor(doc.readings, doc.id, reader),
    (anchor) => byAnchor.get(anchor)?.text,
    items,
  );
  const places = new Map(doc.clauses.map((c, i) => [c.anchor, i]));
  const records = kept.flatMap((item) =>
    'record' in item ? [{ at: places.get(item.clause) ?? 0, record: item.record }] : [],
  );
  given.forEach(({ answer: by, record }, i) => {
    const clause = byAnchor.get(by.clause);
    // That the clause exists is held where readings.yaml is read.
    if (clause === undefined) return;
    records.push({
      at: places.get(by.clause)!,
      record: { ...make(record, doc, clause, 1000 + i), readBy: 'editor' },
    });
  });
  return {
    records: records
      .map((r, i) => ({ ...r, i }))
      .sort((a, b) => a.at - b.at || a.i - b.i)
      .map((r) => r.record),
    unread: kept.flatMap((item) => ('unread' in item ? [{ ...item.unread, reader }] : [])),
    idle,
  };
}

/** An appointment as an editor gives it. */
export const appointmentGiven: Make<Appointment, 'appointments'> = (
  given,
  doc,
  clause,
  ordinal,
) => ({
  issue: doc.issue,
  document: doc.id,
  clause: clause.anchor,
  ordinal,
  person: given.person,
  action: given.action,
  post: given.post,
  organization: given.organization ?? splitPost(given.post)?.organization ?? null,
  organizationId: null,
  probation: given.probation ?? null,
  confirmed: given.confirmed ?? false,
  effectiveFrom: given.effectiveFrom ?? null,
  retiredOn: given.retiredOn ?? null,
  docNumber: given.docNumber ?? doc.frontMatter.docNumber ?? null,
  pending: given.pending ?? false,
  date: given.date ?? doc.frontMatter.date ?? null,
  remarks: given.remarks ?? [],
  probationEnd: null,
});

/** An entry of a chronicle as an editor gives it. */
export const entryGiven: Make<ChronicleEntry, 'chronicle'> = (given, doc, clause) => ({
  issue: doc.issue,
  document: doc.id,
  clause: clause.anchor,
  dateStart: given.dateStart,
  dateEnd: given.dateEnd ?? given.dateStart,
  datePrinted: null,
  text: given.text,
  officials: (given.officials ?? []).map(({ name, office }) => ({ name, office: office ?? null })),
  others: (given.others ?? []).map(({ name, office }) => ({ name, office: office ?? null })),
  places: given.places ?? [],
  agencies: [],
  acts: [],
});

/** A row of indicators as an editor gives it. */
export const indicatorGiven: Make<Indicator, 'indicators'> = (given, doc, clause) => ({
  document: doc.id,
  issue: doc.issue,
  clause: clause.anchor,
  no: given.no,
  name: given.name,
  lead: given.lead ?? [],
  cooperating: given.cooperating ?? [],
  targets: given.targets,
  values: given.targets.flatMap(({ year, printed }) => {
    const value = readValue(printed);
    return value === undefined ? [] : [{ year, ...value }];
  }),
  passages: [],
  notes: [],
  noteClauses: [],
});

/** A member of a body as an editor gives it. */
export const membershipGiven: Make<Membership, 'memberships'> = (given, doc, clause) => ({
  issue: doc.issue,
  document: doc.id,
  clause: clause.anchor,
  body: given.body,
  person: given.person ?? '',
  post: given.post ?? '',
  office: given.office ?? null,
});
