/**
 * Subjects of sentences: names of the register, with the words that narrow them (疫情发生地, 上级),
 * and bodies and persons that the register does not hold but whose last word says that they act
 * (单位和个人, 专家组, 招标人).
 *
 * In: a text and a place in it. Out: the names that stand there one after the other. Guarantees: a
 * name that the register holds is found as its longest form; what it does not hold has no id and the
 * words as printed.
 */
import { ACTOR } from './actors.ts';
import { carriedBy, type PrintedName } from './agencies.ts';
import type { Reading } from './draft.ts';
import {
  ACTS,
  CAUSATIVE,
  DECIDED,
  IS_ROLE,
  isCondition,
  MODAL,
  modalityOf,
  TAIL,
} from './predicates.ts';
import { bodiesEnd, wholeBodyAt } from './shapes.ts';

/** A name with the words that narrow it. */
export interface QualifiedName extends PrintedName {
  readonly qualifier: string | null;
}

/** Names that stand one after the other at a place. */
export interface Subject {
  readonly names: readonly QualifiedName[];
  readonly start: number;
  readonly end: number;
}

/** Words that narrow a name to the bodies of a level or a place. */
const RELATIVE =
  '(?:有关|相关|各)?(?:上一级|下一级|上级|下级|同级|本级|各级|当地|属地|所在地|注册地|相应级别的?|(?:(?![由对向在将把为从按])\\p{Script=Han}){0,14}?发生(?:所在)?地|事发地|事故地|受灾地|未发生\\p{Script=Han}{2,16}?的地方|其他|全市|全省|全区|全州|全盟)';
const QUALIFIER = new RegExp(`^${RELATIVE}的?`, 'u');

/** Those of a level or of all places, before what they do. */
const LEVEL_ACTOR =
  /^(?:国家|中央|自治区|省|市本级|市级|省级|自治区级|市县|县级|旗县级?|旗县市区|各旗县市区|各县区|各县市区|各区县|各地|各地各部门|各地区|当地|属地|各(?:(?:[县市区旗州盟乡镇]|街道|苏木|开发区|园区)(?:[（(][^（）()]{1,8}[）)])?、?){1,4})(?=(?:予以|配合|协助|落实|支持|要(?!求|素)|应(?!急|用)|须|必须|可(?=根据|以|结合|按|自行|自主|参照|视)|负责(?!人)|启动|承担|依法|按照|统一|主要负责|组织(?!机构)|于|在(?=[\d一二三四五六七八九十])|每|将|结合|参照|对照|同步|分别|完成|制定|编制|建立|开展|安排))/u;
/** 各旗县（市、区）, 各乡镇（街道）、各村（社区）: bodies of one kind, before any predicate; 你区, of whom a reply is for. */
const EACH_OF_THEM = new RegExp(
  `^(?:你[市县区州盟旗镇乡局委办厅院校部]|各(?:(?:旗县|县级市|乡镇|街道|苏木|开发区|园区|嘎查|社区|[县市区旗州盟乡镇村])(?:[（(][^（）()]{1,8}[）)])?、?){1,4}(?:、|和|及)?){1,3}(?<![、和及])(?=(?:均|都|也)?${ACTS.source.slice(1)})`,
  'u',
);
/** The treasuries of several levels: 市、区财政将…纳入预算. */
const TREASURY =
  /^(?:各级|同级|本级|地方|(?:[省市县区州旗盟乡镇](?:（[^（）]{1,4}）|级)?[、和及]?){1,4})财政(?=将|应|要|须|按|安排|给予|予以|保障|解决|兜底|统筹|负责|承担|每年|每人)/u;
/** Those at the lowest levels together, in brackets or one after another: 村（社区）安排专人…, 社区、村应…. */
const LOWEST =
  /^(?:各|行政|相关|有关)?(?:村|嘎查|社区|乡|镇|乡镇|街道|苏木)(?:[（(](?:村|嘎查|社区|乡|镇|乡镇|街道|苏木|居|园区|农场|林场)(?:[、和及](?:村|嘎查|社区|街道|苏木|园区|农场|林场))*[）)]|[、和及](?:村|嘎查|社区|街道|苏木|物业))(?=(?:协助|配合|参与|引导|督促|发动|安排|明确|指定|配备|组织|建立|开展|负责(?!人)|负(?=[^，。；]{1,6}责任)|应当?|要(?!求|素)|须|必须|可以|不得|落实|做好|承担|接到|收到|受理|审核|初审|核实|公示|上报|依法|会同|定期|及时|夜间|入户|上门|日常|每[日天周月]))/u;
/** A place as somebody who acts: 某市在…设置…, 某镇具体实施. */
const PLACE_ACTOR =
  /^(?!全|我|各|本|外|跨|市|城)[\p{Script=Han}]{1,5}[市县旗](?=(?:在|应当?|要|须|必须|负责|建立|设立))|^(?!全|我|你|贵|该|各|本|外|跨|市|城乡|村镇|集镇|古镇|小镇|撤|新|建|有|重点|中心|所在|乡镇|其)[\p{Script=Han}]{1,5}(?:镇|乡(?![镇村土道])|街道(?!办)|苏木)(?=(?:应当?|要(?!求)|须|必须|负责(?!人)|具体(?:负责|实施|落实)|牵头|配合|协助|协同|做好|落实|组织(?!机构)|承担|实施))/u;
/** Words inside the name of a body that show that it is none. */
const NOT_IN_NAME =
  /.是(?!否)|约谈|期间|^(?:用于|列入|纳入)|^每(?!个|家|所)|^领导(?!小组|干部|同志)|^(?:下设|内设|分赴|赶赴|奔赴|前往)|已(?:经)?[责对向将按由派安组]|正在|(?<![责主])任(?=副?组|总指|指挥|召集|副?主任)|时间内|期内|[年月日周天]内|\d+\s*(?:分钟|小时|天|个)|小时内|^[一二三四五六七八九十]{1,3}日|^其(?!所|他|余|上级|主管|下属|派)|并报|并经|^\d|[年月日]底?前报|至|^携|会同|^(?:结果|情况|名单|材料)|报请|报经|呈报|提请|主持(?!人)|[，。；：,;:！？《》“”由将把]|\d[年月日]|(?<!行|作|认)为|(?<=[支分]行)为|对(?!外|口)|向|给予|(?<![灾善售产])后(?!勤|方)|通过|落实|按|应当|必须|负责(?!人)|开展|进行|做好|(?<!任何|其他|社会|基层|群众|自治|类|经济|社团|群团|行业|申报|获奖|参评|推荐)组织(?!指挥|机构|部|协调机构)|按照|根据|及时|立即|报告(?!人|单位)|不得|可以|提供|建立|实施(?!单位|主体)|采取|实行|达到|没有|获得|完成|具有|包括|专人/u;
