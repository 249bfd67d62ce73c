/**
 * Pages of a print → their text, line by line in the order of reading.
 *
 *   glyphs → ruled tables, segments → heads and feet by place → footnotes → columns → lines
 *
 * Each glyph of a page that is read is in exactly one line. A line is a line of print, or a row of
 * a table with a tab between its cells. A paragraph's first line keeps its indent; an empty line
 * stands where the print leaves room, or where the letters change their size.
 */
import { type Box, gutters, inColumns, type Part } from './columns.ts';
import { placedLines } from './placed.ts';
import type { Frame, PrintPage, Rule, TextLine, TextPage } from './print.ts';
import { rowText } from './rowText.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { alignedRows, columnsOf, linesOf, lineTables, ruledTables, type Table } from './tables.ts';

/** A frame of a page, taken apart. */
interface Taken {
  readonly sheet: number;
  readonly frame: Frame;
  readonly key: string;
  readonly tables: readonly Table[];
  readonly segments: readonly Segment[];
}

/** A line before it is written. */
interface Row {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  /** Whether it is a row of a table. */
  readonly cells: boolean;
  readonly indent: boolean;
  /** Whether it reaches the right edge of its column. */
  readonly full: boolean;
  /** An empty line stands before it. */
  blank: boolean;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Lay out the pages of a print. */
export function layOut(pages: readonly PrintPage[]): TextPage[] {
  const taken = pages
    .filter((p) => p.unread !== 'unreadable')
    .map((p) => ({ page: p, frames: p.frames.map((f) => takeApart(p.sheet, f)) }));
  const placed = placedLines(
    taken.flatMap(({ frames }) =>
      frames.map((t) => ({
        sheet: t.sheet,
        frame: t.key,
        height: t.frame.height,
        segments: t.segments,
      })),
    ),
  );
  const isPlaced = (s: Segment): boolean => placed.heads.has(s) || placed.feet.has(s);
  const body = taken.flatMap(({ frames }) =>
    frames.flatMap((t) => t.segments.filter((s) => !isPlaced(s))),
  );
  const size = usualSize(body);
  const known = gapsOfMost(taken, isPlaced, size);
  const bySheet = new Map(taken.map((t) => [t.page.sheet, t.frames]));
  let last: Row | undefined;
  return pages.map((p) => {
    const frames = bySheet.get(p.sheet) ?? [];
    const edge = (which: ReadonlySet<Segment>): TextLine[] =>
      frames.flatMap((t) =>
        t.segments.filter((s) => which.has(s)).map((s) => ({ text: s.text, placed: true })),
      );
    const rows = frames.flatMap((t) =>
      bodyRows(
        { ...t, segments: t.segments.filter((s) => !isPlaced(s)) },
        size,
        known.get(t.key) ?? [],
      ),
    );
    const first = rows[0];
    if (first !== undefined && last !== undefined) first.blank = unlike(last, first);
    last = rows.at(-1) ?? last;
    return {
      sheet: p.sheet,
      page: placed.numbers.get(p.sheet) ?? p.label,
      unread: p.unread,
      lines: [...edge(placed.heads), ...written(rows, size), ...edge(placed.feet)],
    };
  });
}

function takeApart(sheet: number, frame: Frame): Taken {
  const ruled = ruledTables(frame.glyphs, frame.rules);
  const words = segmentsOf(ruled.rest);
  const size = usualSize(words);
  const lined = lineTables(words, frame.rules, ruled.tables, (s) => gutters(s, size).length > 0);
  return {
    sheet,
    frame,
    key: `${frame.angle} ${frame.width > frame.height ? 'wide' : 'tall'}`,
    tables: [...ruled.tables, ...lined.tables],
    segments: lined.rest,
  };
}

/** The size of most letters. */
function usualSize(segments: readonly Segment[]): number {
  const counts = new Map<number, number>();
  for (const s of segments) {
    const key = Math.round(s.size * 2) / 2;
    counts.set(key, (counts.get(key) ?? 0) + s.text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10.5;
}

/** The gaps between columns that several pages have, by the kind of page. */
function gapsOfMost(
  taken: readonly { readonly frames: readonly Taken[] }[],
  isPlaced: (s: Segment) => boolean,
  size: number,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const pages = new Map<string, number>();
  for (const t of taken.flatMap((x) => x.frames)) {
    pages.set(t.key, (pages.get(t.key) ?? 0) + 1);
    const own = gutters(
      t.segments.filter((s) => !isPlaced(s)),
      size,
    );
    found.set(t.key, [...(found.get(t.key) ?? []), ...own]);
  }
  const out = new Map<string, number[]>();
  for (const [key, all] of found) {
    const kept = all.filter((g) => all.filter((o) => Math.abs(o - g) < size).length >= 2);
    out.set(
      key,
      kept.filter((g, i) => kept.findIndex((o) => Math.abs(o - g) < size) === i),
    );
  }
  return out;
}

/** The text of one frame without heads and feet. */
function bodyRows(t: Taken, size: number, known: readonly number[]): Row[] {
  const gaps = gutters(t.segments, size, known);
  const { notes, rest } = footnotes(t.segments, t.frame, t.tables, size, gaps);
  const things: (Segment | Table)[] = [...rest, ...t.tables];
  const place = (x: Segment | Table): readonly [number, number] =>
    'y' in x ? [x.y - 0.8 * x.size, x.y + 0.1 * x.size] : [x.top, x.bottom];
  const rows: Row[] = [];
  const parts = inColumns(things, gaps, place);
  for (const part of parts) {
    const own = columnRows(part.things, edgeOf(part, parts));
    const first = own[0];
    const before = rows.at(-1);
    if (first !== undefined && before !== undefined)
      first.blank = unlike(before, first) || (part.wide && !first.indent && !first.full);
    rows.push(...own);
  }
  if (notes.length === 0) return rows;
  const apart = columnRows(notes, boxOf(notes));
  for (const row of apart) row.blank = NOTE.test(row.text);
  return withNotes(rows, apart);
}

const boxOf = (things: readonly Box[]): Box => ({
  x: Math.min(...things.map((b) => b.x)),
  right: Math.max(...things.map((b) => b.right)),
});

/** Left and right edge of the column of a part: lines that begin there are not indented. */
function edgeOf(part: Part<Segment | Table>, parts: readonly Part<Segment | Table>[]): Box {
  const own = parts.filter((p) => part.wide || (!p.wide && p.column === part.column));
  const words = own.flatMap((p) => p.things).filter((t) => 'y' in t);
  if (words.length === 0) return boxOf(part.things);
  const { x, right } = boxOf(words);
  // One line that stands out to the left is no edge.
  const starts = words.map((s) => s.x).sort((a, b) => a - b);
  const edge = starts.find((s, i) => Math.abs((starts[i + 1] ?? Number.POSITIVE_INFINITY) - s) < 1);
  return { x: words.length < 4 ? x : (edge ?? x), right };
}

/** Marks with which a footnote begins. */
const NOTE =
  /^(?:[①-⑳]|[⁰¹²³⁴-⁹]+|[[［〔]\s?\d+\s?[\]］〕]|注\s?\d*\s?[：:]|[*＊※]|\d{1,2}\s?(?![\d年月日]))/u;

/** The footnotes of a page: small letters at its foot, under a short rule or with a mark. */
function footnotes(
  segments: readonly Segment[],
  frame: Frame,
  tables: readonly Table[],
  size: number,
  gaps: readonly number[],
): { readonly notes: Segment[]; readonly rest: readonly Segment[] } {
  const small = (s: Segment): boolean => s.size <= 0.93 * size;
  const inTable = (r: Rule): boolean =>
    tables.some((x) => r.y1 > x.top - 3 && r.y1 < x.bottom + 3 && r.x1 < x.right && r.x2 > x.x);
  const width = segments.length === 0 ? 0 : boxOf(segments).right - boxOf(segments).x;
  const notes = new Set<Segment>();
  for (const r of frame.rules) {
    if (r.y1 !== r.y2 || r.x2 - r.x1 > 0.6 * width || inTable(r)) continue;
    const below = segments.filter((s) => s.y > r.y1 && s.x >= r.x1 - 2 * size);
    const column = gaps.find((g) => g > r.x1) ?? Number.POSITIVE_INFINITY;
    const own = below.some((s) => small(s) && s.x < column && s.right > column)
      ? below
      : below.filter((s) => s.x < column);
    const lower = tables.some((x) => x.top > r.y1);
    if (own.length > 0 && own.every(small) && !lower) for (const s of own) notes.add(s);
  }
  if (notes.size === 0) {
    // Without a rule: the last lines of the page, from one that begins with a mark.
    const last = segments.toSorted((a, b) => b.y - a.y);
    const end = last.findIndex((s) => !small(s));
    const own = last.slice(0, end === -1 ? 0 : end);
    const from = own.findLast((s) => NOTE.test(s.text));
    if (from !== undefined) for (const s of own) if (s.y >= from.y - 1) notes.add(s);
  }
  return { notes: [...notes], rest: segments.filter((s) => !notes.has(s)) };
}

/** Notes after the text of their page; before its last paragraph, where that goes on on the next. */
function withNotes(rows: readonly Row[], notes: readonly Row[]): Row[] {
  const last = rows.at(-1);
  const ended =
    last === undefined || /[。；：！？”）]$/u.test(last.text) || !last.full || last.cells;
  const begin = rows.findLastIndex((r) => r.indent || r.blank);
  if (ended || begin <= 0) return [...rows, ...notes];
  const rest = rows.slice(begin);
  (rest[0] as Row).blank = true;
  return [...rows.slice(0, begin), ...notes, ...rest];
}

/** The lines of one column. */
function columnRows(things: readonly (Segment | Table)[], edge: Box): Row[] {
  const out: Row[] = [];
  let words: Segment[] = [];
  const flush = (): void => {
    const rows = proseRows(linesOf(words), edge);
    if (rows[0] !== undefined && out.length > 0) rows[0].blank = true;
    out.push(...rows);
    words = [];
  };
  const top = (x: Segment | Table): number => ('y' in x ? x.y - 0.8 * x.size : x.top);
  for (const x of things.toSorted((a, b) => top(a) - top(b))) {
    if ('y' in x) {
      words.push(x);
      continue;
    }
    flush();
    const size = out.at(-1)?.size ?? 10;
    x.rows.forEach((row, i) => {
      out.push(tableRow(row, x.top + i, size, i === 0 && out.length > 0));
    });
  }
  flush();
  return out;
}

function tableRow(cells: readonly string[], y: number, size: number, blank: boolean): Row {
  const text = rowText(cells);
  return { text, y, size, bold: false, cells: true, indent: false, full: true, blank };
}

/** The words of a line, what stands apart in it with a space; letters that are set apart evenly are one word. */
const spread = (line: readonly Segment[]): string => {
  const gaps = line.slice(1).map((s, i) => s.x - (line[i] as Segment).right);
  const even = Math.max(...gaps) - Math.min(...gaps) < 0.5 * (line[0]?.size ?? 0);
  if (line.length > 3 && even && line.every((s) => [...s.text].length === 1))
    return line.map((s) => s.text).join('');
  let out = '';
  for (const s of line) out += out === '' ? s.text : `　${s.text}`;
  return out;
};

function proseRows(lines: readonly Segment[][], edge: Box): Row[] {
  const gaps = lines
    .slice(1)
    .map((l, i) => (l[0] as Segment).y - ((lines[i] as Segment[])[0] as Segment).y)
    .filter((g) => g > 0);
  const pitch = median(gaps);
  const out: Row[] = [];
  /** The first line after a roster. */
  let roster = 0;
  for (let i = 0; i < lines.length; ) {
    const table = i < roster ? undefined : alignedFrom(lines, i, pitch);
    if (table !== undefined && table.rows === undefined) roster = table.next;
    if (table?.rows !== undefined) {
      const first = (lines[i] as Segment[])[0] as Segment;
      for (const [k, row] of table.rows.entries())
        out.push(tableRow(row, first.y + k, first.size, k === 0 && out.length > 0));
      i = table.next;
      continue;
    }
    const line = lines[i] as Segment[];
    const first = line[0] as Segment;
    const right = (line.at(-1) as Segment).right;
    const size = median(line.map((s) => s.size));
    const from = (first.x - edge.x) / size;
    const to = (edge.right - right) / size;
    const centred = from > 1.2 && Math.abs(from - to) < 1 && (from > 4.5 || size > 1.1 * 10.5);
    const before = out.at(-1);
    const row: Row = {
      text: spread(line),
      y: first.y,
      size,
      bold: line.every((s) => s.bold),
      cells: false,
      indent: from >= 1.2 && from <= 4.6 && !centred,
      full: to < 1.6,
      blank: false,
    };
    if (before !== undefined) {
      const gap = row.y - before.y;
      row.blank =
        unlike(before, row) ||
        (!before.cells && pitch > 0 && gap > 1.45 * pitch) ||
        (row.bold !== before.bold && !before.full);
    }
    out.push(row);
    i += 1;
  }
  return out;
}

/** Whether a line is of another kind than the one before it: a heading, a table, a note. */
const unlike = (before: Row, row: Row): boolean =>
  before.cells !== row.cells ||
  (!row.cells && Math.abs(row.size - before.size) > 0.08 * before.size);

/**
 * Lines from line `i` on whose words stand under each other: the rows of a table without rules; no
 * rows where they are a roster, or contents with their page numbers, which are lines of text.
 */
function alignedFrom(
  lines: readonly (readonly Segment[])[],
  i: number,
  pitch: number,
): { readonly rows?: string[][]; readonly next: number } | undefined {
  if ((lines[i] as Segment[]).length < 2) return undefined;
  let columns: Box[] = [];
  let end = i;
  for (; end < lines.length; end++) {
    const line = lines[end] as readonly Segment[];
    const before = lines[end - 1] as readonly Segment[];
    const gap = end === i ? 0 : (line[0] as Segment).y - (before[0] as Segment).y;
    if (gap > 2.6 * pitch) break;
    const wider = columnsOf([...columns, ...line]);
    if (line.length === 1) {
      // A line by itself is a cell that goes on, if it keeps to one column that is not the first.
      const [only] = line as [Segment];
      const at = columns.findIndex((c) => only.x >= c.x - 1 && only.right <= c.right + 1);
      if (at < 1 || gap > 1.5 * pitch) break;
    } else if (end > i && wider.length < Math.min(columns.length, line.length)) break;
    columns = wider;
  }
  if (end - i < 2 || columns.length < 2) return undefined;
  const own = lines.slice(i, end);
  if (own.some((l) => /[：:]$/u.test((l[0] as Segment).text))) return { next: end };
  const last = own.map((l) => (l.length > 1 ? (l.at(-1) as Segment).text : ''));
  const numbers = last.filter((c) => /^[（(［[/]?\s*\d{1,4}\s*[）)］\]]?$/u.test(c)).length;
  if (columns.length === 2 && numbers * 10 >= own.length * 8) return { next: end };
  const rows = alignedRows(own, columns);
  return rows === undefined ? undefined : { rows, next: end };
}

/** Rows as lines; a heading of one line, by its size or weight, is marked. */
function written(rows: readonly Row[], size: number): TextLine[] {
  return rows.flatMap((r, i) => {
    const beside = [rows[i - 1], rows[i + 1]];
    const larger = r.size > 1.08 * size && beside.every((o) => o === undefined || unlike(r, o));
    const heavier = r.bold && !r.full && beside.every((o) => o?.bold !== true);
    const alone = !r.cells && (larger || heavier);
    const line = {
      text: `${r.indent ? '　　' : ''}${r.text}`,
      ...(alone ? { alone } : {}),
    };
    return r.blank ? [{ text: '' }, line] : [line];
  });
}
