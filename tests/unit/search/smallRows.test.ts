/** Small behaviours of the search, one reason at a time. By hand. */
import { describe, expect, it } from 'vitest';
import { akinWords, gradesAlone } from '../../../src/search/akin.ts';
import { mentions } from '../../../src/search/called.ts';
import { formsOf, withinBounds } from '../../../src/search/forms.ts';
import { agenciesGuessed } from '../../../src/search/guessed.ts';
import { excerpt } from '../../../src/search/match.ts';
import { searchLetters } from '../../../src/search/names.ts';
import { standsFor } from '../../../src/search/parts.ts';
import { clauseClasses } from '../../../src/search/shapes.ts';
import { contentOfShard, cutIntoSpans, shardOf } from '../../../src/search/shards.ts';
import { corpusOf, documentOf } from '../records/document.ts';
import { clause, document, issue, memory } from './memory.ts';

describe('instead of several words that no clause holds together', () => {
  const search = memory([
    issue('2024-01', [
      document('a', [
        clause('p1', '检查水库大坝。'),
        clause('p2', '水库泄洪要有人值守。'),
        clause('p3', '采购一批电脑。'),
      ]),
    ]),
  ]);
  const instead = async (typed: string) => (await search.answers(typed)).at(-1)!.instead;
  it('each that stands somewhere is offered, with how many clauses hold it', async () => {
    expect(await instead('水库 电脑')).toEqual([
      { query: '水库', count: 2 },
      { query: '电脑', count: 1 },
    ]);
    expect((await instead('水库 囍囍')).filter(({ query }) => query !== '囍囍')[0]).toEqual({
      query: '水库',
      count: 2,
    });
    expect((await instead('囍囍 龘龘')).map(({ query }) => query)).not.toContain('囍囍');
  });
});

describe('the steps that bounds leave', () => {
  const steps = (text: string): string[] => [...withinBounds(formsOf(text)).keys()];
  it.each([
    ['10人以上30人以下', ['r1e1人', 'r2e1人']],
    ['30人以上', ['r3e1人', 'r4e1人', 'r5e1人', 'r6e1人', 'r7e1人', 'r8e1人', 'r9e1人', 'r1e2人']],
  ])('of %s', (text, begins) => {
    expect(steps(text).slice(0, begins.length)).toEqual(begins);
    if (text.includes('以下')) expect(steps(text)).toEqual(begins);
  });
});

describe('a shard', () => {
  it('holds a clause without words, also as the first of its document', () => {
    const [span] = cutIntoSpans([
      issue('2024-01', [document('a', [clause('p1', ''), clause('p2', '甲乙')])]),
    ]);
    const { texts } = contentOfShard(shardOf(span!));
    expect(texts.map(({ d, c }) => [d, c.map(({ a }) => a)])).toEqual([['a', ['p1', 'p2']]]);
  });
  it('counts its clauses by class', () => {
    const [span] = cutIntoSpans([
      issue('2024-01', [
        document('a', [
          clause('标题', '甲', { class: clauseClasses.title }),
          clause('p1', '乙'),
          clause('p2', '丙'),
        ]),
      ]),
    ]);
    const { entry, characters } = shardOf(span!);
    expect(entry.clauses).toBe(3);
    expect([...entry.classes].filter((n) => n > 0).sort()).toEqual([1, 2]);
    expect(characters).toBeGreaterThanOrEqual(3);
  });
});

describe('of each set of like meaning', () => {
  const at = (text: string, ...sets: string[][]) =>
    akinWords(text, sets).map(({ from, to }) => [from, to]);
  it.each<[string, string[], [number, number][]]>([
    ['资金和经费', ['资金', '经费'], [[0, 2]]],
    ['经费和资金', ['资金', '经费'], [[0, 2]]],
    ['专项资金', ['资金', '专项资金'], [[0, 4]]],
    ['专项资金', ['专项资金', '资金'], [[0, 4]]],
    ['资金、专项经费', ['资金', '专项经费'], [[3, 7]]],
    ['资', ['资', '经费'], []],
    ['没有', ['资金', '经费'], []],
  ])('%s with %j', (text, set, found) => expect(at(text, set)).toEqual(found));
  it('a word is left out that one as long crosses on neither side', () => {
    expect(at('甲乙丙', ['甲乙', '一一'], ['乙丙', '二二'])).toEqual([
      [0, 2],
      [1, 3],
    ]);
    expect(at('甲乙丙丁', ['甲乙', '一一'], ['乙丙丁', '二二'])).toEqual([[1, 4]]);
    expect(at('甲乙丙丁', ['丙丁', '一一'], ['甲乙丙', '二二'])).toEqual([[0, 3]]);
  });
  it('a grade alone beside other words', () => {
    expect(gradesAlone('较大')).toEqual([]);
    expect(gradesAlone('火灾\u0003较大').map(({ from, to }) => [from, to])).toEqual([[3, 5]]);
    expect(gradesAlone('较大\u0003火灾\u0003重大').map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [6, 8],
    ]);
  });
});

