/** One content, one site: wherever, whenever and from whatever was kept it is built. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakages, differences } from '../../src/commands/fuzz/builds.ts';
import { diceOf } from '../../src/commands/fuzz/dice.ts';
import { cityArchive, cityContent } from '../fixtures/city.ts';
import { whole } from '../property/runs.ts';
import { formerCache } from './formerCache.ts';

const root = join(import.meta.dirname, '../..');
const dist = process.env['GONGBAO_OUT'] ?? join(root, 'dist');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-again-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the last build said. */
let said = '';

/** Build into a folder of that name; a banner stands on each page of a draft. */
function build(name: string, env: NodeJS.ProcessEnv, draft = true): string {
  const out = join(folder, name);
  const args = [join(root, 'src/commands/build.ts'), ...(draft ? ['--unapproved'] : [])];
  const run = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env, GONGBAO_OUT: out },
  });
  said = `${run.stdout}${run.stderr}`;
  expect(run.status, said).toBe(0);
  return out;
}

/** Another time zone, locale and language. */
const elsewhere = {
  TZ: 'Pacific/Kiritimati',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  GONGBAO_LANG: 'en',
};

it('builds the same content into the same bytes, in another folder, time zone and locale', () => {
  // Bundled anew, too, in `npm run proofs`; in `npm test` that is done for the archive below.
  const cache = whole ? 'off' : formerCache();
  const again = build('again', { ...elsewhere, GONGBAO_CACHE: cache }, false);
  if (!whole) rmSync(cache, { recursive: true });
  expect(differences(dist, again)).toEqual([]);
});

/** Builds into some folders at the same time, from and into one cache. */
async function buildAtOnce(names: readonly string[], env: NodeJS.ProcessEnv): Promise<string[]> {
  const outs = names.map((name) => join(folder, name));
  const ended = await Promise.all(
    outs.map(async (out) => {
      const child = spawn(process.execPath, [join(root, 'src/commands/build.ts'), '--unapproved'], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, ...env, GONGBAO_OUT: out },
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (part: Buffer) => {
          said += part.toString('utf8');
        });
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, said };
    }),
  );
  for (const { code, said } of ended) expect(code, said).toBe(0);
  return outs;
}

it.runIf(whole)('is not met by another build at the same time', async () => {
  const content = await cityContent();
  const env = { GONGBAO_CONTENT: content, GONGBAO_CACHE: join(folder, 'both') };
  const [one = '', other = ''] = await buildAtOnce(['one', 'other'], env);
  expect(differences(one, other)).toEqual([]);
  rmSync(content, { recursive: true, force: true });
});

/** Issues of an archive for which a build starts threads that read. */
const MANY = 8;

/**
 * Counts how often each value of a kind is made. A value is written under a name of its own and
 * then given the name of its key, so that each name that is not a key is one making.
 *
 * @param cache the cache, in which nothing is kept yet
 * @param kind the kind, a folder of the cache
 * @returns key → how often it was made until now
 */
function countMade(cache: string, kind: string): () => Promise<ReadonlyMap<string, number>> {
  const kept = join(cache, 'values', kind);
  mkdirSync(kept, { recursive: true });
  const names = new Set<string>();
  const watcher = watch(kept, (_event, name) => {
    if (name?.includes('.') === true) names.add(name);
  });
  return async () => {
    await new Promise((done) => setTimeout(done, 500)); // what the system has not told yet
    watcher.close();
    return new Map(
      Object.entries(Object.groupBy(names, (name) => name.split('.')[0]!)).map(([key, all]) => [
        key,
        all?.length ?? 0,
      ]),
    );
  };
}

describe('a build from what was kept', () => {
  let content: string;
  let cache: string;
  let env: NodeJS.ProcessEnv;
  /** The site of the content as it is after an edit, from nothing. */
  let nothing: string;
  let made: readonly ReadonlyMap<string, number>[];
  /** What that said. */
  let saidOfNothing: string;
  beforeAll(async () => {
    content = await cityArchive(MANY);
    cache = whole ? join(folder, 'cache') : formerCache();
    env = { GONGBAO_CONTENT: content, GONGBAO_CACHE: cache };
    const counts = ['issues', 'derived'].map((kind) => countMade(cache, kind));
    await buildAtOnce(['kept'], {
      ...env,
      NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'slowGate.mjs')).href}`,
    });
    made = await Promise.all(counts.map((count) => count()));
    const site = join(content, 'site.yaml');
    writeFileSync(site, readFileSync(site, 'utf8').replace('name: ', 'name: 新'));
    nothing = build('cold', { ...env, ...elsewhere, GONGBAO_CACHE: 'off' });
    saidOfNothing = said;
  });
  afterAll(() => {
    for (const made of [content, cache]) rmSync(made, { recursive: true, force: true });
  });

  it('began with one that read and derived each issue once, in whatever process', () => {
    for (const kind of made) expect([...kind.values()]).toEqual(Array(MANY).fill(1));
  });

  it('is byte for byte the one from nothing, after an edit', () => {
    expect(differences(build('kept', env), nothing)).toEqual([]);
    // The code is the same: nothing was bundled again.
    expect(saidOfNothing).toContain('[vite]');
    expect(said).not.toContain('[vite]');
  });

  it.runIf(whole)('and where the program was bundled in a process of its own', () => {
    const own = join(folder, 'own-cache');
    const apart = build('apart', { ...env, GONGBAO_CACHE: own, GONGBAO_BUNDLE: 'apart' });
    expect(differences(apart, nothing)).toEqual([]);
    expect(said).toContain('[vite]');
    // By the process of Astro no file is made.
    expect(said).not.toContain('/index.html');
  });

  it.runIf(whole)('and from a broken cache', () => {
    // Every kind of breakage at once; `npm run fuzz -- cache` has each by itself.
    for (const name of ['files exchanged', 'a byte flipped in each', 'folders for files'])
      breakages[name]!(cache, diceOf(1));
    expect(differences(build('broken', env), nothing)).toEqual([]);
  });
});
