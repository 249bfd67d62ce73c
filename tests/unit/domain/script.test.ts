/** Traditional and simplified script. */
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
