/**
 * The table of contents that a document prints of itself, with the word 目录 over it or without:
 * it is recognised because its lines come again, in order, as headings.
 */
import { entryReadings, isContentsHeading } from '../domain/furniture.ts';
import type { SourceUnit } from '../domain/text.ts';
import { foldTitle } from './lines.ts';

/** Where a document's own contents stand, as indices of its units. */
export interface OwnContents {
  readonly first: number;
  /** The index after the last. */
  readonly end: number;
  /** Its lines, those of one entry together. */
  readonly entries: readonly (readonly SourceUnit[])[];
  /** Folded texts of the headings that it lists. */
  readonly headings: ReadonlySet<string>;
}

const MOST_LINES = 400;
const LONGEST_ENTRY = 4;
/** How many lines must come again where no word 目录 stands over them. */
const FEWEST_WITHOUT_WORD = 3;

/**
 * Find a document's own contents.
 *
 * @param attached folded name of the attached text: its title over the contents is none of them
 */
export function ownContents(
  units: readonly SourceUnit[],
  attached?: string,
): OwnContents | undefined {
  const folded = units.map((u) => foldTitle(u.text));
  const places = new Map<string, number[]>();
  folded.forEach((f, i) => {
    const list = places.get(f);
    if (list === undefined) places.set(f, [i]);
    else list.push(i);
  });
  for (let i = 0; i < Math.min(units.length, 120); i++) {
    const u = units[i] as SourceUnit;
    if (u.cells > 1) continue;
    const word =
      isContentsHeading(u.text) ||
      (u.text.length <= 40 &&
        /目\s?[录次]$/u.test(u.text) &&
        !/[，。；]/u.test(u.text) &&
        foldTitle(u.text) !== attached);
    const start = word ? i + 1 : i;
    const found = entriesFrom(units, places, start);
    if (found === undefined || found.matched < (word ? 2 : FEWEST_WITHOUT_WORD)) continue;
    if (!word && found.matched < found.entries.length * 0.8) continue;
    if (word && found.matched * 2 < found.entries.length) continue;
    return {
      first: i,
      end: found.end,
      entries: word ? [[u], ...found.entries] : found.entries,
      headings: found.headings,
    };
  }
  return undefined;
}

interface Entries {
  readonly entries: (readonly SourceUnit[])[];
  readonly end: number;
  readonly matched: number;
  readonly headings: ReadonlySet<string>;
}

/** The entries from unit `start` to where the first of them comes again. */
function entriesFrom(
  units: readonly SourceUnit[],
  places: ReadonlyMap<string, readonly number[]>,
  start: number,
): Entries | undefined {
  const first = entryAt(units, places, start, units.length);
  if (first === undefined) return undefined;
  const end = first.again;
  if (end - start > MOST_LINES || end <= start + 1) return undefined;
  const entries: (readonly SourceUnit[])[] = [];
  const headings = new Set<string>();
  let matched = 0;
  let floor = end - 1;
  for (let k = start; k < end; ) {
    const u = units[k] as SourceUnit;
    if (u.cells > 1 || /[。；]/u.test(u.text)) return undefined;
    const entry = entryAt(units, places, k, end, Math.max(end, floor));
    if (entry === undefined) {
      entries.push([u]);
      k += 1;
      continue;
    }
    entries.push(units.slice(k, k + entry.length));
    headings.add(entry.folded);
    matched += 1;
    floor = entry.again;
    k += entry.length;
  }
  return { entries, end, matched, headings };
}

/** The entry that begins at unit `k`, if its title comes again at `from` or later. */
function entryAt(
  units: readonly SourceUnit[],
  places: ReadonlyMap<string, readonly number[]>,
  k: number,
  limit: number,
  from?: number,
): { length: number; folded: string; again: number } | undefined {
  const texts: string[] = [];
  for (let j = 0; j < LONGEST_ENTRY && k + j < limit; j++) {
    const u = units[k + j];
    if (u === undefined || u.cells > 1 || u.text.length > 60) return undefined;
    texts.push(u.text);
    for (const { title } of entryReadings(texts)) {
      const own = foldTitle(title);
      if (own.length < 3) continue;
      const again = (places.get(own) ?? []).find((p) => p >= (from ?? k + j + 1));
      if (again !== undefined) return { length: j + 1, folded: own, again };
    }
  }
  return undefined;
}
