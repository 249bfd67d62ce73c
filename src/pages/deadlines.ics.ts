/** Every deadline that the text sets to the day, as a calendar. */
import { wholeCalendar } from '../indexes/calendars.ts';
import { knowCalendars } from './_calendars.ts';
import { siteData } from './_site.ts';

export const GET = async (): Promise<Response> => {
  const data = await siteData();
  await knowCalendars(data);
  return new Response(wholeCalendar(data), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
};
