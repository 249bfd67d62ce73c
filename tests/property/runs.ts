/**
 * How often a property is tried. `npm test` tries a tenth of what `npm run proofs` tries: enough
 * to meet a fault that a change brings in, and short enough to be run with every change.
 */
/** Whether this is `npm run proofs`. */
export const whole = process.env['GONGBAO_PROOFS'] === 'whole';

/** So many tries in `npm run proofs`, a tenth of them (at least 40, at most `n`) in `npm test`. */
export const tries = (n: number): number => (whole ? n : Math.min(n, Math.max(40, n / 10)));
