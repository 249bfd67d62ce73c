/** The sitemap: every page of the site, from the same rows that the pages are made of. */
import { absoluteUrl } from '../domain/address.ts';
import { escapeMarkup } from '../domain/escape.ts';
import {
  agencyPath,
  auditPath,
  calculatorPath,
  documentPath,
  issuePath,
  linksPath,
  sourcePath,
} from '../domain/routes.ts';
import { indexPath, issuesOf, parts, tableIndexes } from '../indexes/index.ts';
import { siteData } from './_site.ts';

export const GET = async (): Promise<Response> => {
  const data = await siteData();
  const { site, issues, register, rules } = data.corpus;
  const paths = [
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
  const urls = paths
    .map((path) => `<url><loc>${escapeMarkup(absoluteUrl(site.url, path))}</loc></url>`)
    .join('\n');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  );
};
