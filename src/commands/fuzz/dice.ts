/** Chance from a seed, and what every part of the fuzzing gives back. */

import { numbersOf } from '../dice.ts';

/** What was tried and what was found. */
interface Fuzzed {
  readonly tried: number;
  /** One line each, with what repeats it. */
  readonly faults: readonly string[];
  /** Other figures, a line each. */
  readonly told: readonly string[];
}

/** One part of the fuzzing. */
export type Fuzz = (
  count: number,
  seed: number,
  /** How far it is, and what was found so far. */
  tell: (done: number, faults: readonly string[]) => void,
) => Promise<Fuzzed> | Fuzzed;

/** Numbers from 0 to 1 (mulberry32). */
export type Dice = () => number;

/** The dice of a seed. */
export const diceOf: (seed: number) => Dice = numbersOf;

export const below = (dice: Dice, n: number): number => Math.floor(dice() * n);
export const pick = <T>(dice: Dice, list: readonly T[]): T => list[below(dice, list.length)] as T;

/** A sentence of a library, or something of the program. */
export const FOREIGN =
  /\bzod\b|\bregex\b|src\/|undefined|\[object|\bNaN\b|node_modules|^\s+at |Invalid input|Unexpected token/mu;
