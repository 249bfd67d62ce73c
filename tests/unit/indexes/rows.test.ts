/** Rows of an archive are made when they are asked for, and not again for each list that gives them. */
import { expect, it } from 'vitest';
import type { Row } from '../../../src/domain/table.ts';
import { lateRows, lazily } from '../../../src/indexes/shape.ts';

const row = (text: string): Row => ({ c: [text], f: '' });

it('some rows of an issue are made once, and only they', () => {
  const made: string[] = [];
  const make = (text: string): Row => {
    made.push(text);
    return row(text);
  };
  const rows = lazily([['2024-01', () => lateRows(['a', 'b', 'c'], make)]]);
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

it('the rows of an issue are found once, however many rows an archive has', () => {
  const found: string[] = [];
  const issues = ['2024-03', '2024-02', '2024-01'];
  const entries = Array.from({ length: 6000 }, (_, n) => String(n));
  const rows = lazily(
    issues.map((issue) => [
      issue,
      () => {
        found.push(issue);
        return lateRows(entries, row);
      },
    ]),
  );
  for (let list = 0; list < 5; list += 1)
    for (const issue of issues) expect(rows.some(issue, [list])).toEqual([[list, row(`${list}`)]]);
  expect(found).toEqual(issues);
});
