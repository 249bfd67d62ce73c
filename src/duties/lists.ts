/**
 * Duties that lists of agencies put on them: parentheses behind words (（责任单位：甲局、乙局）), lines
 * of labels beside them, rows of a table, and notes that put a group on all of these.
 *
 * In: a document with its parentheses. Out: drafts, each with the words that its list closes.
 */
import type { Clause, DutyAgency } from '../domain/model.ts';
import { type ListContext, type PrintedName, readAgencyList } from './agencies.ts';
import { addAgencies, type Draft, dutyAgency, isText, type Reading } from './draft.ts';
import { ALL_OF, firstLeads, isLikeName, SAME_AS_ABOVE } from './notes.ts';
import {
  type DutyParenthesis,
  findParentheses,
  memberLine,
  ownSentence,
  type RoleName,
} from './parentheses.ts';
import { readRow } from './tables.ts';

/**
 * The parentheses of every clause. Where several clauses close with nothing but names in brackets,
 * one name alone in such a bracket is a list as well.
 */
export function parenthesesOf(
  clauses: readonly Clause[],
  context: ListContext,
): DutyParenthesis[][] {
  const all = clauses.map((c) => (isText(c) ? findParentheses(c.text, context) : []));
  for (const [i, c] of clauses.entries()) {
    // 组长单位：甲局, and on the next line 成员单位：乙局、丙局.
    const over = i > 0 && isText(c) && all[i]!.length === 0 ? all[i - 1]! : [];
    const leads = over.some((p) => p.names.some((n) => n.role === 'lead'));
    const members =
      leads && isLabelAlone(clauses[i - 1]!, over) ? memberLine(c.text, context) : undefined;
    if (members !== undefined) all[i] = [members];
  }
  const lists = all.filter(([p]) => p?.closed === true && p.names.length >= 2).length;
  if (lists < 2) return all;
  return all.map((own, i) =>
    own.length === 0 && isText(clauses[i]!)
      ? findParentheses(clauses[i]!.text, context, true)
      : own,
  );
}

/** The agencies of a list; words that cannot be the name of one are reported and left out. */
function namedIn(reading: Reading, clause: Clause, names: readonly RoleName[]): DutyAgency[] {
  const agencies: DutyAgency[] = [];
  for (const name of names) {
    reading.use(clause, name);
    if (name.resolution.kind !== 'unknown' || isLikeName(name.printed))
      addAgencies(agencies, [dutyAgency(name, name.role)]);
  }
  return agencies;
}

/** The first of each list leads, where a note of the document says so and no list says who leads. */
export function leadFirst({ doc, parentheses }: Reading, drafts: readonly Draft[]): void {
  // Inside a parenthesis the note is about that list, unless it says that it goes on.
  let from = Number.POSITIVE_INFINITY;
  doc.clauses.forEach((c, at) => {
    // 涉及多个牵头单位的，…: said of lists of those who lead, and of no others.
    if (c.kind === 'contents' || !firstLeads(c.text) || /多个牵头/u.test(c.text)) return;
    const outside = parentheses[at]!.reduce(
      (t, p) => t.slice(0, p.start) + '　'.repeat(p.end - p.start) + t.slice(p.end),
      c.text,
    );
    // A note of the document is of all its lists; 下同 in a list is of those from there on.
    if (firstLeads(outside)) from = 0;
    else if (/以下|下同|下文/u.test(c.text)) from = Math.min(from, at);
  });
  // 【牵头单位】… and 【责任单位】… on lines of their own close the same words: there somebody leads.
  const led = new Set(
    drafts.flatMap((d) => (d.agencies.some((a) => a.role === 'lead') ? d.covers : [])),
  );
  for (const { at, said, agencies, covers } of drafts) {
    const [first] = agencies;
    if ((said?.at ?? at) < from) continue;
    if (first?.role === 'responsible' && !covers.some((c) => led.has(c)))
      agencies[0] = { ...first, role: 'lead' };
  }
}

