/** Rows of an archive are made when they are asked for, and not again for each list that gives them. */
import { expect, it } from 'vitest';
import type { Row } from '../../../src/domain/table.ts';
import { lazily } from '../../../src/indexes/shape.ts';

const row = (text: string): Row => ({ c: [text], f: '' });

it('some rows of an issue are made once, and only they', () => {
  const made: string[] = [];
  const late = (text: string) => (): Row => {
    made.push(text);
    return row(text);
  };
  const rows = lazily([['2024-01', () => ['a', 'b', 'c'].map(late)]]);
  const [first] = rows.some('2024-01', [2, 0]);
  expect(first).toEqual([2, row('c')]);
  expect(made).toEqual(['c', 'a']);
  expect(rows.some('2024-01', [0, 1, 7])).toEqual([
    [0, row('a')],
    [1, row('b')],
  ]);
  expect(made).toEqual(['c', 'a', 'b']);
  expect(rows.some('2023-12', [0])).toEqual([]);
});
