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
  const entries = new Map<string, FeedEntry>();
  const add = (document: string, clause: string, title: string, date?: string): void => {
    const from = documents.get(document);
    if (from === undefined) return;
    const { doc, issue } = from;
    const url = absoluteUrl(corpus.site.url, clausePath(document, encodeURIComponent(clause)));
    if (entries.has(url)) return;
    const text = doc.clauses.find(({ anchor }) => anchor === clause)?.text;
    entries.set(url, {
      url,
      title,
      date: date ?? doc.frontMatter.date ?? `${issue.file.year}`,
      ...(text === undefined ? {} : { content: text }),
    });
  };
  for (const { duty, roles } of owedBy(derived.duties, agency.id)) {
    const from = documents.get(duty.document);
    if (from === undefined) continue;
    const role = [...new Set(roles.map((one) => roleName[one.role]))].join('、');
    const by = [...new Set(duty.deadlines.map(({ text }) => text))].join('；');
    add(
      duty.document,
      duty.clause,
      `${role}：${subjectOf(from.doc.frontMatter.title)} ${clauseName(duty.clause)}${by === '' ? '' : `（${by}）`}`,
    );
  }
  for (const entry of ofAgency(derived.deadlines, agency.id)) {
    const from = documents.get(entry.document);
    if (from !== undefined)
      add(entry.document, entry.clause, `期限：${entry.text}（${documentName(from.doc)}）`);
  }
  for (const a of appointmentsOf(records, agency)) {
    add(
      a.document,
      a.clause,
      `${actionName[a.action]}：${a.person} ${a.post}`,
      a.date ?? undefined,
    );
  }
  for (const e of ofAgency(records.chronicle, agency.id)) {
    const [first = e.text] = e.text.split(/[。；]/u);
    add(e.document, e.clause, first, e.dateEnd);
  }
  return [...entries.values()]
    .map((entry, order) => ({ entry, order }))
    .sort((a, b) =>
      a.entry.date === b.entry.date ? a.order - b.order : a.entry.date < b.entry.date ? 1 : -1,
    )
    .slice(0, LIMIT)
    .map(({ entry }) => entry);
}
