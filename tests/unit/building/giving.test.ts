/** Kept files that another core gives out: each that it says is there is there, as it was kept. */
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { giveBeside } from '../../../src/building/giving.ts';
import { hashOfBytes, type KeptFile, stocked } from '../../../src/building/stock.ts';

const root = mkdtempSync(join(tmpdir(), 'gongbao-giving-'));
const [kept, site] = [join(root, 'kept'), join(root, 'site')];
const names = ['a/index.html', 'a/b/index.html', 'c.json', 'd.json'];

beforeEach(() => {
  for (const folder of [kept, site]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
  mkdirSync(join(kept, 'a/b'), { recursive: true });
  for (const name of names) writeFileSync(join(kept, name), `text of ${name}`);
});
afterAll(() => rmSync(root, { recursive: true }));

const files = (): KeptFile[] =>
  names.map((name) => ({
    kept: join(kept, name),
    target: join(site, name),
    known: stocked(join(kept, name), hashOfBytes(`text of ${name}`)),
  }));
const text = (name: string): string => readFileSync(join(site, name), 'utf8');

it('are one file under two names', async () => {
  expect(await giveBeside(files())).toEqual([true, true, true, true]);
  for (const name of names) {
    expect(text(name)).toBe(`text of ${name}`);
    expect(statSync(join(site, name)).ino).toBe(statSync(join(kept, name)).ino);
  }
});

it('are not given where they are not what they were, or there is no place for them', async () => {
  const wanted = files();
  writeFileSync(join(kept, 'a/index.html'), 'other text of the same place');
  // Touched, but the same bytes: then it is a copy.
  utimesSync(join(kept, 'c.json'), 1, 1);
  rmSync(join(kept, 'a/b/index.html'));
  writeFileSync(join(site, 'd.json'), 'of somebody else');
  expect(await giveBeside(wanted)).toEqual([false, false, true, false]);
  expect(text('c.json')).toBe('text of c.json');
  expect(statSync(join(site, 'c.json')).ino).not.toBe(statSync(join(kept, 'c.json')).ino);
  expect(text('d.json')).toBe('of somebody else');
});

it('are none of none', async () => {
  expect(await giveBeside([])).toEqual([]);
});

it('are said not to be there from where it could not go on', async () => {
  writeFileSync(join(site, 'a'), 'a file where a folder has to be');
  const given = await giveBeside(files());
  expect(given.slice(0, 2)).toEqual([false, false]);
});
