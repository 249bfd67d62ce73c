/** Data files of an index, whole or of one year. */
import { csvText } from '../../domain/csv.ts';
import type { Index } from '../../indexes/index.ts';
import { publishedRecords } from '../_site.ts';

/** As JSON: `{ "records": [...] }`. */
export async function jsonOf(index: Index, year?: string): Promise<Response> {
  const records = await publishedRecords(index, year);
  return new Response(`${JSON.stringify({ records }, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}

/** As CSV, with the fields of its JSON. */
export async function csvOf(index: Index, year?: string): Promise<Response> {
  const names = index.data.fields.map(({ name }) => name);
  const records = await publishedRecords(index, year);
  const rows = records.map((record) => names.map((name) => record[name]));
  return new Response(csvText(names, rows), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
