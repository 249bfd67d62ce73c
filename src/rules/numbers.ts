/** Numbers of a text with their units and the words that make them bounds: `21日内`, `1亿元以上`, `超出某企业7天`. */
import { HAN_DIGITS, parseHanNumber } from '../domain/chinese.ts';

/** How a number may be read as a bound. */
export type Bound = 'lowClosed' | 'lowOpen' | 'highClosed' | 'highOpen' | 'exact';

/** One number with its unit. */
export interface Measure {
  /** In the unit of the input: printed number × factor. */
  readonly value: number;
  /** As printed, with its unit. */
  readonly printed: string;
  /** Offset in the text. */
  readonly at: number;
  /** As which bounds the words around it let it be read. */
  readonly bound: readonly Bound[];
}

/** Words of a bound before a number, up to its phrase's beginning: 超出某企业7天. */
const before: Readonly<Record<Exclude<Bound, 'exact'>, RegExp>> = {
  lowClosed: /(?:不少于|不低于|不小于|至少|达到|达)\p{Script=Han}{0,8}$/u,
  lowOpen: /(?<!不)(?:超出|超过|大于|高于|多于)\p{Script=Han}{0,8}$/u,
  highClosed: /(?:不超过|不超出|不高于|不大于|不多于|至多)\p{Script=Han}{0,8}$/u,
  highOpen: /(?<!不)(?:不足|不满|低于|少于|小于)\p{Script=Han}{0,8}$/u,
};

/** Words of a bound after a number and, at most, the thing counted: 2个以上旗县, 2个苏木乡镇以上, 2024年起. */
const after: Readonly<Record<Exclude<Bound, 'exact'>, RegExp>> = {
  lowClosed: /^(?:\p{Script=Han}{0,6}?)(?:及|或)?以上|^起/u,
  lowOpen: /^(?!)/u,
  highClosed: /^(?:之内|以内|内)/u,
  highOpen: /^(?:\p{Script=Han}{0,6}?)以下/u,
};

const kinds = ['lowClosed', 'lowOpen', 'highClosed', 'highOpen'] as const;

/**
 * Find the numbers of a text that stand before one of the given units.
 *
 * @param units each unit as printed, with its factor; the longest that fits is taken
 */
export function findMeasures(text: string, units: Readonly<Record<string, number>>): Measure[] {
  const names = Object.keys(units).sort((a, b) => b.length - a.length);
  if (names.length === 0) return [];
  const pattern = new RegExp(
    `(\\d+(?:\\.\\d+)?|[${HAN_DIGITS}两]+)\\s?(${names.map((n) => RegExp.escape(n)).join('|')})`,
    'gu',
  );
  return [...text.matchAll(pattern)].flatMap((m) => {
    const number = /^\d/u.test(m[1]!) ? Number(m[1]) : parseHanNumber(m[1]!);
    if (number === undefined) return [];
    const head = text.slice(0, m.index);
    const tail = text.slice(m.index + m[0].length);
    // 超出警戒水位2米以上: the word after the number is what bounds it.
    const following = kinds.filter((kind) => after[kind].test(tail));
    const leading = kinds.filter((kind) => before[kind].test(head));
    const bound: Bound[] = following.length > 0 ? following : leading;
    const bare = !/^(?:及|或)?以[上下]/u.test(tail);
    return [
      {
        value: number * units[m[2]!]!,
        printed: m[0],
        at: m.index,
        bound: bare ? [...bound, 'exact'] : bound,
      },
    ];
  });
}

const magnitudes: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
const seconds: Readonly<Record<string, number>> = {
  秒: 1,
  分: 60,
  分钟: 60,
  小时: 3600,
  天: 86_400,
  日: 86_400,
  周: 604_800,
};

/**
 * How many of one unit make another, where their names say so: 亿元 is 10000 万元, 天 is 24 小时.
 * @returns undefined where they do not
 */
export function ratioOf(unit: string, to: string): number | undefined {
  const read = (u: string): { readonly size: number; readonly base: string } => {
    const m = /^([百千万亿]*)(.+)$/u.exec(u);
    const size = [...(m?.[1] ?? '')].reduce((n, c) => n * magnitudes[c]!, 1);
    const base = m?.[2] ?? u;
    return seconds[base] === undefined
      ? { size, base }
      : { size: size * seconds[base], base: '秒' };
  };
  const [a, b] = [read(unit), read(to)];
  return a.base === b.base ? a.size / b.size : undefined;
}
