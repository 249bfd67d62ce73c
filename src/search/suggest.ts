/** What to try when nothing was found: words that lead somewhere. */

import { BREAK, coreOf } from './core.ts';
import { fold } from './fold.ts';
import { asWord, clausesWith } from './phrase.ts';
import type { Query } from './query.ts';
import type { ShardReader } from './reader.ts';
import type { Names } from './shapes.ts';

/** Another query, with how many clauses it finds; null where that was not counted. */
export interface Suggestion {
  readonly query: string;
  readonly count: number | null;
}

/** Suggestions that are shown. */
const MOST = 5;

/** Names of agencies that share at least half of their pairs of characters with a word. */
export function namesLike(names: Names, folded: string): string[] {
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const own = pairs(folded);
  return names.agencies
    .flatMap((agency) => agency.names)
    .map((name) => {
      const theirs = pairs(fold(name));
      let shared = 0;
      for (const pair of theirs) if (own.has(pair)) shared += 1;
      return { name, likeness: (2 * shared) / Math.max(1, own.size + theirs.size) };
    })
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/**
 * What to try instead: single words that are there, names that are like what was typed, the
 * longest stretches of it that stand in the newest issues, and else some titles.
 *
 * @param alone in how many clauses each word of the query was found
 */
export async function suggest(
  query: Query,
  alone: readonly number[],
  names: Names,
  readers: readonly ShardReader[],
): Promise<Suggestion[]> {
  const offers: Suggestion[] = [];
  if (query.words.length > 1) {
    query.words.forEach((word, i) => {
      const count = alone[i] ?? 0;
      if (count !== 0) offers.push({ query: word.raw, count: Number.isNaN(count) ? null : count });
    });
  }
  for (const name of namesLike(names, query.words.map((w) => w.folded).join('')))
    offers.push({ query: name, count: null });
  const [reader] = readers;
  if (reader !== undefined && offers.length < MOST) {
    const { text } = coreOf(
      query.words.map((w) => w.folded),
      names,
    );
    const parts = await stretches(reader, text.slice(0, 60));
    offers.push(...parts.slice(0, MOST - offers.length));
  }
  if (offers.length === 0)
    offers.push(
      ...(names.topics ?? []).slice(0, 3).map((topic) => ({ query: topic, count: null })),
    );
  const seen = new Set<string>([query.raw]);
  return offers.filter((offer) => !seen.has(offer.query) && seen.add(offer.query)).slice(0, MOST);
}

/** The longest stretches of a text that stand in some clause, none within another, with how many hold each. */
async function stretches(reader: ShardReader, text: string): Promise<Suggestion[]> {
  const found: { query: string; count: number; to: number }[] = [];
  for (let from = 0; from + 1 < text.length; from += 1) {
    let best: { query: string; count: number; to: number } | undefined;
    for (let to = from + 2; to <= text.length; to += 1) {
      const part = text.slice(from, to);
      if (part.includes(BREAK)) break;
      const count = (await clausesWith(reader, asWord(part))).size;
      if (count === 0) break;
      best = { query: part, count, to };
    }
    if (best !== undefined && !found.some(({ to }) => to >= (best?.to ?? 0))) found.push(best);
  }
  return found
    .sort((a, b) => b.query.length - a.query.length || a.count - b.count)
    .map(({ query, count }) => ({ query, count }));
}
