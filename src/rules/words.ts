/** Conditions and values in Chinese. Thresholds in a text for readers are made here, from the sheet, never typed. */
import type { Interval } from '../domain/interval.ts';
import type { Input } from '../domain/rules.ts';
import type { Test, Value } from './model.ts';

/** A number with its unit: `3个`, `1亿条`, `5000万元`, `1亿元`. */
export function describeNumber(n: number, unit = ''): string {
  if (unit.startsWith('万')) {
    const inYi = n / 1e4;
    return inYi >= 1 && isShort(inYi) ? `${inYi}亿${unit.slice(1)}` : `${n}${unit}`;
  }
  for (const [word, size] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    if (n >= size && isShort(n / size)) return `${n / size}${word}${unit}`;
  }
  return `${n}${unit}`;
}

/** At most two decimals, so that nothing is rounded away. */
const isShort = (n: number): boolean => Number.isInteger(n * 100);

/** A range in words: `3个以上`, `10人以上、不足30人`, `超过168小时`, `不超过21日`, `1个`. */
export function describeInterval(i: Interval, unit = ''): string {
  if (i.low === i.high) return `恰为${describeNumber(i.low, unit)}`;
  const parts: string[] = [];
  const trivial = i.low === 0 && i.lowClosed;
  if (Number.isFinite(i.low) && !trivial) {
    const n = describeNumber(i.low, unit);
    if (i.low === 0) parts.push('大于0');
    else parts.push(i.lowClosed ? `${n}以上` : `超过${n}`);
  }
  if (Number.isFinite(i.high)) {
    const n = describeNumber(i.high, unit);
    parts.push(i.highClosed ? `不超过${n}` : `不足${n}`);
  }
  return parts.length === 0 ? '任意' : parts.join('、');
}

const labelOf = (input: Input, option: string): string =>
  input.type === 'yesno'
    ? option === 'yes'
      ? '是'
      : '否'
    : (input.options?.find((o) => o.id === option)?.label ?? option);

/** What a test asks for; with `wanted` false, what it rules out. */
export function describeTest(input: Input, test: Test, wanted = true): string {
  const text =
    test.kind === 'interval'
      ? describeInterval(test.interval, input.unit)
      : test.options.map((o) => labelOf(input, o)).join('、');
  return wanted ? text : `不是${text}`;
}

/** A value with its unit, or the label of an option; what is not so far is 没有. */
export function describeValue(input: Input, value: Value | null): string {
  if (value === null) return '没有';
  return typeof value === 'number' ? describeNumber(value, input.unit) : labelOf(input, value);
}

/** What an input is called in a result. */
export const nameOf = (input: Input): string => input.name ?? input.label;

/** A fact in a few words: `发生疫情的旗县3个`, `疫病：某病`, `有扩散趋势：否`. */
export const describeFact = (input: Input, value: Value | null): string =>
  `${nameOf(input)}${typeof value === 'number' ? '' : '：'}${describeValue(input, value)}`;
