/**
 * Two documents side by side: which clause of the later one stands in the place of which of the
 * earlier. By number and heading first, then by their words; what has moved is found as well.
 */

/** A clause as it is compared. */
export interface ComparedClause {
  readonly label: string;
  readonly text: string;
}

/** How a pair of clauses came to be: alike, with other words, on one side only, or in another place. */
export type PairKind = 'same' | 'changed' | 'removed' | 'added' | 'moved';

/** A line of the comparison. */
export interface Pair {
  readonly kind: PairKind;
  readonly a: ComparedClause | undefined;
  readonly b: ComparedClause | undefined;
}

/** Words without the number that they begin with, and without what scans do to spaces. */
const words = (text: string): string =>
  text
    .replace(
      /^(?:附件\d*|第[一二三四五六七八九十百零\d]+[章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+(?:\.\d+)*[.．、]?)\s*/u,
      '',
    )
    .replace(/\s/gu, '');

/** Pairs of neighbouring characters, with how often each occurs, and how many there are. */
interface Pairs {
  readonly of: ReadonlyMap<string, number>;
  readonly size: number;
}

function pairsOf(text: string): Pairs {
  const pairs = new Map<string, number>();
  const plain = words(text);
  const size = Math.max(1, plain.length - 1);
  for (let i = 0; i < size; i += 1) {
    const pair = plain.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { of: pairs, size };
}

/** How much two texts have in common, 0 … 1 (Dice over pairs of characters). */
function likeness(a: Pairs, b: Pairs): number {
  const [few, many] = a.of.size < b.of.size ? [a.of, b.of] : [b.of, a.of];
  let common = 0;
  for (const [pair, count] of few) common += Math.min(count, many.get(pair) ?? 0);
  return (2 * common) / (a.size + b.size);
}

/** Whether a label is that of a clause with a number of its own: 1.5, 二(四), 第六条. */
const isNumbered = (label: string): boolean => !/(?:^|-)[pr]\d+$/u.test(label);

/** Below this two clauses have nothing to do with each other, though they bear one number. */
const LEAST = 0.25;
/** From this on a clause is the same one in another place. */
const MOVED = 0.75;

/**
 * Lays two documents side by side.
 *
 * In order: the pairs that keep the order of both and have most in common (a number of its own
 * counts as much as half of the words); what is left is looked for in other places.
 *
 * @returns lines in the order of the later document, what was removed where it stood
 */
export function comparePairs(a: readonly ComparedClause[], b: readonly ComparedClause[]): Pair[] {
  const ofB = b.map(({ text }) => pairsOf(text));
  const likes = a.map(({ text }) => {
    const of = pairsOf(text);
    return ofB.map((other) => likeness(of, other));
  });
  const score = (i: number, j: number): number => {
    const like = likes[i]![j]!;
    if (like < LEAST) return 0;
    return like + (isNumbered(a[i]!.label) && a[i]!.label === b[j]!.label ? 0.5 : 0);
  };
  // The best way through both lists (Needleman and Wunsch), from the end.
  const best = Array.from({ length: a.length + 1 }, () => new Float32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      best[i]![j] = Math.max(
        best[i + 1]![j]!,
        best[i]![j + 1]!,
        score(i, j) + best[i + 1]![j + 1]!,
      );
  const lines: { i: number | undefined; j: number | undefined }[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const pair = i < a.length && j < b.length ? score(i, j) : 0;
    const here = best[i]?.[j] ?? 0;
    if (pair > 0 && Math.abs(here - pair - best[i + 1]![j + 1]!) < 1e-4) {
      lines.push({ i, j });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && best[i + 1]![j]! >= best[i]![j + 1]! - 1e-6)) {
      lines.push({ i, j: undefined });
      i += 1;
    } else {
      lines.push({ i: undefined, j });
      j += 1;
    }
  }
  // What is left on both sides and alike has moved.
  const gone = new Set(lines.flatMap(({ i, j }) => (j === undefined ? [i!] : [])));
  const came = new Map<number, number>();
  for (const { i, j } of lines) {
    if (i !== undefined || j === undefined) continue;
    const [from] = [...gone]
      .filter((other) => likes[other]![j]! >= MOVED)
      .sort((x, y) => likes[y]![j]! - likes[x]![j]!);
    if (from === undefined) continue;
    came.set(j, from);
    gone.delete(from);
  }
  return lines.flatMap(({ i, j }): Pair[] => {
    if (j === undefined) return gone.has(i!) ? [{ kind: 'removed', a: a[i!], b: undefined }] : [];
    const moved = i === undefined ? came.get(j) : undefined;
    const old = a[i ?? moved ?? -1];
    const kind =
      old === undefined
        ? 'added'
        : moved !== undefined
          ? 'moved'
          : old.text === b[j]!.text
            ? 'same'
            : 'changed';
    return [{ kind, a: old, b: b[j] }];
  });
}
