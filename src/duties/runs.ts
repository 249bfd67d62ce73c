/**
 * The runs of one sentence, read part by part: whose each part is, and what it makes of him.
 *
 * In: a sentence, and who carries on into it. Out: its runs, who carries on after it, and the parts
 * whose subject is somebody that nothing knows.
 */
import { verbAt } from '../domain/lexicon.ts';
import type { DutyModality } from '../domain/model.ts';
import type { DocumentKind } from '../domain/schema.ts';
import { HEAD_AT_END, headEndsAt, innerStaff, NOT_IN_NAME, OF_STAFF } from './bodyNames.ts';
import type { Reading } from './draft.ts';
import { knownBodies, type QualifiedName } from './known.ts';
import { isLikeName } from './notes.ts';
import { goesOn, otherSubject } from './orders.ts';
import { doesFirst, subjectOf } from './partSubject.ts';
import { isTangled, partsOf, type Stretch } from './parts.ts';
import {
  ACTS,
  CAUSATIVE,
  DECIDED,
  FORBIDS,
  IS_DONE_HERE,
  isBefore,
  isCondition,
  isConditionAt,
  LEAD,
  MODAL,
  modalityOf,
  STRONG_MODAL,
  turnToMustNot,
} from './predicates.ts';
import { joinRuns, type Run, sameNames } from './run.ts';
import { isActing, momentsIn } from './shapes.ts';
import { whoActs } from './somebody.ts';
import { isDone, isPaidThen, tellsOfState } from './states.ts';
import { subjectAt } from './subjects.ts';
import { isNoDeed } from './vocabulary.ts';
import { worksOf } from './works.ts';

/** 主要职责是： */
export const TASKS = /(?:主要|具体|工作)?(?:职责|任务)(?:是|为|如下|包括)?[：:]/u;
/** …应急指挥部，是…机构，指导…: what was set up goes on as the subject. */
const SETS_UP = /(?:成立|设立|组建|设置)(?:了)?/u;
/** 设立防汛委员会，|统一领导…: what is set up at the end of a part, and what it is for. */
const SET_UP_LAST =
  /(?:成立|设立|组建)了?(?<what>\p{Script=Han}{2,16}(?:委员会|领导小组|指挥部|中心|专班|办公室|局|处|所|站|队|小组|工作组))[，,]$/u;
const ITS_TASK = /^(?:统一|负责(?!人)|具体负责|主要负责|专门|专职|承担|履行)/u;
const IS_BODY = /^(?:是|为|作为)[^，。；]*(?:机构|组织|平台|机关|部门)[，,；;]?$/u;

/** 按照某原则，: words that only say by what the next part is done. */
const ONLY_BASIS =
  /^(?:根据|按照?|依据|依照|遵照)[^，]*(?:规定|要求|原则|精神|程序|方案|预案|标准|办法|情况|需要|部署|建议|结果|意见|分工|职责|权限|指示|特点|实际|安排|形势|条例|法|规律)[，,]$|^为[^，]*[，,]$/u;

/** Words that say what something is or holds: 险种包括…, 评审人员由专家组成, 具体职责如下：, 现制定如下措施：. */
const ONLY_DESCRIBES =
  /^\p{Script=Han}{2,8}(?:包括|分为|是指)|由[^，。；]*(?:组成|构成)[。；，,]?$|不受(?:此|前款|上述|本条)[^，。；]{0,8}限制?[。；，]?$|^(?:具体|主要|工作)*(?:职责|任务|措施|内容|要求|分工)*如下[：:]$|^现(?:就|将|制定|提出|作出|公布|通知)/u;

/** A sentence that obliges, empowers or forbids and became no record. */
export interface Unread extends Stretch {
  readonly at: number;
  /**
   * `nobody`: it does not say whom, or its subject is a thing or somebody that nothing knows;
   * `unread`: it begins with a body, in words that nothing read.
   */
  readonly kind: 'nobody' | 'unread';
}

/** Who carries on into a sentence that names nobody. */
export interface Carry {
  /** Whether it comes from the sentence before, and not from a label, a heading or an introduction. */
  readonly loose?: true;
  /** Whether he was said behind 由 there, so that only words with a modal go on with him. */
  readonly behindBy?: boolean;
  readonly names: readonly QualifiedName[];
  /** Whether the sentence counts as saying its subject (the first one of a labelled item). */
  readonly stated: boolean;
}

