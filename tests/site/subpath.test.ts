/**
 * The site under a path of somebody else's host: built for it, served there and nowhere else,
 * and every address that it writes is followed.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StaticServer, serve } from '../../src/commands/serve.ts';
import { complaints, open, requests } from './harness.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'gongbao-path-'));
const dist = join(folder, 'dist');
const base = '/some/path/';
const host = 'https://host.example';
let server: StaticServer;

beforeAll(async () => {
  const content = join(folder, 'content');
  cpSync(process.env['GONGBAO_CONTENT'] ?? join(root, 'content'), content, { recursive: true });
  const site = join(content, 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace(/^url: .*$/mu, `url: ${host}${base}`));
  const build = spawnSync('astro', ['build', '--outDir', dist], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      GONGBAO_CONTENT: content,
      GONGBAO_OUT: dist,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  expect(build.status, `${build.stdout}${build.stderr}`).toBe(0);
  server = await serve({ dir: dist, port: 0, base });
});

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&');

/** Addresses in the attributes of a page. */
const addressesOf = (html: string): string[] =>
  [
    ...html.matchAll(/\s(?:href|src|action|data-(?:src|href|path|source|document))="?([^"\s>]+)/gu),
  ].map(([, a]) => unescaped(a ?? ''));

describe('under a path', () => {
  it('leads nowhere else, and everywhere to something', async () => {
    const pages = globSync('**/*.html', { cwd: dist });
    expect(pages.length).toBeGreaterThan(20);
    const asked = new Map<string, string>();
    for (const page of pages) {
      const html = readFileSync(join(dist, page), 'utf8');
      for (const address of addressesOf(html)) {
        if (!address.startsWith('/')) continue;
        expect(address.startsWith(base), `${page} leads to ${address}`).toBe(true);
        asked.set(address.replace(/[?#].*$/u, ''), page);
      }
    }
    const missing: string[] = [];
    for (const [address, page] of asked) {
      // A folder of shards is named, not asked for.
      if (address.startsWith(`${base}data/rows/`) && address.endsWith('/')) continue;
      const { status } = await fetch(`${server.origin}${address}`, { redirect: 'manual' });
      if (status !== 200) missing.push(`${status} ${address} (${page})`);
    }
    expect(missing).toEqual([]);
  });

  it('names itself by its whole address where it is read elsewhere', () => {
    const own = `${host}${base}`;
    for (const page of globSync('**/*.html', { cwd: dist })) {
      const canonical = /<link rel="canonical" href="([^"]+)"/u.exec(
        readFileSync(join(dist, page), 'utf8'),
      )?.[1];
      expect(canonical?.startsWith(own), `${page}: ${canonical}`).toBe(true);
    }
    for (const name of globSync('**/*.{xml,ics,txt,md}', { cwd: dist })) {
      const text = readFileSync(join(dist, name), 'utf8').replaceAll('\r\n ', '');
      for (const [address] of text.matchAll(/https:\/\/host\.example[^\s<"']*/gu))
        expect(address.startsWith(own), `${name}: ${address}`).toBe(true);
    }
  });

  it('publishes data whose addresses work on the host', () => {
    const files = globSync('data/**/*.json', { cwd: dist }).filter(
      (name) => !name.includes('rows/'),
    );
    let seen = 0;
    for (const name of files) {
      const { records = [] } = JSON.parse(readFileSync(join(dist, name), 'utf8')) as {
        records?: { url?: string }[];
      };
      for (const { url } of records) {
        if (url === undefined) continue;
        seen += 1;
        expect(url.startsWith(base), `${name}: ${url}`).toBe(true);
      }
    }
    expect(seen).toBeGreaterThan(100);
  });

  it.each([
    ['', 'main'],
    ['duties/?q=报告', 'tbody tr'],
    ['search/?q=报告', '[data-search-results] a'],
  ])('works in the browser: /%s', async (path, shown) => {
    const page = await open(`${base}${path}`, { host: server.origin });
    await page.waitForSelector(shown);
    const hrefs = await page.$$eval('a[href]', (links) =>
      links.map((a) => a.getAttribute('href') ?? ''),
    );
    expect(hrefs.filter((href) => href.startsWith('/') && !href.startsWith('/some/path/'))).toEqual(
      [],
    );
    expect(complaints(page)).toEqual([]);
    expect(requests(page).length).toBeGreaterThan(1);
  });
});
