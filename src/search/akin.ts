/**
 * Words of like meaning, by sets of `content/synonyms.yaml`: at build which sets a clause has a
 * word of, in the browser which words of a query are of one. A set is a key of the index, so that
 * asking for all its words costs one look, however many they are. Pure.
 */
import { BREAK } from './core.ts';
import { gradeOf, gradesIn, ordinalsIn } from './fold.ts';
import { facts } from './tokens.ts';

/** Sets of words, folded; a set is named by its first. */
export type AkinSets = readonly (readonly string[])[];

/** A word of a query that is of a set. */
interface AkinWord {
  readonly from: number;
  readonly to: number;
  /** The key of the set. */
  readonly key: string;
}

interface Known {
  /** 1 for each unit of UTF-16 that a word begins with. */
  readonly begins: Uint8Array;
  /** Words of two characters or more by the first two, each with the key of its set. */
  readonly byStart: ReadonlyMap<string, readonly (readonly [word: string, key: string])[]>;
}

/** The key of a set in the index. */
export const akinKey = (set: readonly string[]): string => facts.akin(set[0] ?? '');

const known = new WeakMap<AkinSets, Known>();

/** For the texts of a build, which are many; a query is one. */
function knownOf(sets: AkinSets): Known {
  const before = known.get(sets);
  if (before !== undefined) return before;
  const byStart = new Map<string, [string, string][]>();
  const begins = new Uint8Array(0x1_00_00);
  for (const set of sets) {
    const key = akinKey(set);
    for (const word of set) {
      if (word.length < 2) continue;
      const words = byStart.get(word.slice(0, 2)) ?? [];
      words.push([word, key]);
      byStart.set(word.slice(0, 2), words);
      begins[word.charCodeAt(0)] = 1;
    }
  }
  const all = { begins, byStart };
  known.set(sets, all);
  return all;
}

/**
 * Words of a folded query that are of a set: of each set the longest, and of two of one length the
 * first. The sets are gone through as they are: what would find them faster takes longer to make,
 * after a key was pressed.
 */
export function akinWords(folded: string, sets: AkinSets): AkinWord[] {
  const found: AkinWord[] = [];
  for (const set of sets) {
    let best: AkinWord | undefined;
    for (const word of set) {
      if (word.length < 2 || (best !== undefined && word.length < best.to - best.from)) continue;
      const from = folded.indexOf(word);
      if (from < 0) continue;
      if (best === undefined || word.length > best.to - best.from || from < best.from)
        best = { from, to: from + word.length, key: akinKey(set) };
    }
    if (best !== undefined) found.push(best);
  }
  // 员工 in 快递员工资 is no word: what crosses a longer one.
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.to - other.from > one.to - one.from &&
          one.from < other.to &&
          other.from < one.to &&
          (one.from < other.from || one.to > other.to),
      ),
  );
}

/** The keys of the sets that a folded text has a word of. */
function setsIn(folded: string, sets: AkinSets): string[] {
  const { begins, byStart } = knownOf(sets);
  const found = new Set<string>();
  for (let from = 0; from + 1 < folded.length; from += 1) {
    if (begins[folded.charCodeAt(from)] === 0) continue;
    for (const [word, key] of byStart.get(folded.slice(from, from + 2)) ?? [])
      if (folded.startsWith(word, from)) found.add(key);
  }
  return [...found];
}

/** The grades that a folded text names, in words or by their ordinals: 较大 and Ⅲ级 are one. */
export const gradeWords = (folded: string): AkinWord[] => [
  ...gradesIn(folded).map(({ from, to, figure }) => ({ from, to, key: facts.akin(`${figure}级`) })),
  ...ordinalsIn(folded)
    .filter(({ to }) => folded[to] === '级')
    .map(({ from, to, figure }) => ({ from, to: to + 1, key: facts.akin(`${figure}级`) })),
];

/** The grades that a query names by a word alone. */
export function gradesAlone(text: string): AkinWord[] {
  let from = 0;
  return text.split(BREAK).flatMap((word, _, { length }) => {
    const at = from;
    from += word.length + 1;
    const figure = length > 1 ? gradeOf(word) : undefined;
    return figure === undefined
      ? []
      : [{ from: at, to: at + word.length, key: facts.akin(`${figure}级`) }];
  });
}

/** The keys of the sets that a folded text has a word of, in order; a character alone is no word there. */
export const akinFacts = (folded: string, sets: AkinSets): string[] =>
  [...new Set([...setsIn(folded, sets), ...gradeWords(folded).map(({ key }) => key)])].sort();

/** The keys of the sets that a character is of where someone types it alone. */
export const akinAlone = (character: string, sets: AkinSets): readonly string[] =>
  sets.filter((set) => set.includes(character)).map(akinKey);
