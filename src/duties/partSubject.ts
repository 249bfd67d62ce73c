/**
 * The subject that one part of a sentence says: by its own words, behind 由, or before a strong modal.
 *
 * In: the parts of a sentence, and which of them. Out: the names, and where they stand; nothing where
 * the part says none.
 */
import { verbAt } from '../domain/lexicon.ts';
import { matchesIn } from '../domain/sieve.ts';
import { looksNamed, PRIVATE } from './bodyNames.ts';
import { BY, NAMED_BY, PURSES } from './by.ts';
import { isNoDeedBehindBy } from './byRows.ts';
import { THINGS_OF_HIS } from './caseRows.ts';
import type { Reading } from './draft.ts';
import type { Subject } from './known.ts';
import { MODAL, STRONG_MODAL } from './modals.ts';
import { parallelAt } from './parallel.ts';
import type { Stretch } from './parts.ts';
import {
  ACTS,
  CAUSATIVE,
  DESCRIBES,
  isCondition,
  isConditionAt,
  LEAD,
  NO_ACT,
  predicateAt,
} from './predicates.ts';
import { opensWith, sourceOf } from './rows.ts';
import { wholeBodyAt } from './shapes.ts';
import { whoActs } from './somebody.ts';
import { actorAt, subjectAt } from './subjects.ts';
import { isNoDeed } from './vocabulary.ts';

/** 由甲局、乙局组成联合检查组，…: they act together; 指挥部由甲局、乙局组成 only says who is in it. */
const JOIN_UP =
  /^等?(?:共同|联合|分别|抽调[^，。；]{0,8}|会同[^，。；]{2,40}?)?(?:组成|组建|成立)[^，。；]{0,14}(?:组|队|专班|班子)(?:[，,]|(?=进行|开展|负责(?!人)|对|赴|实施|深入|赶赴))/u;
/** A sentence that says what is meant by a word, up to here. */
const IS_DEFINED = /(?:所称|^|[。；])[^。；]{1,40}[，,]?(?:是|系)指[^。；]*$/u;
/** What somebody issues, and whoever acts upon it in the next part: 气象部门发布橙色预警，由某指挥长启动…. */
const ISSUES = /^(?:发布|发出)[^，。；]{2,20}(?:预警|预报|信号)[，,]$/u;
/** Words before a body that is set to work by them: 责成某局…; what is put on one without a verb: 责任落实到某局. */
const SET_TO =
  /会议(?:明确)?(?:要求|责成|明确)(?=\p{Script=Han})|责成|责令|(?:落实|明确|分解|压实|细化|交办|归口)(?:到|至|给|由)/gu;

/** Money, of which the words say by whom or out of what it is found. */
const OF_MONEY =
  /(?:资金|经费|费用|投资|成本|款项|补[助贴]|\d[\d.]*[万亿]?元)(?:[，,]|均|全部|主要)*$/u;
const IS_PURSE = new RegExp(sourceOf(PURSES), 'u');
const SHARED =
  /^(?:共同|按比例|按[\d.：:∶]+(?:的?比例)?|分级|分别)*(?:承担|负担|分担|解决|筹[集措资])/u;

/** What is left to those whom the words before name. */
const SETTLE =
  /^(?:(?:按照?|依照|根据)[^，。；]{2,20}[，,]?)?(?:在[^，。；]{0,14}(?:合同|协议|规约)中|通过[^，。；]{2,20}方式)?(?:共同|自主|自行|自愿|双方|协商)*(?:约定|商定)|^(?:共同|自主|自行)(?:决定|选择|确定)/u;
const OF_BY = new RegExp(BY, 'gu');

/** 由某府设立的维护中心承担: a body by its look, whose name begins as a verb does, before what it does. */
function wholeBodyBefore(text: string, from: number, to: number): Subject | undefined {
  const end = from + wholeBodyAt(text.slice(from, to));
  if (end === from || !predicateAt(text.slice(0, to), end)) return undefined;
  const resolution = { kind: 'unknown' } as const;
  const printed = text.slice(from, end);
  const name = { start: from, end, printed, carried: '', qualifier: null, resolution };
  return { names: [name], start: from, end };
}

