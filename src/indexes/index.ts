/**
 * The indexes of the site, one row each, in the order of the navigation. To add one: write its
 * row in a file beside this one and name it here; see README.md in this folder.
 */
import { createHash } from 'node:crypto';
import type { Issue } from '../domain/model.ts';
import { issueName } from '../domain/names.ts';
import type { IssueTable } from '../domain/table.ts';
import { readSummary, type ShardSummary, summarize, writeSummary } from '../domain/tableShards.ts';
import { agencies } from './agencies.ts';
import { appointments } from './appointments.ts';
import { chronicle } from './chronicle.ts';
import { citations } from './citations.ts';
import { corrections } from './corrections.ts';
import { deadlines } from './deadlines.ts';
import { documents } from './documents.ts';
import { duties } from './duties.ts';
import { indicators } from './indicators.ts';
import { memberships } from './memberships.ts';
import type { Index, SiteData, TableOf } from './shape.ts';

export { siteDataOf } from './data.ts';
export type { DataRecord, Index, SiteData } from './shape.ts';

/** All indexes. */
export const indexes: readonly Index[] = [
  documents,
  agencies,
  duties,
  deadlines,
  appointments,
  chronicle,
  indicators,
  memberships,
  citations,
  corrections,
];

/** An index with a table over all issues, and so with pages. */
export type TableIndex = Index & { readonly table: TableOf };

/** The indexes that have a table over all issues. */
export const tableIndexes: readonly TableIndex[] = indexes.filter(
  (index): index is TableIndex => index.table !== undefined,
);

/** Address of the page of an index, or of its page for one issue. */
export const indexPath = (id: string, issue?: string): string =>
  issue === undefined ? `/${id}/` : `/${id}/${issue}/`;

const made = new WeakMap<SiteData, Map<string, IssueTable>>();

/** The table of an index; made once, however many pages ask for it. */
export function tableOf(data: SiteData, index: TableIndex): IssueTable {
  const tables = made.get(data) ?? new Map<string, IssueTable>();
  made.set(data, tables);
  const table = tables.get(index.id) ?? index.table.make(data);
  tables.set(index.id, table);
  return table;
}

/** What is known of the rows of an issue without having them. */
interface RowsKnown extends ShardSummary {
  /** The same for the same rows, and for no others. */
  readonly digest: string;
}

/** {@link RowsKnown} as it is held and kept: of an archive there is one for each issue and table. */
export interface RowsPacked {
  readonly digest: string;
  readonly summary: Uint8Array;
}

const known = new WeakMap<SiteData, Map<string, RowsPacked>>();

const knownOf = (data: SiteData): Map<string, RowsPacked> => {
  const all = known.get(data) ?? new Map<string, RowsPacked>();
  known.set(data, all);
  return all;
};

/** What is known of the rows of an issue; found out from them where {@link keepRowsKnown} was not told. */
export function rowsKnown(data: SiteData, index: TableIndex, issue: string): RowsKnown {
  const { digest, summary } = rowsPacked(data, index, issue);
  return { ...readSummary(Buffer.from(summary).toString('utf8')), digest };
}

/** {@link rowsKnown}, as it is kept. */
export function rowsPacked(data: SiteData, index: TableIndex, issue: string): RowsPacked {
  const all = knownOf(data);
  const key = `${index.id} ${issue}`;
  let found = all.get(key);
  if (found === undefined) {
    const { groups, rows } = tableOf(data, index);
    const list = rows.get(issue) ?? [];
    const digest = createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 32);
    // As bytes it is out of the way of the collector of garbage. Packed it would be a quarter of
    // the size, and an archive's build would unpack ten thousand of them.
    const summary = Buffer.from(writeSummary(summarize(groups, list)));
    found = { digest, summary };
    all.set(key, found);
  }
  return found;
}

