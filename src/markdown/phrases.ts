/**
 * Where a Chinese heading may break: between phrases, never inside a word. Found at build, so
 * that it looks the same in every browser.
 */
import { Parser, zhHansModel } from 'budoux';

const parser = new Parser(zhHansModel);
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Characters that a line must not begin with, or that belong to the word before them. */
const CLINGS = /^(?:[的了地得等们者性化式〉》”’」』）］、，。；：？！]|\p{Script=Han}$)/u;

/** A short note in brackets, such as the grade of 特别重大（Ⅰ级）: no line breaks inside of it. */
const BRACKETED = /([（(〔][^（()）〔〕]{1,6}[）)〕])/u;

/** A text cut around its short notes in brackets; those stand at the odd places. */
export const aroundBrackets = (text: string): string[] => text.split(BRACKETED);

/**
 * A heading as phrases that stay whole. A break is where BudouX, which knows phrases, and the
 * dictionary of ICU, which knows words, agree; a single character goes with what is before it.
 *
 * @example phrasesOf('关于进一步推进装配式建筑发展的通知') // ['关于', '进一步', '推进', '装配式', …]
 */
export function phrasesOf(text: string): string[] {
  const ends = new Set<number>();
  for (const { index, segment } of words.segment(text)) ends.add(index + segment.length);
  // Where a short note in brackets stands, nothing ends before it does.
  let start = 0;
  for (const [i, piece] of aroundBrackets(text).entries()) {
    if (i % 2 === 1)
      for (let inside = 1; inside < piece.length; inside++) ends.delete(start + inside);
    start += piece.length;
  }
  const phrases: string[] = [];
  let at = 0;
  let open = '';
  for (const part of parser.parse(text)) {
    at += part.length;
    open += part;
    if (!ends.has(at) && at < text.length) continue;
    const last = phrases.at(-1);
    if (last !== undefined && CLINGS.test(open)) phrases[phrases.length - 1] = last + open;
    else phrases.push(open);
    open = '';
  }
  return phrases;
}
