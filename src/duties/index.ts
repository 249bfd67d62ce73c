/**
 * Who owes what, with whom, by when: duties and deadlines derived from the clauses of
 * every document.
 *
 * Each document is read by itself, so that the cost grows with the text and not with its
 * square; nothing is typed a second time, and what a parser does not know it reports.
 */
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Corpus, DeadlineEntry, Duty, GazetteDocument } from '../domain/model.ts';
import type { Register } from '../domain/register.ts';
import type { CommandPost, MemberList, OfficeSeat } from './commands.ts';
import { type DocumentDuties, type NameUse, readDocument } from './document.ts';
import type { FiscalMatter } from './fiscal.ts';

export type { CommandPost, Member, MemberList, NamedAgency, OfficeSeat } from './commands.ts';
export type { DocumentDuties, NameUse, ReadParenthesis } from './document.ts';
export type { FiscalLevel, FiscalMatter } from './fiscal.ts';

/** Everything that this folder derives from a corpus. */
export interface DerivedDuties {
  /** In the order of issues, documents and clauses. */
  readonly duties: readonly Duty[];
  readonly deadlines: readonly DeadlineEntry[];
  /** Every agency name that a duty prints, with its place, by document id. */
  readonly names: ReadonlyMap<string, readonly NameUse[]>;
  /** Lists of member units, with who has no paragraph, and who is not listed. */
  readonly memberLists: readonly MemberList[];
  /** Who leads the commands that plans set up, and their offices. */
  readonly posts: readonly CommandPost[];
  /** Where the offices of commands sit. */
  readonly seats: readonly OfficeSeat[];
  /** Whose money pays for what. */
  readonly fiscalMatters: readonly FiscalMatter[];
  /** Names that the register does not know or does not tell apart. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What one document yields. */
export const deriveDocument = (doc: GazetteDocument, register: Register): DocumentDuties =>
  readDocument(doc, register);

/** Derive the duties of a whole corpus. Pure; callers keep the result. */
export function deriveDuties(corpus: Pick<Corpus, 'issues' | 'register'>): DerivedDuties {
  const read = corpus.issues.flatMap((issue) =>
    issue.documents.map((doc) => ({ doc, derived: deriveDocument(doc, corpus.register) })),
  );
  return {
    duties: read.flatMap(({ derived }) => derived.duties),
    deadlines: read.flatMap(({ derived }) => derived.deadlines),
    names: new Map(read.map(({ doc, derived }) => [doc.id, derived.names])),
    memberLists: read.flatMap(({ derived }) => derived.memberLists),
    posts: read.flatMap(({ derived }) => derived.posts),
    seats: read.flatMap(({ derived }) => derived.seats),
    fiscalMatters: read.flatMap(({ derived }) => derived.fiscalMatters),
    diagnostics: read.flatMap(({ derived }) => derived.diagnostics),
  };
}

/** The names of one document as places to link, by clause, in the order of the text. */
export function agencyPlaces(
  names: readonly NameUse[],
  pathOf: (id: string) => string,
): ReadonlyMap<string, readonly { start: number; end: number; href: string }[]> {
  const out = new Map<string, { start: number; end: number; href: string }[]>();
  for (const { clause, start, end, agency } of names) {
    if (agency === null) continue;
    const places = out.get(clause) ?? [];
    places.push({ start, end, href: pathOf(agency) });
    out.set(clause, places);
  }
  for (const places of out.values()) places.sort((a, b) => a.start - b.start);
  return out;
}
