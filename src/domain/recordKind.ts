/**
 * Which documents hold records of persons or of days: papers of appointments and chronicles.
 *
 * They are told by the words of their title, which have no fixed form (人事任免, 关于某某等职务任免的通知,
 * 大事记, 要闻简报, 政务要事), and a chronicle, whatever it is called, by its form: paragraphs that
 * each begin with a day.
 */
import { simplify } from './script.ts';

/** Kinds of document that are read for records. */
type RecordKind = 'appointments' | 'chronicle';

/** Rules about appointments and about events appoint nobody and date nothing. */
const RULES =
  /(?:办法|条例|规定|细则|规则|方案|意见|制度|程序|要点|计划|规划|预案|标准|指南|措施|请示|批复)(?:的(?:通知|决定|公告|通告|函))?(?:（[^（）]*）)?$/u;
/** A title of a paper of appointments, in one of its forms. */
interface AppointingTitle {
  readonly example: string;
  readonly words: string;
}
const OF_PERSONS = '(?:同志|等(?:[\\d一二三四五六七八九十]+[名位])?(?:同志|人)?)的?';
const PAPER_END = '(?:通知|决定|公告|函)$';
export const APPOINTING_TITLES: readonly AppointingTitle[] = [
  { example: '人事任免', words: '任免' },
  { example: '某市人民政府委令', words: '(?:政府|公署|[厅局处院])(?:委|派|任命)令' },
  {
    example: '关于任职的通知',
    words: '[任免]职(?!资格|条件|前|培训|教育|谈话|回避)',
  },
  { example: '任命名册', words: '任命' },
  {
    example: '关于聘任法律顾问的通知',
    words: '(?:聘任|解聘|提名).{0,20}(?:的通知|的决定|名单|通知)$',
  },
  { example: '关于甲某辞去副县长职务的报告', words: '辞去.{0,16}职务' },
  {
    example: '关于撤销甲某副县长职务的决定',
    words: '(?:免去|撤销|罢免).{2,30}职务的?(?:决定|通知|公告)$',
  },
  {
    example: '人事变动',
    words: '人事(?:信息|变动|调整|任用)(?:情况的(?:通知|通报|通告|公告))?$',
  },
  {
    example: '关于甲某等同志工作岗位调整的通知',
    words: `(?:同志|等人?)的?.{0,6}(?:职务|工作岗位|岗位|挂职|试用期满|正式任职)(?:的|调整|变动|任用|安排)*${PAPER_END}`,
  },
  {
    example: '关于甲某等同志晋升职级的通知',
    words: `${OF_PERSONS}(?:.{0,4}晋升.{0,8}|.{0,4}职级.{0,6}|.{0,4}退休)的?${PAPER_END}`,
  },
  {
    example: '关于同意甲某辞职的决定',
    words:
      '(?:同意|接受|批准).{2,12}辞(?:职|去.{0,20}职务)(?:请求|申请)?的?(?:通知|决定|批复|公告)$',
  },
  { example: '批示摘录三份', words: '^批示摘录(?:[一二三四五六七八九十]份|数份)?$' },
];
const APPOINTS = new RegExp(APPOINTING_TITLES.map((t) => t.words).join('|'), 'u');
/** The number of a paper of appointments, which has no other title. */
const NUMBER_OF_APPOINTMENTS =
  /^\p{Script=Han}{1,8}(?:任|干|人|任免|人任)字?〔\d{4}〕第?\d{1,4}号$/u;
const DAYS =
  /(?:大事(?:记|辑|录|速记|速览|年表|纪要|纪略|志略|述略|系年|编年|要览|摘编|摘要|选|简|概)|大\s?事$|若干大事|(?:政务|政府|工作|市情|县情|区情)(?:要事|大事|纪事|记事|日志|纪要略)|[市县区州旗盟省乡镇]情(?:纪要|要录|辑要)|(?:政务|公务|重要)活动(?:一览|辑要|纪要)?$|要闻(?:简报|简讯|摘要|集锦|回顾|录|记)?$|^.{0,16}(?:纪事|记事|日志|日录|要事|要闻|大事)(?:回放|回眸|回望|回顾|集锦|扫描|速览|掠影|辑要|辑录|存录|选登|撷要)?(?:（[^（）]*）)?$)/u;

/** What a title says that its document is read for; undefined where it says nothing of the kind. */
export function recordKindOfTitle(title: string): RecordKind | undefined {
  const words = simplify(title).replace(/\s/gu, '');
  const bare = words.replace(/（[^（）]*）$/u, '');
  if (NUMBER_OF_APPOINTMENTS.test(words)) return 'appointments';
  if (RULES.test(bare)) return undefined;
  if (APPOINTS.test(bare)) return 'appointments';
  return DAYS.test(bare) && !/(?:通知|决定|通告|公告|函|批复)$/u.test(bare)
    ? 'chronicle'
    : undefined;
}

/** A paragraph that opens with a day or a month and goes on with what happened then. */
const DATED =
  /^(?:[●○◆◇■□▲△★☆◎※•·*【〔]\s?)?(?:(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|(?=\s?[—–－~～至-]))(?:\s?[—–－~～至-]+\s?(?:\d{1,2}月)?\d{1,2}日)?|[上中下]旬|[初底])[】〕]?(?=[\s，,：:、]|\p{Script=Han})(?!前|起|以[前后]|之[前后]|后|止|内|在|印发|发布|施行)/u;

/** How many paragraphs of one document must begin with a day. */
const ENTRIES = 4;

/** A line that is nothing but a month. */
const MONTH_ALONE =
  /^[【〔［（]?(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份)?[】〕］）]?$/u;
/** A day or a month that leans on the entry above. */
const LEANING = /^[●○◆◇■□▲△★☆]?\s?[同是本当]月?日?(?<=[月日])[，,：\s]/u;

/** Whether paragraphs are the entries of a chronicle: most of them begin with a day. */
export function datedThroughout(texts: readonly string[]): boolean {
  const entries = texts
    .map((t) => simplify(t))
    .filter((t) => !MONTH_ALONE.test(t.replace(/\s/gu, '')));
  const dated = entries.filter((t) => DATED.test(t)).length;
  const leaning = entries.filter((t) => LEANING.test(t)).length;
  return dated >= ENTRIES && (dated + leaning) * 2 > entries.length;
}

/** 15—17　全国…: a number, space and what happened. */
const BARE_DAY =
  /^(\d{1,2})(?:\s?[—–－~～至-]+\s?\d{1,2})?(?:[ \u3000]+|(?<=[—–－~～至-]\s?\d{1,2})|(?=《))(?![年月日号])(?=[\p{Script=Han}《])/u;

/**
 * Whether lines under the headings of months open with the bare number of a day: they never go
 * back within a month, and do not count 1, 2, 3 as a list does.
 */
export function bareDays(texts: readonly string[]): boolean {
  let days: number[] | undefined;
  let found = 0;
  let counts = true;
  let lines = 0;
  for (const text of texts) {
    if (MONTH_ALONE.test(simplify(text).replace(/\s/gu, ''))) {
      days = [];
      continue;
    }
    lines += 1;
    const m = BARE_DAY.exec(text);
    if (m === null || days === undefined) continue;
    const day = Number(m[1]);
    if (day < Math.max(1, days.at(-1) ?? 1) || day > 31) return false;
    days.push(day);
    counts &&= day === days.length;
    found += 1;
  }
  return found >= ENTRIES && found * 2 > lines && !counts;
}
