/**
 * What a host must say with the files of the site: our own server says it, and
 * {@link ./configurations.ts} writes the same for others.
 */

/** Headers of every answer. The rest of the content security policy is in each page. */
export const securityHeaders: readonly (readonly [name: string, value: string])[] = [
  // The one directive for pages that a page cannot state itself (CSP3, frame-ancestors).
  ['Content-Security-Policy', "frame-ancestors 'none'"],
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['X-Content-Type-Options', 'nosniff'],
];

/** Types by the end of the name, for files that hosts leave without a charset or do not know. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
};

/** Folders whose files have the hash of their content in their address: they never change. */
export const hashedFolders = ['assets', 'lookup'] as const;

/** For files that never change: a year, the longest that RFC 9111 knows, and no question. */
export const KEPT = 'public, max-age=31536000, immutable';
/** For all others: kept, and asked about each time. */
export const ASKED = 'no-cache';

/**
 * Cache-Control of a file.
 *
 * @param path path from the root of the site, without a slash before it
 */
export const cachingOf = (path: string): string =>
  hashedFolders.some((folder) => path.startsWith(`${folder}/`)) ? KEPT : ASKED;
