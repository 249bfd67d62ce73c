/** The line under a title that says how a text came about. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import {
  dayOfHistory,
  daysOfHistory,
  isHistory,
  opensDatedHistory,
  opensHistory,
  publishedByOrder,
} from '../../../src/domain/history.ts';

const PASSED_AND_PUBLISHED =
  '（2018年11月2日某市政府第9次常务会议通过　2018年11月20日某市人民政府令第7号公布　自2019年1月1日起施行）';

describe('a history', () => {
  it('is a line in one bracket that says what was done with the text', () => {
    expect(isHistory(PASSED_AND_PUBLISHED)).toBe(true);
    expect(isHistory('（试行）')).toBe(false);
    expect(isHistory('（2018年11月2日批准）后附说明')).toBe(false);
  });
  it('may close on the next line', () => {
    expect(opensHistory('（1997年3月4日某县人大常委会通过')).toBe(true);
    expect(opensHistory('（见附表）')).toBe(false);
  });
  it('says a year where it is told from other brackets by it', () => {
    expect(opensDatedHistory('（一九九七年三月四日批准）')).toBe(true);
    expect(opensDatedHistory('（经县政府批准）')).toBe(false);
  });
  it('says each of its days', () =>
    expect([...new Set(daysOfHistory(PASSED_AND_PUBLISHED))]).toEqual([
      '2018-11-02',
      '2018-11-20',
      '2019-01-01',
    ]));
  it('is of the day on which the text was published', () => {
    expect(dayOfHistory(PASSED_AND_PUBLISHED)?.iso).toBe('2018-11-20');
    expect(dayOfHistory('（2018年11月2日某会议通过）')?.iso).toBe('2018-11-02');
    expect(dayOfHistory('（二〇一八年十一月二日）')?.iso).toBe('2018-11-02');
    expect(dayOfHistory('（2018年4月16日—30日）')).toBeUndefined();
    expect(dayOfHistory('2018年11月2日')).toBeUndefined();
  });
  it.each([
    [PASSED_AND_PUBLISHED, '某市人民政府令', '第7号'],
    ['（以某县人民政府令第三号发布）', '某县人民政府令', '第三号'],
    ['（某省人民政府令〔2011〕第8号公布）', '某省人民政府令', '〔2011〕第8号'],
  ])('names the order: %s', (text, order, number) =>
    expect(publishedByOrder(text)).toEqual({ order, number }),
  );
  it('names none where none published it', () =>
    expect(publishedByOrder('（2018年11月2日某会议通过）')).toBeUndefined());
});

it('a day outside brackets is the first of its line', () =>
  expect(daysOfHistory('2018年11月2日至2019年1月1日')).toEqual(['2018-11-02']));
