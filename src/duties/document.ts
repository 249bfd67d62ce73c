/** One document → its duties, in the order of its text. */
import { type Diagnostic, diagnose, type Place } from '../domain/diagnostics.ts';
import type { Clause, DeadlineEntry, Duty, GazetteDocument } from '../domain/model.ts';
import { annexHeading } from '../domain/numbering.ts';
import type { EditorReading } from '../domain/readings.ts';
import type { Register } from '../domain/register.ts';
import * as rows from '../messages/duties.ts';
import { addresseeOf, isSpokenTo, meant } from './addressee.ts';
import type { ListContext, PrintedName } from './agencies.ts';
import { answerDeadlines, answerDrafts } from './answers.ts';
import { othersBeside } from './beside.ts';
import { needsEntry } from './bodyNames.ts';
import {
  type CommandPost,
  findMemberLists,
  findPosts,
  findSeats,
  type MemberList,
  type OfficeSeat,
} from './commands.ts';
import { criteriaOf } from './deadlines.ts';
import type { Draft, Reading } from './draft.ts';
import { deadlineEntries, deadlinesOf } from './dueOf.ts';
import { type FiscalMatter, findFiscalMatters } from './fiscal.ts';
import { leadMarkOf } from './leadMarks.ts';
import { type Left, sentencesLeft } from './left.ts';
import { fromParentheses, fromRows, leadFirst, parenthesesOf } from './lists.ts';
import { findMembers, memberParagraphs } from './members.ts';
import { nameIndex } from './names.ts';
import { actorsPassed, bodiesPassed, type Passed, rowsPassed, timesPassed } from './nets.ts';
import { findSentences } from './sentences.ts';
import { type RowLeft, rowsLeft } from './tableLeft.ts';
import { type TargetLeft, targetsLeft } from './targetsLeft.ts';
import { clauseDues } from './times.ts';
import type { Unread } from './walk.ts';

/** An agency's name where it stands in a clause, for links. */
export interface NameUse {
  readonly clause: string;
  /** Place in the clause's text. */
  readonly start: number;
  readonly end: number;
  /** Id in the register; null for a name that it does not know. */
  readonly agency: string | null;
  /** Whom the text means where it speaks to its addressee: 某市某局 by 你局. */
  readonly means?: string;
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
    readonly kind:
      | Unread['kind']
      | Passed['kind']
      | Left['kind']
      | RowLeft['kind']
      | TargetLeft['kind'];
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
  const context: ListContext = {
    names: nameIndex(register),
    document: doc.id,
    leadMark: leadMarkOf(doc.clauses),
  };
  const reports: DutyReport[] = [];
  const names: NameUse[] = [];
  const usedIn = new Map<Clause, readonly PrintedName[]>();
  const file = `gazette/${doc.issue}/${doc.id}.mdx`;
  const addressee = addresseeOf(doc, context.names);
  const reading: Reading = {
    ...context,
    doc,
    meant: (name) => meant(name, addressee),
    parts: partsOf(doc.clauses),
    parentheses: parenthesesOf(doc.clauses, context),
    use(clause, as) {
      const name = meant(as, addressee);
      const means =
        addressee !== undefined && isSpokenTo(name.printed, addressee) ? addressee.name : undefined;
      // A name is linked and reported once, however many duties it owes.
      const used = usedIn.get(clause) ?? [];
      if (used.some((n) => name.start < n.end && name.end > n.start)) return;
      usedIn.set(clause, [...used, name]);
      const { resolution } = name;
      const agency = resolution.kind === 'found' ? resolution.agency.id : null;
      names.push({
        clause: clause.anchor,
        start: name.start,
        end: name.end,
        agency,
        ...(means === undefined ? {} : { means }),
      });
      const shown = { ...name, printed: means ?? printed(name.printed) };
      const diagnostic = nameProblem(shown, register, {
        file,
        line: clause.mdxLine,
      });
      if (diagnostic !== undefined)
        reports.push({ diagnostic, clause: clause.anchor, words: name.printed });
    },
    subject(clause, name) {
      if (name.resolution.kind !== 'unknown' || needsEntry(name.printed)) reading.use(clause, name);
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
  const namesIn = Map.groupBy(names, (n) => n.clause);
  const draftsOf = new Map<string, Draft[]>();
  for (const d of drafts)
    for (const anchor of new Set([d.clause, ...d.covers])) {
      const list = draftsOf.get(anchor);
      if (list === undefined) draftsOf.set(anchor, [d]);
      else list.push(d);
    }
  const covered = placesOf(drafts.flatMap((d) => d.ranges));
  const told = placesOf(sentences.unread);
  const taken = {
    named: (clause: Clause, start: number, end: number): boolean =>
      namesIn.get(clause.anchor)?.some((n) => start < n.end && end > n.start) === true ||
      draftsOf.get(clause.anchor)?.some((d) =>
        // A net may take a list for one body.
        clause.text
          .slice(start, end)
          .split(/[、和及与]/u)
          .every((name) => d.agencies.some((a) => a.printed.includes(name))),
      ) === true,
    covered,
    told,
    criteria: criteriaOf(doc),
  };
  const asked = new Set([...taken.criteria, ...listed.flatMap((d) => [d.clause, ...d.covers])]);
  const passed = [
    ...bodiesPassed(reading, taken),
    ...actorsPassed(reading, taken),
    ...rowsPassed(reading, taken),
    ...timesPassed(reading, taken),
    ...othersBeside(reading, { ...taken, asked }),
  ];
  const by = { covered, told: placesOf([...sentences.unread, ...passed]), asked };
  const targets = running ? [] : targetsLeft(reading, by);
  const left = running
    ? []
    : [
        ...targets,
        ...sentencesLeft(reading, {
          ...by,
          told: placesOf([...sentences.unread, ...passed, ...targets]),
        }),
        ...rowsLeft(reading, by),
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
    unread: [...sentences.unread, ...passed, ...left].map(({ at, start, end, kind }) => ({
      clause: doc.clauses[at]!.anchor,
      text: doc.clauses[at]!.text.slice(start, end).trim(),
      kind,
    })),
    reports,
    diagnostics: reports.map((r) => r.diagnostic),
  };
}

/** Asks whether words at a place of a clause share a character with any of these. */
function placesOf(
  places: readonly { readonly at: number; readonly start: number; readonly end: number }[],
): (at: number, start: number, end: number) => boolean {
  const byClause = Map.groupBy(places, ({ at }) => at);
  return (at, start, end) => byClause.get(at)?.some((p) => start < p.end && p.start < end) === true;
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
