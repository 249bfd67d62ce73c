/** The files of an index, written and read as a browser reads them. */
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { Engine } from '../../../src/search/engine.ts';
import {
  buildIndex,
  giveFolders,
  hashOfSource,
  makeShards,
} from '../../../src/search/index-builder.ts';
import { parseQuery } from '../../../src/search/query.ts';
import type { SearchIndex } from '../../../src/search/shapes.ts';
import { sitePorts } from '../../../src/search/site.ts';
import { facts } from '../../../src/search/tokens.ts';
import { clause, document, issue } from './memory.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongbao-search-'));
const site = join(folder, 'site');
const cache = join(folder, 'cache');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllGlobals());

const issueOf = (year: number, month: number) =>
  issue(`${year}-0${month}`, [
    document(`d${year}-${month}`, [
      // Lists of such lengths that some are long, with positions apart.
      ...Array.from({ length: 900 }, (_, n) => clause(`p${n}`, `各部门落实第${n}项工作`)),
      clause('own', year === 2019 ? '海绵城市建设' : '公园绿地建设', {
        facts: year === 2019 ? [] : [facts.akin('公园')],
      }),
    ]),
  ]);

async function build(
  issues: readonly ReturnType<typeof issueOf>[],
  kept: string | null = cache,
  given?: ReadonlySet<string>,
) {
  mkdirSync(join(site, 'search'), { recursive: true });
  writeFileSync(join(site, 'search/index.json'), JSON.stringify({ agencies: [], synonyms: [] }));
  writeFileSync(
    join(site, 'search/akin.json'),
    JSON.stringify([
      ['公园', '绿地'],
      ['猪瘟', '疫病'],
    ]),
  );
  // As the pages hand it over.
  mkdirSync(join(site, 'search/records'), { recursive: true });
  for (const one of issues)
    writeFileSync(join(site, `search/records/${one.id}.json`), JSON.stringify(one));
  return buildIndex(site, kept ?? undefined, given);
}

async function find(typed: string): Promise<string[]> {
  vi.stubGlobal('fetch', async (address: string) => {
    try {
      return new Response(readFileSync(join(site, address)));
    } catch {
      return new Response('', { status: 404 });
    }
  });
  let found: string[] = [];
  for await (const { hits } of new Engine(sitePorts((path) => path)).search(parseQuery(typed), {}))
    found = await Promise.all(
      hits.slice(0, 20).map(async ({ reader, clause: n }) => {
        const { text, index } = await reader.textOf(n);
        return `${text.d}#${text.c[index]?.a}`;
      }),
    );
  return found;
}

describe('an index in files', () => {
  it('is read whole, in the newest year and behind the archive', async () => {
    const all = [issueOf(2023, 2), issueOf(2023, 1), issueOf(2019, 1), issueOf(2018, 1)];
    expect(await build(all.slice(1))).toEqual({ clauses: 2703, shards: 2, made: 2 });
    expect(await find('海绵城市')).toEqual(['d2019-1#own']);
    // No text has a word of the other set.
    expect(readFileSync(join(site, 'search/akin.json'), 'utf8')).toBe('[["公园","绿地"]]');
    // One issue more makes the newest shard anew and no other.
    expect((await build(all)).made).toBe(1);
    expect(await find('海绵城市建设')).toEqual(['d2019-1#own']);
    expect(await find('公园绿地')).toEqual(['d2023-2#own', 'd2023-1#own', 'd2018-1#own']);
    expect(await find('落实第8项')).toEqual(
      ['2023-2', '2023-1', '2019-1', '2018-1'].map((id) => `d${id}#p8`),
    );
  });

  it('is packed where it has an archive, and says which characters stand in most clauses', async () => {
    const entries = (): { packed?: boolean; common?: string }[] =>
      JSON.parse(readFileSync(join(site, 'search/index.json'), 'utf8')).shards;
    await build([issueOf(2023, 2), issueOf(2019, 1)], null);
    expect(entries().map(({ packed, common = '' }) => [packed, common])).toEqual([
      [true, [...'12345678各部门落实第项工作'].sort().join('')],
      [true, ''],
    ]);
    await build([issueOf(2023, 2)], null);
    expect(entries().map(({ packed }) => packed)).toEqual([undefined]);
    expect(await find('公园绿地')).toEqual(['d2023-2#own']);
  });
});