/** 由甲府确定的部门…: whoever stands behind what a body has done to choose him; and that body, where it is named twice. */
function chosenBy(
  { names, start }: Subject,
  text: string,
  from: number,
  to: number,
  reading: Reading,
): Subject | undefined {
  const other = subjectAt(text, from, to, reading, true) ?? wholeBodyBefore(text, from, to);
  if (other === undefined) return undefined;
  // 甲政府或者甲政府授权的部门: both of them.
  const [first, chooser] = names.slice(-2);
  const both = chooser !== undefined && first!.printed === chooser.printed;
  const qualifier = text.slice(both ? chooser.start : start, other.start);
  const own = other.names.map((n) => ({ ...n, qualifier }));
  return { ...other, names: both ? [...names.slice(0, -1), ...own] : own };
}

/** 由某局…, where 由 is no part of another word and the words after it are an act; 责成某局…, 责任落实到某局. */
function byAt(text: string, part: Stretch, to: number, reading: Reading): Subject | undefined {
  // Two characters before the part show whether 由 is a part of another word.
  const from = Math.max(0, part.start - 2);
  for (const { index } of matchesIn(text.slice(from, part.end), OF_BY)) {
    const i = from + index;
    if (i < part.start) continue;
    const subject = subjectAt(text, i + 1, to, reading, true);
    if (subject === undefined) continue;
    const rest = text.slice(subject.end, to);
    // 由某政府确定的部门责令改正: another than the government.
    const named = NAMED_BY.exec(rest)?.[0].length ?? 0;
    if (named > 0) {
      const chosen = chosenBy(subject, text, subject.end + named, to, reading);
      // One whom nothing knows either: the nets tell of him (`bodiesPassed`).
      if (chosen === undefined) continue;
      const behind = text.slice(chosen.end, to);
      if (isNoDeedBehindBy({ before: text.slice(part.start, i), ahead: '', rest: behind }))
        continue;
      return chosen;
    }
    const before = text.slice(part.start, i);
    // 本规定所称…，是指由某机关制定的…: what a thing is.
    if (IS_DEFINED.test(text.slice(0, i))) continue;
    if (isNoDeedBehindBy({ before, ahead: text.slice(0, part.start), rest })) continue;
    // 改造资金由中央补助、区级财政和居民共同承担: the same by the kinds of money.
    const purses = subject.names.some(({ printed }) => IS_PURSE.test(printed));
    if (purses && OF_MONEY.test(text.slice(0, i)) && SHARED.test(rest)) continue;
    // 日常管理由业主共同决定: what people may settle among themselves.
    if (SETTLE.test(rest) && subject.names.every(({ printed }) => PRIVATE.test(printed))) continue;
    const joined =
      JOIN_UP.test(rest) &&
      /^(?:\d{1,3}个?(?:日|天|小时|工作日|月)内)?$/u.test(
        before.slice(LEAD.exec(before)![0].length).trim(),
      );
    if ((NO_ACT.test(rest) && !joined) || /^(?:的|[，。；])/u.test(rest)) continue;
    const verbs = /^(?:及其\p{Script=Han}{2,6}?)?(?:承担|启动|负责|牵头|组织|授权|提级|行使)/u.test(
      rest,
    );
    if (DESCRIBES.test(rest.slice(0, 60)) && verbs) continue;
    return subject;
  }
  for (const m of matchesIn(text.slice(part.start, part.end), SET_TO)) {
    const subject = subjectAt(text, part.start + m.index + m[0].length, to, reading, true);
    const known = subject?.names.every(
      (n) =>
        n.resolution.kind === 'found' ||
        looksNamed(n.printed) ||
        /\p{Script=Han}{2}(?:政府|管委会|办事处)$/u.test(n.printed),
    );
    if (known !== true) continue;
    const bare = /^[，,。；;]|^$/u.test(text.slice(subject!.end, to));
    // 责令某局, and nothing after it, says nothing; 落实到某局负责 has the verb as well.
    if (bare && m[0].startsWith('责')) continue;
    return subject;
  }
  return undefined;
}

