/**
 * How text becomes the words of a Pagefind index. Pagefind cuts text at spaces and, for
 * some languages, by dictionaries that differ between Node and browsers; so nothing is left
 * to it. A clause is written as one made-up word for each pair of neighbouring characters of
 * its folded text, in their order, and one for each different character. A phrase is then
 * found by looking up some of its pairs and comparing their positions: no dictionary takes
 * part, and no phrase can be missed or found by mistake.
 */
import { fold, hasOrdinal, withOrdinals } from './fold.ts';

/** What fills the second place of the word for a single character; never in a text. */
const ALONE = '0000';

const code = (unit: string): string => unit.charCodeAt(0).toString(36).padStart(4, '0');

/** The word for two neighbouring characters (UTF-16 units). */
export const pairWord = (pair: string): string => code(pair[0] ?? '') + code(pair[1] ?? '');

/** The word for one character, wherever it stands. */
export const singleWord = (unit: string): string => code(unit) + ALONE;

/**
 * The word for two neighbouring characters of the reading in which ordinals are in figures:
 * other words than those of the text as it stands, so that 2 does not find Ⅱ级. A code
 * begins with 0 or 1; here with 2 or 3.
 */
export const ordinalPairWord = (pair: string): string => {
  const word = pairWord(pair);
  return `${word.startsWith('0') ? '2' : '3'}${word.slice(1)}`;
};

/**
 * The words of one clause: the pairs of its text, its single characters, and where there are
 * ordinals the pairs of the text with these in figures. Singles stand between the two
 * readings and at the end, so that no phrase runs across.
 *
 * @param facts words for what is known of the clause beyond its text, see `shapes.ts`
 */
export function clauseWords(text: string, facts: readonly string[] = []): string[] {
  const folded = fold(text);
  const figures = withOrdinals(folded);
  const words = pairs(folded, pairWord);
  if (hasOrdinal(figures)) words.push(GAP, GAP, ...pairs(figures, ordinalPairWord));
  return [...words, GAP, ...facts, ...[...new Set(folded.split(''))].sort().map(singleWord)];
}

/** Stands where no phrase may run across; also gives a clause without text a place. */
const GAP = singleWord('\u0001');

function pairs(text: string, word: (pair: string) => string): string[] {
  const words: string[] = [];
  for (let i = 0; i + 1 < text.length; i += 1) words.push(word(text.slice(i, i + 2)));
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
 *
 * @param pair how a pair is written, see {@link pairWord} and {@link ordinalPairWord}
 */
export function probes(phrase: string, pair: (pair: string) => string = pairWord): Probe[] {
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
    return { word: pair(phrase.slice(offset, offset + 2)), offset };
  });
}
