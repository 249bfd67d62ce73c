/**
 * Stage 3: the units of one document → paragraphs and table rows.
 *
 * Guarantees: every unit is in exactly one paragraph or cell, in source order; a
 * paragraph begins with a unit; nothing is changed but the joining of lines.
 */
import { opensDatedHistory } from '../domain/history.ts';
import { ATTACHMENT_LIST, annexHeading, leadingNumber } from '../domain/numbering.ts';
import { simplify } from '../domain/script.ts';
import { joinPieces, type SourceUnit, spaced } from '../domain/text.ts';
import { cellTable } from './cellTables.ts';
import {
  AUTHORITY_END,
  DATE_LINE,
  DOC_NUMBER_LINE,
  endsNames,
  FINAL,
  foldTitle,
  HOLDS_OFFICE,
  NAME,
  ORDER_NUMBER_LINE,
  TITLE_END,
} from './lines.ts';

/** Lines that make one paragraph. */
interface ParagraphRun {
  readonly type: 'paragraph';
  readonly units: readonly SourceUnit[];
  readonly text: string;
}

/** Lines that make one table; the cells of each row are lists of units. */
interface TableRun {
  readonly type: 'table';
  readonly rows: readonly (readonly (readonly SourceUnit[])[])[];
}

export type Run = ParagraphRun | TableRun;

/** What a document's lines say about how they were broken. */
interface Measure {
  /** Width of a full line in ideographs; undefined where lines are not broken at a margin. */
  readonly width: number | undefined;
  /** Whether a paragraph's first line is indented in the source. */
  readonly indents: boolean;
}

const NO_START = /^[，。、；：！？）》”’』」〉％%]/u;
/** A duty in brackets that the page cut off from its paragraph. */
const CUT_OFF_BRACKET =
  /^（(?:责任|牵头|配合|主办|协办|承办|落实|主责)(?:单位|部门|科室|领导|人)?[：:]/u;
/** A label of a roster or of a form with its words: 组长：某某. The words between are few, and no sentence. */
const LABELLED = /^(?:[\p{Script=Han}\s（）]|（[^（）：]{1,8}）){2,14}：/u;
/** Whose the task is, at the end of a line that says the task. */
const ENDS_WITH_LABEL =
  /[。；，]\s?(?:责任|牵头|配合|协办|主办|承办|落实|参与|协助)(?:单位|部门|领导|人|科室|处室)：[^，。；：]*[^，。；：、和及与]$/u;
/** A label of a few words with its words behind it. */
const SHORT_LABEL = /^(?:[\p{Script=Han}\s]|（[^（）：]{1,8}）){2,8}：\s*\S/u;
/** The date that an entry of a chronicle opens with. */
const ENTRY_DATE =
  /^●?(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|[～~—－至-])/u;
/** 市长 某某某, over the date. */
const SIGNER =
  /^代?\p{Script=Han}{0,6}(?:长|主席|主任|专员) (?:\p{Script=Han}{2,4}|\p{Script=Han} \p{Script=Han}|[\p{Script=Han}·]{4,16})$/u;
/** The mark with which an entry of a chronicle or of a list begins. */
const ENTRY_MARK = /^[●○◆◇■□▲△★☆◎※]\s?[^●○◆◇■□▲△★☆◎※\s]/u;
/** A line that is nothing but a day, a month (with a mark before it), days, a part of a month, or words between brackets of a heading (【一月】). */
const STANDS_OVER = (() => {
  const n = '(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})';
  const day = `(?:${n}月)?${n}日`;
  const days = `${day}(?:(?:—|－|–|-|～|~|至)+${day}|[、和]${n}日)?`;
  return new RegExp(
    `^(?:[●○◆◇■□▲△★☆◎※•]?\\s?(?:${n}\\s?月(?:份|[上中下]旬|[初中底末])?|${days}|[上中下]旬|月[初底末])|【[^【】]{1,14}】)$`,
    'u',
  );
})();
/** 某局、某站 负责…: who, and behind a space what he has to do. */
const BODY_ACTS =
  /^[^，。；：\s]{2,24}(?:[局委办厅院站所队校室会]|中心|公司|政府|部门|单位|（[^（）]{1,6}）)\s(?:负责|承担|牵头|配合|协助|做好|组织)/u;
/** Words of a list with the sum behind them, and no mark of a sentence. */
const SUM_LINE = /^[^，。；：、！？]{1,24}?(?:[$￥¥]\d[\d,，.]*|\d[\d,，.]*[万亿]?元)$/u;
/** ——2024年1月5日在某市第三届人民代表大会第一次会议上: where and when a report was given. */
const DELIVERED =
  /^[—–―-]{1,4}\s?(?:\d{4}|[〇零○0OＯ一二三四五六七八九]{4})年[^，。；：]{4,50}(?:会上|会议上|会议|大会)$/u;
/** 县人民政府：, 县政府并市卫生局：: one or two authorities that a paper goes to. */
const ADDRESSEE =
  /^\p{Script=Han}{1,16}(?:政府|委员会|办公室|[委局厅院部办])(?:[并、]\p{Script=Han}{2,16})?：$/u;
/** 一, （二）: a number over the lines that belong to it. */
const NUMERAL = /^(?:[一二三四五六七八九十]{1,3}|（[一二三四五六七八九十]{1,3}）)$/u;

/** A join of two lines that the report tells, because it may be wrong. */
export interface Join {
  readonly row: 'joinedOverBlank' | 'joinedAfterEnd';
  readonly line: number;
  readonly words: string;
}

