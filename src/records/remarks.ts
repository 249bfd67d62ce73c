/**
 * What is said of an appointment besides: probation, from when it counts, retirement, that it awaits
 * legal procedure, and remarks that have no field of their own.
 */
import { parseHanNumber } from '../domain/chinese.ts';
import { isPersonName, namesOfList } from './names.ts';
import { asPrinted, type Context, type Draft } from './paper.ts';
import { DATE_WORDS, readDate, readDuration, titleAtEnd } from './words.ts';

const PROBATION =
  /^(?:任职)?试(?:(?:用|任)期(?:均|都)?(?:为|限为)?|[用任](?=[半一二两\d]))(.+?)(?:[，。（].*)?$/u;
/** A probation is over. */
export const PASSED =
  /(?:试用期|试用)(?:已|届|已经)?(?:满|期满)|试用期.*考核合格|按期转正|转为正式|^(?:同意|予以)?正式任职$/u;
/** From when a term of office counts. */
export const SERVICE = new RegExp(
  `^(?:(?:以上|上述|前述)?(?:各位|[\\d一二两三四五六七八九十]+[名位])?(?:同志|人员)?的?)?(?:(?:任职|聘任|任期|聘期)?时间(?:均|统一)?(?:为|从|自|由)?|(?:任职|任期|聘期)?(?:均|统一)?(?:从|自|由))(${DATE_WORDS})(?:起算|算起|起(?:开始)?(?:计算|算|计)?|(?:开始)?(?:计算|算|计))?$`,
  'u',
);
/** Of whom a time of service is said, by their names or their number: 甲某、乙某同志的任职时间自…, 两人任职时间自…. */
const OF_WHOM =
  /^(?<who>[^，；：]{2,60}?)(?:同志)?的?(?<note>(?:任职|聘任|任期|聘期)(?:时间)?(?:均|统一)?(?:为|从|自|由).+)$/u;

