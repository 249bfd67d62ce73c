/** The documents of the site as routes with the parameter `id`. */
import { siteCorpus } from '../../corpus/site.ts';
import type { GazetteDocument } from '../../domain/model.ts';

/** One route for each document of each issue. */
export async function documentPaths(): Promise<
  { params: { id: string }; props: { doc: GazetteDocument } }[]
> {
  const { issues } = await siteCorpus();
  return issues.flatMap((issue) =>
    issue.documents.map((doc) => ({ params: { id: doc.id }, props: { doc } })),
  );
}
