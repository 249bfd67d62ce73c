/** Atom feeds (RFC 4287): the same bytes at every build, because every date is one that a text states. */
import { escapeMarkup } from './escape.ts';

/** One entry of a feed. */
export interface FeedEntry {
  /** Whole address; it is the entry's id too, and must never change. */
  readonly url: string;
  readonly title: string;
  /** The day or month that the text states, ISO 8601. */
  readonly date: string;
  readonly author?: string;
  /** The text itself, where the feed carries it. */
  readonly content?: string;
}

/** A feed. */
interface Feed {
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  /** Whole address of the page that it follows; it is the feed's id. */
  readonly url: string;
  /** Whole address of the feed itself. */
  readonly self: string;
  /** Who writes, where the entries do not say. */
  readonly author?: string;
  readonly entries: readonly FeedEntry[];
}

/** Midnight in China of a day; of the first day of a month or a year where the text says no more. */
const midnight = (iso: string): string =>
  `${iso.length === 4 ? `${iso}-01-01` : iso.length === 7 ? `${iso}-01` : iso}T00:00:00+08:00`;

const element = (name: string, text: string): string => `<${name}>${escapeMarkup(text)}</${name}>`;
const person = (name: string): string => `<author>${element('name', name)}</author>`;

/**
 * A feed as a file. It was updated when its newest entry was; a feed without entries says 1970,
 * because the standard asks for a date and there is none.
 */
export function atomText(feed: Feed): string {
  const newest =
    feed.entries
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '1970-01-01';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeMarkup(feed.language)}">`,
    element('id', feed.url),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    `<link href="${escapeMarkup(feed.url)}"/>`,
    `<link rel="self" href="${escapeMarkup(feed.self)}"/>`,
    element('updated', midnight(newest)),
    ...(feed.author === undefined ? [] : [person(feed.author)]),
    ...feed.entries.flatMap((entry) => [
      '<entry>',
      element('id', entry.url),
      element('title', entry.title),
      `<link href="${escapeMarkup(entry.url)}"/>`,
      element('updated', midnight(entry.date)),
      ...(entry.author === undefined ? [] : [person(entry.author)]),
      ...(entry.content === undefined
        ? []
        : [`<content type="text">${escapeMarkup(entry.content)}</content>`]),
      '</entry>',
    ]),
    '</feed>',
    '',
  ].join('\n');
}
