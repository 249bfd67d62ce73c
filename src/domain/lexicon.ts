/**
 * The general vocabulary of Chinese: which words the language has, and which of them are verbs.
 *
 * In: a text and a place in it. Out: the longest word of the dictionary that begins there, if it is
 * a verb. The dictionary is that of jieba (350,000 words with their parts of speech, as
 * `@node-rs/jieba` brings it); nothing of it is typed in here. It knows no agency, no city and no
 * form of a gazette: what a reader's own rows do not hold is looked up in it. It is read when it is
 * first asked.
 */
import { dict } from '@node-rs/jieba/dict.js';

/** The longest words that are looked for, in characters; longer entries are proverbs and titles. */
const LONGEST = 6;

/** A verb at a place of a text. */
export interface Verb {
  /** Its length in characters. */
  readonly length: number;
  /** Whether it is used as a noun as often (培育, 审查), which the dictionary marks `vn`. */
  readonly noun: boolean;
}

/**
 * The verbs of two and more characters, each with whether it is a noun as well, and the longer words
 * that begin with one of them and are none (管理局).
 */
let words: ReadonlyMap<string, 'v' | 'vn' | ''> | undefined;

/** Reads the dictionary: lines of `word frequency part-of-speech`. Of its words only those are kept that are asked for. */
function read(): ReadonlyMap<string, 'v' | 'vn' | ''> {
  const out = new Map<string, 'v' | 'vn' | ''>();
  const others: string[] = [];
  for (const [, word, is] of new TextDecoder().decode(dict).matchAll(/^(\S{2,6}) \d+ (\S+)\r?$/gmu))
    if (is === 'v' || is === 'vn') out.set(word!, is);
    // 出席会议, 加强领导, marked `l`: a verb and its object, which the dictionary holds as one phrase.
    else if (word!.length > 2 && is !== 'l') others.push(word!);
  const begins = (word: string): boolean => {
    for (let length = 2; length < word.length; length += 1)
      if (out.has(word.slice(0, length))) return true;
    return false;
  };
  for (const word of others.filter(begins)) out.set(word, '');
  return out;
}

/**
 * The verb of at least two characters that begins at a place of a text in simplified script;
 * undefined where the longest word there is none (管理局 is no 管理), or where none is known.
 */
export function verbAt(text: string, at: number): Verb | undefined {
  words ??= read();
  for (let length = Math.min(LONGEST, text.length - at); length > 1; length -= 1) {
    const is = words.get(text.slice(at, at + length));
    if (is !== undefined) return is === '' ? undefined : { length, noun: is === 'vn' };
  }
  return undefined;
}
