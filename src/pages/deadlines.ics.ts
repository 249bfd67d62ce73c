/** Every deadline that the text sets to the day, as a calendar. */

import { agencyNames } from '../components/deadlineTable.ts';
import { documentPath } from '../components/routes.ts';
import { documentName, subjectOf } from '../components/words.ts';
import { siteCorpus } from '../corpus/site.ts';
import { absoluteUrl } from '../domain/address.ts';
import { type CalendarEvent, daysOf, icsText } from '../domain/ics.ts';
import { siteDuties } from './_derived.ts';

export const GET = async (): Promise<Response> => {
  const { site, issues, register } = await siteCorpus();
  const { deadlines } = await siteDuties();
  const documents = new Map(
    issues.flatMap((issue) => issue.documents.map((doc) => [doc.id, { doc, issue }] as const)),
  );
  const seen = new Set<string>();
  const events = deadlines.flatMap((entry): CalendarEvent[] => {
    const days = daysOf(entry.iso);
    const from = documents.get(entry.document);
    // One clause may set the same day for several duties: that is one event.
    const key = `${entry.document}#${entry.clause} ${entry.iso}`;
    if (days === undefined || from === undefined || seen.has(key)) return [];
    seen.add(key);
    const { doc, issue } = from;
    const clause = doc.clauses.find(({ anchor }) => anchor === entry.clause);
    const names = agencyNames(register, entry.agencies);
    return [
      {
        key,
        ...days,
        summary: `${entry.text}（${subjectOf(doc.frontMatter.title)}）`,
        description: [
          `${documentName(doc)} ${entry.clause}`,
          ...(names.length > 0 ? [`单位：${names.join('、')}`] : []),
          clause?.text ?? '',
        ].join('\n'),
        url: absoluteUrl(site.url, `${documentPath(doc.id)}#${encodeURIComponent(entry.clause)}`),
        said: doc.frontMatter.date ?? `${issue.file.year}-01-01`,
      },
    ];
  });
  const text = icsText(`${site.gazette}期限`, new URL(site.url).hostname, events);
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