/** What {@link groupUnits} is told besides the units. */
export interface Grouping {
  /** Folded name of the text that a notice passes on: lines that make up this name are its title, and end there. */
  readonly attached?: string | undefined;
  /** Source lines that stand apart from those round them. */
  readonly apart?: ReadonlySet<number> | undefined;
  /** How the lines of the whole issue are broken, for a document with too few of them to say. */
  readonly page?: Measure | undefined;
  /** Receives the joins that the report tells. */
  readonly joins?: Join[] | undefined;
  /** Folded texts of lines that are headings, as the document's own contents list them. */
  readonly headings?: ReadonlySet<string> | undefined;
}

/**
 * Measure how a document's lines are broken: the width of its full lines is that of most
 * lines that end inside a sentence. A document with few such lines has no measure.
 */
export function measure(units: readonly SourceUnit[]): Measure {
  const plain = units.filter((u) => u.cells === 1 && u.separator === 'line');
  const broken = plain.filter((u, i) => {
    const next = plain[i + 1];
    return (
      next !== undefined &&
      next.blanks === 0 &&
      !/[。；：！？]$/u.test(u.text) &&
      leadingNumber(next.text) === undefined &&
      u.width >= 8
    );
  });
  const counts = new Map<number, number>();
  for (const u of broken)
    counts.set(Math.round(u.width), (counts.get(Math.round(u.width)) ?? 0) + 1);
  const around = (w: number): number =>
    (counts.get(w - 1) ?? 0) + (counts.get(w) ?? 0) + (counts.get(w + 1) ?? 0);
  let width: number | undefined;
  for (const w of counts.keys())
    if (
      width === undefined ||
      around(w) > around(width) ||
      (around(w) === around(width) && w > width)
    )
      width = w;
  // Hardly any line of a text that is broken at a margin goes beyond it.
  const beyond = plain.filter((u) => width !== undefined && u.width > width + 2.5).length;
  const enough =
    width !== undefined &&
    around(width) >= 4 &&
    around(width) * 3 >= broken.length &&
    around(width) * 8 >= plain.length &&
    beyond * 10 <= plain.length;
  // Centred titles and headings are no indented paragraphs: only lines of prose say how these are set.
  const prose = plain.filter((u) => /[，。；]/u.test(u.text));
  const indented = prose.filter((u) => u.indented).length;
  return {
    width: enough ? width : undefined,
    indents: indented >= 3 && indented * 12 >= prose.length && indented < prose.length * 0.9,
  };
}

/** The measure of a document, or, where it is too short to have one and no line of it says otherwise, of its issue. */
function measureOf(units: readonly SourceUnit[], page: Measure | undefined): Measure {
  const own = measure(units);
  if (own.width !== undefined || page?.width === undefined) return own;
  const plain = units.filter((u) => u.cells === 1 && u.separator === 'line');
  const most = page.width + 2.5;
  const full = plain.filter((u) => Math.abs(u.width - page.width!) <= 2.5).length;
  return full >= 1 && plain.every((u) => u.width <= most)
    ? { width: page.width, indents: own.indents }
    : own;
}

/** Group the units of a document. */
export function groupUnits(units: readonly SourceUnit[], options: Grouping = {}): Run[] {
  const { attached, apart, joins } = options;
  const m = measureOf(units, options.page);
  const runs: Run[] = [];
  let open: SourceUnit[] = [];
  const close = (): void => {
    if (open.length > 0)
      runs.push({ type: 'paragraph', units: open, text: joinPieces(open.map((u) => u.text)) });
    open = [];
  };
  for (let i = 0; i < units.length; ) {
    const table = readTable(units, i);
    if (table !== undefined) {
      close();
      runs.push(table.run);
      i = table.next;
      continue;
    }
    const u = units[i]!;
    const alone = apart?.has(u.line) ?? false;
    const after = open.at(-1);
    if (
      open.length > 0 &&
      (alone ||
        (after !== undefined && apart?.has(after.line)) ||
        !continues(open, u, units[i + 1], m, options))
    )
      close();
    if (open.length === 0) {
      const end = wholeTitle(units, i, attached) ?? annexTitle(units, i, runs.at(-1));
      if (end !== undefined) {
        open = units.slice(i, end);
        close();
        i = end;
        continue;
      }
    } else if (u.separator === 'line') {
      const before = joinPieces(open.map((x) => x.text));
      const words = `${before.slice(-12)}｜${u.text.slice(0, 12)}`;
      if (u.blanks > 0) joins?.push({ row: 'joinedOverBlank', line: u.line, words });
      else if (FINAL.test(before)) joins?.push({ row: 'joinedAfterEnd', line: u.line, words });
    }
    open.push(u);
    i += 1;
  }
  close();
  return runs;
}

/** If the attached title begins at unit `i` and ends with a unit, the index after it. */
function wholeTitle(
  units: readonly SourceUnit[],
  i: number,
  attached: string | undefined,
): number | undefined {
  if (attached === undefined) return undefined;
  let have = '';
  for (let k = i; k < units.length && k < i + 5; k++) {
    have += foldLetters(units[k]!.text);
    // 《某办法｜》已经…: the title in a sentence, whose mark closes on the next line.
    if (have === attached) return NO_START.test(units[k + 1]?.text ?? '') ? undefined : k + 1;
    if (!attached.startsWith(have)) return undefined;
  }
  return undefined;
}

/** Words with which the title of an annex ends. */
const ANNEX_TITLE_END =
  /(?:名单|目录|名录|清单|一览表|汇总表|分工表|任务表|计划表|情况表)(?:（[^（）]{1,14}）)?$/u;