const HEAD_AT_END = new RegExp(`(?:${ACTOR})(?:[（(][^（）()]{1,4}[）)])?$`, 'u');

const HEAD_HERE = new RegExp(`(?<=(?:${ACTOR})(?:[（(][^（）()]{1,4}[）)])?)`, 'uy');
/** Of the text that was asked about last, at each place: 1 where a head ends, 2 where none does, 0 where nobody asked. */
let heads: { readonly text: string; readonly at: Uint8Array } | undefined;

/** Whether a head ends at a place with what stands behind it in view: the 部 of 部门 is none. */
function headEndsAt(text: string, end: number): boolean {
  if (heads?.text !== text) heads = { text, at: new Uint8Array(text.length + 1) };
  const { at } = heads;
  if (at[end] === 0) {
    HEAD_HERE.lastIndex = end;
    at[end] = HEAD_HERE.test(text) ? 1 : 2;
  }
  return at[end] === 1;
}

/** A note in brackets after a name, longer than what belongs to a name: 项目法人（企业自主负责）. */
const NOTE = /^[（(][^（）()]{5,}[）)]/u;

/** An office within a body, by which the body itself is not meant. */
const INNER_OFFICE = /^(?:督查室|督办室|研究室|参事室|值班室|政研室|秘书[处科室]|新闻办|法制办)/u;

/** Words that the register holds at a place, narrowed or not. */
function knownAt(
  text: string,
  pos: number,
  carry: readonly string[],
  reading: Reading,
): QualifiedName | undefined {
  let best: QualifiedName | undefined;
  const take = (from: number, qualifier: string, carried: string): void => {
    const [match] = reading.names.at(text, from, reading.document, carried);
    if (match === undefined || match.resolution.kind !== 'found') return;
    // An office of a government (某府督查室) is another body than the government.
    if (INNER_OFFICE.test(text.slice(match.end, match.end + 5))) return;
    if (best !== undefined && match.end <= best.end) return;
    const own = match.resolution.qualifier;
    best = {
      ...match,
      start: pos,
      printed: text.slice(pos, match.end),
      carried,
      qualifier: qualifier === '' ? own : qualifier.replace(/的$/u, ''),
    };
  };
  for (const carried of [...carry, '']) take(pos, '', carried);
  const narrowed = QUALIFIER.exec(text.slice(pos, pos + 40));
  if (narrowed !== null) take(pos + narrowed[0].length, narrowed[0], '');
  return best;
}

/** 未取得许可的，不得…: a case of the one who is named, and what he then must; not what is done to him. */
const IN_CASE = new RegExp(
  `^(?:未|拒不|违反|有下列|因|不|发生|存在|出现|超过|变更|遗失)[^，。；]{1,40}的[，,](?:也|均|仍)?(?:${MODAL.source})(?!责令|责成|处|给予|予以|依法|取消|吊销|撤销|追究|约谈|由)`,
  'u',
);

/** 是第一责任人，负责…; 设在某局，承担…: who somebody is or where he sits, and then what he must. */
const IS_HELD =
  /^(?:是(?!否)|设在|设于)[^，。；]{0,30}[，,](?:在[^，。；]{2,24}下[，,])?(?:具体|主要|统一|全面|并)*(?:负责(?!人)|应当?|要(?!求)|须|必须|承担|履行|统筹|协调)/u;

const MODAL_FIRST = new RegExp(`^(?:${MODAL.source})`, 'u');
const MODAL_AFTER_COMMA = new RegExp(
  `^(?:也|均|都|还|并)?(?:${MODAL.source}|每(?:[年月季周日]|半年))`,
  'u',
);

/** 水务集团抢险队: what begins like a verb is the rest of a name. */
const NAMES_A_TEAM =
  /^派驻\p{Script=Han}{0,4}组|^\p{Script=Han}{2,4}(?:[大中支总分小]?队|小组)(?=[，。；、）]|$)/u;

/** Whether words after a name begin a predicate; `strict` asks for a modal or 负责. */
function predicateAt(text: string, end: number, strict = false): boolean {
  const rest = text.slice(end);
  if (strict)
    return (
      /^(?:也|均|都|还|并)?(?:应当|应(?!急|用|届|收|变)|必须|须(?!知)|需(?!求)|要(?!求|素|点)|不得|可以|有权|负责(?!人)|承担)/u.test(
        rest,
      ) || MODAL_FIRST.test(rest)
    );
  if (NAMES_A_TEAM.test(rest)) return false;
  if (ACTS.test(rest) || IN_CASE.test(rest)) return true;
  const after = rest.slice(TAIL.exec(rest)![0].length);
  return ACTS.test(after);
}

/** A comma after a name, and then the modal: …的企业，可…; …的单位，发现…的，应当…. */
function predicateAfterComma(text: string, end: number): boolean {
  const rest = /^[，,](?<words>[^。；;]*)/u.exec(text.slice(end))?.groups?.['words'];
  if (rest === undefined) return false;
  const parts = rest.split(/[，,]/u);
  const at = parts.findIndex((p) => !isCondition(p));
  return at >= 0 && MODAL_AFTER_COMMA.test(parts[at]!);
}

/** 每千名老年人配备…, 每个街道至少建成…: a share for each, and nobody who sees to it. */
const SHARE =
  /^每[^，。；]{1,12}?(?:配备|配置|拥有|建成|建有|设置|设立|至少|达到|不[少低]于|新增|培育|打造)/u;

