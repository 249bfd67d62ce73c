/**
 * The runs of one sentence, read part by part: whose each part is, and what it makes of him.
 *
 * In: a sentence, and who carries on into it. Out: its runs, who carries on after it, and the parts
 * whose subject is somebody that nothing knows.
 */
import type { DutyModality } from '../domain/model.ts';
import { PRIVATE } from './bodyNames.ts';
import { CASES_OF_BANS, DEEDS_OF_OFFICES, MEANS } from './caseRows.ts';
import type { Reading } from './draft.ts';
import { inlineItems } from './inlineItems.ts';
import type { QualifiedName } from './known.ts';
import { FORBIDS, MODAL, modalityOf, turnToMustNot } from './modals.ts';
import { isDoneToHim, isOfOthers, isSanction } from './notCarried.ts';
import { goesOn } from './orders.ts';
import { ownerless } from './ownerless.ts';
import { doesFirst, isThingByDeed, subjectOf, WHOEVER } from './partSubject.ts';
import { isTangled, partsOf, type Stretch } from './parts.ts';
import { ACTS, isCondition, isConditionAt, LEAD } from './predicates.ts';
import { opensWith, sourceOf } from './rows.ts';
import { joinRuns, type Run, sameNames } from './run.ts';
import { behindOwn, behindSemicolon, lastWithSemicolon } from './runStart.ts';
import { groupBefore, HAS_ROLE, IS_BODY, OF_GROUP, SETS_UP, takeSetUp } from './setUp.ts';
import { subjectAt } from './subjects.ts';
import { isFined, isOfWhoeverLooks, leaveToOthers } from './undone.ts';
import { type Carry, put, saysLater, type Walk } from './walk.ts';
import { worksOf } from './works.ts';

/** 主要职责是： */
export const TASKS = /(?:主要|具体|工作)?(?:职责|任务)(?:是|为|如下|包括)?[：:]/u;

/** 按照某原则，: words that only say by what the next part is done. */
const ONLY_BASIS =
  /^(?:根据|按照?|依据|依照|遵照)[^，]*(?:规定|要求|原则|精神|程序|方案|预案|标准|办法|情况|需要|部署|建议|结果|意见|分工|职责|权限|指示|特点|实际|安排|形势|条例|法|规律)[，,]$|^为[^，]*[，,]$/u;

/**
 * Whether a part behind one with 由 goes back to the subject before it: 甲由某府确认，负责…; 由某局
 * 评估通过后，方可…. Else it goes on with the one behind 由: 由某局责令改正，可以处罚款.
 */
const goesBack = (text: string, before: Stretch | undefined, words: string): boolean =>
  /^(?:负责|承担|履行|参与)/u.test(words) ||
  (before !== undefined && isCondition(text.slice(before.start, before.end)));

/** Whether what the sentence says behind its cases begins with a modal: 发现…的，应当…; 必要时可以…. */
const saysModal = ({ text, parts }: Walk): boolean => {
  const first = parts.find((p, i) => !isConditionAt(text, parts, i) && p.end > p.start);
  return first !== undefined && MODAL.test(text.slice(first.start, first.end));
};

/** Whether somebody is a person, a household or a firm, whom bodies deal with. */
const isPrivate = (n: QualifiedName): boolean =>
  n.resolution.kind === 'unknown' && PRIVATE.test(n.printed);

/** 第二阶段（4月），|由甲局…: behind a semicolon, and before whoever does it, what the next parts are about. */
function isTitleOfNext(w: Walk, i: number): boolean {
  const { text, parts } = w;
  const wordsOf = (k: number): string => text.slice(parts[k]!.start, parts[k]!.end);
  const from = lastWithSemicolon(w, i) + 1;
  const by = parts.findIndex(({ start }, k) => k > i && BY_SOMEBODY.test(text.slice(start)));
  // 单村工程，归村集体所有，|由村委会管理: a word or two about the thing, and no deed.
  return (
    from > 0 &&
    by > 0 &&
    by - from <= 2 &&
    parts
      .slice(from, by)
      .every(
        (_, k) =>
          /[，,]$/u.test(wordsOf(from + k)) && (by - from === 1 || isOfIt(wordsOf(from + k))),
      )
  );
}
const BY_SOMEBODY = /^由(?=\p{Script=Han}{2})/u;
/** A thing by its name, or whose it is. */
const isOfIt = (words: string): boolean =>
  words.length <= 14 && !ACTS.test(words) && !MODAL.test(words) && !/[的对向把将]/u.test(words);

