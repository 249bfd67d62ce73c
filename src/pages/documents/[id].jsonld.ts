/** A document as linked data, with every clause. */
import type { APIRoute } from 'astro';
import type { GazetteDocument, Issue } from '../../domain/model.ts';
import { linkedDocument } from '../../indexes/jsonLd.ts';
import { siteData } from '../_site.ts';

export { documentRoutes as getStaticPaths } from '../_site.ts';

export const GET: APIRoute<{ doc: GazetteDocument; issue: Issue }> = async ({
  props: { doc, issue },
}) =>
  new Response(`${JSON.stringify(linkedDocument(await siteData(), doc, issue))}\n`, {
    headers: { 'content-type': 'application/ld+json; charset=utf-8' },
  });
