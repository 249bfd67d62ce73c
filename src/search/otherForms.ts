/** Clauses that hold a query in another form: its numbers and dates, the damaged reading, sounds and letters. */
import { fold } from './fold.ts';
import { formsOf } from './forms.ts';
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
        ...forms.map(({ facts: all }) => firstOf(reader, all.map(facts.form))),
        ...rest.filter((part) => part !== '').map((part) => clausesWith(reader, asWord(part))),
      ];
    }),
  );
  return intersect(sets);
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
