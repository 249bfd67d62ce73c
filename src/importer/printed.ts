/**
 * A draft that was recognised in simplified script, with its words as they are printed. Folding
 * keeps lengths, and the stages after it add and drop nothing but spaces, so that each character
 * has its place.
 */
import type { SourceUnit } from '../domain/text.ts';
import { unfold } from './skeleton.ts';
import type { DraftBlock, DraftDocument } from './structure.ts';

/**
 * @param folded the units that the draft was made from
 * @param printed the same units as printed
 */
export function asPrinted(
  draft: DraftDocument,
  folded: readonly SourceUnit[],
  printed: readonly SourceUnit[],
): DraftDocument {
  const of = new Map(folded.map((u, i) => [u, printed[i] as SourceUnit]));
  const all = printed.map((u) => u.text).join('');
  const restored = mapBlocks(
    draft,
    (units) => units.map((u) => of.get(u) as SourceUnit),
    (text, units) => characters(text, units.map((u) => u.text).join('')),
  );
  const { title, issuer, docNumber } = draft.frontMatter;
  const heading = restored.blocks.find((b) => b.type === 'heading' && b.depth === 1);
  return {
    ...restored,
    frontMatter: {
      ...draft.frontMatter,
      title: heading?.type === 'heading' ? heading.text : unfold(title, all),
      ...(issuer === undefined ? {} : { issuer: unfold(issuer, all) }),
      // 号 is part of the form of a number, by which documents find each other.
      ...(docNumber === undefined ? {} : { docNumber: unfold(docNumber, all).replace('號', '号') }),
    },
  };
}

/** The printed characters under the spaces of `text`. */
function characters(text: string, printed: string): string {
  const own = printed.replace(/\s/gu, '');
  let at = 0;
  let out = '';
  for (const c of text) {
    if (/\s/u.test(c)) {
      out += c;
      continue;
    }
    out += own.slice(at, at + c.length);
    at += c.length;
  }
  return out;
}

function mapBlocks(
  draft: DraftDocument,
  unitsOf: (units: readonly SourceUnit[]) => SourceUnit[],
  textOf: (text: string, units: readonly SourceUnit[]) => string,
): DraftDocument {
  const map = (b: DraftBlock): DraftBlock => {
    switch (b.type) {
      case 'gap':
        return b;
      case 'contents':
        return { ...b, blocks: b.blocks.map(map) };
      case 'table': {
        const units = unitsOf(b.units);
        let rest = units
          .map((u) => u.text)
          .join('')
          .replace(/\s/gu, '');
        return {
          ...b,
          units,
          rows: b.rows.map((row) =>
            row.map((cell) => {
              const n = cell.replace(/\s/gu, '').length;
              const own = textOf(cell, [{ text: rest.slice(0, n) } as SourceUnit]);
              rest = rest.slice(n);
              return own;
            }),
          ),
        };
      }
      default: {
        const units = unitsOf(b.units);
        return { ...b, units, text: textOf(b.text, units) };
      }
    }
  };
  return { ...draft, blocks: draft.blocks.map(map) };
}
