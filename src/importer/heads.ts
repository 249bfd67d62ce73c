/**
 * Documents by their own heads, without the contents: a title over a number line, a number line
 * over a title, an order with its number, a title over an addressee, a regulation with its
 * history, a chronicle, and a title that stands by itself.
 */
import { leadingNumber } from '../domain/numbering.ts';
import { recordKindOfTitle } from '../domain/recordKind.ts';
import {
  AUTHORITY_END,
  DATE_LINE,
  DOC_NUMBER_LINE,
  FINAL,
  foldTitle,
  ORDER_NUMBER_LINE,
  type PrintedLine,
  TITLE_END,
} from './lines.ts';

/** The head of a document. Indices are of lines. */
export interface Head {
  /** First line of the document: of the title, of the number above it, of the order. */
  readonly first: number;
  /** The lines of the title: first, and the one after the last. */
  readonly title: readonly [number, number];
  readonly words: string;
  /** `certain` heads are documents even where the contents do not list them. */
  readonly certain: boolean;
}

/** A line of few words that may be a line of a title. */
const titleLine = (l: PrintedLine | undefined): l is PrintedLine =>
  l !== undefined &&
  l.cells === 1 &&
  l.bare.length <= 50 &&
  !/[。；：！？，]$/u.test(l.text) &&
  !/[。；！？]/u.test(l.text) &&
  !DATE_LINE.test(l.text) &&
  !DOC_NUMBER_LINE.test(l.text) &&
  !ORDER_NUMBER_LINE.test(l.text) &&
  !/^附\s?[件录表]/u.test(l.text) &&
  leadingNumber(l.text) === undefined;

const ADDRESSEE = /^[^。；（]{1,90}[：:]$/u;
const ADDRESSED =
  /^(?:各|市|县|区|省|州|盟|旗|自治|有关|[\p{Script=Han}]{2,16}(?:人民政府|局|委|办公室|公司|单位|管委会|街道))/u;
const HISTORY = /^（[^（）]*(?:通过|公布|批准|修订|修正|发布|施行)/u;
const SPEAKS_OF = /关于|(?:印发|转发|发布|公布|批转|表彰|任免|调整|成立)/u;

/** Find the heads of documents among lines `from` … `to`; `skip` says which lines are furniture. */
export function findHeads(
  lines: readonly PrintedLine[],
  from: number,
  to: number,
  skip: (i: number) => boolean,
): Head[] {
  const out: Head[] = [];
  const at = (i: number, step: 1 | -1): number => {
    let k = i + step;
    while (k >= from && k < to && skip(k)) k += step;
    return k;
  };
  const taken = new Set<number>();
  const push = (first: number, title: [number, number], certain: boolean): void => {
    if (taken.has(title[0]) || taken.has(title[1] - 1)) return;
    for (let k = first; k < title[1]; k++) taken.add(k);
    const words = lines
      .slice(...title)
      .filter((_, k) => !skip(title[0] + k))
      .map((l) => l.bare)
      .join('');
    out.push({ first, title, words, certain });
  };
  // Orders first: their number line is none of a document's own, and their text names the rules that follow.
  for (let i = from; i < to; i++) {
    const l = lines[i] as PrintedLine;
    if (skip(i) || !/^[\p{Script=Han}]{4,30}(?:令|公告)$/u.test(l.bare)) continue;
    const n = at(i, 1);
    if (n >= to || !ORDER_NUMBER_LINE.test((lines[n] as PrintedLine).text)) continue;
    const title = promulgated(lines, n + 1, to, skip);
    if (title === undefined) push(i, [i, i + 1], true);
    else push(i, title, true);
  }
  for (let i = from; i < to; i++) {
    const l = lines[i] as PrintedLine;
    if (skip(i) || taken.has(i) || l.cells > 1) continue;
    if (DOC_NUMBER_LINE.test(l.text) && !/^（/u.test(l.text)) {
      const above = titleAbove(lines, at(i, -1), from, skip);
      const below = titleBelow(lines, at(i, 1), to, skip);
      // Where a title stands on both sides, the nearer one is its own.
      const under = below === undefined || (lines[below[0]] as PrintedLine).blanks >= l.blanks;
      if (
        above !== undefined &&
        under &&
        (below === undefined || SPEAKS_OF.test(wordsOf(lines, above)))
      )
        push(above[0], above, true);
      else if (below !== undefined) push(i, below, true);
      // A paper of appointments may have its number and nothing over it.
      else if (above === undefined && recordKindOfTitle(l.bare) === 'appointments') {
        const next = lines[at(i, 1)];
        if (next !== undefined && /决定|任命|免去|聘任|任(?:职|.{2,30}[长任员])/u.test(next.text))
          push(i, [i, i + 1], true);
      }
    }
  }
  for (let i = from; i < to; i++) {
    const l = lines[i] as PrintedLine;
    if (skip(i) || taken.has(i) || l.cells > 1) continue;
    if (
      HISTORY.test(l.text) ||
      (/^（/u.test(l.text) && HISTORY.test(l.text + (lines[i + 1]?.text ?? '')))
    ) {
      const above = titleAbove(lines, at(i, -1), from, skip);
      if (above !== undefined && !above.some((k) => taken.has(k))) push(above[0], above, false);
    } else if (ADDRESSED.test(l.text) && l.bare.length <= 90) {
      const next = lines[at(i, 1)];
      const whole =
        ADDRESSEE.test(l.text) ||
        (next !== undefined && !/[。；]/u.test(l.text) && ADDRESSEE.test(l.text + next.text));
      if (!whole) continue;
      const above = titleAbove(lines, at(i, -1), from, skip);
      if (above !== undefined && SPEAKS_OF.test(wordsOf(lines, above)))
        push(above[0], above, false);
    } else if (recordKindOfTitle(l.bare) !== undefined && titleLine(l) && l.bare.length <= 30) {
      push(i, [i, i + 1], false);
    }
  }
  for (let i = from; i < to; i++) {
    if (skip(i) || taken.has(i)) continue;
    const before = lines[at(i, -1)];
    const begins =
      before === undefined ||
      at(i, -1) < from ||
      FINAL.test(before.text) ||
      DATE_LINE.test(before.text) ||
      (lines[i] as PrintedLine).blanks >= 2;
    if (!begins) continue;
    const end = titleBelow(lines, i, to, skip);
    if (end === undefined || end[0] !== i) continue;
    const words = wordsOf(lines, end);
    if (
      /^[^《（]{0,30}(?:关于|印发|转发)[^，]{2,80}(?:通知|通告|公告|决定|意见|批复|函|通报|报告|命令|令|决议)(?:（[^（）]*）)?$/u.test(
        words,
      )
    )
      push(i, end, false);
  }
  return out.sort((a, b) => a.first - b.first);
}

