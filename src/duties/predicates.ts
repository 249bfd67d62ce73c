/**
 * Words by which a sentence obliges, empowers or forbids: what may follow a subject, what turns a
 * part of a sentence into a condition, and what a part makes of its subject.
 *
 * In: words of one part of a sentence. Out: yes or no, a modality, a role. Nothing here knows an agency.
 */
import { verbAt } from '../domain/lexicon.ts';
import type { DutyRole } from '../domain/model.ts';
import { CASES } from './caseRows.ts';
import { MAY, MODAL, MUST, MUST_NOT } from './modals.ts';
import { AND_OTHERS, roleOf } from './roles.ts';
import { opensWith, sourceOf } from './rows.ts';
import { VERBS, VERBS_BEFORE } from './verbRows.ts';

/** 为企业提供…, 为灾区及时安排…: for whom something is done, and no 为 that says what somebody is. */
const FOR_WHOM =
  '为(?=[^，。；]{1,30}(?:提供|办理|创造|开展|做好|配[备送发]|安排|发放|购买|减免|建立|开辟|开设|购置|接种|争取|赠送|投保|代[缴办买]|缴纳|垫付))|补[贴助](?=\\d|每|按)';

/** 主办方, 协办单位, 组织者, 检测员应当: whoever does it, and no verb. */
const WHO_DOES =
  '(?:主办|协办|合办|承办|参与|发起|提供|运营|管理|建设|组织|使用|委托|受托)(?:方(?![案式面法便向可能才针位圆程言志舱块阵正略])|者)|(?:主办|协办|合办|承办)(?:单位|部门|机构|人)|\\p{Script=Han}{2,4}(?:人员|员|工)(?=应|要(?!求)|须|必须|不得)';

/** Words with which a predicate begins. */
export const ACTS = new RegExp(
  `^(?!${WHO_DOES})(?:${[MUST_NOT, MAY, MUST, FOR_WHOM, ...VERBS].join('|')}|${sourceOf(VERBS_BEFORE)})`,
  'u',
);

/** Verbs that set others to work: an agency after one is its object and no subject. */
export const CAUSATIVE =
  /^(?:组织|协调|引导|鼓励|支持|推动|促进|帮助|指导|督促|督导(?!组)|监督(?!\p{Script=Han}{0,4}(?:部门|机关|机构)(?:应当|必须|不得|可以|负责|依法))|要求|责成|责令|动员|发动|调动|带动|撬动|会同|联合|配合|协助|协同|委托|允许|授权|指定|确保|保障|邀请|聘请|吸引|培育|扶持|帮扶|召集|安排|部署|统筹|推荐|约谈|通报|通知|提醒|指挥(?!部|中心|长|官|机构)|派出(?!所|机[构关])|选派|增派|建立|健全|完善|加强|强化|加大|发挥|充分|提升|提高|优化|依托|围绕|有效|继续|将|把|对(?!外|方)|向|为|使(?!用(?:单位|人|者))|让|以|从|在(?!职(?!业|能|称)|校|岗|读|编)|按|根据|依|经(?![营济办纪])|受(?!灾|害|益|托|助|训|让|理(?:单位|机关|部门))|被(?!征用|检查|监管|许可)|给|与|同(?!级)|和|及|或|并|而|且|是|不(?!动产登记)|未(?!经|发生)|已|无|有(?!关|权)|凡|如|若|当(?!地|事)|因|由|于|至|到|随着|通过|探索|打造|引进|引育|举办|召开|落实|实施(?!主体|单位|机构|部门)|推行|推广|推进|开展|做好|抓好|编制|制定|营造|形成|实现|完成|构建|搭建|严格|严厉|严肃|切实|认真|积极|大力|全面|深入|扎实|持续|及时|立即|迅速|保护(?!责任|单位)|维护(?!责任|保养|单位)|防止|防范|降低|减少|减轻|扩大|缩短|简化|规范|改进|改善|激发|激励|增强|满足|利用|运用|采用|采取|采集|纳入|列入|符合|达到|属于|具有|具备|涉及|包括|主要|其中|新(?!闻|区|城|华|\p{Script=Han}{1,2}[县市区旗州盟](?=、|人民政府|政府))|既有|近|连续|自(?!然|治|来水|贸))/u;

