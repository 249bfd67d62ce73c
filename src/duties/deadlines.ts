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
import { isoOf } from './isoTimes.ts';
import { PATTERNS } from './timeForms.ts';

/** A time as printed, without what is due then. */
type Time = Pick<Deadline, 'kind' | 'text' | 'iso'>;

/** A time with its place in the text. */
export interface PlacedTime extends Time {
  readonly start: number;
  readonly end: number;
}
/** Words that open a list of criteria. */
const CRITERIA = /(?:以下|下列|如下)\p{Script=Han}{0,4}?(?:情形|条件|情况|标准)/u;

/** Whether a clause lists criteria of a grade or of a case; its times set nothing. */
export const opensCriteria = (text: string): boolean =>
  CRITERIA.test(text) && /[：:；;]\s*$/u.test(text);

/** Blank out what only names or cites: titles in 《》, numbers of documents, quoted words. */
const withoutTitles = (text: string): string =>
  text.replace(/《[^《》]*》|〔\d{4}〕\d*号?/gu, (m) => ' '.repeat(m.length));

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
    // Most kinds are in no text, and matchAll makes the pattern anew each time.
    if (plain.search(pattern) === -1) continue;
    for (const m of plain.matchAll(pattern)) {
      const start = m.index;
      const end = start + m[0].length;
      if ([...taken, ...seasons].some((t) => start < t.end && end > t.start)) continue;
      // 8月31日前年满6周岁: who somebody is, and no limit.
      if (IS_SEASON.test(plain.slice(end)) || AS_OF.test(plain.slice(end))) {
        seasons.push({ start, end });
        continue;
      }
      // 12月31日前已办理退休手续的: what is so by a day, and no limit.
      if (kind === 'date' && /前$/u.test(m[0]) && HAS_BEEN.test(plain.slice(end))) {
        seasons.push({ start, end });
        continue;
      }
      // 发车间隔缩短至5分钟以内: how often, and no limit.
      if (kind === 'duration' && INTERVAL.test(plain.slice(0, start))) continue;
      // 供热期间室内温度不达标的，…: in which case, and no limit.
      if (/期间$/u.test(m[0]) && IN_WHICH_CASE.test(plain.slice(end))) continue;
      // 2小时内尚未得到控制的: in which case, and no limit.
      if (kind === 'duration' && NOT_YET.test(plain.slice(end))) continue;
      // 一年内被投诉三次以上的: how often something was, and no limit.
      if (kind === 'duration' && OFTEN.test(plain.slice(end))) continue;
      const iso = isoOf(kind, m, plain, doc);
      if (iso === undefined) continue;
      taken.push({ kind, text: text.slice(start, end), iso, start, end });
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

const HAS_BEEN = /^已经?[^，。；]{2,30}的/u;
const IN_WHICH_CASE = /^[^，。；]{1,20}的[，,]/u;
const INTERVAL = /(?:间隔|车程|路程|通勤|行程|候车|候诊|等待)[^，。；]{0,10}$/u;
const NOT_YET = /^(?:仍|尚|还|依然)?(?:未|没有|不能|无法)[^，。；]{1,24}的/u;

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
