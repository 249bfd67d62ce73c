/** The entries of the chronicle as a calendar: those of the newest issues, up to a number that does not grow. */
import { absoluteUrl } from '../domain/address.ts';
import { type CalendarEvent, icsText } from '../domain/ics.ts';
import { entryUrl } from '../indexes/chronicle.ts';
import { siteData } from './_site.ts';

const LIMIT = 1000;

export const GET = async (): Promise<Response> => {
  const { corpus, records } = await siteData();
  const { site } = corpus;
  const events = records.chronicle
    // An entry that is dated to the month has no day to stand on.
    .filter(({ dateStart }) => dateStart.length === 10)
    .slice(0, LIMIT)
    .map((entry): CalendarEvent => {
      const [first = entry.text] = entry.text.split(/[。；]/u);
      return {
        key: `${entry.document}#${entry.clause}`,
        first: entry.dateStart,
        last: entry.dateEnd,
        summary: first.length > 60 ? `${first.slice(0, 60)}…` : first,
        description: entry.text,
        url: absoluteUrl(
          site.url,
          entryUrl({ ...entry, clause: encodeURIComponent(entry.clause) }),
        ),
        said: entry.dateEnd,
      };
    });
  const text = icsText(`${site.gazette}大事记`, new URL(site.url).hostname, events);
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
