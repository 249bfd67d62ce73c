/** The order of results, what stands in the list, and sets of clauses. */
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../src/search/items.ts';
import { type Found, intersect, kept, unite } from '../../../src/search/phrase.ts';
import { type ClauseHit, isDuty, rank, tierOfClass, tiers } from '../../../src/search/rank.ts';
import { clauseClasses } from '../../../src/search/shapes.ts';

const shards = [{ label: '2024' }, { label: '2023' }, { label: '2022' }] as never;
const hit = (label: string, clause: number, tier: number, times: number): ClauseHit =>
  ({
    reader: { entry: { label } },
    clause,
    tier,
    times,
    match: 'exact',
    also: false,
    isDocument: false,
  }) as never;

describe('the order', () => {
  it('is by rank, then how often, then newest, then as printed', () => {
    const right = [
      hit('2022', 9, 1, 1),
      hit('2022', 8, 5, 3),
      hit('2024', 7, 5, 2),
      hit('2024', 8, 5, 2),
      hit('2023', 1, 5, 2),
      hit('2022', 0, 5, 2),
      hit('2024', 0, 6, 9),
    ];
    for (const given of [right, [...right].reverse(), [...right.slice(3), ...right.slice(0, 3)]])
      expect(rank(given, shards)).toEqual(right);
  });
  it('takes a shard that it does not know for the newest', () => {
    expect(rank([hit('2023', 1, 1, 1), hit('9999', 1, 1, 1)], shards)[0]?.reader.entry.label).toBe(
      '9999',
    );
  });
  it('puts numbers first, then appointments, duties, titles, headings and texts; what is near last', () => {
    const order = Object.entries(tiers)
      .sort(([, a], [, b]) => a - b)
      .map(([name]) => name);
    expect(order).toEqual([
      'number',
      'appointment',
      'duty',
      'title',
      'heading',
      'text',
      'loose',
      'contents',
      'also',
      'near',
    ]);
  });
  it('is that of the class of a clause', () => {
    expect(tierOfClass(clauseClasses.title)).toBe(tiers.title);
    expect(tierOfClass(clauseClasses.heading)).toBe(tiers.heading);
    expect(tierOfClass(clauseClasses.contents)).toBe(tiers.contents);
    expect(tierOfClass(clauseClasses.duty)).toBe(tiers.text);
    expect(tierOfClass(99)).toBe(tiers.text);
  });
  it('takes rows of indicators for duties', () => {
    expect(isDuty(clauseClasses.duty)).toBe(true);
    expect(isDuty(clauseClasses.indicator)).toBe(true);
    expect(isDuty(clauseClasses.title)).toBe(false);
  });
});

describe('the list', () => {
  const agency = (name: string) => ({ names: [name] });
  const list = (answer: object): string[] =>
    itemsOf({
      agencies: [],
      byLetters: [],
      hits: [],
      also: [],
      exact: 1,
      ...answer,
    } as never).map((item) => {
      if (item.kind === 'note') return item.text;
      if (item.kind === 'agency') return `${item.called.agency.names[0]} ${item.match}`;
      return `clause ${item.hit.clause}`;
    });
  const of = (clause: number, match: string, also = false) => ({
    ...hit('2024', clause, 1, 1),
    match,
    also,
  });

  it('has what is meant by name, what holds the words, other names, and what is near', () => {
    expect(
      list({
        agencies: [
          { agency: agency('市水务局'), by: 'name' },
          { agency: agency('市水利局'), by: 'short' },
        ],
        byLetters: [agency('市税务局')],
        hits: [of(1, 'near'), of(2, 'exact', true), of(3, 'exact'), of(4, 'exact')],
        also: ['甲', '乙'],
      }),
    ).toEqual([
      '市水务局 exact',
      '市水利局 near',
      'clause 3',
      'clause 4',
      '以下用的是别的名称：甲、乙',
      'clause 2',
      '以上完全相同；意思相近的还有：',
      '市税务局 near',
      'clause 1',
    ]);
  });
  it('says that nothing is the same, and has no note over nothing', () => {
    expect(list({ hits: [of(1, 'near')], exact: 0 })).toEqual([
      '没有完全相同的，意思相近的有：',
      'clause 1',
    ]);
    expect(list({ hits: [of(1, 'exact')], also: ['甲'] })).toEqual(['clause 1']);
    expect(list({})).toEqual([]);
  });
});

describe('sets of clauses', () => {
  const set = (...of: [number, number, boolean?][]): Found =>
    new Map(of.map(([clause, times, loose = false]) => [clause, { times, loose }]));
  it('have in common what is in all: the sum, and loose where one is', () => {
    expect(intersect([set([1, 2], [2, 1], [3, 1]), set([1, 3, true], [3, 1])])).toEqual(
      set([1, 5, true], [3, 2]),
    );
    expect(intersect([set([1, 1]), set([2, 1]), set([1, 1])])).toEqual(set());
    expect(intersect([set([1, 1, true])])).toEqual(set([1, 1, true]));
    expect(intersect([])).toEqual(set());
  });
  it('have together what is in any: the most, and loose where all are', () => {
    expect(
      unite([set([1, 2, true], [2, 1, true]), set([1, 3], [2, 5, true]), set([2, 2, true])]),
    ).toEqual(set([1, 3], [2, 5, true]));
    expect(unite([])).toEqual(set());
  });
  it('keep what passes', async () => {
    expect(await kept(set([1, 1], [2, 1], [3, 4, true]), async (n) => n !== 2)).toEqual(
      set([1, 1], [3, 4, true]),
    );
  });
});
