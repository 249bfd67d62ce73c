/** All duties of one agency, those that its groups carry included, as CSV. */
import type { APIRoute } from 'astro';
import type { Agency } from '../../../domain/register.ts';
import { agencyCsv } from '../../../indexes/agencyFiles.ts';
import { siteData } from '../../_site.ts';

export { agencyWholeRoutes as getStaticPaths } from '../../_site.ts';

export const GET: APIRoute<{ agency: Agency }> = async ({ props: { agency } }) =>
  new Response(agencyCsv(await siteData(), agency), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
