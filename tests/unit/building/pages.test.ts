/** Pages that two renderers share: each is made, whatever becomes of the second. */
import { expect, it } from 'vitest';
import type { Helper, Task } from '../../../src/building/helper.ts';
import { renderShared } from '../../../src/building/pages.ts';

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
