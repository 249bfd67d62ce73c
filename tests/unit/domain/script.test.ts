/** Traditional and simplified script. */
import characters from 'opencc-js/dict/TSCharacters';
import { describe, expect, it } from 'vitest';
import { isTraditional, simplify } from '../../../src/domain/script.ts';

describe('a text', () => {
  it('is folded character by character, to the same length', () => {
    expect(simplify('關於印發某規劃的通知（第2號）')).toBe('关于印发某规划的通知（第2号）');
    expect(simplify('某某通知 abc')).toBe('某某通知 abc');
    // Characters outside of the basic plane have two units, and keep them.
    expect(simplify('𠮷關')).toBe('𠮷关');
    expect(simplify('𠮷關').length).toBe('𠮷關'.length);
    expect(simplify('')).toBe('');
  });
  it('is traditional where more than eight in a hundred of its ideographs are', () => {
    expect(isTraditional('關於印發某規劃的通知')).toBe(true);
    expect(isTraditional('关于印发某规划的通知')).toBe(false);
    // Two of 25 are eight in a hundred; two of 24 are more.
    expect(isTraditional(`關於${'一'.repeat(23)}`)).toBe(false);
    expect(isTraditional(`關於${'一'.repeat(22)}`)).toBe(true);
    // Only ideographs count.
    expect(isTraditional(`關於${'a1，'.repeat(30)}`)).toBe(true);
    expect(isTraditional('abc')).toBe(false);
    expect(isTraditional('')).toBe(false);
  });
});

describe('folding', () => {
  const pairs = characters.split('|').map((pair) => pair.split(' ') as [string, string]);
  it('keeps the length of a text, whatever is in it', () => {
    // Some characters have a simplified form outside the basic plane, or are outside of it themselves.
    expect(pairs.some(([from, to]) => from.length !== to?.length)).toBe(true);
    for (const [from] of pairs) expect(simplify(`甲${from}乙`)).toHaveLength(from.length + 2);
    const outside = pairs.filter(([from, to]) => from.length > 1 || (to ?? '').length > 1);
    for (const [from] of outside) expect(simplify(from), from).toBe(from);
  });
  it('changes each character in its place, and nothing else', () => {
    expect(simplify('國家')).toBe('国家');
    expect(simplify('中國')).toBe('中国');
    expect(simplify('甲國乙國')).toBe('甲国乙国');
    expect(simplify('')).toBe('');
    expect(simplify('a1，')).toBe('a1，');
  });
});
