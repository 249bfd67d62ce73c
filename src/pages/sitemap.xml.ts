/** The sitemap, or past the limits of the standard the index of its parts. */
import { siteMap } from './_sitemap.ts';

export const GET = async (): Promise<Response> =>
  new Response((await siteMap()).main, {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
