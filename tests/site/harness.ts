/**
 * What the tests of the built pages share: opening a page in a real browser, the record of
 * what it asked for and complained of, and the accessibility check.
 *
 *   const page = await open('/documents/', { colorScheme: 'dark' });
 *   expect(complaints(page)).toEqual([]);
 *   expect(await axe(page)).toEqual([]);
 *
 * After each test (`after.ts`) its pages are closed or, since to start a page costs as much as many
 * a test, emptied and given to the next test that opens one of their kind: no storage, cache, worker,
 * route or history of the one is left to the other. A test that does to a page what cannot be
 * taken back (a script at its start, another clock) asks for a `fresh` one.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { CDPSession, Page } from 'playwright-core';
import { inject } from 'vitest';
import { whole } from '../property/runs.ts';
import { browserHere } from './browser.ts';
import type {} from './setup.ts';

/** Address of the built site, without a slash at the end. */
export const origin: string = inject('origin');

/** How to open a page. */
interface OpenOptions {
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
  /**
   * Lets the service worker in. Without it the pages are the same but for what is kept, requests
   * can be answered by a test, and nothing is fetched into a storage that the test throws away.
   */
  readonly serviceWorker?: true;
  /** Another server than that of the built site: its address without a slash at the end. */
  readonly host?: string;
  /** Lets the page read and write the clipboard. */
  readonly clipboard?: boolean;
  /** A page that no test had before and none gets after: for what cannot be taken back. */
  readonly fresh?: boolean;
}

/** One request that a page made. */
interface PageRequest {
  readonly url: string;
  readonly method: string;
  /** `document`, `stylesheet`, `script`, `image`, `fetch` … */
  readonly type: string;
  /** Whether it went, or tried to go, to another origin. */
  readonly foreign: boolean;
}

interface Log {
  requests: PageRequest[];
  complaints: string[];
}

/** A page with what its next user must find as it was. */
interface Seat {
  readonly page: Page;
  /** What it was opened with, but for its address: pages of one kind are alike when emptied. */
  readonly kind: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly host: string;
  readonly devtools: CDPSession;
}

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

/** How many emptied pages of a kind wait for a test: more than that are never open at once. */
const most = 2;

const logs = new WeakMap<Page, Log>();
/** Pages that the running test has. */
const taken = new Map<Page, Seat>();
/** Emptied pages by their kind. */
const waiting = new Map<string, Seat[]>();

/** Whether an address leaves the site. `data:` and `blob:` go nowhere. */
function isForeign(url: string, host: string): boolean {
  return /^(?:https?|wss?|ftp):/u.test(url) && new URL(url).host !== new URL(host).host;
}

/** Starts a page in a context of its own, with its log. */
async function start(options: OpenOptions, kind: string): Promise<Seat> {
  const asked = options.viewport ?? desktop;
  const viewport = asked === 'phone' ? phone : asked;
  const host = options.host ?? origin;
  const context = await (await browserHere()).newContext({
    viewport,
    hasTouch: asked === 'phone',
    colorScheme: options.colorScheme ?? 'light',
    javaScriptEnabled: options.javaScript ?? true,
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    forcedColors: options.forcedColors ? 'active' : 'none',
    locale: 'zh-CN',
    serviceWorkers: options.serviceWorker ? 'allow' : 'block',
    permissions: options.clipboard ? ['clipboard-read', 'clipboard-write'] : [],
  });
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
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (message.type() === 'error' || message.type() === 'warning') {
      log.complaints.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => log.complaints.push(`uncaught: ${error.message}`));
  return { page, kind, viewport, host, devtools: await context.newCDPSession(page) };
}

/** Opens a page of the built site and waits until it has loaded. */
export async function open(path: string, options: OpenOptions = {}): Promise<Page> {
  const { offline = false, fresh = false, ...same } = options;
  const kind = JSON.stringify(Object.entries(same).sort());
  const seat = (fresh ? undefined : waiting.get(kind)?.pop()) ?? (await start(options, kind));
  const { page, host } = seat;
  taken.set(page, fresh ? { ...seat, kind: '' } : seat);
  const log = logOf(page);
  log.requests = [];
  log.complaints = [];
  await page.goto(`${host}${path}`, { waitUntil: 'load' });
  if (offline) await page.context().setOffline(true);
  return page;
}

/** Gives a page back before its test ends: for tests that open one after another. */
export async function close(page: Page): Promise<void> {
  const seat = taken.get(page);
  taken.delete(page);
  if (seat === undefined || page.isClosed()) return;
  const others = waiting.get(seat.kind) ?? [];
  if (seat.kind === '' || others.length >= most || !(await empty(seat))) {
    await page.context().close();
    return;
  }
  waiting.set(seat.kind, [...others, seat]);
}

