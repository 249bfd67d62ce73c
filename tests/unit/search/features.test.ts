/**
 * What a query asks the index for, key by key, beside readers that hold what a case says: pairs,
 * numbers, posts, words of like meaning, sounds, characters; what is asked of the archive. By hand.
 */
import { describe, expect, it } from 'vitest';
import type { AkinSets } from '../../../src/search/akin.ts';
import { Features } from '../../../src/search/features.ts';
import type { ShardReader } from '../../../src/search/reader.ts';
import type { Names } from '../../../src/search/shapes.ts';
import { Sounds } from '../../../src/search/sounds.ts';
import { facts, readings } from '../../../src/search/tokens.ts';

interface Shard {
  /** Clauses of a key. */
  readonly keys?: Readonly<Record<string, number>>;
  readonly clauses?: number;
  readonly old?: boolean;
  /** What the list of a key weighs; 1000 a clause without it. */
  readonly bytes?: Readonly<Record<string, number>>;
}
const readerOf = (label: string, shard: Shard = {}): ShardReader & { asked: string[] } => {
  const asked: string[] = [];
  const count = (key: string): number => shard.keys?.[key] ?? 0;
  return {
    asked,
    entry: { label, clauses: shard.clauses ?? 100 },
    archive: shard.old === true ? {} : undefined,
    find: (key: string) => {
      asked.push(key);
      return Promise.resolve({
        times: new Map(Array.from({ length: count(key) }, (_, i) => [i, 1])),
        files: () => [],
        positions: () => Promise.resolve(new Map()),
      });
    },
    costOf: (key: string) =>
      Promise.resolve(
        shard.old === true
          ? { clauses: count(key), bytes: shard.bytes?.[key] ?? 1000 * count(key) }
          : undefined,
      ),
  } as unknown as ShardReader & { asked: string[] };
};
const namesOf = (more: Partial<Names> = {}): Names => ({
  agencies: [],
  synonyms: [],
  aside: ['的', '是什么', '怎么', '哪些'],
  ...more,
});
interface Case {
  readonly names?: Partial<Names>;
  readonly akin?: AkinSets;
  readonly shards?: readonly Shard[];
}
const looked = async (words: readonly string[], { names, akin = [], shards = [{}] }: Case = {}) => {
  const readers = shards.map((shard, i) => readerOf(`${i}`, shard));
  const features = new Features(words, namesOf(names), readers);
  await features.look(Promise.resolve(akin));
  return { features, readers };
};
const row = ({ kind, from, to, key, weight }: Features['list'][number]): string =>
  `${kind} ${from}-${to} ${key} ${Number(weight.toFixed(2))}`;
/** What was looked up, but for characters by themselves, which have cases of their own. */
const listOf = (features: Features): Features['list'] =>
  features.list.filter(({ kind }) => kind !== 'spare');
const rows = async (words: readonly string[], given?: Case): Promise<string[]> =>
  listOf((await looked(words, given)).features).map(row);

