import { describe, expect, it } from 'vitest';
import { comparePairs } from '../../../src/domain/compare.ts';

const list = (...rows: readonly (readonly [string, string])[]) =>
  rows.map(([label, text]) => ({ label, text }));
const old = list(
  ['一', '一、总则'],
  ['一(一)', '（一）本办法适用于本县行政区域内的停车管理。'],
  ['一(二)', '（二）公安机关负责道路停车的管理。'],
  ['二', '二、停放'],
  ['二(一)', '（一）不得在消防通道停放车辆。'],
  ['二(二)', '（二）夜间停放不得超过十二小时。'],
  ['三', '三、附则'],
  ['三-p1', '本办法自2020年1月1日起施行。'],
);

/** `kind a→b` of each line. */
const told = (a: typeof old, b: typeof old): string[] =>
  comparePairs(a, b).map(
    ({ kind, a: left, b: right }) => `${kind} ${left?.label ?? '·'}→${right?.label ?? '·'}`,
  );

describe('two documents side by side', () => {
  it('are the same where nothing has changed', () => {
    expect(told(old, old)).toEqual(old.map(({ label }) => `same ${label}→${label}`));
  });

  it('keep their pairs when a section is put in and all numbers after it change', () => {
    const next = list(
      ['一', '一、总则'],
      ['一(一)', '（一）本办法适用于本县行政区域内的停车管理。'],
      ['一(二)', '（二）公安机关和城市管理部门负责道路停车的管理。'],
      ['二', '二、收费'],
      ['二(一)', '（一）收费标准由价格主管部门制定并公布。'],
      ['三', '三、停放'],
      ['三(一)', '（一）不得在消防通道停放车辆。'],
      ['四', '四、附则'],
      ['四-p1', '本办法自2025年3月1日起施行。'],
    );
    expect(told(old, next)).toEqual([
      'same 一→一',
      'same 一(一)→一(一)',
      'changed 一(二)→一(二)',
      'added ·→二',
      'added ·→二(一)',
      'changed 二→三',
      'same 二(一)→三(一)',
      'removed 二(二)→·',
      'changed 三→四',
      'changed 三-p1→四-p1',
    ]);
  });

  it('find what has moved', () => {
    const next = [...old.slice(0, 2), ...old.slice(3, 6), old[2]!, ...old.slice(6)];
    expect(told(old, next)).toContain('moved 一(二)→一(二)');
    expect(comparePairs(old, next).filter(({ kind }) => kind !== 'same')).toHaveLength(1);
  });

  it('do not take two clauses of one number for one another that have no words in common', () => {
    const next = list(['一', '一、罚则'], ['一(一)', '（一）违者处以警告。']);
    expect(told(old.slice(0, 2), next).filter((line) => /^(?:same|changed)/u.test(line))).toEqual(
      [],
    );
  });

  it('belong together from a quarter of their words on, and have moved from three quarters on', () => {
    const one = (a: string, b: string): string[] => told(list(['1', a]), list(['2', b]));
    // Four pairs of characters each, one of them in both: 2·1/8. With five it is 2·1/9.
    expect(one('甲乙丙丁戊', '甲乙己庚辛')).toEqual(['changed 1→2']);
    expect(one('甲乙丙丁戊', '甲乙己庚辛壬')).toEqual(['removed 1→·', 'added ·→2']);
    expect(one('甲甲甲', '甲甲')).toEqual(['changed 1→2']);
    expect(one('甲', '甲')).toEqual(['same 1→2']);
    const same = '金木水火土金木水火土';
    const swapped = (b: string): string[] =>
      told(list(['1', same], ['2', '甲乙丙丁戊']), list(['3', b], ['4', same]));
    expect(swapped('甲乙丙丁己')).toEqual(['moved 2→3', 'same 1→4']);
    expect(swapped('甲乙丙己庚')).toEqual(['added ·→3', 'same 1→4', 'removed 2→·']);
  });

  it('are compared without the numbers that they begin with, and without spaces', () => {
    for (const number of ['一、', '（一）', '1. ', '1.2.3 ', '第三条 ', '第二章', '附件1 '])
      expect(told(list(['1', `${number}甲乙丙丁`]), list(['2', '甲 乙丙丁'])), number).toEqual([
        'changed 1→2',
      ]);
  });
});