/** The title under 附件1: the lines that follow it without an empty one between. */
function annexTitle(
  units: readonly SourceUnit[],
  i: number,
  before: Run | undefined,
): number | undefined {
  if (
    before?.type !== 'paragraph' ||
    annexHeading(before.text)?.title !== '' ||
    ATTACHMENT_LIST.test(before.text)
  )
    return undefined;
  if (!isTitleLike(units[i]!.text) || units[i]!.cells > 1) return undefined;
  let k = i + 1;
  while (
    k < units.length &&
    k < i + 3 &&
    // …名单（6人）: the title is whole, and what stands under it is the list.
    !ANNEX_TITLE_END.test(joinPieces(units.slice(i, k).map((u) => u.text))) &&
    units[k]!.blanks === 0 &&
    units[k]!.cells === 1 &&
    isTitleLike(units[k]!.text) &&
    !units[k]!.indented &&
    // Behind …名单 stand those who are in it, or in what order: （按姓氏笔画排序）.
    !/名[单單](?:（[^（）]{1,40}）)?$/u.test(units[k - 1]!.text) &&
    !/^（(?:按|以|排名)/u.test(units[k]!.text)
  )
    k += 1;
  return k;
}

/** A few words without the punctuation of a sentence, that open with no number. */
export const isTitleLike = (text: string): boolean =>
  text.length <= 60 &&
  !/[。；：！？]/u.test(text) &&
  leadingNumber(text) === undefined &&
  !DATE_LINE.test(text) &&
  annexHeading(text) === undefined;

/** Letters and digits only, folded: for comparing titles. */
export const foldLetters = foldTitle;

/** A paragraph that is open, and the line behind it. */
interface Seam {
  /** The words of the paragraph so far, and its last line. */
  readonly text: string;
  readonly last: SourceUnit;
  readonly next: SourceUnit;
  readonly afterNext: SourceUnit | undefined;
  readonly m: Measure;
  readonly headings: Grouping['headings'];
  /** Whether the last line reaches the margin. */
  readonly full: boolean;
}

/** Whether a line goes on with the paragraph before it; `undefined` where a rule does not know. */
type SeamRule = (seam: Seam) => boolean | undefined;

/** A rule that parts two lines where it holds. */
const apart =
  (holds: (seam: Seam) => boolean): SeamRule =>
  (seam) =>
    holds(seam) ? false : undefined;

/** A rule that joins two lines where it holds. */
const joined =
  (holds: (seam: Seam) => boolean): SeamRule =>
  (seam) =>
    holds(seam) ? true : undefined;

const COPIES_NOTE = /^（此件[^（）]*）$/u;

