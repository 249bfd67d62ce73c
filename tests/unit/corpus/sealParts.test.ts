/** What a seal holds of a source, of a document and of a file: by hand. */
import { describe, expect, it } from 'vitest';
import { sealData, sealDocument, sealSource } from '../../../src/corpus/seal.ts';

describe('a source in a seal', () => {
  it('stands there by fifty lines, each with its first words', () => {
    const lines = Array.from({ length: 120 }, (_, i) => (i % 50 === 0 ? ' ' : `第${i + 1}行`));
    const parts = sealSource(lines);
    expect(parts.map(({ key, line }) => [key, line])).toEqual([
      ['1–50', 1],
      ['51–100', 51],
      ['101–120', 101],
    ]);
    expect(parts.map((p) => p.shown)).toEqual(['第2行', '第52行', '第102行']);
    expect(sealSource(lines.slice(0, 50))).toHaveLength(1);
    expect(sealSource(lines.slice(0, 51))).toHaveLength(2);
    expect(sealSource([])).toEqual([]);
    expect(sealSource(['甲'.repeat(90)])[0]?.shown).toBe('甲'.repeat(60));
    // One character more or less is another part, and no other.
    const other = sealSource(lines.with(60, '改'));
    expect(other.map((p, i) => p.words === parts[i]?.words)).toEqual([true, false, true]);
  });
});

describe('a document in a seal', () => {
  it('has its front matter by name, without what it does not say', () => {
    const parts = sealDocument({
      frontMatter: { title: '甲', kind: 'notice', docNumber: undefined, page: 3 },
      clauses: [],
      corrections: [],
    } as never);
    expect(parts).toEqual([
      { key: 'kind', words: 'notice', line: 1 },
      { key: 'page', words: '3', line: 1 },
      { key: 'title', words: '甲', line: 1 },
    ]);
  });
});

describe('a file in a seal', () => {
  it('has each value, lists by the ids of their entries where all have one', () => {
    const keys = (data: unknown): string[] =>
      sealData(data).map(({ key, words }) => `${key} ${words}`);
    const ids = keys({
      a: 1,
      list: [
        { id: 'x', n: 1 },
        { id: 'y', n: 2 },
      ],
    });
    expect(ids[0]).toBe('a 1');
    expect(ids.filter((key) => /x|y/u.test(key.split(' ')[0] ?? ''))).toHaveLength(2);
    // Without ids, or with one twice, they are counted.
    for (const list of [
      [{ n: 1 }, { n: 2 }],
      [
        { id: 'x', n: 1 },
        { id: 'x', n: 2 },
      ],
    ])
      expect(keys({ list }).some((key) => /\bx\b/u.test(key.split(' ')[0] ?? ''))).toBe(false);
  });
});