/** Whose time of service words say, and the remark without them; undefined for words that say it of all, or of nobody. */
export function serviceOf(
  words: string,
):
  | { readonly names?: readonly string[]; readonly count?: number; readonly note: string }
  | undefined {
  const m = OF_WHOM.exec(words)?.groups;
  if (m === undefined || !SERVICE.test(m['note']!) || /^(?:以上|上述|前述)/u.test(words))
    return undefined;
  const note = m['note']!;
  const counted = /^(?:该|这|其)?([\d一二两三四五六七八九十]+)(?:名|位)?(?:人|同志)?$/u.exec(
    m['who']!,
  )?.[1];
  const count = counted === undefined ? undefined : parseHanNumber(counted.replace('两', '二'));
  if (count !== undefined) return { count, note };
  const names = namesOfList(m['who']!);
  return names.every((n) => isPersonName(n)) ? { names, note } : undefined;
}
const RETIRED_ON = new RegExp(`^(?:退休|离休)时间(?:为|从|自|是|：)?(${DATE_WORDS})(?:起)?$`, 'u');
const RETIRED_SINCE = new RegExp(
  `^(?:自|从|于)?(${DATE_WORDS})(?:起)?(?:办理|予以|执行|正式)?(?:退休|离休)$`,
  'u',
);
/** What may be said of a post or a removal and has no field of its own. */
const REMARK =
  /^(?:(?:到龄|提前|因病|正常)?(?:退休|离休|离职休养)(?:手续)?|(?:挂职|试任|代理|推荐|提名|建议|兼|兼任|[正副][省部厅处科局县乡股]长?级|[省部厅处科局县乡股]级[正副]职|免去其?原(?:任|有)?职务|保留.{1,8}(?:级|待遇)|享受.{1,10}待遇|列.{1,24}(?:之[前后]|后|前)|排名.{1,20}|(?:不再)?主持.{0,16}工作|(?:(?:挂职|任职?|聘)?期满(?:后)?[，,]?)?(?:其)?原?(?:任|有)?职务(?:自然|自行|同时|相应|随之|一并)?(?:免除|免去|不变|不再保留)|(?:终止|结束|解除)(?:试[用任]期?|任职试用期|聘期|任期|挂职)|另有任用|另候任用|改任.{2,14}|转任.{2,14}|另行(?:安排|分配)(?:工作)?|(?:工作)?调[出离走动]|调\p{Script=Han}{1,8}(?:工作|任职|任用)|(?:本人)?辞职|辞去公职|(?:任期|聘期)届满|交流任职|(?:挂职|挂任)(?:时间|期限|期)?(?:为)?.{1,16}|(?:任期|聘期|任职期限|聘任期限?)(?:为)?.{1,30}|.{1,8}职级(?:不变)?|职级(?:不变)?|级别不变|(?:获)?续期.{1,16}|[由自].{2,12}日起生效|为期.{1,8}|晋[级阶]|自[\d〇零○一二三四五六七八九十]{1,4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日起|不占.{1,10}|女|男|.{1,4}族|期限(?:为)?.{1,8}|(?:请|并)?(?:按|按照|依照|依据).{2,20}(?:办理|执行|产生|聘任)|并?报.{2,30}(?:备案|批准|审批)|.{2,4}(?:同志)?原(?:任|有)?职务(?:自然|自行|同时|相应|随之|一并)?免[除去]|(?:不再|无需)另行.{1,8}|(?:并?按照?.{2,10})?办理.{1,8}手续|(?:自|从)?\d{4}年.{2,12}至.{2,14}(?:止)?|时间.{1,24}|给予.{2,10}处分|同意其退休|已?到(?:达)?(?:法定)?(?:退休)?年龄|到龄|(?:聘任|选任|委任)制|试[用任]期(?:自|从).{4,30}|任职时间.{1,20}|(?:中共党员|无党派|民[革盟建进]|农工党|致公党|九三学社).{0,4}))$/u;
/** Awaits legal procedure: 某职务的任命，待履行法律程序后再对外公布. */
export const PENDING =
  /^(?:以上|上述|其)?(.*?)(?:职务)?的?(?:任命|任免|任职|职务)?，?(?:待|须|需|按|依照|按照)(?:履行|依照|按照|完成)?.{0,8}(?:(?:法律|法定|有关)(?:手续|程序)|(?:法律|法定|章程)[^，。；]{0,10}办理[^，。；]{0,4}(?:手续|程序)).*$/u;

/** Whether a remark can be read, whatever it belongs to. */
export const isNote = (note: string): boolean =>
  REMARK.test(note) ||
  PROBATION.test(note) ||
  SERVICE.test(note) ||
  RETIRED_ON.test(note) ||
  RETIRED_SINCE.test(note) ||
  (PENDING.test(note) && /法律|法定/u.test(note)) ||
  (PASSED.test(note) && note.length <= 14) ||
  /^(?:特此通知|现予公布)$/u.test(note);

/** Read a remark on drafts; false if it is none. */
export function readNote(note: string, made: readonly Draft[], context: Context): boolean {
  const appointed = made.filter((d) => d.action === 'appoint');
  const removed = made.filter((d) => d.action === 'remove');
  const probation = PROBATION.exec(note);
  if (probation !== null && appointed.length > 0) {
    const iso = readDuration(probation[1]!);
    if (iso === undefined) return false;
    for (const draft of appointed) draft.probation = iso;
    return true;
  }
  if (PASSED.test(note) && note.length <= 14 && !/同志/u.test(note)) {
    for (const draft of appointed) draft.confirmed = true;
    return true;
  }
  const service = SERVICE.exec(note);
  if (service !== null && appointed.length > 0) {
    const iso = readDate(service[1]!);
    if (iso === undefined) return false;
    for (const draft of appointed) draft.effectiveFrom = iso;
    return true;
  }
  const retired = RETIRED_ON.exec(note) ?? RETIRED_SINCE.exec(note);
  if (retired !== null) {
    const iso = readDate(retired[1]!);
    if (iso === undefined || removed.length === 0) return false;
    for (const draft of removed) draft.retiredOn = iso;
    return true;
  }
  if (PENDING.test(note) && /法律|法定/u.test(note)) {
    for (const draft of made) draft.pending = true;
    return true;
  }
  // A title in brackets is another name of the post (市委党校校长（行政学院院长）).
  if (REMARK.test(note) || titleAtEnd(note) !== '') {
    // 女, 回族 and the like say what a person is.
    if (/^(?:女|男|.{1,4}族|中共党员|无党派)$/u.test(note)) return true;
    for (const draft of made)
      if (!draft.remarks.some((r) => r.includes(note)))
        draft.remarks = [...draft.remarks, asPrinted(note, context)];
    return true;
  }
  return /^(?:特此通知|现予公布)$/u.test(note);
}
