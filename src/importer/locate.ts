/**
 * Where each document begins: by its entry in the contents and by its own head, the two held
 * against each other. What only one of them knows is reported.
 */
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import { recordKindOfTitle } from '../domain/recordKind.ts';
import { furnitureRows, structureRows } from '../messages/importer.ts';
import { attachedTitle } from './attached.ts';
import { type Entry, titleFoldings } from './contents.ts';
import type { Head } from './heads.ts';
import {
  AUTHORITY_END,
  DATE_LINE,
  DOC_NUMBER_LINE,
  foldTitle,
  ORDER_NUMBER_LINE,
  PERIOD_OF_DAYS,
  type PrintedLine,
} from './lines.ts';
import { dice, TitleIndex } from './titles.ts';

/** A document with its place. Indices are of lines. */
export interface Located {
  readonly entry: Entry | undefined;
  /** Its title: from the contents, else from its head; in simplified script. */
  readonly words: string;
  readonly first: number;
  readonly title: readonly [number, number];
}

/** What {@link locate} needs. */
interface LocateInput {
  readonly lines: readonly PrintedLine[];
  readonly entries: readonly Entry[];
  readonly heads: readonly Head[];
  readonly bodyStart: number;
  readonly end: number;
  readonly skip: (i: number) => boolean;
  /** Takes a line that is a head at a page break. */
  readonly drop: (i: number) => void;
  readonly file: string;
  readonly diagnostics: Diagnostic[];
}

/** How alike a title and its entry must be to be one, where nothing else says so. */
const ALIKE = 0.8;
/** The same for what they say besides the authority, which all have. */
const ALIKE_CORE = 0.6;
/** The same for a line that is the head of a document by its form. */
const ALIKE_HEAD = 0.5;
/** The same where there is one entry and one head between the same neighbours. */
const ALIKE_ALONE = 0.3;

/** A folded title without the authority before 关于, 印发, 转发. */
const core = (folded: string): string =>
  folded.replace(/^.{2,30}?(?=关于|印发|转发|批转)/u, '').replace(/^关于/u, '');

