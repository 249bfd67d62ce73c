/**
 * The time with which an entry of a chronicle opens: one reader, which either gives a date, or says
 * why there is none, or that the entry opens with no time.
 *
 * In: a line in simplified script, and where the reader is in the calendar. Out: the day,
 * month, season or year that the line gives, as exact as it is printed and no more: 上旬, 月底
 * and the like stay a month; 春, 年底 and lunar months stay a year. The forms are rows with an
 * example each: `timeForms.ts`, `longTimes.ts`, `leaningTimes.ts`, `feasts.ts`, `noDay.ts`.
 */
import { type Calendar, type Day, dayAfter, forget, type NoDay } from './calendar.ts';
import { BULLET, bare, TO } from './dayWords.ts';
import { OLD_CALENDAR } from './feasts.ts';
import { LEADING, LEANING } from './leaningTimes.ts';
import { LONG_TIMES } from './longTimes.ts';
import { GOES_ON, NO_DAY } from './noDay.ts';
import { DAYS, type TimeForm } from './timeForms.ts';

/** All forms, in the order in which they are tried. */
export const TIME_FORMS: readonly TimeForm[] = [
  ...LEADING,
  ...OLD_CALENDAR,
  ...DAYS,
  ...LONG_TIMES,
  ...LEANING,
  ...NO_DAY,
];

/**
 * Read the time with which a paragraph begins.
 *
 * @param forms the forms that are known
 * @returns `impossible` for a date that no calendar has, `unknown` for one of another form, `lost` where it leans on a day that is
 *   not known, undefined where it begins with none
 */
export function readDay(
  text: string,
  calendar: Calendar,
  forms = TIME_FORMS,
): Day | NoDay | undefined {
  const { plain, at } = plainHead(text);
  const before = calendar.year;
  const any = toNextDay(
    readBoxed(plain, calendar, forms) ?? readAny(plain, calendar, forms),
    plain,
  );
  const read = goesOn(any, plain, calendar);
  // Words that give no day may be those that lose the year; all others lean on one that is lost.
  const known = typeof read === 'object' ? calendar.year : before;
  if (read !== undefined && Number.isNaN(known)) return 'lost';
  if (typeof read !== 'object' || plain === text) return read;
  const length = at(read.length);
  return { ...read, printed: bare(text.slice(0, length)), length };
}

/** 为保障饮水安全，|3月15日…, 在植树节来临之际，|…: why or on what occasion, before the day of an entry. */
const OCCASION = new RegExp(
  `^(?<mark>${BULLET})(?<why>(?:为|在|随着|根据|按照|围绕|针对|结合|因|应)[^。；：]{2,60}[，,]\\s?)(?=(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日)`,
  'u',
);
/** What may follow the day of an entry behind its occasion; no 3月15日前, 3月15日起. */
const THEN = /^(?:[上下]午|[早中晚]上?|当天)?(?:[，,]|(?![前后起止以之的至到、和])\p{Script=Han})/u;

/**
 * The day of an entry that says first why, or on what occasion, something was done: ◆为保障饮水安全，
 * 3月15日，…. Its words stay whole in the text of the entry, the day among them.
 *
 * @returns undefined where the line begins otherwise, or holds no day of the form
 */
export function readDayBehindOccasion(text: string, calendar: Calendar): Day | undefined {
  const occasion = OCCASION.exec(text)?.[0];
  if (occasion === undefined) return undefined;
  const rest = text.slice(occasion.length);
  const before = { ...calendar };
  const read = readDay(rest, calendar);
  if (typeof read === 'object' && read.also === undefined && THEN.test(rest.slice(read.length)))
    return read;
  Object.assign(calendar, before);
  return undefined;
}

/** The first form that reads the head of a text, and what it gives. */
function readAny(
  text: string,
  calendar: Calendar,
  forms: readonly TimeForm[],
): Day | NoDay | undefined {
  const head = { text, calendar, again: (words: string) => readAny(words, calendar, forms) };
  for (const { words, read, keeps } of forms) {
    const m = words.exec(text);
    const own = m === null ? undefined : read(m, head);
    if (own === undefined) continue;
    // Where a month or a year could not be read, what leans on it has none.
    if ((own === 'impossible' || own === 'unknown') && keeps !== true) forget(m![0], calendar);
    return own;
  }
  return undefined;
}