/** Somebody or something that others deal with. */
const OF_WHOM = /^对[^，。；]{2,90}[，,]\s*$/u;
/** 对不合格的材料，|不得使用: with which things somebody deals, before what he must or must not do with them. */
const OF_WHICH_THINGS = /^对[^，。；]{4,120}[，,]\s*$/u;
const MODAL_AT_HEAD = new RegExp(`^(?:${MODAL.source})`, 'u');
/** 可从…列支, behind whom or what it is about. */
const LEAVES = /^(?:也|均|都)?(?:可以?(?!能)|不得|不再)/u;

/** 建有管廊的区域，: a place or a work by what is so of it. */
const IS_SUCH_PLACE =
  /^(?:已|未|没有|尚未|建有|建成|设有|具备|不具备|位于|属于|列入|纳入|实行|采用|经)[^，。；]{2,40}的[^，。；的]{0,6}(?:区域|地区|地[段带]|路段|村庄?|乡镇|街道|小区|场所|项目|工程|建筑物?|土地|房屋|车辆|设施|道路|河[道段]|资金|经费|收益|财[物产]|资料|物品|档案)[，,]\s*$/u;

/** 年底前，; 每年12月，: a time, and nothing else. */
const ONLY_TIME =
  /^\s*(?=[^，,]*[年月日季旬周天时期])[\d一二三四五六七八九十〇零两每次今当本明上下半中初末底前后内起止之以个工作年月日旬季度周天小时分钟汛期节假至到—–～~-]{2,18}[，,]\s*$/u;

/** Whether a part waits for the next one: a condition, or a name that a comma parts from what he may do. */
function waits(w: Walk, i: number, found: ReturnType<typeof subjectOf>): boolean {
  const { text, parts } = w;
  const part = parts[i]!;
  const words = text.slice(part.start, part.end);
  if (parts[i + 1] === undefined) return false;
  const isCase = isConditionAt(text, parts, i);
  // 甲局每月通报，对连续末位的乡镇，由指挥部约谈: with whom the other deals goes with what he does.
  const next = parts[i + 1]!;
  const then = text.slice(next.start, next.end);
  if (found === undefined && OF_WHOM.test(words) && (/^由/u.test(then) || LEAVES.test(then)))
    return true;
  if (
    found === undefined &&
    OF_WHICH_THINGS.test(words) &&
    !MODAL.test(words) &&
    MODAL_AT_HEAD.test(text.slice(next.start, next.end))
  )
    return true;
  // 单位应当保障待遇；对无收入的运动员，|组织者应当给予补助: with whom the next deals.
  if (
    found === undefined &&
    OF_WHOM.test(words) &&
    /[；;]\s*$/u.test(text.slice(0, part.start)) &&
    subjectOf(text, parts, i + 1, w.to, w.reading) !== undefined
  )
    return true;
  // 甲局按月督办；年底前，|乙局组织评价: when the next does what he does.
  if (
    found === undefined &&
    i > 0 &&
    ONLY_TIME.test(words) &&
    subjectOf(text, parts, i + 1, w.to, w.reading) !== undefined
  )
    return true;
  // 已建成管廊的区域，各类管线应当…: which place the next part is about.
  if (found === undefined && IS_SUCH_PLACE.test(words)) return true;
  // 可以委托检定，检定费用，|由责任方承担: of which money the next part speaks.
  if (
    found === undefined &&
    /^[^，。；的]{0,8}(?:费用?|资金|经费|款项)[，,]$/u.test(words) &&
    /^(?:应当)?由/u.test(text.slice(next.start, next.end))
  )
    return true;
  if (found === undefined)
    return (
      isCase || ONLY_BASIS.test(words) || isTitleOfNext(w, i) || leadsToLeave(w, i, words, true)
    );
  // 任务由两个以上单位牵头的，排在首位的单位负总责: a case, and nothing that the one behind 由 does in it.
  if (
    found.by &&
    /的(?:事项|问题|案件|情形|行为)?[，,]\s*$/u.test(words) &&
    (!MODAL.test(words) || MUST_BY.test(words))
  )
    return true;
  // 施工单位未取得许可的，不得…: who it is stands in the case, what of him in the part after it.
  const rest = text.slice(found.end, part.end);
  // 甲查处案件需要调取资料的，乙应当…: what somebody needs is a part of the case.
  if (!found.by && isCase && !MODAL.test(rest.replace(/(?<!不)需要?/gu, '')))
    return !doesFirst(found, rest);
  // 村委会在镇政府指导下，可以…; 甲局查处违法行为，可以…: how, why or where he does what he may or must not.
  if (!found.by && leadsToLeave(w, i, rest)) return true;
  if (!found.by && (OF_WHOM_ALONE.test(rest) || (!MODAL.test(rest) && isBeforeProof(w, i, found))))
    return true;
  if (!found.by && (BY_DUTIES.test(rest) || IN_WORK.test(rest) || BY_LAW.test(rest))) return true;
  // 工作人员在监管中不依法履行职责，玩忽职守的: what somebody fails to do is no duty.
  if (!found.by && FAILS.test(rest)) return true;
  // 建设单位编制的预案，应当包括…: a thing of his, and what it must be like.
  if (!found.by && isThingByDeed(rest)) return true;
  // 甲局在办理选址、|乙局在办理出让时，都应当…: in which case of his, where another stands beside it.
  if (!found.by && /^在[^，。；]{2,30}、$/u.test(rest) && !MODAL.test(rest)) return true;
  return found.end > part.end || /^[，,]/u.test(text.slice(found.end));
}

