/** 由 as a part of other words: each row is needed by its example, and leaves the words close to it. Invented words. */
import { describe, expect, it } from 'vitest';
import { byOf, PURSES, WORDS_OF_BY, type WordOfBy } from '../../../src/duties/by.ts';
import { sourceOf } from '../../../src/duties/rows.ts';
import { dutiesOf, registerOf } from './documents.ts';
import { holdToExamples } from './rowExamples.ts';

const says = (rows: readonly WordOfBy[], words: string): boolean =>
  new RegExp(byOf(rows), 'u').test(words);

describe.each(WORDS_OF_BY.map((row) => ({ ...row, row })))('$example', ({ example, none, row }) => {
  it('puts nothing on anybody, by its row alone', () => {
    expect(says(WORDS_OF_BY, example)).toBe(false);
    expect(
      says(
        WORDS_OF_BY.filter((r) => r !== row),
        example,
      ),
    ).toBe(true);
  });
  it('is told from 由 behind another word', () => {
    expect(row.unless === undefined).toBe(none === undefined);
    if (none !== undefined) expect(says(WORDS_OF_BY, none)).toBe(true);
  });
});

it.each([
  ['闸门日常管理由有关单位承担。', ['有关单位']],
  ['公文处理由乡镇政府负责。', ['乡镇政府']],
  ['不得以任何理由有关单位拒收。', []],
])('%s', (say, names) =>
  expect(
    dutiesOf(say, registerOf({ water: ['县水利局'] })).duties.flatMap((d) =>
      d.agencies.map((a) => a.printed),
    ),
  ).toEqual(names),
);

describe('money behind 由', () =>
  holdToExamples([PURSES], (rows) => (words) => new RegExp(sourceOf(rows), 'u').test(words)));
