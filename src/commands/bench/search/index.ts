/** The part of `npm run bench` that measures search. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexFile, type SearchIndex } from '../../../search/shapes.ts';
import { serve } from '../../serve.ts';
import { costOf, type SearchCost } from './cost.ts';
import { type BenchData, type BenchQuery, benchQueries, readBenchData } from './queries.ts';
import { dataOf, indexInto, repeatIssues } from './repeat.ts';
import {
  coldBytes,
  keyToResults,
  pageBytes,
  type SearchScore,
  scoreSearch,
  withBrowser,
} from './run.ts';
import { ready } from './truth.ts';
import { readTyped, scoreTyped, slowestKey, type TypedBench } from './typed.ts';

export type { TypedBench } from './typed.ts';

/** What search comes to for one corpus. */
export interface SearchBench {
  readonly issues: number;
  readonly clauses: number;
  readonly score: SearchScore;
  readonly cold: { readonly median: number; readonly most: number; readonly whole: number };
  readonly keyMilliseconds: number;
  /** Bytes of the search page before anything is asked. */
  readonly page: number;
}

/** Queries of each group that the larger corpora are asked. */
const fewer = 8;
/** Results of a query that are listed and compared one by one in the larger corpora; the rest is counted. */
const listed = 100;

/** Measures the search of a built site. */
export async function benchSearch(dist: string, content: string): Promise<SearchBench> {
  const data = readBenchData(dist, content);
  return measureSearch(dist, data, benchQueries(data), 1, Number.POSITIVE_INFINITY);
}

/** Asks a built site, and the bare one of the same texts, what people type. */
export async function benchTyped(
  dist: string,
  bare: string,
  content: string,
  file: string,
): Promise<TypedBench> {
  const servers = [await serve({ dir: dist, port: 0 }), await serve({ dir: bare, port: 0 })];
  try {
    const [origin = '', peer = ''] = servers.map((server) => server.origin);
    const data = readBenchData(dist, content);
    const queries = readTyped(file);
    const characters = benchQueries(data)
      .filter(({ group }) => group === '单字')
      .slice(0, 2)
      .map(({ text }) => text);
    return await withBrowser(async (browser) => ({
      ...(await scoreTyped(browser, origin, peer, queries, data)),
      slowest: await slowestKey(browser, origin, characters, queries),
    }));
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

/** What search costs in a corpus of many issues. */
export interface ManyIssues {
  readonly issues: number;
  readonly clauses: number;
  readonly shards: number;
  readonly cost: SearchCost;
  /** Seconds of a processor that indexing all but the newest issue took, and then adding that. */
  readonly indexSeconds: number;
  readonly addedSeconds: number;
  /** What is found, where a browser was asked. */
  readonly score: SearchBench | undefined;
}

/**
 * Measures search over the issues of a content folder repeated, with the pages of a built site.
 *
 * @param file queries as people type them
 * @param page bytes that the search page weighs before anything is asked
 * @param inBrowser whether a browser is asked too; over five hundred issues it would take hours
 */
export async function benchSearchRepeated(
  built: string,
  content: string,
  temporary: string,
  copies: number,
  file: string,
  page: number,
  inBrowser: boolean,
): Promise<ManyIssues> {
  const issues = await repeatIssues(content, copies);
  const dist = join(temporary, `search-${copies}`);
  const cache = join(temporary, `search-${copies}-cache`);
  const indexSeconds = await indexInto(built, dist, issues.slice(1), cache);
  const addedSeconds = await indexInto(built, dist, issues, cache);
  const own = readBenchData(built, content);
  const data = dataOf(issues, own);
  const counts = new Map<string, number>();
  const queries = benchQueries(data).filter(({ group }) => {
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    return count <= fewer;
  });
  const index = JSON.parse(readFileSync(join(dist, indexFile), 'utf8')) as SearchIndex;
  return {
    issues: issues.length,
    clauses: data.clauses.length,
    shards: index.shards.length,
    cost: await costOf(dist, data, own, readTyped(file), page),
    indexSeconds,
    addedSeconds,
    score: inBrowser ? await measureSearch(dist, data, queries, issues.length, listed) : undefined,
  };
}

/** What searches of the corpus as it is fetch, by the same count. */
export async function benchCost(
  dist: string,
  content: string,
  file: string,
  page: number,
): Promise<{ cost: SearchCost; clauses: number }> {
  const own = readBenchData(dist, content);
  return {
    cost: await costOf(dist, own, own, readTyped(file), page),
    clauses: own.clauses.length,
  };
}

/** Bytes of the search page of a built site before anything is asked. */
export async function searchPageBytes(dist: string): Promise<number> {
  const server = await serve({ dir: dist, port: 0 });
  try {
    return await withBrowser((browser) => pageBytes(browser, server.origin));
  } finally {
    await server.close();
  }
}

async function measureSearch(
  dist: string,
  data: BenchData,
  queries: readonly BenchQuery[],
  issues: number,
  atMost: number,
): Promise<SearchBench> {
  const server = await serve({ dir: dist, port: 0 });
  const sample = (groups: readonly string[], count: number): string[] =>
    groups.flatMap((group) =>
      queries
        .filter((q) => q.group === group)
        .slice(0, count)
        .map(({ text }) => text),
    );
  try {
    return await withBrowser(async (browser) => ({
      issues,
      clauses: data.clauses.length,
      score: await scoreSearch(browser, server.origin, queries, ready(data.clauses), atMost),
      cold: await coldBytes(
        browser,
        server.origin,
        sample(['文号', '机构', '人名', '标题', '词', '长句', '数字'], 3),
      ),
      keyMilliseconds: await keyToResults(
        browser,
        server.origin,
        sample(['词', '长句', '标点', '机构', '标题'], 3),
      ),
      page: await pageBytes(browser, server.origin),
    }));
  } finally {
    await server.close();
  }
}

/** How fast bytes grow with the corpus: 1 as fast, 0 not at all. */
export const exponent = (
  from: { readonly clauses: number; readonly bytes: number },
  to: { readonly clauses: number; readonly bytes: number },
): number => Math.log(to.bytes / from.bytes) / Math.log(to.clauses / from.clauses);
