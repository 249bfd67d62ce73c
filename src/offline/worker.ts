/** The service worker. What it may keep and how that is marked is in {@link ./kept.ts}. */
import { CacheableResponsePlugin } from 'workbox-cacheable-response';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import {
  type Ask,
  BUILD,
  buildOf,
  type Fetch,
  hasRightType,
  isHashed,
  isOurPage,
  KEPT,
  type KeptPage,
  type Kit,
  type KitFile,
  type KitState,
  keyOf,
  listKept,
  markKept,
  type Quoted,
  quotedIn,
  showQuoted,
  TITLE,
  titleOf,
} from './kept.ts';

/** The part of a service worker's global scope that is used here. */
interface Scope {
  readonly registration: { readonly scope: string };
  readonly navigator: Navigator & { readonly connection?: { readonly saveData?: boolean } };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: {
      readonly includeUncontrolled: boolean;
      readonly type: 'window';
    }): Promise<readonly { readonly url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: string, listener: (event: WorkerEvent) => void): void;
}
interface WorkerEvent extends Event {
  readonly data: Ask;
  readonly ports: readonly MessagePort[];
  waitUntil(promise: Promise<unknown>): void;
}

/** Put in by the build: the version of the site, and the calculators that it has. */
declare const VERSION: string;
declare const CALCULATORS: readonly string[];
/** Bytes that this worker, the offline page, the manifest and the list of a kit cost on the wire. */
declare const OWN: number;

const scope = globalThis as unknown as Scope;
const ROOT = scope.registration.scope;
const BASE = new URL(ROOT).pathname;
const PAGES = `gongbao ${BASE} pages`;
const FILES = `gongbao ${BASE} files`;
const OFFLINE = 'offline/';
/** Seconds to wait for a page where this device has it; a calculator is waited for. */
const PATIENCE = 4;
/** Days for which a file that no kept page names stays. */
const DAYS = 60;
/** Pages that are kept because they were opened; the oldest go first. */
const MOST = 400;
/** Bytes that may be fetched without a press. */
const UNASKED = 30_000;
/** Whether this worker was fetched for the page that is open. */
let isNew = false;

const pathOf = (address: string): string => new URL(address).pathname.slice(BASE.length);
const isSheet = (path: string): boolean => /^calculators\/./u.test(path);
const saving = (): boolean => scope.navigator.connection?.saveData === true;
const cacheFor = (path: string): string => (isHashed(path) ? FILES : PAGES);

/** A response as it is kept: a fresh one, so that a redirect leaves no trace; undefined if it may not be. */
async function keepable(
  address: string,
  response: Response,
  bytes?: number,
): Promise<Response | undefined> {
  if (response.status !== 200 || response.type === 'opaque') return undefined;
  const type = response.headers.get('content-type');
  const path = `/${pathOf(address)}`;
  // A redirect to elsewhere is a gateway's.
  if (response.redirected && keyOf(response.url, ROOT) !== keyOf(address, ROOT)) return undefined;
  if (!hasRightType(path, type)) return undefined;
  const body = await response.blob();
  const given = response.headers.get('content-length');
  const encoded = response.headers.has('content-encoding');
  if (bytes !== undefined && body.size !== bytes) return undefined;
  if (given !== null && !encoded && Number(given) !== body.size) return undefined;
  const headers = new Headers({
    'content-type': type ?? '',
    [KEPT]: new Date().toISOString(),
    [BUILD]: VERSION,
  });
  if (/^text\/html\b/u.test(type ?? '')) {
    const html = await body.text();
    if (!isOurPage(html)) return undefined;
    headers.set(TITLE, encodeURIComponent(titleOf(html)));
    headers.set(BUILD, buildOf(html) ?? VERSION);
  }
  return new Response(body, { headers });
}

