/**
 * The table of contents, in any form: its entries are recognised because their titles stand
 * again in the text. Only where a title does not come again does the form of the entry
 * (leaders, page number, bullet) say where it begins and ends.
 */
import {
  type EntryReading,
  entryReadings,
  isContentsHeading,
  isDrawnLine,
  splitContentsEntry,
} from '../domain/furniture.ts';
import { leadingNumber } from '../domain/numbering.ts';
import { recordKindOfTitle } from '../domain/recordKind.ts';
import { simplify } from '../domain/script.ts';
import { isColophon } from './colophon.ts';
import {
  AUTHORITY_END,
  DATE_LINE,
  DOC_NUMBER_LINE,
  foldTitle,
  PERIOD_OF_DAYS,
  type PrintedLine,
  TITLE_END,
} from './lines.ts';
import { dice, TitleIndex } from './titles.ts';

/** One entry of the contents. */
export interface Entry {
  /** As printed, without leaders, ordinal and page. */
  readonly title: string;
  readonly page: number | undefined;
  /** Lines of source.txt, first and last. */
  readonly lines: readonly [number, number];
  /** The section under which it stands; undefined where none stands over it. */
  readonly section?: string | undefined;
  /** Where its title stands again: indices of lines, the first and the one after the last. */
  readonly at: readonly [number, number] | undefined;
}

/** What stands in the contents, in order. */
export type ContentsItem =
  | { readonly section: string; readonly line: number }
  | { readonly colophon: number }
  | { readonly entry: Entry };

/** The contents and where they end. Indices are of lines. */
interface Contents {
  /** Lines of the heading (目录, CONTENTS). */
  readonly headings: readonly number[];
  /** First line of the contents, heading included. */
  readonly first: number;
  readonly items: readonly ContentsItem[];
  /** First line after them. */
  readonly end: number;
}

/** A piece of a line: a whole line, or what stands in one of its columns. */
interface Piece {
  readonly text: string;
  /** Index of its line. */
  readonly index: number;
  readonly column: number;
}

/** The number of the document in brackets after a title in the contents. */
export const NUMBER_IN_BRACKETS =
  /[（(][^（）()]*(?:〔\d{4}〕|令第?|字第)[^（）()]*号[）)]$|(?<=公告|通告|令)\s+第[\d〇一二三四五六七八九十百]{1,5}号$|(?<=通知|通告|公告|决定|意见|批复|函|报告|纪要|通报|决议|规定|办法|条例|方案|预案|细则|规则|计划|规划|纲要|要点|措施|名单|批示|[》）\s.…·．⋯])[\s/／|｜.…·．⋯]*(?:(?!通知|通告|公告|决定|意见|批复|报告|纪要|通报|决议|方案|的)\p{Script=Han}){2,10}〔\d{4}〕第?\d{1,5}号$|(?<=\p{Script=Han}[\s\u3000]+)\p{Script=Han}{1,8}(?:通报|公告|通告|公示|决定|批复|报告)〔\d{4}〕第?\d{1,5}号$|(?<=规定|办法|条例|细则|规则|决定|[》）\s])\s*\p{Script=Han}{2,16}令第?[\d〇一二三四五六七八九十百]{1,5}号$/u;
/** 第45/2023号行政长官批示 设立…小组: the number and kind of a paper, and after a space what it is about; over the text stands the first alone. */
const ORDER_AND_MATTER =
  /^(\p{Script=Han}{3,20}(?:训令|指令|委令|通令|布告))\s+(?=[为据关令].{4})|^(第\d{1,4}\/(?:[A-Z]{1,8}\/)?\d{4}号\p{Script=Han}{0,14}?(?:批示|命令|行政法规|法律|决议|公告|通告))[\s，,：:]+(?=.{4})/u;
/** The first words of such an entry. */
const orderName = (title: string): string | undefined => {
  const m = ORDER_AND_MATTER.exec(simplify(title));
  return m?.[1] ?? m?.[2];
};
/** 批示摘录数份, 公告一则，关于…: the name of a paper, how many they are, and perhaps what it is about. */
const COUNTED_PAPER =
  /^(\p{Script=Han}{2,8}?)(?:[一二三四五六七八九十两数多若干]{1,3}|\d{1,2})[份则项件](?:[，,：:].+)?$/u;

const countedName = (title: string): string | undefined =>
  COUNTED_PAPER.exec(simplify(title).replace(/[。.]$/u, ''))?.[1];
/** Whether the text prints a title shorter than the contents do. */
const isShortened = (title: string): boolean =>
  ORDER_AND_MATTER.test(title) || countedName(title) !== undefined;
