/**
 * Items that a sentence numbers inside itself: 分工如下：（一）甲局…；（二）乙局…；（三）…, 一是…；二是….
 *
 * In: a text and the parts of one of its sentences. Out: the parts without their numbers, and which of
 * them begin an item. Whom one item names is not whom the next is about.
 */
import { parseHanNumber } from '../domain/chinese.ts';
import { leadingNumber, type NumberKind } from '../domain/numbering.ts';
import type { Stretch } from './parts.ts';

/** 一是…；二是…, 一要…；二要…: numbers that are spoken, which open no clause of their own. */
const SPOKEN =
  /^\s*(?<number>[一二三四五六七八九十]{1,3})(?:是(?!否)|要(?=\p{Script=Han}{2}))[，,]?\s*/u;
/** The kinds of printed numbers that items inside a sentence have. */
const KINDS: ReadonlySet<NumberKind> = new Set(['hanParen', 'arabicParen', 'arabic', 'circled']);

/** The number with which words begin, and its form. */
function ordinalOf(
  words: string,
):
  | { readonly form: NumberKind | 'spoken'; readonly value: number; readonly length: number }
  | undefined {
  const spoken = SPOKEN.exec(words);
  const value = parseHanNumber(spoken?.groups?.['number'] ?? '');
  if (spoken !== null && value !== undefined)
    return { form: 'spoken', value, length: spoken[0].length };
  const number = leadingNumber(words.trimStart());
  if (number === undefined || !KINDS.has(number.kind)) return undefined;
  const length = words.length - number.rest.trimStart().length;
  return { form: number.kind, value: number.ordinal, length };
}

/** A quick look at whether a sentence may number anything inside itself. */
const MAY_NUMBER = /[；;：:，,]\s*(?:[（(\d①-⑳]|[一二三四五六七八九十]{1,3}[是要])/u;

/** The parts of a sentence without the numbers of its items, and which parts begin one. */
export function inlineItems(
  text: string,
  parts: readonly Stretch[],
): { readonly parts: readonly Stretch[]; readonly items: ReadonlySet<number> } {
  const none = { parts, items: new Set<number>() };
  const [first] = parts;
  if (first === undefined || !MAY_NUMBER.test(text.slice(first.start, parts.at(-1)!.end)))
    return none;
  const numbered = parts.map(({ start, end }) => ordinalOf(text.slice(start, end)));
  // A number counts where the one before it, or behind it, of the same form stands in the sentence, or
  // where it goes on with the number of the clause itself (（一）甲局…；（二）乙局…).
  const belongs = (i: number): boolean => {
    const own = numbered[i];
    if (own === undefined) return false;
    const near = (value: number): boolean =>
      numbered.some((o) => o?.form === own.form && o.value === value);
    const before = text.slice(0, parts[i]!.start).trimEnd();
    return (
      near(own.value - 1) ||
      near(own.value + 1) ||
      (own.value === 2 && /[；;]$/u.test(before) && ordinalOf(text)?.form === own.form)
    );
  };
  const items = new Set(parts.keys().filter(belongs));
  return items.size === 0
    ? none
    : {
        parts: parts.map((part, i) =>
          items.has(i) ? { ...part, start: part.start + numbered[i]!.length } : part,
        ),
        items,
      };
}
