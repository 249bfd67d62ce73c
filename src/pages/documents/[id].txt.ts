/** A document as plain text: one block a paragraph, cells of a row separated by tabs. */

import type { APIRoute } from 'astro';
import { siteCorpus } from '../../corpus/site.ts';
import { absoluteUrl } from '../../domain/address.ts';
import type { GazetteDocument } from '../../domain/model.ts';
import { documentPath } from '../../domain/routes.ts';

export { documentRoutes as getStaticPaths } from '../_site.ts';

export const GET: APIRoute<{ doc: GazetteDocument }> = async ({ props: { doc } }) => {
  const { site } = await siteCorpus();
  const blocks = doc.clauses.map((clause) => clause.text).filter((text) => text !== '');
  const foot = `${absoluteUrl(site.url, documentPath(doc.id))}\n${site.notice}`;
  return new Response(`${[...blocks, foot].join('\n\n')}\n`);
};
