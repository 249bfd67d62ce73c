/**
 * Tables: from ruled lines, cell by cell; and from words that stand under each other in rows.
 * A table gives its rows, each cell in its column, and an empty cell where the print has none.
 */
import type { Glyph, Rule } from './print.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** A table and the area that it takes up. */
export interface Table {
  readonly x: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (readonly string[])[];
}

/** Rules that meet, or nearly. */
const MEET = 2.5;

interface Line {
  at: number;
  from: number;
  to: number;
}

/** Rules along one axis, those that go on in each other made one. */
function merged(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  for (const l of lines.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const same = out.find(
      (o) => Math.abs(o.at - l.at) <= 1.5 && l.from <= o.to + MEET && l.to >= o.from - MEET,
    );
    if (same === undefined) out.push({ ...l });
    else {
      same.from = Math.min(same.from, l.from);
      same.to = Math.max(same.to, l.to);
    }
  }
  return out;
}

/** The rules of a page that meet, group by group. */
function groupsOf(
  across: readonly Line[],
  down: readonly Line[],
): { across: Line[]; down: Line[] }[] {
  const group = new Map<Line, number>();
  let next = 0;
  const meets = (a: Line, d: Line): boolean =>
    d.at >= a.from - MEET && d.at <= a.to + MEET && a.at >= d.from - MEET && a.at <= d.to + MEET;
  for (const start of [...across, ...down]) {
    if (group.has(start)) continue;
    const id = next++;
    const open = [start];
    for (const l of open) {
      if (group.has(l)) continue;
      group.set(l, id);
      const others = across.includes(l)
        ? down.filter((d) => meets(l, d))
        : across.filter((a) => meets(a, l));
      open.push(...others);
    }
  }
  return Array.from({ length: next }, (_, id) => ({
    across: across.filter((l) => group.get(l) === id),
    down: down.filter((l) => group.get(l) === id),
  }));
}

/** Positions that are one within the thickness of a rule. */
function positions(values: readonly number[]): number[] {
  const out: number[] = [];
  for (const v of values.toSorted((a, b) => a - b))
    if (out.length === 0 || v - (out.at(-1) as number) > MEET) out.push(v);
  return out;
}

/** The ruled tables of a page, and the glyphs that stand outside them. */
export function ruledTables(
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
): { readonly tables: readonly Table[]; readonly rest: readonly Glyph[] } {
  const across = merged(
    rules.filter((r) => r.y1 === r.y2).map((r) => ({ at: r.y1, from: r.x1, to: r.x2 })),
  );
  const down = merged(
    rules.filter((r) => r.x1 === r.x2).map((r) => ({ at: r.x1, from: r.y1, to: r.y2 })),
  );
  const tables: Table[] = [];
  let rest = [...glyphs];
  for (const g of groupsOf(across, down)) {
    const grid = gridOf(g.across, g.down);
    if (grid === undefined) continue;
    const inside = (l: Glyph): boolean => {
      const x = l.x + l.width / 2;
      const y = l.y - 0.35 * l.size;
      return (
        x > (grid.xs[0] as number) - 1 &&
        x < (grid.xs.at(-1) as number) + 1 &&
        y > (grid.ys[0] as number) - 1 &&
        y < (grid.ys.at(-1) as number) + 1
      );
    };
    const own = rest.filter(inside);
    if (!own.some((l) => l.text.trim() !== '')) continue;
    rest = rest.filter((l) => !inside(l));
    tables.push({
      x: grid.xs[0] as number,
      right: grid.xs.at(-1) as number,
      top: grid.ys[0] as number,
      bottom: grid.ys.at(-1) as number,
      rows: cellsOf(grid, own),
    });
  }
  return { tables, rest };
}

interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly across: readonly Line[];
  readonly down: readonly Line[];
}

/** The grid of rules that meet; undefined where they make no table. */
function gridOf(across: readonly Line[], down: readonly Line[]): Grid | undefined {
  if (across.length < 2 || down.length === 0) return undefined;
  const left = Math.min(...across.map((l) => l.from));
  const right = Math.max(...across.map((l) => l.to));
  const ys = positions(across.map((l) => l.at));
  const inner = positions(down.map((l) => l.at));
  // Tables are often open at the sides; a rule between two columns, with one above and one below, is none.
  const open =
    !inner.some((x) => Math.abs(x - left) <= MEET * 2) ||
    !inner.some((x) => Math.abs(x - right) <= MEET * 2);
  if (open && ys.length < 3) return undefined;
  const xs = positions([left, ...inner, right]);
  if (ys.length < 2 || (xs.length - 1) * (ys.length - 1) < 2) return undefined;
  // A box with one rule in it across is two boxes of prose.
  if (xs.length === 2) return undefined;
  return { xs, ys, across, down };
}

