/** Words of the text for options and for yes; dates at the head of a line: by hand. */
import { describe, expect, it } from 'vitest';
import { cleanCell, dayNumber, inYear, leadingDay, readDay } from '../../../src/rules/dates.ts';
import { isMadeOf, optionsNamed, stanceOn, termsOf } from '../../../src/rules/terms.ts';

describe('a text', () => {
  it.each([
    ['有扩散趋势', ['扩散'], 'affirms'],
    ['没有扩散趋势', ['扩散'], 'denies'],
    ['未扩散', ['扩散'], 'denies'],
    ['不扩散', ['扩散'], 'denies'],
    ['无扩散', ['扩散'], 'denies'],
    ['并非扩散', ['扩散'], 'denies'],
    ['未在六个字之内扩散', ['扩散'], 'denies'],
    ['未在多于六个字内扩散', ['扩散'], 'affirms'],
    ['未发生，扩散', ['扩散'], 'affirms'],
    ['未报告的扩散', ['扩散'], 'affirms'],
    ['没有扩散；有扩散', ['扩散'], 'affirms'],
    ['枯水', ['扩散'], 'silent'],
    ['枯水', [], 'silent'],
    ['有蔓延趋势', ['扩散', '蔓延'], 'affirms'],
    ['扩 散', ['扩散'], 'affirms'],
  ])('%s, of %j: %s', (text, terms, stance) => expect(stanceOn(text, terms)).toBe(stance));

  const options = [
    { id: 'pig', label: '猪瘟', term: '猪瘟' },
    { id: 'african', label: '非洲猪瘟', term: ['非洲猪瘟', '非瘟'] },
    { id: 'none', label: '无' },
  ] as never;
  it.each([
    ['发生猪瘟', { pig: '猪瘟' }],
    ['发生非洲猪瘟', { african: '非洲猪瘟' }],
    ['发生非瘟', { african: '非瘟' }],
    ['发生非洲猪瘟、猪瘟', { african: '非洲猪瘟', pig: '猪瘟' }],
    ['发生非瘟和非洲猪瘟', { african: '非洲猪瘟' }],
    ['发生口蹄疫', {}],
  ])('%s names %j', (text, named) => {
    expect(Object.fromEntries(optionsNamed(text, options))).toEqual(named);
  });

  it('has the words of an option, several, one or none', () => {
    expect(termsOf({})).toEqual([]);
    expect(termsOf({ term: '甲' })).toEqual(['甲']);
    expect(termsOf({ term: ['甲', '乙'] })).toEqual(['甲', '乙']);
  });
});

describe('a label', () => {
  it.each([
    ['特别重大事故', '特别重大', true],
    ['特别重大', '特别重大事故', true],
    ['特大', '特别重大事故', true],
    ['大特', '特别重大事故', false],
    ['重大（Ⅱ级）', '重大事故', true],
    ['轻微', '重大事故', false],
    ['是', '是', true],
    ['是', '不是', false],
    ['重 大', '重大', true],
  ])('%s is made of %s: %s', (label, term, made) => expect(isMadeOf(label, term)).toBe(made));
});

describe('a date', () => {
  const read = (text: string): string => {
    const r = readDay(text);
    if (r.kind === 'date') return `${r.iso}${r.note === undefined ? '' : ' !'}`;
    return r.kind === 'yearless' ? `${r.month}/${r.day}` : 'wrong';
  };
  it.each([
    ['2023-11-01', '2023-11-01'],
    ['2023/11/1', '2023-11-01'],
    ['2023.11.1', '2023-11-01'],
    ['2023年11月1日', '2023-11-01'],
    ['2023 年 11 月 1 日', '2023-11-01'],
    ['２０２３年１１月１日', '2023-11-01'],
    ['2023年11月1日（星期三）', '2023-11-01'],
    ['2023年11月1日 下午3点', '2023-11-01'],
    ['2023-11-01 15:30:00', '2023-11-01'],
    ['2023-11-01T15:30', '2023-11-01'],
    ['二〇二三年十一月一日', '2023-11-01'],
    ['23年11月1日', '2023-11-01 !'],
    ['23-11-01', '2023-11-01 !'],
    ['13-11-01', '2013-11-01 !'],
    ['12-11-01', 'wrong'],
    ['12年11月1日', '2012-11-01 !'],
    ['13/11/2023', '2023-11-13 !'],
    ['11/13/2023', '2023-11-13 !'],
    ['11/11/2023', '2023-11-11 !'],
    ['11/12/2023', 'wrong'],
    ['12/13/2023', '2023-12-13 !'],
    ['13/12/2023', '2023-12-13 !'],
    ['11月1日', '11/1'],
    ['十一月一日', '11/1'],
    ['11-1', '11/1'],
    ['11.1', '11/1'],
    ['2月29日', '2/29'],
    ['2月30日', 'wrong'],
    ['20231101', '2023-11-01'],
    ['19991231', '1999-12-31'],
    ['18991231', 'wrong'],
    // 45231 days after 30 December 1899.
    ['45231', '2023-11-01 !'],
    ['45231.5', '2023-11-01 !'],
    ['36000', '1998-07-24 !'],
    ['35999', 'wrong'],
    ['73049', '2099-12-30 !'],
    ['73050', 'wrong'],
    ['2023-02-29', 'wrong'],
    ['2023-13-01', 'wrong'],
    ['2023-11-01至2023-11-03', 'wrong'],
    ['昨天', 'wrong'],
    ['', 'wrong'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));

  it('at the head of a line leaves the rest', () => {
    expect(leadingDay('2023年11月1日 青河县某镇')).toEqual({
      date: '2023年11月1日',
      rest: '青河县某镇',
    });
    expect(leadingDay('11-1 青河县')).toEqual({ date: '11-1', rest: '青河县' });
    expect(leadingDay('青河县 2023-11-01')).toBeUndefined();
    expect(leadingDay('2023-13-01 青河县')).toBeUndefined();
    expect(leadingDay('')).toBeUndefined();
  });

  it('is a number of days, or one of a year', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1970-01-11')).toBe(10);
    expect(inYear(2023, 2, 28)).toBe('2023-02-28');
    expect(inYear(2023, 2, 29)).toBeUndefined();
    expect(cleanCell(' ２０２３\u00A0年\u200B　x ')).toBe('2023 年 x');
  });
});
