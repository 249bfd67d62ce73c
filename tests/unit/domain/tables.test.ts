/** Tables of the domain by what they do; the words themselves are held by vocabularies.test.ts. */
import { describe, expect, it } from 'vitest';
import { chineseDuration } from '../../../src/domain/chineseDate.ts';
import { type numberKinds, rankOf } from '../../../src/domain/numbering.ts';
import { markupRules, readUnits } from '../../../src/domain/text.ts';

describe('kinds of number', () => {
  it('numbers contain one another in the order of their kinds', () => {
    const of = (kind: (typeof numberKinds)[number], depth = 1) =>
      rankOf({ kind, printed: '', key: '', ordinal: 1, depth, rest: '' });
    expect(of('chapter')).toBeLessThan(of('article'));
    expect(of('han')).toBeLessThan(of('hanParen'));
    expect(of('hanParen')).toBeLessThan(of('arabic'));
    expect(of('arabic')).toBeLessThan(of('arabicParen'));
    expect(of('decimal', 1)).toBeLessThan(of('decimal', 2));
  });
});

describe('what is dropped inside a line', () => {
  const examples: Readonly<Record<keyof typeof markupRules, readonly [string, string]>> = {
    'html-tag': ['<b>甲</b><u>乙</u>', '甲乙'],
    'table-rule': ['|---|:--:|', ''],
    'list-bullet': ['- 甲', '甲'],
    'heading-mark': ['### 甲', '甲'],
    emphasis: ['**甲**乙', '甲乙'],
    autolink: ['见<https://x.example/a>。', '见https://x.example/a。'],
    invisible: ['甲\u200B乙\u00AD丙\uFE0F', '甲乙丙'],
  };
  it('has a name and an example each', () => {
    expect(Object.keys(examples).sort()).toEqual(Object.keys(markupRules).sort());
  });
  it.each(Object.entries(examples))('%s', (_, [raw, text]) => {
    expect(readUnits([raw]).map((unit) => unit.text)).toEqual(text === '' ? [] : [text]);
  });
});

describe('a length of time in words', () => {
  it.each([
    ['P3Y', '3年'],
    ['P2M', '2个月'],
    ['P1W', '1周'],
    ['P5D', '5日'],
    ['PT2H', '2小时'],
    ['PT30M', '30分钟'],
    ['PT10S', '10秒'],
    ['P1Y6M', '1年6个月'],
    ['P1DT2H', '1日2小时'],
    ['PT1.5H', '1.5小时'],
    ['R/P1Y', 'R/P1Y'],
    ['P', 'P'],
  ])('%s', (iso, words) => expect(chineseDuration(iso)).toBe(words));
});
