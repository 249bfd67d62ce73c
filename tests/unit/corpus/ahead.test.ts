/** What is read ahead lies in the cache afterwards; of what cannot be read there is nothing, and nothing is said. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { readAhead } from '../../../src/corpus/ahead.ts';
import { isKept, pruneCache } from '../../../src/corpus/cache.ts';
import { derivedKey } from '../../../src/corpus/derived.ts';
import { hashOfFolder } from '../../../src/corpus/hashes.ts';
import { settingsDigest } from '../../../src/corpus/index.ts';
import { cityContent, issue } from '../../fixtures/city.ts';

let content: string;
let cache: string;
beforeAll(async () => {
  content = await cityContent();
});
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'gongbao-ahead-'));
  vi.stubEnv('GONGBAO_CACHE', cache);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(cache, { recursive: true });
});
afterAll(() => rmSync(content, { recursive: true }));

/** Whether the issue is kept, and whether what is derived of it is. */
async function kept(): Promise<readonly [boolean, boolean]> {
  const digest = (await hashOfFolder(join(content, 'gazette', issue), issue)) ?? '';
  const settings = (await settingsDigest(content)) ?? '';
  return [isKept('issues', digest), isKept('derived', derivedKey(settings, digest))];
}

it('is kept, once it was read, with what is derived of it', async () => {
  expect(await kept()).toEqual([false, false]);
  await readAhead(content);
  expect(await kept()).toEqual([true, true]);
  const values = readdirSync(cache, { recursive: true }).sort();
  await readAhead(content);
  expect(readdirSync(cache, { recursive: true }).sort()).toEqual(values);
  // What was asked for today is not thrown away.
  pruneCache();
  expect(await kept()).toEqual([true, true]);
});

it('is read again where a part of it is gone', async () => {
  await readAhead(content);
  for (const part of ['issues', 'derived']) {
    rmSync(join(cache, 'values', part), { recursive: true });
    expect((await kept()).includes(false)).toBe(true);
    await readAhead(content);
    expect(await kept(), part).toEqual([true, true]);
  }
});

it('is nothing where nothing is kept, or there is nothing to read', async () => {
  vi.stubEnv('GONGBAO_CACHE', 'off');
  await readAhead(content);
  vi.stubEnv('GONGBAO_CACHE', cache);
  expect(readdirSync(cache)).toEqual([]);
  const empty = mkdtempSync(join(tmpdir(), 'gongbao-empty-'));
  await readAhead(empty);
  expect(readdirSync(cache)).toEqual([]);
  mkdirSync(join(empty, 'gazette/2024-01'), { recursive: true });
  writeFileSync(join(empty, 'gazette/2024-01/issue.yaml'), '- [');
  await readAhead(empty);
  expect(readdirSync(join(cache, 'values'))).not.toContain('derived');
  rmSync(empty, { recursive: true });
});

it('is read in several processes where it is much, each issue by one', async () => {
  const many = mkdtempSync(join(tmpdir(), 'gongbao-many-'));
  cpSync(content, many, { recursive: true });
  // More than a process is worth for each core; what is wrong with a copy is told by who reads the whole.
  const ids = Array.from({ length: 26 }, (_, i) => `20${String(i + 10)}-02`);
  for (const id of ids)
    cpSync(join(content, 'gazette', issue), join(many, 'gazette', id), { recursive: true });
  await readAhead(many);
  expect(readdirSync(join(cache, 'values/issues'))).toHaveLength(ids.length + 1);
  expect(readdirSync(join(cache, 'values/derived'))).toHaveLength(ids.length + 1);
  rmSync(many, { recursive: true });
});
