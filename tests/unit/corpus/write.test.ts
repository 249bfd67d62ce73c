/** A file is written whole or not at all, and nothing is left beside it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeFileBeside, writeNamed } from '../../../src/corpus/write.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongbao-write-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each([
  ['beside and into its place', writeFileBeside],
  ['at once', writeNamed],
])('a file that is written %s', (_, write) => {
  const path = join(folder, 'a.txt');
  it('has its text or its bytes, in place of what was there', async () => {
    await write(path, '甲');
    expect(readFileSync(path, 'utf8')).toBe('甲');
    await write(path, new Uint8Array([0, 255]));
    expect([...readFileSync(path)]).toEqual([0, 255]);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
  it('that cannot be is told by its path', async () => {
    for (const [wrong, code] of [
      [join(folder, 'nowhere/a.txt'), 'ENOENT'],
      [join(folder, 'a.txt/b.txt'), 'ENOTDIR'],
    ] as const) {
      await write(path, '旧');
      await expect(write(wrong, '新')).rejects.toMatchObject({ code, path: wrong });
      expect(readdirSync(folder)).toEqual(['a.txt']);
    }
  });
});

it('what stands in the place of a file stays, and nothing is left beside it', async () => {
  const place = join(folder, 'place');
  mkdirSync(place);
  writeFileSync(join(place, 'old.txt'), '旧');
  await expect(writeFileBeside(place, '新')).rejects.toMatchObject({ path: place });
  expect(readFileSync(join(place, 'old.txt'), 'utf8')).toBe('旧');
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'place']);
});
