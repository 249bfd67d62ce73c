/** What the pages of this build are made of. */
import { siteCorpus } from '../corpus/site.ts';
import { atBase, basePathOf } from '../domain/address.ts';
import type { GazetteDocument, Issue } from '../domain/model.ts';
import type { Agency } from '../domain/register.ts';
import { type DataRecord, type Index, type SiteData, siteDataOf } from '../indexes/index.ts';

/** Everything read and derived; once a build, in development once after each change of the content. */
export const siteData = async (): Promise<SiteData> => siteDataOf(await siteCorpus());

/** The records of an index as they are published: `url` with the path under which the site is served. */
export async function publishedRecords(index: Index): Promise<readonly DataRecord[]> {
  const data = await siteData();
  const base = basePathOf(data.corpus.site.url);
  return index.data
    .records(data)
    .map((record) =>
      typeof record['url'] === 'string' ? { ...record, url: atBase(base, record['url']) } : record,
    );
}

/** Routes with the parameter `id`, one for each document, with its neighbours in the issue. */
export async function documentRoutes(): Promise<
  {
    params: { id: string };
    props: {
      issue: Issue;
      doc: GazetteDocument;
      previous: GazetteDocument | undefined;
      next: GazetteDocument | undefined;
    };
  }[]
> {
  const { corpus } = await siteData();
  return corpus.issues.flatMap((issue) =>
    issue.documents.map((doc, i) => ({
      params: { id: doc.id },
      props: { issue, doc, previous: issue.documents[i - 1], next: issue.documents[i + 1] },
    })),
  );
}

/** Routes with the parameter `id`, one for each agency of the register. */
export async function agencyRoutes(): Promise<
  { params: { id: string }; props: { agency: Agency } }[]
> {
  const { corpus } = await siteData();
  return corpus.register.agencies.map((agency) => ({
    params: { id: agency.id },
    props: { agency },
  }));
}
