/**
 * Where the reader of a chronicle is in the calendar, and what a date of an entry is.
 *
 * In: figures of days, months and years. Out: dates in ISO 8601, as exact as they are printed.
 */
import { toIso } from '../domain/chinese.ts';

/** A date, a span, or a time that is no day. */
export interface Day {
  /** ISO 8601, to the day, the month or the year. */
  readonly start: string;
  readonly end: string;
  /** The words, without the mark before them. */
  readonly printed: string;
  /** How many characters of the line they take up, with mark and brackets. */
  readonly length: number;
  /** Further days, which do not follow one another (3月5日、9日). */
  readonly also?: readonly string[];
}

/** Why the beginning of a line gives no day. */
export type NoDay = 'impossible' | 'lost' | 'unknown';

/** Where the reader is. */
export interface Calendar {
  year: number;
  /** 0 where only the year is known. */
  month: number;
  /** The last day that was read; undefined where none stands above, null where it could not be read. */
  day: Day | undefined | null;
  /** Whether years have headings, so that no month may stand before the one above it. */
  annals: boolean;
  /** The latest month or day that was read since the last heading of a year. */
  latest: string | undefined;
  /** The last year that the title or a heading allows; undefined where they say nothing. */
  readonly lastYear: number | undefined;
  /** Whether the month is that of a heading over the entries. */
  heads?: boolean;
  /** The month of that heading, as in 2023-05. */
  heading?: string | undefined;
  /** Whether a bare number before a space is a day of the month in the heading above. */
  readonly bareDays?: boolean;
}

/** Move on to a month; one that lies far behind is of the next year, where the title allows that. */
export function moveTo(calendar: Calendar, year: number | undefined, month: number): void {
  if (year !== undefined) calendar.year = year;
  else if (
    month < calendar.month - 5 &&
    (calendar.lastYear === undefined || calendar.year < calendar.lastYear)
  )
    calendar.year += 1;
  calendar.month = month;
}

/** A year, or a month, of this calendar, or one that leans on it, in words that give no day: 8月以来, 次年. */
const NAMES_YEAR = /(?:[\d〇零○一二三四五六七八九]{2,4}|[次翌去])\s?年/u;
const NAMES_MONTH = /(?:[\d〇零○一二三四五六七八九十lIoOQ]|[次翌上下])\s?月|\d{1,2}[.．/]\d{1,2}/u;

/** Give up the month, or the year, of which words speak that gave no day: what leans on it has none. */
export function forget(words: string, calendar: Calendar): void {
  const year = NAMES_YEAR.test(words);
  if (year) calendar.year = Number.NaN;
  if (year || NAMES_MONTH.test(words)) calendar.month = 0;
}

/** The day after one. */
export const dayAfter = (iso: string): string => {
  const next = new Date(`${iso}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
};

/** A month in ISO 8601; undefined for one that there is not. */
export const monthIso = (year: number, month: number): string | undefined =>
  toIso(year, month, 1)?.slice(0, 7);

/** The last month that a time of the year can be; undefined where the words name none. */
export const lastMonthOf = (printed: string): string | undefined =>
  SEASONS.find(([words]) => words.test(printed))?.[1];

const SEASONS: readonly (readonly [RegExp, string])[] = [
  [/年初|岁初|正月/u, '03'],
  [/春/u, '05'],
  [/上半年/u, '06'],
  [/夏/u, '08'],
  [/秋/u, '11'],
];
