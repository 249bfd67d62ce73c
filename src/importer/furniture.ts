/**
 * Page furniture, by recurrence and sequence over the issue: page numbers rise from page to
 * page; a running head stands at the page breaks, again and again. One line that looks like
 * either is no proof; where it is not certain, it is left standing apart and reported.
 */
import {
  isComposedHead,
  isContentsHeading,
  isCoverMark,
  isDrawnLine,
  isRunningHead,
  pageNumber,
  recurringKey,
  recurs,
  romanises,
} from '../domain/furniture.ts';
import { annexHeading, leadingNumber } from '../domain/numbering.ts';
import type { IssueFile } from '../domain/schema.ts';
import { attachedTitle } from './attached.ts';
import { cellTable } from './cellTables.ts';
import {
  AUTHORITY_END,
  DATE_LINE,
  DOC_NUMBER_LINE,
  endsNames,
  FINAL,
  foldTitle,
  HOLDS_OFFICE,
  ORDER_NUMBER_LINE,
  type PrintedLine,
  TITLE_END,
} from './lines.ts';

type Rule = IssueFile['furniture'][number]['rule'];

/** What is known of the lines: index of a line → the rule by which it is furniture. */
export type Furniture = Map<number, Rule>;

const FEWEST_LINES_ON_A_PAGE = 4;
const MOST_PAGES_WITHOUT_NUMBER = 8;

/** Page numbers, and the running heads at the page breaks. Indices are of lines. */
export function pageFurniture(lines: readonly PrintedLine[]): Furniture {
  const out: Furniture = new Map();
  for (const i of pageNumbers(lines)) out.set(i, 'page-number');
  for (const [i, { text }] of lines.entries()) {
    if (isDrawnLine(text)) out.set(i, 'table-rule');
    else if (isCoverMark(text)) out.set(i, 'page-number');
  }
  for (const i of issueLines(lines)) out.set(i, 'running-head');
  const breaks = new Set([...out.keys()].filter((i) => out.get(i) === 'page-number'));
  for (const i of pagedHeads(lines)) {
    out.set(i, 'recurring-line');
    breaks.add(i);
  }
  const name = gazetteName(lines);
  for (const i of recurringHeads(lines, breaks))
    if (!out.has(i))
      out.set(
        i,
        name !== undefined && (lines[i] as PrintedLine).bare.includes(name)
          ? 'running-head'
          : 'recurring-line',
      );
  for (const i of firstHeads(lines, out)) out.set(i, 'recurring-line');
  return out;
}

/** The head of the first page, over which no page ends: the words of one that stands at two breaks below, in two parts or in Latin letters. */
function firstHeads(lines: readonly PrintedLine[], known: Furniture): number[] {
  const first = Math.min(...[...known].flatMap(([i, rule]) => (rule === 'page-number' ? [i] : [])));
  const heads = [...known.keys()]
    .filter((i) => i > first && /head|recurring/u.test(known.get(i) ?? ''))
    .map((i) => (lines[i] as PrintedLine).bare);
  return lines.flatMap(({ bare, text }, i) =>
    i < first &&
    !known.has(i) &&
    bare.length >= 8 &&
    (/[A-Z]{6}/u.test(bare) || /\S\s+\S/u.test(text)) &&
    heads.filter((h) => h === bare).length >= 2
      ? [i]
      : [],
  );
}

/** Lines after the beginning of the contents that say the name of the gazette, or name and issue. */
function issueLines(lines: readonly PrintedLine[]): number[] {
  const name = gazetteName(lines);
  if (name === undefined) return [];
  const heading = lines.findIndex((l, i) => i < 80 && isContentsHeading(l.text));
  const out: number[] = [];
  lines.forEach((l, i) => {
    if (i <= (heading === -1 ? 13 : heading) || l.cells > 2) return;
    const at = l.bare.indexOf(name);
    if (at === -1) return;
    const rest = l.bare.slice(0, at) + l.bare.slice(at + name.length);
    if (/^[\d〇零○一二三四五六七八九十百年第期号总月.·•()（）/|｜—–-]*$/u.test(rest)) out.push(i);
  });
  return out;
}

