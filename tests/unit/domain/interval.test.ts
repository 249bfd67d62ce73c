/** Intervals as rule sheets write them: which bound belongs to them, and what is none. */
import { describe, expect, it } from 'vitest';
import { boundsOf, contains, parseInterval } from '../../../src/domain/interval.ts';

describe('an interval', () => {
  it.each([
    ['[10,30)', [10, 20, 29.5], [9.9, 30, 31]],
    ['(10,30]', [10.1, 30], [10, 30.1]],
    ['(168,)', [168.5, 1e9], [168, 0]],
    ['[168,)', [168], [167]],
    ['(,21]', [0, 21], [21.5]],
    ['(,21)', [20.9], [21]],
    ['[1,1]', [1], [0, 2]],
    [' [ 1.5 , 2 ] ', [1.5, 2], [1.4]],
    ['(,)', [0, 1e9], []],
  ])('%s holds its own', (text, inside, outside) => {
    const interval = parseInterval(text);
    expect(interval).toBeDefined();
    for (const n of inside) expect(contains(interval!, n), `${n}`).toBe(true);
    for (const n of outside) expect(contains(interval!, n), `${n}`).toBe(false);
  });

  it.each([
    '[30,10)',
    '[1,1)',
    '(1,1]',
    '(1,1)',
    '10,30',
    '[10,30',
    '[10 30]',
    '[-1,2]',
    '[1.,2]',
    '[a,b]',
    'x[1,2]',
    '[1,2]x',
    '[1,2,3]',
    '',
  ])('is not %s', (text) => expect(parseInterval(text)).toBeUndefined());

  it('has no closed end where it is open', () => {
    expect(parseInterval('[,5]')).toEqual({
      low: Number.NEGATIVE_INFINITY,
      lowClosed: false,
      high: 5,
      highClosed: true,
    });
    expect(parseInterval('[5,]')).toEqual({
      low: 5,
      lowClosed: true,
      high: Number.POSITIVE_INFINITY,
      highClosed: false,
    });
  });

  it.each([
    ['[10,30)', [10, 30]],
    ['(168,)', [168]],
    ['(,21]', [21]],
    ['[1,1]', [1]],
    ['(,)', []],
  ])('%s has the bounds %j', (text, bounds) => {
    expect(boundsOf(parseInterval(text)!)).toEqual(bounds);
  });
});
