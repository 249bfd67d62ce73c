/** The records of persons, days and targets of this build. */
import { siteCorpus } from '../corpus/site.ts';
import type { Issue } from '../domain/model.ts';
import type { IssueTable } from '../domain/table.ts';
import { type Records, recordsOf } from '../records/index.ts';

/** Derived once for each corpus. */
export const siteRecords = async (): Promise<Records> => recordsOf(await siteCorpus());

/** The issues that a table has rows of, newest first. */
export async function issuesOf(table: IssueTable): Promise<Issue[]> {
  return (await siteCorpus()).issues.filter(({ id }) => (table.rows.get(id)?.length ?? 0) > 0);
}

/** One route for each issue that a table has rows of. */
export const routesOf = async (
  table: IssueTable,
): Promise<{ params: { issue: string }; props: { issue: Issue } }[]> =>
  (await issuesOf(table)).map((issue) => ({ params: { issue: issue.id }, props: { issue } }));
