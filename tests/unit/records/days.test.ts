/** The dates with which lines of a chronicle begin, one by one. */
import { describe, expect, it } from 'vitest';
import { type Calendar, lastMonthOf, moveTo } from '../../../src/records/calendar.ts';
import { readDay } from '../../../src/records/days.ts';
import { afterDate } from '../../../src/records/dayWords.ts';
import { entriesIn, holdsOpening } from '../../../src/records/entries.ts';
import { periodOfTitle, readPeriodLine } from '../../../src/records/periodLines.ts';

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
  const span = day.start === day.end ? day.start : `${day.start}/${day.end}`;
  return [span, ...(day.also ?? [])].join(' ');
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
    ['6月1日、3日，某事。', '2023-06-01 2023-06-03'],
    ['6月1日、3日和10日，某事。', '2023-06-01 2023-06-03 2023-06-10'],
    ['6月1日、2日、3日，某事。', '2023-06-01/2023-06-03'],
    ['6月29日、7月2日，某事。', '2023-06-29 2023-07-02'],
    ['六月一日、三日，某事。', '2023-06-01 2023-06-03'],
    ['二十日，二十一日，某事。', '2023-06-20/2023-06-21'],
    ['11日/12日　某事。', '2023-06-11/2023-06-12'],
    ['三十0日，某事。', 'unknown'],
    ['十三、十四两日　某事。', '2023-06-13/2023-06-14'],
    ['十五、十六、十七三日　某事。', '2023-06-15/2023-06-17'],
    ['6月5、6两日，某事。', '2023-06-05/2023-06-06'],
    ['6月5、7两日，某事。', '2023-06-05 2023-06-07'],
    ['8日至次日，某事。', '2023-06-08/2023-06-09'],
    ['6月30日至翌日凌晨，某事。', '2023-06-30/2023-07-01'],
    ['8日至月底，某事。', 'unknown'],
    ['2一3日　某事。', '2023-06-02/2023-06-03'],
    ['芒种（六日）　某事。', '2023-06-06'],
    ['6月中下旬　某事。', '2023-06'],
    ['上、中旬　某事。', '2023-06'],
    ['6月1日、3日至5日，某事。', 'unknown'],
    ['6月1日至3日、5日，某事。', 'unknown'],
    ['6月1日、31日，某事。', 'impossible'],
    ['6月3日、1日，某事。', 'impossible'],
    ['6月2日、1日，某事。', 'impossible'],
    ['1日，某事。', '2023-06-01'],
    ['1日、2日，某事。', '2023-06-01/2023-06-02'],
    ['1日、4日，某事。', '2023-06-01 2023-06-04'],
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
    ['某日，某事。', 'unknown'],
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
    ['一九八七年大事记', [1987, undefined, 1987]],
    ['二〇〇二年第一季度大事记', [2002, undefined, 2002]],
    ['一九五〇—一九五五年大事记', [1950, undefined, 1955]],
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

