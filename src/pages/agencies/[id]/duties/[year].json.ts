/** The duties of one agency in the issues of one year, as JSON; a build joins the years into `../duties.json`. */
import type { APIRoute } from 'astro';
import type { Agency } from '../../../../domain/register.ts';
import { agencyJson } from '../../../../indexes/agencyFiles.ts';
import { dataOfYear } from '../../../../indexes/years.ts';
import { siteData } from '../../../_site.ts';

export { agencyYearRoutes as getStaticPaths } from '../../../_site.ts';

export const GET: APIRoute<{ agency: Agency }, { year: string }> = async ({ params, props }) =>
  new Response(agencyJson(dataOfYear(await siteData(), params.year), props.agency), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
