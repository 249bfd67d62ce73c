/** One document → its duties, in the order of its text. */
import { type Diagnostic, diagnose, type Place } from '../domain/diagnostics.ts';
import type {
  Clause,
  Deadline,
  DeadlineEntry,
  Duty,
  DutyAgency,
  GazetteDocument,
} from '../domain/model.ts';
import { annexHeading } from '../domain/numbering.ts';
import { applyReadings, type EditorReading, type ReadAt, readingsFor } from '../domain/readings.ts';
import type { Register } from '../domain/register.ts';
import * as rows from '../messages/duties.ts';
import { type ListContext, type PrintedName, readAgencyList } from './agencies.ts';
import {
  type CommandPost,
  findMemberLists,
  findPosts,
  findSeats,
  type MemberList,
  type OfficeSeat,
} from './commands.ts';
import { criteriaOf } from './deadlines.ts';
import { addAgencies, type Draft, dutyAgency, isText, type Reading } from './draft.ts';
import { type FiscalMatter, findFiscalMatters } from './fiscal.ts';
import { findMembers, memberParagraphs } from './members.ts';
import { nameIndex } from './names.ts';
import { actorsPassed, bodiesPassed, type Passed, rowsPassed, timesPassed } from './nets.ts';
import { ALL_OF, firstLeads, isLikeName } from './notes.ts';
import { type DutyParenthesis, findParentheses, memberLine, type RoleName } from './parentheses.ts';
import { findSentences, type Unread } from './sentences.ts';
import { looksNamed } from './subjects.ts';
import { readRow } from './tables.ts';
import { clauseDues, type Due } from './times.ts';

/** An agency's name where it stands in a clause, for links. */
export interface NameUse {
  readonly clause: string;
  /** Place in the clause's text. */
  readonly start: number;
  readonly end: number;
  /** Id in the register; null for a name that it does not know. */
  readonly agency: string | null;
}

