/**
 * Times that a text sets: days, spans of days, target years, durations, cycles.
 *
 * ISO 8601 where the words allow it. The year of a day without one is that of the words
 * before it, else the document's. A count of working days is no duration of ISO 8601,
 * which knows no holidays; its `iso` is null. `自2024年起` is an interval without end,
 * `2024/..` (ISO 8601-2). Times that only describe (criteria, past years, titles, terms
 * of a condition) are left out.
 */

import type { Deadline, GazetteDocument } from '../domain/model.ts';
import { matchesIn } from '../domain/sieve.ts';
import { isoOf } from './isoTimes.ts';
import { MODAL } from './modals.ts';
import { inStage, type Stage, stageOf } from './stages.ts';
import { N, PATTERNS, YEAR } from './timeForms.ts';

/** A time as printed, without what is due then. */
type Time = Pick<Deadline, 'kind' | 'text' | 'iso'>;

/** A time with its place in the text. */
export interface PlacedTime extends Time {
  readonly start: number;
  readonly end: number;
}
/** Words that open a list of criteria. */
const CRITERIA =
  /(?:以下|下列|如下)\p{Script=Han}{0,4}?(?:情形|条件|情况|标准|行为(?=之一))(?!.*(?:以下|下列|如下)\p{Script=Han}{2})/u;

/** 不得有下列损害设施的行为：, 禁止下列活动：: what nobody may do, item by item. */
const BANS_LIST =
  /(?:不得|不准|严禁|禁止)[^，。；：]{0,30}?(?:下列|以下|如下)[^，。；：]{0,24}(?:行为|活动)(?:[，,]?(?![^。；：]*(?:应当|必须|可以))[^。；：]{2,24})?[：:]\s*$/u;
/** 下列范围内的房屋，施工单位应当委托鉴定：: of which things the sentence speaks, item by item. */
const OF_LISTED =
  /^(?:第[^条]{1,8}条[\s　]*)?[^，。；：]{0,16}(?:下列|以下)(?![^，。；：]{0,12}(?:职责|义务|规定|要求|措施|任务|程序|方式|办法))[^，。；：]{2,40}[，,](?![^。]*(?:下列|以下|如下))[^。；]*[：:]\s*$/u;
/** 下列房地产不得抵押：: the same, where they are what the sentence begins with. */
const LISTED_FIRST =
  /^(?:第[^条]{1,8}条[\s　]*)?(?:下列|以下)(?![^，。；：]{0,12}(?:职责|义务|规定|要求|措施|任务|程序|方式|办法|单位|部门|机构|机关|组织|人员|企业))[^，。；：]{2,16}(?:不得|不准|可以|应当|必须|属于|视为|免予|免征)[^。：；]*[：:]\s*$/u;
/** 进行下列施工的，应当…。施工单位应当组织评审：: the list is that of a sentence before the last. */
const LISTED_BEFORE =
  /(?:下列|以下)(?!\p{Script=Han}{0,6}(?:职责|义务|规定|要求|措施|任务|程序|方式|办法))[^。：]*[。；](?:[^。；：]*[。；])*(?![^。；：]*(?:下列|以下|如下|包括|职责|任务))[^。；：]*[：:]\s*$/u;

/** Whether a clause lists criteria of a grade or of a case, or the things and deeds of which it speaks; its times set nothing. */
export const opensCriteria = (text: string): boolean =>
  (CRITERIA.test(text) && /[：:；;]\s*$/u.test(text)) ||
  BANS_LIST.test(text) ||
  OF_LISTED.test(text) ||
  LISTED_FIRST.test(text) ||
  LISTED_BEFORE.test(text);

/** Blank out what only names or cites: titles in 《》, numbers of documents, quoted words. */
const withoutTitles = (text: string): string =>
  text.replace(/《[^《》]*》|〔\d{4}〕\d*号?/gu, (m) => ' '.repeat(m.length));

/** Behind a span: the thing that is so old or lasts so long. */
export const WHICH_THINGS =
  /^的(?=\p{Script=Han})(?!期限|时限|时间|要求|规定|除外|一律|予以|给予|由|按|可以?|应|须)/u;

