/**
 * What the tests of the built pages share: opening a page in a real browser, the record of
 * what it asked for and complained of, and the accessibility check.
 *
 *   const page = await open('/documents/', { colorScheme: 'dark' });
 *   expect(complaints(page)).toEqual([]);
 *   expect(await axe(page)).toEqual([]);
 *
 * Pages are closed after each test.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, inject } from 'vitest';
import type {} from './setup.ts';

/** Address of the built site, without a slash at the end. */
export const origin: string = inject('origin');

/** How to open a page. */
export interface OpenOptions {
  /** Whether scripts run; they do unless this is false. */
  readonly javaScript?: boolean;
  /** Size of the window; a phone's when it is `phone`. */
  readonly viewport?: 'phone' | { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** Cuts the network after the page has loaded. */
  readonly offline?: boolean;
  readonly reducedMotion?: boolean;
  /** Colours that the reader's system sets (high contrast). */
  readonly forcedColors?: boolean;
  /** Keeps the service worker out, so that requests can be answered by a test. */
  readonly serviceWorker?: false;
  /** Another server than that of the built site: its address without a slash at the end. */
  readonly host?: string;
  /** Lets the page read and write the clipboard. */
  readonly clipboard?: boolean;
}

/** One request that a page made. */
export interface PageRequest {
  readonly url: string;
  readonly method: string;
  /** `document`, `stylesheet`, `script`, `image`, `fetch` … */
  readonly type: string;
  /** Whether it went, or tried to go, to another origin. */
  readonly foreign: boolean;
}

interface Log {
  readonly requests: PageRequest[];
  readonly complaints: string[];
}

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

const logs = new WeakMap<Page, Log>();
const contexts = new Set<BrowserContext>();
let browser: Promise<Browser> | undefined;

/** Whether an address leaves the site. `data:` and `blob:` go nowhere. */
function isForeign(url: string, host: string): boolean {
  return /^(?:https?|wss?|ftp):/u.test(url) && new URL(url).host !== new URL(host).host;
}

/** Opens a page of the built site and waits until it has loaded. Requests elsewhere are cut. */
export async function open(path: string, options: OpenOptions = {}): Promise<Page> {
  browser ??= chromium.connect(inject('browser'));
  const viewport = options.viewport ?? desktop;
  const host = options.host ?? origin;
  const context = await (await browser).newContext({
    viewport: viewport === 'phone' ? phone : viewport,
    hasTouch: viewport === 'phone',
    colorScheme: options.colorScheme ?? 'light',
    javaScriptEnabled: options.javaScript ?? true,
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    forcedColors: options.forcedColors ? 'active' : 'none',
    locale: 'zh-CN',
    serviceWorkers: options.serviceWorker === false ? 'block' : 'allow',
    permissions: options.clipboard ? ['clipboard-read', 'clipboard-write'] : [],
  });
  contexts.add(context);
  await context.route(
    (url) => isForeign(url.href, host),
    (route) => route.abort(),
  );
  const page = await context.newPage();
  const log: Log = { requests: [], complaints: [] };
  logs.set(page, log);
  page.on('request', (request) => {
    const foreign = isForeign(request.url(), host);
    log.requests.push({
      url: request.url(),
      method: request.method(),
      type: request.resourceType(),
      foreign,
    });
    if (foreign) log.complaints.push(`asked another origin: ${request.url()}`);
  });
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest(); // a 404 page may be what is tested
    if (response.status() >= 400 && !isPage) {
      log.complaints.push(`${response.status()} for ${response.url()}`);
    }
  });
  page.on('console', (message) => {
    // The browser's own line for a 404 page; other failures are told by `response` above.
    if (message.text().startsWith('Failed to load resource')) return;
    if (message.type() === 'error' || message.type() === 'warning') {
      log.complaints.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => log.complaints.push(`uncaught: ${error.message}`));
  await page.goto(`${host}${path}`, { waitUntil: 'load' });
  if (options.offline) await context.setOffline(true);
  return page;
}

function logOf(page: Page): Log {
  const log = logs.get(page);
  if (log === undefined) throw new Error('This page was not opened by open() of the harness.');
  return log;
}

/** Every request of a page since it was opened, in order. */
export const requests = (page: Page): readonly PageRequest[] => logOf(page).requests;

/**
 * What is wrong with how a page behaved since it was opened: requests to another origin, files
 * that were not there, errors and warnings in the console (a breach of the content security
 * policy among them), uncaught exceptions. Empty when all is well.
 */
export const complaints = (page: Page): readonly string[] => logOf(page).complaints;

/** Violations of WCAG 2.2 A and AA and of good practice (the order of headings, landmarks) that axe finds, its experimental rules included, one line each with the elements concerned. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] }) // what passed need not be told, which takes long
    .withTags([
      'wcag2a',
      'wcag2aa',
      'wcag21a',
      'wcag21aa',
      'wcag22aa',
      'best-practice',
      'experimental',
    ])
    .setLegacyMode() // no page of the site has a frame, so none needs a second page to gather them
    .analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 5).map((node) => node.target.join(' '));
    return `${id}: ${help} (${nodes.length}×: ${places.join(', ')})`;
  });
}

afterEach(async () => {
  await Promise.all([...contexts].map((context) => context.close()));
  contexts.clear();
});

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});