/** A body or person at a place that the register does not hold, before a predicate. */
function unknownAt(
  text: string,
  pos: number,
  to: number,
  by: boolean,
  reading: Reading,
): QualifiedName | undefined {
  const sentence = text.slice(0, to);
  const make = (start: number, end: number, qualifier: string | null): QualifiedName => ({
    start,
    end,
    printed: sentence.slice(start, end),
    carried: '',
    qualifier,
    resolution: { kind: 'unknown' },
  });
  const here = sentence.slice(pos);
  const level =
    LEVEL_ACTOR.exec(here) ??
    LOWEST.exec(here) ??
    EACH_OF_THEM.exec(here) ??
    TREASURY.exec(here) ??
    (CAUSATIVE.test(here) ? null : PLACE_ACTOR.exec(here));
  if (level !== null) return make(pos, pos + level[0].length, null);
  // A verb at the head: what ends like a body is its object.
  const verb =
    (CAUSATIVE.test(here) || ACTS.test(here) || /^(?:跨|请示|封锁|呈|提)/u.test(here)) &&
    !/^(?:被|有关|当地|同级)/u.test(here);
  // 值班人员应当…: a verb may begin a name, if what follows is plainly a modal.
  const person =
    /^\p{Script=Han}{1,4}(?:员|人员|责任人|负责人)(?=接到|收到|发现|负责|每|入户|上门|对|在|按)/u.exec(
      here,
    )?.[0].length;
  const named =
    verb && !CAUSATIVE.test(here)
      ? (scan(sentence, pos, by, reading, true) ??
        verbalBody(here, sentence, pos, by) ??
        (person === undefined ? person : pos + person))
      : undefined;
  const plain = verb
    ? named !== undefined && named - pos <= 12
      ? named
      : undefined
    : // 每千名老年人配备1人, 每个街道建成1处: how much there is to be, unless the words say who must.
      scan(sentence, pos, by, reading, SHARE.test(here));
  if (plain !== undefined) return make(pos, plain, relativeWords(sentence.slice(pos, plain)));
  const relative = relativeAt(text, pos, to, reading);
  if (relative !== undefined) return relative;
  if (by) {
    // 由有关区域共同的上一级某机关…
    const narrowed = /^[^，。；“”]{2,30}的(?=[^的，。；]{2,14})/u.exec(here);
    const from = pos + (narrowed?.[0].length ?? 0);
    const until = narrowed === null ? undefined : scan(sentence, from, true, reading);
    return until === undefined ? undefined : make(from, until, narrowed![0]);
  }
  return undefined;
}

/** 审计机关, 登记机构: what an authority does is the front half of its name. */
const VERBAL_AUTHORITY =
  /^(?!报|向|经|送|对|将|把|由)\p{Script=Han}{2,6}?(?:行政主管|主管|行政)部门(?=\p{Script=Han})|^(?:审计|监察|检察|检验|检测|检疫|登记|审批|统计|管理|建设|执法|监管|监督|仲裁|鉴定|评估|经办|征收|稽查|财政|税务){1,2}(?:主管|行政)?(?:机关|部门|机构)(?=\p{Script=Han})/u;

/** 建设和交通局是…部门，负责…; 建设局每年编制…: the name of a body that begins as a verb does. */
function verbalBody(here: string, sentence: string, pos: number, by: boolean): number | undefined {
  const name =
    /^\p{Script=Han}{2,12}?(?:局|厅|委员会|分局|督[查察办]室|督办室|研究室|调研室)(?=\p{Script=Han})/u.exec(
      here,
    )?.[0] ??
    /^(?:督[查察办]|研究|调研|值班)室(?=\p{Script=Han})/u.exec(here)?.[0] ??
    VERBAL_AUTHORITY.exec(here)?.[0];
  if (name === undefined || NOT_IN_NAME.test(name) || /[的市县省]/u.test(name)) return undefined;
  const rest = here.slice(name.length);
  const acts =
    IS_HELD.test(rest) ||
    // Behind 由 any verb will do.
    (by && ACTS.test(rest)) ||
    predicateAt(sentence, pos + name.length, true) ||
    /^(?:每[年月季周日半]|牵头|会同|按照?|依法|自收到|在\d|于\d|对[^，。；]{2,24}(?:实施|进行|开展|予以))/u.test(
      rest,
    );
  return acts ? pos + name.length : undefined;
}

/** …的单位和个人: the words before 的 narrow; only before a modal. */
function relativeAt(
  text: string,
  pos: number,
  to: number,
  reading: Reading,
): QualifiedName | undefined {
  const sentence = text.slice(0, to);
  const relative =
    /^(?!对|向|在|将|把|为|由|按|根据|经|当(?!地)|如|若|因|与)([^，。；：“”]{2,60}?的)(?=[^的，。；]{2,16}?(?:[，,]|应|要|须|可|不得|必|探索|向))/u.exec(
      sentence.slice(pos),
    )?.[1];
  if (relative === undefined) return undefined;
  // 某武装部、某队组建不少于50人的队伍: those who act stand before the verb, and what they make behind it.
  const acting = bodiesEnd(relative);
  if (acting > 0 && relative.length - acting > 6 && ACTS.test(relative.slice(acting)))
    return undefined;
  const start = pos + relative.length;
  const end = scan(sentence, start, false, reading, true);
  if (end === undefined) return undefined;
  return {
    start,
    end,
    printed: sentence.slice(start, end),
    carried: '',
    qualifier: relative,
    resolution: { kind: 'unknown' },
  };
}

const relativeWords = (words: string): string | null =>
  /^(?:上一级|下一级|上级|下级|同级|本级|当地|属地|相应级别|事发地|事故地|受灾地|(?:\p{Script=Han}{0,8}?发生地))/u.exec(
    words,
  )?.[0] ?? null;

/** Whether a name of the register stands inside words, behind their beginning. */
function holdsKnown(sentence: string, start: number, end: number, reading: Reading): boolean {
  for (let i = start + 1; i < end; i += 1) {
    const [match] = reading.names.at(sentence, i, reading.document);
    // 团市委 is no 市委.
    if (match?.resolution.kind === 'found' && match.end <= end && sentence[i - 1] !== '团')
      return true;
  }
  return false;
}

/** What makes a longer name of the head before it: 部门单位, 企业主体, 某局办公室, 某办公室. */
const GOES_ON =
  /^(?:会(?![同商议审签办计晤见诊后上场员谈])|所在地|单位|部门|人员|机构|负责人|主体|成员单位|人民政府|政府|办事处|主管部门|（[^）]*）|办公[室厅]|公[室厅]|员会|(?:管理|监督管理)?委员会|指挥部|领导小组|督查[室局]|研究室|值班室|秘书处)/u;

/** Words from `start` that end as a name does, with what stands behind them. */
interface Candidate {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** What stands behind the words and a note in brackets, and how long the note is. */
  readonly rest: string;
  readonly note: number;
}

const opensAndCloses = (words: string): boolean =>
  (words.match(/[（(]/gu)?.length ?? 0) === (words.match(/[）)]/gu)?.length ?? 0);

/** Words that end as a name does, unless what stands behind them makes another word or a longer name of it. */
function candidateAt(sentence: string, start: number, end: number): Candidate | undefined {
  const words = sentence.slice(start, end);
  if (!headEndsAt(sentence, end) || !HEAD_AT_END.test(words) || !opensAndCloses(words))
    return undefined;
  const rest = sentence.slice(end).replace(NOTE, '');
  // A longer head that begins here goes on: 部门单位, 企业主体, 人员….
  const goesOn =
    (/人$/u.test(words) && /^[民员数口才群均体间士身生为]/u.test(rest)) ||
    (/所$/u.test(words) && /^[在有属需致得用谓称涉]/u.test(rest)) ||
    GOES_ON.test(rest);
  return goesOn
    ? undefined
    : { sentence, start, end, words, rest, note: sentence.length - end - rest.length };
}