/** What the strategies do with what they fetch and what they find. */
const checked = {
  cacheKeyWillBeUsed: async ({ request }: { request: Request }): Promise<string> =>
    keyOf(request.url, ROOT),
  cacheWillUpdate: async ({ request, response }: { request: Request; response: Response }) =>
    (await keepable(request.url, response.clone())) ?? null,
  /** What the site no longer has is no longer kept. */
  fetchDidSucceed: async ({ request, response }: { request: Request; response: Response }) => {
    if (response.status === 404 || response.status === 410) await forget(request.url);
    return response;
  },
  cachedResponseWillBeUsed: async ({
    request,
    cachedResponse,
  }: {
    request: Request;
    cachedResponse?: Response;
  }): Promise<Response | null> => {
    if (cachedResponse === undefined) return null;
    const type = cachedResponse.headers.get('content-type');
    if (cachedResponse.status !== 200 || !hasRightType(new URL(request.url).pathname, type)) {
      await forget(request.url);
      return null;
    }
    return cachedResponse;
  },
};

/** A page out of this device says so. (`request` is here the key; what was asked for is in the event.) */
const marked = {
  cachedResponseWillBeUsed: async ({
    event,
    cachedResponse,
  }: {
    event: Event;
    cachedResponse?: Response;
  }): Promise<Response | null> => {
    if (cachedResponse === undefined) return null;
    const asked = (event as Event & { readonly request?: Request }).request;
    if (asked?.mode !== 'navigate') return cachedResponse;
    const html = await cachedResponse.text();
    const date = cachedResponse.headers.get(KEPT) ?? '';
    const build = cachedResponse.headers.get(BUILD) ?? '';
    return page(markKept(html, { date, build, sheet: isSheet(pathOf(asked.url)) }));
  },
};

const page = (html: string, status = 200): Response =>
  new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });

async function forget(address: string): Promise<void> {
  try {
    const cache = await caches.open(cacheFor(pathOf(address)));
    await cache.delete(keyOf(address, ROOT));
  } catch {
    // No storage: then nothing is kept either.
  }
}

const ours = ({ url, request }: { url: URL; request: Request }): boolean =>
  url.href.startsWith(ROOT) && request.method === 'GET' && pathOf(url.href) !== 'sw.js';
const statuses = new CacheableResponsePlugin({ statuses: [200] });

registerRoute(
  ({ url, request }) => ours({ url, request }) && isHashed(pathOf(url.href)),
  new CacheFirst({ cacheName: FILES, plugins: [statuses, checked] }),
);
// The network is not raced for a rule sheet: an old one is shown only where there is none.
registerRoute(
  ({ url, request }) => ours({ url, request }) && isSheet(pathOf(url.href)),
  new NetworkFirst({ cacheName: PAGES, plugins: [statuses, checked, marked] }),
);
registerRoute(
  ours,
  new NetworkFirst({
    cacheName: PAGES,
    networkTimeoutSeconds: PATIENCE,
    plugins: [statuses, checked, marked],
  }),
);
// A fault of the storage, or no network and nothing kept.
setCatchHandler(async ({ request }) => {
  try {
    return await fetch(request);
  } catch {
    return request.mode === 'navigate' ? offlinePage(request.url) : Response.error();
  }
});

/** The page that says that there is no network, with the list of what is kept. */
async function offlinePage(address: string): Promise<Response> {
  try {
    const cache = await caches.open(PAGES);
    const kept = await cache.match(keyOf(OFFLINE, ROOT));
    if (kept !== undefined) {
      const html = listKept(await kept.text(), await keptPages(cache));
      return page(showQuoted(html, await quotesOf(cache, pathOf(address))), 503);
    }
  } catch {
    // Then a line of text.
  }
  return page(
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>没有连上网络</title><h1>没有连上网络</h1><p>这一页没有存入本机。</p></html>',
    503,
  );
}

/** What kept calculators quote of a document. */
async function quotesOf(cache: Cache, path: string): Promise<Quoted[]> {
  const id = /^documents\/([^/]+)\/?$/u.exec(path)?.[1];
  if (id === undefined) return [];
  const found: Quoted[] = [];
  for (const sheet of CALCULATORS) {
    const address = `${ROOT}calculators/${sheet}/`;
    const html = await (await cache.match(keyOf(address, ROOT)))?.text();
    const quoted = html === undefined ? undefined : quotedIn(html, id, address);
    if (quoted !== undefined) found.push(quoted);
  }
  return found;
}

