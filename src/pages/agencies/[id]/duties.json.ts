/** All duties of one agency, those that its groups carry included, as JSON. */
import type { APIRoute } from 'astro';
import type { Agency } from '../../../domain/register.ts';
import { agencyJson } from '../../../indexes/agencyFiles.ts';
import { siteData } from '../../_site.ts';

export { agencyWholeRoutes as getStaticPaths } from '../../_site.ts';

export const GET: APIRoute<{ agency: Agency }> = async ({ props: { agency } }) =>
  new Response(agencyJson(await siteData(), agency), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
