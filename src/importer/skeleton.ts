/**
 * Stage 2: units → the skeleton of an issue: masthead, contents, colophon, page
 * furniture, and where each document begins and ends.
 *
 * Guarantees: every unit is in exactly one of masthead, contents entries, sections,
 * colophon, furniture or a document; documents do not overlap.
 */
import type { Diagnostic } from '../domain/diagnostics.ts';
import { isRunningHead, splitContentsEntry } from '../domain/furniture.ts';
import { leadingNumber } from '../domain/numbering.ts';
import type { IssueFile } from '../domain/schema.ts';
import { foldText, readUnits, type SourceUnit } from '../domain/text.ts';

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
  /** How many units from `first` (or from the number above it) make up the title. */
  readonly titleUnits: readonly [number, number];
}

/** A contents entry or section. */
export type ContentsItem =
  | { readonly section: string; readonly line: number }
  | {
      readonly title: string;
      readonly page: number | undefined;
      readonly lines: readonly [number, number];
      readonly document: DocumentSpan | undefined;
    };

/** The skeleton of an issue. */
export interface Skeleton {
  readonly units: readonly SourceUnit[];
  readonly title: string;
  readonly year: number | undefined;
  readonly number: number | undefined;
  readonly totalNumber: number | undefined;
  readonly masthead: readonly number[];
  readonly colophon: readonly number[];
  readonly contents: readonly ContentsItem[];
  readonly documents: readonly DocumentSpan[];
  readonly furniture: IssueFile['furniture'];
  readonly diagnostics: readonly Diagnostic[];
}

const COLOPHON =
  /^(?:主\s?办|主\s?管|承\s?办|协\s?办|编\s?辑|编\s?印|编\s?者|主\s?编|总\s?编|副\s?主\s?编|责\s?任\s?编|地\s?址|电\s?话|联\s?系\s?电|传\s?真|网\s?址|网\s?站|邮\s?编|邮\s?政\s?编|邮\s?箱|电\s?子\s?邮|印\s?刷|承\s?印|出\s?版|发\s?行|准\s?印|刊\s?号|印\s?数|赠\s?阅|国\s?内\s?统|内\s?部\s?资|投\s?稿|微\s?信\s?公|扫\s?码)[^，。；]{0,60}$/u;
const ISSUE_TITLE = /^[^，。；：]{0,30}公\s?报$/u;
const ENTRY_LIMIT = 6;

interface Entry {
  title: string;
  page: number | undefined;
  units: number[];
}

/** Find the skeleton of a source. */
export function findSkeleton(lines: readonly string[], file: string): Skeleton {
  const units = readUnits(lines);
  const diagnostics: Diagnostic[] = [];
  const head = units.findIndex(
    (u, i) => /^目[录次]$/u.test(u.text.replace(/\s/gu, '')) && i < Math.max(60, units.length / 3),
  );
  const { items, bodyStart } =
    head === -1 ? { items: [], bodyStart: firstDocument(units) } : readContents(units, head);
  const colophon = new Set(items.flatMap((x) => ('colophon' in x ? [x.colophon] : [])));
  const masthead: number[] = [];
  for (let i = 0; i < (head === -1 ? bodyStart : head); i++) {
    if (COLOPHON.test(units[i]!.text)) colophon.add(i);
    else masthead.push(i);
  }
  const entries = items.flatMap((x) => ('entry' in x ? [x.entry] : []));
  const documents = locate(units, entries, bodyStart, file, diagnostics);
  let end = units.length;
  while (end > bodyStart && COLOPHON.test(units[end - 1]!.text) && units[end - 1]!.text.length < 60)
    end -= 1;
  if (units.length - end >= 2) for (let i = end; i < units.length; i++) colophon.add(i);
  else end = units.length;

  const spans = toSpans(units, documents, bodyStart, end);
  const spanOf = new Map(spans.map((s) => [s.entry, s.span]));
  const identity = identify(units, [...masthead, ...colophon], file, diagnostics);
  const contents: ContentsItem[] = items.flatMap((x): ContentsItem[] => {
    if ('section' in x) return [{ section: x.section, line: x.line }];
    if ('colophon' in x) return [];
    const { entry } = x;
    const own = entry.units.map((i) => units[i]!.line);
    return [
      {
        title: entry.title,
        page: entry.page,
        lines: [Math.min(...own), Math.max(...own)],
        document: spanOf.get(entry),
      },
    ];
  });
  const shape = {
    title: identity.title,
    year: identity.year ?? 0,
    number: identity.number,
    contents: contents.map((c) =>
      'section' in c
        ? { line: c.line, section: c.section }
        : { lines: [...c.lines] as [number, number], title: c.title },
    ),
  };
  const furniture = findFurniture(
    units,
    spans.map((s) => s.span),
    shape,
  );
  if (head !== -1) furniture.unshift({ line: units[head]!.line, rule: 'contents-heading' });
  return {
    units,
    ...identity,
    masthead,
    colophon: [...colophon].sort((a, b) => a - b),
    contents,
    documents: spans.map((s) => s.span),
    furniture,
    diagnostics,
  };
}

