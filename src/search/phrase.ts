/** Exactly the clauses of a shard that hold a word. */
import { fold, foldKeepingBrackets, hasOrdinal, withOrdinals } from './fold.ts';
import { holds } from './match.ts';
import type { Postings } from './postings.ts';
import type { QueryWord } from './query.ts';
import type { ShardReader } from './reader.ts';
import { bracketsOf, type Probe, probes, type Reading, readings } from './tokens.ts';

/** Clauses that hold a word: how often, and whether only in a way that ranks later. */
export type Found = Map<number, { readonly times: number; readonly loose: boolean }>;

/** A word that is looked for as it is. */
export const asWord = (raw: string): QueryWord => ({
  raw,
  folded: fold(raw),
  exact: true,
  brackets: false,
});

/** Clauses up to which it is cheaper to read their texts than to look up more pairs; one in an old shard, where a text is dearer. */
const FEW = { newest: 2, old: 1 } as const;
/** How many keys of a phrase are looked up in each step. */
const STEPS = [2, 3, Number.POSITIVE_INFINITY];
/** Of how many the rarest are taken, where the archive knows how rare they are. */
const WINDOW = 4;

/** How often a phrase stands in the clauses that hold it. */
interface Times {
  readonly times: ReadonlyMap<number, number>;
  /** Whether that is sure; else it may be that only some of its pairs do. */
  readonly certain: boolean;
}

const NOWHERE: Times = { times: new Map(), certain: true };

/**
 * How often a phrase stands in which clauses. Looks up a few of its pairs first, the others only
 * if that leaves more clauses than are quickly read.
 */
export async function timesOf(
  reader: ShardReader,
  phrase: string,
  reading: Reading = readings.text,
  few = 0,
): Promise<Times> {
  if (phrase.length === 0) return NOWHERE;
  // A pair is a key; a character alone too.
  if (phrase.length <= 2)
    return { times: (await reader.find(reading + phrase)).times, certain: true };
  if (reader.archive !== undefined && (reading === readings.text || reading === readings.ordinals))
    return covered(reader, phrase, reading, few);
  let rest = probes(phrase, reading);
  let starts: Postings | undefined;
  // Hardly anything stands in the damaged reading: one key mostly says so.
  for (const step of reading === readings.damaged ? [1, ...STEPS] : STEPS) {
    if (rest.length === 0) break;
    const next = await rarest(reader, rest, step);
    if (next === undefined) return NOWHERE;
    rest = rest.filter((probe) => !next.includes(probe));
    const holds = await Promise.all(next.map(({ key }) => reader.find(key)));
    let within: number[] = [...(starts?.keys() ?? holds[0]?.times.keys() ?? [])];
    for (const { times } of holds) within = within.filter((clause) => times.has(clause));
    const places = await Promise.all(holds.map((hold) => hold.positions(within)));
    for (const [i, { offset }] of next.entries())
      starts = meet(starts, within, places[i] ?? new Map(), offset);
    if ((starts?.size ?? 0) === 0) return NOWHERE;
    if ((starts?.size ?? 0) <= few) break;
  }
  return {
    times: new Map([...(starts ?? [])].map(([clause, { length }]) => [clause, length])),
    certain: rest.length === 0,
  };
}

/** Characters of which all pairs are looked up in the directory of the archive at once; a longer phrase in stretches. */
const STRETCH = 12;

/** The same in an old shard, by the shortest lists that cover the phrase, the shortest first. */
async function covered(
  reader: ShardReader,
  phrase: string,
  reading: Reading,
  few: number,
): Promise<Times> {
  let starts: Postings | undefined;
  let certain = true;
  for (let from = 0; from < phrase.length; from += STRETCH) {
    if (starts !== undefined && starts.size <= few) {
      certain = false;
      break;
    }
    // A last character alone makes no pair.
    const first = Math.min(from, phrase.length - 2);
    const pieces = await reader.cover(phrase.slice(first, from + STRETCH), reading);
    if (pieces === undefined) return NOWHERE;
    for (const [i, { key, offset }] of pieces.entries()) {
      const hold = await reader.find(key);
      const within = [...(starts ?? hold.times).keys()].filter((clause) => hold.times.has(clause));
      starts = meet(starts, within, await hold.positions(within), first + offset);
      if (starts.size === 0) return NOWHERE;
      if (starts.size <= few && i + 1 < pieces.length) {
        certain = false;
        break;
      }
    }
  }
  const times = [...(starts ?? [])].map(([clause, { length }]) => [clause, length] as const);
  return { times: new Map(times), certain };
}

