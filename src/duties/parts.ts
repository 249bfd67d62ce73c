/** Sentences of a clause, and the parts of a sentence, outside of brackets and quotation marks. */

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Cut at marks outside of brackets and quotation marks; each piece keeps its mark.
 *
 * @param marks finds each of the marks, and each bracket and quotation mark
 */
function cut(text: string, from: number, to: number, marks: RegExp): Stretch[] {
  const out: Stretch[] = [];
  let depth = 0;
  let start = from;
  for (const { 0: c, index } of text.slice(from, to).matchAll(marks)) {
    const end = from + index + 1;
    if ('（(“《'.includes(c)) depth += 1;
    else if ('）)”》'.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      out.push({ start, end });
      start = end;
    }
  }
  if (start < to) out.push({ start, end: to });
  return out.filter(({ start: s, end: e }) => text.slice(s, e).trim() !== '');
}

/** Sentences of a clause: they end with 。 outside of brackets. */
export const sentencesOf = (text: string): Stretch[] =>
  cut(text, 0, text.length, /[。！？（(“《）)”》]/gu);

/** Parts of a sentence: they end with a comma, a semicolon or a colon. */
export const partsOf = (text: string, { start, end }: Stretch): Stretch[] =>
  cut(text, start, end, /[，,；;：:。！？→（(“《）)”》]/gu);