/** The same of an entry that has its page. */
const isWholeEntry = ({ title, page }: EntryReading): boolean =>
  page !== undefined && isShortened(title);

/** A title, and the date of the paper behind it. */
const DATED_TITLE =
  /^(.{6,}(?:通告|公告|公示|通知|意见|决定|批复|报告|函|通报))\s*\d{4}年\d{1,2}月\d{1,2}日$/u;

/** How the title of an entry may stand in the text: without its number, without what is said after a dash. */
export const titleFoldings = (title: string): string[] => {
  const bare = title.replace(NUMBER_IN_BRACKETS, '').trim();
  // Contents may shorten the name of a congress and of its committee.
  const whole = bare
    .replace(/人大常委会/u, '人民代表大会常务委员会')
    .replace(/人大(?!会议|代表大会|及其)/u, '人民代表大会');
  const head = /[.…·]{3}/u.test(bare)
    ? undefined
    : (/^(.{6,}?)(?:——|──|―― ?)/u.exec(bare)?.[1] ?? orderName(bare));
  const counted = countedName(bare);
  // A paper without a number has its date under its title: …的通告 2017年7月20日.
  const undated = DATED_TITLE.exec(bare)?.[1];
  const others = [head, counted, undated].filter((o) => o !== undefined);
  return [...new Set([bare, title, whole, ...others].map(foldTitle))];
};
const LONGEST = 6;

/**
 * Find and read the contents.
 *
 * @param raw the lines of source.txt, for the columns that white space sets apart
 * @param skip which lines are page furniture
 * @param firstHead index of the line at which the first document begins by its own head, if that is known
 */
export function readContents(
  lines: readonly PrintedLine[],
  raw: readonly string[],
  skip: (i: number) => boolean,
  firstHead: (from: number) => number,
): Contents | undefined {
  const index = new TitleIndex(lines, skip);
  const heading = lines.findIndex(
    (l, i) => i < Math.max(80, lines.length / 4) && isContentsHeading(l.text),
  );
  // 目录 in the first of two columns: the entries of the other begin beside it.
  const beside = lines.findIndex(
    (_, i) => i < 40 && i < firstHead(0) && inColumn(lines, raw, i).some(isContentsHeading),
  );
  if (heading === -1 && beside !== -1) {
    const read = readTwice(lines, raw, skip, index, firstHead(beside + 1), beside);
    if (read.items.some((x) => 'entry' in x && x.entry.at !== undefined))
      return { headings: [], first: beside, ...read };
  }
  // A heading that stands inside the first document is of that document's own contents.
  if (heading !== -1 && firstHead(0) >= heading) {
    const headings = [heading];
    while (isContentsHeading(lines[(headings.at(-1) as number) + 1]?.text ?? ''))
      headings.push((headings.at(-1) as number) + 1);
    const start = (headings.at(-1) as number) + 1;
    const read = readTwice(lines, raw, skip, index, firstHead(start), start);
    return { headings, first: heading, ...read };
  }
  // Without a heading: lines near the beginning that come again as titles, two of them at least.
  for (let i = 0; i < Math.min(60, lines.length); i++) {
    const own = lines[i] as PrintedLine;
    // An addressee or a sentence comes again as well, and is no title.
    if (/[：:。；，]$/u.test(own.text) || leadingNumber(own.text)?.kind === 'article') continue;
    const reader = new Reader(lines, raw, skip, index, lines.length);
    const first =
      reader.match([{ text: (lines[i] as PrintedLine).text, index: i, column: 0 }], 0) ??
      reader.match(reader.pieces(i), 0);
    if (first === undefined || first.at[0] < i + 3) continue;
    const read = readTwice(
      lines,
      raw,
      skip,
      index,
      Math.min(firstHead(i + 1), first.at[0]),
      sectionAbove(lines, i),
    );
    const matched = read.items.filter((x) => 'entry' in x && x.entry.at !== undefined);
    if (matched.length >= 2) return { headings: [], first: sectionAbove(lines, i), ...read };
  }
  return undefined;
}

/** Read the contents; where most entries have a page, again, so that a line without one is no entry. */
function readTwice(
  lines: readonly PrintedLine[],
  raw: readonly string[],
  skip: (i: number) => boolean,
  index: TitleIndex,
  end: number,
  start: number,
): { items: ContentsItem[]; end: number } {
  const first = new Reader(lines, raw, skip, index, end).read(start);
  const entries = first.items.flatMap((x) =>
    'entry' in x && x.entry.at !== undefined ? [x.entry] : [],
  );
  const paged = entries.filter((e) => e.page !== undefined);
  if (paged.length === entries.length || paged.length < 2 || paged.length * 5 < entries.length * 3)
    return first;
  return new Reader(lines, raw, skip, index, end, true).read(start);
}

