/**
 * The dates with which entries and headings of a chronicle begin.
 *
 * In: a line in simplified script, and where the reader is in the calendar. Out: the day,
 * month, season or year that the line gives, as exact as it is printed and no more: 上旬, 月底
 * and the like stay a month; 春, 年底 and lunar months stay a year.
 */
import { parseHanNumber, toIso } from '../domain/chinese.ts';
import { monthsOf } from './probation.ts';

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

const BULLET =
  '(?:[●○◆◇■□▲△★☆•·*▪◎※▶►◎⊙]|\\d{1,3}[.．、](?=\\s?\\d{1,2}月(?!间|期间|之[间交]))|（\\d{1,2}）(?=\\d{1,2}月))?\\s?';
/** 自3月5日起，…, 于3月5日，…: the day from which, or on which, something is. */
const OPEN =
  '[【〔［\\[（(]?(?:[自从](?=[^，。\\s]{3,14}(?:起|开始)[\\s，,])|于(?=\\d{1,2}月\\d{1,2}日[\\s，,]))?';
const CLOSE = '[】〕］\\])）]?';
const HAN_NUM = '[一二三四五六七八九十廿]{1,3}';
const NUM = `(\\d{1,2}|${HAN_NUM})`;
const YEAR_NUM = '(\\d{4}|[〇○零一二三四五六七八九]{4})';
const YEAR = `(?:(?:公元)?${YEAR_NUM}年)`;
const TO = '\\s?(?:—|–|－|-|―|─|~|～|至|到)+\\s?';
/** What a bracket says of a day by a name alone: 2月15日（除夕）. */
const NAMED_DAY = '除夕|端午|中秋|七夕|重阳|元宵|元旦|小年|清明|冬至|夏至';
/** After a date: the weekday, the mark that parts it from the text. */
const TAIL = `(?:\\s?（(?:星期|周|农历|腊月|正月|冬月|[春夏秋冬]节)[^（）]{1,8}）|（(?:\\p{Script=Han}{1,5}节|${NAMED_DAY})）|星期[一二三四五六日天])?(?:(?:起|开始|间)(?=[\\s，,]))?`;

/** A part of a day, where a span begins or ends with one: 11日夜至12日凌晨. */
const HOUR = '(?:凌晨|清晨|早晨|上午|中午|午后|下午|傍晚|晚上|晚间|夜间|深夜|[晨早晚夜])';
/** What joins the two days of a span: 至, 起至, 夜至. */
const ON_TO = `${HOUR}?起?${TO}`;
/** Behind the last day of a span: 止, 凌晨. */
const UNTIL = `(?:止|${HOUR}(?=[\\s，,]))?`;

const at = (source: string): RegExp => new RegExp(`^${BULLET}${OPEN}${source}`, 'u');
/** 3月5日; 3月5日—8日; 3月5—8日; 2023年12月30日至2024年1月2日. */
const DATE = at(
  `${YEAR}?${NUM}月${NUM}(?:日|号)?(?:${ON_TO}${YEAR}?(?:${NUM}月)?${NUM}(?:日|号)${UNTIL})?(?<=[日号止]|[日号]${HOUR})${TAIL}${CLOSE}`,
);
/** 同月15日, 同年3月5日: a day of the month or the year above. */
const OF_SAME = at(`(?:(?:同|是|本|当|该)月(?=${NUM}[日号])|(?:同|是|本|当|该)年(?=${NUM}月))`);
/** 6～8月; 五、六月间: two months that follow one another. */
const MONTHS = at(
  `${YEAR}?${NUM}(?:${TO}|(?<=[一二三四五六七八九十])、|、(?=\\d{1,2}月(?:间|期间|之[间交])))${NUM}月(?:份|间|期间|之间|之交)?${CLOSE}(?=[，,、：:\\s]|\\p{Script=Han}|$)`,
);
/** 八九月间: two months in one word. */
const MONTH_PAIR = new RegExp(
  `^(?<head>${BULLET}${OPEN}${YEAR}?)(?<first>[一二三四五六七八九])(?<second>[二三四五六七八九十])月(?=份|间|里|之[间交])`,
  'u',
);
/** Terms of the sun and feasts, of which no day is printed. */
const FEASTS =
  '立春|雨水|惊蛰|春分|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒|元旦|春节|除夕|元宵|端午|七夕|中秋|重阳|国庆|五一|十一|汛前|汛后';
