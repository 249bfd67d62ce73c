/** Rows by which somebody is known at the head of a part: each is needed by its example. Invented bodies. */
import { describe, expect, it } from 'vitest';
import { somebodyBy } from '../../../src/duties/somebody.ts';
import { DOES, ENDS, NO_VERB, NOT_OF_NAME } from '../../../src/duties/somebodyRows.ts';

const rows = { ends: ENDS, notOfName: NOT_OF_NAME, does: DOES, noVerb: NO_VERB };
const who = (words: string, by: Partial<typeof rows> = {}): string | undefined => {
  const at = somebodyBy({ ...rows, ...by })(words);
  return at === undefined ? undefined : words.slice(at.start, at.end);
};
const without = <T>(table: readonly T[], row: T): T[] => table.filter((r) => r !== row);

describe.each(ENDS)('whoever is called …$ends', (row) => {
  const { example, none, notBehind: _, notBefore: __, ...bare } = row;
  it('is known by it, and by no other row', () => {
    expect(who(`${example}每日来。`)).toBe(example);
    expect(who(`${example}每日来。`, { ends: without(ENDS, row) })).not.toBe(example);
  });
  it('is nobody where the row says so', () => {
    expect(none === undefined).toBe(row.notBehind === undefined && row.notBefore === undefined);
    if (none === undefined) return;
    const loose = ENDS.map((r) => (r === row ? { example, ...bare } : r));
    expect(who(`${none}每日来。`, { ends: loose })).toBeDefined();
    expect(who(`${none}每日来。`)).not.toBe(who(`${none}每日来。`, { ends: loose }));
  });
});

describe.each(NOT_OF_NAME)('a name with $words', (row) => {
  it('is none, for this reason alone', () => {
    expect(who(row.example)).toBeUndefined();
    expect(who(row.example, { notOfName: without(NOT_OF_NAME, row) })).toBeDefined();
  });
});

describe.each(DOES)('before $words', (row) => {
  it('somebody acts, for this reason alone', () => {
    expect(who(row.example)).toBe('滩长');
    expect(who(row.example, { does: without(DOES, row) })).toBeUndefined();
  });
});

describe.each(NO_VERB)('before $words', (row) => {
  it('nobody acts, for this reason alone', () => {
    expect(who(row.example)).toBeUndefined();
    expect(who(row.example, { noVerb: without(NO_VERB, row) })).toBeDefined();
  });
});
