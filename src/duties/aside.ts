/**
 * Why a part of a sentence puts nothing on anybody, by rows of reasons, and what that says of its
 * sentence.
 *
 * In: a sentence, its parts and the rows. Out: whether each of its parts is set aside. A reason
 * holds for its own part (`part`), unless its row says that it reaches further: over the part behind
 * it (`next`: a label and what it gives), over all behind it (`after`: 会议指出，…), over what stands
 * before it as far as a semicolon (`before`: 粮食总产量21万吨，增长2.4%), or over the whole sentence, in
 * which its words are then looked for (`sentence`: 现将…). One word never speaks for the rest by itself.
 */
import { withoutNumber } from './draft.ts';
import { partsOf, type Stretch } from './parts.ts';
import { isCondition } from './predicates.ts';

/** One kind of words that put nothing on anybody. */
export interface Reason {
  /** What the words do. */
  readonly says: string;
  readonly words: RegExp;
  /** How far the reason holds; its own part if left out. */
  readonly reach?: 'next' | 'after' | 'before' | 'sentence';
  /** A sentence that this row alone sets aside. */
  readonly example: string;
}

/** Words that ask for something in whatever sentence they stand. */
const ASKS = /请[^，。；]{0,3}[于将]|务必|逾期/u;
/** A part that says hardly anything: a number, a figure, one character. */
const SAYS_LITTLE =
  /^(?:\P{Script=Han}*\p{Script=Han}?\P{Script=Han}*|第?[一二三四五六七八九十]+[是，、。：]?)$/u;

/** Whether each part of a sentence is set aside by one of the rows. */
export function isAside(text: string, sentence: Stretch, reasons: readonly Reason[]): boolean {
  const words = text.slice(sentence.start, sentence.end);
  if (ASKS.test(words)) return false;
  const parts = partsOf(text, sentence).map((p) =>
    withoutNumber(text.slice(p.start, p.end).trim()),
  );
  const open = parts.map(
    (part) => !SAYS_LITTLE.test(part) && !isCondition(part.replace(/[。；;]$/u, '')),
  );
  const whole = withoutNumber(words.trim());
  for (const { words: own, reach } of reasons) {
    if (reach === 'sentence') {
      if (own.test(whole)) return true;
      continue;
    }
    for (const [i, part] of parts.entries())
      if (own.test(part)) open.fill(false, ...over(i, reach));
  }
  return !open.includes(true);

  /** From where to where a reason holds that stands in a part. */
  function over(i: number, reach: Reason['reach']): [number, number] {
    if (reach === 'after') return [i, parts.length];
    if (reach === 'next') return [i, i + 2];
    if (reach !== 'before') return [i, i + 1];
    return [parts.slice(0, i).findLastIndex((part) => /[；;]$/u.test(part)) + 1, i + 1];
  }
}
