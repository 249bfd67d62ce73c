/** What is new for one agency, as entries of a feed: duties, deadlines among them, posts, events. */
import { absoluteUrl } from '../domain/address.ts';
import type { FeedEntry } from '../domain/atom.ts';
import { actionName, roleName } from '../domain/labels.ts';
import { clauseName, documentName, subjectOf } from '../domain/names.ts';
import type { Agency } from '../domain/register.ts';
import { clausePath } from '../domain/routes.ts';
import { owedBy } from './agencyDuties.ts';
import { appointmentsOf } from './appointments.ts';
import { ofAgency } from './grouped.ts';
import type { SiteData } from './shape.ts';

/** The feed keeps to the newest entries, whatever the size of the corpus. */
const LIMIT = 100;

/**
 * The newest entries that concern an agency, one for each clause, newest document first. Each
 * carries the date of its document, because a feed must not change when nothing was published.
 */
export function newsOf(
  { corpus, derived, records, documents }: SiteData,
  agency: Agency,
): FeedEntry[] {
  /** What an entry says is put together for those alone that the feed keeps. */
  const entries = new Map<string, { date: string; make: (date: string) => FeedEntry }>();
  const add = (document: string, clause: string, title: () => string, on?: string): void => {
    const from = documents.get(document);
    const key = `${document}#${clause}`;
    if (from === undefined || entries.has(key)) return;
    const { doc, issue } = from;
    entries.set(key, {
      date: on ?? doc.frontMatter.date ?? `${issue.file.year}`,
      make: (date) => {
        const text = doc.clauses.find(({ anchor }) => anchor === clause)?.text;
        return {
          url: absoluteUrl(corpus.site.url, clausePath(document, encodeURIComponent(clause))),
          title: title(),
          date,
          ...(text === undefined ? {} : { content: text }),
        };
      },
    });
  };
  for (const { duty, roles } of owedBy(derived.duties, agency.id)) {
    const from = documents.get(duty.document);
    if (from === undefined) continue;
    add(duty.document, duty.clause, () => {
      const role = [...new Set(roles.map((one) => roleName[one.role]))].join('、');
      const by = [...new Set(duty.deadlines.map(({ text }) => text))].join('；');
      return `${role}：${subjectOf(from.doc.frontMatter.title)} ${clauseName(duty.clause)}${by === '' ? '' : `（${by}）`}`;
    });
  }
  for (const entry of ofAgency(derived.deadlines, agency.id)) {
    const from = documents.get(entry.document);
    if (from !== undefined)
      add(entry.document, entry.clause, () => `期限：${entry.text}（${documentName(from.doc)}）`);
  }
  for (const a of appointmentsOf(records, agency)) {
    add(
      a.document,
      a.clause,
      () => `${actionName[a.action]}：${a.person} ${a.post}`,
      a.date ?? undefined,
    );
  }
  for (const e of ofAgency(records.chronicle, agency.id)) {
    const [first = e.text] = e.text.split(/[。；]/u);
    add(e.document, e.clause, () => first, e.dateEnd);
  }
  return [...entries.values()]
    .map((entry, order) => ({ entry, order }))
    .sort((a, b) =>
      a.entry.date === b.entry.date ? a.order - b.order : a.entry.date < b.entry.date ? 1 : -1,
    )
    .slice(0, LIMIT)
    .map(({ entry: { date, make } }) => make(date));
}
