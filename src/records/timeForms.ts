/**
 * How an entry of a chronicle says its time: the forms that give a day, or a span of days.
 *
 * Of all forms (here, `longTimes.ts`, `leaningTimes.ts`, `noDay.ts`) `days.ts` takes the first that
 * reads the head of an entry; each row says by an example what it reads.
 */
import { toIso } from '../domain/chinese.ts';
import { type Calendar, type Day, dayAfter, monthIso, moveTo, type NoDay } from './calendar.ts';
import {
  at,
  BULLET,
  bare,
  CLOSE,
  HAN_NUM,
  HOUR,
  NUM,
  number,
  ON_TO,
  OPEN,
  spanOf,
  TAIL,
  TO,
  UNTIL,
  YEAR,
  yearOf,
} from './dayWords.ts';

/** The head of an entry while it is read. */
export interface Head {
  readonly text: string;
  readonly calendar: Calendar;
  /** Read other words by the same forms. */
  readonly again: (text: string) => Day | NoDay | undefined;
}

/** One form. */
export interface TimeForm {
  /** An entry that opens in this form, in the October of 2024. */
  readonly example: string;
  readonly words: RegExp;
  /** The date, or why there is none; undefined where another form may read it. */
  readonly read: (m: RegExpExecArray, head: Head) => Day | NoDay | undefined;
  /** It names no month and no year of this calendar, so that both stay what they were. */
  readonly keeps?: true;
}

/** 6、7月份, 6、7月　…: two months, or the sixth entry and its month. */
const EITHER = /^(\d{1,2})、(\d{1,2})月(?:份|(?=[，,：:\s]))/u;
/** 20日左右: about a day, which is no day. */
const ABOUT = new RegExp(
  `^${BULLET}${OPEN}${YEAR}?(?:${NUM}月)?${NUM}日(?<how>左右|前后|[之以]?[前后]|止)(?:(?=[，、：\\s])|[】〕］\\])）])`,
  'u',
);
/** 十三、十四两日, 5、6、7三天: days, and how many they are. */
const COUNTED_DAYS = new RegExp(
  `^(${BULLET}${OPEN}(?:${YEAR}?${NUM}月)?(?:\\d{1,2}|${HAN_NUM}?)日?(?:[、，和及](?:\\d{1,2}|${HAN_NUM}?)日?)+?)([两二三四五六七])[日天]`,
  'u',
);
/** A list of days: 3月5日、9日, 3月28日和4月2日, 5日、9日、20日. */
const LIST_OF_DAYS = at(
  `${YEAR}?(?:${NUM}月)?${NUM}[日号]?(?<more>(?:(?:[、，和及/／]|】【|〕〔|］［|\\]\\[)\\s?(?:${NUM}月)?${NUM}[日号]?)+)(?<=[日号])(?!\\s?[—–－―─~～至到-])${TAIL}${CLOSE}`,
);
/** Several days that no span and no list holds: 3月5日至8日、12日. */
const SEVERAL = new RegExp(
  `^${BULLET}${OPEN}(?:${YEAR}?${NUM}月${NUM}日(?:${TO}(?:${NUM}月)?${NUM}日)?|(?:\\d{1,2}|${HAN_NUM})日${TO}(?:\\d{1,2}|${HAN_NUM})日)[、，和及]\\s?(?:${NUM}月)?${NUM}日`,
  'u',
);
/** 3月5日; 3月5日—8日; 3月5—8日; 2023年12月30日至2024年1月2日. */
const DATE = at(
  `${YEAR}?${NUM}月${NUM}(?:日|号)?(?:${ON_TO}${YEAR}?(?:${NUM}月)?${NUM}(?:日|号)${UNTIL})?(?<=[日号止]|[日号]${HOUR})${TAIL}${CLOSE}`,
);
/** 3.5 市长…; 3/5. */
const POINTED = at(
  `(\\d{1,2})[.．/](\\d{1,2})(?:${TO}(?:(\\d{1,2})[.．/])?(\\d{1,2})(?=日?[\\s，：]|日?\\p{Script=Han}))?(?:(?<=[—–－~～至-]\\d{1,2})|(?<=[—–－~～至-]\\d{1,2}[.．/]\\d{1,2})|(?=日?[\\s，：]))日?`,
);
/** 5日, 8—10日, 30日至4月2日, under the heading of a month. */
const DAY = at(
  `${NUM}(?:日|号)?(?:${ON_TO}(?:${NUM}月)?${NUM}(?:日|号)${UNTIL})?(?<=[日号止]|[日号]${HOUR})${TAIL}${CLOSE}`,
);
/** 15—17　全国…, in a chronicle whose days are bare numbers. */
const BARE_DAY = new RegExp(
  `^(\\d{1,2})(?:${TO}(\\d{1,2}))?(?:[ \\u3000]+|(?<=[—–－~～至-]\\s?\\d{1,2})|(?=《))(?![年月日号])(?=[\\p{Script=Han}《])`,
  'u',
);