/** 以某局为主，…: the one who leads. */
function mainAt(text: string, part: Stretch, to: number, reading: Reading): Subject | undefined {
  const m = /以(?=[^，。；的]{2,40}为(?:主|牵头(?:单位|部门)?)(?:[，,。；;]|$))/u.exec(
    text.slice(part.start, part.end),
  );
  if (m === null) return undefined;
  const subject = subjectAt(text, part.start + m.index + 1, to, reading, true);
  return subject !== undefined &&
    // 以持证人员为主: of whom most are to be.
    !subject.names.some((n) => /(?:人员|专家|[员工者师手])$/u.test(n.printed)) &&
    /^为(?:主|牵头(?:单位|部门)?)(?:[，,。；;]|$)/u.test(text.slice(subject.end))
    ? subject
    : undefined;
}

/** A verb of what is done to a body as such, directly before it. */
const SETS_UP_LAST =
  /(?:设[立置]|撤销|建[设立]|[新改扩迁]建|迁移|变更|申请|调整|关闭|拆除|成立|注销|合并|分立|[在向到从往])$/u;

/** A name of the register in the midst of a part, directly before a strong modal. */
function beforeModal(text: string, part: Stretch, reading: Reading): Subject | undefined {
  const m = STRONG_MODAL.exec(text.slice(part.start, part.end));
  if (m === null || m.index === 0) return undefined;
  const until = part.start + m.index;
  for (let i = part.start; i < until; i += 1) {
    const subject = subjectAt(text, i, part.end, reading);
    if (
      subject !== undefined &&
      subject.end === until &&
      // 设立某测站应当…: what somebody sets up, and not itself.
      !SETS_UP_LAST.test(text.slice(part.start, i)) &&
      subject.names.every((n) => n.resolution.kind === 'found') &&
      !CAUSATIVE.test(text.slice(part.start, i))
    )
      return subject;
  }
  return undefined;
}

/** 由甲局牵头，乙局、丙局组成: those who act with the one who leads. */
function makesUpAt(
  text: string,
  parts: readonly Stretch[],
  i: number,
  reading: Reading,
): Subject | undefined {
  const [before, part] = [parts[i - 1], parts[i]!];
  if (before === undefined || !/牵头[，,]$/u.test(text.slice(before.start, before.end)))
    return undefined;
  const end = /(?:等[^，。；]{0,6})?(?:共同)?组成[。；，,]?$/u.exec(
    text.slice(part.start, part.end),
  )?.index;
  const found =
    end === undefined ? undefined : subjectAt(text, part.start, part.end, reading, true);
  return found?.end === part.start + (end ?? 0) ? found : undefined;
}

/** 由甲局承办的事项，乙局应当…: a thing of the one who stands behind 由. */
const OF_HIS =
  /^(?![按对将把向在从以为]|根据|应|要|须)\p{Script=Han}{2,8}的\p{Script=Han}{1,12}[，,]\s*$/u;

/** Behind a body: what it has made or handed over, and that somebody else acts upon. */
const OF_WHOSE = new RegExp(
  `^[^，。；的]{2,16}的[^，。；的]{1,14}${BY}(?=\\p{Script=Han}{2})`,
  'u',
);

/**
 * Words about a thing or somebody that others act upon: …所产生费用，由某单位承担; 部门报送区政府的公文，由某办审核;
 * 职业院校开设某专业的，按每生2000元补贴.
 */
const isTopic = (words: string, rest: string, next: string): boolean =>
  /所(?:产生|需|造成|发生|支出|涉|欠|形成|引发|导致|获)的?\p{Script=Han}{1,6}[，,]$/u.test(words) ||
  /^(?:报送|报请|提交|提请|上报|起草|签发|承办)[^，。；]{1,20}的[^，的]{1,12}[，,]$/u.test(rest) ||
  (/的[，,]$/u.test(words) &&
    /^(?:按|给予|予以|一次性|每|分别|最高|可?享受|由[^，。；]{2,20})?[^，。；]{0,24}(?:补贴|补助|奖励|资助|奖补|补偿|减免|返还|退还|免征|减征)/u.test(
      next,
    ));