/** Words around a time by which it is no limit. */
interface NoLimit {
  /** Of which kind the time is; of any where it is left out. */
  readonly kind?: Deadline['kind'];
  /** How the time itself ends. */
  readonly ends?: RegExp;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Whether no other form may take a part of it. */
  readonly whole?: true;
  readonly example: string;
}

/** Names of seasons that a paper gives days to. */
const SEASON_NAME =
  '(?:[主前后]?汛|[雨旱冬夏春秋旺淡]|防火|[采供]暖|供热|枯水|丰水|[防禁休封][渔猎采牧捕山冻]|休耕)(?:期|季节?)';

/** The reasons why a time sets nothing, one row each. */
export const NO_LIMIT: readonly NoLimit[] = [
  // What a season is.
  {
    after:
      /^(?:起?[至到—–－~～-]+(?:翌年|次年|第二年|当年)?[^，。；]{0,10}[日号月底旬])?[，,]?(?:定?为|是|即)(?:(?:本市|全市|全县|本县|本省|全省|我市|我县|森林|草原|当年)的?)*\p{Script=Han}{0,8}(?:期|季|季节|宣传[日周月]|活动[日周月])(?=[，。；、（：]|$)|^为(?:本市|全市|全县|本县|本省|全省)\p{Script=Han}{2,10}[日周月](?=[，。；]|$)|^(?:[“"][^”"]{2,16}[”"]|\p{Script=Han}{2,14}所在[周月]|第[一二三四五]个?(?:[周日]|星期\p{Script=Han}))(?:定?为|是)|^为[“"][^”"]{2,16}[日周月][”"]/u,
    whole: true,
    example: '每年10月1日至翌年5月31日为防火期。',
  },
  {
    before: new RegExp(`${SEASON_NAME}[（(]$`, 'u'),
    after: /^(?:起?[至到—–－~～-]+[^（）()，。；]{1,14})?[）)]/u,
    whole: true,
    example: '主汛期（每年6月1日至8月31日）各水库加密巡查。',
  },
  {
    kind: 'recurring',
    before: /(?:(?<![日工限定])期|季节?)(?:统一)?(?:定?为|是|从|自|：)$/u,
    ends: /[日号月旬底]$/u,
    after: /^(?:起?[至到—–－~～-]|[，。；]|$)/u,
    whole: true,
    example: '森林防火期为每年10月1日至次年5月31日。',
  },
  {
    kind: 'date',
    before: new RegExp(`${SEASON_NAME}(?:统一)?(?:定?为|是|：)$`, 'u'),
    whole: true,
    example: '春季森林防火期为3月15日至6月15日。',
  },
  // Of whom the case speaks who did it in that time.
  {
    kind: 'duration',
    ends: /内$/u,
    after: /^[^，。；的]{1,16}了[^，。；]{0,24}的[，,]/u,
    example: '单位自欠缴之日起一年内补缴了欠费的，职工可享受待遇。',
  },
  // When something else has to be done within a time of its own.
  {
    kind: 'duration',
    before: /(?:^|[，。；：]|应当?|[\u4e00-\u9fa5])在[^，。；]{2,16}(?:开始|结束|届满|生效)后$/u,
    after: /^(?:之?内)?(?:应当?|必须|须)在[^，。；]{2,16}后/u,
    example: '在采暖期开始后十日内应当在接到投诉后到场。',
  },
  // What weather a season has.
  {
    kind: 'recurring',
    ends: /^每年?到?$/u,
    after:
      /^[^，。；]{0,6}(?:降[水雨雪]|雨量|雨水|气温|风力|来水|水位|径流)(?:量|天气)?[^，。；]{0,4}(?:较|偏|集中|频繁|频发|[大多少高低猛])/u,
    whole: true,
    example: '我县每年汛期降水较多，易发生滑坡。',
  },
  // How often somebody gets something.
  {
    kind: 'recurring',
    after: /^(?:可以?)?享受/u,
    example: '六十周岁以上渔民每月享受补贴。',
  },
  // What was not done at once.
  {
    kind: 'immediate',
    before: /(?:未|没有)$/u,
    example: '未立即停止航行的，由某局处以罚款。',
  },
  // By how much somebody asks that a time be made longer; in which time nobody came for it.
  {
    kind: 'duration',
    before: /申请延[长期缓](?:至)?$/u,
    example: '船主可以向某局申请延期三十日。',
  },
  {
    kind: 'duration',
    ends: /内$/u,
    after:
      /^(?:(?:无人|没有)[^，。；]{2,10}|(?:仍|拒)?不(?:履行|改正|缴纳|支付|办理)[^，。；]{0,40})的(?=[，,\p{Script=Han}])/u,
    example: '公告后五日内无人认领的船只，由某局处理。',
  },
  // How many there are in a year.
  {
    kind: 'recurring',
    ends: /^每[年月]$/u,
    after: /^(?:大?约有?|平均有?|近)(?=\d[^，。；]*[，。；])/u,
    whole: true,
    example: '全县每年约有3000名学生毕业。',
  },
  // Who somebody is on a day.
  {
    after:
      /^[，,]?(?:已经?)?(?:年满|满(?=[\d一二三四五六七八九十]+(?:周?岁|年))|不满|未满|出生|生于|参加工作|在[册籍岗职])/u,
    whole: true,
    example: '8月31日前年满6周岁的儿童由学校登记。',
  },
  {
    kind: 'date',
    ends: /前$/u,
    after:
      /^(?:取得|获得|考取|毕业|登记|注册|购买|购置|落户|入职|入学|参保)[^，。；]{0,16}的[，,]/u,
    whole: true,
    example: '12月31日前取得学历的，可以报名。',
  },
  // What is so by a day.
  {
    kind: 'date',
    ends: /前$/u,
    after: /^已经?[^，。；]{2,30}的/u,
    whole: true,
    example: '12月31日前已办理退休手续的人员由单位造册。',
  },
  // How often something runs, and how long it takes.
  {
    kind: 'duration',
    before: /(?:间隔|车程|路程|通勤|行程|候车|候诊|等待)[^，。；]{0,10}$/u,
    example: '发车间隔缩短至5分钟以内。',
  },
  // In which case.
  {
    ends: /期间$/u,
    after: /^[^，。；]{1,20}的[，,]/u,
    example: '国庆期间室温不达标的，予以退费。',
  },
  {
    kind: 'duration',
    after:
      /^(?:仍|尚|还|依然)?(?:未|没有|不能|无法)(?:[^，。；]{1,24}的|[^，。；]{1,12}[，,](?=[^，。；]{2,20}(?:应当|可以|有权)))/u,
    example: '2小时内尚未得到控制的，提级处置。',
  },
  {
    kind: 'duration',
    after:
      /^(?:累计|连续|同一\p{Script=Han}{1,4})?(?:被|受到|发生|出现|存在|有|因)[^，。；]{0,16}(?:[次起件]|以上)[^，。；]{0,12}的/u,
    example: '一年内被投诉三次以上的，取消资格。',
  },
  // What is foreseen for those days.
  {
    after:
      /^[^，。；]{0,12}(?:将|预计|可能|有望)(?:再次|陆续)?(?:出现|迎来|遭遇|持续|进入|发生|降温|有[一中大强])/u,
    whole: true,
    example: '7月11日至20日全市将出现持续高温。',
  },
  // Of how many days something is so.
  {
    kind: 'duration',
    before: /(?:天|日|次)数[^，。；]{0,8}$/u,
    example: '重度污染天数控制在5天以内。',
  },
  // By what a sum grows.
  {
    kind: 'recurring',
    after:
      /^(?:按[^，。；]{2,20})?(?:加收|计收|加处|征收)[^，。；]{0,24}(?:滞纳金|罚款|违约金|利息)/u,
    example: '逾期不缴的，每日加收千分之三滞纳金。',
  },
  // How things have gone from year to year.
  {
    kind: 'stepwise',
    before: /(?:^|[，。；])(?:(?!要|应|须|确保|力争|实现|做到)[^，。；])*$/u,
    after: /^(?:增[多大]|减少|下降|上升|萎缩|好转|恶化|递[增减])(?=[，。；])/u,
    example: '全乡学生人数逐年减少，两所学校闲置。',
  },
  // What may happen at any moment.
  {
    ends: /^随时$/u,
    after: /^(?:有|可能|会|存在|面临|处于)/u,
    whole: true,
    example: '随时有坍塌危险的，撤离人员。',
  },
  // In which season somebody asks for something.
  {
    ends: /期间$/u,
    after: /^[，,]\p{Script=Han}{2,8}(?:认为|发现|要求|申请)[^，。；]{2,30}的[，,]/u,
    whole: true,
    example: '采暖期间，用户认为室温不达标的，可以申请检测。',
  },
  // A season by itself, in a list of such.
  {
    ends: /期间$/u,
    before: /^(?:（[^（）]{1,3}）|\d+[.．、])?[^，。；]{0,12}$/u,
    after: /^[；;。]?\s*$/u,
    whole: true,
    example: '（二）高考期间；',
  },
  // How old somebody may be: 不超过70周岁.
  { kind: 'duration', after: /^岁/u, whole: true, example: '负责人年龄不超过70周岁。' },
  // What is so of each of them: 每季度的进度.
  {
    kind: 'recurring',
    after: /^的(?!第|前|首|最后|末|头|[\d一二三四五六七八九十])(?=\p{Script=Han}{2})/u,
    whole: true,
    example: '明确每季度的形象进度。',
  },
  // What happened in those days, one after the other.
  {
    kind: 'date',
    after:
      /^[，,]?(?![^。；]*(?:应当?(?!急)|必须|不得|要(?!求)|须|确保))[^，。；]{0,24}?(?:先后|连续|相继|陆续|接连|又|共)+(?:发生|出现|造成)(?:了)?/u,
    whole: true,
    example: '8月3日至9日，全县连续发生三起塌方事故。',
  },
  // What somebody did at once.
  {
    ends: /^立即$/u,
    after: /^(?:作出|做出)了?[^，。；]{0,10}(?:批示|指示)/u,
    whole: true,
    example: '县长立即作出重要批示，各镇连夜排查。',
  },
  {
    ends: /^立即$/u,
    before: /(?:作出|做出)了?[^，。；]{0,10}(?:批示|指示)[^。；]*$/u,
    whole: true,
    example: '县长作出批示，县应急局负责人立即赶赴现场。',
  },
  // By what a system is called.
  { ends: /^昼夜$/u, after: /^(?:值班|值守|巡[护逻查])制度/u, example: '实行昼夜值班制度。' },
  // In which case.
  {
    before: /(?:能够?|可以?|无法|不能|难以)在?$/u,
    after: /^[^，。；]{1,16}的[，,]/u,
    whole: true,
    example: '能够在年内办结的，尽快办结。',
  },
  // Which thing is meant.
  { kind: 'duration', after: WHICH_THINGS, example: '保质期6个月以内的药品由药店登记。' },
];

