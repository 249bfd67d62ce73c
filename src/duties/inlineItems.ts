/**
 * Items that a sentence numbers inside itself: 分工如下：（一）甲局…；（二）乙局…；（三）…, 一是…；二是….
 *
 * In: a text and the parts of one of its sentences. Out: the parts without their numbers, and which of
 * them begin an item. Whom one item names is not whom the next is about.
 */
import { parseHanNumber } from '../domain/chinese.ts';
import type { Stretch } from './parts.ts';

const HAN = '[一二三四五六七八九十]{1,3}';
/** The forms of such numbers, one row a form; group 1 is the number. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^\\s*[（(](${HAN}|\\d{1,2})[）)]\\s*`, 'u'),
  /^\s*(\d{1,2})[.．](?!\d)\s*/u,
  new RegExp(`^\\s*(${HAN})(?:是(?!否)|要(?=\\p{Script=Han}{2}))[，,]?\\s*`, 'u'),
  /^\s*([①-⑳])\s*/u,
];

/** The number with which words begin, and its form. */
function ordinalOf(
  words: string,
): { readonly form: number; readonly value: number; readonly length: number } | undefined {
  for (const [form, pattern] of FORMS.entries()) {
    const [whole, printed] = pattern.exec(words) ?? [];
    if (whole === undefined || printed === undefined) continue;
    const code = printed.codePointAt(0)! - '①'.codePointAt(0)!;
    const value =
      code >= 0 && code < 20
        ? code + 1
        : /\d/u.test(printed)
          ? Number(printed)
          : parseHanNumber(printed);
    return value === undefined ? undefined : { form, value, length: whole.length };
  }
  return undefined;
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
