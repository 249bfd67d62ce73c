/** The deadlines of one agency that the text sets to the day, as a calendar with alarms. */
import type { APIRoute } from 'astro';
import type { Agency } from '../../../domain/register.ts';
import { agencyCalendar } from '../../../indexes/agencyFiles.ts';
import { siteData } from '../../_site.ts';

export { agencyRoutes as getStaticPaths } from '../../_site.ts';

export const GET: APIRoute<{ agency: Agency }> = async ({ props: { agency } }) =>
  new Response(agencyCalendar(await siteData(), agency), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