type RawItem = { section: string; line: number } | { colophon: number } | { entry: Entry };

/** Read the table of contents that begins after unit `head`. */
function readContents(
  units: readonly SourceUnit[],
  head: number,
): { items: RawItem[]; bodyStart: number } {
  const items: RawItem[] = [];
  let open: number[] = [];
  let firstTitle = '';
  let i = head + 1;
  const close = (page: boolean): void => {
    if (open.length === 0) return;
    const { title, page: number } = splitContentsEntry(open.map((k) => units[k]!.text));
    if (page || number !== undefined || open.length > 0) {
      items.push({ entry: { title, page: number, units: open } });
      if (firstTitle === '') firstTitle = foldTitle(title);
    }
    open = [];
  };
  for (; i < units.length; i++) {
    const u = units[i]!;
    if (firstTitle !== '' && open.length === 0 && startsTitle(units, i, firstTitle) !== undefined)
      break;
    if (DOC_NUMBER_LINE.test(u.text)) break;
    if (COLOPHON.test(u.text)) {
      // The colophon is often set beside the contents, and so ends up in their midst.
      items.push({ colophon: i });
      continue;
    }
    if (open.length > 0 && u.bullet) close(false);
    const text =
      open.length === 0 ? u.text : `${open.map((k) => units[k]!.text).join('')}${u.text}`;
    const { page } = splitContentsEntry([...open.map((k) => units[k]!.text), u.text]);
    if (page !== undefined) {
      open.push(i);
      close(true);
      continue;
    }
    if (open.length === 0 && isSectionName(u, units[i + 1])) {
      items.push({ section: u.text, line: u.line });
      continue;
    }
    open.push(i);
    if (open.length > ENTRY_LIMIT || text.length > 200) {
      // This is running text: the contents ended before it.
      i = open[0]!;
      open = [];
      break;
    }
  }
  if (open.length > 0) {
    i = open[0]!;
    open = [];
  }
  return { items, bodyStart: i };
}

const isSectionName = (u: SourceUnit, next: SourceUnit | undefined): boolean =>
  !u.bullet &&
  u.text.length <= 16 &&
  !/关于|[，。；：]/u.test(u.text) &&
  next !== undefined &&
  !/^[.…·（(]*\d+[）)]?$/u.test(next.text);

const DOC_NUMBER_LINE = /^（?[\u4e00-\u9fff]{2,12}〔\d{4}〕第?\d{1,5}号）?(?:\s.*)?$/u;
const ORDER_NUMBER_LINE = /^[（(]?第\s?[\d〇零一二三四五六七八九十百]{1,5}\s?号[）)]?$/u;

const NUMBER_IN_BRACKETS = /（[^（）]*(?:〔\d{4}〕|令第?)[^（）]*号）$/u;

/** Title without anything but letters, for comparing a contents entry with the print. */
const foldTitle = (s: string): string => foldText(s).replace(/[^\p{L}\p{N}]/gu, '');