/** 甲局会同乙局报请某府审定后，由丙局执行: what somebody does before the other does his. */
const DOES_FIRST =
  /^(?:应当?|须|要)?(?:会同[^，。；]{2,24}?)?(?:报(?:请|经|送)|审核|初审|汇总|编制|制定|提出|拟[订定]|组织|起草|研究)[^，。；]*后[，,]$/u;

/** 审核同意后, 初审后: that something has passed somebody, which is a case and nothing more. */
const HAS_PASSED =
  /^(?:应当?|须|要)?(?:审核|初审|汇总|研究)(?:同意|通过|合格|无误|确认|批准|认定)?后[，,]$/u;

/** Whether a part that says when also says what a body of the register does before. */
export const doesFirst = ({ names }: Subject, rest: string): boolean =>
  names.every((n) => n.resolution.kind === 'found') &&
  DOES_FIRST.test(rest) &&
  !HAS_PASSED.test(rest);

/** A subject that a part says; `by`: behind 由. */
type Said = Subject & { readonly by: boolean };

/** Where the words of a part begin, behind what opens them. */
const headOf = (text: string, p: Stretch): number =>
  p.start + LEAD.exec(text.slice(p.start, p.end))![0].length;

const isThingOfHis = opensWith(THINGS_OF_HIS);

/** How and by what right somebody does what his thing is called by. */
const HOW =
  /^(?:(?:依法|统一|自行|共同|一并|新近?|已|所|单独|联合|原|直接)|在[^，。；的]{2,30}(?:过程中|[中里]|期间)|为[^，。；的]{2,16}(?=提供|编制|制作|采集)|(?:通过|利用|在)[^，。；的]{2,16}?(?=\p{Script=Han}{2}$)|(?:按照?|依照?|根据)[^，。；的]{2,16}?(?:规定|标准|要求|约定|协议|合同)(?=\p{Script=Han}{2}$))*/u;
/** How far somebody does it, before any verb of two characters: 全程参加, 有效主导. */
const HOW_FAR = /^(?:有效|全程|充分|广泛|深度|全面|主动|积极)\p{Script=Han}{2}$/u;
/** What a thing must be like is for whose it is. */
const MUST_NEXT = /^(?:应当?(?!急)|必须|须|不得|要(?!求))/u;

/**
 * 甲局依法收集的材料，可以作为证据; 企业举办的学校，免征…: behind somebody, a thing by what he does with it, for
 * which verbs of the general dictionary stand directly before 的; what follows is not said of him.
 */
export function isThingByDeed(behind: string): boolean {
  const rest = behind.replace(/^等(?=\p{Script=Han}{2}的)/u, '');
  const said = /^(?<deed>[^，。；的]{2,30})的[^，。；]{1,48}[，,；;。]\s*$/u.exec(rest)?.groups?.[
    'deed'
  ];
  // 负责认定的对象，: a thing by what he is charged with.
  if (said !== undefined && /^负责\p{Script=Han}{2}$/u.test(said))
    return verbAt(said, 2)?.noun === false;
  // 负责制定统一的标准。: whose task it is, and no thing of his.
  if (
    said === undefined ||
    /^(?:负责(?!人)|牵头|承担(?=\p{Script=Han}{2}))\p{Script=Han}{2}/u.test(said)
  )
    return false;
  let words = said.slice(HOW.exec(said)![0].length);
  if (HOW_FAR.test(words)) return true;
  // 承担促进就业的责任，: a deed with its object, and not the thing of several deeds.
  if (
    ACTS.test(words) &&
    !/^组织\p{Script=Han}{2}$/u.test(words) &&
    verbAt(words, 0)?.length !== /^[^、和及或]*/u.exec(words)![0].length
  )
    return false;
  // 在经营活动中的收入，: no deed of his, and 为规划编制的主管部门: what he is.
  if (
    words === '' ||
    /^[是为].*的[^，。；的]{0,8}(?:部门|机关|机构|单位|主体|责任人)[，,；;。]\s*$/u.test(rest)
  )
    return false;
  // 组织实施的项目，: the verb of whoever directs it, before what is done.
  words = words.replace(/^组织(?=\p{Script=Han}{2}$)/u, '');
  let listed = false;
  while (words !== '') {
    // In a list of deeds (审查、核准) one that the dictionary knows does for the others.
    const isNext = listed && /^\p{Script=Han}{2}(?=、|和|及|或|$)/u.test(words);
    const length = verbAt(words, 0)?.length ?? (isNext ? 2 : 0);
    if (length === 0) return false;
    const rest = words.slice(length);
    words = rest.replace(/^(?:、|和|及|或者?)/u, '');
    listed = words.length < rest.length;
  }
  return true;
}

