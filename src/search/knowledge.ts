/** What other parts of the site have found out about clauses, in the form that search wants. */
import type { Corpus } from '../domain/model.ts';
import { deriveDuties } from '../duties/index.ts';
import { recordsOf } from '../records/index.ts';
import { fold } from './fold.ts';
import { dayFacts } from './forms.ts';
import { officeOf } from './posts.ts';
import type { Knowledge } from './records.ts';
import { type ClauseClass, clauseClasses } from './shapes.ts';
import { facts as keys } from './tokens.ts';

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

/** What one record says of the clause that it was read from. */
interface Said {
  readonly document: string;
  readonly clause: string;
  readonly agencies: readonly (string | null)[];
  /** The class of the clause; of several the last in the table counts. */
  readonly class?: ClauseClass;
  /** Persons whom it appoints or removes. */
  readonly persons?: readonly string[];
  /** Facts of days. */
  readonly days?: readonly string[];
  /** Persons and places that it names. */
  readonly names?: readonly string[];
  /** Other facts, as keys of the index. */
  readonly keys?: readonly string[];
}

/** What other rooms read of the texts, a row each; what search is to know of another index is a row here. */
const SOURCES: readonly ((corpus: Corpus) => readonly Said[])[] = [
  (corpus) =>
    deriveDuties(corpus).duties.map(({ document, clause, agencies }) => ({
      document,
      clause,
      agencies: agencies.map(({ id }) => id),
      class: clauseClasses.duty,
    })),
  (corpus) =>
    deriveDuties(corpus).deadlines.map(({ document, clause, agencies }) => ({
      document,
      clause,
      agencies,
    })),
  (corpus) =>
    recordsOf(corpus).indicators.map(({ document, clause }) => ({
      document,
      clause,
      agencies: [],
      class: clauseClasses.indicator,
    })),
  (corpus) =>
    recordsOf(corpus).chronicle.map(
      ({ document, clause, agencies, dateStart, dateEnd, officials, places }) => ({
        document,
        clause,
        agencies,
        class: clauseClasses.event,
        days: daysOf(dateStart, dateEnd),
        names: [...officials.map(({ name }) => name), ...places],
      }),
    ),
  (corpus) =>
    recordsOf(corpus).appointments.map(
      ({ document, clause, organizationId, person, post, action }) => {
        const office = officeOf(fold(post));
        return {
          document,
          clause,
          agencies: [organizationId],
          class: clauseClasses.appointment,
          persons: [person],
          keys: [keys.change(action), ...(office === undefined ? [] : [keys.post(office)])],
        };
      },
    ),
];

/** What is known of one clause. */
interface Facts {
  readonly agencies: Set<string>;
  readonly persons: Set<string>;
  class: ClauseClass | undefined;
  days: readonly string[];
  names: readonly string[];
  readonly keys: Set<string>;
}

function workOut(corpus: Corpus): Knowledge {
  const all = new Map<string, Facts>();
  const key = (document: string, anchor: string): string => `${document}#${anchor}`;
  const of = (document: string, anchor: string): Facts => {
    const at = key(document, anchor);
    const facts = all.get(at) ?? {
      agencies: new Set(),
      persons: new Set(),
      class: undefined,
      days: [],
      names: [],
      keys: new Set(),
    };
    all.set(at, facts);
    return facts;
  };
  for (const source of SOURCES) {
    for (const said of source(corpus)) {
      const facts = of(said.document, said.clause);
      for (const id of said.agencies) if (id !== null) facts.agencies.add(id);
      for (const person of said.persons ?? []) facts.persons.add(person);
      for (const more of said.keys ?? []) facts.keys.add(more);
      facts.class = said.class ?? facts.class;
      facts.days = said.days ?? facts.days;
      facts.names = said.names ?? facts.names;
    }
  }
  const named = namesIn(corpus);
  for (const issue of corpus.issues)
    for (const doc of issue.documents)
      for (const clause of doc.clauses)
        for (const id of named(clause.text, doc.id)) of(doc.id, clause.anchor).agencies.add(id);
  const get = (document: string, anchor: string): Facts | undefined =>
    all.get(key(document, anchor));
  return {
    agencies: (document, anchor) => [...(get(document, anchor)?.agencies ?? [])],
    class: (document, anchor) => get(document, anchor)?.class,
    persons: (document, anchor) => [...(get(document, anchor)?.persons ?? [])],
    days: (document, anchor) => get(document, anchor)?.days ?? [],
    names: (document, anchor) => get(document, anchor)?.names ?? [],
    keys: (document, anchor) => [...(get(document, anchor)?.keys ?? [])],
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
