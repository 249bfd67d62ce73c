/** All duties of one agency, those that its groups carry included. */
import type { APIRoute } from 'astro';
import { csvText } from '../../../domain/csv.ts';
import type { Agency } from '../../../domain/register.ts';
import { groupsOf, owedBy, owedFields, owedRecord } from '../../../indexes/agencyDuties.ts';
import { siteData } from '../../_site.ts';

export { agencyRoutes as getStaticPaths } from '../../_site.ts';

export const GET: APIRoute<{ agency: Agency }> = async ({ props: { agency } }) => {
  const { corpus, derived } = await siteData();
  const records = [
    ...owedBy(derived.duties, agency.id).map((owed) => owedRecord(owed, undefined)),
    ...groupsOf(corpus.register, agency).flatMap((group) =>
      owedBy(derived.duties, group.id).map((owed) => owedRecord(owed, group)),
    ),
  ];
  return new Response(
    csvText(
      owedFields,
      records.map((record) => owedFields.map((field) => record[field])),
    ),
    { headers: { 'content-type': 'text/csv; charset=utf-8' } },
  );
};