/** The duties of all parentheses, with what statements and notes put on them. */
export function fromParentheses(reading: Reading): Draft[] {
  const { doc, parts, parentheses } = reading;
  const drafts: Draft[] = [];
  const statements: { at: number; names: readonly PrintedName[] }[] = [];
  doc.clauses.forEach((clause, at) => {
    parentheses[at]!.forEach((p, i) => {
      const owed = owedWords(reading, at, i);
      const last = drafts.at(-1);
      // （责任单位：同上）: those of the parenthesis above, in the same part of the document.
      const same = p.names.length > 0 && p.names.every((n) => SAME_AS_ABOVE.test(n.printed));
      const agencies = !same
        ? namedIn(reading, clause, p.names)
        : last !== undefined && parts[last.at] === parts[at]
          ? last.agencies.map((a) => ({
              ...a,
              implicit: true,
              impliedBy: a.impliedBy ?? last.clause,
            }))
          : [];
      for (const { names } of p.inherited) {
        for (const name of names) reading.use(clause, name);
        statements.push({ at, names });
      }
      if (agencies.length === 0) return;
      drafts.push({
        at: owed.at,
        clause: doc.clauses[owed.at]!.anchor,
        text: owed.text,
        derivedFrom: 'parenthesis',
        said: { at, start: p.start, end: p.end },
        modality: 'must',
        subject: 'stated',
        agencies,
        ranges: owed.ranges,
        covers: owed.covers,
      });
    });
  });
  for (const { at, names } of statements) {
    const said = doc.clauses[at]!.anchor;
    for (const d of drafts) {
      if (d.at > at && parts[d.at] === parts[at])
        addAgencies(
          d.agencies,
          names.map((n) => dutyAgency(n, 'responsible', said)),
        );
    }
  }
  for (const note of notesOn(reading, 'parenthesis')) {
    for (const d of drafts) {
      if (parts[d.at] === parts[note.at] && note.reaches(d.at))
        addAgencies(d.agencies, note.agencies);
    }
  }
  return drafts;
}

/** The clauses before a parenthesis whose words it closes, and lines of time beside it. */
function gatherOwed(
  { doc, parentheses }: Reading,
  at: number,
  index: number,
  alone: boolean,
  inside: boolean,
): { gathered: number[]; timed: number[]; tasks: number[] } {
  const { clauses } = doc;
  const gathered: number[] = alone ? [] : [at];
  /** 完成时限：… on a line of its own beside the label: a time of the words that it closes. */
  const timed: number[] = [];
  /** 职责：… behind the label: what those who are named must do. */
  const tasks: number[] = [];
  for (let j = at + 1; alone && j < clauses.length && isText(clauses[j]!); j += 1) {
    if (TASK_LINE.test(clauses[j]!.text) && parentheses[j]!.length === 0) {
      tasks.push(j);
      break;
    }
    if (TIME_LINE.test(clauses[j]!.text)) timed.push(j);
    else if (!OTHER_LABEL.test(clauses[j]!.text) && !isLabelAlone(clauses[j]!, parentheses[j]!))
      break;
  }
  for (let j = at - 1; index === 0 && !inside && j >= 0; j -= 1) {
    const prev = clauses[j]!;
    if (!isText(prev)) break;
    // 牵头单位：… and 配合单位：… on a line each close the same words.
    if (gathered.length === 0 && isLabelAlone(prev, parentheses[j]!)) continue;
    if (gathered.length === 0 && alone && TIME_LINE.test(prev.text)) {
      timed.push(j);
      continue;
    }
    if (parentheses[j]!.length > 0) {
      // …见成效。牵头单位：甲局, and 责任单位：乙局 on the next line: both close the same words.
      const [first] = parentheses[j]!;
      const ends = parentheses[j]!.at(-1)!.end >= prev.text.trimEnd().length;
      if (gathered.length === 0 && alone && ends && first!.start > 0) gathered.unshift(j);
      break;
    }
    const next = gathered[0] === undefined ? undefined : clauses[gathered[0]]!;
    // 1.…：（1）…；（2）…。（责任单位：…）: the parenthesis closes the whole list.
    const listed =
      /[；;]\s*$/u.test(prev.text) || (gathered.length > 1 && /[：:]\s*$/u.test(prev.text));
    const sameSection =
      next !== undefined &&
      prev.kind === 'paragraph' &&
      next.kind === 'paragraph' &&
      prev.section === next.section &&
      next.section !== undefined &&
      closesSection(clauses, parentheses, at);
    if (next !== undefined && !(listed && prev.kind !== 'heading') && !sameSection) break;
    gathered.unshift(j);
    if (prev.kind === 'heading') break;
  }
  return { gathered, timed, tasks };
}

