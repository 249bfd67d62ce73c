import { describe, expect, it } from 'vitest';
import {
  ACTOR,
  ACTOR_ENDS,
  ACTOR_LAST,
  actorEndingWith,
  lastCharacters,
} from '../../../src/duties/actors.ts';
import { headEndsAt } from '../../../src/duties/bodyNames.ts';

/** Whether words end as a name does, by the rows that are given. */
const ends = (words: string, pattern: string): boolean =>
  new RegExp(`(?:${pattern})$`, 'u').test(words);

describe.each(ACTOR_ENDS)('the actor that ends in $ends', ({ ends: own, example, none }) => {
  it('is the name in its example, and not the words that it must leave', () => {
    for (const name of example.split('、')) {
      expect(ends(name, own), name).toBe(true);
      expect(ends(name, ACTOR), name).toBe(true);
      expect(ACTOR_LAST).toContain(name.at(-1));
    }
    for (const name of example.split('、')) {
      expect(ends(name, actorEndingWith(name.at(-1) ?? '')), name).toBe(true);
      expect(headEndsAt(name, name.length), name).toBe(true);
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

it('what a row can end with is told of its last character, its last class and its last group', () => {
  expect([
    ...lastCharacters('[河湖]长|影剧?院|[县市](?:（[市区]）)|(?:民办|公办)[园所]|班(?:主任|长)'),
  ]).toEqual(
    ['长', '院', '）', '园', '所', '任', '长'].filter((c, i, all) => all.indexOf(c) === i),
  );
  for (const words of ['农户?', '社{2}', '部(?=门)', '\\p{Script=Han}', '甲.'])
    expect(() => lastCharacters(words), words).toThrow();
});

it('a place is judged by the rows of its last character as it would be by all', () => {
  const all = new RegExp(`(?<=(?:${ACTOR})(?:[（(][^（）()]{1,4}[）)])?)`, 'uy');
  const words = ACTOR_ENDS.flatMap(({ example, none = '' }) => [example, none]);
  const text = words.flatMap((one) => [one, `${one}（某地）负责，`, `各${one}和`]).join('。');
  for (let at = 1; at <= text.length; at += 1) {
    all.lastIndex = at;
    expect(headEndsAt(text, at), text.slice(Math.max(0, at - 12), at)).toBe(all.test(text));
  }
});
