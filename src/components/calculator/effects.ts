/** How strictly items are meant, in words. */
import type { Effect } from '../../domain/rules.ts';

/** Headings of the parts of a list. */
export const effectNames: Readonly<Record<Effect, string>> = {
  must: '要做到',
  should: '原则上、优先或者鼓励',
  may: '可以享受',
};