/**
 * Whether a part behind one with 由 goes back to the subject before it: 甲由某府确认，负责…; 由某局
 * 评估通过后，方可…. Else it goes on with the one behind 由: 由某局责令改正，可以处罚款.
 */
const goesBack = (text: string, before: Stretch | undefined, words: string): boolean =>
  /^(?:负责|承担|履行|参与)/u.test(words) ||
  (before !== undefined && isCondition(text.slice(before.start, before.end)));

/** One sentence, while its runs are read part by part. */
export interface Walk {
  readonly text: string;
  readonly parts: readonly Stretch[];
  readonly to: number;
  /** Whether it stands under a heading that says whose tasks follow. */
  readonly tasks: boolean;
  readonly reading: Reading;
  readonly runs: Run[];
  /** Parts whose subject is somebody that nothing knows. */
  readonly others: (Stretch & Pick<Unread, 'kind'>)[];
  /** Whose the part is that is read, and whose the sentence is; they differ behind 由. */
  owner: readonly QualifiedName[] | undefined;
  main: readonly QualifiedName[] | undefined;
  subject: Run['subject'];
  /** Where the words begin that no run has taken. */
  open: number;
  ownerBy: boolean;
  /** Whether the owner was said behind 由. */
  behindBy: boolean;
  setUp: readonly QualifiedName[] | undefined;
  /** The group that a part puts under somebody: 综合组由甲局牵头，乙局参加；负责…. */
  group: readonly QualifiedName[] | undefined;
  /** Whose label stands over the sentence (治安组：甲局为组长单位，…), and whether the part before only gave a role in it. */
  readonly label: readonly QualifiedName[] | undefined;
  gaveRole: boolean;
  /** Whether the owner is somebody whom the words before have set up. */
  tasked: boolean;
  /** Whose cases stand in the parts before, while nothing is said of what they do. */
  waiting: readonly QualifiedName[];
  /** Names over several parts: 甲政府，乙政府及有关部门应当…. */
  reach: { readonly found: ReturnType<typeof subjectOf>; readonly end: number };
}

/** Put words on the owner, with the run before where that is his as well. */
function put(w: Walk, end: number, predicate: number, modality: DutyModality): void {
  const last = w.runs.at(-1);
  if (
    last !== undefined &&
    sameNames(last.names, w.owner!) &&
    last.modality === modality &&
    last.end === w.open &&
    last.subject === w.subject
  )
    last.end = end;
  else
    w.runs.push({
      start: w.open,
      end,
      names: w.owner!,
      modality,
      subject: w.subject,
      predicate,
    });
  w.open = end;
}

/** Whether words that begin with no act say of something what it does, or by when: 参保人员就医实行…. */
const tellsOfAnother = (words: string): boolean => {
  const own = /^\p{Script=Han}+/u.exec(words)?.[0] ?? '';
  const acts = [...own].some((_, k) => k >= 4 && k <= 20 && ACTS.test(words.slice(k)));
  return own.length >= 4 && (acts || momentsIn(words).some((m) => m.start >= 4));
};

/** 补选、选举…为…, 提议…案: what a body has done, or what it puts before others. */
const TELLS_EVENT =
  /^(?:于?\d{1,4}年[^，。；]{0,12})?(?:选举|补选|罢免|推选)|案[。；]?$|^决定[，,]|^(?:位于|坐落|地处|属于?|隶属|占地|现有|共有|始建)/u;

/** 某局交警支队…: the name goes on, and it is the body within that acts. */
const INNER_BODY =
  /^\p{Script=Han}{1,8}?(?:[支大总中]队|分局|派出所|中心(?![城小])|科(?![技学目研普])|总站|监测站|办公室|督查室|学校|医院)/u;

/** Kinds of papers that tell what was done: there a verb that nothing knows is no order. */
const TELLING = new Set<DocumentKind>([
  'circular',
  'decision',
  'chronicle',
  'appointments',
  'other',
]);

/**
 * Whether what stands behind a known body at the head of a part is something that it does, whatever
 * the verb: words of a sentence that ends as one, and no line of names behind a label.
 */
