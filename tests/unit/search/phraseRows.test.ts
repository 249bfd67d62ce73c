/** Which clauses hold a word, by which keys that is looked up, in which order hits stand. By hand, over a few texts. */
import { describe, expect, it } from 'vitest';
import {
  assured,
  asWord,
  clausesAbout,
  clausesWith,
  type Found,
  intersect,
  kept,
  timesOf,
  unite,
} from '../../../src/search/phrase.ts';
import { type ClauseHit, isDuty, rank, tierOfClass, tiers } from '../../../src/search/rank.ts';
import type { ShardReader } from '../../../src/search/reader.ts';
import { batches, titlesOf } from '../../../src/search/run.ts';
import { clauseClasses } from '../../../src/search/shapes.ts';
import { facts, readings } from '../../../src/search/tokens.ts';

type Texts = Readonly<Record<string, readonly string[]>>;
/** A shard that holds texts by reading, and notes which keys are asked for. */
function readerOf(texts: readonly string[], more: Texts = {}, archive = false) {
  const asked: string[] = [];
  const all: Texts = { [readings.text]: texts, ...more };
  const find = async (key: string) => {
    asked.push(key);
    const reading = Object.keys(all).find((r) => r !== '' && key.startsWith(r)) ?? '';
    const piece = key.slice(reading.length);
    const places = new Map<number, number[]>();
    for (const [clause, text] of (all[reading] ?? []).entries())
      for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1))
        places.set(clause, [...(places.get(clause) ?? []), at]);
    return {
      times: new Map([...places].map(([clause, of]) => [clause, of.length])),
      positions: async (within: readonly number[]) =>
        new Map(within.flatMap((c) => (places.has(c) ? [[c, places.get(c)!] as const] : []))),
    };
  };
  const reader = {
    find,
    costOf: async (key: string) => ({ clauses: (await find(key)).times.size }),
    textOf: async (clause: number) => {
      asked.push(`text ${clause}`);
      return { text: { c: texts.map((x) => ({ x })) }, index: clause };
    },
    ...(archive ? { archive: {} } : {}),
  } as unknown as ShardReader;
  return { reader, asked };
}
const shown = (found: Found): string[] =>
  [...found].map(([clause, { times, loose }]) => `${clause}×${times}${loose ? ' loose' : ''}`);
const word = (raw: string, more: object = {}) => ({ ...asWord(raw), exact: false, ...more });

describe('a phrase', () => {
  const texts = ['甲乙丙丁', '乙丙甲乙丙', '甲乙、乙丙', '丙丁甲乙', '甲乙丙甲乙丙'];
  const times = async (phrase: string, few?: number) => {
    const { reader, asked } = readerOf(texts);
    const { times: of, certain } = await timesOf(reader, phrase, readings.text, few);
    return { of: [...of].map(([c, n]) => `${c}×${n}`), certain, asked };
  };
  it('of one character or two is a key', async () => {
    expect(await times('')).toEqual({ of: [], certain: true, asked: [] });
    expect(await times('丁')).toEqual({ of: ['0×1', '3×1'], certain: true, asked: ['丁'] });
    expect(await times('甲乙')).toEqual({
      of: ['0×1', '1×1', '2×1', '3×1', '4×2'],
      certain: true,
      asked: ['甲乙'],
    });
  });
  it('of more stands where its pairs follow one another', async () => {
    expect(await times('甲乙丙')).toEqual({
      of: ['0×1', '1×1', '4×2'],
      certain: true,
      asked: ['甲乙', '乙丙'],
    });
    expect((await times('甲乙丙丁')).of).toEqual(['0×1']);
    expect((await times('丙甲乙丙')).of).toEqual(['1×1', '4×1']);
    expect(await times('丁丙乙甲')).toEqual({ of: [], certain: true, asked: ['丁丙', '乙甲'] });
  });
  it('is not looked up farther where few clauses are left', async () => {
    const long = '甲乙丙丁戊己庚辛壬癸';
    const of = async (few: number, ...own: string[]) => {
      const { reader, asked } = readerOf(own);
      const { times: found, certain } = await timesOf(reader, long, readings.text, few);
      return [found.size, certain, asked.length];
    };
    // Two pairs, then three, then all that are left.
    expect(await of(0, long)).toEqual([1, true, 5]);
    expect(await of(1, long)).toEqual([1, false, 2]);
    expect(await of(1, long, long)).toEqual([2, true, 5]);
    expect(await of(2, long, long)).toEqual([2, false, 2]);
    // The ends agree and the middle does not.
    expect(await of(0, '甲乙丙丁戊某庚辛壬癸')).toEqual([0, true, 5]);
    expect(await of(1, '甲乙丙丁戊某庚辛壬癸')).toEqual([1, false, 2]);
  });
  it('of the damaged reading is looked up by one key first', async () => {
    const { reader, asked } = readerOf([], { [readings.damaged]: ['甲乙丙丁戊'] });
    expect((await timesOf(reader, '丙乙甲丁', readings.damaged)).times.size).toBe(0);
    expect(asked).toEqual([`${readings.damaged}丙乙`]);
    expect([...(await timesOf(reader, '甲乙丙丁', readings.damaged)).times]).toEqual([[0, 1]]);
  });
  it('of another reading behind an archive is looked up by the rarest of its first keys', async () => {
    const own = ['甲乙丙丁戊己庚辛', '甲乙某', '甲乙某', '庚辛某'];
    const { reader, asked } = readerOf([], { [readings.sound]: own }, true);
    const found = await timesOf(reader, '甲乙丙丁戊己庚辛', readings.sound, 1);
    expect([...found.times]).toEqual([[0, 1]]);
    expect(found.certain).toBe(false);
    // Of the four that are known, the two that stand in one clause.
    expect(asked.slice(4).map((k) => k.slice(1))).toEqual(['丙丁', '戊己']);
    const none = readerOf([], { [readings.sound]: own }, true);
    expect((await timesOf(none.reader, '甲乙丙丁某某', readings.sound)).times.size).toBe(0);
  });
});