/** The words that a parenthesis closes, and the clause that a reader would cite for them. */
function owedWords(
  reading: Reading,
  at: number,
  index: number,
): { at: number; text: string; covers: readonly string[]; ranges: Draft['ranges'] } {
  const { clauses } = reading.doc;
  const clause = clauses[at]!;
  const own = reading.parentheses[at]!;
  const since = index === 0 ? 0 : own[index - 1]!.end;
  const sentence = ownSentence(clause.text, own[index]!, since);
  const from = sentence ?? since;
  const before = clause.text
    .slice(from, own[index]!.start)
    .replace(/^[\s。；;，,]+/u, '')
    .replace(/(?:——|──|--)\s*$/u, '')
    .trim();
  const alone = before === '';
  const {
    gathered: closed,
    timed,
    tasks,
  } = gatherOwed(reading, at, index, alone, sentence !== undefined);
  const gathered = [...closed, ...tasks];
  const first = closed[0] ?? at;
  const listed = clauses[first]!.number !== undefined;
  // 综合组（甲局牵头）——负责…; 救援组。组长单位：甲局。职责：…
  const after = clause.text.slice(own[index]!.end);
  const behind =
    TASK_LINE.test(after.trimStart()) || /^\s*(?:——|─|—|：)(?=\s*\S)/u.test(after)
      ? after.replace(/^\s*(?:——|─|—|：)*\s*/u, '')
      : '';
  return {
    at: alone || (listed && closed.length > 1) ? (listed ? first : (closed.at(-1) ?? at)) : at,
    text: gathered
      .map((i) =>
        i !== at
          ? withoutLabel(reading, i)
          : behind === '' || /[。；]$/u.test(before)
            ? `${before}${behind}`
            : `${before}：${behind}`,
      )
      .join('\n'),
    covers: gathered.map((i) => clauses[i]!.anchor),
    // Times may stand in the parenthesis itself (完成时限：…).
    ranges: [...new Set([...gathered, at, ...timed])].map((i) =>
      i === at
        ? {
            at: i,
            start: from,
            end: behind === '' ? own[index]!.end + besideLength(after) : clause.text.length,
          }
        : { at: i, start: 0, end: clauses[i]!.text.length },
    ),
  };
}

/** The length of a bracket of a time directly behind the one that says who owes it: ［责任单位：某局］［完成时限：6月底］. */
const besideLength = (after: string): number =>
  /^\s*[（(【〔［[](?:\p{Script=Han}{2,6}[：:])?[^（）()【】〔〕［］[\]：:，。；]{0,16}[\d年月季][^（）()【】〔〕［］[\]：:，。；]{0,12}[）)】〕］\]]/u.exec(
    after,
  )?.[0].length ?? 0;

/** The words of a clause before those who owe it, where they close it. */
function withoutLabel({ doc, parentheses }: Reading, at: number): string {
  const { text } = doc.clauses[at]!;
  const start = parentheses[at]![0]?.start ?? 0;
  return start > 0 ? text.slice(0, start).trim() : text;
}

/** 验收单位：某局: a line of a role that is none of the contract, among those that are. */
const OTHER_LABEL = /^\p{Script=Han}{2,6}(?:单位|部门|主体|机构)\s*[：:][^。；]{2,60}[。；]?$/u;
/** A line that is nothing but the time of the duty that it stands beside, or the officer who sees to it. */
const TIME_LINE =
  /^(?:责任|牵头|包联|分管|督办|包抓|挂点)领导\s*[：:][^。；]{2,40}[。；]?$|^(?:完成|办结|落实|实施|时间|整改)?(?:时[限间]|期限|节点)(?:要求|安排|节点)?\s*[：:][^。；]{2,40}[。；]?$/u;

/** 工作职责：…: the tasks of those whom the lines before it name. */
const TASK_LINE =
  /^(?:工作|主要|具体)*(?:职责|任务|职能)(?:任务|分工)?\s*[：:]\s*\S|^(?:主要|具体)?负责(?!人)/u;

