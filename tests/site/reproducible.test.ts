/** One content, one site: wherever, whenever and from whatever was kept it is built. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { breakages, differences } from '../../src/commands/fuzz/builds.ts';
import { diceOf } from '../../src/commands/fuzz/dice.ts';
import { cityContent } from '../fixtures/city.ts';
import { whole } from '../property/runs.ts';

const root = join(import.meta.dirname, '../..');
const dist = process.env['GONGBAO_OUT'] ?? join(root, 'dist');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-again-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Build into a folder of that name; a banner stands on each page of a draft. */
function build(name: string, env: NodeJS.ProcessEnv, draft = true): string {
  const out = join(folder, name);
  const args = [join(root, 'src/commands/build.ts'), ...(draft ? ['--unapproved'] : [])];
  const run = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env, GONGBAO_OUT: out },
  });
  expect(run.status, `${run.stdout}${run.stderr}`).toBe(0);
  return out;
}

it('builds the same content into the same bytes, in another folder, time zone and locale', () => {
  const again = build(
    'again',
    {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      GONGBAO_LANG: 'en',
      GONGBAO_CACHE: 'off',
    },
    false,
  );
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

it('is not met by another build at the same time, and from what was kept is the one from nothing, after an edit and from a broken cache', async () => {
  const content = await cityContent();
  const cache = join(folder, 'cache');
  const env = { GONGBAO_CONTENT: content, GONGBAO_CACHE: cache };
  const [one = '', other = ''] = await buildAtOnce(['one', 'other'], env);
  expect(differences(one, other)).toEqual([]);
  const site = join(content, 'site.yaml');
  const right = readFileSync(site, 'utf8');
  writeFileSync(site, right.replace('name: ', 'name: 新'));
  const edited = build('one', env);
  const nothing = build('cold', { ...env, GONGBAO_CACHE: 'off' });
  expect(differences(edited, nothing)).toEqual([]);
  expect(differences(edited, other)).not.toEqual([]);
  if (whole) {
    // Every kind of breakage at once; `npm run fuzz -- cache` has each by itself.
    for (const name of ['files exchanged', 'a byte flipped in each', 'folders for files'])
      breakages[name]!(cache, diceOf(1));
    expect(differences(build('broken', env), nothing)).toEqual([]);
  }
  rmSync(content, { recursive: true, force: true });
});
