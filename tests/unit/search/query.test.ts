/** Reading what is typed. */

import { describe, expect, it } from 'vitest';
import { shortPlaces } from '../../../src/search/names.ts';
import {
  fromAddress,
  parseNumber,
  parseQuery,
  toAddress,
  withoutChineseQuotes,
} from '../../../src/search/query.ts';

const words = (typed: string): string[] =>
  parseQuery(typed).words.map((w) => `${w.exact ? '=' : ''}${w.folded}${w.brackets ? ' ()' : ''}`);

describe('parseQuery', () => {
  it.each([
    ['甲乙 丙', ['甲乙', '丙']],
    ['甲乙　丙', ['甲乙', '丙']],
    ['"甲 乙" 丙', ['=甲乙', '丙']],
    ['＂甲乙＂', ['=甲乙']],
    ['"甲乙', ['甲乙']],
    ['甲 甲', ['甲']],
    ['〔2023〕', ['2023 ()']],
    ['（） · 〔', []],
    ['“甲”乙', ['"甲"乙']],
    ['', []],
  ])('reads %s', (typed, expected) => {
    expect(words(typed)).toEqual(expected);
  });

  it('takes Chinese quotation marks for the text first, and for a phrase then', () => {
    const query = parseQuery('“甲·乙” 丙');
    expect(query.words.map((w) => w.folded)).toEqual(['"甲乙"', '丙']);
    expect(withoutChineseQuotes(query)?.words.map((w) => [w.folded, w.exact])).toEqual([
      ['甲乙', true],
      ['丙', false],
    ]);
    expect(withoutChineseQuotes(parseQuery('“甲”乙'))).toBeUndefined();
  });
});

describe('parseNumber', () => {
  const whole = { code: '某政办发', year: 2023, serial: 63 };
  it.each([
    ['某政办发〔2023〕63号', whole],
    ['某政办发[2023]63号', whole],
    ['某政办发(2023)63号', whole],
    ['某政办发【2023】63号', whole],
    ['某政办发〔2023〕第63号', whole],
    ['某政办发2023 63', whole],
    ['某政办发 2023 63 号', whole],
    ['某政办发2023-63', whole],
    ['某政办发２０２３年６３号', whole],
    ['"某政办发〔2023〕63号"', whole],
    ['某政办发63号', { code: '某政办发', year: undefined, serial: 63 }],
    ['〔2023〕63号', { code: undefined, year: 2023, serial: 63 }],
    ['63号', { code: undefined, year: undefined, serial: 63 }],
    ['第63号', { code: undefined, year: undefined, serial: 63 }],
    ['63号文', { code: undefined, year: undefined, serial: 63 }],
    ['第63号文件', { code: undefined, year: undefined, serial: 63 }],
    ['六十三号', { code: undefined, year: undefined, serial: 63 }],
    ['某政办〔2023〕63', { code: '某政办', year: 2023, serial: 63 }],
    ['2023年63号文', { code: undefined, year: 2023, serial: 63 }],
    ['63', undefined],
    ['2023', undefined],
    ['2023 63', undefined],
    ['某某通知', undefined],
    ['某某 63', undefined],
  ])('reads %s', (typed, expected) => {
    expect(parseNumber(typed)).toEqual(expected);
  });
});

describe('the address', () => {
  it('holds query and filters, and gives them back', () => {
    const address = toAddress(' 甲 乙 ', { issue: '2023-06', year: '2023', kind: 'notice' });
    expect(decodeURIComponent(address)).toBe('?q=甲+乙&issue=2023-06&kind=notice&year=2023');
    expect(fromAddress(address)).toEqual({
      typed: '甲 乙',
      filters: { issue: '2023-06', kind: 'notice', year: '2023' },
    });
    expect(toAddress('', {})).toBe('');
    expect(fromAddress('?q=&agency=&x=1')).toEqual({ typed: '', filters: {} });
  });
});

describe('a place in short', () => {
  it('is its first character and its level, where that can be no other', () => {
    const named = ['甲乙丙丁市', '戊己庚辛盟', '壬乙丙丁旗', '壬癸某某旗', '乙乙县', '甲地'];
    expect(shortPlaces(named, new Set())).toEqual([
      ['甲乙丙丁市', '甲市'],
      ['戊己庚辛盟', '戊盟'],
    ]);
    expect(shortPlaces(named, new Set(['甲市', '戊己庚辛盟']))).toEqual([]);
  });
});
