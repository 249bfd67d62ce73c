/** The general dictionary: which verb begins at a place of a text. */
import { describe, expect, it } from 'vitest';
import { verbAt } from '../../../src/domain/lexicon.ts';

describe('a verb of the general dictionary', () => {
  it.each([
    ['终止合同', { length: 2, noun: false }],
    ['铺设管网', { length: 2, noun: true }],
    // The longest word counts: what begins as a verb does is a noun.
    ['管理局负责', undefined],
    ['桌子', undefined],
    // No word of one character, and no word that goes on past the end.
    ['管', undefined],
    ['', undefined],
    ['甲乙丙丁', undefined],
  ] as const)('at the head of %s', (words, verb) => expect(verbAt(words, 0)).toEqual(verb));

  it('is looked for at the place that is asked, and nowhere before it', () => {
    expect(verbAt('县水利局终止合同', 4)).toEqual({ length: 2, noun: false });
    expect(verbAt('县水利局终止合同', 3)).toBeUndefined();
  });
});
