/**
 * Stage 4: paragraphs and tables of one document → blocks with roles, and the facts of
 * its front matter.
 *
 * Guarantees: every run of stage 3 is in exactly one block, in order.
 */
import { findDate, parseHanNumber } from '../domain/chinese.ts';
import { parseDocNumber } from '../domain/docNumber.ts';
import { dayOfHistory, publishedByOrder } from '../domain/history.ts';
import { annexHeading, leadingNumber, rankOf } from '../domain/numbering.ts';
import { bareDays, datedThroughout, recordKindOfTitle } from '../domain/recordKind.ts';
import { DocumentFrontMatter, type DocumentKind, documentKinds } from '../domain/schema.ts';
import { simplify } from '../domain/script.ts';
import { joinPieces, type SourceUnit } from '../domain/text.ts';
import { attachedTitle } from './attached.ts';
import { DOC_NUMBER_LINE, foldTitle, ORDER_IN_ONE_LINE, ORDER_NUMBER_LINE } from './lines.ts';
import { type OwnContents, ownContents } from './ownContents.ts';
import {
  ATTACHMENT_LIST,
  cellText,
  DATE_LINE,
  foldLetters,
  type Grouping,
  groupUnits,
  isTitleLike,
  type Join,
  looksLikeHeading,
  type Run,
} from './paragraphs.ts';
import type { DocumentSpan } from './skeleton.ts';

/** A block of the draft. */
export type DraftBlock =
  | {
      readonly type: 'heading';
      readonly depth: number;
      readonly text: string;
      readonly units: readonly SourceUnit[];
    }
  | { readonly type: 'paragraph'; readonly text: string; readonly units: readonly SourceUnit[] }
  | {
      readonly type: 'table';
      readonly rows: readonly (readonly string[])[];
      readonly units: readonly SourceUnit[];
    }
  | { readonly type: 'gap'; readonly reason: string; readonly line: number }
  | { readonly type: 'contents'; readonly blocks: readonly DraftBlock[] };

/** One document of the draft. */
export interface DraftDocument {
  readonly frontMatter: DocumentFrontMatter;
  readonly blocks: readonly DraftBlock[];
  readonly span: DocumentSpan;
  /** Joins of lines that the report tells. */
  readonly joins: readonly Join[];
  /** First and last source line. */
  readonly lines: readonly [number, number];
}

/** Characters of a heading: a space between two ideographs there is a break of the line. */
const closeUp = (s: string): string =>
  s.replace(/(?<=[\p{Script=Han}》）”、，]) (?=[\p{Script=Han}《（“])/gu, '');

/** The name of an authority with which words begin, before what it issues or another of them. */
const ISSUER =
  /^(?!办公|常务)\p{Script=Han}{2,24}?(?:政府|办公[室厅]|委员会|管委会|[局厅委署院办]|[^党]部|军分区|法院|检察院|总工会|妇联|公司)(?=关于|印发|转发|批转|通告|公告|\s|$)/u;

/** The characters of a title, but for the spaces between those who issue it together: 甲市人民政府 乙军分区关于…. */
function closeTitle(title: string): string {
  const pieces = title.split(' ');
  const both = pieces.findIndex((piece) => ISSUER.exec(piece)?.[0] !== piece);
  // Those before it are whole, and so is the name with which it begins.
  if (both < 1 || !ISSUER.test(pieces[both]!)) return closeUp(title);
  return [...pieces.slice(0, both), closeUp(pieces.slice(both).join(' '))].join(' ');
}

/** A numbered heading closed up: `第一章 总 则` → `第一章 总则`. */
const headingText = (text: string, { rest }: { readonly rest: string }): string =>
  text.slice(0, text.length - rest.length) + closeUp(rest);

/** Give the runs of a document their roles. */
export function structure(
  units: readonly SourceUnit[],
  span: DocumentSpan,
  titleUnits: ReadonlySet<SourceUnit>,
  options: Pick<Grouping, 'apart' | 'page'> = {},
): DraftDocument {
  const blocks: DraftBlock[] = [];
  const joins: Join[] = [];
  const title = units.filter((u) => titleUnits.has(u));
  const before = units.slice(0, units.indexOf(title[0]!));
  const rest = units.slice(units.indexOf(title.at(-1)!) + 1);
  for (const run of groupUnits(before, { ...options, joins })) blocks.push(...plain(run));
  const titleText = closeTitle(joinPieces(title.map((u) => u.text)));
  blocks.push({ type: 'heading', depth: 1, text: titleText, units: title });
  const attached = attachedTitle(titleText);
  const own = ownContents(rest, attached);
  const structurer = new Structurer(blocks, attached);
  if (own === undefined) structurer.read(groupUnits(rest, { ...options, joins, attached }));
  else {
    structurer.read(groupUnits(rest.slice(0, own.first), { ...options, joins, attached }));
    structurer.contents(own);
    structurer.read(
      groupUnits(rest.slice(own.end), { ...options, joins, attached, headings: own.headings }),
    );
  }
  return {
    frontMatter: frontMatterOf(titleText, span, blocks),
    blocks,
    span,
    joins,
    lines: [units[0]!.line, units.at(-1)!.line],
  };
}