/** The class of a page number by the marks that are set round it. */
function setting(form: string): 'marked' | 'brackets' | 'bare' {
  if (/^n$/u.test(form)) return 'bare';
  if (/^[（([［〔【]n[）)\]］〕】]$/u.test(form)) return 'brackets';
  return 'marked';
}

/** Lines that are page numbers: those between marks (— 3 —, · 3 ·, 第3页), and bare or bracketed ones that rise through the text. */
function pageNumbers(lines: readonly PrintedLine[]): number[] {
  const classes = new Map<string, { i: number; page: number }[]>();
  // The numbers of the rows of a table rise as well.
  const inTable = new Set<number>();
  lines.forEach((_, i) => {
    const table = cellTable(lines, i);
    for (let k = i; table !== undefined && k < table.end; k += 1) inTable.add(k);
  });
  lines.forEach((l, i) => {
    if (l.cells > 1 || inTable.has(i)) return;
    const n = pageNumber(l.text);
    if (n === undefined) return;
    const key = setting(n.form);
    const list = classes.get(key);
    if (list === undefined) classes.set(key, [{ i, page: n.page }]);
    else list.push({ i, page: n.page });
  });
  const out: number[] = [];
  // Bare numbers and numbers between marks of one print rise together.
  const bare = classes.get('bare') ?? [];
  const together = risingChain(
    [...bare, ...(classes.get('marked') ?? [])].sort((a, b) => a.i - b.i),
  );
  if (together.length >= 3 && together.some((c) => !bare.includes(c)))
    out.push(...together.filter((c) => bare.includes(c)).map((c) => c.i));
  for (const [key, all] of classes) {
    const chain = risingChain(all);
    if (key === 'marked') {
      // Marks on both sides are hardly ever anything else; a mark on one side may open an item of a list.
      for (const c of all) {
        const text = (lines[c.i] as PrintedLine).bare;
        const both = /^[^\d（(]+\d+[^\d）)]+$/u.test(text) || /页/u.test(text);
        if (both || (chain.length >= 3 && chain.includes(c))) out.push(c.i);
      }
    } else if (chain.length >= 3) out.push(...chain.map((c) => c.i));
    else {
      // Few pages: a number beside the name of the gazette is a page number, and so are those that rise with it.
      const named = issueLines(lines);
      const beside = (i: number): boolean => named.includes(i - 1) || named.includes(i + 1);
      if (chain.length === 2 && chain.some((c) => beside(c.i))) out.push(...chain.map((c) => c.i));
      else out.push(...all.filter((c) => beside(c.i)).map((c) => c.i));
    }
  }
  return [...new Set(out)].sort((a, b) => a - b);
}

/** The longest chain of numbers that rise by small steps, each a page's lines after the one before. */
function risingChain<T extends { i: number; page: number }>(all: readonly T[]): T[] {
  const best: number[] = [];
  const before: number[] = [];
  let end = -1;
  all.forEach((c, k) => {
    best[k] = 1;
    before[k] = -1;
    for (let j = Math.max(0, k - 60); j < k; j++) {
      const o = all[j] as T;
      const step = c.page - o.page;
      if (step < 1 || step > MOST_PAGES_WITHOUT_NUMBER || c.i - o.i < FEWEST_LINES_ON_A_PAGE)
        continue;
      if ((best[j] as number) + 1 > (best[k] as number)) {
        best[k] = (best[j] as number) + 1;
        before[k] = j;
      }
    }
    if (end === -1 || (best[k] as number) > (best[end] as number)) end = k;
  });
  const chain: T[] = [];
  for (let k = end; k >= 0; k = before[k] as number) chain.unshift(all[k] as T);
  return chain;
}

/** A line that may be a head with a page number at one of its ends. */
interface PagedHead {
  readonly i: number;
  readonly page: number;
  /** The words, and the end at which the number stands: a year or a number of the issue may stand at the other. */
  readonly words: string;
}

