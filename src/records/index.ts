/**
 * Appointments, chronicle, indicators and members of bodies of a whole corpus, newest issue
 * first, in print order.
 *
 * In: the clauses of the documents, the register, and what an editor has answered. Out: the
 * records, with the organisation of each post found in the register, and what was not read.
 * It holds of them: each comes from words of one clause, or from an editor's answer to such
 * words; no words are read twice; words that no reader knows are in `unread`.
 */
import type {
  Appointment,
  ChronicleEntry,
  Clause,
  Corpus,
  GazetteDocument,
  Indicator,
  Issue,
  Membership,
} from '../domain/model.ts';
import type { EditorReading, ReaderName } from '../domain/readings.ts';
import type { Register } from '../domain/register.ts';
import { simplify } from '../domain/script.ts';
import {
  answer,
  appointmentGiven,
  entryGiven,
  indicatorGiven,
  membershipGiven,
} from './answers.ts';
import { isAppointments, readAppointments, type Unread } from './appointments.ts';
import { isChronicle, readChronicle } from './chronicle.ts';
import { readElsewhere } from './elsewhere.ts';
import { readIndicators } from './indicators.ts';
import { readMemberships } from './memberships.ts';
import { personsPassed } from './passed.ts';
import { monthsOf, probationEnd } from './probation.ts';
import { linesLeft } from './rosterLeft.ts';
import { isTitle } from './words.ts';

/** Words that one of the readers could not read. */
export interface UnreadBy extends Unread {
  readonly reader: ReaderName;
}

/** What one document says of persons, days and targets. */
export interface DocumentRecords {
  readonly document: GazetteDocument;
  readonly appointments: readonly Appointment[];
  readonly chronicle: readonly ChronicleEntry[];
  readonly indicators: readonly Indicator[];
  readonly memberships: readonly Membership[];
  /** What could not be read and no editor has answered, for the check. */
  readonly unread: readonly UnreadBy[];
  /** Answers of an editor that met nothing. */
  readonly idle: readonly EditorReading[];
}

/** The records of a corpus. */
export interface Records {
  readonly byDocument: readonly DocumentRecords[];
  readonly appointments: readonly Appointment[];
  readonly chronicle: readonly ChronicleEntry[];
  readonly indicators: readonly Indicator[];
  /** Members of bodies, which are no appointments. */
  readonly memberships: readonly Membership[];
}

/**
 * The agency that an organisation, as a post prints it, stands for: the register's entry of
 * that name, or the one with the longest name that the post begins with and after which only
 * a title is left.
 */
function organizationOf(
  post: string,
  organization: string | null,
  document: string,
  register: Register,
): { readonly name: string; readonly id: string } | undefined {
  const found = (name: string): { name: string; id: string } | undefined => {
    const r = register.resolve(name, document);
    return r.kind === 'found' ? { name, id: r.agency.id } : undefined;
  };
  const whole = organization === null ? undefined : found(organization);
  if (whole !== undefined) return whole;
  // The register’s names come longest first.
  for (const name of register.names) {
    if (!post.startsWith(name) || !isTitle(post.slice(name.length))) continue;
    const agency = found(name);
    if (agency !== undefined) return agency;
  }
  return undefined;
}

/** Read one document. A document that holds no such records gives empty lists. */
export function recordsOfDocument(document: GazetteDocument, corpus: Corpus): DocumentRecords {
  const before = known.get(document)?.get(corpus.register);
  if (before?.government === corpus.site.government) return before.records;
  const records = read(document, corpus);
  keepRecords(corpus, records);
  return records;
}

/** What was read of a document, and what it was read with besides its issue. */
const known = new WeakMap<
  GazetteDocument,
  WeakMap<Register, { readonly government: string; readonly records: DocumentRecords }>
>();

/** Take what was read of a document before for what would be read now. */
export function keepRecords({ register, site }: Corpus, records: DocumentRecords): void {
  const ofRegisters = known.get(records.document) ?? new WeakMap();
  known.set(records.document, ofRegisters.set(register, { government: site.government, records }));
}

