/** Links in the text and the list of what a document cites. */
import { describe, expect, it } from 'vitest';
import type { GazetteDocument, Relation } from '../../../src/domain/model.ts';
import { citedBy, linksOf } from '../../../src/markdown/citations.ts';
import { linkText } from '../../../src/markdown/link.ts';

const relation = (r: Partial<Relation>): Relation => ({
  type: 'cites',
  docNumber: null,
  title: null,
  clause: 'p1',
  target: null,
  ...r,
});
const doc = (...relations: Relation[]): GazetteDocument =>
  ({ id: 'a', relations }) as unknown as GazetteDocument;
const path = (id: string): string => `/documents/${id}/`;

describe('linksOf', () => {
  it('links number and title of a document that the site holds', () => {
    const links = linksOf(doc(relation({ docNumber: '甲1号', title: '乙', target: 'b' })), path);
    expect(links.get('p1')).toEqual([
      { words: '甲1号', href: '/documents/b/' },
      { words: '乙', href: '/documents/b/' },
    ]);
  });

  it('never links a document to itself or to one that the site lacks', () => {
    const links = linksOf(
      doc(relation({ title: '甲', target: 'a' }), relation({ title: '乙' })),
      path,
    );
    expect(links.size).toBe(0);
  });
});

describe('citedBy', () => {
  it('lists each once, with every clause that cites it', () => {
    const cited = citedBy(
      doc(
        relation({ title: '某法', clause: '1.2-p1' }),
        relation({ title: '某法', clause: '3.4-p1' }),
        relation({ title: '某法', clause: '3.4-p1' }),
        relation({ docNumber: '甲1号', title: '某令' }),
      ),
    );
    expect(cited).toEqual([
      { name: '《某法》', target: null, clauses: ['1.2-p1', '3.4-p1'] },
      { name: '《某令》（甲1号）', target: null, clauses: ['p1'] },
    ]);
  });
});

describe('linkText', () => {
  const shape = (value: string, ...words: string[]): unknown =>
    linkText(
      value,
      words.map((w) => ({ words: w, href: `#${w}` })),
    ).map((node) =>
      node.type === 'text' ? node.value : node.type === 'element' && node.properties['href'],
    );

  it('prefers the longest words', () => {
    expect(shape('按《甲乙》和《甲》', '甲', '甲乙')).toEqual([
      '按《',
      '#甲乙',
      '》和《',
      '#甲',
      '》',
    ]);
  });

  it('keeps every character', () => {
    expect(shape('甲甲', '甲')).toEqual(['#甲', '#甲']);
    expect(shape('', '甲')).toEqual([]);
    expect(shape('乙')).toEqual(['乙']);
  });
});