/** Whether words cannot be the name of a body, nor any longer words that begin with them. */
const isNoName = ({ sentence, start, end, words, rest }: Candidate, reading: Reading): boolean =>
  NOT_IN_NAME.test(words) ||
  holdsKnown(sentence, start, end, reading) ||
  // 甲局会商乙局: no name holds another body behind its own end.
  TWO_BODIES.test(words) ||
  // 人员编制由…, 机构设置应…: a thing.
  (words.length <= 3 && OF_STAFF.test(rest));

/** 某分行、某局引导…: one of a list, where the register holds the next. */
function isListed({ sentence, end, words, rest }: Candidate, reading: Reading): boolean {
  const joint = JOINT.exec(rest)?.[0].length ?? 0;
  if (joint === 0 || !looksNamed(words.replace(/[（(][^（）()]*[）)]$/u, ''))) return false;
  const next = reading.names.at(sentence, end + joint, reading.document)[0];
  return next?.resolution.kind === 'found';
}

/** What a candidate is: a name that ends there, one behind 由 if none longer is, or none. */
function nameOf(c: Candidate, by: boolean): { end: number; sure: boolean } | 'none' | undefined {
  const { sentence, end, words, rest } = c;
  // 市某局：负责…: a label inside a sentence.
  const labels =
    /^[：:]/u.test(rest) &&
    SINGLE_BODY.test(words) &&
    looksNamed(words) &&
    ACTS.test(rest.slice(1).trimStart());
  if (labels) return { end, sure: true };
  const joined = /^等(?:有关|相关)?(?:部门|单位)/u.exec(rest)?.[0] ?? '';
  const whole = end + joined.length;
  // 由某府分管领导约谈…: an officer of the body, and not the body.
  const officer = OFFICER.exec(rest)?.[0].length ?? 0;
  if (officer > 0 && by) return { end: end + officer, sure: true };
  const after = (joined === '' && rest.startsWith('等') ? whole + 1 : whole) + c.note;
  // What is done to somebody (给予奖励, 享受优惠) obliges and empowers nobody.
  if (!by && /^(?:在[^，。；]{0,20}中)?(?:给予|享受|获得|得到|取得)/u.test(sentence.slice(after)))
    return 'none';
  const then = sentence.slice(after).replace(/^(?:也|均|都|还|再|则|并|仍|就)/u, '');
  if (ACTS.test(then) || IN_CASE.test(then) || IS_HELD.test(then) || IS_ROLE.test(then))
    return { end: whole, sure: true };
  if (predicateAfterComma(sentence, after)) return { end: whole, sure: true };
  return by && /^(?!第)\p{Script=Han}{2}/u.test(sentence.slice(after))
    ? { end: whole, sure: false }
    : undefined;
}

/** The end of the shortest name from `start` after which a predicate stands. */
function scan(...of: Parameters<typeof scanned>): number | undefined {
  const [sentence, start, by] = of;
  const end = scanned(...of);
  if (end === undefined) return end;
  // 县未成年人救助中心承担…: a body whose name begins with those whom it serves, and with what it does.
  const served = /^[省市县区旗州盟镇乡]\p{Script=Han}{1,6}(?:[人员者]|企业|居民|农民|妇女)$/u;
  if (served.test(sentence.slice(start, end))) {
    const own = start + wholeBodyAt(sentence.slice(start));
    if (own > end && predicateAt(sentence, own) && !NOT_IN_NAME.test(sentence.slice(start, own)))
      return own;
  }
  // 由乡镇司法所就地调处: a body of those at a level, before a verb that nothing knows.
  const level = /^(?:各|有关|相关)?(?:乡镇|街道|社区|园区|县区|区县|开发区)$/u;
  if (!by || !level.test(sentence.slice(start, end))) return end;
  const whole = start + wholeBodyAt(sentence.slice(start));
  const rest = sentence.slice(end);
  const longer =
    whole > end &&
    !NOT_IN_NAME.test(sentence.slice(start, whole)) &&
    !ACTS.test(rest) &&
    !/^(?:申请|提请|移送|报|送)/u.test(rest);
  return longer ? whole : end;
}

function scanned(
  sentence: string,
  start: number,
  by: boolean,
  reading: Reading,
  relative = false,
): number | undefined {
  // Behind 由 any verb will do; a longer name before a verb that is known as one is the better (某办, 某编办).
  let plain: number | undefined;
  for (let end = start + 2; end <= start + 44 && end <= sentence.length; end += 1) {
    if (/[，。；：]/u.test(sentence.slice(start, end))) return plain;
    const c = candidateAt(sentence, start, end);
    if (c === undefined) continue;
    if (!relative && /的/u.test(c.words)) return plain;
    if (
      isListed(c, reading) &&
      !NOT_IN_NAME.test(c.words) &&
      !holdsKnown(sentence, start, end, reading)
    )
      return end;
    if (isNoName(c, reading)) return plain;
    if (relative) {
      if (
        predicateAt(sentence, end, true) ||
        predicateAfterComma(sentence, end) ||
        /^(?:探索|向[^，。；]{2,16}(?:写出|作出|说明|报告|提交|检讨))/u.test(c.rest)
      )
        return end;
      continue;
    }
    const name = nameOf(c, by);
    if (name === 'none') return undefined;
    if (name?.sure === true) return name.end;
    plain ??= name?.end;
  }
  return plain;
}

/** An officer behind the name of his body. */
const OFFICER =
  /^(?:分管|主要|有关|主管|联系)(?:副?[省市州县区旗盟乡镇]长|副?主任|副?秘书长|领导|负责人|负责同志)(?=\p{Script=Han}{2})/u;

const TWO_BODIES =
  /[局厅委办]\p{Script=Han}{1,3}[省市县区州旗]\p{Script=Han}{2,}[局厅委办]$|政府\p{Script=Han}{1,2}[省市县区州旗]\p{Script=Han}{2,}[局厅委办]$/u;

/** What stands behind 人员, 机构, 干部 and makes a thing of them. */
const OF_STAFF = /^(?:编制|设置|经费|培训|待遇|规模|配备|配置|调整|选拔|任用|队伍)/u;

/** Ends of the names of single bodies, of which a register should hold each. */
const SINGLE_BODY =
  /(?:[局委办厅署处台馆]|(?:组织|宣传|统战|统一战线工作|社会工作|人武|武装|政治|政法)部|\p{Script=Han}(?:工会|妇联|残联|侨联|科协|文联|工商联|联合会|红十字会|供销社)|中心|[总分]?站|院|[支大总]队|公司|集团|银行|[分支]行|指挥部|办公室|委员会|法院|海关|领导小组|专班)$/u;