function pagedHeadsOf(l: PrintedLine, i: number): PagedHead[] {
  const text = l.text.normalize('NFKC').trim();
  const first =
    /^[-—–·.•~|/\s]*(?:[pP]\.?\s?)?(\d{1,4})[-—–·.•~|/\s]+(\D.*)$/u.exec(text) ??
    /^(\d{1,4})\s+(\d{4}[年.·/—-].*)$/u.exec(text) ??
    /^(?:[pP]\.?\s?)?(\d{1,4})(\p{Script=Han}.*)$/u.exec(text);
  const last =
    /^(.*\S)[-—–·.•~|/\s]+(?:第|[pP]\.?\s?)?(\d{1,4})页?[-—–·.•~|/\s]*$/u.exec(text) ??
    /^(.*\p{Script=Han}[》）)]?)(?:[pP]\.?\s?)?(\d{1,4})$/u.exec(text);
  const out: PagedHead[] = [];
  for (const [end, words, page] of [
    ['first', first?.[2], first?.[1]],
    ['last', last?.[1], last?.[2]],
  ] as const) {
    if (words === undefined || words.length > 44 || /[。;!?]/u.test(words)) continue;
    // 2012.6: the date by itself says the same on each page.
    const key = MONTH_ALONE.test(words) ? words : recurringKey(words).replace(/^#|#$/gu, '');
    if (key.length >= 2 && !/^[年月日届次条]/u.test(words))
      out.push({ i, page: Number(page), words: `${end} ${key}` });
  }
  return out;
}

/** 2012.6, 2012·06: the month of an issue and nothing else, and the same with the page beside it. */
const MONTH_ALONE = /^(?:19|20)\d{2}[.·/]\d{1,2}$/u;
const MONTH_AND_PAGE =
  /^(?:(?:19|20)\d{2}[.·/]\d{1,2}\s+\d{1,4}|\d{1,4}\s+(?:19|20)\d{2}[.·/]\d{1,2})$/u;

/** 附件2, 表1, 专栏3 with or without a title: the number is that of an annex or a table, and of no page. */
const NUMBERED_CAPTION =
  /^(?:附[件表图录]|图表|样表|[表图]|专栏|案例)[\d一二三四五六七八九十]{1,3}/u;

/** Running heads with the page number in their own line: the same words two times or more, with numbers that rise. */
function pagedHeads(lines: readonly PrintedLine[]): number[] {
  const all: PagedHead[] = lines.flatMap((l, i) => {
    const number = leadingNumber(l.text);
    const section = number?.kind === 'arabic' || (number?.kind === 'decimal' && number.depth > 1);
    const text =
      DATE_LINE.test(l.text) ||
      /[：，]/u.test(l.text) ||
      !balanced(l.text) ||
      NUMBERED_CAPTION.test(l.bare);
    const dated = MONTH_AND_PAGE.test(l.text.normalize('NFKC').trim());
    return (section && !dated) || text ? [] : pagedHeadsOf(l, i);
  });
  const counts = new Map<string, Set<number>>();
  for (const p of all) {
    const pages = counts.get(p.words);
    if (pages === undefined) counts.set(p.words, new Set([p.page]));
    else pages.add(p.page);
  }
  // Left and right heads differ, and number the pages in turn.
  const repeated = all.filter((p) => (counts.get(p.words) as Set<number>).size >= 2);
  const chain = risingChain(repeated);
  if (chain.length < 3) return [];
  const words = new Set(chain.map((c) => c.words));
  const share = repeated.filter((p) => words.has(p.words));
  if (chain.length * 3 < share.length * 2) return [];
  // Heads that stand on one page only are of the same run.
  const taken = new Set(chain.map((c) => c.i));
  const fits = all.filter((p) => {
    if (taken.has(p.i) || leadingNumber((lines[p.i] as PrintedLine).text) !== undefined)
      return false;
    const a = chain.findLast((c) => c.i < p.i);
    const b = chain.find((c) => c.i > p.i);
    return (
      a !== undefined &&
      p.page > a.page &&
      p.page - a.page <= MOST_PAGES_WITHOUT_NUMBER &&
      (b === undefined || p.page < b.page) &&
      p.i - a.i >= FEWEST_LINES_ON_A_PAGE
    );
  });
  return [...new Set([...chain, ...fits].map((c) => c.i))];
}

/** Whether brackets and title marks of a line close: what a sentence broke off does not. */
const balanced = (text: string): boolean =>
  ['（）', '《》', '〔〕', '“”'].every(
    ([open, close]) => text.split(open as string).length === text.split(close as string).length,
  );