/** Find where each document begins. */
export function locate(input: LocateInput): Located[] {
  const { lines, entries, heads, bodyStart, end, skip, file, diagnostics } = input;
  const index = new TitleIndex(lines, skip);
  const places = entries.map((e) => exactPlace(index, e, bodyStart, end));
  orderPlaces(index, entries, places, end);
  // 大事速记, and under it 二〇二五年第一季度, as the contents have it: the name of the section opens the document.
  entries.forEach((e, k) => {
    const place = places[k];
    const over = place === undefined ? undefined : lines[place[0] - 1];
    if (over === undefined || e.section === undefined || !PERIOD_OF_DAYS.test(e.title)) return;
    if (foldTitle(over.text) === foldTitle(e.section)) places[k] = [place![0] - 1, place![1]];
  });
  const used = new Set(places.flatMap((p) => (p === undefined ? [] : [p[0]])));
  // Entries whose title does not come again word for word: between their neighbours.
  entries.forEach((e, k) => {
    if (places[k] !== undefined) return;
    const from = places.slice(0, k).findLast((p) => p !== undefined)?.[1] ?? bodyStart;
    const to = places.slice(k + 1).find((p) => p !== undefined)?.[0] ?? end;
    const own =
      similar(lines, e, from, to, skip) ??
      byHead(heads, e, from, to, used) ??
      bySection(heads, e, from, to, used);
    if (own === undefined) return;
    places[k] = own;
    used.add(own[0]);
  });
  // One entry and one head left between the same neighbours are each other's.
  entries.forEach((e, k) => {
    if (places[k] !== undefined) return;
    const a = places.slice(0, k).findLastIndex((p) => p !== undefined);
    const b = places.findIndex((p, n) => n > k && p !== undefined);
    const from = a === -1 ? bodyStart : (places[a] as [number, number])[1];
    const to = b === -1 ? end : (places[b] as [number, number])[0];
    const lost = entries.slice(a + 1, b === -1 ? undefined : b);
    const free = heads.filter(
      (h) => h.certain && h.first >= from && h.first < to && !used.has(h.title[0]),
    );
    const alike =
      free.length === 1 &&
      dice(core(foldTitle(free[0]!.words)), core(foldTitle(e.title))) >= ALIKE_ALONE;
    if (lost.length === 1 && alike) {
      places[k] = free[0]!.title as [number, number];
      used.add(free[0]!.title[0]);
    } else
      diagnostics.push(
        diagnose(structureRows.documentNotFound, undefined, {
          file,
          line: e.lines[0],
          words: e.title,
        }),
      );
  });
  // Heads at a page break inside a title are none of its lines.
  entries.forEach((e, k) => {
    const place = places[k];
    if (place === undefined) return;
    for (const folded of foldings(e))
      for (const i of index.foreign(place, folded)) {
        input.drop(i);
        diagnostics.push(
          diagnose(furnitureRows.droppedHead, undefined, {
            file,
            line: (lines[i] as PrintedLine).line,
            words: (lines[i] as PrintedLine).text,
          }),
        );
      }
  });
  // Contents may leave out whose paper it is: the authority over the words of the entry is of the title.
  places.forEach((p, k) => {
    if (p === undefined) return;
    const whole = heads.find(
      (h) => h.title[1] === p[1] && h.title[0] < p[0] && h.title[0] >= bodyStart,
    );
    const over = lines[p[0] - 1];
    if (
      whole === undefined &&
      over !== undefined &&
      p[0] - 1 >= bodyStart &&
      !skip(p[0] - 1) &&
      AUTHORITY_END.test(over.bare) &&
      over.bare.length <= 24 &&
      !/[，。：；、]/u.test(over.text) &&
      /^(?:关于|批转|转发|印发)/u.test((lines[p[0]] as PrintedLine).bare)
    )
      places[k] = [p[0] - 1, p[1]];
    if (whole === undefined) return;
    const above = lines.slice(whole.title[0], p[0]);
    const words = foldTitle(whole.words);
    if (
      above.every((l) => AUTHORITY_END.test(l.bare)) ||
      foldings(entries[k] as Entry).some((f) => words.endsWith(f))
    )
      places[k] = [...whole.title];
  });
  // Contents may name the text that a notice passes on in place of the notice, which stands over it.
  places.forEach((p, k) => {
    if (p === undefined) return;
    const folded = foldings(entries[k] as Entry);
    const notice = heads.findLast(
      (h) =>
        h.certain &&
        h.title[1] <= p[0] &&
        p[0] - h.title[1] <= 40 &&
        folded.includes(attachedTitle(h.words) ?? '') &&
        !places.some((o) => o?.[0] === h.title[0]),
    );
    if (notice !== undefined) places[k] = [...notice.title];
  });
  const found: Located[] = entries.flatMap((entry, k) => {
    const title = places[k];
    return title === undefined ? [] : [{ entry, words: entry.title, first: title[0], title }];
  });
  found.sort((a, b) => a.title[0] - b.title[0]);
  const withHeads = found.map((d, i) => ({
    ...d,
    first: headAbove(input, d, found[i - 1]?.title[1] ?? bodyStart),
  }));
  withHeads.push(...unlisted(input, withHeads));
  withHeads.sort((a, b) => a.first - b.first);
  if (withHeads.length === 0 && bodyStart < end) {
    const l = lines[bodyStart] as PrintedLine;
    diagnostics.push(diagnose(structureRows.noStructure, undefined, { file, line: l.line }));
    withHeads.push({
      entry: undefined,
      words: l.text,
      first: bodyStart,
      title: [bodyStart, bodyStart + 1],
    });
  }
  return withHeads;
}

const foldings = (e: Entry): string[] => titleFoldings(e.title);

