/** Markdown headings must follow the document's own numbering, since anchors are made from it. */
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { GazetteDocument } from '../domain/model.ts';
import { leadingNumber } from '../domain/numbering.ts';

/** Check the depth of each heading, and that each number of a plan or chapter is a heading. */
export function checkStructure(doc: GazetteDocument, file: string): Diagnostic[] {
  const out: Diagnostic[] = [];
  for (const clause of doc.clauses) {
    const line = clause.mdxLine;
    if (clause.kind === 'heading' && clause.depth !== undefined) {
      const depth = Math.min(6, clause.level + 1);
      if (clause.depth !== depth && clause.number !== undefined) {
        out.push({
          file,
          line,
          rule: 'heading-depth',
          severity: 'error',
          message: `The heading “${clause.text.slice(0, 24)}” has ${clause.depth} number signs; its number puts it at ${depth}.`,
          hint: `Write ${'#'.repeat(depth)} before it.`,
        });
      }
    }
    if (clause.kind === 'item' || clause.kind === 'paragraph') {
      const number = leadingNumber(clause.text);
      const isSection =
        number !== undefined && ['decimal', 'chapter', 'section', 'book'].includes(number.kind);
      if (isSection && clause.kind === 'item' && !/[。；]/u.test(clause.text)) {
        out.push({
          file,
          line,
          rule: 'heading-lost',
          severity: 'error',
          message: `“${clause.text.slice(0, 24)}” has the number of a section but is no heading.`,
          hint: `Write ${'#'.repeat(Math.min(6, clause.level + 1))} before it.`,
        });
      }
    }
  }
  return out;
}
