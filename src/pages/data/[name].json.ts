/** An index as JSON: `{ "records": [...] }`. */
import type { APIRoute } from 'astro';
import { type Index, indexes } from '../../indexes/index.ts';
import { publishedRecords } from '../_site.ts';

export const getStaticPaths = () =>
  indexes.map((index) => ({ params: { name: index.id }, props: { index } }));

export const GET: APIRoute<{ index: Index }> = async ({ props: { index } }) =>
  new Response(`${JSON.stringify({ records: await publishedRecords(index) }, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