/** A section's name over the first entry belongs to the contents. */
const sectionAbove = (lines: readonly PrintedLine[], i: number): number =>
  i > 0 &&
  isSection((lines[i - 1] as PrintedLine).text) &&
  /^[【〖·◎◆■□▲▼§※●★☆—-]|文件$|任免$|令$|法规$/u.test((lines[i - 1] as PrintedLine).bare)
    ? i - 1
    : i;

/** A name of a section: few words, no page, no words of a title. */
function isSection(text: string): boolean {
  const bare = text.replace(/\s/gu, '');
  if (/^[【〖［[◎◆■□▲▼§※★☆—·-]/u.test(bare) && bare.length <= 20 && !/关于|\d$/u.test(bare))
    return true;
  return bare.length <= 16 && !/关于|[，。；：]|\d$|\d[）)］\]】]$/u.test(bare);
}

/** Of each piece which one stands before it that is no number of a paper; -1 for none. One pass over all of them, since each asks. */
const abovePapers = new WeakMap<readonly Piece[], readonly number[]>();
function abovePaper(pieces: readonly Piece[], k: number): number {
  let above = abovePapers.get(pieces);
  if (above === undefined) {
    let last = -1;
    above = pieces.map(({ text }, i) => {
      const before = last;
      if (!entryReadings([text]).some(({ title }) => DOC_NUMBER_LINE.test(title))) last = i;
      return before;
    });
    abovePapers.set(pieces, above);
  }
  return above[k] ?? -1;
}

/** Whether a line is a paper of appointments that has nothing but its number: under the name of their section, or under another. */
function isNumberedPaper(pieces: readonly Piece[], k: number): boolean {
  const over = pieces[abovePaper(pieces, k)]?.text ?? '';
  return isSection(over) && /任免|人事|干部|任职/u.test(over);
}

/** Whether a line is a month under the name of the section of days: 大事记, and 2024年8月. */
function isMonthOfDays(pieces: readonly Piece[], k: number): boolean {
  const over = (pieces[k - 1]?.text ?? '').replace(/^[^\p{Script=Han}]+|[^\p{Script=Han}]+$/gu, '');
  return recordKindOfTitle(over) === 'chronicle' && PERIOD_OF_DAYS.test((pieces[k] as Piece).text);
}

/** 10.某某会议 behind 9.…的通知: the next number of the entries, whatever the words are. */
function goesOnCounting(pieces: readonly Piece[], k: number): boolean {
  const number = (text: string): number =>
    Number(/^(\d{1,3})\s?[.．、]\s*(?=[\p{Script=Han}《“])/u.exec(text)?.[1] ?? 0);
  const own = number((pieces[k] as Piece).text);
  return (
    own > 1 &&
    pieces
      .slice(0, k)
      .some(
        ({ text }) => number(text) === own - 1 && (TITLE_END.test(text) || /[号》]/u.test(text)),
      )
  );
}

/**
 * Whether a line that stands again is no entry for all that: the name of an authority, and that of a
 * section, unless it is the month of a section of days or says the period of its records.
 */
function isNoTitle(title: string, pieces: readonly Piece[], k: number): boolean {
  if (TITLE_END.test(title) || countedName(title) !== undefined) return false;
  if (AUTHORITY_END.test(title)) return true;
  if (goesOnCounting(pieces, k)) return false;
  const records =
    recordKindOfTitle(title) !== undefined &&
    /\d|[一二三四五六七八九十]月|季度|半年|年度|本[月季年期]/u.test(title);
  return (
    isSection((pieces[k] as Piece).text) &&
    !DOC_NUMBER_LINE.test(title) &&
    !isMonthOfDays(pieces, k) &&
    !records
  );
}

