/** The part of `npm run bench` that measures search. */
import { join } from 'node:path';
import { serve } from '../../serve.ts';
import { type BenchData, type BenchQuery, benchQueries, readBenchData } from './queries.ts';
import { dataOf, indexInto, repeatIssues } from './repeat.ts';
import { coldBytes, keyToResults, type SearchScore, scoreSearch, withBrowser } from './run.ts';
import { ready } from './truth.ts';
import { readTyped, scoreTyped, type TypedBench } from './typed.ts';

export type { TypedBench } from './typed.ts';

/** What search comes to for one corpus. */
export interface SearchBench {
  readonly issues: number;
  readonly clauses: number;
  readonly score: SearchScore;
  readonly cold: { readonly median: number; readonly most: number; readonly whole: number };
  readonly keyMilliseconds: number;
  readonly indexSeconds: number | undefined;
}

/** Queries of each group that the larger corpora are asked. */
const fewer = 8;
/** Results of a query that are listed and compared one by one in the larger corpora; the rest is counted. */
const listed = 100;

/** Measures the search of a built site. */
export async function benchSearch(dist: string, content: string): Promise<SearchBench> {
  const data = readBenchData(dist, content);
  return measureSearch(dist, data, benchQueries(data), 1, undefined, Number.POSITIVE_INFINITY);
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
    return await withBrowser((browser) =>
      scoreTyped(
        browser,
        servers[0]?.origin ?? '',
        servers[1]?.origin ?? '',
        readTyped(file),
        readBenchData(dist, content),
      ),
    );
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

/** Measures search over the issues of a content folder repeated, with the pages of a built site. */
export async function benchSearchRepeated(
  built: string,
  content: string,
  temporary: string,
  copies: number,
): Promise<SearchBench> {
  const issues = await repeatIssues(content, copies);
  const dist = join(temporary, `search-${copies}`);
  const start = performance.now();
  await indexInto(built, dist, issues);
  const seconds = (performance.now() - start) / 1000;
  const data = dataOf(issues, readBenchData(built, content));
  const counts = new Map<string, number>();
  const queries = benchQueries(data).filter(({ group }) => {
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    return count <= fewer;
  });
  return measureSearch(dist, data, queries, issues.length, seconds, listed);
}

async function measureSearch(
  dist: string,
  data: BenchData,
  queries: readonly BenchQuery[],
  issues: number,
  indexSeconds: number | undefined,
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
      indexSeconds,
    }));
  } finally {
    await server.close();
  }
}

/** How fast bytes grow with the corpus: 1 as fast, 0 not at all. */
export const exponent = (from: SearchBench, to: SearchBench): number =>
  Math.log(to.cold.median / from.cold.median) / Math.log(to.clauses / from.clauses);