describe('what is kept of an index', () => {
  const small = (year: number) =>
    issue(`${year}-01`, [
      document(`d${year}`, [clause('p1', `公园绿地${year}`), clause('p2', '锦绣')]),
    ]);
  const all = [small(2023), small(2019), small(2018)];
  const built = join(site, 'search/shards');
  const folders = (): string[] => {
    const index = JSON.parse(readFileSync(join(site, 'search/index.json'), 'utf8')) as SearchIndex;
    return [...index.shards, ...(index.archive === undefined ? [] : [index.archive])].map(
      ({ path }) => path,
    );
  };
  /** Every file of the index, with its bytes. */
  const files = (): Record<string, string> =>
    Object.fromEntries(
      folders().flatMap((path) =>
        globSync('**/*.*', { cwd: join(site, path) })
          .sort()
          .map((file) => [path + file, readFileSync(join(site, path, file), 'base64')]),
      ),
    );
  const fresh = (): void => {
    for (const path of [site, cache]) rmSync(path, { recursive: true, force: true });
  };

  it('is not made again, and a folder of the site that belongs to no shard goes', async () => {
    fresh();
    const { shards, made } = await build(all);
    expect(made).toBe(shards);
    const before = files();
    const places = folders().map((path) => join(site, path));
    expect(places.every(existsSync)).toBe(true);
    const stray = join(places[0]!, '../stray');
    mkdirSync(stray);
    expect(await build(all)).toEqual({ clauses: 6, shards, made: 0 });
    expect(files()).toEqual(before);
    expect(existsSync(stray)).toBe(false);
    expect(existsSync(join(site, 'search/records'))).toBe(false);
    // The sounds and the scripts of the characters of the texts.
    expect(readFileSync(join(site, 'search/sounds.json'), 'utf8')).toContain('锦');
    expect(readFileSync(join(site, 'search/script.json'), 'utf8')).toContain('錦锦');
  });

  it('is made again where it is not as it was written, whatever of it', async () => {
    fresh();
    await build(all);
    const before = files();
    const kept = readdirSync(cache).filter((name) => !name.includes('.'));
    expect(kept.length).toBeGreaterThanOrEqual(3);
    for (const name of kept)
      for (const damage of ['made', 'file', 'refs', 'gone'] as const) {
        const path = join(cache, name);
        if (damage === 'made') writeFileSync(`${path}.made`, 'x');
        else if (damage === 'gone') rmSync(path, { recursive: true });
        else if (damage === 'refs') {
          if (!existsSync(`${path}.refs`)) continue;
          writeFileSync(`${path}.refs`, 'x');
          for (const made of globSync('archive-*', { cwd: cache }))
            rmSync(join(cache, made), { recursive: true });
        } else {
          const [first = ''] = globSync('**/*.*', { cwd: path });
          rmSync(join(path, first));
          writeFileSync(join(path, first), 'x');
        }
        rmSync(built, { recursive: true, force: true });
        await build(all);
        expect(files(), `${name} ${damage}`).toEqual(before);
      }
  });

  it('is the same without a folder to keep it in, and nothing is left beside', async () => {
    fresh();
    await build(all);
    const before = files();
    rmSync(site, { recursive: true });
    const { made } = await build(all, null);
    expect(made).toBeGreaterThan(0);
    expect(globSync('**/making', { cwd: site })).toEqual([]);
    expect(globSync('**/*.{made,refs}', { cwd: site })).toEqual([]);
    // Without the cache the folder of what is made stands in the site, and its shards are put in place.
    expect(Object.keys(files())).toEqual(Object.keys(before));
  });

  it('may be made and given beside', async () => {
    fresh();
    await build(all);
    const before = files();
    fresh();
    const known = all.map((one) => ({ id: one.id, year: one.year, hash: hashOfSource(one) }));
    const asked: string[] = [];
    const read = async (some: readonly { id: string }[]) => {
      asked.push(...some.map(({ id }) => id));
      return some.map(({ id }) => all.find((one) => one.id === id)!);
    };
    const names = await makeShards(known, read, cache);
    expect(names).toHaveLength(new Set(Object.keys(before).map((f) => f.split('/')[2])).size);
    expect([...asked].sort()).toEqual(['2018-01', '2019-01', '2023-01']);
    expect(await makeShards(known, read, cache)).toEqual(names);
    expect(asked).toHaveLength(3);
    expect(await giveFolders(cache, [...names, 'nowhere'], site)).toEqual(names);
    // What was given stays, and is not made again.
    expect((await build(all, cache, new Set(names))).made).toBe(0);
    expect(files()).toEqual(before);
    // One that is not whole is not given.
    const [first = ''] = names;
    rmSync(join(cache, first), { recursive: true });
    rmSync(site, { recursive: true });
    expect(await giveFolders(cache, names, site)).toEqual(names.slice(1));
  });

  it('goes when it was not used for longest, twelve beside those in use, and what a kill left half made', async () => {
    fresh();
    mkdirSync(cache, { recursive: true });
    const old = Array.from({ length: 14 }, (_, i) => `2000-${String(i).padStart(10, '0')}`);
    for (const [i, name] of old.entries()) {
      mkdirSync(join(cache, name));
      writeFileSync(join(cache, `${name}.made`), '');
      utimesSync(join(cache, name), 1000 + i, 1000 + i);
    }
    mkdirSync(join(cache, '2001-0123456789.4711'));
    await build(all);
    const left = readdirSync(cache).filter((name) => name.startsWith('200'));
    expect(left.filter((name) => !name.includes('.'))).toEqual(old.slice(2));
    expect(left.filter((name) => name.endsWith('.made'))).toHaveLength(12);
    expect(left.some((name) => name.endsWith('4711'))).toBe(false);
  });

  it('needs nothing handed over where it is known what the issues give, and all of it is made', async () => {
    fresh();
    await build(all);
    const before = Object.fromEntries(
      globSync('lookup/**/*.*', { cwd: site }).map((file) => [
        file,
        readFileSync(join(site, file), 'utf8'),
      ]),
    );
    rmSync(join(site, 'lookup'), { recursive: true });
    const known = new Map(all.map((one) => [one.id, hashOfSource(one)]));
    const { clauses, made } = await buildIndex(site, cache, new Set(), known);
    expect([clauses > 0, made]).toEqual([true, 0]);
    expect(
      Object.fromEntries(
        globSync('lookup/**/*.*', { cwd: site }).map((file) => [
          file,
          readFileSync(join(site, file), 'utf8'),
        ]),
      ),
    ).toEqual(before);
  });

  it('of no issues is an index of nothing', async () => {
    fresh();
    expect(await build([])).toEqual({ clauses: 0, shards: 0, made: 0 });
    expect(folders()).toEqual([]);
    expect(readFileSync(join(site, 'search/akin.json'), 'utf8')).toBe('[]');
    rmSync(join(site, 'search/records'), { recursive: true, force: true });
    expect((await buildIndex(site, cache)).shards).toBe(0);
  });
});