/** The columns of a line: two or more texts with words in each, set apart by a tab or by wide white space. */
function inColumn(lines: readonly PrintedLine[], raw: readonly string[], k: number): string[] {
  const line = lines[k];
  if (line === undefined) return [];
  const text = simplify(raw[line.line - 1] ?? '').replace(
    /目[\s\u3000]{1,6}(?=[录次](?:\s|$))/u,
    '目',
  );
  const parts = text.split(/\t+|[ \u00A0]{3,}|\u3000{2,}| *\u3000 +/u).map((p) => p.trim());
  // The number of a document in a column of its own belongs to the title before it.
  const numbered = (p: string): boolean =>
    /^[（(]?\p{Script=Han}{2,10}[〔[（(]\d{4}[〕\]）)]第?\d{1,5}号/u.test(p);
  const full = parts.filter(
    (p) =>
      !numbered(p) &&
      (/\p{Script=Han}.*\p{Script=Han}.*\p{Script=Han}.*\p{Script=Han}/u.test(p) ||
        // The last words of an entry with its page.
        /\p{Script=Han}.*\p{Script=Han}.*[.…·．]{2,}\s*[（(]?\d{1,4}[）)]?$/u.test(p) ||
        isContentsHeading(p)),
  );
  if (full.length < 2) return [line.text];
  // A page number that wide white space sets apart belongs to the title before it.
  const out: string[] = [];
  for (const p of parts) {
    // White space before the first text is an indent: the second line of a title, or an empty column, which its place tells.
    if (p === '') continue;
    if ((/\p{Script=Han}.*\p{Script=Han}/u.test(p) && !numbered(p)) || out.length === 0)
      out.push(p);
    else out[out.length - 1] += ` ${p}`;
  }
  return out;
}

class Reader {
  private readonly lines: readonly PrintedLine[];
  private readonly raw: readonly string[];
  private readonly skip: (i: number) => boolean;
  private readonly index: TitleIndex;
  /** Where the text begins, as far as that is known: it moves up when a title is found. */
  private end: number;
  /** Whether each entry has a page. */
  private readonly paged: boolean;

  constructor(
    lines: readonly PrintedLine[],
    raw: readonly string[],
    skip: (i: number) => boolean,
    index: TitleIndex,
    end: number,
    paged = false,
  ) {
    this.paged = paged;
    this.lines = lines;
    this.raw = raw;
    this.skip = skip;
    this.index = index;
    this.end = end;
  }

  read(start: number): { items: ContentsItem[]; end: number } {
    const items: ContentsItem[] = [];
    const pieces = this.pieces(start);
    let open: Piece[] = [];
    const flush = (): void => {
      items.push(...this.unmatched(open));
      open = [];
    };
    let k = 0;
    let last = start - 1;
    for (; k < pieces.length; ) {
      const piece = pieces[k] as Piece;
      if (piece.index >= this.end) break;
      // The number of the document on a line of its own, under a title that comes again below.
      const before = items.at(-1);
      const ofEntry =
        open.length === 0 &&
        before !== undefined &&
        'entry' in before &&
        before.entry.at !== undefined &&
        before.entry.at[0] > piece.index;
      // The number of a document that stands over its text; before a title it is a part of the entry.
      const number =
        DOC_NUMBER_LINE.test(piece.text) && !/号\s+(?!\d{4}年).*\p{Script=Han}/u.test(piece.text);
      // The number of a paper of appointments may be all the title that it has: it comes again over its text.
      const again = number ? this.index.find(foldTitle(piece.text), piece.index + 1) : undefined;
      const under =
        before !== undefined && 'entry' in before && before.entry.at?.[1] === again?.[0];
      // Under a title that comes again in other words it belongs to that title.
      const above = open.at(-1)?.text ?? '';
      if (number && TITLE_END.test(above) && SPEAKS_OR_ASKS.test(above)) {
        open.push(piece);
        last = Math.max(last, piece.index);
        k += 1;
        continue;
      }
      if (again !== undefined && items.length > 0 && !under) {
        flush();
        const { line } = this.lines[piece.index] as PrintedLine;
        const entry = {
          title: piece.text,
          page: undefined,
          lines: [line, line],
          at: again,
        } as const;
        items.push({ entry });
        this.end = Math.min(this.end, again[0]);
        last = Math.max(last, piece.index);
        k += 1;
        continue;
      }
      if (number && !ofEntry) break;
      if (this.skip(piece.index)) {
        k += 1;
        continue;
      }
      const aside = this.aside(pieces, k, items.length > 0);
      if (aside !== undefined) {
        flush();
        items.push(aside);
        last = Math.max(last, piece.index);
        k += 1;
        continue;
      }
      if (isHeadOfSection(piece.text, items)) break;
      const found = this.match(pieces, k);
      if (found !== undefined) {
        flush();
        const own = pieces.slice(k, k + found.pieces);
        const numbers = own.map((p) => (this.lines[p.index] as PrintedLine).line);
        items.push({
          entry: {
            title: found.reading.title,
            page: found.reading.page === 0 ? undefined : found.reading.page,
            lines: [Math.min(...numbers), Math.max(...numbers)],
            at: found.at,
          },
        });
        this.end = Math.min(this.end, found.at[0]);
        last = Math.max(last, ...own.map((p) => p.index));
        k += found.pieces;
        continue;
      }
      if (beginsText(piece.text) || open.length > 40) break;
      open.push(piece);
      last = Math.max(last, piece.index);
      k += 1;
    }
    // Lines that match nothing, directly before the text: only those that have the form of an entry belong here.
    const rest = withoutHeads(this.unmatched(open), items);
    // Where most entries have their page, what has none behind the last of them is the text.
    const entries = [...items, ...rest].flatMap((x) => ('entry' in x ? [x.entry] : []));
    const paged =
      entries.filter((e) => e.page !== undefined).length * 5 >= entries.length * 3 &&
      // Either an entry among them has its page, or an empty line parts them all from the contents.
      (rest.some((x) => 'entry' in x && x.entry.page !== undefined) ||
        (entries.length >= 4 &&
          open[0] !== undefined &&
          (this.lines[open[0].index] as PrintedLine).blanks + this.blanksBefore(open[0].index) >
            0));
    const kept =
      rest.findLastIndex((x) => 'entry' in x && (!paged || x.entry.page !== undefined)) + 1;
    items.push(...rest.slice(0, kept));
    const keptLines = rest
      .slice(0, kept)
      .map((x) => ('entry' in x ? x.entry.lines[1] : 'section' in x ? x.line : 0));
    const ended =
      open[0] === undefined
        ? last
        : kept === 0
          ? open[0].index - 1
          : this.lines.findIndex((l) => l.line === Math.max(...keptLines));
    return {
      items: this.withSections(this.withoutOrdinals(items)),
      end: Math.max(ended + 1, start),
    };
  }

  /**
   * （1）甲, （2）乙, （3）丙: numbers in brackets before the titles that count them from the first, over
   * all of them or anew in each section, are no pages.
   */
  private withoutOrdinals(items: readonly ContentsItem[]): ContentsItem[] {
    const text = new Map(this.lines.map((l) => [l.line, l.text]));
    const numbered = items.flatMap((x) =>
      'entry' in x &&
      x.entry.page !== undefined &&
      NUMBER_FIRST.exec(text.get(x.entry.lines[0]) ?? '')?.[1] === String(x.entry.page)
        ? [x.entry]
        : [],
    );
    const counts = numbered.every(
      ({ page }, n) => page === 1 || page === (numbered[n - 1]?.page ?? 0) + 1,
    );
    if (numbered.length < 2 || !counts) return [...items];
    return items.map((x) =>
      'entry' in x && numbered.includes(x.entry) ? { entry: { ...x.entry, page: undefined } } : x,
    );
  }

  /**
   * 01 工作报告, 02 管委会文件 over entries with a page of their own: the numbers are those of the
   * sections, in order from the first, and no pages.
   */
  private withSections(items: readonly ContentsItem[]): ContentsItem[] {
    const numbered = items.filter(
      (x) =>
        'entry' in x &&
        x.entry.at === undefined &&
        x.entry.page !== undefined &&
        x.entry.lines[0] === x.entry.lines[1] &&
        isSection(x.entry.title) &&
        !SPEAKS.test(x.entry.title),
    );
    const inOrder = numbered.every((x, n) => 'entry' in x && x.entry.page === n + 1);
    // The first entry of all stands under the first of them.
    const first = items.find((x) => 'entry' in x);
    if (numbered.length < 2 || !inOrder || first !== numbered[0]) return [...items];
    return items.map((x) => {
      if (!('entry' in x) || !numbered.includes(x)) return x;
      const line = x.entry.lines[0];
      return { section: this.lines.find((l) => l.line === line)?.text ?? x.entry.title, line };
    });
  }

  /** What is no entry: a line of the colophon; 某某局： over the entry of a paper that it issues. */
  private aside(pieces: readonly Piece[], k: number, begun: boolean): ContentsItem | undefined {
    const { text, index } = pieces[k] as Piece;
    if (isColophon(text)) return { colophon: index };
    const over = begun ? /^(\p{Script=Han}{2,16})[：:]$/u.exec(text)?.[1] : undefined;
    return over !== undefined &&
      AUTHORITY_END.test(over) &&
      this.match(pieces, k) === undefined &&
      this.match(pieces, k + 1) !== undefined
      ? { section: over, line: (this.lines[index] as PrintedLine).line }
      : undefined;
  }

  /** The empty lines over the furniture directly before a line. */
  private blanksBefore(i: number): number {
    let k = i - 1;
    let blanks = 0;
    for (; k >= 0 && this.skip(k); k -= 1) blanks += (this.lines[k] as PrintedLine).blanks;
    return blanks;
  }

  /** The pieces of the lines from `start`: columns are read one after the other. */
  pieces(start: number): Piece[] {
    const out: Piece[] = [];
    const until = Math.min(this.lines.length, start + 300, this.end);
    for (let i = start; i < until; ) {
      const rows: string[][] = [];
      let k = i;
      while (k < until) {
        const columns = this.columns(k);
        if (columns.length < 2 && (rows.length === 0 || !this.insideColumns(k))) break;
        rows.push(columns);
        k += 1;
      }
      if (rows.length === 0) {
        const { text, placed } = this.lines[i] as PrintedLine;
        if (placed !== true) out.push({ text, index: i, column: 0 });
        i += 1;
        continue;
      }
      // A line that has nothing in the first column stands under the second by its place.
      const second = Math.min(
        ...rows.flatMap((r, n) => (r.length < 2 ? [] : [this.placeOf(i + n, r[1] as string)])),
      );
      const widest = Math.max(...rows.map((r) => r.length));
      rows.forEach((r, n) => {
        if (r.length < widest && this.placeOf(i + n, r[0] as string) >= second - 6) r.unshift('');
      });
      for (let c = 0; c < widest; c++)
        rows.forEach((r, n) => {
          if (r[c] !== undefined && r[c] !== '' && !isContentsHeading(r[c] as string))
            out.push({ text: r[c] as string, index: i + n, column: c });
        });
      i = k;
    }
    return out;
  }

  /** How far from the margin words of a line begin, in half characters. */
  private placeOf(k: number, words: string): number {
    const raw = simplify(this.raw[(this.lines[k] as PrintedLine).line - 1] ?? '');
    // Titles of both columns open alike (某某市人民政府…): as many words as are found there.
    let n = words.length;
    while (n > 0 && !raw.includes(words.slice(0, n))) n -= 1;
    return [...raw.slice(0, raw.indexOf(words.slice(0, n)))].reduce(
      (w, c) => w + (/[\u1100-\uFFFF]/u.test(c) ? 2 : 1),
      0,
    );
  }

  /** Whether a line of one column stands between lines of two. */
  private insideColumns(k: number): boolean {
    return this.columns(k + 1).length >= 2;
  }

  private columns(k: number): string[] {
    return inColumn(this.lines, this.raw, k);
  }

  /** The most pieces from `k` that make up a title which stands again later. */
  match(
    pieces: readonly Piece[],
    k: number,
  ): { pieces: number; reading: EntryReading; at: readonly [number, number] } | undefined {
    let best: { pieces: number; reading: EntryReading; at: readonly [number, number] } | undefined;
    const texts: string[] = [];
    for (let j = 0; j < LONGEST && k + j < pieces.length; j++) {
      const piece = pieces[k + j] as Piece;
      if (this.isOutside(piece) || piece.column !== (pieces[k] as Piece).column) break;
      texts.push(piece.text);
      if (texts.join('').length > 220) break;
      const after = Math.max(...pieces.slice(k, k + j + 1).map((p) => p.index)) + 1;
      for (const reading of entryReadings(texts)) {
        if (!this.mayBeEntry(reading)) continue;
        // The number is none of the title, though it may stand under it in the text as well.
        if (DOC_NUMBER_LINE.test(reading.title) && !(j === 0 && isNumberedPaper(pieces, k)))
          continue;
        const at = this.placeOfTitle(reading.title, after, j === 0);
        if (at === undefined || DATE_LINE.test(reading.title)) continue;
        // The text prints only the first words of such an entry: behind its page stands the next one.
        if (best?.at[0] === at[0] && isWholeEntry(best.reading)) return best;
        if (best?.at[0] === at[0] && best.at[1] === at[1] && this.isWhole(best, pieces, k))
          continue;
        if (j === 0 && reading.page === undefined && isNoTitle(reading.title, pieces, k)) continue;
        best = { pieces: j + 1, reading, at };
        break;
      }
    }
    // The name of a section stands over the title in the text as well: it is no part of it.
    if (
      best !== undefined &&
      best.pieces > 1 &&
      isSection((pieces[k] as Piece).text) &&
      !TITLE_END.test((pieces[k] as Piece).text) &&
      !/^(?:关于|印发|转发|批转|公告|通告|令)/u.test((pieces[k + 1] as Piece).text) &&
      (this.match(pieces, k + 1) !== undefined || this.underSections(pieces, k, best.pieces))
    )
      return undefined;
    return best;
  }

  /** Whether a reading is long enough, and has a page where all have one. A sentence may come again as well (特此通知。), and is no title. */
  private mayBeEntry({ title, page }: EntryReading): boolean {
    // The days of a period may stand last and without a page.
    const days =
      page === undefined && recordKindOfTitle(title) === 'chronicle' && /\d|月|季/u.test(title);
    if (foldTitle(title).length < 3 || (this.paged && page === undefined && !days)) return false;
    return !/[。；]$/u.test(title) || isShortened(title);
  }

  /** Whether a piece is none of the contents: of the text, or of the colophon. */
  private isOutside(piece: Piece): boolean {
    return piece.index >= this.end || isDrawnLine(piece.text) || isColophon(piece.text);
  }

  /** Where a title stands again from a line on; the name of a paper that is counted (公告一则) may be of two characters. */
  private placeOfTitle(
    title: string,
    after: number,
    alone: boolean,
  ): readonly [number, number] | undefined {
    const counted = alone ? countedName(title) : undefined;
    return [
      ...titleFoldings(title).filter((f) => f.length >= 3),
      ...(counted === undefined ? [] : [foldTitle(counted)]),
    ]
      .map((f) => this.index.find(f, after))
      .find((found) => found !== undefined);
  }

  /** Whether an entry begins within pieces that make up a title, under nothing but names of sections. */
  private underSections(pieces: readonly Piece[], k: number, count: number): boolean {
    for (let n = k + 1; n < k + count; n += 1) {
      if (ORDER_AND_MATTER.test((pieces[n] as Piece).text) && this.match(pieces, n) !== undefined)
        return true;
      if (!isSection((pieces[n] as Piece).text)) return false;
    }
    return false;
  }

  /** Whether what stands under a whole title is none of it: behind its page, the name of a section, another title. Its number may stand there. */
  private isWhole(
    title: { readonly pieces: number; readonly reading: EntryReading },
    pieces: readonly Piece[],
    k: number,
  ): boolean {
    const { text } = pieces[k + title.pieces] as Piece;
    if (/[〔号]/u.test(text)) return false;
    const section = isSection(text) && /\p{Script=Han}/u.test(text) && !/页|^[—─―]/u.test(text);
    return (
      title.reading.page !== undefined ||
      section ||
      this.match(pieces, k + title.pieces) !== undefined
    );
  }

  /** Lines whose titles do not come again, by their form: a page ends an entry, a bullet begins one, few words are a section. */
  private unmatched(pieces: readonly Piece[]): ContentsItem[] {
    const items: ContentsItem[] = [];
    let open: Piece[] = [];
    const latin = (p: Piece): boolean => !/[\p{Script=Han}\d]/u.test(p.text);
    const lineOf = (p: Piece): number => (this.lines[p.index] as PrintedLine).line;
    const close = (): void => {
      if (open.length === 0) return;
      const reading = formReading(open.map((p) => p.text));
      if (
        reading.page === undefined &&
        open.length === 1 &&
        isSection((open[0] as Piece).text) &&
        (MARKED_SECTION.test((open[0] as Piece).text) || !SPEAKS.test(reading.title))
      ) {
        items.push({ section: (open[0] as Piece).text, line: lineOf(open[0] as Piece) });
      } else {
        const numbers = open.map(lineOf);
        items.push({
          entry: { ...reading, lines: [Math.min(...numbers), Math.max(...numbers)], at: undefined },
        });
      }
      open = [];
    };
    pieces.forEach((p, i) => {
      const line = this.lines[p.index] as PrintedLine;
      const next = pieces[i + 1];
      // The same contents in another language: a line of its own, and no part of a title.
      if (latin(p)) {
        close();
        items.push({ section: p.text, line: line.line });
        return;
      }
      if (open.length > 0 && (line.bullet || p.column !== (open[0] as Piece).column)) close();
      // Behind an entry with its page at the head, an empty line ends it.
      if (open.length > 0 && line.blanks > 0 && PAGE_BEFORE.test((open[0] as Piece).text)) close();
      // So does the next entry with its page at the head, and the name of a section over it.
      if (open.length > 0 && PAGE_BEFORE.test((open[0] as Piece).text)) {
        const over =
          isSection(p.text) &&
          !SPEAKS.test(p.text) &&
          (next === undefined || PAGE_BEFORE.test(next.text));
        if (PAGE_BEFORE.test(p.text) || over) close();
      }
      if (
        open.length === 0 &&
        !line.bullet &&
        isSection(p.text) &&
        (MARKED_SECTION.test(p.text) || !SPEAKS.test(p.text)) &&
        formReading([p.text]).page === undefined &&
        (next === undefined || !/^[.…·（(]*\d+[）)]?$/u.test(next.text))
      ) {
        items.push({ section: p.text, line: line.line });
        return;
      }
      open.push(p);
      const reading = formReading(open.map((x) => x.text));
      if (reading.page !== undefined && !PAGE_BEFORE.test((open[0] as Piece).text)) close();
      else if (
        TITLE_END.test(reading.title) &&
        SPEAKS.test(reading.title) &&
        !(next !== undefined && /^[（(]?\p{Script=Han}{2,10}〔\d{4}〕/u.test(next.text))
      )
        close();
      else if (open.length >= LONGEST) close();
    });
    close();
    return items;
  }
}

/**
 * Unmatched items up to the first that says again what an entry says: there the first document
 * begins, whose title the contents print in other words. Its authority, on the line above, goes with it.
 */
function withoutHeads(
  rest: readonly ContentsItem[],
  items: readonly ContentsItem[],
): ContentsItem[] {
  const core = (title: string): string =>
    foldTitle(title.replace(/^.{0,30}?(?=关于|印发|转发|批转)/u, ''));
  const said = items.flatMap((x) => ('entry' in x ? [core(x.entry.title)] : []));
  const again = rest.findIndex((x) => {
    if (!('entry' in x)) return false;
    const own = core(x.entry.title);
    const alike = own.length >= 6 && said.some((s) => dice(s, own) >= 0.85);
    said.push(own);
    return alike;
  });
  if (again === -1) return [...rest];
  const above = rest[again - 1];
  const authority = above !== undefined && 'section' in above && AUTHORITY_END.test(above.section);
  return rest.slice(0, authority ? again - 1 : again);
}

/** The running head of the first page: a section of the contents with the number of the issue. */
const isHeadOfSection = (text: string, items: readonly ContentsItem[]): boolean => {
  const bare = text.replace(/\s/gu, '');
  return items.some((x) => {
    if (!('section' in x)) return false;
    const name = x.section.replace(/\s/gu, '');
    const rest = bare.startsWith(name)
      ? bare.slice(name.length)
      : bare.endsWith(name)
        ? bare.slice(0, -name.length)
        : '';
    return /^(?:19|20)\d{2}(?:[·.．年]第?\d{1,2}期?)?$/u.test(rest);
  });
};

/** A sentence, an addressee and a date of signature are none of the contents: the text has begun. */
const beginsText = (text: string): boolean =>
  /[。；：:”]$/u.test(text) ||
  (/[。；](?!\s*[.…·\s]*[（(]?\d{1,4}[）)]?$)/u.test(text) && text.length > 30) ||
  DATE_LINE.test(text);

/** Words that only a title has: what it is about, or to what it answers. */
const SPEAKS_OR_ASKS = /关于|印发|转发|第\d+号(?:提案|建议)|[对就].{4,}的(?:答复|复函|回复)/u;
const SPEAKS = /关于|印发|转发|条例|办法|规定|通知|通告|公告|决定|意见|^\d{4}年/u;
/** A section's name between marks of its own. */
const MARKED_SECTION = /^[【〖［[◎◆■□▲▼§※★☆—·-][^关]{1,18}$/u;
const PAGE_BEFORE = /^\s*[（(［[]?\d{1,3}[）)］\]]?[\s\u3000]+\D/u;

/** A number in brackets at the head of an entry. */
const NUMBER_FIRST = /^\s*[（(［[〔【]\s*(\d{1,3})\s*[）)］\]〕】]/u;

/** A reading by form alone. */
function formReading(texts: readonly string[]): EntryReading {
  const last = splitContentsEntry(texts);
  const readings = entryReadings(texts);
  const clean = (title: string): string =>
    readings.filter((r) => title.endsWith(r.title) && r.page === undefined).at(-1)?.title ?? title;
  if (last.page !== undefined)
    return {
      title: entryReadings([last.title]).at(-1)?.title ?? last.title,
      page: last.page === 0 ? undefined : last.page,
    };
  const first = PAGE_BEFORE.test(texts[0] ?? '')
    ? readings.find((r) => r.page !== undefined)
    : undefined;
  return first ?? { title: clean(last.title), page: undefined };
}