/** What may stand between a name and its verb. */
export const TAIL = new RegExp(
  `^(?:${AND_OTHERS})?(?:等|及|和|以及|、)*(?:其)?(?:他|各)?(?:有关|相关|所属)?(?:部门|单位|地区|人员|负责人?(?=应|要|须))*(?:[，,]?(?:也|均|都|还|再|则|并|仍|就|原则上|一律(?=不[得准])|应会|特别是[^，。；的]{2,20}))?`,
  'u',
);
/** Words that may open a sentence or a part before its subject. */
export const LEAD =
  /^(?:[（(][\d一二三四五六七八九十]{1,2}[）)]|[①-⑳])?(?:限(?=\p{Script=Han}{2,12}?[于在]?(?:[\d一二三四五六七八九十]{1,3}个?(?:日|天|小时|工作日|月)(?:之|以)?内|\d{1,2}月(?:\d{1,2}日|底)(?:之?前|以前)))|请(?!示|求|假|教|愿|客|调|款|战|购)(?=\p{Script=Han}{2})|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底)?(?:之前|以前|前)(?=各(?![类项种自])\p{Script=Han}{1,6})|(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:之|以)?[后前](?=[返来入离到抵出进]\p{Script=Han}{1,4}(?:人员|[人者]))|其中|同时|下一?步|下一阶段|另外|此外|必要时|(?:[灾汛震事会节雨雪赛]后|汛[前期]|平时|战时|\p{Script=Han}{1,6}(?:时间|[期季]|时段)内|[^，。；]{2,6}期间)(?=任何|救生员|\p{Script=Han}{0,6}(?:部门|机构|人员)|[各县市区省州旗镇乡]|有关|相关)|(?:期满|到期|届满|竣工|完工|验收|结束|施工|完成|搬迁|处置|事故|灾情|疫情)后(?=\p{Script=Han}{0,8}(?:单位|部门|机构|企业|主体|[人者局委]))|原则上|并且|同时也|因此|对此|为此|届时|一般|并|而|且|也|以及|或者|或|[转移]?交(?![通警投易管界流])(?=[\p{Script=Han}、]{2,24}(?:会同|负责|办理|审查|审核|核办|核议))|转(?=\p{Script=Han}{2,10}(?:部门|机关|机构|[局委厅])(?:依法|按规定)*(?:处[理罚置]|查[处办]|办理|审[批核查]))|[转移]?[交送转](?=(?:[省市县区州盟旗乡镇]|同级|上级|本级|有关|相关)\p{Script=Han}{1,12}(?:审|核|批|办|处理|处置|认定|决定|备案|公示)))?[，,]?\s*/u;
/** After 由: verbs that make somebody a member or an officer and oblige nobody. */
export const NO_ACT =
  /^[^，。；、]{0,4}(?:调整|变更|划转|转隶)(?:到|为|至|给)|^[^。；，]{0,30}(?:推荐|选举|推选|协商)产生|^[^。；，]{0,30}(?:自然|自行|自动)(?:替补|接替|递补|更替)|^[^。；，]{0,10}(?:替换|接替|代替|递补)[。；，]|^[^。；]{0,120}?(?:担任|兼任|兼)[，。；]|^(?!组织由)[^。；，]{0,60}?(?:组成|担任|兼任|任命|(?<![责主])任(?:总|副|双)*(?:指挥|组长|主任|召集人|负责人|政委)|(?<![责主])任[^，。；的任]{1,8}(?:指挥长?|组长|主任|召集人|负责人|政委|秘书长)[，。；]|迁(?:至|往|入)|搬(?:至|到|往)|引发|引起|构成|造成|所致)/u;