/** The forms of days, in the order in which they are tried. */
export const DAYS: readonly TimeForm[] = [
  {
    example: '6、7月份，持续高温。',
    words: EITHER,
    read: ([, first, second]) => (Number(second) === Number(first) + 1 ? 'unknown' : undefined),
  },
  { example: '20日前后，秋收结束。', words: ABOUT, read: aboutDay },
  {
    example: '十三、十四两日，暴雨。',
    words: COUNTED_DAYS,
    read: ([printed, listed, ...more], { calendar, text }) => {
      const days = listed!.replace(/日$/u, '');
      const count = number(more.at(-1)!.replace('两', '二'));
      if (days.split(/[、，和及]/u).length !== count) return undefined;
      const list = LIST_OF_DAYS.exec(`${days}日${text.slice(printed.length)}`);
      const read = list === null ? undefined : listOfDays(list, calendar, list.input);
      return typeof read === 'object'
        ? { ...read, printed: bare(printed), length: printed.length }
        : read;
    },
  },
  {
    example: '3日、9日，开会。',
    words: LIST_OF_DAYS,
    read: (m, { calendar, text }) => listOfDays(m, calendar, text),
  },
  {
    example: '10月5日至8日、12日，巡查。',
    words: SEVERAL,
    read: ([, year, month], { calendar }) => {
      if (month !== undefined) moveTo(calendar, yearOf(year), number(month) ?? 0);
      return 'unknown';
    },
  },
  {
    example: '10月5日，开会。',
    words: DATE,
    read: ([printed, year, month, first, endYear, endMonth, last], { calendar }) => {
      moveTo(calendar, yearOf(year), number(month!) ?? 0);
      const start = toIso(calendar.year, calendar.month, number(first!));
      return spanOf(start, endOf(calendar, start, yearOf(endYear), endMonth, last), printed);
    },
  },
  {
    example: '10.5　开会。',
    words: POINTED,
    read: ([printed, month, first, endMonth, last], { calendar }) => {
      moveTo(calendar, undefined, Number(month));
      const iso = toIso(calendar.year, calendar.month, Number(first));
      return spanOf(iso, endOf(calendar, iso, undefined, endMonth, last), printed);
    },
  },
  {
    example: '5日，开会。',
    words: DAY,
    read: ([printed, first, endMonth, last], { calendar }) => {
      if (calendar.month === 0) return 'lost';
      const start = toIso(calendar.year, calendar.month, number(first!));
      return spanOf(start, endOf(calendar, start, undefined, endMonth, last), printed);
    },
  },
  {
    example: '5　全国科普日。',
    words: BARE_DAY,
    read: ([printed, first, last], { calendar }) => {
      if (calendar.bareDays !== true || calendar.month === 0) return undefined;
      const start = toIso(calendar.year, calendar.month, Number(first));
      const end = endOf(calendar, start, undefined, undefined, last);
      return spanOf(start, end, printed.trimEnd());
    },
  },
];

/** 20日前后: in that month, as exact as the words are. */
function aboutDay(m: RegExpExecArray, { calendar }: Head): Day | NoDay {
  const [printed, year, ofMonth, date] = m;
  const month = ofMonth === undefined ? calendar.month : (number(ofMonth) ?? 0);
  const inside = /^(?:左右|前后)$/u.test(m.groups!['how']!) && month > 0;
  const day = number(date!) ?? 0;
  if (!inside || day < 6 || day > 25) return 'unknown';
  if (ofMonth !== undefined) moveTo(calendar, yearOf(year), month);
  const iso = monthIso(calendar.year, calendar.month);
  return spanOf(iso, iso, printed);
}

/** A list of days, each after the one before it: a span where they follow one another, else each by itself. */
function listOfDays(
  list: RegExpExecArray,
  calendar: Calendar,
  text: string,
): Day | NoDay | undefined {
  const [printed, year, month, first] = list;
  const more = list.groups!['more']!;
  // 20日，21日，某事: a comma may as well part the day from what was on it.
  if (more.includes('，') && !/^[\s，]/u.test(text.slice(printed.length))) return undefined;
  // 1、6月1日: the number of an entry, and its day.
  if (month === undefined && /^[^、]{1,4}、\s?\d{1,2}月/u.test(text)) return undefined;
  if (month === undefined && calendar.month === 0) return 'lost';
  if (month !== undefined) moveTo(calendar, yearOf(year), number(month) ?? 0);
  const days = [toIso(calendar.year, calendar.month, number(first!))];
  for (const [, of, day] of more.matchAll(new RegExp(`(?:${NUM}月)?${NUM}`, 'gu'))) {
    if (of !== undefined) moveTo(calendar, undefined, number(of) ?? 0);
    days.push(toIso(calendar.year, calendar.month, number(day!)));
  }
  const whole = days.filter((day) => day !== undefined);
  if (whole.length < days.length || whole.some((day, i) => i > 0 && day <= whole[i - 1]!))
    return 'impossible';
  const follows = whole.every((day, i) => i === 0 || day === dayAfter(whole[i - 1]!));
  if (follows) return spanOf(whole[0], whole.at(-1), printed);
  if (more.includes('，')) return 'unknown';
  const one = spanOf(whole[0], whole[0], printed);
  return one === 'impossible' ? one : { ...one, also: whole.slice(1) };
}

/** The last day of a span; without one, its first. */
function endOf(
  calendar: Calendar,
  start: string | undefined,
  year: number | undefined,
  month: string | undefined,
  date: string | undefined,
): string | undefined {
  if (date === undefined) return start;
  const to = month === undefined ? calendar.month : number(month)!;
  const turns = to < calendar.month ? 1 : 0;
  return toIso(year ?? calendar.year + turns, to, number(date));
}
