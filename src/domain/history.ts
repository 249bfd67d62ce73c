/**
 * The history of a text (题注): the line in brackets under its title that says by whom and when it
 * was passed, published, revised or put into force.
 *
 * （2023年12月1日某会议通过　2024年1月5日某市人民政府令第12号公布　自2024年3月1日起施行）
 *
 * In: a line, as printed or with the next one behind it. Out: whether it is such a line, its days,
 * and the order by which rules were published.
 */
import { findDate } from './chinese.ts';

/** What is done with a text as a whole, of which its history tells. */
const DONE_WITH_TEXT = '(?:通过|公布|批准|修订|修正|发布|施行)';
/** A year in digits or in Chinese numerals. */
const YEAR = '(?:\\d{4}|[〇零○0OＯ一二三四五六七八九]{4})年';
const NUMERAL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';

const OPENS = new RegExp(`^（[^（）]*${DONE_WITH_TEXT}`, 'u');
const OPENS_DATED = new RegExp(`^（[^（）]*${YEAR}[^（）]*${DONE_WITH_TEXT}`, 'u');
const WHOLE = new RegExp(`^（[^（）]*${DONE_WITH_TEXT}[^（）]*）$`, 'u');
const DATED = new RegExp(`^（.*${YEAR}${NUMERAL}月${NUMERAL}日.*）$`, 'u');
const SPAN_OF_DAYS = /\d日?\s*(?:至|到|—+|－|-|～|~)\s*(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日[）)]$/u;
/** Up to the word by which a history says that the text was published for the first time. */
const UP_TO_PUBLISHED = /^.*?(?:公布|发布|颁布|印发)/u;
const BY_ORDER =
  /^（(?:[^（）]*?(?:日|[，、；\s]|以))?(?<order>(?:(?!日)\p{Script=Han}){1,20}(?:政府|委员会|公署)令)\s*[（(]?(?<number>(?:〔\d{4}〕|\d{4}年)?第\s?[\d〇零一二三四五六七八九十百]{1,5}\s?号)[）)]?\s*(?:公布|发布|颁布|施行|印发)/u;

/** Whether a line begins a history; the bracket may close on the next one. */
export const opensHistory = (text: string): boolean => OPENS.test(text);
/** The same, and it says a year before what was done. */
export const opensDatedHistory = (text: string): boolean => OPENS_DATED.test(text);
/** Whether a line is a history in one bracket and nothing else. */
export const isHistory = (text: string): boolean => WHOLE.test(text);

/** All days (ISO 8601) that a line says; of a line in brackets each, of another the first. */
export function daysOfHistory(text: string): string[] {
  const years = text.startsWith('（')
    ? [...text.matchAll(new RegExp(YEAR, 'gu'))].map(({ index }) => text.slice(index))
    : [];
  return [text, ...years].flatMap((t) => findDate(t)?.iso ?? []);
}

/**
 * The day of a paper by its history: the one on which it was published, where the line says it,
 * otherwise the first; undefined for a line that says no day or what days the paper covers
 * （4月16日—30日）.
 */
export function dayOfHistory(text: string): ReturnType<typeof findDate> {
  if (!DATED.test(text) || SPAN_OF_DAYS.test(text)) return undefined;
  const published = UP_TO_PUBLISHED.exec(text)?.[0] ?? '';
  const year = [...published.matchAll(new RegExp(YEAR, 'gu'))].at(-1)?.index;
  return (year === undefined ? undefined : findDate(published.slice(year))) ?? findDate(text);
}

/** The order by which a history says that rules were published, and its number, as printed: 某市人民政府令, 第12号. */
export function publishedByOrder(
  text: string,
): { readonly order: string; readonly number: string } | undefined {
  const { order, number } = BY_ORDER.exec(text)?.groups ?? {};
  return order === undefined || number === undefined ? undefined : { order, number };
}
