/**
 * What a paper does by saying it, and what it tells of a time that is over: sentences that put nothing
 * on anybody. One row a kind; `tests/unit/duties/paperRows.test.ts` holds each row to its example.
 */
import { parseHanNumber } from '../domain/chinese.ts';
import { opensWith, type Row, sourceOf } from './rows.ts';

/** Whole sentences by which the paper itself sends a text out or makes something public. */
export const OF_PAPER: readonly Row[] = [
  {
    // 《办法》共五章二十条，明确…: what stands in a paper, told of it.
    words:
      '《[^《》]*》(?:全文|正文)?共(?:分|有|计)?[^，。；]{0,6}[一二三四五六七八九十\\d]+(?:章|节|条|款|个部分|部分|方面)',
    example: '《堤防办法》共六章二十条，明确县水利局牵头。',
    none: '《堤防办法》共同实施。',
  },
  {
    words:
      '[^。；]*[，,]现(?:予以?|将其)?(?:批转|转发|印发|下发)(?:给|于)?(?:你们|各地|各单位|各乡镇)?[，,](?:望|请|希)[^。；]*[。]?\\s*$',
    example: '县政府同意《堤防管理意见》，现批转给你们，望认真执行。',
    none: '县水利局现场核查，请乡镇配合。',
  },
  {
    words: '[^。]*现将[^。]*(?:印发|转发)[^。]*(?:执行|落实|实施)',
    example: '现将《实施办法》印发给你们，请遵照执行。',
    none: '县教育局将《实施办法》印发各校执行。',
  },
  {
    // 经专家评审，县政府核定，现将…予以公布: what was done before, and what the paper does.
    words:
      '经[^。；]{2,80}[，,]现(?:将|就|对)?[^。；]{0,60}(?:公布|公告|通报|表彰)(?:如下)?[。：]?\\s*$',
    example: '经专家评审，现将名单予以公布。',
    none: '经专家评审，由县文旅局公布。',
  },
];

/** The words before what a paper decides. */
const AFTER_STUDY = '(?:经[^，。；]{0,12}(?:研究|讨论|批准|同意)[，,]?)?';

/** Behind a body: what it does by this paper. */
export const DONE_HERE: readonly Row[] = [
  {
    words: `${AFTER_STUDY}(?:研究)?决定[，,]?(?:自[^，。；]{2,16}起[，,]?|[在于][^，。；]{2,16}?)?(?:对|开展|举办|授予|给予|追授|命名|表彰|表扬|通报表扬|通报批评|成立|设立|建立|组建|调整|公布|废止)`,
    example: '经会议研究，决定在全县开展评选。',
    none: '决定是否立案。',
  },
  {
    words: `${AFTER_STUDY}(?:研究)?同意(?:将|你|《|\\p{Script=Han}{2,16}(?:《|关于))`,
    example: '同意你局关于增设站点的请示。',
    none: '同意后办理。',
  },
];

/** Behind a body: what it has done, or what it puts before others, whatever verb says so. */
export const EVENTS: readonly Row[] = [
  {
    words: '(?:于?\\d{1,4}年[^，。；]{0,12})?(?:选举|补选|罢免|推选)',
    example: '于2003年秋补选一名代表。',
    none: '于2003年秋补种树苗。',
  },
  { words: '[^。；]*案[。；]?$', example: '提议修改章程案。', none: '提议修改方案，报会议。' },
  { words: '决定[，,]', example: '决定，', none: '决定去留。' },
  {
    words: '(?:位于|坐落|地处|属于?|隶属|占地|现有|共有|始建)',
    example: '坐落东街。',
  },
];

/** A year's end of a plan of five years: 十三五. */
const FIVE_YEARS = '“?十[一二三四五六七八]五”?';
/** Some years or months. */
const SOME = '[一二三四五六七八九十两几\\d]+';

/** Words at the head of a sentence that tell of a time that is over; a year, where one is named, is `year`. */
export const TIMES_OVER: readonly Row[] = [
  { words: '(?<year>\\d{4})年(?:度|以来)?', example: '2021年，' },
  { words: '(?<year>[一二三四五六七八九〇零○O]{4})年(?:度|以来)?', example: '一九八八年，' },
  { words: '去年(?:以来)?', example: '去年以来，' },
  {
    // 今年上半年，旅客发送量达到…: told by its numbers.
    words:
      '今年(?:以来|第?[一二三四]季度|上半年|前\\p{Script=Han}{1,2}(?:个月|季度))(?=[，,][^，。；]*(?:实现|完成|发送|接待|达到?|累计|共|增长|同比)[^。；]*\\d)',
    example: '今年上半年，接待游客3万人次',
    none: '今年上半年，完成各项验收',
  },
  { words: '近[几些]?年来?', example: '近年来，' },
  { words: `(?:过去|近)?${SOME}[年月]来`, example: '五年来，' },
  { words: '过去[一二三四五六七八九十几]年', example: '过去五年，' },
  { words: `${FIVE_YEARS}(?:时期|期间)?以来`, example: '“十三五”以来，' },
  { words: '(?:多年来|一直以来|长期以来)', example: '长期以来，' },
];

/** Whether a sentence says what the paper itself does. */
export const isOfPaper = opensWith(OF_PAPER);
/** Whether words behind a body say what it does by the paper. */
export const isDoneHere = opensWith(DONE_HERE);
/** Whether words behind a body say what it has done, or puts before others. */
export const tellsEvent = opensWith(EVENTS);

const OVER = new RegExp(`^${sourceOf(TIMES_OVER)}[，,]`, 'u');
/** The time that is over of which words at the head of a sentence tell, and its year where they name one; undefined for none. */
export function timeOver(words: string): { readonly year?: number } | undefined {
  const found = OVER.exec(words);
  const year = found?.groups?.['year'];
  if (found === null) return undefined;
  const read = year === undefined ? undefined : parseHanNumber(year);
  return read === undefined ? {} : { year: read };
}
