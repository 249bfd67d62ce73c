/**
 * Stage 2: units → the skeleton of an issue: masthead, contents, colophon, page
 * furniture, and where each document begins and ends.
 *
 * The contents and the documents' own heads are found each by themselves and held against each
 * other: a document that only one of them knows is reported.
 *
 * Guarantees: every unit is in exactly one of masthead, contents entries, sections,
 * colophon, furniture or a document; documents do not overlap.
 */
import { furniturePredicates } from '../corpus/issue.ts';
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import { pageNumber } from '../domain/furniture.ts';
import type { IssueFile } from '../domain/schema.ts';
import { simplify } from '../domain/script.ts';
import { readUnits, type SourceUnit } from '../domain/text.ts';
import { furnitureRows, mastheadRows } from '../messages/importer.ts';
import { attachedTitle } from './attached.ts';
import { isColophon, saysMakers } from './colophon.ts';
import { type ContentsItem as ReadItem, readContents } from './contents.ts';
import { type Furniture, namedFurniture, namedHeads, pageFurniture } from './furniture.ts';
import { findHeads, type Head } from './heads.ts';
import { DOC_NUMBER_LINE, FINAL, foldTitle, type PrintedLine, printedLines } from './lines.ts';
import { type Located, locate } from './locate.ts';
import { type Masthead, readMasthead } from './masthead.ts';
import { repeatedTableHeads } from './tableHeads.ts';
import { TitleIndex } from './titles.ts';

/** A document as the skeleton knows it. */
export interface DocumentSpan {
  /** Title from the contents, or from the text where the contents do not list it. */
  readonly title: string;
  readonly page: number | undefined;
  /** Lines of the entry in the contents. */
  readonly entryLines: readonly [number, number] | undefined;
  /** Index of its first and last unit. */
  readonly first: number;
  readonly last: number;
  /** The units of the title: first, and the one after the last. */
  readonly titleUnits: readonly [number, number];
}

/** A contents entry or section. */
type ContentsItem =
  | { readonly section: string; readonly line: number }
  | {
      readonly title: string;
      readonly page: number | undefined;
      readonly lines: readonly [number, number];
      readonly document: DocumentSpan | undefined;
    };

/** The skeleton of an issue. */
export interface Skeleton {
  /** As printed. */
  readonly units: readonly SourceUnit[];
  /** The same in simplified script, for recognition; of the same lengths. */
  readonly folded: readonly SourceUnit[];
  readonly identity: Masthead;
  /** Indices of units. */
  readonly masthead: readonly number[];
  readonly colophon: readonly number[];
  readonly contents: readonly ContentsItem[];
  readonly documents: readonly DocumentSpan[];
  readonly furniture: IssueFile['furniture'];
  /** Source lines that stand apart from the sentences round them, because it is not certain what they are. */
  readonly apart: ReadonlySet<number>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether the number over or under the title of a head stands again below: here it is an entry of the contents. */
const comesAgain = (head: Head, lines: readonly PrintedLine[]): boolean =>
  [head.first, head.title[1]].some((at) => {
    const words = lines[at]?.text ?? '';
    // In the contents a page may stand behind it.
    const number = foldTitle(words.replace(/(?<=号[）)]?)\s+[（(]?\d{1,4}[）)]?$/u, ''));
    return (
      DOC_NUMBER_LINE.test(words) && lines.some((l, i) => i > at && foldTitle(l.text) === number)
    );
  });

/**
 * Find the skeleton of a source.
 *
 * @param print lines that are furniture by their place on the page, and the pages
 */