/** Whether a row says that a time is no limit. */
const isAside = (
  row: NoLimit,
  kind: Deadline['kind'],
  time: string,
  text: string,
  start: number,
): boolean =>
  (row.kind === undefined || row.kind === kind) &&
  (row.ends === undefined || row.ends.test(time)) &&
  (row.after === undefined || row.after.test(text.slice(start + time.length))) &&
  (row.before === undefined || row.before.test(text.slice(0, start)));

/** What a year that a text leaves out is told by. */
type Dated = Pick<GazetteDocument, 'frontMatter' | 'issue'>;

/** The deadlines of the texts of a document: who reads them and who looks for what was passed over ask for the same. */
const placed = new WeakMap<Dated, Map<string, readonly PlacedTime[]>>();

/**
 * The deadlines of a text, in order, with their places.
 *
 * @param text words of one clause
 * @param doc the document, for the year
 * @param over the stage of the plan that a heading over the words gives
 */
export function placeDeadlines(text: string, doc: Dated, over?: Stage): readonly PlacedTime[] {
  const known = placed.get(doc) ?? new Map<string, readonly PlacedTime[]>();
  placed.set(doc, known);
  const key = over === undefined ? text : `${over.from} ${text}`;
  const times = known.get(key) ?? findTimes(text, doc, stageOf(text) ?? over);
  known.set(key, times);
  return times;
}

