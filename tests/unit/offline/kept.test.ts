/** What may be kept of what a host answers, and how it is marked. */
import { describe, expect, it } from 'vitest';
import {
  buildOf,
  hasRightType,
  isHashed,
  isOurPage,
  keyOf,
  listKept,
  markKept,
  titleOf,
} from '../../../src/offline/kept.ts';

const ours =
  '<!doctype html><html data-build="0a1b2c3d4e5f" lang="zh-CN"><head><title>甲 &amp; 乙</title><meta name="SiteName" content="某"></head><body><main id="main"><h1>甲</h1></main></body></html>\n';

describe('a key', () => {
  it('is one for all ways to write an address', () => {
    const base = 'https://example.org/some/path/';
    for (const address of [
      'x/',
      'x',
      'x/index.html',
      'x/?a=1',
      'x#1.5.1(1)',
      '/some/path/x/',
      'https://example.org/some/path/x/?b',
    ])
      expect(keyOf(address, base), address).toBe('https://example.org/some/path/x');
    expect(keyOf('/', 'https://example.org/')).toBe('https://example.org/');
  });
});

describe('a type', () => {
  it.each([
    ['/assets/a.js', 'text/javascript; charset=utf-8', true],
    ['/assets/a.js', 'application/javascript', true],
    ['/assets/a.js', 'text/html', false],
    ['/assets/a.css', 'text/html; charset=utf-8', false],
    ['/search/index.json', 'text/html', false],
    ['/lookup/x.pf_index', 'application/octet-stream', true],
    ['/lookup/x.pf_index', 'text/html', false],
    ['/documents/x/', 'text/html; charset=utf-8', true],
    ['/documents/x', 'text/html', true],
    ['/documents/x/', 'text/plain', false],
    ['/documents/x/', null, false],
    ['/icon.svg', 'text/html', false],
  ])('%s as %s: %s', (path, type, right) => {
    expect(hasRightType(path, type)).toBe(right);
  });
});

describe('a page', () => {
  it('is ours and whole, or is not kept', () => {
    expect(isOurPage(ours)).toBe(true);
    expect(isOurPage(ours.slice(0, -20))).toBe(false);
    expect(isOurPage('<!doctype html><html><title>登录</title></html>')).toBe(false);
    expect(buildOf(ours)).toBe('0a1b2c3d4e5f');
    expect(titleOf(ours)).toBe('甲 &amp; 乙');
  });

  it('out of the device says so, with build and date', () => {
    const marked = markKept(ours, { date: '2026-11-25T02:02:00Z', build: 'abc', sheet: true });
    expect(marked).toMatch(
      /<main id="main"><p class="kept" role="status">没有连上网络：[^<]*年[^<]*核对过，构建abc。此后规则可能改过或者废止/u,
    );
    expect(marked).toContain('<html data-kept="2026-11-25T02:02:00Z" data-kept-build="abc"');
    expect(markKept(ours, { date: '', build: '"><script>', sheet: false })).not.toContain(
      '<script>',
    );
  });

  it('that lists what is kept', () => {
    const html = '<main><ul class="kept-list" data-kept-list></ul></main>';
    expect(listKept(html, [])).toContain('没有存下任何一页');
    const page = { address: 'https://example.org/a/', title: '甲', date: '2026-11-25T02:02:00Z' };
    expect(listKept(html, [page])).toMatch(/<li><a href="https:\/\/example\.org\/a\/">甲<\/a>/u);
  });

  it('and a hash in an address never changes', () => {
    expect(isHashed('assets/a.B1.js')).toBe(true);
    expect(isHashed('search/index.json')).toBe(false);
  });
});
