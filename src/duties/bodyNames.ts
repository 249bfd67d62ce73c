/**
 * Names of bodies that no register holds, by their words alone: with what they end, what cannot
 * stand in one, and what makes a longer name of it.
 *
 * In: words, or a place at which they end. Out: yes or no. Nothing here knows an agency.
 */

import { verbAt } from '../domain/lexicon.ts';
import { ACTOR, ACTOR_LAST, actorEndingWith } from './actors.ts';
import { BRANCH } from './known.ts';
import { NOT_IN_NAME } from './nameRows.ts';
import { ACTS, CAUSATIVE, predicateAt } from './predicates.ts';

/** Words that end as the name of a body or an actor does. */
export const HEAD_AT_END = new RegExp(`(?:${ACTOR})(?:[（(][^（）()]{1,4}[）)])?$`, 'u');

/** A head that ends at a place behind a bracket, which may be a part of it; by the character before for the others. */
const HEAD_BEHIND_BRACKET = new RegExp(`(?<=(?:${ACTOR})(?:[（(][^（）()]{1,4}[）)])?)`, 'uy');
const headBehind = new Map<string, RegExp>(
  [...ACTOR_LAST].map((last) => [last, new RegExp(`(?<=${actorEndingWith(last)})`, 'uy')]),
);
for (const bracket of '）)') headBehind.set(bracket, HEAD_BEHIND_BRACKET);

/** Of the text that was asked about last, at each place: 1 where a head ends, 2 where none does, 0 where nobody asked. */
let heads: { readonly text: string; readonly at: Uint8Array } | undefined;

/** Whether a head ends at a place with what stands behind it in view: the 部 of 部门 is none. */
export function headEndsAt(text: string, end: number): boolean {
  const here = headBehind.get(text[end - 1] ?? '');
  if (here === undefined) return false;
  if (heads?.text !== text) heads = { text, at: new Uint8Array(text.length + 1) };
  const { at } = heads;
  if (at[end] === 0) {
    here.lastIndex = end;
    at[end] = here.test(text) ? 1 : 2;
  }
  return at[end] === 1;
}

/** A note in brackets after a name, longer than what belongs to a name: 项目法人（企业自主负责）. */
export const NOTE = /^[（(][^（）()]{5,}[）)]/u;

/** What makes a longer name of the head before it: 部门单位, 企业主体, 某局办公室, 某办公室. */
export const GOES_ON = new RegExp(
  `^(?:${BRANCH}|监委|监察委员会|(?:主管|主办){1,2}(?:单位|部门)|法定代表人|主要负责(?:人|同志)|联合社|联社|总社|(?:管理|经营|运营|建设|使用|养护|产权|施工|监理|承包|举办|开办|投资)(?:单位|机构|企业|方|者|组织(?=应当|必须|不得|可以|主要负责人|成员))|代表大会|大会|会(?:(?![同商议审签办计晤见诊后上场员谈])|(?=办公[室厅]|办事|议事|审查))|组织(?=应当|必须|不得|可以)|(?:审[核查批]|办公|登记|登记管理|法制)(?:机构|机关|部门)(?!名单)|所在地|单位|部门|人员|机构|负责人|主体|成员单位|人民政府|政府|办事处|主管部门|（[^）]*）|办公[室厅]|公[室厅]|员会|(?:管理|监督管理)?委员会|指挥部|领导小组|督查[室局]|研究室|值班室|秘书处|设立(?:机关|单位|人)|建设(?:推进|指挥|领导)(?:机构|办公室|小组|部))`,
  'u',
);

/** Verbs by which somebody takes others in, so that these are whom he takes and no part of his name. */
export const TAKES_IN =
  '(?:招[用收录聘]|雇[用佣]|聘[用请任]|录[用取]|收[留养治]|接[收纳]|安置|辞退|解聘)';

/** What an office or those who serve in a body are called by, before what they are. */
const SERVES =
  '(?:督查|督办|督导|考核|综合|秘书|法制|信访|审批|值班|值守|带班|执法|监督|监管|管理|稽查|宣传|人事|财务|业务|规划|政务|公开|保卫|调度|应急|巡查|检查|运维|维护|养护|服务|经营|运营|作业|抢修|抢险|救援|救护|治安|巡护|保洁)';
/** 某局值班负责人, 某站值守人员, 某局检测员应当, 某办督查科, 景区管理公司: a longer name than the body it begins with. */
const INNER_STAFF = new RegExp(
  `^${SERVES}{1,3}(?:科(?![技学目研普教])|股|处(?!理|置)|室|组(?!织)|队(?!伍)|队伍|站|中心|公司|人员|负责人|负责同志|干部|领导(?!小组)|员)(?=\\p{Script=Han}{2}|，(?:应|要|须))|^(?!(?:招[用录聘]|录[用取])人员|${TAKES_IN}(?!人员|员)\\p{Script=Han}{2})\\p{Script=Han}{2,4}?(?:人员|(?<!人)员)(?=应(?!急|用)|要(?!求)|须|必须|不得)`,
  'u',
);

