/**
 * Words by which a sentence obliges, empowers or forbids: what may follow a subject, what turns a
 * part of a sentence into a condition, and what a part makes of its subject.
 *
 * In: words of one part of a sentence. Out: yes or no, a modality, a role. Nothing here knows an agency.
 */
import type { DutyModality, DutyRole } from '../domain/model.ts';

/** May: only before what makes it plain that it is not 可能, 可控, 可再生 … */
const MAY =
  '可以|有权|可(?=以|请|向|根据|按|在(?!生)|将|由|越级|自主|自愿|自行|免|直接|优先|适当|视|采取|采用|选择|申请|享受|结合|通过(?!率)|对|不(?!逆)|参照|委托|组织|邀请|责成|责令|予以|给予|依法|依据|报(?!废)|从|先|与|进行|适时|酌情|暂|单独|设立|建立|要求|指定|授权|延长|简化|凭|计入|决定|提请|提出|使用|制定|实行|实施|设置|开展|派|调|征|查|作为|限制|临时|紧急|办理|聘)';
const MUST_NOT = '不得|不准|不许|不允许|严禁(?!.{0,12}流入)';
const MUST =
  '应当|应该|(?<![响供适相反对效感顺呼])应(?!急|用|届|收|激|变|付|答|战|运|征|聘|允|邀)|必须|(?<!必)须(?!知)|(?<![急刚必亟供军])需要?(?!求|的|要)|(?<![主重需纲必概只首紧摘简想不还提扼])要(?!求|素|点|闻|件|道|紧|害|么|是|不是|义|领|塞|地)';

/** A modal word: one that makes a sentence oblige, empower or forbid. */
export const MODAL = new RegExp(`${MUST_NOT}|(?<!方)(?:${MAY})|${MUST}`, 'u');
/** The modals that no noun and no adverb looks like. */
export const STRONG_MODAL = /应当|应该|必须|不得|不准|严禁|有权|可以/u;

/** Verbs, auxiliaries, adverbs and prepositions with which a predicate begins. */
export const ACTS = new RegExp(
  `^(?:${[
    `${MUST_NOT}|${MAY}|${MUST}`,
    '主要负责|负责(?!人|制)|负有|承担|牵头|会同|联合(?!会|体)|召集',
    '组织(?!机构|指挥|领导|体系|部|法|形式|架构)|协调|统筹|统一|指导(?!思想|意见|组|员)|指挥(?!部|机构|体系|中心|长|官)|督促|督导(?!组)|监督(?!员|管理|机构)|检查(?!组|站)|检测(?!中心|站|机构)|建立|健全|完善|制定|制订|编制(?!办)|起草|拟订|草拟',
    '启动|发布|公布|宣布|决定|研究(?!院|所|中心|室)|分析|评估(?!组|机构)|审定|审批(?!局)|审议|批准|确认|确定|明确|同意|作出|做出|提出|提供|开展|进行|做好|抓好|加强|加大|强化|加快|提升|提高|优化|深化',
    '根据|按照?|依[据法照规]|结合|参照|遵照|接到|收到|接收|汇总|收集|整理|通报|通知|报[告请送经]?|向|对(?!于|应|象)|将|把|在(?!职|编|校)|从(?!事|业)|于|给予|予以|为(?=[^，。；]{1,30}(?:提供|办理|创造|开展|做好))|以(?=[^，。；]{1,24}(?:形式|方式|为|向|报告))',
    '立即|及时|迅速|适时|随时|定期|不定期|逐步|每(?=[半\\d一二三四五六七八九十年季月周日])|视|第一时间|积极|主动|严格|认真|切实|全面|优先|坚决|共同|分别|具体|特别是|负总责|严肃|全力|坚持|密切|率先|尽快|科学|统一|充分|有效|广泛|深入|大力|扎实|持续|同步|同时|依次|至少|务必|应会',
    '成立|设立|组建|设置|派出|派驻|采取|采用|采集|实施|实行|落实|执行|履行|维护|保障(?!中心|处|组|部)|参与|参加|配合|协助|协同|支援|支持|进入|记录|核实|安排|部署|推进|推动|贯彻|宣传(?!部)|引导|动员|发动|鼓励',
    '由(?=[^。]{1,80}组成，[^。]*负责)|受理|办理|处理|处置|调集|调度|调拨|调用|征用|储备(?!库|中心)|查处|监测(?!中心|站)|排查|自查|摸排|指定|签[署发订]|作为|发出|检验(?!员|机构)|解释|迅速到位|委托|聘请|邀请|提请|责成|责令|赶赴|递交|提交|申请|报批|备案|发现|拨付|下达|筹集|收缴|征收|缴纳|发放|兑现|兑付|审核|核查|核定|清理|整治|整改|督查|考核|评价|通过(?!率)|利用|运用|依托|围绕|设(?=[一二三四\\d立专])|选派|选聘|选择|培训(?!中心)|培育|扶持|管理(?!局|部门|机构|站|所|委员会|中心|办|区|处|人员)|运营|运行|养护|巡查|巡检|巡护|清扫|修复|建设(?!局|单位|部门|厅|委)|负担|列入|纳入|承诺|遵守|服从|接受|探索|创建|打造|加密|扩大|压实|压减|缩短|简化|减免|免除|免征|保证|确保|防止|防范|杜绝|避免|禁止|限制|关闭|封闭|停止|暂停|取消|撤销|解除|恢复|补充|更新|修订|修改|修编|废止|公开|公示|告知|回复|答复|反馈|移送|移交|转交|转办|交办|抄送|上报|续报|补报|呈报|请示|封锁|核发|颁发|换发|吊销|查封|扣押|没收|处罚|问责|追究|追责|表彰|奖励|补助|补偿|救助|救治|救援(?!队)|抢险|抢修|疏散|转移|撤离|安置|慰问|值班|值守|待命|备勤|集结',
  ].join('|')})`,
  'u',
);

