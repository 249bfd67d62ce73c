/** Clauses that hold a query in another form: its numbers and dates, the damaged reading, sounds and letters. */
import { fold } from './fold.ts';
import { dayFacts, formsOf } from './forms.ts';
import { asWord, clausesWith, type Found, intersect, timesOf } from './phrase.ts';
import { type Filters, type Query, type QueryWord, withNumber } from './query.ts';
import type { ShardReader } from './reader.ts';
import { clausesOfFact, titlesOf } from './run.ts';
import type { Names } from './shapes.ts';
import { facts, readings } from './tokens.ts';

/** Clauses that hold a phrase in one reading. */
export const asFound = async (
  reader: ShardReader,
  phrase: string,
  reading: (typeof readings)[keyof typeof readings],
): Promise<Found> =>
  new Map(
    [...(await timesOf(reader, phrase, reading)).times].map(([clause, times]) => [
      clause,
      { times, loose: false },
    ]),
  );

/** Clauses in whose damaged reading a phrase stands. */
export const inDamage = (reader: ShardReader, folded: string): Promise<Found> =>
  folded.length < 2 ? Promise.resolve(new Map()) : asFound(reader, folded, readings.damaged);

/** Clauses that hold the words of a query, numbers and dates in any form. */
export async function inOtherForm(
  reader: ShardReader,
  words: readonly QueryWord[],
): Promise<Found> {
  const sets = await Promise.all(
    words.flatMap(({ folded }) => {
      const forms = formsOf(folded, true);
      const rest: string[] = [];
      let at = 0;
      for (const { from, to } of forms) {
        rest.push(folded.slice(at, from));
        at = to;
      }
      rest.push(folded.slice(at));
      return [
        ...forms.map(({ facts: all }) => ofForm(reader, all)),
        ...rest.filter((part) => part !== '').map((part) => clausesWith(reader, asWord(part))),
      ];
    }),
  );
  return intersect(sets);
}

/**
 * Clauses that hold a number or a date by its facts. Of a span of days those that have both ends; of a
 * day, those of that day alone come before what lasted longer.
 */
async function ofForm(reader: ShardReader, all: readonly string[]): Promise<Found> {
  const days = all.filter((fact) => /^d\d{4}$/u.test(fact));
  const [day, end] = days;
  if (end !== undefined) {
    const both = intersect(
      await Promise.all(days.map((fact) => clausesOfFact(reader, facts.form(fact)))),
    );
    if (both.size > 0) return both;
  }
  const found = await firstOf(reader, all.map(facts.form));
  // What lies behind the archive is not asked for that: each day would be two more lists.
  if (day === undefined || found.size < 2 || reader.archive !== undefined) return found;
  const beside = await Promise.all(
    besideDay(day).map((fact) => clausesOfFact(reader, facts.form(fact))),
  );
  return new Map(
    [...found].map(([clause, own]) => [
      clause,
      beside.some((other) => other.has(clause)) ? own : { ...own, times: own.times + 1 },
    ]),
  );
}

/** The facts of the days before and after one, in any year. */
function besideDay(fact: string): string[] {
  const [month, day] = [Number(fact.slice(1, 3)), Number(fact.slice(3))];
  return [-1, 1].map((step) => {
    // A leap year, which has all days.
    const date = new Date(Date.UTC(2000, month - 1, day + step));
    return dayFacts(undefined, date.getUTCMonth() + 1, date.getUTCDate())[0] ?? '';
  });
}

/** Clauses of the first of some facts that any has. */
async function firstOf(reader: ShardReader, keys: readonly string[]): Promise<Found> {
  for (const key of keys) {
    const found = await clausesOfFact(reader, key);
    if (found.size > 0) return found;
  }
  return new Map();
}

/** Titles of the documents whose number stands in the query, and the other words, folded. */
export async function numbersIn(
  query: Query,
  readers: readonly ShardReader[],
): Promise<{ words: string[]; documents: (readonly [ShardReader, number])[] }> {
  const documents: (readonly [ShardReader, number])[] = [];
  const words: string[] = [];
  for (const word of query.words) {
    const { number, rest } = withNumber(word.raw);
    let found = 0;
    if (number !== undefined && (rest !== '' || query.words.length > 1)) {
      for (const reader of readers) {
        for (const clause of (await titlesOf(reader, number)).keys()) {
          documents.push([reader, clause]);
          found += 1;
        }
      }
    }
    if (found === 0) words.push(word.folded);
    else if (rest !== '') words.push(fold(rest));
  }
  return { words, documents };
}

/** What filters let pass, the filter by agency included. */
export async function passesOf(
  reader: ShardReader,
  filters: Filters,
  names: Names,
): Promise<((clause: number) => boolean) | undefined> {
  const allowed = await reader.filter(filters);
  if (filters.agency === undefined) return allowed;
  const ordinal = names.agencies.findIndex(({ id }) => id === filters.agency);
  const { times } = await reader.find(facts.agency(ordinal));
  return (clause) => times.has(clause) && allowed?.(clause) !== false;
}
