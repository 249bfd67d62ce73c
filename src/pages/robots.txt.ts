/** Everything may be indexed; the sitemap says where it is. */

import { siteCorpus } from '../corpus/site.ts';
import { absoluteUrl } from '../domain/address.ts';

export const GET = async (): Promise<Response> => {
  const { site } = await siteCorpus();
  return new Response(
    `User-agent: *\nAllow: /\nSitemap: ${absoluteUrl(site.url, '/sitemap.xml')}\n`,
  );
};
