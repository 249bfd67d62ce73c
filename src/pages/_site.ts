/** What the pages of this build are made of. */
import { siteCorpus } from '../corpus/site.ts';
import type { GazetteDocument, Issue } from '../domain/model.ts';
import type { Agency } from '../domain/register.ts';
import { type SiteData, siteDataOf } from '../indexes/index.ts';

/** Everything read and derived; once a build, in development once after each change of the content. */
export const siteData = async (): Promise<SiteData> => siteDataOf(await siteCorpus());

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