describe('a short form', () => {
  it.each<[string, string[], boolean]>([
    ['住建', ['住房', '城乡', '建设'], true],
    ['人社', ['人力', '资源', '社会', '保障'], true],
    ['应急', ['应急管理'], true],
    ['应管', ['应急管理'], true],
    ['应理', ['应急管理'], false],
    ['急管', ['应急管理'], false],
    ['应', ['应急管理'], false],
    ['应急管理', ['应急管理'], false],
    ['管应', ['应急管理'], false],
  ])('%s of %j: %s', (short, parts, stands) => expect(standsFor(short, parts)).toBe(stands));
});

const bodies = (...names: (string | string[])[]) =>
  ({
    places: ['青川市', '青川'],
    former: [],
    agencies: names.map((own, i) => ({ id: `a${i}`, names: [own].flat() })),
  }) as never;

describe('names in a query', () => {
  const found = (text: string, ...names: string[]) =>
    mentions(bodies(...names), text).map(({ from, to }) => text.slice(from, to));
  it.each([
    ['市水务局电话', ['市水务局']],
    ['问市水务局和市财政局', ['市水务局', '市财政局']],
    ['水务局', ['水务局']],
    ['去水务局', ['水务局']],
    ['水局', []],
    ['市水务局市水务局', ['市水务局', '市水务局']],
  ])('%s', (text, right) => expect(found(text, '市水务局', '市财政局')).toEqual(right));
});

describe('a guess', () => {
  const guess = (typed: string, ...names: string[]) =>
    agenciesGuessed(bodies(...names), typed).map(({ agency }) => agency.names[0]);
  it.each([
    ['水局', ['市水务局'], ['市水务局']],
    ['水局', ['市水务局', '市水产局'], []],
    ['一校', ['青川市第一技工学校', '市教育局'], ['青川市第一技工学校']],
    ['人力资源局', ['市人力资源和社会保障局', '市财政局'], ['市人力资源和社会保障局']],
  ])('%s among %j', (typed, names, right) => expect(guess(typed, ...names)).toEqual(right));
});

it('the letters of an agency are those of its names, and of no damaged one', () => {
  const agencies = [
    {
      id: 'shuiwu',
      name: '市水务局',
      aliases: ['市河道局', { name: '市冰务局', damaged: true }],
      kind: 'department',
    },
  ] as never;
  const letters = searchLetters(
    corpusOf(documentOf('title: 关于修堤的通知\nkind: notice', ['# 甲']), agencies),
  );
  const own = letters['shuiwu'] ?? [];
  expect(own).toContain('sswj');
  expect(own).toContain('shihedaoju');
  expect(own.filter((word) => word.includes('bing'))).toEqual([]);
});

describe('an excerpt', () => {
  const shown = (text: string, places: readonly [number, number][], length: number): string =>
    excerpt(text, places, length)
      .map(({ text: piece, marked }) => (marked ? `【${piece}】` : piece))
      .join('');
  const digits = '甲乙丙丁戊己庚辛壬癸'.repeat(3);
  it.each<[string, readonly [number, number][], number, string]>([
    ['甲乙丙', [], 10, '甲乙丙'],
    ['甲乙丙', [[1, 2]], 10, '甲【乙】丙'],
    [
      '甲乙丙',
      [
        [0, 2],
        [1, 3],
      ],
      10,
      '【甲乙】【丙】',
    ],
    [digits, [], 10, '甲乙丙丁戊己庚辛壬癸…'],
    [digits, [[2, 4]], 10, '甲乙【丙丁】戊己庚辛壬癸…'],
    [digits, [[20, 22]], 8, '…壬癸【甲乙】丙丁戊己…'],
    [digits, [[28, 30]], 8, '…丙丁戊己庚辛【壬癸】'],
    [
      digits,
      [
        [20, 22],
        [29, 30],
      ],
      8,
      '…壬癸【甲乙】丙丁戊己…',
    ],
    ['甲乙丙丁戊己庚辛2024年壬癸甲乙', [[12, 13]], 6, '…2024【年】壬…'],
  ])('of %s at %j in %i', (text, places, length, right) =>
    expect(shown(text, places, length)).toBe(right),
  );
});