/** What the lines are, whatever the margin: the first rule that knows decides, then those of the margin. */
const BY_FORM: readonly SeamRule[] = [
  apart(
    ({ headings, text, next }) =>
      headings?.has(foldTitle(text)) === true || headings?.has(foldTitle(next.text)) === true,
  ),
  joined(({ text, next }) => NO_START.test(next.text) && !/[：:]$/u.test(text)),
  ({ text, next }) => (CUT_OFF_BRACKET.test(next.text) ? !looksLikeHeading(text) : undefined),
  apart(({ text }) => annexHeading(text)?.title === ''),
  apart(({ text, next }) => /令$/u.test(text) && ORDER_NUMBER_LINE.test(next.text)),
  apart(({ text, next }) => startsBlock(next, text) || next.bullet),
  // After the last item of a list, a line that opens with a label of its own.
  apart(
    ({ text, last, next }) =>
      last.bullet &&
      next.blanks > 0 &&
      /^[\p{Script=Han}]{2,12}：/u.test(next.text) &&
      !unclosed(text),
  ),
  apart(({ next }) => ENTRY_MARK.test(next.text) || COPIES_NOTE.test(next.text)),
  // The day, the month or the section that the lines under it belong to.
  apart(({ text, next }) => NUMERAL.test(text) || NUMERAL.test(next.text)),
  apart(
    ({ text, next }) =>
      STANDS_OVER.test(text) || (STANDS_OVER.test(next.text) && !/[，、于至自在从]$/u.test(text)),
  ),
  apart(({ text, next }) => opensDatedHistory(next.text) && !/[，、]$/u.test(text)),
  // 第二条, and under it what the article is about.
  apart(({ text }) => leadingNumber(text)?.kind === 'article' && leadingNumber(text)?.rest === ''),
  // 第一章, and under it its name.
  joined(
    ({ text, next }) =>
      /^(?:chapter|section)$/u.test(leadingNumber(text)?.kind ?? '') &&
      leadingNumber(text)?.rest === '' &&
      next.blanks === 0 &&
      next.text.length <= 24 &&
      leadingNumber(next.text) === undefined &&
      !/[，。；：]/u.test(next.text),
  ),
  // 令各区公所: whom an order is for.
  apart(({ text }) => /^令[\p{Script=Han}、]{2,30}$/u.test(text)),
  // 各区、县（市）人民政府，市政府各部门：, under whatever stands over it.
  apart(
    ({ text, next }) =>
      !/[，、]$/u.test(text) &&
      next.blanks === 0 &&
      /^各[^。；要应须]{2,60}：$/u.test(next.text) &&
      !/[，。；：]/u.test(text),
  ),
  // 县人民政府：, under the title of a report that goes up to it.
  apart(
    ({ text, next }) =>
      next.blanks === 0 &&
      ADDRESSEE.test(next.text) &&
      TITLE_END.test(text) &&
      !/[，。；：]/u.test(text),
  ),
  // ——2024年1月5日在某某会议上, and under it who gave the report.
  apart(({ text, next }) => DELIVERED.test(text) && !/^[上）]/u.test(next.text)),
  // 各位代表：, 主任、各位副主任：, under who gave it.
  apart(({ next }) => /^[^。；，]{0,24}(?:各位|同志们)[^。；，]{0,30}：$/u.test(next.text)),
  apart(({ text, next }) => DATE_LINE.test(next.text) && !/[，、年于至自在]$/u.test(text)),
  // 某府文件, and under it the number of the paper.
  apart(({ text, next }) => DOC_NUMBER_LINE.test(next.text) && !/[，、《（]$/u.test(text)),
  apart(({ text, next, afterNext }) => isSignature(next, afterNext, text)),
  apart(
    ({ next, afterNext }) =>
      SIGNER.test(next.text) && afterNext !== undefined && DATE_LINE.test(afterNext.text),
  ),
  apart(({ next }) => next.separator !== 'line'),
  apart(
    ({ text }) =>
      [DOC_NUMBER_LINE, ORDER_NUMBER_LINE, DATE_LINE, COPIES_NOTE].some((f) => f.test(text)) &&
      !NUMBER_AND_SENTENCE.test(text),
  ),
  apart(({ text, next }) => PERSON_LINE.test(text) && PERSON_LINE.test(next.text)),
  // 甲某某（某局）, one under the other, and what the group has to do under an empty line.
  apart(
    ({ text, next }) =>
      NAME_OF_BODY.test(text) && (NAME_OF_BODY.test(next.text) || next.blanks > 0),
  ),
  // The day of a speech, who speaks, and to whom.
  apart(({ text }) => OF_SPEECH.test(text) || SPEAKER.test(text)),
  apart(
    ({ text, next, m }) =>
      m.width === undefined && LISTED_BODY.test(text) && LISTED_BODY.test(next.text),
  ),
  // 甲厅　乙厅　丙公司, over a text that they wrote.
  apart(({ text, next }) => SPACED_BODIES.test(text) && /[，。；：]/u.test(next.text)),
  // 成员　甲局、乙局主要负责人, in a list without colons.
  apart(({ text }) => SPACED_OFFICE.test(text)),
  // Where lines are not broken at a margin, one act a line, of whatever kind, without a mark at its end.
  apart(
    ({ text, next, m }) =>
      m.width === undefined &&
      ACT_LINE.test(text) &&
      (ACT_LINE.test(next.text) || MODE_LINE.test(next.text) || ACT_BEGINS.test(next.text)),
  ),
  apart(
    ({ text, next, m }) =>
      m.width === undefined &&
      ACT_BEGINS.test(text) &&
      ACT_ENDS.test(text) &&
      (ACT_BEGINS.test(next.text) || DOC_NUMBER_LINE.test(next.text) || OF_ACTS.test(next.text)),
  ),
  apart(({ text, next }) => MODE_LINE.test(text) || MODE_LINE.test(next.text)),
  // 2023年 $1,368,000.00: sums one under the other.
  apart(
    ({ text, next, m }) => m.width === undefined && SUM_LINE.test(text) && SUM_LINE.test(next.text),
  ),
  // 备注：…, 注：…, under a table or a list.
  apart(({ next }) => /^(?:备注|附注|注|说明|资料来源)：/u.test(next.text)),
  // 成员：某局局长甲某、某县县长乙某: one who ends the list, over a sentence.
  apart(
    ({ text, m }) => m.width === undefined && ROSTER.test(text) && !/[，、；和及]$/u.test(text),
  ),
  // 某局 负责…, each on a line of its own.
  apart(({ next, m }) => m.width === undefined && BODY_ACTS.test(next.text)),
  // A programme: each line opens with its day.
  apart(
    ({ text, next, m }) =>
      m.width === undefined && ENTRY_DATE.test(text) && ENTRY_DATE.test(next.text),
  ),
  // A number by itself after a sentence that has ended is none of its words.
  apart(({ text, next }) => /^\d{1,4}$/u.test(next.text) && FINAL.test(text)),
];

