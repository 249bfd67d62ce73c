/** The order of results. */
import type { ShardReader } from './reader.ts';
import { clauseClasses, type ShardEntry } from './shapes.ts';

/** A clause that was found. */
export interface ClauseHit {
  readonly reader: ShardReader;
  readonly clause: number;
  /** Whether it holds what was typed, or comes near it. */
  readonly match: 'exact' | 'near';
  /** Rank: smaller is better. */
  readonly tier: number;
  /** How often the words stand in it; of near ones, how near. */
  readonly times: number;
  /** Found under another name than the one typed. */
  readonly also: boolean;
  /** It holds some words of the query only: no answer, but nothing is nearer. */
  readonly weak?: true;
  /** It stands for its document. */
  readonly isDocument: boolean;
}

/** Ranks. Between them hits are ordered by how often, then newest first, then as printed. */
export const tiers = {
  number: 0,
  appointment: 2,
  duty: 3,
  title: 4,
  heading: 5,
  text: 6,
  loose: 7,
  contents: 8,
  also: 10,
  near: 30,
} as const;

/** Rows of indicators say who answers for them: they are duties too. */
export const isDuty = (kind: number): boolean =>
  kind === clauseClasses.duty || kind === clauseClasses.indicator;

/** The rank that a class gives. */
export function tierOfClass(kind: number): number {
  switch (kind) {
    case clauseClasses.title:
      return tiers.title;
    case clauseClasses.heading:
      return tiers.heading;
    case clauseClasses.contents:
      return tiers.contents;
    default:
      return tiers.text;
  }
}

/** Order of hits: rank, how often, newest shard, then as numbered. */
export function rank(hits: readonly ClauseHit[], shards: readonly ShardEntry[]): ClauseHit[] {
  const order = new Map(shards.map((shard, i) => [shard.label, i]));
  const of = (hit: ClauseHit): number => order.get(hit.reader.entry.label) ?? 0;
  return [...hits].sort(
    (a, b) =>
      a.tier - b.tier ||
      b.times - a.times ||
      (a.reader === b.reader ? 0 : of(a) - of(b)) ||
      a.clause - b.clause,
  );
}
