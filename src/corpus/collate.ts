/**
 * Collation: laying the published text of a document beside its source, character by
 * character. The proof of principle 2 rests on it, and so do the source lines that each
 * clause is shown with.
 *
 * The published text, with each correction put back to its `sic` and each moved
 * passage put back to its line, must be the source text (read by `domain/text.ts`)
 * without one character more or less, in the same order, with paragraphs that begin
 * where a line of the source begins.
 */
import diff from 'fast-diff';
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import { markForm, markNames, markRow } from '../domain/marks.ts';
import { leadingNumber } from '../domain/numbering.ts';
import { joint, type SourceUnit, sharedEnds } from '../domain/text.ts';
import * as rows from '../messages/corpus.ts';
import type { Row } from '../messages/index.ts';
import type { Block, Mark, ParsedDocument } from './parse.ts';

/** What collation finds out. */
export interface Collation {
  /** First and last source line of each block of the document, in the order of its blocks; undefined where none is known. */
  readonly lines: readonly (readonly [number, number] | undefined)[];
  /** Source line of each mark. */
  readonly markLines: ReadonlyMap<Mark, number>;
  readonly diagnostics: readonly Diagnostic[];
}

interface SourceChar {
  readonly c: string;
  readonly unit: SourceUnit;
  /** Whether it is the first of its unit. */
  readonly first: boolean;
  /** Whether a space stands before it inside its unit. */
  readonly space: boolean;
}

interface PublishedChar {
  readonly c: string;
  readonly block: number;
  readonly cell: number;
  readonly mdxLine: number;
  /** First of its block or cell. */
  readonly first: boolean;
  readonly space: boolean;
  readonly mark?: Mark;
}

/** A passage or a place without text that has to be found in the source. */
interface Moved {
  readonly mark: Mark;
  readonly chars: PublishedChar[];
}

const CONTEXT = 16;

/** Whether a character stands elsewhere in the source. */
const moves = ({ mark }: PublishedChar): boolean =>
  mark !== undefined && markRow(mark.name).moves === true;

/** The marks by which the text may differ from its source. */
const mending = markNames.filter((name) => markRow(name).mends).map(markForm);

/**
 * Lay a document beside its source.
 *
 * @param doc the parsed document
 * @param units the units of the source that belong to it, furniture left out
 * @param sourceFile path of the source for messages
 */
export function collate(
  doc: ParsedDocument,
  units: readonly SourceUnit[],
  sourceFile: string,
): Collation {
  return new Collator(doc, units, sourceFile).run();
}

class Collator {
  private readonly diagnostics: Diagnostic[] = [];
  private readonly source: SourceChar[] = [];
  private readonly published: PublishedChar[] = [];
  /** Source index of each published character. */
  private readonly at: (number | undefined)[] = [];
  private readonly emptyMarks: { mark: Mark; before: number; block: number }[] = [];

  private readonly doc: ParsedDocument;
  private readonly sourceFile: string;

  constructor(doc: ParsedDocument, units: readonly SourceUnit[], sourceFile: string) {
    this.doc = doc;
    this.sourceFile = sourceFile;
    for (const unit of units) {
      let first = true;
      let space = false;
      for (const c of unit.text) {
        if (c === ' ') {
          space = true;
          continue;
        }
        this.source.push({ c, unit, first, space });
        first = false;
        space = false;
      }
    }
    for (const [b, block] of doc.blocks.entries()) this.readBlock(block, b);
  }

  private readBlock(block: Block, index: number): void {
    block.cells.forEach((pieces, cell) => {
      let first = true;
      let space = false;
      for (const piece of pieces) {
        if (piece.mark !== undefined && piece.source.trim() === '') {
          this.emptyMarks.push({ mark: piece.mark, before: this.published.length, block: index });
        }
        for (const c of piece.source) {
          if (/\s/u.test(c)) {
            space = true;
            continue;
          }
          this.published.push({
            c,
            block: index,
            cell,
            mdxLine: piece.mdxLine,
            first,
            space: space && !first,
            ...(piece.mark === undefined ? {} : { mark: piece.mark }),
          });
          first = false;
          space = false;
        }
      }
    });
  }

