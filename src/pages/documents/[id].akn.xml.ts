/** A document as Akoma Ntoso. */
import type { APIRoute } from 'astro';
import type { GazetteDocument, Issue } from '../../domain/model.ts';
import { akomaNtoso } from '../../indexes/akomaNtoso.ts';
import { siteData } from '../_site.ts';

export { documentRoutes as getStaticPaths } from '../_site.ts';

export const GET: APIRoute<{ doc: GazetteDocument; issue: Issue }> = async ({
  props: { doc, issue },
}) =>
  new Response(akomaNtoso(await siteData(), doc, issue), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
