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
import { type NameUse, readDocument } from './document.ts';

export type { NameUse } from './document.ts';

/** Everything that this folder derives from a corpus. */
export interface DerivedDuties {
  /** In the order of issues, documents and clauses. */
  readonly duties: readonly Duty[];
  readonly deadlines: readonly DeadlineEntry[];
  /** Every agency name that a duty prints, with its place, by document id. */
  readonly names: ReadonlyMap<string, readonly NameUse[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What one document yields. */
export const deriveDocument = (doc: GazetteDocument, register: Register) =>
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
    diagnostics: read.flatMap(({ derived }) => derived.diagnostics),
  };
}
