/**
 * The site's data year by year: what an archive of decades publishes in files that stay as they
 * are when the next issue comes. The years of an index, one after another, are the whole.
 */
import type { Issue } from '../domain/model.ts';
import { deriveDuties } from '../duties/index.ts';
import type { DocumentRecords } from '../records/index.ts';
import { grouped } from './grouped.ts';
import { Recent } from './recent.ts';
import type { Index, SiteData } from './shape.ts';

/** The year that an issue is filed under. */
export const yearOf = (issue: Pick<Issue, 'id'>): string => issue.id.slice(0, 4);

/** The years that the site has issues of, newest first. */
export const yearsOf = ({ corpus }: SiteData): string[] => [...new Set(corpus.issues.map(yearOf))];

/** The issues of a year, newest first. */
export const issuesOfYear = ({ corpus }: SiteData, year: string): readonly Issue[] =>
  grouped(corpus.issues, 'year', (issue) => [yearOf(issue)]).get(year) ?? [];

/** Whether the records of an index are of issues, so that they can be told by year. */
export const isYearly = (index: Index): boolean => index.data.standing !== true;

/** Years of which the data are held: a build makes the files of one year after those of another. */
const HELD = 3;

const made = new WeakMap<SiteData, Recent<string, SiteData>>();

/** The data of one year alone; documents of other years can still be looked up. */
export function dataOfYear(data: SiteData, year: string): SiteData {
  const known = made.get(data) ?? new Recent<string, SiteData>(HELD);
  made.set(data, known);
  return known.get(
    year,
    () => cutOut(data, year),
    () => 1,
  );
}

function cutOut(data: SiteData, year: string): SiteData {
  const issues = issuesOfYear(data, year);
  const documents = new Set(issues.flatMap((issue) => issue.documents.map(({ id }) => id)));
  const corpus = { ...data.corpus, issues };
  const { records } = data;
  const here = <Entry extends { readonly issue: string }>(
    list: readonly Entry[],
  ): readonly Entry[] =>
    grouped(list, 'year', (entry) => [entry.issue.slice(0, 4)]).get(year) ?? [];
  const byDocument: readonly DocumentRecords[] = records.byDocument.filter(({ document }) =>
    documents.has(document.id),
  );
  return {
    corpus,
    derived: deriveDuties(corpus),
    records: {
      byDocument,
      appointments: here(records.appointments),
      chronicle: here(records.chronicle),
      indicators: here(records.indicators),
      memberships: here(records.memberships),
    },
    documents: data.documents,
  };
}
