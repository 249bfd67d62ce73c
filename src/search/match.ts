/** The second look: whether a text holds a word, where, and how that is shown. */
import { fold, foldKeepingBrackets, foldWithPlaces, hasOrdinal, withOrdinals } from './fold.ts';
import type { QueryWord } from './query.ts';

/** What of a word matters here. */
type Wanted = Pick<QueryWord, 'raw' | 'folded' | 'exact' | 'brackets'>;

/** Whether a text holds a word. The index says the same; this is for what it cannot know. */
export function holds(text: string, word: Wanted): boolean {
  const as = word.brackets ? foldKeepingBrackets : fold;
  const folded = as(text);
  const wanted = as(word.raw);
  if (folded.includes(wanted)) return true;
  const figures = withOrdinals(wanted);
  return !word.exact && hasOrdinal(figures) && withOrdinals(folded).includes(figures);
}

/** A stretch of a text: from, to. */
type Range = readonly [from: number, to: number];

/** Where words stand in a text, as ranges of it, in order and without overlaps. */
export function placesOf(text: string, words: readonly Wanted[]): Range[] {
  const { text: folded, from, to } = foldWithPlaces(text);
  const found: Range[] = [];
  const look = (inText: string, wanted: string, places: (at: number) => Range): void => {
    if (wanted === '') return;
    for (let at = inText.indexOf(wanted); at >= 0; at = inText.indexOf(wanted, at + wanted.length))
      found.push(places(at));
  };
  for (const word of words) {
    look(folded, word.folded, (at) => [from[at] ?? 0, to[at + word.folded.length - 1] ?? 0]);
    const other = withOrdinals(word.folded);
    if (word.exact || !hasOrdinal(other)) continue;
    const inOther = withOrdinals(folded);
    // In the other reading an ordinal may be shorter: the places are found again from both ends.
    const back = realign(folded, inOther);
    look(inOther, other, (at) => [
      from[back(at)] ?? 0,
      to[back(at + other.length) - 1] ?? text.length,
    ]);
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const merged: [number, number][] = [];
  for (const [start, end] of found) {
    const last = merged.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** From a position in the text with ordinals in figures to the one in the text without. */
function realign(folded: string, other: string): (at: number) => number {
  const map: number[] = [];
  let i = 0;
  let j = 0;
  while (j < other.length) {
    map[j] = i;
    if (folded[i] === other[j]) i += 1;
    else {
      // An ordinal: figures here, a numeral there; both end before the same character.
      while (/\d/u.test(other[j + 1] ?? '')) {
        j += 1;
        map[j] = i;
      }
      const next = other[j + 1];
      while (i < folded.length && folded[i] !== next) i += 1;
    }
    j += 1;
  }
  map[other.length] = folded.length;
  return (at) => map[at] ?? folded.length;
}

/** A piece of a text, to be marked or not. */
interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text to about `length` characters round the first place, and at the places. */
export function excerpt(text: string, places: readonly Range[], length = 110): Piece[] {
  const first = places[0]?.[0] ?? 0;
  let start = 0;
  if (text.length > length && first > length / 3) {
    start = Math.min(first - Math.floor(length / 4), text.length - length);
    // Not in the middle of a figure or a word of letters.
    while (start > 0 && /[A-Za-z0-9]/u.test(text[start - 1] ?? '')) start -= 1;
    // Not in the middle of a character.
    if (/[\uDC00-\uDFFF]/u.test(text[start] ?? '')) start -= 1;
  }
  let end = Math.min(text.length, Math.max(start + length, places[0]?.[1] ?? 0));
  if (/[\uDC00-\uDFFF]/u.test(text[end] ?? '')) end += 1;
  const pieces: Piece[] = [];
  const add = (piece: string, marked: boolean): void => {
    if (piece !== '') pieces.push({ text: piece, marked });
  };
  if (start > 0) add('…', false);
  let at = start;
  for (const [from, to] of places) {
    if (to <= at || from >= end) continue;
    add(text.slice(at, Math.max(at, from)), false);
    add(text.slice(Math.max(at, from), Math.min(to, end)), true);
    at = Math.min(to, end);
  }
  add(text.slice(at, end), false);
  if (end < text.length) add('…', false);
  return pieces;
}