export function findSkeleton(
  raw: readonly string[],
  file: string,
  print?: { readonly placed: ReadonlySet<number>; readonly pages: IssueFile['pages'] & {} },
): Skeleton {
  const units = readUnits(raw);
  const folded = units.map((u) => ({ ...u, text: simplify(u.text) }));
  const lines = printedLines(folded).map((l) =>
    print?.placed.has(l.line) === true ? { ...l, placed: true } : l,
  );
  const diagnostics: Diagnostic[] = [];
  // Where the print says which lines stand at the edge of their page, no other line is guessed to.
  const byPlace = lines.some((l) => l.placed === true);
  const known = byPlace ? atEdges(lines) : pageFurniture(lines);
  const skip = (i: number): boolean => known.has(i);
  const all = standing(findHeads(lines, 0, lines.length, skip), lines);
  const contents = readContents(
    lines,
    raw,
    skip,
    (from) =>
      all.find((h) => h.certain && h.first >= from && !comesAgain(h, lines))?.first ?? lines.length,
  );
  const start = contents?.first ?? firstDocument(all[0]?.first);
  const bodyStart = contents?.end ?? start;
  giveBack(known, lines, contents, bodyStart);
  const { masthead, colophon, end } = margins(lines, known, contents, start, bodyStart);

  const top = readMasthead(
    masthead.flatMap((i) =>
      units.slice((lines[i] as PrintedLine).first, (lines[i] as PrintedLine).last + 1),
    ),
  );
  const names = {
    title: simplify(top.title ?? '公报'),
    year: top.year ?? 0,
    contents: (contents?.items ?? []).flatMap((x): IssueFile['contents'] =>
      'entry' in x
        ? [{ title: x.entry.title }]
        : 'section' in x
          ? [{ line: x.line, section: simplify(x.section) }]
          : [],
    ),
  };
  for (const i of byPlace ? [] : namedHeads(lines, known, bodyStart, names))
    known.set(i, 'running-head');
  const sectionOf = (n: number): string | undefined => {
    const above = contents?.items.slice(0, n).findLast((x) => 'section' in x);
    return above === undefined || !('section' in above) ? undefined : above.section;
  };
  const entries = (contents?.items ?? []).flatMap((x, n) => {
    if (!('entry' in x)) return [];
    // The same object, by which the contents find their document again.
    Object.assign(x.entry, { section: sectionOf(n) });
    return [x.entry];
  });
  const heads = findHeads(lines, bodyStart, end, skip);
  const documents = locate({
    lines,
    entries,
    heads,
    bodyStart,
    end,
    skip,
    drop: (i) => known.set(i, 'page-head'),
    file,
    diagnostics,
  });
  const spans = toSpans(lines, folded, documents, bodyStart, end);
  const spanOf = new Map(documents.map((d, i) => [d.entry, spans[i] as DocumentSpan]));

  const unitsOf = (indices: Iterable<number>): number[] =>
    [...indices]
      .sort((a, b) => a - b)
      .flatMap((i) => {
        const l = lines[i] as PrintedLine;
        return Array.from({ length: l.last - l.first + 1 }, (_, k) => l.first + k);
      });
  const identity = readMasthead(
    [...unitsOf(masthead), ...unitsOf(colophon)].map((i) => units[i] as SourceUnit),
  );
  if (identity.title === undefined)
    diagnostics.push(diagnose(mastheadRows.noTitle, undefined, { file }));
  if (identity.number === undefined && identity.month !== undefined)
    diagnostics.push(
      diagnose(
        mastheadRows.monthForNumber,
        { month: identity.month },
        { file, line: identity.line ?? 1 },
      ),
    );
  const items = contentsItems(contents?.items ?? [], units, spanOf);

  const title = titleLines(documents, lines, known, end);
  const body = (i: number): boolean =>
    i >= Math.min(bodyStart, documents[0]?.first ?? bodyStart) &&
    i < end &&
    !title.has(i) &&
    !colophon.has(i);
  const issue: IssueFile = {
    title: identity.title ?? '公报',
    year: identity.year ?? 0,
    ...(identity.number === undefined ? {} : { number: identity.number }),
    masthead: [],
    colophon: [],
    contents: [
      ...items.map((c) =>
        'section' in c
          ? { line: c.line, section: c.section }
          : { lines: [...c.lines] as [number, number], title: c.title },
      ),
      ...documents.flatMap((d) => (d.entry === undefined ? [{ title: d.words }] : [])),
    ],
    furniture: asEntries(known, lines),
    ...(print === undefined ? {} : { pages: print.pages }),
  };
  const { furniture, doubts }: ReturnType<typeof namedFurniture> = byPlace
    ? { furniture: new Map(), doubts: [] }
    : namedFurniture(lines, known, body, issue, pageRange(documents));
  for (const [i, rule] of known) furniture.set(i, rule);
  for (const i of contents?.headings ?? []) furniture.set(i, 'contents-heading');
  for (const i of repeatedTableHeads(lines, body, (i) => furniture.has(i)))
    furniture.set(i, 'repeated-table-head');
  for (const [i, rule] of furniture) {
    const l = lines[i] as PrintedLine;
    const entry = { line: l.line, rule };
    const text = unitText(units, l);
    if (furniturePredicates[rule].test({ text, issue, units, line: l.line, entry })) continue;
    // What the proof would not let be dropped is text until an editor says otherwise.
    furniture.delete(i);
    if (body(i)) doubts.push({ index: i, dropped: false });
    else if (i < bodyStart) masthead.push(i);
    else if (i >= end) colophon.add(i);
  }
  for (const d of doubts) {
    const l = lines[d.index] as PrintedLine;
    const row = !d.dropped
      ? furnitureRows.doubtfulLine
      : furniture.get(d.index) === 'page-head'
        ? furnitureRows.droppedHead
        : furnitureRows.droppedNumber;
    diagnostics.push(diagnose(row, undefined, { file, line: l.line, words: unitText(units, l) }));
  }
  return {
    units,
    folded,
    identity,
    masthead: unitsOf(masthead),
    colophon: unitsOf(colophon),
    contents: items,
    documents: spans,
    furniture: asEntries(furniture, lines),
    apart: new Set(
      doubts.flatMap((d) => (d.dropped ? [] : [(lines[d.index] as PrintedLine).line])),
    ),
    diagnostics,
  };
}

