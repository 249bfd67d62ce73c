/**
 * Atom feed of new issues and documents. Dates are those that the texts state; a feed
 * must not change when nothing was published, so the day of the build plays no part.
 */

import { documentPath, issuePath } from '../components/routes.ts';
import { issueName } from '../components/words.ts';
import { siteCorpus } from '../corpus/site.ts';
import { absoluteUrl } from '../domain/address.ts';
import type { Issue } from '../domain/model.ts';

/** The feed keeps to the newest entries, whatever the size of the corpus. */
const LIMIT = 50;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escapeXml = (text: string): string => text.replace(/[&<>"]/gu, (c) => escapes[c] ?? c);
const midnight = (iso: string): string => `${iso}T00:00:00+08:00`;

/** The latest date that a document of the issue states; the first day of its year when none does. */
const issueDate = (issue: Issue): string =>
  issue.documents
    .map((doc) => doc.frontMatter.date ?? '')
    .sort()
    .at(-1) || `${issue.file.year}-01-01`;

export const GET = async (): Promise<Response> => {
  const { site, issues } = await siteCorpus();
  const href = (path: string): string => escapeXml(absoluteUrl(site.url, path));
  const entries = issues
    .flatMap((issue) => [
      {
        path: issuePath(issue.id),
        title: `${issue.file.title}${issueName(issue.file)}`,
        date: issueDate(issue),
        author: issue.file.title,
      },
      ...issue.documents.map((doc) => ({
        path: documentPath(doc.id),
        title: doc.frontMatter.title,
        date: doc.frontMatter.date ?? issueDate(issue),
        author: doc.frontMatter.issuer ?? issue.file.title,
      })),
    ])
    .slice(0, LIMIT);
  const updated =
    entries
      .map((entry) => entry.date)
      .sort()
      .at(-1) ?? '1970-01-01';
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">`,
    `<id>${href('/')}</id>`,
    `<title>${escapeXml(site.name)}</title>`,
    `<subtitle>${escapeXml(site.notice)}</subtitle>`,
    `<link href="${href('/')}"/>`,
    `<link rel="self" href="${href('/feed.xml')}"/>`,
    `<updated>${midnight(updated)}</updated>`,
    ...entries.map((entry) =>
      [
        '<entry>',
        `<id>${href(entry.path)}</id>`,
        `<title>${escapeXml(entry.title)}</title>`,
        `<link href="${href(entry.path)}"/>`,
        `<updated>${midnight(entry.date)}</updated>`,
        `<author><name>${escapeXml(entry.author)}</name></author>`,
        '</entry>',
      ].join('\n'),
    ),
    '</feed>',
    '',
  ].join('\n');
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
