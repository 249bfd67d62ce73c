/** Places in a paragraph, sentences that break off, and how alike two words are: what the detectors of damage share. By hand. */
import { describe, expect, it } from 'vitest';
import { around, count, editDistance } from '../../../src/importer/damage/detector.ts';
import { cutOff, lineAt } from '../../../src/importer/places.ts';
import { dice } from '../../../src/importer/titles.ts';

describe('a place in a paragraph', () => {
  it('is on the line that holds its character', () => {
    const units = [
      { text: '甲乙 丙', line: 3 },
      { text: '丁', line: 5 },
    ] as never;
    const text = '甲乙丙丁';
    expect([0, 1, 2, 3, 4].map((offset) => lineAt(units, text, offset))).toEqual([3, 3, 3, 5, 5]);
    expect(lineAt(units, '甲 乙丙 丁', 3)).toBe(3);
  });

  it.each([
    ['加强统筹协调，形成', true],
    ['完善预案体系和', true],
    ['完善预案体系。', false],
    ['完善预案体系；', false],
    ['加强，和', false],
    ['市政府办公室秘书科', false],
    ['总指挥：某某某', false],
    ['2024年1月3日', false],
    ['青政发〔2024〕1号', false],
    ['附件1', false],
    ['3. 完善应急预案的', false],
    ['3. 完善预案，加强', true],
    ['（完善，预案）', false],
    ['“总指挥：某某副市长的', true],
    [`${'某'.repeat(12)}：某某的`, false],
    [`${'某'.repeat(13)}：某某的`, true],
    [`总指挥：${'某'.repeat(39)}的`, false],
    [`总指挥：${'某'.repeat(40)}的`, true],
    ['总指挥：某某，某某的', true],
    ['总：某某某某的', true],
    ['加强统筹，', false],
    ['加强统筹，和', true],
    [`3. ${'某'.repeat(35)}的`, false],
    [`3. ${'某'.repeat(36)}的`, true],
  ])('breaks off: %s, %s', (text, expected) => expect(cutOff(text)).toBe(expected));
});

describe('the measures of likeness', () => {
  it.each([
    ['甲乙', '甲乙', 1],
    ['甲', '甲', 1],
    ['甲', '乙', 0],
    ['甲乙', '甲', 0],
    ['甲乙丙', '甲乙丁', 0.5],
    ['甲甲甲', '甲甲', 2 / 3],
    ['甲乙甲乙', '甲乙', 0.5],
    ['甲乙', '丙丁', 0],
  ])('%s and %s', (a, b, expected) => expect(dice(a, b)).toBeCloseTo(expected, 10));

  it.each([
    ['', '', 2, 0],
    ['甲乙丙', '甲乙丙', 2, 0],
    ['甲乙丙', '甲丁丙', 2, 1],
    ['甲乙丙', '甲丙', 2, 1],
    ['甲乙丙', '乙丙', 2, 1],
    ['甲乙丙', '丁戊己', 2, 3],
    ['甲乙丙丁', '甲', 2, 3],
    ['甲乙丙', '丙', 2, 2],
    ['甲乙丙丁', '丁丙乙甲', 3, 4],
  ])('%s is so many edits from %s', (a, b, limit, expected) => {
    expect(editDistance(a, b, limit)).toBe(expected);
  });

  it('counts words that overlap, up to five', () => {
    expect(count('甲甲甲', '甲甲')).toBe(2);
    expect(count('甲乙甲乙', '甲乙')).toBe(2);
    expect(count('甲乙', '丙')).toBe(0);
    expect(count('甲'.repeat(9), '甲')).toBe(5);
  });
  it('shows words with ten characters on each side', () => {
    const text = `${'一'.repeat(12)}甲乙${'二'.repeat(12)}`;
    expect(around(text, 12, 2)).toBe(`${'一'.repeat(10)}【甲乙】${'二'.repeat(10)}`);
    expect(around('甲乙', 0, 1)).toBe('【甲】乙');
  });
});
