/**
 * What somebody does, by the vocabulary of the language: verbs that no row of the readers holds.
 *
 * In: the name of a body, and the words directly behind it. Out: whether the words begin a
 * predicate. The rows of `predicates.ts` come first; a verb that only the general dictionary knows
 * (`domain/lexicon.ts`: 终止, 收回, 加固, 铺设) counts behind the whole name of one body alone, since
 * behind a common noun it may be a part of that noun (企业开办流程, 单位采购计划).
 */
import { type Verb, verbAt } from '../domain/lexicon.ts';
import { HEAD_AT_END, isBodyName, looksNamed, TAKES_IN } from './bodyNames.ts';
import { ACTS } from './predicates.ts';
import { isState } from './states.ts';

/** Behind a verb: what makes a noun of it (退休人员, 复工率, 停课的). */
const MADE_NOUN =
  /^(?:的|率|人(?!民)|者|员|费|款(?!项)|量|额|期(?!间)|点|地(?!下)|物|[站所局处部队组库行室科股办](?!\p{Script=Han})|分局|[支大总]队|中心|情况|工作|项目|单位|部门|机构|企业|时[，,]|后[，,]|前[，,]|了|过(?!程))/u;
/** A predicate behind the verb, whose subject the verb is a part of: 某局采购计划应当公开. */
const HAS_PREDICATE =
  /^[^，。；：]*(?:应当|必须|不得|可以|纳入|列入|由|须|(?<!响)应(?!急|用|对|届|收)|(?<![主重需必])要(?!求|素|点|道)|(?:已|正在?|尚未?|仍)(?=\p{Script=Han}))/u;
/** Words before a name that belong to the sentence. */
const OF_SENTENCE =
  /^(?:关于|对于|由于|鉴于)|[于是\s]|^[送报交呈转請请報](?=[省市县區区縣州旗盟])/u;

/** Behind a verb, what makes the plan or the time of a deed of it: 开办时间, 采购计划. */
const OF_DEED = /^\p{Script=Han}{2}全?(?:时间|时限|流程|环节|计划|程序|手续|成本|规模|能力)/u;

/**
 * Whether words say how something is, or what is so of a thing that is called by a deed, and no deed:
 * 发生…, 退休人员…, 采购计划应当….
 *
 * @param words what stands behind a name
 * @param verb how many characters the verb at their head has
 */
function saysNoDeed(words: string, verb: number): boolean {
  const rest = words.slice(verb);
  return isState(words) || OF_DEED.test(words) || MADE_NOUN.test(rest) || HAS_PREDICATE.test(rest);
}

/** Whether words behind a name, whatever verb they begin with, are no deed of it. */
export const isNoDeed = (name: string, words: string): boolean =>
  OF_SENTENCE.test(name) ||
  MADE_NOUN.test(words) ||
  // A word that the dictionary does not hold has two characters, as most have.
  saysNoDeed(words, verbAt(words, 0)?.length ?? 2);

/** The verb of the general dictionary with which a predicate begins; undefined for none, and where it is a part of a noun. */
export function doesByDictionary(words: string): Verb | undefined {
  const verb = verbAt(words, 0);
  if (verb === undefined || /[行局队组站所]$/u.test(words.slice(0, verb.length))) return undefined;
  return saysNoDeed(words, verb.length) ? undefined : verb;
}

/**
 * Whether words behind the name of a body begin with a verb of the general dictionary by which it acts.
 *
 * @param name the name as printed, without what narrows it
 * @param words what stands directly behind it
 * @param registered whether the register holds the name
 */
export function actsByDictionary(name: string, words: string, registered = false): boolean {
  const verb = doesByDictionary(words);
  if (verb === undefined || OF_SENTENCE.test(name)) return false;
  // What is a noun as often (审查) acts only where something is its object, behind a name of usual length.
  if (verb.noun && (name.length > 8 || !/^\p{Script=Han}{2}/u.test(words.slice(verb.length))))
    return false;
  return (
    registered || (isBodyName(name) && name.split(/[、和与及]/u).every((one) => looksNamed(one)))
  );
}

/** Whether words behind the name of a body begin with a verb, of the readers' rows or of the general dictionary. */
export const verbBehind = (name: string, words: string): boolean =>
  ACTS.test(words) || actsByDictionary(name, words);

/** 招用人员不得…: whom somebody takes on, and no staff of his. */
const HIRES = /^(?:招[用录聘]|录[用取])人员/u;
const TAKES = new RegExp(`^${TAKES_IN}`, 'u');
/** What is planned, counted or kept, and who serves: behind a verb, the thing or the person that the words are about. */
const IS_ABOUT =
  /(?:计划|方案|标准|条件|范围|设施|设备|场所|车辆|项目|行为|情况|信息|资料|档案|结果|制度|资金|经费|名单|程序|系统|平台|区域|面积|[率量额度数费期款表书])$/u;
