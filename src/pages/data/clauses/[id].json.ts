/** The clauses of one document: one record for each addressable block, in the order of the text. */
import type { APIRoute } from 'astro';
import { atBase, basePathOf } from '../../../domain/address.ts';
import type { GazetteDocument } from '../../../domain/model.ts';
import { printedPageOf } from '../../../domain/printedPages.ts';
import { clausePath } from '../../../domain/routes.ts';
import { siteData } from '../../_site.ts';

export { documentRoutes as getStaticPaths } from '../../_site.ts';

export const GET: APIRoute<{ doc: GazetteDocument }> = async ({ props: { doc } }) => {
  const { corpus } = await siteData();
  const base = basePathOf(corpus.site.url);
  const issue = corpus.issues.find(({ id }) => id === doc.issue);
  const records = doc.clauses.map((clause) => ({
    id: `${doc.id}#${clause.anchor}`,
    label: clause.anchor,
    level: clause.level,
    text: clause.text,
    url: atBase(base, clausePath(doc.id, clause.anchor)),
    sourceLines: clause.sourceLines,
    printedPage: printedPageOf(issue?.file.pages, clause.sourceLines[0]),
  }));
  return new Response(`${JSON.stringify({ records }, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