  run(): Collation {
    const taken = this.placeMoved();
    const rest = this.published.map((_, i) => i).filter((i) => this.at[i] === undefined);
    const open = this.source.map((_, i) => i).filter((i) => !taken.has(i));
    const aligned = this.align(rest, open);
    if (aligned) this.checkBreaks();
    this.checkMovedPlaces();
    return {
      lines: this.doc.blocks.map((_, b) => this.linesOf(b)),
      markLines: this.markLines(),
      diagnostics: this.diagnostics,
    };
  }

  /** Find each moved passage at the line that it names. Returns the source characters so accounted for. */
  private placeMoved(): Set<number> {
    const taken = new Set<number>();
    if (!this.published.some(moves)) return taken;
    const text = this.source.map((s) => s.c).join('');
    const offsets = charOffsets(this.source);
    for (const moved of this.movedPassages()) {
      const words = moved.chars.map((p) => p.c).join('');
      const start = this.source.findIndex((s) => s.unit.line === moved.mark.line);
      const end = this.source.findLastIndex((s) => s.unit.line === moved.mark.line);
      let found = start === -1 ? -1 : text.indexOf(words, offsets.starts[start]);
      if (found !== -1 && found > offsets.starts[end]!) found = -1;
      const from = found === -1 ? undefined : offsets.toIndex.get(found);
      if (from === undefined || range(from, moved.chars.length).some((i) => taken.has(i))) {
        this.report(
          moved.chars[0]!.mdxLine,
          rows.movedFrom,
          { name: moved.mark.name, line: moved.mark.line! },
          words,
          this.lineText(moved.mark.line!),
        );
        continue;
      }
      const first = this.published.indexOf(moved.chars[0]!);
      moved.chars.forEach((_, k) => {
        taken.add(from + k);
        this.at[first + k] = from + k;
      });
    }
    return taken;
  }

  private movedPassages(): Moved[] {
    const byMark = new Map<Mark, PublishedChar[]>();
    for (const p of this.published) {
      if (p.mark === undefined || !moves(p)) continue;
      const list = byMark.get(p.mark);
      if (list === undefined) byMark.set(p.mark, [p]);
      else list.push(p);
    }
    return [...byMark].map(([mark, chars]) => ({ mark, chars }));
  }

  /** Lay what is left of the published text beside what is left of the source. */
  private align(rest: readonly number[], open: readonly number[]): boolean {
    const a = rest.map((i) => this.published[i]!.c).join('');
    const b = open.map((i) => this.source[i]!.c).join('');
    if (a === b) {
      rest.forEach((i, k) => {
        this.at[i] = open[k]!;
      });
      return true;
    }
    let p = 0;
    let s = 0;
    let hunk: { p: number; s: number; published: number; source: number } | undefined;
    const flush = (): void => {
      if (hunk !== undefined) this.reportDifference(rest, open, hunk);
      hunk = undefined;
    };
    for (const [op, text] of boundedDiff(b, a)) {
      const length = [...text].length;
      if (op === 0) {
        // Two differences with a character or two between them are told as one.
        if (length > 4) flush();
        else if (hunk !== undefined) {
          hunk.published += length;
          hunk.source += length;
        }
        for (let k = 0; k < length; k++) this.at[rest[p + k]!] = open[s + k]!;
        p += length;
        s += length;
      } else {
        hunk ??= { p, s, published: 0, source: 0 };
        if (op === 1) {
          hunk.published += length;
          p += length;
        } else {
          hunk.source += length;
          s += length;
        }
      }
    }
    flush();
    return false;
  }

  private reportDifference(
    rest: readonly number[],
    open: readonly number[],
    h: { p: number; s: number; published: number; source: number },
  ): void {
    const here = this.published[rest[Math.min(h.p, rest.length - 1)]!];
    const there = this.source[open[Math.min(h.s, open.length - 1)]!];
    const published = excerpt(
      rest.map((i) => this.published[i]!.c),
      h.p,
      h.published,
    );
    const source = excerpt(
      open.map((i) => this.source[i]!.c),
      h.s,
      h.source,
    );
    const row =
      h.source === 0 ? rows.textAdded : h.published === 0 ? rows.textLacking : rows.textDiffers;
    const line = there?.unit.line;
    const at = `${this.sourceFile}${line === undefined ? '' : `:${line}`}`;
    this.report(here?.mdxLine ?? 1, row, { at, marks: mending }, published, source);
  }

