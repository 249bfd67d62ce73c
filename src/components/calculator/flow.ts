/**
 * Where the boxes and arrows of a chart stand: rows by the longest way from the start, an
 * arrow over several rows through a lane of its own, an arrow back along the right edge.
 */
import type { FlowNode } from '../../domain/rules.ts';

/** Characters to a line in a box. */
const LINE = 10;
const FONT = 15;
const BOX = LINE * FONT + 24;
const LANE = 26;
const GAP = 26;
const ROW = 54;
const LEADING = 21;
const EDGE = 14;

/** One box. */
interface Box {
  readonly node: FlowNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** One arrow: an SVG path, and its words with their place. */
interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly label: string | undefined;
  readonly x: number;
  readonly y: number;
}

/** A chart ready to be drawn. */
interface Chart {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

/** What leads out of a box. */
export const exits = (node: FlowNode): { to: string; label: string | undefined }[] =>
  node.next.map((n) => (typeof n === 'string' ? { to: n, label: undefined } : n));

/** Lines of at most {@link LINE} characters; no line begins with a closing mark. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const char of text) {
    const last = lines.at(-1);
    const full = last === undefined || width(last + char) > LINE;
    if (full && !(last !== undefined && /[，。；、）”]/u.test(char))) lines.push(char);
    else lines[lines.length - 1] += char;
  }
  return lines;
}

/** Width in full-width characters. */
const width = (s: string): number =>
  [...s].reduce((n, c) => n + (/[\u0020-\u007e]/u.test(c) ? 0.55 : 1), 0);

/** A place in a row: a box, or the lane of an arrow that passes. */
interface Place {
  readonly id: string;
  readonly box: boolean;
  x: number;
  order: number;
}

/** Lay a chart out. */
export function layout(nodes: readonly FlowNode[]): Chart {
  const byId = new Map(nodes.map((n) => [n.id, n]));
  const back = backEdges(nodes);
  const rowOf = rowsOf(nodes, back);
  const rows: Place[][] = [];
  const place = (row: number, id: string, box: boolean): Place => {
    rows[row] ??= [];
    const made = { id, box, x: 0, order: rows[row].length };
    rows[row].push(made);
    return made;
  };
  const boxes = new Map(nodes.map((n) => [n.id, place(rowOf.get(n.id)!, n.id, true)]));
  const edges = nodes.flatMap((node) =>
    exits(node).map(({ to, label }) => {
      const isBack = back.has(`${node.id}>${to}`);
      const lanes: Place[] = [];
      if (!isBack) {
        for (let r = rowOf.get(node.id)! + 1; r < rowOf.get(to)!; r += 1)
          lanes.push(place(r, `${node.id}>${to}@${r}`, false));
      }
      return { from: node.id, to, label, isBack, lanes };
    }),
  );
  const ways = edges
    .filter((e) => !e.isBack)
    .map((e) => [boxes.get(e.from)!, ...e.lanes, boxes.get(e.to)!]);
  arrange(rows, ways);
  const heights = rows.map((row) =>
    Math.max(...row.map((p) => (p.box ? wrap(byId.get(p.id)!.text).length * LEADING + 18 : 0))),
  );
  const tops: number[] = [];
  heights.reduce((y, h, i) => {
    tops[i] = y;
    return y + h + ROW;
  }, 12);
  const inner = Math.max(...rows.flatMap((row) => row.map((p) => p.x + half(p)))) + EDGE;
  const backs = edges.filter((e) => e.isBack);
  const drawn = [...boxes].map(([id, p]): Box => {
    const lines = wrap(byId.get(id)!.text);
    const row = rowOf.get(id)!;
    const height = lines.length * LEADING + 18;
    return {
      node: byId.get(id)!,
      x: p.x - BOX / 2,
      y: tops[row]! + (heights[row]! - height) / 2,
      width: BOX,
      height,
      lines,
    };
  });
  const boxOf = new Map(drawn.map((b) => [b.node.id, b]));
  const arrows = edges.map((e): Arrow => {
    const [a, b] = [boxOf.get(e.from)!, boxOf.get(e.to)!];
    const [ax, bx] = [a.x + BOX / 2, b.x + BOX / 2];
    if (e.isBack) {
      const x = inner + 10 + backs.indexOf(e) * LANE;
      const [ay, by] = [a.y + a.height / 2, b.y + b.height / 2];
      return {
        from: e.from,
        to: e.to,
        path: `M${a.x + BOX} ${ay}H${x}V${by}H${b.x + BOX + 7}`,
        label: e.label,
        x: x + 8,
        y: (ay + by) / 2,
      };
    }
    let path = `M${ax} ${a.y + a.height}`;
    let y = a.y + a.height;
    for (const [i, p] of [...e.lanes, { x: bx, id: e.to }].entries()) {
      const row = rowOf.get(e.from)! + 1 + i;
      const last = i === e.lanes.length;
      const turn = tops[row]! - ROW / 2;
      const end = last ? b.y - 7 : tops[row]! + heights[row]!;
      path += `V${Math.max(turn, y)}H${p.x}V${end}`;
      y = end;
    }
    return { from: e.from, to: e.to, path, label: e.label, x: bx + 7, y: b.y - 10 };
  });
  const words = backs.length === 0 ? 0 : 10 + backs.length * LANE + FONT * 1.4;
  return {
    width: Math.ceil(inner + words),
    height: Math.ceil(tops.at(-1)! + heights.at(-1)! + 12),
    boxes: drawn,
    arrows,
  };
}

const half = (p: Place): number => (p.box ? BOX : LANE) / 2;

/** Arrows that lead to a box on the way that led to them. */
function backEdges(nodes: readonly FlowNode[]): ReadonlySet<string> {
  const byId = new Map(nodes.map((n) => [n.id, n]));
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (node: FlowNode, way: ReadonlySet<string>): void => {
    const here = new Set([...way, node.id]);
    for (const { to } of exits(node)) {
      const next = byId.get(to);
      if (here.has(to)) found.add(`${node.id}>${to}`);
      else if (next !== undefined && !done.has(to)) visit(next, here);
    }
    done.add(node.id);
  };
  for (const node of nodes) if (!done.has(node.id)) visit(node, new Set());
  return found;
}

/** Row of each box: the longest way to it. */
function rowsOf(nodes: readonly FlowNode[], back: ReadonlySet<string>): Map<string, number> {
  const rows = new Map(nodes.map((n) => [n.id, 0]));
  for (let pass = 0; pass < nodes.length; pass += 1) {
    for (const node of nodes) {
      for (const { to } of exits(node)) {
        if (!back.has(`${node.id}>${to}`))
          rows.set(to, Math.max(rows.get(to) ?? 0, rows.get(node.id)! + 1));
      }
    }
  }
  return rows;
}

/** Orders each row by its neighbours above and below, then sets the places beside each other. */
function arrange(rows: readonly Place[][], ways: readonly (readonly Place[])[]): void {
  const links = new Map<Place, { up: Place[]; down: Place[] }>();
  for (const p of rows.flat()) links.set(p, { up: [], down: [] });
  for (const way of ways) {
    way.forEach((p, i) => {
      const [above, below] = [way[i - 1], way[i + 1]];
      if (above !== undefined) links.get(p)!.up.push(above);
      if (below !== undefined) links.get(p)!.down.push(below);
    });
  }
  const middle = (of: readonly Place[], own: number): number =>
    of.length === 0 ? own : of.reduce((n, p) => n + p.order, 0) / of.length;
  for (let pass = 0; pass < 6; pass += 1) {
    const side = pass % 2 === 0 ? 'up' : 'down';
    for (const row of pass % 2 === 0 ? rows : [...rows].reverse()) {
      const wish = new Map(row.map((p) => [p, middle(links.get(p)![side], p.order)]));
      row.sort((a, b) => wish.get(a)! - wish.get(b)! || a.order - b.order);
      for (const [i, p] of row.entries()) p.order = i;
    }
  }
  const widthOf = (row: readonly Place[]): number =>
    row.reduce((n, p) => n + 2 * half(p), 0) + GAP * (row.length - 1);
  const full = Math.max(...rows.map(widthOf));
  for (const row of rows) {
    let x = EDGE + (full - widthOf(row)) / 2;
    for (const p of row) {
      p.x = x + half(p);
      x += 2 * half(p) + GAP;
    }
  }
}
