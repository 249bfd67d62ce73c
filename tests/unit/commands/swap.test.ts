/** What builds that were killed left behind. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearLeftovers, clearWorkshops } from '../../../src/commands/swap.ts';

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
    clearLeftovers(dir);
    expect([dir, left, used, old].map(existsSync)).toEqual([true, false, true, false]);
  });
});
