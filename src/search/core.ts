/** A query without the words of questions and politeness. */
import { gradeOf, gradesIn } from './fold.ts';
import type { Names } from './shapes.ts';

/** Stands where words were set aside: no pair runs across. */
export const BREAK = '\u0003';
/** A Chinese character. */
export const IDEOGRAPH = /[\u3400-\u9fff]/u;

/** A query without the words that say nothing of what is looked for. */
export interface Core {
  /** Folded, with {@link BREAK} where something was set aside or words were parted. */
  readonly text: string;
  /** For each unit, whether it alone says nothing (的, 了, 吗). */
  readonly idle: readonly boolean[];
  /** For each unit, whether it is of a word that any matter has (申请, 条件). */
  readonly general: readonly boolean[];
}

/** Sets the words of questions and politeness aside. */
export function coreOf(words: readonly string[], names: Names): Core {
  const aside = [...(names.aside ?? [])].sort((a, b) => b.length - a.length);
  const idleOnes = new Set(aside.filter((word) => word.length === 1));
  const cut = aside.filter((word) => word.length > 1);
  let text = '';
  const idle: boolean[] = [];
  const add = (unit: string, says: boolean): void => {
    text += unit;
    idle.push(!says);
  };
  for (const typed of words) {
    if (text !== '' && !text.endsWith(BREAK)) add(BREAK, false);
    const word = plainly(typed);
    const grades = gradesAt(word, words.length > 1);
    for (let at = 0; at < word.length; ) {
      const set = grades.has(at) ? undefined : cut.find((w) => word.startsWith(w, at));
      const unit = word[at] ?? '';
      if (set !== undefined) {
        if (text !== '' && !text.endsWith(BREAK)) add(BREAK, false);
        at += set.length;
      } else {
        if (/[?!,.;:、"-]/u.test(unit)) {
          // Punctuation parts words, but not a number.
          if (/\d/u.test(word[at - 1] ?? '') && /\d/u.test(word[at + 1] ?? '')) add(unit, false);
          else if (text !== '' && !text.endsWith(BREAK)) add(BREAK, false);
        } else add(unit, !idleOnes.has(unit));
        at += 1;
      }
    }
  }
  return { text, idle, general: generalIn(text, names.general ?? []) };
}

/** Where a word names a grade: 一般事件 does, 一般多久 does not; 一般 among other words does by itself. */
const gradesAt = (word: string, among: boolean): ReadonlySet<number> =>
  new Set([
    ...gradesIn(word).map(({ from }) => from),
    ...(among && gradeOf(word) !== undefined ? [0] : []),
  ]);

/** How often something is asked for: 多久演练一次. */
const HOW_OFTEN = /多久|多长时间|多[少长]?[天年月]|[几隔][个]?[天年月周]|[几隔]多/u;

/**
 * What a question comes to: 赔不赔 asks for 赔, 什么会 for a 会议, 写些什么 for 内容; in 四种 the number counts what is
 * asked for, in 多久一次 it counts nothing.
 */
const plainly = (typed: string): string =>
  typed
    .replace(/([\u4e00-\u9fff])[不没]\1/gu, '$1')
    .replace(/(?:什么|啥|哪些|哪个|几个|多少)会(?![议计费所])/gu, '会议')
    .replace(
      /(?:写|填|报|包括|包含|含)(?:[些清楚明上]*)(?:什么|啥|哪些|哪几[项样])(?:内容|东西|信息)?/gu,
      '内容包括',
    )
    .replace(/(?<=[\u4e00-\u9fff])一[次回遍趟](?![性批])/gu, (once) =>
      HOW_OFTEN.test(typed) ? BREAK : once,
    )
    .replace(/[两三四五六七八九十][种样](?=[\u4e00-\u9fff]{2})/gu, BREAK);

/** Marks the units of some words. */
function generalIn(text: string, words: readonly string[]): boolean[] {
  const marked = Array.from({ length: text.length }, () => false);
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      marked.fill(true, at, at + word.length);
  return marked;
}
