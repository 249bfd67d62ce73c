/**
 * Duties inside the running text: an agency or a group as the subject of a sentence that
 * obliges it (应当, 负责, 组织, 报告 …), with 由 before it, or over the sentence as the label of an
 * item or the heading of a section about its tasks.
 *
 * Kept strict: only names of the register, only where a sentence or a part of it begins,
 * and only before a verb of acting. A sentence whose subject is not said in it yields nothing.
 */
import type { Clause } from '../domain/model.ts';
import type { PrintedName } from './agencies.ts';
import { carriedBy } from './agencies.ts';
import { criteriaOf, findDeadlines, opensCriteria } from './deadlines.ts';
import {
  addAgencies,
  type Draft,
  dutyAgency,
  headingsOver,
  type Reading,
  withoutNumber,
} from './draft.ts';

/** Verbs and auxiliaries by which a sentence obliges its subject. */
const ACTS = new RegExp(
  `^(?:${[
    '应[当该]?|须|必须|需要?|要(?!求|素)|可(?!能|控)|不得|主要负责|负责(?!人)|负有|承担|牵头|会同|联合|召集',
    '组织(?!机构|指挥|领导|体系|部)|协调|统筹|统一|指导|指挥(?!部|机构|体系|中心|长)|督促|督导|监督|检查|检测|建立|健全|完善|制定|编制|起草',
    '启动|发布|宣布|决定|研究|分析|评估|审定|审批|审议|批准|确认|确定|明确|同意|作出|提出|提供|开展|进行|做好|抓好|加强|加大|强化|加快',
    '根据|按照?|依[据法照]|结合|参照|接到|收到|接收|汇总|收集|整理|通报|通知|报[告请送经]?|向|对(?!于|应)|将|在(?!职|编)|从(?!事)|于|给予',
    '立即|及时|迅速|适时|随时|定期|每|视|第一时间|积极|主动|严格|认真|切实|全面|优先|坚决|共同|分别|具体|特别是|负总责',
    '成立|设立|组建|设置|派出|采取|实施|实行|落实|执行|维护|保障|参与|配合|协助|支援|进入|记录|核实|安排|部署|推进|推动|履行',
    '发现|由(?=[^。]{1,80}组成，[^。]*负责)|受理|办理|处理|处置|调集|调度|储备|查处|监测|宣传|排查|自查|指定|签[署发订]|作为|发出|检验|解释',
  ].join('|')})`,
  'u',
);
/** What may stand between a name and its verb. */
const TAIL =
  /^(?:等|及|和|以及|、)*(?:其)?(?:他|各)?(?:有关|相关|所属)?(?:部门|单位|地区|人员|负责人?(?=应|要|须))*(?:[，,]?(?:也|均|都|还|再|则|并|要|仍))?/u;
/** Words that may open a sentence before its subject. */
const LEAD = /^(?:其中|同时|另外|此外|必要时|原则上|并|而|且|也|并且|同时也)?[，,]?\s*/u;
/** After 由: verbs that make somebody a member or an officer and oblige nobody. */
const NO_ACT = /^[^。；，]{0,30}?(?:组成|担任|兼任|任命|引发|引起|构成)/u;
/** 职责 and its like at the end of a heading that begins with an agency. */
const HEADING_TAIL =
  /^(?:的|及其?|和)?(?:主要|工作|应急|具体|基本)*(?:处置|响应|救援)?(?:职责|任务|职能|工作)?(?:分工)?$/u;
/** 主要职责是： */
const TASKS = /(?:主要|具体|工作)?职责(?:是|为|如下|包括)?[：:]/u;

/** Names that stand one after the other at a place. */
interface Subject {
  readonly names: readonly PrintedName[];
  readonly end: number;
}

/** The names that begin at `start`; the longest reading of each. */
function subjectAt(text: string, start: number, reading: Reading): Subject | undefined {
  const names: PrintedName[] = [];
  let pos = start;
  let end = start;
  let carry: string[] = [];
  for (;;) {
    let best: PrintedName | undefined;
    for (const carried of [...carry, '']) {
      const [match] = reading.names.at(text, pos, reading.document, carried);
      if (match === undefined || match.resolution.kind !== 'found') continue;
      if (best === undefined || match.end > best.end)
        best = { ...match, printed: text.slice(match.start, match.end), carried };
    }
    if (best === undefined) break;
    names.push(best);
    end = best.end;
    if (best.carried === '') carry = carriedBy(best.printed);
    const joint = /^(?:、|和|及|以及|与|或者?|[，,](?=\p{Script=Han}))/u.exec(text.slice(end));
    if (joint === null) break;
    pos = end + joint[0].length;
  }
  return names.length === 0 ? undefined : { names, end };
}

