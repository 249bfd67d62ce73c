/**
 * A build cannot break the site that stands: killed at ten moments (in `npm test` at one), stopped by a file that may
 * not be written, or refused for its content, it leaves the old site whole.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recoverSite, swapSite } from '../../src/commands/swap.ts';
import { cityContent } from '../fixtures/city.ts';
import { whole as everything, some } from '../property/runs.ts';
import { formerCache } from './formerCache.ts';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'src/commands/build.ts');
let content: string;
let out: string;
let cache: string;
let env: NodeJS.ProcessEnv;
/** How long a build takes here, in milliseconds. */
let whole: number;

/** A digest of every file of a folder, names included. */
function digestOf(dir: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name))
    .sort())
    hash.update(entry).update(readFileSync(entry));
  return hash.digest('hex');
}

const build = (): { code: number | null; said: string } => {
  const run = spawnSync(process.execPath, [program, '--unapproved'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { code: run.status, said: `${run.stdout}${run.stderr}` };
};

let site: string;
beforeAll(async () => {
  content = await cityContent();
  out = join(await mkdtemp(join(tmpdir(), 'gongbao-out-')), 'dist');
  env = { ...process.env, GONGBAO_CONTENT: content, GONGBAO_OUT: out, GONGBAO_LANG: 'en' };
  // In `npm run proofs` each build is one from nothing.
  cache = everything ? 'off' : formerCache();
  env['GONGBAO_CACHE'] = cache;
  const start = Date.now();
  const { code, said } = build();
  whole = Date.now() - start;
  expect(code, said).toBe(0);
  site = digestOf(out);
  // What a new build would make is another site, so that a half one would show.
  const file = join(content, 'site.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('name: ', 'name: 新'));
}, 300_000);
afterAll(() => {
  rmSync(content, { recursive: true, force: true });
  rmSync(join(out, '..'), { recursive: true, force: true });
  if (!everything) rmSync(cache, { recursive: true, force: true });
});

describe('the site of the build before', () => {
  it.each(some([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 10, 6))(
    'stands when a build is killed at moment %i of ten',
    async (moment) => {
      const child = spawn(process.execPath, [program, '--unapproved'], {
        cwd: root,
        env,
        stdio: 'ignore',
        detached: true,
      });
      const gone = new Promise((done) => child.once('exit', done));
      await new Promise((done) => setTimeout(done, ((moment + 0.5) / 10) * whole * 0.9));
      try {
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        // It was faster than the first one.
      }
      await gone;
      if (child.exitCode === 0) {
        // It came through: then its site is whole, and the next moment is tried against it.
        expect(existsSync(join(out, 'index.html'))).toBe(true);
        site = digestOf(out);
        return;
      }
      recoverSite(out);
      const now = digestOf(out);
      if (now === site) return;
      // It was killed behind its swap: then this is the whole new site, as a build makes it again.
      site = now;
      expect(build().code).toBe(0);
      expect(digestOf(out)).toBe(now);
    },
    300_000,
  );

  it('stands when a file cannot be written', () => {
    const run = spawnSync(
      'sh',
      ['-c', `ulimit -f 8; exec "${process.execPath}" "${program}" --unapproved`],
      { cwd: root, env, encoding: 'utf8' },
    );
    expect(run.status).not.toBe(0);
    expect(digestOf(out)).toBe(site);
  }, 300_000);

  it('stands when the content is refused, and that is all that is said', () => {
    const file = join(content, 'site.yaml');
    const right = readFileSync(file, 'utf8');
    writeFileSync(file, right.replace('zh-CN', 'zh'));
    const { code, said } = build();
    writeFileSync(file, right);
    expect(code).toBe(1);
    expect(said).toContain('site.yaml:');
    expect(said).not.toMatch(/^ {4}at |astro|vite/imu);
    expect(digestOf(out)).toBe(site);
  });

  it('comes back after a kill between the two renames of a swap', () => {
    const parent = join(out, '..', 'swap');
    const [dir, beside] = [join(parent, 'dist'), join(parent, '.dist.new-1')];
    for (const [folder, words] of [
      [dir, 'old'],
      [beside, 'new'],
    ] as const) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'index.html'), words);
    }
    renameSync(dir, join(parent, '.dist.old'));
    expect(recoverSite(dir)).toBe(true);
    expect(readFileSync(join(dir, 'index.html'), 'utf8')).toBe('old');
    swapSite(beside, dir);
    expect(readFileSync(join(dir, 'index.html'), 'utf8')).toBe('new');
    expect(readdirSync(parent)).toEqual(['dist']);
    expect(recoverSite(dir)).toBe(false);
  });
});
