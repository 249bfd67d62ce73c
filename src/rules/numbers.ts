/** Numbers of a text with their units and the words that make them bounds: `21日内`, `1亿元以上`, `超出某企业7天`. */
import { HAN_DIGITS, parseHanNumber } from '../domain/chinese.ts';

/** How a number may be read as a bound. */
type Bound = 'lowClosed' | 'lowOpen' | 'highClosed' | 'highOpen' | 'exact';

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
  lowClosed: /(?:不少于|不低于|不小于|不下于|至少|最少|(?<!未|不|没有)达)\p{Script=Han}{0,8}$/u,
  lowOpen: /(?<![不未])(?:超出|超过|大于|高于|多于|逾)\p{Script=Han}{0,8}$/u,
  highClosed: /(?:[不未]超过|[不未]超出|不高于|不大于|不多于|至多|最多)\p{Script=Han}{0,8}$/u,
  highOpen:
    /(?:不足|[不未]满|未达到?|不到|没有达到|(?<!不)(?:低于|少于|小于))\p{Script=Han}{0,8}$/u,
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

/** A span of time that a text sets: within so long, or every so often. */
interface TimeWords {
  readonly words: string;
  /** ISO 8601 duration (`PT2H`, `P1W`). */
  readonly within: string;
  readonly every: boolean;
}

const TIME_UNITS: Readonly<Record<string, readonly [prefix: string, unit: string]>> = {
  分钟: ['PT', 'M'],
  小时: ['PT', 'H'],
  个小时: ['PT', 'H'],
  日: ['P', 'D'],
  天: ['P', 'D'],
  周: ['P', 'W'],
  个星期: ['P', 'W'],
};
const EVERY_UNITS: Readonly<Record<string, string>> = {
  小时: 'PT1H',
  日: 'P1D',
  天: 'P1D',
  周: 'P1W',
  星期: 'P1W',
};

/** The times that a text sets for an act: 2小时内, 30分钟之内, 每日, 每周, 日报. */
export function timesIn(text: string): TimeWords[] {
  const found: (TimeWords & { readonly at: number })[] = [];
  for (const m of text.matchAll(
    new RegExp(`(\\d+|[${HAN_DIGITS}两]+)(分钟|个?小时|日|天|周|个星期)(?:之|以)?内`, 'gu'),
  )) {
    const n = /^\d/u.test(m[1]!) ? Number(m[1]) : parseHanNumber(m[1]!);
    const [prefix, unit] = TIME_UNITS[m[2]!]!;
    if (n !== undefined)
      found.push({
        words: m[0],
        within: `${prefix}${n}${unit}`,
        every: false,
        at: m.index,
      });
  }
  for (const m of text.matchAll(
    /每(?:隔)?(?:(\d+|[一二两三四五六七八九十]+)个?)?(小时|日|天|周|星期)/gu,
  )) {
    const n = m[1] === undefined ? 1 : /^\d/u.test(m[1]) ? Number(m[1]) : parseHanNumber(m[1]);
    if (n !== undefined)
      found.push({
        words: m[0],
        within: EVERY_UNITS[m[2]!]!.replace('1', String(n)),
        every: true,
        at: m.index,
      });
  }
  for (const m of text.matchAll(/(?<![0-9年月每])日报/gu))
    found.push({ words: m[0], within: 'P1D', every: true, at: m.index });
  for (const m of text.matchAll(/(?<!每)周报/gu))
    found.push({ words: m[0], within: 'P1W', every: true, at: m.index });
  return found.sort((a, b) => a.at - b.at).map(({ at: _, ...rest }) => rest);
}
