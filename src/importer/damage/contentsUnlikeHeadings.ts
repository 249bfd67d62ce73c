/** A document's own contents that call a section otherwise than its heading: 6.7 科技支撑 over 6.7 培训教育. */
import { leadingNumber } from '../../domain/numbering.ts';
import { lookAtPrint } from '../../messages/importer.ts';
import { row } from '../../messages/index.ts';
import type { DraftBlock, DraftDocument } from '../structure.ts';
import { Detector, type Finding, finding } from './detector.ts';

const rows = {
  contentsUnlike: row<{ key: string; printed: string; heading: string }>({
    rule: 'contradiction',
    severity: 'warning',
    zh: ({ key, printed, heading }) =>
      `自带的目录里 ${key} 是“${printed}”，正文的标题是“${heading}”。`,
    en: ({ key, printed, heading }) =>
      `The printed contents call ${key} “${printed}”, its heading is “${heading}”.`,
    hint: lookAtPrint.mark,
    answers: ['document'],
  }),
} as const;

export default new Detector(rows, ({ documents }) => documents.flatMap(inDocument));

const fold = (s: string): string => s.normalize('NFKC').replace(/\s/gu, '');

function inDocument(doc: DraftDocument): Finding[] {
  const headings = new Map<string, string>();
  for (const b of doc.blocks) {
    const n = b.type === 'heading' ? leadingNumber(b.text) : undefined;
    if (n !== undefined) headings.set(n.key, n.rest);
  }
  return doc.blocks
    .flatMap((b) => (b.type === 'contents' ? b.blocks.flatMap(entries) : []))
    .flatMap((e) => {
      const n = leadingNumber(e.text);
      const own = n === undefined ? undefined : headings.get(n.key);
      if (n === undefined || own === undefined) return [];
      const printed = n.rest.replace(/[.…·\s（(]*\d*[）)]?$/u, '');
      if (fold(own) === fold(printed)) return [];
      return [
        finding(
          rows.contentsUnlike,
          { key: n.key, printed, heading: own },
          { line: e.line, words: e.text, suggestion: own },
        ),
      ];
    });
}

function entries(b: DraftBlock): { text: string; line: number }[] {
  if (b.type === 'paragraph') return [{ text: b.text, line: b.units[0]?.line ?? 1 }];
  return b.type === 'table' ? b.units.map((u) => ({ text: u.text, line: u.line })) : [];
}
