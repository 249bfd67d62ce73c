/**
 * Tables of which a page or a PDF gives each cell on a line of its own: 序号, the other heads of
 * columns, then 1 and its cells, 2 and its cells. Known by the count: the next number stands after
 * as many lines as there are heads.
 */

/** What is asked of a line. */
interface Line {
  readonly text: string;
  readonly cells: number;
}

/** A table: the index of each row's first line, and the one after the last. */
interface CellTable {
  readonly width: number;
  readonly rows: readonly number[];
  readonly end: number;
}

const WIDEST = 9;
const cell = (l: Line | undefined): l is Line =>
  l !== undefined && l.cells === 1 && l.text.length <= 60 && !/。$/u.test(l.text);
const head = (l: Line | undefined): l is Line =>
  cell(l) && l.text.length <= 12 && /^[\p{Script=Han}（） ]+$/u.test(l.text);

/** The table that begins at line `i`, if one does: two rows of it at least. */
export function cellTable(lines: readonly Line[], i: number): CellTable | undefined {
  const first = lines[i];
  if (first === undefined || first.cells !== 1 || !/^(?:序 ?号|编 ?号)$/u.test(first.text))
    return undefined;
  let width = 1;
  while (width <= WIDEST && head(lines[i + width])) width += 1;
  if (width < 3 || lines[i + width]?.text !== '1') return undefined;
  const rows = [i];
  let at = i + width;
  for (let n = 1; lines[at]?.text === String(n); n += 1) {
    const own = lines.slice(at, at + width);
    if (own.length < width || !own.every(cell)) return undefined;
    rows.push(at);
    at += width;
    // The next row does not begin where it should: a cell has run over, and no cell is certain.
    if (
      lines[at]?.text !== String(n + 1) &&
      lines.slice(at + 1, at + 4).some((l) => l.text === String(n + 1))
    )
      return undefined;
  }
  return rows.length < 3 ? undefined : { width, rows, end: at };
}
