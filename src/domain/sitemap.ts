/** Sitemaps by the standard (sitemaps.org): one file, or past its limits several and an index. */
import { escapeMarkup } from './escape.ts';

/** What the standard allows in one file. */
export const SITEMAP_LIMITS = { urls: 50_000, bytes: 50_000_000 } as const;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

const file = (root: 'urlset' | 'sitemapindex', lines: readonly string[]): string =>
  `${HEAD}<${root} xmlns="${NAMESPACE}">\n${lines.join('\n')}\n</${root}>\n`;

const entry = (name: 'url' | 'sitemap', url: string): string =>
  `<${name}><loc>${escapeMarkup(url)}</loc></${name}>`;

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/** The files of a sitemap. */
export interface Sitemap {
  /** Text of the file that is told to search engines. */
  readonly main: string;
  /** Texts of the files that it names, in order; none where it holds the addresses itself. */
  readonly parts: readonly string[];
}

/**
 * A sitemap.
 *
 * @param urls whole addresses
 * @param partUrl address of the part of a number, counted from one
 */
export function sitemapOf(
  urls: readonly string[],
  partUrl: (n: number) => string,
  limits: { readonly urls: number; readonly bytes: number } = SITEMAP_LIMITS,
): Sitemap {
  // Before the first line there is no other that a line break parts it from.
  const frame = bytesOf(file('urlset', [''])) - 1;
  const groups: string[][] = [[]];
  let bytes = frame;
  for (const line of urls.map((url) => entry('url', url))) {
    const own = bytesOf(line) + 1;
    const last = groups.at(-1)!;
    if (last.length > 0 && (last.length >= limits.urls || bytes + own > limits.bytes)) {
      groups.push([line]);
      bytes = frame + own;
    } else {
      last.push(line);
      bytes += own;
    }
  }
  const files = groups.map((lines) => file('urlset', lines));
  if (files.length === 1) return { main: files[0]!, parts: [] };
  return {
    main: file(
      'sitemapindex',
      files.map((_, i) => entry('sitemap', partUrl(i + 1))),
    ),
    parts: files,
  };
}