function plain(run: Run): DraftBlock[] {
  if (run.type === 'paragraph') return [{ type: 'paragraph', text: run.text, units: run.units }];
  return [tableBlock(run)];
}

function tableBlock(run: Extract<Run, { type: 'table' }>): DraftBlock {
  const width = Math.max(...run.rows.map((r) => r.length));
  const rows = run.rows.map((r) => Array.from({ length: width }, (_, c) => cellText(r[c] ?? [])));
  return { type: 'table', rows, units: run.rows.flat(2) };
}

class Structurer {
  private readonly blocks: DraftBlock[];
  private readonly attached: string | undefined;
  private partDepth = 1;
  /** Ranks of the numbered levels that are open, from the highest. */
  private ranks: number[] = [];
  /** Whether the list of attachments (附件：1.… 2.…) is being read: its numbers are no sections. */
  private inAttachmentList = false;

  constructor(blocks: DraftBlock[], attached: string | undefined) {
    this.blocks = blocks;
    this.attached = attached;
  }

  /** The document's own contents: each entry a paragraph. */
  contents({ entries }: OwnContents): void {
    this.blocks.push({
      type: 'contents',
      blocks: entries.map((units) => ({
        type: 'paragraph',
        text: joinPieces(units.map((u) => u.text)),
        units,
      })),
    });
  }

  read(runs: readonly Run[]): void {
    for (let i = 0; i < runs.length; ) i = this.step(runs, i);
  }

  private step(runs: readonly Run[], i: number): number {
    const run = runs[i]!;
    if (run.type === 'table') {
      this.blocks.push(tableBlock(run));
      return i + 1;
    }
    const { text } = run;
    const contents = this.contentsAt(runs, i);
    if (contents > i) {
      const inner = runs.slice(i, contents).flatMap(plain);
      this.blocks.push({ type: 'contents', blocks: inner });
      return contents;
    }
    const annex = annexHeading(text);
    if (annex !== undefined && annex.title === '' && !ATTACHMENT_LIST.test(text))
      return this.part(runs, i, true);
    if (this.isAttachedTitle(runs, i)) return this.part(runs, i, false);
    this.inAttachmentList =
      ATTACHMENT_LIST.test(text) ||
      (this.inAttachmentList && leadingNumber(text)?.kind === 'arabic');
    if (looksLikeHeading(text) && !this.inAttachmentList) {
      const number = leadingNumber(text)!;
      const rank = rankOf(number);
      while (this.ranks.length > 0 && this.ranks.at(-1)! >= rank) this.ranks.pop();
      this.ranks.push(rank);
      this.blocks.push({
        type: 'heading',
        depth: Math.min(6, this.partDepth + this.ranks.length),
        text: headingText(text, number),
        units: run.units,
      });
      return i + 1;
    }
    const number = leadingNumber(text);
    if (number !== undefined && !this.inAttachmentList) {
      // A level that has no headings still contains the lower ones.
      const rank = rankOf(number);
      while (this.ranks.length > 0 && this.ranks.at(-1)! >= rank) this.ranks.pop();
      this.ranks.push(rank);
    }
    this.blocks.push({ type: 'paragraph', text, units: run.units });
    return i + 1;
  }

