/** The sitemap: every page that a reader may want to find from outside. */

import {
  agencyPath,
  auditPath,
  calculatorPath,
  correctionsPath,
  documentPath,
  issuePath,
  parts,
} from '../components/routes.ts';
import { siteCorpus } from '../corpus/site.ts';
import { absoluteUrl } from '../domain/address.ts';

export const GET = async (): Promise<Response> => {
  const { site, issues, register, rules } = await siteCorpus();
  const paths = [
    '/',
    ...parts.map((part) => part.path),
    ...rules.flatMap(({ sheet }) => [calculatorPath(sheet.id), auditPath(sheet.id)]),
    ...issues.flatMap((issue) => [
      issuePath(issue.id),
      correctionsPath(issue.id),
      ...issue.documents.map((doc) => documentPath(doc.id)),
      `/duties/${issue.id}/`,
      `/deadlines/${issue.id}/`,
    ]),
    ...register.agencies.map(({ id }) => agencyPath(id)),
  ];
  const urls = paths
    .map((path) => `<url><loc>${absoluteUrl(site.url, path)}</loc></url>`)
    .join('\n');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  );
};