/** Tells what is known of the rows of an issue, so that they need not be made to find it out. */
export const keepRowsKnown = (
  data: SiteData,
  index: TableIndex,
  issue: string,
  found: RowsPacked,
): void => {
  knownOf(data).set(`${index.id} ${issue}`, found);
};

/** The issues that an index has a page for. */
interface Paged {
  /** Newest first. */
  readonly issues: Issue[];
  readonly byYear: ReadonlyMap<number, readonly Issue[]>;
}

const paged = new WeakMap<SiteData, Map<string, Paged>>();

/** Found once: each page of an index leads to others of it. */
function pagedOf(data: SiteData, index: TableIndex): Paged {
  const known = paged.get(data) ?? new Map<string, Paged>();
  paged.set(data, known);
  let found = known.get(index.id);
  if (found === undefined) {
    const { rows } = tableOf(data, index);
    const issues = data.corpus.issues.filter(({ id }) => index.table.everyIssue || rows.has(id));
    found = { issues, byYear: Map.groupBy(issues, ({ file }) => file.year) };
    known.set(index.id, found);
  }
  return found;
}

/** The issues that an index has a page for, newest first. */
export const issuesOf = (data: SiteData, index: TableIndex): Issue[] => pagedOf(data, index).issues;

/** The other issues that a page of an issue leads to: never a list of all. */
export function otherIssues(
  data: SiteData,
  index: TableIndex,
  issue: Issue,
): { readonly ofYear: readonly Issue[]; readonly newestOf: readonly (readonly [number, Issue])[] } {
  const { byYear } = pagedOf(data, index);
  const { year } = issue.file;
  return {
    ofYear: (byYear.get(year) ?? []).filter((other) => other !== issue),
    newestOf: [...byYear].flatMap(([of, [newest]]) =>
      of === year || newest === undefined ? [] : [[of, newest] as const],
    ),
  };
}

/** All that the page of an index for one issue shows of other issues, as text for its key. */
export function besidesOf(data: SiteData, index: TableIndex, issue: Issue): string {
  const { ofYear, newestOf } = otherIssues(data, index, issue);
  return JSON.stringify([
    // The years that indicators have targets for are columns of all issues.
    tableOf(data, index).columns,
    ofYear.map(({ id, file }) => [id, issueName(file)]),
    newestOf.map(([year, { id }]) => [year, id]),
    index.table.besides?.(data, issue),
  ]);
}

/** One part of the site: what every page's navigation and the home page name. */
interface Part {
  readonly path: string;
  readonly name: string;
  /** What the reader finds there. */
  readonly says: string;
  readonly place: 'header' | 'footer';
  /** What is counted there, for the home page. */
  readonly count?: (data: SiteData) => number;
  readonly unit?: string;
}

const part = ({ id, label, says, place, count, unit }: Index): Part[] =>
  place === 'none' ? [] : [{ path: indexPath(id), name: label, says, place, count, unit }];

/** The parts of the site, in the order of the navigation. */
export const parts: readonly Part[] = [
  {
    path: '/issues/',
    name: '各期公报',
    says: '按年份查阅各期公报',
    place: 'header',
    count: ({ corpus }) => corpus.issues.length,
    unit: '期',
  },
  {
    path: '/search/',
    name: '检索',
    says: '检索全文，结果直达条款',
    place: 'header',
    count: ({ corpus }) =>
      corpus.issues.reduce(
        (sum, issue) =>
          sum + issue.documents.reduce((n, doc) => n + (doc.size ?? doc.clauses.length), 0),
        0,
      ),
    unit: '条',
  },
  {
    path: '/calculators/',
    name: '办事判定',
    says: '填写情况，得出级别、适用的条款和依据',
    place: 'header',
    count: ({ corpus }) => corpus.rules.length,
    unit: '项',
  },
  ...indexes.flatMap(part),
  { path: '/data/', name: '数据', says: '全部数据的 JSON 与 CSV', place: 'footer' },
  { path: '/about/', name: '关于本站', says: '本站是什么，以何为准', place: 'footer' },
];