/** The contents of an issue, as they were found. */
type Contents = ReturnType<typeof readContents>;

/** Takes lines out of the furniture that are part of what stands before the documents. */
function giveBack(
  known: Map<number, unknown>,
  lines: readonly PrintedLine[],
  contents: Contents,
  bodyStart: number,
): void {
  const placed = (i: number): boolean => lines[i]?.placed === true;
  for (const i of [...known.keys()])
    if (i < bodyStart && !placed(i) && !(contents !== undefined && i > contents.first))
      known.delete(i);
  // A page number that an entry has on a line of its own is the entry's.
  for (const item of contents?.items ?? []) {
    if (!('entry' in item)) continue;
    const [from, to] = item.entry.lines;
    for (const i of [...known.keys()]) {
      const { line } = lines[i] as PrintedLine;
      if (line >= from && line <= to && !placed(i)) known.delete(i);
    }
  }
}

/** Whether the last line is nothing but a number, after a sentence that has ended or words of the colophon. */
function isLastNumber(lines: readonly PrintedLine[], i: number, bodyStart: number): boolean {
  const [line, before] = [lines[i], lines[i - 1]];
  return (
    line !== undefined &&
    before !== undefined &&
    i > bodyStart &&
    /^[—–－·•-]*\d{1,3}[—–－·•-]*$/u.test(line.bare) &&
    (FINAL.test(before.text) || isColophon(before.text))
  );
}

/** 主　任：甲某, 委员：甲某　乙某: who sits on the board that edits the paper. */
const OF_BOARD =
  /^(?:名誉)?(?:编委会)?(?:常务)?副?(?:主任|主编|总编辑?|编辑|委员|编委|成员|顾问|审稿|校对|组长)(?:委员)?[：:][\p{Script=Han}、·]{2,80}$/u;

