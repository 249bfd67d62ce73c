/**
 * How often a property is tried. `npm test` tries a small part of what `npm run proofs` tries:
 * enough to meet a fault that a change brings in, and short enough to be run with every change.
 */
/** Whether this is `npm run proofs`. */
export const whole = process.env['GONGBAO_PROOFS'] === 'whole';

/**
 * All of a list in `npm run proofs`; in `npm test` each of it with so many steps between, from a
 * place on: checks that go through one list begin at unlike places, so that each of it meets some.
 */
export const some = <T>(list: readonly T[], step: number, from = 0): readonly T[] =>
  whole ? list : list.filter((_, i) => i % step === from % step);

/** So many tries in `npm run proofs`; in `npm test` a twentieth of them, but 20 at least and 250 at most. */
export const tries = (n: number): number =>
  whole ? n : Math.min(n, Math.max(20, Math.min(250, Math.ceil(n / 20))));
