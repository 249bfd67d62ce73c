/** A query without the words of questions and politeness. */
import { gradesIn } from './fold.ts';
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
    // 赔不赔 asks for 赔.
    const word = typed.replace(/([\u4e00-\u9fff])[不没]\1/gu, '$1');
    // 一般事件 is a grade; 一般多久 is not.
    const grades = new Set(gradesIn(word).map(({ from }) => from));
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
  return { text, idle };
}
