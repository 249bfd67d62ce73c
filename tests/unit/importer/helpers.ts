/**
 * What several tests of the importer share: invented lines of prose, pages of them, the lines of a
 * text as the importer sees them, and the blocks of a draft in one line each.
 */
import type { Diagnostic } from '../../../src/domain/diagnostics.ts';
import { readUnits } from '../../../src/domain/text.ts';
import type { Entry } from '../../../src/importer/contents.ts';
import type { Head } from '../../../src/importer/heads.ts';
import { printedLines } from '../../../src/importer/lines.ts';
import { locate } from '../../../src/importer/locate.ts';
import type { DraftBlock } from '../../../src/importer/structure.ts';

/** A line of prose that is nothing but that. */
export const P = '各级各部门要充分认识防汛工作的重要意义。';
/** So many characters. */
export const some = (n: number): string => '某'.repeat(n);
/** So many lines of prose. */
export const prose = (n = 4): string[] => Array.from({ length: n }, () => P);
/** What stands over the first page: the masthead and the contents. */
export const TOP = ['青川市人民政府公报', '2024年第5期', '目录', '关于防汛工作的通知（1）'];
/** Pages of four lines, each ended by one of these. */
export const pages = (...ends: readonly (string | readonly string[])[]): string[] => [
  ...TOP,
  ...ends.flatMap((end) => [...prose(), ...(typeof end === 'string' ? [end] : end)]),
  ...prose(),
];
/** The lines of a text as the importer sees them. */
export const printed = (lines: readonly string[]): ReturnType<typeof printedLines> =>
  printedLines(readUnits(lines));

/** Each block of a draft in a line. */
export const told = (blocks: readonly DraftBlock[]): string[] =>
  blocks.map((b) =>
    b.type === 'heading'
      ? `${'#'.repeat(b.depth)} ${b.text}`
      : b.type === 'table'
        ? b.rows.map((r) => r.join('|')).join(' / ')
        : b.type === 'gap'
          ? `gap ${b.line} ${b.reason}`
          : b.type === 'contents'
            ? `contents ${told(b.blocks).join(' / ')}`
            : b.text,
  );

/** Lines, with entries of contents and heads, of which documents are located. */
export interface Given {
  readonly text: readonly string[];
  readonly entries?: readonly (string | Partial<Entry>)[];
  /** First line, title from and to the line after, whether certain. */
  readonly heads?: readonly (readonly [number, number, number, boolean?])[];
  readonly start?: number;
  readonly end?: number;
  readonly skip?: readonly number[];
}
/** Where the documents of such lines begin, what was dropped, and what is said. */
export function locatedIn({ text, entries = [], heads = [], start = 0, end, skip = [] }: Given): {
  found: ReturnType<typeof locate>;
  dropped: number[];
  diagnostics: Diagnostic[];
} {
  const lines = printedLines(readUnits(text));
  const dropped: number[] = [];
  const diagnostics: Diagnostic[] = [];
  const found = locate({
    lines,
    entries: entries.map(
      (e, i): Entry => ({
        title: '',
        page: undefined,
        lines: [100 + i, 100 + i],
        at: undefined,
        ...(typeof e === 'string' ? { title: e } : e),
      }),
    ),
    heads: heads.map(
      ([first, from, to, certain = true]): Head => ({
        first,
        title: [from, to],
        words: lines
          .slice(from, to)
          .map((l) => l.text)
          .join(''),
        certain,
      }),
    ),
    bodyStart: start,
    end: end ?? lines.length,
    skip: (i) => skip.includes(i),
    drop: (i) => dropped.push(i),
    file: 'raw.txt',
    diagnostics,
  });
  return { found, dropped, diagnostics };
}
