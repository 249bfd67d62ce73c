/**
 * What may be kept, under which key, and how what was kept is marked. Pure: the worker and
 * the build both use it.
 */

/** Header of a kept response: when it came from the network (ISO 8601). */
export const KEPT = 'x-kept';
/** Header: the build whose worker kept it. */
export const BUILD = 'x-build';
/** Header: title of a kept page, as encodeURIComponent gives it. */
export const TITLE = 'x-title';

/** One file of a kit. */
export interface KitFile {
  /** Path from the root of the site, without a slash before it. */
  readonly path: string;
  /** Bytes as they are on disk, which a kept file must have. */
  readonly bytes: number;
  /** Bytes as they are transferred, about. */
  readonly wire: number;
  /**
   * What it is to the page: loaded by it, maybe later (`page`); linked by its results
   * (`document`); loaded by these (`beside`). Absent: the rest.
   */
  readonly use?: 'page' | 'document' | 'beside';
}

/** What a calculator rests on. */
export interface Kit {
  /** The build that it is of. */
  readonly build: string;
  readonly files: readonly KitFile[];
}

/** What a page asks of the worker. */
export type Ask =
  /** The page loaded these before the worker was there. */
  | { readonly type: 'loaded'; readonly addresses: readonly string[] }
  /**
   * Fetch of a kit: as much as an opened page may without a press; once the page is used, what its
   * results link to; all of it; or only say how it stands.
   */
  | { readonly type: 'kit'; readonly kit: string; readonly fetch: Fetch };
/** How much of a kit is fetched. */
export type Fetch = 'opened' | 'used' | 'all' | 'nothing';

/** How a kit stands. */
export interface KitState {
  readonly files: number;
  readonly kept: number;
  /** Bytes of those that are kept, and bytes to be transferred for the rest. */
  readonly bytes: number;
  readonly missing: number;
  /** Build of the kit, and the build of what is kept where that is another. */
  readonly build: string;
  readonly oldBuild: string | null;
  /** When the oldest of them was fetched last; null where nothing is kept. */
  readonly checked: string | null;
}

/**
 * One key for all ways to write an address: without query and fragment, and `x`, `x/` and
 * `x/index.html` are one, since a host may answer each with a redirect to another.
 */
export function keyOf(address: string, base: string | URL): string {
  const url = new URL(address, base);
  const path = url.pathname.replace(/index\.html$/u, '').replace(/\/$/u, '');
  return `${url.origin}${path === '' ? '/' : path}`;
}

/** Whether an address holds the hash of its content, given its path from the root of the site. */
export const isHashed = (path: string): boolean => /^(?:assets|lookup)\/./u.test(path);

/** Ends of names → the types that such a file may have. */
const types: readonly (readonly [end: RegExp, type: RegExp])[] = [
  [/\.m?js$/u, /^(?:text|application)\/(?:x-)?javascript\b/u],
  [/\.css$/u, /^text\/css\b/u],
  [/\.svg$/u, /^image\/svg\+xml\b/u],
  [/\.png$/u, /^image\/png\b/u],
  [/\.json$/u, /^(?:application|text)\/(?:[\w.-]+\+)?json\b/u],
  [/\.webmanifest$/u, /^application\/(?:manifest\+json|json|octet-stream)\b/u],
  [/(?:\/|\/[^/.]*|\.html)$/u, /^text\/html\b/u],
];

/** Whether a content type fits a path. A kind of file that has no row may be anything but a page. */
export function hasRightType(path: string, type: string | null): boolean {
  const row = types.find(([end]) => end.test(path));
  if (row === undefined) return !/^text\/html\b/u.test(type ?? '');
  return row[1].test(type ?? '');
}

/** Whether a page is whole and one of ours: a gateway's login page has neither mark. */
export const isOurPage = (html: string): boolean =>
  /<meta name="?SiteName"? /u.test(html) && /<\/html>\s*$/u.test(html);

/** The build that a page says it is of; null where it says none. */
export const buildOf = (html: string): string | null =>
  /<html\b[^>]*\sdata-build="?([\w-]+)/u.exec(html)?.[1] ?? null;

/** Title of a page, in HTML as it stands there. */
export const titleOf = (html: string): string => /<title>([^<]*)<\/title>/u.exec(html)?.[1] ?? '';

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (c) => `&#${c.codePointAt(0)};`);