/** Names at `start`, if a verb of acting follows them. */
function actorAt(text: string, start: number, reading: Reading): Subject | undefined {
  const subject = subjectAt(text, start, reading);
  if (subject === undefined) return undefined;
  const rest = text.slice(subject.end);
  if (ACTS.test(rest)) return subject;
  const after = rest.slice(TAIL.exec(rest)![0].length);
  if (ACTS.test(after)) return subject;
  // 某局接到报告后，… and 某部门根据…，… begin with ACTS; 某部门，应当… does not.
  return /^[，,](?:应|须|必须|要)/u.test(after) ? subject : undefined;
}

/** 由某级承担的事项: the words after 由 describe a thing and oblige nobody here. */
const DESCRIBES = /^[^，,；;。]{0,24}的\p{Script=Han}{1,20}(?=[，,、；;。]|$)/u;
/** 某部作出决定后，某办… : the first only says when the second must act. */
const WHEN = /^[^，,；;。]*(?:后|时|的|之日起)[，,]/u;

/** The subjects of one sentence. */
function actorsIn(text: string, from: number, to: number, reading: Reading): PrintedName[] {
  const sentence = text.slice(0, to);
  const found: Subject[] = [];
  for (let i = from; i < to; i += 1) {
    const previous = found.at(-1);
    if (previous !== undefined && i < previous.end) continue;
    if (i === from || /[，,；;：:]/u.test(sentence[i - 1]!)) {
      const lead = LEAD.exec(sentence.slice(i, i + 8))![0].length;
      const subject = actorAt(sentence, i + lead, reading);
      if (subject !== undefined) {
        const condition = previous === undefined ? null : WHEN.exec(sentence.slice(previous.end));
        if (condition !== null && previous!.end + condition[0].length === i) found.pop();
        found.push(subject);
        continue;
      }
    }
    if (sentence[i] !== '由') continue;
    const subject = actorAt(sentence, i + 1, reading);
    if (subject === undefined) continue;
    const rest = sentence.slice(subject.end);
    if (
      !NO_ACT.test(rest) &&
      !(DESCRIBES.test(rest) && /^(?:承担|启动|负责|牵头|组织)/u.test(rest))
    )
      found.push(subject);
  }
  return found.flatMap(({ names }) => names);
}

/** Sentences of a clause: they end with 。 outside of brackets. */
export function sentencesOf(text: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i]!;
    if ('（(“'.includes(c)) depth += 1;
    else if ('）)”'.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[。！？]/u.test(c)) {
      out.push({ start, end: i + 1 });
      start = i + 1;
    }
  }
  if (start < text.length) out.push({ start, end: text.length });
  return out.filter(({ start: s, end: e }) => text.slice(s, e).trim() !== '');
}

/** The agency that a heading is about: 某办公室及其职责, 某组处置任务, 某委员会. */
function headingAgency(heading: Clause | undefined, reading: Reading): readonly PrintedName[] {
  if (heading === undefined || heading.kind !== 'heading') return [];
  const offset = heading.text.length - withoutNumber(heading.text).length;
  const subject = subjectAt(heading.text, offset, reading);
  if (subject === undefined || !HEADING_TAIL.test(heading.text.slice(subject.end))) return [];
  return subject.names;
}

/** The agency that labels an item: （2）某局。组织…, or 某局：…; with the place after the label. */
function labelOf(clause: Clause, reading: Reading): Subject | undefined {
  const offset = clause.text.length - withoutNumber(clause.text).length;
  const subject = subjectAt(clause.text, offset, reading);
  if (subject === undefined) return undefined;
  const rest = clause.text.slice(subject.end);
  const tail = /^(?:及|和|、|等)?(?:其)?(?:有关|相关)?(?:部门|单位)?/u.exec(rest)![0];
  const mark = rest.slice(tail.length);
  if (!/^[。：:]\s*\S/u.test(mark)) {
    // 某政府及相关部门、某政府。
    const more = /^、/u.test(mark)
      ? subjectAt(clause.text, subject.end + tail.length + 1, reading)
      : undefined;
    if (more === undefined || !/^[。：:]\s*\S/u.test(clause.text.slice(more.end))) return undefined;
    return { names: [...subject.names, ...more.names], end: more.end + 1 };
  }
  return { names: subject.names, end: subject.end + tail.length + 1 };
}

