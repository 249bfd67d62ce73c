/** Conditions: true, false or open; what they lack; which answers they tell apart. By hand. */
import { describe, expect, it } from 'vitest';
import type { Condition, Input } from '../../../src/domain/rules.ts';
import {
  atomsOf,
  classesOf,
  compareLacking,
  lackingOf,
  passes,
  readCondition,
  testsOn,
  thresholdsOf,
  truthOf,
} from '../../../src/rules/condition.ts';

const input = (of: object): Input => ({ label: '某', ...of }) as unknown as Input;
const inputs = new Map<string, Input>(
  [
    input({ id: 'n', type: 'count', unit: '人' }),
    input({ id: 'few', type: 'count', unit: '人', max: 4 }),
    input({ id: 'a', type: 'amount', unit: '米' }),
    input({
      id: 'c',
      type: 'choice',
      options: [
        { id: 'x', label: '子' },
        { id: 'y', label: '丑' },
        { id: 'z', label: '寅' },
      ],
    }),
    input({ id: 'q', type: 'yesno' }),
  ].map((i) => [i.id, i]),
);
const node = (condition: unknown) => readCondition(condition as Condition, inputs);
type Facts = Readonly<Record<string, number | string | null>>;
const truth = (condition: unknown, facts: Facts) => truthOf(node(condition), (id) => facts[id]);

describe('a condition', () => {
  it('of one part is that part, of several all of them, of none holds', () => {
    expect(node({ n: '[3,)' }).kind).toBe('atom');
    expect(node({ n: '[3,)', q: 'yes' })).toMatchObject({ kind: 'all' });
    expect(truth({}, {})).toBe(true);
  });
  it('names inputs of the sheet', () =>
    expect(() => node({ other: 'yes' })).toThrow('There is no input “other”.'));
  it.each<[unknown, Facts, boolean | null]>([
    [{ n: '[3,)' }, {}, null],
    [{ n: '[3,)' }, { n: 3 }, true],
    [{ n: '[3,)' }, { n: 2 }, false],
    // What is left out and means no is known, and is no answer.
    [{ n: '[0,)' }, { n: null }, false],
    [{ not: { n: '[0,)' } }, { n: null }, true],
    [{ c: ['x', 'y'] }, { c: 'y' }, true],
    [{ c: ['x', 'y'] }, { c: 'z' }, false],
    [{ c: 'x' }, { c: 'x' }, true],
    [{ not: { q: 'yes' } }, { q: 'no' }, true],
    [{ not: { q: 'yes' } }, { q: 'yes' }, false],
    [{ not: { q: 'yes' } }, {}, null],
    [{ all: [{ q: 'yes' }, { n: '[3,)' }] }, { n: 2 }, false],
    [{ all: [{ q: 'yes' }, { n: '[3,)' }] }, { n: 3 }, null],
    [{ all: [{ q: 'yes' }, { n: '[3,)' }] }, { n: 3, q: 'yes' }, true],
    [{ any: [{ q: 'yes' }, { n: '[3,)' }] }, { n: 3 }, true],
    [{ any: [{ q: 'yes' }, { n: '[3,)' }] }, { n: 2 }, null],
    [{ any: [{ n: '[3,)' }, { q: 'yes' }] }, { n: 2 }, null],
    [{ any: [{ q: 'yes' }, { n: '[3,)' }] }, { n: 2, q: 'no' }, false],
    [{ any: [] }, {}, false],
    [{ all: [] }, {}, true],
  ])('%j of %j: %s', (condition, facts, is) => expect(truth(condition, facts)).toBe(is));
});

describe('a test', () => {
  const [interval] = testsOn([node({ n: '[3,)' })], 'n');
  const [options] = testsOn([node({ c: ['3', 'x'] })], 'c');
  it('of numbers is passed by numbers, of options by options', () => {
    expect([passes(interval!, 3), passes(interval!, '3')]).toEqual([true, false]);
    expect([passes(options!, '3'), passes(options!, 3)]).toEqual([true, false]);
  });
  it('is found in every part of a condition', () => {
    const nodes = [
      node({ any: [{ n: '[3,)' }, { not: { n: '[5,)', q: 'yes' } }] }),
      node({ q: 'no' }),
    ];
    expect(atomsOf(nodes[0]!).map((a) => a.input.id)).toEqual(['n', 'n', 'q']);
    expect(testsOn(nodes, 'q')).toEqual([
      { kind: 'options', options: ['yes'] },
      { kind: 'options', options: ['no'] },
    ]);
    expect(thresholdsOf(testsOn(nodes, 'n'))).toEqual([3, 5]);
    expect(thresholdsOf(testsOn([node({ n: '[10,30)' }), node({ n: '[9,10)' })], 'n'))).toEqual([
      9, 10, 30,
    ]);
    expect(thresholdsOf(testsOn(nodes, 'q'))).toEqual([]);
  });
});