function doesAnything(
  { text, parts, to, reading }: Walk,
  i: number,
  name: string,
  rest: string,
): boolean {
  if (TELLING.has(reading.doc.frontMatter.kind)) return false;
  const before = text.slice(0, parts[i]!.start).trimEnd();
  return (
    isActing(rest) &&
    !IF_ANY.test(rest) &&
    (ACTS.test(rest) || !isNoDeed(name, rest.replace(/[，,].*$/su, '，'))) &&
    innerStaff(rest) === 0 &&
    !INNER_BODY.test(rest) &&
    !IS_DONE_HERE.test(rest) &&
    !DECIDED.test(rest) &&
    !TELLS_EVENT.test(rest) &&
    /[。；;]$/u.test(text.slice(0, to).trimEnd()) &&
    !/[：:]$/u.test(before)
  );
}

/** 成员如有变动，: a case, and nothing that they do. */
const IF_ANY = /^(?:如[有遇因需]|若[有遇因需]|倘若)/u;

/** Whether a part of the sentence behind its first, or behind another, says a subject. */
const saysLater = ({ text, parts, to, reading }: Walk, after = 0): boolean =>
  parts.some((_, i) => i > after && subjectOf(text, parts, i, to, reading) !== undefined);

/**
 * What the sentence behind a duty does not say of whoever owes it: 经某府研究，决定…, what the paper itself
 * decides; 发现一处，扣减考核分…, what is done to him; 新建小区配套幼儿园应…, what a thing that is built must.
 */
const NOT_OF_CARRIED = new RegExp(
  [
    '^\\s*(?:经[^，。；]{0,20}(?:研究|讨论|审议|批准|同意)[，,]?|为[^，。；]{2,40}[，,])?(?:现|兹|特|研究)?决定(?![权性书的])',
    '^[^。；]{0,30}扣(?:减|除|罚)?[^，。；]{0,16}分',
    '^[^，。；]{2,24}的，(?:一律|坚决)?(?:依[法规纪]+)?(?:严肃|从严)(?:追责|问责|处理|追究)',
    '^\\s*(?:新|改|扩|在|已|拟|续|翻)建[^，。；]{2,24}?(?<![响供适相反对效感])(?:应当?(?!急|用)|必须|须|不得|要(?!求|素|点))',
  ].join('|'),
  'u',
);

/** Whether what the sentence says behind its cases begins with a modal: 发现…的，应当…; 必要时可以…. */
const saysModal = ({ text, parts }: Walk): boolean => {
  const first = parts.find((p, i) => !isConditionAt(text, parts, i) && p.end > p.start);
  return first !== undefined && MODAL.test(text.slice(first.start, first.end));
};

/** Words before a name by which the part is about what one wishes or asks of him, or about some of them. */
const NOT_HIS = /^(?:希望|请求?|盼|恳请|欢迎|感谢|祝贺|必要时|部分|个别|少数|多数|一些|近期|目前)/u;
/** 任…, 兼…, 调整为…, 未…: what somebody is made or has not done, and no act. */
const NO_ACT_OF_HIS =
  /^(?:任|兼|调整|变更|由|未|不(?!得|准)|自愿|为主|均|共|一律|享受|给予|获得?|得到|取得|向[^，。；]{2,12}(?:转型|发展))/u;

/**
 * Those who act by their shape, one after the other, where each is the name of somebody in whom no
 * word of a sentence stands, and what is behind the last is an act.
 */
