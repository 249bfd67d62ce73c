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

/**
 * Value of a Chinese or Arabic whole number below 1000 (十二 → 12, 一百零三 → 103, 24 → 24).
 * @returns undefined if `s` is not such a number
 */
export function parseHanNumber(s: string): number | undefined {
  if (/^\d+$/u.test(s)) return Number(s);
  if (!new RegExp(`^[${HAN_DIGITS}两]+$`, 'u').test(s)) return undefined;
  let total = 0;
  let current: number | undefined;
  for (const c of s) {
    if (c === '百' || c === '十') {
      total += (current ?? 1) * (c === '百' ? 100 : 10);
      current = undefined;
    } else {
      if (current !== undefined && current !== 0) return undefined;
      current = DIGITS[c]!;
    }
  }
  return total + (current ?? 0);
}

/**
 * ISO date of the first full Chinese date in a text: `2023年11月21日`, `二〇二三年十一月二十一日`.
 * @returns undefined if there is none, or it is no date of the calendar
 */
export function findDate(s: string): { iso: string; printed: string } | undefined {
  const m =
    /(\d{4}|[〇零○一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日/u.exec(
      s,
    );
  if (m === null) return undefined;
  const year = /^\d/u.test(m[1]!)
    ? Number(m[1])
    : Number([...m[1]!].map((c) => (c === '○' ? 0 : DIGITS[c])).join(''));
  const iso = toIso(year, parseHanNumber(m[2]!), parseHanNumber(m[3]!));
  return iso === undefined ? undefined : { iso, printed: m[0] };
}

/** ISO date of year, month and day; undefined if the calendar has no such day. */
export function toIso(
  year: number,
  month: number | undefined,
  day: number | undefined,
): string | undefined {
  if (month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (
    date.getUTCMonth() !== month - 1 ||
    date.getUTCDate() !== day ||
    date.getUTCFullYear() !== year
  )
    return undefined;
  return date.toISOString().slice(0, 10);
}
