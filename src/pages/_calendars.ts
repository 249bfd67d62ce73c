/** The events of the deadlines of each issue, kept between builds: most builds make those of a few. */
import { cached } from '../corpus/cache.ts';
import { calendarOf, keepCalendar } from '../indexes/calendars.ts';
import type { SiteData } from '../indexes/index.ts';
import { pageKey } from './_site.ts';

const made = new WeakMap<SiteData, Promise<void>>();

/** Look up the events of all issues, so that a calendar need but be put together. */
export function knowCalendars(data: SiteData): Promise<void> {
  const before = made.get(data) ?? know(data);
  made.set(data, before);
  return before;
}

async function know(data: SiteData): Promise<void> {
  for (const issue of data.corpus.issues) {
    const make = () => calendarOf(data, issue.id);
    keepCalendar(data, issue.id, await cached('calendars', await pageKey(issue), make));
  }
}
