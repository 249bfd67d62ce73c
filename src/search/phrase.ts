/** Exactly the clauses of a shard that hold a word. */
import { fold, hasOrdinal, withOrdinals } from './fold.ts';
import { holds } from './match.ts';
import type { Postings } from './postings.ts';
import type { QueryWord } from './query.ts';
import type { ShardReader } from './reader.ts';
import { probes, type Reading, readings } from './tokens.ts';

/** Clauses that hold a word: how often, and whether only in a way that ranks later. */
export type Found = Map<number, { readonly times: number; readonly loose: boolean }>;

/** A word that is looked for as it is. */
export const asWord = (raw: string): QueryWord => ({
  raw,
  folded: fold(raw),
  exact: true,
  brackets: false,
});

/** Clauses up to which it is cheaper to read their texts than to look up more pairs. */
const FEW = 2;
/** How many keys of a phrase are looked up in each step. */
const STEPS = [2, 3, Number.POSITIVE_INFINITY];

/**
 * Where a phrase begins, by clause. Looks up a few of its pairs first, the others only if that
 * leaves more clauses than are quickly read; `certain` says whether all were.
 */
export async function startsOf(
  reader: ShardReader,
  phrase: string,
  reading: Reading = readings.text,
  few = 0,
): Promise<{ starts: Postings; certain: boolean }> {
  if (phrase.length === 0) return { starts: new Map(), certain: true };
  if (phrase.length === 1)
    return { starts: await reader.findBeginning(reading + phrase), certain: true };
  const all = probes(phrase, reading);
  let starts: Postings | undefined;
  let done = 0;
  for (const step of STEPS) {
    const next = all.slice(done, done + step);
    if (next.length === 0) break;
    const found = await Promise.all(
      next.map(async ({ key, offset }) => ({ postings: await reader.find(key), offset })),
    );
    for (const { postings, offset } of found) starts = meet(starts, postings, offset);
    done += next.length;
    if ((starts?.size ?? 0) === 0) return { starts: new Map(), certain: true };
    if ((starts?.size ?? 0) <= few) break;
  }
  return { starts: starts ?? new Map(), certain: done >= all.length };
}

/** Beginnings that agree with a pair which stands `offset` after them. */
function meet(before: Postings | undefined, pair: Postings, offset: number): Postings {
  const out = new Map<number, readonly number[]>();
  if (before === undefined) {
    for (const [clause, places] of pair) {
      const starts = places.map((place) => place - offset).filter((start) => start >= 0);
      if (starts.length > 0) out.set(clause, starts);
    }
    return out;
  }
  for (const [clause, starts] of before) {
    const places = pair.get(clause);
    if (places === undefined) continue;
    const there = new Set(places);
    const kept = starts.filter((start) => there.has(start + offset));
    if (kept.length > 0) out.set(clause, kept);
  }
  return out;
}

/** The clauses that hold a word. */
export async function clausesWith(reader: ShardReader, word: QueryWord): Promise<Found> {
  const figures = withOrdinals(word.folded);
  const [literal, ordinal] = await Promise.all([
    startsOf(reader, word.folded, readings.text, FEW),
    word.exact || !hasOrdinal(figures) || figures.length < 2
      ? undefined
      : startsOf(reader, figures, readings.ordinals),
  ]);
  const found: Found = new Map();
  // ii级 is also a part of iii级: what only the letters say comes later.
  for (const [clause, starts] of literal.starts)
    found.set(clause, { times: starts.length, loose: ordinal !== undefined });
  for (const [clause, starts] of ordinal?.starts ?? [])
    found.set(clause, {
      times: Math.max(starts.length, found.get(clause)?.times ?? 0),
      loose: false,
    });
  // The index knows no brackets.
  if (!word.brackets && literal.certain) return found;
  return kept(found, async (clause) => {
    const { text, index } = await reader.textOf(clause);
    return holds(text.c[index]?.x ?? '', word);
  });
}

/** What passes a test. */
export async function kept(
  found: Found,
  test: (clause: number) => Promise<boolean>,
): Promise<Found> {
  const tried = await Promise.all(
    [...found].map(async (entry) => [entry, await test(entry[0])] as const),
  );
  return new Map(tried.filter(([, passes]) => passes).map(([entry]) => entry));
}

/** Clauses that are in all of some sets. */
export function intersect(sets: readonly Found[]): Found {
  const [first, ...rest] = sets;
  const out: Found = new Map();
  for (const [clause, own] of first ?? []) {
    let { times, loose } = own;
    let everywhere = true;
    for (const set of rest) {
      const other = set.get(clause);
      if (other === undefined) {
        everywhere = false;
        break;
      }
      times += other.times;
      loose ||= other.loose;
    }
    if (everywhere) out.set(clause, { times, loose });
  }
  return out;
}

/** Clauses that are in any of some sets. */
export function unite(sets: readonly Found[]): Found {
  const out: Found = new Map();
  for (const set of sets) {
    for (const [clause, { times, loose }] of set) {
      const old = out.get(clause);
      out.set(
        clause,
        old === undefined
          ? { times, loose }
          : { times: Math.max(old.times, times), loose: old.loose && loose },
      );
    }
  }
  return out;
}
