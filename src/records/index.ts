/**
 * Appointments, chronicle and indicators of a whole corpus, newest issue first, in print
 * order, with the organisation of each post found in the register.
 */
import type {
  Appointment,
  ChronicleEntry,
  Corpus,
  GazetteDocument,
  Indicator,
} from '../domain/model.ts';
import type { Register } from '../domain/register.ts';
import { isAppointments, readAppointments, type Unread } from './appointments.ts';
import { isChronicle, readChronicle } from './chronicle.ts';
import { readIndicators } from './indicators.ts';
import { monthsOf, probationEnd } from './probation.ts';
import { isTitle } from './words.ts';

export type { Unread } from './appointments.ts';
export { isAppointments } from './appointments.ts';
export { isChronicle } from './chronicle.ts';

/** What one document says of persons, days and targets. */
export interface DocumentRecords {
  readonly document: GazetteDocument;
  readonly appointments: readonly Appointment[];
  readonly chronicle: readonly ChronicleEntry[];
  readonly indicators: readonly Indicator[];
  /** What could not be read, for the check. */
  readonly unread: readonly Unread[];
}

/** The records of a corpus. */
export interface Records {
  readonly byDocument: readonly DocumentRecords[];
  readonly appointments: readonly Appointment[];
  readonly chronicle: readonly ChronicleEntry[];
  readonly indicators: readonly Indicator[];
}

/**
 * The agency that an organisation, as a post prints it, stands for: the register's entry of
 * that name, or the one with the longest name that the post begins with and after which only
 * a title is left.
 */
export function organizationOf(
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
  const { register, site } = corpus;
  const people = isAppointments(document)
    ? readAppointments(document)
    : { appointments: [], unread: [] };
  const days = isChronicle(document)
    ? readChronicle(document, { register, government: site.government })
    : { entries: [], unread: [] };
  const targets = readIndicators(document, register);
  const lengths = people.appointments.flatMap((a) => (a.probation === null ? [] : [a.probation]));
  const period = document.clauses.map((c) => monthsOf(c.text)).find((p) => p !== undefined);
  return {
    document,
    appointments: people.appointments.map((a) => {
      const agency = organizationOf(a.post, a.organization, document.id, register);
      return {
        ...a,
        ...(agency === undefined ? {} : { organization: agency.name, organizationId: agency.id }),
        probationEnd: probationEnd(a, lengths, period) ?? null,
      };
    }),
    chronicle: days.entries,
    indicators: targets.indicators,
    unread: [...people.unread, ...days.unread, ...targets.unread],
  };
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
  };
  cache.set(corpus, records);
  return records;
}
