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
import { countRows, facetShards } from '../../../domain/table.ts';
import { tableIndexes, tableOf } from '../../../indexes/index.ts';
import { siteData } from '../../_site.ts';

/** Rows in the file of a value: as many as a table lists at once. */
const NEWEST = 100;

export const getStaticPaths = (async () => {
  const data = await siteData();
  return tableIndexes.flatMap((index) => {
    const { name, groups, indexed, rows } = tableOf(data, index);
    const older = [...rows].slice(1);
    const route = (file: string, data: unknown) => ({
      params: { file: `${name}/${file}` },
      props: { data },
    });
    const [newest] = rows;
    const rest =
      newest !== undefined && newest[1].length > (index.table.first ?? Number.POSITIVE_INFINITY)
        ? [route(newest[0], { rows: newest[1] })]
        : [];
    if (older.length === 0) return rest;
    return [
      ...rest,
      route('index', { shards: older.map(([issue, list]) => countRows(issue, list)) }),
      ...older.map(([issue, list]) => route(issue, { rows: list })),
      ...[...facetShards(groups, older, indexed, NEWEST)].flatMap(([key, values]) =>
        [...values].map(([value, list]) => route(`${key}/${value}`, list)),
      ),
    ];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: unknown }> = ({ props: { data } }) =>
  new Response(`${JSON.stringify(data)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