/** Takes back all that a test did to a page. False where that failed: the page is not used again. */
async function empty({ page, viewport, host, devtools }: Seat): Promise<boolean> {
  const context = page.context();
  try {
    for (const other of context.pages()) if (other !== page) await other.close();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await context.setOffline(false);
    await page.emulateMedia({ media: null });
    await page.setViewportSize(viewport);
    // The storage of a session is the page's own; the rest belongs to the origin.
    if (page.url().startsWith(host)) {
      const storageId = { securityOrigin: new URL(host).origin, isLocalStorage: false };
      await devtools.send('DOMStorage.clear', { storageId });
    }
    // A file of the site, so that the page stays in its process: to start one takes long.
    await page.goto(host === origin ? `${origin}/robots.txt` : 'about:blank');
    await devtools.send('Storage.clearDataForOrigin', {
      origin: new URL(host).origin,
      storageTypes: 'all',
    });
    await devtools.send('Network.clearBrowserCache');
    await devtools.send('Page.resetNavigationHistory');
    return true;
  } catch {
    return false;
  }
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

const LEVELS = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
  'experimental',
];
/** The one rule that takes longer than all others together: it looks at what lies under each word. */
const CONTRAST = 'color-contrast';
/** Elements alike in all that their contrast depends on of which that many are looked at. */
const ALIKE = 2;
const MARK = 'data-stands-for-others';

/**
 * axe without its comments, less than half to hand over and to read, from where its builder has it; it is
 * not set up anew where it is, since the builder brings it a second time for the frames of a page.
 */
const axeSource = `if (window.axe === undefined) {${readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
)}}`;

/** One run of axe; what passed need not be told, which takes long. */
const axeOf = (page: Page): AxeBuilder =>
  new AxeBuilder({ page, axeSource }).options({ resultTypes: ['violations'] }).setLegacyMode(); // no page of the site has a frame, so none needs a second page to gather them

/** The part of axe in a page that is asked there. */
interface AxeThere {
  run(
    within: string,
    options: { readonly runOnly: string[]; readonly resultTypes: string[] },
  ): ReturnType<AxeBuilder['analyze']>;
}

/** Marks of the elements with words that are alike in colours, grounds and type some, for all. */
const markSome = (page: Page): Promise<number> =>
  page.evaluate(
    ({ alike, mark }) => {
      const grounds = new Map<Element, string>();
      const groundOf = (element: Element | null): string => {
        if (element === null) return '';
        const known = grounds.get(element);
        if (known !== undefined) return known;
        const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
        // Where nothing is painted the ground is that of the parent.
        const own =
          backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none' && opacity === '1'
            ? ''
            : ` ${backgroundColor} ${backgroundImage} ${opacity}`;
        const ground = `${groundOf(element.parentElement)}${own}${position === 'static' ? '' : ` ${position}`}`;
        grounds.set(element, ground);
        return ground;
      };
      const seen = new Map<string, number>();
      let marked = 0;
      for (const element of document.querySelectorAll('body *')) {
        const speaks =
          element.matches('input, select, textarea') ||
          [...element.childNodes].some(
            (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
          );
        if (!speaks || element.getClientRects().length === 0) continue;
        const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
        const kind = [groundOf(element), color, fontSize, fontWeight, textShadow].join('|');
        const before = seen.get(kind) ?? 0;
        seen.set(kind, before + 1);
        if (before >= alike) continue;
        element.setAttribute(mark, '');
        marked += 1;
      }
      return marked;
    },
    { alike: ALIKE, mark: MARK },
  );

/**
 * Violations of WCAG 2.2 A and AA and of good practice (the order of headings, landmarks) that axe
 * finds, its experimental rules included, one line each with the elements concerned. Every element
 * by every rule; but of words that are alike in colour, ground and type a few show for all whether
 * they are seen, in `npm test`.
 */
export async function axe(page: Page): Promise<string[]> {
  if (whole) return told((await axeOf(page).withTags(LEVELS).analyze()).violations);
  const { violations } = await axeOf(page).withTags(LEVELS).disableRules(CONTRAST).analyze();
  if ((await markSome(page)) === 0) return told(violations);
  // axe is there from the run before: to bring it again takes as long as many a run.
  const seen = await page.evaluate(
    ({ mark, rule }) => {
      const { axe } = window as unknown as { axe: AxeThere };
      return axe.run(`[${mark}]`, { runOnly: [rule], resultTypes: ['violations'] });
    },
    { mark: MARK, rule: CONTRAST },
  );
  await page.locator(`[${MARK}]`).evaluateAll((all, mark) => {
    for (const element of all) element.removeAttribute(mark);
  }, MARK);
  return told([...violations, ...seen.violations]);
}

const told = (violations: Awaited<ReturnType<AxeBuilder['analyze']>>['violations']): string[] =>
  violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 5).map((node) => node.target.join(' '));
    return `${id}: ${help} (${nodes.length}×: ${places.join(', ')})`;
  });

/** Gives back all pages of the test that ends. */
export async function giveBack(): Promise<void> {
  await Promise.all([...taken.keys()].map(close));
}
