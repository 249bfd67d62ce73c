/** The dates with which lines of a chronicle begin, one by one. */
import { describe, expect, it } from 'vitest';
import {
  type Calendar,
  lastMonthOf,
  moveTo,
  periodOfTitle,
  readDay,
  readPeriodLine,
} from '../../../src/records/days.ts';

const calendar = (more: Partial<Calendar> = {}): Calendar => ({
  year: 2023,
  month: 6,
  day: undefined,
  annals: false,
  latest: undefined,
  lastYear: 2023,
  ...more,
});
/** `2023-06-01`, `2023-06-01/2023-06-03`, or why there is none. */
const read = (text: string, more: Partial<Calendar> = {}): string => {
  const day = readDay(text, calendar(more));
  if (typeof day !== 'object') return day ?? '-';
  return day.start === day.end ? day.start : `${day.start}/${day.end}`;
};

describe('a line', () => {
  it.each([
    ['6月1日，某事。', '2023-06-01'],
    ['6月1号 某事。', '2023-06-01'],
    ['● 6月1日，某事。', '2023-06-01'],
    ['【6月1日】某事。', '2023-06-01'],
    ['六月廿一日，某事。', '2023-06-21'],
    ['2022年12月31日，某事。', '2022-12-31'],
    ['二〇二二年十二月三十一日，某事。', '2022-12-31'],
    ['6月1日—3日，某事。', '2023-06-01/2023-06-03'],
    ['6月1—3日，某事。', '2023-06-01/2023-06-03'],
    ['6月30日至7月2日，某事。', '2023-06-30/2023-07-02'],
    ['2022年12月30日至2023年1月2日，某事。', '2022-12-30/2023-01-02'],
    ['6月1日、2日，某事。', '2023-06-01/2023-06-02'],
    ['6月1、2日，某事。', '2023-06-01/2023-06-02'],
    ['6月1日、3日，某事。', 'unknown'],
    ['6月3日、1日，某事。', 'impossible'],
    ['6月2日、1日，某事。', 'impossible'],
    ['1日，某事。', '2023-06-01'],
    ['1日、2日，某事。', '2023-06-01/2023-06-02'],
    ['1日、4日，某事。', 'unknown'],
    ['4日、1日，某事。', 'impossible'],
    ['29日至7月2日，某事。', '2023-06-29/2023-07-02'],
    ['6月31日，某事。', 'impossible'],
    ['13月1日，某事。', 'impossible'],
    ['6月3日至1日，某事。', 'impossible'],
    ['3.5 某事。', '2023-03-05'],
    ['3/5，某事。', '2023-03-05'],
    ['6月1日左右，某事。', 'unknown'],
    ['6月1日前后，某事。', 'unknown'],
    ['6月1日，5日，某事。', 'unknown'],
    ['近日，某事。', 'unknown'],
    ['春节前夕，某事。', 'unknown'],
    ['6月，某事。', '2023-06'],
    ['6月上旬，某事。', '2023-06'],
    ['6月至8月，某事。', '2023-06/2023-08'],
    ['6～8月，某事。', '2023-06/2023-08'],
    ['2022年11月至2023年2月，某事。', '2022-11/2023-02'],
    ['6月龄的婴儿。', 'unknown'],
    ['第一季度，某事。', '2023-01/2023-03'],
    ['四季度，某事。', '2023-10/2023-12'],
    ['2022年，某事。', '2022'],
    ['年底，某事。', '2023'],
    ['某日，某事。', '-'],
    ['召开会议。', '-'],
  ])('%s: %s', (text, expected) => expect(read(text)).toBe(expected));

  it('leans on the day, the month or the year above', () => {
    const day = { start: '2023-06-05', end: '2023-06-05', printed: '6月5日', length: 4 };
    expect(read('同日，某事。', { day })).toBe('2023-06-05');
    expect(read('次日，某事。', { day })).toBe('2023-06-06');
    expect(read('次日，某事。', { day: { ...day, start: '2023-06-30', end: '2023-06-30' } })).toBe(
      '2023-07-01',
    );
    expect(read('同月，某事。', { day })).toBe('2023-06');
    expect(read('同年，某事。', { day })).toBe('2023');
    expect(read('同日，某事。', { day: null })).toBe('lost');
    expect(read('1日，某事。', { month: 0 })).toBe('lost');
    expect(read('1日、2日，某事。', { month: 0 })).toBe('lost');
    expect(read('6月1日，某事。', { year: Number.NaN })).toBe('lost');
  });

  it('says how much of it is the date', () => {
    const length = (text: string): number | undefined => {
      const day = readDay(text, calendar());
      return typeof day === 'object' ? day.length : undefined;
    };
    expect(length('6月1日，某事。')).toBe(4);
    expect(length('6月1日某事。')).toBe(4);
    expect(length('●【6月1日】某事。')).toBe(7);
  });
});

