/**
 * The files beside an agency's page: what a feed reader and a spreadsheet take of it; its calendar is in `calendars.ts`.
 *
 * In: everything read and derived, and one agency. Out: the text of each file. The routes only serve them.
 */
import { absoluteUrl, atBase, basePathOf } from '../domain/address.ts';
import { atomText } from '../domain/atom.ts';
import { csvText } from '../domain/csv.ts';
import type { Agency } from '../domain/register.ts';
import { agencyPath } from '../domain/routes.ts';
import { owedFields, owedRecords } from './agencyDuties.ts';
import { newsOf } from './agencyNews.ts';
import type { SiteData } from './shape.ts';

/** Atom feed of what is new for one agency. */
export function agencyFeed(data: SiteData, agency: Agency): string {
  const { site } = data.corpus;
  const path = agencyPath(agency.id);
  return atomText({
    title: `${agency.name}：${site.gazette}`,
    subtitle: site.notice,
    language: site.language,
    url: absoluteUrl(site.url, path),
    self: absoluteUrl(site.url, `${path}feed.xml`),
    author: site.gazette,
    entries: newsOf(data, agency),
  });
}

/** The lines of an agency's downloads, with the path under which the site is served. */
function linesOf(data: SiteData, agency: Agency) {
  const base = basePathOf(data.corpus.site.url);
  return owedRecords(data, agency).map((line) => ({ ...line, url: atBase(base, line.url) }));
}

/** All duties of one agency, those that its groups carry included, as CSV. */
export const agencyCsv = (data: SiteData, agency: Agency): string =>
  csvText(
    owedFields,
    linesOf(data, agency).map((line) => owedFields.map((field) => line[field])),
  );

/** The same as JSON. */
export const agencyJson = (data: SiteData, agency: Agency): string =>
  `${JSON.stringify({ records: linesOf(data, agency) }, null, 1)}\n`;
