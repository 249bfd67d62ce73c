/** A query without its words of speech, the second look, numbers and days in other forms, short names of places, the directory of the archive: by hand. */
import { describe, expect, it } from 'vitest';
import { lastAtMost, readArchiveBlock, writeArchive } from '../../../src/search/archive.ts';
import { BREAK, coreOf, IDEOGRAPH } from '../../../src/search/core.ts';
import { isLetters } from '../../../src/search/letters.ts';
import { holds, placesOf } from '../../../src/search/match.ts';
import { shortPlaces } from '../../../src/search/names.ts';
import { inDamage, inOtherForm, numbersIn, passesOf } from '../../../src/search/otherForms.ts';
import { asWord } from '../../../src/search/phrase.ts';
import { forms } from '../../../src/search/postings.ts';
import { parseQuery } from '../../../src/search/query.ts';
import type { ShardReader } from '../../../src/search/reader.ts';
import { facts, readings } from '../../../src/search/tokens.ts';

describe('what a question comes to', () => {
  const core = (words: string | string[], more: object = {}): string =>
    coreOf([words].flat(), { agencies: [], synonyms: [], ...more } as never).text.replaceAll(
      BREAK,
      '/',
    );
  it.each<[string, string]>([
    ['赔不赔', '赔'],
    ['有没有钱', '有钱'],
    ['赔不付', '赔不付'],
    ['a不a', 'a不a'],
    ['开什么会', '开会议'],
    ['开啥会', '开会议'],
    ['哪些会', '会议'],
    ['几个会', '会议'],
    ['多少会', '会议'],
    ['哪个会', '会议'],
    ['什么会议', '什么会议'],
    ['什么会计', '什么会计'],
    ['什么会费', '什么会费'],
    ['什么会所', '什么会所'],
    ['写什么', '内容包括'],
    ['填些什么', '内容包括'],
    ['报清楚哪些内容', '内容包括'],
    ['包括啥东西', '内容包括'],
    ['包含哪几项', '内容包括'],
    ['含哪几样信息', '内容包括'],
    ['写上什么', '内容包括'],
    ['看什么', '看什么'],
    ['多久演练一次', '多久演练/'],
    ['多长时间演练一回', '多长时间演练/'],
    ['多少天演练一遍', '多少天演练/'],
    ['多长年演练一趟', '多长年演练/'],
    ['多月演练一次', '多月演练/'],
    ['几天演练一次', '几天演练/'],
    ['隔个月演练一次', '隔个月演练/'],
    ['几个周演练一次', '几个周演练/'],
    ['隔多演练一次', '隔多演练/'],
    ['每年演练一次', '每年演练一次'],
    ['多久一次性补贴', '多久一次性补贴'],
    ['多久报一次批', '多久报一次批'],
    ['多大演练一次', '多大演练一次'],
    ['几块演练一次', '几块演练一次'],
    ['一次', '一次'],
    ['三种情形', '/情形'],
    ['两样东西', '/东西'],
    ['十种情', '十种情'],
    ['一种情形', '一种情形'],
  ])('%s is %s', (typed, text) => expect(core(typed).replace(/^\//u, '/')).toBe(text));
  it('is parted where words are, and where something is set aside', () => {
    const aside = { aside: ['请问', '请问一下', '的', '一般', '办理'] };
    expect(core(['防汛', '抗旱'])).toBe('防汛/抗旱');
    expect(core('请问防汛', aside)).toBe('防汛');
    expect(core('防汛请问一下抗旱', aside)).toBe('防汛/抗旱');
    expect(core('防汛请问办理抗旱', aside)).toBe('防汛/抗旱');
    expect(core(['请问', '防汛'], aside)).toBe('防汛');
    expect(core('防汛，抗旱？', aside)).toBe('防汛，抗旱？');
    expect(core('防汛,抗旱?好')).toBe('防汛/抗旱/好');
    for (const mark of '?!,.;:、"-') expect(core(`甲${mark}乙`), mark).toBe('甲/乙');
    expect(core('3.5和8:30')).toBe('3.5和8:30');
    expect(core('3.甲')).toBe('3/甲');
    expect(core(',甲')).toBe('甲');
    expect(core('甲,,乙')).toBe('甲/乙');
  });
  it('keeps a word that names a grade, beside others or before what is graded', () => {
    const aside = { aside: ['一般'] };
    expect(core('一般事件', aside)).toBe('一般事件');
    expect(core('一般多久', aside)).toBe('多久');
    expect(core(['火灾', '一般'], aside)).toBe('火灾/一般');
    expect(core(['一般'], aside)).toBe('');
  });
  it('says of each character whether it says nothing, and whether any matter has it', () => {
    const { text, idle, general } = coreOf(['申请的条件', '申请'], {
      agencies: [],
      synonyms: [],
      aside: ['的'],
      general: ['申请', '条件', '请的'],
    } as never);
    expect(text).toBe(`申请的条件${BREAK}申请`);
    expect(idle).toEqual([false, false, true, false, false, true, false, false]);
    expect(general).toEqual([true, true, true, true, true, false, true, true]);
    expect(coreOf(['3.5甲'], { agencies: [], synonyms: [] } as never).idle).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
  it('is of Chinese characters', () => {
    expect(['甲', '㐀', '鿿'].every((c) => IDEOGRAPH.test(c))).toBe(true);
    expect(['a', '1', '，', 'あ'].some((c) => IDEOGRAPH.test(c))).toBe(false);
  });
});

describe('letters', () => {
  it.each<[string, boolean]>([
    ['ab', true],
    ['a', false],
    ['sheng huo', true],
    ["xi'an", true],
    ['ab1', false],
    ['1ab', false],
    ['甲ab', false],
    ['ab甲', false],
  ])('%s: %s', (typed, are) => expect(isLetters(parseQuery(typed))).toBe(are));
});

describe('the second look', () => {
  const word = (raw: string, more: object = {}) => ({ ...asWord(raw), exact: false, ...more });
  it.each<[string, string, object, boolean]>([
    ['甲 乙丙', '乙丙', {}, true],
    ['甲乙', '乙丙', {}, false],
    ['（一）甲', '（一）', { brackets: true }, true],
    ['一甲', '（一）', { brackets: true }, false],
    ['〔一〕甲', '（一）', { brackets: true }, true],
    ['一级响应', 'Ⅰ级', {}, true],
    ['一级响应', 'Ⅰ级', { exact: true }, false],
    ['Ⅱ级响应', '2级', {}, true],
    ['第一', '第1', {}, false],
    ['附件一', '附件1', {}, true],
  ])('%s holds %s (%j): %s', (text, raw, more, does) =>
    expect(holds(text, word(raw, more))).toBe(does),
  );
  it.each<[string, string[], [number, number][]]>([
    [
      '甲乙甲乙',
      ['甲乙'],
      [
        [0, 2],
        [2, 4],
      ],
    ],
    ['甲甲甲', ['甲甲'], [[0, 2]]],
    ['甲 乙', ['甲乙'], [[0, 3]]],
    ['丙甲乙丁', ['乙丁', '甲乙'], [[1, 4]]],
    [
      '甲乙丙丁',
      ['甲乙', '丙丁'],
      [
        [0, 2],
        [2, 4],
      ],
    ],
    ['甲乙丙丁', ['乙', '甲乙丙'], [[0, 3]]],
    ['启动Ⅱ级响应', ['2级'], [[2, 4]]],
    ['启动二级响应，三级响应', ['2级响应'], [[2, 6]]],
    ['见附件十二和附件三', ['附件12'], [[1, 5]]],
    ['见附件十二和附件三', ['附件3'], [[6, 9]]],
    ['甲', [''], []],
    ['甲', ['乙'], []],
  ])('%s has %j at %j', (text, words, places) =>
    expect(
      placesOf(
        text,
        words.map((w) => word(w)),
      ),
    ).toEqual(places),
  );
  it('finds what is in quotes as it is', () =>
    expect(placesOf('启动二级响应', [{ ...asWord('2级'), exact: true }])).toEqual([]));
});

/** A shard by its keys: the clauses of each, and how often. */
const shard = (keys: Record<string, number[]>, more: object = {}) =>
  ({
    find: async (key: string) => ({
      times: new Map((keys[key] ?? []).map((c) => [c, 1])),
      positions: async (within: readonly number[]) =>
        new Map((keys[key] ?? []).filter((c) => within.includes(c)).map((c) => [c, [0]])),
    }),
    filter: async () => undefined,
    ...more,
  }) as unknown as ShardReader;
const day = (text: string): string => facts.form(text);

describe('what holds a query in another form', () => {
  const found = async (typed: string, keys: Record<string, number[]>, more: object = {}) =>
    [...(await inOtherForm(shard(keys, more), parseQuery(typed).words))].map(
      ([c, { times }]) => `${c}×${times}`,
    );
  it('has the day, before what lasted longer', async () => {
    const keys = { [day('d1204')]: [1, 2, 3], [day('d1203')]: [2], [day('d1205')]: [3, 4] };
    expect(await found('12月4日', keys)).toEqual(['1×2', '2×1', '3×1']);
    expect(await found('十二月四日', keys)).toEqual(['1×2', '2×1', '3×1']);
    // Of one there is nothing to order, and an archive is not asked for that.
    expect(await found('12月4日', { ...keys, [day('d1204')]: [1] })).toEqual(['1×1']);
    expect(await found('12月4日', keys, { archive: {} })).toEqual(['1×1', '2×1', '3×1']);
    // The days beside the first and the last of a month.
    expect(await found('3月1日', { [day('d0301')]: [1, 2], [day('d0229')]: [1] })).toEqual([
      '1×1',
      '2×2',
    ]);
    expect(await found('12月31日', { [day('d1231')]: [1, 2], [day('d0101')]: [1] })).toEqual([
      '1×1',
      '2×2',
    ]);
  });
  it('has both ends of a span, or else one', async () => {
    const keys = { [day('d0601')]: [1, 2], [day('d0603')]: [2, 3] };
    expect(await found('6月1日至3日', keys)).toEqual(['2×2']);
    expect((await found('6月1日至3日', { [day('d0601')]: [1] })).length).toBe(1);
  });
  it('has its other words too', async () => {
    const keys = { [day('d1204')]: [1, 2], 会议: [2, 3], 召开: [2] };
    expect(await found('12月4日会议', keys)).toEqual(['2×3']);
    expect(await found('召开12月4日会议', keys)).toEqual(['2×4']);
    expect(await found('12月4日演练', keys)).toEqual([]);
  });
  it('has the damaged words of two characters or more', async () => {
    const reader = shard({ [`${readings.damaged}甲乙`]: [4], [`${readings.damaged}甲`]: [5] });
    expect([...(await inDamage(reader, '甲乙'))]).toEqual([[4, { times: 1, loose: false }]]);
    expect([...(await inDamage(reader, '甲'))]).toEqual([]);
  });
});

describe('the number of a document in a query', () => {
  const keys = {
    [facts.serial(63)]: [7],
    [facts.numbered(2023, 5)]: [8],
    [facts.lettered('青政', 5)]: [8, 9],
    [facts.lettered('政发', 5)]: [8, 9],
  };
  const of = async (typed: string, ...shards: Record<string, number[]>[]) => {
    const readers = (shards.length === 0 ? [keys] : shards).map((own) => shard(own));
    const { words, documents } = await numbersIn(parseQuery(typed), readers);
    return [
      words.join(' '),
      documents.map(([reader, clause]) => `${readers.indexOf(reader)}.${clause}`).join(' '),
    ];
  };
  it('is that of the documents that bear it; the rest are words', async () => {
    expect(await of('63号文件里的停车位')).toEqual(['的停车位', '0.7']);
    expect(await of('停车 63号')).toEqual(['停车', '0.7']);
    expect(await of('青政发〔2023〕5号 停车')).toEqual(['停车', '0.8']);
    // Alone it is what was searched for, and one that none bears is a word.
    expect(await of('63号')).toEqual(['63号', '']);
    expect(await of('停车 64号')).toEqual(['停车 64号', '']);
    expect(await of('停车 防汛')).toEqual(['停车 防汛', '']);
    expect(await of('停车 63号', keys, keys)).toEqual(['停车', '0.7 1.7']);
  });
});

describe('filters', () => {
  const names = { agencies: [{ id: 'a' }, { id: 'b' }] } as never;
  it('let pass what each of them does', async () => {
    const own = shard(
      { [facts.agency(1)]: [1, 2] },
      { filter: async () => (c: number) => c !== 2 },
    );
    const all = shard({ [facts.agency(1)]: [1, 2] });
    const passes = async (reader: ShardReader, filters: object) => {
      const test = await passesOf(reader, filters, names);
      return test === undefined ? 'all' : [0, 1, 2].filter(test).join();
    };
    expect(await passes(all, {})).toBe('all');
    expect(await passes(own, {})).toBe('0,1');
    expect(await passes(all, { agency: 'b' })).toBe('1,2');
    expect(await passes(own, { agency: 'b' })).toBe('1');
    expect(await passes(own, { agency: 'a' })).toBe('');
    expect(await passes(own, { agency: 'gone' })).toBe('');
  });
});

describe('places under their first character', () => {
  const short = (named: string[], ...taken: string[]) =>
    shortPlaces(named, new Set(taken)).map((p) => p.join(' '));
  it('are those of four characters or more, where it can be no other', () => {
    expect(short(['青川河市', '白山原县'])).toEqual(['青川河市 青市', '白山原县 白县']);
    expect(short(['青川市'])).toEqual([]);
    expect(short(['青川河镇'])).toEqual([]);
    expect(short(['青川河市', '青山原市'])).toEqual([]);
    expect(short(['青川河市', '青山原县'])).toHaveLength(2);
    expect(short(['青川河市'], '青川河市')).toEqual([]);
    expect(short(['青川河市'], '青市')).toEqual([]);
    for (const level of '省市盟州旗县区')
      expect(short([`青川河${level}`])).toEqual([`青川河${level} 青${level}`]);
    expect(short(['青川市场'])).toEqual([]);
  });
});

describe('the directory of an archive', () => {
  const ref = (
    key: string,
    clauses: number,
    block: number | undefined,
    bytes: number[] = [],
    form: number = forms.places,
  ) => ({
    key,
    clauses,
    block,
    ...(block === undefined ? { list: { clauses, form, bytes: new Uint8Array(bytes) } } : {}),
  });
  const code = (c: string): number[] => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8];
  it('has of each key its shards, and of each of these the block or the list', () => {
    const { blocks, firsts } = writeArchive([
      [ref('ab', 3, 4), ref('c', 1, undefined, [9, 8], forms.counts)],
      [ref('b', 2, 7), ref('c', 5, 9)],
    ] as never);
    expect(firsts).toEqual(['ab']);
    expect(blocks.map((b) => [...b])).toEqual([
      [
        ...[0, 2, ...code('a'), ...code('b'), 1, 3 * 2, 4],
        ...[0, 1, ...code('b'), 2, 2 * 2, 7],
        ...[0, 1, ...code('c'), 3, 1 * 2 + 1, 2 * 4 + forms.counts, 9, 8, 5 * 2, 9 - 7],
      ],
    ]);
    const read = readArchiveBlock(blocks[0]!);
    expect([...read.keys()]).toEqual(['ab', 'b', 'c']);
    expect([...read.get('c')!]).toEqual([
      [
        0,
        {
          clauses: 1,
          block: undefined,
          list: { clauses: 1, form: forms.counts, bytes: new Uint8Array([9, 8]) },
        },
      ],
      [1, { clauses: 5, block: 9 }],
    ]);
    expect([...read.get('b')!]).toEqual([[1, { clauses: 2, block: 7 }]]);
  });
  it('is cut into blocks of fifteen hundred bytes, each of which can be read by itself', () => {
    const refs = Array.from({ length: 600 }, (_, i) =>
      ref(`k${String(i).padStart(3, '0')}`, 1, i + 1),
    );
    const { blocks, firsts } = writeArchive([refs] as never);
    expect(blocks.length).toBeGreaterThan(1);
    for (const [i, block] of blocks.entries()) {
      if (i + 1 < blocks.length) {
        expect(block.length).toBeGreaterThanOrEqual(1500);
        expect(block.length).toBeLessThan(1520);
      }
      const read = readArchiveBlock(block);
      const [first] = read.keys();
      expect(first).toBe(firsts[i]);
      for (const [key, of] of read)
        expect([...of][0]?.[1].block, key).toBe(Number(key.slice(1)) + 1);
    }
    expect(writeArchive([])).toEqual({ blocks: [], firsts: [] });
    expect(writeArchive([[], []])).toEqual({ blocks: [], firsts: [] });
  });
  it('has larger blocks where a shard has many keys', () => {
    const many = (n: number) =>
      writeArchive([
        Array.from({ length: n }, (_, i) => ref(String(i).padStart(6, '0'), 1, 0)),
      ] as never).blocks[0]!.length;
    expect(many(30_000)).toBeLessThan(1530);
    // Twice the bytes for four times the keys.
    expect(many(120_000)).toBeGreaterThanOrEqual(3000);
    expect(many(120_000)).toBeLessThan(3030);
  });
  it.each<[readonly string[], string, number]>([
    [['b', 'd', 'f'], 'a', -1],
    [['b', 'd', 'f'], 'b', 0],
    [['b', 'd', 'f'], 'c', 0],
    [['b', 'd', 'f'], 'd', 1],
    [['b', 'd', 'f'], 'f', 2],
    [['b', 'd', 'f'], 'z', 2],
    [['b'], 'b', 0],
    [['b'], 'a', -1],
    [[], 'a', -1],
  ])('finds in %j before %s the one at %i', (sorted, key, at) =>
    expect(lastAtMost(sorted, key)).toBe(at),
  );
});
