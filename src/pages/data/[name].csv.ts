/** An index as CSV, with the fields of its JSON. */
import type { APIRoute } from 'astro';
import { csvText } from '../../domain/csv.ts';
import { type Index, indexes } from '../../indexes/index.ts';
import { publishedRecords } from '../_site.ts';

export const getStaticPaths = () =>
  indexes.map((index) => ({ params: { name: index.id }, props: { index } }));

export const GET: APIRoute<{ index: Index }> = async ({ props: { index } }) => {
  const names = index.data.fields.map(({ name }) => name);
  const records = await publishedRecords(index);
  return new Response(
    csvText(
      names,
      records.map((record) => names.map((name) => record[name])),
    ),
    { headers: { 'content-type': 'text/csv; charset=utf-8' } },
  );
};