/** The probes to look up next; undefined where the archive says that one of them stands nowhere. */
async function rarest(
  reader: ShardReader,
  rest: readonly Probe[],
  step: number,
): Promise<readonly Probe[] | undefined> {
  if (reader.archive === undefined) return rest.slice(0, step);
  const known = await Promise.all(
    rest.slice(0, Math.max(WINDOW, step)).map(async (probe) => ({
      probe,
      clauses: (await reader.costOf(probe.key))?.clauses ?? 0,
    })),
  );
  if (known.some(({ clauses }) => clauses === 0)) return undefined;
  return known
    .sort((a, b) => a.clauses - b.clauses)
    .slice(0, step)
    .map(({ probe }) => probe);
}

/** Beginnings that agree with a pair which stands `offset` after them. */
function meet(
  before: Postings | undefined,
  within: readonly number[],
  pair: Postings,
  offset: number,
): Postings {
  const out = new Map<number, readonly number[]>();
  for (const clause of within) {
    const places = pair.get(clause) ?? [];
    const starts = places.map((place) => place - offset).filter((start) => start >= 0);
    const known = before?.get(clause);
    if (before !== undefined && known === undefined) continue;
    const there = known === undefined ? undefined : new Set(known);
    const kept = there === undefined ? starts : starts.filter((start) => there.has(start));
    if (kept.length > 0) out.set(clause, kept);
  }
  return out;
}

/** The clauses that may hold a word; `certain` says whether they do. */
export async function clausesAbout(
  reader: ShardReader,
  word: QueryWord,
): Promise<{ found: Found; certain: boolean }> {
  const figures = withOrdinals(word.folded);
  const few = reader.archive === undefined ? FEW.newest : FEW.old;
  const [literal, ordinal] = await Promise.all([
    timesOf(reader, word.folded, readings.text, few),
    word.exact || !hasOrdinal(figures) || figures.length < 2
      ? undefined
      : timesOf(reader, figures, readings.ordinals),
  ]);
  // Their lists are long: only where anything is left.
  const brackets =
    word.brackets && literal.times.size + (ordinal?.times.size ?? 0) > 0
      ? await Promise.all(
          [...bracketsOf(foldKeepingBrackets(word.raw))].map(
            async (key) => (await reader.find(key)).times,
          ),
        )
      : [];
  const found: Found = new Map();
  // ii级 is also a part of iii级: what only the letters say comes later.
  for (const [clause, times] of literal.times)
    found.set(clause, { times, loose: ordinal !== undefined });
  for (const [clause, times] of ordinal?.times ?? [])
    found.set(clause, {
      times: Math.max(times, found.get(clause)?.times ?? 0),
      loose: false,
    });
  for (const times of brackets)
    for (const clause of found.keys()) if (!times.has(clause)) found.delete(clause);
  return { found, certain: literal.certain && !word.brackets };
}

/** Clauses up to which their texts are read to be sure; with all pairs of a bracket there, more are right. */
const SURE = 40;

/** Leaves those clauses that hold words of which the index is not certain. */
export async function assured(
  reader: ShardReader,
  found: Found,
  words: readonly QueryWord[],
): Promise<Found> {
  if (words.length === 0 || found.size > SURE) return found;
  return kept(found, async (clause) => {
    const { text, index } = await reader.textOf(clause);
    return words.every((word) => holds(text.c[index]?.x ?? '', word));
  });
}

/** The clauses that hold a word. */
export async function clausesWith(reader: ShardReader, word: QueryWord): Promise<Found> {
  const { found, certain } = await clausesAbout(reader, word);
  return assured(reader, found, certain ? [] : [word]);
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
  // Of one word, as most queries are, nothing is copied.
  if (first !== undefined && rest.length === 0) return first;
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
