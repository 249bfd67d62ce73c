/** One document → its duties, in the order of its text. */
import type { Diagnostic } from '../domain/diagnostics.ts';
import type {
  Clause,
  Deadline,
  DeadlineEntry,
  Duty,
  DutyAgency,
  GazetteDocument,
} from '../domain/model.ts';
import { annexHeading } from '../domain/numbering.ts';
import type { Register } from '../domain/register.ts';
import { type ListContext, type PrintedName, readAgencyList } from './agencies.ts';
import {
  type CommandPost,
  findMemberLists,
  findPosts,
  findSeats,
  type MemberList,
  type OfficeSeat,
} from './commands.ts';
import { clauseDeadlines, findDeadlines, rowDeadlines } from './deadlines.ts';
import { addAgencies, type Draft, dutyAgency, isText, type Reading } from './draft.ts';
import { type FiscalMatter, findFiscalMatters } from './fiscal.ts';
import { findMembers, memberParagraphs } from './members.ts';
import { nameIndex } from './names.ts';
import { ALL_OF, type DutyParenthesis, findParentheses } from './parentheses.ts';
import { findSentences } from './sentences.ts';
import { readRow } from './tables.ts';

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
  readonly diagnostics: readonly Diagnostic[];
}

/** A parenthesis that was read: its place, and how many names it holds. */
export interface ReadParenthesis {
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
export function readDocument(doc: GazetteDocument, register: Register): DocumentDuties {
  const context: ListContext = { names: nameIndex(register), document: doc.id };
  const diagnostics: Diagnostic[] = [];
  const names: NameUse[] = [];
  const file = `gazette/${doc.issue}/${doc.id}.mdx`;
  const reading: Reading = {
    ...context,
    doc,
    parts: partsOf(doc.clauses),
    parentheses: doc.clauses.map((c) => (isText(c) ? findParentheses(c.text, context) : [])),
    use(clause, name) {
      const { resolution } = name;
      const agency = resolution.kind === 'found' ? resolution.agency.id : null;
      names.push({ clause: clause.anchor, start: name.start, end: name.end, agency });
      const problem = nameProblem(name, register);
      if (problem !== undefined) diagnostics.push({ file, line: clause.mdxLine, ...problem });
    },
  };
  const members = memberParagraphs(reading);
  const memberLists = findMemberLists(reading, members);
  // The explicit duties of a clause come before those of its sentences.
  const drafts = [
    ...fromParentheses(reading),
    ...fromRows(reading),
    ...findMembers(reading, members),
    ...findSentences(reading, new Set(members.map(({ at }) => at))),
  ].sort((a, b) => a.at - b.at);
  const times = clauseDeadlines(doc);
  const ordinals = new Map<string, number>();
  const duties = drafts.map((d): Duty => {
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
      modality: 'must',
      subject: 'stated',
      agencies: d.agencies,
      deadlines: withHeading(d.deadlines, doc.clauses[d.at]!.section, times),
      covers: d.covers,
    };
  });
  return {
    duties,
    deadlines: deadlineEntries(doc, duties, times),
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
    diagnostics,
  };
}

/** The times of a duty: its own, and those of the heading over it (（一）自查阶段（11月20日至11月30日）). */
function withHeading(
  own: readonly Deadline[],
  section: string | undefined,
  times: ReadonlyMap<string, readonly Deadline[]>,
): readonly Deadline[] {
  const over = section === undefined ? [] : (times.get(section) ?? []);
  return [...own, ...over.filter((d) => !own.some((o) => o.kind === d.kind && o.text === d.text))];
}

/** Every time that a clause sets, with those who owe the clause. */
function deadlineEntries(
  doc: GazetteDocument,
  duties: readonly Duty[],
  times: ReadonlyMap<string, readonly Deadline[]>,
): DeadlineEntry[] {
  // The dates of appointments and of the chronicle tell what happened.
  if (doc.frontMatter.kind === 'appointments' || doc.frontMatter.kind === 'chronicle') return [];
  const byClause = new Map<string, Duty[]>();
  for (const duty of duties) {
    for (const anchor of duty.covers) {
      const list = byClause.get(anchor) ?? [];
      list.push(duty);
      byClause.set(anchor, list);
    }
  }
  const under = (heading: string): Duty[] =>
    doc.clauses.flatMap((c) => (c.section === heading ? (byClause.get(c.anchor) ?? []) : []));
  return doc.clauses.flatMap((clause) => {
    const here =
      byClause.get(clause.anchor) ?? (clause.kind === 'heading' ? under(clause.anchor) : []);
    return (times.get(clause.anchor) ?? []).map((deadline) => {
      const own = here.filter((d) =>
        d.deadlines.some((t) => t.kind === deadline.kind && t.text === deadline.text),
      );
      const owing = (own.length > 0 ? own : here).flatMap((d) => d.agencies);
      const agencies = owing.flatMap((a) => a.id ?? []);
      return {
        ...deadline,
        document: doc.id,
        issue: doc.issue,
        clause: clause.anchor,
        agencies: [...new Set(agencies)],
        owners: [...new Set(owing.map((a) => a.printed))],
      };
    });
  });
}