describe('what is looked up', () => {
  it.each<[string, readonly string[], Case, string[]]>([
    [
      'the pairs of a word',
      ['防汛补贴'],
      {},
      ['pair 0-2 防汛 1', 'pair 1-3 汛补 1', 'pair 2-4 补贴 1'],
    ],
    ['of two words none across', ['防汛', '补贴'], {}, ['pair 0-2 防汛 1', 'pair 3-5 补贴 1']],
    [
      'less of what says nothing',
      ['防汛的补贴'],
      {},
      ['pair 0-2 防汛 1', 'pair 1-3 汛的 0.4', 'pair 2-4 的补 0.4', 'pair 3-5 补贴 1'],
    ],
    [
      'a grade by its figure',
      ['三级响应'],
      {},
      [
        `other 0-2 ${readings.ordinals}3级 1`,
        `akin 0-2 ${facts.akin('3级')} 0.8`,
        'pair 1-3 级响 1',
        'pair 2-4 响应 1',
      ],
    ],
    [
      'an attachment by its figure',
      ['附件二'],
      {},
      [`other 1-3 ${readings.ordinals}件2 1`, 'pair 0-2 附件 1'],
    ],
    [
      'a grade in words',
      ['较大事故'],
      {},
      [
        `akin 0-2 ${facts.akin('3级')} 0.8`,
        'pair 0-2 较大 1',
        'pair 1-3 大事 1',
        'pair 2-4 事故 1',
      ],
    ],
    [
      'a post',
      ['校长任命'],
      {},
      [
        `other 0-2 ${facts.post('校长')} 1`,
        'pair 0-2 校长 1',
        'pair 1-3 长任 1',
        'pair 2-4 任命 1',
      ],
    ],
    [
      'who or what something is',
      ['总指挥是什么'],
      {},
      ['other 2-3 挥: 0.8', 'pair 0-2 总指 1', 'pair 1-3 指挥 1'],
    ],
    [
      'of several words each at its end',
      ['险情的', '总指挥是什么'],
      {},
      [
        'other 6-7 挥: 0.8',
        'pair 0-2 险情 1',
        'pair 1-3 情的 0.4',
        'pair 4-6 总指 1',
        'pair 5-7 指挥 1',
      ],
    ],
    ['nothing of a word that is not asked for', ['总指'], {}, ['pair 0-2 总指 1']],
    [
      'other names of the same',
      ['住建局'],
      { names: { synonyms: [['住建局', '建设局', 'ABC局']] } },
      ['akin 0-3 建设局 1.4', 'akin 0-3 abc局 1.4', 'pair 0-2 住建 1', 'pair 1-3 建局 1'],
    ],
    [
      'no other names of what is not there',
      ['住建'],
      { names: { synonyms: [['住建局', '建设局']] } },
      ['pair 0-2 住建 1'],
    ],
    [
      'other names of a place',
      ['某乡'],
      { names: { placeNames: [['某乡', '旧乡']] } },
      ['akin 0-2 旧乡 0.7', 'pair 0-2 某乡 1'],
    ],
    [
      'words of like meaning',
      ['补贴款'],
      { akin: [['补贴', '补助'], ['补贴款', '补助款'], ['奖励']] },
      [
        `akin 0-2 ${facts.akin('补贴')} 0.7`,
        `akin 0-3 ${facts.akin('补贴款')} 1.4`,
        'pair 0-2 补贴 1',
        'pair 1-3 贴款 1',
      ],
    ],
    [
      'a word of one character that is typed alone',
      ['怎么赔'],
      { akin: [['赔', '赔偿']] },
      [`akin 0-1 ${facts.akin('赔')} 0.8`],
    ],
    ['and not within others', ['赔款'], { akin: [['赔', '赔偿']] }, ['pair 0-2 赔款 1']],
    [
      'two such',
      ['赔', '罚'],
      { akin: [['赔'], ['罚']] },
      [`akin 0-1 ${facts.akin('赔')} 0.8`, `akin 2-3 ${facts.akin('罚')} 0.8`],
    ],
  ])('%s', async (_, words, given, right) => {
    expect((await rows(words, given)).sort()).toEqual([...right].sort());
  });

  it('are the characters by themselves, eighteen at most', async () => {
    const spares = async (words: readonly string[]): Promise<string[]> =>
      (await looked(words)).features.list.filter(({ kind }) => kind === 'spare').map(row);
    expect(await spares(['防的汛a'])).toEqual(['spare 0-1 防 0.2', 'spare 2-3 汛 0.2']);
    expect(await spares(['防', '汛'])).toEqual(['spare 0-1 防 0.2', 'spare 2-3 汛 0.2']);
    // What is meant otherwise is none.
    expect(await spares(['三级响应'])).toEqual(['spare 2-3 响 0.2', 'spare 3-4 应 0.2']);
    const text = (n: number): string =>
      Array.from({ length: n }, (_, i) => String.fromCodePoint(0x4e00 + 7 * i)).join('');
    expect(await spares([text(18)])).toHaveLength(18);
    expect(await spares([text(19)])).toEqual([]);
  });

  it('is at most twenty-six pairs, spread over the query, with the last', async () => {
    const text = (n: number): string =>
      Array.from({ length: n }, (_, i) => String.fromCodePoint(0x4e00 + 7 * i)).join('');
    const froms = async (n: number): Promise<number[]> =>
      (await looked([text(n)])).features.list
        .filter(({ kind }) => kind === 'pair')
        .map(({ from }) => from);
    expect(await froms(27)).toHaveLength(26);
    expect(await froms(28)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26]);
    expect(await froms(29)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 27]);
    expect(await froms(1)).toEqual([]);
  });

  it('knows in how many clauses it stands, and in which shard', async () => {
    const { features, readers } = await looked(['防汛补贴'], {
      shards: [{ keys: { 防汛: 2, 补贴: 1 } }, { keys: { 防汛: 3 }, clauses: 50 }],
    });
    expect(listOf(features).map(({ key, clauses, places }) => [key, clauses, places.size])).toEqual(
      [
        ['防汛', 5, 2],
        ['汛补', 0, 0],
        ['补贴', 1, 1],
      ],
    );
    expect(features.clauses).toBe(150);
    expect(features.readers).toEqual(readers);
  });

  it('of a number or a date is its most precise fact that stands anywhere', async () => {
    const forms = async (words: string, ...known: readonly string[]): Promise<string[]> =>
      rows([words], {
        shards: [{ keys: Object.fromEntries(known.map((fact) => [facts.form(fact), 1])) }],
      });
    const form = (to: number, fact: string, weight: number): string =>
      `form 0-${to} ${facts.form(fact)} ${weight}`;
    expect(await forms('2023年8月5日', 'D20230805', 'd0805')).toEqual([form(9, 'D20230805', 2)]);
    expect(await forms('2023年8月5日', 'd0805')).toEqual([form(9, 'd0805', 1.5)]);
    const none = await forms('2023年8月5日');
    expect(none).toHaveLength(8);
    expect(none.every((r) => r.startsWith('pair'))).toBe(true);
    // Where it stands nowhere the bounds that it lies within; and in another unit the same.
    expect(await forms('30%', 'q30%', 'r3e1%')).toEqual([form(3, 'q30%', 2)]);
    expect(await forms('30%', 'r3e1%')).toEqual([form(3, 'r3e1%', 2)]);
    expect(await forms('2小时', 'q2时', 'q120分', 'r2e0时')).toEqual([
      form(3, 'q2时', 2),
      form(3, 'q120分', 2),
    ]);
    expect(await forms('500万元', 'q5000000')).toEqual([form(5, 'q5000000', 1.5)]);
    expect(await forms('500万元', 'r5e6')).toEqual([form(5, 'r5e6', 1.5)]);
  });
});