/** 由某级承担的事项: the words after 由 describe a thing and oblige nobody here. */
export const DESCRIBES = /^[^，,；;。]{0,40}的\p{Script=Han}{1,20}(?=[，,、；;。]|$)/u;
/** A part that only says when or in which case: 接到报告后, 发生疫情时, 超出能力的, 如发现…. */
export const isCondition = (part: string): boolean =>
  /后(?:\d{1,3}|[一二三四五六七八九十两半]{1,3})个?(?:工作日|小时|分钟|日|天|月|年)(?:之|以)?内[，,]$/u.test(
    part,
  ) ||
  /(?:后|时|的|之日起|以来|情况下|前提下|基础上|框架下|领导下|指挥下|状态下|过程中|期间|在[^，。；]{1,8}[期季]|之前|完成[^，]*前|(?:晋升|聘任|上岗|投产|离任|离职|报名)[^，]{0,10}前|同时|之际)[，,]?$/u.test(
    part,
  ) ||
  /违反[^，。；]{1,40}规定[，,]$/u.test(part) ||
  /^(?:如(?!实)|若|凡|当(?!地|事)|一旦)|^遇[^，]{2,14}[，,]$|^除[^，]{2,40}[之以]?外[，,]?$|^未经[^，。；]{2,24}[，,]$/u.test(
    part,
  );

/** 施工单位进场前，: a part that only says before what, and asks for nothing itself. */
export const isBefore = (part: string): boolean =>
  /^(?!.*(?:应当|必须|不得|要|须))[^，。；：]{4,40}(?<![提当目眼面此空先])前[，,]$/u.test(
    part.trim(),
  );

/** 违反某条规定，无证企业经营客运，又不备案的，由…: what stands before the last words of the case is a part of it. */
export function isOfOffence(
  text: string,
  parts: readonly { readonly start: number; readonly end: number }[],
  i: number,
): boolean {
  const wordsOf = (k: number): string => text.slice(parts[k]!.start, parts[k]!.end);
  if (
    i === 0 ||
    !/^(?:第[^条]{1,8}条[\s　]*)?违反[^，。；]{1,60}规定[，,]$/u.test(wordsOf(0).trim())
  )
    return false;
  for (let k = 1; k + 1 < parts.length; k += 1) {
    const words = wordsOf(k);
    if (!/[，,]$/u.test(words) || /(?:^|[^自])由(?=\p{Script=Han}{2})/u.test(words)) return false;
    if (/的[，,]$/u.test(words))
      return i <= k && /^(?:由|责令|处|给予|依法|予以)/u.test(wordsOf(k + 1));
  }
  return false;
}

/** 不申请复议，不提起诉讼，又不履行决定的，: the first of several things that somebody has not done. */
function isFirstLeftUndone(
  text: string,
  parts: readonly { readonly start: number; readonly end: number }[],
  i: number,
): boolean {
  const undone =
    /(?:^|[^，。；]{2,}?)(?:逾期|期限内|期满)?(?:既|也|又|仍)?(?:不|未)(?:依法)?(?:申请|提起|履行|缴纳|起诉|提出|改正)[^，。；]*[，,]\s*$/u;
  const wordsOf = (k: number): string => text.slice(parts[k]!.start, parts[k]!.end);
  for (let k = i; k < parts.length; k += 1) {
    if (!undone.test(wordsOf(k)) || MODAL.test(wordsOf(k))) return false;
    if (/的[，,]\s*$/u.test(wordsOf(k))) return k > i;
  }
  return false;
}

/** The same of one part of a sentence, where the case may go on in the next: …不申请复议，又不搬迁的，. */
export function isConditionAt(
  text: string,
  parts: readonly { readonly start: number; readonly end: number }[],
  i: number,
): boolean {
  const words = text.slice(parts[i]!.start, parts[i]!.end);
  if (isCondition(words)) return true;
  const next = parts[i + 1];
  if (next !== undefined && isBefore(words)) return true;
  if (isOfOffence(text, parts, i) || isFirstLeftUndone(text, parts, i)) return true;
  return (
    next !== undefined &&
    /[，,]$/u.test(words) &&
    !MODAL.test(words) &&
    /^(?:又|且|并且|或者?|而且?|仍|也|但|同时|在[^，]{2,12}[内后](?:仍|未))(?=\p{Script=Han})[^，。；]{1,80}的[，,]$/u.test(
      text.slice(next.start, next.end).trim(),
    )
  );
}