/** Verbs that set others to work: an agency after one is its object and no subject. */
export const CAUSATIVE =
  /^(?:组织|协调|引导|鼓励|支持|推动|促进|帮助|指导|督促|督导|监督|要求|责成|责令|动员|发动|调动|会同|联合|配合|协助|协同|委托|允许|授权|指定|确保|保障|邀请|聘请|吸引|培育|扶持|帮扶|召集|安排|部署|统筹|推荐|约谈|通报|通知|提醒|指挥|派出|选派|增派|建立|健全|完善|加强|强化|加大|发挥|充分|提升|提高|优化|依托|围绕|有效|继续|将|把|对(?!外)|向|为|使|让|以|从|在|按|根据|依|经|受|被(?!征用|检查|监管|许可)|给|与|同(?!级)|和|及|或|并|而|且|是|不|未(?!经|发生)|已|无|有(?!关|权)|凡|如|若|当(?!地|事)|因|由|于|至|到|随着|通过|探索|打造|引进|引育|举办|召开|落实|实施|推行|推广|推进|开展|做好|抓好|编制|制定|营造|形成|实现|完成|构建|搭建|严格|严厉|严肃|切实|认真|积极|大力|全面|深入|扎实|持续|及时|立即|迅速|保护|维护|防止|防范|降低|减少|减轻|扩大|缩短|简化|规范|改进|改善|激发|激励|增强|满足|利用|运用|采用|采取|采集|纳入|列入|符合|达到|属于|具有|具备|涉及|包括|主要|其中|新|既有|近|连续|自)/u;

/** What may stand between a name and its verb. */
export const TAIL =
  /^(?:等|及|和|以及|、)*(?:其)?(?:他|各)?(?:有关|相关|所属)?(?:部门|单位|地区|人员|负责人?(?=应|要|须))*(?:[，,]?(?:也|均|都|还|再|则|并|仍|就|应会|特别是[^，。；]{2,20}))?/u;
/** Words that may open a sentence or a part before its subject. */
export const LEAD =
  /^(?:其中|同时|另外|此外|必要时|原则上|并且|同时也|因此|对此|为此|届时|一般|并|而|且|也|以及|或者|或)?[，,]?\s*/u;
/** After 由: verbs that make somebody a member or an officer and oblige nobody. */
export const NO_ACT = /^[^。；，]{0,60}?(?:组成|担任|兼任|任命|引发|引起|构成|造成|所致)/u;
/** 由某级承担的事项: the words after 由 describe a thing and oblige nobody here. */
export const DESCRIBES = /^[^，,；;。]{0,40}的\p{Script=Han}{1,20}(?=[，,、；;。]|$)/u;
/** A part that only says when or in which case: 接到报告后, 发生疫情时, 超出能力的, 如发现…. */
export const isCondition = (part: string): boolean =>
  /(?:后|时|的|之日起|以来|情况下|前提下|基础上|框架下|领导下|指挥下|状态下|过程中|期间|之前|同时|之际)[，,]?$/u.test(
    part,
  ) || /^(?:如|若|凡|当|一旦|对(?!外)[^，]*的)/u.test(part);

/** What a predicate makes of its subject. */
export function modalityOf(words: string): DutyModality {
  const m = new RegExp(
    `(?<not>${MUST_NOT})|(?<may>(?<!方)(?:${MAY}))|(?<must>应当|必须|须(?!知)|负责(?!人|制)|应(?!急|用|届|收|激|变))`,
    'u',
  ).exec(words);
  if (m?.groups?.['not'] !== undefined) return 'must-not';
  return m?.groups?.['may'] === undefined ? 'must' : 'may';
}

/** Where a part turns from an act to what must not be done: …且不得…; -1 if it does not. */
export const turnToMustNot = (words: string): number =>
  words.search(/(?<=\p{Script=Han}{2})(?:且|并|并且|也|亦)(?:不得|不准|不许)/u);

const BEFORE_ROLE =
  '(?:(?:应当|应|要|须|必须|可以|可|负责|具体|积极|主动|共同|认真|切实|依法|按照?[^，。；]{0,24}?|在[^，。；]{0,24}?(?:内|下|中)|根据(?:《[^《》]*》|[^，。；《》])*的?(?:要求|规定|精神|需要)?)[，,]?)*';
/** The role that a predicate gives its subject: 牵头编制, 应当协助做好. */
export function roleIn(predicate: string): DutyRole {
  const m = new RegExp(`^${BEFORE_ROLE}(牵头|主办|配合|协助|协同|协办)`, 'u').exec(predicate);
  if (m === null) return 'responsible';
  return /^(?:牵头|主办)/u.test(m[1]!) ? 'lead' : 'cooperating';
}
