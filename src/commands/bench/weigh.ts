/** What a built site weighs: on disk, and one page as it goes over the line. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A page as transferred: bytes after `gzip -9`, of the page and of all that it loads to be shown. */
interface PageWeight {
  /** Path of the page's file under the folder of the site. */
  readonly page: string;
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly total: number;
}

/** A built site on disk. */
interface SiteWeight {
  readonly files: number;
  readonly bytes: number;
  /** Size of its largest page, not compressed. */
  readonly largestPage: number;
}

const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

/** The largest document page of a site, by size of its file. */
export function longestDocument(dist: string): string {
  const pages = globSync('documents/*/index.html', { cwd: dist });
  const [longest] = pages
    .map((page) => ({ page, size: statSync(join(dist, page)).size }))
    .sort((a, b) => b.size - a.size || (a.page < b.page ? -1 : 1));
  if (longest === undefined) throw new Error(`There is no document page in ${dist}.`);
  return longest.page;
}

/** Files that a page loads: style sheets, scripts, and what those import at once. */
function loadedBy(dist: string, page: string): Set<string> {
  const html = readFileSync(join(dist, page), 'utf8');
  const found = new Set<string>();
  const add = (from: string, address: string): void => {
    if (/^(?:[a-z]+:|\/\/)/iu.test(address)) return;
    const path = address.replace(/[?#].*$/u, '');
    const file = path.startsWith('/') ? path.slice(1) : posix.join(dirname(from), path);
    if (existsSync(join(dist, file))) found.add(file);
    else throw new Error(`${from} loads ${address}, and that file is not in ${dist}.`);
  };
  for (const [tag] of html.matchAll(/<(?:link|script)\b[^>]*>/gu)) {
    const address = /\s(?:src|href)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/u.exec(tag);
    const isLink = tag.startsWith('<link');
    // A disabled stylesheet is not asked for until a script enables it.
    if (isLink && /\sdisabled[\s>]/u.test(tag)) continue;
    if (isLink && !/\srel=["']?(?:stylesheet|modulepreload|preload)\b/u.test(tag)) continue;
    if (address !== null) add(page, address[1] ?? address[2] ?? address[3] ?? '');
  }
  for (const file of found) {
    if (extname(file) !== '.js' && extname(file) !== '.css') continue;
    const text = readFileSync(join(dist, file), 'utf8');
    const imports =
      extname(file) === '.js'
        ? /\b(?:import|from)\s*["']([^"']+)["']/gu // not import(…): that is asked for later, if ever
        : /@import\s*(?:url\()?["']?([^"')]+)/gu;
    for (const m of text.matchAll(imports)) add(file, m[1] ?? '');
  }
  return found;
}

/** Weighs one page with everything that it loads. */
export function weighPage(dist: string, page: string): PageWeight {
  const sum = { html: gzipped(join(dist, page)), css: 0, js: 0, other: 0 };
  for (const file of loadedBy(dist, page)) {
    const size = gzipped(join(dist, file));
    if (extname(file) === '.css') sum.css += size;
    else if (/\.m?js$/u.test(file)) sum.js += size;
    else sum.other += size;
  }
  const { html, css, js, other } = sum;
  return { page, html, css, js, total: html + css + js + other };
}

/** What a reader fetches, beyond the page, who filters a table over all issues by one agency. */
interface FilterWeight {
  /** The agency whose file is the largest. */
  readonly value: string;
  /** Its rows in older issues. */
  readonly rows: number;
  /** Rows that come in the file. */
  readonly listed: number;
  /** Bytes of the file after `gzip -9`. */
  readonly bytes: number;
}

/** Weighs the filter by the costliest agency; undefined where no older issue has rows. */
export function weighFilter(dist: string, table: string): FilterWeight | undefined {
  const folder = join(dist, 'data/rows', table, 'agency');
  const [costliest] = globSync('*.json', { cwd: folder })
    .map((file) => ({ file, bytes: gzipped(join(folder, file)) }))
    .sort((a, b) => b.bytes - a.bytes || (a.file < b.file ? -1 : 1));
  if (costliest === undefined) return undefined;
  const { shards, rows } = JSON.parse(readFileSync(join(folder, costliest.file), 'utf8')) as {
    shards: [string, number][];
    rows: unknown[];
  };
  return {
    value: posix.basename(costliest.file, '.json'),
    rows: shards.reduce((sum, [, count]) => sum + count, 0),
    listed: rows.length,
    bytes: costliest.bytes,
  };
}

/** Weighs a whole site. */
export function weighSite(dist: string): SiteWeight {
  const sizes = globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({
      name: entry.name,
      size: statSync(join(entry.parentPath, entry.name)).size,
    }));
  return {
    files: sizes.length,
    bytes: sizes.reduce((sum, { size }) => sum + size, 0),
    largestPage: Math.max(
      0,
      ...sizes.filter(({ name }) => name.endsWith('.html')).map(({ size }) => size),
    ),
  };
}
