/** When a reader with a slow phone and a slow line sees a page. */
import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from '../browser.mjs';
import { median } from './measure.ts';

/** First and Largest Contentful Paint in milliseconds. */
interface Paint {
  readonly first: number;
  readonly largest: number;
}
/** What was seen of a page: the medians, and the largest paint of each round. */
export interface Paints extends Paint {
  readonly rounds: readonly number[];
}

/** So many that one that the machine was busy in does not tell: the quartiles of their ratios lie 0.02 apart. */
const rounds = 31;
/** The slow line of Lighthouse's phone: 150 ms there and back, 1.6 Mbit/s; its processor a quarter. */
const slowLine = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const slowdown = 4;

/**
 * Opens the pages one after the other in many rounds, each time with an empty cache, and in each
 * round the other way round, so that what else the machine does falls on all of them alike.
 */
export async function paintTimes(addresses: readonly string[]): Promise<Paints[]> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('There is no browser to measure with.');
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  try {
    const seen = addresses.map((): Paint[] => []);
    for (let round = 0; round < rounds; round++) {
      const order = [...addresses.entries()];
      for (const [index, address] of round % 2 === 0 ? order : order.reverse()) {
        const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
        const page = await context.newPage();
        const devtools = await context.newCDPSession(page);
        await devtools.send('Network.enable');
        await devtools.send('Network.emulateNetworkConditions', slowLine);
        await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
        await page.goto(address, { waitUntil: 'load' });
        await page.waitForTimeout(1000); // a later, larger paint would come within this time
        seen[index]?.push(await page.evaluate(readPaint));
        await context.close();
      }
    }
    return seen.map((paints) => ({
      first: median(paints.map(({ first }) => first)),
      largest: median(paints.map(({ largest }) => largest)),
      rounds: paints.map(({ largest }) => largest),
    }));
  } finally {
    await browser.close();
  }
}

/** How much later one page is painted than another: the median of the ratios of each round. */
export const paintRatio = (page: Paints, other: Paints): number =>
  median(page.rounds.map((time, i) => time / (other.rounds[i] ?? Number.NaN)));

/** Runs in the page. */
function readPaint(): Promise<{ first: number; largest: number }> {
  return new Promise((done) => {
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    new PerformanceObserver((list) => {
      done({ first, largest: list.getEntries().at(-1)?.startTime ?? 0 });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}
