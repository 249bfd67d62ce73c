/** Asking the search page in a real browser, and what it answers, weighs and takes. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserArguments, findBrowser } from '../../browser.mjs';
import { median } from '../measure.ts';
import type { BenchQuery } from './queries.ts';
import { type ReadyClause, truthOf } from './truth.ts';

/** What a query set comes to. */
export interface SearchScore {
  readonly queries: number;
  readonly recall: number;
  readonly precision: number;
  /** Over the queries that have one right answer. */
  readonly reciprocalRank: number;
  readonly rightFirst: number;
  readonly withRight: number;
  /** What went wrong, a line each. */
  readonly faults: readonly string[];
  /** Queries by group. */
  readonly groups: ReadonlyMap<string, number>;
}

const patience = 60_000;

/** Starts the browser, gives it to `use`, and ends it. */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('There is no browser to measure with.');
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** A page that keeps no worker between it and the network. */
export async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'zh-CN' });
  return context.newPage();
}

/** What the page shows for a query. */
interface Reading {
  /** How many results it counts as exact. */
  readonly total: number;
  /** The exact ones that are listed. */
  readonly addresses: readonly string[];
  /** All that are listed, those that come near included. */
  readonly all: readonly string[];
  /** Whether the page says that it has found nothing, and lists what holds some words of the query. */
  readonly weak: boolean;
}

/** Runs in the page: what it shows, without waiting. */
const readPage = (): Reading & { more: boolean } => ({
  total: Number(document.querySelector('[data-search-total]')?.textContent ?? Number.NaN),
  addresses: [...document.querySelectorAll('[data-search-results] a[data-match=exact]')].map((a) =>
    decodeURI(a.getAttribute('href') ?? ''),
  ),
  all: [...document.querySelectorAll('[data-search-results] a')].map((a) =>
    decodeURI(a.getAttribute('href') ?? ''),
  ),
  weak: document.querySelector('[data-search-results] a[data-weak]') !== null,
  more: document.querySelector<HTMLElement>('[data-search-more]')?.hidden === false,
});

/** Runs in the page: asks it for more results. */
const pressMore = (): void => document.querySelector<HTMLElement>('[data-search-more]')?.click();

/** Asks for one query and reads the results; all of them, or as many as `atMost`. */
export async function ask(page: Page, query: string, atMost: number): Promise<Reading> {
  await page.fill('main input[name=q]', query);
  await page.press('main input[name=q]', 'Enter');
  await page.waitForSelector('[data-search-status][data-done]', { timeout: patience });
  for (;;) {
    const seen = await page.evaluate(readPage);
    if (seen.addresses.length >= Math.min(atMost, seen.total)) return seen;
    if (!seen.more) return seen;
    await page.evaluate(pressMore);
    await page
      .waitForFunction(
        (n) => document.querySelectorAll('[data-search-results] a').length > n,
        seen.all.length,
        { timeout: 5000 },
      )
      .catch(() => undefined);
  }
}

/**
 * Scores queries against the truth. Results that stand for something else than a clause (the
 * page of an agency, a document found by its number) count as right where they are the right
 * answer. Where more is found than is listed, the count stands for what is not listed.
 */
export async function scoreSearch(
  browser: Browser,
  origin: string,
  queries: readonly BenchQuery[],
  clauses: readonly ReadyClause[],
  atMost = Number.POSITIVE_INFINITY,
): Promise<SearchScore> {
  const page = await freshPage(browser);
  await page.goto(`${origin}/search/`);
  const faults: string[] = [];
  const groups = new Map<string, number>();
  let [wanted, found, listed, good, ranks, first, withRight] = [0, 0, 0, 0, 0, 0, 0];
  for (const query of queries) {
    groups.set(query.group, (groups.get(query.group) ?? 0) + 1);
    const truth = truthOf(clauses, query.text, query.names);
    const { total, addresses } = await ask(page, query.text, atMost);
    const isRight = (address: string): boolean =>
      truth.has(address) || (query.right?.(address) ?? false);
    const distinct = new Set(addresses);
    const wrong = [...distinct].filter((address) => !isRight(address));
    const extra = [...distinct].filter((address) => isRight(address) && !truth.has(address)).length;
    const unlisted = Math.max(0, total - addresses.length);
    const hit = [...distinct].filter((address) => truth.has(address)).length;
    wanted += truth.size;
    found += Math.min(truth.size, hit + unlisted);
    listed += distinct.size + unlisted;
    good += distinct.size - wrong.length + Math.min(unlisted, Math.max(0, truth.size - hit));
    if (wrong.length > 0 || total - extra !== truth.size || addresses.length !== distinct.size) {
      const missing = unlisted > 0 ? [] : [...truth].filter((address) => !distinct.has(address));
      faults.push(
        `${query.group} ${query.text}: ${total} found, ${truth.size} in truth${wrong.length > 0 ? `, wrong ${wrong.slice(0, 2).join(' ')}` : ''}${missing.length > 0 ? `, missing ${missing.slice(0, 2).join(' ')}` : ''}`,
      );
    }
    if (query.right !== undefined) {
      withRight += 1;
      const rank = addresses.findIndex(query.right) + 1;
      if (rank === 1) first += 1;
      else
        faults.push(`${query.group} ${query.text}: the right answer is at ${rank || 'no place'}`);
      if (rank > 0) ranks += 1 / rank;
    }
  }
  await page.context().close();
  return {
    queries: queries.length,
    recall: wanted === 0 ? 1 : found / wanted,
    precision: listed === 0 ? 1 : good / listed,
    reciprocalRank: withRight === 0 ? 1 : ranks / withRight,
    rightFirst: withRight === 0 ? 1 : first / withRight,
    withRight,
    faults,
    groups,
  };
}

