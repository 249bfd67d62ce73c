/**
 * What a search should find, worked out by regular expressions over the texts as they are
 * published. It imports nothing of ours, and goes the other way about it: where the search folds
 * text and query and compares, this makes of the query a pattern of all the forms that count as
 * the same, and looks for it in the text itself.
 */

/** A clause as `/data/clauses/<id>.json` gives it. */
export interface TruthClause {
  readonly url: string;
  readonly text: string;
}

/** What may stand between two characters and counts for nothing: white space, middle dots. */
const BETWEEN = '[\\s·•・\\u200B-\\u200F\\u00AD\\u2060]*';
/** Besides these, brackets, where the word was typed without any. */
const BETWEEN_WITH_BRACKETS = '[\\s·•・\\u200B-\\u200F\\u00AD\\u2060〔〕\\[\\]（）()【】﹝﹞［］]*';
const OPENING = '〔[（(【﹝［';
const CLOSING = '〕]）)】﹞］';

/** Characters that count as one, written out. */
const ALIKE: readonly string[] = [
  '"“”„＂\'‘’「」『』',
  '-—–－―─‐−',
  '。.．',
  ',，',
  ':：',
  ';；',
  '?？',
  '!！',
  '%％',
  '~～',
  '/／',
  '+＋',
  '=＝',
  '<＜',
  '>＞',
  '&＆',
];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const TENS = '一二三四五六七八九十';

const escaped = (c: string): string => c.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

/** A text in which each Roman numeral of one character is written with letters, and signs of several characters with these. */
const spelled = (text: string): string =>
  [...text]
    .map((c) => {
      const code = c.codePointAt(0) ?? 0;
      if (code >= 0x2160 && code <= 0x216b) return ROMAN[code - 0x2160] ?? c;
      if (code >= 0x2170 && code <= 0x217b) return ROMAN[code - 0x2170] ?? c;
      if (code >= 0x2460 && code <= 0x2473) return String(code - 0x245f);
      if (c === '㎡') return 'm2';
      if (c === '…') return '...';
      if (c === '²') return '2';
      return c;
    })
    .join('');

/** The forms of one character. */
function formsOf(c: string): string {
  const alike = ALIKE.find((set) => set.includes(c));
  if (alike !== undefined) return `[${[...alike].map(escaped).join('')}]`;
  if (OPENING.includes(c)) return `[${[...OPENING].map(escaped).join('')}]`;
  if (CLOSING.includes(c)) return `[${[...CLOSING].map(escaped).join('')}]`;
  const code = c.codePointAt(0) ?? 0;
  // Letters and figures in both widths.
  if (code > 0x20 && code < 0x7f) return `[${escaped(c)}${String.fromCodePoint(code + 0xfee0)}]`;
  if (code > 0xff00 && code < 0xff5f)
    return `[${escaped(String.fromCodePoint(code - 0xfee0))}${c}]`;
  return escaped(c);
}

/** The ways to write the ordinal of a grade or of an attachment. */
const ordinal = (n: number, of: 'grade' | 'attachment'): string =>
  of === 'grade'
    ? `(?:(?<![${TENS}百])${TENS[n - 1]}|(?<![A-Za-zＡ-Ｚ])${ROMAN[n - 1]}|(?<![\\d.]\\s*)${n}|(?<=\\d\\s+)${n})`
    : `(?:${n <= 10 ? TENS[n - 1] : `十${TENS[n - 11] ?? ''}`}(?![${TENS}级])|${n}(?!\\d))`;

/** The pattern of a word in all the forms that count as the same. */
function patternOf(word: string, quoted: boolean): RegExp {
  const text = spelled(word).replace(/[\s·•・]/gu, '');
  const brackets = [...text].some((c) => OPENING.includes(c) || CLOSING.includes(c));
  const between = brackets ? BETWEEN : BETWEEN_WITH_BRACKETS;
  const literal = [...text].map(formsOf).join(between);
  if (quoted) return new RegExp(literal, 'iu');
  // The same with each ordinal in any form.
  let any = false;
  const parts: string[] = [];
  const ORDINALS =
    /([一二三四五]|III|II|IV|I|V|[1-5])(?=级)|(?<=附[件录表])([一二三四五六七八九十]|\d{1,2})(?!\d|级)/giu;
  let at = 0;
  for (const m of text.matchAll(ORDINALS)) {
    const before = text[m.index - 1] ?? '';
    if (m[1] !== undefined && new RegExp(`[${TENS}百\\da-z]`, 'iu').test(before)) continue;
    parts.push(...[...text.slice(at, m.index)].map(formsOf));
    const printed = (m[1] ?? m[2] ?? '').toUpperCase();
    const n = /\d/u.test(printed)
      ? Number(printed)
      : ROMAN.indexOf(printed) + 1 || TENS.indexOf(printed) + 1;
    parts.push(ordinal(n, m[1] === undefined ? 'attachment' : 'grade'));
    at = m.index + m[0].length;
    any = true;
  }
  parts.push(...[...text.slice(at)].map(formsOf));
  return new RegExp(any ? `${literal}|${parts.join(between)}` : literal, 'iu');
}

/** A clause made ready for many questions. */
export interface ReadyClause extends TruthClause {
  readonly spelled: string;
}

/** Spells clauses out once. */
export const ready = (clauses: readonly TruthClause[]): ReadyClause[] =>
  clauses.map((clause) => ({ ...clause, spelled: spelled(clause.text) }));

/** Addresses of the clauses that hold all words of a query; or one of its other names. */
export function truthOf(
  clauses: readonly ReadyClause[],
  query: string,
  names: readonly string[] = [],
): Set<string> {
  const quoted = /^"(.*)"$/u.exec(query)?.[1];
  const words = (quoted === undefined ? query.split(/\s+/u) : [quoted]).filter((w) => w !== '');
  const patterns = words.map((word) => patternOf(word, quoted !== undefined));
  const others = names.map((name) => patternOf(name, true));
  return new Set(
    clauses
      .filter(
        ({ spelled: text }) =>
          patterns.every((pattern) => pattern.test(text)) ||
          others.some((pattern) => pattern.test(text)),
      )
      .map(({ url }) => url),
  );
}
