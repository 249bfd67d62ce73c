/** The program of a build is found again for the code that it was made of, and for no other. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findProgram, keepProgram, loadProgram, serverOf } from '../../../src/building/program.ts';

const STYLES = [['src/pages/index.astro', { styles: [{ src: '/assets/a.css' }] }]] as const;
/** A program that finds a package, and tells what it was told. */
const PROGRAM = `import { parse } from 'yaml';
const told = [];
export const app = {
  setInternals: ({ pagesByKeys }) => told.push(pagesByKeys.size),
  setOptions: () => told.push(parse('[a]')[0]),
  told,
};`;

let folder: string;
let site: string;
let kept: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-program-'));
  vi.stubEnv('GONGBAO_CACHE', folder);
  [site, kept] = [join(folder, 'site'), join(folder, 'pages')];
  mkdirSync(serverOf(site), { recursive: true });
  mkdirSync(join(site, 'assets'));
  writeFileSync(join(site, 'assets/a.css'), 'a{}');
  writeFileSync(join(serverOf(site), 'prerender-entry.x.mjs'), PROGRAM);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('a program', () => {
  it('is found with what belongs to it, and loads its packages from outside of the checkout', async () => {
    expect(keepProgram(kept, site, STYLES)).toBe(true);
    const found = findProgram(kept);
    expect(found?.styles).toEqual(STYLES);
    const next = join(folder, 'next');
    found?.giveClient(next);
    expect(readFileSync(join(next, 'assets/a.css'), 'utf8')).toBe('a{}');
    expect(existsSync(serverOf(next))).toBe(false);
    expect(await loadProgram(found?.entry ?? '', STYLES)).toMatchObject({ told: [1, 'a'] });
  });

  it('takes the place of the one before, with all its files', () => {
    keepProgram(kept, site, STYLES);
    rmSync(join(site, 'assets/a.css'));
    keepProgram(kept, site, []);
    const next = join(folder, 'next');
    findProgram(kept)?.giveClient(next);
    expect(existsSync(join(next, 'assets/a.css'))).toBe(false);
    expect(findProgram(kept)?.styles).toEqual([]);
  });

  it('is not found for other code', () => {
    keepProgram(kept, site, STYLES);
    writeFileSync(join(kept, 'program/key'), 'of other code');
    expect(findProgram(kept)).toBeUndefined();
  });

  it('is not found where a part of it is gone', () => {
    for (const part of ['key', 'styles.json', 'server']) {
      keepProgram(kept, site, STYLES);
      rmSync(join(kept, 'program', part), { recursive: true });
      expect(findProgram(kept), part).toBeUndefined();
    }
    expect(findProgram(join(folder, 'nowhere'))).toBeUndefined();
  });

  it('is not kept where nothing is, nor of a site that Astro did not make', () => {
    vi.stubEnv('GONGBAO_CACHE', 'off');
    keepProgram(kept, site, STYLES);
    expect(existsSync(kept)).toBe(false);
    vi.stubEnv('GONGBAO_CACHE', folder);
    rmSync(serverOf(site), { recursive: true });
    keepProgram(kept, site, STYLES);
    expect(existsSync(kept)).toBe(false);
  });
});
