import { describe, expect, it } from 'vitest';
import { parseDocNumber } from '../../../src/domain/docNumber.ts';
import { foldText, joinPieces, normaliseText, readUnits } from '../../../src/domain/text.ts';

describe('normaliseText, the stated rule of width and space', () => {
  it.each([
    // 1. letters, digits, ％ and ．
    ['ＧＢ／Ｔ ９７０４', 'GB／T 9704'],
    ['９５％', '95%'],
    ['１．５．１', '1.5.1'],
    // 2. punctuation beside Chinese
    ['市某局,某局', '市某局，某局'],
    ['责任单位:市某局', '责任单位：市某局'],
    ['(此件公开发布)', '（此件公开发布）'],
    ['(1) 内容', '（1）内容'],
    ['a, b (c)', 'a, b (c)'],
    ['12:30', '12:30'],
    // 3. brackets round a year
    ['某发[2023]1号', '某发〔2023〕1号'],
    ['某发﹝2023﹞1号', '某发〔2023〕1号'],
    ['某发【2023】1号', '某发【2023】1号'],
    // 4. white space
    ['  某 局  ', '某 局'],
    ['某　　局', '某 局'],
    ['在 21 日内', '在21日内'],
    ['CIM platform 平台', 'CIM platform平台'],
    ['1.1 编制目的', '1.1 编制目的'],
    ['某发〔2023〕1号 2023年11月2日', '某发〔2023〕1号 2023年11月2日'],
    ['\u200B某\uFEFF局\u0000', '某局'],
    // Title marks and quotation marks: wide, and an opening one keeps its distance to an ideograph.
    ['《ABC》,def', '《ABC》，def'],
    ['abc,《DEF》', 'abc，《DEF》'],
    ['《ABC》 def', '《ABC》def'],
    ['abc 《DEF》', 'abc《DEF》'],
    ['印发 《某办法》', '印发 《某办法》'],
    ['●11月1日 “某会”召开', '●11月1日 “某会”召开'],
    ['《某办法》 第三条', '《某办法》第三条'],
    ['某局 （某处）', '某局（某处）'],
  ])('%j → %j', (raw, published) => {
    expect(normaliseText(raw)).toBe(published);
    expect(normaliseText(published), 'once is enough').toBe(published);
  });

  it('looks at the neighbours for punctuation at an end', () => {
    expect(normaliseText(',', '局', '')).toBe('，');
    expect(normaliseText(',', 'a', 'b')).toBe(',');
  });
});

describe('readUnits', () => {
  it('gives every character once, with its line and cell', () => {
    const units = readUnits(['# 标题', '', '- 甲\t乙', '<p>丙</p><p>丁</p>', '---|---', '|戊|己|']);
    expect(units.map(({ line, cell, text, separator }) => [line, cell, text, separator])).toEqual([
      [1, 0, '标题', 'line'],
      [3, 0, '甲', 'line'],
      [3, 1, '乙', 'tab'],
      [4, 0, '丙', 'line'],
      [4, 0, '丁', 'tag'],
      [6, 0, '戊', 'line'],
      [6, 1, '己', 'tab'],
    ]);
  });
});

describe('joining and folding', () => {
  it('joins lines without a space but between two words', () => {
    expect(joinPieces(['某市', '人民政府'])).toBe('某市人民政府');
    expect(joinPieces(['smart', 'city'])).toBe('smart city');
    // A word may end in a digit and may not begin with one: COVID19 plan, GB/T9704.
    expect(joinPieces(['COVID19', 'plan'])).toBe('COVID19 plan');
    expect(joinPieces(['GB/T', '9704'])).toBe('GB/T9704');
    expect(joinPieces(['2023', '2024'])).toBe('20232024');
    expect(joinPieces(['某市', 'ABC', '平台'])).toBe('某市ABC平台');
    expect(joinPieces([])).toBe('');
  });

  it.each([
    ['Ⅱ级', 'II级'],
    ['某发〔2023〕1号', '某发[2023] 1号'],
    ['奇·某某', '奇某某'],
    ['（一）', '一'],
    ['Ｒ＆Ｄ', 'r&d'],
  ])('folds %s and %s to the same', (a, b) => {
    expect(foldText(a)).toBe(foldText(b));
  });
});

describe('parseDocNumber', () => {
  it('reads a number in its parts', () => {
    expect(parseDocNumber('某政办发〔2023〕62号')).toEqual({
      code: '某政办发',
      year: 2023,
      serial: 62,
    });
    expect(parseDocNumber('某政任字〔2024〕第3号')?.serial).toBe(3);
  });
  it.each(['62号', '某政办发(2023)62号', '某政办发〔23〕62号', '见某政办发〔2023〕62号。'])(
    'does not read “%s”',
    (text) => {
      expect(parseDocNumber(text)).toBeUndefined();
    },
  );
});

describe('brackets at the head of a line', () => {
  it.each([
    ['(1)abc', '（1）abc'],
    ['(12)abc', '（12）abc'],
    ['( 12 )abc', '（12）abc'],
    ['(Ⅳ)abc', '（Ⅳ）abc'],
    ['(十二)abc', '（十二）abc'],
    ['(123)abc', '(123)abc'],
    ['(a)abc', '(a)abc'],
    ['x(12)abc', 'x(12)abc'],
  ])('%s is %s', (text, expected) => {
    expect(normaliseText(text).replace(/\s/gu, '')).toBe(expected);
  });
});
