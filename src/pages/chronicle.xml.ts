/** Atom feed of the chronicle: the newest entries, each on the day that it tells of. */

import { entryDate, entryUrl } from '../components/chronicleTable.ts';
import { siteCorpus } from '../corpus/site.ts';
import { absoluteUrl } from '../domain/address.ts';
import { siteRecords } from './_recordsOfSite.ts';

/** The feed keeps to the newest entries, whatever the size of the corpus. */
const LIMIT = 100;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escapeXml = (text: string): string => text.replace(/[&<>"]/gu, (c) => escapes[c] ?? c);
const midnight = (iso: string): string => `${iso.length === 7 ? `${iso}-01` : iso}T00:00:00+08:00`;

export const GET = async (): Promise<Response> => {
  const { site } = await siteCorpus();
  const { chronicle } = await siteRecords();
  const href = (path: string): string => escapeXml(absoluteUrl(site.url, path));
  const entries = chronicle
    .map((entry, order) => ({ entry, order }))
    .sort(
      (a, b) =>
        (a.entry.dateEnd < b.entry.dateEnd ? 1 : a.entry.dateEnd > b.entry.dateEnd ? -1 : 0) ||
        a.order - b.order,
    )
    .slice(0, LIMIT)
    .map(({ entry }) => entry);
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">`,
    `<id>${href('/chronicle/')}</id>`,
    `<title>${escapeXml(`${site.gazette}大事记`)}</title>`,
    `<subtitle>${escapeXml(site.notice)}</subtitle>`,
    `<link href="${href('/chronicle/')}"/>`,
    `<link rel="self" href="${href('/chronicle.xml')}"/>`,
    `<updated>${midnight(entries[0]?.dateEnd ?? '1970-01-01')}</updated>`,
    `<author><name>${escapeXml(site.gazette)}</name></author>`,
    ...entries.map((entry) => {
      const path = entryUrl({ ...entry, clause: encodeURIComponent(entry.clause) });
      const [first = entry.text] = entry.text.split(/[。；]/u);
      return [
        '<entry>',
        `<id>${href(path)}</id>`,
        `<title>${escapeXml(`${entryDate(entry)}　${first}`)}</title>`,
        `<link href="${href(path)}"/>`,
        `<updated>${midnight(entry.dateEnd)}</updated>`,
        `<content type="text">${escapeXml(entry.text)}</content>`,
        '</entry>',
      ].join('\n');
    }),
    '</feed>',
    '',
  ].join('\n');
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