/** 3月l5日前, 1O日内: a figure with letters that a scan took for digits; what is left of it is another time. */
const isBroken = (text: string, start: number, end: number): boolean =>
  (/[A-Za-z]$/u.test(text.slice(0, start)) && /^\d/u.test(text.slice(start))) ||
  // 2O24年3月1日止: the year is one of its figures.
  /(?<![A-Za-z\d])(?=[\d]*[OoQlI])[\dOoQlI]{4}年$/u.test(text.slice(0, start)) ||
  /^[OoQlI]\d/u.test(text.slice(end));

/** Whether days, or the first of those that go on, are over when the paper is written. */
function isOver(iso: string | null, doc: Dated): boolean {
  const { date } = doc.frontMatter;
  if (iso === null || date === undefined || !iso.includes('/')) return false;
  const [from = '', to = ''] = iso.split('/');
  // What goes on since a day of this year may be asked for from that day on.
  return to === '..' ? from.slice(0, 4) < date.slice(0, 4) : to < date.slice(0, to.length);
}

/** From when something holds or is paid, whenever the paper says so. */
const HOLDS_SINCE =
  /^起?[，,]?(?:正式|开始|全面|起)?(?:施行|实施|执行|生效|计[算发征]|调整|提[高升]|享受|适用|免[征收]|减[征半]|按|停止|废止|启用|收取|征收|发放|补[发缴])/u;

