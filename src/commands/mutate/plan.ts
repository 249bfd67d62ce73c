/** What `mutate.ts` and the runner in the worker say to each other, through files. */

import { readFileSync } from 'node:fs';

/** Names of the files files, at the root of the copy. */
export const PLAN = 'mutate-plan.json';
export const LOG = 'mutate-log.jsonl';
export const COVER = 'mutate-cover.jsonl';

/** What the runner is to do. */
export interface Plan {
  /** Faults to try, by id. */
  readonly faults: readonly string[];
  /** The one fault that is on from the start; undefined to try them all, test by test. */
  readonly active?: string;
  /**
   * Milliseconds after which a file that is run with one fault is taken for one that never ends,
   * and after which one test is not run again for further faults.
   */
  readonly patience: number;
  /** When the time is over for trying faults, in milliseconds since 1970. */
  readonly until: number;
}

/** What the runner has seen. */
export type Line =
  | { readonly trying: string; readonly file: string }
  | { readonly noticed: string; readonly file: string; readonly test: string }
  /** `met`: whether the code with the fault was run at all. */
  | { readonly lived: string; readonly file: string; readonly met: boolean }
  /** The process was ended, because a fault made the code run for ever. */
  | { readonly ended: true }
  /** A test file has come to its end. */
  | { readonly through: string }
  /** Some test was not run again with a fault, for want of time. */
  | { readonly unsure: string }
  /** All tests that come to a fault were run with it, and none noticed. */
  | { readonly finished: string };

/** The faults that a test file meets, by id: while modules load or before a test, and in its tests. */
export interface Cover {
  readonly file: string;
  /** Milliseconds, without the faults. */
  readonly took: number;
  readonly atLoad: readonly string[];
  readonly inTests: readonly string[];
}

/** The lines of a file, one JSON value each. */
export const read = <Value>(path: string): Value[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Value);
