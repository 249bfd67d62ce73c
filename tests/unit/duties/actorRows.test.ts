import { describe, expect, it } from 'vitest';
import { ACTOR, ACTOR_ENDS } from '../../../src/duties/actors.ts';

/** Whether words end as a name does, by the rows that are given. */
const ends = (words: string, pattern: string): boolean =>
  new RegExp(`(?:${pattern})$`, 'u').test(words);

describe.each(ACTOR_ENDS)('the actor that ends in $ends', ({ ends: own, example, none }) => {
  it('is the name in its example, and not the words that it must leave', () => {
    for (const name of example.split('、')) {
      expect(ends(name, own), name).toBe(true);
      expect(ends(name, ACTOR), name).toBe(true);
    }
    if (none !== undefined) {
      expect(ends(none, own), none).toBe(true);
      expect(ends(none, ACTOR), none).toBe(false);
    }
  });
});

it('a row that says where it holds has words that it must leave', () => {
  for (const row of ACTOR_ENDS) if (row.notBehind !== undefined) expect(row.none).toBeDefined();
});
