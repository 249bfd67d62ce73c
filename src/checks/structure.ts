/** Markdown headings must follow the document's own numbering, since anchors are made from it. */
import { diagnose } from '../domain/diagnostics.ts';
import type { GazetteDocument } from '../domain/model.ts';
import { leadingNumber } from '../domain/numbering.ts';
import { headingDepth, headingLost } from '../messages/checks.ts';
import type { Answerable } from './answers.ts';

/** A sentence, finished or before a list: 出现下列情形之一的，启动一级响应：; 成员单位及职责：. */
const SENTENCE = /[。；]|：$/u;

/** Check the depth of each heading, and that each number of a plan or chapter is a heading. */
export function checkStructure(doc: GazetteDocument, file: string): Answerable[] {
  const out: Answerable[] = [];
  for (const clause of doc.clauses) {
    const line = clause.mdxLine;
    const words = clause.text.slice(0, 24);
    const needs = Math.min(6, clause.level + 1);
    if (clause.kind === 'heading' && clause.depth !== undefined) {
      if (clause.depth !== needs && clause.number !== undefined) {
        out.push({
          diagnostic: diagnose(headingDepth, { words, has: clause.depth, needs }, { file, line }),
        });
      }
    }
    if (clause.kind === 'item' || clause.kind === 'paragraph') {
      const number = leadingNumber(clause.text);
      const isSection =
        number !== undefined && ['decimal', 'chapter', 'section', 'book'].includes(number.kind);
      if (isSection && clause.kind === 'item' && !SENTENCE.test(clause.text)) {
        out.push({
          diagnostic: diagnose(headingLost, { words, needs }, { file, line }),
          reader: 'structure',
          clause: clause.anchor,
        });
      }
    }
  }
  return out;
}