/** 《某某公报》编辑委员会 and the names of its members, over the lines of the colophon. */
function boardAbove(
  end: number,
  bodyStart: number,
  textOf: (i: number) => string,
): number | undefined {
  let at = end - 1;
  while (at > bodyStart && OF_BOARD.test(textOf(at).replace(/\s/gu, ''))) at -= 1;
  return at < end - 1 && at >= bodyStart && saysMakers(textOf(at)) ? at : undefined;
}

/** The lines before the contents and after the last document, and where that ends. */
function margins(
  lines: readonly PrintedLine[],
  known: ReadonlyMap<number, unknown>,
  contents: Contents,
  start: number,
  bodyStart: number,
): { masthead: number[]; colophon: Set<number>; end: number } {
  const textOf = (i: number): string => (lines[i] as PrintedLine).text;
  const colophon = new Set<number>();
  const masthead: number[] = [];
  for (let i = 0; i < start; i++) {
    if (lines[i]?.placed === true) continue;
    if (isColophon(textOf(i))) colophon.add(i);
    else masthead.push(i);
  }
  for (const item of contents?.items ?? []) if ('colophon' in item) colophon.add(item.colophon);
  let end = lines.length;
  // The number of the last page stands under everything.
  if (isLastNumber(lines, end - 1, bodyStart) && !known.has(end - 1)) end -= 1;
  while (end > bodyStart && (isColophon(textOf(end - 1)) || known.has(end - 1))) end -= 1;
  end = boardAbove(end, bodyStart, textOf) ?? end;
  const closing = Array.from({ length: lines.length - end }, (_, k) => end + k).filter(
    (i) => !known.has(i),
  );
  const [only] = closing;
  const makers =
    closing.length === 1 &&
    (saysMakers(textOf(only as number)) ||
      /^(?:主管|主办|编辑|出版)[^，。]{2,40}(?:主管|主办|编辑|出版|印刷|地址|电话|邮编|网址|刊号|印数)/u.test(
        textOf(only as number),
      ));
  const number = closing.length === 1 && isLastNumber(lines, lines.length - 1, bodyStart);
  if (closing.length < 2 && !makers && !number) return { masthead, colophon, end: lines.length };
  for (const i of closing) colophon.add(i);
  return { masthead, colophon, end };
}

/** The lines of titles: those of the documents, and those of the texts that they pass on. */
function titleLines(
  documents: ReturnType<typeof locate>,
  lines: readonly PrintedLine[],
  known: ReadonlyMap<number, unknown>,
  end: number,
): Set<number> {
  const title = new Set<number>();
  const index = new TitleIndex(lines, (i) => known.has(i));
  documents.forEach((d, n) => {
    for (let k = d.title[0]; k < d.title[1]; k++) if (!known.has(k)) title.add(k);
    // The title of the text that it passes on is no running head, though it is part of its own title.
    const words = lines
      .slice(...d.title)
      .map((l) => l.bare)
      .join('');
    const attached = attachedTitle(words);
    const at =
      attached === undefined
        ? undefined
        : index.find(attached, d.title[1], documents[n + 1]?.first ?? end);
    if (at !== undefined) for (let k = at[0]; k < at[1]; k++) title.add(k);
  });
  return title;
}

/**
 * Heads without those that are entries of the contents: their words come again as a head below, and
 * nothing of a text stands between them and the next.
 */
const standing = (heads: readonly Head[], lines: readonly PrintedLine[]): Head[] =>
  heads.filter((h, i) => {
    const again = heads.slice(i + 1).some((other) => foldTitle(other.words) === foldTitle(h.words));
    const under = lines.slice(h.title[1], h.title[1] + 6);
    return !again || under.some((l) => /[。；：:]/u.test(l.text));
  });

/** The lines that the print sets at the edge of their page, each by its rule. */
const atEdges = (lines: readonly PrintedLine[]): Furniture =>
  new Map(
    lines.flatMap((l, i) =>
      l.placed === true
        ? [[i, pageNumber(l.text) === undefined ? 'page-edge' : 'page-number'] as const]
        : [],
    ),
  );

