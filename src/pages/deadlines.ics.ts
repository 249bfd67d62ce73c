/** Every deadline that the text sets to the day, as a calendar. */
import { icsText } from '../domain/ics.ts';
import { deadlineEvents } from '../indexes/calendars.ts';
import { siteData } from './_site.ts';

export const GET = async (): Promise<Response> => {
  const data = await siteData();
  const { site } = data.corpus;
  const events = deadlineEvents(data, data.derived.deadlines);
  const text = icsText(`${site.gazette}期限`, new URL(site.url).hostname, events);
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
