/**
 * Addresses of the site. Everywhere in the code an internal address is a site path: it begins
 * with `/` and knows nothing of where the site is served. `url` in site.yaml says where; its
 * path is put before every site path at one edge each: {@link ../middleware.ts} for pages,
 * `islands/base.ts` for what scripts ask for, and {@link absoluteUrl} for feeds, calendars and
 * data that leave the site.
 */

/** The path under which the site is served, with a slash at both ends: `/` or `/some/path/`. */
export function basePathOf(siteUrl: string): string {
  const { pathname } = new URL(siteUrl);
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}

/**
 * A site path as an address on its host.
 *
 * @param base path under which the site is served, as {@link basePathOf} gives it
 * @param path site path, with query and fragment if it has them; another address is given back as it is
 */
export const atBase = (base: string, path: string): string =>
  path.startsWith('/') && !path.startsWith('//') ? `${base}${path.slice(1)}` : path;

/** A site path as a whole address, for what is read away from the site. */
export const absoluteUrl = (siteUrl: string, path: string): string =>
  new URL(atBase(basePathOf(siteUrl), path), siteUrl).href;

/**
 * Attributes of HTML that hold one address; of our own, those that scripts link to. `content`
 * is not among them: what stands there is read by other sites and is whole already.
 */
const HOLDS_ADDRESS =
  /^(?:href|src|action|formaction|poster|data-(?:src|href|path|source|document))$/iu;
const TAG = /<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/giu;
/** One attribute with its value, so that what stands inside of a value is not taken for another. */
const ATTRIBUTE = /(\s)([^\s"'<>/=]+)=("[^"]*"|'[^']*'|[^\s"'>]+)/gu;

/** Parts of a page whose text is not HTML, and comments. */
const OPAQUE = /<(script|style|textarea)\b[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->/giu;

/**
 * A page with every site path in its attributes written anew.
 *
 * @param html a whole page as Astro renders it
 * @param write gives the address to write for a site path
 */
export function rewriteAddresses(html: string, write: (path: string) => string): string {
  const attribute = (whole: string, space: string, name: string, given: string): string => {
    const value = given.replace(/^["']|["']$/gu, '');
    if (!HOLDS_ADDRESS.test(name) || !/^\/(?!\/)/u.test(value)) return whole;
    return `${space}${name}="${write(value).replaceAll('"', '&quot;')}"`;
  };
  const tag = (text: string): string =>
    text.replace(TAG, (whole) => whole.replace(ATTRIBUTE, attribute));
  let out = '';
  let at = 0;
  for (const found of html.matchAll(OPAQUE)) {
    // The opening tag of a script may have an address of its own.
    const open = found[0].startsWith('<!--') ? 0 : found[0].indexOf('>') + 1;
    out += tag(html.slice(at, found.index) + found[0].slice(0, open)) + found[0].slice(open);
    at = found.index + found[0].length;
  }
  return out + tag(html.slice(at));
}
