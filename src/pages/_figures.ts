/** One live figure for each part of the site that has one, for the home page. */
import { siteCorpus } from '../corpus/site.ts';
import { siteDuties } from './_derived.ts';
import { siteRecords } from './_recordsOfSite.ts';

/** Path of a part → its figure, in words. */
export async function partFigures(): Promise<ReadonlyMap<string, string>> {
  const { issues, register } = await siteCorpus();
  const { duties, deadlines } = await siteDuties();
  const { appointments, chronicle, indicators } = await siteRecords();
  const count = (list: readonly unknown[], unit: string): string =>
    `${list.length.toLocaleString('en').replaceAll(',', ' ')}${unit}`;
  const documents = issues.flatMap((issue) => issue.documents);
  return new Map(
    Object.entries({
      '/issues/': count(issues, '期'),
      '/agencies/': count(register.agencies, '个'),
      '/duties/': count(duties, '条'),
      '/deadlines/': count(deadlines, '项'),
      '/appointments/': count(appointments, '条'),
      '/chronicle/': count(chronicle, '条'),
      '/indicators/': count(indicators, '项'),
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
