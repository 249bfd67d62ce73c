/**
 * Without a network, as a real browser meets it: two builds, a host that redirects, a gateway
 * that answers with its login page, a storage that fails, a cache that was poisoned. Each test
 * has a host of its own, whose answers it can change.
 */
import {
  cpSync,
  existsSync,
  globSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cachingOf, contentTypes } from '../../src/commands/hosting/headers.ts';
import { completeOffline } from '../../src/offline/index.ts';
import { some, whole } from '../property/runs.ts';
import { browserHere } from './browser.ts';

const dist = process.env['GONGBAO_OUT'] ?? join(import.meta.dirname, '../../dist');
/** Types that every host knows; the others are ours to name. */
const types: Readonly<Record<string, string>> = {
  ...contentTypes,
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
const animal = 'calculators/animal-epidemic/';
const postal = 'calculators/postal-incident/';

/** A host that can be changed while it runs. */
interface Host {
  readonly origin: string;
  /** Folder that it serves. */
  dir: string;
  /** Answers a request itself, where it returns true. */
  fault: ((path: string, response: ServerResponse) => boolean) | undefined;
  /** What was asked for, with the bytes of each answer. */
  readonly log: { path: string; bytes: number }[];
  close(): Promise<void>;
}

async function host(dir: string, base = '/'): Promise<Host> {
  const log: { path: string; bytes: number }[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    if (self.fault?.(path, response)) return;
    const inner = path.startsWith(base) ? path.slice(base.length) : '404';
    const file = join(self.dir, inner.endsWith('/') || inner === '' ? `${inner}index.html` : inner);
    const found = existsSync(file) && statSync(file).isFile();
    const body = gzipSync(readFileSync(found ? file : join(self.dir, '404.html')));
    log.push({ path, bytes: body.length });
    response
      .writeHead(found ? 200 : 404, {
        'Content-Type': types[extname(found ? file : 'x.html')] ?? 'application/octet-stream',
        'Content-Encoding': 'gzip',
        'Content-Length': body.length,
        'Cache-Control': cachingOf(inner),
      })
      .end(body);
  };
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const self: Host = {
    origin: `http://127.0.0.1:${port}`,
    dir,
    fault: undefined,
    log,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return self;
}

let browser: Browser;
const open: { contexts: BrowserContext[]; hosts: Host[]; folders: string[] } = {
  contexts: [],
  hosts: [],
  folders: [],
};
beforeAll(async () => {
  browser = await browserHere();
});
afterEach(async () => {
  await Promise.all(open.contexts.splice(0).map((c) => c.close()));
  await Promise.all(open.hosts.splice(0).map((h) => h.close()));
});
afterAll(async () => {
  for (const folder of open.folders) rmSync(folder, { recursive: true, force: true });
});

async function start(dir = dist, base = '/'): Promise<{ site: Host; page: Page }> {
  const site = await host(dir, base);
  open.hosts.push(site);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  open.contexts.push(context);
  return { site, page: await context.newPage() };
}

/** Until the worker is there and has done what it does by itself. */
async function settled(page: Page, site: Host): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  // Twice nothing: a slow machine may pause between two requests.
  for (let last = -1, quiet = 0; quiet < 2; ) {
    quiet = last === site.log.length ? quiet + 1 : 0;
    last = site.log.length;
    await page.waitForTimeout(300);
  }
}

/** Another build: a copy in which something has changed, completed as a build completes it. */
async function anotherBuild(change: (dir: string) => void): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-build-'));
  open.folders.push(folder);
  cpSync(dist, folder, { recursive: true });
  change(folder);
  await completeOffline(folder);
  return folder;
}
const edit = (dir: string, file: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(join(dir, file), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has no ${from}.`);
  writeFileSync(join(dir, file), changed);
};
/** Answers the first question of a calculator, and waits until its documents are there. */
async function use(page: Page, site: Host): Promise<void> {
  await page.locator('form[data-sheet] select').first().selectOption({ index: 1 });
  await expect
    .poll(() => site.log.some(({ path }) => path.startsWith('/documents/')), { timeout: 15_000 })
    .toBe(true);
  await settled(page, site);
}
const grade = (page: Page): Promise<string | null> =>
  page.locator('[data-grade]').first().getAttribute('data-grade');

describe('a calculator that was opened', () => {
  it('opens without a network, with another case, and so does the clause of its result', async () => {
    const { site, page } = await start();
    await page.goto(`${site.origin}/${animal}?disease=nipah`);
    await settled(page, site);
    await page.context().setOffline(true);
    await page.goto(`${site.origin}/${animal}?disease=fmd&spreading=yes&counties=3&days=5`);
    expect(await grade(page)).toBe('I');
    const said = await page.locator('main .kept').innerText();
    expect(said).toMatch(/没有连上网络.*\d{4}年\d+月\d+日 \d\d:\d\d核对过，构建[0-9a-f]{12}/u);
    expect(said).toContain('规则可能改过或者废止');
    const colour = await page
      .locator('.verdict')
      .evaluate((e) => getComputedStyle(e).backgroundColor);
    expect(colour, 'the stylesheet is there').not.toBe('rgba(0, 0, 0, 0)');
    const clause = page.locator('a[data-clause]').first();
    const id = decodeURIComponent((await clause.getAttribute('href'))?.split('#')[1] ?? '');
    const quote = await page.locator('li:has(> a[data-clause]) q').first().innerText();
    await clause.click();
    await page.waitForURL(/\/documents\//u);
    // The document does not fit into what may be fetched without a click: its words do.
    expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
    const text = await page.locator('main').innerText();
    expect(text).toContain(quote);
    expect(text).toContain('不是全文');
  });

  it('once a question is answered has what its results link to, whole', async () => {
    const { site, page } = await start();
    await page.goto(`${site.origin}/${animal}`);
    await settled(page, site);
    expect(site.log.some(({ path }) => path.startsWith('/documents/'))).toBe(false);
    await use(page, site);
    const document = site.log.find(({ path }) => path.startsWith('/documents/'))!.path;
    await page.context().setOffline(true);
    await page.goto(`${site.origin}${document}`);
    expect(await page.locator('main .kept').innerText()).toContain('这是存在本机的一页');
    expect(await page.locator('main').innerText()).not.toContain('不是全文');
  });

  it('fetches no more than 30 kB without a click, the worker included', async () => {
    const calculators = [...globSync('calculators/*/kit.json', { cwd: dist })].map((p) =>
      p.replace('kit.json', ''),
    );
    expect(calculators.length).toBeGreaterThan(4);
    const row = `${animal}?disease=fmd&spreading=yes&event=2023-11-01|甲旗|子镇`;
    for (const path of some([row, ...calculators.toSorted()], 4)) {
      const { site, page } = await start();
      await page.goto(`${site.origin}/${path}`);
      await settled(page, site);
      const own = await page.evaluate(() => [
        location.href,
        ...performance.getEntriesByType('resource').map((e) => e.name),
      ]);
      const loaded = new Set(own.map((address) => new URL(address).pathname));
      // What the page loads is its own once; a second time it is fetched for later.
      const extra = site.log.filter(({ path: p }) => !loaded.delete(p));
      const sum = extra.reduce((n, e) => n + e.bytes, 0);
      expect(extra.map((e) => e.path)).toContain('/sw.js');
      expect(sum, `${path} ${JSON.stringify(extra)}`).toBeLessThanOrEqual(30_000);
    }
  });

  it('fetches nothing else: not other calculators, and little in all', async () => {
    const { site, page } = await start();
    await page.goto(`${site.origin}/`);
    await settled(page, site);
    const own = new Set(
      await page.evaluate(() => [
        location.href,
        ...performance.getEntriesByType('resource').map((e) => e.name),
      ]),
    );
    const extra = site.log.filter(({ path }) => !own.has(`${site.origin}${path}`));
    expect(extra.reduce((n, e) => n + e.bytes, 0)).toBeLessThan(15_000);
    expect(site.log.some(({ path }) => path.startsWith('/calculators/'))).toBe(false);
    site.log.length = 0;
    await page.goto(`${site.origin}/${postal}`);
    await settled(page, site);
    const documents = site.log.filter(({ path }) => path.startsWith('/documents/'));
    expect(documents).toEqual([]);
    expect(site.log.some(({ path }) => path === `/${animal}`)).toBe(false);
  });

  it('is kept whole by a press, and says how large and of which build', async () => {
    const { site, page } = await start();
    await page.goto(`${site.origin}/${animal}`);
    await settled(page, site);
    const state = page.locator('[data-keep-state]');
    await page.waitForFunction(
      () => document.querySelector('[data-keep]')?.getAttribute('data-state') === 'part',
    );
    expect(await state.innerText()).toMatch(/已存入本机\d+个文件.*还要下载\d+ kB/u);
    await page.getByRole('button', { name: '存入本机' }).click();
    await page.waitForFunction(
      () => document.querySelector('[data-keep]')?.getAttribute('data-state') === 'kept',
    );
    expect(await state.innerText()).toMatch(
      /已存入本机，没有网络也能用：\d+个文件，共\d+ kB，构建[0-9a-f]{12}，.*核对/u,
    );
    await page.context().setOffline(true);
    await page.goto(`${site.origin}/${animal}audit/`);
    expect(await page.locator('h1').count()).toBe(1);
  });

  it('with Save-Data fetches nothing until the press', async () => {
    const { site, page } = await start();
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'connection', {
        get: () => ({ saveData: true }),
        configurable: true,
      });
    });
    await page.goto(`${site.origin}/${animal}`);
    await page.waitForTimeout(2000);
    expect(site.log.map((l) => l.path)).not.toContain('/sw.js');
    expect(site.log.some((l) => l.path.startsWith('/documents/'))).toBe(false);
    await page.getByRole('button', { name: '存入本机' }).click();
    await page.waitForFunction(
      () => document.querySelector('[data-keep]')?.getAttribute('data-state') === 'kept',
    );
  });
});

describe('a page that was never opened', () => {
  it('is answered by ours, with what is kept', async () => {
    const { site, page } = await start();
    await page.goto(`${site.origin}/${animal}`);
    await settled(page, site);
    await use(page, site);
    await page.context().setOffline(true);
    await page.goto(`${site.origin}/agencies/`);
    expect(await page.locator('h1').innerText()).toBe('没有连上网络');
    const kept = await page.locator('[data-kept-list] a').allInnerTexts();
    expect(kept.length).toBeGreaterThan(1);
    await page.locator('[data-kept-list] a').first().click();
    await page.waitForURL(/\/calculators\//u);
    expect(await page.locator('[data-grade]').count()).toBe(1);
  });
});

describe('a host', () => {
  it('that answers x/ with a redirect to x: the kept page opens', async () => {
    const { site, page } = await start();
    site.fault = (path, response) => {
      const file = join(dist, path, 'index.html');
      if (path === '/') return false;
      if (path.endsWith('/')) {
        response.writeHead(301, { Location: path.slice(0, -1) }).end();
        return true;
      }
      if (extname(path) !== '' || !existsSync(file)) return false;
      response
        .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
        .end(readFileSync(file));
      return true;
    };
    await page.goto(`${site.origin}/`);
    await settled(page, site);
    await page.goto(`${site.origin}/${animal}`);
    await settled(page, site);
    await page.locator('form[data-sheet] select').first().selectOption({ index: 1 });
    await page.waitForTimeout(2500);
    await page.context().setOffline(true);
    for (const address of [animal, animal.slice(0, -1)]) {
      await page.goto(`${site.origin}/${address}`);
      expect(await page.locator('[data-grade]').count(), address).toBe(1);
    }
    // The document was fetched through the redirect.
    await page.goto(`${site.origin}/documents/tongzhengfa-2023-191/`);
    expect(await page.locator('[id="1.5.1"]').count()).toBe(1);
    expect(await page.locator('h1').innerText()).not.toBe('没有连上网络');
  });

  it('whose gateway answers 200 with a login page: that is not kept, and the next load runs', async () => {
    const { site, page } = await start();
    await page.goto(`${site.origin}/`);
    await settled(page, site);
    const login = '<!doctype html><html><title>登录</title><body>请登录</body></html>';
    const gateway = (path: string, response: ServerResponse): boolean => {
      if (!/^\/(?:assets|calculators|documents)\//u.test(path)) return false;
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(login);
      return true;
    };
    site.fault = (path, response) => path.startsWith('/assets/') && gateway(path, response);
    await page.goto(`${site.origin}/${animal}?disease=nipah`);
    await page.waitForTimeout(500);
    expect(await page.locator('[data-grade=II]').count()).toBe(0);
    site.fault = gateway;
    await page.goto(`${site.origin}/${postal}`);
    await page.waitForTimeout(500);
    site.fault = undefined;
    await page.goto(`${site.origin}/${animal}?disease=nipah`);
    expect(await grade(page)).toBe('II');
    await settled(page, site);
    await page.context().setOffline(true);
    await page.goto(`${site.origin}/${postal}`);
    expect(await page.locator('h1').innerText()).toBe('没有连上网络');
  });

  it('under a path of its own keeps what lies under it', async () => {
    const folder = await anotherBuild((dir) => {
      for (const file of ['index.html', `${animal}index.html`, 'offline/index.html']) {
        const html = readFileSync(join(dir, file), 'utf8');
        writeFileSync(
          join(dir, file),
          html
            .replaceAll(/((?:href|src|action|data-[a-z-]+)=")\/(?!\/)/gu, '$1/some/path/')
            .replace('<html', '<html data-base="/some/path/"'),
        );
      }
    });
    const { site, page } = await start(folder, '/some/path/');
    await page.goto(`${site.origin}/some/path/${animal}?disease=nipah`);
    expect(await grade(page)).toBe('II');
    await settled(page, site);
    await page.context().setOffline(true);
    await page.goto(`${site.origin}/some/path/${animal}?disease=nipah`);
    expect(await grade(page)).toBe('II');
    expect(site.log.filter(({ path }) => !path.startsWith('/some/path/'))).toEqual([]);
  });
});

describe('a new build', () => {
  it('is told to each calculator in a new file: the old one is kept under a second name', async () => {
    const kept = mkdtempSync(join(tmpdir(), 'gongbao-kept-'));
    open.folders.push(kept);
    const pages = [`${animal}index.html`, `${animal}audit/index.html`];
    const folder = await anotherBuild((dir) => {
      for (const [i, page] of pages.entries()) linkSync(join(dir, page), join(kept, String(i)));
      edit(dir, 'robots.txt', /$/u, '# 另一次\n');
    });
    for (const [i, page] of pages.entries()) {
      const before = readFileSync(join(dist, page), 'utf8');
      expect(readFileSync(join(kept, String(i)), 'utf8')).toBe(before);
      expect(readFileSync(join(folder, page), 'utf8')).not.toBe(before);
    }
  });

  it('is what an open network shows; the former is never passed off as it', async () => {
    const next = await anotherBuild((dir) => {
      edit(dir, `${animal}index.html`, /规则表 \d{4}-\d\d-\d\d/u, '规则表 2027-01-01');
    });
    const { site, page } = await start();
    await page.goto(`${site.origin}/${animal}`);
    await settled(page, site);
    const build = await page.locator('html').getAttribute('data-build');
    site.dir = next;
    await page.goto(`${site.origin}/${animal}`);
    expect(await page.locator('.colophon-line').innerText()).toContain('2027-01-01');
    const now = await page.locator('html').getAttribute('data-build');
    expect(now).not.toBe(build);
    await settled(page, site);
    await page.context().setOffline(true);
    await page.goto(`${site.origin}/${animal}`);
    expect(await page.locator('main .kept').innerText()).toContain(now);
    expect(await page.locator('.colophon-line').innerText()).toContain('2027-01-01');
  });

  it.runIf(whole)(
    'waits for the network however slow it is, where it is a rule sheet',
    async () => {
      const { site, page } = await start();
      await page.goto(`${site.origin}/${animal}`);
      await settled(page, site);
      let waited = false;
      site.fault = (path, response) => {
        if (path !== `/${animal}` || waited) return false;
        waited = true;
        setTimeout(() => {
          response
            .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
            .end(readFileSync(join(dist, animal, 'index.html')));
        }, 6000);
        return true;
      };
      await page.goto(`${site.origin}/${animal}`);
      expect(waited).toBe(true);
      expect(await page.locator('main .kept').count()).toBe(0);
    },
  );

  it('that withdraws a sheet withdraws it here too', async () => {
    const next = await anotherBuild((dir) => rmSync(join(dir, postal), { recursive: true }));
    const { site, page } = await start();
    await page.goto(`${site.origin}/${postal}`);
    await settled(page, site);
    site.dir = next;
    await page.goto(`${site.origin}/${postal}`);
    expect(await page.locator('[data-grade]').count()).toBe(0);
    await page.context().setOffline(true);
    await page.goto(`${site.origin}/${postal}`);
    expect(await page.locator('[data-grade]').count()).toBe(0);
    if (!whole) return;
    // And without asking for it: by the list of the new worker alone.
    const other = await start();
    await other.page.goto(`${other.site.origin}/${postal}`);
    await settled(other.page, other.site);
    other.site.dir = next;
    await other.page.goto(`${other.site.origin}/`);
    await other.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
    });
    await settled(other.page, other.site);
    await other.page.context().setOffline(true);
    await other.page.goto(`${other.site.origin}/${postal}`);
    expect(await other.page.locator('[data-grade]').count()).toBe(0);
  });

  it.runIf(whole)('leaves the files of the former to a tab that is still open', async () => {
    const next = await anotherBuild((dir) => {
      const html = readFileSync(join(dir, animal, 'index.html'), 'utf8');
      const name = /assets\/(calculator\.[\w-]+\.css)/u.exec(html)?.[1] ?? '';
      const css = readFileSync(join(dir, 'assets', name), 'utf8');
      rmSync(join(dir, 'assets', name));
      writeFileSync(join(dir, 'assets', 'calculator.NEWNEWNE.css'), `${css}\n`);
      edit(dir, `${animal}index.html`, name, 'calculator.NEWNEWNE.css');
    });
    const { site, page } = await start();
    await page.goto(`${site.origin}/${animal}`);
    await settled(page, site);
    const old = await page
      .locator('link[rel=stylesheet][href*=calculator]')
      .first()
      .getAttribute('href');
    site.dir = next;
    const second = await page.context().newPage();
    await second.goto(`${site.origin}/`);
    await second.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
    });
    await settled(second, site);
    const status = await page.evaluate(async (href) => (await fetch(href ?? '')).status, old);
    expect(status).toBe(200);
  });
});

describe('a storage', () => {
  it('that fails is a detour over the network', async () => {
    const { site, page } = await start();
    const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
    site.fault = (path, response) => {
      if (path !== '/sw.js') return false;
      const broken =
        'for (const name of ["open", "match", "keys", "delete"]) Object.getPrototypeOf(caches)[name] = () => Promise.reject(new Error("no storage"));';
      response
        .writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' })
        .end(`${broken}\n${worker}`);
      return true;
    };
    await page.goto(`${site.origin}/`);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.goto(`${site.origin}/${animal}?disease=nipah`);
    expect(await grade(page)).toBe('II');
    const colour = await page
      .locator('.verdict')
      .evaluate((e) => getComputedStyle(e).backgroundColor);
    expect(colour).not.toBe('rgba(0, 0, 0, 0)');
    await page.context().setOffline(true);
    await page.goto(`${site.origin}/agencies/`);
    expect(await page.locator('h1').innerText()).toBe('没有连上网络');
  });

  it('that holds a wrong page for a script is not believed', async () => {
    const { site, page } = await start();
    await page.goto(`${site.origin}/${animal}`);
    await settled(page, site);
    const poisoned = await page.evaluate(async () => {
      let count = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (!request.url.endsWith('.js') && !request.url.includes('animal')) continue;
          count += 1;
          const type = request.url.endsWith('.js') ? 'text/html' : 'text/plain';
          await cache.put(request, new Response('登录', { headers: { 'content-type': type } }));
        }
      }
      return count;
    });
    expect(poisoned).toBeGreaterThan(2);
    await page.goto(`${site.origin}/${animal}?disease=nipah`);
    expect(await grade(page)).toBe('II');
  });
});

describe('as an application', () => {
  it('it can be installed and begins with the calculators', async () => {
    const { site, page } = await start();
    await page.goto(`${site.origin}/`);
    const address = await page
      .locator('link[rel=manifest]')
      .evaluate((l) => (l as HTMLLinkElement).href);
    const manifest = (await (await fetch(address)).json()) as {
      start_url: string;
      name: string;
      icons: { src: string; sizes: string; type: string }[];
    };
    expect(new URL(manifest.start_url, address).pathname).toBe('/calculators/');
    expect(manifest.name.length).toBeGreaterThan(2);
    for (const { src, sizes, type } of manifest.icons.filter((i) => i.sizes !== 'any')) {
      const response = await fetch(new URL(src, address));
      expect(response.status, src).toBe(200);
      expect(response.headers.get('content-type')).toContain(
        type.split('/')[0] === 'image' ? '' : type,
      );
      const png = Buffer.from(await response.arrayBuffer());
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
  });
});