/** 在检查中不依法履行职责，: that somebody does not do what he must. */
const FAILS =
  /^(?:在[^，。；]{2,24}[中内里])?(?:不|未|拒不)(?:依法|按照?[^，。；]{0,8}规定|认真|正确|及时|如实|切实)?(?:履行|执行|报告|制止|查处|处理|公开|受理)[^，。；]{2,24}[，,]\s*$/u;
/** 应当由其他机关实施的，: in which case, where the modal is said of 由 alone. */
const MUST_BY =
  /^(?:(?!应当|必须|须|不得|可以).)*(?:应当?|必须|须)由(?!(?:[^，]*(?:应当|必须|不得|可以)))/u;
/** 依照有关法律的规定，: by what law or contract. */
const BY_LAW =
  /^(?:应当)?(?:根据|按照|依据|依照)[^，。；]{2,40}(?:规定|要求|约定|原则|程序|标准|条例|规约|合同)[，,]\s*$/u;
/** 对依法登记保存的物品，: with what somebody deals, and not how. */
const OF_WHOM_ALONE =
  /^对[^，。；]{2,30}的[^，。；的]{0,12}(?:证据|物品|[财产商药食货专]品|财物|车辆|项目|设施|单位|企业|行为|人员|场所|事项|案件|建筑物?|材料)[，,]\s*$/u;
/** 单位和个人举报违法行为，|经查证属实的，…: what others look into, before what they then do. */
const isBeforeProof = (
  { text, parts, to }: Walk,
  i: number,
  found: NonNullable<ReturnType<typeof subjectOf>>,
): boolean =>
  found.names.every((n) => n.resolution.kind === 'unknown') &&
  /^一?经(?:查证?|核|调查)(?:证?实|属实|核实)?/u.test(text.slice(parts[i + 1]?.start ?? to, to));
/** 在管理工作中，: at which work. */
const IN_WORK =
  /^在[^，。；]{2,30}(?:工作|活动|过程|管理|作业|施工|生产|经营|执法|监督)(?:中|期间)[，,]\s*$/u;
/** 依照各自的职责，: by what right somebody does what he does. */
const BY_DUTIES =
  /^(?:依照|按照?|依据|根据|在)(?:法律、?法规(?:的?规定)?(?:和|以及)?)?(?:各自|法定)的?(?:职[责能权](?:分工|范围|权限)?|分工|权限)(?:范围)?(?:内)?[，,]\s*$/u;

const isOnlyMeans = opensWith(MEANS);

/** What is somebody's duty without a modal: 负责…, 每月…, 统一…. */
const IS_DUTY =
  /^(?:全面|具体|统一|主要|共同|直接|依法)*(?:负责(?!人)|承担|牵头|主管|组织(?!机构|者)|统筹|落实|做好|加强|建立|完善|健全|定期|及时|按时|如实|自觉|每[年月季周日天半]|实行|实施|公[布示开]|(?:[均都]|依法)*(?:负?有)[^，。；]{2,20}(?:义务|责任))|[\d一二三四五六七八九十]个?(?:工作)?[日月天]之?内|[日月底]前/u;

/**
 * 甲局查处违法行为，可以联合执法; 因甲的责任，未送达的，不得收费: whether words without a modal only lead
 * up to what somebody may or must not do, so that they are no duty by themselves.
 */
