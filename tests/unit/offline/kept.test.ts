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
  quotedIn,
  showQuoted,
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

describe('what a calculator quotes', () => {
  const sheet = {
    document: 'plan',
    criteria: [
      { clause: '1.5.1(1)', quote: '甲病在21日内' },
      { clause: '1.5.1(1)', quote: '甲病在21日内，有"3个"以上<乙>' },
      { clause: '1.5.2', quote: '甲病' },
    ],
    gaps: [{ at: '4-p1', quote: '启动' }],
    items: [{ document: 'other', clause: '二', quote: '别的文件' }, { clause: '三' }],
  };
  const attribute = JSON.stringify(sheet)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
  const html = `<title>分级 &amp; 处置</title><form data-sheet="${attribute}"></form>`;

  it('of a document stands by clause, the longer words for the shorter, and nothing of another', () => {
    const found = quotedIn(html, 'plan', '/calculators/x/');
    expect(found?.title).toBe('分级 &amp; 处置');
    expect([...(found?.clauses ?? [])]).toEqual([
      ['1.5.1(1)', ['甲病在21日内，有&#34;3个&#34;以上&#60;乙&#62;']],
      ['1.5.2', ['甲病']],
      ['4-p1', ['启动']],
    ]);
    expect([...(quotedIn(html, 'other', '/')?.clauses.keys() ?? [])]).toEqual(['二']);
    expect(quotedIn(html, 'none', '/')).toBeUndefined();
    expect(quotedIn('<p>no calculator</p>', 'plan', '/')).toBeUndefined();
  });

  it('is shown under a line that says that it is not the whole, with the anchors of the clauses', () => {
    const found = quotedIn(html, 'plan', '/calculators/x/')!;
    const page = showQuoted('<main><h1>没有连上网络</h1><p>…</p></main>', [found]);
    expect(page).toContain('<h1>没有连上网络</h1><p class="kept">');
    expect(page).toContain('不是全文');
    expect(page).toContain('<h3 id="1.5.1(1)">1.5.1(1)</h3>');
    expect(showQuoted('<h1>甲</h1>', [])).toBe('<h1>甲</h1>');
  });
});