describe('a phrase of an old shard', () => {
  /** The pairs that cover a stretch, two by two, and those that were asked for. */
  const old = (texts: readonly string[]) => {
    const { reader, asked } = readerOf(texts, {}, true);
    const stretches: string[] = [];
    const cover = async (phrase: string) => {
      stretches.push(phrase);
      const offsets = [
        ...new Set(
          [...Array(Math.floor(phrase.length / 2)).keys()]
            .map((i) => i * 2)
            .concat(phrase.length - 2),
        ),
      ];
      const pieces = await Promise.all(
        offsets.map(async (offset) => {
          const key = phrase.slice(offset, offset + 2);
          return { key, offset, n: (await reader.costOf(key))?.clauses ?? 0 };
        }),
      );
      asked.length = 0;
      return pieces.some(({ n }) => n === 0) ? undefined : pieces;
    };
    return { reader: Object.assign(reader, { cover }) as ShardReader, asked, stretches };
  };
  const times = async (phrase: string, few: number, ...texts: string[]) => {
    const { reader, asked, stretches } = old(texts);
    const { times: of, certain } = await timesOf(reader, phrase, readings.text, few);
    return {
      of: [...of].map(([c, n]) => `${c}×${n}`).join(),
      certain,
      asked: asked.length,
      stretches,
    };
  };
  it('is looked up by what covers it, until few are left', async () => {
    const long = '甲乙丙丁戊己庚辛';
    expect(await times(long, 0, long, '甲乙丙丁')).toEqual({
      of: '0×1',
      certain: true,
      asked: 4,
      stretches: [long],
    });
    expect(await times(long, 1, long, '甲乙丙丁')).toMatchObject({
      of: '0×1',
      certain: false,
      asked: 3,
    });
    expect(await times(long, 1, long, '甲乙丙丁戊己')).toMatchObject({
      of: '0×1',
      certain: true,
      asked: 4,
    });
    expect(await times(long, 0, `${long}${long}`)).toMatchObject({ of: '0×2' });
    expect(await times(long, 0, '甲乙丙丁、戊己庚辛')).toMatchObject({ of: '', certain: true });
    expect(await times(long, 0, '甲乙')).toMatchObject({ of: '', certain: true });
  });
  it('that is long is covered in stretches of twelve, the last of which has a pair', async () => {
    const twelve = '甲乙丙丁戊己庚辛壬癸子丑';
    const stretches = async (phrase: string, few = 0) =>
      (await times(phrase, few, phrase, phrase)).stretches;
    expect(await stretches(twelve)).toEqual([twelve]);
    expect(await stretches(`${twelve}寅`)).toEqual([twelve, '丑寅']);
    expect(await stretches(`${twelve}寅卯`)).toEqual([twelve, '寅卯']);
    expect((await times(`${twelve}寅`, 0, `${twelve}寅`)).of).toBe('0×1');
    expect((await times(`${twelve}寅卯`, 0, `${twelve}寅卯`, `${twelve}寅`)).of).toBe('0×1');
    // Where few are left the second stretch is not looked up.
    const two = await times(`${twelve}寅卯`, 2, `${twelve}寅卯`, `${twelve}寅某寅卯`);
    expect([two.of, two.certain, two.stretches.length]).toEqual(['0×1,1×1', false, 1]);
    const three = await times(`${twelve}寅卯`, 1, `${twelve}寅卯`, `${twelve}寅某寅卯`);
    expect([three.of, three.certain, three.stretches.length]).toEqual(['0×1', true, 2]);
  });
});