function leadsToLeave(w: Walk, i: number, rest: string, goesOn = false): boolean {
  const { text, parts, to, reading } = w;
  if (!/[，,]\s*$/u.test(rest) || MODAL.test(rest)) return false;
  const wordsAt = (k: number): string => text.slice(parts[k]!.start, parts[k]!.end);
  const basis = /^(?:根据|按照?|依据|依照|结合)/u.test(rest.slice(LEAD.exec(rest)![0].length));
  // 根据街区，传统风貌区的规划，可以…: the words of the basis go on behind a comma.
  const next = parts.findIndex(
    (_, k) =>
      k > i &&
      !isConditionAt(text, parts, k) &&
      !OF_CONSENT.test(wordsAt(k)) &&
      // 利用旧厂房，或生产设备发展产业，可以…: the list goes on.
      !/^(?:或者?|以及|及)(?=\p{Script=Han}{2})/u.test(wordsAt(k)) &&
      !(basis && !MODAL.test(wordsAt(k)) && /[，,]\s*$/u.test(wordsAt(k))),
  );
  if (next < 0) return false;
  const words = text.slice(parts[next]!.start, parts[next]!.end);
  const modality = modalityOf(words);
  if (!MODAL.test(words) || modality === 'must' || CASE_INSIDE.test(words)) return false;
  if (subjectOf(text, parts, next, to, reading) !== undefined) return false;
  if (isOnlyMeans(rest) || OF_CONSENT.test(rest) || isThingByDeed(rest)) return true;
  // 养殖场建立台账，不得使用…: two things that he owes; what he may do needs no more than its occasion.
  const own = rest.slice(LEAD.exec(rest)![0].length);
  if (IS_DUTY.test(own)) return false;
  // 没收犬只，可以并处罚款: behind what he must, a part of its own.
  const before = parts[i - 1];
  const waited =
    before !== undefined && w.open <= before.start && !isConditionAt(text, parts, i - 1);
  return BECAUSE.test(own) || next > i + 1 || (modality === 'may' && (!goesOn || waited));
}
/** 经代表同意，: with whose leave. */
const OF_CONSENT = /^经[^，。；]{2,16}(?:同意|批准|许可|认可|授权)后?[，,]\s*$/u;
/** 确有困难的可以分期缴纳: in which case he may. */
const CASE_INSIDE = /^[^，。；]{2,20}的(?:也|均|都)?(?:可|不得|有权)/u;
/** 因乘客原因，: by whose doing. */
const BECAUSE = /^(?:因|由于)/u;

const BANNED = /(?:严禁|禁止|不得允许|不允许)$/u;

/** 不得占用道路，|搭建棚屋: a deed behind a ban in the same sentence, with no word that turns to what must be done. */
const DOES_ANYTHING = /^\p{Script=Han}[\p{Script=Han}、]{3,}/u;
const FOR_GOOD =
  /^(?:并|同时|且|而)?(?:保[证持障护管]|确保|防[止范]|避免|接受|服从|配合|协助|支持|按照?|依照?|依法|根据|及时|立即|自觉|如实|主动|积极|做[到好]|加[强大快]|应|由|对|将|把|为|以|在|从|向|报|遵守|落实|建立|健全|完善|执行|严格|切实|认真|定期|负责|组织|统一|优先|逐步|全面|提[高升供]|履行|承担|实行|维护|尊重|注意|必要|期满|逾期|违者|违反|但|否则|其中|其|每|一律|经|待|需|确需|只|仅|方)/u;

/** Words that go on with a ban: another way, or what nobody does by right. */
const STILL_NOT =
  /^(?:或者?|以及)|^并(?:将|以)[此其]|^(?:擅自|随意|非法|私自|违规|违法|无故|故意)/u;

/** 不得利用广告，|对价格作虚假宣传: a ban on the means alone, and what nobody may do by them. */
const BANS_MEANS =
  /(?:不得|不准|严禁|禁止)(?:利用|采[用取]|借(?!款|给)|通过|滥用|相互|串通|勾结|以[^，。；]*(?:目的|手段|方式|名义|[价条]格?)|在[^，。；]{1,16}(?:情况|条件|前提|名义)下)[^，。；]*[，,]\s*$/u;

/** 逾期由某局强制拆除: what comes before is another's, who did not do it. */
const OVERDUE = /^(?:逾期|拒不|期满)(?:仍?[不未][^，。；]{0,12})?(?=由)/u;

/** 但有下列情形之一的除外：: in which case what was said does not hold. */
const EXCEPTS =
  /^但?是?(?:[^，。；]{0,30}的|[^，。；]{2,20}(?:另有规定|特殊情况)的?)除外[：:。；，]?\s*$/u;

/** A government: what it forbids is what it does, whether or not the register holds it. */
const IS_GOVERNMENT = /(?:政府|管委会|管理委员会)$/u;

