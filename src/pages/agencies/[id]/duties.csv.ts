/** All duties of one agency, those that its groups carry included, as CSV. */
import type { APIRoute } from 'astro';
import { csvText } from '../../../domain/csv.ts';
import type { Agency } from '../../../domain/register.ts';
import { owedFields, owedRecords } from '../../../indexes/agencyDuties.ts';
import { siteData } from '../../_site.ts';

export { agencyRoutes as getStaticPaths } from '../../_site.ts';

export const GET: APIRoute<{ agency: Agency }> = async ({ props: { agency } }) => {
  const records = owedRecords(await siteData(), agency);
  return new Response(
    csvText(
      owedFields,
      records.map((record) => owedFields.map((field) => record[field])),
    ),
    { headers: { 'content-type': 'text/csv; charset=utf-8' } },
  );
};
