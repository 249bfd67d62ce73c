/** Atom feed of what is new for one agency. */
import type { APIRoute } from 'astro';
import { absoluteUrl } from '../../../domain/address.ts';
import { atomText } from '../../../domain/atom.ts';
import type { Agency } from '../../../domain/register.ts';
import { agencyPath } from '../../../domain/routes.ts';
import { newsOf } from '../../../indexes/agencyNews.ts';
import { siteData } from '../../_site.ts';

export { agencyRoutes as getStaticPaths } from '../../_site.ts';

export const GET: APIRoute<{ agency: Agency }> = async ({ props: { agency } }) => {
  const data = await siteData();
  const { site } = data.corpus;
  const path = agencyPath(agency.id);
  const text = atomText({
    title: `${agency.name}：${site.gazette}`,
    subtitle: site.notice,
    language: site.language,
    url: absoluteUrl(site.url, path),
    self: absoluteUrl(site.url, `${path}feed.xml`),
    author: site.gazette,
    entries: newsOf(data, agency),
  });
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
