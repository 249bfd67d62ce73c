/**
 * Words without a subject of their own: whether a sentence goes on with the subject before it, orders
 * something of nobody by name, or speaks of a thing.
 *
 * In: a text and its parts. Out: yes or no, or what another subject is. No name is read here.
 */
import type { Clause } from '../domain/model.ts';
import { headingsOver, withoutNumber } from './draft.ts';
import { MODAL } from './modals.ts';
import { partsOf, type Stretch } from './parts.ts';
import { ACTS, CAUSATIVE, isCondition, LEAD } from './predicates.ts';
import { actingBodies } from './shapes.ts';
import { whoActs } from './somebody.ts';

/** 监测预警工作纳入…, 补偿标准按照…, 奖惩办法另行制定: a noun that begins like a verb. */
const IS_NOUN_FIRST =
  /^\p{Script=Han}{2,30}?(?:工作|事项|经费|资金|标准|办法|内容|信息|系统|平台|数据|结果|情况|费用|支出|报告|队伍)(?:另行|纳入|列入|计入|按照?|根据|依据|参照|仍|由|以)|^联系(?:人|电话|方式|单位)/u;

/** 鼓励, and those of whom something is wished: enterprises, people, those who live there, governments of places. */
const ENCOURAGES =
  /^(?:鼓励|提倡|倡导)(?:和支持|并支持|、支持)?(?:各级|各类|广大|有条件的|符合条件的|社会|民间|国有|民营|本地)*(?:企业|村民|居民|群众|市民|公众|力量|资本|组织|各界|单位|个人|农户|农民|牧民|渔民|金融机构|银行|学校|高校|医院|协会|商会|志愿者|家庭|业主|职工|教师|学生|师生|村|社区|机构|主体|地方政府|机关)/u;

/** A sentence goes on with the subject before it if it begins with what somebody does, after conditions. */
export function goesOn(text: string, parts: readonly Stretch[]): boolean {
  for (const { start, end } of parts) {
    const words = text.slice(start, end).trim();
    // 宣传、广电部门刊播…: bodies that no register holds act here, whatever the first word is.
    if (actingBodies(words, false).length > 0) return false;
    const plain = words.slice(LEAD.exec(words)![0].length);
    if (IS_NOUN_FIRST.test(plain)) return false;
    // 疫点为某场所的，应当…: another subject.
    if (
      /^(?!对|如|若|在|因|凡|初步|认定|确认|评估|判定)\p{Script=Han}{1,8}(?:为|是|属于)[^，]*的[，,]$/u.test(
        plain,
      )
    )
      return false;
    if (/^(?:必要时|原则上|同时)[，,]?$/u.test(words) || isCondition(words)) continue;
    // 会商结束后2小时内，发布…
    if (/(?:工作日|小时|分钟|[日天周月年])(?:之内|以内|内|之?前)[，,]$/u.test(words)) continue;
    if (/^(?:为|随着|[^，]{2,12}(?:前|后|中|时))[，,]/u.test(plain) && !ACTS.test(plain)) continue;
    // 鼓励村民参与养护: what a paper wishes of others is no task of whoever the sentence before speaks of.
    if (ENCOURAGES.test(plain)) return false;
    return (
      ACTS.test(plain) ||
      CAUSATIVE.test(plain) ||
      /^(?:及时|有序|不断|切实|确保|逐步|关闭|禁止|参照|特别|\p{Script=Han}{0,4}地(?=\p{Script=Han}))/u.test(
        plain,
      )
    );
  }
  return false;
}

/** 建立健全某制度, 强化某责任: what a paper orders, and nobody by name. */
const ORDERS_NOBODY =
  /^(?:[把将](?=\p{Script=Han}{2,30}(?:作为|纳入))|以(?=[^，。；]{2,30}为(?:重点|目标|契机|抓手|核心|导向|主线))|建立|健全|完善|加强|强化|加大|加快|深化|优化|构建|打造|推行|推广|推动|促进|鼓励|支持|引导|培育|提升|提高|扩大|拓展|遴选|建设|创建|大力|着力|全面|深入|积极|进一步|持续)[^，。；]{4,}(?:[，,；;。]|$)/u;
export const ordersNobody = (words: string): boolean => ORDERS_NOBODY.test(words.trimStart());

/** Words before a modal that are no subject. */
const ADVERBS =
  /(?:原则上|一般|最迟|至迟|最长|最多|均|都|也|还|仍|再|则|就|同时|及时|确需|视情|充分|积极|主动|方|必要时|并|且|继续|另|亦|首先|最终|至少|始终|务必|一律|一般情况下|特殊情况|情况紧急|条件成熟|如有必要|但是?|不过|然而)+$/u;

/** 建设部将着重做好…: a body by its end, and what it will do. */
const WILL =
  /^(?!由|对|会同|经|报|请)\p{Script=Han}{1,10}(?:[部委局厅署院]|总局|委员会)将(?!由|被)(?=(?:继续|着重|进一步|尽快|按照?|根据|会同|在|组织|积极|适时|统筹|加[大强快]|研究|给予|与)\p{Script=Han})/u;