/**
 * Whether an unknown subject looks like the name of one body, which the register lacks, and not
 * like words for whoever it may be (各有关部门, 上级某办, 招标人).
 */
export const looksNamed = (printed: string): boolean =>
  SINGLE_BODY.test(printed) &&
  !/^(?:指挥部|办公室|委员会|领导小组|专班|中心|公司|集团|银行|海关|法院)$/u.test(printed) &&
  !/^(?:各|街道|乡镇|苏木|村|社区|有关|相关|其他|任何|上一?级|下一?级|同级|本级|当地|属地|相应|事发|被|责任|主管|经办|具体)/u.test(
    printed,
  );

/** Whether words are nothing but the name of a body: no verb opens it, no word of a sentence is in it. */
export const isBodyName = (words: string): boolean =>
  !ACTS.test(words) && !CAUSATIVE.test(words) && !NOT_IN_NAME.test(words) && !/的/u.test(words);

/** The length of the name of a body inside another, directly behind its name: 某局交警支队负责…. */
function innerBody(text: string, from: number, to: number): number | undefined {
  const words = text.slice(from, to);
  const name =
    /^(?:(?:机关)?派驻\p{Script=Han}{0,10}?组|\p{Script=Han}{2,8}?(?:[支大总中]队|分局|中心|派出所|监测站|总站|科室|学校|医院)|\p{Script=Han}{2,6}?科(?![技学目研员室]))/u.exec(
      words,
    )?.[0];
  // 督查科负责…: an office whose name begins as a verb does.
  const verb =
    !/科$|^(?:机关)?派驻/u.test(name ?? '') && (ACTS.test(words) || CAUSATIVE.test(words));
  if (name === undefined || verb || NOT_IN_NAME.test(name)) return undefined;
  const end = from + name.length;
  const rest = text.slice(end, to);
  const acts =
    predicateAt(text.slice(0, to), end, true) ||
    (/组$/u.test(name) && ACTS.test(rest)) ||
    /^(?:牵头|会同|依法|按照|立即|及时|组织(?!机构|体系)|做好|承担|开展)/u.test(rest);
  return acts ? name.length : undefined;
}

/** 各县区民政局具体承办: a department of each body of a group. */
function bodyOfGroup(text: string, known: QualifiedName, to: number): number | undefined {
  if (known.resolution.kind !== 'found' || !known.resolution.agency.group) return undefined;
  const words = text.slice(known.end, to);
  const name = /^\p{Script=Han}{2,8}?(?:局|委|办|部门)(?![\p{Script=Han}]?(?:会|员|托|公))/u.exec(
    words,
  )?.[0];
  if (name === undefined || ACTS.test(words) || CAUSATIVE.test(words) || NOT_IN_NAME.test(name))
    return undefined;
  return predicateAt(text.slice(0, to), known.end + name.length) ? name.length : undefined;
}

const JOINT = /^(?:、|和|及|以及|与|或者?|[，,](?=\p{Script=Han}))/u;

/**
 * The names that stand at a place, of the register or not, before a predicate.
 *
 * @param start where the first name begins
 * @param to end of the sentence
 * @param option `by`: the place is behind 由, so that any verb makes a predicate
 */
export function subjectAt(
  text: string,
  start: number,
  to: number,
  reading: Reading,
  by = false,
): Subject | undefined {
  const names: QualifiedName[] = [];
  let carry: string[] = [];
  let pos = start;
  let end = start;
  for (;;) {
    const both = OFFICE_OF_BOTH.exec(text.slice(pos, to))?.[0];
    if (both !== undefined) {
      end = pos + both.length;
      const resolution = { kind: 'unknown' } as const;
      names.push({ start: pos, end, printed: both, carried: '', qualifier: null, resolution });
      const next = JOINT.exec(text.slice(end, to));
      if (next === null) break;
      pos = end + next[0].length;
      continue;
    }
    const known = knownAt(text.slice(0, to), pos, carry, reading);
    const office =
      known === undefined
        ? null
        : /^(?:分管|主要(?=负责|领导))?(?:副?总指挥长?|指挥长|副?[\p{Script=Han}]?[局厅部处院校站会]长|副?主任|副?书记|副?[省市州县区旗盟乡镇]长|副?专员|副?秘书长|有?关?负责人|领导|负责同志)/u.exec(
            text.slice(known.end, to),
          );
    const inner =
      known === undefined || office !== null
        ? undefined
        : (innerBody(text, known.end, to) ?? bodyOfGroup(text, known, to));
    if (known !== undefined && (office !== null || inner !== undefined)) {
      // An officer of a body, and a body inside it, is somebody else than the body.
      end = known.end + (office?.[0].length ?? inner!);
      names.push({
        start: pos,
        end,
        printed: text.slice(pos, end),
        carried: known.carried,
        qualifier: null,
        resolution: { kind: 'unknown' },
      });
    } else if (known !== undefined) {
      names.push(known);
      // 某局（某中心）、某局: what a bracket says of a body does not end the list.
      end =
        known.end +
        (/^[（(][^（）()]{1,14}[）)](?=、|和|及|与)/u.exec(text.slice(known.end, to))?.[0].length ??
          0);
      if (known.carried === '') carry = carriedBy(known.printed);
      const others =
        /^(?:及|和|、)(?:其)?(?:他)?(?:有关|相关|所属)(?:部门|单位|人员)(?:单位)?(?=$|[、，。：]|应|要|须|按|根据|在)/u.exec(
          text.slice(end, to),
        );
      if (others !== null) {
        const from = end + /^(?:及|和|、)(?:其(?!他))?/u.exec(others[0])![0].length;
        end += others[0].length;
        names.push({
          start: from,
          end,
          printed: text.slice(from, end),
          carried: '',
          qualifier: null,
          resolution: { kind: 'unknown' },
        });
      }
    } else {
      const unknown = unknownAt(text, pos, to, by, reading);
      if (unknown === undefined) break;
      names.push(...eachOf(unknown, names.length > 0));
      end = unknown.end;
    }
    const joint = JOINT.exec(text.slice(end, to));
    if (joint === null) break;
    pos = end + joint[0].length;
  }
  return names.length === 0 ? undefined : { names, start, end };
}