describe('what a question asks for', () => {
  const answers = async (words: string, key: string): Promise<boolean> => {
    const { features, readers } = await looked([words], { shards: [{ keys: { [key]: 2 } }] });
    return features.answers(readers[0]!, 1) && !features.answers(readers[0]!, 2);
  };
  it.each<[string, string]>([
    ['多久办结', facts.held('time')],
    ['补贴多少', facts.held('amount')],
    ['举报电话', facts.held('phone')],
    ['谁管河道', facts.held('body')],
    ['现在的局长', facts.change('appoint')],
    ['前任局长', facts.change('remove')],
  ])('%s', async (words, key) => expect(await answers(words, key)).toBe(true));
  it('is nothing of other words, and not a document', async () => {
    expect(await answers('防汛补贴', facts.held('time'))).toBe(false);
    for (const words of ['防汛文件', '防汛公文', '防汛发文', '印发防汛', '下发防汛'])
      expect((await looked([words])).features.asksForDocument, words).toBe(true);
    expect((await looked(['防汛补贴'])).features.asksForDocument).toBe(false);
  });
  it.each([
    '有哪些',
    '是哪些',
    '是什么',
    '什么是',
    '是啥',
    '什么叫',
    '是谁',
    '谁是',
    '管什么',
    '干什么',
    '职责',
  ])('%s asks what something is', async (words) => {
    expect((await rows([words, '总指'])).some((r) => r.includes('指:'))).toBe(true);
    expect((await rows(['如何', '总指'])).some((r) => r.includes('指:'))).toBe(false);
  });
});

