/** Words that stand in the name of no body: each row is needed by its example, and leaves a name close to it. Invented words. */
import { describe, expect, it } from 'vitest';
import { NO_NAME, NO_NAME_HERE, NOT_IN_NAME } from '../../../src/duties/nameRows.ts';
import { type Row, sourceOf } from '../../../src/duties/rows.ts';

const found = (rows: readonly Row[], words: string): boolean =>
  new RegExp(sourceOf(rows), 'u').test(words);

describe.each(NO_NAME_HERE.map((row) => ({ ...row, row })))(
  '$example',
  ({ example, none, row }) => {
    it('is no name, for this reason alone', () => {
      expect(found(NO_NAME_HERE, example)).toBe(true);
      expect(
        found(
          NO_NAME_HERE.filter((r) => r !== row),
          example,
        ) || NO_NAME.some((words) => example.includes(words)),
      ).toBe(false);
    });
    it('is told from a name', () => {
      if (none !== undefined) expect(NOT_IN_NAME.test(none)).toBe(false);
    });
  },
);

it('words that stand in no name stand once, and none holds another', () => {
  expect(NO_NAME.filter((v) => NO_NAME.some((w) => w !== v && v.includes(w)))).toEqual([]);
});

it.each(['县人民医院', '村级组织', '单位和个人', '县委组织部'])('%s may be a name', (name) =>
  expect(NOT_IN_NAME.test(name)).toBe(false),
);
