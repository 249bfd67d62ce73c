/** When a reader with a slow phone and a slow line sees a page. */
import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from '../browser.mjs';
import { median } from './measure.ts';

/** First and Largest Contentful Paint in milliseconds. */
export interface Paint {
  readonly first: number;
  readonly largest: number;
}

const runs = 5;
/** The slow line of Lighthouse's phone: 150 ms there and back, 1.6 Mbit/s; its processor a quarter. */
const slowLine = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const slowdown = 4;

/** Opens the pages in turn, several times, each time with an empty cache; the median for each. */
export async function paintTimes(addresses: readonly string[]): Promise<Paint[]> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('There is no browser to measure with.');
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  try {
    const seen = addresses.map((): Paint[] => []);
    for (let run = 0; run < runs; run++) {
      for (const [index, address] of addresses.entries()) {
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
    }));
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
function readPaint(): Promise<{ first: number; largest: number }> {
  return new Promise((done) => {
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    new PerformanceObserver((list) => {
      done({ first, largest: list.getEntries().at(-1)?.startTime ?? 0 });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}