function somebodyNamed(
  text: string,
  start: number,
  end: number,
  to: number,
): QualifiedName[] | undefined {
  const rest = text.slice(end, to);
  if (headEndsAt(text, end + 1) || /有(?!关)/u.test(text.slice(start, end))) return undefined;
  if (NOT_HIS.test(text.slice(start, end)) || /同志$/u.test(text.slice(start, end)))
    return undefined;
  if (NO_ACT_OF_HIS.test(rest) || tellsOfState(rest) || /^[^，。；]{0,6}为主[，。；]/u.test(rest))
    return undefined;
  if (isPaidThen(text.slice(start, end), rest)) return undefined;
  // 供水单位水质达标: behind a common noun only what is known as a verb is one.
  const common = /(?:单位|企业|公司|集团|机构)$/u.test(text.slice(start, end));
  if (common && !ACTS.test(rest) && verbAt(rest, 0) === undefined) return undefined;
  // 干部培训应当加强: what must be so is a thing of theirs.
  if (OF_STAFF.test(rest) || (MODAL.exec(rest)?.index ?? 0) >= 2) return undefined;
  // 业主协议；: a thing of his; 市某局值班负责人到岗: two characters do for a long name.
  if (!/^\p{Script=Han}{3}/u.test(rest) && end - start < 5) return undefined;
  const out: QualifiedName[] = [];
  let at = start;
  for (const printed of text.slice(start, end).split('、')) {
    if (!HEAD_AT_END.test(printed) || NOT_IN_NAME.test(printed)) return undefined;
    out.push({
      start: at,
      end: at + printed.length,
      printed,
      carried: '',
      qualifier: null,
      resolution: { kind: 'unknown' },
    });
    at += printed.length + 1;
  }
  return out;
}

/** A part that somebody who acts by his shape begins is his; whether there is one. */
function putSomebody(w: Walk, i: number): boolean {
  const { text, parts } = w;
  const part = parts[i]!;
  const words = text.slice(part.start, part.end);
  const who = whoActs(words);
  if (who === undefined) return false;
  const from = part.start + who.end;
  // 促进甲企业…，乙企业向…: still what the part before sets to work.
  const before = i === 0 ? '' : text.slice(parts[i - 1]!.start, parts[i - 1]!.end);
  const set = CAUSATIVE.test(before) && !/^(?:根据|按照?|在|于|对|如|若|因|经)/u.test(before);
  if (set || !doesAnything(w, i, text.slice(part.start, from), text.slice(from, w.to)))
    return false;
  const names = somebodyNamed(text, part.start + who.start, from, part.end);
  if (names === undefined) return false;
  w.owner = names;
  w.main = names;
  w.subject = 'stated';
  w.open = part.start;
  put(w, part.end, from, modalityOf(text.slice(from, part.end)));
  return true;
}

/**
 * A part that says no subject and does not go back to one: whether it is another's.
 *
 * @returns whether nothing more is to be read of it
 */
