/** Grades and bounds as plans of other cities word them. */
import { describe, expect, it } from 'vitest';
import type { Grade } from '../../../src/domain/rules.ts';
import { firstGrades, gradesIn } from '../../../src/rules/gradeWords.ts';
import { findMeasures, timesIn } from '../../../src/rules/numbers.ts';

const roman: Grade[] = ['特别重大（Ⅰ级）', '重大（Ⅱ级）', '较大（Ⅲ级）', '一般（Ⅳ级）'].map(
  (name, i) => ({
    id: String(i),
    name,
    colour: (['red', 'orange', 'yellow', 'blue'] as const)[i]!,
  }),
);
const written: Grade[] = ['一级响应', '二级响应', '三级响应'].map((name, i) => ({
  id: `g${i}`,
  name,
}));

describe('the grades that words name', () => {
  it.each([
    ['Ⅱ级以上应急响应启动后', [0, 1]],
    ['III级及以下突发事件', [2, 3]],
    ['Ⅲ级、Ⅳ级应急响应参照Ⅱ级以上规定', [2, 3]],
    ['达到红色、橙色预警级别', [0, 1]],
    ['达到橙色、红色预警级别', [0, 1]],
    ['Ⅳ级、Ⅱ级应急响应', [1, 3]],
    ['蓝色预警，红色预警', [3]],
    ['发生较大以上突发事件时', [0, 1, 2]],
    ['确认特别重大突发动物疫情后', [0]],
    ['发生突发重大动物疫情时', []],
    ['报上一级人民政府', []],
    ['重大事项应当研究', []],
    ['对一般突发事件进行确认', [3]],
  ])('%s', (text, ranks) => {
    expect(firstGrades(text, roman)).toEqual(ranks);
  });

  it('in written numerals, where the grades are so called', () => {
    expect(firstGrades('启动二级以上响应', written)).toEqual([0, 1]);
    expect(firstGrades('三级响应由县（区）启动', written)).toEqual([2]);
    expect(firstGrades('较大突发事件', written)).toEqual([]);
    expect(gradesIn('4.3 四级响应', written)).toEqual([]);
  });
});

describe('the bounds that words set', () => {
  it.each([
    ['死亡不少于30人', 'lowClosed'],
    ['死亡超过30人', 'lowOpen'],
    ['死亡未达到30人', 'highOpen'],
    ['死亡不满30人', 'highOpen'],
    ['死亡不超过30人', 'highClosed'],
    ['死亡30人及以上', 'lowClosed'],
    ['死亡30人以下', 'highOpen'],
    ['死亡达到30人', 'lowClosed'],
    ['死亡未超过30人', 'highClosed'],
    ['死亡不低于30人', 'lowClosed'],
  ])('%s', (text, bound) => {
    expect(findMeasures(text, { 人: 1 })[0]!.bound).toContain(bound);
  });
});

describe('the times that words set', () => {
  it.each([
    ['应当在2小时内报告', ['PT2H']],
    ['30分钟之内赶到', ['PT30M']],
    ['三日内报送', ['P3D']],
    ['每周报告一次', ['P1W']],
    ['每两小时报告', ['PT2H']],
    ['实行日报、周报制度', ['P1D', 'P1W']],
    ['实行24小时值班', []],
    ['11月24日报送', []],
    ['疫情发生前至少1个月以来', []],
  ])('%s', (text, times) => {
    expect(timesIn(text).map((t) => t.within)).toEqual(times);
  });
});
