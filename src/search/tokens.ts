/**
 * How text becomes the words of a Pagefind index. Pagefind cuts text at spaces and, for
 * some languages, by dictionaries that differ between Node and browsers; so nothing is left
 * to it. A clause is written as one made-up word for each pair of neighbouring characters of
 * its folded text, in their order, and one for each different character. A phrase is then
 * found by looking up some of its pairs and comparing their positions: no dictionary takes
 * part, and no phrase can be missed or found by mistake.
 */
import { fold, withOrdinals } from './fold.ts';

/** What fills the second place of the word for a single character; never in a text. */
const ALONE = '0000';

const code = (unit: string): string => unit.charCodeAt(0).toString(36).padStart(4, '0');

/** The word for two neighbouring characters (UTF-16 units). */
export const pairWord = (pair: string): string => code(pair[0] ?? '') + code(pair[1] ?? '');

/** The word for one character, wherever it stands. */
export const singleWord = (unit: string): string => code(unit) + ALONE;

/**
 * The words of one clause: the pairs of its text, its single characters, and where ordinals
 * can be written in another way the pairs of the text in that other way. Singles stand
 * between the two readings, so that no phrase runs across.
 *
 * @param facts words for what is known of the clause beyond its text, see `shapes.ts`
 */
export function clauseWords(text: string, facts: readonly string[] = []): string[] {
  const folded = fold(text);
  const other = withOrdinals(folded);
  const readings = other === folded ? [folded] : [folded, other];
  const singles = [...new Set(readings.join('').split(''))].sort().map(singleWord);
  const [first = '', second] = readings;
  const words = [...pairs(first), ...facts, ...singles];
  // One word at the least, so that each clause has a place of its own.
  if (words.length === 0) words.push(singleWord('\u0001'));
  return second === undefined ? words : [...words, ...pairs(second), singleWord('\u0001')];
}

function pairs(text: string): string[] {
  const words: string[] = [];
  for (let i = 0; i + 1 < text.length; i += 1) words.push(pairWord(text.slice(i, i + 2)));
  return words;
}

/** A word to look up, and how far into the phrase it stands. */
export interface Probe {
  readonly word: string;
  readonly offset: number;
}

/**
 * The words by which a folded phrase is found, those first that narrow it down best: the two
 * ends, then the middle. Together they cover every character, so that a place where all of
 * them stand at their offsets holds the phrase.
 */
export function probes(phrase: string): Probe[] {
  if (phrase.length === 0) return [];
  if (phrase.length === 1) return [{ word: singleWord(phrase), offset: 0 }];
  const offsets: number[] = [];
  for (let at = 0; at < phrase.length - 1; at += 2) offsets.push(at);
  if (phrase.length % 2 === 1) offsets.push(phrase.length - 2);
  const ordered: number[] = [];
  // Halving: first, last, middle, quarters …
  const take = (low: number, high: number): void => {
    const queue: [number, number][] = [[low, high]];
    for (const [from, to] of queue) {
      const middle = (from + to) >> 1;
      for (const index of from === low && to === high ? [from, to, middle] : [middle]) {
        if (!ordered.includes(index)) ordered.push(index);
      }
      if (to - from > 1) queue.push([from, middle], [middle, to]);
    }
  };
  take(0, offsets.length - 1);
  return ordered.map((index) => {
    const offset = offsets[index] ?? 0;
    return { word: pairWord(phrase.slice(offset, offset + 2)), offset };
  });
}