describe('what stands nowhere', () => {
  const sounds = new Sounds({
    syllables: [
      ['fang', '防房'],
      ['xun', '汛讯'],
      ['bu', '补布'],
    ],
  });
  it('are the characters that no pair covers', async () => {
    const unknown = async (words: readonly string[], keys: Record<string, number>) =>
      (await looked(words, { shards: [{ keys }] })).features.unknown();
    expect(await unknown(['防汛补贴'], { 补贴: 1 })).toEqual([0, 1]);
    expect(await unknown(['防汛补贴'], { 汛补: 1 })).toEqual([0, 3]);
    expect(await unknown(['防汛补贴'], { 防汛: 1, 补贴: 1 })).toEqual([]);
    expect(await unknown(['防的汛'], {})).toEqual([0, 2]);
    expect(await unknown(['防a汛'], {})).toEqual([0, 2]);
    expect(await unknown(['三级响应'], {})).toEqual([2, 3]);
    // A character outside of the plane is no place by itself.
    expect(await unknown(['防𠮷汛'], {})).toEqual([]);
  });
  it('is looked up by its sound', async () => {
    const { features } = await looked(['防讯补贴'], { shards: [{ keys: { 补贴: 1 } }] });
    const before = features.list.length;
    await features.bySound(sounds);
    const unit = (c: string): string => sounds.of(c)[0]!;
    expect(features.list.slice(before).map(row)).toEqual([
      `sound 0-2 ${readings.sound}${unit('防')}${unit('汛')} 0.8`,
      `sound 1-3 ${readings.sound}${unit('汛')}${unit('补')} 0.8`,
    ]);
    // What was looked up so is no word that stands there.
    expect(features.unknown()).toEqual([0, 1]);
  });
  it('is looked up character by character beside three that are known', async () => {
    const added = async (words: string, keys: Record<string, number>, akin: AkinSets = []) => {
      const { features } = await looked([words], { akin, shards: [{ keys }] });
      const before = features.list.length;
      await features.byCharacter();
      return features.list.slice(before).map(row);
    };
    expect(await added('防汛补贴捐钱', { 防汛: 1, 补贴: 1 })).toEqual([
      'character 4-5 捐 0.5',
      'character 5-6 钱 0.5',
    ]);
    expect(await added('防汛补贴捐', { 防汛: 1, 补贴: 1 })).toEqual(['character 4-5 捐 0.5']);
    expect(await added('防汛捐钱', { 防汛: 1 })).toEqual([]);
    expect(await added('防汛款捐钱', { 防汛: 1, 汛款: 1 })).toHaveLength(2);
    expect(await added('防汛捐钱', { 防汛: 1 }, [['捐', '捐赠']])).toEqual([
      `akin 2-3 ${facts.akin('捐')} 0.8`,
    ]);
  });
});

describe('the stretches that stand in the texts', () => {
  it.each<[string, Record<string, number>, string[]]>([
    ['防汛补贴', { 防汛: 1, 汛补: 1, 补贴: 1 }, ['防汛补贴']],
    ['防汛补贴', { 防汛: 1, 补贴: 1 }, ['防汛', '补贴']],
    ['防汛补贴款', { 防汛: 1, 补贴: 1, 贴款: 2 }, ['补贴款', '防汛']],
    ['防汛', {}, []],
    ['防汛防汛', { 防汛: 1 }, ['防汛']],
  ])('%s', async (words, keys, right) => {
    const { features } = await looked([words], { shards: [{ keys }] });
    expect(features.runs()).toEqual(right);
  });
});

