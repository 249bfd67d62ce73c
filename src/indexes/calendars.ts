/**
 * Deadlines as events of a calendar. A calendar holds those of the whole archive: it is put together
 * of the events of each issue, which are text, and are kept as such between builds (`pages/_calendars.ts`).
 */
import { absoluteUrl } from '../domain/address.ts';
import { type CalendarEvent, daysOf, icsEvents, icsFile } from '../domain/ics.ts';
import type { DeadlineEntry } from '../domain/model.ts';
import { clauseName, documentName, subjectOf } from '../domain/names.ts';
import type { Agency } from '../domain/register.ts';
import { clausePath } from '../domain/routes.ts';
import { ofAgency } from './grouped.ts';
import { stillOwed } from './inForce.ts';
import { deadlinesOfIssue } from './owing.ts';
import type { SiteData } from './shape.ts';

/** Every deadline that the text sets to the day, as an event of whole days; the others have no place in a calendar. */
export function deadlineEvents(
  data: SiteData,
  deadlines: readonly DeadlineEntry[],
  alarms: readonly number[] = [],
): CalendarEvent[] {
  const {
    corpus: { site, register },
    documents,
  } = data;
  const seen = new Set<string>();
  return deadlines.flatMap((entry): CalendarEvent[] => {
    const days = daysOf(entry.iso);
    const from = documents.get(entry.document);
    // One clause may set the same day for several duties: that is one event.
    const key = `${entry.document}#${entry.clause} ${entry.iso}`;
    if (days === undefined || from === undefined || seen.has(key)) return [];
    seen.add(key);
    const { doc, issue } = from;
    // What a repealed document would still have to come is owed by nobody.
    if (!stillOwed(data, doc.id, days.last)) return [];
    const clause = doc.clauses.find(({ anchor }) => anchor === entry.clause);
    const names = entry.agencies.map((id) => register.byId.get(id)?.name ?? id);
    return [
      {
        key,
        ...days,
        alarms,
        summary: `${entry.text}（${subjectOf(doc.frontMatter.title)}）`,
        description: [
          `${documentName(doc)} ${clauseName(entry.clause)}`,
          ...(names.length > 0 ? [`单位：${names.join('、')}`] : []),
          clause?.text ?? '',
        ].join('\n'),
        url: absoluteUrl(site.url, clausePath(doc.id, encodeURIComponent(entry.clause))),
        said: doc.frontMatter.date ?? `${issue.file.year}-01-01`,
      },
    ];
  });
}

/** Days before the last day on which a calendar program reminds of what an agency must do. */
const ALARMS = [7, 0];

/** The events of one issue, as they stand in calendars. */
interface IssueCalendar {
  /** In that of all deadlines. */
  readonly all: Uint8Array;
  /** In that of each agency that has any. */
  readonly agencies: ReadonlyMap<string, Uint8Array>;
}

const known = new WeakMap<SiteData, Map<string, IssueCalendar>>();

const knownOf = (data: SiteData): Map<string, IssueCalendar> => {
  const all = known.get(data) ?? new Map<string, IssueCalendar>();
  known.set(data, all);
  return all;
};

const hostOf = ({ corpus }: SiteData): string => new URL(corpus.site.url).hostname;

/** The events of an issue; made where {@link keepCalendar} was not told. */
export function calendarOf(data: SiteData, issue: string): IssueCalendar {
  const all = knownOf(data);
  const found = all.get(issue) ?? makeCalendar(data, issue);
  all.set(issue, found);
  return found;
}

function makeCalendar(data: SiteData, issue: string): IssueCalendar {
  const host = hostOf(data);
  const deadlines = deadlinesOfIssue(data, issue);
  const bytes = (own: readonly DeadlineEntry[], alarms?: readonly number[]): Uint8Array =>
    Buffer.from(icsEvents(host, deadlineEvents(data, own, alarms)));
  return {
    all: bytes(deadlines),
    agencies: new Map(
      [...new Set(deadlines.flatMap(({ agencies }) => agencies))]
        .map((id) => [id, bytes(ofAgency(deadlines, id), ALARMS)] as const)
        .filter(([, own]) => own.length > 0),
    ),
  };
}

/** Tells the events of an issue, so that they need not be made. */
export const keepCalendar = (data: SiteData, issue: string, calendar: IssueCalendar): void => {
  knownOf(data).set(issue, calendar);
};

/** The events of an agency in all issues, newest issue first. */
export const eventsOfAgency = (data: SiteData, agency: string): readonly Uint8Array[] =>
  data.corpus.issues.flatMap(({ id }) => calendarOf(data, id).agencies.get(agency) ?? []);

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** The deadlines of one agency that the text sets to the day, as a calendar with alarms. */
export const agencyCalendar = (data: SiteData, agency: Agency): string =>
  icsFile(`${agency.name}期限`, hostOf(data), eventsOfAgency(data, agency.id).map(textOf));

/** Every deadline that the text sets to the day, as a calendar. */
export const wholeCalendar = (data: SiteData): string =>
  icsFile(
    `${data.corpus.site.gazette}期限`,
    hostOf(data),
    data.corpus.issues.map(({ id }) => textOf(calendarOf(data, id).all)),
  );
