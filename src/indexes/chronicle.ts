/** The chronicle: its entries as a table, and its days as a calendar. */
import { chineseDate } from '../domain/chineseDate.ts';
import type { ChronicleEntry } from '../domain/model.ts';
import type { Register } from '../domain/register.ts';
import { clausePath } from '../domain/routes.ts';
import {
  type Column,
  encodeFacets,
  type Facet,
  type FacetOption,
  type Row,
} from '../domain/table.ts';
import { ofAgency, ofIssue } from './grouped.ts';
import { dataFile, type Index, lateRows, rowsByIssue, SECTION } from './shape.ts';

/** Address of an entry in its document. */
export const entryUrl = (e: Pick<ChronicleEntry, 'document' | 'clause'>): string =>
  clausePath(e.document, e.clause);

/** The days of spans: an archive asks for the same ones in each list that has one of its entries. */
const spans = new Map<string, readonly string[]>();

/** Days of an entry: each day of a span; none where only the month is known. */
export function daysOfEntry({ dateStart, dateEnd }: ChronicleEntry): readonly string[] {
  if (dateStart.length < 10) return [];
  const span = `${dateStart}/${dateEnd}`;
  let days = spans.get(span);
  if (days === undefined) {
    days = daysBetween(dateStart, dateEnd);
    spans.set(span, days);
  }
  return days;
}