/** The last item of a list: 规定的其他事项；. */
const OTHERS_OF_LIST = /^[^，。；]{2,20}的其他\p{Script=Han}{2,8}[；;。]?\s*$/u;
/** 企业自有财产应当承担的债务，: a thing by what must be done with it. */
const OWED_THING =
  /^(?:应当?|须)(?![按与于在自急])\p{Script=Han}{2}的[^，。；的]{1,16}[，,]\s*$|^(?!发现|接到|收到|因|在|按)\p{Script=Han}{2,8}(?<!后|时|前|均|都|也|还)(?:应当|必须)(?![按与于在自])(?![^，。；]*(?:应|须|不得|可以))\p{Script=Han}{2,6}的[^，。；的]{1,16}[，,]\s*$/u;
/** 甲与乙在合同中约定的年限不得少于…: what they have settled. */
const SETTLED_THING =
  /^在[^，。；的]{2,16}(?:约定|载明)的[^，。；的]{2,16}?(?:不得|应当?|必须|可以)/u;
/** 责任人未委托鉴定的，可以委托鉴定: what he has left undone, another may do in his stead. */
const IN_HIS_STEAD =
  /^未[^，。；]{0,16}?(?<what>\p{Script=Han}{4,10})的[，,](?:可以|应当|由)?\k<what>/u;
/** 所有权人提出更换要求的，应当及时…: what somebody asks for, and that whoever he asks must answer. */
const ASKS =
  /^[^，。；]{0,14}提出[^，。；]{2,24}(?:要求|请求|异议|建议|意见|投诉|举报)的[，,](?:应当|必须|须)[^，。；]{0,8}(?:答复|处理|受理|核实|更换|说明|解释|反馈|予以|满足|配合|提供)/u;
/** 利害关系人申请听证的，应当组织听证: the same, by what is asked for. */
const ASKS_FOR =
  /^(?:申请|要求|请求)[^，。；]{2,12}的[，,](?:应当|必须)[^，。；]{0,6}(?:组织|举行|受理|答复|准予|予以|给予|安排)/u;
/** 被劝阻人拒不改正的，应当及时报告: who is reported does not report himself. */
const REPORTED =
  /^(?:拒不|拒绝|不听|逾期|仍)[^，。；]{0,16}的[，,](?:应当|必须)(?:及时|立即)?(?:[向报]|制止|劝阻|移送|告知|督促)/u;
/** 一方拒绝调解的，不得调解: who refuses what another then must not do. */
const REFUSES =
  /^[^，。；]{0,8}(?:拒绝|不同意|不愿意?)(?<what>\p{Script=Han}{2})[^，。；]{0,4}的[，,](?:不得|不予)(?:进行)?\k<what>/u;
/** 经营者主动改正的，不予处罚: what is then not done to him. */
const IS_SPARED =
  /^(?:[^。；]{2,80}的)[，,](?:可以|应当)?(?:依法)?(?:不予|免予|免于|从轻|减轻)(?:或者(?:不予|免予|从轻|减轻))*(?:给予|行政|实施)*(?:处罚|处分|追究|惩戒|记入|列入|纳入)/u;
/** 投放人拒不改正的，可以拒绝其投放: what another then does with him. */
const DEALT_WITH =
  /^(?:拒不|拒绝|不听|逾期|仍|未|违反|不)[^，。；]{0,16}的[，,](?:可以|有权|应当)[^，。；]{0,8}(?:拒绝|禁止|劝阻|制止|要求|督促|责令)其/u;