const unitText = (units: readonly SourceUnit[], l: PrintedLine): string =>
  units
    .slice(l.first, l.last + 1)
    .map((u) => u.text)
    .join(' ');

const asEntries = (furniture: Furniture, lines: readonly PrintedLine[]): IssueFile['furniture'] =>
  [...furniture]
    .map(([i, rule]) => ({ line: (lines[i] as PrintedLine).line, rule }))
    .sort((a, b) => a.line - b.line);

/** The items of the contents with their words as printed. */
function contentsItems(
  items: readonly ReadItem[],
  units: readonly SourceUnit[],
  spanOf: ReadonlyMap<unknown, DocumentSpan>,
): ContentsItem[] {
  const printed = new Map<number, string>();
  for (const u of units)
    printed.set(u.line, (printed.get(u.line) ?? '') + u.text.replace(/\s/gu, ''));
  const named = new Set<number>();
  return items.flatMap((x): ContentsItem[] => {
    if ('colophon' in x) return [];
    if ('section' in x) {
      // Two columns may have each a section on one line, which is printed once.
      if (named.has(x.line)) return [];
      named.add(x.line);
      const own = units.filter((u) => u.line === x.line).map((u) => u.text);
      return [{ section: own.join(' '), line: x.line }];
    }
    const { entry } = x;
    let words = '';
    for (let l = entry.lines[0]; l <= entry.lines[1]; l++) words += printed.get(l) ?? '';
    return [
      {
        title: unfold(entry.title, words),
        page: entry.page,
        lines: entry.lines,
        document: spanOf.get(entry),
      },
    ];
  });
}

/** Words that were recognised in simplified script, as they are printed; `printed` holds them in order, perhaps in pieces. */
export function unfold(words: string, printed: string): string {
  const folded = simplify(printed);
  if (folded === printed) return words;
  const bare = words.replace(/\s/gu, '');
  const whole = folded.indexOf(bare);
  let from = whole === -1 ? 0 : whole;
  let out = '';
  for (const c of words) {
    const at = /\s/u.test(c) ? -1 : folded.indexOf(c, from);
    if (at === -1) {
      out += c;
      continue;
    }
    out += printed.slice(at, at + c.length);
    from = at + c.length;
  }
  return out;
}

/** Between which pages a line stands, by the pages of its document and of the next one. */
function pageRange(
  documents: readonly Located[],
): (i: number) => readonly [number, number] | undefined {
  return (i) => {
    const k = documents.findLastIndex((d) => d.first <= i);
    const own = documents[k]?.entry?.page;
    if (own === undefined) return undefined;
    const next = documents.slice(k + 1).find((d) => d.entry?.page !== undefined)?.entry?.page;
    return [own - 1, next === undefined ? own + 200 : next];
  };
}

/** Without contents, the text begins at the first head, or at its first line; a masthead before it is short. */
function firstDocument(head: number | undefined): number {
  if (head !== undefined && head <= 60) return head;
  return 0;
}

function toSpans(
  lines: readonly PrintedLine[],
  units: readonly SourceUnit[],
  located: readonly Located[],
  bodyStart: number,
  end: number,
): DocumentSpan[] {
  return located.map((d, i) => {
    // What stands before the first title belongs to the first document: nothing may be lost.
    const first = i === 0 ? Math.min(bodyStart, d.first) : d.first;
    const after = located[i + 1]?.first ?? end;
    const top = lines[d.title[0]] as PrintedLine;
    return {
      title: d.words,
      page: d.entry?.page,
      entryLines: d.entry?.lines,
      first: (lines[first] as PrintedLine).first,
      last: after < lines.length ? (lines[after] as PrintedLine).first - 1 : units.length - 1,
      // Of a line of several cells, the first is the title.
      titleUnits:
        top.cells > 1
          ? [top.first, top.first + 1]
          : [top.first, (lines[d.title[1] - 1] as PrintedLine).last + 1],
    };
  });
}
