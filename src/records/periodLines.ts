/** Lines and titles of a chronicle that say no more than where we are: a year, a month, a span of them. */
import { parseHanNumber } from '../domain/chinese.ts';
import { CLOSE, NUM, number, OPEN, TO, YEAR, yearOf } from './dayWords.ts';
import { monthsOf } from './probation.ts';

/** A line that is nothing but a month or a span of months. */
const MONTH_LINE = new RegExp(
  `^${OPEN}${YEAR}?${NUM}月(?:份)?(?:(?:${TO}|、|和)${YEAR}?${NUM}月(?:份)?)?(?:份?大事记?)?${CLOSE}$`,
  'u',
);
/** A line that is nothing but a year: 【1956年】, 一九五六年, 民国三十八年（1949）, 1949年（民国三十八年）. */
const YEAR_LINE = new RegExp(
  `^${OPEN}(?:${YEAR}(?:（[^（）]{1,14}）)?|(?:\\p{Script=Han}{2,12}年)?[（(]?(?:公元)?(\\d{4})年?[）)]?|(\\d{4})(?:年度)?)(?:大事记?)?${CLOSE}$`,
  'u',
);
/** （2023年4月16日—30日）. */
const SPAN_LINE = new RegExp(
  `^[（(]${YEAR}?${NUM}月${NUM}日?${TO}${YEAR}?(?:${NUM}月)?${NUM}日[）)]$`,
  'u',
);

/** What a line that only says where we are says. */
export interface PeriodLine {
  readonly year: number | undefined;
  /** Absent for a year. */
  readonly month: number | undefined;
  /** Whether it is one month or one year, and no span. */
  readonly single: boolean;
}

/** 清光绪二十八年, 冬月: a year or a month alone of which nobody can tell which it is. */
const LOST_LINE =
  /^[【〔［（]?[^，。；：、\s\d]{1,10}(?<what>年间?|月份?|月间)[】〕］）]?(?:（[^（）]{1,12}）)?$/u;

/** What the line takes away that says where we are, and cannot be read: the year, or the month. */
export const lostBy = (text: string): 'year' | 'month' | undefined => {
  const what = LOST_LINE.exec(text.replace(/\s/gu, ''))?.groups?.['what'];
  return what === undefined ? undefined : what.startsWith('年') ? 'year' : 'month';
};

/** Read a line that gives a month or a year and nothing else. */
export function readPeriodLine(text: string): PeriodLine | undefined {
  const s = text
    .replace(/\s/gu, '')
    // —1950—
    .replace(/^[—–－·•*]{1,3}(.+?)[—–－·•*]{1,3}$/u, '$1')
    .replace('元月', '1月');
  const m = MONTH_LINE.exec(s);
  if (m !== null) {
    const month = number(m[2]!);
    if (month === undefined || month < 1 || month > 12) return undefined;
    return { year: yearOf(m[1]), month, single: m[4] === undefined };
  }
  const y = YEAR_LINE.exec(s);
  const year = y === null ? undefined : yearOf(y[1] ?? y[2] ?? y[3]);
  return year === undefined || year < 1000 || year > 2200
    ? undefined
    : { year, month: undefined, single: true };
}

/** （2023年4月16日—30日）: the year and the month of a span of days within one month; undefined for any other line. */
export function readSpanLine(
  text: string,
): { readonly year: number | undefined; readonly month: number } | undefined {
  const m = SPAN_LINE.exec(text.replace(/\s/gu, ''));
  const month = m === null ? undefined : number(m[2]!);
  const last = m?.[5] === undefined ? month : number(m[5]);
  return month === undefined || month < 1 || month > 12 || last !== month
    ? undefined
    : { year: yearOf(m![1]), month };
}

/** Year and month with which a title, or a period in it, begins and ends. */
export function periodOfTitle(printed: string): {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly lastYear: number | undefined;
  /** The first and the last month, where the title gives both with their year. */
  readonly months: readonly [string, string] | undefined;
} {
  // 一九八七年大事记
  const title = printed.replace(
    /[一二][〇零○0OＯ一二三四五六七八九]{3}(?=年|[—–－~～至-][一二])/gu,
    (y) => String(parseHanNumber(y)),
  );
  const years = [...title.matchAll(/(\d{4})(?=年|[—–－~～至-]|[.·])|[—–－~～至-](\d{4})/gu)]
    .map((m) => Number(m[1] ?? m[2]))
    .filter((y) => y >= 1000 && y <= 2200);
  const month = new RegExp(`${NUM}月`, 'u').exec(title);
  return {
    year: years[0],
    month: month === null ? undefined : number(month[1]!),
    lastYear: years.at(-1),
    months: monthsOf(
      title.replace(/^.*?(?=\d{4}年\d{1,2}月)/u, '').replace(/[）)]?(?:大事记)?[）)]?$/u, ''),
    ),
  };
}