/** 甲局、乙政府: names that are whole stand for themselves; 交通运输、铁路等部门 is one. */
function eachOf(name: QualifiedName, listed = false): QualifiedName[] {
  // 甲局、乙局等部门: each by itself; 学校、医院等单位: what 等 sums up is one.
  const summed = /^(?<list>.+?)等(?:有关|相关)?(?:部门|单位)+$/u.exec(name.printed)?.groups?.[
    'list'
  ];
  if (summed?.split('、').every((p) => p.length >= 3 && SINGLE_BODY.test(p)) === true)
    return eachOf({ ...name, printed: summed, end: name.start + summed.length });
  if (/等\p{Script=Han}{0,8}(?:部门|单位|机构|企业|人员|场所|组织|团体|主体)$/u.test(name.printed))
    return [name];
  // 养老机构与老年人应当…: two who act; 有关单位和个人 is whoever it may be.
  // Behind others of a list (甲企业、乙单位和丙机构) 和 stands before the last of it.
  const joints = /、|与|或者(?=其|\p{Script=Han}{2})|以及|及(?=各|有关|相关|其他)/u;
  const last = /和(?!有关|相关|其他|个人|各)(?=\p{Script=Han}{3})/u;
  const pieces = name.printed.split(
    listed || name.printed.includes('、')
      ? new RegExp(`${joints.source}|(?<=\\p{Script=Han}{3})${last.source}`, 'u')
      : joints,
  );
  const whole = (words: string): boolean => HEAD_AT_END.test(words) && opensAndCloses(words);
  const out: QualifiedName[] = [];
  let start = name.start;
  let held = '';
  for (const piece of pieces) {
    const mark = /^(?:或者|以及|.)/u.exec(name.printed.slice(start + held.length - name.start))![0];
    held = held === '' ? piece : `${held}${mark}${piece}`;
    if (!whole(held)) continue;
    out.push({ ...name, start, end: start + held.length, printed: held });
    start += held.length;
    start += /^(?:或者|以及|、|与|及|和)?/u.exec(name.printed.slice(start - name.start))![0].length;
    held = '';
  }
  return held === '' && out.length > 1 ? out : [name];
}

/** 负责某工作的机构, before what that office does. */
const OFFICE_OF =
  /^负责[^，。；]{2,24}的(?:机构|部门|单位)(?=(?:（[^（）]*）)?(?:主管|负责|承担|组织|应当|依法|会同|按照|具体|统一))/u;

const UNDER = /^其(?:所属|下属|直属|所辖|下设|内设|委托|授权|指定|确定)的(?=\p{Script=Han}{2})/u;

/** 报送质量较高, 工作成效明显: how well somebody does. */
const IS_PRAISE =
  /^(?![^。；]*(?:应当|必须|负责|不得|要))[^，。；]{0,16}(?:较|很|十分|比较|最为|成绩|成效|表现)(?:高|好|快|大|低|差|慢|突出|明显|显著|优异|靠前|滞后)[。；，]?$/u;

/** 尚未开工, 进展缓慢, 按期办结51项, …予以表扬: how a matter stands, or what was done. */
const IS_STATE =
  /^[^。；]{0,60}(?:尚未|仍未|至今未)[^，。；的]{1,10}[，。；]|^[^，。；]{0,40}(?:滞后|进展(?:缓慢|顺利|较快)|进度缓慢)[。；]|^(?!对|负责|应|要)[^对]*(?:予以|给予)(?:通报)?表扬[。；]?$|，(?:按期|累计|共)(?:办结|完成|整改|查处|开展|检查)\d/u;

/** What a paper does by saying it. */
export const IS_DONE_HERE =
  /^(?:研究)?(?:决定[，,]?(?:对|授予|给予|追授|命名|表彰|表扬|通报表扬|通报批评|成立|设立|组建|调整|公布|废止)|同意(?:将|你|《|\p{Script=Han}{2,16}(?:《|关于)))/u;

/** 县委、县政府信访局: one office of both. */
const OFFICE_OF_BOTH =
  /^[省市县区州旗盟]委、[省市县区州旗盟](?:人民)?政府(?:督查室|督办室|研究室|信访局|办公[室厅]|目标办|绩效办|督考办)/u;

/** Names at a place, if a predicate follows them. */
export function actorAt(
  text: string,
  start: number,
  to: number,
  reading: Reading,
): Subject | undefined {
  // 其所属的某中心承担…: one whom the body before it has under it.
  const under = UNDER.exec(text.slice(start, to))?.[0] ?? '';
  const subject = subjectAt(text, start + under.length, to, reading);
  if (subject === undefined) return undefined;
  if (under !== '')
    return {
      ...subject,
      names: subject.names.map((n) => ({ ...n, qualifier: n.qualifier ?? under.slice(0, -1) })),
    };
  // 某局（以下称主管部门）负责…: what a bracket says of the body stands between it and its verb.
  const note = NOTE.exec(text.slice(subject.end, to))?.[0].length ?? 0;
  const until = subject.end + note;
  const rest = text.slice(until, to);
  if (DECIDED.test(rest)) return undefined;
  // 某政府决定授予…称号, 某政府同意将…公布: done by the paper itself.
  if (IS_DONE_HERE.test(rest)) return undefined;
  // 某局指定的医院应当…: another than the bureau.
  if (
    /^(?:交办|委托|上报|对外发布|认定|规定|指定|确定|授权|批准|备案|管理|主管|所属|下属|监管)[^，。；]{0,30}的/u.test(
      rest,
    )
  ) {
    const other = relativeAt(text, start, to, reading);
    // 某部门主管本行政区域内的…工作: here the verb is its own.
    if (other === undefined && /^(?:主管|管理|监管)/u.test(rest)) return subject;
    return other === undefined ? undefined : { names: [other], start: other.start, end: other.end };
  }
  // 县级以上人民政府负责某工作的机构（以下简称…）主管…: another than the government.
  const office = OFFICE_OF.exec(rest)?.[0];
  if (office !== undefined && note === 0) {
    const end = until + office.length;
    const printed = text.slice(subject.start, end);
    const name = { start: subject.start, end, printed, carried: '', qualifier: null };
    const names: QualifiedName[] = [{ ...name, resolution: { kind: 'unknown' } }];
    return {
      names,
      start: subject.start,
      end: end + (NOTE.exec(text.slice(end, to))?.[0].length ?? 0),
    };
  }
  // 由甲召集，乙、丙参加的联席会议: what describes a thing.
  if (/^(?:参加|参与|组成)的/u.test(rest)) return undefined;
  // 某局正在新建…, 某局已责成…; 某局报送质量较高: what is, and nothing that somebody must.
  if (
    /^(?:正在|已经?(?!发生|建成)|业已|均已|现已|曾)|^[^，。；]{0,30}(?:进行|开展|完成|作出|取得|组织|建立|制定|印发|实施|提出|成立|召开|出台)了/u.test(
      rest,
    ) ||
    IS_PRAISE.test(rest) ||
    IS_STATE.test(rest)
  )
    return undefined;
  if (IS_HELD.test(rest) || (IS_ROLE.test(rest) && !/的$/u.test(rest))) return subject;
  // 某某同志在…中表现突出: what somebody has done.
  if (/^在[^，。；]{2,24}(?:中|期间)/u.test(rest) && /同志$/u.test(subject.names.at(-1)!.printed))
    return undefined;
  // 甲、乙：5月底前完成…: a label, and by when.
  if (/^[：:]/u.test(rest) && ACTS.test(rest.slice(1).trimStart().replace(BY_WHEN, '')))
    return subject;
  if (
    /^(?:的|局长|主任|部长|分管|主要负责人|是(?!否)|为(?!应对|[^，。；]{1,30}(?:提供|办理|创造|开展|做好|配[备送发]|安排|发放|购买|减免|建立|争取|赠送|投保))|设在|分为|包括|由[^。]*组成(?!，[^。]*负责)|(?:分别|均|依次)?由[^。；]*(?:担任|兼任)(?=[。；，,]|$))/u.test(
      rest,
    )
  )
    return undefined;
  if (predicateAt(text.slice(0, to), until) || predicateAfterComma(text.slice(0, to), until))
    return subject;
  return undefined;
}

