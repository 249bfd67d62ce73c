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

/** The longest words that are looked for, in characters; longer entries are proverbs and names. */
const LONGEST = 6;

/** A verb at a place of a text. */
export interface Verb {
  /** Its length in characters. */
  readonly length: number;
  /** Whether it is used as a noun as often (培育, 审查), which the dictionary marks `vn`. */
  readonly noun: boolean;
}

/** The part of speech of each word of two and more characters. */
let words: ReadonlyMap<string, string> | undefined;

/** Reads the dictionary: lines of `word frequency part-of-speech`. */
function read(): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word, , partOfSpeech] = line.trimEnd().split(' ');
    if (word !== undefined && word.length > 1 && word.length <= LONGEST)
      out.set(word, partOfSpeech ?? '');
  }
  return out;
}

/**
 * The verb of at least two characters that begins at a place of a text in simplified script;
 * undefined where the longest word there is none (管理局 is no 管理), or where none is known.
 */
export function verbAt(text: string, at: number): Verb | undefined {
  words ??= read();
  for (let length = Math.min(LONGEST, text.length - at); length > 1; length -= 1) {
    const partOfSpeech = words.get(text.slice(at, at + length));
    if (partOfSpeech !== undefined)
      return partOfSpeech === 'v' || partOfSpeech === 'vn'
        ? { length, noun: partOfSpeech === 'vn' }
        : undefined;
  }
  return undefined;
}