/** Whether a paragraph is nothing but who owes the words before it. */
const isLabelAlone = (clause: Clause, [first, ...more]: readonly DutyParenthesis[]): boolean =>
  first !== undefined &&
  more.length === 0 &&
  `${clause.text.slice(0, first.start)}${clause.text.slice(first.end)}`.replace(
    /[\s。；;]/gu,
    '',
  ) === '';

/** Whether the parenthesis of a paragraph is the only one among the paragraphs of its section. */
function closesSection(
  clauses: readonly Clause[],
  parentheses: readonly (readonly DutyParenthesis[])[],
  at: number,
): boolean {
  const { section } = clauses[at]!;
  for (let i = at - 1; i >= 0 && clauses[i]!.anchor !== section; i -= 1)
    if (clauses[i]!.section === section && parentheses[i]!.length > 0) return false;
  for (let i = at + 1; i < clauses.length && clauses[i]!.section === section; i += 1)
    if (parentheses[i]!.length > 0) return false;
  return true;
}

/** Notes outside of parentheses that put a group on the rows of a table, or on clauses before or after. */
function notesOn(
  reading: Reading,
  target: 'row' | 'parenthesis',
): { at: number; reaches: (at: number) => boolean; agencies: DutyAgency[] }[] {
  const { doc, parts, parentheses } = reading;
  const withRows = new Set(doc.clauses.flatMap((c, i) => (c.kind === 'row' ? [parts[i]!] : [])));
  return doc.clauses.flatMap((clause, at) => {
    if (!isText(clause) || parentheses[at]!.length > 0) return [];
    if (withRows.has(parts[at]!) !== (target === 'row')) return [];
    const m = ALL_OF.exec(clause.text);
    if (m === null) return [];
    const who = m.groups!['who']!;
    const from = m.index + m[0].lastIndexOf(who);
    const names = readAgencyList(clause.text, reading, from, from + who.length);
    const plain = names.every((n) => n.resolution.kind === 'found');
    if (!plain && !/^(?:说明|注|备注)/u.test(clause.text)) return [];
    for (const name of names) reading.use(clause, name);
    const what = m.groups!['what']!;
    return [
      {
        at,
        reaches: (i: number) =>
          /^以下|^下列/u.test(what) ? i > at : /^[以上]/u.test(what) ? i < at : true,
        agencies: names.map((n) => dutyAgency(n, 'responsible', clause.anchor)),
      },
    ];
  });
}

/** The duties of the rows of tables. */
export function fromRows(reading: Reading): Draft[] {
  const { doc, parts } = reading;
  const notes = notesOn(reading, 'row');
  /** Of the row above: those of each column, as its own cell or the one above it says. */
  let above = new Map<number, readonly DutyAgency[]>();
  return doc.clauses.flatMap((clause, at) => {
    const row = clause.kind === 'row' ? readRow(clause, reading) : undefined;
    const before = doc.clauses[at - 1];
    const follows = before?.kind === 'row' && before.columns?.join() === clause.columns?.join();
    if (row === undefined || !follows) above = new Map();
    if (row === undefined) return [];
    const own = new Map(
      [...row.columns].map(([i, names]) => [i, namedIn(reading, clause, names)] as const),
    );
    for (const i of row.same) {
      const same = above.get(i) ?? [];
      own.set(
        i,
        same.map((a) => ({ ...a, implicit: true, impliedBy: a.impliedBy ?? before!.anchor })),
      );
    }
    above = own;
    const agencies: DutyAgency[] = [];
    for (const [, of] of [...own].sort(([a], [b]) => a - b)) addAgencies(agencies, of);
    // Like the row above, which names nobody.
    if (agencies.length === 0 && row.same.length > 0) return [];
    for (const note of notes)
      if (parts[note.at] === parts[at] && note.reaches(at)) addAgencies(agencies, note.agencies);
    return [
      {
        at,
        clause: clause.anchor,
        text: row.text,
        derivedFrom: 'table' as const,
        modality: 'must' as const,
        subject: 'stated' as const,
        agencies,
        ranges: [{ at, start: 0, end: clause.text.length }],
        covers: [clause.anchor],
      },
    ];
  });
}
