/** Rows of what is not carried on from the sentence before: each is needed by its example, and leaves a deed close to it. Invented words. */
import { describe, expect, it } from 'vitest';
import { NOT_CARRIED } from '../../../src/duties/notCarried.ts';
import { opensWith } from '../../../src/duties/rows.ts';
import { dutiesOf, registerOf } from './documents.ts';

describe.each(NOT_CARRIED.map((row) => ({ ...row, row })))('$example', ({ example, none, row }) => {
  it('is of others, by its row alone', () => {
    expect(opensWith(NOT_CARRIED)(example)).toBe(true);
    expect(opensWith(NOT_CARRIED.filter((r) => r !== row))(example)).toBe(false);
  });
  it('is told from a deed', () => {
    expect(none).toBeDefined();
    expect(opensWith(NOT_CARRIED)(none!)).toBe(false);
  });
  it('is in no record of whoever owes the sentence before', () => {
    const own = '县水利局负责清淤。';
    const { duties } = dutiesOf(`${own}${example}`, registerOf({ water: ['县水利局'] }));
    expect(duties.map(({ text }) => text)).toEqual([own]);
  });
});