describe('more lines', () => {
  it.each([
    // Marks before it, brackets round it.
    ['1.6月1日，某事。', '2023-06-01'],
    ['1、6月1日，某事。', '2023-06-01'],
    ['（1）6月1日，某事。', '2023-06-01'],
    ['△6月1日，某事。', '2023-06-01'],
    ['〔6月1日〕某事。', '2023-06-01'],
    ['［6月1日］某事。', '2023-06-01'],
    ['(6月1日)某事。', '2023-06-01'],
    ['（6月1日）某事。', '2023-06-01'],
    ['公元2022年6月1日，某事。', '2022-06-01'],
    ['二○二二年六月一日，某事。', '2022-06-01'],
    // Behind it.
    ['6月1日（星期四），某事。', '2023-06-01'],
    ['6月1日星期四，某事。', '2023-06-01'],
    ['6月1日（农历四月十四），某事。', '2023-06-01'],
    ['6月1日起，某事。', '2023-06-01'],
    ['6月1日开始，某事。', '2023-06-01'],
    // Spans with each mark.
    ['6月1日–3日，某事。', '2023-06-01/2023-06-03'],
    ['6月1日－3日，某事。', '2023-06-01/2023-06-03'],
    ['6月1日-3日，某事。', '2023-06-01/2023-06-03'],
    ['6月1日~3日，某事。', '2023-06-01/2023-06-03'],
    ['6月1日～3日，某事。', '2023-06-01/2023-06-03'],
    ['6月1日至3日，某事。', '2023-06-01/2023-06-03'],
    ['6月1日到3日，某事。', '2023-06-01/2023-06-03'],
    ['6月1日——3日，某事。', '2023-06-01/2023-06-03'],
    ['6月1日 — 3日，某事。', '2023-06-01/2023-06-03'],
    ['6月1日和2日，某事。', '2023-06-01/2023-06-02'],
    ['2022年6月1日、2日，某事。', '2022-06-01/2022-06-02'],
    ['12月30日至1月2日，某事。', '2023-12-30/2024-01-02'],
    // Of the same month or year.
    ['同月15日，某事。', '2023-06-15'],
    ['是月15日，某事。', '2023-06-15'],
    ['本月15日，某事。', '2023-06-15'],
    ['当月15日，某事。', '2023-06-15'],
    ['该月15日，某事。', '2023-06-15'],
    ['同年8月15日，某事。', '2023-08-15'],
    ['是年8月15日，某事。', '2023-08-15'],
    ['本年8月，某事。', '2023-08'],
    ['当年8月，某事。', '2023-08'],
    ['该年8月，某事。', '2023-08'],
    // Days under the heading of a month.
    ['1号，某事。', '2023-06-01'],
    ['一日，某事。', '2023-06-01'],
    ['1—3日，某事。', '2023-06-01/2023-06-03'],
    ['1、2日，某事。', '2023-06-01/2023-06-02'],
    ['一日和二日，某事。', '2023-06-01/2023-06-02'],
    ['3日至1日，某事。', 'impossible'],
    ['31日，某事。', 'impossible'],
    // Points.
    ['3.5—8 某事。', '2023-03-05/2023-03-08'],
    ['3.5-4.2 某事。', '2023-03-05/2023-04-02'],
    ['3．5 某事。', '2023-03-05'],
    ['3.5日 某事。', '2023-03-05'],
    ['2.30 某事。', 'impossible'],
    ['3.5% 某事。', '-'],
    ['3.5万元。', '-'],
    ['3.55 某事。', 'impossible'],
    // No day, or several.
    ['6月1日之前，某事。', 'unknown'],
    ['6月1日以后，某事。', 'unknown'],
    ['6月1日止，某事。', 'unknown'],
    ['1日左右，某事。', 'unknown'],
    ['6月1日、5日，某事。', '2023-06-01 2023-06-05'],
    ['6月1日和7月5日，某事。', '2023-06-01 2023-07-05'],
    ['6月1日至3日、5日，某事。', 'unknown'],
    ['日前，某事。', 'unknown'],
    ['近期，某事。', 'unknown'],
    ['前日，某事。', 'unknown'],
    ['昨日，某事。', 'unknown'],
    ['上月，某事。', 'unknown'],
    ['去年，某事。', 'unknown'],
    ['次月，某事。', 'unknown'],
    ['翌月，某事。', 'unknown'],
    ['下月，某事。', 'unknown'],
    ['次年，某事。', 'unknown'],
    ['翌年，某事。', 'unknown'],
    ['年前，某事。', 'unknown'],
    ['此前，某事。', 'unknown'],
    ['同期，某事。', 'unknown'],
    ['期间，某事。', 'unknown'],
    ['近日某事。', '-'],
    // Longer times.
    ['6月份，某事。', '2023-06'],
    ['6月初，某事。', '2023-06'],
    ['6月底，某事。', '2023-06'],
    ['6月末，某事。', '2023-06'],
    ['6月中，某事。', '2023-06'],
    ['6月间，某事。', '2023-06'],
    ['6月中旬，某事。', '2023-06'],
    ['6月下半月，某事。', '2023-06'],
    ['6月上旬至中旬，某事。', '2023-06'],
    ['6月上旬至7月中旬，某事。', '2023-06/2023-07'],
    ['11月至2月，某事。', '2023-11/2024-02'],
    ['6月召开会议。', '2023-06'],
    ['6月饼干。', 'unknown'],
    ['6月季度。', 'unknown'],
    ['6月刊出。', 'unknown'],
    ['上旬，某事。', '2023-06'],
    ['月底，某事。', '2023-06'],
    ['月初，某事。', '2023-06'],
    ['上半月，某事。', '2023-06'],
    ['上旬至中旬，某事。', '2023-06'],
    ['2022年第二季度，某事。', '2022-04/2022-06'],
    ['1季度，某事。', '2023-01/2023-03'],
    ['三季度，某事。', '2023-07/2023-09'],
    ['春，某事。', '2023'],
    ['初春，某事。', '2023'],
    ['冬季，某事。', '2023'],
    ['秋末，某事。', '2023'],
    ['上半年，某事。', '2023'],
    ['下半年，某事。', '2023'],
    ['年初，某事。', '2023'],
    ['岁末，某事。', '2023'],
    ['正月，某事。', '2023'],
    ['腊月，某事。', '2023'],
    ['冬月，某事。', '2023'],
    ['农历八月，某事。', '2023'],
    ['夏秋之交，某事。', '2023'],
    ['2022年春，某事。', '2022'],
    ['是年冬，某事。', '2023'],
    ['2022年（民国某年），某事。', '2022'],
    ['月内，某事。', '2023-06'],
    ['月间，某事。', '2023-06'],
    ['同月上旬，某事。', '2023-06'],
    ['是年，某事。', '2023'],
    ['全年，某事。', '2023'],
    ['年内，某事。', '2023'],
    ['本年度，某事。', '2023'],
    ['元月3日，某事。', '2023-01-03'],
    ['元月，某事。', '2023-01'],
    ['元月上旬，某事。', '2023-01'],
  ])('%s: %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each(
    '立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒 元旦 春节 除夕 元宵 端午 七夕 中秋 重阳 国庆 五一 十一 汛前 汛后'.split(
      ' ',
    ),
  )('%s has no printed day', (feast) => {
    expect(read(`${feast}，某事。`)).toBe('unknown');
    expect(read(`${feast}期间，某事。`)).toBe('unknown');
    expect(read(`${feast}节前夕，某事。`)).toBe('unknown');
    expect(read(`${feast}某事。`)).toBe('-');
  });

  it.each(['同日', '是日', '当日', '当天', '同天', '本日', '该日'])('%s', (words) => {
    const day = { start: '2023-06-05', end: '2023-06-07', printed: '6月5日', length: 4 };
    expect(read(`${words}，某事。`, { day })).toBe('2023-06-05/2023-06-07');
    expect(read(`${words}，某事。`)).toBe('lost');
    expect(read(`${words}，某事。`, { day: { ...day, start: '2023-06', end: '2023-06' } })).toBe(
      'lost',
    );
  });
  it.each(['次日', '翌日', '第二天'])('%s is the day after the last', (words) => {
    const day = { start: '2023-06-05', end: '2023-06-07', printed: '6月5日', length: 4 };
    expect(read(`${words}，某事。`, { day })).toBe('2023-06-08');
  });
  it('leans on what is lost', () => {
    expect(read('上旬，某事。', { month: 0 })).toBe('lost');
    expect(read('同月，某事。', { month: 0 })).toBe('lost');
    expect(read('上旬，某事。', { year: Number.NaN })).toBe('lost');
  });
  it('forgets what it could not read', () => {
    const left = (text: string) => {
      const c = calendar({ lastYear: 2024 });
      readDay(text, c);
      return [c.year, c.month];
    };
    expect(left('13月1日，某事。')).toEqual([2023, 0]);
    expect(left('2022年13月1日，某事。')).toEqual([Number.NaN, 0]);
    expect(left('31日，某事。')).toEqual([2023, 6]);
    expect(left('去年，某事。')).toEqual([Number.NaN, 0]);
    expect(left('8月1日，某事。')).toEqual([2023, 8]);
    expect(left('2022年8月1日，某事。')).toEqual([2022, 8]);
    expect(left('2022年春，某事。')).toEqual([2022, 0]);
    expect(left('某事。')).toEqual([2023, 6]);
    expect(left('1月1日，某事。')).toEqual([2023, 1]);
  });
  it('prints its words without mark, bracket and weekday', () => {
    const printed = (text: string): string | undefined => {
      const day = readDay(text, calendar());
      return typeof day === 'object' ? day.printed : undefined;
    };
    expect(printed('●【6月1日】某事。')).toBe('6月1日');
    expect(printed('6月1日（星期四），某事。')).toBe('6月1日');
    expect(printed('6月1日星期四，某事。')).toBe('6月1日');
    expect(printed('6月1日起，某事。')).toBe('6月1日');
    expect(printed('6月1日开始，某事。')).toBe('6月1日');
    expect(printed('6月1日—3日，某事。')).toBe('6月1日—3日');
    expect(printed('元月3日，某事。')).toBe('元月3日');
    expect(printed('同月15日，某事。')).toBe('同月15日');
    expect(printed('上旬，某事。')).toBe('上旬');
    expect(printed('同年，某事。')).toBe('同年');
  });
});

