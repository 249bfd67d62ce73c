/**
 * Options and answers of yes and no as words of the text: which option a quotation names,
 * whether it affirms or denies. Pure.
 */
import type { Input, InputOption } from '../domain/rules.ts';
import type { Node } from './condition.ts';
import { plain } from './plain.ts';

/** The words of the text for an option or for yes. */
export const termsOf = ({
  term,
}: {
  readonly term?: string | readonly string[] | undefined;
}): string[] => (term === undefined ? [] : typeof term === 'string' ? [term] : [...term]);

/** Where words stand in a text. */
interface Place {
  readonly start: number;
  readonly end: number;
}

const placesOf = (text: string, words: string): Place[] => {
  const wanted = plain(words);
  const out: Place[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1))
    out.push({ start: at, end: at + wanted.length });
  return out;
};

/** Denied: 未发生拖欠, 不是枯水期, 没有扩散趋势. The words of denial stand in the same part of the sentence. */
const DENIED = /(?:未|不|没有|无|并非|非)[^，。；：、的]{0,6}$/u;

/** Whether a text affirms words, denies them, or does not have them. */
export function stanceOn(text: string, terms: readonly string[]): 'affirms' | 'denies' | 'silent' {
  const words = plain(text);
  const places = terms.flatMap((t) => placesOf(words, t));
  if (places.length === 0) return 'silent';
  return places.some(({ start }) => !DENIED.test(words.slice(0, start))) ? 'affirms' : 'denies';
}

/**
 * The options that a text names. Words inside longer words of another option do not count:
 * who names 非洲猪瘟 does not name 猪瘟.
 */
export function optionsNamed(text: string, options: readonly InputOption[]): Map<string, string> {
  const words = plain(text);
  const places = options.flatMap((option) =>
    termsOf(option).flatMap((t) => placesOf(words, t).map((p) => ({ ...p, option, term: t }))),
  );
  const named = new Map<string, string>();
  for (const p of places) {
    const inside = places.some(
      (o) =>
        o.option !== p.option &&
        o.start <= p.start &&
        p.end <= o.end &&
        o.end - o.start > p.end - p.start,
    );
    if (!inside && !named.has(p.option.id)) named.set(p.option.id, p.term);
  }
  return named;
}

/** Whether a label is made of the words of a term: it holds them, or leaves some of them out. */
export function isMadeOf(label: string, term: string): boolean {
  const whole = plain(label);
  const forms = [whole, whole.replace(/[(（][^)）]*[)）]/gu, '')];
  const words = plain(term);
  return forms.some((form) => {
    if (form.length < 2) return form === words;
    if (form.includes(words)) return true;
    let at = 0;
    for (const c of words) if (c === form[at]) at += 1;
    return at === form.length;
  });
}

/** One part of a condition that asks for an option or for yes or no. */
export interface Asked {
  readonly input: Input;
  readonly options: readonly string[];
  /** False where the condition rules it out. */
  readonly wanted: boolean;
}

/** Every part of a condition that asks for an option, or for yes or no. */
export function askedIn(node: Node, wanted = true): Asked[] {
  if (node.kind === 'not') return askedIn(node.of, !wanted);
  if (node.kind !== 'atom') return node.of.flatMap((part) => askedIn(part, wanted));
  return node.test.kind === 'options'
    ? [{ input: node.input, options: node.test.options, wanted }]
    : [];
}