/** An office within a body that labels an item, whose name may begin as a verb does: （三）监督股。受理投诉…. */
export function officeLabel(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  return (
    /^\p{Script=Han}{2,10}[科股室]$/u.test(words) &&
    !/(?:学|专|本|[内外儿妇产骨眼]|实验|会议|教|温|候车|阅览|卫生|医务|手术)[科室]$/u.test(words) &&
    !/[的和与及或将把对]/u.test(words) &&
    ACTS.test(text.slice(end + 1).trimStart())
  );
}

/** A time at the head of what somebody does: 5月底前，; 于年内. */
const BY_WHEN =
  /^(?:于|在)?[\p{Script=Han}\d]{1,12}?(?:之?前|以?内|[底起](?!前))[，,]?(?=\p{Script=Han}{2})/u;

/** The end of a group that labels an item: （2）医疗救治组。负责…; what ends otherwise may be a topic (应急队伍). */
export function groupLabel(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  return (
    words.length <= 14 &&
    /(?:组|专班|指挥部|办公室)$/u.test(words) &&
    !NOT_IN_NAME.test(words) &&
    !ACTS.test(words) &&
    !CAUSATIVE.test(words) &&
    /^[由为]|^\p{Script=Han}{2}/u.test(text.slice(end + 1))
  );
}

/** What a heading says of those whose duties follow. */
const OF_ACTOR = /(?:的|及其?)?(?:主要|工作|应急|具体|基本)*(?:职责|任务|义务|责任|响应)$/u;

/** The end of an actor that no register holds, in a heading about his duties: 监理单位职责; not of 明确各方责任. */
export function actorOfHeading(text: string, start: number): number | undefined {
  const words = text.slice(start).replace(OF_ACTOR, '');
  const whole =
    words.length >= 2 &&
    words.length < text.length - start &&
    HEAD_AT_END.test(words) &&
    !NOT_IN_NAME.test(words) &&
    !ACTS.test(words) &&
    (!CAUSATIVE.test(words) || words.startsWith('未')) &&
    !/^(?:第[一二三四五六七八九十百\d]+[条章节]|各|有关|相关|成员|本|部门|单位|市级|明确|压实|强化)/u.test(
      words,
    );
  return whole ? start + words.length : undefined;
}

/** Last words of what somebody builds, owns or runs: what must be so or so, its owner owes. */
const STANDS_FOR =
  /(?:项目|工程|建筑物?|住宅|商品房|厂房|仓库|商场|小区|楼盘|场所|市场|车辆|船舶|航空器|生产线)$/u;

/** What is done to a work by somebody whom the words do not name. */
const DONE_TO_IT =
  /^(?:不得|不准|不许|严禁|禁止)(?:擅自|随意|非法|违规|违法|私自|任意)*(?:予以)?(?:拆除|拆毁|拆改|迁移|移动|损[毁坏]|毁坏|破坏|占用|侵占|挪用|转让|出[租借售]|抵押|质押|买卖|涂改|伪造|改变|变更|挤占|截留)(?![^，。；]*的)/u;

/** What a part says of a work that the part before it names: 可…, 在…即可…, …规模要达到…; not what is done to it. */
const OF_WORK = new RegExp(
  `^(?:(?:原则上|一般|也|均|都|方|在[^，]{0,20}?即|[^，]{0,20}(?:部分|面积)[，,]?)*(?:${MODAL.source}))`,
  'u',
);
const MUST_REACH = /(?:要|应当?|须|不得)(?:达到|符合|满足|采用|使用|低于|高于|超过|少于)/u;

/**
 * What is built, owned or run, where it stands for whoever has it: 政府投资项目应…; 采用…的项目，可….
 *
 * @param rest the words of the parts after this one, for a name that a comma ends
 */
export function standsForAt(
  text: string,
  start: number,
  end: number,
  rest: readonly string[],
): (Subject & { readonly parts: number }) | undefined {
  const part = text.slice(start, end);
  const modal = MODAL.exec(part);
  const words =
    modal !== null
      ? part.slice(0, modal.index).replace(/(?:原则上|一般|均|都|也|还|应|等)+$/u, '')
      : /^[^，,；;。]+(?=[，,]$)/u.exec(part)?.[0].replace(/等$/u, '');
  if (words === undefined || !STANDS_FOR.test(words)) return undefined;
  // 历史建筑不得拆除: what may not be done to it, by whomever.
  if (modal !== null && DONE_TO_IT.test(part.slice(modal.index))) return undefined;
  let parts = 1;
  if (modal === null) {
    // 采用…的项目，其预制部分，可…: the modal may stand one part further on.
    const own = rest[0]?.startsWith('其') === true && !MODAL.test(rest[0]) ? 2 : 1;
    const said = rest.slice(0, own).join('');
    const may = modalityOf(said) !== 'must' && (own === 2 || OF_WORK.test(said));
    if (!may && !MUST_REACH.test(said)) return undefined;
    parts += own;
  }
  if (/^(?:对|在(?![建售])|将|把|为|按|根据|依据|从|由|因|如|若|经|凡|向|与|于|当)/u.test(words))
    return undefined;
  // 甲建筑、乙投资的丙建筑 is a list; 落实甲制度、乙制度的项目 is one.
  const narrowed = /^.*的(?=[^、和及的]{2,}$)/u.exec(words)?.[0];
  const relative =
    narrowed
      ?.split(/[、和及]/u)
      .slice(0, -1)
      .some((w) => STANDS_FOR.test(w)) === true
      ? undefined
      : narrowed;
  // 新建、改建项目, 保障性住宅: what the project is, and no act.
  const plain = words.replace(
    /^(?:(?:新建|改建|扩建|续建|在建|在售|拟建|既有|保障性)[、和及]?)+/u,
    '',
  );
  const begins =
    relative === undefined ? ACTS.test(plain) || CAUSATIVE.test(plain) : SETS_TO.test(words);
  if (begins) return undefined;
  const from = start + (relative?.length ?? 0);
  // 施工单位新增项目: those whose it is are named themselves.
  const whose = HAS_NEW.exec(text.slice(from, start + words.length))?.groups?.['who'];
  const to = whose === undefined ? start + words.length : from + whose.length;
  return {
    names: [
      {
        start: from,
        end: to,
        printed: text.slice(from, to),
        carried: '',
        qualifier: relative?.slice(0, -1) ?? null,
        resolution: { kind: 'unknown' },
      },
    ],
    start: from,
    end: to,
    parts,
  };
}

