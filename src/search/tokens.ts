/**
 * How text becomes keys of the index. A clause is written as one key for each pair of
 * neighbouring characters of its folded text, with the position of the pair. A phrase is then
 * found by looking up some of its pairs and comparing their positions: no dictionary takes
 * part, and no phrase can be missed or found by mistake.
 *
 * Besides the text as it stands a clause has other readings, each in keys of its own: with
 * ordinals in figures, as the damaged source has it, by sound, and by the initials of a title;
 * and facts, which have no place in it.
 */

/** First characters of the keys that are not of the text as it stands: noncharacters, which stand in no text. */
export const readings = {
  /** As it stands. */
  text: '',
  /** With the ordinals of grades and attachments in figures. */
  ordinals: '\uFDD0',
  /** What is known of the clause. */
  fact: '\uFDD1',
  /** The syllables of the characters. */
  sound: '\uFDD2',
  /** The first letters of the syllables. */
  initials: '\uFDD3',
  /** The first letters of the syllables of the text itself; of the newest shard only. */
  begun: '\uFDD6',
  /** As the source has it, where it was mended. */
  damaged: '\uFDD4',
  /** Pairs of which one is a bracket; folding drops brackets. */
  brackets: '\uFDD5',
} as const;
/** One of {@link readings}. */
export type Reading = (typeof readings)[keyof typeof readings];

/** Facts about a clause, as keys. */
export const facts = {
  /** What the keys of agencies begin with. */
  agencies: `${readings.fact}a`,
  /** An agency, by its position in the register. */
  agency: (ordinal: number): string => `${readings.fact}a${ordinal.toString(36)}`,
  /** A serial number, at the title of the document that bears it. */
  serial: (serial: number): string => `${readings.fact}n${serial}`,
  /** A serial number with its year. */
  numbered: (year: number, serial: number): string => `${readings.fact}N${year}.${serial}`,
  /** A serial number with two neighbouring characters of what stands before it. */
  lettered: (pair: string, serial: number): string => `${readings.fact}c${pair}${serial}`,
  /** The folded name of a person, at the clause that appoints or removes that person. */
  person: (name: string): string => `${readings.fact}p${name}`,
  /** A set of words of like meaning, by its first. */
  akin: (first: string): string => `${readings.fact}w${first}`,
  /** A post that an appointment is to, or from (`posts.ts`); and which of the two it is. */
  post: (office: string): string => `${readings.fact}o${office}`,
  change: (action: 'appoint' | 'remove'): string => `${readings.fact}k${action}`,
  /** What a question may ask for, see `forms.ts`. */
  held: (sought: string): string => `${readings.fact}k${sought}`,
  /** What `forms.ts` reads. */
  form: (fact: string): string => readings.fact + fact,
} as const;

/** The facts of a document's number, at its title. */
export function numberFacts(docNumber: string): string[] {
  const [, code = '', year, serial] = /^(.*?)(?:〔(\d{4})〕)?第?(\d+)号$/u.exec(docNumber) ?? [];
  if (serial === undefined) return [];
  const number = Number(serial);
  return [
    facts.serial(number),
    ...(year === undefined ? [] : [facts.numbered(Number(year), number)]),
    ...pairsOf(code).map((pair) => facts.lettered(pair, number)),
  ];
}

/** The pairs of neighbouring characters of a word, each once. */
export const pairsOf = (word: string): string[] => [
  ...new Set(
    Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2)),
  ),
];

/**
 * Clauses of a shard from which a pair is frequent: in an old shard the three characters that begin
 * with it are a key too, so that a phrase of frequent pairs does not cost their long lists.
 */
export const FREQUENT = 2000;

/** Share of the clauses of a shard from which a character by itself says nothing of one of them. */
export const COMMON_SHARE = 0.2;

/** The pairs with a bracket in a text that was folded with its brackets, as keys. */
export function* bracketsOf(kept: string): Generator<string> {
  for (let at = 0; at + 1 < kept.length; at += 1)
    if (/[()]/u.test(kept.slice(at, at + 2))) yield readings.brackets + kept.slice(at, at + 2);
}

/** A key to look up, and how far into the phrase it stands. */
export interface Probe {
  readonly key: string;
  readonly offset: number;
}

/**
 * The keys by which a phrase of at least two units is found, those first that narrow it down
 * best: the two ends, then the middle. Together they cover every unit, so that a place where
 * all of them stand at their offsets holds the phrase.
 */
export function probes(phrase: string, reading: Reading = readings.text): Probe[] {
  const offsets: number[] = [];
  for (let at = 0; at < phrase.length - 1; at += 2) offsets.push(at);
  if (phrase.length % 2 === 1 && phrase.length > 1) offsets.push(phrase.length - 2);
  const ordered: number[] = [];
  // Halving: first, last, middle, quarters …
  const queue: [number, number][] = offsets.length === 0 ? [] : [[0, offsets.length - 1]];
  const add = (index: number): void => {
    if (!ordered.includes(index)) ordered.push(index);
  };
  if (offsets.length > 0) {
    add(0);
    add(offsets.length - 1);
  }
  for (const [from, to] of queue) {
    const middle = (from + to) >> 1;
    add(middle);
    if (to - from > 1) queue.push([from, middle], [middle, to]);
  }
  return ordered.map((index) => {
    const offset = offsets[index] ?? 0;
    return { key: reading + phrase.slice(offset, offset + 2), offset };
  });
}
