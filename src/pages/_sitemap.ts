/** The sitemap of the site: every page, from the same rows that the pages are made of. */
import { absoluteUrl } from '../domain/address.ts';
import {
  agencyPath,
  auditPath,
  calculatorPath,
  documentPath,
  issuePath,
  linksPath,
  sourcePath,
} from '../domain/routes.ts';
import { type Sitemap, sitemapOf } from '../domain/sitemap.ts';
import { indexPath, issuesOf, parts, type SiteData, tableIndexes } from '../indexes/index.ts';
import { siteData } from './_site.ts';

const made = new WeakMap<SiteData, Sitemap>();

/** The files of the sitemap; made once. */
export async function siteMap(): Promise<Sitemap> {
  const data = await siteData();
  let map = made.get(data);
  if (map === undefined) {
    const { url } = data.corpus.site;
    map = sitemapOf(
      pathsOf(data).map((path) => absoluteUrl(url, path)),
      (n) => absoluteUrl(url, `/sitemap/${n}.xml`),
    );
    made.set(data, map);
  }
  return map;
}

function pathsOf(data: SiteData): string[] {
  const { issues, register, rules } = data.corpus;
  return [
    '/',
    ...parts.map(({ path }) => path),
    '/compare/',
    ...rules.flatMap(({ sheet }) => [calculatorPath(sheet.id), auditPath(sheet.id)]),
    ...issues.flatMap((issue) => [
      issuePath(issue.id),
      ...issue.documents.flatMap((doc) => [
        documentPath(doc.id),
        sourcePath(doc.id),
        linksPath(doc.id),
      ]),
    ]),
    ...tableIndexes.flatMap((index) =>
      issuesOf(data, index).map((issue) => indexPath(index.id, issue.id)),
    ),
    ...register.agencies.map(({ id }) => agencyPath(id)),
  ];
}
