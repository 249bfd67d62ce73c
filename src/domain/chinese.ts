/** Chinese numerals and dates. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Characters of which a Chinese ordinal is made, for use in a character class. */
export const HAN_DIGITS = '〇零一二三四五六七八九十百';

/** A whole number below 1000 written with 百 and 十: 十二, 二十, 一百零三, 三百二十一. */
const WRITTEN =
  /^(?:([一二两三四五六七八九]?)百)?[零〇]?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九])?$/u;

/**
 * Value of a whole number: Arabic (24), written (十二, 一百零三; below 1000) or digit by
 * digit (二〇, 二〇二三).
 * @returns undefined if `s` is not such a number
 */
export function parseHanNumber(s: string): number | undefined {
  if (/^\d+$/u.test(s)) return Number(s);
  if (s === '两') return 2;
  if (/^[一二三四五六七八九][〇零○0OＯ一二三四五六七八九]+$/u.test(s)) {
    // 二00九, 二OO九: the key of a typist for 〇.
    return Number([...s].map((c) => ('○0OＯ'.includes(c) ? 0 : DIGITS[c])).join(''));
  }
  const m = s === '' ? null : WRITTEN.exec(s);
  if (m === null) return undefined;
  const digit = (c: string | undefined, none: number): number =>
    c === undefined ? none : c === '' ? 1 : DIGITS[c]!;
  return digit(m[1], 0) * 100 + digit(m[2], 0) * 10 + digit(m[3], 0);
}

/**
 * ISO date of the first full date of the calendar in a text: `2023年11月21日`,
 * `二〇二三年十一月二十一日`, `民国二十三年六月二日`.
 * @returns undefined if there is none
 */
export function findDate(s: string): { iso: string; printed: string } | undefined {
  for (const [printed, y, republic, month, day] of s.matchAll(
    /(?<!\d)(?:(\d{4}|[一二][〇零○0OＯ一二三四五六七八九]{3})|(?:中[华華])?民[国國](\d{1,3}|元|[〇零○一二三四五六七八九十百]{1,3}))年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日/gu,
  )) {
    const year = republic === undefined ? parseHanNumber(y!) : yearOfRepublic(republic);
    const iso = toIso(year, parseHanNumber(month!), parseHanNumber(day!));
    if (iso !== undefined) return { iso, printed };
  }
  return undefined;
}

/** Year of the calendar that counts from 1912: 民国元年, 民国二十三年; undefined for no number. */
export function yearOfRepublic(number: string): number | undefined {
  const n = number === '元' ? 1 : parseHanNumber(number.replaceAll('○', '〇'));
  return n === undefined ? undefined : n + 1911;
}

/** ISO date of year, month and day; undefined if the calendar has no such day. */
export function toIso(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // A month that there is none of runs into another year, a day into another month.
  if (date.getUTCDate() !== day || date.getUTCFullYear() !== year) return undefined;
  return date.toISOString().slice(0, 10);
}
