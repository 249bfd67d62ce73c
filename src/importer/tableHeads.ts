/** Heads of tables that are printed again on the next page. */
import type { PrintedLine } from './lines.ts';

/** Indices of lines of three cells or more that an earlier line of the documents already has, word for word. */
export function repeatedTableHeads(
  lines: readonly PrintedLine[],
  body: (i: number) => boolean,
): number[] {
  const out: number[] = [];
  const heads = new Set<string>();
  lines.forEach((l, i) => {
    if (!body(i) || l.cells < 3 || /\d/u.test(l.bare.charAt(0)) || l.bare.length < 4) return;
    if (heads.has(l.bare)) out.push(i);
    else heads.add(l.bare);
  });
  return out;
}