/** 某单位新增项目, with who has it. */
const HAS_NEW = new RegExp(
  `^(?<who>\\p{Script=Han}{1,14}?(?:${ACTOR}))(?:新增|新建|承建|承接|承揽|在建|开发)`,
  'u',
);

/** Verbs whose object a work is, even where 的 stands between. */
const SETS_TO =
  /^(?:推动|推进|鼓励|支持|引导|促进|加强|加快|确保|保障|强化|加大|督促|组织|严格|优先|全面|积极|做好|抓好|谋划|争取|打造|继续)/u;

/**
 * Partners after 会同, 联合, 召集, 配合, 协助, 协同, and after 与…共同: those with whom the subject acts.
 *
 * @param from, to the words of one record
 */
export function partnersIn(
  text: string,
  from: number,
  to: number,
  reading: Reading,
): (QualifiedName & { readonly role: 'lead' | 'cooperating' | 'responsible' })[] {
  const found: (QualifiedName & { role: 'lead' | 'cooperating' | 'responsible' })[] = [];
  const words = text.slice(from, to);
  // 由甲局牵头、乙局配合组织…
  for (const m of words.matchAll(
    /(?:牵头|主办|负责)、(?=[^，。；]{2,60}?(?:配合|协助|协办|参与|参加))/gu,
  )) {
    const list = partnerList(text, from + m.index + m[0].length, to, reading);
    if (/^(?:配合|协助|协办|参与|参加)/u.test(text.slice(list.at(-1)?.end ?? to)))
      found.push(...list.map((n) => ({ ...n, role: 'cooperating' as const })));
  }
  for (const m of words.matchAll(
    /委托(?=[^，。；、]{2,20}(?:负责|承担)(?!人))|会同|会商|(?<=[局委办厅院]|^)会(?=[省市县区旗州盟]\p{Script=Han}{1,10}(?:局|委|办|厅))|(?<!协)商(?=[市省县区州旗国]|有关|相关|财政)|联合(?!会|体|演练|惩戒|执法|行动|印发|发文|\p{Script=Han}{2,4}[组队])|召集|(?<!协调|协同|密切)配合(?!单位|部门|机关|机构|方)|协助(?!单位|部门|机关|机构|方)|协同(?!推进|处置|联动|单位|部门|机关|机构|方)|与(?=[^，。；]{2,20}(?:共同|一道|联合))/gu,
  )) {
    const start = from + m.index + m[0].length;
    const list = partnerList(text, start, to, reading);
    const role = /^(?:配合|协助|协同)/u.test(m[0])
      ? 'lead'
      : m[0] === '与' || m[0] === '委托'
        ? 'responsible'
        : 'cooperating';
    found.push(...list.map((n) => ({ ...n, role: role as 'lead' })));
  }
  return found;
}

/** 会同某、某、某等部门: the words that 等 sums up are one name with it. */
const SUMMED =
  /^(?:\p{Script=Han}{2,12}、)+\p{Script=Han}{2,12}?等(?:有关|相关|主管)?(?:部门|单位|机关)/u;
const PARTNER =
  /^(?!做好|组织|开展|协调|调拨|处理|处置|推进|完成|实施|落实|编制|制定|进行|接待|市领导|领导)(?:有关|相关|各|当地|属地|上级|本级|所属)*[\p{Script=Han}、]{0,24}?(?:等)?(?:有关|相关|主管)?(?:部门|单位|机关|机构|企业|(?:社区|街道|乡镇|村委会|居委会|政府)(?!部门|单位|机关|机构|办|人民|政府))(?:单位)?/u;

/** What may follow a partner: a mark, another one, or what is done with him. */
const AFTER_PARTNER = /^(?:$|[、，。；（(]|和|及|以及|与|等)/u;

/** The length of the name of a body with which words begin, up to a mark or a verb; 0 for none. */
function bodyLength(words: string): number {
  if (ACTS.test(words) || CAUSATIVE.test(words)) return 0;
  for (let length = 3; length <= 26 && length <= words.length; length += 1) {
    const name = words.slice(0, length);
    if (/[，。；：、]/u.test(name)) break;
    if (!HEAD_AT_END.test(name)) continue;
    const rest = words.slice(length);
    if (GOES_ON.test(rest) || OF_STAFF.test(rest)) continue;
    if (NOT_IN_NAME.test(name) || /的/u.test(name)) break;
    if (AFTER_PARTNER.test(rest) || ACTS.test(rest)) return length;
  }
  // Before a verb that nothing knows, a name ends where only names of bodies do: 会同某局设卡.
  return wholeBodyAt(words);
}

function partnerList(text: string, start: number, to: number, reading: Reading): QualifiedName[] {
  const names: QualifiedName[] = [];
  let carry: string[] = [];
  let pos = start;
  for (;;) {
    const known = knownAt(text.slice(0, to), pos, carry, reading);
    const rest = text.slice(pos, to);
    const summed = SUMMED.exec(rest)?.[0];
    const group = PARTNER.exec(rest)?.[0];
    const body = bodyLength(rest);
    const unknown =
      // Where the names of the list are whole (某局、某局等部门), each stands for itself.
      summed !== undefined && body === 0 && !NOT_IN_NAME.test(summed)
        ? summed
        : group !== undefined && !NOT_IN_NAME.test(group) && (body === 0 || group.length <= body)
          ? group
          : rest.slice(0, body);
    let end: number;
    if (known !== undefined) {
      names.push(known);
      end = known.end;
      if (known.carried === '') carry = carriedBy(known.printed);
    } else if (unknown !== '') {
      end = pos + unknown.length;
      names.push({
        start: pos,
        end,
        printed: unknown,
        carried: '',
        qualifier: relativeWords(unknown),
        resolution: { kind: 'unknown' },
      });
    } else return names;
    const joint = /^(?:、|和|及|以及|与)/u.exec(text.slice(end, to));
    if (joint === null) return names;
    pos = end + joint[0].length;
  }
}