  /** The heading of an annex or of the attached text, with the lines of its title. */
  private part(runs: readonly Run[], i: number, annex: boolean): number {
    const units: SourceUnit[] = [...(runs[i] as Extract<Run, { type: 'paragraph' }>).units];
    const pieces = [closeUp((runs[i] as Extract<Run, { type: 'paragraph' }>).text)];
    let next = i + 1;
    if (annex) {
      let title = '';
      while (next < runs.length && next <= i + 3) {
        const run = runs[next]!;
        if (run.type === 'table' || !isTitleLike(run.text)) break;
        title += closeUp(run.text);
        units.push(...run.units);
        next += 1;
        if (TITLE_END.test(title)) break;
      }
      if (title !== '') pieces.push(title);
    } else {
      let have = foldLetters(pieces[0]!);
      while (
        next < runs.length &&
        this.attached !== undefined &&
        have.length < this.attached.length &&
        this.attached.startsWith(have)
      ) {
        const run = runs[next]!;
        if (run.type === 'table' || !this.attached.startsWith(have + foldLetters(run.text))) break;
        pieces[0] += closeUp(run.text);
        have += foldLetters(run.text);
        units.push(...run.units);
        next += 1;
      }
    }
    this.partDepth = 2;
    this.ranks = [];
    const text = pieces.join(' ');
    this.blocks.push({ type: 'heading', depth: 2, text, units });
    const after = runs[next];
    const empty =
      after === undefined || (after.type === 'paragraph' && annexHeading(after.text)?.title === '');
    if (empty && /图$/u.test(text)) {
      this.blocks.push({
        type: 'gap',
        reason: `原文此处应有“${text.replace(/^附件\d*\s?/u, '')}”，所据文本缺图。`,
        line: units.at(-1)!.line,
      });
    }
    return next;
  }

  /** The title of the text that a notice passes on, standing over that text. */
  private isAttachedTitle(runs: readonly Run[], i: number): boolean {
    if (this.partDepth > 1) return false;
    const run = runs[i]!;
    if (run.type === 'table') return false;
    const folded = foldLetters(run.text);
    if (this.attached !== undefined) {
      if (folded === this.attached) return true;
      if (folded.length >= 4 && this.attached.startsWith(folded)) {
        const next = runs[i + 1];
        return (
          next !== undefined &&
          next.type === 'paragraph' &&
          this.attached.startsWith(folded + foldLetters(next.text))
        );
      }
    }
    const before = this.blocks.at(-1);
    const closed =
      before?.type === 'paragraph' &&
      (/^（此件[^（）]*）$/u.test(before.text) || DATE_LINE.test(before.text));
    return closed && isTitleLike(run.text) && TITLE_END.test(run.text) && i + 1 < runs.length;
  }

  /** If a printed table of contents begins at run `i`, the index of the first run after it. */
  private contentsAt(runs: readonly Run[], i: number): number {
    const run = runs[i]!;
    if (
      run.type === 'table' ||
      !/目\s?[录次]$/u.test(run.text) ||
      run.text.length > 40 ||
      /[，。；]/u.test(run.text)
    )
      return i;
    // A line that wraps before 目录 is taken with it by the attached title; entries follow.
    const first = entryKey(runs[i + 1]);
    if (first === undefined) return i;
    for (let k = i + 2; k < runs.length && k < i + 400; k++) {
      const other = runs[k]!;
      if (
        other.type === 'paragraph' &&
        foldLetters(other.text.replace(/[.…·\s]*\d*$/u, '')) === first
      )
        return k;
    }
    // No entry comes back: take the lines that look like entries.
    let k = i + 1;
    while (
      k < runs.length &&
      runs[k]!.type === 'paragraph' &&
      /[.…·]{2,}\s?\d+$/u.test((runs[k] as Extract<Run, { type: 'paragraph' }>).text)
    )
      k += 1;
    return k > i + 1 ? k : i;
  }
}

function entryKey(run: Run | undefined): string | undefined {
  if (run === undefined) return undefined;
  const text = run.type === 'table' ? (run.rows[0]?.[0]?.[0]?.text ?? '') : run.text;
  const key = foldLetters(text.replace(/[.…·\s（(]*\d*[）)]?$/u, ''));
  return leadingNumber(text) === undefined || key === '' ? undefined : key;
}

const TITLE_END =
  /(?:方案|办法|规定|预案|意见|措施|规划|细则|条例|计划|纲要|制度|规则|名单|清单|目录|通知|表|图|说明|要点|标准|规程|指南|指引|台账|职责|决定|章程|分工|汇总|安排|报告|请示)(?:（[^（）]{1,12}）)?$/u;