/** What looks like a date and is of no form that is known: it is never taken for the text of the day above. */
const UNKNOWN = new RegExp(
  `^${BULLET}${OPEN}(?=[\\d一二三四五六七八九十〇零]{2,4}[月日号])(?:\\d+[一二三四五六七八九十]|[一二三四五六七八九十]+[\\d〇零])[\\d一二三四五六七八九十〇零]*[月日号]|^${BULLET}${OPEN}(?=[\\dlIoOQ]{0,2}[lIoOQ])[\\dlIoOQ]{1,3}[月日号]|^${BULLET}${OPEN}\\d{1,2}[.．/]\\d{1,2}(?!\\d|%|％|[万亿元倍米])|^${BULLET}${OPEN}(?:\\d{1,4}|${HAN_NUM})\\s?(?:[年月日号]|(?:—|–|－|-|~|～|至)+\\d{1,2}\\s?[月日])|^${BULLET}(?:近日|日前|近期|前日|昨日|上月|去年|次月|翌月|下月|次年|翌年|年前|此前|同期|期间)(?:[，、：\\s]|(?=\\d))|^${BULLET}(?:${FEASTS})(?:节|假期|假日|黄金周)?(?:期间|前后|前夕|当天|当日|前|后|日)?[，、：\\s]`,
  'u',
);
/** 20日左右: about a day, which is no day. */
const ABOUT = new RegExp(
  `^${BULLET}${OPEN}${YEAR}?(?:${NUM}月)?${NUM}日(?<how>左右|前后|[之以]?[前后]|止)(?:(?=[，、：\\s])|[】〕］\\])）])`,
  'u',
);
/** 腊月廿三, 十一月初九日: a day of the old calendar, of which no other is printed. */
const OLD_DAY = new RegExp(
  `^${BULLET}${OPEN}(?:农历|旧历|阴历)?(?:[正冬腊]月(?:初|廿|十|二十|三十)|闰?${HAN_NUM}月(?:初${HAN_NUM}|廿${HAN_NUM}?(?![一二三四五六七八九日号])))`,
  'u',
);
/**
 * What goes on with a date and was not read with it: 13日|前后两天, 12月底|至春节前. The date alone would
 * be another.
 */
const GOES_ON =
  /^(?:前后|左右|上下|之交|以来|至今|[底末初]\s?\d|[以之]?[前后](?=[，,、：:\s])|起?(?:至|到|—|–|－|～|~)+\s?(?:次|翌|同|当|本|\d|[一二三四五六七八九十]+[月日]|[上中下]旬|[年月][初中底末]|[春夏秋冬]))/u;
/**
 * A short head before white space that speaks of a time, in a form that is not known (年末年初　…,
 * 汛期前　…). 会后, 夜间 and the like are of the day above.
 */
const TIME_HEAD =
  /^(?![^\s]{0,11}\d|会|当|夜|晚|午|上午|下午|随后|其间|期间|.{0,6}(?:会议|会见|调研|活动|考察|视察|大会|全会|[市省县区州])(?:期间|后|前|上|中|间))(?=[^\s，。；：]{0,11}(?:年|月|旬|季|三伏|[春夏秋冬]|汛期|[初末]伏|数九|国庆|节))(?:[^\s，。；：、《》“”]|、){2,12}(?<=[年月日旬季春夏秋冬初末底节期间前后来起止际交天夜晨晚九伏])[ \u3000]/u;
/** 连日来，, 近一个月来，, 年初以来，: a time up to now, which is not the day above. */
const UP_TO_NOW =
  /^(?:[^\s，。；：、]{0,10}(?:以来|至今)|(?:连|近|这|几|数|多|[一二三四五六七八九十两\d]+)[^\s，。；：、]{0,5}[日月年天]来)[，,]/u;