describe('a word', () => {
  it('with the ordinal of a grade is looked up in figures too, unless it was typed as it is', async () => {
    const text = ['一级响应', 'i级响应', 'ii级响应'];
    const { reader } = readerOf(text, { [readings.ordinals]: ['1级响应', '1级响应', '2级响应'] });
    const about = async (raw: string, more: object = {}) =>
      shown((await clausesAbout(reader, word(raw, more))).found);
    expect(await about('一级')).toEqual(['0×1', '1×1']);
    expect((await about('i级')).sort()).toEqual(['0×1', '1×1', '2×1 loose']);
    expect((await about('i级', { exact: true })).sort()).toEqual(['1×1', '2×1']);
    expect(await about('响应')).toEqual(['0×1', '1×1', '2×1']);
  });
  it('with brackets stands where each pair with a bracket does', async () => {
    const { reader, asked } = readerOf(['一甲', '一甲', '二乙'], {
      [readings.brackets]: ['(一)甲', '一甲', '二乙'],
    });
    const { found, certain } = await clausesAbout(
      reader,
      word('（一）甲', { folded: '一甲', brackets: true }),
    );
    expect([shown(found), certain]).toEqual([['0×1'], false]);
    asked.length = 0;
    await clausesAbout(reader, word('（三）丙', { folded: '三丙', brackets: true }));
    expect(asked).toEqual(['三丙']);
    expect((await clausesAbout(reader, word('一甲'))).certain).toBe(true);
  });
  it('of which the index is not sure is read for, in forty clauses at most', async () => {
    const many = (n: number): Found =>
      new Map(Array.from({ length: n }, (_, i) => [i, { times: 1, loose: false }]));
    const texts = Array.from({ length: 41 }, (_, i) => (i === 3 ? '甲乙丙' : '丁'));
    const of = async (n: number, words = [word('甲乙丙')]) => {
      const { reader, asked } = readerOf(texts);
      return [(await assured(reader, many(n), words)).size, asked.length];
    };
    expect(await of(40)).toEqual([1, 40]);
    expect(await of(41)).toEqual([41, 0]);
    expect(await of(40, [])).toEqual([40, 0]);
    expect(await of(4, [word('甲乙'), word('乙丙')])).toEqual([1, 4]);
    expect(await of(4, [word('甲乙'), word('丙乙')])).toEqual([0, 4]);
  });
  it('that is long is read for in few clauses of a new shard, and in one of an old', async () => {
    const long = '甲乙丙丁戊己庚辛壬癸';
    const wrong = '甲乙某某某某某某壬癸';
    const { reader, asked } = readerOf([long, wrong]);
    expect(shown(await clausesWith(reader, word(long)))).toEqual(['0×1']);
    expect(asked.filter((k) => k.startsWith('text'))).toEqual(['text 0', 'text 1']);
  });
});

