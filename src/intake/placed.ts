/**
 * Running heads and page numbers, by their place: what stands at one height from page to page, says
 * the same or counts the pages, and has nothing but its like between it and the edge.
 */
import { pageNumber, recurringKey } from '../domain/furniture.ts';
import type { Segment } from './segments.ts';

/** The segments of a page that may be heads: of one frame of it. */
interface Candidates {
  /** Position of the page in the file. */
  readonly sheet: number;
  /** Way of the text and side of the page: heads of a turned page are compared with their like. */
  readonly frame: string;
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** What is found. */
interface Placed {
  readonly heads: ReadonlySet<Segment>;
  readonly feet: ReadonlySet<Segment>;
  /** By sheet, the number that the page prints. */
  readonly numbers: ReadonlyMap<number, string>;
}

const DEEP = 3;
const SAME = 3;
const ROMAN = /^[—–\-·\s]*([ivxlcⅠ-Ⅻⅰ-ⅻ]{1,6})[—–\-·\s]*$/iu;

interface Candidate {
  readonly segment: Segment;
  readonly sheet: number;
  readonly edge: 'top' | 'bottom';
  /** From its edge. */
  readonly at: number;
  readonly frame: string;
  /** Rows between it and the edge. */
  readonly depth: number;
}

/** Whether a line may be a running head: few words, and none of a sentence. */
const few = (text: string): boolean => text.length <= 44 && !/[。；！？，：]/u.test(text);

/** Find heads and feet over all pages. */
export function placedLines(pages: readonly Candidates[]): Placed {
  const all = pages.flatMap(candidatesOf);
  const offset = numbering(all);
  const counts = (c: Candidate): boolean =>
    offset !== undefined && numbersIn(c.segment.text).includes(c.sheet + offset);
  const slots: Candidate[][] = [];
  for (const c of all) {
    const slot = slots.find((s) => {
      const o = s[0] as Candidate;
      return (
        o.edge === c.edge &&
        Math.abs(o.at - c.at) <= SAME &&
        Math.abs(o.segment.size - c.segment.size) < 0.15 * c.segment.size
      );
    });
    if (slot === undefined) slots.push([c]);
    else slot.push(c);
  }
  const found = new Map<Segment, Candidate>();
  const sure = new Set<Candidate>();
  for (const slot of slots) {
    const sheets = new Set(slot.map((c) => c.sheet)).size;
    const keys = new Map<string, Set<number>>();
    for (const c of slot) {
      const key = recurringKey(c.segment.text);
      const own = keys.get(key);
      if (own === undefined) keys.set(key, new Set([c.sheet]));
      else own.add(c.sheet);
    }
    const own = slot.filter(
      (c) =>
        counts(c) ||
        ROMAN.test(c.segment.text) ||
        (few(c.segment.text) &&
          // A few letters may stand at one height by chance.
          (keys.get(recurringKey(c.segment.text)) as Set<number>).size >=
            (recurringKey(c.segment.text).length >= 5 ? 2 : 4)),
    );
    const shared = new Set(own.map((c) => c.sheet)).size;
    if (shared >= 2 && shared * 10 >= sheets * 6)
      // The place is one of heads: what stands there on one page only, the name of a section, is one too.
      for (const c of slot) if (few(c.segment.text)) sure.add(c);
  }
  for (const c of all) {
    const text = c.segment.text;
    const n = pageNumber(text);
    // A file of one page or two: a number between marks at the edge is a page number by itself.
    if (n !== undefined && n.form !== 'n' && c.depth === 0 && setApart(c, pages)) sure.add(c);
  }
  for (const page of pages)
    for (const edge of ['top', 'bottom'] as const)
      for (const c of outermost(page, edge, all, sure)) found.set(c.segment, c);
  const numbers = new Map<number, string>();
  for (const [segment, c] of found) {
    if (counts(c)) numbers.set(c.sheet, String(c.sheet + (offset as number)));
    else if (!numbers.has(c.sheet)) {
      const printed = pageNumber(segment.text)?.page ?? ROMAN.exec(segment.text)?.[1];
      if (printed !== undefined) numbers.set(c.sheet, String(printed));
    }
  }
  fillIn(numbers, pages, offset);
  const of = (edge: 'top' | 'bottom'): Set<Segment> =>
    new Set([...found.values()].filter((c) => c.edge === edge).map((c) => c.segment));
  return { heads: of('top'), feet: of('bottom'), numbers };
}

/**
 * The heads of one edge of a page: whole lines from the edge inwards, with nothing but heads in them,
 * the last of them set apart from the text by more room than its lines have, or by smaller letters.
 */
function outermost(
  page: Candidates,
  edge: 'top' | 'bottom',
  all: readonly Candidate[],
  sure: ReadonlySet<Candidate>,
): Candidate[] {
  const own = all.filter(
    (c) => c.sheet === page.sheet && c.frame === page.frame && c.edge === edge,
  );
  const lines: Candidate[][] = [];
  for (let depth = 0; depth < DEEP; depth++) {
    const line = own.filter((c) => c.depth === depth);
    if (line.length === 0 || !line.every((c) => sure.has(c))) break;
    lines.push(line);
  }
  const inward = (c: Segment): number => (edge === 'top' ? c.y : page.height - c.y);
  for (; lines.length > 0; lines.pop()) {
    const last = (lines.at(-1) as Candidate[]).map((c) => c.segment);
    const at = Math.max(...last.map(inward));
    const text = page.segments.filter((s) => inward(s) > at + 2);
    if (text.length === 0) break;
    const steps = text
      .map(inward)
      .sort((a, b) => a - b)
      .map((y, i, ys) => y - (ys[i - 1] ?? y))
      .filter((d) => d > 2)
      .sort((a, b) => a - b);
    const sizes = text.map((s) => s.size).sort((a, b) => a - b);
    const size = sizes[Math.floor(sizes.length / 2)] as number;
    const pitch = Math.min(steps[Math.floor(steps.length / 2)] ?? 0, 1.8 * size);
    const gap = Math.min(...text.map(inward)) - at;
    const small = last.every((s) => s.size < 0.93 * size);
    if (gap > 1.35 * pitch || small) break;
  }
  return lines.flat();
}

function candidatesOf({ sheet, frame, height, segments }: Candidates): Candidate[] {
  const rows = [...Map.groupBy(segments, (s) => Math.round(s.y / 2))].map(([, own]) => own);
  rows.sort((a, b) => (a[0] as Segment).y - (b[0] as Segment).y);
  const take = (own: readonly Segment[][], edge: 'top' | 'bottom'): Candidate[] =>
    own.slice(0, DEEP).flatMap((row, depth) =>
      row.map((segment) => ({
        segment,
        sheet,
        frame,
        edge,
        depth,
        at: edge === 'top' ? segment.y : height - segment.y,
      })),
    );
  return [...take(rows, 'top'), ...take(rows.toReversed(), 'bottom')].filter((c) =>
    c.edge === 'top' ? c.at < 0.5 * height : c.at <= 0.5 * height,
  );
}

const numbersIn = (text: string): number[] =>
  [...text.normalize('NFKC').matchAll(/(?<![\d第年])\d{1,4}(?![\d年月日期号])/gu)].map((m) =>
    Number(m[0]),
  );

/** Printed number less place in the file, where two pages or more agree on it. */
function numbering(all: readonly Candidate[]): number | undefined {
  const votes = new Map<number, Set<number>>();
  for (const c of all) {
    if (!few(c.segment.text)) continue;
    const own = pageNumber(c.segment.text);
    for (const n of own === undefined ? numbersIn(c.segment.text) : [own.page]) {
      const sheets = votes.get(n - c.sheet);
      if (sheets === undefined) votes.set(n - c.sheet, new Set([c.sheet]));
      else sheets.add(c.sheet);
    }
  }
  const [best] = [...votes].sort((a, b) => b[1].size - a[1].size);
  return best !== undefined && best[1].size >= 2 ? best[0] : undefined;
}

/** Whether a line stands farther from the next than lines of text do. */
function setApart(c: Candidate, pages: readonly Candidates[]): boolean {
  const page = pages.find((p) => p.sheet === c.sheet && p.frame === c.frame);
  const gaps = (page?.segments ?? [])
    .filter((s) => s !== c.segment)
    .map((s) => Math.abs(s.y - c.segment.y))
    .filter((d) => d > 1);
  return gaps.length === 0 || Math.min(...gaps) > 1.8 * c.segment.size;
}

/** A page without a number between two that count on has the number of its place. */
function fillIn(
  numbers: Map<number, string>,
  pages: readonly Candidates[],
  offset: number | undefined,
): void {
  if (offset === undefined) return;
  const known = [...numbers].filter(([sheet, n]) => n === String(sheet + offset)).map(([s]) => s);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  for (const { sheet } of pages)
    if (sheet > first && sheet < last && !numbers.has(sheet))
      numbers.set(sheet, String(sheet + offset));
}
