/** Ranks of officers: each row names the officer of its example, and no other row does. */
import { describe, expect, it } from 'vitest';
import { RANKS } from '../../../src/duties/officers.ts';

describe.each(RANKS.map((row) => ({ ...row, row })))('$example', ({ example, row }) => {
  const named = (rows: typeof RANKS): boolean =>
    rows.some(({ words }) => new RegExp(`^(?:${words})$`, 'u').test(example));
  it('is a rank by its row alone', () => {
    expect(named(RANKS)).toBe(true);
    expect(named(RANKS.filter((r) => r !== row))).toBe(false);
  });
});
