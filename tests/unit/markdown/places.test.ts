/** Links at places of a clause's text: word for word, through marks and cells. */
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { linkPlaces } from '../../../src/markdown/link.ts';
import { renderBody } from '../../../src/markdown/render.ts';
import { documentOf } from '../duties/documents.ts';

const render = (body: string, places: readonly (readonly [string, string, string])[]): string => {
  const doc = documentOf(`# 甲\n\n${body}\n`);
  const map = new Map<string, { start: number; end: number; href: string }[]>();
  for (const [anchor, words, href] of places) {
    const text = doc.clauses.find((c) => c.anchor === anchor)?.text ?? '';
    const list = map.get(anchor) ?? [];
    list.push({ start: text.indexOf(words), end: text.indexOf(words) + words.length, href });
    map.set(anchor, list);
  }
  return renderBody(doc.tree(), { corrections: doc.corrections, places: map, sourceHref: '/s/' })
    .html;
};

describe('links at places', () => {
  it('stand where they are said to stand, and nowhere else', () => {
    expect(
      render('1\\. 市某局请市某局。（责任单位：市某局）', [['1', '市某局）', '/a/']]),
    ).toContain('市某局请市某局。（责任单位：<a href=/a/>市某局）</a>');
  });
  it('leave marks inside a name whole', () => {
    expect(
      render(
        '甲（责任单位：市<Corr sic="莫" kind="wrong-character" reason="误">某</Corr>局、市乙局）',
        [
          ['p1', '市某局', '/a/'],
          ['p1', '市乙局', '/b/'],
        ],
      ),
    ).toMatch(
      /责任单位：<a href=\/a\/>市<\/a><ins class=corr><a href=\/a\/>某<\/a><a class=n [^>]*><\/a><\/ins><a href=\/a\/>局<\/a>、<a href=\/b\/>市乙局<\/a>）/u,
    );
  });
  it('count the cells of a row', () => {
    expect(
      render('| 序号 | 牵头 |\n| - | - |\n| 1 | 市某局 市乙局 |', [['r1', '市乙局', '/b/']]),
    ).toContain('<td>市某局 <a href=/b/>市乙局</a>');
  });
  it('go beside links by words', () => {
    const html = toHtml({
      type: 'root',
      children: linkPlaces(
        '按《乙》由市某局办',
        10,
        [{ start: 15, end: 18, href: '/a/' }],
        [{ words: '乙', href: '/z/' }],
      ),
    });
    expect(html).toBe('按《<a href="/z/">乙</a>》由<a href="/a/">市某局</a>办');
  });
});
