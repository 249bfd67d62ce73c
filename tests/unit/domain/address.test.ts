import { describe, expect, it } from 'vitest';
import { absoluteUrl, atBase, basePathOf, rewriteAddresses } from '../../../src/domain/address.ts';

describe('where the site is served', () => {
  it.each([
    ['https://example.org', '/'],
    ['https://example.org/', '/'],
    ['https://example.org/gongbao', '/gongbao/'],
    ['https://example.org/a/b/', '/a/b/'],
  ])('%s is under %s', (url, base) => expect(basePathOf(url)).toBe(base));

  it.each([
    ['/', '/gongbao/'],
    ['/search/?q=a#b', '/gongbao/search/?q=a#b'],
    ['//example.com/a', '//example.com/a'],
    ['#a', '#a'],
    ['https://example.com/', 'https://example.com/'],
  ])('%s becomes %s', (path, address) => expect(atBase('/gongbao/', path)).toBe(address));

  it('makes whole addresses', () => {
    expect(absoluteUrl('https://example.org/gongbao', '/feed.xml')).toBe(
      'https://example.org/gongbao/feed.xml',
    );
    expect(absoluteUrl('https://example.org', '/documents/a/#一(二)')).toBe(
      'https://example.org/documents/a/#%E4%B8%80(%E4%BA%8C)',
    );
  });
});

describe('a page under a path', () => {
  const under = (html: string): string => rewriteAddresses(html, (path) => atBase('/p/', path));

  it.each([
    ['<a href="/a/">/b/</a>', '<a href="/p/a/">/b/</a>'],
    ["<a class='x' href='/a/'>", `<a class='x' href="/p/a/">`],
    ['<a href=/a/ class=b>', '<a href="/p/a/" class=b>'],
    ['<form action="/search/">', '<form action="/p/search/">'],
    [
      '<script type="module" src="/assets/a.js"></script>',
      '<script type="module" src="/p/assets/a.js"></script>',
    ],
    [
      '<table data-path="/duties/" title="a > b" data-src="/data/x">',
      '<table data-path="/p/duties/" title="a > b" data-src="/p/data/x">',
    ],
    ['<a title="href=&quot;/a/&quot;" href="/">', '<a title="href=&quot;/a/&quot;" href="/p/">'],
  ])('%s becomes %s', (html, page) => expect(under(html)).toBe(page));

  it.each([
    '<a href="https://example.org/">',
    '<a href="//example.org/">',
    '<a href="#a">',
    '<p>&lt;a href="/a/"&gt;</p>',
    '<script>const a = \'<a href="/a/">\';</script>',
    '<!-- <a href="/a/"> -->',
    '<meta content="/a/">',
    '<tr data-f="/a|b">',
    '<a title=" href=\'/a/\'">',
  ])('%s stays', (html) => expect(under(html)).toBe(html));
});