function exactPlace(
  index: TitleIndex,
  e: Entry,
  from: number,
  to: number,
): [number, number] | undefined {
  for (const folded of foldings(e)) {
    const at = index.find(folded, from, to);
    if (at === undefined) continue;
    // A running head over the title says the same: the title is the second.
    const next = index.find(folded, at[1], at[1] + 1);
    return next ?? at;
  }
  return undefined;
}

/** Two entries of one title, and titles that stand elsewhere before their document: each takes a place of its own, in the order of the contents where that is possible. */
function orderPlaces(
  index: TitleIndex,
  entries: readonly Entry[],
  places: ([number, number] | undefined)[],
  to: number,
): void {
  const taken = new Set<number>();
  places.forEach((p, k) => {
    if (p === undefined) return;
    if (!taken.has(p[0])) {
      taken.add(p[0]);
      return;
    }
    places[k] = undefined;
    for (const folded of foldings(entries[k] as Entry))
      for (const at of index.all(folded, p[1], to))
        if (!taken.has(at[0])) {
          places[k] = at;
          taken.add(at[0]);
          return;
        }
  });
}

/** The kind of paper with which a title ends. */
const PAPER = /(?:通知|批复|通报|通告|公告|决定|函)$/u;

/** Lines whose words are nearly those of the entry. */
function similar(
  lines: readonly PrintedLine[],
  e: Entry,
  from: number,
  to: number,
  skip: (i: number) => boolean,
): [number, number] | undefined {
  let best: { score: number; at: [number, number] } | undefined;
  for (const folded of foldings(e)) {
    for (let i = from; i < to; i++) {
      if (skip(i) || (lines[i] as PrintedLine).cells > 1) continue;
      let have = '';
      for (let k = i; k < Math.min(i + 6, to); k++) {
        if (skip(k)) continue;
        const l = lines[k] as PrintedLine;
        if (/[。；]/u.test(l.text) || DOC_NUMBER_LINE.test(l.text)) break;
        // The day on which the paper before was signed.
        if (DATE_LINE.test(l.bare)) break;
        have += foldTitle(l.text);
        if (have.length > folded.length * 1.5 + 4) break;
        const score = dice(have, folded);
        if (
          score >= ALIKE &&
          // The notice that passes something on, and not what it passes on.
          PAPER.exec(folded)?.[0] === PAPER.exec(have)?.[0] &&
          dice(core(have), core(folded)) >= ALIKE_CORE &&
          (best === undefined || score > best.score + 0.001)
        )
          best = { score, at: [i, k + 1] };
      }
    }
  }
  return best?.at;
}

/** 大事记 as a section, with 一月至三月 as its entry: the head that says the section. */
function bySection(
  heads: readonly Head[],
  e: Entry,
  from: number,
  to: number,
  used: ReadonlySet<number>,
): [number, number] | undefined {
  if (e.section === undefined) return undefined;
  const name = foldTitle(e.section);
  const own = heads.filter(
    (h) =>
      h.first >= from && h.title[1] <= to && !used.has(h.title[0]) && foldTitle(h.words) === name,
  );
  return own.length === 1 ? [...own[0]!.title] : undefined;
}

/** The head that is most like the entry. */
function byHead(
  heads: readonly Head[],
  e: Entry,
  from: number,
  to: number,
  used: ReadonlySet<number>,
): [number, number] | undefined {
  let best: { score: number; head: Head } | undefined;
  for (const head of heads) {
    if (head.first < from || head.title[1] > to || used.has(head.title[0])) continue;
    const score = Math.max(...foldings(e).map((f) => dice(core(foldTitle(head.words)), core(f))));
    if (score >= ALIKE_HEAD && (best === undefined || score > best.score)) best = { score, head };
  }
  return best === undefined ? undefined : [best.head.title[0], best.head.title[1]];
}

const ORDER_NAME = /^[\p{Script=Han}]{4,30}(?:令|公告)$/u;