describe('a paragraph', () => {
  it.each<[string, string[]]>([
    ['6月1日 某事。6月2日 另事。', ['6月1日 某事。', '6月2日 另事。']],
    ['6月1日 某事。 6月2日 另事。', ['6月1日 某事。', '6月2日 另事。']],
    ['6月1日 某事。6月2日—3日 另事。', ['6月1日 某事。', '6月2日—3日 另事。']],
    ['6月1日 某事。●2日 另事。', ['6月1日 某事。', '●2日 另事。']],
    ['6月1日 某事。●6月2日，另事。', ['6月1日 某事。', '●6月2日，另事。']],
    ['6月1日 某事。△另事。', ['6月1日 某事。', '△另事。']],
    ['6月1日 某事。【2024年】', ['6月1日 某事。', '【2024年】']],
    ['6月1日 某事。〔2024〕', ['6月1日 某事。', '〔2024〕']],
    // A date within a sentence begins no entry.
    ['6月1日 某事。6月2日前办结。', ['6月1日 某事。6月2日前办结。']],
    ['6月1日 某事，6月2日 另事。', ['6月1日 某事，6月2日 另事。']],
    ['【9月】3日 某事。', ['【9月】', '3日 某事。']],
    ['三月■2日 某事。', ['三月', '■2日 某事。']],
    ['3月●2日 某事。', ['3月', '●2日 某事。']],
    ['【1962年】春，某事。', ['【1962年】', '春，某事。']],
    ['【9月】', ['【9月】']],
    ['【某】3日 某事。', ['【某】3日 某事。']],
    ['某事。', ['某事。']],
    ['6月1日，甲事。同日，乙事。', ['6月1日，甲事。', '同日，乙事。']],
    ['6月1日，会议开幕。3日，会议闭幕。', ['6月1日，会议开幕。', '3日，会议闭幕。']],
    ['6月1日，甲组进驻；3日，甲组反馈。', ['6月1日，甲组进驻；', '3日，甲组反馈。']],
    ['6月1日，启动响应，3日解除。', ['6月1日，启动响应，3日解除。']],
    ['6月1日，会议部署工作。6月10日前全部完成。', ['6月1日，会议部署工作。6月10日前全部完成。']],
    ['6月1日，项目签约。8月1日项目将开工。', ['6月1日，项目签约。8月1日项目将开工。']],
  ])('%s', (text, entries) => expect(entriesIn(text)).toEqual(entries));

  it('that holds the opening of another is two lines run together', () => {
    for (const text of [
      '某市大事 6月2日 某事。',
      '某市大事6月2日，某事。',
      '某市大事 6月2日—3日 某事。',
    ])
      expect(holdsOpening(text), text).toBe(true);
    for (const text of [
      '于6月2日，某事。',
      '截至6月2日，某事。',
      '某事，某市大事 6月2日 某事。',
      '6月2日 某事。',
      '某6月2日 某事。',
      '某市大事 6月2日某事。',
    ])
      expect(holdsOpening(text), text).toBe(false);
  });
  it('without its date', () => {
    const left = (text: string): string => {
      const day = readDay(text, calendar());
      return afterDate(text, typeof day === 'object' ? day : undefined);
    };
    expect(left('6月1日，某事。')).toBe('某事。');
    expect(left('6月1日：某事。')).toBe('某事。');
    expect(left('●【6月1日】某事。')).toBe('某事。');
    expect(left('●某事。')).toBe('某事。');
    expect(left('6月1日')).toBe('');
  });
});

