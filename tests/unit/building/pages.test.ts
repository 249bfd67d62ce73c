/** Pages that two renderers share: each is made, whatever becomes of the second. */
import { describe, expect, it } from 'vitest';
import type { Helper, Task } from '../../../src/building/helper.ts';
import { inOrder, renderShared } from '../../../src/building/pages.ts';

const tasks: Task[] = ['a', 'b', 'c', 'd'].map((name) => ({
  component: 'src/pages/x.ts',
  route: '/[id]',
  pathname: `/${name}`,
  file: name,
}));

/** A second renderer that takes so many tasks, and writes those that it is told to. */
const taking = (count: number, written: readonly string[]): Helper => ({
  render: (given, queue) => {
    const took: string[] = [];
    for (let i = 0; i < count; i += 1) took.push(given[queue.next() ?? -1]!.file);
    return Promise.resolve(
      new Map(took.filter((file) => written.includes(file)).map((file) => [file, `${file} there`])),
    );
  },
});

it.each([
  ['alone', undefined, ['a', 'b', 'c', 'd']],
  ['with a second that writes all that it takes', taking(2, ['a', 'b']), ['c', 'd']],
  ['after a second that took and did not write', taking(3, ['b']), ['d', 'a', 'c']],
  ['after a second that took all and died', taking(4, []), ['a', 'b', 'c', 'd']],
])('makes each file once: %s', async (_, helper, expected) => {
  const here: string[] = [];
  const hashes = await renderShared(
    tasks,
    ({ file }) => {
      here.push(file);
      return Promise.resolve(`${file} here`);
    },
    helper,
  );
  expect(here).toEqual(expected);
  expect(Object.fromEntries(hashes)).toEqual(
    Object.fromEntries(
      tasks.map(({ file }) => [file, `${file} ${expected.includes(file) ? 'here' : 'there'}`]),
    ),
  );
});

describe('the order in which files are made', () => {
  const files = [
    'agencies/a/duties/2023.json',
    'agencies/a/duties/2024.json',
    'agencies/a/index.html',
    'data/duties/2023.csv',
    'documents/x/index.html',
    'documents/y/index.html',
    'documents/2024-01/index.html',
    'documents/x.akn.xml',
    'data/rows/duties/2024-01.json',
    'data/clauses/y.json',
    'data/rows/duties/index.json',
    'documents/x/links/index.html',
  ];
  const ordered = (documents: number): string[] =>
    inOrder(
      files.map((file) => ({ file })),
      documents,
    ).map(({ file }) => file);

  it('is year by year first, as they came within one', () => {
    const years = [files[1], files[0], files[3]];
    expect(ordered(5500).slice(0, 3)).toEqual(years);
    expect(ordered(5).slice(0, 3)).toEqual(years);
  });

  it('is then document by document and issue by issue, in a large archive', () => {
    expect(ordered(5500).slice(3)).toEqual([
      'agencies/a/index.html',
      'data/rows/duties/index.json',
      'documents/x/index.html',
      'documents/x.akn.xml',
      'documents/x/links/index.html',
      'documents/y/index.html',
      'data/clauses/y.json',
      'documents/2024-01/index.html',
      'data/rows/duties/2024-01.json',
    ]);
    expect(ordered(5).slice(3)).toEqual(files.filter((file) => !/\/\d{4}\./u.test(file)));
  });
});