/** Whether a line may be a running head: few words, none of a sentence. */
const headLike = (l: PrintedLine): boolean =>
  l.bare.length >= 2 &&
  l.bare.length <= 44 &&
  !/[。；！？，：]|[:、]$/u.test(l.text) &&
  balanced(l.text) &&
  !DATE_LINE.test(l.text) &&
  !DOC_NUMBER_LINE.test(l.text) &&
  !ORDER_NUMBER_LINE.test(l.text) &&
  !/^（/u.test(l.text) &&
  annexHeading(l.text) === undefined &&
  (leadingNumber(l.text) === undefined || /[期号年]/u.test(l.text));

/** Whether a page break is at most three lines away, with nothing but furniture between. */
function nearBreak(lines: readonly PrintedLine[], breaks: ReadonlySet<number>, i: number): boolean {
  const clear = (step: number, d: number): boolean =>
    Array.from({ length: d - 1 }, (_, k) => lines[i + (k + 1) * step] as PrintedLine).every(
      headLike,
    );
  return [1, 2, 3].some((d) => [-1, 1].some((step) => breaks.has(i + d * step) && clear(step, d)));
}

/** Leaders and a page, or words and a page: what stands so before the first page break is an entry of the contents. */
const ENTRY_WITH_PAGE =
  /[.…·．⋯]\s*[（(]?\d{1,4}[）)]?$|\p{Script=Han}[）)》]?\s*[（(〔［[【]?\d{1,4}[）)〕］\]】]?$/u;

/** Lines that may be running heads, by what recurs in them. */
function headGroups(
  lines: readonly PrintedLine[],
  breaks: ReadonlySet<number>,
  name: string | undefined,
): number[][] {
  const groups = new Map<string, number[]>();
  // Before the first page break there is no running head that matters: masthead and contents stand there.
  const first = Math.min(...breaks);
  lines.forEach((l, i) => {
    if (breaks.has(i) || !headLike(l) || (Number.isFinite(first) && i < first - 3)) return;
    // A page between brackets or behind leaders: an entry of the contents, on whatever page of them.
    if (/(?:[（([［]\d{1,3}[）)\]］]|[…·．.]{3,}\s*\d{1,3})$/u.test(l.text)) return;
    // An entry of the contents, whose title stands at a page break as well.
    if (i < first && ENTRY_WITH_PAGE.test(l.text) && !(name !== undefined && l.bare.includes(name)))
      return;
    const key = recurringKey(l.text).replace(/^#|#$/gu, '');
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [i]);
    else list.push(i);
  });
  return [...groups.values()];
}

/** Of lines that say the same, those that are running heads. */
function headsAmong(
  lines: readonly PrintedLine[],
  breaks: ReadonlySet<number>,
  own: readonly number[],
  name: string | undefined,
  full: number | undefined,
): number[] {
  const { bare } = lines[own[0] as number] as PrintedLine;
  const named = name !== undefined && bare.includes(name);
  const at = own.filter((i) => nearBreak(lines, breaks, i));
  // The name of an authority by itself is a signature, or the first line of a title.
  if (own.length < 2 || (AUTHORITY_END.test(bare) && !named)) return named ? at : [];
  const cutting = own.filter((i) => interrupts(lines, i, (k) => breaks.has(k)));
  if (at.length >= 2 && at.length * 5 >= own.length * 3) {
    // Where it stands elsewhere, it is text: a title, a signature.
    // The first is the title itself, where the head says a title.
    const title = TITLE_END.test(bare);
    const heads = at.filter((i) => named || !title || (i !== own[0] && !opensDocument(lines, i)));
    return [...heads, ...cutting];
  }
  const recurs =
    cutting.length >= 2 &&
    cutting.length * 2 >= own.length &&
    (full === undefined || own.every((i) => (lines[i] as PrintedLine).width < full - 3));
  const heads = recurs
    ? own.filter(
        (i) => cutting.includes(i) || (!opensDocument(lines, i) && !closesDocument(lines, i)),
      )
    : [];
  return named ? [...at, ...heads] : heads;
}

