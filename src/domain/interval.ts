/**
 * Intervals as rule sheets write them: `[10,30)`, `(168,)`, `[1,1]`, `(,21]`.
 * A square bracket includes the bound, a round one does not; an open end has no number.
 */

/** A range of numbers. */
export interface Interval {
  /** −Infinity where the range has no lower end. */
  readonly low: number;
  readonly lowClosed: boolean;
  /** Infinity where the range has no upper end. */
  readonly high: number;
  readonly highClosed: boolean;
}

/**
 * Read an interval.
 * @returns undefined if `s` is not one, or nothing could lie in it
 */
export function parseInterval(s: string): Interval | undefined {
  const m = /^([[(])\s*(\d+(?:\.\d+)?)?\s*,\s*(\d+(?:\.\d+)?)?\s*([\])])$/u.exec(s.trim());
  if (m === null) return undefined;
  const low = m[2] === undefined ? Number.NEGATIVE_INFINITY : Number(m[2]);
  const high = m[3] === undefined ? Number.POSITIVE_INFINITY : Number(m[3]);
  const lowClosed = m[1] === '[' && m[2] !== undefined;
  const highClosed = m[4] === ']' && m[3] !== undefined;
  if (low > high || (low === high && !(lowClosed && highClosed))) return undefined;
  return { low, lowClosed, high, highClosed };
}

/** Whether a number lies in an interval. */
export const contains = (i: Interval, n: number): boolean =>
  (i.lowClosed ? n >= i.low : n > i.low) && (i.highClosed ? n <= i.high : n < i.high);

/** The finite bounds of an interval. */
export const boundsOf = (i: Interval): number[] => [
  ...new Set([i.low, i.high].filter((n) => Number.isFinite(n))),
];
