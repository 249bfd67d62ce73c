/**
 * Columns of a page. Prose set in columns fills them line by line; words that only stand under each
 * other (a roster, a table without rules) do not, and are read across.
 */
import type { Segment } from './segments.ts';

/** A thing that takes up a part of the page. */
export interface Box {
  readonly x: number;
  readonly right: number;
}

/** Fewest lines of a column by which it is known. */
const FEWEST = 4;
/** Most columns that a gazette is set in. */
const MOST = 4;

/**
 * The middles of the gaps between columns of prose. Columns are of one width, so that the gaps
 * stand where they divide the breadth of the text evenly, and most lines fill their column.
 *
 * @param segments the text of a page without heads and tables
 * @param known gaps that other pages have; here fewer lines are enough for them
 */
export function gutters(
  segments: readonly Segment[],
  size: number,
  known: readonly number[] = [],
): number[] {
  if (segments.length < 2) return [];
  const block = {
    x: Math.min(...segments.map((s) => s.x)),
    right: Math.max(...segments.map((s) => s.right)),
  };
  let best: { gaps: number[]; score: number } | undefined;
  for (let n = 2; n <= MOST; n++) {
    const width = (block.right - block.x) / n;
    if (width < 8 * size) break;
    const middles = Array.from({ length: n - 1 }, (_, k) => block.x + width * (k + 1));
    const found = divided(segments, middles, block, size);
    if (found !== undefined && (best === undefined || found.score > best.score)) best = found;
  }
  if (best !== undefined) return best.gaps;
  // The last columns of a text may be empty.
  const [first] = known;
  const begun =
    first !== undefined &&
    segments.some((s) => s.right <= first) &&
    segments.some((s) => s.x >= first && s.right <= (known[1] ?? Number.POSITIVE_INFINITY));
  return begun ? [...known] : [];
}

/** How well gaps near these places divide the lines; undefined where they do not. */
function divided(
  segments: readonly Segment[],
  middles: readonly number[],
  block: Box,
  size: number,
): { gaps: number[]; score: number } | undefined {
  const crossing = (x: number): number => segments.filter((s) => s.x < x && s.right > x).length;
  const gaps = middles.map((m) => {
    const near = Array.from({ length: Math.round(3 * size) + 1 }, (_, k) => m + k - 1.5 * size);
    const least = Math.min(...near.map(crossing));
    const clear = near.filter((x) => crossing(x) === least);
    return ((clear[0] as number) + (clear.at(-1) as number)) / 2;
  });
  const edges = [block.x, ...gaps, block.right];
  const within = segments.filter((s) => gaps.every((g) => s.right <= g || s.x >= g));
  let full = 0;
  for (let c = 0; c <= gaps.length; c++) {
    const [left, right] = [edges[c] as number, edges[c + 1] as number];
    const own = within.filter((s) => s.x >= left - 1 && s.right <= right + 1);
    const filled = own.filter((s) => s.right - s.x >= 0.72 * (right - left)).length;
    if (filled < FEWEST || filled * 5 < own.length * 2) return undefined;
    full += filled;
  }
  return { gaps, score: full - (segments.length - within.length) / 2 };
}

/** A part of a page that is read from the top down. */
export interface Part<T> {
  readonly column: number;
  /** Whether it goes over several columns. */
  readonly wide: boolean;
  readonly things: readonly T[];
}

/** A line of the page over all its columns. */
interface Across<T> {
  readonly things: T[];
  readonly wide: boolean;
}

/**
 * Things in the order of reading: in bands that a line over several columns ends, the columns from
 * the left, each from the top down.
 *
 * @param place top and bottom of a thing
 */
export function inColumns<T extends Box>(
  things: readonly T[],
  gaps: readonly number[],
  place: (thing: T) => readonly [top: number, bottom: number],
): Part<T>[] {
  const out: Part<T>[] = [];
  const put = (part: Part<T>): void => {
    const last = out.at(-1);
    if (part.wide && last?.wide === true)
      out[out.length - 1] = { ...last, things: [...last.things, ...part.things] };
    else if (part.things.length > 0) out.push(part);
  };
  let band: Across<T>[] = [];
  const close = (): void => {
    const blocks = blocksOf(band, place);
    const across = blocks.map(
      (block) => (blocks.length === 1 || block.length > 1) && readsAcross(block, gaps),
    );
    for (let i = 0; i < blocks.length; ) {
      let next = i + 1;
      while (next < blocks.length && across[next] === across[i]) next += 1;
      const own = blocks
        .slice(i, next)
        .flat()
        .flatMap((l) => l.things);
      if (across[i] === true) put({ column: 0, wide: true, things: own });
      else
        for (let c = 0; c <= gaps.length; c++)
          put({ column: c, wide: false, things: own.filter((t) => columnOf(t, gaps) === c) });
      i = next;
    }
    band = [];
  };
  for (const line of linesAcross(things, gaps, place)) {
    if (line.wide) {
      close();
      put({ column: 0, wide: true, things: line.things });
    } else band.push(line);
  }
  close();
  return out;
}

