/** Numbers with their bounds, spans of time, how much one unit is of another, shares: by hand. */
import { describe, expect, it } from 'vitest';
import { clockLength } from '../../../src/rules/follows.ts';
import { effectsIn, figureIn } from '../../../src/rules/measure.ts';
import { findMeasures, ratioOf, timesIn } from '../../../src/rules/numbers.ts';

const units = { 人: 1, 万元: 1, 亿元: 10_000, 个: 1, 个旗县: 1, 小时: 1, 天: 24 };
const measures = (text: string): string[] =>
  findMeasures(text, units).map(({ value, printed, bound }) =>
    [printed, value, ...[bound].flat()].join(' '),
  );

describe('a number before a unit', () => {
  it.each<[string, string[]]>([
    ['死亡30人以上', ['30人 30 lowClosed']],
    ['死亡30人及以上', ['30人 30 lowClosed']],
    ['不少于30人', ['30人 30 lowClosed exact']],
    ['至少30人', ['30人 30 lowClosed exact']],
    ['达到30人', ['30人 30 lowClosed exact']],
    ['未达到30人', ['30人 30 highOpen exact']],
    ['超过30人', ['30人 30 lowOpen exact']],
    ['不超过30人', ['30人 30 highClosed exact']],
    ['未超过30人', ['30人 30 highClosed exact']],
    ['至多30人', ['30人 30 highClosed exact']],
    ['30人以内', ['30人 30 highClosed exact']],
    ['30人以下', ['30人 30 highOpen']],
    ['不足30人', ['30人 30 highOpen exact']],
    ['低于30人', ['30人 30 highOpen exact']],
    ['不低于30人', ['30人 30 lowClosed exact']],
    ['大于30人', ['30人 30 lowOpen exact']],
    ['不大于30人', ['30人 30 highClosed exact']],
    ['逾30人', ['30人 30 lowOpen exact']],
    ['30人', ['30人 30 exact']],
    ['三十人', ['三十人 30 exact']],
    ['两个旗县', ['两个旗县 2 exact']],
    ['2亿元', ['2亿元 20000 exact']],
    ['1.5亿元', ['1.5亿元 15000 exact']],
    ['3 天', ['3 天 72 exact']],
    ['10人以上30人以下', ['10人 10 lowClosed', '30人 30 highOpen']],
    ['超出警戒线2小时以上', ['2小时 2 lowClosed']],
    ['十十人', []],
    ['甲人', []],
  ])('%s', (text, expected) => expect(measures(text)).toEqual(expected));

  it('is not looked for without units', () => expect(findMeasures('30人', {})).toEqual([]));
  it('has its place', () => expect(findMeasures('死亡30人', units)[0]?.at).toBe(2));
});

describe('how much one unit is of another', () => {
  it.each<[string, string, number | undefined]>([
    ['亿元', '万元', 10_000],
    ['千元', '百元', 10],
    ['元', '万元', 1 / 10_000],
    ['天', '小时', 24],
    ['日', '小时', 24],
    ['周', '天', 7],
    ['小时', '分钟', 60],
    ['分钟', '秒', 60],
    ['人', '人', 1],
    ['人', '元', undefined],
    ['天', '人', undefined],
    ['月', '天', undefined],
  ])('%s in %s', (unit, to, ratio) => expect(ratioOf(unit, to)).toBe(ratio));
});

describe('a span of time', () => {
  it.each<[string, string[]]>([
    ['2小时内报告', ['2小时内 PT2H']],
    ['两个小时之内', ['两个小时之内 PT2H']],
    ['30分钟以内', ['30分钟以内 PT30M']],
    ['三日内', ['三日内 P3D']],
    ['7天内', ['7天内 P7D']],
    ['1周内', ['1周内 P1W']],
    ['两个星期内', ['两个星期内 P2W']],
    ['每日报告', ['每日 P1D every']],
    ['每天报告', ['每天 P1D every']],
    ['每周报告', ['每周 P1W every']],
    ['每星期报告', ['每星期 P1W every']],
    ['每2小时报告', ['每2小时 PT2H every']],
    ['每隔三个小时', ['每隔三个小时 PT3H every']],
    ['每小时', ['每小时 PT1H every']],
    ['实行日报', ['日报 P1D every']],
    ['实行周报', ['周报 P1W every']],
    ['6月日报', []],
    ['每日后2小时内', ['每日 P1D every', '2小时内 PT2H']],
    ['2小时', []],
    ['十十日内', []],
  ])('%s', (text, expected) => {
    expect(
      timesIn(text).map(({ words, within, every }) =>
        [words, within, ...(every ? ['every'] : [])].join(' '),
      ),
    ).toEqual(expected);
  });
  it.each([
    ['PT30M', 1_800_000],
    ['PT2H', 7_200_000],
    ['P1D', 86_400_000],
    ['P3D', 259_200_000],
    ['P1W', 604_800_000],
  ])('%s in milliseconds', (within, length) => expect(clockLength({ within })).toBe(length));
});

describe('a share', () => {
  it.each<[string, number | undefined]>([
    ['减按30%征收', 30],
    ['12.5%', 12.5],
    ['百分之三十', 30],
    ['三成', 30],
    ['减半征收', 50],
    ['半价', 50],
    ['一半', 50],
    ['免征', 100],
    ['免收', 100],
    ['免缴', 100],
    ['免交', 100],
    ['免除', 100],
    ['全免', 100],
    ['全额补贴', 100],
    ['减征', undefined],
    ['甲', undefined],
  ])('%s', (words, value) => expect(figureIn(words)).toBe(value));
});

describe('how strictly words mean it', () => {
  it.each<[string[], string[]]>([
    [['应当清淤'], ['must']],
    [['不得施工'], ['must']],
    [['要清淤'], ['must']],
    [['主要工作'], []],
    [['要求'], []],
    [['原则上清淤'], ['should']],
    [['鼓励清淤'], ['should']],
    [['可以申请'], ['may']],
    [['优先安排'], ['should', 'may']],
    [['减半'], ['may']],
    [
      ['可以申请', '应当清淤'],
      ['must', 'may'],
    ],
    [['甲'], []],
    [[], []],
  ])('%j: %j', (quotes, effects) => expect(effectsIn(quotes)).toEqual(effects));
});
