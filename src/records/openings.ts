/**
 * What stands before the names of a paper about appointments: the line at the head of a paper or a
 * session, openings (经研究决定，任命：), titles over a list, and the verb that they leave standing.
 */
import { DOC_NUMBER } from '../domain/docNumber.ts';
import type { Action } from './verbs.ts';
import { readDate, titleAtEnd } from './words.ts';

/** A verb of an act at the head of words. */
export const VERB_AT_HEAD =
  /^(?:决定|建议)?(?:免去|免除|任命|聘任|聘用|解聘|委派|推荐|提名|撤销|罢免|续聘)/u;

/** The verb of a title that only appoints, or only removes; null where it says both or neither. */
export function modeOfTitle(title: string): Action | null {
  const comes = /任命|任职|聘任/u.test(title);
  const goes = /任免|免职|免去|解聘/u.test(title);
  return comes === goes ? null : comes ? 'appoint' : 'remove';
}

/** A line that is nothing but a verb: 任命：, 决定免去：, （一）任职, 聘任下列同志：, 免职名单. */
export function modeLine(text: string): Action | null | undefined {
  const bare = text
    .replace(/[：:。，]$/u, '')
    // 因达到任职年龄界限，免去：: why, before the verb.
    .replace(/^(?:因|由于|鉴于)[^，。；：]{2,20}，(?=免|不再|辞|解)/u, '')
    .replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/u, '')
    .replace(/\s/gu, '');
  const m =
    /^(?:\d{4}年\d{1,2}月(?:\d{1,2}日|份)?，?)?(?:[^，。；：]{0,12}(?:政府|常委会|管委会|公署)(?:于?(?:(?:\d{4}|[〇零○一二三四五六七八九]{4})年)?[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日|份)?)?)?(?:同时|并|另)?(?:经研究|会议|现|拟|兹)?，?(?:决定|同意|批准)?(任命|任职|聘任|聘用|聘请|续聘|委派|提名|推荐|任用|新任|晋升|选举|补选|推选|免去|免职|解聘|撤销|撤职|免除|罢免|辞去|不再担任|接受辞职|接受|任免)(?:以?下列?|如下)?(?:工作人员|人员|同志|干部|职务的?)*(?:的)?(?:职务|名单|人员|事项|职级)?$/u.exec(
      bare,
    );
  if (m === null) return undefined;
  if (m[1] === '任免') return null;
  return /免|解聘|撤|辞|不再|接受/u.test(m[1]!) ? 'remove' : 'appoint';
}

/** A number with a colon behind it, with or without who decided and when: 某府2020年2月11日决定（某政人〔2020〕1号）：. */
const NUMBERED_HEAD = new RegExp(
  `^(?:(?<who>[^，。；：]{2,40}?(?:决定|通知|任免|会议))?[（(]?(?<number>${DOC_NUMBER.source})[）)]?)[：:]$`,
  'u',
);
/** 某县人大常委会2020年1月10日第二十六次会议, on a line of its own. */
const SESSION_HEAD =
  /^\p{Script=Han}{2,24}?(?:人大常委会|常务委员会|人民代表大会|人民政府)(?:于?\d{4}年\d{1,2}月\d{1,2}日)?(?:召开的?)?第[\d一二三四五六七八九十百]+[次届](?:常务|全体|主任)?(?:会议)?(?:决定|通过)?[：:]?$/u;

/** A line at the head of what one paper or one session decided; undefined for any other line. */
export function headOfPaper(
  text: string,
): { readonly number?: string; readonly date?: string } | undefined {
  const number = NUMBERED_HEAD.exec(text)?.groups?.['number'];
  if (number === undefined && !SESSION_HEAD.test(text)) return undefined;
  const date = readDate(/\d{4}年\d{1,2}月\d{1,2}日/u.exec(text)?.[0] ?? '');
  return { ...(number === undefined ? {} : { number }), ...(date === undefined ? {} : { date }) };
}

/** A number, and behind a space or a comma what the paper says: 某政任〔2009〕8号 聘任…, 某政任〔2009〕8号，2009年7月6日：决定任命…. */
const NUMBER_BEFORE = new RegExp(
  `^[（(【]?(?<number>(?!根据|按照|依据|参照|经)${DOC_NUMBER.source})[）)】]?(?<day>[\\s，,：:]*[（(]?\\d{4}年\\d{1,2}月\\d{1,2}日[）)]?)?(?:[\\s，,：:]+)(?<rest>(?!文件?|通知|印发|精神|废止|同时)[^\\d\\s].{3,})$`,
  'u',
);

/** The number with which the line of a paper opens, its day, and what it says; undefined for any other line. */
export function numberBefore(
  text: string,
): { readonly number: string; readonly date?: string; readonly rest: string } | undefined {
  const { number, day = '', rest } = NUMBER_BEFORE.exec(text)?.groups ?? {};
  if (number === undefined || rest === undefined) return undefined;
  const date = readDate(/\d{4}年\d{1,2}月\d{1,2}日/u.exec(day)?.[0] ?? '');
  return { number, rest, ...(date === undefined ? {} : { date }) };
}

/** 因机构改革，下列同志原任职务自然免除：, 下列同志挂职期满，其所任职务自然免除, over a list of names. */
const LISTED =
  /^(?:[^。；：]{0,40}[，,])?(?:决定|同意|批准)?(?:下列|以下|如下)(?:[\d一二三四五六七八九十]+[名位])?(?:同志|人员|干部)(?<what>(?:(?:的)?[^，。；：]{2,24}(?=[：:]$)|[^。；：]{0,24}，[^，。；：]{2,24}))[：:]?$/u;