describe('the archive', () => {
  const widened = async (words: string, ...shards: readonly Shard[]) => {
    const made = await looked([words], { shards });
    expect(made.features.readers.map(({ entry }) => entry.label)).toEqual(
      shards.flatMap(({ old }, i) => (old === true ? [] : [`${i}`])),
    );
    await made.features.widen();
    return {
      ...made,
      list: listOf(made.features).map(({ key, clauses, old }) => `${key} ${clauses} ${old}`),
    };
  };
  it('is not asked where there is none', async () => {
    expect((await widened('防汛', { keys: { 防汛: 1 } })).list).toEqual(['防汛 1 not asked']);
  });
  it('is read for what is rare', async () => {
    const { list, readers, features } = await widened(
      '防汛补贴',
      { keys: { 防汛: 1 } },
      { old: true, keys: { 防汛: 2, 汛补: 1 }, clauses: 40 },
    );
    expect(list).toEqual(['防汛 3 read', '汛补 1 read', '补贴 0 read']);
    expect(readers[1]!.asked.sort()).toEqual(['汛补', '防汛']);
    // Characters by themselves are of the newest shard only.
    expect(
      features.list.filter(({ kind }) => kind === 'spare').map(({ key, old }) => `${key} ${old}`),
    ).toEqual(['防 left', '汛 left', '补 left', '贴 left']);
    expect(features.clauses).toBe(140);
    expect(features.list[0]!.places.size).toBe(2);
  });
  it('is not read for what is common in the newest shard, of which that can be said', async () => {
    const of = async (clauses: number, hits: number): Promise<string> =>
      (
        await widened(
          '防汛',
          { keys: { 防汛: hits }, clauses },
          { old: true, keys: { 防汛: 5 }, clauses: 1000 },
        )
      ).list[0]!;
    expect(await of(500, 30)).toBe('防汛 35 read');
    expect(await of(500, 31)).toBe('防汛 93 left');
    expect(await of(499, 400)).toBe('防汛 405 read');
  });
  it('is not read for words of like meaning that are no key', async () => {
    const made = await looked(['住建局'], {
      names: { synonyms: [['住建局', '建设局']] },
      akin: [['住建', '建设']],
      shards: [{}, { old: true, keys: { [facts.akin('住建')]: 1 } }],
    });
    await made.features.widen();
    expect(
      made.features.list.filter(({ kind }) => kind === 'akin').map(({ key, old }) => [key, old]),
    ).toEqual([
      ['建设局', 'left'],
      [facts.akin('住建'), 'read'],
    ]);
  });
  it('is read the rarest first, up to so many bytes, two lists in any case', async () => {
    const of = async (bytes: Record<string, number>): Promise<string[]> =>
      (
        await widened(
          '甲乙丙丁戊',
          {},
          { old: true, keys: { 甲乙: 4, 乙丙: 3, 丙丁: 2, 丁戊: 1 }, bytes },
        )
      ).list.map((line) => line.replace(/ \d+ /u, ' '));
    expect(await of({ 甲乙: 20_000, 乙丙: 20_000, 丙丁: 6000, 丁戊: 4000 })).toEqual([
      '甲乙 read',
      '乙丙 read',
      '丙丁 read',
      '丁戊 read',
    ]);
    expect(await of({ 甲乙: 20_001, 乙丙: 20_000, 丙丁: 6000, 丁戊: 4000 })).toEqual([
      '甲乙 left',
      '乙丙 read',
      '丙丁 read',
      '丁戊 read',
    ]);
    expect(await of({ 甲乙: 1, 乙丙: 1, 丙丁: 100_000, 丁戊: 150_000 })).toEqual([
      '甲乙 left',
      '乙丙 left',
      '丙丁 read',
      '丁戊 read',
    ]);
    expect(await of({ 甲乙: 1, 乙丙: 1, 丙丁: 1, 丁戊: 150_001 })).toEqual([
      '甲乙 read',
      '乙丙 read',
      '丙丁 read',
      '丁戊 left',
    ]);
    // What costs nothing does not count among the two.
    expect(await of({ 甲乙: 1, 乙丙: 140_000, 丙丁: 140_000, 丁戊: 0 })).toEqual([
      '甲乙 left',
      '乙丙 read',
      '丙丁 read',
      '丁戊 read',
    ]);
  });
  it('is not read for a character by itself, which says too little there', async () => {
    const { features, readers } = await widened(
      '防汛补贴捐钱',
      { keys: { 防汛: 1, 补贴: 1 } },
      { old: true, keys: { 捐: 1 } },
    );
    await features.byCharacter();
    expect(features.list.some(({ kind, key }) => kind === 'character' && key === '捐')).toBe(true);
    expect(readers[1]!.asked).not.toContain('捐');
  });
  it('is not read for a pair with a character that says nothing', async () => {
    const { readers } = await widened(
      '捐款的防汛',
      { keys: { 防汛: 1 } },
      { old: true, keys: { 捐款: 1, 款的: 1, 的防: 1, 防汛: 2 } },
    );
    expect(readers[1]!.asked).toContain('捐款');
    expect(readers[1]!.asked).not.toContain('款的');
  });
});
