/**
 * Words of like meaning, by sets of `content/synonyms.yaml`: at build which sets a clause has a
 * word of, in the browser which words of a query are of one. A set is a key of the index, so that
 * asking for all its words costs one look, however many they are. Pure.
 */
import { fold, gradesIn, ordinalsIn } from './fold.ts';
import { facts } from './tokens.ts';

/** Sets of words; a set is named by its first. */
export type AkinSets = readonly (readonly string[])[];

/** A word of a query that is of a set. */
interface AkinWord {
  readonly from: number;
  readonly to: number;
  /** The key of the set. */
  readonly key: string;
}

interface Known {
  /** Words of two characters or more, longest first, by the first two. */
  readonly byStart: ReadonlyMap<string, readonly (readonly [word: string, key: string])[]>;
  /** Keys of the sets that a character alone is of. */
  readonly alone: ReadonlyMap<string, readonly string[]>;
}

/** The key of a set in the index. */
export const akinKey = (set: readonly string[]): string => facts.akin(fold(set[0] ?? ''));

const known = new WeakMap<AkinSets, Known>();

function knownOf(sets: AkinSets): Known {
  const before = known.get(sets);
  if (before !== undefined) return before;
  const byStart = new Map<string, (readonly [string, string])[]>();
  const alone = new Map<string, string[]>();
  for (const set of sets) {
    const words = set.map(fold);
    const key = akinKey(set);
    for (const word of words) {
      if (word.length > 1) {
        const start = word.slice(0, 2);
        byStart.set(start, [...(byStart.get(start) ?? []), [word, key]]);
      } else alone.set(word, [...(alone.get(word) ?? []), key]);
    }
  }
  for (const words of byStart.values()) words.sort((a, b) => b[0].length - a[0].length);
  const all = { byStart, alone };
  known.set(sets, all);
  return all;
}

/** Words of a folded text that are of a set: of each set the longest, and of two of one length the first. */
export function akinWords(folded: string, sets: AkinSets): AkinWord[] {
  const { byStart } = knownOf(sets);
  const found = new Map<string, AkinWord>();
  for (let from = 0; from + 1 < folded.length; from += 1) {
    for (const [word, key] of byStart.get(folded.slice(from, from + 2)) ?? []) {
      if (!folded.startsWith(word, from)) continue;
      const before = found.get(key);
      if (before === undefined || before.to - before.from < word.length)
        found.set(key, { from, to: from + word.length, key });
    }
  }
  return [...found.values()];
}

/** The grades that a folded text names, in words or by their ordinals: 较大 and Ⅲ级 are one. */
export const gradeWords = (folded: string): AkinWord[] => [
  ...gradesIn(folded).map(({ from, to, figure }) => ({ from, to, key: facts.akin(`${figure}级`) })),
  ...ordinalsIn(folded)
    .filter(({ to }) => folded[to] === '级')
    .map(({ from, to, figure }) => ({ from, to: to + 1, key: facts.akin(`${figure}级`) })),
];

/** The keys of the sets that a folded text has a word of, in order; a character alone is no word there. */
export const akinFacts = (folded: string, sets: AkinSets): string[] =>
  [...new Set([...akinWords(folded, sets), ...gradeWords(folded)].map(({ key }) => key))].sort();

/** The keys of the sets that a character is of where someone types it alone. */
export const akinAlone = (character: string, sets: AkinSets): readonly string[] =>
  knownOf(sets).alone.get(character) ?? [];