/** 成员单位联络员参加: who answers to others for a body. */
const CONTACT = /^(?:联络|联系|信息|协管)员(?=\p{Script=Han}{2})/u;
/** 某局会计科负责…: a section by its name, before what it does; no 学科, 骨科, 科技. */
const SECTION =
  /^(?![由将把向对在按为与和及等应要须负组开制])\p{Script=Han}{2,4}?(?<![学专理文医工农本百内外儿牙眼骨妇产各前同])(?:科(?![技学目研员室普教举协幻创])|股(?![份东权票金市价民]))(?=会同|牵头|负责(?!人)|承担|具体|应当?(?!急)|要(?!求)|须|必须|不得|组织(?!机构)|统一|及时|立即|定期|每|审[查核]|汇总|受理|办理|登记)/u;

/** The length of the words by which a longer name begins with a body: an office in it, those who serve in it; 0 for none. */
export const innerStaff = (rest: string): number =>
  (INNER_STAFF.exec(rest) ?? SECTION.exec(rest) ?? CONTACT.exec(rest))?.[0].length ?? 0;

/** 国务院公安部门, 市政府有关部门, 某公司住所地主管部门: a department of whom or at whose place the name before it says. */
const DEPARTMENT =
  /^(?!等|确定|指定|责成|授权|各|内设|所属)(?:(?![的与和及])\p{Script=Han}){0,10}?(?:行政主管|主管|监督管理|管理|行政|有关|相关|(?:(?![的与和及])\p{Script=Han}){2})部门/u;

/** 县政府各部门, 国务院各组成部门: all of those that a government has. */
const ALL_OF_THEM = /^各?(?:工作|组成|职能|有关|相关|直属|所属)*(?:部门|机构|单位)(?!名单)/u;

/** The length of the words by which the name of a department goes on behind a body, and which are no deed of that; 0 for none. */
export function departmentOf(words: string): number {
  const name = ALL_OF_THEM.exec(words)?.[0] ?? DEPARTMENT.exec(words)?.[0];
  const isDeed = CAUSATIVE.test(words) || verbAt(words, 0)?.noun === false;
  return name === undefined || isDeed || NOT_IN_NAME.test(name) ? 0 : name.length;
}

/** Whether each bracket of some words is closed. */
export const opensAndCloses = (words: string): boolean =>
  (words.match(/[（(]/gu)?.length ?? 0) === (words.match(/[）)]/gu)?.length ?? 0);

/** A body, what it does, and another body: no one name (甲局会商乙局; 甲会受乙政府|委托). */
export const TWO_BODIES =
  /\p{Script=Han}{2}受\p{Script=Han}{2,}(?:[局厅委办]|政府|部门|机关|单位|机构)$|[局厅委办]\p{Script=Han}{1,3}[省市县区州旗]\p{Script=Han}{2,}[局厅委办]$|政府\p{Script=Han}{1,2}[省市县区州旗]\p{Script=Han}{2,}[局厅委办]$/u;

/** What stands behind 人员, 机构, 干部 and makes a thing of them. */
export const OF_STAFF = /^(?:编制|设置|经费|培训|待遇|规模|配备|配置|调整|选拔|任用|队伍)/u;

/** Ends of the names of single bodies, of which a register should hold each. */
export const SINGLE_BODY =
  /(?:[局委办厅署处台馆]|(?:组织|宣传|统战|统一战线工作|社会工作|人武|武装|政治|政法)部|\p{Script=Han}(?:工会|妇联|残联|侨联|科协|文联|工商联|联合会|红十字会|供销社)|中心|[总分]?站|(?:公路|铁路|机务|工务|电务|车务|养路|航道)段|(?<=\p{Script=Han}{2})(?<![场处住厕会])所|院|[支大总]队|公司|集团|银行|[分支]行|指挥部|办公室|委员会|法院|海关|领导小组|专班|警备区|军分区|(?:督查|督办|研究|监察|督导)室)$/u;

/** Bodies of self-government, of which every village, every neighbourhood and every estate has one: 居民委员会, 业委会. */
export const OF_SELF_GOVERNMENT =
  /^(?:各|有关|相关|原|新一届|上一届|首届|[本上历该]届)?(?:社区|小区|城[镇市]|农村|街道|乡镇)?(?:(?:[居村]民|居（村）民|村（居）民|业主|物业管理|家长)委员会|[村居业]委会|业主大会|村民小组)$/u;

/** Places and houses by their kind alone, of which there may be many anywhere: 国有博物馆, 现有混凝土搅拌站, 托儿所. */
const OF_A_KIND =
  /^(?:[公民]办|(?:各类|现有|新建|非?国有|公[共立]|民办|私立|大型|中小型)(?:博物|图书|文化|纪念|档案|美术|体育|科技|展览|陈列|艺术)馆|(?:宾|饭|旅|茶|咖啡)馆|(?:各类|现有|新建|城[市乡镇]|农村|生活)*(?:加[油气]|充[换]?电|换[热电]|混凝土|搅拌|垃圾|转运|中转|[血油气]){1,3}站|(?:托儿|招待|[门急]诊)所)$/u;

