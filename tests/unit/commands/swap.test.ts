/** What builds that were killed left behind. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearLeftovers, clearWorkshops, swapSite } from '../../../src/commands/swap.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-swap-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The number of a process that has ended. */
const gone = spawnSync(process.execPath, ['-e', '']).pid;

const put = (name: string): string => {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'index.html'), 'x');
  return join(folder, name);
};

describe('the next build', () => {
  it('removes the workshop of one that was killed, and nothing else', () => {
    const left = put(`.dist.new-${gone}-shop`);
    const used = put(`.dist.new-${process.ppid}-shop`);
    const other = put('collections');
    clearWorkshops(folder);
    expect([left, used, other].map(existsSync)).toEqual([false, true, true]);
    clearWorkshops(join(folder, 'missing'));
  });

  it('removes what stands beside the site, while a site stands', () => {
    const dir = put('dist');
    const left = put(`.dist.new-${gone}`);
    const used = put(`.dist.new-${process.ppid}`);
    const old = put('.dist.old');
    const half = put(`.dist.gone-${gone}`);
    const going = put(`.dist.gone-${process.ppid}`);
    clearLeftovers(dir);
    expect([dir, left, used, old].map(existsSync)).toEqual([true, false, true, false]);
    expect([half, going].map(existsSync)).toEqual([false, true]);
  });
});

describe('a site before of very many files', () => {
  it('is removed by a process of its own, which the build does not wait for', async () => {
    const dir = put('dist');
    const beside = put(`.dist.new-${process.pid}`);
    writeFileSync(join(beside, 'index.html'), 'new');
    swapSite(beside, dir, true);
    expect(readFileSync(join(dir, 'index.html'), 'utf8')).toBe('new');
    await vi.waitFor(() => expect(readdirSync(folder)).toEqual(['dist']), 60_000);
  });

  it('is never half a site under the name of the site before', () => {
    const old = put('.dist.old');
    const sweep = join(import.meta.dirname, '../../../src/commands/sweep.ts');
    spawnSync(process.execPath, [sweep, old, join(folder, 'missing', '.dist.gone-')]);
    // It could not be renamed: then it stays whole, for the next build.
    expect(readdirSync(old)).toEqual(['index.html']);
    const { pid } = spawnSync(process.execPath, [sweep, old, join(folder, '.dist.gone-')]);
    expect(pid).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual([]);
  });
});
