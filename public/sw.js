// The service worker: what was opened once opens again without a network.
//
// What has the hash of its content in its address never changes and comes from the cache.
// Everything else comes from the network while there is one, so that nobody reads an old text;
// the cache answers when there is none, or when it takes too long. The build replaces the two
// constants: a new build is a new cache, and the old one goes when no page uses it any more.
const VERSION = 'development';
/** What is kept from the first visit on. */
const CORE = [];

const CACHE = `gongbao-${VERSION}`;
/** Entries that are kept; the ones not fetched for longest go first. */
const MOST = 1500;
/** Milliseconds to wait for the network where the cache has an answer. */
const PATIENCE = 4000;
/** Bytes of a search index that is kept whole. */
const INDEX = 3_000_000;

const hashed = (path) => /^\/(?:assets|lookup)\/./u.test(path);
/** No page or file of the site depends on the query. */
const keyOf = (address) => {
  const url = new URL(address, location.origin);
  return url.origin + url.pathname;
};

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(CACHE).then((cache) => Promise.all(CORE.map((path) => add(cache, path)))),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('gongbao-') && name !== CACHE)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname === '/sw.js')
    return;
  event.respondWith(answer(event, keyOf(request.url), hashed(url.pathname)));
});

// A page that was open before this worker tells it what it has loaded; the search page asks
// for the newest index.
self.addEventListener('message', (event) => {
  const { keep = [], search = false } = event.data ?? {};
  event.waitUntil(
    caches.open(CACHE).then(async (cache) => {
      const own = keep.map(keyOf).filter((address) => address.startsWith(`${location.origin}/`));
      await Promise.all([...new Set(own)].map((address) => add(cache, address)));
      if (search) await keepIndex(cache);
      await trim(cache);
    }),
  );
});

async function answer(event, key, fixed) {
  const cache = await caches.open(CACHE);
  const known = await cache.match(key);
  if (known && fixed) return known;
  const fetching = fetch(event.request).then((response) => {
    if (response.status === 200 && response.type === 'basic') {
      const copy = response.clone();
      event.waitUntil(cache.put(key, copy).then(() => trim(cache)));
    }
    return response;
  });
  if (!known) return fetching;
  const late = new Promise((done) => setTimeout(done, PATIENCE, known));
  return Promise.race([fetching.catch(() => known), late]);
}

/** Keeps a file that is not kept yet. One that cannot be had is left for later. */
async function add(cache, address) {
  const key = keyOf(address);
  if (await cache.match(key)) return;
  try {
    const response = await fetch(
      key,
      hashed(new URL(key).pathname) ? { cache: 'force-cache' } : {},
    );
    if (response.status === 200) await cache.put(key, response);
  } catch {
    // No network now.
  }
}

/** Keeps the whole of the newest search index, if it is small. */
async function keepIndex(cache) {
  try {
    await add(cache, '/search/index.json');
    const { shards } = await (await cache.match(keyOf('/search/index.json'))).json();
    const list = `${shards[0].path}files.json`;
    await add(cache, list);
    const { bytes, files } = await (await cache.match(keyOf(list))).json();
    if (bytes > INDEX) return;
    for (const file of files) await add(cache, shards[0].path + file);
  } catch {
    // Not there, or no network: what was used stays.
  }
}

let sinceTrim = 0;
async function trim(cache) {
  sinceTrim += 1;
  if (sinceTrim % 50 !== 1) return;
  const core = new Set(CORE.map(keyOf));
  const keys = (await cache.keys()).filter(({ url }) => !core.has(url));
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((key) => cache.delete(key)));
}
