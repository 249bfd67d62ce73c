/** Files that are kept under a second name: given out as they were written, or not at all. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOfFile, hashOfBytes, hashOfFile, Stock } from '../../../src/building/stock.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gongbao-stock-test-'));
  folder = join(root, 'stock');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const page = { file: 'a/index.html', key: '甲一' };

/** A site that was built with a page, which is kept. */
function built(site: string, text: string, key = page.key): void {
  mkdirSync(join(root, site, 'a'), { recursive: true });
  writeFileSync(join(root, site, page.file), text);
  const stock = new Stock(folder);
  stock.keep(join(root, site), { ...page, key });
  stock.close();
}

/** What the next build is given; undefined where it is given nothing. */
function given(key = page.key): string | undefined {
  const next = join(root, 'next');
  rmSync(next, { recursive: true, force: true });
  const stock = new Stock(folder);
  const restored = stock.restore(next, { ...page, key });
  const file = join(next, page.file);
  if (restored !== existsSync(file)) throw new Error('What is said is not what is there.');
  stock.close();
  return restored ? readFileSync(file, 'utf8') : undefined;
}

const kept = (): string => join(folder, 'files', page.file);

describe('a kept page', () => {
  it('is given out under its key, build after build, and not written again', () => {
    built('one', '甲');
    expect(given()).toBe('甲');
    expect(given()).toBe('甲');
    const inode = (file: string): number => statSync(file).ino;
    expect(inode(join(root, 'next', page.file))).toBe(inode(join(root, 'one', page.file)));
  });

  it('is not given out under another key, and goes', () => {
    built('one', '甲');
    expect(given('甲二')).toBeUndefined();
    expect(existsSync(kept())).toBe(false);
    expect(given()).toBeUndefined();
  });

  it('stays as it was where the next build makes another of its name', () => {
    built('one', '甲');
    built('two', '乙', '甲二');
    expect(readFileSync(join(root, 'one', page.file), 'utf8')).toBe('甲');
    expect(given('甲二')).toBe('乙');
  });

  it('stays where the site that it stood in is gone', () => {
    built('one', '甲');
    rmSync(join(root, 'one'), { recursive: true });
    expect(given()).toBe('甲');
  });

  it('is a copy of its own where it was only touched, or may be read by others than it was', () => {
    built('one', '甲');
    utimesSync(kept(), new Date(0), new Date(0));
    expect(given()).toBe('甲');
    built('one', '乙');
    chmodSync(join(root, 'one', page.file), 0o600);
    expect(given()).toBe('乙');
    expect(statSync(join(root, 'next', page.file)).mode & 0o044).toBe(0o044);
  });

  it.each<[string, () => void]>([
    ['altered in place', () => writeFileSync(kept(), '丙')],
    ['altered in the site', () => writeFileSync(join(root, 'one', page.file), '丙')],
    ['cut off', () => truncateSync(kept(), 1)],
    ['empty', () => truncateSync(kept(), 0)],
    [
      'altered and dated back',
      () => {
        writeFileSync(kept(), '丙');
        utimesSync(kept(), new Date(0), new Date(0));
      },
    ],
    ['gone', () => rmSync(kept())],
    [
      'a folder now',
      () => {
        rmSync(kept());
        mkdirSync(kept());
      },
    ],
    [
      'a link now',
      () => {
        rmSync(kept());
        symlinkSync(join(root, 'one', page.file), kept());
      },
    ],
    ['in a list that is damaged', () => writeFileSync(join(folder, 'list.json'), '[]')],
    [
      'in a list that is a folder',
      () => {
        rmSync(join(folder, 'list.json'));
        mkdirSync(join(folder, 'list.json'));
      },
    ],
  ])('is not given out where it is %s, and is kept again when it is made again', (_, damage) => {
    built('one', '甲');
    damage();
    expect(given()).toBeUndefined();
    built('again', '甲');
    expect(given()).toBe('甲');
  });
});

describe('the hash of a file', () => {
  it.each([
    ['none', 0],
    ['a few', 5],
    ['more bytes than are read at a time', 2_500_000],
  ])('is that of its bytes: %s', (_, length) => {
    const bytes = Buffer.from(Array.from({ length }, (_byte, i) => (i * 31) % 251));
    const file = join(root, 'file');
    writeFileSync(file, bytes);
    expect(hashOfFile(file)).toBe(hashOfBytes(bytes));
    expect(digestOfFile(file)).toHaveLength(64);
    expect(digestOfFile(file).startsWith(hashOfBytes(bytes))).toBe(true);
  });
});