describe('what a condition lacks', () => {
  const lacking = (condition: unknown, facts: Facts): string => {
    const { fails, open } = lackingOf(node(condition), (id) => facts[id]);
    const words = (of: typeof fails): string =>
      of.map((l) => `${l.input.id} ${l.needs}${l.has === null ? '' : ` (${l.has})`}`).join(', ');
    return `${words(fails)}; ${words(open)}`;
  };
  it.each<[unknown, Facts, string]>([
    [{ n: '[3,)' }, { n: 3 }, '; '],
    [{ n: '[3,)' }, { n: 2 }, 'n 3人以上 (2人); '],
    [{ n: '[3,)' }, {}, '; n 3人以上'],
    [{ n: '[3,)' }, { n: null }, 'n 3人以上 (没有); '],
    [{ not: { n: '[3,)' } }, { n: 3 }, 'n 不是3人以上 (3人); '],
    [{ not: { n: '[3,)' } }, { n: 2 }, '; '],
    [{ not: { n: '[3,)' } }, {}, '; n 不是3人以上'],
    [{ not: { c: ['x', 'y'] } }, { c: 'x' }, 'c 不是子、丑 (子); '],
    [{ all: [{ n: '[3,)' }, { q: 'yes' }] }, { n: 2 }, 'n 3人以上 (2人); q 是'],
    [{ all: [{ n: '[3,)' }, { q: 'no' }] }, { n: 2, q: 'yes' }, 'n 3人以上 (2人), q 否 (是); '],
    // Of several ways the nearest: fewer that fail, then fewer that are open, then the first.
    [{ any: [{ n: '[3,)' }, { q: 'yes' }] }, { n: 2 }, '; q 是'],
    [{ any: [{ q: 'yes' }, { n: '[3,)' }] }, { n: 2 }, '; q 是'],
    [{ any: [{ n: '[3,)' }, { n: '[5,)' }] }, { n: 2 }, 'n 3人以上 (2人); '],
    [{ any: [{ all: [{ q: 'yes' }, { c: 'x' }] }, { n: '[5,)' }] }, {}, '; n 5人以上'],
    // The opposite of “any” is that none is, the opposite of “all” that one is not.
    [
      { not: { any: [{ n: '[3,)' }, { q: 'yes' }] } },
      { n: 3, q: 'yes' },
      'n 不是3人以上 (3人), q 不是是 (是); ',
    ],
    [{ not: { all: [{ n: '[3,)' }, { q: 'yes' }] } }, { n: 3, q: 'yes' }, 'n 不是3人以上 (3人); '],
  ])('%j of %j: %s', (condition, facts, is) => expect(lacking(condition, facts)).toBe(is));
  it('is compared by what fails, then by what is open', () => {
    const of = (fails: number, open: number) =>
      ({ fails: Array(fails).fill(0), open: Array(open).fill(0) }) as never;
    expect(compareLacking(of(1, 0), of(0, 5))).toBeGreaterThan(0);
    expect(compareLacking(of(1, 2), of(1, 3))).toBeLessThan(0);
    expect(compareLacking(of(1, 2), of(1, 2))).toBe(0);
  });
});

describe('kinds of answers', () => {
  const classes = (id: string, ...conditions: unknown[]) =>
    classesOf(inputs.get(id)!, testsOn(conditions.map(node), id));
  it('of a count: the least number of each kind', () => {
    expect(classes('n')).toEqual([0]);
    expect(classes('n', { n: '[3,)' })).toEqual([0, 3]);
    expect(classes('n', { n: '(3,)' })).toEqual([0, 4]);
    expect(classes('n', { n: '[3,5)' }, { n: '[5,)' })).toEqual([0, 3, 5]);
    expect(classes('n', { n: '[1,1]' })).toEqual([0, 1]);
    expect(classes('n', { n: '[0,0]' })).toEqual([0, 1]);
  });
  it('of an amount: also one in every gap', () => {
    expect(classes('a', { a: '(0,2)' })).toEqual([0, 1]);
    expect(classes('a', { a: '(2,)' })).toEqual([0, 3]);
    expect(classes('a', { a: '(2,4)' }, { a: '[4,)' })).toEqual([0, 3, 4]);
  });
  it('up to the most that it can be', () => {
    expect(classes('few', { few: '[4,)' })).toEqual([0, 4]);
    expect(classes('few', { few: '[5,)' })).toEqual([0]);
  });
  it('of options: one of those that are told apart', () => {
    expect(classes('c', { c: 'y' })).toEqual(['x', 'y']);
    expect(classes('c', { c: ['x', 'y'] })).toEqual(['x', 'z']);
    expect(classes('c', { c: 'x' }, { c: 'y' })).toEqual(['x', 'y', 'z']);
    expect(classes('q', { q: 'yes' })).toEqual(['no', 'yes']);
    expect(classes('q')).toEqual(['no']);
  });
});