/** What the margin and the marks at the end of the line say of it. */
const BY_MARGIN: readonly SeamRule[] = [
  // Two lines that white space sets out in columns: rows of what is no table that is known.
  apart(({ last, next }) => last.gaps === true && next.gaps === true),
  // 成员单位：…, and under it 主要职责：…: each label opens a paragraph of its own.
  apart(
    ({ text, next, full }) =>
      !full && SHORT_LABEL.test(text) && SHORT_LABEL.test(next.text) && !/[，、]$/u.test(text),
  ),
  joined(({ text }) => unclosed(text) && !FINAL.test(text)),
  // 配合单位：甲局、化工, at the foot of a page, and 园公司 over the next one.
  joined(
    ({ text, last, next }) =>
      next.line > last.line + 1 && next.blanks === 0 && endsNames(text, next.text),
  ),
  // Where lines are not broken at a margin, a label with its few words is a line by itself.
  apart(
    ({ text, m }) =>
      m.width === undefined && LABELLED.test(text) && !/[，。；！？]|、$/u.test(text),
  ),
  // …；责任单位：某局, at the end of a line: the label has its names, and the sentence under it is another.
  apart(({ text, m }) => m.width === undefined && ENDS_WITH_LABEL.test(text)),
  apart(({ text, next, full, m }) => isRosterLine(text, next, full, m)),
  apart(({ text, next }) => /[：:]$/u.test(text) && LABELLED.test(next.text)),
  apart(({ last, next, m }) => m.width === undefined && next.indented && !last.indented),
  ({ text, last, next, afterNext, m }) =>
    looksLikeHeading(text) ? wrapsHeading(last, next, afterNext, m) : undefined,
  apart(({ text, last, next, m }) => next.blanks > 0 && !oneSentence(text, last, next, m)),
  // Under a sentence that ends far from the margin, words without a mark stand by themselves, set in or
  // not: who signs, a label.
  apart(
    ({ text, last, next, m }) =>
      m.width !== undefined &&
      FINAL.test(text) &&
      last.width + (last.indented ? 2 : 0) < m.width - 4 &&
      !/[，。；]/u.test(next.text),
  ),
  ({ next, m }) => (m.indents && next.blanks === 0 ? !next.indented : undefined),
  ({ text, next, full }) =>
    /[：:]$/u.test(text) ? full && next.blanks === 0 && text.length > 60 : undefined,
  ({ text, next, full, m }) => {
    if (!FINAL.test(text) && !/[；;]$/u.test(text)) return undefined;
    // The entries of a chronicle begin each with its date.
    if (ENTRY_DATE.test(text) && ENTRY_DATE.test(next.text)) return false;
    // A few words without punctuation are no rest of a paragraph that has ended a sentence.
    const words = !/[，。；：、！？]/u.test(next.text) && !fills(next, m);
    return next.blanks === 0 && full && !next.indented && !words;
  },
  apart(({ text, full }) => /[）)]$/u.test(text) && !full),
  // The sentence is not finished: it goes on, unless the line is a short one by itself.
  apart(
    ({ text, last, m }) =>
      m.width !== undefined && last.width < m.width - 4 && !/[，、]$/u.test(text),
  ),
  // 三、密切配合，形成合力, over a sentence: a heading of phrases that are as long as each other.
  apart(
    ({ text, next, m }) =>
      m.width === undefined &&
      isEvenHeading(text) &&
      next.text.length > text.length &&
      /[，。；]/u.test(next.text),
  ),
  // A few words by themselves over a sentence: a heading without a number.
  apart(
    ({ text, next, m }) =>
      m.width === undefined &&
      /^\p{Script=Han}{2,8}$/u.test(text) &&
      !/[的和与及或由对向在将把为]$/u.test(text) &&
      next.text.length > text.length * 3 &&
      /[，。；]/u.test(next.text),
  ),
  // Where lines are not broken at a margin, a title or the name of an authority that fills a line
  // stands by itself: the title of a text that is passed on, who wrote it.
  apart(
    ({ text, next, m }) =>
      m.width === undefined &&
      !/[，。；：、！？]/u.test(text) &&
      (TITLE_END.test(text) || AUTHORITY_END.test(text)) &&
      !/^[的和与及（]/u.test(next.text),
  ),
];

/** Whether `next` goes on with the paragraph `open`. */
function continues(
  open: readonly SourceUnit[],
  next: SourceUnit,
  afterNext: SourceUnit | undefined,
  m: Measure,
  { headings }: Grouping,
): boolean {
  const last = open.at(-1)!;
  // Recognised in one script, whichever it is printed in.
  const text = simplify(joinPieces(open.map((u) => u.text)));
  const plain = { ...next, text: simplify(next.text) };
  const after =
    afterNext === undefined ? undefined : { ...afterNext, text: simplify(afterNext.text) };
  const full = fills(last, m);
  const seam: Seam = { text, last, next: plain, afterNext: after, m, headings, full };
  for (const rules of [BY_FORM, BY_MARGIN])
    for (const rule of rules) {
      const decided = rule(seam);
      if (decided !== undefined) return decided;
    }
  return true;
}

/** Whether a line reaches the margin; the indent of a paragraph's first line takes up its part. */
const fills = (u: SourceUnit, m: Measure): boolean =>
  m.width !== undefined &&
  (Math.abs(u.width - m.width) <= 1.5 || (u.indented && Math.abs(u.width + 2 - m.width) <= 1.5));

/**
 * Whether the two sides of an empty line are plainly one sentence: the first breaks off at a comma,
 * or inside a word, where the lines have a margin near that (the rules behind this one say how near);
 * neither is a name by itself, an attachment or a title.
 */
function oneSentence(text: string, last: SourceUnit, next: SourceUnit, m: Measure): boolean {
  if (FINAL.test(text) || /[；：:]$/u.test(text)) return false;
  if (ATTACHMENT_LIST.test(text) && !/[，、]$/u.test(text)) return false;
  if (/[，、]$/u.test(text)) return true;
  if (next.indented && !last.indented && m.indents) return false;
  // What ends like the name of an authority or a title stands by itself, unless the sentence has begun.
  const begun = /[，。；：、]/u.test(text);
  const name = AUTHORITY_END.test(text) && !/[由以为对将把被的]/u.test(text);
  if (!begun && (name || TITLE_END.test(text) || text.length < 14)) return false;
  if (m.width !== undefined) return true;
  if (!begun && !/[，。；：]/u.test(next.text)) return false;
  return last.width >= 14 && !AUTHORITY_END.test(next.text);
}

/** What a group has to do, under those who are in it. */
const GROUP_TASK = /^(?:主要|具体)?(?:负责(?!人|同志)|承担|职责)(?:是|为)?[：:]?\p{Script=Han}{2}/u;

/** A line of a roster or a form (组长：某某), and one that goes on with its names: each stands by itself. */
function isRosterLine(text: string, next: SourceUnit, full: boolean, m: Measure): boolean {
  if (/[。；，]/u.test(text)) return false;
  const labelled =
    LABELLED.test(next.text) && next.text.length <= 40 && !/[。；]$/u.test(next.text);
  if (labelled && (LABELLED.test(text) || isName(text))) return true;
  // Few lines, each of them short, have a margin that is none: an office ends its line before the next
  // person, and before what the group has to do.
  const officer = HOLDS_OFFICE.test(text.replace(LABELLED, '')) && LABELLED.test(text);
  if (officer && (NAME_AND_OFFICE.test(next.text) || GROUP_TASK.test(next.text))) return true;
  if (full && m.width !== undefined) return false;
  if (HOLDS_OFFICE.test(text.replace(LABELLED, ''))) return true;
  // 各乡（镇）乡（镇）长, among the members: those who are in it by their office.
  if (/^(?:各|有关|相关)[^，。；：]{2,20}(?:长|主任|书记|负责人|负责同志|领导)$/u.test(text))
    return true;
  return (LABELLED.test(text) || isName(text)) && isName(next.text);
}

