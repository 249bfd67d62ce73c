/** The folding table, and the ordinals that may be written in other ways. */
import { describe, expect, it } from 'vitest';
import {
  fold,
  foldKeepingBrackets,
  foldWithPlaces,
  withOrdinals,
} from '../../../src/search/fold.ts';
import { foldOfMany } from '../../../src/search/foldMany.ts';

describe('fold', () => {
  it.each([
    ['width', 'ＡＢ１２，（甲）', 'ab12,甲'],
    ['letter case', 'GDP', 'gdp'],
    ['brackets', '某政发〔2023〕1号', '某政发20231号'],
    ['square brackets', '某政发[2023]1号', '某政发20231号'],
    ['round brackets', '某政发（2023）1号', '某政发20231号'],
    ['lenticular brackets', '【附】', '附'],
    ['Roman numerals', 'Ⅱ级', 'ii级'],
    ['small Roman numerals', 'ⅳ级', 'iv级'],
    ['letters for Roman numerals', 'II级', 'ii级'],
    ['white space', '甲 乙　丙\t丁', '甲乙丙丁'],
    ['middle dots', '甲·乙•丙・丁', '甲乙丙丁'],
    ['circled figures', '①', '1'],
    ['units', '10㎡', '10m2'],
    ['full stops', '甲。乙．', '甲.乙.'],
    ['quotation marks', '“甲”‘乙’「丙」"丁"', '"甲""乙""丙""丁"'],
    ['dashes', '0475—8436120－1', '0475-8436120-1'],
    ['characters without width', '甲\u200b乙\u00ad丙\ufe0f\u2060丁', '甲乙丙丁'],
    ['radicals', '⾄⾯⻓⻔⻢', '至面长门马'],
    ['nothing else', '一、甲：乙；丙', '一、甲:乙;丙'],
  ])('folds %s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('knows where each character came from', () => {
    const { text, from, to } = foldWithPlaces('甲〔Ⅱ〕𠮷乙');
    expect(text).toBe('甲ii𠮷乙');
    expect(from).toEqual([0, 2, 2, 4, 4, 6]);
    expect(to).toEqual([1, 3, 3, 6, 6, 7]);
  });

  it('keeps brackets as one kind where they count', () => {
    expect(foldKeepingBrackets('【一】〔2023〕[甲]（Ⅱ）')).toBe('(一)(2023)(甲)(ii)');
  });
});

describe('withOrdinals', () => {
  it.each([
    ['一级', '1级'],
    ['ii级', '2级'],
    ['iv级和v级', '4级和5级'],
    ['附件一', '附件1'],
    ['附件十二', '附件12'],
    ['附表三', '附表3'],
    ['第一', '第一'],
    ['十一级', '十一级'],
    ['vii级', 'vii级'],
    ['统一级别', '统1级别'],
    ['4.3.1i级响应', '4.3.1\u00021级响应'],
    ['4.3.2二级响应', '4.3.2\u00022级响应'],
    ['一个', '一个'],
  ])('reads %s as %s', (text, figures) => {
    expect(withOrdinals(text)).toBe(figures);
  });
});

describe('folding many texts', () => {
  it('gives what folding gives, whatever a text holds', () => {
    const units = Array.from({ length: 0x1_00_00 }, (_, unit) => String.fromCharCode(unit));
    for (const text of [
      '',
      '甲',
      '（甲）',
      '甲（',
      '😀甲𠮷（乙）',
      '\ud83d甲',
      '甲\ude00',
      units.join(''),
      units.toReversed().join(''),
    ])
      expect(foldOfMany(text)).toBe(fold(text));
    for (const unit of units)
      if (foldOfMany(`甲${unit}乙`) !== fold(`甲${unit}乙`)) expect.fail(unit);
  });
});
