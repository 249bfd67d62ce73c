/** What data there are: each index with its whole file and its files by year. */
import { atBase, basePathOf } from '../../domain/address.ts';
import { indexes } from '../../indexes/index.ts';
import { issuesOfYear, isYearly, yearsOf } from '../../indexes/years.ts';
import { siteData } from '../_site.ts';

export const GET = async (): Promise<Response> => {
  const data = await siteData();
  const base = basePathOf(data.corpus.site.url);
  const files = (path: string) => ({
    json: atBase(base, `/data/${path}.json`),
    csv: atBase(base, `/data/${path}.csv`),
  });
  const records = indexes.map((index) => ({
    name: index.id,
    ...files(index.id),
    years: isYearly(index)
      ? yearsOf(data).map((year) => ({
          year,
          issues: issuesOfYear(data, year).length,
          ...files(`${index.id}/${year}`),
        }))
      : [],
  }));
  return new Response(`${JSON.stringify({ records }, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