/**
 * What stands before the modal of a part that says no subject of ours: another subject, which is
 * a thing (储备库应当设在…) or somebody that nothing knows; undefined for nothing of the kind.
 */
export function otherSubject(words: string): 'thing' | 'unread' | undefined {
  // 督查室下发督办单, 渣土运输企业停运: somebody whom nothing knows, before a verb that nothing knows.
  if (whoActs(words) !== undefined || WILL.test(words.replace(LEAD, ''))) return 'unread';
  // 某村核实后20分钟内报…: somebody whom nothing knows, and what he does first.
  const first =
    /^(?<who>\p{Script=Han}{2,8}?)(?:核实|核查|接报|接到|收到|研判|审核|确认)[^，。；]{0,10}后(?!续|勤)(?=[\d一二三半]|\p{Script=Han}{2})/u.exec(
      words.replace(LEAD, ''),
    )?.groups?.['who'];
  if (first !== undefined && !ACTS.test(first) && !CAUSATIVE.test(first)) return 'unread';
  // 做到“应进必进”: what is said in marks puts nothing on anybody.
  const m = MODAL.exec(words.replace(/“[^“”]*”/gu, (said) => '□'.repeat(said.length)));
  if (m === null || m.index < 2) return undefined;
  const before = words.slice(0, m.index).replace(LEAD, '').replace(ADVERBS, '').trim();
  if (
    before.length >= 3 &&
    before.length <= 8 &&
    THING.test(before) &&
    // 发现违法行为应当制止: a case, and not the thing.
    !/^(?:做|抓|加|开|发现|查[出获]|接到|收到|遇|出现|发生|造成)/u.test(before)
  )
    return 'thing';
  if (before.length < 2 || CAUSATIVE.test(before) || ACTS.test(before)) return undefined;
  if (isCondition(`${before}，`) || /(?:前|中|内|下)$/u.test(before)) return undefined;
  if (/[按根依对向在将由从与以]/u.test(before)) return THING.test(before) ? 'thing' : undefined;
  return THING.test(before) ? 'thing' : 'unread';
}

/** Whether words without a record leave the subject before them standing: their subject is a thing, or they go on. */
export const isPassedOver = (text: string): boolean => {
  const parts = partsOf(text, { start: 0, end: text.length });
  return (
    parts.some((p) => otherSubject(text.slice(p.start, p.end)) === 'thing') || goesOn(text, parts)
  );
};

/** A sentence that begins with its modal. */
export const BARE_MODAL = /^[\s　]*(?:要(?!求|素|点)|必须|应当|不得)/u;

/** Last words of things that must be so or so, and oblige nobody by name. */
const THING =
  /(?:工作|信息|内容|物资|处置|建筑|项目|工程|标准|终止|响应|规模|文书|材料|设备|设施|车辆|系统|平台|资金|经费|预案|方案|报告|评估|调查|结论|期限|时间|地方|库|价格|费用|比例|面积|数量|机制|制度|措施|任务|目标|区域|范围|条件|程序|形式|方式|活动|服务|产品|合同|协议|场地|土地|房屋|道路|水源|网络|数据|档案|证件|证书|标志|标识|行为|事项|情形|损失|责任|财产|发布|备案|队伍|储备|动物|样品|公开|原则|决定|意见|结果)$/u;

/** Headings over words that say why, by what and for what, and order nothing yet. */
const AIMS =
  /目的|依据|原则|指导思想|总体要求|总体思路|目标|适用|术语|名词|解释|定义|背景|意义|形势|附则|名单|组成/u;

/** Whether a clause stands where a text orders something: not in its preamble, nor under aims and principles. */
export const ordersAt = (clauses: readonly Clause[], at: number): boolean =>
  clauses[at]!.section !== undefined &&
  headingsOver(clauses, at).every((h) => h.kind !== 'heading' || !AIMS.test(withoutNumber(h.text)));

/**
 * Whether a sentence is an order without a subject: it begins with what somebody does (加大巡查力度),
 * and no noun that such words are a part of comes before its verb (监测数据纳入…).
 */
export function isOrder(text: string, sentence: Stretch): boolean {
  const words = text.slice(sentence.start, sentence.end);
  return (
    !/[：:]\s*$/u.test(words) && !ONLY_SAYS.test(words) && goesOn(text, partsOf(text, sentence))
  );
}

/** Words that say what something is, what it is divided into, that a paper is made, or ask for one to be passed on. */
const ONLY_SAYS =
  /^以上[^，。；]{1,10}(?:如无不|[妥当]否)|^[^，,；;。]{0,20}(?:是(?!否)|属于|包括|由[^，]*组成)|分为|^因|(?:制定|出台)(?:了?本|以下|如下)/u;
