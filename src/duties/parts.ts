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
  cut(text, start, end, /[，,；;：:。！？→（(“《）)”》]/gu).flatMap((part) => inCharge(text, part));

/** 甲局负责工业、乙局负责交通: each body with its own verb, in a list. */
const IN_CHARGE =
  /(?<=负责(?!人)[^，。；]{2,60})、(?=(?:\p{Script=Han}(?!负责)){1,14}(?:局|委|办|部门|机关|中心|政府|公司|办事处|委员会)负责(?!人))/gu;

function inCharge(text: string, part: Stretch): Stretch[] {
  const words = text.slice(part.start, part.end);
  const out: Stretch[] = [];
  let { start } = part;
  for (const { index } of words.matchAll(IN_CHARGE)) {
    out.push({ start, end: part.start + index + 1 });
    start = part.start + index + 1;
  }
  return [...out, { start, end: part.end }];
}