const ofWhoeverAnswers = (rest: string, { names }: Subject): boolean =>
  names.every((n) => n.resolution.kind === 'unknown' && PRIVATE.test(n.printed)) &&
  [IN_HIS_STEAD, ASKS, ASKS_FOR, REPORTED, REFUSES, IS_SPARED, DEALT_WITH].some((kind) =>
    kind.test(rest),
  );

/** 起诉到法院的民事纠纷，: what parties bring before somebody. */
const OF_PARTIES =
  /^(?!负责|承担|是|为|对|把|将|应|要|可|会同|协助|配合)[^，。；的]{2,30}的[\p{Script=Han}、]{0,12}(?:纠纷|争议|案件|申请|材料|物品|诉求|请求|协议|报告)[，,]$/u;

/** Whether a part stands behind words by which somebody asks others for what it says. */
export const isAsked = (text: string, part: Stretch): boolean =>
  /(?:^|[，。；：])(?!提)[^，。；：的提]{1,8}(?:请求|恳请|建议|希望)[，,：:]\s*$/u.test(
    text.slice(0, part.start),
  );

/** The subject of a part that somebody who acts begins, where it is not about what others do. */
function ofActor(
  text: string,
  parts: readonly Stretch[],
  i: number,
  to: number,
  reading: Reading,
  found: Subject,
): Said | undefined {
  const [part, next] = [parts[i]!, parts[i + 1]];
  const rest = text.slice(found.end, part.end);
  if (
    OWED_THING.test(rest) ||
    SETTLED_THING.test(rest) ||
    ofWhoeverAnswers(text.slice(found.end, to), found)
  )
    return undefined;
  // 你省请求，国家将某县纳入…: what somebody asks of others.
  if (isAsked(text, part)) return undefined;
  if (MODAL.test(rest)) return { ...found, by: false };
  if (isStillObject(text, parts, i, found)) return undefined;
  if (next !== undefined && isThingOfHis(rest)) return undefined;
  // 甲府组织编制的规划，在报批前，应当…: what it must be like stands behind when.
  const must = parts
    .slice(i + 1)
    .find((p) => !/^(?:在|经|按照?|依照?|根据)[^，]*[，,]\s*$/u.test(text.slice(p.start, p.end)));
  if (
    next !== undefined &&
    isThingByDeed(rest) &&
    !MUST_NEXT.test(text.slice((must ?? next).start))
  )
    return undefined;
  // 甲局、乙局移交的档案由丙局保管: whose it was, and then whoever acts.
  const other = OF_WHOSE.test(rest)
    ? byAt(text, { start: found.end, end: part.end }, to, reading)
    : undefined;
  if (other !== undefined) return { ...other, by: true };
  // 上级机关要求履行的其他职责；: what the list goes on to, of whoever it is the list.
  if (next === undefined && i === 0 && OTHERS_OF_LIST.test(rest)) return undefined;
  // （三）当地政府发布的指导价；: an item that is a thing.
  if (next === undefined && i === 0 && isThingByDeed(rest)) return undefined;
  if (next === undefined) return { ...found, by: false };
  const words = text.slice(part.start, part.end);
  if (isTopic(words, rest, text.slice(next.start, next.end))) return undefined;
  if (ISSUES.test(rest) && byAt(text, next, to, reading) !== undefined) return undefined;
  const saysWho = (p: Stretch): boolean =>
    (actorAt(text, headOf(text, p), to, reading) ?? byAt(text, p, to, reading)) !== undefined;
  // 某局负责的河段，由某局保障: a topic.
  if (
    /^(?:负责|承担|主管|管理|建设|实施|使用|制定|编制)的[^，]*[，,]$/u.test(rest) &&
    saysWho(next)
  )
    return undefined;
  // 当事人起诉到法院的纠纷，人民法院可以…: a thing, and then whoever deals with it.
  if (
    OF_PARTIES.test(rest) &&
    found.names.every(({ printed }) => PRIVATE.test(printed)) &&
    saysWho(next)
  )
    return undefined;
  // 接到报告后，…: a subject that only says when, unless the next part has none of its own.
  if (isConditionAt(text, parts, i)) {
    const later = parts.slice(i + 1).find((p) => !isCondition(text.slice(p.start, p.end)));
    const acts = later !== undefined && whoActs(text.slice(later.start, later.end)) !== undefined;
    if (!doesFirst(found, rest) && (acts || (later !== undefined && saysWho(later))))
      return undefined;
  }
  return { ...found, by: false };
}