  /** Paragraphs and cells begin where units begin; spaces are those of the source. */
  private checkBreaks(): void {
    const order = this.published.map((_, i) => i);
    for (const i of order) {
      const p = this.published[i]!;
      const s = this.source[this.at[i]!]!;
      const block = this.doc.blocks[p.block]!;
      const setting =
        block.kind === 'title' ||
        block.kind === 'heading' ||
        block.kind === 'row' ||
        block.kind === 'tableHead' ||
        block.kind === 'contents';
      if (p.first) {
        const previous = this.source[this.at[i]! - 1];
        const clean =
          s.first || s.space || (previous !== undefined && this.isMoved(this.at[i]! - 1));
        if (!clean) {
          this.report(
            p.mdxLine,
            rows.brokenInside,
            { cell: p.cell > 0, line: s.unit.line },
            this.blockText(p.block),
            s.unit.text,
          );
        }
        if (
          (block.kind === 'row' || block.kind === 'tableHead') &&
          s.unit.cells === block.cells.length &&
          s.unit.cell !== p.cell
        ) {
          this.report(
            p.mdxLine,
            rows.wrongColumn,
            { here: p.cell + 1, there: s.unit.cell + 1, at: this.placeOf(s) },
            this.blockText(p.block),
            s.unit.text,
          );
        }
        continue;
      }
      const before = this.published[i - 1]!;
      const joins = s.first || this.at[i]! - 1 !== this.at[i - 1];
      const lineBreak = joins && (setting || joint(before.c, p.c) === ' ');
      if (p.space && !s.space && !lineBreak) {
        this.report(
          p.mdxLine,
          rows.spaceAdded,
          { character: p.c, at: this.placeOf(s) },
          this.around(i),
          s.unit.text,
        );
      }
      if (!p.space && s.space && !joins && !setting) {
        this.report(
          p.mdxLine,
          rows.spaceLacking,
          { character: p.c, at: this.placeOf(s) },
          this.around(i),
          s.unit.text,
        );
      }
      if (s.first && joins && !moves(p) && !moves(before) && this.at[i]! - 1 === this.at[i - 1]) {
        const tab = s.unit.separator === 'tab' && block.kind !== 'contents';
        const numbered =
          /[。；！？：]/u.test(before.c) &&
          leadingNumber(s.unit.text) !== undefined &&
          block.kind !== 'row' &&
          block.kind !== 'tableHead' &&
          block.kind !== 'contents';
        if (tab || numbered) {
          this.report(
            p.mdxLine,
            rows.runTogether,
            { cells: tab, words: s.unit.text.slice(0, 12), at: this.placeOf(s) },
            this.around(i),
            s.unit.text,
          );
        }
      }
    }
  }

  /** A moved passage follows, in the published text, the last words of the line that it names. */
  private checkMovedPlaces(): void {
    for (const { mark, chars } of this.movedPassages()) {
      const first = this.published.indexOf(chars[0]!);
      const at = this.at[first - 1];
      const before = at === undefined ? undefined : this.source[at];
      const next =
        at === undefined
          ? undefined
          : this.source
              .slice(at + 1)
              .find((s, k) => s.unit.line === before?.unit.line && !this.isMoved(at + 1 + k));
      if (before?.unit.line === mark.after && next === undefined) continue;
      this.report(
        chars[0]!.mdxLine,
        rows.movedTo,
        { name: mark.name, after: mark.after! },
        this.around(first),
        this.lineText(mark.after!),
      );
    }
  }

  private movedSource: Set<number> | undefined;
  private isMoved(sourceIndex: number): boolean {
    this.movedSource ??= new Set(
      this.published.flatMap((p, i) => (moves(p) && this.at[i] !== undefined ? [this.at[i]!] : [])),
    );
    return this.movedSource.has(sourceIndex);
  }

