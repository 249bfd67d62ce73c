/**
 * Atom feed of new issues and documents. Dates are those that the texts state; a feed
 * must not change when nothing was published, so the day of the build plays no part.
 */
import { absoluteUrl } from '../domain/address.ts';
import { atomText } from '../domain/atom.ts';
import type { Issue } from '../domain/model.ts';
import { issueName } from '../domain/names.ts';
import { documentPath, issuePath } from '../domain/routes.ts';
import { siteData } from './_site.ts';

/** The feed keeps to the newest entries, whatever the size of the corpus. */
const LIMIT = 50;

/** The latest date that a document of the issue states; the first day of its year when none does. */
const issueDate = (issue: Issue): string =>
  issue.documents
    .map((doc) => doc.frontMatter.date ?? '')
    .sort()
    .at(-1) || `${issue.file.year}-01-01`;

export const GET = async (): Promise<Response> => {
  const { site, issues } = (await siteData()).corpus;
  const href = (path: string): string => absoluteUrl(site.url, path);
  const entries = issues
    .flatMap((issue) => [
      {
        url: href(issuePath(issue.id)),
        title: `${issue.file.title}${issueName(issue.file)}`,
        date: issueDate(issue),
        author: issue.file.title,
      },
      ...issue.documents.map((doc) => ({
        url: href(documentPath(doc.id)),
        title: doc.frontMatter.title,
        date: doc.frontMatter.date ?? issueDate(issue),
        author: doc.frontMatter.issuer ?? issue.file.title,
      })),
    ])
    .slice(0, LIMIT);
  const text = atomText({
    title: site.name,
    subtitle: site.notice,
    language: site.language,
    url: href('/'),
    self: href('/feed.xml'),
    entries,
  });
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
