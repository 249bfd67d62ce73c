/**
 * Who owes what, with whom, by when: duties and deadlines derived from the clauses of
 * every document.
 *
 * Each document is read by itself, so that the cost grows with the text and not with its
 * square; nothing is typed a second time, and what a parser does not know it reports.
 */
import type { Corpus, DeadlineEntry, Duty, GazetteDocument } from '../domain/model.ts';
import type { Register } from '../domain/register.ts';
import { isTraditional, simplify } from '../domain/script.ts';
import type { CommandPost, MemberList, OfficeSeat } from './commands.ts';
import { type DocumentDuties, type NameUse, readDocument } from './document.ts';
import type { FiscalMatter } from './fiscal.ts';
import { type DutyOutline, outline } from './outline.ts';

export type { DocumentDuties } from './document.ts';

/** Duties and deadlines of one document, read when somebody asks for them. */
export interface DutiesOfDocument extends Pick<DocumentDuties, 'duties' | 'deadlines'> {
  readonly document: string;
  readonly issue: string;
  readonly outline: DutyOutline;
}

/** Everything that this folder derives from a corpus. */
export interface DerivedDuties {
  /**
   * In the order of issues, documents and clauses. To ask for them is to read all of them: in an
   * archive a page asks `parts` for what it shows.
   */
  readonly duties: readonly Duty[];
  readonly deadlines: readonly DeadlineEntry[];
  /** The same by document, in the order of the corpus. */
  readonly parts: readonly DutiesOfDocument[];
  /** Lists of member units, with who has no paragraph, and who is not listed. */
  readonly memberLists: readonly MemberList[];
  /** Who leads the commands that plans set up, and their offices. */
  readonly posts: readonly CommandPost[];
  /** Where the offices of commands sit. */
  readonly seats: readonly OfficeSeat[];
  /** Whose money pays for what. */
  readonly fiscalMatters: readonly FiscalMatter[];
}

/** Characters of a document that show its script. */
const SHOWS_SCRIPT = 3000;

/**
 * What one document yields. A text in traditional script is read through the one table of folding,
 * which keeps the length of a text, and its words come out as they are printed.
 */
export function deriveDocument(doc: GazetteDocument, register: Register): DocumentDuties {
  const before = known.get(doc)?.get(register);
  if (before !== undefined) return before;
  const derived = derive(doc, register);
  keepDuties(doc, register, derived);
  return derived;
}

/** What was derived of a document under which register: check, pages and search ask for the same, drafts for several in turn. */
const known = new WeakMap<GazetteDocument, WeakMap<Register, DocumentDuties>>();

/** Take what was derived of a document before for what would be derived now. */
export function keepDuties(
  doc: GazetteDocument,
  register: Register,
  derived: DocumentDuties,
): void {
  const ofRegisters = known.get(doc) ?? new WeakMap<Register, DocumentDuties>();
  known.set(doc, ofRegisters.set(register, derived));
}

const outlines = new WeakMap<DocumentDuties, DutyOutline>();

/** The outline of what was derived of a document; made once. */
export function outlineOf(derived: DocumentDuties): DutyOutline {
  const known = outlines.get(derived) ?? outline(derived.duties, derived.deadlines);
  outlines.set(derived, known);
  return known;
}

/** Take an outline that was made before, so that the duties need not be read for it. */
export const keepOutline = (derived: DocumentDuties, known: DutyOutline): void => {
  outlines.set(derived, known);
};

function derive(doc: GazetteDocument, register: Register): DocumentDuties {
  const printed = doc.clauses.map((c) => c.text).join('\n');
  if (!isTraditional(printed.slice(0, SHOWS_SCRIPT))) return readDocument(doc, register);
  const read = simplify(printed);
  const restore = (words: string): string => {
    const at = read.indexOf(words);
    return at < 0 ? words : printed.slice(at, at + words.length);
  };
  const folded = {
    ...doc,
    clauses: doc.clauses.map((c) => ({
      ...c,
      text: simplify(c.text),
      ...(c.columns === undefined ? {} : { columns: c.columns.map(simplify) }),
    })),
  };
  const lines = (words: string): string => words.split('\n').map(restore).join('\n');
  return everyString(readDocument(folded, register, restore), lines);
}

/** Fields that say where something stands and not what is printed there: anchors and ids are in one script. */
const PLACES: ReadonlySet<string> = new Set([
  ...['clause', 'covers', 'document', 'issue', 'id', 'agency', 'impliedBy', 'section', 'file'],
  ...['anchor', 'paragraph', 'kind', 'role', 'iso', 'rule'],
]);

/** A value with each of its strings changed but those that are places. */
function everyString<T>(value: T, change: (s: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((v) => everyString(v, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, v]) => [
      key,
      PLACES.has(key) ? (v as unknown) : everyString(v as unknown, change),
    ]),
  ) as T;
}

/**
 * Derive the duties of a whole corpus. Pure; callers keep the result. What is asked of one document
 * alone, {@link deriveDocument} tells: of an archive most of that is never read.
 */
export function deriveDuties(corpus: Pick<Corpus, 'issues' | 'register'>): DerivedDuties {
  const parts: DutiesOfDocument[] = [];
  const read = corpus.issues.flatMap((issue) =>
    issue.documents.map((doc) => {
      const derived = deriveDocument(doc, corpus.register);
      parts.push({
        document: doc.id,
        issue: issue.id,
        outline: outlineOf(derived),
        get duties() {
          return derived.duties;
        },
        get deadlines() {
          return derived.deadlines;
        },
      });
      return derived;
    }),
  );
  let duties: readonly Duty[] | undefined;
  let deadlines: readonly DeadlineEntry[] | undefined;
  return {
    parts,
    get duties() {
      duties ??= parts.flatMap((part) => part.duties);
      return duties;
    },
    get deadlines() {
      deadlines ??= parts.flatMap((part) => part.deadlines);
      return deadlines;
    },
    memberLists: read.flatMap((derived) => derived.memberLists),
    posts: read.flatMap((derived) => derived.posts),
    seats: read.flatMap((derived) => derived.seats),
    fiscalMatters: read.flatMap((derived) => derived.fiscalMatters),
  };
}

/** A name to link; `draft` where no person has looked at its entry in the register. */
interface AgencyPlace {
  readonly start: number;
  readonly end: number;
  readonly href: string;
  readonly kind?: string;
}

/** The names of one document as places to link, by clause, in the order of the text. */
export function agencyPlaces(
  names: readonly NameUse[],
  pathOf: (id: string) => string,
  register?: Register,
): ReadonlyMap<string, readonly AgencyPlace[]> {
  const out = new Map<string, AgencyPlace[]>();
  for (const { clause, start, end, agency } of names) {
    if (agency === null) continue;
    const places = out.get(clause) ?? [];
    const draft = register?.byId.get(agency)?.review === true;
    places.push({ start, end, href: pathOf(agency), ...(draft ? { kind: 'draft' } : {}) });
    out.set(clause, places);
  }
  for (const places of out.values()) places.sort((a, b) => a.start - b.start);
  return out;
}