/** The items that a clause introduces with a colon: those after it, up to the next block that is none. */
function itemsAfter(clauses: readonly Clause[], at: number): number[] {
  const out: number[] = [];
  if (!/[：:]\s*$/u.test(clauses[at]!.text)) return out;
  for (let i = at + 1; i < clauses.length; i += 1) {
    const c = clauses[i]!;
    if (c.kind !== 'item' || c.section !== clauses[at]!.section) break;
    out.push(i);
  }
  return out;
}

/**
 * The duties of the running text.
 *
 * @param members indexes of member units' paragraphs, whose first sentence is no sentence of this kind
 */
export function findSentences(reading: Reading, members: ReadonlySet<number>): Draft[] {
  const { doc, parentheses } = reading;
  // Appointments and the chronicle tell what was done.
  if (doc.frontMatter.kind === 'appointments' || doc.frontMatter.kind === 'chronicle') return [];
  const { clauses } = doc;
  const drafts: Draft[] = [];
  const make = (
    at: number,
    text: string,
    names: readonly PrintedName[],
    more: readonly number[],
  ): void => {
    const agencies: Draft['agencies'] = [];
    addAgencies(
      agencies,
      names.map((n) => dutyAgency(n, 'responsible')),
    );
    const words = [text, ...more.map((i) => clauses[i]!.text)].join('\n').trim();
    drafts.push({
      at,
      clause: clauses[at]!.anchor,
      text: words,
      derivedFrom: 'text',
      agencies,
      deadlines: findDeadlines(words, doc),
      covers: [clauses[at]!.anchor, ...more.map((i) => clauses[i]!.anchor)],
    });
  };
  const criteria = criteriaOf(doc);
  clauses.forEach((clause, at) => {
    if ((clause.kind !== 'item' && clause.kind !== 'paragraph') || criteria.has(clause.anchor))
      return;
    // Words of parentheses are duties already.
    const text = parentheses[at]!.reduce(
      (t, p) => `${t.slice(0, p.start)}${'　'.repeat(p.end - p.start)}${t.slice(p.end)}`,
      clause.text,
    );
    const offset = text.length - withoutNumber(text).length;
    const label = members.has(at) ? undefined : labelOf(clause, reading);
    const said = (names: readonly PrintedName[]): Set<string> =>
      new Set(names.flatMap((n) => (n.resolution.kind === 'found' ? n.resolution.agency.id : [])));
    const heading = headingsOver(clauses, at)[0];
    const over = label !== undefined || members.has(at) ? [] : headingAgency(heading, reading);
    const tasks = TASKS.exec(text);
    const sentences = sentencesOf(text);
    const own = sentences.map(({ start, end }, i) => {
      if (members.has(at) && i === 0) return [];
      const from = i === 0 ? Math.max(start, offset) : start;
      return actorsIn(text, Math.max(from, label?.end ?? 0), end, reading);
    });
    let labelled: readonly PrintedName[] = [];
    if (label !== undefined) labelled = label.names;
    else if (over.length > 0 && clause.kind === 'item' && own.every((o) => o.length === 0))
      labelled = over;
    else if (over.length > 0 && tasks !== null && !/[：:]\s*$/u.test(text)) {
      make(at, clause.text.slice(tasks.index), over, []);
    }
    if (labelled.length > 0) make(at, clause.text.slice(offset), labelled, itemsAfter(clauses, at));
    const known = said(labelled);
    sentences.forEach(({ start, end }, i) => {
      const names = own[i]!.filter(
        (n) => n.resolution.kind === 'found' && !known.has(n.resolution.agency.id),
      );
      if (names.length === 0) return;
      const last = end === text.length;
      // A list of criteria describes; the sentence that opens it obliges without it.
      const items = last && !opensCriteria(text) ? itemsAfter(clauses, at) : [];
      make(at, clause.text.slice(i === 0 ? Math.max(start, offset) : start, end), names, items);
    });
  });
  return drafts;
}