describe('sets of clauses', () => {
  const set = (...of: (readonly [clause: number, times: number, loose?: boolean])[]): Found =>
    new Map(of.map(([clause, times, loose = false]) => [clause, { times, loose }]));
  it('meet in what is in all, with their times together', () => {
    expect(
      shown(intersect([set([1, 2], [2, 1], [3, 1]), set([2, 3, true], [3, 1], [4, 1])])),
    ).toEqual(['2×4 loose', '3×2']);
    expect(shown(intersect([set([1, 2, true]), set([1, 3])]))).toEqual(['1×5 loose']);
    expect(shown(intersect([set([1, 2]), set([1, 1]), set([2, 1])]))).toEqual([]);
    const one = set([1, 2]);
    expect(intersect([one])).toBe(one);
    expect(intersect([]).size).toBe(0);
  });
  it('join in what is in any, with the most of times, loose where it is so in all', () => {
    expect(shown(unite([set([1, 2, true], [2, 1]), set([1, 3], [3, 1, true])]))).toEqual([
      '1×3',
      '2×1',
      '3×1 loose',
    ]);
    expect(shown(unite([set([1, 3, true]), set([1, 2, true])]))).toEqual(['1×3 loose']);
    expect(unite([]).size).toBe(0);
  });
  it('leave what passes', async () => {
    expect(shown(await kept(set([1, 2], [2, 1]), async (clause) => clause === 2))).toEqual(['2×1']);
  });
});

describe('hits', () => {
  const shard = (label: string) => ({ entry: { label } }) as unknown as ShardReader;
  const [fresh, older] = [shard('new'), shard('old')];
  const hit = (reader: ShardReader, clause: number, tier: number, times: number): ClauseHit => ({
    reader,
    clause,
    match: 'exact',
    tier,
    times,
    also: false,
    isDocument: false,
  });
  it('stand by their tier, how often, the newest shard, as printed', () => {
    const hits = [
      hit(older, 1, 6, 2),
      hit(fresh, 9, 6, 1),
      hit(fresh, 3, 6, 2),
      hit(older, 0, 4, 1),
      hit(fresh, 2, 6, 2),
      hit(older, 0, 6, 2),
    ];
    const order = rank(hits, [{ label: 'new' }, { label: 'old' }] as never).map(
      (h) => `${h.reader.entry.label} ${h.clause}`,
    );
    expect(order).toEqual(['old 0', 'new 2', 'new 3', 'old 0', 'old 1', 'new 9']);
    expect(hits).toHaveLength(6);
  });
  it('have the tier of their class', () => {
    expect(
      (['title', 'heading', 'contents', 'plain', 'duty'] as const).map((kind) =>
        tierOfClass(clauseClasses[kind]),
      ),
    ).toEqual([tiers.title, tiers.heading, tiers.contents, tiers.text, tiers.text]);
    expect(
      Object.entries(clauseClasses)
        .flatMap(([name, kind]) => (isDuty(kind) ? [name] : []))
        .sort(),
    ).toEqual(['duty', 'indicator']);
    const order = [
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
    ] as const;
    expect(order.map((t) => tiers[t])).toEqual(
      order.map((t) => tiers[t]).toSorted((a, b) => a - b),
    );
    // What is found under another name stands behind all of its own, and what is near behind that.
    expect(tiers.also).toBeGreaterThan(tiers.contents);
    expect(tiers.near).toBeGreaterThan(tiers.also + tiers.contents);
  });
});

it('shards are asked one, two, four, eight at a time', () => {
  expect(batches([0, 1, 2, 3, 4, 5, 6, 7, 8])).toEqual([[0], [1, 2], [3, 4, 5, 6], [7, 8]]);
  expect(batches([0])).toEqual([[0]]);
  expect(batches([])).toEqual([]);
});

describe('the titles that bear a number', () => {
  const bearing: Record<string, number[]> = {
    [facts.numbered(2023, 5)]: [1, 2],
    [facts.serial(5)]: [1, 2, 3],
    [facts.lettered('青政', 5)]: [1, 3],
    [facts.lettered('政发', 5)]: [1, 4],
  };
  const reader = {
    find: async (key: string) => ({ times: new Map((bearing[key] ?? []).map((c) => [c, 7])) }),
  } as unknown as ShardReader;
  const titles = async (code: string | undefined, year: number | undefined) =>
    shown(await titlesOf(reader, { code, year, serial: 5 }));
  it('have as much of it as was typed', async () => {
    expect(await titles(undefined, undefined)).toEqual(['1×1', '2×1', '3×1']);
    expect(await titles(undefined, 2023)).toEqual(['1×1', '2×1']);
    expect((await titles('青政', undefined)).map((t) => t[0])).toEqual(['1', '3']);
    expect((await titles('青政', 2023)).map((t) => t[0])).toEqual(['1']);
    expect((await titles('青政发', undefined)).map((t) => t[0])).toEqual(['1']);
    expect(await titles('白政', 2023)).toEqual([]);
    expect(await titles(undefined, 2022)).toEqual([]);
  });
});
