/**
 * Glyphs → segments: pieces of a line without a wide gap. Nothing is lost but spaces, and glyphs
 * that are printed twice in one place to look bold.
 */
import type { Glyph } from './print.ts';
import { raised } from './raised.ts';

/** A piece of a line of print. */
export interface Segment {
  readonly x: number;
  readonly right: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly text: string;
}

/** A gap within a line that is wider than that many letters ends a segment. */
const WIDE = 1.1;
interface Letter {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
  /** A space of the print stands before it. */
  spaced: boolean;
}

/** Put glyphs together to segments, from the top down and from the left. */
export function segmentsOf(glyphs: readonly Glyph[]): Segment[] {
  const own = withoutDoubles(glyphs);
  raise(own);
  const out: Segment[] = [];
  for (const line of baselines(own)) {
    line.sort((a, b) => a.x - b.x);
    let open: Letter[] = [];
    let spaced = false;
    for (const g of line) {
      if (g.text.trim() === '') {
        spaced = true;
        continue;
      }
      g.spaced = spaced;
      spaced = false;
      const last = open.at(-1);
      if (last !== undefined && g.x - (last.x + last.width) > WIDE * Math.max(last.size, g.size)) {
        out.push(segment(open));
        open = [];
      }
      open.push(g);
    }
    if (open.length > 0) out.push(segment(open));
  }
  return out.sort((a, b) => a.y - b.y || a.x - b.x);
}

function withoutDoubles(glyphs: readonly Glyph[]): Letter[] {
  const out: Letter[] = [];
  const cells = new Map<string, Letter[]>();
  const cell = (text: string, x: number, y: number): string =>
    `${text} ${Math.round(x / 4)} ${Math.round(y / 4)}`;
  for (const g of glyphs) {
    const near = [-4, 0, 4].flatMap((dx) =>
      [-4, 0, 4].flatMap((dy) => cells.get(cell(g.text, g.x + dx, g.y + dy)) ?? []),
    );
    const twice = near.some(
      (o) =>
        Math.abs(o.x - g.x) < 0.2 * g.size &&
        Math.abs(o.y - g.y) < 0.2 * g.size &&
        Math.abs(o.size - g.size) < 0.1 * g.size,
    );
    if (twice && g.text.trim() !== '') continue;
    const set: Letter = { ...g, spaced: false };
    out.push(set);
    const key = cell(g.text, g.x, g.y);
    const list = cells.get(key);
    if (list === undefined) cells.set(key, [set]);
    else list.push(set);
  }
  return out;
}

/** Small raised or lowered glyphs come onto the line of the letters beside them; a raised figure stays one. */
function raise(glyphs: readonly Letter[]): void {
  const printed = glyphs.filter((g) => g.text.trim() !== '').sort((a, b) => a.x - b.x);
  for (const g of printed) {
    const host = printed.find(
      (h) =>
        h !== g &&
        g.size <= 0.88 * h.size &&
        h.y - 0.8 * h.size <= g.y &&
        g.y <= h.y + 0.3 * h.size &&
        Math.abs(h.y - g.y) > 0.1 * h.size &&
        (Math.abs(g.x - h.x - h.width) <= 0.5 * h.size ||
          Math.abs(h.x - g.x - g.width) <= 0.25 * h.size),
    );
    if (host === undefined) continue;
    const up = g.y < host.y;
    // Its neighbours to the right hang on it: they are found because it keeps the size of the host.
    g.y = host.y;
    g.size = host.size;
    if (up) g.text = raised(g.text);
  }
}

/** Glyphs by baseline. */
function baselines(glyphs: readonly Letter[]): Letter[][] {
  const sorted = glyphs.toSorted((a, b) => a.y - b.y);
  const out: Letter[][] = [];
  let at = Number.NEGATIVE_INFINITY;
  for (const g of sorted) {
    const line = out.at(-1);
    if (line === undefined || g.y - at > 0.25 * g.size) {
      out.push([g]);
      at = g.y;
    } else line.push(g);
  }
  return out;
}

const HAN = /[\p{Script=Han}\p{P}，。、；：]/u;

function segment(glyphs: readonly Letter[]): Segment {
  const first = glyphs[0] as Letter;
  const last = glyphs.at(-1) as Letter;
  const gaps = glyphs.slice(1).map((g, i) => {
    const before = glyphs[i] as Letter;
    return g.x - before.x - before.width;
  });
  // In a justified line, all letters stand apart: a space is what is wider than that.
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  let text = first.text;
  glyphs.slice(1).forEach((g, i) => {
    const before = glyphs[i] as Letter;
    const gap = (gaps[i] as number) - Math.max(0, usual);
    const han = HAN.test(before.text) && HAN.test(g.text);
    if (gap > 0.7 * g.size) text += '　';
    else if (g.spaced || (!han && gap > 0.22 * g.size)) text += ' ';
    text += g.text;
  });
  const letters = glyphs.length;
  const sizes = glyphs.map((g) => g.size).sort((a, b) => a - b);
  return {
    x: first.x,
    right: last.x + last.width,
    y: first.y,
    size: sizes[Math.floor(letters / 2)] as number,
    bold: glyphs.filter((g) => g.bold).length * 2 > letters,
    text,
  };
}
