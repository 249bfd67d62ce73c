/** Intervals, numbers of a text, and thresholds in words. */
import { describe, expect, it } from 'vitest';
import { boundsOf, contains, parseInterval } from '../../../src/domain/interval.ts';
import { findMeasures, ratioOf } from '../../../src/rules/numbers.ts';
import { describeInterval, describeNumber } from '../../../src/rules/words.ts';

describe('intervals', () => {
  it.each([
    ['[10,30)', [10, 29.9], [9.9, 30]],
    ['(168,)', [168.001, 1e9], [168, 0]],
    ['[1,1]', [1], [0, 2, 1.5]],
    ['(,21]', [21, 0], [22]],
    ['(0,3)', [1, 2.9], [0, 3]],
    ['[0.5, 2.5]', [0.5, 2.5], [0.4, 2.6]],
  ])('%s', (s, inside, outside) => {
    const interval = parseInterval(s)!;
    expect(inside.filter((n) => !contains(interval, n))).toEqual([]);
    expect(outside.filter((n) => contains(interval, n))).toEqual([]);
  });

  it.each([
    '',
    '10',
    '[10',
    '10,30',
    '[30,10]',
    '(1,1)',
    '[1,1)',
    '[-1,3]',
    '[a,b]',
    '[1;2]',
    '[1,2,3]',
  ])('“%s” is none', (s) => expect(parseInterval(s)).toBeUndefined());

  it('names its bounds', () => {
    expect(boundsOf(parseInterval('[10,30)')!)).toEqual([10, 30]);
    expect(boundsOf(parseInterval('[1,1]')!)).toEqual([1]);
    expect(boundsOf(parseInterval('(,21]')!)).toEqual([21]);
  });
});

describe('thresholds in words', () => {
  it.each([
    ['[3,)', '个', '3个以上'],
    ['[10,30)', '人', '10人以上、不足30人'],
    ['(168,)', '小时', '超过168小时'],
    ['[0,21]', '日', '不超过21日'],
    ['(,21]', '日', '不超过21日'],
    ['[1,1]', '个', '恰为1个'],
    ['(0,3)', '人', '大于0、不足3人'],
    ['[100000000,)', '条', '1亿条以上'],
    ['[5000,10000)', '万元', '5000万元以上、不足1亿元'],
    ['[0,)', '人', '任意'],
  ])('%s %s', (s, unit, words) => expect(describeInterval(parseInterval(s)!, unit)).toBe(words));

  it.each([
    [9999, '条', '9999条'],
    [10_000, '条', '1万条'],
    [12_500, '条', '1.25万条'],
    [999_999, '条', '999999条'],
    [1e8, '条', '1亿条'],
    [0.5, '万元', '0.5万元'],
    [9999.99, '万元', '9999.99万元'],
    [10_001, '万元', '10001万元'],
    [15_000, '万元', '1.5亿元'],
  ])('%d%s', (n, unit, words) => expect(describeNumber(n, unit)).toBe(words));
});

describe('numbers of a text', () => {
  const read = (text: string, units: Record<string, number>): string[] =>
    findMeasures(text, units).map((m) => `${m.value} ${m.bound.join(' ')}`);

  it.each([
    ['死亡10人以上30人以下', { 人: 1 }, ['10 lowClosed', '30 highOpen']],
    ['直接经济损失1亿元以上', { 万元: 1, 亿元: 10_000 }, ['10000 lowClosed']],
    ['在21日内，有3个以上县', { 日: 1, 个: 1 }, ['21 highClosed exact', '3 lowClosed']],
    ['2个或2个乡镇以上', { 个: 1 }, ['2 exact', '2 lowClosed exact']],
    ['超出事发企业7天处理能力', { 小时: 1, 天: 24 }, ['168 lowOpen exact']],
    ['超出水位2米以上', { 米: 1 }, ['2 lowClosed']],
    ['不超过三十天', { 天: 1 }, ['30 highClosed exact']],
    ['不足5人', { 人: 1 }, ['5 highOpen exact']],
    ['不少于5人', { 人: 1 }, ['5 lowClosed exact']],
    ['波及1个县', { 个: 1 }, ['1 exact']],
    ['没有数字', { 个: 1 }, []],
    ['3个', {}, []],
  ])('%s', (text, units, found) => expect(read(text, units)).toEqual(found));

  it.each([
    ['亿元', '万元', 10_000],
    ['万条', '条', 10_000],
    ['天', '小时', 24],
    ['周', '日', 7],
    ['人', '条', undefined],
  ])('%s in %s', (unit, to, ratio) => expect(ratioOf(unit, to)).toBe(ratio));
});
