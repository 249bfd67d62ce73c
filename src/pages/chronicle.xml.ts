/** Atom feed of the chronicle: the newest entries, each on the day that it tells of. */
import { absoluteUrl } from '../domain/address.ts';
import { atomText } from '../domain/atom.ts';
import { entryDate, entryUrl } from '../indexes/chronicle.ts';
import { siteData } from './_site.ts';

/** The feed keeps to the newest entries, whatever the size of the corpus. */
const LIMIT = 100;

export const GET = async (): Promise<Response> => {
  const { corpus, records } = await siteData();
  const { site } = corpus;
  const href = (path: string): string => absoluteUrl(site.url, path);
  const entries = records.chronicle
    .map((entry, order) => ({ entry, order }))
    .sort(
      (a, b) =>
        (a.entry.dateEnd < b.entry.dateEnd ? 1 : a.entry.dateEnd > b.entry.dateEnd ? -1 : 0) ||
        a.order - b.order,
    )
    .slice(0, LIMIT)
    .map(({ entry }) => {
      const [first = entry.text] = entry.text.split(/[。；]/u);
      return {
        url: href(entryUrl({ ...entry, clause: encodeURIComponent(entry.clause) })),
        title: `${entryDate(entry)}　${first}`,
        date: entry.dateEnd,
        content: entry.text,
      };
    });
  const text = atomText({
    title: `${site.gazette}大事记`,
    subtitle: site.notice,
    language: site.language,
    url: href('/chronicle/'),
    self: href('/chronicle.xml'),
    author: site.gazette,
    entries,
  });
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