/** Lines that recur at the page breaks more often than elsewhere. */
function recurringHeads(lines: readonly PrintedLine[], breaks: ReadonlySet<number>): number[] {
  const name = gazetteName(lines);
  const full = fullWidth(lines);
  return [
    ...new Set(
      headGroups(lines, breaks, name).flatMap((own) => headsAmong(lines, breaks, own, name, full)),
    ),
  ];
}

/** A month or a year by itself (【2018年8月】): the days under it hang on it, whatever the contents say. */
const PERIOD =
  /^[【〔［[（(]?(?:\d{4}年(?:\d{1,2}月份?)?|(?:\d{1,2}|[一二三四五六七八九十]{1,3})月份?)[】〕］\]）)]?$/u;

/**
 * Heads at the page breaks that say a section or shorten a title of the contents: needed before
 * the documents are looked for, since a page may break inside a title.
 */
export function namedHeads(
  lines: readonly PrintedLine[],
  known: Furniture,
  from: number,
  issue: Parameters<typeof isRunningHead>[1],
): number[] {
  const titles = new Set(
    issue.contents.flatMap((e) => {
      if (!('title' in e)) return [];
      // …办法（市政府令第21号）: the text has the title without what the contents say of it.
      const title = e.title.replace(/\s/gu, '');
      return [title, title.replace(/（[^（）]*）$/u, '')];
    }),
  );
  // The title of a text that a notice passes on is a part of the notice's title, and no head.
  const attached = new Set([...titles].flatMap((t) => attachedTitle(t) ?? []));
  const out: number[] = [];
  for (let i = from; i < lines.length; i++) {
    const l = lines[i] as PrintedLine;
    if (known.has(i) || !headLike(l) || titles.has(l.bare) || PERIOD.test(l.bare)) continue;
    if (attached.has(foldTitle(l.text))) continue;
    const beside =
      [i - 1, i + 1].some((k) => known.has(k)) || (known.has(i - 2) && out.includes(i - 1));
    const spelled = [i - 1, i + 1].some(
      (k) => romanises(l.text, lines[k]?.text ?? '') && (known.has(k) || out.includes(k)),
    );
    if (
      spelled ||
      isComposedHead(l.text, issue) ||
      (beside && isRunningHead(l.text, issue) && !opensDocument(lines, i))
    )
      out.push(i);
  }
  return out;
}

/** The name of the gazette, as the first lines print it. */
function gazetteName(lines: readonly PrintedLine[]): string | undefined {
  const top = lines.slice(0, 14).map((l) => l.bare);
  const own = top
    .map((t) => /^.{2,24}?(?:公报|政报)/u.exec(t)?.[0])
    .find((t) => t !== undefined && !/^(?:人民)?政府(?:公报|政报)$/u.test(t));
  if (own !== undefined) return own;
  const at = top.findIndex((t) => /^(?:(?:人民)?政府)?(?:公报|政报)$/u.test(t));
  return at > 0 ? `${top[at - 1]}${top[at]}` : undefined;
}

/** Whether the lines before and after line `i` are two parts of one sentence, with line `i` between them. */
function interrupts(
  lines: readonly PrintedLine[],
  i: number,
  skip: (i: number) => boolean,
): boolean {
  const own = lines[i] as PrintedLine;
  let a = i - 1;
  while (
    a >= 0 &&
    (skip(a) ||
      recurs((lines[a] as PrintedLine).text, own.text) ||
      /^[A-Z\s]+$/u.test((lines[a] as PrintedLine).text))
  )
    a -= 1;
  let b = i + 1;
  while (b < lines.length && (skip(b) || /^[A-Z\s]+$/u.test((lines[b] as PrintedLine).text)))
    b += 1;
  const before = lines[a];
  const after = lines[b];
  if (before === undefined || after === undefined || before.cells > 1 || after.cells > 1)
    return false;
  if (FINAL.test(before.text) || /[：:；;）)》]$/u.test(before.text) || before.bare.length < 12)
    return false;
  if (
    leadingNumber(before.text) !== undefined &&
    before.bare.length < 18 &&
    !/[，。；：]/u.test(before.text)
  )
    return false;
  if (
    leadingNumber(after.text) !== undefined ||
    annexHeading(after.text) !== undefined ||
    DATE_LINE.test(after.text) ||
    // 验收单位：某局: no sentence goes on with a label.
    /^\p{Script=Han}{2,8}[：:]\s?\S/u.test(after.text)
  )
    return false;
  if (after.indented && !before.indented && after.bare.length > 6) return false;
  if (
    DOC_NUMBER_LINE.test(before.text) ||
    DOC_NUMBER_LINE.test(after.text) ||
    /[：:]$/u.test(after.text)
  )
    return false;
  // A title of several lines is no sentence: one of the lines before has the punctuation of one.
  return (
    /[。，；：、]/u.test(before.text) ||
    (/[。，；：、]/u.test(lines[a - 1]?.text ?? '') && !FINAL.test(lines[a - 1]?.text ?? ''))
  );
}

