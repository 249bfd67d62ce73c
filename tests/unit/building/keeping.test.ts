/** The folder that builds share: one build at a time, and only what a finished build left in it. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeFolder } from '../../../src/building/keeping.ts';

let folder: string;
let shared: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-keeping-test-'));
  shared = join(folder, 'shared');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A build that wrote these files and came to its end. */
function built(files: Readonly<Record<string, string>>): void {
  const own = takeFolder(shared);
  expect(own.folder).toBe(shared);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(shared, name, '..'), { recursive: true });
    writeFileSync(join(shared, name), text);
  }
  own.done();
  own.release();
}

const pages = { 'a/index.html': '甲', 'b.json': '乙', 'list.json': '{}' };
const there = (name: string): boolean => existsSync(join(shared, name));

describe('what a finished build left', () => {
  it('is there for the next', () => {
    built(pages);
    const next = takeFolder(shared);
    for (const [name, text] of Object.entries(pages))
      expect(readFileSync(join(shared, name), 'utf8')).toBe(text);
    next.release();
  });

  it.each<[string, () => void]>([
    ['altered in place', () => writeFileSync(join(shared, 'b.json'), '丙')],
    ['cut off', () => truncateSync(join(shared, 'b.json'), 1)],
    [
      'altered and dated back',
      () => {
        writeFileSync(join(shared, 'b.json'), '丙');
        utimesSync(join(shared, 'b.json'), new Date(0), new Date(0));
      },
    ],
    [
      'a folder now',
      () => {
        rmSync(join(shared, 'b.json'));
        mkdirSync(join(shared, 'b.json'));
      },
    ],
  ])('is not there where it was %s', (_, damage) => {
    built(pages);
    damage();
    const next = takeFolder(shared);
    expect(there('b.json')).toBe(false);
    expect(there('a/index.html')).toBe(true);
    next.release();
  });

  it('goes whole where it is of several files: half of it is nothing', () => {
    built({ ...pages, 'vite/s1/b/0.js': 'x', 'vite/list.json': '{}' });
    writeFileSync(join(shared, 'vite/s1/b/0.js'), 'z');
    takeFolder(shared).release();
    expect(there('vite')).toBe(false);
    expect(Object.keys(pages).every(there)).toBe(true);
  });

  it('is not looked at where it is given out file by file', () => {
    built({ ...pages, 'search/s1/b/0.bin': 'x', 'made/files/a': 'y' });
    writeFileSync(join(shared, 'search/s1/b/0.bin'), 'z');
    takeFolder(shared).release();
    expect(there('search/s1/b/0.bin')).toBe(true);
    expect(there('made/files/a')).toBe(true);
  });

  it('is not there where the list of it is damaged', () => {
    built(pages);
    const list = readFileSync(join(shared, '.kept'), 'utf8');
    writeFileSync(join(shared, '.kept'), list.replace('b.json', 'c.json'));
    takeFolder(shared).release();
    expect(Object.keys(pages).filter(there)).toEqual([]);
  });

  it('is all that is there: what a killed build wrote goes', () => {
    built(pages);
    const killed = takeFolder(shared);
    writeFileSync(join(shared, 'b.json'), '半');
    writeFileSync(join(shared, 'new.html'), '半');
    killed.release();
    takeFolder(shared).release();
    expect(there('new.html')).toBe(false);
    expect(there('b.json')).toBe(false);
    expect(there('a/index.html')).toBe(true);
  });
});

describe('a second build at the same time', () => {
  it('has a folder of its own, which goes with it', async () => {
    built(pages);
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    writeFileSync(join(shared, '.builds'), String(other.pid));
    const own = takeFolder(shared);
    expect(own.folder).not.toBe(shared);
    own.done();
    own.release();
    expect(existsSync(own.folder)).toBe(false);
    expect(readFileSync(join(shared, '.builds'), 'utf8')).toBe(String(other.pid));
    const gone = new Promise((done) => other.once('exit', done));
    other.kill();
    await gone;
    const after = takeFolder(shared);
    expect(after.folder).toBe(shared);
    after.release();
    expect(there('.builds')).toBe(false);
  });
});

describe('a folder that cannot be had', () => {
  it.each<[string, () => string | undefined]>([
    ['none is wanted', () => undefined],
    [
      'a file lies in its place',
      () => {
        writeFileSync(shared, 'x');
        return shared;
      },
    ],
    [
      'a file lies above it',
      () => {
        writeFileSync(shared, 'x');
        return join(shared, 'inner');
      },
    ],
  ])('is another, which is never an error: %s', (_, make) => {
    const own = takeFolder(make());
    expect(own.folder).not.toBe(shared);
    writeFileSync(join(own.folder, 'a'), 'a');
    own.done();
    own.release();
    expect(existsSync(own.folder)).toBe(false);
  });
});
