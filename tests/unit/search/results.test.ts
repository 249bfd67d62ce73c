/** From words on a page to clauses. */
import { describe, expect, it } from 'vitest';
import { clauseResults, excerpt, type PageFragment } from '../../../src/search/results.ts';

const page: PageFragment = {
  url: '/documents/a/',
  meta: { title: '题' },
  raw_content: ['题', '一', '工资', '保证金', '的', '缴存。 ', '&lt;Ⅱ', '级', '响应', '. '].join(
    '\u200b',
  ),
  anchors: [
    { element: 'h1', id: '标题', text: '题', location: 0 },
    { element: 'p', id: '一', text: '', location: 1 },
    { element: 'p', id: 'note-1', text: '', location: 3 },
    { element: 'p', id: '二', text: '', location: 6 },
  ],
  locations: [2, 3, 7],
};

describe('clauseResults', () => {
  it('gives the clause in which the words stand, once', () => {
    expect(clauseResults(page, ['工资保证金'])).toEqual([
      { href: '/documents/a/#一', label: '一', title: '题', text: '一工资保证金的缴存。' },
    ]);
  });

  it('wants all the words, as they were typed', () => {
    expect(clauseResults(page, ['工资', '响应'])).toEqual([]);
    expect(clauseResults(page, ['工作'])).toEqual([]);
  });

  it('folds width and Roman numerals, and undoes escapes', () => {
    expect(clauseResults(page, ['ii级'])[0]?.text).toBe('<Ⅱ级响应');
  });
});

describe('excerpt', () => {
  it('shows the words in the middle of a long text', () => {
    const text = `${'甲'.repeat(200)}乙${'丙'.repeat(200)}`;
    const cut = excerpt(text, ['乙'], 60);
    expect(cut).toContain('乙');
    expect(cut.length).toBeLessThanOrEqual(62);
    expect(cut.startsWith('…') && cut.endsWith('…')).toBe(true);
  });

  it('leaves a short text alone', () => {
    expect(excerpt('甲乙', ['乙'])).toBe('甲乙');
  });
});