/** What is wrong with a name, if anything. */
function nameProblem(
  { printed, carried, resolution }: PrintedName,
  register: Register,
): Omit<Diagnostic, 'file' | 'line'> | undefined {
  if (resolution.kind === 'found') return undefined;
  if (resolution.kind === 'ambiguous') {
    return {
      rule: 'agency',
      severity: 'error',
      message: `The name “${printed}” belongs to several agencies: ${resolution.agencies.map((a) => `${a.name} (${a.id})`).join(', ')}.`,
      hint: 'In agencies.yaml, bind the name to documents with in: under each agency, or take it from all but one.',
    };
  }
  const nearest = register.nearest(`${carried}${printed}`);
  return {
    rule: 'agency',
    severity: 'error',
    message: `The register of agencies does not know “${printed}”.`,
    hint: `${nearest.length === 0 ? 'No name in agencies.yaml is like it.' : `Nearest names: ${nearest.join(', ')}.`} Add it to agencies.yaml: as an alias of the agency that it means, or as a new entry.`,
  };
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

function fromParentheses(reading: Reading): Draft[] {
  const { doc, parts, parentheses } = reading;
  const drafts: Draft[] = [];
  const statements: { at: number; names: readonly PrintedName[] }[] = [];
  doc.clauses.forEach((clause, at) => {
    parentheses[at]!.forEach((p, i) => {
      const owed = owedWords(reading, at, i);
      const agencies: DutyAgency[] = [];
      for (const name of p.names) {
        reading.use(clause, name);
        addAgencies(agencies, [dutyAgency(name, name.role)]);
      }
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
        agencies,
        deadlines: findDeadlines(`${owed.text}${clause.text.slice(p.start, p.end)}`, doc),
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

/** The words that a parenthesis closes, and the clause that a reader would cite for them. */
function owedWords(
  { doc, parentheses }: Reading,
  at: number,
  index: number,
): { at: number; text: string; covers: readonly string[] } {
  const { clauses } = doc;
  const clause = clauses[at]!;
  const own = parentheses[at]!;
  const from = index === 0 ? 0 : own[index - 1]!.end;
  const before = clause.text
    .slice(from, own[index]!.start)
    .replace(/^[\s。；;，,]+/u, '')
    .trim();
  const alone = before === '';
  const gathered: number[] = alone ? [] : [at];
  if (index === 0) {
    for (let j = at - 1; j >= 0; j -= 1) {
      const prev = clauses[j]!;
      if (!isText(prev)) break;
      // 牵头单位：… and 配合单位：… on a line each close the same words.
      if (gathered.length === 0 && isLabelAlone(prev, parentheses[j]!)) continue;
      if (parentheses[j]!.length > 0) break;
      const next = gathered[0] === undefined ? undefined : clauses[gathered[0]]!;
      // 1.…：（1）…；（2）…。（责任单位：…）: the parenthesis closes the whole list.
      const listed =
        /[；;]\s*$/u.test(prev.text) || (gathered.length > 1 && /[：:]\s*$/u.test(prev.text));
      if (next === undefined || (listed && prev.kind !== 'heading')) gathered.unshift(j);
      else if (
        prev.kind === 'paragraph' &&
        next.kind === 'paragraph' &&
        prev.section === next.section &&
        next.section !== undefined &&
        closesSection(clauses, parentheses, at)
      ) {
        gathered.unshift(j);
      } else break;
      if (prev.kind === 'heading') break;
    }
  }
  const first = gathered[0] ?? at;
  const listed = clauses[first]!.number !== undefined;
  return {
    at: alone || (listed && gathered.length > 1) ? (listed ? first : (gathered.at(-1) ?? at)) : at,
    text: gathered.map((i) => (i === at ? before : clauses[i]!.text)).join('\n'),
    covers: gathered.map((i) => clauses[i]!.anchor),
  };
}

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
    const agencies: DutyAgency[] = [];
    for (const name of row.names) {
      reading.use(clause, name);
      addAgencies(agencies, [dutyAgency(name, name.role)]);
    }
    for (const note of notes)
      if (parts[note.at] === parts[at] && note.reaches(at)) addAgencies(agencies, note.agencies);
    return [
      {
        at,
        clause: clause.anchor,
        text: row.text,
        derivedFrom: 'table' as const,
        agencies,
        deadlines: rowDeadlines(clause, doc),
        covers: [clause.anchor],
      },
    ];
  });
}