/** What a part makes of its owner: words he must, may or must not, up to a turn. */
function putPart(
  w: Walk,
  part: Stretch,
  found: ReturnType<typeof subjectOf>,
  predicate: number,
): DutyModality {
  const { text } = w;
  // 严禁任何单位和个人在…: the verb that forbids stands before those whom it forbids.
  if (found !== undefined && BANNED.test(text.slice(part.start, found.start))) {
    put(w, part.end, predicate, 'must-not');
    return 'must-not';
  }
  // 不得私了，或者以其他方式…; 不得停水，擅自提价: still what he must not.
  const last = w.runs.at(-1);
  const own = text.slice(part.start, part.end);
  if (
    found === undefined &&
    last?.modality === 'must-not' &&
    last.end === w.open &&
    sameNames(last.names, w.owner!) &&
    !MODAL.test(own) &&
    (STILL_NOT.test(own) ||
      (w.open === part.start &&
        BANS_MEANS.test(text.slice(last.start, last.end)) &&
        !/^(?:按照?|依照?|依法|自觉|主动|如实|及时)/u.test(own)) ||
      (w.open === part.start &&
        /[，,]\s*$/u.test(text.slice(0, part.start)) &&
        DOES_ANYTHING.test(own) &&
        !FOR_GOOD.test(own)))
  ) {
    put(w, part.end, predicate, 'must-not');
    return 'must-not';
  }
  const turn = turnToMustNot(text.slice(predicate, part.end));
  const said = `${found?.by === true ? text.slice(part.start, found.start) : ''}${text.slice(predicate, turn < 0 ? part.end : predicate + turn)}`;
  // 某局禁止…, or …政府：…；禁止…: to forbid is its duty; 任何人禁止…, and 禁止… alone, forbid.
  const orders = (found?.names ?? w.owner!).some(
    (n) => n.resolution.kind === 'found' || IS_GOVERNMENT.test(n.printed),
  );
  const modality =
    FORBIDS.test(text.slice(predicate, part.end)) && !orders ? 'must-not' : modalityOf(said);
  put(w, turn < 0 ? part.end : predicate + turn, predicate, modality);
  if (turn >= 0) put(w, part.end, predicate + turn, 'must-not');
  return modality;
}

/** 甲局在…时，乙局在…时，都要…: what is to be done is owed by each of those whose cases stand before it. */
function takeAllWhoWaited(w: Walk, found: ReturnType<typeof subjectOf>): void {
  if (found === undefined && w.owner !== undefined && w.waiting.length > w.owner.length) {
    w.owner = w.waiting;
    w.main = w.waiting;
  }
  w.waiting = [];
}

/** 甲局选址，乙局出资，共同…: what several who each had a part of their own then do together. */
const TOGETHER =
  /^(?:双方|三方|各方|上述(?:单位|部门))?(?:共同|一[道起同]|联合(?!会|体))(?=\p{Script=Han}{2})/u;

function takeAllTogether(w: Walk, found: ReturnType<typeof subjectOf>, words: string): void {
  if (found !== undefined || !TOGETHER.test(words.slice(LEAD.exec(words)![0].length))) return;
  const stated = w.runs.filter(({ subject }) => subject === 'stated').flatMap(({ names }) => names);
  const names = stated.filter((n, i) => stated.findIndex((m) => m.printed === n.printed) === i);
  if (w.owner === undefined || names.length <= w.owner.length) return;
  w.owner = names;
  w.main = names;
}

/** How far the subject of a part may reach: in a list of deeds (甲局选址、乙局供苗) no name goes on behind its part. */
const subjectEnd = ({ text, parts, to }: Walk, i: number): number =>
  text[parts[i]!.end - 1] === '、' ? parts[i]!.end : to;

/** （二）乙局…: whom the item before named, it does not go on with; who leads the whole list, it does. */
function openItem(w: Walk, part: Stretch, says: boolean): void {
  w.overItems ??= { owner: w.owner, main: w.main, subject: w.subject };
  const { owner, main, subject } = w.overItems;
  const same = w.owner === owner;
  w.owner = owner;
  w.main = main;
  w.subject = subject;
  w.ownerBy = false;
  w.waiting = [];
  if (says || !same || owner === undefined) w.open = part.start;
  // 三是加强宣传: in a list of what several do, an item of nobody is told.
  if (!says && owner === undefined && ACTS.test(w.text.slice(part.start, part.end)))
    w.others.push({ ...part, kind: 'nobody' });
}

/** A subject that a part says: whose the words are from here on. */
function takeFound(w: Walk, i: number, found: NonNullable<ReturnType<typeof subjectOf>>): void {
  const { text } = w;
  const part = w.parts[i]!;
  if (w.owner === undefined && !w.items.has(i))
    w.open = OVERDUE.test(text.slice(part.start, part.end))
      ? part.start
      : Math.max(behindSemicolon(w, i), behindOwn(w, i, found.by, found.names));
  w.owner = found.names;
  if (!found.by) w.main = found.names;
  w.subject = 'stated';
  w.behindBy = found.by;
  w.ownerBy = found.by && w.main !== undefined && w.main !== found.names;
  if (found.by) w.group = groupBefore(text, part.start, found.start) ?? w.group;
}

/** Bodies of the state, whose bans go on with their own words. */
const IS_AUTHORITY = /(?:政府|部门|机关|机构|[局委厅署]|委员会|办事处)$/u;

