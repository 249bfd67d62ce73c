/** Atom feed of what is new for one agency. */
import type { APIRoute } from 'astro';
import type { Agency } from '../../../domain/register.ts';
import { agencyFeed } from '../../../indexes/agencyFiles.ts';
import { siteData } from '../../_site.ts';

export { agencyRoutes as getStaticPaths } from '../../_site.ts';

export const GET: APIRoute<{ agency: Agency }> = async ({ props: { agency } }) =>
  new Response(agencyFeed(await siteData(), agency), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
