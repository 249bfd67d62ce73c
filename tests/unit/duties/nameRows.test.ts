/** Words that stand in the name of no body: each row is needed by its example, and leaves a name close to it. Invented words. */
import { expect, it } from 'vitest';
import { NO_NAME, NO_NAME_HERE, NOT_IN_NAME } from '../../../src/duties/nameRows.ts';
import { sourceOf } from '../../../src/duties/rows.ts';
import { holdToExamples } from './rowExamples.ts';

const words = NO_NAME.map((one) => ({ words: one, example: one }));
holdToExamples(
  [[...NO_NAME_HERE, ...words]],
  (rows) => (name) => new RegExp(sourceOf(rows), 'u').test(name),
);

it('words that stand in no name stand once, and none holds another', () => {
  expect(NO_NAME.filter((v) => NO_NAME.some((w) => w !== v && v.includes(w)))).toEqual([]);
});

it.each(['县人民医院', '村级组织', '单位和个人', '县委组织部'])('%s may be a name', (name) =>
  expect(NOT_IN_NAME.test(name)).toBe(false),
);
