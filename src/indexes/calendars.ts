/** Deadlines as events of a calendar. */
import { absoluteUrl } from '../domain/address.ts';
import { type CalendarEvent, daysOf } from '../domain/ics.ts';
import type { DeadlineEntry } from '../domain/model.ts';
import { clauseName, documentName, subjectOf } from '../domain/names.ts';
import { clausePath } from '../domain/routes.ts';
import { stillOwed } from './inForce.ts';
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
