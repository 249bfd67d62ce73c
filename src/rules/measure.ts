/** Figures and effects that words of a text state: 减半, 20%, 三成; 应当, 原则上, 可. Pure. */
import { parseHanNumber } from '../domain/chinese.ts';
import type { Effect } from '../domain/rules.ts';
import { plain } from './plain.ts';

/** By how many percent a burden is made less; undefined where the words do not say. */
export function figureIn(words: string): number | undefined {
  const text = plain(words);
  const percent =
    /(\d+(?:\.\d+)?)%/u.exec(text)?.[1] ?? /百分之([一二三四五六七八九十百]+)/u.exec(text)?.[1];
  if (percent !== undefined)
    return /^\d/u.test(percent) ? Number(percent) : parseHanNumber(percent);
  const tenths = /([一二三四五六七八九])成/u.exec(text)?.[1];
  if (tenths !== undefined) return parseHanNumber(tenths)! * 10;
  if (/减半|半价|一半/u.test(text)) return 50;
  if (/免征|免收|免缴|免交|免除|全免|全额/u.test(text)) return 100;
  return undefined;
}

/** Words by which a passage binds, prefers or allows. */
const EFFECTS: Readonly<Record<Effect, RegExp>> = {
  must: /严格|限制|不超过|应|须|(?<![主重需必首])要(?!求)|执行|达到|不得|严禁|禁止|全面/u,
  should: /原则上|优先|鼓励|推行|推广|率先|支持|引导/u,
  may: /可|免|减|享受|计入|列入|优先|接受|给予|包含|自主/u,
};

/** How the words of its grounds may be meant; empty where none has such a word. */
export const effectsIn = (quotes: readonly string[]): Effect[] =>
  (Object.keys(EFFECTS) as Effect[]).filter((e) => quotes.some((q) => EFFECTS[e].test(plain(q))));