/** A moment as the device's owner reads it: 11月25日 10:02. */
export function momentWords(iso: string): string {
  const d = new Date(iso);
  if (Number.isNaN(d.getTime())) return '';
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${d.getFullYear()}年${d.getMonth() + 1}月${d.getDate()}日 ${two(d.getHours())}:${two(d.getMinutes())}`;
}

/**
 * A kept page as it is shown: with a line that says what it is. On a calculator it says that
 * the rules may have changed.
 */
export function markKept(
  html: string,
  kept: { readonly date: string; readonly build: string; readonly sheet: boolean },
): string {
  const words = [
    `没有连上网络：这是存在本机的一页，${momentWords(kept.date)}核对过，构建${escaped(kept.build)}。`,
    kept.sheet ? '此后规则可能改过或者废止，能上网时请再核对。' : '此后可能有改动。',
  ].join('');
  return html
    .replace(
      /<html\b/u,
      `<html data-kept="${escaped(kept.date)}" data-kept-build="${escaped(kept.build)}"`,
    )
    .replace(/<main\b[^>]*>/u, (main) => `${main}<p class="kept" role="status">${words}</p>`);
}

/** What a calculator quotes of a document, by clause. */
export interface Quoted {
  /** Title of the calculator, as HTML. */
  readonly title: string;
  readonly address: string;
  /** Clauses in order with the words quoted, as HTML. */
  readonly clauses: ReadonlyMap<string, readonly string[]>;
}

/**
 * What a kept page of a calculator quotes of a document; undefined where it quotes nothing.
 *
 * @param html the page, whose form holds its sheet
 */
export function quotedIn(html: string, document: string, address: string): Quoted | undefined {
  const json = /\sdata-(?:sheet|policy)="([^"]*)"/u.exec(html)?.[1];
  if (json === undefined) return undefined;
  const sheet = JSON.parse(
    json.replace(/&(?:quot|#34|lt|#60|gt|#62|#39|#x27|amp|#38);/gu, (c) => plainOf[c] ?? '&'),
  ) as { readonly document: string };
  const clauses = new Map<string, string[]>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { clause, at = clause, quote, document: of = sheet.document } = value as Quote;
    if (of === document && typeof at === 'string' && typeof quote === 'string') {
      const known = clauses.get(escaped(at)) ?? [];
      const words = escaped(quote);
      if (!known.some((k) => k.includes(words)))
        clauses.set(escaped(at), [...known.filter((k) => !words.includes(k)), words]);
    }
    Object.values(value).forEach(visit);
  };
  visit(sheet);
  return clauses.size === 0 ? undefined : { title: titleOf(html), address, clauses };
}
interface Quote {
  readonly clause?: unknown;
  readonly at?: unknown;
  readonly quote?: unknown;
  readonly document?: unknown;
}
const plainOf: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&lt;': '<',
  '&#60;': '<',
  '&gt;': '>',
  '&#62;': '>',
  '&#39;': "'",
  '&#x27;': "'",
};

/** The offline page for a document that is not kept, with what kept calculators quote of it. */
export function showQuoted(html: string, all: readonly Quoted[]): string {
  const parts = all.map(({ title, address, clauses }) => {
    const items = [...clauses].map(
      ([at, words]) =>
        `<h3 id="${at}">${at}</h3>${words.map((w) => `<p><q>${w}</q></p>`).join('')}`,
    );
    return `<p class="kept">这份文件的全文没有存入本机。下面只是<a href="${escaped(address)}">${title}</a>引用到的原文，不是全文；要全文，联网后在那里按“存入本机”。</p>${items.join('')}`;
  });
  return html.replace(/<\/h1>/u, (end) => `${end}${parts.join('')}`);
}

/** A page in the list of what is kept. */
export interface KeptPage {
  readonly address: string;
  /** As HTML. */
  readonly title: string;
  readonly date: string;
}

/** The offline page with the list of what is kept in the place for it. */
export function listKept(html: string, pages: readonly KeptPage[]): string {
  const items = pages.map(
    ({ address, title, date }) =>
      `<li><a href="${escaped(address)}">${title === '' ? escaped(address) : title}</a> <small>${momentWords(date)}</small></li>`,
  );
  return html.replace(
    /<ul([^>]*\bdata-kept-list\b[^>]*)><\/ul>/u,
    items.length === 0 ? '<p>没有存下任何一页。</p>' : `<ul$1>${items.join('')}</ul>`,
  );
}
