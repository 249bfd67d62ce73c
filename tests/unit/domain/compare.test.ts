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
});
