/** What other parts of the site have found out about clauses, in the form that search wants. */
import type { Corpus } from '../domain/model.ts';
import { deriveDuties } from '../duties/index.ts';
import { recordsOf } from '../records/index.ts';
import { dayFacts } from './forms.ts';
import type { Knowledge } from './records.ts';
import { type ClauseClass, clauseClasses } from './shapes.ts';

const known = new WeakMap<Corpus, Knowledge>();

/** The knowledge about a corpus; worked out once. */
export function knowledgeOf(corpus: Corpus): Knowledge {
  let knowledge = known.get(corpus);
  if (knowledge === undefined) {
    knowledge = workOut(corpus);
    known.set(corpus, knowledge);
  }
  return knowledge;
}

function workOut(corpus: Corpus): Knowledge {
  const agencies = new Map<string, Set<string>>();
  const classes = new Map<string, ClauseClass>();
  const persons = new Map<string, string[]>();
  const days = new Map<string, string[]>();
  const spelled = new Map<string, string[]>();
  const key = (document: string, anchor: string): string => `${document}#${anchor}`;
  const concerns = (at: string, ids: Iterable<string | null>): void => {
    const set = agencies.get(at) ?? new Set();
    for (const id of ids) if (id !== null) set.add(id);
    agencies.set(at, set);
  };
  const { duties, deadlines } = deriveDuties(corpus);
  const records = recordsOf(corpus);
  for (const duty of duties) {
    const at = key(duty.document, duty.clause);
    concerns(
      at,
      duty.agencies.map(({ id }) => id),
    );
    classes.set(at, clauseClasses.duty);
  }
  for (const deadline of deadlines) {
    concerns(key(deadline.document, deadline.clause), deadline.agencies);
  }
  for (const row of records.indicators) {
    classes.set(key(row.document, row.clause), clauseClasses.indicator);
  }
  for (const entry of records.chronicle) {
    const at = key(entry.document, entry.clause);
    concerns(at, entry.agencies);
    classes.set(at, clauseClasses.event);
    days.set(at, daysOf(entry.dateStart, entry.dateEnd));
    spelled.set(at, [...entry.officials.map((official) => official.name), ...entry.places]);
  }
  for (const appointment of records.appointments) {
    const at = key(appointment.document, appointment.clause);
    concerns(at, [appointment.organizationId]);
    classes.set(at, clauseClasses.appointment);
    const names = persons.get(at) ?? [];
    if (!names.includes(appointment.person)) names.push(appointment.person);
    persons.set(at, names);
  }
  const named = namesIn(corpus);
  for (const issue of corpus.issues) {
    for (const doc of issue.documents) {
      for (const clause of doc.clauses)
        concerns(key(doc.id, clause.anchor), named(clause.text, doc.id));
    }
  }
  return {
    agencies: (document, anchor) => [...(agencies.get(key(document, anchor)) ?? [])],
    class: (document, anchor) => classes.get(key(document, anchor)),
    persons: (document, anchor) => persons.get(key(document, anchor)) ?? [],
    days: (document, anchor) => days.get(key(document, anchor)) ?? [],
    names: (document, anchor) => spelled.get(key(document, anchor)) ?? [],
  };
}

/** Days of a span that are indexed one by one. */
const LONGEST = 31;

/** Facts of the days from one ISO date to another; of a month alone none. */
function daysOf(start: string, end: string | null): string[] {
  const found: string[] = [];
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(start)) return found;
  const last = end !== null && /^\d{4}-\d{2}-\d{2}$/u.test(end) ? end : start;
  const day = new Date(`${start}T00:00:00Z`);
  for (let n = 0; n < LONGEST && day.toISOString().slice(0, 10) <= last; n += 1) {
    found.push(...dayFacts(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()));
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return found;
}

/** Finds the agencies of the register that a text names; the longest name at each place counts. */
function namesIn({ register }: Corpus): (text: string, document: string) => string[] {
  const byStart = new Map<string, string[]>();
  // The register's names come longest first.
  for (const name of register.names) {
    if (name.length < 2) continue;
    const start = name.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), name]);
  }
  return (text, document) => {
    const found: string[] = [];
    for (let at = 0; at + 1 < text.length; ) {
      const name = byStart.get(text.slice(at, at + 2))?.find((n) => text.startsWith(n, at));
      if (name === undefined) {
        at += 1;
        continue;
      }
      const resolved = register.resolve(name, document);
      if (resolved.kind === 'found') found.push(resolved.agency.id);
      at += name.length;
    }
    return found;
  };
}