  private linesCache: ([number, number] | undefined)[] | undefined;
  private linesOf(block: number): readonly [number, number] | undefined {
    if (this.linesCache === undefined) {
      const cache: ([number, number] | undefined)[] = this.doc.blocks.map(() => undefined);
      this.published.forEach((p, i) => {
        const at = this.at[i];
        if (at === undefined) return;
        const { line, until = line } = this.source[at]!.unit;
        const known = cache[p.block];
        cache[p.block] =
          known === undefined
            ? [line, until]
            : [Math.min(known[0], line), Math.max(known[1], until)];
      });
      // A block without text of its own (a lost figure) stands where the text before it ends.
      cache.forEach((known, b) => {
        if (known !== undefined) return;
        const before = cache.slice(0, b).findLast((l) => l !== undefined);
        if (before !== undefined) cache[b] = [before[1], before[1]];
      });
      this.linesCache = cache;
    }
    return this.linesCache[block];
  }

  private markLines(): Map<Mark, number> {
    const out = new Map<Mark, number>();
    this.published.forEach((p, i) => {
      if (p.mark === undefined || out.has(p.mark) || this.at[i] === undefined) return;
      out.set(p.mark, this.source[this.at[i]!]!.unit.line);
    });
    for (const { mark, before, block } of this.emptyMarks) {
      const inBlock = this.published[before - 1]?.block === block;
      const at = this.at[inBlock ? before - 1 : before] ?? this.at[before - 1];
      const own = this.linesOf(block);
      const line =
        own === undefined
          ? undefined
          : this.doc.blocks[block]!.kind === 'gap'
            ? own[0]
            : at === undefined
              ? own[0]
              : this.source[at]!.unit.line;
      if (line !== undefined) out.set(mark, line);
    }
    return out;
  }

  /** Report a row, with the published text and the source side by side. */
  private report<P>(
    line: number,
    row: Row<P>,
    parameters: P,
    published: string,
    source: string,
  ): void {
    this.diagnostics.push(
      diagnose(row, parameters, {
        file: this.doc.file,
        line,
        compared: [
          { label: rows.besides.document, text: published },
          { label: rows.besides.source, text: source },
        ],
      }),
    );
  }

  private placeOf(s: SourceChar): string {
    return `${this.sourceFile}:${s.unit.line}`;
  }

  private around(i: number): string {
    return excerpt(
      this.published.map((p) => p.c),
      i,
      1,
    );
  }

  private blockText(b: number): string {
    const text = this.doc.blocks[b]!.text;
    return text.length > 40 ? `${text.slice(0, 40)}…` : text;
  }

  private lineText(line: number): string {
    const units = this.source
      .filter((s) => s.unit.line === line && s.first)
      .map((s) => s.unit.text);
    return units.join(' ');
  }
}

const range = (from: number, length: number): number[] =>
  Array.from({ length }, (_, k) => from + k);

function charOffsets(chars: readonly SourceChar[]): {
  starts: number[];
  toIndex: Map<number, number>;
} {
  const starts: number[] = [];
  const toIndex = new Map<number, number>();
  let offset = 0;
  chars.forEach((s, i) => {
    starts.push(offset);
    toIndex.set(offset, i);
    offset += s.c.length;
  });
  return { starts, toIndex };
}

function excerpt(chars: readonly string[], from: number, length: number): string {
  const head = chars.slice(Math.max(0, from - CONTEXT), from).join('');
  const shown = chars.slice(from, from + Math.min(length, 60)).join('');
  const tail = chars.slice(from + length, from + length + CONTEXT).join('');
  return `…${head}【${shown}${length > 60 ? '…' : ''}】${tail}…`;
}

/** A difference of two long texts that share little would take minutes; then the differing middle is told as one. */
function boundedDiff(a: string, b: string): [number, string][] {
  const { head, tail: end } = sharedEnds(a, b);
  // Not between the halves of a character.
  const start = /[\uDC00-\uDFFF]/u.test(a.charAt(head)) ? head - 1 : head;
  const middleA = a.slice(start, a.length - end);
  const middleB = b.slice(start, b.length - end);
  const middle: [number, string][] =
    middleA.length * middleB.length > 4e8
      ? [
          [-1, middleA],
          [1, middleB],
        ]
      : diff(middleA, middleB);
  return [[0, a.slice(0, start)], ...middle, [0, a.slice(a.length - end)]].filter(
    (x): x is [number, string] => x[1] !== '',
  );
}