const wordsOf = (lines: readonly PrintedLine[], [a, b]: readonly [number, number]): string =>
  lines
    .slice(a, b)
    .map((l) => l.bare)
    .join('');

/** The title that ends at line `last`, going up. */
function titleAbove(
  lines: readonly PrintedLine[],
  last: number,
  from: number,
  skip: (i: number) => boolean,
): [number, number] | undefined {
  if (last < from || !titleLine(lines[last])) return undefined;
  if (
    !TITLE_END.test((lines[last] as PrintedLine).bare) &&
    !/^（[^（）]{1,12}）$/u.test((lines[last] as PrintedLine).bare)
  )
    return undefined;
  let first = last;
  while (first - 1 >= from && last - first < 5) {
    const upper = lines[first - 1] as PrintedLine;
    const lower = lines[first] as PrintedLine;
    // A label with its names is no line of a title, whatever it ends with.
    if (
      skip(first - 1) ||
      !titleLine(upper) ||
      TITLE_END.test(upper.bare) ||
      /[：，]/u.test(upper.text)
    )
      break;
    const have = wordsOf(lines, [first, last + 1]);
    const whole = /^.{2,30}(?:关于|印发|转发)/u.test(have) && !/^(?:关于|印发|转发)/u.test(have);
    if (lower.blanks > 1 || (whole && lower.blanks > 0)) break;
    if (whole && !AUTHORITY_END.test(upper.bare)) break;
    first -= 1;
  }
  return [first, last + 1];
}

/** The title that begins at line `first`, going down, to the words with which a title ends. */
function titleBelow(
  lines: readonly PrintedLine[],
  first: number,
  to: number,
  skip: (i: number) => boolean,
): [number, number] | undefined {
  for (let k = first; k < to && k < first + 5; k++) {
    if (skip(k) || !titleLine(lines[k])) return undefined;
    if (k > first && (lines[k] as PrintedLine).blanks > 1) return undefined;
    if (!TITLE_END.test((lines[k] as PrintedLine).bare)) continue;
    const next = lines[k + 1];
    // （试行） on a line of its own belongs to the title.
    if (
      next !== undefined &&
      k + 1 < to &&
      /^（(?:试行|暂行|修订|草案|.{1,8}年.{0,6})）$/u.test(next.bare)
    )
      return [first, k + 2];
    return [first, k + 1];
  }
  return undefined;
}

/** The title of the rules that an order publishes: the name in 《》 of its text, standing below. */
function promulgated(
  lines: readonly PrintedLine[],
  from: number,
  to: number,
  skip: (i: number) => boolean,
): [number, number] | undefined {
  const limit = Math.min(to, from + 30);
  let text = '';
  for (let i = from; i < limit; i++) if (!skip(i)) text += (lines[i] as PrintedLine).bare;
  const names = [...text.matchAll(/《([^《》]{3,60})》/gu)].map((m) => foldTitle(m[1] as string));
  for (let i = from; i < limit; i++) {
    let have = '';
    for (let k = i; k < limit && k < i + 5; k++) {
      if (skip(k)) continue;
      have += foldTitle((lines[k] as PrintedLine).text);
      if (names.includes(have)) return [i, k + 1];
      if (!names.some((n) => n.startsWith(have))) break;
    }
  }
  return undefined;
}
