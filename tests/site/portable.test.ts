/** The zip that opens without a server: its pages lead to each other, and its calculators answer. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relativeTo, writePortable } from '../../src/commands/portable.ts';
import { complaints, open } from './harness.ts';

const dist = process.env['GONGBAO_OUT'] ?? join(import.meta.dirname, '../../dist');
const folder = mkdtempSync(join(tmpdir(), 'gongbao-portable-'));
const site = join(folder, 'site');
let names: string[];

beforeAll(async () => {
  const zip = join(folder, 'a.zip');
  await writePortable(dist, '/', zip);
  const bytes = readFileSync(zip);
  await writePortable(dist, '/', zip);
  expect(readFileSync(zip).equals(bytes)).toBe(true);
  const files = unzipSync(bytes);
  names = Object.keys(files);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), content);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const host = pathToFileURL(site).href;

describe('without a server', () => {
  it.each([
    ['index.html', '/', 'index.html'],
    ['index.html', '/documents/a/#一', 'documents/a/index.html#一'],
    ['documents/a/index.html', '/', '../../index.html'],
    ['documents/a/index.html', '/documents/a/#b', 'index.html#b'],
    ['documents/a/index.html', '/assets/x.css', '../../assets/x.css'],
    ['duties/index.html', '/search/?q=a/b', '../search/index.html?q=a/b'],
  ])('from %s to %s is %s', (page, path, address) => {
    expect(relativeTo(page, path)).toBe(address);
  });

  it('every address of every page is a file of the zip', () => {
    const pages = names.filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(20);
    const missing = new Set<string>();
    for (const page of pages) {
      const html = readFileSync(join(site, page), 'utf8');
      for (const [, raw = ''] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/gu)) {
        const address = raw.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
        if (address === '' || /^(?:[a-z]+:|#)/u.test(address)) continue;
        const file = resolve(
          dirname(join(site, page)),
          decodeURI(address.replace(/[?#].*$/su, '')),
        );
        if (!existsSync(file)) missing.add(`${page}: ${address}`);
      }
    }
    expect([...missing]).toEqual([]);
  });

  it('holds nothing that only a server makes use of', () => {
    expect(
      names.filter((name) => /^(?:lookup|search)\/(?!index\.html)|\.bin$/u.test(name)),
    ).toEqual([]);
  });

  it('its pages open, and complain of nothing', async () => {
    const page = await open('/404.html', { host });
    for (const path of ['index.html', 'duties/index.html', 'about/index.html']) {
      await page.goto(`${host}/${path}`);
      expect(await page.locator('h1').count(), path).toBe(1);
      expect(complaints(page), path).toEqual([]);
    }
  });

  it('its calculators answer', async () => {
    const sheets = names.flatMap(
      (name) => /^calculators\/([^/]+)\/index\.html$/u.exec(name)?.[1] ?? [],
    );
    const graded: string[] = [];
    const page = await open('/404.html', { host });
    for (const sheet of sheets) {
      await page.goto(`${host}/calculators/${sheet}/index.html`);
      if ((await page.locator('[data-grade]').count()) > 0) graded.push(sheet);
      expect(complaints(page), sheet).toEqual([]);
    }
    expect(graded.length).toBeGreaterThan(0);
  });

  it('its search says what it needs', async () => {
    const page = await open('/search/index.html', { host });
    expect(await page.locator('main .notice').first().innerText()).toContain('要从网站打开才能用');
    expect(complaints(page)).toEqual([]);
  });
});
