/** What a sheet is held to, piece by piece: numbers that no condition asks for, intervals of a condition, names, answers that can be. By hand. */
import { describe, expect, it } from 'vitest';
import { readCondition } from '../../../src/rules/condition.ts';
import {
  holdNumbers,
  intervalsOf,
  isUncounted,
  known,
  reserved,
  satisfiable,
} from '../../../src/rules/lockBase.ts';

const number = (id: string, more: object = {}) => ({
  id,
  type: 'count',
  label: id,
  unit: '人',
  units: { 人: 1 },
  absent: 'unknown',
  ...more,
});
const inputs = new Map<string, never>(
  [
    number('a'),
    number('b', { unit: '元', units: { 元: 1, 万元: 10_000 } }),
    { id: 'y', type: 'yesno', label: 'y', absent: 'unknown' },
  ].map((i) => [i.id, i as never]),
);

describe('a number of which a reading says that nothing asks for it', () => {
  const says = (
    quote: string | undefined,
    uncounted: string[] | undefined,
    at?: number,
    printed = '2个',
  ): boolean =>
    isUncounted({ readings: [{ quote, uncounted }] } as never, '发生2个以上、3个以下', printed, at);
  it('stands in the words that the reading quotes', () => {
    expect(says('2个以上', ['2个'])).toBe(true);
    expect(says('2个以上', ['２个'])).toBe(true);
    expect(says('2个以上', ['3个', '2个'])).toBe(true);
    expect(says('2个以上', ['3个'])).toBe(false);
    expect(says('2个以上', undefined)).toBe(false);
    expect(says(undefined, ['2个'])).toBe(false);
    expect(says('4个以上', ['2个'])).toBe(false);
    expect(isUncounted({ readings: [] }, '2个', '2个')).toBe(false);
    // At its place: 发生 has two characters, 2个 is from 2 to 4.
    expect(says('2个以上', ['2个'], 2)).toBe(true);
    expect(says('2个', ['2个'], 2)).toBe(true);
    expect(says('生2个', ['2个'], 2)).toBe(true);
    expect(says('生2', ['2个'], 2)).toBe(false);
    expect(says('2个以上', ['2个'], 1)).toBe(false);
    expect(says('2个以上', ['3个'], 7, '3个')).toBe(false);
    expect(says('3个以下', ['3个'], 7, '3个')).toBe(true);
  });
});

describe('the intervals of a condition', () => {
  it('are those of its numbers, wherever they stand', () => {
    const found = intervalsOf(
      {
        a: '[1,2]',
        y: 'yes',
        all: [{ b: '(3,)' }, { any: [{ a: '[4,4]' }] }],
        not: { b: '[5,6)' },
        gone: '[7,8]',
        c: ['[1,2]'],
      } as never,
      inputs,
    );
    expect(found.map(({ input, text, interval }) => `${input.id} ${text} ${interval.low}`)).toEqual(
      ['a [1,2] 1', 'b (3,) 3', 'a [4,4] 4', 'b [5,6) 5'],
    );
  });
});

describe('numbers of a condition and of its words', () => {
  const held = (when: object, quote: string, readings: object[] = []): string[] => {
    const said: string[] = [];
    holdNumbers(
      {
        sheet: { inputs: [...inputs.values()], readings },
        inputs,
        say: (_path: unknown, row: { rule?: string }, parameters: Record<string, unknown>) => {
          said.push(
            `${parameters['number'] ?? parameters['printed']} ${parameters['bound'] ?? ''}`.trim(),
          );
          return row;
        },
      } as never,
      ['x'],
      when as never,
      quote,
    );
    return said;
  };
  it.each<[object, string, string[]]>([
    [{ a: '[3,)' }, '3人以上', []],
    [{ a: '(3,)' }, '3人以上', ['3人 lowOpen']],
    [{ a: '[3,)' }, '4人以上', ['3人', '4人']],
    [{ a: '[3,10)' }, '3人以上10人以下', []],
    [{ a: '[3,10]' }, '3人以上10人以下', ['10人 highClosed']],
    [{ a: '[3,)' }, '3人以上10人以下', ['10人']],
    [{ a: '(0,3)' }, '不足3人', []],
    [{ a: '[0,3)' }, '不足3人', []],
    [{ a: '[0,0]' }, '无人', ['0人']],
    [{ a: '[3,3]' }, '3人', []],
    [{ a: '[3,3]' }, '3人以上', ['3人 exact']],
    [{ b: '[20000,)' }, '2万元以上', []],
    [{ b: '[20000,)' }, '20000元以上', []],
    [{ b: '[2,)' }, '2万元以上', ['2元', '2万元']],
    // Said twice, it is one.
    [{ a: '[2,)' }, '2人或2人以上', []],
    [{ a: '[2,)' }, '2人以上，另2元', ['2元']],
    [{ y: 'yes' }, '3人', ['3人']],
  ])('%j and “%s”: %j', (when, quote, said) => expect(held(when, quote)).toEqual(said));
  it('but for those that a reading does not count', () => {
    const reading = { quote: '10人以下', uncounted: ['10人'] };
    expect(held({ a: '[3,)' }, '3人以上10人以下', [reading])).toEqual([]);
    expect(held({ a: '[3,)' }, '10人以上3人以下，10人以下', [reading])).toEqual([
      '3人 lowClosed',
      '10人',
    ]);
  });
});

describe('names and answers', () => {
  it('are told where there is none such', () => {
    const said: unknown[] = [];
    const context = {
      say: (path: unknown, _row: unknown, parameters: unknown) => said.push([path, parameters]),
    } as never;
    known(context, 'input', ['a', 'b'], ['p'], 'a');
    expect(said).toEqual([]);
    known(context, 'input', ['a', 'b'], ['p'], 'c');
    expect(said).toEqual([[['p'], { kind: 'input', id: 'c', known: ['a', 'b'] }]]);
    expect([...reserved].sort()).toEqual(['event', 'invalid', 'item', 'none', 'q']);
  });
  it('can be, or cannot', () => {
    const can = (when: object, more: object = {}): boolean => {
      const own = new Map(
        [...inputs].map(([id, i]) => [id, { ...(i as object), ...more } as never]),
      );
      return satisfiable(readCondition(when as never, own), own);
    };
    expect(can({ a: '[3,)' })).toBe(true);
    expect(can({ all: [{ a: '[3,)' }, { a: '[0,2]' }] })).toBe(false);
    expect(can({ a: '[3,)', not: { a: '[0,5]' } })).toBe(true);
    expect(can({ y: 'yes', not: { y: 'yes' } })).toBe(false);
    // What may be left out may also be given.
    expect(can({ y: 'yes' }, { absent: 'no' })).toBe(true);
  });
});