/** 截至2月底，: what was reached by that time. */
const BY_THEN = new RegExp(
  `^(?<by>${BULLET}(?:截至|截止)到?)(?=\\d|[本同]?[年月]|${HAN_NUM}月)`,
  'u',
);
/** 到3月16日，, 至月底，: up to when, and no day of an entry. */
const UP_TO = new RegExp(
  `^${BULLET}(?:到|至|迄|时至|直至|截至|截止)(?:\\d{1,4}[年月日]|${HAN_NUM}[月日]|[年月][底末])`,
  'u',
);
/** Several days that do not follow one another (3月5日、9日): no span holds them. */
const SEVERAL = new RegExp(
  `^${BULLET}${OPEN}${YEAR}?${NUM}月${NUM}日(?:${TO}(?:${NUM}月)?${NUM}日)?[、，和及]\\s?(?:${NUM}月)?${NUM}日`,
  'u',
);
/** A list of days: 3月5日、9日, 3月28日和4月2日, 5日、9日、20日. */
const LIST_OF_DAYS = at(
  `${YEAR}?(?:${NUM}月)?${NUM}[日号]?(?<more>(?:(?:[、，和及/／]|】【|〕〔|］［|\\]\\[)\\s?(?:${NUM}月)?${NUM}[日号]?)+)(?<=[日号])(?!\\s?[—–－―─~～至到-])${TAIL}${CLOSE}`,
);
/** 5日, 8—10日, 30日至4月2日, under the heading of a month. */
const DAY = at(
  `${NUM}(?:日|号)?(?:${ON_TO}(?:${NUM}月)?${NUM}(?:日|号)${UNTIL})?(?<=[日号止]|[日号]${HOUR})${TAIL}${CLOSE}`,
);
/** 3月; 3月上旬; 3月至5月; 3月上旬至中旬. */
const PART = '(?:份|[上中]、?[中下]旬|[上中下]旬|[上下]半月|初|底|末|中|间)?';
const MONTH = at(
  `${YEAR}?${NUM}月${PART}(?:${TO}(?:${YEAR}|(?<next>[次翌]年))?${NUM}月${PART}|${TO}[上中下]旬)?${CLOSE}(?=[，,、：:\\s]|\\p{Script=Han}|$)(?!龄|饼|季|球|刊)`,
);
/** 上旬, 月底, under the heading of a month. */
const PART_OF_MONTH = at(
  `(?:[上中]、?[中下]旬|[上中下]旬|月[初底末中]|[上下]半月)(?:${TO}[上中下]旬)?(?:(?:起|开始|前后|间)(?=[\\s，,]))?${CLOSE}(?=[，,、：:\\s]|$)`,
);
const QUARTER = at(`${YEAR}?(?:第)?([一二三四1-4])季度${CLOSE}(?=[，,、：:\\s]|\\p{Script=Han})`);
const SEASON = at(
  `${YEAR}?(?:是年|同年|本年|当年|[是该本当](?=[春夏秋冬]))?(?:(?:初|仲|孟|暮|深|入|早|晚)?[春夏秋冬](?:季|天|末|初|间|以来)?|[春夏秋冬][耕播种收忙汛](?:前后|期间|时节|结束|开始|前|后|中)?|[上下]半年|年[初中底末]|岁[初末]|正月|腊月|冬月|农历.{2,6}|夏秋之交|冬春之交|春夏之交)${CLOSE}(?=[，,、：:\\s])`,
);
const SAME_DAY = at(`(?:同日|是日|当日|当天|当晚|同天|本日|该日)${CLOSE}`);
const NEXT_DAY = at(`(?:次日|翌日|第二天)${CLOSE}(?=[，,、：:\\s]|\\p{Script=Han})`);
const SAME_MONTH = at(
  `(?:同月|是月|本月|当月|该月|月内|月间|全月)${PART}${CLOSE}(?=[，,、：:\\s]|\\p{Script=Han})`,
);
/** 本季度, under a month of it. */
const SAME_QUARTER = at(`(?:本|是|该|全)季度?(?:内|末)?${CLOSE}(?=[，,、：:\\s])`);
const SAME_YEAR = at(
  `(?:同年|是年|本年|当年|该年|年内|全年|本年度)${CLOSE}(?=[，,、：:\\s]|\\p{Script=Han})`,
);
const YEAR_ONLY = at(`${YEAR}(?:（[^（）]{1,14}）)?${CLOSE}(?=[，,、：:\\s])`);
/** 3.5 市长…; 3/5. */
const POINTED = at(
  `(\\d{1,2})[.．/](\\d{1,2})(?:${TO}(?:(\\d{1,2})[.．/])?(\\d{1,2})(?=日?[\\s，：]|日?\\p{Script=Han}))?(?:(?<=[—–－~～至-]\\d{1,2})|(?<=[—–－~～至-]\\d{1,2}[.．/]\\d{1,2})|(?=日?[\\s，：]))日?`,
);