/** The pages that are kept: calculators first, then by title. */
async function keptPages(cache: Cache): Promise<KeptPage[]> {
  const found: KeptPage[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    const title = response?.headers.get(TITLE);
    const path = pathOf(`${request.url}/`);
    if (response === undefined || title === undefined || title === null || path === OFFLINE)
      continue;
    found.push({
      address: request.url.endsWith('/') ? request.url : `${request.url}/`,
      title: decodeURIComponent(title),
      date: response.headers.get(KEPT) ?? '',
    });
  }
  const rank = ({ address }: KeptPage): number => (isSheet(pathOf(address)) ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b) || (a.address < b.address ? -1 : 1));
}

/**
 * Fetches a file and keeps it. One that cannot be had is left for later.
 *
 * @param path path or address; with the query that a page was opened with, since under that the
 *   browser's own cache has it
 */
async function keep(path: string, options: RequestInit = {}, bytes?: number): Promise<void> {
  try {
    const address = new URL(path, ROOT).href;
    const response = await fetch(address, options);
    if (response.status === 404 || response.status === 410) await forget(address);
    const fresh = await keepable(address, response, bytes);
    if (fresh === undefined) return;
    const cache = await caches.open(cacheFor(pathOf(address)));
    await cache.put(keyOf(address, ROOT), fresh);
  } catch {
    // No network, or no storage.
  }
}

/**
 * Keeps the pages that are open while this worker is installed, so that one that is ready has
 * them: what they loaded comes out of the browser's own cache.
 */
async function keepOpen(): Promise<void> {
  const open = await scope.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const pages = open.map(({ url }) => url).filter((url) => url.startsWith(ROOT));
  await Promise.all([...new Set(pages)].map(keepPage));
}

async function keepPage(opened: string): Promise<void> {
  const path = pathOf(opened);
  // What a calculator loads later is in its kit, with what it weighs.
  const isKit = isSheet(path);
  const done = new Set([path]);
  for (const next of done) {
    await keep(next === path ? opened : next, { cache: 'force-cache' });
    if (next !== path && (isKit || !next.endsWith('.js'))) continue;
    const text = (await (await kept(next))?.text()) ?? '';
    const names =
      next === path
        ? [...text.matchAll(/<(?:script|link)\b[^>]*\s(?:src|href)="?([^"\s>]+)/gu)].map(
            (m) => m[1]!,
          )
        : [...text.matchAll(/["'`](?:\.\/|[\w./-]*assets\/)([\w.-]+\.js)["'`]/gu)].map(
            (m) => `${ROOT}assets/${m[1]}`,
          );
    for (const name of names) {
      const address = new URL(name, ROOT).href;
      if (address.startsWith(ROOT) && /\.(?:js|css|svg|webmanifest)$/u.test(address))
        done.add(pathOf(address));
    }
  }
}

async function kept(path: string): Promise<Response | undefined> {
  const cache = await caches.open(cacheFor(path));
  return cache.match(keyOf(path, ROOT));
}

/** Whether a file of a kit is kept as this build has it. */
async function isCurrent(file: KitFile, build: string): Promise<boolean> {
  const response = await kept(file.path);
  return response !== undefined && (isHashed(file.path) || response.headers.get(BUILD) === build);
}

async function runKit(address: string, which: Fetch): Promise<KitState | null> {
  const path = pathOf(new URL(address, ROOT).href);
  if (which !== 'nothing') await keep(path, { cache: 'no-cache' });
  const list = await kept(path);
  if (list === undefined) return null;
  const kit = (await list.json()) as Kit;
  let spent = isNew ? OWN : 0;
  isNew &&= which === 'nothing';
  for (const file of inOrder(kit, which)) {
    if (await isCurrent(file, kit.build)) continue;
    if (which === 'opened' && spent + file.wire > UNASKED) continue;
    spent += file.wire;
    await keep(file.path, isHashed(file.path) ? { cache: 'force-cache' } : {}, file.bytes);
  }
  return stateOf(kit);
}

/**
 * What is fetched of a kit: first what the page loads, then its documents, the smallest first; these
 * can be read without what they load.
 */
