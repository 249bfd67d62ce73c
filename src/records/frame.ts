/**
 * Lines that stand round the statements of a paper about appointments and say nothing of a
 * person: known by their form, not by their words.
 */

import { spaced } from '../domain/text.ts';
import { PERSON } from './names.ts';
import { ACT_WORDS } from './verbs.ts';
import { DATE_WORDS, isBody, splitTop } from './words.ts';

/** Verbs that make or end an appointment. What holds one is no frame. */
const ACT_VERB = new RegExp(
  [...ACT_WORDS.before, ...ACT_WORDS.after, '同志任', '转正', '自然免除'].join('|'),
  'u',
);

const rule = (source: string): RegExp => new RegExp(`^${source}$`, 'u');

const PERIOD = rule(
  `（?(?:${DATE_WORDS}|\\d{4}年)(?:(?:至|到|—|－|-|–|～|~|、|和)+(?:(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日)?|\\d{1,2}日))?(?:于\\p{Script=Han}{2,12})?(?:表决)?(?:通过|公布|发布|印发)?）?`,
);
/** （2024年3月28日某市第九届人民代表大会常务委员会第十五次会议通过）, with or without brackets. */
const SESSION =
  /^[^。；]*(?:会议|全会|大会|常委会|常务会)[^。；]{0,14}(?:通过|决定|批准|审议|任免|表决)[^。；]{0,6}[）)〕]?$/u;
const LABELLED = new RegExp(
  `^(?:${spaced(['抄送', '抄报', '主送', '分送', '报送', '发至', '印发', '存档', '联系人', '电话', '附件', '校对', '打印', '来源'])}|发文字号|索引号|日期|时间)[：:]`,
  'u',
);
const CLOSING =
  /^现将.{2,40}(?:印发|公布|转发|发)(?:给你们|于后)?$|^(?:特此|此复|此令|现予|此)(?:通知|公布|公告|通告|决定|批复|函告|函复)?(?:，(?:请|望|希)[^，。]{0,30}(?:办理|知照|遵照|执行|贯彻)[^，。]{0,16})?$|^[（(]?此件.*公开.*[）)]?$|^[（(]?此页无正文[）)]?$|《[^《》]*》[^，。]{0,14}收悉$|^你[委局厅院校公司市县区办]{1,3}[^，。]{0,30}收悉$|^[（(]?(?:以|按)?(?:姓氏|姓名)?(?:笔画|排名|排序)[^（）]*[）)]?$|^(?:请|并请|望|希)[^，。]{0,30}(?:办理|知照|遵照|执行|贯彻)[^，。]{0,16}$|^(?:请|并请)(?:依照|按照|按)[^。]{2,40}$|^[^，。；]{0,40}(?:印发|印制)$|^(?:以上|上述)(?:人员|同志|干部)(?:中)?，?(?:实行|有)?试用期(?:的|满|，|期满)*(?:经)?考核合格(?:的|后|，)*(?:办理|按)?(?:正式)?任职(?:手续)?$/u;
/** By whose order, over what it says: 摘录自某司司长于某日作出的批示：; where and when it was signed: 某日于某局. */
const ORDERED =
  /^(?:摘录自|透过|按照?|根据)[^。；：]{2,50}批示(?:如下)?[：:]?$|^[\d〇零○一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日于\p{Script=Han}{2,20}$/u;
/** 市长 某某某; 主任：某某某; 代省长　某某某. */
const SIGNATURE = rule(
  `(?:代?[局署处院厅]长\\s+|\\p{Script=Han}{0,16}(?:[省市县区旗州盟乡镇]长|主任|主席|委员长|会长)[：:\\s]+)(?:${PERSON})`,
);

/** The name of an authority on a line of its own. */
const SIGNED_BY =
  /^(?!.*[的了按将应须为是任免由请])\p{Script=Han}{2,36}(?:人民政府|政府|委员会|办公[厅室]|常委会|局|厅|部|会议|公司|学校|学院|医院|法院|检察院|中心|党组|党委|公报|主席团)$/u;

/** Whether every part of an address is a body, or all bodies of a kind. */
function isAddress(words: string): boolean {
  // 县住房和城乡建设局: its 和 parts no two bodies.
  if (/(?:[局委厅办]|委员会|中心)$/u.test(words) && !/[，、,]/u.test(words) && isBody(words))
    return true;
  const parts = splitTop(words, '，、,及和').filter((p) => p !== '');
  return (
    parts.length > 0 &&
    parts.every(
      (p) =>
        isBody(p.replace(/（[^（）]*）$/u, '')) ||
        /^(?:各|有关|相关|驻|中央|中直|省直|区直|市直|县直|州直)/u.test(p) ||
        /(?:单位|部门|机构|企业|事业|部队|同志|各位|人民政府|委办局|学校|院校|代表)$/u.test(p),
    )
  );
}

/**
 * Whether a sentence of a paper about appointments is part of its frame.
 *
 * @param issuer the authority of the document, as its front matter has it
 * @param alone whether the sentence is a paragraph of its own
 */
export function isFrameLine(sentence: string, issuer: string | undefined, alone: boolean): boolean {
  const s = sentence.trim();
  const bare = s.replace(/[：:]$/u, '');
  // A number over the lines that belong to it.
  if (alone && /^[（(]?[一二三四五六七八九十]{1,3}[）)]?$/u.test(bare)) return true;
  if (bare === '' || PERIOD.test(bare) || LABELLED.test(s) || CLOSING.test(bare)) return true;
  if (alone && ORDERED.test(s)) return true;
  if (
    SESSION.test(s) &&
    !ACT_VERB.test(s.replace(/^[（(〔]|[）)〕]$/gu, '').replace(/.*会议/u, ''))
  )
    return /^[（(〔]/u.test(s) || /通过$/u.test(s);
  if (/[：:]$/u.test(s))
    return alone && !ACT_VERB.test(bare) && !/决定|如下/u.test(bare) && isAddress(bare);
  if (bare === issuer) return true;
  if (!alone || ACT_VERB.test(bare)) return false;
  return SIGNATURE.test(bare) || bare.split(/\s/u).every((part) => SIGNED_BY.test(part));
}