/** A number and behind it a sentence that goes on in the next line: 某政任〔2024〕8号　同意甲、乙退休，免去甲某局局长、. */
const NUMBER_AND_SENTENCE = /〔\d{4}〕第?\d{1,5}号）?\s(?=.*[，；].*)(?!.*[。：；]$)/u;

/** 甲某　某局局长职务，另有任用: a line of a list of persons, with what is said of one. */
const PERSON_LINE = (() => {
  const name =
    '(?:\\p{Script=Han}{2,8}|\\p{Script=Han} \\p{Script=Han}|\\p{Script=Han}{1,10}(?:·\\p{Script=Han}{1,10})+)';
  const said = '（[^（）。]{1,14}）';
  return new RegExp(
    `^(?:${name}(?:${said})?、)*${name}(?: |${said} ?)[^，。；：]{1,34}(?:[长员任记席委师官授警裁理事督问干]|督学|职务)(?:（[^（）]{1,20}）)?(?:，[^。；：]{2,24})?$`,
    'u',
  );
})();
/** 甲某某（某局）, 组长：甲　某（某办）: a person of a list with the body that he is from. */
const NAME_OF_BODY =
  /^(?:(?:\p{Script=Han}\s?){2,6}：\s?)?(?:\p{Script=Han}{2,4}|\p{Script=Han}\s\p{Script=Han})\s?（\p{Script=Han}{1,16}[局委办厅部院所会处室行心司社队站府校联党]）$/u;
/** 甲、乙为某院审判员, 丙的某局局长职务, 丁任某职: one act by itself. */
const ACT_LINE = (() => {
  const name = '\\p{Script=Han}{2,4}(?:·\\p{Script=Han}{1,10})*';
  const office =
    '[^，。；：]{2,34}(?:[长员任记席委师官授警裁理事督问干]|督学)(?:（[^（）]{1,20}）)?';
  return new RegExp(
    `^(?:${name}、)*${name}(?:同志)?(?:(?:为|任)${office}|的${office}职务|辞去${office}职务(?:的请求)?)$`,
    'u',
  );
})();
/** A line that begins one act, of whatever form: 甲任某职，免去其某职; 因年龄原因，乙不再担任…; 免去丙…. */
const ACT_BEGINS =
  /^(?:因[^，。；：]{2,14}，)?(?:(?:会议)?(?:决定|批准)?(?:免去|任命|聘任|解聘|同意|接受)\p{Script=Han}{4,}|\p{Script=Han}{2,6}(?:·\p{Script=Han}{1,10})*(?:（[^（）]{1,6}）)?(?:同志)?(?:为(?=\p{Script=Han}{4})|任|兼任|挂任|调任|转任|改任|不再担任|不再兼任|试用期满|辞去|退休|的\p{Script=Han}{4,40}职务))/u;
/** And one that ends with the office, or with what is said of it. */
const ACT_ENDS =
  /(?:职务|职级|[长员任记席委师官授警裁理事督问干]|督学|退休)(?:（[^（）]{1,20}）)?$/u;
/** 原试用期计入任职时间, 以上人员试用期一年: what is said of the acts above. */
const OF_ACTS =
  /^(?:(?:原|以上|上述|其)\p{Script=Han}{0,8})?(?:试用期|任职时间|任期|聘期|挂职(?:时间|期限?))[^。；]{2,30}。?$/u;
/** ——2024年1月12日在某会议上: when and where a speech was given, under its title. */
const OF_SPEECH = /^——[^，。；：]{0,40}(?:会议|大会|会|论坛|仪式)上$/u;
/** 某局局长 某某某, under the title of what he said. */
const SPEAKER =
  /^\p{Script=Han}{0,16}(?:长|主席|主任|专员)[ \u3000]+(?:\p{Script=Han}{2,4}|\p{Script=Han} \p{Script=Han}|[\p{Script=Han}·]{4,16})$/u;
/** An enterprise, a hospital or a school by its name alone, in either script. */
const LISTED_BODY =
  /^(?!.*(?:[要由对對向将將把被的和与與及为為在于於]|支持|协调|組織|组织))\p{Script=Han}{3,24}(?:公司|集[团團]|院|学校|學校|[中小]学|[中小]學|大[学學]|学院|學院|幼儿园|幼兒園|[厂廠]|合作社|基金[会會]|协会|協會|[银銀]行)$/u;
/** Names of bodies that spaces part. */
const SPACED_BODIES =
  /^(?:\p{Script=Han}{2,14}(?:[厅局委办部院署]|政府|委员会|办公室)[ \u3000]+)(?:\p{Script=Han}{3,14}[ \u3000]+)*\p{Script=Han}{3,14}$/u;
/** 成员　甲局、乙局主要负责人; 常务副总指挥　分管副县长. */
const SPACED_OFFICE =
  /^(?:常务|第一)?副?(?:总指挥|指挥长|组长|主任|召集人|成员|委员)[ \u3000]+[^。；：]{2,40}(?:负责人|负责同志|领导|[县市区旗州局委办厅]长|主任)$/u;
/** 副组长：…, 成员：…, with those who are in it. */
export const ROSTER =
  /^(?:第一|常务|执行)?(?:副?(?:总指挥|指挥长|组\s*长|主任委员|主\s*任|召集人|理事长|会\s*长)|成\s*员|委\s*员|秘书长)：[^。]*[^，、；：。]$/u;