/** Whether line `i` stands between two paragraphs: the one before it has ended a sentence. */
function betweenParagraphs(
  lines: readonly PrintedLine[],
  i: number,
  skip: (i: number) => boolean,
): boolean {
  let [a, b] = [i - 1, i + 1];
  while (a >= 0 && skip(a)) a -= 1;
  while (b < lines.length && skip(b)) b += 1;
  const [before, after] = [lines[a], lines[b]];
  const prose = (l: PrintedLine | undefined): l is PrintedLine =>
    l !== undefined && l.cells === 1 && l.bare.length >= 12 && /[，。；：、]/u.test(l.text);
  return (
    prose(before) && prose(after) && (FINAL.test(before.text) || /[；）)]$/u.test(before.text))
  );
}

/** Whether the lines after line `i` are those of a document's head: a number, an addressee, a chapter. */
function opensDocument(lines: readonly PrintedLine[], i: number): boolean {
  // The number over a title.
  for (let k = i - 1; k >= Math.max(0, i - 2); k--)
    if (DOC_NUMBER_LINE.test((lines[k] as PrintedLine).text)) return true;
  for (let k = i + 1; k <= i + 3 && k < lines.length; k++) {
    const l = lines[k] as PrintedLine;
    if (/〔\d{4}〕第?\d+号/u.test(l.text) && l.bare.length < 40) return true;
    if (/^(?:各|致)[^。；]*[：:]$/u.test(l.text)) return true;
    if (
      k === i + 1 &&
      /^（(?:[^（）]*(?:通过|公布|批准)|(?:\d{4}|[〇零○一二三四五六七八九]{4})年)/u.test(l.text)
    )
      return true;
    // The first section of a text stands under its title.
    if (k === i + 1 && /^(?:第[一1][章条编]|一、|1\s?[^\d，。；.．、]{2,16}$)/u.test(l.text))
      return true;
  }
  return false;
}

/** Whether line `i` is signature or addressee: the line after it is a date. */
const closesDocument = (lines: readonly PrintedLine[], i: number): boolean =>
  DATE_LINE.test(lines[i + 1]?.text ?? '') || DATE_LINE.test(lines[i + 2]?.text ?? '');

/** A doubtful line: it stands inside a sentence, and nothing says whether it is furniture. */
interface Doubt {
  readonly index: number;
  /** Whether it is dropped (a page number that fits) or left standing apart. */
  readonly dropped: boolean;
}

/**
 * Furniture in the documents, once the names are known: heads with the name of the gazette, a
 * section or a title; a name with its Latin spelling; a bare number inside a broken sentence.
 *
 * @param body whether a line belongs to a document, and is no line of its title
 * @param issue the names
 */
