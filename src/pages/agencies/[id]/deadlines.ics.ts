/** The deadlines of one agency that the text sets to the day, as a calendar with alarms. */
import type { APIRoute } from 'astro';
import { icsText } from '../../../domain/ics.ts';
import type { Agency } from '../../../domain/register.ts';
import { deadlineEvents } from '../../../indexes/calendars.ts';
import { ofAgency } from '../../../indexes/grouped.ts';
import { siteData } from '../../_site.ts';

export { agencyRoutes as getStaticPaths } from '../../_site.ts';

export const GET: APIRoute<{ agency: Agency }> = async ({ props: { agency } }) => {
  const data = await siteData();
  const own = ofAgency(data.derived.deadlines, agency.id);
  const text = icsText(
    `${agency.name}期限`,
    new URL(data.corpus.site.url).hostname,
    deadlineEvents(data, own, ALARMS),
  );
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};

/** Days before the last day on which a calendar program reminds. */
const ALARMS = [7, 0];
