/**
 * How an entry of a chronicle says its time: words that say one of which no day can be told. An entry
 * that opens with them is not of the day above it, and an editor is told.
 *
 * `none` is a head of the same look that says no other day than the one above.
 */
import { BULLET, FEASTS, HAN_NUM, OPEN } from './dayWords.ts';
import type { TimeForm } from './timeForms.ts';

/** The mark behind the words. */
const ENDS = '(?=[，：:\\s])';

interface NoDayForm extends TimeForm {
  readonly none?: string;
}

const form = (words: string, example: string, none?: string): NoDayForm => ({
  example,
  words: new RegExp(`^${BULLET}${OPEN}${words}`, 'u'),
  read: () => 'unknown',
  ...(none === undefined ? {} : { none }),
});

/** Times without a day, in the order in which they are tried. */
export const NO_DAY: readonly NoDayForm[] = [
  // Figures that are none, or of two kinds.
  form(
    '(?=[\\d一二三四五六七八九十〇零]{2,4}[月日号])(?:\\d+[一二三四五六七八九十]|[一二三四五六七八九十]+[\\d〇零])[\\d一二三四五六七八九十〇零]*[月日号]',
    '三十0日，开会。',
  ),
  form('(?=[\\dlIoOQ]{0,2}[lIoOQ])[\\dlIoOQ]{1,3}[月日号]', '1O日，开会。'),
  form(
    '\\d{1,2}[.．/]\\d{1,2}(?!\\d|%|％|[万亿元倍米])',
    '10.5全县召开大会。',
    '10.5万亩水稻开镰。',
  ),
  form(
    `(?:\\d{1,4}|${HAN_NUM})\\s?(?:[年月日号]|(?:—|–|－|-|~|～|至)+\\d{1,2}\\s?[月日])`,
    '6月龄的婴儿接种疫苗。',
    '6个月的整治结束。',
  ),
  // By a day or a month of which nothing is printed.
  form(
    '(?:近日|日前|近期|前日|昨日|上月|去年|次月|翌月|下月|次年|翌年|年前|此前|同期|期间)(?:[，、：\\s]|(?=\\d))',
    '近期，开会。',
    '当晚，开会。',
  ),
  form(
    `(?:${FEASTS})(?:节|假期|假日|黄金周)?(?:期间|前后|前夕|当天|当日|前|后|日)?[，、：\\s]`,
    '国庆期间，游客增多。',
    '会议期间，代表参观。',
  ),
  form(`(?:端阳|端午|七夕|中元|重阳|腊八|小年|除夕|元宵|社日|寒食)节?${ENDS}`, '端阳，龙舟赛。'),
  form(`(?:初|廿)[一二三四五六七八九十]${ENDS}`, '初八，渔港开市。'),
  form(`(?:\\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?)${ENDS}`, '十五，渔港开市。'),
  form(
    `(?!(?:同一?|当|全|整|是|该|本|连)[天日]${ENDS})\\p{Script=Han}{0,8}[日天]${ENDS}`,
    '立夏次日，渔港开市。',
    '同一天，渔港开市。',
  ),
  form(`\\p{Script=Han}{0,8}(?:[周月年]末|周|[上中下]旬)${ENDS}`, '周末，渔港开市。'),
  form(`\\p{Script=Han}{0,8}(?:[季年]|季节|时节|之际)${ENDS}`, '开渔季节，渔港开市。'),
  // A day behind words of a report, or behind a mark that nobody knows: not the one above.
  form(
    '(?:记者|本报讯?|据悉[，,]?|[《〈“‘#＃＝=＋+/／|｜~～—–－]{1,3})(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日',
    '记者10月5日从县里获悉，增收。',
    '记者从县里获悉，增收。',
  ),
  // Up to a time, or up to now.
  form(
    `(?:到|至|迄|时至|直至|截至|截止)(?:\\d{1,4}[年月日]|${HAN_NUM}[月日]|[年月][底末])`,
    '到3月16日，完成秋播。',
    '到场代表，参观展览。',
  ),
  form(
    `[^\\s，。；：、]{0,10}(?:以来|至今|(?<=\\p{Script=Han})(?:前后|前夕))${ENDS}`,
    '春汛以来，渔港开市。',
    '后来，渔港开市。',
  ),
  form(
    '(?:连|近|这|几|数|多|[一二三四五六七八九十两\\d]+)[^\\s，。；：、]{0,5}[日月年天]来[，,]',
    '近一个月来，连续降雨。',
    '随即到来，连续降雨。',
  ),
  // A short head before white space that speaks of a time: 年末年初　…. 会后, 夜间 are of the day above.
  form(
    '(?![^\\s]{0,11}\\d|会|当|夜|晚|午|上午|下午|随后|其间|期间|.{0,6}(?:会议|会见|调研|活动|考察|视察|大会|全会|[市省县区州])(?:期间|后|前|上|中|间))(?=[^\\s，。；：]{0,11}(?:年|月|旬|季|三伏|[春夏秋冬]|汛期|[初末]伏|数九|国庆|节))(?:[^\\s，。；：、《》“”]|、){2,12}(?<=[年月日旬季春夏秋冬初末底节期间前后来起止际交天夜晨晚九伏])[ \\u3000]',
    '年末年初　走访慰问。',
    '会议期间　代表参观。',
  ),
];

/** What stands behind a date that was read and makes another time of it. */
interface GoesOn {
  readonly example: string;
  readonly words: string;
  /** It is within the month of the date. */
  readonly keeps?: true;
}

/** Words behind a date with which it goes on: the date alone would be another. */
export const GOES_ON: readonly GoesOn[] = [
  { example: '13日前后两天，赶集。', words: '前后|左右|上下|之交' },
  { example: '10月3日以来，停工。', words: '以来|至今' },
  { example: '10月底11月初，备足农资。', words: '[底末初]\\s?\\d' },
  { example: '5日之前，完成秋收。', words: '[以之]?[前后](?=[，,、：:\\s])' },
  {
    example: '5日至月底，开展检查。',
    words:
      '起?(?:至|到|—|–|－|～|~)+\\s?(?:次|翌|同|当|本|\\d|[一二三四五六七八九十]+[月日]|[上中下]旬|[年月][初中底末]|[春夏秋冬])',
  },
  { example: '五月节，渔民祭海。', words: '节(?![前后目水能约])', keeps: true },
  { example: '三季度末，签约6个。', words: '[初末](?=[，至])', keeps: true },
  { example: '10月某日，开会。', words: '某[日天]', keeps: true },
];