/**
 * Whether an unknown subject looks like the name of one body, which the register lacks, and not
 * like words for whoever it may be (各有关部门, 上级某办, 招标人).
 */
export const looksNamed = (printed: string): boolean =>
  SINGLE_BODY.test(printed) &&
  !OF_A_KIND.test(printed) &&
  !/^(?:指挥部|办公室|委员会|领导小组|专班|中心|公司|集团|银行|海关|法院|(?:公安)?派出所|(?:工商|税务|财政|司法|供电|粮管|国土|卫生)所|(?:医|敬老|养老|福利|卫生|疗养|影剧|电影|剧|学)院|[车电水泵]站|(?:各|有关的?)?专门委员会)$/u.test(
    printed,
  ) &&
  !/各|^(?:所属|下属|[该該]|街道|乡镇|苏木|村|社区|有关|相关|其他|任何|所在|上一?级|下一?级|同级|本级|当地|属地|相应|事发|被|责任|主管|经办|具体)/u.test(
    printed,
  );

/** Whether the register should hold a body by that name: one of self-government stands for many. */
export const needsEntry = (printed: string): boolean =>
  looksNamed(printed) && !OF_SELF_GOVERNMENT.test(printed);

/** Those whose name may begin with what they do or have done to them: 使用单位, 申请人, 承包方, 统计局. */
const BY_WHAT_IS_DONE =
  /(?:单位|机构|部门|机关|组织|主体|场所|对象|[人者方员户主会社局委办厅署处所站室科队组班部长区乡镇街村])$|^(?:相关|有关|所在|涉|受)|^\p{Script=Han}{2}(?:企业|公司)$/u;

/** 改革完善医院, 调整充实政府: two verbs, one behind the other, and whom or what they are about. */
export function opensWithTwoVerbs(words: string): boolean {
  const first = verbAt(words, 0);
  return (
    first !== undefined &&
    !BY_WHAT_IS_DONE.test(words) &&
    verbAt(words, first.length)?.noun === false
  );
}

/** Behind a verb, who is meant by what kind he is of: 小型企业, 各类学校. */
const OF_KIND =
  /^(?:\p{Script=Han}{1,3}型|中小|小微|各类|各级|广大|民营|国有|公立|民办|基层|困难|所有|全体|其他|地方|本地)/u;

/**
 * Whether words that end as a name does are a verb and whom or what it is about: 衡量医院, 缓解中小企业.
 * Two verbs one behind the other open no name; one alone opens none before words without a modal.
 */
export function isVerbAndObject(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  const first = verbAt(words, 0);
  if (first === undefined || /、|^(?:相关|有关|所在)/u.test(words)) return false;
  if (opensWithTwoVerbs(words)) return true;
  if (predicateAt(text, end, true) || /^[，,](?:应当?|必须|不得|须)/u.test(text.slice(end)))
    return false;
  // 承办单位主要负责人, 相应产权单位: who he is by what he does, and no object of it.
  if (/^\p{Script=Han}{2}(?:单位|机构|部门|机关|组织|主体)|[者会）)]$/u.test(words)) return false;
  const object = words.slice(first.length);
  if (OF_KIND.test(object)) return true;
  if (first.noun) return false;
  // 加强行政执法人员…, 便于执法人员…: somebody by a name of his own.
  if (
    object.length >= 4 &&
    !/^[员者人方]/u.test(object) &&
    HEAD_AT_END.test(object) &&
    !BY_WHAT.test(object)
  )
    return true;
  // 压缩企业管理层级: what is theirs; 开发企业缴纳税款: what they do.
  if (/^(?:企业|公司)$/u.test(object)) return verbAt(text.slice(end, end + 2), 0)?.noun === true;
  return !BY_WHAT_IS_DONE.test(words);
}
/** Those of whom the words behind a verb tell nothing by themselves: 使用林地单位, 申请救助对象. */
const BY_WHAT =
  /(?:单位|机构|部门|机关|组织|主体|场所|对象|[局委办厅署处所站室科队组长区乡镇街村])$/u;

/** Whether words are nothing but the name of a body: no verb opens it, no word of a sentence is in it. */
export const isBodyName = (words: string): boolean =>
  !ACTS.test(words) && !CAUSATIVE.test(words) && !NOT_IN_NAME.test(words) && !/的/u.test(words);

/** Offices whose names begin as a verb does and are none with what follows: 组织人事局, 宣传统战部. */
export const PARTY_OFFICE =
  /^(?:组织(?:人事|宣传|统战|宣教)|宣传(?:统战|教育|文化|思想))[局部处科办](?=\p{Script=Han}{2}|[，。；、]|$)/u;

/** What joins the names of a list. */
export const JOINT = /^(?:[，,]以及|、|和|及(?!时)|以及|与|或者?|[，,](?=\p{Script=Han}))/u;

/** Those whom a body deals with, and that do nothing of the kind to others. */
export const PRIVATE =
  /(?:企业|公司|(?<!主管|监管|征收|执法)单位|[户人者主店厂场生师]|[居村农牧渔市]民|[职员]工|学员|司机|驾驶员)$/u;
