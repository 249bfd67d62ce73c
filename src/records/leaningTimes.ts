/** How an entry of a chronicle says its time: by the day, the month or the year above it. */
import { dayAfter, monthIso } from './calendar.ts';
import { at, BULLET, bare, CLOSE, HAN_NUM, NUM } from './dayWords.ts';
import { inMonth } from './longTimes.ts';
import type { TimeForm } from './timeForms.ts';

/** 同月15日, 同年3月5日: a day of the month or the year above. */
const OF_SAME = at(`(?:(?:同|是|本|当|该)月(?=${NUM}[日号])|(?:同|是|本|当|该)年(?=${NUM}月))`);
/** 截至2月底，: what was reached by that time. */
const BY_THEN = new RegExp(`^${BULLET}(?:截至|截止)到?(?=\\d|[本同]?[年月]|${HAN_NUM}月)`, 'u');
const SAME_DAY = at(`(?:同日|是日|当日|当天|当晚|同天|本日|该日)${CLOSE}`);
const NEXT_DAY = at(`(?:次日|翌日|第二天)${CLOSE}(?=[，,、：:\\s]|\\p{Script=Han})`);
const SAME_MONTH = at(
  `(?:同月|是月|本月|当月|该月|月内|月间|全月)(?:份|[上中]、?[中下]旬|[上中下]旬|[上下]半月|初|底|末|中|间)?${CLOSE}(?=[，,、：:\\s]|\\p{Script=Han})`,
);
/** 本季度, under a month of it. */
const SAME_QUARTER = at(`(?:本|是|该|全)季度?(?:内|末)?${CLOSE}(?=[，,、：:\\s])`);
const SAME_YEAR = at(
  `(?:同年|是年|本年|当年|该年|年内|全年|本年度)${CLOSE}(?=[，,、：:\\s]|\\p{Script=Han})`,
);

/** Words before a time that another form reads: the date has them in it. */
const before =
  (without: 'unknown' | undefined): TimeForm['read'] =>
  ([words], { text, again }) => {
    const read = again(text.slice(words.length));
    return typeof read !== 'object'
      ? (read ?? without)
      : { ...read, printed: bare(words) + read.printed, length: words.length + read.length };
  };

/** Forms that stand before the time that they lead to. */
export const LEADING: readonly TimeForm[] = [
  { example: '同月15日，开会。', words: OF_SAME, read: before(undefined) },
  { example: '截至10月底，签约40个。', words: BY_THEN, read: before('unknown') },
];

/** The forms that lean on what stands above. */
export const LEANING: readonly TimeForm[] = [
  {
    example: '同日，开会。',
    words: SAME_DAY,
    read: ([printed], { calendar: { day } }) =>
      // A day can only be the same as a day.
      day === null || day === undefined || day.start.length !== 10
        ? 'lost'
        : { ...day, printed: bare(printed), length: printed.length },
  },
  {
    example: '次日，开会。',
    words: NEXT_DAY,
    read: ([printed], { calendar: { day } }) => {
      if (day === null || day === undefined || day.start.length !== 10) return 'lost';
      const iso = dayAfter(day.end);
      return { start: iso, end: iso, printed: bare(printed), length: printed.length };
    },
  },
  {
    example: '是月，丰收。',
    words: SAME_MONTH,
    read: ([printed], head) => inMonth(printed, head),
  },
  {
    example: '本季度，开展检查。',
    words: SAME_QUARTER,
    read: ([printed], { calendar }) => {
      if (calendar.month === 0) return 'lost';
      const first = calendar.month - ((calendar.month - 1) % 3);
      const [start, end] = [first, first + 2].map((n) => monthIso(calendar.year, n)!);
      return { start: start!, end: end!, printed: bare(printed), length: printed.length };
    },
  },
  {
    example: '全年，丰收。',
    words: SAME_YEAR,
    read: ([printed], { calendar }) => {
      const iso = String(calendar.year);
      return { start: iso, end: iso, printed: bare(printed), length: printed.length };
    },
  },
];
