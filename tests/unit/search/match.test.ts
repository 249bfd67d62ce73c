/** The second look and what is shown of a text. */
import { describe, expect, it } from 'vitest';
import { excerpt, holds, placesOf } from '../../../src/search/match.ts';
import { parseQuery } from '../../../src/search/query.ts';

const words = (typed: string) => parseQuery(typed).words;
const marked = (text: string, typed: string): string[] =>
  placesOf(text, words(typed)).map(([from, to]) => text.slice(from, to));

describe('placesOf', () => {
  it.each([
    ['依据某政发〔2023〕1号', '某政发[2023]1号', ['某政发〔2023〕1号']],
    ['甲·乙丙同志', '甲乙丙', ['甲·乙丙']],
    ['较大（Ⅲ级）和特大（Ⅰ级）', 'Ⅰ级', ['Ⅲ级', 'Ⅰ级']],
    ['启动Ⅱ级响应', '二级', ['Ⅱ级']],
    ['启动二级响应', 'II级', ['二级']],
    ['见附件十二。', '附件12', ['附件十二']],
    ['甲乙甲乙', '甲乙', ['甲乙', '甲乙']],
    ['甲乙丙', '甲乙 乙丙', ['甲乙丙']],
    ['二级', '"2级"', []],
    ['无', '有', []],
  ])('finds in %s the words %s', (text, typed, expected) => {
    expect(marked(text, typed)).toEqual(expected);
  });
});

describe('holds', () => {
  it('wants brackets that were typed', () => {
    const [word] = words('（一）');
    expect(word && holds('（一）甲', word)).toBe(true);
    expect(word && holds('一、甲', word)).toBe(false);
  });
});

describe('excerpt', () => {
  it('shows the words in the middle of a long text, marked', () => {
    const text = `${'甲'.repeat(200)}乙丙${'丁'.repeat(200)}`;
    const pieces = excerpt(text, placesOf(text, words('乙丙')), 60);
    expect(pieces[0]?.text).toBe('…');
    expect(pieces.at(-1)?.text).toBe('…');
    expect(pieces.filter((p) => p.marked).map((p) => p.text)).toEqual(['乙丙']);
    expect(pieces.map((p) => p.text).join('').length).toBeLessThanOrEqual(62);
  });

  it('leaves a short text whole', () => {
    expect(excerpt('甲乙', placesOf('甲乙', words('乙')))).toEqual([
      { text: '甲', marked: false },
      { text: '乙', marked: true },
    ]);
  });

  it('shows a long phrase whole, and cuts no character in two', () => {
    const text = `甲${'𠮷'.repeat(100)}`;
    const pieces = excerpt(text, [[0, 121]], 40);
    expect(pieces[0]).toEqual({ text: `甲${'𠮷'.repeat(60)}`, marked: true });
    expect(pieces.every((p) => p.text.isWellFormed())).toBe(true);
  });

  const shown = (text: string, places: readonly (readonly [number, number])[], length?: number) =>
    excerpt(text, places as never, length)
      .map(({ text: piece, marked: is }) => (is ? `[${piece}]` : piece))
      .join('');
  it('marks each place between what is not marked', () => {
    expect(
      shown('甲乙丙丁戊', [
        [0, 1],
        [2, 4],
      ]),
    ).toBe('[甲]乙[丙丁]戊');
    expect(shown('甲乙丙', [])).toBe('甲乙丙');
    expect(shown('', [])).toBe('');
  });
  it('begins at the beginning while the first place is within the first third', () => {
    // Thirty of ninety: ten is a third.
    const text = `${'甲'.repeat(10)}乙${'丙'.repeat(79)}`;
    expect(shown(text, [[10, 11]], 30)).toBe(`${'甲'.repeat(10)}[乙]${'丙'.repeat(19)}…`);
    const later = `${'甲'.repeat(11)}乙${'丙'.repeat(78)}`;
    // Seven characters, a quarter of thirty, stand before the place.
    expect(shown(later, [[11, 12]], 30)).toBe(`…${'甲'.repeat(7)}[乙]${'丙'.repeat(22)}…`);
  });
  it('is as long as it may be at the end of a text, too', () => {
    const text = `${'甲'.repeat(89)}乙`;
    expect(shown(text, [[89, 90]], 30)).toBe(`…${'甲'.repeat(29)}[乙]`);
    expect(shown(`${'甲'.repeat(29)}乙`, [[29, 30]], 30)).toBe(`${'甲'.repeat(29)}[乙]`);
  });
  it('has a length of a hundred and ten', () => {
    expect(shown('甲'.repeat(110), [])).toBe('甲'.repeat(110));
    expect(shown('甲'.repeat(111), [])).toBe(`${'甲'.repeat(110)}…`);
  });
  it('leaves out places beyond it, and cuts one at its end', () => {
    const text = '甲'.repeat(100);
    expect(
      shown(
        text,
        [
          [0, 2],
          [18, 25],
          [40, 42],
        ],
        20,
      ),
    ).toBe(`[甲甲]${'甲'.repeat(16)}[甲甲]…`);
    expect(
      shown(
        text,
        [
          [0, 2],
          [20, 25],
        ],
        20,
      ),
    ).toBe(`[甲甲]${'甲'.repeat(18)}…`);
  });
  it('does not begin within a number or a word of letters', () => {
    const text = `${'甲'.repeat(20)}12345乙丙${'丁'.repeat(80)}`;
    // A quarter of sixteen before 乙 (25) would be 21, inside 12345.
    expect(shown(text, [[25, 27]], 16)).toBe(`…12345[乙丙]${'丁'.repeat(9)}…`);
  });
});
