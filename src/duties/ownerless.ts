/**
 * Parts of a sentence that say no subject and do not go back to one: whether they are another's.
 *
 * In: a walk, and which of its parts. Out: whether nothing more is to be read of it.
 */
import { doesAnything, putSomebody } from './anyVerb.ts';
import { departmentOf, innerStaff } from './bodyNames.ts';
import { knownBodies } from './known.ts';
import { MODAL, modalityOf } from './modals.ts';
import { behindBody } from './opening.ts';
import { goesOn, otherSubject } from './orders.ts';
import { isAsked } from './partSubject.ts';
import { ACTS, isBefore, isCondition, isOfOffence, LEAD } from './predicates.ts';
import { momentsIn } from './shapes.ts';
import { whoActs } from './somebody.ts';
import { isDone, tellsOfState } from './states.ts';
import { isFined } from './undone.ts';
import { put, saysLater, type Walk } from './walk.ts';

/** Words that say what something is or holds: 险种包括…, 评审人员由专家组成, 具体职责如下：, 现制定如下措施：. */
const ONLY_DESCRIBES =
  /^(?!应当|必须|须)\p{Script=Han}{2,8}(?:包括|分为|是指)|^其(?![他余中它])[^，。；的]{1,8}的[^，。；的]{2,12}[，,]$|^[^，。；]{2,16}由[^，。；]{2,14}召集(?:并主持|和主持)?[，,。；]?$|由[^，。；]*(?:组成|构成)[。；，,]?$|^由[^，。；]*(?:担任|兼任)[^，。；]{0,16}[，,。；]?$|不受(?:此|前款|上述|本条)[^，。；]{0,8}限制?[。；，]?$|^(?:具体|主要|工作)*(?:职责|任务|措施|内容|要求|分工)*如下[：:]$|^(?:其|所得)?(?![^，。；]{0,20}(?:应当|必须))\p{Script=Han}{2,16}归[^，。；]{1,20}(?:所有|共有)[。；，]?$|^其[^，。；]{0,16}(?:工资|待遇|权利|权益|期限|数额|面积|标准|价格|比例|人数|数量)(?:不得|应当|不受|不低)|^现(?:就|将|制定|提出|作出|公布|通知)/u;

/** Whether words that begin with no act say of something what it does, or by when: 参保人员就医实行…. */
const tellsOfAnother = (words: string): boolean => {
  const own = /^\p{Script=Han}+/u.exec(words)?.[0] ?? '';
  const acts = [...own].some((_, k) => k >= 4 && k <= 20 && ACTS.test(words.slice(k)));
  return own.length >= 4 && (acts || momentsIn(words).some((m) => m.start >= 4));
};

/** Whether a part begins its sentence, or stands behind a semicolon. */
const opensSentence = ({ text, parts }: Walk, i: number): boolean =>
  i === 0 || /[；;]$/u.test(text.slice(parts[i - 1]!.start, parts[i - 1]!.end));

/** What the subject of a part is by its words alone: a thing, somebody, or none that they say. */
function kindOfSubject(words: string, lead: number): 'thing' | 'unread' | undefined {
  const own = words.slice(lead);
  // Behind 由 stands somebody else than the one who is carried; 由某级承担的事项 is a thing.
  const by = /^由/u.test(own);
  const thing = by && /^由[^，]*的[^，的]{2,24}[，,]$/u.test(own);
  if (thing || ONLY_DESCRIBES.test(own)) return 'thing';
  return by ? 'unread' : otherSubject(words);
}

/**
 * A part that a body of the register, or one by its look, begins in words that nothing read:
 * 甲局磋定预算，乙局应当清淤. Words about a body are nobody else's.
 *
 * @returns whether there is one; then the part is its own, or is told
 */
function takeBody(w: Walk, i: number): boolean {
  const { text, parts, reading } = w;
  const part = parts[i]!;
  const words = text.slice(part.start, part.end);
  const lead = LEAD.exec(words)![0].length;
  // Behind a comma as well, a body of the register that opens a part is who acts in it.
  const opening = knownBodies(text, part.start + lead, reading);
  // 某局值班负责人到岗: those who serve in a body, and not the body.
  const bodies = innerStaff(text.slice(opening.at(-1)?.end ?? part.end)) > 0 ? [] : opening;
  if (bodies.length < opening.length || isCondition(words)) return false;
  if (bodies.length === 0 && !opensSentence(w, i)) return false;
  if (behindBody(text, part, reading) === undefined) return false;
  // 甲局核定价格；乙局筹措资金: beside a part that was read, and under a heading of tasks, a known
  // body acts whatever its verb.
  const last = bodies.at(-1);
  const rest = text.slice(last?.end ?? part.start, w.to);
  const name = text.slice(part.start + lead, last?.end ?? part.start);
  const told = isDone(rest);
  const does = (): boolean => !tellsOfState(rest) && (w.tasks || doesAnything(w, i, name, rest));
  // 国务院财政部门、税务部门…: departments of the body, and not the body.
  const ofDepartments = /(?:院|政府)$/u.test(last?.printed ?? '') && departmentOf(rest) > 0;
  if (
    last !== undefined &&
    !told &&
    !ofDepartments &&
    !isAsked(text, part) &&
    (does() || saysLater(w))
  ) {
    w.owner = bodies;
    w.main = bodies;
    w.subject = 'stated';
    put(w, part.end, last.end, modalityOf(text.slice(last.end, part.end)));
    return true;
  }
  w.owner = undefined;
  // What is so of a body holds no publication up.
  if (!told) w.others.push({ ...part, kind: tellsOfState(rest) ? 'nobody' : 'unread' });
  w.open = part.end;
  return true;
}

