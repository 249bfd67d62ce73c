/** All duties of one agency, those that its groups carry included, as JSON. */
import type { APIRoute } from 'astro';
import type { Agency } from '../../../domain/register.ts';
import { owedRecords } from '../../../indexes/agencyDuties.ts';
import { siteData } from '../../_site.ts';

export { agencyRoutes as getStaticPaths } from '../../_site.ts';

export const GET: APIRoute<{ agency: Agency }> = async ({ props: { agency } }) =>
  new Response(`${JSON.stringify({ records: owedRecords(await siteData(), agency) }, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
