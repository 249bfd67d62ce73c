/** Sentences of a clause, and the parts of a sentence, outside of brackets and quotation marks. */

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Cut at marks outside of brackets and quotation marks; each piece keeps its mark. */
function cut(text: string, from: number, to: number, mark: RegExp): Stretch[] {
  const out: Stretch[] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i < to; i += 1) {
    const c = text[i]!;
    if ('（(“《'.includes(c)) depth += 1;
    else if ('）)”》'.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && mark.test(c)) {
      out.push({ start, end: i + 1 });
      start = i + 1;
    }
  }
  if (start < to) out.push({ start, end: to });
  return out.filter(({ start: s, end: e }) => text.slice(s, e).trim() !== '');
}

/** Sentences of a clause: they end with 。 outside of brackets. */
export const sentencesOf = (text: string): Stretch[] => cut(text, 0, text.length, /[。！？]/u);

/** Parts of a sentence: they end with a comma, a semicolon or a colon. */
export const partsOf = (text: string, { start, end }: Stretch): Stretch[] =>
  cut(text, start, end, /[，,；;：:。！？→]/u);