/** Spaces within a date (3 月 5 日), which are only its setting. */
const SPACES =
  /(?<=\d)[ \u3000]+(?=[年月日号])|(?<=[年月])[ \u3000]+(?=\d{1,2}[ \u3000]*[月日号—–－~～至-])|(?<=[日号])[ \u3000]+(?=[—–－~～至到-]+[ \u3000]*\d)|(?<=[—–－~～至到-])[ \u3000]+(?=\d)/gu;
/** How far a date can reach. */
const HEAD = 40;

/** A head as the forms have it, and how many characters of the text its first ones are. */
function plainHead(text: string): { plain: string; at: (length: number) => number } {
  const head = text
    .slice(0, HEAD)
    // 元月 is the first month.
    .replace(
      /元(?=月(?:\d|[一二三四五六七八九十]|[上中下初底]|[，、：\s]))/u,
      (yuan, at: number) => (at < 11 ? '1' : yuan),
    )
    // 2一3日: between two figures the stroke is no number.
    .replace(/^(\D{0,3}(?:\d{1,2}月)?\d{1,2}[日号]?)一(?=(?:\d{1,2}月)?\d{1,2}[日号])/u, '$1—');
  if (!/^\D{0,3}\d{1,4}[ \u3000]+[年月日号]|^\D{0,3}\d{1,4}[年月][ \u3000]+\d/u.test(head))
    return { plain: head + text.slice(HEAD), at: (length) => length };
  const gaps = [...head.matchAll(SPACES)].map((m) => [m.index, m[0].length] as const);
  return {
    plain: head.replace(SPACES, '') + text.slice(HEAD),
    at: (length) => gaps.reduce((n, [from, gap]) => (from < n ? n + gap : n), length),
  };
}

/** 8日至次日. */
function toNextDay(read: Day | NoDay | undefined, text: string): Day | NoDay | undefined {
  if (typeof read !== 'object' || read.start?.length !== 10) return read;
  const next = NEXT_END.exec(text.slice(read.length))?.[0];
  return next === undefined
    ? read
    : {
        ...read,
        end: dayAfter(read.end),
        printed: read.printed + next.trim(),
        length: read.length + next.length,
      };
}
const NEXT_END = new RegExp(`^${TO}(?:次日|翌日|第二天)(?:凌晨|清晨|[上下]午|[早晚]上?)?`, 'u');

const GOES_ON_BY = GOES_ON.map((row) => ({ ...row, by: new RegExp(`^(?:${row.words})`, 'u') }));

/** What was read, unless words behind it make another time of it. */
function goesOn(
  read: Day | NoDay | undefined,
  text: string,
  calendar: Calendar,
): Day | NoDay | undefined {
  if (typeof read !== 'object') return read;
  const rest = text.slice(read.length);
  const row = GOES_ON_BY.find(({ by }) => by.test(rest));
  if (row === undefined) return read;
  if (row.keeps !== true) forget(text.slice(0, read.length), calendar);
  return 'unknown';
}

/** A date in a box of its own: 【下旬】, 【12日植树节】. */
const BOXED = new RegExp(
  `^${BULLET}[【〔［](?<head>[^【】〔〕［］]{1,16})[】〕］](?![【〔［])`,
  'u',
);
/** What a box says of a day besides: 植树节, （星期三）. */
const OF_DAY =
  /^(?:[，,\s]?\p{Script=Han}{1,6}(?:节|日|假期|纪念日)|[（(][^（）()]{1,8}[）)]|\s?星期[一二三四五六日天]|\s)*$/u;
/** A box that is no topic (招商), and whose time is not known (汛期). */
const SPEAKS_OF_TIME = /(?:[年月旬季春夏秋冬]|汛期|节|假期|期间|前后|[年月][初中底末])$/u;

/** Reads the date of a box: all that stands in it, or nothing. Undefined where there is no box, or no date in it. */
function readBoxed(
  text: string,
  calendar: Calendar,
  forms: readonly TimeForm[],
): Day | NoDay | undefined {
  const box = BOXED.exec(text);
  if (box === null) return undefined;
  const printed = box.groups!['head']!;
  const head = printed.replace(/^(?=[初中底末]$)/u, '月');
  const read = readAny(`${head}，`, calendar, forms);
  if (read === undefined && SPEAKS_OF_TIME.test(printed)) {
    forget(printed, calendar);
    return 'unknown';
  }
  if (typeof read !== 'object') return read;
  if (head !== printed) return { ...read, printed, length: box[0].length };
  if (OF_DAY.test(head.slice(read.length))) return { ...read, length: box[0].length };
  forget(head, calendar);
  return 'unknown';
}