/** The days from one to another, of a year at most. */
function daysBetween(dateStart: string, dateEnd: string): string[] {
  const days: string[] = [];
  for (let day = dateStart; day <= dateEnd && days.length < 366; ) {
    days.push(day);
    const next = new Date(`${day}T00:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    day = next.toISOString().slice(0, 10);
  }
  return days;
}

/** `11月1日`, `11月1日至2日`, `11月30日至12月2日`, from the dates of an entry. */
export function entryDate({
  dateStart,
  dateEnd,
}: Pick<ChronicleEntry, 'dateStart' | 'dateEnd'>): string {
  // A year has nothing that could be left out.
  const short = (iso: string): string =>
    iso.length === 4 ? chineseDate(iso) : chineseDate(iso).replace(/^\d{4}年/u, '');
  if (dateStart === dateEnd) return short(dateStart);
  const [start, end] = [short(dateStart), short(dateEnd)];
  if (dateStart.slice(0, 4) !== dateEnd.slice(0, 4)) return `${start}至${chineseDate(dateEnd)}`;
  return `${start}至${dateStart.slice(0, 7) === dateEnd.slice(0, 7) ? end.replace(/^\d+月/u, '') : end}`;
}

/** One entry as a row. `id`: the anchor of a day, where it is the first that the day has. */
function entryRow(e: ChronicleEntry, id?: string): Row {
  return {
    f: encodeFacets([
      daysOfEntry(e).map((day) => [day]),
      e.officials.map(({ name }) => [facetValue(name)]),
      e.places.map((place) => [facetValue(place)]),
      e.acts.map((act) => [act]),
      e.agencies.map((agency) => [agency]),
    ]),
    ...(id === undefined ? {} : { id }),
    c: [
      { of: [[entryDate(e), entryUrl(e)]], key: e.dateStart },
      e.text,
      e.officials.map(({ name }) => name).join('、'),
      e.places.join('、'),
      e.acts.join('、'),
    ],
  };
}

/** A name as the value of a filter, which holds no spaces and no bars. */
const facetValue = (name: string): string => name.replace(/[\s/|]/gu, '');

/** Columns of a table of entries. */
const chronicleColumns: readonly Column[] = [
  { key: 'date', name: '日期', sort: 'text', kind: 'day nowrap', head: true },
  { key: 'text', name: '纪事', kind: 'long' },
  { key: 'leaders', name: '人员', sort: 'text', kind: 'people' },
  { key: 'places', name: '地点', sort: 'text', kind: 'places' },
  { key: 'acts', name: '活动', sort: 'text', kind: 'acts' },
];

/** Anchor of a day in a page. */
export const dayId = (day: string): string => `d${day}`;

/** Day → the entry that its anchor stands at: the first that has the day among its own. */
export function anchorsOfDays(entries: readonly ChronicleEntry[]): Map<string, ChronicleEntry> {
  const first = new Map<string, ChronicleEntry>();
  for (const entry of entries) {
    for (const day of daysOfEntry(entry)) {
      const before = first.get(day);
      if (before === undefined || (before.dateStart < day && entry.dateStart === day)) {
        first.set(day, entry);
      }
    }
  }
  return first;
}

/** A value of a list of names with how often it occurs, the most frequent first. */
interface Tally {
  readonly name: string;
  readonly count: number;
}

/** How many entries have each of some names. */
export function tally(lists: readonly (readonly string[])[]): Tally[] {
  const counts = new Map<string, number>();
  for (const list of lists)
    for (const name of new Set(list)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

const options = (names: readonly Tally[]): FacetOption[] =>
  names.map(({ name, count }) => ({ value: facetValue(name), label: `${name}（${count}）` }));

/** The filters of the entries of an issue. */
const chronicleFacets = (register: Register, entries: readonly ChronicleEntry[]): Facet[] => [
  {
    key: 'date',
    name: '日期',
    options: [...new Set(entries.flatMap(daysOfEntry))].sort().map((day) => ({
      value: day,
      label: entryDate({ dateStart: day, dateEnd: day }),
      group: chineseDate(day.slice(0, 7)),
    })),
  },
  {
    key: 'leader',
    name: '人员',
    options: options(tally(entries.map((e) => e.officials.map((o) => o.name)))),
  },
  { key: 'place', name: '地点', options: options(tally(entries.map((e) => e.places))) },
  {
    key: 'agency',
    name: '单位',
    options: tally(entries.map((e) => e.agencies)).map(({ name: id, count }) => ({
      value: id,
      label: `${register.byId.get(id)?.name ?? id}（${count}）`,
    })),
  },
  { key: 'act', name: '活动', options: options(tally(entries.map((e) => e.acts))) },
];

/** The fullest office that the entries give each person, and how many entries name the person. */
interface Leader extends Tally {
  readonly office: string | null;
}

/** Officials named in some entries, the most frequent first. */
export function leadersOf(entries: readonly ChronicleEntry[]): Leader[] {
  const offices = new Map<string, Map<string, number>>();
  for (const { officials } of entries) {
    for (const { name, office } of officials) {
      const of = offices.get(name) ?? new Map<string, number>();
      offices.set(name, of);
      // 市政府领导 says less than an office does.
      if (office !== null && !office.endsWith('领导')) of.set(office, (of.get(office) ?? 0) + 1);
    }
  }
  return tally(entries.map((e) => e.officials.map((o) => o.name))).map(({ name, count }) => {
    const [best] = [...(offices.get(name) ?? [])].sort(
      (a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1),
    );
    return { name, count, office: best?.[0] ?? null };
  });
}

/** The index of the chronicle. */
export const chronicle: Index = {
  id: 'chronicle',
  label: '大事记',
  title: '大事记',
  says: '按日、按人员、按地点',
  place: 'header',
  unit: '条',
  count: ({ records }) => records.chronicle.length,
  data: dataFile('大事记：每条一条', ({ records }) => records.chronicle, {
    url: [entryUrl],
    dateStart: [(e) => e.dateStart],
    dateEnd: [(e) => e.dateEnd],
    text: [(e) => e.text, '日期之后的原文'],
    officials: [
      (e) => e.officials,
      '[{name, office}]：文中点名的公职人员及其职务，只写姓名的 office 为 null',
    ],
    places: [(e) => e.places, '地名，照原文，由大到小'],
    issue: [(e) => e.issue],
    others: [(e) => e.others, '企业、社会组织人员'],
    agencies: [(e) => e.agencies, '单位编号'],
    acts: [(e) => e.acts, '活动类别'],
  }),
  table: {
    make: (data) => ({
      name: 'chronicle',
      path: '/chronicle/',
      caption: '大事记',
      unit: '条',
      columns: chronicleColumns,
      groups: [['date'], ['leader'], ['place'], ['act'], ['agency']],
      indexed: ['leader', 'place', 'agency'],
      rows: rowsByIssue(data, data.records.chronicle, (here) => {
        const first = anchorsOfDays(here);
        return lateRows(here, (e) =>
          entryRow(e, first.get(e.dateStart) === e ? dayId(e.dateStart) : undefined),
        );
      }),
    }),
    facets: ({ corpus, records }, issue) =>
      chronicleFacets(corpus.register, ofIssue(records.chronicle, issue.id)),
    search: '查找',
    everyIssue: false,
    lede: '一段为一条，文字照原文。',
    none: '本站所收各期没有大事记。',
    description: (gazette) => `${gazette}大事记：按日、按人员、按地点查阅。`,
    columnType: '政府公报',
    forms: [
      { href: '/chronicle.xml', name: '订阅（Atom）', type: 'application/atom+xml' },
      { href: '/chronicle.ics', name: '加入日历（iCalendar）', type: 'text/calendar' },
    ],
  },
  agency: ({ records }, agency) => {
    const all = ofAgency(records.chronicle, agency.id);
    if (all.length === 0) return undefined;
    return {
      id: 'events',
      title: '大事记',
      columns: chronicleColumns,
      rows: all.slice(0, SECTION).map((e) => entryRow(e)),
      unit: '条',
      total: all.length,
    };
  },
};

/** One entry of a list of contents. */
interface DayEntry {
  readonly anchor: string;
  readonly text: string;
  readonly depth: number;
  readonly children: DayEntry[];
}

/** Contents of a chronicle, which has no headings: its months, and under each the paragraphs that open a day. */
export function contentsByDay(entries: readonly ChronicleEntry[]): DayEntry[] {
  const opening = entries.filter(({ datePrinted }) => datePrinted !== null);
  return [...Map.groupBy(opening, ({ dateStart }) => dateStart.slice(0, 7))].map(
    ([month, days]) => ({
      anchor: days[0]?.clause ?? '',
      text: chineseDate(month),
      depth: 2,
      children: days.map(({ clause, datePrinted }) => ({
        anchor: clause,
        text: datePrinted ?? '',
        depth: 3,
        children: [],
      })),
    }),
  );
}