function frontMatterOf(
  title: string,
  span: DocumentSpan,
  blocks: readonly DraftBlock[],
): DocumentFrontMatter {
  const at = blocks.findIndex((b) => b.type === 'heading' && b.depth === 1);
  // Under the title; over it; or, of an order, some lines over the rules that it publishes.
  const near = blocks.slice(0, at + 3).flatMap((b) => (b.type === 'paragraph' ? [b.text] : []));
  const numbered = [title, ...near]
    .map((t) => ORDER_IN_ONE_LINE.exec(t)?.groups ?? publishedByOrder(t))
    .find((g) => g !== undefined);
  const order =
    near.find((t) => /^[\p{Script=Han} ]{4,26}令$/u.test(t)) ??
    wholeOrder(numbered?.['order'], title);
  const numberLine =
    near.find((t) => DOC_NUMBER_LINE.test(t) && !NUMBER_AND_TITLE.test(t)) ??
    near.find((t) => ORDER_NUMBER_LINE.test(t)) ??
    numbered?.['number'];
  // 发文字号：某政函〔2024〕61号, in the block of facts over the title, or of a gazette that puts it under it.
  const facts = blocks
    .slice(0, Math.max(0, at) + 4)
    .flatMap((b) => (b.type === 'paragraph' ? [b.text] : []));
  const factOf = (label: string): string | undefined =>
    facts
      .map((t) => {
        const head = new RegExp(`^(?:${label})\\s?：\\s?(?=\\S)`, 'u').exec(simplify(t))?.[0];
        return head === undefined ? undefined : t.slice(head.length);
      })
      .find((t) => t !== undefined);
  const fact = factOf('发\\s?文\\s?字\\s?号|文\\s?号')?.match(/^\S+号$/u)?.[0];
  const written = factOf('(?:成文|发文|制发|签发)\\s?日\\s?期|成\\s文\\s日\\s期');
  const docNumber =
    numberLine === undefined && fact !== undefined
      ? fact
      : numberLine === undefined
        ? DOC_NUMBER_LINE.test(title)
          ? title
          : undefined
        : (/[\u4e00-\u9fff]{2,14}〔\d{4}〕第?\d{1,5}号/u.exec(numberLine)?.[0] ??
          orderNumber(numberLine));
  // A signature stands before the attached text, or, where nothing is attached, after the sections.
  const end = blocks.findIndex(
    (b) => b.type === 'heading' && b.depth === 2 && leadingNumber(b.text) === undefined,
  );
  const said = (end === -1 ? blocks : blocks.slice(0, end)).flatMap((b) =>
    b.type === 'paragraph' ? [b.text] : [],
  );
  // A report that is passed on (《…报告》，现转发给你们) begins with its title, and ends with a date of its own.
  const passedOn = said.findIndex((t, i) =>
    said
      .slice(0, i)
      .some((u) =>
        [...u.matchAll(/《([^《》]{4,})》/gu)].some((m) => foldTitle(m[1]!) === foldTitle(t)),
      ),
  );
  const notice = passedOn === -1 ? said : said.slice(0, passedOn);
  const signed =
    notice.find((t, i) => DATE_LINE.test(t) && /^[^，。；]{2,40}$/u.test(notice[i - 1] ?? '')) ??
    notice.findLast((t) => DATE_LINE.test(t)) ??
    notice.findLast((t) => DATED_AT.test(t));
  // Where no title names it: who signs over the day.
  const signer = notice[notice.indexOf(signed ?? '') - 1];
  const date =
    (numberLine === undefined ? undefined : findDate(numberLine)) ??
    (signed === undefined ? undefined : findDate(signed)) ??
    (written === undefined ? undefined : findDate(written)) ??
    near.map(dayOfHistory).find((day) => day !== undefined) ??
    dateAtTheFoot(title, blocks);
  const kind = order === undefined ? kindBy(title, blocks) : 'order';
  const issuer =
    kind === 'chronicle'
      ? undefined
      : (order?.replace(/\s|[训訓指委通]?令$/gu, '') ??
        /^(\p{Script=Han}{2,30}?(?:政府|委员会|常委会|政府办公[室厅]|公署))(?:决定)?(?:人事|干部)?(?:任免|任命|免职)/u.exec(
          title,
        )?.[1] ??
        /^(?!关于|印发|转发)(.{2,40}?)(?:关于|转发|批转|印发|(?<=政府|委员会|[厅局])对(?=.{2,40}(?:批复|答复|函)$)|(?<=政府|委员会|常委会|[室厅局委部会院署])(?:公告|通告|[布佈]告)|[训訓指委通]?令(?:$|（))/u.exec(
          title,
        )?.[1] ??
        // 某市人民政府征收土地启动公告
        /^(\p{Script=Han}{2,30}?(?:人民政府|委员会|常委会)(?:办公[室厅])?)\p{Script=Han}{2,20}(?:公告|通告)$/u.exec(
          title,
        )?.[1] ??
        factOf('发文机关|发布机构|发文机构|制发机关')?.match(/^\p{Script=Han}{4,30}$/u)?.[0] ??
        (/^\p{Script=Han}{2,30}(?:人民政府|委员会|常委会|办公[室厅]|公署)$/u.test(signer ?? '')
          ? signer
          : undefined));
  return {
    title,
    ...numberOf(docNumber),
    ...(issuer === undefined ? {} : { issuer }),
    ...(date === undefined ? {} : { date: date.iso }),
    kind,
    ...(span.page === undefined || span.page === 0 ? {} : { page: span.page }),
  };
}

