import { describe, expect, it } from 'vitest';
import { SITEMAP_LIMITS, sitemapOf } from '../../../src/domain/sitemap.ts';

const urls = (n: number): string[] =>
  Array.from({ length: n }, (_, i) => `https://gongbao.test/documents/${i}/`);
const part = (n: number): string => `https://gongbao.test/sitemap/${n}.xml`;
const locations = (text: string): string[] =>
  [...text.matchAll(/<loc>([^<]*)<\/loc>/gu)].map((m) => m[1] ?? '');

describe('a sitemap', () => {
  it('is one file up to the limits of the standard', () => {
    const { main, parts } = sitemapOf(urls(SITEMAP_LIMITS.urls), part);
    expect(parts).toEqual([]);
    expect(main).toContain('<urlset');
    expect(locations(main)).toEqual(urls(SITEMAP_LIMITS.urls));
  });

  it('is an index and parts within the limits past them, with every address once', () => {
    const all = urls(SITEMAP_LIMITS.urls * 2 + 1);
    const { main, parts } = sitemapOf(all, part);
    expect(main).toContain('<sitemapindex');
    expect(locations(main)).toEqual([1, 2, 3].map(part));
    expect(parts.flatMap(locations)).toEqual(all);
    for (const text of parts) expect(locations(text).length).toBeLessThanOrEqual(50_000);
  });

  it('keeps to the bytes, too', () => {
    const all = Array.from(
      { length: 40 },
      (_, i) => `https://gongbao.test/${'文'.repeat(50)}${i}/`,
    );
    const { parts } = sitemapOf(all, part, { urls: 50_000, bytes: 2000 });
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.flatMap(locations)).toEqual(all);
    for (const text of parts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2000);
  });

  it('writes what XML has a use for', () =>
    expect(sitemapOf(['https://a.test/?a=1&b=2'], part).main).toContain('?a=1&amp;b=2'));
});
