/** The citation of a document as BibTeX. */
import type { APIRoute } from 'astro';
import { absoluteUrl } from '../../domain/address.ts';
import { citationsOfDocument } from '../../domain/citation.ts';
import type { GazetteDocument, Issue } from '../../domain/model.ts';
import { documentPath } from '../../domain/routes.ts';
import { siteData } from '../_site.ts';

export { documentRoutes as getStaticPaths } from '../_site.ts';

export const GET: APIRoute<{ doc: GazetteDocument; issue: Issue }> = async ({
  props: { doc, issue },
}) => {
  const { site } = (await siteData()).corpus;
  const url = absoluteUrl(site.url, documentPath(doc.id));
  return new Response(`${citationsOfDocument(doc, issue, url).bibtex}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
