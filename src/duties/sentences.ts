/**
 * Duties, powers and prohibitions of the running text: who is the subject of each part of a
 * sentence (by its own words, behind 由, or carried on from the words before), what the part makes
 * of him, and with whom he acts.
 *
 * In: a document while it is read. Out: drafts, one for each run of parts with the same subject and
 * the same modality; and the sentences that oblige without saying whom, or that nothing read.
 * Only what a sentence says of somebody is a record: things that must be (储备库应当设在…) are none.
 */
import type { Clause, DutyModality, DutyRole, GazetteDocument } from '../domain/model.ts';
import { criteriaOf, opensCriteria, yearOf } from './deadlines.ts';
import {
  addAgencies,
  type Draft,
  dutyAgency,
  headingsOver,
  type Reading,
  withoutNumber,
} from './draft.ts';
import { ALL_OF, isLikeName } from './notes.ts';
import { BARE_MODAL, goesOn, isOrder, isPassedOver, ordersAt, otherSubject } from './orders.ts';
import { parallelAt } from './parallel.ts';
import { partsOf, type Stretch, sentencesOf } from './parts.ts';
import {
  ACTS,
  CAUSATIVE,
  DECIDED,
  DESCRIBES,
  FORBIDS,
  isCondition,
  LEAD,
  MODAL,
  modalityOf,
  NO_ACT,
  roleIn,
  STRONG_MODAL,
  turnToMustNot,
} from './predicates.ts';
import {
  actorAt,
  actorOfHeading,
  groupLabel,
  IS_DONE_HERE,
  isBodyName,
  looksNamed,
  officeLabel,
  partnersIn,
  type QualifiedName,
  type Subject,
  standsForAt,
  subjectAt,
} from './subjects.ts';

/** 职责 and its like at the end of a heading that begins with an agency. */
const HEADING_TAIL =
  /^(?:的|及其?|和)?(?:主要|工作|应急|具体|基本)*(?:处置|响应|救援)?(?:职责|任务|职能|工作)?(?:分工)?$/u;
/** 应当提交下列材料：, 停征以下收费：: what the list holds are things, and no acts. */
const OPENS_THINGS =
  /(?:下列|以下|如下)(?!\p{Script=Han}{0,6}(?:职责|义务|规定|要求|措施|工作|任务|行为|程序|行动|事项|步骤|方式|办法|内容|情形|条件|标准|原则|制度))\p{Script=Han}{2,10}[：:]\s*$/u;
/** 主要职责是： */
const TASKS = /(?:主要|具体|工作)?(?:职责|任务)(?:是|为|如下|包括)?[：:]/u;
const ONLY_TASKS =
  /^(?:其)?(?:主要|具体|工作)*(?:职责|任务|职能)(?:任务)?(?:是|为|如下|包括|有)?[：:]\s*$/u;
/** …应急指挥部，是…机构，指导…: what was set up goes on as the subject. */
const SETS_UP = /(?:成立|设立|组建|设置)(?:了)?/u;
const IS_BODY = /^(?:是|为|作为)[^，。；]*(?:机构|组织|平台|机关|部门)[，,；;]?$/u;

/** 按照某原则，: words that only say by what the next part is done. */
const ONLY_BASIS =
  /^(?:根据|按照?|依据|依照|遵照)[^，]*(?:规定|要求|原则|精神|程序|方案|预案|标准|办法|情况|需要|部署|建议|结果|意见|分工|职责|权限|指示|特点|实际|安排|形势|条例|法|规律)[，,]$|^为[^，]*[，,]$/u;

/** Words that say what something is or holds: 险种包括…, 评审人员由专家组成, 具体职责如下：, 现制定如下措施：. */
const ONLY_DESCRIBES =
  /^\p{Script=Han}{2,8}(?:包括|分为|是指)|由[^，。；]*(?:组成|构成)[。；，,]?$|不受(?:此|前款|上述|本条)[^，。；]{0,8}限制?[。；，]?$|^(?:具体|主要|工作)*(?:职责|任务|措施|内容|要求|分工)*如下[：:]$|^现(?:就|将|制定|提出|作出|公布|通知)/u;

/** A run of parts with one subject. */
interface Run {
  start: number;
  end: number;
  readonly names: readonly QualifiedName[];
  readonly modality: DutyModality;
  readonly subject: 'stated' | 'carried';
  /** Where the predicate begins. */
  readonly predicate: number;
  /** Whether its subject is a work or a building, for those whose it is. */
  readonly work?: true;
}

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
interface Carry {
  /** Whether it comes from the sentence before, and not from a label, a heading or an introduction. */
  readonly loose?: true;
  readonly names: readonly QualifiedName[];
  /** Whether the sentence counts as saying its subject (the first one of a labelled item). */
  readonly stated: boolean;
}

/** 由甲局、乙局组成联合检查组，…: they act together; 指挥部由甲局、乙局组成 only says who is in it. */
const JOIN_UP =
  /^(?:共同|联合|分别|抽调[^，。；]{0,8})?(?:组成|组建|成立)[^，。；]{0,14}(?:组|队|专班|班子)[，,]/u;
/** Words before a body that is set to work by them: 责成某局…; what is put on one without a verb: 责任落实到某局. */
const SET_TO = /责成|责令|(?:落实|明确|分解|压实|细化|交办|归口)(?:到|至|给|由)/gu;

/** Behind a body, what it does to give the work to another: 确定的, 授权的. */
const NAMED_BY =
  /^(?:所)?(?:确定|指定|授权|委托|认定|选定|明确|批准|设立|所属|下属|管理|组织)[^，。；的]{0,8}的(?=\p{Script=Han}{2})/u;