/** Rows of cells: places that no rule parts are one cell, whose words stand in its first place. */
function cellsOf({ xs, ys, across, down }: Grid, glyphs: readonly Glyph[]): string[][] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const parent = Array.from({ length: columns * rows }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] as number;
    return at;
  };
  const covers = (lines: readonly Line[], at: number, from: number, to: number): boolean => {
    const own = lines.filter((l) => Math.abs(l.at - at) <= MEET);
    const length = own.reduce(
      (n, l) => n + Math.max(0, Math.min(to, l.to) - Math.max(from, l.from)),
      0,
    );
    return length >= 0.6 * (to - from);
  };
  const x = (i: number): number => xs[i] as number;
  const y = (i: number): number => ys[i] as number;
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const i = r * columns + c;
      if (c + 1 < columns && !covers(down, x(c + 1), y(r), y(r + 1))) join(parent, find, i, i + 1);
      if (r + 1 < rows && !covers(across, y(r + 1), x(c), x(c + 1)))
        join(parent, find, i, i + columns);
    }
  const own = new Map<number, Glyph[]>();
  for (const g of glyphs) {
    const c = Math.max(
      0,
      xs.findLastIndex((at, k) => k < columns && at <= g.x + g.width / 2),
    );
    const r = Math.max(
      0,
      ys.findLastIndex((at, k) => k < rows && at <= g.y - 0.35 * g.size),
    );
    const key = find(r * columns + c);
    const list = own.get(key);
    if (list === undefined) own.set(key, [g]);
    else list.push(g);
  }
  const width = (key: number): number => {
    let span = 1;
    while ((key % columns) + span < columns && find(key + span) === key) span += 1;
    return x((key % columns) + span) - x(key % columns);
  };
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => {
      const key = r * columns + c;
      return find(key) === key ? cellText(own.get(key) ?? [], width(key)) : '';
    }),
  ).filter((row) => row.some((cell) => cell !== ''));
}

function join(parent: number[], find: (i: number) => number, a: number, b: number): void {
  const [low, high] = [find(a), find(b)].sort((m, n) => m - n) as [number, number];
  parent[high] = low;
}

/** The words of a cell: a line that fills it goes on in the next, others are set apart by a space. */
function cellText(glyphs: readonly Glyph[], width: number): string {
  const lines = [...Map.groupBy(segmentsOf(glyphs), (s) => Math.round(s.y))].map(([, own]) => own);
  const longest = Math.max(
    0,
    ...lines.map((own) => (own.at(-1) as Segment).right - (own[0] as Segment).x),
  );
  let out = '';
  let full = true;
  for (const own of lines) {
    const text = own.map((s) => s.text).join(' ');
    const size = (own[0] as Segment).size;
    const latin = /[A-Za-z0-9]$/u.test(out) && /^[A-Za-z]/u.test(text);
    out += out === '' ? text : `${full && !latin ? '' : ' '}${text}`;
    const length = (own.at(-1) as Segment).right - (own[0] as Segment).x;
    full = length > width - 3 * size || (length > 0.9 * longest && length > 0.6 * width);
  }
  return out;
}

/**
 * Tables between rules across the page, with none down (三线表): two rules or more of one length, and
 * words between them that stand under each other. At the foot of a page the last rule may be missing.
 *
 * @param prose whether segments are columns of prose, which rules above and below do not make a table
 */