/** 是…的主管部门, 为项目业主, 是责任主体: a role that somebody has, and nothing more about it. */
export const IS_ROLE =
  /^(?:是(?!否)|为|系|作为)[^，。；]{0,24}?(?<role>总?牵头|副?组长(?=单位|部门)|主办|主责|主管|责任|负责|承办|协办|配合|参与|协助|实施|监管|(?:监督|行政|行业|综合|登记)管理|行政执法|执法|业主|发起|出资)(?:单位|部门|机关|机构|主体|方|(?<=责任|发起|出资)人)?(?=[，,。；;]|$)/u;

/** 某政府决定：任命…, 决定成立…: behind a body, what is done by these words and is no duty. */
export const DECIDED =
  /^(?:研究|讨论)?(?:并)?决定(?:[：:]|(?:自[^，。；]{2,16}起)?(?:成立|设立|建立|组建|授予|表彰|命名|公布|印发|废止|修改|取消|对[^，。；]{2,40}(?:予以|给予|进行)(?:表彰|表扬|通报|奖励|调整|修改|废止))|任命|免去|任免|聘任|解聘|撤销|同意|[，,])/u;

const BEFORE_ROLE =
  '(?:(?:应当|应|要|须|必须|可以|可|负责|具体|积极|主动|共同|认真|切实|全力|大力|全面|依法|依照?(?:各自)?职[责能权](?:分工)?|按照?[^，。；、]{0,24}?|在[^，。；、]{0,24}?(?:内|下|中)|根据(?:《[^《》]*》|[^，。；《》])*的?(?:要求|规定|精神|需要)?)[，,]?)*';
/** What sums up those who act, before what they do. */
const SUMS_UP = new RegExp(`^(?:${AND_OTHERS}|等)(?=\\p{Script=Han}{2})`, 'u');
/** The role that a predicate gives its subject: 牵头编制, 应当协助做好. */
export function roleIn(words: string): DutyRole {
  // 某局、某局等参加: what sums the list up belongs to it.
  const predicate = words.replace(SUMS_UP, '');
  const m = new RegExp(
    `^${BEFORE_ROLE}(?:予以|给予|提供|做好|搞好|履行|发挥|落实|作为)?(总?牵头|主办|负总责|总负责|抓总|配合|协助|协同(?!高效|创新|发展|治理|共治|监管)|协办|支持(?=[，。；;]|$)|参[与加](?=[，。；;]|$)|(?:共同)?组成(?=[，。；;]|$))`,
    'u',
  ).exec(predicate);
  const held = IS_ROLE.exec(predicate)?.groups?.['role'];
  if (held !== undefined) return roleOf(`${held}单位`);
  if (/^为主(?:[，,。；;]|$)|^为牵头/u.test(predicate)) return 'lead';
  if (m === null) return 'responsible';
  return /^(?:总?牵头|主办|负总责|总负责|抓总)/u.test(m[1]!) ? 'lead' : 'cooperating';
}

/** 是第一责任人，负责…; 设在某局，承担…: who somebody is or where he sits, and then what he must. */
export const IS_HELD =
  /^由[^，。；]{2,30}(?:担任|兼任)[，,](?:具体|主要|统一|全面|并)*(?:负责(?!人)|承担)|^(?:是(?!否)|为(?=[^，。；]{0,8}责任人)|设在|设于)[^，。；]{0,30}[，,](?:在[^，。；]{2,24}下[，,])?(?:具体|主要|统一|全面|并)*(?:负责(?!人)|不得|应当?|要(?!求)|须|必须|承[担办]|履行|统筹|协调)/u;

/** 雪停后6小时内清除: when somebody does what stands behind it. */
const WHEN_FIRST =
  /^(?!的|后|前|会[前后])(?:(?![由局委办厅]|中心|部门|单位|公司|政府|企业)\p{Script=Han}){1,10}后(?:在|[，,])?(?:\d{1,3}|[一二三四五六七八九十两半]{1,3})个?(?:小时|分钟|日|天|工作日)(?:之|以)?内(?!的)/u;