/** 任　命, 免　去: what is done with those under it. */
const MODE_LINE = new RegExp(
  `^(?:决定|兹)?(?:${spaced(['任命', '免去', '聘任', '免职', '任职', '解聘', '提名', '挂职', '试任', '接受', '批准'])})[：:]?$`,
  'u',
);
/** A person's name, with or without a post in brackets or after a space. */
const isName = (text: string): boolean =>
  /^[\p{Script=Han}]{1,4}(?:[ ·][\p{Script=Han}]{1,6})?(?:（[^（）。]{2,30}）)?$/u.test(text) ||
  NAME_AND_OFFICE.test(text);

const NAME_AND_OFFICE = new RegExp(
  `^${NAME}(?:（[^（）。]{1,14}）)? ?(?: [^，。；：]{2,30}|（[^（）。]{2,30}）)$`,
  'u',
);

/** Numbers, annexes and other openings of a block. */
function startsBlock({ text, indented }: SourceUnit, before: string): boolean {
  // 免去：某某 某局副局长, under those who come.
  if (/^(?:决定|同意)?(?:任命|聘任|聘用|任用|免去|免除|解聘|撤销|提名|推荐)\s?[：:]/u.test(text))
    return true;
  if (
    annexHeading(text) !== undefined &&
    /^附\s?[件录表]\s?(?:[一二三四五六七八九十\d]{1,3})?(?:$|[：:\s])/u.test(text)
  )
    return true;
  const number = leadingNumber(text);
  if (number === undefined) return false;
  // A line may begin with a number inside a sentence: 第三条 of another law, or 5. of a decimal.
  if (/[，、第和及与至或按照在的]$/u.test(before) && !headsAnyway(text)) return false;
  // A bracket that is still open after the end of a sentence lost its other half: no bracket of a
  // sentence goes on past the next number of the text.
  const higher =
    number.kind !== 'arabic' && number.kind !== 'arabicParen' && number.kind !== 'circled';
  if (unclosed(before) && !(higher && (FINAL.test(before) || indented))) return false;
  if ((number.kind === 'arabic' || number.kind === 'decimal') && /[\d.]$/u.test(before))
    return false;
  return true;
}

/**
 * Whether a line is a heading whatever stands before it: a sentence that a scan broke off at a comma
 * does not go on with 3.3　归口管理. （二）项 and 二、三款 are cited.
 */
function headsAnyway(text: string): boolean {
  const n = leadingNumber(text);
  if (n === undefined || !looksLikeHeading(text)) return false;
  return (
    (n.kind === 'decimal' ? n.depth > 1 : /^(?:chapter|section|han|hanParen)$/u.test(n.kind)) &&
    n.rest.length >= 3 &&
    !/^[项款条目章节至和与或及、的中所]/u.test(n.rest)
  );
}

/** The authority that signs, on a line of its own before the date. */
const isSignature = (
  next: SourceUnit,
  afterNext: SourceUnit | undefined,
  before: string,
): boolean =>
  afterNext !== undefined &&
  DATE_LINE.test(afterNext.text) &&
  next.text.length <= 30 &&
  !/[，。；：、]/u.test(next.text) &&
  (FINAL.test(before) || AUTHORITY_END.test(next.text) || next.blanks > 0);

/**
 * Whether a paragraph is a numbered heading: a number of a level that has headings, a
 * few words, and no punctuation of a sentence in them.
 */
export function looksLikeHeading(text: string): boolean {
  const n = leadingNumber(text);
  if (n === undefined || n.rest === '' || n.rest.length > 40) return false;
  if (n.kind === 'arabicParen' || n.kind === 'circled' || n.kind === 'article') return false;
  // A sentence that breaks off at the foot of a page.
  if (/[、（《“〔]$/u.test(n.rest)) return false;
  if (/[。；：！？，]/u.test(n.rest))
    return n.kind === 'chapter' || n.kind === 'book' || n.kind === 'section';
  return n.kind !== 'arabic' || n.rest.length <= 20;
}

/** 三、密切配合，形成合力: a number of a level that has headings, and two phrases or more of the same length. */
function isEvenHeading(text: string): boolean {
  const n = leadingNumber(text);
  if (n === undefined || !/^(?:han|hanParen|arabic)$/u.test(n.kind)) return false;
  const phrases = n.rest.split('，');
  return (
    phrases.length >= 2 &&
    phrases.every((p) => /^\p{Script=Han}{4,10}$/u.test(p) && p.length === phrases[0]!.length)
  );
}

/** The second line of a heading that is too long for one. */
function wrapsHeading(
  last: SourceUnit,
  next: SourceUnit,
  afterNext: SourceUnit | undefined,
  m: Measure,
): boolean {
  if (next.blanks > 0 || m.width === undefined || (!fills(last, m) && last.width < m.width - 1.5))
    return false;
  if (next.indented) return false;
  // A full line, and a line with the punctuation of a sentence: no heading, but the beginning of a sentence.
  if (/[。；：，]/u.test(next.text)) return true;
  return (
    afterNext === undefined ||
    afterNext.blanks > 0 ||
    leadingNumber(afterNext.text) !== undefined ||
    afterNext.indented
  );
}

/** Whether a bracket or the mark of a title is open at the end of a text. */
function unclosed(text: string): boolean {
  const open = new Map<string, number>();
  for (const c of text) {
    const at = '（《【〔［'.indexOf(c);
    const end = '）》】〕］'.indexOf(c);
    if (at !== -1) open.set('）》】〕］'[at]!, (open.get('）》】〕］'[at]!) ?? 0) + 1);
    else if (end !== -1) open.set(c, Math.max(0, (open.get(c) ?? 0) - 1));
  }
  return [...open.values()].some((n) => n > 0);
}