/** 由某局…, where 由 is no part of another word and the words after it are an act; 责成某局…, 责任落实到某局. */
function byAt(text: string, part: Stretch, to: number, reading: Reading): Subject | undefined {
  for (let i = part.start; i < part.end; i += 1) {
    if (text[i] !== '由' || /[自理经缘事因来]/u.test(text[i - 1] ?? '')) continue;
    const subject = subjectAt(text, i + 1, to, reading, true);
    if (subject === undefined) continue;
    const rest = text.slice(subject.end, to);
    // 由某政府确定的部门责令改正: another than the government.
    const named = NAMED_BY.exec(rest)?.[0].length ?? 0;
    if (named > 0) {
      const other = subjectAt(text, subject.end + named, to, reading, true);
      if (other === undefined) continue;
      const qualifier = text.slice(subject.start, other.start);
      return { ...other, names: other.names.map((n) => ({ ...n, qualifier })) };
    }
    const before = text.slice(part.start, i);
    const joined = JOIN_UP.test(rest) && before.slice(LEAD.exec(before)![0].length).trim() === '';
    if ((NO_ACT.test(rest) && !joined) || /^(?:的|[，。；])/u.test(rest)) continue;
    const verbs = /^(?:承担|启动|负责|牵头|组织|授权|提级)/u.test(rest);
    if (DESCRIBES.test(rest.slice(0, 60)) && verbs) continue;
    return subject;
  }
  for (const m of text.slice(part.start, part.end).matchAll(SET_TO)) {
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
    /^为(?:主|牵头(?:单位|部门)?)(?:[，,。；;]|$)/u.test(text.slice(subject.end))
    ? subject
    : undefined;
}

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
      subject.names.every((n) => n.resolution.kind === 'found') &&
      !CAUSATIVE.test(text.slice(part.start, i))
    )
      return subject;
  }
  return undefined;
}

const sameNames = (a: readonly QualifiedName[], b: readonly QualifiedName[]): boolean =>
  a.length === b.length && a.every((n, i) => n.printed === b[i]!.printed);

/** The subject that a part says, if it says one; `by`: behind 由. */
function subjectOf(
  text: string,
  parts: readonly Stretch[],
  i: number,
  to: number,
  reading: Reading,
): (Subject & { readonly by: boolean }) | undefined {
  const part = parts[i]!;
  const words = text.slice(part.start, part.end);
  const headOf = (p: Stretch): number => p.start + LEAD.exec(text.slice(p.start, p.end))![0].length;
  const next = parts[i + 1];
  const found = actorAt(text, headOf(part), to, reading);
  if (found !== undefined) {
    const modal = MODAL.test(text.slice(found.end, part.end));
    // A topic that somebody else acts upon: …所产生费用，由某单位承担.
    if (
      next !== undefined &&
      !modal &&
      /所(?:产生|需|造成|发生|支出|涉|欠|形成|引发|导致|获)的?\p{Script=Han}{1,6}[，,]$/u.test(
        words,
      )
    )
      return undefined;
    if (isStillObject(text, parts, i, found, modal)) return undefined;
    // 某局负责的河段，由某局保障: a topic.
    if (
      next !== undefined &&
      !modal &&
      /^(?:负责|承担|主管|管理|建设|实施|使用|制定|编制)的[^，]*[，,]$/u.test(
        text.slice(found.end, part.end),
      ) &&
      (byAt(text, next, to, reading) ?? actorAt(text, headOf(next), to, reading)) !== undefined
    )
      return undefined;
    // 接到报告后，…: a subject that only says when, unless the next part has none of its own.
    if (next !== undefined && isCondition(words) && !modal) {
      const later = parts.slice(i + 1).find((p) => !isCondition(text.slice(p.start, p.end)));
      if (
        later !== undefined &&
        (actorAt(text, headOf(later), to, reading) ?? byAt(text, later, to, reading)) !== undefined
      )
        return undefined;
    }
    return { ...found, by: false };
  }
  const main = mainAt(text, part, to, reading);
  if (main !== undefined) return { ...main, by: false };
  const by = byAt(text, part, to, reading);
  if (by !== undefined) return { ...by, by: true };
  const inside = beforeModal(text, part, reading) ?? parallelAt(text, parts, i, reading);
  return inside === undefined ? undefined : { ...inside, by: false };
}

/** Words of a part that go on with the part before it. */
const GOES_WITH = new RegExp(`^(?:并|且|也|同时)?(?:${MODAL.source})|^(?:并|且)`, 'u');

/**
 * Works and buildings that stand for those whose they are: 政府投资项目应…, 采用…的项目，可…. Each is a
 * run of its own, which carries nobody on; the parts that it takes are out of all others.
 */
