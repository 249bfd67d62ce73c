/**
 * Times that a text sets: days, spans of days, target years, durations, cycles.
 *
 * ISO 8601 where the words allow it. The year of a day without one is that of the words
 * before it, else the document's. A count of working days is no duration of ISO 8601,
 * which knows no holidays; its `iso` is null. `自2024年起` is an interval without end,
 * `2024/..` (ISO 8601-2). Times that only describe (criteria, past years, titles, terms
 * of a condition) are left out.
 */

import { parseHanNumber, toIso } from '../domain/chinese.ts';
import type { Deadline, GazetteDocument } from '../domain/model.ts';

const N = '(?:\\d{1,3}|[〇零一二三四五六七八九十百两]{1,4})';
/** A year by its number, or by its place beside that of the document: 今年, 明年. */
const YEAR = '(?:(?:\\d{4}|[〇零○一二三四五六七八九]{4})年|[今本明后]年)';
/** Feasts and seasons to which a limit may be tied: no day is printed, and none is made of them. */
const FEAST =
  '(?:元旦|春节|小年|元宵节?|清明节?|五一|劳动节|端午节?|七一|中秋节?|国庆节?|国庆中秋|双节|两会|高考|中考|春耕|三夏|秋收|三秋|开学|入汛|汛期?|主汛期|雨季|入冬|冬季|供暖季?|采暖季?|供热季?|封冻|霜冻|上冻|入夏|防火期|封山|(?:立春|雨水|惊蛰|春分|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒)(?:节气)?)';
/** An hour of a day: 17:00, 下午5时, 18时30分. */
const HOUR =
  '(?:\\s?(?:[上下中]午)?(?:\\d{1,2}[:：]\\d{2}|\\d{1,2}[时点](?:\\d{1,2}分|半|整)?|下班))';
/** What says that the words behind it are a limit: 完成时限：, 时间要求：. */
const LABEL =
  '(?:(?:时限|期限|节点|(?:完成|办结|落实|实施|整改|上报|交付)时间)(?:要求|节点)?|时间(?:要求|节点|安排))\\s*[：:]';
const LABELLED = new RegExp(`${LABEL}\\s*$`, 'u');
/** Words by which a thing is finished. */
const DONE =
  '收官|完工|竣工|交付|投用|建成|封顶|通车|截止|收尾|销号|验收|办结|结束|到位|全部完成|完成(?!了|情况)';