/** 任何人不得损毁，|不得移动: a second ban is for those whom the first is for. */
const goesOnForbidding = ({ text, parts }: Walk, i: number): boolean => {
  const next = parts[i + 1];
  const words = next === undefined ? '' : text.slice(next.start, next.end);
  return (
    /^(?:也|并|均)?(?:不得|不准|不许|严禁|禁止)/u.test(words) ||
    // 当事人不得违反协议，|披露该技术: by breach of what nobody may do it.
    (/(?:不得|不准|禁止)违反[^，。；]*(?:协议|约定|规定|要求|承诺)[^，。；]*[，,]\s*$/u.test(
      text.slice(parts[i]!.start, parts[i]!.end),
    ) &&
      DOES_ANYTHING.test(words) &&
      !FOR_GOOD.test(words) &&
      !MODAL.test(words))
  );
};

/** Of whom the words say nothing but what is done to him for it. */
const isPunished = ({ text, to }: Walk, said: ReturnType<typeof subjectOf>): boolean =>
  said !== undefined &&
  !said.by &&
  said.names.every((n) => n.resolution.kind === 'unknown') &&
  said.names.some((n) => !IS_AUTHORITY.test(n.printed)) &&
  isFined(text.slice(said.end, to));

/** Read one part of a sentence: whose it is, and what it makes of him. */
function readPart(w: Walk, i: number): void {
  const { text, parts, to, reading } = w;
  const part = parts[i]!;
  const words = text.slice(part.start, part.end);
  const said =
    part.start < w.reach.end ? w.reach.found : subjectOf(text, parts, i, subjectEnd(w, i), reading);
  const found = isPunished(w, said) ? undefined : said;
  if (found !== undefined && found.end > part.end) w.reach = { found, end: found.end };
  if (w.items.has(i)) openItem(w, part, found !== undefined);
  const before = w.owner;
  takeAllTogether(w, found, words);
  if (found === undefined && (isOfWhoeverLooks(w, part) || turnsToOthers(w, i)))
    leaveToOthers(w, i);
  if (found !== undefined) takeFound(w, i, found);
  else if (w.gaveRole && w.label !== undefined) {
    w.owner = w.label;
    w.main = w.label;
  } else if (w.group !== undefined && OF_GROUP.test(words.slice(LEAD.exec(words)![0].length))) {
    w.owner = w.group;
    w.main = w.group;
  } else if (w.setUp !== undefined && (IS_BODY.test(words) || TASKS.test(words))) {
    w.owner = w.setUp;
    w.main = w.setUp;
  } else if (w.ownerBy && w.main !== undefined && goesBack(text, parts[i - 1], words)) {
    w.owner = w.main;
    w.ownerBy = false;
  } else if (ownerless(w, i)) return;
  w.gaveRole = found !== undefined && HAS_ROLE.test(text.slice(found.end, part.end));
  takeSetUp(w, i, found);
  const made = SETS_UP.exec(words);
  if (made !== null) {
    const what = subjectAt(text, part.start + made.index + made[0].length, to, reading);
    const known = what?.names.filter((n) => n.resolution.kind === 'found');
    w.setUp = known !== undefined && known.length > 0 ? known : w.setUp;
  }
  if (w.owner === undefined) return;
  if (waits(w, i, found)) {
    if (found !== undefined && !found.by) w.waiting = [...w.waiting, ...found.names];
    return;
  }
  takeAllWhoWaited(w, found);
  if (found === undefined && EXCEPTS.test(words)) {
    const last = w.runs.at(-1);
    if (last?.end === w.open) last.end = part.end;
    w.open = part.end;
    return;
  }
  const predicate = found === undefined ? part.start + LEAD.exec(words)![0].length : found.end;
  const modality = putPart(w, part, found, predicate);
  // …，未经培训人员不得上岗: in the midst of another's sentence, and for these words only.
  if (
    modality === 'must-not' &&
    found !== undefined &&
    before !== undefined &&
    found.names.every((n) => n.resolution.kind === 'unknown' && !IS_AUTHORITY.test(n.printed)) &&
    !(
      (found.names.some((n) => WHOEVER.test(n.printed)) || /不得违反/u.test(words)) &&
      goesOnForbidding(w, i)
    )
  ) {
    w.owner = before;
    w.main = before;
  }
}