/** A line of the block that a website sets over a paper: 索引号：…, 发文字号：…, 有效性：…. */
const META_LINE =
  /^(?:索引号|主题分类|主题词|发文机关|发布机构|发文机构|成文日期|发文日期|发布日期|生成日期|公开日期|标题|名称|文号|发文字号|有效性|公开方式|公开形式|组配分类|体裁分类|内容概述|信息来源)[：:]/u;

/** The first line of a document: that of the block of facts over its head. */
function headAbove(input: LocateInput, d: Located, floor: number): number {
  const { lines, skip } = input;
  let first = headOver(input, d, floor);
  let facts = 0;
  let top = first;
  for (let k = first - 1; k >= floor; k -= 1) {
    if (skip(k)) continue;
    if (!META_LINE.test((lines[k] as PrintedLine).bare)) break;
    facts += 1;
    top = k;
  }
  if (facts >= 3) first = top;
  return first;
}

/** The first line of a head: the number over its title, or the order that publishes it. */
function headOver({ lines, heads, skip }: LocateInput, d: Located, floor: number): number {
  const own = heads.find((h) => h.title[0] === d.title[0] && h.first < d.first && h.first >= floor);
  if (own !== undefined) return own.first;
  const above = (i: number): number => {
    let k = i - 1;
    while (k >= floor && skip(k)) k -= 1;
    return k;
  };
  let first = d.title[0];
  const one = above(first);
  // A number in brackets closes what stands before it.
  const number = lines[one]?.text ?? '';
  if (one >= floor && DOC_NUMBER_LINE.test(number) && !/^[（(]/u.test(number)) first = one;
  // An order (令) stands over the rules that it publishes, and belongs to them.
  for (let k = above(first); k >= Math.max(floor, first - 30); k = above(k)) {
    const l = lines[k] as PrintedLine;
    if (ORDER_NAME.test(l.bare)) {
      const next = lines.slice(k + 1, k + 3).find((_, n) => !skip(k + 1 + n));
      if (next !== undefined && ORDER_NUMBER_LINE.test(next.text)) return k;
    }
  }
  return first;
}

/** Documents that have a head of their own and no entry. */
function unlisted(input: LocateInput, known: readonly Located[]): Located[] {
  const { lines, heads, entries, file, diagnostics } = input;
  const out: Located[] = [];
  const listed = entries.length > 0;
  for (const h of heads) {
    if (listed && !h.certain) continue;
    const clash = known.some(
      (d) =>
        (h.first < d.title[1] && h.title[1] > d.first) ||
        (d.first <= h.first && h.title[1] <= d.title[0]) ||
        d.title[1] === h.first,
    );
    if (clash) continue;
    const before = [...known, ...out]
      .filter((d) => d.first < h.first)
      .sort((a, b) => a.first - b.first)
      .at(-1);
    // The numbers within a paper of appointments are those of its parts.
    if (
      before !== undefined &&
      DOC_NUMBER_LINE.test(h.words) &&
      recordKindOfTitle(before.words) === 'appointments' &&
      !DOC_NUMBER_LINE.test(before.words)
    )
      continue;
    if (before !== undefined && attachedTo(before.words, h.words)) continue;
    if (!h.certain && before !== undefined && h.words === before.words) continue;
    if (listed)
      diagnostics.push(
        diagnose(structureRows.documentNotListed, undefined, {
          file,
          line: (lines[h.first] as PrintedLine).line,
          words: h.words,
        }),
      );
    out.push({ entry: undefined, words: h.words, first: h.first, title: h.title });
  }
  return out;
}

/** Whether a text is the one that the document before it passes on: its title stands in that one's. */
const attachedTo = (title: string, words: string): boolean => {
  const own = foldTitle(words);
  const whole = foldTitle(title);
  return (
    own.length >= 6 &&
    own !== whole &&
    (whole.includes(own) || (/转发|印发|批转|发布|公布/u.test(whole) && dice(own, whole) > 0.75))
  );
};