export function lineTables(
  segments: readonly Segment[],
  rules: readonly Rule[],
  ruled: readonly Table[],
  prose: (own: readonly Segment[]) => boolean,
): { readonly tables: readonly Table[]; readonly rest: readonly Segment[] } {
  const across = merged(
    rules.filter((r) => r.y1 === r.y2).map((r) => ({ at: r.y1, from: r.x1, to: r.x2 })),
  ).filter((l) => !ruled.some((t) => l.at > t.top - MEET && l.at < t.bottom + MEET));
  const tables: Table[] = [];
  let rest = [...segments];
  const done = new Set<Line>();
  for (const first of across) {
    if (done.has(first)) continue;
    const own = across.filter(
      (l) => Math.abs(l.from - first.from) < MEET && Math.abs(l.to - first.to) < MEET,
    );
    for (const l of own) done.add(l);
    const [top, last] = [own[0] as Line, own.at(-1) as Line];
    const inside = rest
      .filter((s) => s.y > top.at && s.x > top.from - 2 && s.right < top.to + 2)
      .sort((a, b) => a.y - b.y);
    const framed = inside.filter((s) => s.y < last.at);
    if (own.length < 2 || framed.length < 2) continue;
    const columns = columnsOf(framed);
    if (columns.length < 2) continue;
    const words = [...framed];
    let at = (framed.at(-1) as Segment).y;
    const open = own.length === 2 || at < (own.at(-2) as Line).at;
    for (const s of open ? inside.filter((o) => o.y > last.at) : []) {
      // What bridges two columns, or stands far below, is text after the table.
      const over = columns.filter((c) => s.x < c.right && s.right > c.x).length;
      if (s.y - at > 3.5 * s.size || over > 1) break;
      words.push(s);
      at = s.y;
    }
    if (prose(words)) continue;
    const lines = linesOf(words);
    const rows = alignedRows(lines, columnsOf(words), top.to);
    if (rows === undefined) continue;
    rest = rest.filter((s) => !words.includes(s));
    tables.push({ x: top.from, right: top.to, top: top.at, bottom: Math.max(at, last.at), rows });
  }
  return { tables, rest };
}

/** Segments of one baseline together, from the top down and from the left. */
export function linesOf(segments: readonly Segment[]): Segment[][] {
  const out: Segment[][] = [];
  for (const s of segments.toSorted((a, b) => a.y - b.y)) {
    const last = out.at(-1);
    if (last !== undefined && Math.abs((last[0] as Segment).y - s.y) < 0.4 * s.size) last.push(s);
    else out.push([s]);
  }
  for (const line of out) line.sort((a, b) => a.x - b.x);
  return out;
}

/** The columns that words take up: where two reach into each other, they are one. */
export function columnsOf(words: readonly { readonly x: number; readonly right: number }[]): {
  x: number;
  right: number;
}[] {
  const columns: { x: number; right: number }[] = [];
  for (const s of words.toSorted((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last !== undefined && s.x < last.right) last.right = Math.max(last.right, s.right);
    else columns.push({ x: s.x, right: s.right });
  }
  return columns;
}

/**
 * Rows of a table without rules. Its lines are parted where the print leaves more room than between
 * the lines of a cell; where it leaves the same room everywhere, a row begins with its first cell.
 *
 * @param right how far the last column may reach
 * @returns undefined where there are not two rows of two cells
 */
export function alignedRows(
  lines: readonly (readonly Segment[])[],
  columns: readonly { readonly x: number; readonly right: number }[],
  right: number = columns.at(-1)?.right ?? 0,
): string[][] | undefined {
  const many = lines.filter((l) => l.length > 1);
  if (many.length < 2) return undefined;
  const y = (i: number): number => ((lines[i] as Segment[])[0] as Segment).y;
  const size = ((lines[0] as Segment[])[0] as Segment).size;
  const gaps = lines.slice(1).map((_, i) => y(i + 1) - y(i));
  const pitch = Math.min(...gaps.filter((g) => g > 1.05 * size));
  const parted = gaps.filter((g) => g > 1.12 * pitch).length * 6 >= lines.length;
  const rows: string[][] = [];
  const column = (s: Segment): number =>
    Math.max(
      0,
      columns.findLastIndex((k) => k.x <= s.x + 0.1),
    );
  // Whether the words of a line go on those of the line before: these fill their cells.
  const filled = (i: number): boolean =>
    (lines[i] as Segment[]).every((s) => {
      const over = (lines[i - 1] as Segment[]).findLast((o) => column(o) === column(s));
      const next = columns[column(s) + 1];
      const end = next === undefined ? right - 2 * s.size : next.x - 3.2 * s.size;
      return over !== undefined && over.right > end;
    });
  lines.forEach((line, i) => {
    const cells = columns.map(() => '');
    for (const s of line) {
      const c = column(s);
      cells[c] = cells[c] === '' ? s.text : `${cells[c]} ${s.text}`;
    }
    const before = rows.at(-1);
    const close = (gaps[i - 1] ?? Number.POSITIVE_INFINITY) <= 1.12 * pitch;
    const goesOn = close && (parted || (cells[0] === '' && filled(i)));
    if (before !== undefined && goesOn)
      cells.forEach((text, c) => {
        before[c] += text;
      });
    else rows.push(cells);
  });
  return rows.length < 2 ? undefined : rows;
}
