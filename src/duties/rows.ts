/**
 * Rows of words: each kind of wording that a reader knows is one row with an example, so that a kind is
 * added as a line and each line is held to what it says.
 *
 * In: rows. Out: tests of words by them. Nothing here knows any wording.
 */

/** One kind of wording. */
export interface Row {
  /** The words, as the source of a pattern. */
  readonly words: string;
  /** Words that this row alone knows. */
  readonly example: string;
  /** Words close to them that the table must leave. */
  readonly none?: string;
}

/** All rows of a table as the source of one pattern; without rows it knows nothing. */
export const sourceOf = (rows: readonly Row[]): string =>
  rows.length === 0 ? '(?!)' : `(?:${rows.map(({ words }) => words).join('|')})`;

/** A test of words by rows, each looked for at their beginning. */
export function opensWith(rows: readonly Row[]): (words: string) => boolean {
  const all = new RegExp(`^${sourceOf(rows)}`, 'u');
  return (words) => all.test(words);
}