/** Behind a modal: how something must be, and nothing that somebody does. */
const IS_TO_BE =
  /^(?:纳入|列入|控制|达到?|符合|超过|[低高少多大小]于|[为是由有经在]|属于|具[备有]|保持|位于|包括|视为|计入|予以|给予)/u;

/**
 * Whether words behind somebody say what he does, and then what he must: 招用外来人员应当…, 申请贴息，须….
 *
 * @param words what stands directly behind his name
 */
export function doesAndMust(words: string): boolean {
  const verb = verbAt(words, 0);
  const rest = words.slice(verb?.length ?? 0);
  const said =
    /^(?<object>[^，。；：、的“”（）]{0,18}?(?:、[^，。；：、的“”（）]{2,8})?)(?<comma>[，,]?)(?:应当|必须|不得|须(?!知)|(?<=[，,])要(?!求|素|点|件|闻)|应(?=[当在于向按依持凭到]))(?<must>[^。；]*)/u.exec(
      rest,
    )?.groups;
  if (verb === undefined || said === undefined || isState(words)) return false;
  const { object = '', comma = '', must = '' } = said;
  // Without a comma a verb that is a noun as often may be one here: 运输车辆应当….
  if ((verb.noun && comma === '') || IS_TO_BE.test(must)) return false;
  if (MADE_NOUN.test(rest) && !HIRES.test(words)) return false;
  if (IS_ABOUT.test(object)) return false;
  return TAKES.test(words) ? object !== '' : !holdsHead(object);
}

/** Whether somebody's name ends anywhere in words: 聚集场所投入使用. */
const holdsHead = (words: string): boolean =>
  [...words].some((_, i) => HEAD_AT_END.test(words.slice(0, i + 1)));

/** 进场前，应当…: before what somebody does himself he must do something; no change of his that others make. */
const BEFORE_MUST =
  /^(?!变更|更换|调整|验收|到期|届满|竣工)(?<what>\p{Script=Han}{2,10}?)(?<![提当目眼面此空先])前[，,]?(?:应当|必须|须|不得|要(?!求))/u;

/** What somebody has done himself, up to 后; no change of his that others make, and nothing that others approve. */
const AFTER_HIS =
  '^(?!变更|更换|调整|到期|届满|期满|验收合格|审[核批定]|批准)(?<what>\\p{Script=Han}{2,10}?)(?<!之|其|最|今|此|事)后';

/** 建房完工后，应当…: the same, and he must do it behind what he has done. */
const AFTER_MUST = new RegExp(
  `${AFTER_HIS}[，,]?(?:应当|必须|须|不得|要(?!求)|可以)(?!由|当由)`,
  'u',
);

/** 自查合格后，向某局提交…: what somebody hands in behind what he has done himself, without a modal. */
const AFTER_HANDS_IN = new RegExp(
  `${AFTER_HIS}[，,](?:及时|立即|统一|一并)?(?:向(?=\\p{Script=Han}{2,24}(?:提[出交]|报[告送]|上报|申[请报]|申领|备案|登记))|提[出交](?=\\p{Script=Han}{2})|报(?=[省市县区州旗盟乡镇])|上报(?=\\p{Script=Han})|申[请报领](?=\\p{Script=Han}{2}))`,
  'u',
);

/** Whether words behind somebody say before or behind what of his he must do something. */
export function mustBefore(words: string): boolean {
  const said = BEFORE_MUST.exec(words) ?? AFTER_MUST.exec(words) ?? AFTER_HANDS_IN.exec(words);
  const what = said?.groups?.['what'];
  return what !== undefined && !holdsHead(what);
}

/** 收购时，除税款外，不得…: when somebody does something himself he must or must not; no change of his that others make. */
const WHEN_MUST =
  /^(?!变更|更换|调整|到期|届满|竣工)(?<what>\p{Script=Han}{2,10}?)(?<![同及适届按准])时[，,](?:除[^，。；]{2,16}外[，,])?(?:应当|必须|须|不得|不准|要(?!求))/u;

/** 自处罚之日起三年内不得从业: for how long somebody must not. */
const BANNED_FOR =
  /^(?:自[^，。；]{2,24}之?日起[，,]?)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})个?(?:年|月|日|工作日|小时)(?:之|以)?内[，,]?(?:不得|不准)/u;

/** 在职称评定、岗位聘用中，可以…: in what matter of his somebody may or must. */
const IN_MATTER =
  /^在(?![^，。；]{0,20}的(?!基础上|前提下))[\p{Script=Han}、]{2,24}(?:(?:中|方面|过程中)[，,](?:应当|必须|须|不得|可以)|的?(?:基础上|前提下)[，,](?=\p{Script=Han}{2}))/u;

/** Whether words behind somebody say when, while he does something, he must do or not do something else. */
export function mustWhen(words: string): boolean {
  if (BANNED_FOR.test(words) || IN_MATTER.test(words)) return true;
  const what = WHEN_MUST.exec(words)?.groups?.['what'];
  return what !== undefined && verbAt(what, 0) !== undefined && !holdsHead(what);
}