/** 市人民政府令 under 某市…办法: the order by the whole name of the place that the title gives. */
function wholeOrder(order: string | undefined, title: string): string | undefined {
  const level = /^[省市县区州旗盟](?=人民政府|政府)/u.exec(order ?? '')?.[0];
  if (order === undefined || level === undefined) return order;
  const place = new RegExp(`^\\p{Script=Han}{1,8}?${level}(?!场|政|区|域|道|民)`, 'u').exec(
    title,
  )?.[0];
  return `${place ?? level}${order.slice(1)}`;
}

/** 第三十一号 as 第31号: the number of an order, in digits. */
const orderNumber = (line: string): string =>
  line
    .replace(/[（()）\s]/gu, '')
    .replace(/第([〇零一二三四五六七八九十百]+)号$/u, (whole, n: string) => {
      const value = parseHanNumber(n);
      return value === undefined ? whole : `第${value}号`;
    });

/** A number as the front matter takes it; one that a scan has left without its form is for a person. */
function numberOf(printed: string | undefined): { docNumber?: string } {
  const read = DocumentFrontMatter.shape.docNumber.safeParse(
    printed === undefined ? undefined : normalNumber(printed),
  );
  return read.success && read.data !== undefined ? { docNumber: read.data } : {};
}

const normalNumber = (s: string): string => {
  const n = parseDocNumber(s);
  return n === undefined ? s : `${n.code}〔${n.year}〕${n.serial}号`;
};

/** 二零二三年六月一日于某某局, 二零二三年五月二十五日制定。: the day of the paper with the place, or with what was done. */
const DATED_AT =
  /^(?:\d{4}|[〇零○0OＯ一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日(?:[於于][^，。；：]{2,24}|(?:制定|核准|通過|通过|簽署|签署|發佈|发布))[。.]?$/u;
/** 某政发〔2021〕18号 关于公布…的通知: an entry of a list of papers, and no number of this one. */
const NUMBER_AND_TITLE =
  /号\s+(?!(?:\d{4}|[〇零○OＯ一二三四五六七八九]{4})年|\d{1,2}月).*\p{Script=Han}/u;

/** The day at the very end, under those who the title says wrote the paper: they sign behind its table. */
function dateAtTheFoot(title: string, blocks: readonly DraftBlock[]): ReturnType<typeof findDate> {
  const last = blocks.at(-1);
  const over = blocks.at(-2);
  if (last?.type !== 'paragraph' || over?.type !== 'paragraph') return undefined;
  const signs = foldTitle(over.text).length >= 4 && foldTitle(title).includes(foldTitle(over.text));
  return signs && DATE_LINE.test(last.text) ? findDate(last.text) : undefined;
}

/** Kind of a document by its title, or, where that names none, by what it is made of. */
function kindBy(title: string, blocks: readonly DraftBlock[]): DocumentKind {
  const kind = kindOf(title);
  // 政务纪要 may be of one meeting, or of the days of a quarter.
  if (kind !== 'other' && kind !== 'minutes') return kind;
  const texts = blocks.flatMap((b) => (b.type === 'paragraph' ? [b.text] : []));
  const lines = blocks.flatMap((b) =>
    b.type === 'paragraph' || (b.type === 'heading' && b.depth > 1) ? [b.text] : [],
  );
  return datedThroughout(texts) || bareDays(lines) ? 'chronicle' : kind;
}

/** Kind of document by the last words of its title. */
function kindOf(title: string): DocumentKind {
  const bare = title.replace(/（[^（）]*）$/u, '');
  const records = recordKindOfTitle(title);
  if (records !== undefined) return records;
  let best: DocumentKind = 'other';
  for (const [key, word] of Object.entries(documentKinds) as [DocumentKind, string][]) {
    if (bare.endsWith(word) && (best === 'other' || word.length > documentKinds[best].length))
      best = key;
  }
  return best;
}