function ownerless(w: Walk, i: number): boolean {
  const { text, parts, reading } = w;
  const part = parts[i]!;
  const words = text.slice(part.start, part.end);
  // 县档案馆验收前，建设单位应当…: before what another acts; 县水利局汛期来临前，组织…: before what it acts itself.
  if (isBefore(words) && saysLater(w, i)) return true;
  const lead = LEAD.exec(words)![0].length;
  // Behind 由 stands somebody else than the one who is carried; 由某级承担的事项 is a thing.
  const by = /^由/u.test(words.slice(lead));
  const thing = by && /^由[^，]*的[^，的]{2,24}[，,]$/u.test(words.slice(lead));
  const other =
    thing || ONLY_DESCRIBES.test(words.slice(lead)) ? 'thing' : by ? 'unread' : otherSubject(words);
  // 某局磋定预算，某局应当清淤: words about a body that nothing read are nobody else's.
  const heads = i === 0 || /[；;]$/u.test(text.slice(parts[i - 1]!.start, parts[i - 1]!.end));
  // Behind a comma as well, a body of the register that opens a part is who acts in it.
  const opening = knownBodies(text, part.start + lead, reading);
  // 某局值班负责人到岗: those who serve in a body, and not the body.
  const bodies = innerStaff(text.slice(opening.at(-1)?.end ?? part.end)) > 0 ? [] : opening;
  if (
    (heads || bodies.length > 0) &&
    bodies.length === opening.length &&
    !isCondition(words) &&
    opensWithBody(text, part, reading)
  ) {
    // 甲局核定价格；乙局筹措资金: beside a part that was read, and under a heading of tasks, a known
    // body acts whatever its verb.
    const rest = text.slice(bodies.at(-1)?.end ?? part.start, w.to);
    const told = isDone(rest);
    const name = text.slice(part.start + lead, bodies.at(-1)?.end ?? part.start);
    const acts =
      !told &&
      ((!tellsOfState(rest) && (w.tasks || doesAnything(w, i, name, rest))) || saysLater(w));
    const last = acts ? bodies.at(-1) : undefined;
    if (last === undefined) {
      w.owner = undefined;
      if (!told) w.others.push({ ...part, kind: 'unread' });
      w.open = part.end;
      return true;
    }
    w.owner = bodies;
    w.main = bodies;
    w.subject = 'stated';
    put(w, part.end, last.end, modalityOf(text.slice(last.end, part.end)));
    return true;
  }
  if (other === 'unread' && putSomebody(w, i)) return true;
  if (other === 'thing') {
    w.open = part.end;
    return true;
  }
  // 甲不得推诿病人；参保人员就医实行直接结算: behind a semicolon, words that begin with no act are not his.
  const topic =
    heads &&
    i > 0 &&
    other === undefined &&
    w.owner !== undefined &&
    w.subject === 'stated' &&
    w.label === undefined &&
    w.runs.length > 0 &&
    w.group === undefined &&
    !/^(?:应当?|要|必须|须|不得|可)/u.test(text.slice(part.end).trimStart()) &&
    !isCondition(words) &&
    !MODAL.test(words) &&
    !goesOn(text, [part]) &&
    tellsOfAnother(words.slice(lead)) &&
    !/^\s*(?:[（(①-⑳\d]|初判|初步判|发生|出现|遇|达到|超过|符合|满足|预计|预报)/u.test(words);
  if (topic) {
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

/** 第二阶段（4月），|由甲局…: behind a semicolon, and before whoever does it, what the next part is about. */
const isTitleOfNext = ({ text, parts }: Walk, i: number): boolean =>
  i > 0 &&
  parts[i + 1] !== undefined &&
  /[；;]$/u.test(text.slice(parts[i - 1]!.start, parts[i - 1]!.end)) &&
  /[，,]$/u.test(text.slice(parts[i]!.start, parts[i]!.end)) &&
  /^由(?=\p{Script=Han}{2})/u.test(text.slice(parts[i + 1]!.start));

/** Whether a part waits for the next one: a condition, or a name that a comma parts from what he may do. */
function waits(w: Walk, i: number, found: ReturnType<typeof subjectOf>): boolean {
  const { text, parts } = w;
  const part = parts[i]!;
  const words = text.slice(part.start, part.end);
  if (parts[i + 1] === undefined) return false;
  const isCase = isConditionAt(text, parts, i);
  if (found === undefined) return isCase || ONLY_BASIS.test(words) || isTitleOfNext(w, i);
  // 施工单位未取得许可的，不得…: who it is stands in the case, what of him in the part after it.
  const rest = text.slice(found.end, part.end);
  if (!found.by && isCase && !MODAL.test(rest)) return !doesFirst(found, rest);
  return found.end > part.end || /^[，,]/u.test(text.slice(found.end));
}

const BANNED = /(?:严禁|禁止|不得允许|不允许)$/u;
/** A ban that says of whom nothing: 县城区全面禁止三轮摩托车通行. */
const BANS =
  /^[^，。；]{2,20}?(?:全面|一律|全域|全年|全天)(?:禁止|严禁|停止|暂停|禁[行捕渔猎烧放燃采牧])/u;
/** 逾期由某局强制拆除: what comes before is another's, who did not do it. */
const OVERDUE = /^(?:逾期|拒不|期满)(?:仍?[不未][^，。；]{0,12})?(?=由)/u;

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
  const turn = turnToMustNot(text.slice(predicate, part.end));
  const said = `${found?.by === true ? text.slice(part.start, found.start) : ''}${text.slice(predicate, turn < 0 ? part.end : predicate + turn)}`;
  // 某局禁止…, or …政府：…；禁止…: to forbid is its duty; 任何人禁止…, and 禁止… alone, forbid.
  const orders = (found?.names ?? w.owner!).some((n) => n.resolution.kind === 'found');
  const modality =
    FORBIDS.test(text.slice(predicate, part.end)) && !orders ? 'must-not' : modalityOf(said);
  put(w, turn < 0 ? part.end : predicate + turn, predicate, modality);
  if (turn >= 0) put(w, part.end, predicate + turn, 'must-not');
  return modality;
}

/** 为组长单位，, and nothing more. */
const HAS_ROLE = /^(?:是|为|作为|任)(?:总?牵头|副?组长|成员)(?:单位|部门)[，,；;。]?$/u;
/** 负责…, behind those who make up a group: what the group does. */
const OF_GROUP = /^(?:其)?(?:主要|具体|统一)*(?:负责(?!人)|承担|职责|任务)/u;

/** 综合协调组由甲局牵头: the group that stands before 由. */
function groupBefore(text: string, from: number, by: number): readonly QualifiedName[] | undefined {
  const lead = LEAD.exec(text.slice(from, by))![0].length;
  const start = from + lead;
  const end = by - 1;
  const printed = text.slice(start, end);
  if (!/^[\p{Script=Han}、]{2,16}(?:组|专班|指挥部|队)$/u.test(printed)) return undefined;
  return [
    {
      start,
      end,
      printed,
      carried: '',
      qualifier: null,
      resolution: { kind: 'unknown' },
    },
  ];
}

/**
 * Where the words begin that may go with a part: 各检查站24小时值守；护林员每日巡山: what stands before a
 * semicolon says of others what they do. A case that ends with one (发生…的；) goes on.
 */
function behindSemicolon({ text, parts }: Walk, i: number): number {
  const last = parts.slice(0, i).findLast(({ start, end }) => {
    const words = text.slice(start, end).trim();
    return /[；;]$/u.test(words) && !isCondition(words.slice(0, -1)) && !/的[；;]$/u.test(words);
  });
  return last?.end ?? 0;
}

/** Words that only lead up to what a subject behind them does. */
const LEADS_UP =
  /^(?:为|按|根据|依据|对|将|把|针对|结合|围绕|自|在(?!建)|于|从|通过|除|如|若|凡|到|至|力争|原则上)/u;

/**
 * Where the words begin that may go with the first subject of a sentence: 纪要3个工作日内印发，承办
 * 部门7日内反馈: a part with a thing of its own and a time of its own is not that subject's.
 */
function behindOwn({ text, parts, others, runs }: Walk, i: number, by: boolean): number {
  if (by) {
    // 小煤窑必须完成改造，逾期不改的，由某部门吊销许可证: what another must is not that department's.
    const own = parts.slice(0, i).findLastIndex((part, j) => {
      const words = text.slice(part.start, part.end);
      const said = words.slice(LEAD.exec(words)![0].length);
      const modal = said.search(MUST_BE);
      return modal >= 2 && !LEADS_UP.test(said) && !isConditionAt(text, parts, j);
    });
    return own < 0 ? 0 : parts[own]!.end;
  }
  const from = parts.slice(0, i).findLastIndex((part, j) => {
    const words = text.slice(part.start, part.end);
    const own = words.slice(LEAD.exec(words)![0].length);
    // What a record has taken is nobody else's.
    if (runs.some((run) => part.start < run.end && part.end > run.start)) return false;
    if (LEADS_UP.test(own) || isConditionAt(text, parts, j)) return false;
    if (BANS.test(own)) return true;
    if (MODAL.test(own) && !/^(?:应当|应|要|须|必须|不得)/u.test(own)) return true;
    // 牵头单位某局负责通报，责任单位…: in charge is somebody before it.
    if (/^[^，。；]{2,24}(?:负责(?!人|制)|[为是][^，。；]{0,10}责任人)/u.test(own)) return true;
    return momentsIn(own).some(
      (m) => m.start >= 2 && /^[内前]?\p{Script=Han}{3}/u.test(own.slice(m.end)),
    );
  });
  if (from < 0) return 0;
  others.push({
    start: Math.max(parts[0]!.start, ...runs.map(({ end }) => end)),
    end: parts[from]!.end,
    kind: 'nobody',
  });
  return parts[from]!.end;
}

/** A strong modal, or 应 before when or how: 机具应于2月20日前撤离. */
const MUST_BE = new RegExp(`${STRONG_MODAL.source}|(?<![响供适相反对效感])应(?=[于在自按])`, 'u');

/** 经查实的，: behind what somebody may report or must not do, the words are those of whoever looks into it. */
const LOOKED_INTO =
  /^(?:一?经(?:查证?|核|调查)(?:证?实|属实|核实)?|查证?属实|一经(?:发现|查出)|违者|违反者|否则)的?[，,]?/u;

/** 甲局在…时，乙局在…时，都要…: what is to be done is owed by each of those whose cases stand before it. */
function takeAllWhoWaited(w: Walk, found: ReturnType<typeof subjectOf>): void {
  if (found === undefined && w.owner !== undefined && w.waiting.length > w.owner.length) {
    w.owner = w.waiting;
    w.main = w.waiting;
  }
  w.waiting = [];
}

/** How far the subject of a part may reach: in a list of deeds (甲局选址、乙局供苗) no name goes on behind its part. */
const subjectEnd = ({ text, parts, to }: Walk, i: number): number =>
  text[parts[i]!.end - 1] === '、' ? parts[i]!.end : to;

/** 县政府设立防汛委员会，统一领导全县防汛工作: directly behind what somebody sets up, its task is its own. */
function takeSetUp(w: Walk, i: number, found: ReturnType<typeof subjectOf>): void {
  const { text, parts, reading } = w;
  const before = parts[i - 1];
  const words = text.slice(parts[i]!.start, parts[i]!.end);
  // 并将经费纳入预算: what goes on with 并 is again of the one who set it up.
  if (w.tasked && found === undefined && /^(?:并|同时)/u.test(words)) w.owner = w.main;
  if (found !== undefined || /^(?:并|同时)/u.test(words)) w.tasked = false;
  if (found !== undefined) return;
  if (before === undefined || w.owner === undefined || !ITS_TASK.test(words)) return;
  const printed = SET_UP_LAST.exec(text.slice(before.start, before.end))?.groups?.['what'];
  if (printed === undefined || NOT_IN_NAME.test(printed)) return;
  const end = before.end - 1;
  const start = end - printed.length;
  const [known] = knownBodies(text, start, reading);
  w.tasked = true;
  w.owner =
    known?.end === end
      ? [known]
      : [{ start, end, printed, carried: '', qualifier: null, resolution: { kind: 'unknown' } }];
}

/** 逾期未缴的加收滞纳金: what is done to whoever has not done it. */
const CONSEQUENCE =
  /^(?:逾期|拒不|未按|违反|不符合)[^，。；]{0,16}的?[，,]?(?:一律|依法|将)?(?:加收|收取|取消|收回|没收|处以?(?=[\d一二三四五六七八九十])|吊销|强制|责令|通报|约谈|暂停|停止|扣[减除发]|追[究回缴])/u;
/** Those whom a body deals with, and that do nothing of the kind to others. */
const PRIVATE =
  /(?:企业|公司|(?<!主管|监管|征收|执法)单位|[户人者店厂场生师]|[居村农牧渔市]民|[职员]工|学员|司机|驾驶员)$/u;
/** Whether a part is about what comes of what its owner may say or did against a ban: others see to that. */
function isOfWhoeverLooks({ runs, owner }: Walk, words: string): boolean {
  if (
    CONSEQUENCE.test(words) &&
    owner?.every((n) => n.resolution.kind === 'unknown' && PRIVATE.test(n.printed)) === true
  )
    return true;
  if (!LOOKED_INTO.test(words)) return false;
  const modality = runs.at(-1)?.modality;
  return (
    modality === 'must-not' ||
    (modality === 'may' && owner?.every((n) => n.resolution.kind === 'unknown') === true)
  );
}

/** From a part on, the words are nobody's who is read: told, unless they say whose they are. */
function leaveToOthers(w: Walk, i: number): void {
  const { start, end } = w.parts[i]!;
  w.owner = undefined;
  w.main = undefined;
  if (!saysLater(w, i)) w.others.push({ start, end: w.to, kind: 'nobody' });
  w.open = end;
}

/** Read one part of a sentence: whose it is, and what it makes of him. */
function readPart(w: Walk, i: number): void {
  const { text, parts, to, reading } = w;
  const part = parts[i]!;
  const words = text.slice(part.start, part.end);
  const found =
    part.start < w.reach.end ? w.reach.found : subjectOf(text, parts, i, subjectEnd(w, i), reading);
  if (found !== undefined && found.end > part.end) w.reach = { found, end: found.end };
  const before = w.owner;
  if (found === undefined && isOfWhoeverLooks(w, words)) leaveToOthers(w, i);
  if (found !== undefined) {
    if (before === undefined)
      w.open = OVERDUE.test(words)
        ? part.start
        : Math.max(w.open, behindSemicolon(w, i), behindOwn(w, i, found.by));
    w.owner = found.names;
    if (!found.by) w.main = found.names;
    w.subject = 'stated';
    w.behindBy = found.by;
    w.ownerBy = found.by && w.main !== undefined && w.main !== found.names;
    if (found.by) w.group = groupBefore(text, part.start, found.start) ?? w.group;
  } else if (w.gaveRole && w.label !== undefined) {
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
  const predicate = found === undefined ? part.start + LEAD.exec(words)![0].length : found.end;
  const modality = putPart(w, part, found, predicate);
  // …，未经培训人员不得上岗: in the midst of another's sentence, and for these words only.
  if (
    modality === 'must-not' &&
    found !== undefined &&
    before !== undefined &&
    found.names.every((n) => n.resolution.kind === 'unknown')
  ) {
    w.owner = before;
    w.main = before;
  }
}

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
  const parts = partsOf(text, { start: Math.max(from, sentence.start), end: to });
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
    open: parts[0]?.start ?? from,
    ownerBy: false,
    behindBy: false,
    setUp: undefined,
    group,
    label: carry?.stated === true ? carry.names : undefined,
    gaveRole: false,
    tasked: false,
    waiting: [],
    reach: { found: undefined, end: 0 },
  };
  // Where the sentence says a subject further on, the words before it are not another's.
  if (
    carry !== undefined &&
    carry.names.length > 0 &&
    (carry.stated ||
      (goesOn(text, parts) &&
        !(carry.loose === true && saysLater(w)) &&
        !(carry.behindBy === true && !saysModal(w)) &&
        !(carry.loose === true && NOT_OF_CARRIED.test(text.slice(w.open, to)))))
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
    others: w.others,
  };
}

/** What may follow the name of a body in a sentence that only describes. */
const DESCRIPTIVE =
  /^(?:约?[\d.]+(?!\d|[.．]|个?(?:小时|分钟|工作日|月|周|日|天|年|时))|属于?|是|为|由|设在?|下设|包括|分为|包含|、|和|及|与|的|等|：|:|（|\(|，|。|；|担任|主任|副?[\p{Script=Han}]?长|副?(?:政委|书记|局级|总工程师|总经济师)|分管|主要|总(?!结|体|揽)|成员|组成|党组|领导|负责人|所属|所(?:产生|需|造成|发生|支出|涉|欠|形成|引发|导致|获)|有关|相关|指定的|确定的|关于|印发|$)/u;
/** A body that no register holds, by the look of its name. */
const LIKE_BODY =
  /^(?:[市县省州盟旗区]|自治区)\p{Script=Han}{2,14}?(?:局|委员会|办公室|中心|总站|支队|公司|研究院)(?:办公室)?(?=\p{Script=Han}{2})/u;

/** Whether a sentence begins with a body, as somebody who does something, in words that nothing read. */
export function opensWithBody(text: string, sentence: Stretch, reading: Reading): boolean {
  // A line that only says who has signed, or who wrote it: 甲厅　乙厅.
  if (/^[^，。；：]{2,80}$/u.test(text) && text.split(/[\s\u3000]+/u).every(isLikeName))
    return false;
  // The head of an order or an announcement: who issues it, and what it is.
  if (/^[\p{Script=Han}\s]{4,40}(?:令|公告|通告|布告)$/u.test(text)) return false;
  const lead = LEAD.exec(text.slice(sentence.start, sentence.end))![0].length;
  const start = sentence.start + lead;
  const [match] = reading.names.at(text, start, reading.document);
  const end =
    match?.resolution.kind === 'found'
      ? match.end
      : start + (LIKE_BODY.exec(text.slice(start, sentence.end))?.[0].length ?? 0);
  if (end === start) return false;
  const rest = text.slice(end, sentence.end);
  // 某局交办的其他工作: a thing.
  return (
    !DESCRIPTIVE.test(rest) &&
    !IS_DONE_HERE.test(rest) &&
    !DECIDED.test(rest) &&
    !/^[^，,]*的[^，,的]{1,20}[。；，,]?$/u.test(rest)
  );
}
