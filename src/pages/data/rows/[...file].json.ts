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
import { countRows, facetShards, type Row } from '../../../domain/table.ts';
import { tableIndexes, tableOf } from '../../../indexes/index.ts';
import { contentKey, siteData } from '../../_site.ts';

/** Rows in the file of a value: as many as a table lists at once. */
const NEWEST = 100;

export const getStaticPaths = (async () => {
  const data = await siteData();
  return tableIndexes.flatMap((index) => {
    const { name, groups, indexed, rows } = tableOf(data, index);
    const older = [...rows].slice(1);
    const route = (file: string, data: unknown, ...parts: readonly string[]) => {
      const cacheKey = contentKey(file, ...parts);
      return {
        params: { file: `${name}/${file}` },
        props: { data },
        ...(cacheKey === undefined ? {} : { cacheKey }),
      };
    };
    /** Issue → its rows as text, which say all that a file with some of them holds. */
    const texts = new Map<string, string>();
    const textOf = (issue: string, list: readonly Row[] = rows.get(issue) ?? []): string => {
      const text = texts.get(issue) ?? contentKey(JSON.stringify(list)) ?? '';
      texts.set(issue, text);
      return text;
    };
    const [newest] = rows;
    const rest =
      newest !== undefined && newest[1].length > (index.table.first ?? Number.POSITIVE_INFINITY)
        ? [route(newest[0], { rows: newest[1] }, textOf(...newest))]
        : [];
    if (older.length === 0) return rest;
    const counts = { shards: older.map(([issue, list]) => countRows(issue, list)) };
    return [
      ...rest,
      route('index', counts, JSON.stringify(counts)),
      ...older.map(([issue, list]) => route(issue, { rows: list }, textOf(issue, list))),
      ...[...facetShards(groups, older, indexed, NEWEST)].flatMap(([key, values]) =>
        [...values].map(([value, list]) => {
          const from = new Set((list.rows ?? []).map(([issue]) => issue));
          const parts = [...from].map((issue) => textOf(issue));
          return route(`${key}/${value}`, list, JSON.stringify(list.shards), ...parts);
        }),
      ),
    ];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: unknown }> = ({ props: { data } }) =>
  new Response(`${JSON.stringify(data)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
