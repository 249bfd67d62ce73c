/** The version of a site is another where a file of it is. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { joinYears } from '../../../src/building/wholeData.ts';
import { versionOf } from '../../../src/offline/index.ts';

const site = mkdtempSync(join(tmpdir(), 'gongbao-version-'));
afterAll(() => rmSync(site, { recursive: true }));

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), text);
};
const year = (text: string): string => `{\n "records": [\n  ${JSON.stringify(text)}\n ]\n}\n`;
const version = (): Promise<string> => {
  joinYears(site);
  return versionOf(site, () => undefined);
};

beforeEach(() => {
  rmSync(site, { recursive: true });
  write('index.html', '<p>');
  write('data/duties/2023.json', year('甲'));
  write('data/duties/2024.json', year('乙'));
  write('data/agencies.json', year('丙'));
  write('agencies/a/duties/2024.json', year('丁'));
});

it('is the same for the same files, from a folder with a slash at its end too', async () => {
  expect(await version()).toBe(await version());
  expect(await versionOf(`${site}/`, () => undefined)).toBe(await version());
});

it.each([
  ['a page', () => write('index.html', '<b>')],
  ['a page’s name', () => renameSync(join(site, 'index.html'), join(site, 'first.html'))],
  ['a data file that is joined of nothing', () => write('data/agencies.json', year('戊'))],
  ['what a joined file is joined of', () => write('data/duties/2023.json', year('戊'))],
  ['what an agency’s is joined of', () => write('agencies/a/duties/2024.json', year('戊'))],
  ['a year that is gone', () => rmSync(join(site, 'data/duties/2023.json'))],
  [
    'two years that are exchanged',
    () => {
      write('data/duties/2023.json', year('乙'));
      write('data/duties/2024.json', year('甲'));
    },
  ],
])('is another with %s', async (_, change) => {
  const before = await version();
  change();
  expect(await version()).not.toBe(before);
});

it('is another where a joined file has grown, though no year has', async () => {
  const before = await version();
  write('data/duties.json', 'longer than what the years make of it, and not joined of them again');
  expect(await versionOf(site, () => undefined)).not.toBe(before);
});

it('takes the hash of a file from who knows it', async () => {
  const before = await version();
  const known = await versionOf(site, (file) => (file === 'index.html' ? 'known' : undefined));
  expect(known).not.toBe(before);
});

it('is not another with the worker and the lists that it is written into', async () => {
  const before = await version();
  write('sw.js', 'x');
  write('calculators/a/kit.json', '{}');
  expect(await version()).toBe(before);
});
