/**
 * The stated rule of width and white space, and the reading of a raw source text
 * into units. Both the importer and the proof read the source through this module, so
 * what it drops is dropped by name here and nowhere else.
 */
import { alignedTables } from './aligned.ts';
import { replaceIn } from './sieve.ts';

/** CJK ideographs, with the iteration mark and 〇. */
const HAN =
  /[\u2E80-\u2FD5\u3005-\u3007\u3021-\u3029\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u;
/** Full-width forms and CJK punctuation, with the quotation marks and dashes that Chinese shares. */
const WIDE = /[\u3001-\u3004\u3008-\u301F\u30FB\uFF01-\uFFEE“”‘’—…·●■◆▲★○□]/u;

const isHan = (c: string | undefined): boolean => c !== undefined && HAN.test(c);
const isWide = (c: string | undefined): boolean => c !== undefined && WIDE.test(c);
const isChinese = (c: string | undefined): boolean => isHan(c) || isWide(c);
const isAscii = (c: string | undefined): boolean => c !== undefined && c <= '~';

/** Characters that carry no text: controls, BOM, zero-width marks, marks of direction, variation selectors, soft hyphen, replacement of a NUL. */
const INVISIBLE =
  /(?![\t\n\r])\p{Cc}|[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/gu;
/** Whether a text may hold what carries none: anything but the characters of which most texts are made. */
const RARE = /[^\t\n\r -~\u3000-\u303F\u4E00-\u9FFF\uFF01-\uFFEE·“”‘’…—]/u;

/** A text without the characters that carry none, and without halves of characters. */
const visible = (s: string): string =>
  RARE.test(s) ? s.replace(INVISIBLE, '').replace(LONE_SURROGATE, '') : s;

/** White space of every width but the tab, which separates the cells of a table. */
const SPACES = /[ \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/gu;
/** Unpaired surrogates cannot be written to a UTF-8 file. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** Numbers after which a space is part of the setting: `1 总则`, `1.1 编制目的`, `14. 推广`, `第三条 `, `〔2023〕1号 `. */
const KEEPS_SPACE =
  /(?:^\d{1,2}(?:[.．]\d{1,2})*[.．]?|^第[一二三四五六七八九十百零〇\d]{1,6}[编編章节節条條]|〔\d{4}〕\s?第?\d+[号號])$/u;

/**
 * Normalise the width of one piece of text that stands on one line.
 *
 * 1. Full-width letters, digits, ％ and ． become half-width.
 * 2. `, : ; ? ! ( )` become full-width where the character before or after them
 *    (white space aside) is Chinese; a bracket also where its partner does, or where it
 *    opens the text around a number.
 * 3. `[2023]` or `﹝2023﹞` round a year becomes `〔2023〕`, and so does `(1988)` before the serial
 *    number of a document.
 * 4. White space: none at the ends and within a date; one space between two ideographs or two ASCII
 *    words, and after a leading number; none elsewhere.
 *
 * @param text one unit of a source line
 * @param before last character of the unit before, '' if none
 * @param after first character of the unit after, '' if none
 */
export function normaliseText(text: string, before = '', after = ''): string {
  let s = visible(text).replaceAll('\t', ' ').replace(SPACES, ' ').trim();
  s = s.replace(/[０-９Ａ-Ｚａ-ｚ％．]/gu, (c) => String.fromCodePoint(c.codePointAt(0)! - 0xfee0));
  s = replaceIn(s, YEAR_IN_BRACKETS, '〔$1〕');
  s = replaceIn(s, YEAR_BEFORE_SERIAL, '〔$1〕');
  s = widenPunctuation(replaceIn(s, IN_DATE, ''), before, after);
  return spaceOut(s);
}

const YEAR_IN_BRACKETS = /[[［﹝〔]\s?(\d{4})\s?[\]］﹞〕]/gu;
const YEAR_BEFORE_SERIAL =
  /(?<=\p{Script=Han})[（(]\s?(\d{4})\s?[)）](?=\s?第?\s?\d{1,5}\s?[号號])/gu;

/** A space within a date (3 月 5 日, 2024 年 4 月), which is only its setting; one after the number of an item is not. */
const IN_DATE =
  /(?<=\d) (?=年 ?\d{1,2} ?月|月 ?\d{1,2} ?日|[月日](?=$|[ ，,、：:—–－~～至]))|(?<=\d ?[年月]) (?=\d{1,2} ?[月日])|(?<=\d ?日) (?=[—–－~～至到-]+ ?\d)|(?<=\d ?日 ?[—–－~～至到-]+) (?=\d)/gu;

function widenPunctuation(s: string, before: string, after: string): string {
  if (!/[,:;?!()]/u.test(s)) return s;
  const chars = [...s];
  const neighbour = (i: number, step: 1 | -1): string => {
    let j = i + step;
    while (chars[j] === ' ') j += step;
    return chars[j] ?? (step < 0 ? before : after);
  };
  const widen = new Set<number>();
  const open: number[] = [];
  chars.forEach((c, i) => {
    if (!(c in FULL_WIDTH)) return;
    if (isChinese(neighbour(i, -1)) || isChinese(neighbour(i, 1))) widen.add(i);
    if (c === '(') {
      open.push(i);
      if (i === 0 && /^\(\s?(?:\d{1,2}|[ⅠⅡⅢⅣⅤ一二三四五六七八九十]+)\s?\)/u.test(s)) widen.add(i);
    } else if (c === ')') {
      const partner = open.pop();
      if (partner !== undefined && (widen.has(partner) || widen.has(i))) widen.add(partner).add(i);
    }
  });
  return chars.map((c, i) => (widen.has(i) ? FULL_WIDTH[c]! : c)).join('');
}

function spaceOut(s: string): string {
  if (!s.includes(' ')) return s;
  const chars = [...s];
  return chars
    .filter((c, i) => {
      if (c !== ' ') return true;
      const a = chars[i - 1];
      const b = chars[i + 1];
      if (isWide(a) || isWide(b)) return isOpenQuoteGap(a, b);
      if (isHan(a) && isHan(b)) return true;
      if (isAscii(a) && isAscii(b)) return true;
      // Words of another script (Mongolian, Tibetan, Uyghur …) stand apart.
      if (!isHan(a) && !isHan(b) && !isAscii(a) && !isAscii(b)) return true;
      return KEEPS_SPACE.test(chars.slice(0, i).join(''));
    })
    .join('');
}

/** `●11月1日 “中国梦…”`: after an ideograph an opening mark keeps its distance; other punctuation needs none. */
const isOpenQuoteGap = (a: string | undefined, b: string | undefined): boolean =>
  isHan(a) && (b === '“' || b === '《');

/**
 * What stands between two lines that are joined: nothing, but a space between two
 * ASCII words.
 */
export const joint = (a: string, b: string): string =>
  /[A-Za-z0-9]$/u.test(a) && /^[A-Za-z]/u.test(b) ? ' ' : '';

/** Join pieces of one paragraph, see {@link joint}. */
export function joinPieces(pieces: readonly string[]): string {
  let out = '';
  for (const p of pieces) out += joint(out, p) + p;
  return out;
}

/** What separates a unit from the one before it. */
type Separator = 'line' | 'tab' | 'tag';

/** The smallest piece of the source: a line, a tab cell of a line, or a paragraph tag's content in either. */
export interface SourceUnit {
  /** 1-based line of source.txt. */
  readonly line: number;
  /** The last line of a row of a table whose cells run over lines; undefined where that is its line. */
  readonly until?: number | undefined;
  /** 0-based tab cell in the line. */
  readonly cell: number;
  /** How many tab cells the line has. */
  readonly cells: number;
  readonly separator: Separator;
  /** Normalised text; never empty. */
  readonly text: string;
  /** Whether the raw line is indented by two or more characters. */
  readonly indented: boolean;
  /** Whether a list bullet of the OCR stood before it (dropped by rule `list-bullet`). */
  readonly bullet: boolean;
  /** Blank lines directly before it. */
  readonly blanks: number;
  /** Display width of the raw line in ideographs. */
  readonly width: number;
  /** Whether wide white space parts words within the raw line, as columns are parted. */
  readonly gaps?: true | undefined;
}

/** Named rules by which marks of the OCR's own output format, not of the print, are dropped inside a line. */
export const markupRules = {
  'html-tag': 'tags of tables and paragraphs that the OCR wrote (<p>, <td>, <br> …)',
  'table-rule': 'a line of dashes that the OCR put under the head of a table',
  'list-bullet': 'a dash that the OCR put before an item of a list',
  'heading-mark': 'number signs that the OCR put before a heading',
  emphasis: 'pairs of asterisks that the OCR put round words in bold (**甲**)',
  autolink: 'angle brackets that the OCR put round an address of the web',
  invisible: 'control characters, zero-width marks, marks of direction, variation selectors',
} as const;

const TAG =
  /<\/?(?:p|br|div|span|table|thead|tbody|tr|td|th|center|b|strong|em|u)(?:\s[^<>]*)?\/?>/giu;
const BLOCK_TAG = /<\/?(?:p|br|div|table|thead|tbody|tr|center)(?:\s[^<>]*)?\/?>/giu;
const CELL_TAG = /<\/(?:td|th)\s*>/giu;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:[|\t]\s*:?-{2,}:?\s*)+\|?\s*$/u;
/** A dash before an item, but not round a page number (- 7 -). */
const BULLET = /^(\s*)[-*+]\s+(?=\S)(?!\d{1,4}\s*[-*+—]\s*$)/u;
const EMPHASIS = /\*\*(?=[^\s*])([^*\n]*[^\s*])\*\*/gu;
const AUTOLINK = /<(https?:\/\/[^<>]*)>/gu;
const HEADING_MARK = /^(\s*)#{1,6}\s+(?=\S)/u;

/** Split a text into lines: LF, CRLF, CR, form feed. */
export const splitLines = (text: string): string[] =>
  text.replace(/^\uFEFF/u, '').split(/\r\n|[\n\r\f\v\u0085]/u);

/** Whether a line holds nothing that could be published. */
const isBlank = (raw: string): boolean =>
  visible(raw).trim() === '' || TABLE_RULE.test(raw) || replaceIn(raw, TAG, '').trim() === '';

/** Width in ideographs: an ASCII character counts as half of one. */
function displayWidth(s: string): number {
  let w = 0;
  for (const c of s) w += c <= '~' ? 0.5 : 1;
  return w;
}

/** Words that wide white space parts; two single characters (目　　录) are one word that was set apart. */
const COLUMNS =
  /\S{2}(?:\u3000{2,}|[ \u00A0]{4,}|[ \u3000]*\u3000 +)\S|\S(?:\u3000{2,}|[ \u00A0]{4,}|[ \u3000]*\u3000 +)\S{2}/u;

/**
 * Read a source into units, in the order of the text.
 *
 * Guarantees: every character of the source that is not white space is in exactly one
 * unit, changed by nothing but {@link normaliseText} and {@link withStops}, or dropped by one of
 * {@link markupRules}; units come in source order; no unit is empty.
 *
 * @param printed the lines of source.txt
 */
export function readUnits(printed: readonly string[]): SourceUnit[] {
  const lines = withStops(printed);
  const raw: (Omit<SourceUnit, 'text'> & { raw: string })[] = [];
  let blanks = 0;
  const { rows: aligned, within } = alignedTables(lines, isBlank);
  /** The last line that goes on with the row of a line. */
  const lastOf = new Map([...within].map(([line, row]) => [row, line]));
  const barred = barredTables(lines);
  lines.forEach((line, index) => {
    if (isBlank(line)) {
      blanks += 1;
      return;
    }
    // Its words stand in the cells of the row with which it goes on.
    if (within.has(index)) return;
    let text = aligned.get(index) ?? line;
    const until = lastOf.get(index);
    const bullet = BULLET.test(text);
    text = text.replace(BULLET, '$1').replace(HEADING_MARK, '$1');
    text = replaceIn(replaceIn(text, EMPHASIS, '$1'), AUTOLINK, '$1');
    const indented = /^(?:\t|[ \u3000]{2,}|\u3000)/u.test(text);
    if (/^\s*\|.*\|\s*$/u.test(text)) text = text.trim().slice(1, -1).replaceAll('|', '\t');
    else if (barred.has(index)) text = cellsBetweenBars(text);
    const inTabs = replaceIn(text, CELL_TAG, '\t');
    const setIn = indented && !aligned.has(index) && inTabs.startsWith('\t');
    const cells = (
      setIn && !emptyFirstCell(lines, index, text) ? inTabs.replace(/^\t+(?=\S)/u, '') : inTabs
    ).split('\t');
    cells.forEach((cell, c) => {
      const parts = replaceIn(replaceIn(cell, BLOCK_TAG, '\n'), TAG, '').split('\n');
      let first = true;
      for (const part of parts) {
        if (visible(part).trim() === '') continue;
        raw.push({
          line: index + 1,
          ...(until === undefined ? {} : { until: until + 1 }),
          cell: c,
          cells: cells.length,
          separator: !first ? 'tag' : raw.at(-1)?.line !== index + 1 ? 'line' : 'tab',
          raw: part,
          indented,
          bullet,
          blanks,
          width: displayWidth(line.trim()),
          ...(COLUMNS.test(line.trim()) ? { gaps: true } : {}),
        });
        first = false;
        blanks = 0;
      }
    });
  });
  const units: SourceUnit[] = [];
  raw.forEach(({ raw: part, ...rest }, i) => {
    const before = raw[i - 1]?.raw.trimEnd() ?? '';
    const after = raw[i + 1]?.raw.trimStart() ?? '';
    const text = normaliseText(part, [...before].at(-1) ?? '', [...after][0] ?? '');
    if (text !== '') units.push({ ...rest, text });
  });
  return units;
}

/** A point behind an ideograph or a closing mark, at the end of a line or before the next words. */
const POINT =
  /(?<=[\p{Script=Han}”"’）)》])(?<!^\s*[一二三四五六七八九十]{1,3})\.(?=\s*$|[\p{Script=Han}“"‘（(《\d])/gu;
/** How many lines must end in a point before points are held to be full stops. */
const FEWEST_POINTS = 5;

/**
 * The lines of a text that was typed with points for full stops (…遵照执行.), with full stops: where
 * more lines end in a point than in 。. One after the number of a section (一.) is none.
 */
function withStops(lines: readonly string[]): readonly string[] {
  const points = lines.filter((l) => /\p{Script=Han}[”"）)]?\.\s*$/u.test(l)).length;
  if (points < FEWEST_POINTS || points <= lines.filter((l) => /。[”"）)]?\s*$/u.test(l)).length)
    return lines;
  return lines.map((l) => l.replace(POINT, '。'));
}

/** Whether the tab at the head of a line is an empty cell, of a row that has as many cells as the one above it. */
function emptyFirstCell(lines: readonly string[], index: number, text: string): boolean {
  const cells = text.split('\t').length;
  if (cells < 3 || !/^\t+\S/u.test(text)) return false;
  for (let k = index - 1; k >= 0 && k >= index - 30; k -= 1) {
    const above = (lines[k] as string).split('\t').length;
    if (above === cells && !/^\t/u.test(lines[k] as string)) return true;
    if (above < 2) return false;
  }
  return false;
}

/**
 * Fold a text for comparison and search: compatibility width, letter case, brackets,
 * Roman numerals, and no white space or middle dots. Not for publication.
 */
export function foldText(s: string): string {
  // Names are mostly of characters that nothing is folded of.
  if (/^[\u4E00-\u9FFF]*$/u.test(s)) return s;
  return s
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[〔〕[\]（）()【】﹝﹞]/gu, '')
    .replace(/[\s·•・]/gu, '');
}

/** Marks that a typist sets between the cells of a row. */
const BARS = /[|｜│┃┆¦]/gu;
const barsOf = (line: string): number => (line.match(BARS) ?? []).length;
/** Without a bar at either end, a tab for each bar. */
const cellsBetweenBars = (line: string): string =>
  line
    .trim()
    .replace(/^[|｜│┃┆¦](.*)[|｜│┃┆¦]$/u, '$1')
    .replace(BARS, '\t');

/**
 * Rows of tables whose cells bars part (乡镇｜面积｜单位): three lines or more on end with as many bars,
 * under a line of few words in each cell.
 */
function barredTables(lines: readonly string[]): Set<number> {
  const out = new Set<number>();
  for (let i = 0; i < lines.length; ) {
    const bars = barsOf(lines[i]!);
    let end = i + 1;
    // One bar in each of several lines, between spaces, parts two columns.
    const parts = (k: number): boolean =>
      barsOf(lines[k]!) === bars && (bars >= 2 || /\S\s[|｜│]\s\S/u.test(lines[k]!));
    while (bars >= 1 && parts(i) && end < lines.length && parts(end)) end += 1;
    const heads = cellsBetweenBars(lines[i]!).split('\t');
    if (end - i >= 3 && heads.every((h) => /^[^，。；：]{0,14}$/u.test(h.trim())))
      for (let k = i; k < end; k += 1) out.add(k);
    i = end;
  }
  return out;
}

/**
 * How much two texts, or two lists, have in common at their beginnings and, of the rest, at their ends.
 *
 * @returns the lengths of the two
 */
export function sharedEnds<T>(a: ArrayLike<T>, b: ArrayLike<T>): { head: number; tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return { head, tail };
}

/** Words as alternatives of a pattern, with a space or none between their characters: as a print sets them that fills the line. */
export const spaced = (words: readonly string[]): string =>
  words.map((word) => [...word].join('\\s?')).join('|');
