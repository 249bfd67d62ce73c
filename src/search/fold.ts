/**
 * One folding for index, query and marks. What a reader may type in another way counts as
 * the same: width, letter case, the kind of a bracket, quotation mark, dash or full stop, Roman
 * numerals, white space, middle dots, characters without width, and radicals that a copied PDF
 * has in place of characters. The base is the domain's {@link foldText}; here it keeps where each
 * character came from, and knows the ordinals of grades and attachments.
 */
import { parseHanNumber } from '../domain/chinese.ts';
import { foldText } from '../domain/text.ts';

/** A folded text that remembers its source. */
interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`, the index in the source of the character that it came from. */
  readonly from: readonly number[];
  /** The same for the end of that character. */
  readonly to: readonly number[];
}

/** Characters without width (Unicode's Default_Ignorable_Code_Point): soft hyphen, zero-width marks, direction marks, variation selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/**
 * CJK Radicals Supplement for the characters that they look like (Unicode's
 * EquivalentUnifiedIdeograph, simplified forms); Kangxi radicals are folded by NFKC.
 */
const RADICALS: ReadonlyMap<string, string> = new Map(
  '⺟母⺠民⺢水⺩王⺫目⺬示⺮竹⺰丝⺱网⺲罒⺶羊⺻聿⺼肉⻁虎⻂衣⻄西⻅见⻆角⻉贝⻋车⻎辶⻐钅⻑长⻒长⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺓幺⺗心⺘手⺙攴⺛旡⺜日⺝月⺞歹⺡水⺣火⺥爪⺦丬⺨犬⺭示⺯糸⺷羊⺸羊⺹老⺾艹⺿艹⻀艹⻌辶⻍辶⻏邑⻕阜'
    .match(/../gu)
    ?.map((pair) => [pair[0] ?? '', pair[1] ?? '']),
);
const QUOTES = /[“”„‟‘’‚‛「」『』﹁﹂﹃﹄＂＇'"]/u;
const DASHES = /[\u2010-\u2015\u2212\u2500\u30FC\uFE58\uFE63\uFF0D-]/u;

const cache = new Map<string, string>();

/** Folds one character. Character by character, so that index and marks agree on places. */
function foldCharacter(character: string): string {
  let folded = cache.get(character);
  if (folded === undefined) {
    folded = QUOTES.test(character)
      ? '"'
      : DASHES.test(character)
        ? '-'
        : foldText(RADICALS.get(character) ?? character.replace(INVISIBLE, '')).replace(
            /。/gu,
            '.',
          );
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

const bracketed = new Map<string, string>();

/** {@link foldCharacter}, but brackets stay, all kinds as one. */
function foldBracket(character: string): string {
  let folded = bracketed.get(character);
  if (folded === undefined) {
    const plain = character
      .normalize('NFKC')
      .replace(/[〔[【﹝]/gu, '(')
      .replace(/[〕\]】﹞]/gu, ')');
    folded = /^\(.*\)$|^[()]$/u.test(plain) ? plain.toLowerCase() : foldCharacter(character);
    bracketed.set(character, folded);
  }
  return folded;
}

/** Folds as {@link fold} does, but keeps brackets, all kinds as one: for words typed with brackets. */
export function foldKeepingBrackets(text: string): string {
  let out = '';
  for (const character of text) out += foldBracket(character);
  return out;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5 };
/** Grades (一级, Ⅰ级, 1级) and attachments (附件一, 附件1) in folded text. */
const ORDINAL =
  /(?<![一二三四五六七八九十百])([一二三四五])(?=级)|(?<![a-z])(iii|ii|iv|i|v)(?=级)|(?<=附[件录表])([一二三四五六七八九十]{1,3})(?![一二三四五六七八九十级])/gu;
const ORDINAL_OR_FIGURE = new RegExp(
  `${ORDINAL.source}|(?<![\\d.])[1-5](?=级)|(?<=附[件录表])\\d{1,2}`,
  'gu',
);
/** Parts a section number from the grade after it: in `4.3.1 Ⅰ级` they are no number together. */
const APART = '\u0002';

/**
 * A folded text with the ordinals of grades and attachments in figures: 一级 and ii级 become
 * 1级 and 2级, 附件一 becomes 附件1. Elsewhere 一 stays 一.
 */
export const withOrdinals = (folded: string): string =>
  /级|附/u.test(folded)
    ? folded.replace(
        ORDINAL,
        (all, han?: string, roman?: string, attachment?: string, at?: number) => {
          const value = ROMAN[roman ?? ''] ?? parseHanNumber(han ?? attachment ?? '') ?? all;
          return `${/\d/u.test(folded[(at ?? 0) - 1] ?? '') ? APART : ''}${value}`;
        },
      )
    : folded;

/** Whether a text with ordinals in figures holds any. */
export const hasOrdinal = (figures: string): boolean => /\d级|附[件录表]\d/u.test(figures);

/** The ordinals of grades and attachments in a folded text, with their figures. */
export const ordinalsIn = (
  folded: string,
): { readonly from: number; readonly to: number; readonly figure: string }[] =>
  [...folded.matchAll(ORDINAL_OR_FIGURE)].map((m) => ({
    from: m.index,
    to: m.index + m[0].length,
    figure: String(ROMAN[m[0]] ?? parseHanNumber(m[0]) ?? m[0]),
  }));

/** The grades of the law on emergencies (《突发事件应对法》), in words; the gravest is the first. */
const GRADES: readonly (readonly [RegExp, string])[] = [
  [/特别重大|(?<!重)特大(?=(?:.{0,8})(?:事件|疫情|事故|灾害|预警|响应))/gu, '1'],
  [/(?<!特别)重大(?=(?:.{0,8})(?:事件|疫情|事故|灾害|预警|响应|级))/gu, '2'],
  [/较大(?=(?:.{0,8})(?:事件|疫情|事故|灾害|预警|响应|级))/gu, '3'],
  [/一般(?=(?:.{0,8})(?:事件|疫情|事故|灾害|预警|响应|级))/gu, '4'],
];

/** A grade alone, between words that were parted (see `core.ts`). */
const ALONE: Readonly<Record<string, string>> = { 特别重大: '1', 重大: '2', 较大: '3', 一般: '4' };

/** The grade that a word names by itself; where several words were typed it is one. */
export const gradeOf = (word: string): string | undefined => ALONE[word];

/** The grades that a folded text names in words, with the figure of each. */
export const gradesIn = (folded: string): ReturnType<typeof ordinalsIn> =>
  GRADES.flatMap(([pattern, figure]) =>
    [...folded.matchAll(pattern)].map((m) => ({
      from: m.index,
      to: m.index + m[0].length,
      figure,
    })),
  );
