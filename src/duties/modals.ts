/**
 * Modal words: what makes a sentence oblige, empower or forbid, and what it then makes of its subject.
 *
 * In: words of one part of a sentence. Out: patterns; a modality.
 */
import type { DutyModality } from '../domain/model.ts';

/** May: only before what makes it plain that it is not 可能, 可控, 可再生 … */
export const MAY =
  '可以|(?<![所专共国占持享])有权(?![限利益威属机部]|\\p{Script=Han}{2,4}的(?:部门|机关|机构|单位|人))|可(?=于(?!此|是)|拨打|登录|扫码|扫描|关注|就近|持(?!续)|到(?!达)|以|请|向|根据|按|在(?!生)|将|由|越级|自主|自愿|自行|免|直接|优先|适当|视|采取|采用|选择|申请(?!人|表|书|材料)|享受|结合|通过(?!率)|对|不(?!逆)|参照|委托|组织|邀请|责成|责令|予以|给予|依法|依据|报(?!废)|从|先|与|进行|适时|酌情|暂|单独|设立|建立|要求|指定|授权|延长|简化|凭|计入|决定|提请|提出|使用(?!人|者|单位)|制定|实行|实施|设置|开展|派|调|征|查|作为|限制|临时|紧急|办理|聘|指导|督促|协调|安排)';
/** What follows 负责 where it charges nobody: 负责人, 负责制; not 负责制定. */
export const NO_CHARGE = '人|制(?![定订作止造])';
export const MUST_NOT = '不得|不准|不许(?!可)|不允许|严禁(?!.{0,12}流入)';
export const MUST =
  '应当(?!知道|知晓)|应该|(?<![响供适相反对效感顺呼]|防范|处置|协同|有序|综合|事件|灾害|疫情|科学|积极)应(?!\\p{Script=Han}尽|对(?:[，。、；各]|突发|措施|工作|处置|机制|能力|策略|预案)|急|用|届|收|激|变|付|答|战|运|征|聘|允|邀)|必须|(?<!必)须(?!知)|(?<![急刚必亟供军所])需(?!求|的|要)|(?<!安全|生态|发展|实际|工作|现实|形势|群众|(?:根据|按照?|视|结合)[^，。；]{0,14})需要(?!求|[，。；、]|[^，。；]{0,8}的)|(?<![主重需纲必概只首紧摘简想不还提扼卡纪])要(?!求|素|点|闻|件|道|紧|害|么|是|不是|义|领|塞|地)';

/** A modal word: one that makes a sentence oblige, empower or forbid. */
export const MODAL = new RegExp(`${MUST_NOT}|(?<![方许认])(?:${MAY})|${MUST}`, 'u');
/** The modals that no noun and no adverb looks like. */
export const STRONG_MODAL =
  /应当|应该|必须|不得|不准|严禁|(?<![所专共国占持享])有权(?![限利益威属机部])|可以/u;

/** Words without those that they only quote: 落实“科研人员可以兼职”的规定 is no leave to have two posts. */
const spoken = (words: string): string =>
  words
    .replace(/“[^“”]*(?:”|$)|《[^《》]*(?:》|$)/gu, '“”')
    // 可以循环利用的应当…: which of them, and no leave.
    .replace(/(?:可以|可)(?=[^，。；的]{2,12}的[^，。；]{0,12}(?:应当|必须|不得))/gu, '');

/** What a predicate makes of its subject. */
export function modalityOf(words: string): DutyModality {
  const m = new RegExp(
    `(?<not>${MUST_NOT})|(?<may>(?<![方许认])(?:${MAY}))|(?<must>应当|必须|须(?!知)|负责(?!${NO_CHARGE})|应(?!急|用|届|收|激|变))`,
    'u',
  ).exec(spoken(words));
  if (m?.groups?.['not'] !== undefined) return 'must-not';
  return m?.groups?.['may'] === undefined ? 'must' : 'may';
}

/** A verb that forbids, as the source of a pattern. */
export const BANS = '(?:一律|坚决|严格|依法|原则上|并)?(?:禁止|严禁)(?!其(?!他|余))';
/** A part that forbids by its verb: 禁止动物出入. */
export const FORBIDS = new RegExp(`^${BANS}`, 'u');

/** Where a part turns from an act to what must not be done: …且不得…; -1 if it does not. */
export function turnToMustNot(words: string): number {
  const joined = words.search(
    /(?<=\p{Script=Han}{2})(?:且|并|并且|也|亦)(?:不得|不准|不许(?!可))/u,
  );
  if (joined >= 0) return joined;
  const bare = BARE_TURN.exec(words);
  return bare === null || TO_OTHERS.test(bare[0]) ? -1 : bare[0].length;
}
/** 应当如实说明情况、|不得隐瞒: what must be done, up to what must not; no thing (不得低于…的标准). */
const BARE_TURN =
  /^(?:[^，。；]{0,4}?)(?:应当|应该|必须|须|要)(?![对向在将把从因由当经以符遵]|按(?![时期规要])|自(?![行觉查]))[^，。；不]{3,40}?、?(?=(?:不得|不准|不许)(?![^，。；]*的\p{Script=Han}))/u;
/** Words by which what must not be done is another's, or is what somebody says. */
const TO_OTHERS =
  /督促|督导|监督|告知|通知|要求|提醒|提示|责令|责成|教育|引导|劝|承诺|保证|确保|做到|规定|约定|注明|标明|标示|载明|明示|明确|声明|警示|警告|宣传|强调|防止|制止|认定|视为/u;
