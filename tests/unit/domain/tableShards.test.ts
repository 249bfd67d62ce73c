import { describe, expect, it } from 'vitest';
import { encodeFacets, type FacetGroups, type Row } from '../../../src/domain/table.ts';
import {
  countsOf,
  listsByValue,
  readSummary,
  summarize,
  writeSummary,
} from '../../../src/domain/tableShards.ts';

const groups: FacetGroups = [['agency', 'role'], ['document']];

/** Rows that two values of a filter hold at once: 甲 leads, and 乙, where named, takes part. */
const row = (agencies: readonly string[], off?: true): Row => ({
  f: encodeFacets([
    agencies.map((id, i) => [id, i === 0 ? 'lead' : 'member']),
    [[agencies.length === 0 ? '' : 'd']],
  ]),
  c: [],
  ...(off === undefined ? {} : { off }),
});

const shards = [
  ['2023-06', [row(['a']), row(['b', 'a']), row(['a'], true)]],
  ['2023-05', [row(['b']), row(['b'])]],
  ['2023-04', [row(['a'])]],
] as const;
const summaries = shards.map(([id, rows]) => [id, summarize(groups, rows)] as const);

describe('the summary of a shard', () => {
  it('counts its rows, and has of each value how many are off and which they are', () => {
    expect(summarize(groups, shards[0][1])).toEqual({
      rows: 3,
      off: 1,
      values: new Map([
        [
          'agency',
          new Map([
            ['a', [1, 0, 1, 2]],
            ['b', [0, 1]],
          ]),
        ],
        [
          'role',
          new Map([
            ['lead', [1, 0, 1, 2]],
            ['member', [0, 1]],
          ]),
        ],
        ['document', new Map([['d', [1, 0, 1, 2]]])],
      ]),
    });
  });
  it('counts a row once that has a value twice, and an empty value never', () => {
    const twice: Row = { f: 'a/lead a/member|', c: [] };
    const { values } = summarize(groups, [twice]);
    expect(values.get('agency')).toEqual(new Map([['a', [0, 0]]]));
    expect(values.has('document')).toBe(false);
    expect(summarize(groups, [])).toEqual({ rows: 0, off: 0, values: new Map() });
  });
});

describe('counts of a shard', () => {
  it('name those that are off apart, where there are any', () => {
    expect(countsOf('a', { rows: 3, off: 1 })).toEqual(['a', 2, 1]);
    expect(countsOf('a', { rows: 1, off: 0 })).toEqual(['a', 1]);
    expect(countsOf('a', { rows: 2, off: 2 })).toEqual(['a', 0, 2]);
  });
});

describe('the list of a value', () => {
  it('says how many rows of which shard have it', () => {
    const lists = listsByValue(summaries, ['agency'], 9);
    expect([...lists.keys()]).toEqual(['agency']);
    expect(lists.get('agency')?.get('a')?.shards).toEqual([
      ['2023-06', 2, 1],
      ['2023-04', 1],
    ]);
    expect(lists.get('agency')?.get('b')?.shards).toEqual([
      ['2023-06', 1],
      ['2023-05', 2],
    ]);
    expect(listsByValue(summaries, ['none'], 9)).toEqual(new Map());
  });
  it('gives rows of whole shards, the newest first, until there are enough', () => {
    const newest = (value: string, count: number): unknown =>
      listsByValue(summaries, ['agency'], count).get('agency')?.get(value)?.newest;
    expect(newest('a', 1)).toEqual([['2023-06', [0, 1, 2]]]);
    expect(newest('a', 3)).toEqual([['2023-06', [0, 1, 2]]]);
    expect(newest('a', 4)).toEqual([
      ['2023-06', [0, 1, 2]],
      ['2023-04', [0]],
    ]);
    expect(newest('b', 1)).toEqual([['2023-06', [1]]]);
    expect(newest('b', 2)).toEqual([
      ['2023-06', [1]],
      ['2023-05', [0, 1]],
    ]);
  });
});

describe('a summary as text', () => {
  it('is the summary', () => {
    for (const [, summary] of summaries)
      expect(readSummary(writeSummary(summary))).toEqual(summary);
  });
});
