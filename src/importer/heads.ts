/**
 * Documents by their own heads, without the contents: a title over a number line, a number line
 * over a title, an order with its number, a title over an addressee, a regulation with its
 * history, a chronicle, and a title that stands by itself.
 */
import { opensHistory } from '../domain/history.ts';
import { leadingNumber } from '../domain/numbering.ts';
import { recordKindOfTitle } from '../domain/recordKind.ts';
import {
  AUTHORITY_END,
  DATE_LINE,
  DOC_NUMBER_LINE,
  FINAL,
  foldTitle,
  HOLDS_OFFICE,
  ORDER_IN_ONE_LINE,
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
  !/[。；！？]|[：，]$/u.test(l.text) &&
  !DATE_LINE.test(l.text) &&
  !DOC_NUMBER_LINE.test(l.text) &&
  !ORDER_NUMBER_LINE.test(l.text) &&
  !/^附\s?[件录表]/u.test(l.text) &&
  // ■人事任免: the name of a section between the marks of its own.
  !/^[◆■□▲▼§※★☆◎][^，。关]{1,16}$/u.test(l.bare) &&
  leadingNumber(l.text) === undefined;

const ADDRESSEE = /^[^。；（]{1,90}[：:]$/u;
const ADDRESSED =
  /^(?:各|市|县|区|省|州|盟|旗|自治|有关|[\p{Script=Han}]{2,16}(?:人民政府|局|委|办公室|公司|单位|管委会|街道))/u;
const SPEAKS_OF = /关于|(?:印发|转发|发布|公布|批转|表彰|任免|调整|成立)/u;

/** Find the heads of documents among lines `from` … `to`; `skip` says which lines are furniture. */
export function findHeads(
  lines: readonly PrintedLine[],
  from: number,
  to: number,
  skip: (i: number) => boolean,
): Head[] {
  const finder = new HeadFinder(lines, from, to, skip);
  // Orders first: their number line is none of a document's own, and their text names the rules that follow.
  finder.orders();
  finder.numbered();
  finder.addressed();
  finder.plain();
  return finder.found.sort((a, b) => a.first - b.first);
}

/** Heads of each kind; a line that is part of one is part of no other. */
class HeadFinder {
  readonly found: Head[] = [];
  readonly #lines: readonly PrintedLine[];
  readonly #from: number;
  readonly #to: number;
  readonly #skip: (i: number) => boolean;
  readonly #taken = new Set<number>();

  constructor(
    lines: readonly PrintedLine[],
    from: number,
    to: number,
    skip: (i: number) => boolean,
  ) {
    this.#lines = lines;
    this.#from = from;
    this.#to = to;
    this.#skip = skip;
  }

  /** 某某市人民政府令 with its number below, and the title of what it promulgates. */
  orders(): void {
    for (const i of this.#free()) {
      // 某某办法 / 市人民政府令第129号, or the order over the rules.
      if (this.#line(i).cells === 1 && ORDER_IN_ONE_LINE.test(this.#line(i).text)) {
        const above = this.#above(i);
        const below = promulgated(this.#lines, i + 1, this.#to, this.#skip);
        const over =
          above !== undefined &&
          (below === undefined || wordsOf(this.#lines, above) === wordsOf(this.#lines, below));
        if (over) this.#put(above[0], above, true);
        else this.#put(i, below ?? [i, i + 1], true);
        continue;
      }
      // 某某人民代表大会常务委员会 / 公　告 / （第5号）
      const below = this.#beside(i, 1);
      const apart =
        below < this.#to &&
        AUTHORITY_END.test(this.#line(i).bare) &&
        this.#line(i).bare.length <= 30 &&
        /^(?:公告|命令|令)$/u.test(this.#line(below).bare);
      if (!apart && !/^[\p{Script=Han}]{4,30}(?:令|公告)$/u.test(this.#line(i).bare)) continue;
      const n = apart ? this.#beside(below, 1) : below;
      if (n >= this.#to || !ORDER_NUMBER_LINE.test(this.#line(n).text)) continue;
      const title = promulgated(this.#lines, n + 1, this.#to, this.#skip);
      this.#put(i, title ?? [i, apart ? below + 1 : i + 1], true);
    }
  }

  /** A number on a line of its own, with the title over it or under it. */
  numbered(): void {
    for (const i of this.#free()) {
      const l = this.#line(i);
      if (this.#isMinutes(i)) {
        const title = this.#above(i);
        if (title !== undefined) this.#put(title[0], title, true);
        continue;
      }
      if (l.cells > 1 || !DOC_NUMBER_LINE.test(l.text) || /^（(?!\d)/u.test(l.text)) continue;
      // A number with a title behind it is an entry of the contents.
      if (/号\s+(?!\d{4}年).*\p{Script=Han}/u.test(l.text)) continue;
      const above = this.#above(i);
      const below = titleBelow(this.#lines, this.#beside(i, 1), this.#to, this.#skip);
      // Where a title stands on both sides, the nearer one is its own.
      const under = below === undefined || this.#line(below[0]).blanks >= l.blanks;
      if (
        above !== undefined &&
        under &&
        (below === undefined || SPEAKS_OF.test(wordsOf(this.#lines, above)))
      )
        this.#put(above[0], above, true);
      else if (below !== undefined) this.#put(i, below, true);
      // A paper of appointments may have its number and nothing over it.
      else if (above === undefined && recordKindOfTitle(l.bare) === 'appointments') {
        const next = this.#lines[this.#beside(i, 1)];
        if (next !== undefined && /决定|任命|免去|聘任|任(?:职|.{2,30}[长任员])/u.test(next.text))
          this.#put(i, [i, i + 1], true);
      }
    }
  }

  /** A title over the history of a text or over those whom it addresses, and the titles of records. */
  addressed(): void {
    for (const i of this.#free()) {
      const l = this.#line(i);
      if (l.cells > 1) continue;
      if (this.#isHistory(i)) {
        const above = this.#above(i);
        if (above !== undefined && !above.some((k) => this.#taken.has(k)))
          this.#put(above[0], above, false);
      } else if (ADDRESSED.test(l.text) && l.bare.length <= 90) {
        const above = this.#isAddressee(i) ? this.#above(i) : undefined;
        if (above !== undefined && SPEAKS_OF.test(wordsOf(this.#lines, above)))
          this.#put(above[0], above, false);
      } else if (recordKindOfTitle(l.bare) !== undefined && titleLine(l) && l.bare.length <= 30) {
        this.#put(i, [i, i + 1], false);
      }
    }
  }

  /** A title by its words alone, where a document may begin. */
  plain(): void {
    for (const i of this.#free()) {
      const k = this.#beside(i, -1);
      const before = this.#lines[k];
      const begins =
        before === undefined ||
        k < this.#from ||
        FINAL.test(before.text) ||
        DATE_LINE.test(before.text) ||
        this.#line(i).blanks >= 2;
      if (!begins) continue;
      const title = titleBelow(this.#lines, i, this.#to, this.#skip);
      if (title !== undefined && title[0] === i && WORDED.test(wordsOf(this.#lines, title)))
        this.#put(i, title, false);
    }
  }

  /** Lines that are no furniture and part of no head, at the moment when each is come to. */
  *#free(): Generator<number> {
    for (let i = this.#from; i < this.#to; i++) if (!this.#skip(i) && !this.#taken.has(i)) yield i;
  }

  #line(i: number): PrintedLine {
    return this.#lines[i] as PrintedLine;
  }

  /** The next line on one side that is no furniture. */
  #beside(i: number, step: 1 | -1): number {
    let k = i + step;
    while (k >= this.#from && k < this.#to && this.#skip(k)) k += step;
    return k;
  }

  #above(i: number): [number, number] | undefined {
    return titleAbove(this.#lines, this.#beside(i, -1), this.#from, this.#skip);
  }

  /** The number of minutes, which have no letters before it: …会议纪要 and under it 〔2023〕3号. */
  #isMinutes(i: number): boolean {
    const { text, cells } = this.#line(i);
    const over = this.#lines[this.#beside(i, -1)];
    return cells === 1 && NUMBER_OF_MINUTES.test(text) && /会议?纪要$/u.test(over?.bare ?? '');
  }

  #isHistory(i: number): boolean {
    return opensHistory(this.#line(i).text + (this.#lines[i + 1]?.text ?? ''));
  }

  #isAddressee(i: number): boolean {
    const { text } = this.#line(i);
    const next = this.#lines[this.#beside(i, 1)];
    return (
      ADDRESSEE.test(text) ||
      (next !== undefined && !/[。；]/u.test(text) && ADDRESSEE.test(text + next.text))
    );
  }

  #put(first: number, title: [number, number], certain: boolean): void {
    if (this.#taken.has(title[0]) || this.#taken.has(title[1] - 1)) return;
    for (let k = first; k < title[1]; k++) this.#taken.add(k);
    const words = this.#lines
      .slice(...title)
      .filter((_, k) => !this.#skip(title[0] + k))
      .map((l) => l.bare)
      .join('');
    this.found.push({ first, title, words, certain });
  }
}

/** 某县政府训令: the whole title of a paper of the thirties, whose matter stands in its text. */
const NAMED_ORDER =
  /^\p{Script=Han}{2,16}(?:政府|公署|委员会|[厅局处院])(?:训令|指令|委令|通令|布告)$/u;
/** 〔2023〕3号, 第3号, （第3期）. */
const NUMBER_OF_MINUTES = /^（?(?:〔\d{4}〕|\d{4}年)?第?\d{1,3}[号期次]）?$/u;
/** Kinds of paper with which a title ends, and not the name of what it passes on. */
const PAPER_END = /(?:通知|通告|公告|布告|决定|批复|函|令|通报)$/u;

/** Whether a line that ends like a title is but the first half of one: 关于印发…反馈意见 / 整改清单的通知. */
const opensTitle = (upper: PrintedLine, lower: PrintedLine, have: string): boolean =>
  lower.blanks === 0 &&
  /关于|^(?:印发|转发|公布|批转)/u.test(upper.bare) &&
  !PAPER_END.test(upper.bare) &&
  PAPER_END.test(have) &&
  !/关于|印发|转发|公布|批转/u.test(have);

/** The words of a title that needs nothing beside it to be one. */
const WORDED =
  /^[^《（]{0,30}(?:关于|印发|转发)[^，]{2,80}(?:通知|通告|公告|决定|意见|批复|函|通报|报告|命令|令|决议)(?:（[^（）]*）)?$/u;

const wordsOf = (lines: readonly PrintedLine[], [a, b]: readonly [number, number]): string =>
  lines
    .slice(a, b)
    .map((l) => l.bare)
    .join('');

/** （试行） on a line of its own. */
const REMARK = /^（[^（）]{1,12}）$/u;

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
    !REMARK.test((lines[last] as PrintedLine).bare)
  )
    return undefined;
  let first = last;
  while (first - 1 >= from && last - first < 5) {
    const upper = lines[first - 1] as PrintedLine;
    const lower = lines[first] as PrintedLine;
    // Over a remark in brackets stands the end of the title.
    const remarked = first === last && REMARK.test(lower.bare);
    // A label with its names is no line of a title, whatever it ends with.
    if (
      skip(first - 1) ||
      !titleLine(upper) ||
      (TITLE_END.test(upper.bare) &&
        !remarked &&
        !opensTitle(upper, lower, wordsOf(lines, [first, last + 1]))) ||
      /[：，]/u.test(upper.text)
    )
      break;
    const have = wordsOf(lines, [first, last + 1]);
    if (NAMED_ORDER.test(have)) break;
    // 甲某　某局科长: the last of a list of persons.
    if (HOLDS_OFFICE.test(upper.text)) break;
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