/** The verb of such an opening; undefined where it is none, or says both. */
export function verbOfList(text: string): Action | undefined {
  const what = LISTED.exec(text)?.groups?.['what'] ?? '';
  const goes = /免去|免除|免职|解聘|退休|不再担任/u.test(what);
  const comes = /任命|任职(?!务)|聘任|(?<!不再)担任|提任/u.test(what);
  return goes === comes ? undefined : goes ? 'remove' : 'appoint';
}

/** 聘任下列同志为县政府法律顾问，聘期三年：, 免去下列同志的县政协委员职务：, over a list of names. */
const POST_OF_LIST =
  /^(?:[^。；：]{0,40}[，,])?(?:决定|同意|批准)?(?<verb>任命|聘任|聘请|聘用|续聘|选派|委派|增补|推荐|免去|解聘)(?:下列|以下|如下)(?:[\d一二三四五六七八九十]+[名位])?(?:同志|人员|干部|人)(?:为|担任|任|的)(?<post>[^，。；：]{3,40})(?:，(?<notes>[^。；：]{2,40}))?[：:]$/u;

/** The post that an opening gives to all, or takes from all, whose names stand under it; undefined for any other words. */
export function postOfList(text: string):
  | {
      readonly action: Action;
      readonly post: string;
      readonly notes: string;
      readonly proposed: boolean;
    }
  | undefined {
  const { verb = '', post = '', notes = '' } = POST_OF_LIST.exec(text)?.groups ?? {};
  return verb === ''
    ? undefined
    : {
        action: /免|解/u.test(verb) ? 'remove' : 'appoint',
        post,
        notes,
        proposed: verb === '推荐',
      };
}

/** 免去某局副局长职务, behind what somebody becomes: whom it is about was said. */
const GOES_ON =
  /^(?:同时|并|且)?(?<verb>免去|不再担任)(?<post>(?!其|他|她|以上|上述|下列|以下)[^，。；：]{4,40}?)(?:职务)?$/u;

/** The same with the person in it, where it says a post and nobody who has it. */
export function withPerson(words: string, person: string | null): string {
  const { verb, post = '' } = GOES_ON.exec(words)?.groups ?? {};
  const isPost =
    titleAtEnd(post) !== '' && /^(?:[省市县区州盟旗镇乡]|原)/u.test(post) && !/同志|的/u.test(post);
  if (person === null || verb === undefined || !isPost) return words;
  return verb === '免去' ? `免去${person}${post}职务` : `${person}不再担任${post}职务`;
}

/** The verb that an opening or a heading puts before a list of names. */
export function modeOf(text: string): Action | null {
  const bare = text.replace(/[：:，。]$/u, '');
  if (
    /(?:免去|免职|解聘|撤销|撤职|罢免|免除)(?:(?:以下|下列)(?:人员|同志)?(?:的)?(?:职务)?|名单)?$/u.test(
      bare,
    )
  )
    return 'remove';
  if (
    /(?:任命|任职|聘任|任用|委派|提名|推荐|选举|补选|推选)(?:(?:以下|下列)(?:人员|同志)?(?:的)?(?:职务)?|名单)?$/u.test(
      bare,
    )
  )
    return 'appoint';
  return null;
}

/** 经…研究决定： and what follows it on the line. */
export const OPENING =
  /^((?:(?!免去|不再担任|同志任(?![职免])|任命\p{Script=Han}{2,4}[为任]).)*?(?:决定|确定|选举|补选|推选|研究|同意|批准|通过|(?<=的)(?:提请|提名|建议)|任免(?:职务|事项|人员)?如下|职务任免如下|通知如下|公布如下|决定如下|(?:作|进行)如下(?:调整|变动|任免|安排))(?:如下|，?现?(?:批准)?(?:任命|免去|聘任|解聘|委派|提名|推荐)|下列.{0,10}|.{0,12}(?:任免|职务|任职|免职)(?:如下)?)?[：:])(.*)$/u;
/** The same before a comma or nothing: 经研究决定，任命…; 经研究，决定任命…. */
export const OPENING_COMMA =
  /^((?:经|根据|按照|因|鉴于|\p{Script=Han}{2,24}(?=提请)|\p{Script=Han}{2,30}(?=决定))(?:(?!免去|任命|不再担任|同志任(?![职免])).)*?(?:研究决定|决定|研究|同意|批准|通过|合格|转正|提名|提请|需要|批复|审议)，?)(?=决定|任命|免去|聘任|解聘|同意|委派|推荐|提名|\p{Script=Han}{2,8}?(?:同志|任))(.+)$/u;

/** 调整：, before what changes. */
export const TURNS_TO_CHANGE = /^(?:人事|职务|岗位)?(?:调整|变动|变更)[：:](?=.)/u;

/** …会议于2016年11月18日, before what it elected or decided; no name and post that stand before it. */
export const BY_SESSION =
  /^(?:(?!为|免|(?<!主)任)[^，。；：、]){4,70}?(?:会议|大会|常委会)(?:于?\d{4}年\d{1,2}月\d{1,2}日)?(?:依法|投票|表决)*(?=选举|补选|推选|决定|任命|免去|接受|罢免)/u;
