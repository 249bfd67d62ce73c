/**
 * Pieces of the expressions by which the head of an entry of a chronicle is read: marks, brackets,
 * numerals, what joins two days, what stands behind a date.
 */
import { parseHanNumber, yearOfRepublic } from '../domain/chinese.ts';
import type { Day } from './calendar.ts';

/** A mark, or a number in brackets, before the date of an entry. */
export const BULLET =
  '(?:[●○◆◇■□▲△★☆•·*▪◎※▶►◎⊙]|〇(?=\\d|[一二][〇○零一二三四五六七八九]{3}年)|\\d{1,3}[.．、](?=\\s?\\d{1,2}月(?!间|期间|之[间交]))|（\\d{1,2}）(?=\\d{1,2}月))?\\s?';
/** 自3月5日起，…, 于3月5日，…: the day from which, or on which, something is. */
export const OPEN =
  '[【〔［\\[（(]?(?:[自从](?=[^，。\\s]{3,14}(?:起|开始)[\\s，,])|于(?=\\d{1,2}月\\d{1,2}日[\\s，,]))?';
export const CLOSE = '[】〕］\\])）]?';
export const HAN_NUM = '[一二三四五六七八九十廿]{1,3}';
export const NUM = `(\\d{1,2}|${HAN_NUM})`;
/** A year, or one of the republic, of which the first was 1912. */
const YEAR_NUM =
  '(\\d{4}|[〇○零一二三四五六七八九]{4}|民国(?:元|\\d{1,3}|[〇零○一二三四五六七八九十百]{1,3}))';
export const YEAR = `(?:(?:公元)?${YEAR_NUM}年(?:\\s?（(?:公元)?\\d{4}年?）\\s?)?)`;
/** What joins two days. */
export const TO = '\\s?(?:—|–|－|-|―|─|~|～|至|到)+\\s?';
/** Terms of the sun and feasts, of which no day is printed. */
export const FEASTS =
  '立春|雨水|惊蛰|春分|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒|元旦|春节|除夕|元宵|端午|七夕|中秋|重阳|国庆|五一|十一|汛前|汛后';
/** What a bracket says of a day by a name alone: 2月15日（除夕）. */
const NAMED_DAY = '除夕|端午|中秋|七夕|重阳|元宵|元旦|小年|清明|冬至|夏至';
/** The same day by the old calendar: 九月初八. */
const OLD_DAY = '闰?[一二三四五六七八九十冬腊正]{1,2}月[初廿一二三四五六七八九十]{1,3}';
/** After a date: the weekday, the mark that parts it from the text. */
export const TAIL = `(?:[，,](?:星期[一二三四五六日天]|农历[^，。（）]{2,8})(?=[】〕］\\])）])|\\s?（(?:星期|周|农历|腊月|正月|冬月|[春夏秋冬]节)[^（）]{1,8}）|（(?:\\p{Script=Han}{1,5}节|${NAMED_DAY}|${OLD_DAY})）|星期[一二三四五六日天])?(?:(?:起|开始|间)(?=[\\s，,]))?`;
/** A part of a day, where a span begins or ends with one: 11日夜至12日凌晨. */
export const HOUR = '(?:凌晨|清晨|早晨|上午|中午|午后|下午|傍晚|晚上|晚间|夜间|深夜|[晨早晚夜])';
/** What joins the two days of a span: 至, 起至, 夜至. */
export const ON_TO = `(?:（[^（）\\d]{1,8}）)?${HOUR}?起?${TO}`;
/** Behind the last day of a span: 止, 凌晨. */
export const UNTIL = `(?:止|${HOUR}(?=[\\s，,]))?`;

/** An expression at the head of an entry, behind its mark. */
export const at = (source: string): RegExp => new RegExp(`^${BULLET}${OPEN}${source}`, 'u');

/** A year as printed; undefined where none is. */
export const yearOf = (s: string | undefined): number | undefined =>
  s === undefined
    ? undefined
    : s.startsWith('民国')
      ? yearOfRepublic(s.slice(2))
      : parseHanNumber(s.replace(/○/gu, '〇'));
/** A month or a day as printed; undefined for no number. */
export const number = (s: string): number | undefined => parseHanNumber(s.replace(/^廿/u, '二十'));

/** What a date is printed with besides: （星期三）, （除夕）, 星期三. */
const OF_WEEKDAY = new RegExp(
  `（(?:(?:星期|周|农历|腊月|正月|冬月)[^（）]{1,8}|\\p{Script=Han}{1,5}节|${NAMED_DAY})）?$|星期[一二三四五六日天]$`,
  'u',
);

/** A text without the mark of an entry before it. */
export const withoutMark = (text: string): string =>
  text.replace(new RegExp(`^${BULLET}`, 'u'), '');

/** A date without mark, brackets and weekday. */
export const bare = (printed: string): string =>
  withoutMark(printed)
    .replace(/^[【〔［[（(]|[】〕］\])）]$|[，,、：\s]$/gu, '')
    .replace(/(?:起|开始|(?<=日)间)$/u, '')
    .replace(OF_WEEKDAY, '')
    .trimEnd();

/** A date, or a span, that the calendar has. */
export function spanOf(
  start: string | undefined,
  end: string | undefined,
  printed: string,
): Day | 'impossible' {
  if (start === undefined || end === undefined || end < start) return 'impossible';
  return { start, end, printed: bare(printed), length: printed.length };
}

const AFTER = /^[\s，,、：:。●○◆◇■□▲△★☆]+/u;

/** A text without the mark before it and the marks that part it from its date. */
export const afterDate = (text: string, day: Day | undefined): string =>
  day === undefined ? withoutMark(text) : text.slice(day.length).replace(AFTER, '');