const DAY = `(?:(?:${YEAR})?${N}月)?${N}[日号]`;
const PATTERNS: readonly { readonly kind: Deadline['kind']; readonly pattern: RegExp }[] = [
  // 2025年春节前, 汛期之前, 明年“五一”前, 清明期间
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<!每(?:年|学年|学期|年度))(?:到|至)?(?:${YEAR})?[“"]?(?<feast>${FEAST})(?:[”"]?(?:长假|假期|节)?(?:到来|来临|开始|结束)?(?:之前|以前|前)(?![后夕期往来]|汛后|节后)|[”"]?(?:节|小?长假|假期|假日)?期间)`,
      'gu',
    ),
  },
  // 每日16时会商
  {
    kind: 'recurring',
    pattern: new RegExp(`每(?<unit>[日天])${HOUR}(?:之?前|以前)?`, 'gu'),
  },
  // 不迟于当年12月20日: the year is that of what happens
  {
    kind: 'date',
    pattern: new RegExp(
      `(?:不得?[迟晚]于)(?<next>当年)${N}月${N}[日号]|(?<next>当年)${N}月(?:${N}[日号]|底)(?:之?前|以前)`,
      'gu',
    ),
  },
  // 十一月至十二月为清偿阶段, 验收阶段（2023年8月至9月）
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<monthFrom>(?:${YEAR})?${N})月?份?\\s*(?:至|到|—+|－|-|~|～)\\s*(?<monthTo>(?:${YEAR})?${N}月)份?(?=为[^，。；]{0,8}(?:阶段|时期))|(?<=阶段[（(])(?<monthFrom>(?:${YEAR})?${N})月?份?\\s*(?:至|到|—+|－|-|~|～)\\s*(?<monthTo>(?:${YEAR})?${N}月)份?(?=[）)])`,
      'gu',
    ),
  },
  // 十月份为自查阶段, 准备阶段（2023年7月）
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<stage>(?:${YEAR})?${N}月)份?(?=为[^，。；]{0,8}(?:阶段|时期))|(?<=阶段[（(])(?<stage>(?:${YEAR})?${N}月)份?(?=[）)])`,
      'gu',
    ),
  },
  // 次月5日前, 次年1月底前: before the months of this year are read
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<next>[次翌][日月年季])(?:度)?(?:${N}月)?(?:${N}[日号]|[底末初]|[上中下]旬)?${HOUR}?(?:之?前|以前)|(?<next>[次翌下](?:周|星期)[一二三四五六日天])(?:之?前|以前)?`,
      'gu',
    ),
  },
  // 每年3月、9月各一次, 每年5月份
  {
    kind: 'recurring',
    pattern: new RegExp(
      `每(?<unit>年)(?:${N}月份?(?:(?:[、和及]|以及|至|到|—|－|-)${N}月份?)+(?![\\d一二三四五六七八九十前底末初上中下])|${N}月份?(?=[^\\d一二三四五六七八九十前底末初上中下日号、和及至到—－-]))`,
      'gu',
    ),
  },
  // 每年第四季度, 每季度首月
  {
    kind: 'recurring',
    pattern:
      /每(?<unit>年)第?[一二三四1-4]季度(?:[内末底]|之?前)?|每(?<unit>季度?)(?:首|末|第[一二三]个)月(?![\d一二三四五六七八九十])/gu,
  },
  // 每年6月底前, 每月10日前, 每季度末
  {
    kind: 'recurring',
    pattern: new RegExp(
      `每(?<unit>年度?|学年|学期|季度?|[双单]?月|周|星期|日|天)(?:${N}月|(?:首|末|第[一二三]个)月)?(?:(?:${N}[日号](?:[、和及](?:${N}月)?${N}[日号])*|最后一个?(?:工作日|周|日|天)|年?[底末初]|上旬|中旬|下旬|[一二三四五六日天](?!次))${HOUR}?(?:之?前|以前)?|${HOUR}?(?:之?前|以前))`,
      'gu',
    ),
  },
  // 11月20日至11月30日, 2023年3月1日—5日
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<from>(?:${YEAR})?${N}月${N}[日号])\\s*(?:至|到|—+|－|-|~|～)\\s*(?<to>${DAY})`,
      'gu',
    ),
  },
  // 完成时限：2024年12月31日, 完成时限：2024年12月
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<=${LABEL}\\s*)(?:(?<day>(?:${YEAR})?${N}月${N}[日号])|(?<month>(?:${YEAR})?${N}月)(?<third>[底末初]|[上中下]旬)?)份?(?<side>之?前|以前|止)?`,
      'gu',
    ),
  },
  // 12月1日前, 2024年3月1日起
  {
    kind: 'date',
    pattern: new RegExp(
      `(?:自|从|到|至|截至|截止到?)?(?<day>(?:${YEAR})?${N}月${N}[日号])${HOUR}?(?<side>之?前|以前|止|起|开始|之前)`,
      'gu',
    ),
  },
  // 6月18日、7月16日前: the first of two days
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<day>(?:${YEAR})?${N}月${N}[日号])(?=(?:[、和及](?:${YEAR})?${N}月${N}[日号])+${HOUR}?(?:之?前|以前))`,
      'gu',
    ),
  },
  // 8月25日开学前, 到5月31日全部结束, 6月15日收官: a limit by what is said of the day
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<day>(?:${YEAR})?${N}月${N}[日号])(?=${FEAST}(?:之?前|以前))|(?:到|至)(?<done>(?:${YEAR})?${N}月${N}[日号])(?=(?:全部|基本)?(?:结束|完成|完工|为止|办结)|[，。；）])|(?<done>(?:${YEAR})?${N}月${N}[日号])(?=(?:全部|基本)?(?:${DONE}))`,
      'gu',
    ),
  },
  // 不迟于5月10日, 最迟5月10日: a limit without 前
  {
    kind: 'date',
    pattern: new RegExp(
      `(?:不得?[迟晚]于|[最至][迟晚](?:不得?(?:超过|[迟晚]于)|应?[于在])?)(?<day>(?:${YEAR})?${N}月${N}[日号])${HOUR}?`,
      'gu',
    ),
  },
  // 2024年第三季度前, 三季度末
  {
    kind: 'date',
    pattern: new RegExp(
      `(?:自|从|到|至|截至)?(?<quarterYear>${YEAR})?第?(?<quarter>[一二三四1-4])季度(?:(?:[末底]|内|之?前|以前)+|(?=公布|发布|上报|报送|通报|提交|(?:全部|基本)?(?:${DONE})))`,
      'gu',
    ),
  },
  // 2024年6月底前, 11月中旬
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<lead>自|从|到|至|截至)?(?<month>(?:${YEAR})?${N}月)(?!${N}[日号])(?<third>上旬|中旬|下旬|底|末|初)?(?:份)?(?<side>之?前|以前|止|起|开始|内)?(?:(?<end>(?=(?:全部|基本)?(?:${DONE})))|)`,
      'gu',
    ),
  },
  // 2024—2025年 in words that set something
  { kind: 'date', pattern: /(?<y1>\d{4})年?\s*[—－~～-]+\s*(?<y2>\d{4})年(?!版)/gu },
  // 到2025年, 2025年底前, 自2024年起
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<lead>自|从|到|至|截至|截止到?|力争)?(?<year>${YEAR})(?!\\s?${N}月)(?<end>年?[底末])?(?<side>之?前|以前|起|内)?`,
      'gu',
    ),
  },
  // 年底前, 年内
  {
    kind: 'date',
    pattern:
      /(?<![\d〇零一二三四五六七八九○])(?<now>今年|本年|当年)?(?:年[底末]之?前|年[底末]以前|(?<![〇零一二两三四五六七八九十百\d几多半数本当今同近往历逐次每])年内(?![的在]))/gu,
  },
  // 月底前, 本季度末前, 当日前
  {
    kind: 'date',
    pattern:
      /(?<![\d〇零一二三四五六七八九十两每])(?<next>[本当]?月[底末]|[本当]?季度?[末底]|[本当]周[末底]?|当[日天](?:\s?\d{1,2}(?:[:：]\d{2}|[时点]))?)(?:之?前|以前)/gu,
  },
  // 2021年上半年, 上半年内: which is no limit where it has passed
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<![全近前])(?:(?<halfYear>${YEAR})(?<half>[上下])半年(?:[内末底]|之?前|以前)?|(?<half>[上下])半年(?:[内末底]之?前|[内末底]|之?前|以前))`,
      'gu',
    ),
  },
  // 完成时限：年底
  {
    kind: 'date',
    pattern: new RegExp(`(?<=${LABEL}\\s*)(?<now>今年|本年)?年[底末内]`, 'gu'),
  },
  // 并于当日报告, 隐患当天录入
  {
    kind: 'date',
    pattern:
      /(?<=[于在应须要，、]|\p{Script=Han}{2})(?<next>当[日天])(?=(?:向|将|就|即)?[^，。；前内的]{0,6}(?:报|完成|办|录入|反馈|答复|送达|作出|处理|清零|清运|结清|上传|公布))/gu,
  },
  // 5日前报送, 三十日前: before a day or an event that other words give
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<![月\\d〇零一二三四五六七八九十百两数多提])(?<before>${N})\\s*(?:个工作日|个月|小时|日|天)(?:之前|以前|前)(?!后)`,
      'gu',
    ),
  },
  // 2小时内, 5个工作日内
  {
    kind: 'duration',
    pattern: new RegExp(
      `(?<n>${N}|半)(?<half>个半)?\\s*个?(?<unit>工作日|小时|分钟|自然日|日|天|周|星期|月|年半|年)(?:之内|以内|内)`,
      'gu',
    ),
  },
  // 7个工作日办结, 限期三个月整改, 公示期不少于7天
  {
    kind: 'duration',
    pattern: new RegExp(
      `(?<n>${N})\\s*个?(?<unit>工作日)(?=办结|办理完毕|完成|答复|回复|反馈)|(?<=限[期时于]|(?:压[减缩]|缩短|控制)(?:至|到|在|为)|(?:公示|公告|征求意见|报名|答复|整改|办理|报告)(?:期限?|时[限间])(?:为|一般为|不得?少于|不得?超过)?|(?:公示|公告|公布|张贴|征求意见)(?:期限?|时间)?(?:不得?少于|不得?低于|满))(?<n2>${N})\\s*个?(?<unit2>工作日|日|天|周|星期|月)(?!份|\\d)`,
      'gu',
    ),
  },
  // 会前5日提交, 开考前30天公告
  {
    kind: 'duration',
    pattern: new RegExp(
      `(?:[开动完竣]工|开[学考会赛馆展]|到期|[期届]满|(?<=[在于应须])(?![在于当]|[^前]{0,8}[提以之目此日]前)\\p{Script=Han}{2,8}?|(?<!\\p{Script=Han})(?![提以之目此日在于应须并且当要])\\p{Script=Han}{1,4}|(?![提以之目此日])\\p{Script=Han})前(?<n>${N})\\s*个?(?<unit>工作日|小时|日|天)(?=提交|提出|报|送|通知|书面|告知|公告|公布|发出|将|向|完成|通过|申请|办理|备案|填报|到)`,
      'gu',
    ),
  },
  {
    kind: 'duration',
    pattern: new RegExp(`提前(?<n>${N})\\s*个?(?<unit>工作日|小时|日|天|周|月)`, 'gu'),
  },
  // 最迟不得晚于接报后1小时, 不得超过48小时
  {
    kind: 'duration',
    pattern: new RegExp(
      `(?:[最至][迟晚](?:不得?)?|不[得能可]?)(?:超过|[迟晚]于)[^，。；\\d]{0,10}?(?<n>${N}|半)(?<half>个半)?\\s*个?(?<unit>工作日|小时|分钟|自然日|日|天|周|月)(?![\\d份])`,
      'gu',
    ),
  },
  // 每半年至少一次
  {
    kind: 'recurring',
    pattern: new RegExp(
      `(?:至少)?每(?:隔)?(?<n>${N}|半)?\\s*个?(?<unit>年度?|学年|学期|季度?|[双单]?月|周|星期|日|天|小时)(?:至少)?(?:\\p{Script=Han}{0,6}?(?:${N}|几|若干)次)?(?!\\s?\\d[\\d.]*[万亿千百]?元)`,
      'gu',
    ),
  },
  {
    kind: 'recurring',
    pattern: new RegExp(
      `(?<n>${N})(?<unit>年|季度?|月|周|日)一(?:次|体检|评估|评价|检查|调度|通报|考核|报告?|会商|汇总|总结|研判|督查|督导|更新|公开|公布|公示|结算|清零|销号|排查|巡查)|按(?<cycle>[年季月周日旬])(?:度)?(?=(?:向|将|对)[^，。；]{2,24}(?:发布|通报|报|公布|公示|公开|考核|评[估价])|发布|通报|调度|报[送告]?|上报|公布|公示|公开|考核|评[估价]|更新|检查|汇总|结算|总结|督查|督导|会商|拨付|发放)`,
      'gu',
    ),
  },
  // 半年评估一次, 三年修订一次
  {
    kind: 'recurring',
    pattern: new RegExp(
      `(?<![每上下全前后\\d])(?<n>${N}|半)个?(?<unit>年|季度?|月|周|旬)(?:至少)?\\p{Script=Han}{2,4}一次`,
      'gu',
    ),
  },
  // 半年一考, 一月一巡, 每4小时一报
  {
    kind: 'recurring',
    pattern: new RegExp(
      `(?:每|逢)?(?<n>${N}|半)?个?(?<unit>年|季度?|月|旬|周|日|天|小时)一(?:通报|督[导查]|调度|巡[查护]|会商|检查|评[估价]|总结|考核|[考巡报查检评督训演])`,
      'gu',
    ),
  },
  // 动态日报, 月报制度; 某某日报 is a newspaper
  {
    kind: 'recurring',
    pattern:
      /(?:(?<=^|[，,、和及实施行建立落实])|(?:动态|情况|信息|进展|工作))(?<unit>[日周旬月季年])报(?=制|[，,。；;、）]|$)/gu,
  },
  // 建立年度…通报制度
  {
    kind: 'recurring',
    pattern:
      /(?<unit>年度|季度|月度)(?=[^，,。；;]{0,12}(?:通报|考核|评估|总结|报告|会商|调度|督查)制度)|(?<=^|[，,、和及行立实])(?<cycle>[日周旬月季年])(?:报告|通报|调度|例会|会商|巡查|考核|督查|研判)(?=制度|、[日周旬月季年])/gu,
  },
  // 立即报告, 第一时间上报
  { kind: 'immediate', pattern: /立即|第一时间|即刻|马上(?!就要)/gu },
  // 24小时值班, 随时待命
  {
    kind: 'standing',
    pattern:
      /(?:二十四|24)小时(?=\p{Script=Han}{0,8}(?:值班|值守|备勤|待命|轮班|在岗|在位|监测|监控|畅通|开机|响应))|随时|全天候|昼夜(?=不间断|值守|值班)/gu,
  },
  // 逐年提高, 逐年按5%的比例增加
  { kind: 'stepwise', pattern: /逐[年季月](?!份)/gu },
];

const UNITS: Readonly<Record<string, (n: string) => string>> = {
  年: (n) => `P${n}Y`,
  年半: (n) => `P${n}Y6M`,
  年度: (n) => `P${n}Y`,
  季: (n) => `P${Number(n) * 3}M`,
  季度: (n) => `P${Number(n) * 3}M`,
  月: (n) => `P${n}M`,
  双月: (n) => `P${Number(n) * 2}M`,
  单月: (n) => `P${Number(n) * 2}M`,
  月度: (n) => `P${n}M`,
  周: (n) => `P${n}W`,
  旬: (n) => `P${Number(n) * 10}D`,
  星期: (n) => `P${n}W`,
  日: (n) => `P${n}D`,
  天: (n) => `P${n}D`,
  自然日: (n) => `P${n}D`,
  小时: (n) => `PT${n}H`,
  分钟: (n) => `PT${n}M`,
};

/** A time as printed, without what is due then. */
type Time = Pick<Deadline, 'kind' | 'text' | 'iso'>;

/** A time with its place in the text. */
export interface PlacedTime extends Time {
  readonly start: number;
  readonly end: number;
}

/** Words before a duration that make it the description of a case, not a limit. */
const DESCRIBES =
  /(?:近|过去|连续|最近|(?<!之日|当日)前|此前|上|满|超过|超出|期间|运行|未满|不足)$/u;
/** Words that open a list of criteria. */
const CRITERIA = /(?:以下|下列|如下)\p{Script=Han}{0,4}?(?:情形|条件|情况|标准)/u;

/** Whether a clause lists criteria of a grade or of a case; its times set nothing. */
export const opensCriteria = (text: string): boolean =>
  CRITERIA.test(text) && /[：:；;]\s*$/u.test(text);

/** The year of a document, from its date or its number. */
export function yearOf(doc: Pick<GazetteDocument, 'frontMatter' | 'issue'>): number {
  const { date, docNumber } = doc.frontMatter;
  const said =
    date?.slice(0, 4) ?? /〔(\d{4})〕/u.exec(docNumber ?? '')?.[1] ?? doc.issue.slice(0, 4);
  return Number(said);
}

/** The number of a year as printed; 今年 and 明年 are told from the year of the document. */
function yearNumber(s: string, year: number): number {
  const beside = '今本明后'.indexOf(s[0]!);
  if (beside !== -1) return year + Math.max(0, beside - 1);
  return /^\d/u.test(s)
    ? Number(s.slice(0, 4))
    : Number([...s.slice(0, 4)].map((c) => (c === '○' ? 0 : (parseHanNumber(c) ?? 0))).join(''));
}

interface YearContext {
  /** Whether a label (完成时限：) says that the words are a limit. */
  readonly labelled: boolean;
  readonly year: number;
  readonly date: string | undefined;
}

/** Year, month and day of words like 2023年11月20日, 11月20日, 20日. */
function readDay(
  words: string,
  context: YearContext,
  from?: { year: number; month: number },
): { year: number; month: number; iso: string; own: boolean } | undefined {
  const m = new RegExp(`^(?:(?<y>${YEAR}))?(?:(?<m>${N})月)?(?<d>${N})[日号]$`, 'u').exec(words);
  if (m === null) return undefined;
  const g = m.groups!;
  const month = g['m'] === undefined ? from?.month : parseHanNumber(g['m']);
  if (month === undefined) return undefined;
  let year = g['y'] === undefined ? (from?.year ?? context.year) : yearNumber(g['y'], context.year);
  // 12月31日至1月5日
  if (g['y'] === undefined && from !== undefined && month < from.month) year += 1;
  const iso = toIso(year, month, parseHanNumber(g['d']!));
  return iso === undefined ? undefined : { year, month, iso, own: g['y'] !== undefined };
}

const lastDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
const two = (n: number): string => String(n).padStart(2, '0');

/** A day that the year of the document puts half a year before it belongs to the next year. */
function sensible(iso: string, own: boolean, date: string | undefined): number {
  if (own || date === undefined) return 0;
  const days = (Date.parse(date) - Date.parse(iso)) / 86_400_000;
  return days > 183 ? 1 : 0;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** 11月20日至11月30日 */
function readSpanOfDays(g: Groups, context: YearContext): string | undefined {
  let from = readDay(g['from']!, context);
  if (from !== undefined && sensible(from.iso, from.own, context.date) > 0)
    from = readDay(g['from']!, { ...context, year: context.year + 1 });
  if (from === undefined) return undefined;
  const to = readDay(g['to']!, context, from);
  return to === undefined || to.iso < from.iso ? undefined : `${from.iso}/${to.iso}`;
}

/** 12月1日前, 3月1日起 */
function readOneDay(g: Groups, context: YearContext): string | undefined {
  let day = readDay(g['day']!, context);
  if (day !== undefined && sensible(day.iso, day.own, context.date) > 0)
    day = readDay(g['day']!, { ...context, year: context.year + 1 });
  if (day === undefined) return undefined;
  return /^(?:起|开始)$/u.test(g['side'] ?? '') ? `${day.iso}/..` : day.iso;
}

/** 6月底前, 11月中旬; a bare month says when something was and is no limit. */
function readMonth(g: Groups, context: YearContext): string | undefined {
  const { third, side, lead } = g;
  const said = third !== undefined || side !== undefined || /^[到至截]/u.test(lead ?? '');
  const m = new RegExp(`^(?<y>${YEAR})?(?<m>${N})月`, 'u').exec(g['month']!);
  const month = parseHanNumber(m?.groups?.['m'] ?? '');
  if (month === undefined || month < 1 || month > 12) return undefined;
  const own = m?.groups?.['y'];
  // 明年10月完工: a month of a year to come is one by itself; 8月封顶 is, where it is still to come.
  const alone = /^[明后]/u.test(own ?? '') || g['end'] !== undefined;
  if (!said && !context.labelled && !alone) return undefined;
  let year = own === undefined ? context.year : yearNumber(own, context.year);
  year += sensible(lastDay(year, month), own !== undefined, context.date);
  if (
    !said &&
    g['end'] !== undefined &&
    context.date !== undefined &&
    lastDay(year, month) < context.date
  )
    return undefined;
  const ym = `${year}-${two(month)}`;
  switch (third) {
    case '底':
    case '末':
      return lastDay(year, month);
    case '上旬':
      return `${ym}-01/${ym}-10`;
    case '中旬':
      return `${ym}-11/${ym}-20`;
    case '下旬':
      return `${ym}-21/${lastDay(year, month)}`;
    default:
      return /^(?:起|开始)$/u.test(side ?? '') ? `${ym}/..` : ym;
  }
}

/** 十一月至十二月 */
function readSpanOfMonths(g: Groups, context: YearContext): string | undefined {
  const from = readMonth(
    { month: g['monthFrom']!.endsWith('月') ? g['monthFrom'] : `${g['monthFrom']!}月`, side: '' },
    context,
  );
  const to = readMonth(
    { month: g['monthTo'], side: '' },
    { ...context, year: Number(from?.slice(0, 4) ?? context.year), date: undefined },
  );
  if (from === undefined || to === undefined) return undefined;
  return to < from ? `${from}/${Number(to.slice(0, 4)) + 1}${to.slice(4)}` : `${from}/${to}`;
}

/** 到2025年, 2025年底前, 自2024年起; a year that has passed, or only stands there, is no limit. */
function readYear(g: Groups, context: YearContext): string | undefined {
  const { lead, end, side } = g;
  if (lead === undefined && end === undefined && side === undefined) return undefined;
  const year = yearNumber(g['year']!, context.year);
  if (year < context.year) return undefined;
  if (side === '起') return `${year}/..`;
  return end === undefined ? `${year}` : `${year}-12-31`;
}

function readDate(g: Groups, context: YearContext): string | null | undefined {
  // The month after one that the text does not date.
  if (g['next'] !== undefined) return null;
  // A feast or a season has its day in the calendar of its year, which is not printed.
  if (g['feast'] !== undefined || g['before'] !== undefined) return null;
  if (g['half'] !== undefined) {
    const own = g['halfYear'];
    const of = own === undefined ? context.year : yearNumber(own, context.year);
    const end = lastDay(of, g['half'] === '上' ? 6 : 12);
    return context.date !== undefined && end < context.date ? undefined : end;
  }
  if (g['monthFrom'] !== undefined) return readSpanOfMonths(g, context);
  if (g['stage'] !== undefined) return readMonth({ month: g['stage'], side: '' }, context);
  if (g['done'] !== undefined) {
    const day = readOneDay({ day: g['done'] }, context);
    // What is told of a day that has passed is no limit.
    return day !== undefined && context.date !== undefined && day < context.date ? undefined : day;
  }
  if (g['from'] !== undefined) return readSpanOfDays(g, context);
  if (g['day'] !== undefined) return readOneDay(g, context);
  if (g['month'] !== undefined) return readMonth(g, context);
  if (g['quarter'] !== undefined) {
    const quarter = parseHanNumber(g['quarter']) ?? 0;
    const own = g['quarterYear'];
    const end = lastDay(
      own === undefined ? context.year : yearNumber(own, context.year),
      quarter * 3,
    );
    return own === undefined && sensible(end, false, context.date) > 0
      ? lastDay(context.year + 1, quarter * 3)
      : end;
  }
  if (g['y2'] !== undefined)
    return Number(g['y2']) < context.year ? undefined : `${g['y1']}/${g['y2']}`;
  if (g['year'] !== undefined) return readYear(g, context);
  return `${context.year}-12-31`;
}

/** 一个半小时, 两个半月: the half that ISO 8601 writes as a smaller unit. */
const HALVES: Readonly<Record<string, (count: number) => string>> = {
  小时: (count) => `PT${count}H30M`,
  月: (count) => `P${count}M15D`,
};

function readSpan(kind: 'duration' | 'recurring', g: Groups): string | null | undefined {
  const unit = (g['unit'] ?? g['unit2'] ?? g['cycle'])!;
  if (unit === '工作日') return null;
  const n = g['n'] ?? g['n2'];
  if (n === '半') {
    const half = unit.startsWith('年')
      ? 'P6M'
      : unit === '小时'
        ? 'PT30M'
        : unit === '天' || unit === '日'
          ? 'PT12H'
          : undefined;
    return half === undefined ? null : kind === 'recurring' ? `R/${half}` : half;
  }
  const count = n === undefined ? 1 : parseHanNumber(n);
  if (count === undefined || count === 0) return undefined;
  const iso = g['half'] === undefined ? UNITS[unit]?.(String(count)) : HALVES[unit]?.(count);
  return iso === undefined ? null : kind === 'recurring' ? `R/${iso}` : iso;
}

/** Blank out what only names or cites: titles in 《》, numbers of documents, quoted words. */
const withoutTitles = (text: string): string =>
  text.replace(/《[^《》]*》|〔\d{4}〕\d*号?/gu, (m) => ' '.repeat(m.length));

/** What a match of a pattern says in ISO 8601: null for a time that has none, undefined for what sets nothing. */
function isoOf(
  kind: Deadline['kind'],
  m: RegExpExecArray,
  plain: string,
  doc: Pick<GazetteDocument, 'frontMatter' | 'issue'>,
): string | null | undefined {
  const start = m.index;
  const before = plain.slice(Math.max(0, start - 12), start);
  if (kind === 'immediate' || kind === 'standing' || kind === 'stepwise') return null;
  if (kind === 'duration' && DESCRIBES.test(before)) return undefined;
  // 每户每月免收5立方米, 每月每人200元: how much, and not when.
  if (kind === 'recurring' && isRate(before, plain.slice(start + m[0].length))) return undefined;
  // 每万人, 每人: matched only as 每 + unit; 日报, 月报 are cycles, 每日清运量 is a measure.
  if (kind !== 'date') return readSpan(kind as 'duration' | 'recurring', m.groups ?? {});
  const year = yearOf(doc);
  const sentence = plain
    .slice(0, start)
    .split(/[。；;]/u)
    .at(-1)!;
  const said = [...sentence.matchAll(new RegExp(YEAR, 'gu'))].at(-1)?.[0];
  const iso = readDate(m.groups ?? {}, {
    year: said === undefined ? year : Math.max(year, yearNumber(said, year)),
    date: said === undefined ? doc.frontMatter.date : undefined,
    labelled: LABELLED.test(before),
  });
  // 年龄为18至22周岁（12月31日前）: as of when somebody is so old.
  if (/(?:岁|年龄|[学户]籍)[（(]?$/u.test(before)) return undefined;
  // 2005年底前建成的: the words describe a thing.
  const described =
    /^(?:建成|竣工|成立|设立|出台|印发|颁布|实施以来|以来)/u.test(
      plain.slice(start + m[0].length),
    ) &&
    iso !== undefined &&
    (iso ?? '').slice(0, 4) < String(year);
  return described ? undefined : iso;
}

/** Whether words around 每月 say to whom or for what an amount is counted: 每亩每年, 每月每人, 每月300元. */
const isRate = (before: string, after: string): boolean =>
  /每(?:一)?(?:[人户名生亩吨辆床套头只件台平]|人员|家庭|学生|职工|公里|平方米|立方米|公顷)$/u.test(
    before,
  ) ||
  /^(?:每(?:人|户|名|生|亩|吨|辆|床|头|只)|每\p{Script=Han}{1,3}(?:约|不超过|最高)?[\d.]|(?:不超过|最高|约)?[\d.]+(?:万|亿)?元)/u.test(
    after,
  );

/** Behind a day: what holds of somebody on it. */
const AS_OF =
  /^[，,]?(?:已经?)?(?:年满|满(?=[\d一二三四五六七八九十]+(?:周?岁|年))|不满|未满|出生|生于|参加工作|在[册籍岗职])/u;
/** 每年10月1日至翌年5月31日为防火期: what a season is, and no limit. */
const IS_SEASON =
  /^(?:起?[至到—–－~～-]+(?:翌年|次年|第二年|当年)?[^，。；]{0,10}[日号月底旬])?[，,]?(?:定?为|是|即)(?:本市|全市|全县|我市|我县|森林|草原|当年)*\p{Script=Han}{0,8}(?:期|季|季节|宣传[日周月]|活动[日周月])(?=[，。；、（：]|$)/u;

/**
 * The deadlines of a text, in order, with their places.
 *
 * @param text words of one clause
 * @param doc the document, for the year
 */
export function placeDeadlines(
  text: string,
  doc: Pick<GazetteDocument, 'frontMatter' | 'issue'>,
): PlacedTime[] {
  if (!/[年月旬日号天周期时钟季即上夜前内节]/u.test(text)) return [];
  const plain = withoutTitles(text);
  const taken: PlacedTime[] = [];
  const seasons: Pick<PlacedTime, 'start' | 'end'>[] = [];
  for (const { kind, pattern } of PATTERNS) {
    for (const m of plain.matchAll(pattern)) {
      const start = m.index;
      const end = start + m[0].length;
      if ([...taken, ...seasons].some((t) => start < t.end && end > t.start)) continue;
      // 8月31日前年满6周岁: who somebody is, and no limit.
      if (IS_SEASON.test(plain.slice(end)) || AS_OF.test(plain.slice(end))) {
        seasons.push({ start, end });
        continue;
      }
      // 一年内被投诉三次以上的: how often something was, and no limit.
      if (kind === 'duration' && OFTEN.test(plain.slice(end))) continue;
      const iso = isoOf(kind, m, plain, doc);
      if (iso === undefined) continue;
      taken.push({ kind, text: text.slice(start, end), iso, start, end });
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

const OFTEN =
  /^(?:累计|连续|同一\p{Script=Han}{1,4})?(?:被|受到|发生|出现|存在|有|因)[^，。；]{0,16}(?:[次起件]|以上)[^，。；]{0,12}的/u;

/** The deadlines of a text, each once. */
export function findDeadlines(
  text: string,
  doc: Pick<GazetteDocument, 'frontMatter' | 'issue'>,
): Time[] {
  const out: Time[] = [];
  for (const { kind, text: words, iso } of placeDeadlines(text, doc)) {
    if (!out.some((d) => d.kind === kind && d.text === words && d.iso === iso))
      out.push({ kind, text: words, iso });
  }
  return out;
}

/** Anchors of the items that list criteria (有以下情形之一的：（1）…；（2）…). */
export function criteriaOf(doc: Pick<GazetteDocument, 'clauses'>): Set<string> {
  const out = new Set<string>();
  /** Section of the list that is open. */
  let open: string | null | undefined;
  for (const clause of doc.clauses) {
    if (clause.kind !== 'item') open = undefined;
    if (open === (clause.section ?? null)) out.add(clause.anchor);
    else open = opensCriteria(clause.text) ? (clause.section ?? null) : undefined;
  }
  return out;
}
