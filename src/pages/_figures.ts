/** One live figure for each part of the site that has one, for the home page. */
import { siteCorpus } from '../corpus/site.ts';
import { siteDuties } from './data/_duties.ts';

/** Path of a part → its figure, in words. */
export async function partFigures(): Promise<ReadonlyMap<string, string>> {
  const { issues, register } = await siteCorpus();
  const { duties, deadlines } = await siteDuties();
  const count = (list: readonly unknown[], unit: string): string =>
    `${list.length.toLocaleString('en').replaceAll(',', ' ')}${unit}`;
  const documents = issues.flatMap((issue) => issue.documents);
  return new Map(
    Object.entries({
      '/issues/': count(issues, '期'),
      '/agencies/': count(register.agencies, '个'),
      '/duties/': count(duties, '条'),
      '/deadlines/': count(deadlines, '项'),
      '/search/': count(
        documents.flatMap((doc) => doc.clauses),
        '条',
      ),
      '/corrections/': count(
        documents.flatMap((doc) => doc.corrections),
        '处',
      ),
    }),
  );
}