const isKnownCase = opensWith(CASES);
/** 承租房屋的，应…: a case by any verb, and what whoever is in it must; not what is done to him. */
const ANY_CASE =
  /^(?:\p{Script=Han}{2}、){0,3}[^，。；：、的]{3,24}的[，,](?:应当?(?![由急])|必须|须|不得)(?!当?(?:责令|责成|处|给予|予以|依法|取消|吊销|撤销|追究|约谈|由))/u;

/** 未取得许可的，不得…: whether words behind somebody say a case of his, and what he then must. */
export const isCase = (words: string): boolean =>
  isKnownCase(words) || (ANY_CASE.test(words) && verbAt(words, 0)?.noun === false);

const MODAL_FIRST = new RegExp(`^(?:${MODAL.source})`, 'u');
const MODAL_AFTER_COMMA = new RegExp(
  `^(?:也|均|都|还|并)?(?:(?:\\d{1,2}|[一二三四五六七八九十两半]{1,3})个?(?:年|月|日|天|工作日|小时)之?内)?(?:${MODAL.source}|每(?:[年月季周日]|半年)|(?:具体|主要|统一)负责(?!人))`,
  'u',
);

/** 水务集团抢险队: what begins like a verb is the rest of a name. */
const NAMES_A_TEAM =
  /^派驻\p{Script=Han}{0,4}组|^\p{Script=Han}{2,4}(?:[大中支总分小]?队|小组)(?=[，。；、）]|$)/u;

/** 在职责范围内，: by what right somebody does what stands behind it. */
const BY_RIGHT =
  /^(?:(?:在|按照?|依照|根据)(?:各自|法定)?的?职[责能权](?:分工|范围|权限)*内?|按(?:照)?(?:各自)?职责分工)，(?:分别|共同|具体)*/u;

/** Whether words after a name begin a predicate; `strict` asks for a modal or 负责. */
export function predicateAt(text: string, end: number, strict = false): boolean {
  const rest = text.slice(end);
  if (strict)
    return (
      /^(?:也|均|都|还|并|一律(?=不))?(?:应当|应(?!急|用|届|收|变)|必须|须(?!知)|需(?!求)|要(?!求|素|点)|不得|可以|有权|负责(?!人)|承担)/u.test(
        rest,
      ) || MODAL_FIRST.test(rest)
    );
  if (NAMES_A_TEAM.test(rest)) return false;
  const right = BY_RIGHT.exec(rest)?.[0].length;
  if (right !== undefined) return predicateAt(text, end + right);
  if (ACTS.test(rest) || isCase(rest) || WHEN_FIRST.test(rest)) return true;
  const after = rest.slice(TAIL.exec(rest)![0].length);
  return ACTS.test(after);
}

/** 财政、物价等部门，按照各自职责，共同做好…: what each of many does by what is his, behind a comma. */
const BY_THEIR_DUTIES = new RegExp(
  `^(?:${AND_OTHERS})?[，,](?:应当?|要)?(?:(?:按照?|依照?|依据|根据|结合)(?:法定|各自)?(?:的)?(?:职[责能权](?:分工|范围|权限)?|分工|权限)|在(?:各自|法定)(?:的)?(?:职[责能权]|权限)?(?:范围)?内)[，,]?`,
  'u',
);

/** A comma after a name, and then the modal: …的企业，可…; …的单位，发现…的，应当…. */
export function predicateAfterComma(text: string, end: number): boolean {
  const duties = BY_THEIR_DUTIES.exec(text.slice(end))?.[0].length ?? 0;
  if (duties > 0 && predicateAt(text, end + duties)) return true;
  const rest = /^[，,](?<words>[^。；;]*)/u.exec(text.slice(end))?.groups?.['words'];
  if (rest === undefined) return false;
  const parts = rest.split(/[，,]/u);
  const at = parts.findIndex((p) => !isCondition(p));
  return at >= 0 && MODAL_AFTER_COMMA.test(parts[at]!);
}