/** The lines of a band, parted where the print leaves room over its whole breadth. */
function blocksOf<T>(
  band: readonly Across<T>[],
  place: (thing: T) => readonly [number, number],
): Across<T>[][] {
  const tops = band.map((l) => Math.min(...l.things.map((t) => place(t)[0])));
  const ends = band.map((l) => Math.max(...l.things.map((t) => place(t)[1])));
  const steps = tops.slice(1).map((t, i) => t - (tops[i] as number));
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const out: Across<T>[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  band.forEach((l, i) => {
    const last = out.at(-1);
    if (last === undefined || (tops[i] as number) - end > 0.9 * usual) out.push([l]);
    else last.push(l);
    end = Math.max(end, ends[i] as number);
  });
  return out;
}

/** Things that stand beside each other; what is beside a thing that crosses a gap is read with it. */
function linesAcross<T extends Box>(
  things: readonly T[],
  gaps: readonly number[],
  place: (thing: T) => readonly [number, number],
): Across<T>[] {
  const crosses = (t: T): boolean => gaps.some((g) => t.x < g - 1 && t.right > g + 1);
  const middle = (t: T): number => (place(t)[0] + place(t)[1]) / 2;
  const wide = things.filter(crosses);
  const beside = (t: T): boolean =>
    wide.some((w) => {
      const [top, bottom] = place(w);
      return middle(t) > top && middle(t) < bottom;
    });
  const lines: Across<T>[] = [];
  let at = Number.NEGATIVE_INFINITY;
  for (const t of things.toSorted((a, b) => middle(a) - middle(b))) {
    const isWide = crosses(t) || beside(t);
    const last = lines.at(-1);
    if (last !== undefined && last.wide === isWide && middle(t) - at < 3) last.things.push(t);
    else {
      lines.push({ things: [t], wide: isWide });
      at = middle(t);
    }
  }
  const block = {
    x: Math.min(...things.map((t) => t.x)),
    right: Math.max(...things.map((t) => t.right)),
  };
  const edges = [block.x, ...gaps, block.right];
  const letters = things.map((t) => place(t)[1] - place(t)[0]).sort((a, b) => a - b);
  const usual = letters[Math.floor(letters.length / 2)] ?? 0;
  return lines.map((l, i) => {
    const [only] = l.things;
    if (l.wide || l.things.length > 1 || only === undefined) return l;
    // A short line by itself in the middle of the page is a heading over all columns.
    const letter = place(only)[1] - place(only)[0];
    const c = columnOf(only, gaps);
    const offset = only.x - (edges[c] as number);
    const centred = Math.abs(only.x + only.right - block.x - block.right) < 1.2 * letter;
    const under = i === 0 || lines[i - 1]?.wide === true;
    const narrow = only.right - only.x < 0.9 * ((edges[c + 1] as number) - (edges[c] as number));
    const heading = under || offset > 3 * letter || letter > 1.08 * usual;
    return centred && narrow && heading ? { ...l, wide: true } : l;
  });
}

/**
 * Whether the lines of a band are rows: both columns have words on most of them, and neither has
 * lines that fill it.
 */
function readsAcross<T extends Box>(band: readonly Across<T>[], gaps: readonly number[]): boolean {
  if (gaps.length === 0 || band.length === 0) return false;
  const things = band.flatMap((l) => l.things);
  const left = Math.min(...things.map((t) => t.x));
  const right = Math.max(...things.map((t) => t.right));
  const edges = [left, ...gaps, right];
  const full = things.filter((t) => {
    const c = columnOf(t, gaps);
    return t.right - t.x >= 0.6 * ((edges[c + 1] as number) - (edges[c] as number));
  });
  const shared = band.filter((l) => new Set(l.things.map((t) => columnOf(t, gaps))).size > 1);
  return shared.length * 10 >= band.length * 7 && full.length * 10 < things.length * 2;
}

const columnOf = (t: Box, gaps: readonly number[]): number =>
  gaps.filter((g) => (t.x + t.right) / 2 > g).length;