function worksOf(
  text: string,
  parts: readonly Stretch[],
  to: number,
  reading: Reading,
): { runs: Run[]; taken: ReadonlySet<number> } {
  const runs: Run[] = [];
  const taken = new Set<number>();
  let owned = false;
  const says = (i: number): boolean => subjectOf(text, parts, i, to, reading) !== undefined;
  const words = (i: number): string => text.slice(parts[i]!.start, parts[i]!.end);
  for (let i = 0; i < parts.length; i += 1) {
    owned ||= says(i);
    if (taken.has(i) || says(i)) continue;
    const part = parts[i]!;
    const lead = LEAD.exec(words(i))![0];
    const rest = parts.slice(i + 1).map((_, k) => words(i + 1 + k));
    const subject = standsForAt(text, part.start + lead.length, part.end, rest);
    if (subject === undefined) continue;
    let end = i + subject.parts;
    while (end < parts.length && GOES_WITH.test(words(end)) && !says(end)) end += 1;
    if (parts.slice(i, end).some((_, k) => says(i + k))) continue;
    const modality = modalityOf(text.slice(subject.end, parts[end - 1]!.end));
    // 市本级、旗县要…，新建建筑应…: still what those must see to.
    if (owned && modality === 'must') continue;
    // 未欠薪，且…的单位新增项目，可…: the words before narrow it as well.
    const [name] = subject.names;
    const narrowed =
      name!.qualifier !== null && i > 0 && !taken.has(i - 1) && /^[且并]/u.test(lead);
    const start = narrowed ? parts[i - 1]!.start : part.start;
    runs.push({
      start,
      end: parts[end - 1]!.end,
      names: narrowed
        ? [{ ...name!, qualifier: text.slice(start, name!.start).replace(/的$/u, '') }]
        : subject.names,
      modality,
      subject: 'stated',
      predicate: subject.end,
      work: true,
    });
    for (let k = narrowed ? i - 1 : i; k < end; k += 1) taken.add(k);
  }
  return { runs, taken };
}

/** 促进甲企业…，乙企业向…转型: still what the part before sets to work. */
function isStillObject(
  text: string,
  parts: readonly Stretch[],
  i: number,
  found: Subject,
  modal: boolean,
): boolean {
  const previous = parts[i - 1];
  if (previous === undefined || modal) return false;
  const before = text.slice(previous.start, previous.end);
  return (
    found.names.every((n) => n.resolution.kind === 'unknown' && n.qualifier === null) &&
    CAUSATIVE.test(before) &&
    !/^(?:根据|按照?|在|于|对|如|若|因|经)/u.test(before) &&
    /(?:企业|个人|人员|群众|公众|机构)$/u.test(found.names.at(-1)!.printed)
  );
}

/**
 * Whether a part behind one with 由 goes back to the subject before it: 甲由某府确认，负责…; 由某局
 * 评估通过后，方可…. Else it goes on with the one behind 由: 由某局责令改正，可以处罚款.
 */
const goesBack = (text: string, before: Stretch | undefined, words: string): boolean =>
  /^(?:负责|承担|履行|参与)/u.test(words) ||
  (before !== undefined && isCondition(text.slice(before.start, before.end)));

