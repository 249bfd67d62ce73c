/**
 * Test files share one process: what a file changes of it (an environment variable, the working
 * folder, a global), it takes back, or it fails here. What a library adds when it is loaded stays.
 */
import { afterAll, beforeAll, expect } from 'vitest';

/** The globals that are plain values; to ask for another one may load it. */
const globals = (names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    names.map((name) => [
      name,
      Object.getOwnPropertyDescriptor(globalThis, name)?.value as unknown,
    ]),
  );

let names: readonly string[];
let before: { readonly env: object; readonly folder: string; readonly globals: object };
beforeAll(() => {
  names = Object.getOwnPropertyNames(globalThis).filter((name) => !name.startsWith('__'));
  before = { env: { ...process.env }, folder: process.cwd(), globals: globals(names) };
});
afterAll(() => {
  expect({ ...process.env }, 'environment').toEqual(before.env);
  expect(process.cwd(), 'working folder').toBe(before.folder);
  const now = globals(names);
  const changed = Object.entries(before.globals).filter(
    ([name, value]) => !Object.is(now[name], value),
  );
  expect(
    changed.map(([name]) => name),
    'globals',
  ).toEqual([]);
});