/** 组织验收；造成损失的，严肃追究责任: behind a semicolon, what others do to whoever is at fault. */
const turnsToOthers = (w: Walk, i: number): boolean => {
  const { text, parts, to, label, behindBy, owner } = w;
  if (label !== undefined || i === 0) return false;
  const words = text.slice(parts[i]!.start, to);
  if (/[；;]\s*$/u.test(text.slice(0, parts[i]!.start)) && isDoneToHim(words)) return true;
  const ofPrivate = owner?.every(isPrivate) === true;
  if (
    ofPrivate &&
    (behindBy || /[；;]\s*$/u.test(text.slice(0, parts[i]!.start))) &&
    isSanction(words)
  )
    return true;
  if (isBannedOnFinding(w, i)) return true;
  // 责令改正；造成损失的，依法承担民事责任: whoever did it bears it.
  const byAuthority = behindBy && owner?.some((n) => !isPrivate(n)) === true;
  if (byAuthority && BEARS.test(words)) return true;
  // 供水企业不得收费；但对影响安全的，不得申请改造: whoever would ask him.
  if (/^但?对[^，。；]{2,40}的[，,]不得(?:申请|要求)/u.test(words)) return true;
  // 给甲企业造成损失的，应当赔偿: by whoever did it.
  if (owner?.some((n) => words.startsWith(`给${n.printed}造成`)) === true) return true;
  // 由甲推荐，经乙审核，可以命名为…: which another then does.
  if (behindBy && /^(?:可以?|方可)(?:命名|认定|评定|评选|授予|列为|列入|确定)为?/u.test(words))
    return true;
  // 业主大会可以在规约中规定，|有下列情形的，不得担任…: what a paper is to say is nobody's deed.
  if (i > 0 && LAYS_DOWN.test(text.slice(parts[i - 1]!.start, parts[i - 1]!.end))) return true;
  // 失业人员应当登记，可给予一次补助: what another then gives him.
  if (
    owner?.every((n) => isPrivate(n) && PERSONS.test(n.printed)) &&
    /^(?:并|也)?可以?(?:给予|发给|予以)(?:一次|适当|一定|相应)/u.test(words)
  )
    return true;
  // 复议机关应当决定，对决定不服的，可以起诉: those whom it concerns, and not the body.
  if (
    /^对[^，。；]{2,16}(?:不服|有异议)的[，,]?(?:也|还)?可以?/u.test(words) &&
    owner?.every((n) => !/(?:[人者户方民员]|企业|公司|单位|个人|组织)$/u.test(n.printed)) === true
  )
    return true;
  // 由当事人签字，并可以作为证据: what a thing may serve as, or not.
  if (/^并?(?:可以?|不得|不能)作为[^，。；]*(?:证据|依据|参考|凭证)/u.test(words)) return true;
  if (FORBIDS.test(words) && GIVES_ORDER.test(text.slice(0, parts[i]!.start))) return true;
  // 由有资质的单位处置，不得投放到…: behind what a firm does, a ban is for whoever it may be.
  const bans = /^(?:一律|均|都|也|且)?(?:不得|不准|禁止|严禁)/u.test(
    words.slice(LEAD.exec(words)![0].length),
  );
  if (behindBy && ofPrivate && bans && w.main === undefined) return true;
  // 由某部门收回住房，五年内不得再次申请: what whoever is at fault may not ask for again.
  if (behindBy && NOT_AGAIN.test(words)) return true;
  return behindBy && owner !== undefined && OF_AMOUNT.test(words);
};

/** Within so many years somebody must not ask for a thing, or take part, again. */
const NOT_AGAIN =
  /^(?:并|且|其)?(?:(?:自[^，。；]{2,14}之?日起)?[\d一二两三四五六七八九十]{1,3}个?[年月日](?:之?内)?)?(?:不得|不准)(?:再次?|重新)?(?:申请|申报|申领|参[加与]|承[租揽接]|报名)/u;

/** Persons, and no body that gives. */
const PERSONS = /(?:人员?|[户者民工员生])$/u;

/** 造成损失的，依法承担赔偿责任: what whoever is at fault must answer for. */
const BEARS =
  /^[^，。；]{2,40}的[，,](?:应当?|还应当)?(?:依法)?承担(?:相应的?)?(?:民事|行政|刑事|法律|赔偿|违约|侵权)[^，。；]{0,12}责任/u;

/** 在管理规约中规定，: what is said of a paper, before what the paper is to say. */
const LAYS_DOWN =
  /在[^，。；]{0,20}(?:规约|规则|章程|合同|协议|公约|契约)中(?:作出)?(?:规定|约定|载明|明确)[，,]\s*$/u;

/** 发布命令，|严禁一切野外用火: what the order says, and whom it binds nobody says. */
const GIVES_ORDER =
  /(?:发布|下达|发出|签发)[^，。；]{0,12}(?:命令|禁令|通告|公告|禁火令|戒严令)[，,]\s*$/u;

/** Words by which somebody looks into what others do. */
const LOOKS_INTO = /检查|监督|[排抽核普]查|巡[查视]|验收|检[验测]|评估|鉴定|审[核查]|考核/u;
/** 隐患整改不到位的不得营业: a case, and what whoever is in it must not do; the verb is a group. */
const BANNED_IN_CASE = new RegExp(
  `^${sourceOf(CASES_OF_BANS)}(?:一律|均|都)?(?:不得|不准|不能|不予)(?<what>\\p{Script=Han}{2})`,
  'u',
);