/** 15—17　全国…, in a chronicle whose days are bare numbers. */
const BARE_DAY = new RegExp(
  `^(\\d{1,2})(?:${TO}(\\d{1,2}))?(?:[ \\u3000]+|(?<=[—–－~～至-]\\s?\\d{1,2})|(?=《))(?=[\\p{Script=Han}《])`,
  'u',
);
/** 端午节期间, 谷雨前后: about a feast or a term of the sun; the month of it stands beside, if anywhere. */
const FEAST_TIME = new RegExp(
  `^${BULLET}(?:(?:${FEASTS})(?:节|小?长假|假期|假日|黄金周)*(?:期间|前后|前夕|当天|当日|前|后|日)?(?=[，、：\\s])|[【〔［](?:${FEASTS})(?:节|小?长假|假期|假日|黄金周)*(?:期间|前后|前夕|当天|当日|前|后|日)?[】〕］])`,
  'u',
);

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

/** 除夕（31日）, 正月初七（2月7日）: the day of another calendar, and in brackets that of this one. */
const LUNAR_DAY = new RegExp(
  `^${BULLET}${OPEN}(?:(?:农历)?(?:(?:正月|冬月|腊月|${HAN_NUM}月)?(?:初${HAN_NUM}|廿${HAN_NUM}?|十[一二三四五六七八九]|二十[一二三四五六七八九]?|三十)|正月|腊月)|(?:${FEASTS}|小年|劳动|国庆|建军|建党)(?:节|日)?)(?:当天|当日)?[（(](?<date>(?:(?:\\d{1,2}|${HAN_NUM})月)?(?:\\d{1,2}|${HAN_NUM})日)[）)]`,
  'u',
);
/** Feasts of this calendar: their names are days. */
const FIXED_FEASTS: readonly (readonly [RegExp, number, number])[] = [
  [/^元旦(?:节|日|当[天日])?$/u, 1, 1],
  [/^国庆(?:节|日|当[天日])$/u, 10, 1],
];

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

const AFTER = /^[\s，,、：:。●○◆◇■□▲△★☆]+/u;

/** What a line that only says where we are says. */
export interface PeriodLine {
  readonly year: number | undefined;
  /** Absent for a year. */
  readonly month: number | undefined;
  /** Whether it is one month or one year, and no span. */
  readonly single: boolean;
}

const yearOf = (s: string | undefined): number | undefined =>
  s === undefined ? undefined : parseHanNumber(s.replace(/○/gu, '〇'));
const number = (s: string): number | undefined => parseHanNumber(s.replace(/^廿/u, '二十'));

/** Read a line that gives a month or a year and nothing else. */
export function readPeriodLine(text: string): PeriodLine | undefined {
  const s = text.replace(/\s/gu, '');
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
  const m = new RegExp(
    `^[（(]${YEAR}?${NUM}月${NUM}日?${TO}${YEAR}?(?:${NUM}月)?${NUM}日[）)]$`,
    'u',
  ).exec(text.replace(/\s/gu, ''));
  const month = m === null ? undefined : number(m[2]!);
  const last = m?.[5] === undefined ? month : number(m[5]);
  return month === undefined || month < 1 || month > 12 || last !== month
    ? undefined
    : { year: yearOf(m![1]), month };
}