/** What one document yields. */
export interface DocumentDuties {
  readonly duties: readonly Duty[];
  readonly deadlines: readonly DeadlineEntry[];
  readonly names: readonly NameUse[];
  readonly memberLists: readonly MemberList[];
  readonly posts: readonly CommandPost[];
  readonly seats: readonly OfficeSeat[];
  readonly fiscalMatters: readonly FiscalMatter[];
  /** The parentheses that were read, for whoever looks for others. */
  readonly parentheses: readonly ReadParenthesis[];
  /** Sentences that oblige, empower or forbid and are no record: by clause and words, answered or not. */
  readonly unread: readonly {
    readonly kind: Unread['kind'] | Passed['kind'];
    readonly clause: string;
    readonly text: string;
  }[];
  /** Answers of an editor that met nothing. */
  readonly idle: readonly EditorReading[];
  /** Names that the register does not know or does not tell apart, with their places. */
  readonly reports: readonly DutyReport[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One report, and the words that an editor's answer to it must be about. */
interface DutyReport {
  readonly diagnostic: Diagnostic;
  readonly clause: string;
  readonly words: string;
}

/** A parenthesis that was read: its place, and how many names it holds. */
interface ReadParenthesis {
  readonly clause: string;
  readonly start: number;
  readonly end: number;
  /** Whether it has its closing bracket. */
  readonly closed: boolean;
  readonly names: number;
  /** Whether it puts somebody on later clauses. */
  readonly inherits: boolean;
}

/** Read one document. */
export function readDocument(
  doc: GazetteDocument,
  register: Register,
  printed: (words: string) => string = (words) => words,
): DocumentDuties {
  const context: ListContext = { names: nameIndex(register), document: doc.id };
  const reports: DutyReport[] = [];
  const names: NameUse[] = [];
  const file = `gazette/${doc.issue}/${doc.id}.mdx`;
  const reading: Reading = {
    ...context,
    doc,
    parts: partsOf(doc.clauses),
    parentheses: parenthesesOf(doc.clauses, context),
    use(clause, name) {
      // A name is linked and reported once, however many duties it owes.
      const taken = names.some(
        (n) => n.clause === clause.anchor && name.start < n.end && name.end > n.start,
      );
      if (taken) return;
      const { resolution } = name;
      const agency = resolution.kind === 'found' ? resolution.agency.id : null;
      names.push({ clause: clause.anchor, start: name.start, end: name.end, agency });
      const diagnostic = nameProblem({ ...name, printed: printed(name.printed) }, register, {
        file,
        line: clause.mdxLine,
      });
      if (diagnostic !== undefined)
        reports.push({ diagnostic, clause: clause.anchor, words: name.printed });
    },
    subject(clause, name) {
      if (name.resolution.kind !== 'unknown' || looksNamed(name.printed)) reading.use(clause, name);
    },
  };
  const members = memberParagraphs(reading);
  const memberLists = findMemberLists(reading, members);
  // Papers of appointments and chronicles put nobody to work.
  const running = ['appointments', 'chronicle'].includes(doc.frontMatter.kind);
  const listed = running ? [] : [...fromParentheses(reading), ...fromRows(reading)];
  leadFirst(reading, listed);
  const sentences = findSentences(
    reading,
    new Set(members.map(({ at }) => at)),
    new Set(listed.flatMap((d) => [d.clause, ...d.covers])),
  );
  // The explicit duties of a clause come before those of its sentences.
  const drafts = [...listed, ...findMembers(reading, members), ...sentences.drafts].sort(
    (a, b) => a.at - b.at,
  );
  const dues = clauseDues(doc);
  const ordinals = new Map<string, number>();
  const answered = answerDrafts(reading, drafts);
  const duties = answered.drafts.map((d): Duty => {
    const ordinal = (ordinals.get(d.clause) ?? 0) + 1;
    ordinals.set(d.clause, ordinal);
    return {
      document: doc.id,
      docNumber: doc.frontMatter.docNumber ?? null,
      issue: doc.issue,
      clause: d.clause,
      ordinal,
      text: d.text,
      derivedFrom: d.derivedFrom,
      modality: d.modality,
      subject: d.subject,
      agencies: d.agencies,
      deadlines: deadlinesOf(doc, d, dues),
      ...(d.readBy === undefined ? {} : { readBy: d.readBy }),
      covers: d.covers,
    };
  });
  const times = answerDeadlines(reading, deadlineEntries(doc, answered.drafts, dues), register);
  const taken = {
    named: (clause: Clause, start: number, end: number): boolean =>
      names.some((n) => n.clause === clause.anchor && start < n.end && end > n.start) ||
      drafts.some(
        (d) =>
          [d.clause, ...d.covers].includes(clause.anchor) &&
          // A net may take a list for one body.
          clause.text
            .slice(start, end)
            .split(/[、和及与]/u)
            .every((name) => d.agencies.some((a) => a.printed.includes(name))),
      ),
    covered: (at: number, start: number, end: number): boolean =>
      drafts.some((d) => d.ranges.some((r) => r.at === at && start < r.end && r.start < end)),
    told: (at: number, start: number, end: number): boolean =>
      sentences.unread.some((u) => u.at === at && start < u.end && u.start < end),
    criteria: criteriaOf(doc),
  };
  const passed = [
    ...bodiesPassed(reading, taken),
    ...actorsPassed(reading, taken),
    ...rowsPassed(reading, taken),
    ...timesPassed(reading, taken),
  ];
  return {
    duties,
    deadlines: times.entries,
    idle: [...answered.idle, ...times.idle],
    names,
    memberLists,
    posts: findPosts(reading),
    seats: findSeats(reading),
    fiscalMatters: findFiscalMatters(reading),
    parentheses: doc.clauses.flatMap((clause, i) =>
      reading.parentheses[i]!.map(({ start, end, closed, names: held, inherited }) => ({
        clause: clause.anchor,
        start,
        end,
        closed,
        names: held.length + inherited.length,
        inherits: inherited.length > 0,
      })),
    ),
    unread: [...sentences.unread, ...passed].map(({ at, start, end, kind }) => ({
      clause: doc.clauses[at]!.anchor,
      text: doc.clauses[at]!.text.slice(start, end).trim(),
      kind,
    })),
    reports,
    diagnostics: reports.map((r) => r.diagnostic),
  };
}

/**
 * The parentheses of every clause. Where several clauses close with nothing but names in brackets,
 * one name alone in such a bracket is a list as well.
 */
function parenthesesOf(clauses: readonly Clause[], context: ListContext): DutyParenthesis[][] {
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

/** The drafts as an editor's answers leave them: records in answered words go, those that he gives come. */
function answerDrafts(
  reading: Reading,
  drafts: readonly Draft[],
): { drafts: Draft[]; idle: readonly EditorReading[] } {
  const { doc } = reading;
  const textOf = (anchor: string): string | undefined =>
    doc.clauses.find((c) => c.anchor === anchor)?.text;
  interface Read extends ReadAt {
    readonly draft: Draft;
  }
  const { kept, given, idle } = applyReadings<Read, 'duties'>(
    readingsFor(doc.readings, doc.id, 'duties'),
    textOf,
    drafts.map((draft) => {
      const range =
        draft.said ?? draft.ranges.find((r) => doc.clauses[r.at]!.anchor === draft.clause);
      const clause = range === undefined ? draft.clause : doc.clauses[range.at]!.anchor;
      const words = range === undefined ? undefined : textOf(clause)?.slice(range.start, range.end);
      return { clause, words, draft };
    }),
    ({ draft }, record) =>
      draft.text === record.text &&
      draft.modality === (record.modality ?? 'must') &&
      draft.agencies.length === record.agencies.length &&
      record.agencies.every((a, i) => a.name === draft.agencies[i]!.printed),
  );
  const own = given.flatMap(({ answer, record }): Draft[] => {
    const at = doc.clauses.findIndex((c) => c.anchor === answer.clause);
    const clause = doc.clauses[at];
    if (clause === undefined) return [];
    const start = Math.max(0, clause.text.indexOf(answer.quote));
    return [
      {
        at,
        clause: clause.anchor,
        text: record.text,
        derivedFrom: 'text',
        modality: record.modality ?? 'must',
        subject: 'stated',
        agencies: record.agencies.map(({ name, role, qualifier }) =>
          dutyAgency(
            {
              start,
              end: start,
              printed: name,
              carried: '',
              resolution: reading.names.register.resolve(name, doc.id),
              qualifier: qualifier ?? null,
            },
            role,
          ),
        ),
        ranges: [{ at, start, end: start + answer.quote.length }],
        covers: [clause.anchor],
        readBy: 'editor',
      },
    ];
  });
  return {
    drafts: [...kept.map(({ draft }) => draft), ...own].sort((a, b) => a.at - b.at),
    idle,
  };
}

/** The deadlines as an editor's answers leave them. */
function answerDeadlines(
  { doc }: Reading,
  entries: readonly DeadlineEntry[],
  register: Register,
): { entries: DeadlineEntry[]; idle: readonly EditorReading[] } {
  const { kept, given, idle } = applyReadings<ReadAt & { entry: DeadlineEntry }, 'deadlines'>(
    readingsFor(doc.readings, doc.id, 'deadlines'),
    (anchor) => doc.clauses.find((c) => c.anchor === anchor)?.text,
    entries.map((entry) => ({ clause: entry.clause, words: entry.text, entry })),
    ({ entry }, r) =>
      entry.kind === r.kind &&
      entry.text === r.text &&
      entry.iso === (r.iso ?? null) &&
      entry.trigger === (r.trigger ?? null) &&
      entry.what === r.what,
  );
  const own = given.map(({ answer, record }): DeadlineEntry => {
    const owners = record.agencies ?? [];
    const found = owners.map((name) => register.resolve(name, doc.id));
    return {
      kind: record.kind,
      text: record.text,
      iso: record.iso ?? null,
      what: record.what ?? answer.quote,
      trigger: record.trigger ?? null,
      document: doc.id,
      issue: doc.issue,
      clause: answer.clause,
      agencies: [...new Set(found.flatMap((r) => (r.kind === 'found' ? r.agency.id : [])))],
      owners,
      readBy: 'editor',
    };
  });
  const order = new Map(doc.clauses.map((c, i) => [c.anchor, i]));
  return {
    entries: [...kept.map(({ entry }) => entry), ...own].sort(
      (a, b) => order.get(a.clause)! - order.get(b.clause)!,
    ),
    idle,
  };
}

/** 自某日起施行: from when a paper holds, which nobody owes. */
const isInForce = ({ what }: Due): boolean => /^(?:施行|生效|(?:正式)?(?:实施|执行)$)/u.test(what);

/** Whether a duty's words hold a place. */
const holds = (d: Draft, at: number, place: number): boolean =>
  d.ranges.some((r) => r.at === at && place >= r.start && place < r.end);

/** A deadline of those who owe it: 某办接到报告后 counts from 接到报告后. */
/** Characters of the owners that words open with, with the marks between them. */
function ownersAt(what: string, owners: readonly string[]): number {
  const longest = (from: number): number =>
    Math.max(0, ...owners.filter((n) => what.startsWith(n, from)).map(({ length }) => length));
  let at = longest(0);
  for (let more = at; more > 0; ) {
    const joint = /^(?:、|以及|和|及|与)?/u.exec(what.slice(at))![0].length;
    more = joint === 0 ? 0 : longest(at + joint);
    if (more > 0) at += joint + more;
  }
  return at;
}

function deadlineOf({ kind, text, iso, what, trigger }: Due, owners: readonly string[]): Deadline {
  const own = owners.find((name) => trigger?.startsWith(name) === true) ?? '';
  return {
    kind,
    text,
    iso,
    what: what.slice(ownersAt(what, owners)),
    trigger:
      trigger
        ?.slice(own.length)
        .replace(/^(?:应当|必须|应|要|须)(?=[在自于从])/u, '')
        .replace(/^在(?!职|编)/u, '') ?? null,
  };
}

/** Those of a duty who must keep its times; whom they help in it must not. */
const owing = (d: Draft): DutyAgency[] =>
  d.derivedFrom === 'text' || d.derivedFrom === 'member'
    ? d.agencies.filter((a, i) => i === 0 || a.role !== 'lead')
    : d.agencies;

/**
 * The times of a duty: those in its words, and those of the heading over it (（一）自查阶段（11月20日至
 * 11月30日）). What stands over it as a whole sentence has its own task, whose times are its own.
 */
function deadlinesOf(
  doc: GazetteDocument,
  draft: Draft,
  dues: ReadonlyMap<string, readonly Due[]>,
): Deadline[] {
  const own = draft.ranges.flatMap(({ at }) =>
    (dues.get(doc.clauses[at]!.anchor) ?? []).filter(
      (due) => holds(draft, at, due.at) && !isInForce(due),
    ),
  );
  const { section } = doc.clauses[draft.at]!;
  const above = doc.clauses.find(({ anchor }) => anchor === section);
  const isSentence = above?.kind !== 'heading' && /[。！]\s*$/u.test(above?.text ?? '');
  const over = section === undefined || isSentence ? [] : (dues.get(section) ?? []);
  const names = owing(draft).map((a) => a.printed);
  const all = [...own, ...over.filter((d) => d.kind !== 'immediate')].map((due) =>
    deadlineOf(due, names),
  );
  return all.filter(
    (d, i) =>
      all.findIndex((o) => o.kind === d.kind && o.text === d.text && o.what === d.what) === i,
  );
}

/** Everything that is due, with those whom its own part of the sentence obliges. */
function deadlineEntries(
  doc: GazetteDocument,
  drafts: readonly Draft[],
  dues: ReadonlyMap<string, readonly Due[]>,
): DeadlineEntry[] {
  // The dates of appointments and of the chronicle tell what happened.
  if (doc.frontMatter.kind === 'appointments' || doc.frontMatter.kind === 'chronicle') return [];
  return doc.clauses.flatMap((clause, at) =>
    (dues.get(clause.anchor) ?? []).map((due) => {
      const all = drafts.filter((d) => holds(d, at, due.at));
      const others = all.filter((d) => d.work === undefined);
      const here = others.length > 0 ? others : all;
      const said = here.filter((d) => d.derivedFrom === 'text');
      const under =
        clause.kind === 'heading' && due.kind !== 'immediate'
          ? drafts.filter((d) => doc.clauses[d.at]!.section === clause.anchor)
          : [];
      const whose = isInForce(due) ? [] : said.length > 0 ? said : here.length > 0 ? here : under;
      const agencies = whose.flatMap(owing);
      const owners = [...new Set(agencies.map((a) => a.printed))];
      return {
        ...deadlineOf(due, owners),
        document: doc.id,
        issue: doc.issue,
        clause: clause.anchor,
        agencies: [...new Set(agencies.flatMap((a) => a.id ?? []))],
        owners,
      };
    }),
  );
}

/** What is wrong with a name, if anything. */
function nameProblem(
  { printed, carried, resolution }: PrintedName,
  register: Register,
  place: Place,
): Diagnostic | undefined {
  if (resolution.kind === 'found') return undefined;
  if (resolution.kind === 'ambiguous') {
    const agencies = resolution.agencies.map((a) => `${a.name} (${a.id})`);
    return diagnose(rows.nameAmbiguous, { name: printed, agencies }, place);
  }
  const nearest = register.nearest(`${carried}${printed}`);
  return diagnose(rows.nameUnknown, { name: printed, nearest }, place);
}

/** Number the parts of a document: what comes before any attached text, the attached text, each annex. */
function partsOf(clauses: readonly Clause[]): number[] {
  let part = 0;
  return clauses.map((c) => {
    if (c.kind === 'heading' && c.level === 1 && (c.number === undefined || annexHeading(c.text)))
      part += 1;
    return part;
  });
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
function leadFirst({ doc, parentheses }: Reading, drafts: readonly Draft[]): void {
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

function fromParentheses(reading: Reading): Draft[] {
  const { doc, parts, parentheses } = reading;
  const drafts: Draft[] = [];
  const statements: { at: number; names: readonly PrintedName[] }[] = [];
  doc.clauses.forEach((clause, at) => {
    parentheses[at]!.forEach((p, i) => {
      const owed = owedWords(reading, at, i);
      const agencies = namedIn(reading, clause, p.names);
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
    else if (!isLabelAlone(clauses[j]!, parentheses[j]!)) break;
  }
  for (let j = at - 1; index === 0 && j >= 0; j -= 1) {
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
  const from = index === 0 ? 0 : own[index - 1]!.end;
  const before = clause.text
    .slice(from, own[index]!.start)
    .replace(/^[\s。；;，,]+/u, '')
    .replace(/(?:——|──|--)\s*$/u, '')
    .trim();
  const alone = before === '';
  const { gathered: closed, timed, tasks } = gatherOwed(reading, at, index, alone);
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
        ? { at: i, start: from, end: behind === '' ? own[index]!.end : clause.text.length }
        : { at: i, start: 0, end: clauses[i]!.text.length },
    ),
  };
}

/** The words of a clause before those who owe it, where they close it. */
function withoutLabel({ doc, parentheses }: Reading, at: number): string {
  const { text } = doc.clauses[at]!;
  const start = parentheses[at]![0]?.start ?? 0;
  return start > 0 ? text.slice(0, start).trim() : text;
}

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

function fromRows(reading: Reading): Draft[] {
  const { doc, parts } = reading;
  const notes = notesOn(reading, 'row');
  return doc.clauses.flatMap((clause, at) => {
    if (clause.kind !== 'row') return [];
    const row = readRow(clause, reading);
    if (row === undefined) return [];
    const agencies = namedIn(reading, clause, row.names);
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