describe('a month', () => {
  const moved = (month: number, more: Partial<Calendar>, year?: number): string => {
    const c = calendar(more);
    moveTo(c, year, month);
    return `${c.year}-${c.month}`;
  };
  it('that lies more than five back is of the next year, where the title allows one', () => {
    expect(moved(1, { month: 12, lastYear: 2024 })).toBe('2024-1');
    expect(moved(1, { month: 12, lastYear: undefined })).toBe('2024-1');
    expect(moved(1, { month: 12, lastYear: 2023 })).toBe('2023-1');
    expect(moved(6, { month: 12, lastYear: 2024 })).toBe('2024-6');
    expect(moved(7, { month: 12, lastYear: 2024 })).toBe('2023-7');
    expect(moved(12, { month: 6, lastYear: 2024 })).toBe('2023-12');
    expect(moved(1, { month: 12, lastYear: 2024 }, 2021)).toBe('2021-1');
  });
});

describe('a line that is a month or a year', () => {
  it.each([
    ['6月', [undefined, 6, true]],
    ['【6月】', [undefined, 6, true]],
    ['2023年6月', [2023, 6, true]],
    ['2023年6月大事记', [2023, 6, true]],
    ['六月份', [undefined, 6, true]],
    ['6月至8月', [undefined, 6, false]],
    ['6月、7月', [undefined, 6, false]],
    ['2023年', [2023, undefined, true]],
    ['二〇二三年', [2023, undefined, true]],
    ['民国三十八年（1949）', [1949, undefined, true]],
    ['1949年（民国三十八年）', [1949, undefined, true]],
    ['2023年度', [2023, undefined, true]],
    ['1000年', [1000, undefined, true]],
    ['2200年', [2200, undefined, true]],
  ])('%s', (text, [year, month, single]) => {
    expect(readPeriodLine(text as string)).toEqual({ year, month, single });
  });
  it.each(['13月', '0月', '999年', '2201年', '6月1日', '2023年6月某事', '某年', ''])(
    'is not %s',
    (text) => expect(readPeriodLine(text)).toBeUndefined(),
  );
});

describe('the period of a title', () => {
  it.each([
    ['2023年6月大事记', [2023, 6, 2023]],
    ['大事记（2023年11月—2024年2月）', [2023, 11, 2024]],
    ['2021—2023年大事记', [2021, undefined, 2023]],
    ['大事记（2023.6）', [2023, undefined, 2023]],
    ['大事记', [undefined, undefined, undefined]],
    ['0999年大事记', [undefined, undefined, undefined]],
    ['9999年大事记', [undefined, undefined, undefined]],
  ])('%s', (title, expected) => {
    const { year, month, lastYear } = periodOfTitle(title as string);
    expect([year, month, lastYear]).toEqual(expected);
  });
});

describe('the last month of a season', () => {
  it.each([
    ['年初', '03'],
    ['正月', '03'],
    ['春季', '05'],
    ['上半年', '06'],
    ['夏', '08'],
    ['秋末', '11'],
    ['冬', undefined],
    ['年底', undefined],
  ])('%s: %s', (words, month) => expect(lastMonthOf(words)).toBe(month));
});
