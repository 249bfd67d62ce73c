/** The harness must see what it is there to see: a test that cannot fail proves nothing. */
import { expect, it } from 'vitest';
import { axe, complaints, open, requests } from './harness.ts';

it('records what a page asks for', async () => {
  const page = await open('/');
  expect(requests(page)[0]).toMatchObject({ type: 'document', method: 'GET', foreign: false });
  expect(complaints(page)).toEqual([]);
});

it('notices, and stops, a request to another origin', async () => {
  const page = await open('/404.html', { javaScript: false });
  await page.setContent('<img src="https://elsewhere.example/pixel.png">');
  expect(complaints(page)).toContain('asked another origin: https://elsewhere.example/pixel.png');
});

it('notices a breach of the content security policy', async () => {
  const page = await open('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "breached"';
    document.head.append(script);
  });
  await expect.poll(() => complaints(page).join()).toContain('Content Security Policy');
  expect(await page.title()).not.toBe('breached');
});

it('notices a page that not all can read', async () => {
  const page = await open('/');
  await page.evaluate(() => document.body.append(document.createElement('button')));
  expect((await axe(page)).join()).toContain('button-name');
  // Of words that are alike some stand for all; these are like no others.
  await page.evaluate(() => {
    const words = document.createElement('p');
    words.textContent = '几乎看不见的一句话';
    words.className = 'faint';
    document.querySelector('main')?.append(words);
    for (const sheet of document.styleSheets)
      sheet.insertRule('.faint { color: #eee; background: #fff }');
  });
  expect((await axe(page)).join()).toMatch(/color-contrast.*\.faint/u);
});

it('lets the service worker in where it is asked to, of which nothing complains', async () => {
  const page = await open('/', { serviceWorker: true });
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  expect(complaints(page)).toEqual([]);
  const other = await open('/');
  expect(await other.evaluate(() => navigator.serviceWorker.getRegistration())).toBeUndefined();
});

it('can do without scripts, and without the network', async () => {
  const still = await open('/', { javaScript: false, viewport: 'phone' });
  expect(requests(still).filter(({ type }) => type === 'fetch')).toEqual([]);
  const alone = await open('/', { offline: true });
  await expect(alone.reload()).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});