describe('the months of a title', () => {
  it.each([
    ['2023年11月—2024年2月大事记', ['2023-11', '2024-02']],
    ['大事记（2023年11月至12月）', ['2023-11', '2023-12']],
    ['某市2023年6月大事记', ['2023-06', '2023-06']],
    ['某市2023年大事记', undefined],
  ])('%s', (title, months) => expect(periodOfTitle(title).months).toEqual(months));
});

describe('a day by another name', () => {
  it.each([
    ['除夕（31日） 某事。', { month: 1 }, '2023-01-31'],
    ['正月初七（2月7日），某事。', { month: 1 }, '2023-02-07'],
    ['初七（7日） 某事。', { month: 2 }, '2023-02-07'],
    ['腊月二十三（14日），某事。', { month: 1 }, '2023-01-14'],
    ['除夕（某日） 某事。', { month: 1 }, '-'],
    ['15日（元宵节） 某事。', { month: 2 }, '2023-02-15'],
    ['【28日前后】某事。', { month: 4 }, 'unknown'],
    ['【20日前后】某事。', { month: 4 }, '2023-04'],
    ['【22日】【23日】某事。', { month: 4 }, '2023-04-22/2023-04-23'],
    ['l2日 某事。', { month: 5 }, 'unknown'],
    ['本季度，某事。', { month: 11 }, '2023-10/2023-12'],
    ['本季度，某事。', { month: 0 }, 'lost'],
    ['全月 某事。', { month: 8 }, '2023-08'],
    ['下旬', { month: 9 }, '2023-09'],
  ] as const)('%s', (line, more, expected) => expect(read(line, more)).toBe(expected));
  it('that could not be read takes no month away', () => {
    const where = calendar({ month: 4 });
    readDay('【28日前后】某事。', where);
    expect([where.year, where.month]).toEqual([2023, 4]);
  });
});
