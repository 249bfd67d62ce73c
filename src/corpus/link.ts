/**
 * Linking: what needs all issues at once. Relations find the documents that they name; ids that
 * two documents share are reported.
 */
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import type { Issue } from '../domain/model.ts';
import { documentTwice } from '../messages/corpus.ts';

/** Report ids of documents that stand in more than one issue: they are addresses. */
export function reportDuplicates(issues: readonly Issue[], diagnostics: Diagnostic[]): void {
  const seen = new Map<string, string>();
  for (const issue of issues) {
    for (const doc of issue.documents) {
      const other = seen.get(doc.id);
      if (other !== undefined) {
        diagnostics.push(
          diagnose(documentTwice, { issue: other }, { file: `gazette/${issue.id}/${doc.id}.mdx` }),
        );
      }
      seen.set(doc.id, issue.id);
    }
  }
}

/** Find which relations point at documents that this site holds, by number or by title. */
export function linkRelations(issues: readonly Issue[]): Issue[] {
  const plain = (s: string): string => s.replace(/[\s《》〈〉]/gu, '');
  const byNumber = new Map<string, string>();
  const byTitle = new Map<string, string>();
  for (const doc of issues.flatMap((i) => i.documents)) {
    if (doc.frontMatter.docNumber !== undefined) byNumber.set(doc.frontMatter.docNumber, doc.id);
    byTitle.set(plain(doc.frontMatter.title), doc.id);
    for (const c of doc.clauses) {
      if (c.kind === 'heading' && c.level === 1 && c.anchor.startsWith('正文'))
        byTitle.set(plain(c.text), doc.id);
    }
  }
  const numbered = new Map([...byNumber].map(([number, id]) => [id, number]));
  // A paper of the same title with another number is an earlier one.
  const titled = (title: string, number: string | null): string | undefined => {
    const id = byTitle.get(plain(title));
    return id !== undefined && (number === null || !numbered.has(id)) ? id : undefined;
  };
  return issues.map((issue) => ({
    ...issue,
    documents: issue.documents.map((doc) => ({
      ...doc,
      relations: doc.relations.map((r) => {
        const target =
          (r.docNumber !== null ? byNumber.get(r.docNumber) : undefined) ??
          (r.title !== null ? titled(r.title, r.docNumber) : undefined) ??
          null;
        return { ...r, target: target === doc.id ? null : target };
      }),
    })),
  }));
}
