/** What is kept comes back as what it was, down to which objects are one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../../src/corpus/codec.ts';

const back = (value: unknown): unknown => decode(encode(value), (text) => text);
/** Whether it was written in the format of its own, and not in V8's. */
const isPacked = (value: unknown): boolean => encode(value)[0] === 1;

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary' }),
    fc.constantFrom('民政局', '', '\ud800'),
    fc.integer(),
    fc.double(),
    fc.constantFrom(null, undefined, true, false, 2 ** 28, -(2 ** 28), 2 ** 28 - 1, 0.5, -0),
    fc.uint8Array(),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
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
    expect(isPacked(value)).toBe(true);
    expect(Object.keys(back(value) as object)).toEqual(['b', 'a', 'of']);
    expect(back(value)).toStrictEqual(value);
  });

  it('has one object where it was one, and two equal ones where they were two', () => {
    const [inner, twin] = [{ id: 'a' }, { id: 'a' }];
    const outer = { inner, list: [inner, twin] };
    const value = [outer, inner, outer, twin];
    expect(isPacked(value)).toBe(true);
    const [first, second, third, fourth] = back(value) as [typeof outer, object, object, object];
    expect(first.inner).toBe(second);
    expect(first.list[0]).toBe(second);
    expect(third).toBe(first);
    expect(first.list[1]).toBe(fourth);
    expect(fourth).not.toBe(second);
  });

  it('is written by V8 where it is no plain data', () => {
    const circle: { own?: unknown } = {};
    circle.own = circle;
    const again = back(circle) as typeof circle;
    expect(again.own).toBe(again);
    // biome-ignore lint/suspicious/noSparseArray: it is what is looked at.
    const holes = [1, , 2];
    for (const value of [
      new Map([['a', 1]]),
      new Set([1]),
      new Date(0),
      [new Map()],
      holes,
      Object.assign([1], { more: 2 }),
      JSON.parse('{"__proto__": 1}'),
      Number.NaN,
      -0,
      Number.POSITIVE_INFINITY,
      10n,
      Buffer.from('a'),
    ]) {
      expect(isPacked(value)).toBe(false);
      expect(back(value)).toStrictEqual(value);
    }
  });

  it('gives its strings out as who reads it wants them', () => {
    const seen: string[] = [];
    decode(encode({ a: ['x', 'y', 'x'], b: 'x' }), (text) => {
      seen.push(text);
      return text;
    });
    expect(seen).toEqual(['x', 'y']);
  });

  it('gives byte arrays that hold no more than their own bytes', () => {
    const [first] = back([new Uint8Array([1, 2]), new Uint8Array(1000)]) as [Uint8Array];
    expect(first.buffer.byteLength).toBe(2);
  });
});
