/**
 * Feasts, terms of the sun and days of the old calendar: with a day of this calendar in brackets
 * they are a day, else none, unless what stands round the entry tells the month.
 */
import { toIso } from '../domain/chinese.ts';
import type { Day } from './calendar.ts';
import { BULLET, bare, FEASTS, HAN_NUM, OPEN, withoutMark } from './dayWords.ts';
import type { TimeForm } from './timeForms.ts';

/** 除夕（31日）, 正月初七（2月7日）: the day of another calendar, and in brackets that of this one. */
const LUNAR_DAY = new RegExp(
  `^${BULLET}${OPEN}(?:(?:农历)?(?:(?:正月|冬月|腊月|${HAN_NUM}月)?(?:初${HAN_NUM}|廿${HAN_NUM}?|十[一二三四五六七八九]|二十[一二三四五六七八九]?|三十)|正月|腊月)|(?:${FEASTS}|小年|劳动|国庆|建军|建党)(?:节|日)?)(?:当天|当日)?[（(](?<date>(?:(?:\\d{1,2}|${HAN_NUM})月)?(?:\\d{1,2}|${HAN_NUM})日)[）)]`,
  'u',
);
/** 腊月廿三, 十一月初九日: a day of the old calendar, of which no other is printed. */
const OLD_DAY = new RegExp(
  `^${BULLET}${OPEN}(?:农历|旧历|阴历)?(?:[正冬腊]月(?:初|廿|十|二十|三十)|闰?${HAN_NUM}月(?:初${HAN_NUM}|廿${HAN_NUM}?(?![一二三四五六七八九日号])))`,
  'u',
);

/** Days of the old calendar, with a day of this one beside them or without. */
export const OLD_CALENDAR: readonly TimeForm[] = [
  {
    example: '重阳节（11日），慰问老人。',
    words: LUNAR_DAY,
    read: (m, { again }) => {
      const read = again(m.groups!['date']!);
      return typeof read !== 'object'
        ? 'unknown'
        : { ...read, printed: withoutMark(m[0]), length: m[0].length };
    },
  },
  {
    // What names no month of this calendar changes none.
    example: '十一月初九日，庙会。',
    words: OLD_DAY,
    read: () => 'unknown',
    keeps: true,
  },
];

/** 端午节期间, 谷雨前后: about a feast or a term of the sun; the month of it stands beside, if anywhere. */
const FEAST_TIME = new RegExp(
  `^${BULLET}(?:(?:${FEASTS})(?:节|小?长假|假期|假日|黄金周)*(?:期间|前后|前夕|当天|当日|前|后|日)?(?=[，、：\\s])|[【〔［](?:${FEASTS})(?:节|小?长假|假期|假日|黄金周)*(?:期间|前后|前夕|当天|当日|前|后|日)?[】〕］])`,
  'u',
);
/** Feasts of this calendar: their names are days. */
const FIXED_FEASTS: readonly (readonly [RegExp, number, number])[] = [
  [/^元旦(?:节|日|当[天日])?$/u, 1, 1],
  [/^国庆(?:节|日|当[天日])$/u, 10, 1],
];

/** The time of a feast with which a paragraph opens, in a month that other words give; undefined for none. */
export function feastIn(text: string, month: string): Day | undefined {
  const printed = FEAST_TIME.exec(text)?.[0];
  if (printed === undefined) return undefined;
  const day = FIXED_FEASTS.find(
    ([name, m]) => name.test(bare(printed)) && m === Number(month.slice(5)),
  );
  const iso = day === undefined ? month : toIso(Number(month.slice(0, 4)), day[1], day[2])!;
  return { start: iso, end: iso, printed: bare(printed), length: printed.length };
}