function read(document: GazetteDocument, corpus: Corpus): DocumentRecords {
  const { register, site } = corpus;
  const issue = corpus.issues.find((i) => i.id === document.issue);
  const elsewhere = readElsewhere(document);
  const people = answer(
    document,
    'appointments',
    isAppointments(document)
      ? readAppointments(document)
      : { read: [], unread: elsewhere.appointments },
    appointmentGiven,
  );
  const days = answer(
    document,
    'chronicle',
    isChronicle(document)
      ? readChronicle(document, { register, government: site.government, heads: headsOf(issue) })
      : { read: [], unread: elsewhere.chronicle },
    entryGiven,
  );
  const targets = answer(
    document,
    'indicators',
    readIndicators(document, register),
    indicatorGiven,
  );
  const members = answer(
    document,
    'memberships',
    isChronicle(document)
      ? { read: [], unread: [] }
      : withPassed(document, readMemberships(document), elsewhere.appointments),
    membershipGiven,
  );
  const listed = new Set(members.records.map((m) => m.clause));
  const period = document.clauses.map((c) => monthsOf(c.text)).find((p) => p !== undefined);
  return {
    document,
    appointments: people.records.map((a) => {
      const agency = organizationOf(a.post, a.organization, document.id, register);
      return {
        ...a,
        ...(agency === undefined ? {} : { organization: agency.name, organizationId: agency.id }),
        probationEnd: probationEnd(a, period) ?? null,
      };
    }),
    chronicle: days.records,
    indicators: targets.records,
    memberships: members.records,
    unread: [
      // A line of which members were read is no appointment that was not.
      ...people.unread.filter(({ clause }) => !listed.has(clause.anchor)),
      ...days.unread,
      ...targets.unread,
      ...members.unread,
    ],
    idle: [...people.idle, ...days.idle, ...targets.idle, ...members.idle],
  };
}

/** Words that the running heads of an issue are made of. */
const headsOf = (issue: Issue | undefined): readonly string[] =>
  issue === undefined
    ? []
    : [
        issue.file.title,
        ...issue.file.contents.flatMap((c) => ('section' in c ? [c.section] : [c.title])),
        ...issue.file.furniture.flatMap((f) => issue.source[f.line - 1] ?? []),
      ];

/** What was read of members, with what the net under the readers of persons caught. */
function withPassed(
  document: GazetteDocument,
  { read, unread }: ReturnType<typeof readMemberships>,
  elsewhere: readonly Unread[],
): ReturnType<typeof readMemberships> {
  if (isAppointments(document)) return { read, unread };
  const names = new Set(read.map(({ record }) => simplify(record.person)));
  const anchors = (list: readonly { readonly clause: Clause }[]): Set<string> =>
    new Set(list.map(({ clause }) => clause.anchor));
  // What stands in a line of which members were read is told as no appointment: the net looks at it.
  const listed = anchors(read);
  const others = elsewhere.filter(({ clause }) => !listed.has(clause.anchor));
  const passed = personsPassed(document, names, anchors([...unread, ...others]));
  const left = linesLeft(document, listed, anchors([...unread, ...others, ...passed]));
  return { read, unread: [...unread, ...passed, ...left] };
}

const cache = new WeakMap<Corpus, Records>();

/** The records of a corpus; read once for each. */
export function recordsOf(corpus: Corpus): Records {
  const before = cache.get(corpus);
  if (before !== undefined) return before;
  const byDocument = corpus.issues.flatMap((issue) =>
    issue.documents.map((document) => recordsOfDocument(document, corpus)),
  );
  const records: Records = {
    byDocument,
    appointments: byDocument.flatMap((d) => d.appointments),
    chronicle: byDocument.flatMap((d) => d.chronicle),
    indicators: byDocument.flatMap((d) => d.indicators),
    memberships: byDocument.flatMap((d) => d.memberships),
  };
  cache.set(corpus, records);
  return records;
}