/** If the title begins at unit `i` and fills whole units, the index after its last unit. */
function startsTitle(units: readonly SourceUnit[], i: number, folded: string): number | undefined {
  if (units[i]!.separator !== 'line' || folded === '') return undefined;
  let have = '';
  for (let k = i; k < units.length && k < i + 10; k++) {
    have += foldTitle(units[k]!.text);
    if (have === folded) return k + 1;
    if (!folded.startsWith(have)) return undefined;
  }
  return undefined;
}

interface Located {
  entry: Entry | undefined;
  title: string;
  start: number;
  titleUnits: [number, number];
}

/** Find where each entry's document begins; report those that cannot be found. */
function locate(
  units: readonly SourceUnit[],
  entries: readonly Entry[],
  bodyStart: number,
  file: string,
  diagnostics: Diagnostic[],
): Located[] {
  const found: Located[] = [];
  let from = bodyStart;
  for (const entry of entries) {
    const folded = foldTitle(entry.title);
    // Some contents add the number: …的通知（某政发〔2024〕1号）, …办法（某市人民政府令第12号）.
    const bare = foldTitle(entry.title.replace(NUMBER_IN_BRACKETS, ''));
    const at =
      exact(units, from, bare) ??
      exact(units, from, folded) ??
      similar(units, from, bare) ??
      similar(units, from, folded);
    if (at === undefined) {
      diagnostics.push({
        file,
        line: units[entry.units[0]!]!.line,
        rule: 'document-not-found',
        severity: 'error',
        message: 'The contents list this document, but its title is not found in the text.',
        words: entry.title,
        hint: 'Look for it in the document before; split that by hand and give both their lines in issue.yaml.',
      });
      continue;
    }
    found.push({ entry, title: entry.title, start: at[0], titleUnits: at });
    from = at[1];
  }
  // Some print the number over the title.
  for (const f of found) {
    const above = units[f.start - 1];
    if (above !== undefined && f.start > bodyStart && DOC_NUMBER_LINE.test(above.text))
      f.start -= 1;
  }
  // An order (令) stands over the rules that it publishes, and belongs to them.
  for (const [i, f] of found.entries()) {
    const floor = i === 0 ? bodyStart : (found[i - 1]?.titleUnits[1] ?? bodyStart);
    for (let k = f.start - 1; k >= Math.max(floor, f.start - 12); k--) {
      if (
        /^[\p{Script=Han}]{4,24}令$/u.test(units[k]!.text.replace(/\s/gu, '')) &&
        ORDER_NUMBER_LINE.test(units[k + 1]?.text ?? '')
      ) {
        f.start = k;
        break;
      }
    }
  }
  found.push(...unlisted(units, found, bodyStart, file, diagnostics, entries.length > 0));
  found.sort((a, b) => a.start - b.start);
  if (found.length === 0 && bodyStart < units.length) {
    diagnostics.push({
      file,
      line: units[bodyStart]!.line,
      rule: 'no-structure',
      severity: 'warning',
      message:
        'No table of contents and no document number is found: the whole text becomes one document.',
      hint: 'If there are several documents, give the text a table of contents (目录) with their titles, and import it again.',
    });
    found.push({
      entry: undefined,
      title: units[bodyStart]!.text,
      start: bodyStart,
      titleUnits: [bodyStart, bodyStart + 1],
    });
  }
  return found;
}

function exact(
  units: readonly SourceUnit[],
  from: number,
  folded: string,
): [number, number] | undefined {
  for (let i = from; i < units.length; i++) {
    const end = startsTitle(units, i, folded);
    if (end !== undefined) return [i, end];
  }
  return undefined;
}

/** A title that differs in some characters from its entry. */
function similar(
  units: readonly SourceUnit[],
  from: number,
  folded: string,
): [number, number] | undefined {
  let best: { score: number; at: [number, number] } | undefined;
  for (let i = from; i < units.length; i++) {
    if (units[i]!.separator !== 'line') continue;
    let have = '';
    for (let k = i; k < Math.min(i + 6, units.length); k++) {
      if (/[。；]/u.test(units[k]!.text)) break;
      have += foldTitle(units[k]!.text);
      if (have.length > folded.length * 1.5 + 4) break;
      const score = dice(have, folded);
      if (score >= 0.8 && (best === undefined || score > best.score + 0.001))
        best = { score, at: [i, k + 1] };
    }
  }
  return best?.at;
}