function inOrder({ files }: Kit, which: Fetch): readonly KitFile[] {
  if (which === 'nothing') return [];
  if (which === 'all') return files;
  const of = (use: KitFile['use']): KitFile[] =>
    files.filter((f) => f.use === use).sort((a, b) => a.wire - b.wire);
  return [...of('page'), ...of('document'), ...(which === 'used' ? of('beside') : [])];
}

async function stateOf(kit: Kit): Promise<KitState> {
  let [count, bytes, missing] = [0, 0, 0];
  let oldBuild: string | null = null;
  let checkedAt: string | null = null;
  for (const file of kit.files) {
    const response = await kept(file.path);
    if (response === undefined) {
      missing += file.wire;
      continue;
    }
    const build = response.headers.get(BUILD);
    const date = response.headers.get(KEPT);
    count += 1;
    bytes += file.bytes;
    if (isHashed(file.path)) continue;
    if (build !== null && build !== kit.build) {
      oldBuild = build;
      missing += file.wire;
    }
    if (date !== null && (checkedAt === null || date < checkedAt)) checkedAt = date;
  }
  return {
    files: kit.files.length,
    kept: count,
    bytes,
    missing,
    build: kit.build,
    oldBuild,
    checked: checkedAt,
  };
}

/** Drops calculators that this build has no more, pages beyond a number, and files that nothing names. */
async function tidy(): Promise<void> {
  const pages = await caches.open(PAGES);
  const texts: string[] = [];
  const named = new Set<string>();
  const others: { request: Request; date: string }[] = [];
  for (const request of await pages.keys()) {
    const path = pathOf(request.url);
    const id = /^calculators\/([^/.]+)/u.exec(path)?.[1];
    if (id !== undefined && !CALCULATORS.includes(id)) {
      await pages.delete(request);
      continue;
    }
    const response = await pages.match(request);
    if (response === undefined) continue;
    others.push({ request, date: response.headers.get(KEPT) ?? '' });
    const text = await response.text();
    texts.push(text);
    if (path.endsWith('kit.json'))
      for (const file of (JSON.parse(text) as Kit).files) named.add(keyOf(file.path, ROOT));
  }
  const free = others
    .filter(({ request }) => !named.has(keyOf(request.url, ROOT)))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  for (const { request } of free.slice(0, Math.max(0, free.length - MOST)))
    await pages.delete(request);
  // A tab of a former build may still ask for its files: they stay for a while.
  const before = new Date(Date.now() - DAYS * 86_400_000).toISOString();
  const files = await caches.open(FILES);
  for (const request of await files.keys()) {
    const name = request.url.split('/').at(-1) ?? '';
    const date = (await files.match(request))?.headers.get(KEPT) ?? '';
    if (date < before && !texts.some((text) => text.includes(name))) await files.delete(request);
  }
  // Caches of the worker before this one, which had a cache for each build.
  for (const name of await caches.keys())
    if (/^gongbao-/u.test(name) && BASE === '/') await caches.delete(name);
}

scope.addEventListener('install', (event) => {
  isNew = true;
  event.waitUntil(
    (async () => {
      if (!saving()) await Promise.all([keep(OFFLINE), keepOpen()]).catch(() => undefined);
      await scope.skipWaiting();
    })(),
  );
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    tidy()
      .catch(() => undefined)
      .then(() => scope.clients.claim()),
  );
});

scope.addEventListener('message', (event) => {
  const { data } = event;
  const [port] = event.ports;
  if (data?.type === 'loaded' && !saving()) {
    const own = data.addresses.filter((address) => address.startsWith(ROOT));
    // Out of the browser's own cache: the page has just loaded them.
    const all = [...new Set(own)].map((address) => keep(address, { cache: 'force-cache' }));
    event.waitUntil(Promise.all(all));
  } else if (data?.type === 'kit') {
    const which = data.fetch !== 'all' && saving() ? 'nothing' : data.fetch;
    event.waitUntil(
      runKit(data.kit, which)
        .catch(() => null)
        .then((state) => port?.postMessage(state)),
    );
  }
});