/** What an authority has done to whoever is at fault. */
const SANCTIONED =
  /责令|限期(?:整改|改正|治理|改造|搬迁|拆除|关停)|处以?[\d一二三四五六七八九十百千]+[^，。；]{0,16}罚款|没收|吊销|暂扣/u;

/** 由某部门责令改正。拒不改正的，不得上路: behind what an authority does to somebody, a ban in a case is his. */
const isBanOnPunished = (w: Walk): boolean => {
  const words = w.text.slice(w.open, w.to).trimStart();
  const what = BANNED_IN_CASE.exec(words.slice(LEAD.exec(words)![0].length))?.groups?.['what'];
  return what !== undefined && !DEEDS_OF_OFFICES.has(what);
};

/** 县某局检查商场，|整改不到位的不得营业: what those must not do who were looked into, behind the one who does. */
function isBannedOnFinding({ text, parts, runs }: Walk, i: number): boolean {
  const words = text.slice(parts[i]!.start, parts[i]!.end);
  const what = BANNED_IN_CASE.exec(words.slice(LEAD.exec(words)![0].length))?.groups?.['what'];
  const last = runs.at(-1);
  if (what === undefined || last === undefined || DEEDS_OF_OFFICES.has(what)) return false;
  const said = text.slice(last.start, last.end);
  return (LOOKS_INTO.test(said) || SANCTIONED.test(said)) && !said.includes(what);
}

/** 一百元以下的由甲审批，|五百元以上的须经…: behind 由, a case of another amount is not for whom was said there. */
const OF_AMOUNT =
  /^[^，。；的]{2,20}以[上下]的(?!.{0,6}由)[^，。；]{0,6}[，,]?(?:须|应当?|必须|报)/u;

/** A part that sets bodies one beside another, with words of which nobody can say whether they are deeds. */
function passTangled(w: Walk, part: Stretch): void {
  w.owner = undefined;
  w.others.push({ ...part, kind: 'unread' });
  w.open = part.end;
}

/** The runs of one sentence. */
export function runsOf(
  text: string,
  sentence: Stretch,
  from: number,
  reading: Reading,
  carry: Carry | undefined,
  group: Walk['group'],
  tasks = false,
): {
  runs: Run[];
  last: Walk['main'];
  lastBehindBy: boolean;
  group: Walk['group'];
  others: Walk['others'];
} {
  const to = sentence.end;
  const pieces = partsOf(text, { start: Math.max(from, sentence.start), end: to });
  const { parts, items } = inlineItems(text, pieces);
  const w: Walk = {
    text,
    parts,
    to,
    tasks,
    reading,
    runs: [],
    others: [],
    owner: undefined,
    main: undefined,
    subject: 'carried',
    open: pieces[0]?.start ?? from,
    ownerBy: false,
    behindBy: false,
    setUp: undefined,
    group,
    label: carry?.stated === true ? carry.names : undefined,
    gaveRole: false,
    tasked: false,
    waiting: [],
    items,
    overItems: undefined,
    reach: { found: undefined, end: 0 },
  };
  // Where the sentence says a subject further on, the words before it are not another's.
  if (
    carry !== undefined &&
    carry.names.length > 0 &&
    (carry.stated ||
      (goesOn(text, parts) &&
        !(carry.loose === true && saysLater(w)) &&
        !(carry.behindBy === true && (!saysModal(w) || isBanOnPunished(w))) &&
        !(
          carry.loose === true &&
          isOfOthers(text.slice(w.open, to), carry.names, () => saysModal(w))
        )))
  ) {
    w.owner = carry.names;
    // Behind 由 another acts; only who is said in this sentence goes on after that.
    w.main = carry.stated ? carry.names : undefined;
    w.subject = carry.stated ? 'stated' : 'carried';
  }
  const works = worksOf(text, parts, to, reading);
  for (const [i, part] of parts.entries())
    if (works.taken.has(i)) w.open = part.end;
    else if (isTangled(text.slice(part.start, part.end))) passTangled(w, part);
    else readPart(w, i);
  return {
    runs: [...joinRuns(w.runs, text), ...works.runs].sort((a, b) => a.start - b.start),
    last: w.main ?? w.owner,
    lastBehindBy: w.main === undefined && w.behindBy,
    group: w.group,
    // Left to others, and a ban on a thing: told once, and nothing that a work stands for.
    others: w.others.filter(
      (o, i) =>
        w.others.findIndex((p) => p.start === o.start && p.end === o.end) === i &&
        !works.runs.some((run) => run.start < o.end && o.start < run.end),
    ),
  };
}
