/**
 * A table over many issues, cut into shards, one an issue: what is known of a shard without its
 * rows, and the lists of each value of a filter over all of them.
 *
 * In: the rows of one shard. Out: its summary. From the summaries of all shards follows which of
 * them a list names, and which rows it gives; only those have to be made.
 */
import { type FacetGroups, facetValues, type Row, type ShardCounts } from './table.ts';

/** Rows of one shard that have a value: how many of them are off, and their numbers in the shard. */
type Held = readonly [off: number, ...rows: number[]];

/** What is known of the rows of one shard. */
export interface ShardSummary {
  /** How many there are, those that are off among them. */
  readonly rows: number;
  /** How many of them are off. */
  readonly off: number;
  /** Key of a filter → its values, in the order of their first rows. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, Held>>;
}

/** The summary of the rows of one shard. */
export function summarize(groups: FacetGroups, rows: readonly Row[]): ShardSummary {
  const values = new Map<string, Map<string, [number, ...number[]]>>();
  const keys = groups.flat();
  for (const [n, { f, off }] of rows.entries())
    for (const [key, value] of facetValues(groups, f, keys)) {
      const of = values.get(key) ?? new Map<string, [number, ...number[]]>();
      values.set(key, of);
      const held = of.get(value) ?? [0];
      of.set(value, held);
      if (off) held[0] += 1;
      held.push(n);
    }
  return { rows: rows.length, off: rows.filter(({ off }) => off).length, values };
}

/** Counts of a shard as a list has them: of rows that are listed without being asked for, and of those that are off. */
export const countsOf = (
  shard: string,
  { rows, off }: Pick<ShardSummary, 'rows' | 'off'>,
): ShardCounts[number] => (off === 0 ? [shard, rows] : [shard, rows - off, off]);

/** What there is of one value of a filter. */
export interface ValueList {
  /** Which shards hold it, newest first. */
  readonly shards: ShardCounts;
  /** The newest of them, whose rows with this value the list gives itself, with the numbers of these. */
  readonly newest: readonly (readonly [shard: string, rows: readonly number[]])[];
}

/**
 * What there is of each value of the filters, by key and value: how many rows in which shard,
 * and which shards give the newest rows themselves, so that what one agency owes is one file
 * and not a hundred shards with two rows of it in each. The files with rows do not grow with
 * the corpus.
 *
 * @param shards newest first
 * @param newest how many of the newest rows to give; more where they share a shard
 */
export function listsByValue(
  shards: readonly (readonly [shard: string, summary: ShardSummary])[],
  keys: readonly string[],
  newest: number,
): Map<string, Map<string, ValueList>> {
  interface Growing {
    readonly shards: ShardCounts[number][];
    readonly newest: [string, readonly number[]][];
    given: number;
  }
  const index = new Map<string, Map<string, Growing>>();
  for (const key of keys)
    for (const [shard, { values }] of shards)
      for (const [value, [off, ...rows]] of values.get(key) ?? []) {
        const lists = index.get(key) ?? new Map<string, Growing>();
        index.set(key, lists);
        const list = lists.get(value) ?? { shards: [], newest: [], given: 0 };
        lists.set(value, list);
        list.shards.push(countsOf(shard, { rows: rows.length, off }));
        if (list.given >= newest) continue;
        list.newest.push([shard, rows]);
        list.given += rows.length;
      }
  return index;
}

/** A summary as text, for what holds many of them. */
export const writeSummary = ({ values, ...counts }: ShardSummary): string =>
  JSON.stringify([counts, [...values].map(([key, of]) => [key, [...of]])]);

/** The summary that {@link writeSummary} wrote. */
export function readSummary(text: string): ShardSummary {
  const [counts, values] = JSON.parse(text) as [
    Pick<ShardSummary, 'rows' | 'off'>,
    [string, [string, Held][]][],
  ];
  return { ...counts, values: new Map(values.map(([key, of]) => [key, new Map(of)])) };
}