/** Words of a case, or a number, at the head of a part: no topic. */
const OF_CASE = /^\s*(?:[（(①-⑳\d]|初判|初步判|发生|出现|遇|达到|超过|符合|满足|预计|预报)/u;

/** 接电时间压缩至…, 报销比例降低10个百分点: what becomes of a measure of something. */
const OF_MEASURE =
  /^(?:(?![将把])\p{Script=Han}){2,14}?(?:时间|时限|期限|比例|标准|金额|费用|价格|额度|流程|环节|次数|频次|数量|面积)(?:不?[高低多少大小超]|\p{Script=Han}{2}(?:至|到|为|[\d一二三四五六七八九十]))/u;

/** Whether words without a modal, before others without one, say what becomes of a measure of something. */
const isAnothers = (words: string, behind: string): boolean =>
  !/^(?:应当?|要|必须|须|不得|可)/u.test(behind.trimStart()) &&
  !MODAL.test(words) &&
  !ACTS.test(words) &&
  OF_MEASURE.test(words);

/** 甲不得推诿病人；参保人员就医实行直接结算: behind a semicolon, words that begin with no act are not his. */
function isTopic(w: Walk, i: number): boolean {
  const { text, parts } = w;
  const part = parts[i]!;
  const words = text.slice(part.start, part.end);
  // 用户申请报装的，低压用户接电时间压缩至5日: behind a case of somebody, words that begin with no act.
  const waited = w.waiting.length > 0 && w.waiting.every((n) => n.resolution.kind === 'unknown');
  const said = w.owner !== undefined && w.subject === 'stated' && w.runs.length > 0;
  if (waited && /的[，,]\s*$/u.test(text.slice(0, part.start)))
    return isAnothers(words, text.slice(part.end));
  if (i === 0 || !said || w.label !== undefined || w.group !== undefined) return false;
  // 2.人均收入不高于…: an item of whoever leads the list is his.
  if (w.items.has(i) || !opensSentence(w, i) || OF_CASE.test(words) || isCondition(words))
    return false;
  return (
    !/^(?:应当?|要|必须|须|不得|可)/u.test(text.slice(part.end).trimStart()) &&
    !MODAL.test(words) &&
    !goesOn(text, [part]) &&
    tellsOfAnother(words.slice(LEAD.exec(words)![0].length))
  );
}

/**
 * A part that says no subject and does not go back to one: whether it is another's.
 *
 * @returns whether nothing more is to be read of it
 */
export function ownerless(w: Walk, i: number): boolean {
  const { text, parts } = w;
  const part = parts[i]!;
  const words = text.slice(part.start, part.end);
  // 县档案馆验收前，建设单位应当…: before what another acts; 县水利局汛期来临前，组织…: before what it acts itself.
  if (isBefore(words) && saysLater(w, i)) return true;
  if (isOfOffence(text, parts, i)) return true;
  const other = kindOfSubject(words, LEAD.exec(words)![0].length);
  if (takeBody(w, i)) return true;
  if (other === 'unread' && !isFined(text.slice(part.start, w.to)) && putSomebody(w, i))
    return true;
  if (other === 'thing') {
    // 紧急信息应当在30分钟内报告: what must be done with a thing by when, or not at all, and nobody says by whom.
    if (MODAL.test(words) && (momentsIn(words).length > 0 || /不得|不准|必须/u.test(words)))
      w.others.push({ ...part, kind: 'nobody' });
    w.open = part.end;
    return true;
  }
  if (other === undefined && isTopic(w, i)) {
    w.owner = undefined;
    w.main = undefined;
    w.others.push({ ...part, kind: 'nobody' });
    w.open = part.end;
    return true;
  }
  if (other === 'unread') {
    w.owner = undefined;
    w.others.push({ ...part, kind: 'nobody' });
    // What is plainly somebody else's is in no record.
    if (whoActs(words) !== undefined) w.open = part.end;
  }
  // 对突出的给予表彰；对违规的，由某部门处理: the words before the semicolon are not that department's.
  const before = parts[i - 1];
  if (w.owner === undefined && before !== undefined && w.open < part.start) {
    const said = text.slice(before.start, before.end);
    if (/[；;]$/u.test(said) && !isCondition(said.slice(0, -1))) w.open = part.start;
  }
  return false;
}