/** 任何单位和个人: whoever it may be. */
export const WHOEVER = /^(?:任何|一切|所有)/u;
/** Before those whom it forbids something: 禁止某局…. */
const BANS = /^(?:严禁|禁止|不得允许|不允许)/u;
/** Behind a name, what stands where or is on what: 禁止某局管理范围内取土. */
const OF_PLACE = /^\p{Script=Han}{2,8}[内外上]\p{Script=Han}/u;

/** 严禁甲局、乙局挪用资金: bodies by their names, behind the verb that forbids. */
function bannedAt(text: string, part: Stretch, to: number, reading: Reading): Subject | undefined {
  const from = headOf(text, part);
  const ban = BANS.exec(text.slice(from, part.end))?.[0].length;
  const found = ban === undefined ? undefined : subjectAt(text, from + ban, to, reading, true);
  const rest = found === undefined ? '' : text.slice(found.end, part.end);
  const named = found?.names.every(
    ({ resolution, printed }) =>
      (resolution.kind === 'found' || looksNamed(printed) || WHOEVER.test(printed)) &&
      !isNoDeed(printed, rest),
  );
  return named === true &&
    !OF_PLACE.test(rest) &&
    /^\p{Script=Han}{2}[\p{Script=Han}、]/u.test(rest)
    ? found
    : undefined;
}

/** The subject that a part says, if it says one. */
export function subjectOf(
  text: string,
  parts: readonly Stretch[],
  i: number,
  to: number,
  reading: Reading,
): Said | undefined {
  const [part, next] = [parts[i]!, parts[i + 1]];
  const words = text.slice(part.start, part.end);
  const found = actorAt(text, headOf(text, part), to, reading);
  if (found !== undefined) return ofActor(text, parts, i, to, reading, found);
  // 社有资产任何单位不得平调: what it is about, and then whoever it may be.
  const any = /^[^，。；]{2,14}?(?=任何(?:单位|部门|组织|个人))/u.exec(words)?.[0].length;
  const whoever = any === undefined ? undefined : actorAt(text, part.start + any, to, reading);
  if (whoever !== undefined) return { ...whoever, by: false };
  const banned = bannedAt(text, part, to, reading);
  if (banned !== undefined) return { ...banned, by: false };
  const main = mainAt(text, part, to, reading);
  if (main !== undefined) return { ...main, by: false };
  const by = byAt(text, part, to, reading);
  const topic =
    by !== undefined &&
    next !== undefined &&
    OF_HIS.test(text.slice(by.end, part.end)) &&
    actorAt(text, headOf(text, next), to, reading) !== undefined;
  if (by !== undefined && !topic) return { ...by, by: true };
  const makesUp = makesUpAt(text, parts, i, reading);
  if (makesUp !== undefined) return { ...makesUp, by: false };
  const inside = beforeModal(text, part, reading) ?? parallelAt(text, parts, i, reading);
  return inside === undefined ? undefined : { ...inside, by: false };
}

/** 促进甲企业…，乙企业向…转型: still what the part before sets to work. */
function isStillObject(
  text: string,
  parts: readonly Stretch[],
  i: number,
  found: Subject,
): boolean {
  const previous = parts[i - 1];
  if (previous === undefined) return false;
  const before = text.slice(previous.start, previous.end);
  return (
    found.names.every((n) => n.resolution.kind === 'unknown' && n.qualifier === null) &&
    CAUSATIVE.test(before) &&
    !/^(?:根据|按照?|在|于|对|如|若|因|经|由)/u.test(before) &&
    /(?:企业|个人|人员|群众|公众|机构)$/u.test(found.names.at(-1)!.printed)
  );
}