/** Sørensen–Dice similarity of two strings by their character bigrams, 0 to 1. */
export function dice(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const grams = new Map<string, number>();
  for (let i = 0; i + 2 <= a.length; i++)
    grams.set(a.slice(i, i + 2), (grams.get(a.slice(i, i + 2)) ?? 0) + 1);
  let common = 0;
  for (let i = 0; i + 2 <= b.length; i++) {
    const n = grams.get(b.slice(i, i + 2)) ?? 0;
    if (n > 0) {
      common += 1;
      grams.set(b.slice(i, i + 2), n - 1);
    }
  }
  return (2 * common) / (a.length + b.length - 2);
}

const TITLE_END =
  /(?:通知|通告|公告|决定|意见|批复|函|令|报告|纪要|通报|命令|决议|规定|办法|条例|方案|预案)$/u;

/** Documents that the contents do not list: a number on a line of its own, under a title. */
function unlisted(
  units: readonly SourceUnit[],
  known: readonly Located[],
  bodyStart: number,
  file: string,
  diagnostics: Diagnostic[],
  hasContents: boolean,
): Located[] {
  const out: Located[] = [];
  for (let i = bodyStart; i < units.length; i++) {
    const u = units[i]!;
    if (!DOC_NUMBER_LINE.test(u.text) || u.separator !== 'line' || /^（/u.test(u.text)) continue;
    if (known.some((k) => Math.abs(k.titleUnits[1] - i) <= 1 || k.start === i)) continue;
    let start = i;
    while (
      start > bodyStart &&
      i - start < 6 &&
      !/[。；：！？）]$/u.test(units[start - 1]!.text) &&
      leadingNumber(units[start - 1]!.text) === undefined &&
      units[start - 1]!.cells === 1 &&
      !out.some((o) => o.start >= start - 1)
    )
      start -= 1;
    const title = units
      .slice(start, i)
      .map((x) => x.text.replace(/\s/gu, ''))
      .join('');
    if (start === i || !TITLE_END.test(title)) continue;
    if (hasContents) {
      diagnostics.push({
        file,
        line: u.line,
        rule: 'document-not-listed',
        severity: 'warning',
        message: 'A document begins here that the contents do not list.',
        words: title,
        hint: 'Check that it is a document of this issue and not a text that another one quotes.',
      });
    }
    out.push({ entry: undefined, title, start, titleUnits: [start, i] });
  }
  return out;
}

/** Without contents, the first document begins at the lines before the first document number. */
function firstDocument(units: readonly SourceUnit[]): number {
  const number = units.findIndex((u) => DOC_NUMBER_LINE.test(u.text));
  if (number === -1) return 0;
  let start = number;
  while (
    start > 0 &&
    number - start < 6 &&
    !ISSUE_TITLE.test(units[start - 1]!.text) &&
    !/[。；：]$|第\s?\d+\s?期/u.test(units[start - 1]!.text)
  )
    start -= 1;
  return start;
}

function toSpans(
  units: readonly SourceUnit[],
  located: readonly Located[],
  bodyStart: number,
  end: number,
): { entry: Entry | undefined; span: DocumentSpan }[] {
  return located.map((l, i) => {
    // What stands before the first title belongs to the first document: nothing may be lost.
    const first = i === 0 ? Math.min(bodyStart, l.start) : l.start;
    const own = l.entry?.units.map((k) => units[k]!.line);
    return {
      entry: l.entry,
      span: {
        title: l.title,
        page: l.entry?.page,
        entryLines: own === undefined ? undefined : [Math.min(...own), Math.max(...own)],
        first,
        last: (located[i + 1]?.start ?? end) - 1,
        titleUnits: l.titleUnits,
      },
    };
  });
}