/** Read a table that begins at unit `i`, if one does: rows of tab cells, with cells that run over lines. */
function readTable(
  units: readonly SourceUnit[],
  i: number,
): { run: TableRun; next: number } | undefined {
  const own = cellTable(units, i);
  if (own !== undefined)
    return {
      run: {
        type: 'table',
        rows: own.rows.map((r) => units.slice(r, r + own.width).map((u) => [u])),
      },
      next: own.end,
    };
  if (units[i]!.cells < 2 || hasTags(units, i)) return undefined;
  const width = units[i]!.cells;
  const rows: SourceUnit[][][] = [];
  let row: SourceUnit[][] = [];
  let k = i;
  while (k < units.length) {
    const u = units[k]!;
    const line = lineOf(units, k);
    if (u.cells < 2) {
      // A line between two rows that names what the rows under it belong to is a row of one cell.
      if (rows.length + Number(row.length > 0) >= 1 && parts(units, k, width)) {
        if (row.length > 0) rows.push(row);
        rows.push(Array.from({ length: width }, (_, c) => (c === 0 ? [u] : [])));
        row = [];
        k += 1;
        continue;
      }
      // A line without tabs goes on with the last cell, if the row is not full or another row follows.
      const after = units[k + 1];
      const inside =
        row.length > 0 &&
        u.blanks === 0 &&
        (row.length < width || (after !== undefined && after.cells >= 2 && after.blanks === 0)) &&
        leadingNumber(u.text) === undefined &&
        annexHeading(u.text) === undefined &&
        !/[。：]/u.test(u.text) &&
        !signs(units, k) &&
        // The name of another table, over its head.
        !(row.length >= width && after !== undefined && isHeadAgain(rows[0], units, k + 1));
      if (!inside) break;
      row.at(-1)!.push(u);
      k += 1;
      continue;
    }
    if (hasTags(units, k)) break;
    const cells: SourceUnit[][] = Array.from({ length: u.cells }, () => []);
    for (const x of line) cells[x.cell]!.push(x);
    if (
      row.length > 0 &&
      row.length < width &&
      row.length + u.cells - 1 <= width &&
      u.blanks === 0
    ) {
      row.at(-1)!.push(...cells[0]!);
      row.push(...cells.slice(1));
    } else {
      if (row.length > 0) rows.push(row);
      if (u.cells > width + 1 || u.blanks > 6) {
        row = [];
        break;
      }
      row = cells;
    }
    k += line.length;
  }
  if (row.length > 0) rows.push(row);
  return rows.length < 2 ? undefined : { run: { type: 'table', rows }, next: k };
}

/** Whether unit `k` is the authority over the date, or the date, of the paper that a table closes. */
const signs = (units: readonly SourceUnit[], k: number): boolean =>
  DATE_LINE.test(units[k]!.text) ||
  (AUTHORITY_END.test(units[k]!.text) && DATE_LINE.test(units[k + 1]?.text ?? ''));

/** Whether the line at unit `k` says the same as the first row of the table above it. */
function isHeadAgain(
  head: readonly (readonly SourceUnit[])[] | undefined,
  units: readonly SourceUnit[],
  k: number,
): boolean {
  const said = (row: readonly SourceUnit[]): string => foldTitle(row.map((u) => u.text).join(''));
  return head !== undefined && said(head.flat()) === said(lineOf(units, k));
}

/** The words of a line that parts the rows of a table: 一、产业发展; （二）民生实事. */
const PARTS_ROWS =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^，。；：]{2,24}$/u;

/** Whether unit `k` is a heading between two rows of a table of `width` cells: a row follows it. */
function parts(units: readonly SourceUnit[], k: number, width: number): boolean {
  if (!PARTS_ROWS.test(units[k]!.text)) return false;
  let next = k + 1;
  if (units[next]?.cells === 1 && PARTS_ROWS.test(units[next]!.text)) next += 1;
  return width >= 3 && units[next]?.cells === width && /^\d{1,3}[.．]?$/u.test(units[next]!.text);
}

function lineOf(units: readonly SourceUnit[], k: number): SourceUnit[] {
  const line: SourceUnit[] = [];
  for (let j = k; j < units.length && units[j]!.line === units[k]!.line; j++) line.push(units[j]!);
  return line;
}

const hasTags = (units: readonly SourceUnit[], k: number): boolean =>
  lineOf(units, k).some((u) => u.separator === 'tag');

/** Words with which the name of an authority or a firm ends. */
const ORGANISATION_END =
  /(?:局|委|办|会|府|厅|部|院|所|站|队|司|处|科|室|中心|学校|大学|中学|小学|公司|银行|分行|支队|大队|集团|协会|学会|社|厂|园|馆|团|党校|关|署|组|镇|乡|街道|村|区|旗|县|市|省|盟|州|单位|部门)$/u;

/**
 * Text of a table cell. A space inside it is the break of a line, and dropped, unless it
 * separates names of organisations that were set one under the other.
 */
export function cellText(units: readonly SourceUnit[]): string {
  const parts = units.flatMap((u) => u.text.split(' '));
  const names = parts.every((p) => p.length >= 3 && ORGANISATION_END.test(p));
  if (names) return parts.join(' ');
  // An entry of a printed table of contents keeps the space after its number.
  if (parts.length > 1 && /^\d{1,2}(?:\.\d{1,2})*$/u.test(parts[0]!))
    return `${parts[0]} ${joinCell(parts.slice(1))}`;
  return joinCell(parts);
}

function joinCell(parts: readonly string[]): string {
  let out = '';
  for (const p of parts) {
    const needsSpace = /[A-Za-z]$/u.test(out) && /^[A-Za-z]/u.test(p);
    out += needsSpace ? ` ${p}` : p;
  }
  return out;
}

export { ATTACHMENT_LIST, DATE_LINE };