/** Year and month with which a title, or a period in it, begins and ends. */
export function periodOfTitle(title: string): {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly lastYear: number | undefined;
  /** The first and the last month, where the title gives both with their year. */
  readonly months: readonly [string, string] | undefined;
} {
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

/**
 * Read the date with which a paragraph begins.
 *
 * @returns `impossible` for a date that no calendar has, `unknown` for one of another form, `lost` where it leans on a day that is
 *   not known, undefined where it begins with none
 */
export function readDay(text: string, calendar: Calendar): Day | NoDay | undefined {
  // 元月 is the first month.
  const first = /元月(?=\d|[一二三四五六七八九十]|[上中下初底]|[，、：\s])/u.exec(
    text.slice(0, 12),
  );
  if (first !== null) {
    const own = readDay(text.replace('元月', '1月'), calendar);
    return typeof own === 'object' ? { ...own, printed: own.printed.replace('1月', '元月') } : own;
  }
  // 2一3日: between two figures the stroke is no number.
  const plain = text.replace(
    /^(\D{0,3}(?:\d{1,2}月)?\d{1,2}[日号]?)一(?=(?:\d{1,2}月)?\d{1,2}[日号])/u,
    '$1—',
  );
  const any = toNextDay(readBoxed(plain, calendar) ?? readAny(plain, calendar), plain);
  const read = typeof any === 'object' && GOES_ON.test(plain.slice(any.length)) ? 'unknown' : any;
  if (read !== undefined && Number.isNaN(calendar.year)) return 'lost';
  if (typeof read !== 'object') {
    // Where a month or a year could not be read, what leans on it has none.
    if (read === 'impossible' || read === 'unknown') forget(text, calendar);
    return read;
  }
  return plain === text ? read : { ...read, printed: bare(text.slice(0, read.length)) };
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

/** The last month that a time of the year can be; undefined where the words name none. */
export const lastMonthOf = (printed: string): string | undefined => {
  const found = SEASONS.find(([words]) => words.test(printed));
  return found?.[1];
};
const SEASONS: readonly (readonly [RegExp, string])[] = [
  [/年初|岁初|正月/u, '03'],
  [/春/u, '05'],
  [/上半年/u, '06'],
  [/夏/u, '08'],
  [/秋/u, '11'],
];

/** 十三、十四两日, 5、6、7三天: days, and how many they are. */
const COUNTED_DAYS = new RegExp(
  `^(${BULLET}${OPEN}(?:${YEAR}?${NUM}月)?(?:\\d{1,2}|${HAN_NUM}?)日?(?:[、，和及](?:\\d{1,2}|${HAN_NUM}?)日?)+?)([两二三四五六七])[日天]`,
  'u',
);

/** A list of days, each after the one before it: a span where they follow one another, else each by itself. */
function readSeveral(printed: string, calendar: Calendar): Day | NoDay | undefined {
  const counted = COUNTED_DAYS.exec(printed);
  const listed = counted?.[1]?.replace(/日$/u, '') ?? '';
  const agrees =
    counted !== null &&
    listed.split(/[、，和及]/u).length === (number(counted.at(-1)!.replace('两', '二')) ?? 0);
  if (!agrees) return readList(printed, calendar);
  const read = readList(`${listed}日${printed.slice(counted[0].length)}`, calendar);
  const length = counted[0].length;
  return typeof read === 'object' ? { ...read, printed: bare(counted[0]), length } : read;
}

function readList(text: string, calendar: Calendar): Day | NoDay | undefined {
  const list = LIST_OF_DAYS.exec(text);
  if (list === null) return undefined;
  // 20日，21日，某事: a comma may as well part the day from what was on it.
  if (list.groups!['more']!.includes('，') && !/^[\s，]/u.test(text.slice(list[0].length)))
    return undefined;
  const [printed, year, month, first] = list;
  // 1、6月1日: the number of an entry, and its day.
  if (month === undefined && /^[^、]{1,4}、\s?\d{1,2}月/u.test(text)) return undefined;
  if (month === undefined && calendar.month === 0) return 'lost';
  if (month !== undefined) moveTo(calendar, yearOf(year), number(month) ?? 0);
  const days = [toIso(calendar.year, calendar.month, number(first!))];
  for (const [, of, day] of list.groups!['more']!.matchAll(
    new RegExp(`(?:${NUM}月)?${NUM}`, 'gu'),
  )) {
    if (of !== undefined) moveTo(calendar, undefined, number(of) ?? 0);
    days.push(toIso(calendar.year, calendar.month, number(day!)));
  }
  const whole = days.filter((day) => day !== undefined);
  if (whole.length < days.length || whole.some((day, i) => i > 0 && day <= whole[i - 1]!))
    return 'impossible';
  const follows = whole.every((day, i) => i === 0 || day === dayAfter(whole[i - 1]!));
  if (follows) return dayOf(whole[0], whole.at(-1), printed);
  if (list.groups!['more']!.includes('，')) return 'unknown';
  const one = dayOf(whole[0], whole[0], printed);
  return one === 'impossible' ? one : { ...one, also: whole.slice(1) };
}

const dayAfter = (iso: string): string => {
  const next = new Date(`${iso}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
};

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
function readBoxed(text: string, calendar: Calendar): Day | NoDay | undefined {
  const box = BOXED.exec(text);
  if (box === null) return undefined;
  const printed = box.groups!['head']!;
  const head = printed.replace(/^(?=[初中底末]$)/u, '月');
  const read = readAny(`${head}，`, calendar);
  if (read === undefined && SPEAKS_OF_TIME.test(printed)) return 'unknown';
  if (typeof read !== 'object') return read;
  if (head !== printed) return { ...read, printed, length: box[0].length };
  return OF_DAY.test(head.slice(read.length)) ? { ...read, length: box[0].length } : 'unknown';
}

/** Give up the month, or the year, that words which could not be read have changed. */
function forget(text: string, calendar: Calendar): void {
  // 腊月廿三, 年末年初: what names no month and no year of this calendar changes neither.
  if (OLD_DAY.test(text) || (UP_TO_NOW.test(text) && !/^\d/u.test(text))) return;
  const head = TIME_HEAD.exec(text)?.[0] ?? BOXED.exec(text)?.groups?.['head'];
  if (head !== undefined && !/[\d〇零○一二三四五六七八九十](?:\s?[年月]|$)/u.test(head)) return;
  // 【28日前后】: a bracket round a day changes neither.
  const start = text.slice(0, 14).replace(/^([【〔［[（(]?\d{1,2}日[^】〕］]*[】〕］]).*$/u, '');
  if (/[年】〕］]/u.test(start)) calendar.year = Number.NaN;
  if (/月|[年】〕］]/u.test(start)) calendar.month = 0;
}

function readAny(text: string, calendar: Calendar): Day | NoDay | undefined {
  const leaning = OF_SAME.exec(text)?.[0];
  if (leaning !== undefined) {
    const read = readAny(text.slice(leaning.length), calendar);
    return typeof read !== 'object'
      ? read
      : { ...read, printed: bare(leaning) + read.printed, length: leaning.length + read.length };
  }
  const by = BY_THEN.exec(text)?.groups?.['by'];
  if (by !== undefined) {
    const read = readAny(text.slice(by.length), calendar);
    return typeof read !== 'object'
      ? (read ?? 'unknown')
      : { ...read, printed: bare(by) + read.printed, length: by.length + read.length };
  }
  if (UP_TO.test(text)) return 'unknown';
  const lunar = LUNAR_DAY.exec(text);
  if (lunar !== null) {
    const read = readAny(lunar.groups!['date']!, calendar);
    return typeof read !== 'object'
      ? 'unknown'
      : {
          ...read,
          printed: lunar[0].replace(new RegExp(`^${BULLET}`, 'u'), ''),
          length: lunar[0].length,
        };
  }
  if (OLD_DAY.test(text)) return 'unknown';
  // 6、7月份: two months, or the sixth entry and its month.
  const either = /^(\d{1,2})、(\d{1,2})月份/u.exec(text);
  if (either !== null && Number(either[2]) === Number(either[1]) + 1) return 'unknown';
  const about = ABOUT.exec(text);
  if (about !== null) {
    // 20日前后: in that month, as exact as the words are.
    const month = about[2] === undefined ? calendar.month : (number(about[2]) ?? 0);
    const inside = /^(?:左右|前后)$/u.test(about.groups!['how']!) && month > 0;
    const day = number(about[3]!) ?? 0;
    if (!inside || day < 6 || day > 25) return 'unknown';
    if (about[2] !== undefined) moveTo(calendar, yearOf(about[1]), month);
    const iso = monthIso(calendar.year, calendar.month);
    return dayOf(iso, iso, about[0]);
  }
  const several = readSeveral(text, calendar);
  if (several !== undefined) return several;
  if (SEVERAL.test(text)) {
    const first = SEVERAL.exec(text)!;
    moveTo(calendar, yearOf(first[1]), number(first[2]!) ?? 0);
    return 'unknown';
  }
  const date = DATE.exec(text);
  if (date !== null) {
    const [, year, month, first, endYear, endMonth, last] = date;
    moveTo(calendar, yearOf(year), number(month!) ?? 0);
    const start = toIso(calendar.year, calendar.month, number(first!));
    return dayOf(start, endOf(calendar, start, yearOf(endYear), endMonth, last), date[0]);
  }
  const pointed = POINTED.exec(text);
  if (pointed !== null) {
    moveTo(calendar, undefined, Number(pointed[1]));
    const iso = toIso(calendar.year, calendar.month, Number(pointed[2]));
    return dayOf(iso, endOf(calendar, iso, undefined, pointed[3], pointed[4]), pointed[0]);
  }
  const day = DAY.exec(text);
  if (day !== null) {
    if (calendar.month === 0) return 'lost';
    const [, first, endMonth, last] = day;
    const start = toIso(calendar.year, calendar.month, number(first!));
    return dayOf(start, endOf(calendar, start, undefined, endMonth, last), day[0]);
  }
  const alone = calendar.bareDays === true && calendar.month > 0 ? BARE_DAY.exec(text) : null;
  if (alone !== null) {
    const start = toIso(calendar.year, calendar.month, Number(alone[1]));
    return dayOf(start, endOf(calendar, start, undefined, undefined, alone[2]), alone[0].trimEnd());
  }
  return (
    readLonger(text, calendar) ??
    readLeaning(text, calendar) ??
    (UNKNOWN.test(text) || TIME_HEAD.test(text) || UP_TO_NOW.test(text) ? 'unknown' : undefined)
  );
}

/** A month, a quarter, a season, a year. */
function readLonger(text: string, calendar: Calendar): Day | 'impossible' | 'lost' | undefined {
  const pair = MONTH_PAIR.exec(text)?.groups;
  if (pair !== undefined && number(pair['second']!) === number(pair['first']!)! + 1) {
    const [head, first, second] = [pair['head']!, pair['first']!, pair['second']!];
    const read = readLonger(`${head}${first}—${second}${text.slice(head.length + 2)}`, calendar);
    return typeof read !== 'object'
      ? read
      : { ...read, printed: read.printed.replace('—', ''), length: read.length - 1 };
  }
  const months = MONTHS.exec(text);
  if (months !== null) {
    const [, year, first, last] = months;
    moveTo(calendar, yearOf(year), number(first!) ?? 0);
    return dayOf(
      monthIso(calendar.year, calendar.month),
      monthIso(calendar.year, number(last!) ?? 0),
      months[0],
    );
  }
  const month = MONTH.exec(text);
  if (month !== null) {
    const [, year, first, endYear, next, last] = month;
    moveTo(calendar, yearOf(year), number(first!) ?? 0);
    const start = monthIso(calendar.year, calendar.month);
    const to = last === undefined ? undefined : number(last);
    const turns = next !== undefined || (to !== undefined && to < calendar.month) ? 1 : 0;
    const end = to === undefined ? start : monthIso(yearOf(endYear) ?? calendar.year + turns, to);
    return dayOf(start, end, month[0]);
  }
  const quarter = QUARTER.exec(text);
  if (quarter !== null) {
    if (quarter[1] !== undefined) calendar.year = yearOf(quarter[1])!;
    const n = number(quarter[2]!)!;
    return dayOf(monthIso(calendar.year, n * 3 - 2), monthIso(calendar.year, n * 3), quarter[0]);
  }
  const part = PART_OF_MONTH.exec(text);
  if (part !== null) return calendar.month === 0 ? 'lost' : inMonth(calendar, part[0]);
  const season = SEASON.exec(text) ?? YEAR_ONLY.exec(text);
  if (season !== null) {
    if (season[1] !== undefined) {
      calendar.year = yearOf(season[1])!;
      calendar.month = 0;
    }
    return dayOf(String(calendar.year), String(calendar.year), season[0]);
  }
  return undefined;
}

/** 同日, 次日, 同月, 同年: what leans on the date above. */
function readLeaning(text: string, calendar: Calendar): Day | 'lost' | undefined {
  const same = SAME_DAY.exec(text) ?? NEXT_DAY.exec(text);
  if (same !== null) {
    const { day } = calendar;
    // A day can only be the same as a day.
    if (day === null || day === undefined || day.start.length !== 10) return 'lost';
    if (SAME_DAY.test(text)) return { ...day, printed: bare(same[0]), length: same[0].length };
    const iso = dayAfter(day.end);
    return { start: iso, end: iso, printed: bare(same[0]), length: same[0].length };
  }
  const month = SAME_MONTH.exec(text);
  if (month !== null) return calendar.month === 0 ? 'lost' : inMonth(calendar, month[0]);
  const quarter = SAME_QUARTER.exec(text);
  if (quarter !== null) {
    if (calendar.month === 0) return 'lost';
    const first = calendar.month - ((calendar.month - 1) % 3);
    const [start, end] = [first, first + 2].map((n) => monthIso(calendar.year, n)!);
    return { start: start!, end: end!, printed: bare(quarter[0]), length: quarter[0].length };
  }
  const year = SAME_YEAR.exec(text);
  if (year === null) return undefined;
  const iso = String(calendar.year);
  return { start: iso, end: iso, printed: bare(year[0]), length: year[0].length };
}

function inMonth(calendar: Calendar, printed: string): Day {
  const iso = monthIso(calendar.year, calendar.month)!;
  return { start: iso, end: iso, printed: bare(printed), length: printed.length };
}

const monthIso = (year: number, month: number): string | undefined =>
  toIso(year, month, 1)?.slice(0, 7);

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

/** What a date is printed with besides: （星期三）, （除夕）, 星期三. */
const OF_WEEKDAY = new RegExp(
  `（(?:(?:星期|周|农历|腊月|正月|冬月)[^（）]{1,8}|\\p{Script=Han}{1,5}节|${NAMED_DAY})）?$|星期[一二三四五六日天]$`,
  'u',
);
const bare = (printed: string): string =>
  printed
    .replace(new RegExp(`^${BULLET}`, 'u'), '')
    .replace(/^[【〔［[（(]|[】〕］\])）]$|[，,、：\s]$/gu, '')
    .replace(/(?:起|开始|(?<=日)间)$/u, '')
    .replace(OF_WEEKDAY, '')
    .trimEnd();

function dayOf(
  start: string | undefined,
  end: string | undefined,
  printed: string,
): Day | 'impossible' {
  if (start === undefined || end === undefined || end < start) return 'impossible';
  return { start, end, printed: bare(printed), length: printed.length };
}

/** A text without the mark before it and the marks that part it from its date. */
export const afterDate = (text: string, day: Day | undefined): string =>
  day === undefined
    ? text.replace(new RegExp(`^${BULLET}`, 'u'), '')
    : text.slice(day.length).replace(AFTER, '');

/** Entries that have run together in one paragraph: cut where a sentence ends and a date stands with the space or the mark of an entry. */
const RUN_TOGETHER =
  /(?<=[。！？])(?=(?:(?:同日|是日|当[天日晚]|当日[上下]午|翌日|次日)[，,](?![还又并也]|共(?!青)|累计|接[种待]|签约|实现|完成|发放|出动|售出|成交|转移|收到|(?!当[日天晚])[^，。]{0,8}\d)|(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|[早中晚]上?)?[，,]?(?![前起至止之以—－~～、和左])\p{Script=Han})(?![^。]*(?:将(?!军)|拟|为止)))|(?<=；)(?=(?:\d{1,2}月)?\d{1,2}日(?![前起至止之以—－~～、和左])[，,]?\p{Script=Han}(?![^。；]*(?:将(?!军)|拟|为止)))|(?<=[。！？”）])\s*(?=[△▲◇◆]\s*\p{Script=Han})|(?<=[。！？；”）])\s?(?=[【〔［]\d{4}年?[】〕］]$|[●○◆◇■□▲△★☆◎※▶►⊙]\s?(?:\d{1,2}月)?\d{1,2}日|\d{1,2}月\d{1,2}日(?:(?:—|–|－|-|~|～|至)+(?:\d{1,2}月)?\d{1,2}日)?\s)/u;
/** The heading of a month or a year with which a paragraph begins: 【9月】3日 …, 三月■2日 …, 【1962年】春，…. */
const HEADING_BEFORE = new RegExp(
  `^(?:[【〔［（][^】〕］）]{2,16}[】〕］）]|(?:\\d{4}年)?${HAN_NUM}月(?=[●○◆◇■□▲△★☆◎※▶►⊙])|(?:\\d{4}年)?\\d{1,2}月(?=[●○◆◇■□▲△★☆◎※▶►⊙]))(?=.)`,
  'u',
);

/** The entries of a paragraph, and the headings of months and years that have run into it, each by itself. */
export function entriesIn(text: string): string[] {
  const heading = HEADING_BEFORE.exec(text)?.[0];
  const apart = heading !== undefined && readPeriodLine(heading) !== undefined;
  const entries = (apart ? text.slice(heading.length).trimStart() : text).split(RUN_TOGETHER);
  return apart ? [heading, ...entries] : entries;
}

/** A date of an entry in the midst of a line whose words before it are no sentence: two lines run together. */
export function holdsOpening(text: string): boolean {
  const m =
    /^([^，。；：！？、]{2,60}?)(?<![于在自从至到截定将对为由及和与第\d月年])\s?\d{1,2}月\d{1,2}(?:日|号)?(?:(?:—|–|－|-|~|～|至|到)+(?:\d{1,2}月)?\d{1,2}日)?[\s，：]/u.exec(
      text,
    );
  return m !== null;
}
