/**
 * One folding for index, query and marks. What a reader may type in another way counts as
 * the same: width, letter case, the kind of a bracket, Roman numerals, white space, middle
 * dots. The rule is the domain's ({@link foldText}); here it keeps where each character
 * came from, and knows the ordinals of grades and attachments.
 */
import { parseHanNumber } from '../domain/chinese.ts';
import { foldText } from '../domain/text.ts';

/** A folded text that remembers its source. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`, the index in the source of the character that it came from. */
  readonly from: readonly number[];
  /** The same for the end of that character. */
  readonly to: readonly number[];
}

const cache = new Map<string, string>();

/** Folds one character. Character by character, so that index and marks agree on places. */
function foldCharacter(character: string): string {
  let folded = cache.get(character);
  if (folded === undefined) {
    folded = foldText(character);
    cache.set(character, folded);
  }
  return folded;
}

/** The folded text without places. */
export function fold(text: string): string {
  let out = '';
  for (const character of text) out += foldCharacter(character);
  return out;
}

/** Folds a text and keeps where each character came from. */
export function foldWithPlaces(text: string): Folded {
  let out = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const character of text) {
    const folded = foldCharacter(character);
    for (let i = 0; i < folded.length; i += 1) {
      from.push(at);
      to.push(at + character.length);
    }
    out += folded;
    at += character.length;
  }
  return { text: out, from, to };
}

const BRACKETS = /[()[\]（）〔〕【】［］﹝﹞⑴-⒇㈠-㈩]/u;

/** Whether a text holds brackets, which folding drops. */
export const hasBrackets = (text: string): boolean => BRACKETS.test(text);

/** Folds as {@link fold} does, but keeps brackets, all kinds as one: for words typed with brackets. */
export function foldKeepingBrackets(text: string): string {
  let out = '';
  for (const character of text) {
    const folded = foldCharacter(character);
    const plain = character
      .normalize('NFKC')
      .replace(/[〔[【﹝]/gu, '(')
      .replace(/[〕\]】﹞]/gu, ')');
    out += /^\(.*\)$|^[()]$/u.test(plain) ? plain.toLowerCase() : folded;
  }
  return out;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5 };
/** Grades (一级, Ⅰ级, 1级) and attachments (附件一, 附件1) in folded text. */
const ORDINAL =
  /(?<![一二三四五六七八九十百\divx])([一二三四五]|iii|ii|iv|i|v)(?=级)|(?<=附[件录表])([一二三四五六七八九十]{1,3})(?![一二三四五六七八九十级])/gu;

/**
 * A folded text with the ordinals of grades and attachments in figures: 一级 and ii级 become
 * 1级 and 2级, 附件一 becomes 附件1. Elsewhere 一 stays 一.
 */
export const withOrdinals = (folded: string): string =>
  /级|附/u.test(folded)
    ? folded.replace(ORDINAL, (all, grade?: string, attachment?: string) =>
        String(ROMAN[grade ?? ''] ?? parseHanNumber(grade ?? attachment ?? '') ?? all),
      )
    : folded;

/** Whether a text with ordinals in figures holds any. */
export const hasOrdinal = (figures: string): boolean => /\d级|附[件录表]\d/u.test(figures);
