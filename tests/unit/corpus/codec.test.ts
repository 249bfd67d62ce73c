/** What is kept comes back as what it was, down to which objects are one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../../src/corpus/codec.ts';

const back = (value: unknown): unknown => decode(encode(value));

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('民政局', '', '𠮷野家', '长'.repeat(300)),
    fc.integer(),
    // The format knows one zero.
    fc.double().map((n) => (n === 0 ? 0 : n)),
    fc.constantFrom(null, undefined, true, false, 2 ** 28, -(2 ** 28), 2 ** 31, 2 ** 53, 0.5),
    fc.uint8Array(),
    fc.array(tie('value')),
    fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      tie('value'),
      { noNullPrototype: true },
    ),
  ),
})).value;

describe('a kept value', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(back(value)).toStrictEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the order of fields, and those that are undefined', () => {
    const value = { b: 1, a: undefined, of: { 名: '市', a: undefined } };
    expect(Object.keys(back(value) as object)).toEqual(['b', 'a', 'of']);
    expect(back(value)).toStrictEqual(value);
  });

  it('has one object where it was one, and two equal ones where they were two', () => {
    const [inner, twin] = [{ id: 'a' }, { id: 'a' }];
    const outer = { inner, list: [inner, twin] };
    const [first, second, third, fourth] = back([outer, inner, outer, twin]) as [
      typeof outer,
      object,
      object,
      object,
    ];
    expect(first.inner).toBe(second);
    expect(first.list[0]).toBe(second);
    expect(third).toBe(first);
    expect(first.list[1]).toBe(fourth);
    expect(fourth).not.toBe(second);
  });

  it('may hold maps, sets and dates', () => {
    for (const value of [new Map([['a', { b: 1 }]]), new Set(['a', 1]), new Date(1), Number.NaN])
      expect(back(value)).toStrictEqual(value);
  });

  it('has many kinds of objects', () => {
    const value = Array.from({ length: 500 }, (_, i) => ({ [`字段${i}`]: i, id: `${i}` }));
    expect(back(value)).toStrictEqual(value);
    expect(back(value)).toStrictEqual(value);
  });
});
