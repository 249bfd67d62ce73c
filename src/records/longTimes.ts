/** How an entry of a chronicle says its time: months, quarters, seasons and years. */
import { monthIso, moveTo } from './calendar.ts';
import { at, BULLET, CLOSE, NUM, number, OPEN, spanOf, TO, YEAR, yearOf } from './dayWords.ts';
import type { Head, TimeForm } from './timeForms.ts';

/** 八九月间: two months in one word. */
const MONTH_PAIR = new RegExp(
  `^(?<head>${BULLET}${OPEN}${YEAR}?)(?<first>[一二三四五六七八九])(?<second>[二三四五六七八九十])月(?=份|间|里|之[间交])`,
  'u',
);
/** 6～8月; 五、六月间: two months that follow one another. */
const MONTHS = at(
  `${YEAR}?${NUM}(?:${TO}|(?<=[一二三四五六七八九十])、|、(?=\\d{1,2}月(?:间|期间|之[间交])))${NUM}月(?:份|间|期间|之间|之交)?${CLOSE}(?=[，,、：:\\s]|\\p{Script=Han}|$)`,
);
/** 3月; 3月上旬; 3月至5月; 3月上旬至中旬. */
const PART = '(?:份|[上中]、?[中下]旬|[上中下]旬|[上下]半月|初|底|末|中|间)?';
const MONTH = at(
  `${YEAR}?${NUM}月${PART}(?:${TO}(?:${YEAR}|(?<next>[次翌]年))?${NUM}月${PART}|${TO}[上中下]旬)?${CLOSE}(?=[，,、：:\\s]|\\p{Script=Han}|$)(?!龄|饼|季|球|刊)`,
);
const QUARTER = at(`${YEAR}?(?:第)?([一二三四1-4])季度${CLOSE}(?=[，,、：:\\s]|\\p{Script=Han})`);
/** 上旬, 月底, under the heading of a month. */
const PART_OF_MONTH = at(
  `(?:[上中]、?[中下]旬|[上中下]旬|月[初底末中]|[上下]半月)(?:${TO}[上中下]旬)?(?:(?:起|开始|前后|间)(?=[\\s，,]))?${CLOSE}(?=[，,、：:\\s]|$)`,
);
const SEASON = at(
  `${YEAR}?(?:是年|同年|本年|当年|[是该本当](?=[春夏秋冬]))?(?:(?:初|仲|孟|暮|深|入|早|晚)?[春夏秋冬](?:季|天|末|初|间|以来)?|[春夏秋冬][耕播种收忙汛](?:前后|期间|时节|结束|开始|前|后|中)?|[上下]半年|(?<=年)全年|年[初中底末]|岁[初末]|正月|腊月|冬月|农历.{2,6}|夏秋之交|冬春之交|春夏之交)${CLOSE}(?=[，,、：:\\s])`,
);
const YEAR_ONLY = at(`${YEAR}(?:（[^（）]{1,14}）)?${CLOSE}(?=[，,、：:\\s])`);

/** A season or a year: no more than the year is known of it. */
const ofYear: TimeForm['read'] = ([printed, year], { calendar }) => {
  if (year !== undefined) {
    calendar.year = yearOf(year)!;
    calendar.month = 0;
  }
  return spanOf(String(calendar.year), String(calendar.year), printed);
};

/** The month in which the reader is. */
export const inMonth = (printed: string, { calendar }: Head): ReturnType<TimeForm['read']> => {
  if (calendar.month === 0) return 'lost';
  const iso = monthIso(calendar.year, calendar.month);
  return spanOf(iso, iso, printed);
};

/** The forms of longer times, in the order in which they are tried. */
export const LONG_TIMES: readonly TimeForm[] = [
  {
    example: '八九月间，大旱。',
    words: MONTH_PAIR,
    read: (m, { text, again }) => {
      const [head, first, second] = ['head', 'first', 'second'].map((g) => m.groups![g]!);
      if (number(second!) !== number(first!)! + 1) return undefined;
      const read = again(`${head}${first}—${second}${text.slice(head!.length + 2)}`);
      return typeof read !== 'object'
        ? read
        : { ...read, printed: read.printed.replace('—', ''), length: read.length - 1 };
    },
  },
  {
    example: '6～8月，持续高温。',
    words: MONTHS,
    read: ([printed, year, first, last], { calendar }) => {
      moveTo(calendar, yearOf(year), number(first!) ?? 0);
      const start = monthIso(calendar.year, calendar.month);
      return spanOf(start, monthIso(calendar.year, number(last!) ?? 0), printed);
    },
  },
  {
    example: '10月上旬，秋收。',
    words: MONTH,
    read: ([printed, year, first, endYear, next, last], { calendar }) => {
      moveTo(calendar, yearOf(year), number(first!) ?? 0);
      const start = monthIso(calendar.year, calendar.month);
      const to = last === undefined ? undefined : number(last);
      const turns = next !== undefined || (to !== undefined && to < calendar.month) ? 1 : 0;
      const end = to === undefined ? start : monthIso(yearOf(endYear) ?? calendar.year + turns, to);
      return spanOf(start, end, printed);
    },
  },
  {
    example: '第四季度，开展检查。',
    words: QUARTER,
    read: ([printed, year, quarter], { calendar }) => {
      if (year !== undefined) calendar.year = yearOf(year)!;
      const n = number(quarter!)!;
      const [first, last] = [n * 3 - 2, n * 3].map((month) => monthIso(calendar.year, month));
      return spanOf(first, last, printed);
    },
  },
  {
    example: '上旬，秋收。',
    words: PART_OF_MONTH,
    read: ([printed], head) => inMonth(printed, head),
  },
  { example: '是夏，大水。', words: SEASON, read: ofYear },
  { example: '2024年，丰收。', words: YEAR_ONLY, read: ofYear },
];
