/** The deadlines of one agency that the text sets to the day, as a calendar with alarms. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Agency } from '../../../domain/register.ts';
import { agencyCalendar, eventsOfAgency } from '../../../indexes/calendars.ts';
import { knowCalendars } from '../../_calendars.ts';
import { agencyRoutes, contentKey, siteData } from '../../_site.ts';

export const getStaticPaths = (async () => {
  const data = await siteData();
  await knowCalendars(data);
  const { url } = data.corpus.site;
  return (await agencyRoutes()).map((route) => {
    const { id, name } = route.props.agency;
    const cacheKey = contentKey(url, name, ...eventsOfAgency(data, id));
    return cacheKey === undefined ? route : { ...route, cacheKey };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ agency: Agency }> = async ({ props: { agency } }) => {
  const data = await siteData();
  await knowCalendars(data);
  return new Response(agencyCalendar(data, agency), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
};