/** One sentence, while its runs are read part by part. */
interface Walk {
  readonly text: string;
  readonly parts: readonly Stretch[];
  readonly to: number;
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
  setUp: readonly QualifiedName[] | undefined;
  /** The group that a part puts under somebody: 综合组由甲局牵头，乙局参加；负责…. */
  group: readonly QualifiedName[] | undefined;
  /** Whose label stands over the sentence (治安组：甲局为组长单位，…), and whether the part before only gave a role in it. */
  readonly label: readonly QualifiedName[] | undefined;
  gaveRole: boolean;
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

/** Whether a part of the sentence behind its first says a subject. */
const saysLater = ({ text, parts, to, reading }: Walk): boolean =>
  parts.some((_, i) => i > 0 && subjectOf(text, parts, i, to, reading) !== undefined);

/**
 * A part that says no subject and does not go back to one: whether it is another's.
 *
 * @returns whether nothing more is to be read of it
 */
function ownerless(w: Walk, i: number): boolean {
  const { text, parts, reading } = w;
  const part = parts[i]!;
  const words = text.slice(part.start, part.end);
  const lead = LEAD.exec(words)![0].length;
  // Behind 由 stands somebody else than the one who is carried; 由某级承担的事项 is a thing.
  const by = /^由/u.test(words.slice(lead));
  const thing = by && /^由[^，]*的[^，的]{2,24}[，,]$/u.test(words.slice(lead));
  const other =
    thing || ONLY_DESCRIBES.test(words.slice(lead)) ? 'thing' : by ? 'unread' : otherSubject(words);
  // 某局磋商预算，某局应当清淤: words about a body that nothing read are nobody else's.
  const heads = i === 0 || /[；;]$/u.test(text.slice(parts[i - 1]!.start, parts[i - 1]!.end));
  // Behind a comma as well, a body of the register that opens a part is who acts in it.
  const bodies = knownBodies(text, part.start + lead, reading);
  if ((heads || bodies.length > 0) && !isCondition(words) && opensWithBody(text, part, reading)) {
    // 甲局核定价格；乙局筹措资金: beside a part that was read, a known body acts whatever its verb.
    const last = saysLater(w) ? bodies.at(-1) : undefined;
    if (last === undefined) {
      w.owner = undefined;
      w.others.push({ ...part, kind: 'unread' });
      w.open = part.end;
      return true;
    }
    w.owner = bodies;
    w.main = bodies;
    w.subject = 'stated';
    put(w, part.end, last.end, modalityOf(text.slice(last.end, part.end)));
    return true;
  }
  if (other === 'thing') {
    w.open = part.end;
    return true;
  }
  if (other === 'unread') {
    w.owner = undefined;
    w.others.push({ ...part, kind: 'nobody' });
  }
  // 对突出的给予表彰；对违规的，由某部门处理: the words before the semicolon are not that department's.
  const before = parts[i - 1];
  if (w.owner === undefined && before !== undefined && w.open < part.start) {
    const said = text.slice(before.start, before.end);
    if (/[；;]$/u.test(said) && !isCondition(said.slice(0, -1))) w.open = part.start;
  }
  return false;
}

/** Whether a part waits for the next one: a condition, or a name that a comma parts from what he may do. */
function waits(w: Walk, i: number, found: ReturnType<typeof subjectOf>): boolean {
  const { text, parts } = w;
  const part = parts[i]!;
  const words = text.slice(part.start, part.end);
  if (parts[i + 1] === undefined) return false;
  if (found === undefined) return isCondition(words) || ONLY_BASIS.test(words);
  // 施工单位未取得许可的，不得…: who it is stands in the case, what of him in the part after it.
  if (!found.by && isCondition(words) && !MODAL.test(text.slice(found.end, part.end))) return true;
  return found.end > part.end || /^[，,]/u.test(text.slice(found.end));
}

/** What a part makes of its owner: words he must, may or must not, up to a turn. */
function putPart(
  w: Walk,
  part: Stretch,
  found: ReturnType<typeof subjectOf>,
  predicate: number,
): DutyModality {
  const { text } = w;
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

/** Read one part of a sentence: whose it is, and what it makes of him. */
function readPart(w: Walk, i: number): void {
  const { text, parts, to, reading } = w;
  const part = parts[i]!;
  const words = text.slice(part.start, part.end);
  const found = part.start < w.reach.end ? w.reach.found : subjectOf(text, parts, i, to, reading);
  if (found !== undefined && found.end > part.end) w.reach = { found, end: found.end };
  const before = w.owner;
  if (found !== undefined) {
    if (before === undefined) w.open = Math.max(w.open, behindSemicolon(w, i));
    w.owner = found.names;
    if (!found.by) w.main = found.names;
    w.subject = 'stated';
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
  const made = SETS_UP.exec(words);
  if (made !== null) {
    const what = subjectAt(text, part.start + made.index + made[0].length, to, reading);
    const known = what?.names.filter((n) => n.resolution.kind === 'found');
    w.setUp = known !== undefined && known.length > 0 ? known : w.setUp;
  }
  if (w.owner === undefined || waits(w, i, found)) return;
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

/** The runs of one sentence. */
function runsOf(
  text: string,
  sentence: Stretch,
  from: number,
  reading: Reading,
  carry: Carry | undefined,
  group: Walk['group'],
): { runs: Run[]; last: Walk['main']; group: Walk['group']; others: Walk['others'] } {
  const to = sentence.end;
  const parts = partsOf(text, { start: Math.max(from, sentence.start), end: to });
  const w: Walk = {
    text,
    parts,
    to,
    reading,
    runs: [],
    others: [],
    owner: undefined,
    main: undefined,
    subject: 'carried',
    open: parts[0]?.start ?? from,
    ownerBy: false,
    setUp: undefined,
    group,
    label: carry?.stated === true ? carry.names : undefined,
    gaveRole: false,
    reach: { found: undefined, end: 0 },
  };
  // Where the sentence says a subject further on, the words before it are not another's.
  if (
    carry !== undefined &&
    carry.names.length > 0 &&
    (carry.stated || (goesOn(text, parts) && !(carry.loose === true && saysLater(w))))
  ) {
    w.owner = carry.names;
    // Behind 由 another acts; only who is said in this sentence goes on after that.
    w.main = carry.stated ? carry.names : undefined;
    w.subject = carry.stated ? 'stated' : 'carried';
  }
  const works = worksOf(text, parts, to, reading);
  for (const [i, part] of parts.entries())
    if (works.taken.has(i)) w.open = part.end;
    else readPart(w, i);
  return {
    runs: [...joinRuns(w.runs, text), ...works.runs].sort((a, b) => a.start - b.start),
    last: w.main ?? w.owner,
    group: w.group,
    others: w.others,
  };
}

/** A part without modal between two of one modality goes with them: 可…，并…. */
function joinRuns(runs: readonly Run[], text: string): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const words = text.slice(run.predicate, run.end);
    // 可请求…予以支持，保证…顺利: the second part says what for.
    if (
      last !== undefined &&
      last.modality === 'may' &&
      run.modality === 'must' &&
      sameNames(last.names, run.names) &&
      run.subject === last.subject &&
      !/应当|应该|必须|不得|(?<![响供适相反对效感])应(?!急|用)/u.test(words) &&
      /[，,]\s*$/u.test(text.slice(0, run.start)) &&
      !/^(?:初步|同时|并应)/u.test(words)
    ) {
      last.end = run.end;
      continue;
    }
    out.push({ ...run });
  }
  return out;
}

/** The agency that a heading is about: 某办公室及其职责, 某组处置任务, 某委员会, 监理单位职责. */
function headingAgency(heading: Clause | undefined, reading: Reading): readonly QualifiedName[] {
  if (heading === undefined || heading.kind !== 'heading') return [];
  const { text } = heading;
  const offset = text.length - withoutNumber(text).length;
  const subject = subjectAt(text, offset, text.length, reading);
  const known = subject?.names.filter((n) => n.resolution.kind === 'found') ?? [];
  if (known.length > 0) return HEADING_TAIL.test(text.slice(subject!.end)) ? known : [];
  const end = actorOfHeading(text, offset);
  if (end === undefined || reading.names.at(text, offset, reading.document).length > 0) return [];
  return [
    {
      start: offset,
      end,
      printed: text.slice(offset, end),
      carried: '',
      qualifier: null,
      resolution: { kind: 'unknown' },
    },
  ];
}

/** What a label says of those whose tasks stand behind it. */
const OF_TASKS = /(?:的)?(?:主要|具体|工作|应急|基本)*(?:职责|任务)(?:是|为|如下)?$/u;

/** The names of a label that no register holds whole: 区住建委、区交通局 are two. */
function eachOf(text: string, start: number, end: number, reading: Reading): QualifiedName[] {
  const out: QualifiedName[] = [];
  let at = start;
  for (const printed of splitTop(text.slice(start, end))) {
    const from = text.indexOf(printed, at);
    at = from + printed.length;
    const known = reading.names.at(text, from, reading.document)[0];
    const resolution = known?.end === at ? known.resolution : ({ kind: 'unknown' } as const);
    out.push({ start: from, end: at, printed, carried: '', qualifier: null, resolution });
  }
  return out;
}

/** Words parted at 、 outside of brackets. */
const splitTop = (words: string): string[] =>
  words
    .split(/、(?![^（(]*[）)])/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The agency that labels an item: （2）某局。组织…, or 某局：…; with the place after the label. */
function labelOf(clause: Clause, reading: Reading): Subject | undefined {
  const offset = clause.text.length - withoutNumber(clause.text).length;
  const mark = /[。：:]/u.exec(clause.text.slice(offset, offset + 60));
  if (mark === null || clause.text.slice(offset + mark.index + 1).trim() === '') return undefined;
  // 指挥部主要职责：…: whose tasks they are.
  const tail = OF_TASKS.exec(clause.text.slice(offset, offset + mark.index))?.[0].length ?? 0;
  const end = offset + mark.index - tail;
  const subject = subjectAt(clause.text, offset, end, reading);
  if (subject === undefined || subject.names[0]?.resolution.kind !== 'found') {
    const own = clause.text.slice(offset, end);
    const charged =
      tail > 0 &&
      /[：:]/u.test(clause.text[end + tail]!) &&
      actorOfHeading(`${own}职责`, 0) === own.length;
    const body =
      charged ||
      (/[：:]/u.test(clause.text[end]!) &&
        looksNamed(own) &&
        isBodyName(own) &&
        ACTS.test(clause.text.slice(end + 1).trimStart()));
    const office = tail === 0 && officeLabel(clause.text, offset, end);
    if (!body && !office && !groupLabel(clause.text, offset, end)) return undefined;
    return { names: eachOf(clause.text, offset, end, reading), start: offset, end: end + tail + 1 };
  }
  const rest = clause.text.slice(subject.end, end);
  if (!/^(?:及|和|、|等)?(?:其)?(?:有关|相关)?(?:部门|单位)?$/u.test(rest)) return undefined;
  return { ...subject, end: end + tail + 1 };
}

/** The items that a clause introduces with a colon: those after it, up to the next block that is none. */
function itemsAfter(clauses: readonly Clause[], at: number): number[] {
  const out: number[] = [];
  if (!/[：:]\s*$/u.test(clauses[at]!.text)) return out;
  for (let i = at + 1; i < clauses.length; i += 1) {
    const c = clauses[i]!;
    // Items of the same section, or of the article itself (第三条 …：（一）…).
    const { anchor, section, kind, level } = clauses[at]!;
    const below =
      c.section === anchor || (c.section === section && (kind !== 'item' || c.level > level));
    if (c.kind !== 'item' || !below) break;
    out.push(i);
  }
  return out;
}

/** What may follow the name of a body in a sentence that only describes. */
const DESCRIPTIVE =
  /^(?:属于?|是|为|由|设在?|下设|包括|分为|包含|、|和|及|与|的|等|：|:|（|\(|，|。|；|担任|主任|副?[\p{Script=Han}]?长|分管|主要|总(?!结|体|揽)|成员|组成|党组|领导|负责人|所属|有关|相关|指定的|确定的|关于|印发|$)/u;
/** A body that no register holds, by the look of its name. */
const LIKE_BODY =
  /^(?:[市县省州盟旗区]|自治区)\p{Script=Han}{2,14}?(?:局|委员会|办公室|中心|总站|支队|公司|研究院)(?=\p{Script=Han}{2})/u;

/** Whose tasks a paragraph says that the list under it holds: 办公室的主要职责是：. */
function chargedWith(text: string, reading: Reading): readonly QualifiedName[] | undefined {
  const m =
    /(?<=^|[。；])(?:第[一二三四五六七八九十百\d]{1,5}条\s*|[（(]?[\d一二三四五六七八九十.．]{1,6}[）)、.．]?\s*)?(?<who>[^，。；：]{2,30}?)的?(?:主要|具体|工作)*(?:职责|任务)(?:是|为|如下|包括)?[：:]\s*$/u.exec(
      text,
    );
  const who = m?.groups?.['who'];
  if (who === undefined) return undefined;
  const start = text.indexOf(who, m!.index);
  const known = knownBodies(text.slice(0, start + who.length), start, reading);
  if (known.length > 0 && known.at(-1)!.end === start + who.length) return known;
  if (actorOfHeading(`${who}职责`, 0) !== who.length) return undefined;
  return [
    {
      start,
      end: start + who.length,
      printed: who,
      carried: '',
      qualifier: null,
      resolution: { kind: 'unknown' },
    },
  ];
}

/** Whether a sentence begins with a body, as somebody who does something, in words that nothing read. */
function opensWithBody(text: string, sentence: Stretch, reading: Reading): boolean {
  // A line that only says who has signed.
  if (/^[^，。；：]{2,40}$/u.test(text) && isLikeName(text)) return false;
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

/** The bodies of the register at a place, one after the other; groups act in words of their own. */
function knownBodies(text: string, start: number, reading: Reading): QualifiedName[] {
  const out: QualifiedName[] = [];
  for (let at = start; ; ) {
    const [match] = reading.names.at(text, at, reading.document);
    if (match?.resolution.kind !== 'found' || match.resolution.agency.group) return out;
    out.push({
      ...match,
      printed: text.slice(match.start, match.end),
      carried: '',
      qualifier: match.resolution.qualifier,
    });
    const joint = /^(?:、|和|及|与)/u.exec(text.slice(match.end));
    if (joint === null) return out;
    at = match.end + joint[0].length;
  }
}

/** What the running text yields. */
interface SentenceDuties {
  readonly drafts: readonly Draft[];
  readonly unread: readonly Unread[];
}

/** The running text of one document, while it is read clause by clause. */
interface Told {
  readonly reading: Reading;
  readonly members: ReadonlySet<number>;
  readonly owed: ReadonlySet<string>;
  readonly drafts: Draft[];
  readonly unread: Unread[];
  /** Whom the clause before a list of items puts on each of them. */
  readonly introduced: Map<number, readonly QualifiedName[]>;
}

/** One clause, while its sentences are read one by one. */
interface ClauseTold {
  readonly at: number;
  readonly clause: Clause;
  /** The words of the clause without those of its parentheses. */
  readonly text: string;
  /** Where its first sentence begins. */
  readonly offset: number;
  readonly sentences: readonly Stretch[];
  readonly label: Subject | undefined;
  readonly member: Subject | undefined;
  /** Whom the heading over it names. */
  readonly over: readonly QualifiedName[];
  /** Who owes the list of which it is an item. */
  readonly listed: readonly QualifiedName[] | undefined;
  carry: Carry | undefined;
  /** The group that a sentence before put under somebody. */
  group: Walk['group'];
  /** Who carried on before words about something else. */
  held: Carry | undefined;
  /** Whether it still goes on with the introduction of its list. */
  open: boolean;
}

/** The words of a clause, with blanks for its parentheses: these are duties already. */
const withoutParentheses = ({ doc, parentheses }: Reading, at: number): string =>
  parentheses[at]!.reduce(
    (t, p) => `${t.slice(0, p.start)}${'　'.repeat(p.end - p.start)}${t.slice(p.end)}`,
    doc.clauses[at]!.text,
  );

/** Where the first sentence begins: 第三条【计划编制】某局…: the heading of an article is no part of it. */
function firstSentence(text: string): number {
  const numbered = text.length - withoutNumber(text).length;
  const rest = text.slice(numbered);
  const heading =
    /^[【〔［][^【】〔〕［］]{2,14}[】〕］]\s*/u.exec(rest) ??
    (/^第[^条]{1,8}条/u.test(text) ? /^（[^（）]{2,14}）\s*/u.exec(rest) : null);
  return numbered + (heading?.[0].length ?? 0);
}

/** What stands over a clause, at its head, and who carries on into it. */
function openClause(told: Told, at: number): ClauseTold {
  const { reading, members, introduced } = told;
  const { clauses } = reading.doc;
  const clause = clauses[at]!;
  const text = withoutParentheses(reading, at);
  const offset = firstSentence(text);
  const label = members.has(at) ? undefined : labelOf(clause, reading);
  const heading = headingsOver(clauses, at)[0];
  const labelled =
    label !== undefined || /^[^：:。；，,]{2,20}[：:]\s*\S/u.test(text.slice(offset));
  const over =
    members.has(at) || label !== undefined
      ? []
      : headingAgency(heading, reading).filter((n) => n.resolution.kind === 'found' || !labelled);
  let carry: Carry | undefined;
  // What a member may and must not do beside its duties; these are in the record of its paragraph.
  const member = members.has(at) ? labelOf(clause, reading) : undefined;
  if (member !== undefined) carry = { names: member.names, stated: false };
  else if (label !== undefined) carry = { names: label.names, stated: true };
  else if (introduced.has(at)) carry = { names: introduced.get(at)!, stated: false };
  else if (over.length > 0 && clause.kind === 'item') carry = { names: over, stated: false };
  // An item of a list goes on with its introduction whatever it begins with.
  const listed = carry !== undefined && label === undefined ? carry.names : undefined;
  const open = listed !== undefined;
  const sentences = sentencesOf(text);
  return {
    at,
    clause,
    text,
    offset,
    sentences,
    label,
    member,
    over,
    listed,
    carry,
    held: undefined,
    group: undefined,
    open,
  };
}

/** Characters of a title that reads like a sentence: somebody and what he does. */
const SHORT_TITLE = 6;

/** （1）现场处置。封锁事发现场…: whether the first words are a title. */
function isTitle(
  c: ClauseTold,
  words: string,
  from: number,
  to: number,
  reading: Reading,
): boolean {
  if (c.offset === 0 || c.sentences.length < 2 || c.label !== undefined) return false;
  if (words.length > 20 || /[，,；;]/u.test(words)) return false;
  if (/的措施|的任务/u.test(words)) return true;
  const actor = actorAt(c.text, from, to, reading);
  // 人员保障, 队伍建设, 群众参与: what such words begin with acts in no sentence of so few.
  const isNoun =
    words.replace(/[。：:\s]/gu, '').length <= SHORT_TITLE &&
    actor?.names.every(({ resolution }) => resolution.kind === 'unknown') === true;
  return isNoun || !(MODAL.test(words) || actor !== undefined);
}

/** Words at the head of a sentence that tell of a time that is over: 2021年，…; 近年来，…; 五年来，…. */
const TIME_OVER =
  /^(?:(?:(?<year>\d{4})年(?:度|以来)?|去年|近[几些]?年来?|(?:过去|近)?[一二三四五六七八九十两几\d]+[年月]来|过去[一二三四五六七八九十几]年|“?十[一二三四五六七八]五”?(?:时期|期间)?以来|多年来|一直以来|长期以来)[，,])/u;

/** Whether a sentence tells what somebody did in a time that is over, and asks for nothing. */
function tellsOfPast(words: string, doc: Pick<GazetteDocument, 'frontMatter' | 'issue'>): boolean {
  const over = TIME_OVER.exec(words);
  if (over === null || MODAL.test(words)) return false;
  const year = over.groups?.['year'];
  return year === undefined || Number(year) < yearOf(doc);
}

/** The runs of a sentence that its clause's parentheses and member paragraph leave to it. */
function ownRuns(
  told: Told,
  c: ClauseTold,
  sentence: Stretch,
  from: number,
): ReturnType<typeof runsOf> {
  const { reading, owed } = told;
  const { text } = c;
  const stretch = { start: from, end: sentence.end };
  let read = runsOf(text, sentence, from, reading, c.open ? undefined : c.carry, c.group);
  if (c.open && (read.runs.length === 0 || goesOn(text, partsOf(text, stretch))))
    read = runsOf(text, sentence, from, reading, { ...c.carry!, stated: true }, c.group);
  c.group = read.group;
  if (tellsOfPast(text.slice(from, sentence.end), reading.doc)) return { ...read, runs: [] };
  const runs = read.runs.filter(
    (r) =>
      (c.member === undefined || r.subject === 'stated' || r.modality !== 'must') &&
      // What works must be like is owed by those whom a parenthesis names, and read with it.
      (r.work !== true || r.modality !== 'must' || !owed.has(c.clause.anchor)),
  );
  return { ...read, runs };
}

/** A sentence of which nothing was read: whether it is told, and whether anybody carries on over it. */
function passSentence(told: Told, c: ClauseTold, i: number, from: number): void {
  const { reading, owed, unread } = told;
  const { text, at } = c;
  const stretch = { start: from, end: c.sentences[i]!.end };
  const words = text.slice(from, stretch.end);
  const plain = words.replace(/《[^》]*》|“[^”]*”/gu, (m) => '□'.repeat(m.length));
  const heads = i === 0 && c.sentences.length > 1 && words.length <= 12 && !/[，,；;]/u.test(words);
  // What a parenthesis puts on somebody is read; that it also empowers or forbids is not.
  const says = owed.has(c.clause.anchor)
    ? modalityOf(plain) !== 'must'
    : MODAL.test(plain) || (!heads && ordersAt(reading.doc.clauses, at) && isOrder(text, stretch));
  if (opensWithBody(text, stretch, reading)) unread.push({ at, ...stretch, kind: 'unread' });
  else if (says && !ALL_OF.test(text)) unread.push({ at, ...stretch, kind: 'nobody' });
  // Another subject stands between: what comes after it does not go on with the one before,
  // unless that is a thing, or a bare modal shows that the words are still about him.
  if (c.label === undefined && !c.open && c.carry !== undefined && !isPassedOver(plain)) {
    c.held = c.carry;
    c.carry = undefined;
  }
}

/** Read one sentence of a clause. */
function readSentence(told: Told, c: ClauseTold, i: number): void {
  const { reading, members, owed, drafts, unread, introduced } = told;
  const { at, text, clause, label, over } = c;
  const sentence = c.sentences[i]!;
  if (members.has(at) && i === 0) return;
  const from = Math.max(sentence.start, i === 0 ? c.offset : 0, label?.end ?? 0);
  if (from >= sentence.end) return;
  const words = text.slice(from, sentence.end);
  if (i === 0 && isTitle(c, words, from, sentence.end, reading)) return;
  const tasks = TASKS.exec(words);
  if (over.length > 0 && clause.kind === 'paragraph' && tasks !== null && tasks.index < 6) {
    if (/[：:]\s*$/u.test(text)) return;
    c.carry = { names: over, stated: true };
  }
  // 某局是…机关。主要职责是：, over a list: it says whose the items are, and nothing that is done.
  if (ONLY_TASKS.test(words) && c.carry !== undefined && sentence.end === text.length) {
    for (const j of itemsAfter(reading.doc.clauses, at)) introduced.set(j, c.carry.names);
    return;
  }
  // 各部门要…。…按照原则承担…。要全面实施…: after words about something else, still the departments.
  if (c.carry === undefined && BARE_MODAL.test(words)) c.carry = c.held;
  const { runs, last, others } = ownRuns(told, c, sentence, from);
  for (const run of runs) {
    const isListed = c.listed !== undefined && run.names === c.listed;
    drafts.push(
      draftOf(reading, clause, at, text, isListed ? { ...run, subject: 'carried' } : run),
    );
  }
  if (runs.length === 0) passSentence(told, c, i, from);
  else {
    if (!owed.has(clause.anchor)) for (const o of others) unread.push({ at, ...o });
    c.open = false;
    // Where a parenthesis says who owes the clause, words without subject are theirs.
    const theirs = reading.parentheses[at]!.some((p) => p.names.length > 0);
    c.carry =
      last === undefined || theirs ? undefined : { names: last, stated: false, loose: true };
    if (
      sentence.end === text.length &&
      !opensCriteria(text) &&
      !OPENS_THINGS.test(text) &&
      runs.at(-1)!.subject === 'stated'
    )
      for (const j of itemsAfter(reading.doc.clauses, at)) introduced.set(j, runs.at(-1)!.names);
  }
  if (label !== undefined) c.carry = { names: label.names, stated: false };
}

/**
 * The duties of the running text.
 *
 * @param members indexes of member units' paragraphs, whose first sentence is no sentence of this kind
 * @param owed anchors of clauses that a parenthesis puts on somebody
 */
export function findSentences(
  reading: Reading,
  members: ReadonlySet<number>,
  owed: ReadonlySet<string>,
): SentenceDuties {
  const { doc } = reading;
  // Appointments and the chronicle tell what was done.
  if (doc.frontMatter.kind === 'appointments' || doc.frontMatter.kind === 'chronicle')
    return { drafts: [], unread: [] };
  const { clauses } = doc;
  const told: Told = {
    reading,
    members,
    owed,
    drafts: [],
    unread: [],
    introduced: new Map(),
  };
  const criteria = criteriaOf(doc);
  const things = new Set<number>();
  for (const [at, clause] of clauses.entries()) {
    const running = clause.kind === 'item' || clause.kind === 'paragraph';
    if (!running || criteria.has(clause.anchor) || isFrame(reading, at) || things.has(at)) continue;
    // …来源主要包括：（1）…的信息: things, one by one.
    if (/(?:包括|分为|包含)[：:]\s*$/u.test(clause.text))
      for (const j of itemsAfter(clauses, at)) things.add(j);
    const own = openClause(told, at);
    for (const i of own.sentences.keys()) readSentence(told, own, i);
    // 办公室的主要职责是：, over a list: its items are those of the one who is named, whatever the heading says.
    const charged = chargedWith(own.text, reading);
    if (charged !== undefined)
      for (const j of itemsAfter(clauses, at)) told.introduced.set(j, charged);
  }
  return { drafts: joinPartners(told.drafts), unread: told.unread };
}

/** 乙、丙配合, and by when all of them are to be done: 10月底前完成, 于年内建成投用. */
const PARTNERS_END =
  /(?:配合|协助|协办|参与)(?:[，,](?:确保|力争)?(?:于|在)?[^，。；]{1,14}(?:完成|办结|建成|落实|见效|到位|竣工|投用|实现)(?:任务|改造|整改|建设|投用|到位)?)?[。；;，,]?$/u;

/** 由甲牵头，: who leads, and not what. */
const LEADS = /(?:牵头|主办|主责|领衔)(?:负责|组织|抓总|落实|实施)?[，,]$/u;
/** 乙、丙配合，在5月15日前完成…: what all of them do together. */
const ALL_DO = /^[^，。；]{0,60}(?:配合|协助|协办|协同|参与|参加)[，,]/u;

/** 甲牵头，乙、丙配合: one duty with both. */
function joinPartners(drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const last = out.at(-1);
    if (
      last !== undefined &&
      last.at === draft.at &&
      last.modality === draft.modality &&
      last.ranges[0]!.end === draft.ranges[0]!.start &&
      draft.agencies.every((a) => a.role === 'cooperating') &&
      (PARTNERS_END.test(draft.text) || (LEADS.test(last.text) && ALL_DO.test(draft.text)))
    ) {
      addAgencies(last.agencies, draft.agencies);
      out[out.length - 1] = {
        ...last,
        text: `${last.text}${draft.text}`,
        ranges: [{ ...last.ranges[0]!, end: draft.ranges[0]!.end }],
      };
      continue;
    }
    out.push(draft);
  }
  return out;
}

/** Salutations, the sentence that sends a text out, lists of attachments: no part of what is ordered. */
function isFrame({ doc, parts }: Reading, at: number): boolean {
  const clause = doc.clauses[at]!;
  return (
    (/^(?:各|市|省|县|区)[^。]*[：:]$/u.test(clause.text) && clause.section === undefined) ||
    (/现将[^。]*(?:印发|转发)[^。]*(?:执行|落实|实施)/u.test(clause.text) && parts[at] === 0) ||
    /^附件[：:]/u.test(clause.text)
  );
}

function draftOf(reading: Reading, clause: Clause, at: number, text: string, run: Run): Draft {
  const role: DutyRole = roleIn(text.slice(run.predicate, run.end));
  const agencies: Draft['agencies'] = [];
  addAgencies(
    agencies,
    run.names.map((n) => dutyAgency(n, role)),
  );
  const here = (n: QualifiedName): boolean => clause.text.slice(n.start, n.end) === n.printed;
  for (const name of run.names)
    if (run.subject === 'stated' && here(name)) reading.subject(clause, name);
  for (const partner of partnersIn(text, run.predicate, run.end, reading))
    if (!run.names.some((n) => n.printed === partner.printed)) {
      reading.subject(clause, partner);
      addAgencies(agencies, [dutyAgency(partner, partner.role)]);
    }
  return {
    at,
    clause: clause.anchor,
    // A parenthesis before the sentence belongs to the words before it.
    text: clause.text
      .slice(run.start + /^[\s　]*/u.exec(text.slice(run.start, run.end))![0].length, run.end)
      .trim(),
    derivedFrom: 'text',
    ...(run.work === undefined ? {} : { work: run.work }),
    modality: run.modality,
    subject: run.subject,
    agencies,
    ranges: [{ at, start: run.start, end: run.end }],
    covers: [clause.anchor],
  };
}
