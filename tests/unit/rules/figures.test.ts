/** The number that an item comes to: by hand from the table and the words. */
import { describe, expect, it } from 'vitest';
import type { Figure, Input } from '../../../src/domain/rules.ts';
import { figureOf } from '../../../src/rules/figure.ts';

const input = (id: string): Input => ({ id, type: 'amount', label: id }) as unknown as Input;
const inputs = new Map(['year', 'area', 'whole'].map((id) => [id, input(id)]));
const figure = (parts: object): Figure =>
  ({ label: '比例', unit: '平方米', quote: '甲', ...parts }) as unknown as Figure;
const of = (parts: object, facts: Record<string, number | string> = {}) => {
  const { value, percent, other, needs, text } = figureOf(figure(parts), facts, inputs);
  return { value, percent, other, needs: needs.map(({ id }) => id).join(' '), text };
};

describe('a fixed share', () => {
  it('is itself, where it is of nothing', () => {
    expect(of({ percent: 30 })).toEqual({
      value: 30,
      percent: 30,
      other: null,
      needs: '',
      text: null,
    });
  });
  it('of an amount', () => {
    expect(of({ percent: 30, of: 'area' }, { area: 250 }).value).toBe(75);
    expect(of({ percent: 30, of: 'area' }, { area: 0 }).value).toBe(0);
  });
  it('to four decimals', () => {
    expect(of({ percent: 10, of: 'area' }, { area: 1.23456 }).value).toBe(0.1235);
  });
  it('up to another amount', () => {
    const share = { percent: 50, of: 'area', upTo: 'whole' };
    expect(of(share, { area: 100, whole: 49 }).value).toBe(49);
    expect(of(share, { area: 100, whole: 51 }).value).toBe(50);
  });
  it('wants what it is of and what it is limited to', () => {
    const share = { percent: 50, of: 'area', upTo: 'whole' };
    expect(of(share)).toMatchObject({ value: null, percent: 50, needs: 'area whole' });
    expect(of(share, { area: 100 })).toMatchObject({ value: null, needs: 'whole' });
    expect(of(share, { whole: 100 })).toMatchObject({ value: null, needs: 'area' });
    expect(of(share, { area: '甲', whole: 100 })).toMatchObject({ value: null, needs: 'area' });
  });
});

describe('a share by the year', () => {
  const yearly = {
    by: 'year',
    table: { 2022: 40, 2020: 10, 2021: 20 },
    most: 60,
    text: '一年一年地算。',
  };
  const share = (year: number, more: object = {}): number | null =>
    of({ percent: { ...yearly, ...more } }, { year }).percent;

  it('is that of the table', () => {
    expect([2020, 2021, 2022].map((year) => share(year))).toEqual([10, 20, 40]);
  });
  it('is none before the table begins, and the last after it', () => {
    expect(share(2019)).toBeNull();
    expect(share(2030)).toBe(40);
  });
  it('grows by what is added each year, to a most', () => {
    const onward = { add: 5, text: '每年增加5个百分点。' };
    expect([2022, 2023, 2025, 2026, 2027].map((year) => share(year, { onward }))).toEqual([
      40, 45, 55, 60, 60,
    ]);
  });
  it('grows by what it is multiplied with each year', () => {
    const onward = { times: 1.1, text: '每年增长10%。' };
    expect([2022, 2023, 2024, 2027].map((year) => share(year, { onward }))).toEqual([
      40, 44, 48.4, 60,
    ]);
  });
  it('is of an amount, and says how it is read', () => {
    expect(of({ percent: yearly, of: 'area' }, { year: 2021, area: 50 })).toEqual({
      value: 10,
      percent: 20,
      other: null,
      needs: '',
      text: '一年一年地算。',
    });
  });
  it('wants the year', () => {
    expect(of({ percent: yearly, of: 'area' }, { area: 50 })).toEqual({
      value: null,
      percent: null,
      other: null,
      needs: 'year',
      text: '一年一年地算。',
    });
  });
  it('has another reading beside it, where that comes to something else', () => {
    const two = {
      ...yearly,
      onward: { add: 5, text: '加5个百分点。' },
      other: { times: 1.05, text: '乘以1.05。' },
    };
    expect(of({ percent: two, of: 'area' }, { year: 2023, area: 200 })).toMatchObject({
      value: 90,
      percent: 45,
      other: { text: '乘以1.05。', value: 84, percent: 42 },
    });
    expect(of({ percent: two, of: 'area' }, { year: 2022, area: 200 }).other).toBeNull();
    expect(of({ percent: two, of: 'area' }, { area: 200 }).other).toBeNull();
    expect(of({ percent: two, of: 'area' }, { year: 2019, area: 200 }).other).toBeNull();
    expect(of({ percent: two, of: 'area' }, { year: 2023 }).other).toEqual({
      text: '乘以1.05。',
      value: null,
      percent: 42,
    });
  });
});