export function namedFurniture(
  lines: readonly PrintedLine[],
  known: Furniture,
  body: (i: number) => boolean,
  issue: Parameters<typeof isRunningHead>[1],
  pages: (i: number) => readonly [number, number] | undefined,
): { furniture: Furniture; doubts: Doubt[] } {
  const out: Furniture = new Map();
  const doubts: Doubt[] = [];
  const skip = (i: number): boolean => known.has(i) || out.has(i);
  const counts = new Map<string, number>();
  for (const l of lines) counts.set(l.bare, (counts.get(l.bare) ?? 0) + 1);
  const names = [
    issue.title,
    ...issue.contents.map((e) => ('section' in e ? e.section : e.title)),
  ].map((s) => s.replace(/\s/gu, ''));
  const beside = (i: number): boolean => known.has(i - 1) || known.has(i + 1);
  lines.forEach((l, i) => {
    if (!body(i) || known.has(i)) return;
    if (PERIOD.test(l.bare) && (counts.get(l.bare) ?? 0) < 2) return;
    if (l.cells > 1 && !isRunningHead(l.text, issue)) return;
    if (/^[-—–_=*─━═﹍]{3,}$/u.test(l.bare)) {
      out.set(i, 'table-rule');
      return;
    }
    if (isRunningHead(l.text, issue)) {
      const dated = /第\s?\d+\s?[期号]|\d{4}\s?[.·年]/u.test(l.text);
      if (
        names.includes(l.bare) ||
        (dated && l.cells === 1) ||
        (counts.get(l.bare) ?? 0) > 1 ||
        // Titles are known by now: what stands at a page break and repeats one is a head.
        beside(i) ||
        (interrupts(lines, i, skip) && !opensDocument(lines, i))
      )
        out.set(i, 'running-head');
      return;
    }
    const latin = /^[A-Za-z\s'’·.-]{6,}$/u.test(l.text);
    if (latin) {
      for (const k of [i - 1, i + 1]) {
        const other = lines[k];
        if (other === undefined || !romanises(l.text, other.text)) continue;
        out.set(i, 'running-head');
        if (body(k) && !known.has(k)) out.set(k, 'running-head');
      }
    }
  });
  for (const { index, sure } of slotLines(lines, known)) {
    if (!body(index) || skip(index)) continue;
    const l = lines[index] as PrintedLine;
    const before = lines.slice(0, index).findLast((_, k) => !skip(k));
    if (before !== undefined && endsNames(before.text, l.text)) continue;
    if (HOLDS_OFFICE.test(l.text)) continue;
    if (isRunningHead(l.text, issue)) out.set(index, 'running-head');
    else if (lines.some((o, k) => k !== index && recurs(o.text, l.text)))
      out.set(index, 'recurring-line');
    else if (follows(index) && interrupts(lines, index, skip)) {
      out.set(index, 'page-head');
      doubts.push({ index, dropped: true });
    } else if (TITLE_END.test(l.bare) || opensDocument(lines, index)) continue;
    else if (sure === 'all') {
      out.set(index, 'page-head');
      doubts.push({ index, dropped: true });
    } else if (sure === 'most') doubts.push({ index, dropped: false });
  }
  lines.forEach((l, i) => {
    if (!body(i) || skip(i)) return;
    // A number too great for a page is not dropped, but neither is it joined to the sentence.
    const bare = /^\d{1,6}$/u.test(l.bare)
      ? { page: Number.POSITIVE_INFINITY, form: 'n' }
      : undefined;
    const n = l.cells === 1 ? (pageNumber(l.text) ?? bare) : undefined;
    if (n !== undefined && setting(n.form) !== 'marked' && interrupts(lines, i, skip)) {
      const range = pages(i);
      if (n.page < 2000 && (range === undefined || (n.page >= range[0] && n.page <= range[1]))) {
        out.set(i, 'page-number');
        doubts.push({ index: i, dropped: true });
      } else doubts.push({ index: i, dropped: false });
    } else if (n !== undefined && setting(n.form) === 'bare' && (apart(i) || atPageEnd(i))) {
      // Set in from the margin after a sentence that has ended, between empty lines, or before the
      // next document: a number of the pages on which the document stands.
      const after = lines.findIndex((_, k) => k > i && !skip(k));
      const alone = l.indented || apart(i) || (after !== -1 && !body(after));
      const range = alone ? pages(i) : undefined;
      const fits = range !== undefined && n.page >= range[0] && n.page <= range[1];
      if (fits) out.set(i, 'page-number');
      doubts.push({ index: i, dropped: fits });
    } else if (n !== undefined && setting(n.form) !== 'marked' && betweenParagraphs(lines, i, skip))
      doubts.push({ index: i, dropped: false });
  });
  /** Whether text of a paper stands before line `i`: behind the contents the first paper begins, and no sentence goes on. */
  function follows(i: number): boolean {
    let before = i - 1;
    while (before >= 0 && skip(before)) before -= 1;
    return before < 0 || body(before);
  }
  /** Whether line `i` stands between empty lines. */
  function apart(i: number): boolean {
    return lines[i]!.blanks > 0 && (lines[i + 1] === undefined || lines[i + 1]!.blanks > 0);
  }
  /** Whether line `i` stands after the end of a sentence, before a paragraph that its white space sets in as well, or before the next document. */
  function atPageEnd(i: number): boolean {
    const before = lines.slice(0, i).findLastIndex((_, k) => !skip(k));
    const after = lines.findIndex((_, k) => k > i && !skip(k));
    const said = lines[before];
    return (
      said !== undefined &&
      said.cells === 1 &&
      (FINAL.test(said.text) || /；$/u.test(said.text)) &&
      (after === -1 || !body(after) || betweenParagraphs(lines, i, skip))
    );
  }
  const full = fullWidth(lines);
  lines.forEach((l, i) => {
    if (!body(i) || skip(i) || l.cells > 1 || !headLike(l)) return;
    if (HOLDS_OFFICE.test(l.text)) return;
    if (AUTHORITY_END.test(l.bare) || closesDocument(lines, i)) return;
    if (doubts.some((d) => d.index === i) || !interrupts(lines, i, skip)) return;
    let a = i - 1;
    while (a > 0 && skip(a)) a -= 1;
    if (!follows(i)) return;
    const before = lines[a] as PrintedLine;
    if (l.width > (full ?? before.width) * 0.75) return;
    if (known.get(i - 1) === 'page-number' || known.get(i + 1) === 'page-number') {
      // At a page break, inside a sentence: a head that stands on this page only.
      out.set(i, 'page-head');
      doubts.push({ index: i, dropped: true });
      return;
    }
    // A short line between two full ones, that neither ends nor begins a sentence: perhaps a head that stands once.
    if (
      full !== undefined &&
      Math.abs(before.width - full) <= 1.5 &&
      !/[，、]$/u.test(before.text) &&
      l.bare.length >= 4
    )
      doubts.push({ index: i, dropped: false });
  });
  return { furniture: out, doubts };
}

/**
 * Lines at the place where pages of one side have their heads: where nearly every break has a line
 * of few words there, the others are heads too.
 */
function slotLines(
  lines: readonly PrintedLine[],
  known: Furniture,
): { index: number; sure: 'all' | 'most' | 'some' }[] {
  const breaks = [...known].flatMap(([i, rule]) => {
    const n = rule === 'page-number' ? pageNumber((lines[i] as PrintedLine).text) : undefined;
    return n === undefined ? [] : [{ i, page: n.page }];
  });
  const out: { index: number; sure: 'all' | 'most' | 'some' }[] = [];
  // Left and right pages have heads of their own, and may have them at places of their own.
  for (const side of [0, 1, 2]) {
    for (const step of [1, -1]) {
      const own = breaks.filter((b) => side === 2 || b.page % 2 === side).map((b) => b.i + step);
      const words = own.filter(
        (i) => lines[i] !== undefined && (known.has(i) || headLike(lines[i] as PrintedLine)),
      );
      if (words.length < 2 || words.length * 4 < own.length * 3) continue;
      for (const index of words) {
        const l = lines[index] as PrintedLine;
        // The name of an authority is a signature or the first line of a title.
        if (known.has(index) || AUTHORITY_END.test(l.bare) || closesDocument(lines, index))
          continue;
        if (TITLE_END.test(l.bare) && opensDocument(lines, index)) continue;
        const heads = words.filter((i) => known.has(i) && known.get(i) !== 'page-number').length;
        const all = words.length === own.length && words.length >= 3 && heads * 2 >= words.length;
        out.push({ index, sure: all ? 'all' : words.length >= 3 ? 'most' : 'some' });
      }
    }
  }
  return out;
}

/** The width of most full lines; undefined where lines are not broken at a margin. */
function fullWidth(lines: readonly PrintedLine[]): number | undefined {
  const counts = new Map<number, number>();
  for (const l of lines)
    if (l.cells === 1 && l.width >= 14)
      counts.set(Math.round(l.width), (counts.get(Math.round(l.width)) ?? 0) + 1);
  let best: number | undefined;
  for (const [w, n] of counts) if (best === undefined || n > (counts.get(best) as number)) best = w;
  return best !== undefined && (counts.get(best) as number) >= 8 ? best : undefined;
}
