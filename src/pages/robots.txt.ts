/** Everything may be indexed; the sitemap says where it is. */
import { siteCorpus } from '../corpus/site.ts';

export const GET = async (): Promise<Response> => {
  const { site } = await siteCorpus();
  return new Response(
    `User-agent: *\nAllow: /\nSitemap: ${new URL('/sitemap.xml', site.url).href}\n`,
  );
};
