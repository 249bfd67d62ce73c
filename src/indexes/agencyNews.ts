/** What is new for one agency, as entries of a feed: duties, deadlines among them, posts, events. */
import { absoluteUrl } from '../domain/address.ts';
import type { FeedEntry } from '../domain/atom.ts';
import { actionName, roleName } from '../domain/labels.ts';
import type { GazetteDocument, Issue } from '../domain/model.ts';
import { clauseName, documentName, subjectOf } from '../domain/names.ts';
import type { Agency } from '../domain/register.ts';
import { clausePath } from '../domain/routes.ts';
import type { DutiesOfDocument } from '../duties/index.ts';
import { owedBy } from './agencyDuties.ts';
import { appointmentsOf } from './appointments.ts';
import { ofAgency } from './grouped.ts';
import { deadlinesNaming, isOwedAt, partsNaming } from './owing.ts';
import type { SiteData } from './shape.ts';

/** The feed keeps to the newest entries, whatever the size of the corpus. */
const LIMIT = 100;

/** An entry of a feed that is put together only where the feed keeps it. */
interface Candidate {
  readonly date: string;
  readonly make: () => FeedEntry;
}

/** What is new for one agency, each clause once, by the first that speaks of it. */
class News {
  readonly #data: SiteData;
  readonly #seen = new Set<string>();
  readonly #entries: Candidate[] = [];
  /** The newest dates so far, ascending, as many as a feed has entries. */
  readonly #newest: string[] = [];

  constructor(data: SiteData) {
    this.#data = data;
  }

  /** @param on the day of the entry; that of its document without it */
  add(document: string, clause: string, title: () => string, on?: string): void {
    const { corpus, documents } = this.#data;
    const from = documents.get(document);
    const key = `${document}#${clause}`;
    if (from === undefined || this.#seen.has(key)) return;
    this.#seen.add(key);
    const { doc, issue } = from;
    const date = on ?? dayOf(doc, issue);
    this.#entries.push({
      date,
      make: () => {
        const text = doc.clauses.find(({ anchor }) => anchor === clause)?.text;
        return {
          url: absoluteUrl(corpus.site.url, clausePath(document, encodeURIComponent(clause))),
          title: title(),
          date,
          ...(text === undefined ? {} : { content: text }),
        };
      },
    });
    const newest = this.#newest;
    if (newest.length === LIMIT && date <= newest[0]!) return;
    const place = newest.findLastIndex((other) => other < date) + 1;
    newest.splice(place, 0, date);
    if (newest.length > LIMIT) newest.shift();
  }

  /** Whether nothing of such a day, or of a day before, can be among the newest any more. */
  isFull(day: string): boolean {
    return this.#newest.length === LIMIT && day < this.#newest[0]!;
  }

  /** The newest entries, and where the day is the same in the order in which they were added. */
  newest(): FeedEntry[] {
    return this.#entries
      .map((entry, order) => ({ entry, order }))
      .sort((a, b) =>
        a.entry.date === b.entry.date ? a.order - b.order : a.entry.date < b.entry.date ? 1 : -1,
      )
      .slice(0, LIMIT)
      .map(({ entry }) => entry.make());
  }
}

/** The day of a document in a feed, or the year of its issue. */
const dayOf = (doc: GazetteDocument, issue: Issue): string =>
  doc.frontMatter.date ?? `${issue.file.year}`;

const latest = new WeakMap<SiteData, ReadonlyMap<string, string>>();

/** For each document the last day of it and of those that follow it in the site. */
function latestFrom(data: SiteData): ReadonlyMap<string, string> {
  let days = latest.get(data);
  if (days === undefined) {
    const found = new Map<string, string>();
    let last = '';
    for (const [id, { doc, issue }] of [...data.documents].reverse()) {
      const day = dayOf(doc, issue);
      if (day > last) last = day;
      found.set(id, last);
    }
    days = found;
    latest.set(data, days);
  }
  return days;
}

/**
 * The entries of an agency's documents that may be among the newest: from where no document has a
 * day that is new enough for the feed, the rest of an archive is not looked at.
 *
 * @param entriesOf the entries of one document
 */
function* newEnough<Entry>(
  data: SiteData,
  agency: Agency,
  entriesOf: (part: DutiesOfDocument) => readonly Entry[],
  news: News,
): Generator<readonly [entry: Entry, from: GazetteDocument]> {
  const days = latestFrom(data);
  for (const part of partsNaming(data, agency.id)) {
    const day = days.get(part.document);
    const from = data.documents.get(part.document);
    if (day === undefined || from === undefined) continue;
    if (news.isFull(day)) return;
    for (const entry of entriesOf(part)) {
      if (news.isFull(day)) return;
      yield [entry, from.doc];
    }
  }
}

/**
 * The newest entries that concern an agency, one for each clause, newest document first. Each
 * carries the date of its document, because a feed must not change when nothing was published.
 */
export function newsOf(data: SiteData, agency: Agency): FeedEntry[] {
  const { records } = data;
  const news = new News(data);
  const owed = newEnough(data, agency, ({ duties }) => owedBy(duties, agency.id), news);
  for (const [{ duty, roles }, doc] of owed)
    news.add(duty.document, duty.clause, () => {
      const role = [...new Set(roles.map((one) => roleName[one.role]))].join('、');
      const by = [...new Set(duty.deadlines.map(({ text }) => text))].join('；');
      return `${role}：${subjectOf(doc.frontMatter.title)} ${clauseName(duty.clause)}${by === '' ? '' : `（${by}）`}`;
    });
  const times = newEnough(data, agency, (part) => deadlinesNaming(part, agency.id), news);
  for (const [entry, doc] of times)
    news.add(entry.document, entry.clause, () => `期限：${entry.text}（${documentName(doc)}）`);
  /** Whether a duty or a time speaks of the clause, looked at or too old: then that is its entry. */
  const isOwed = (place: Parameters<typeof isOwedAt>[2]) => isOwedAt(data, agency.id, place);
  for (const a of appointmentsOf(records, agency)) {
    if (isOwed(a)) continue;
    news.add(
      a.document,
      a.clause,
      () => `${actionName[a.action]}：${a.person} ${a.post}`,
      a.date ?? undefined,
    );
  }
  for (const e of ofAgency(records.chronicle, agency.id)) {
    if (isOwed(e)) continue;
    const [first = e.text] = e.text.split(/[。；]/u);
    news.add(e.document, e.clause, () => first, e.dateEnd);
  }
  return news.newest();
}
