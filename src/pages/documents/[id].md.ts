/** A document as Markdown: front matter, then the text with its marks for damage. */

import type { APIRoute } from 'astro';
import { stringify } from 'yaml';
import { siteCorpus } from '../../corpus/site.ts';
import { absoluteUrl } from '../../domain/address.ts';
import type { GazetteDocument } from '../../domain/model.ts';
import { documentPath } from '../../domain/routes.ts';

export { documentRoutes as getStaticPaths } from '../_site.ts';

export const GET: APIRoute<{ doc: GazetteDocument }> = async ({ props: { doc } }) => {
  const { site } = await siteCorpus();
  const front = {
    ...doc.frontMatter,
    issue: doc.issue,
    url: absoluteUrl(site.url, documentPath(doc.id)),
    notice: site.notice,
  };
  return new Response(`---\n${stringify(front, { lineWidth: 0 })}---\n\n${doc.body.trim()}\n`);
};
