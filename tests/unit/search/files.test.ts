/** The files of an index, written and read as a browser reads them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { Engine } from '../../../src/search/engine.ts';
import { buildIndex } from '../../../src/search/index-builder.ts';
import { parseQuery } from '../../../src/search/query.ts';
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

async function build(issues: readonly ReturnType<typeof issueOf>[]) {
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
  return buildIndex(site, cache);
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
});