function identify(
  units: readonly SourceUnit[],
  where: readonly number[],
  file: string,
  diagnostics: Diagnostic[],
): {
  title: string;
  year: number | undefined;
  number: number | undefined;
  totalNumber: number | undefined;
} {
  const texts = where.map((i) => units[i]!.text.replace(/\s/gu, ''));
  const all = texts.join('\n');
  const title =
    texts.find((t) => ISSUE_TITLE.test(t)) ??
    units.find((u) => ISSUE_TITLE.test(u.text))?.text.replace(/\s/gu, '');
  const year =
    /(\d{4})年?\s*第\d+[期号]/u.exec(all)?.[1] ??
    /(?:^|\D)((?:19|20)\d{2})(?:年|$|\D)/mu.exec(all)?.[1];
  const number = /(?<!总)第(\d{1,3})[期号]/u.exec(all)?.[1];
  const total = /总第(\d{1,4})[期号]/u.exec(all)?.[1];
  if (title === undefined) {
    diagnostics.push({
      file,
      rule: 'masthead',
      severity: 'warning',
      message: 'No line of the masthead names the gazette (…公报).',
      hint: 'Write the title into issue.yaml.',
    });
  }
  return {
    title: title ?? '公报',
    year: year === undefined ? undefined : Number(year),
    number: number === undefined ? undefined : Number(number),
    totalNumber: total === undefined ? undefined : Number(total),
  };
}

/** Lines inside documents that are page furniture. */
function findFurniture(
  units: readonly SourceUnit[],
  spans: readonly DocumentSpan[],
  issue: Parameters<typeof isRunningHead>[1],
): IssueFile['furniture'] {
  const out: IssueFile['furniture'] = [];
  const lines = new Map<string, number>();
  const alone = units.filter(
    (u, i) => u.cells === 1 && u.separator === 'line' && units[i + 1]?.separator !== 'tag',
  );
  for (const u of alone) lines.set(u.text, (lines.get(u.text) ?? 0) + 1);
  const titles = new Set(
    spans.flatMap((s) => units.slice(s.titleUnits[0], s.titleUnits[1]).map((u) => u.line)),
  );
  const inBody = new Set(spans.flatMap((s) => units.slice(s.first, s.last + 1)));
  const bare = alone.filter((u) => inBody.has(u) && /^\d{1,4}$/u.test(u.text));
  const pages = increasing(bare.map((u) => Number(u.text))) ? new Set(bare) : new Set<SourceUnit>();
  for (const u of alone) {
    if (!inBody.has(u) || titles.has(u.line)) continue;
    const names = [
      issue.title,
      ...issue.contents.map((e) => ('section' in e ? e.section : e.title)),
    ].map((s) => s.replace(/\s/gu, ''));
    const exactName = names.includes(u.text.replace(/\s/gu, ''));
    const dated = /第\s?\d+\s?[期号]/u.test(u.text);
    if (
      /^[-—–·.．•~]\s*\d{1,4}\s*[-—–·.．•~]$/u.test(u.text) ||
      pages.has(u) ||
      /^第\s?\d{1,4}\s?页$/u.test(u.text)
    )
      out.push({ line: u.line, rule: 'page-number' });
    else if (isRunningHead(u.text, issue) && (exactName || dated || (lines.get(u.text) ?? 0) > 1))
      out.push({ line: u.line, rule: 'running-head' });
    else if (/^[-—–_=*]{3,}$/u.test(u.text)) out.push({ line: u.line, rule: 'table-rule' });
  }
  const rows = new Map<number, string>();
  for (const u of inBody)
    if (u.cells >= 3) rows.set(u.line, (rows.get(u.line) ?? '') + u.text.replace(/\s/gu, ''));
  const heads = new Set<string>();
  for (const [line, text] of rows) {
    if (/\d/u.test(text.charAt(0)) || text.length < 4) continue;
    if (heads.has(text)) out.push({ line, rule: 'repeated-table-head' });
    else heads.add(text);
  }
  return out.sort((a, b) => a.line - b.line);
}

/** Whether bare numbers are page numbers: at least three, rising by small steps. */
const increasing = (n: readonly number[]): boolean =>
  n.length >= 3 && n.every((x, i) => i === 0 || (x > n[i - 1]! && x - n[i - 1]! <= 12));

export { DOC_NUMBER_LINE, ORDER_NUMBER_LINE };
