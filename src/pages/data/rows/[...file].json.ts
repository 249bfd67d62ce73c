/**
 * Rows of older issues, for the tables in the browser; see `components/RecordTable.astro`.
 *
 *   <table>/index.json            which issues hold how many rows
 *   <table>/<issue>.json          the rows of one issue
 *   <table>/<filter>/<value>.json which issues hold how many rows with this value, and the
 *                                 newest of them
 *
 * The newest issue is not among them, since its rows stand in the page; where the page holds
 * only the first of them, `<table>/<issue>.json` has them all. With one issue there is nothing else.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { IssueTable, PlacedRow, ShardList } from '../../../domain/table.ts';
import { countsOf, listsByValue, type ValueList } from '../../../domain/tableShards.ts';
import { rowsKnown, tableIndexes, tableOf } from '../../../indexes/index.ts';
import { knowRows } from '../../_rows.ts';
import { contentKey, siteData } from '../../_site.ts';

/** Rows in the file of a value: as many as a table lists at once. */
const NEWEST = 100;

/** What is in a file; rows are made only where it is written. */
type Content = () => unknown;

export const getStaticPaths = (async () => {
  const data = await siteData();
  await knowRows(data);
  return tableIndexes.flatMap((index) => {
    const table = tableOf(data, index);
    const { name, indexed, rows } = table;
    const known = [...rows.keys()].map((issue) => [issue, rowsKnown(data, index, issue)] as const);
    const older = known.slice(1);
    const digests = new Map(known.map(([issue, { digest }]) => [issue, digest]));
    /** @param parts all that the file holds, or what is the same where it is */
    const route = (file: string, content: Content, ...parts: readonly string[]) => {
      const cacheKey = contentKey(file, ...parts);
      return {
        params: { file: `${name}/${file}` },
        props: { content },
        ...(cacheKey === undefined ? {} : { cacheKey }),
      };
    };
    const ofIssue = (issue: string) =>
      route(issue, () => ({ rows: rows.get(issue) ?? [] }), digests.get(issue) ?? '');
    const [newest] = known;
    const rest =
      newest !== undefined && newest[1].rows > (index.table.first ?? Number.POSITIVE_INFINITY)
        ? [ofIssue(newest[0])]
        : [];
    if (older.length === 0) return rest;
    const counts = { shards: older.map(([issue, summary]) => countsOf(issue, summary)) };
    return [
      ...rest,
      route('index', () => counts, JSON.stringify(counts)),
      ...older.map(([issue]) => ofIssue(issue)),
      ...[...listsByValue(older, indexed, NEWEST)].flatMap(([key, values]) =>
        [...values].map(([value, list]) => {
          // As text it takes a tenth of the memory, until it is written.
          const held = JSON.stringify(list);
          return route(
            `${key}/${value}`,
            () => listOf(table, JSON.parse(held) as ValueList),
            held,
            ...list.newest.map(([issue]) => digests.get(issue) ?? ''),
          );
        }),
      ),
    ];
  });
}) satisfies GetStaticPaths;

const listOf = (table: IssueTable, { shards, newest }: ValueList): ShardList => ({
  shards,
  rows: newest.flatMap(([issue, rows]) =>
    table.rows.some(issue, rows).map(([n, row]): PlacedRow => [issue, n, row]),
  ),
});

export const GET: APIRoute<{ content: Content }> = ({ props: { content } }) =>
  new Response(`${JSON.stringify(content())}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