/** Bytes that have come over the line when the first result stands in the page, each query with an empty cache. */
export async function coldBytes(
  browser: Browser,
  origin: string,
  queries: readonly string[],
): Promise<{ median: number; most: number; whole: number }> {
  const firsts: number[] = [];
  const wholes: number[] = [];
  for (const query of queries) {
    const page = await freshPage(browser);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    let bytes = 0;
    let first: number | undefined;
    devtools.on('Network.dataReceived', (event) => (bytes += event.encodedDataLength));
    // Headers come with the response; bodies in pieces.
    devtools.on('Network.responseReceived', (event) => (bytes += event.response.encodedDataLength));
    await page.exposeFunction('benchFirstResult', () => (first ??= bytes));
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector('[data-search-results] a')) return;
        watch.disconnect();
        (globalThis as unknown as { benchFirstResult: () => void }).benchFirstResult();
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${origin}/search/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('[data-search-status][data-done]', { timeout: patience });
    await page.waitForTimeout(150);
    firsts.push(first ?? bytes);
    wholes.push(bytes);
    await page.context().close();
  }
  const odd = (values: number[]): number =>
    median(values.length % 2 === 1 ? values : values.slice(1));
  return { median: odd(firsts), most: Math.max(...firsts), whole: odd(wholes) };
}

/** What the search page weighs before anything is asked. */
export async function pageBytes(browser: Browser, origin: string): Promise<number> {
  const page = await freshPage(browser);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  let bytes = 0;
  const own = new Set<string>();
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    // What a search takes is counted with the searches, though it may be there before the first key.
    if (/\/lookup\/|\/search\/\w+\.json/u.test(response.url)) return;
    own.add(requestId);
    bytes += response.encodedDataLength;
  });
  devtools.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (own.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(`${origin}/search/`, { waitUntil: 'networkidle' });
  await page.context().close();
  return bytes;
}

/** How much slower than this machine a reader's is taken to be. */
const SLOWED = 4;

/** Milliseconds from the last key of a query to its first result in the page, the debounce included, on a processor slowed down. */
export async function keyToResults(
  browser: Browser,
  origin: string,
  queries: readonly string[],
): Promise<number> {
  const page = await freshPage(browser);
  const devtools = await page.context().newCDPSession(page);
  await page.goto(`${origin}/search/`);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const times: number[] = [];
  for (const query of queries) {
    const last = [...query].at(-1) ?? '';
    await page.fill('main input[name=q]', query.slice(0, query.length - last.length));
    // Until that search is quite done: what it still draws is not the answer.
    await page.waitForTimeout(300);
    if (query.length > last.length)
      await page.waitForSelector('[data-search-status][data-done]', { timeout: patience });
    const answer = page.evaluate(
      () =>
        new Promise<number>((done) => {
          const list = document.querySelector('[data-search-results]');
          const input = document.querySelector('main input[name=q]');
          let began = 0;
          input?.addEventListener('input', (event) => (began = event.timeStamp), { once: true });
          const watch = new MutationObserver(() => {
            if (began === 0) return;
            watch.disconnect();
            done(performance.now() - began);
          });
          if (list) watch.observe(list, { childList: true });
        }),
    );
    await page.waitForTimeout(50);
    await page.focus('main input[name=q]');
    await page.keyboard.press('End');
    await page.keyboard.insertText(last);
    times.push(await Promise.race([answer, page.waitForTimeout(patience).then(() => Number.NaN)]));
  }
  await page.context().close();
  return median(times.length % 2 === 1 ? times : times.slice(1));
}
