/** Words and choices → the entries of a sheet that answer to them. Pure. */
import type { Entry, LookupSheet } from '../domain/rules.ts';
import { foldText } from '../domain/text.ts';
import type { Facts } from './model.ts';

/** Parameter of the words that were typed. */
export const QUERY = 'q';
/** Parameter of the entry that was chosen. */
export const ITEM = 'item';

/** What is looked for. */
export interface LookupCase {
  readonly facts: Facts;
  /** Words, of which an entry must have each. */
  readonly words: string;
  /** Id of an entry. */
  readonly item: string;
}

/** Words folded, each on a line of its own: no word is found over the end of one and the beginning of the next. */
const folded = (words: readonly string[]): string => words.map(foldText).join('\n');

/** Whether nothing is looked for. */
export const isEmpty = ({ facts, words, item }: LookupCase): boolean =>
  Object.keys(facts).length === 0 && words.trim() === '' && item === '';

/** What an entry is found by: its name, its words, how it is sorted, and what the page adds (who is responsible). */
export function textOf(sheet: LookupSheet, entry: Entry, more = ''): string {
  const sorted = sheet.inputs.flatMap(
    (input) => input.options?.filter((o) => entry.is[input.id] === o.id) ?? [],
  );
  return folded([
    entry.name,
    entry.quote,
    ...sorted.map((o) => o.label),
    ...entry.parts.flatMap((p) => [p.label, p.quote]),
    entry.note ?? '',
    more,
  ]);
}

/** One word of what is looked for: any of these, folded, will do (the word itself, its synonyms). */
export type Word = readonly string[];

/** Words as typed, each for itself. */
const plainWords = (words: string): Word[] =>
  words
    .split(/\s+/u)
    .map(foldText)
    .filter((w) => w !== '')
    .map((w) => [w]);

/** Whether a folded text has every word. */
export const hasWords = (text: string, words: readonly Word[]): boolean =>
  words.every((forms) => forms.some((form) => text.includes(form)));

/** Whether an entry answers to what is looked for. */
export function matches(
  entry: Entry,
  text: string,
  { facts, words, item }: LookupCase,
  read: readonly Word[] = plainWords(words),
): boolean {
  if (item !== '' && entry.id !== item) return false;
  for (const [id, value] of Object.entries(facts)) {
    if (entry.is[id] !== value) return false;
  }
  return hasWords(text, read);
}

/** What a line that holds for all entries is found by: all that it shows, and the heading over it. */
export const textOfLine = (
  title: string,
  line: LookupSheet['sections'][number]['lines'][number],
): string =>
  folded(
    [title, line.label, line.text, line.value, line.when, line.quote].filter(
      (s) => s !== undefined,
    ),
  );