/** 9月21日至23日，省厅对村庄进行了调查: whether the words round days that are over tell what was, and ask for nothing. */
function tells(text: string, start: number, end: number): boolean {
  const before = text
    .slice(0, start)
    .split(/[。；;]/u)
    .at(-1)!;
  const [after = ''] = text.slice(end).split(/[。；;]/u);
  return (
    !/[（(：:]\s*$/u.test(before) &&
    /[，,]/u.test(`${before}${after}`) &&
    !MODAL.test(`${before}${after}`) &&
    !HOLDS_SINCE.test(after)
  );
}

/** Words that print a year. */
const OF_YEAR = new RegExp(YEAR, 'u');

/** A time in the year of its stage, unless its sentence prints a year before it. */
function ofStage(time: PlacedTime, plain: string, stage: Stage): PlacedTime {
  const sentence = plain
    .slice(0, time.end)
    .split(/[。；;]/u)
    .at(-1)!;
  return time.kind !== 'date' || time.iso === null || OF_YEAR.test(sentence)
    ? time
    : { ...time, iso: inStage(time.iso, stage) };
}

function findTimes(text: string, doc: Dated, stage: Stage | undefined): readonly PlacedTime[] {
  if (!/[年月旬日号天周期时钟季即上夜前内节场]/u.test(text)) return [];
  const plain = withoutTitles(text);
  const taken: PlacedTime[] = [];
  /** Times that are none, of which no other form may take a part. */
  const whole: Pick<PlacedTime, 'start' | 'end'>[] = [];
  for (const { kind, pattern } of PATTERNS) {
    for (const m of matchesIn(plain, pattern)) {
      const start = m.index;
      const end = start + m[0].length;
      if ([...taken, ...whole].some((t) => start < t.end && end > t.start)) continue;
      if (isBroken(plain, start, end)) {
        whole.push({ start, end });
        continue;
      }
      const aside = NO_LIMIT.find((row) => isAside(row, kind, m[0], plain, start));
      if (aside?.whole === true) whole.push({ start, end });
      if (aside !== undefined) continue;
      const iso = isoOf(kind, m, plain, doc);
      if (iso === undefined) continue;
      if (kind === 'date' && isOver(iso, doc) && tells(plain, start, end)) {
        whole.push({ start, end });
        continue;
      }
      taken.push({ kind, text: text.slice(start, end), iso, start, end });
    }
  }
  taken.sort((a, b) => a.start - b.start);
  return taken.flatMap((found, i) => {
    const time = stage === undefined ? found : ofStage(found, plain, stage);
    if (isOneOfEach(plain, time)) return [];
    const before = taken[i - 1];
    return before !== undefined && isOfEachYear(plain, before, time) ? eachYear(time) : time;
  });
}

/** A span or a limit beside another: 3日、5日内, 5月底前、6月底前. */
const SPAN = `(?:${N}\\s*个?(?:工作日|小时|分钟|日|天|周|月)(?:[之以]?内)?|(?:${N}月)?(?:${N}日|[底末])(?:之?前|以前)?)`;
const BEHIND_ANOTHER = new RegExp(`${SPAN}[、和及与]$`, 'u');
const BEFORE_ANOTHER = new RegExp(`^[、和及与]${SPAN}`, 'u');
/** Several, each of whom has one of the times that follow: 甲局、乙局应分别于. */
const SEVERAL_EACH = /\p{Script=Han}(?:、|和|与|及)\p{Script=Han}[^，。；]*分别[^，。；]*$/u;

/** 将甲、乙两项的时限分别压缩至: several things of one who acts, each of whose times is his. */
const OF_THINGS_EACH =
  /(?:^|[，。；])[^，。；、和与及]*[将把][^，。；]*分别(?:压[减缩]|缩短|控制)(?:至|到|在|为)[^，。；]*$|(?:^|[，。；])[^，。；将把]*(?:时限|期限|时间|周期)(?:由[^，。；]{2,24})?分别(?:压[减缩]|缩短|控制)(?:至|到|在|为)[^，。；]*$/u;

/**
 * Whether a time is one of several that are given to several in their order (甲、乙分别于3日、5日内): it
 * holds for one of them, and which one nothing here says.
 */
const isOneOfEach = (text: string, { kind, start, end }: PlacedTime): boolean =>
  (kind === 'duration' || kind === 'date') &&
  SEVERAL_EACH.test(text.slice(0, start)) &&
  !OF_THINGS_EACH.test(text.slice(0, start)) &&
  (BEHIND_ANOTHER.test(text.slice(0, start)) || BEFORE_ANOTHER.test(text.slice(end)));

/** 每年3月底前、9月底前; 每年3月底前拨付一半，余款于10月底前拨清: the second is of each year as well. */
const isOfEachYear = (text: string, before: PlacedTime, time: PlacedTime): boolean =>
  before.kind === 'recurring' &&
  time.kind === 'date' &&
  /^每年/u.test(before.text) &&
  !/年/u.test(time.text) &&
  (/^[、和及与]$/u.test(text.slice(before.end, time.start)) ||
    // 在每年供热期结束后至5月31日前: up to which day of each year.
    (/^至/u.test(time.text) && /^[^，。；]{0,16}$/u.test(text.slice(before.end, time.start))) ||
    // 每年3月底前拨付一半，余款于10月底前拨清: of the same year of each.
    /^[^。；]*[，,](?:余款|余下部分|其余(?:部分)?|并)(?:于|在)?$/u.test(
      text.slice(before.end, time.start),
    ));

const eachYear = (time: PlacedTime): PlacedTime => ({ ...time, kind: 'recurring', iso: 'R/P1Y' });

/** The deadlines of a text, each once. */
export function findDeadlines(text: string, doc: Dated): Time[] {
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
  /** Anchor of the article whose own items are criteria. */
  let article: string | undefined;
  for (const clause of doc.clauses) {
    if (clause.kind !== 'item') open = undefined;
    // An item that says what must be done (应当安装…) is more than a criterion.
    if (article !== undefined && clause.section === article) {
      open = undefined;
      // 某局需要了解结果的投诉；: what somebody needs is a part of the thing.
      const isThing =
        clause.kind === 'item' &&
        /需要[^，。；]{2,24}的[^，。；的]{1,8}[；。]\s*$/u.test(clause.text);
      if (isThing || !MODAL.test(clause.text)) out.add(clause.anchor);
    } else if (open === (clause.section ?? null)) out.add(clause.anchor);
    else {
      open = opensCriteria(clause.text) ? (clause.section ?? null) : undefined;
      article = open === undefined ? undefined : clause.anchor;
    }
  }
  return out;
}
