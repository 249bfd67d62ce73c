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
import type { Mark, ParsedDocument } from './parse.ts';

/** What collation finds out. */
export interface Collation {
  /** First and last source line of each block of the document, in the order of its blocks; undefined where none is known. */
  readonly lines: readonly (readonly [number, number] | undefined)[];
  /** Source line of each mark. */
  readonly markLines: ReadonlyMap<Mark, number>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The characters of one side, white space apart. An archive has millions of them, so each is some
 * numbers in arrays and no object.
 */
interface Characters {
  /** How many there are. */
  readonly count: number;
  /** The code point of each. */
  readonly code: Uint32Array;
  /** Whether it is the first of its unit, or of its block or cell ({@link FIRST}); whether a space stands before it there ({@link SPACE}). */
  readonly how: Uint8Array;
  /** Of what it is one: its place among the units of the source, or among the pieces of the published text. */
  readonly of: Uint32Array;
}

const FIRST = 1;
const SPACE = 2;

/** A piece of the published text, with the place where it stands. */
interface PublishedPiece {
  readonly block: number;
  readonly cell: number;
  readonly mdxLine: number;
  readonly mark?: Mark | undefined;
}

/** A passage or a place without text that has to be found in the source. */
interface Moved {
  readonly mark: Mark;
  /** Places of its characters in the published text. */
  readonly chars: number[];
}

const CONTEXT = 16;

/** Whether a piece stands elsewhere in the source. */
const moves = ({ mark }: PublishedPiece): boolean =>
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
  private readonly source: Characters;
  private readonly published: Characters;
  private readonly pieces: PublishedPiece[] = [];
  /** Source index of each published character; -1 where none is known. */
  private readonly at: Int32Array;
  private readonly emptyMarks: { mark: Mark; before: number; block: number }[] = [];

  private readonly doc: ParsedDocument;
  private readonly units: readonly SourceUnit[];
  private readonly sourceFile: string;

  constructor(doc: ParsedDocument, units: readonly SourceUnit[], sourceFile: string) {
    this.doc = doc;
    this.units = units;
    this.sourceFile = sourceFile;
    this.source = charactersOf(units.map((unit) => [unit.text]));
    const texts = doc.blocks.flatMap((block, b) =>
      block.cells.map((pieces, cell) => {
        for (const { mdxLine, mark } of pieces) this.pieces.push({ block: b, cell, mdxLine, mark });
        return pieces.map((piece) => piece.source);
      }),
    );
    this.published = charactersOf(texts);
    this.at = new Int32Array(this.published.count).fill(-1);
    let before = 0;
    for (const [i, text] of texts.flat().entries()) {
      const { mark, block } = this.pieces[i]!;
      if (mark !== undefined && text.trim() === '') this.emptyMarks.push({ mark, before, block });
      while (before < this.published.count && this.published.of[before] === i) before += 1;
    }
  }

  /** The piece of a published character. */
  private pieceAt(i: number): PublishedPiece {
    return this.pieces[this.published.of[i]!]!;
  }

  /** The unit of a character of the source. */
  private unitAt(s: number): SourceUnit {
    return this.units[this.source.of[s]!]!;
  }

  run(): Collation {
    const taken = this.placeMoved();
    const rest = numbersWhere(this.published.count, (i) => this.at[i] === -1);
    const open = numbersWhere(this.source.count, (i) => !taken.has(i));
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
    const passages = this.movedPassages();
    if (passages.length === 0) return taken;
    const text = wordsOf(this.source, 0, this.source.count);
    const offsets = charOffsets(this.source);
    for (const moved of passages) {
      const words = moved.chars.map((i) => characterAt(this.published, i)).join('');
      const [start, end] = this.placesOfLine(moved.mark.line!);
      let found = start === -1 ? -1 : text.indexOf(words, offsets.starts[start]);
      if (found !== -1 && found > offsets.starts[end]!) found = -1;
      const from = found === -1 ? undefined : offsets.toIndex.get(found);
      if (from === undefined || range(from, moved.chars.length).some((i) => taken.has(i))) {
        this.report(
          this.pieceAt(moved.chars[0]!).mdxLine,
          rows.movedFrom,
          { name: moved.mark.name, line: moved.mark.line! },
          words,
          this.lineText(moved.mark.line!),
        );
        continue;
      }
      const first = moved.chars[0]!;
      moved.chars.forEach((_, k) => {
        taken.add(from + k);
        this.at[first + k] = from + k;
      });
    }
    return taken;
  }

  /** The first and the last character of the source that stand on a line; -1 where none does. */
  private placesOfLine(line: number): readonly [number, number] {
    let first = -1;
    let last = -1;
    const stands = this.units.map((unit) => unit.line === line);
    for (let s = 0; s < this.source.count; s += 1) {
      if (!stands[this.source.of[s]!]) continue;
      if (first === -1) first = s;
      last = s;
    }
    return [first, last];
  }

  private movedPassages(): Moved[] {
    const byMark = new Map<Mark, number[]>();
    if (!this.pieces.some(moves)) return [];
    const moved = this.pieces.map(moves);
    for (let i = 0; i < this.published.count; i += 1) {
      if (!moved[this.published.of[i]!]) continue;
      const piece = this.pieceAt(i) as PublishedPiece & { readonly mark: Mark };
      const list = byMark.get(piece.mark);
      if (list === undefined) byMark.set(piece.mark, [i]);
      else list.push(i);
    }
    return [...byMark].map(([mark, chars]) => ({ mark, chars }));
  }

  /** Lay what is left of the published text beside what is left of the source. */
  private align(rest: Uint32Array, open: Uint32Array): boolean {
    const same =
      rest.length === open.length &&
      rest.every((i, k) => this.published.code[i] === this.source.code[open[k]!]);
    if (same) {
      for (let k = 0; k < rest.length; k += 1) this.at[rest[k]!] = open[k]!;
      return true;
    }
    const a = Array.from(rest, (i) => characterAt(this.published, i)).join('');
    const b = Array.from(open, (s) => characterAt(this.source, s)).join('');
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
    rest: Uint32Array,
    open: Uint32Array,
    h: { p: number; s: number; published: number; source: number },
  ): void {
    const here = rest[Math.min(h.p, rest.length - 1)];
    const there = open[Math.min(h.s, open.length - 1)];
    const published = excerpt(
      Array.from(rest, (i) => characterAt(this.published, i)),
      h.p,
      h.published,
    );
    const source = excerpt(
      Array.from(open, (s) => characterAt(this.source, s)),
      h.s,
      h.source,
    );
    const row =
      h.source === 0 ? rows.textAdded : h.published === 0 ? rows.textLacking : rows.textDiffers;
    const at = there === undefined ? this.sourceFile : this.placeOf(there);
    const line = here === undefined ? 1 : this.pieceAt(here).mdxLine;
    this.report(line, row, { at, marks: mending }, published, source);
  }

  /** Paragraphs and cells begin where units begin; spaces are those of the source. */
  private checkBreaks(): void {
    const { published, source, at } = this;
    for (let i = 0; i < published.count; i += 1) {
      const s = at[i]!;
      // Most characters stand within a line on both sides, behind the same one.
      const plain = published.how[i] === 0 && source.how[s] === 0 && at[i - 1] === s - 1;
      if (!plain) this.checkBreak(i, s);
    }
  }

  private checkBreak(i: number, s: number): void {
    const p = this.pieceAt(i);
    const unit = this.unitAt(s);
    const [first, space] = [isFirst(this.published, i), hasSpace(this.published, i)];
    const [unitFirst, unitSpace] = [isFirst(this.source, s), hasSpace(this.source, s)];
    const block = this.doc.blocks[p.block]!;
    const tabular = block.kind === 'row' || block.kind === 'tableHead';
    const setting =
      block.kind === 'title' || block.kind === 'heading' || tabular || block.kind === 'contents';
    if (first) {
      const clean = unitFirst || unitSpace || (s > 0 && this.isMoved(s - 1));
      if (!clean) {
        this.report(
          p.mdxLine,
          rows.brokenInside,
          { cell: p.cell > 0, line: unit.line },
          this.blockText(p.block),
          unit.text,
        );
      }
      if (tabular && unit.cells === block.cells.length && unit.cell !== p.cell) {
        this.report(
          p.mdxLine,
          rows.wrongColumn,
          { here: p.cell + 1, there: unit.cell + 1, at: this.placeOf(s) },
          this.blockText(p.block),
          unit.text,
        );
      }
      return;
    }
    const character = characterAt(this.published, i);
    const before = characterAt(this.published, i - 1);
    const joins = unitFirst || s - 1 !== this.at[i - 1];
    const lineBreak = joins && (setting || joint(before, character) === ' ');
    if (space && !unitSpace && !lineBreak) {
      this.report(
        p.mdxLine,
        rows.spaceAdded,
        { character, at: this.placeOf(s) },
        this.around(i),
        unit.text,
      );
    }
    if (!space && unitSpace && !joins && !setting) {
      this.report(
        p.mdxLine,
        rows.spaceLacking,
        { character, at: this.placeOf(s) },
        this.around(i),
        unit.text,
      );
    }
    if (!unitFirst || moves(p) || moves(this.pieceAt(i - 1)) || s - 1 !== this.at[i - 1]) return;
    const tab = unit.separator === 'tab' && block.kind !== 'contents';
    const numbered =
      /[。；！？：]/u.test(before) &&
      leadingNumber(unit.text) !== undefined &&
      !tabular &&
      block.kind !== 'contents';
    if (tab || numbered) {
      this.report(
        p.mdxLine,
        rows.runTogether,
        { cells: tab, words: unit.text.slice(0, 12), at: this.placeOf(s) },
        this.around(i),
        unit.text,
      );
    }
  }

  /** A moved passage follows, in the published text, the last words of the line that it names. */
  private checkMovedPlaces(): void {
    for (const { mark, chars } of this.movedPassages()) {
      const first = chars[0]!;
      const at = this.at[first - 1] ?? -1;
      const before = at === -1 ? undefined : this.unitAt(at).line;
      let next = at === -1 ? this.source.count : at + 1;
      while (next < this.source.count && (this.unitAt(next).line !== before || this.isMoved(next)))
        next += 1;
      if (before === mark.after && next === this.source.count) continue;
      this.report(
        this.pieceAt(first).mdxLine,
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
      this.movedPassages().flatMap(({ chars }) =>
        chars.flatMap((i) => (this.at[i] === -1 ? [] : [this.at[i]!])),
      ),
    );
    return this.movedSource.has(sourceIndex);
  }

  private linesCache: ([number, number] | undefined)[] | undefined;
  private linesOf(block: number): readonly [number, number] | undefined {
    if (this.linesCache === undefined) {
      const cache: ([number, number] | undefined)[] = this.doc.blocks.map(() => undefined);
      let last = -1;
      let lastPiece = -1;
      for (let i = 0; i < this.published.count; i += 1) {
        const at = this.at[i]!;
        if (at === -1) continue;
        // The characters of a piece on one unit say the same.
        const [unit, piece] = [this.source.of[at]!, this.published.of[i]!];
        if (unit === last && piece === lastPiece) continue;
        [last, lastPiece] = [unit, piece];
        const { line, until = line } = this.units[unit]!;
        const b = this.pieces[piece]!.block;
        const known = cache[b];
        cache[b] =
          known === undefined
            ? [line, until]
            : [Math.min(known[0], line), Math.max(known[1], until)];
      }
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
    const marked = this.pieces.map(({ mark }) => mark !== undefined);
    for (let i = 0; i < this.published.count; i += 1) {
      if (!marked[this.published.of[i]!]) continue;
      const mark = this.pieceAt(i).mark!;
      if (out.has(mark) || this.at[i] === -1) continue;
      out.set(mark, this.unitAt(this.at[i]!).line);
    }
    const placed = (i: number): number | undefined => (this.at[i] === -1 ? undefined : this.at[i]);
    for (const { mark, before, block } of this.emptyMarks) {
      const inBlock = before > 0 && this.pieceAt(before - 1).block === block;
      const at = placed(inBlock ? before - 1 : before) ?? placed(before - 1);
      const own = this.linesOf(block);
      const line =
        own === undefined
          ? undefined
          : this.doc.blocks[block]!.kind === 'gap'
            ? own[0]
            : at === undefined
              ? own[0]
              : this.unitAt(at).line;
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

  private placeOf(s: number): string {
    return `${this.sourceFile}:${this.unitAt(s).line}`;
  }

  private around(i: number): string {
    return excerpt(
      Array.from({ length: this.published.count }, (_, k) => characterAt(this.published, k)),
      i,
      1,
    );
  }

  private blockText(b: number): string {
    const text = this.doc.blocks[b]!.text;
    return text.length > 40 ? `${text.slice(0, 40)}…` : text;
  }

  private lineText(line: number): string {
    return this.units
      .filter((unit) => unit.line === line && unit.text.trim() !== '')
      .map((unit) => unit.text)
      .join(' ');
  }
}

const range = (from: number, length: number): number[] =>
  Array.from({ length }, (_, k) => from + k);

/** For each code point up to the widest space whether it is white space. */
const WHITE = Uint8Array.from({ length: 0x30_01 }, (_, code) =>
  /\s/u.test(String.fromCodePoint(code)) ? 1 : 0,
);
const isSpace = (code: number): boolean => WHITE[code] === 1 || code === 0xfe_ff;

/**
 * The characters of texts, each text in one or more pieces.
 *
 * @returns `of` numbers the pieces through all the texts
 */
function charactersOf(texts: readonly (readonly string[])[]): Characters {
  const most = texts.reduce((n, pieces) => pieces.reduce((m, piece) => m + piece.length, n), 0);
  const code = new Uint32Array(most);
  const how = new Uint8Array(most);
  const of = new Uint32Array(most);
  let count = 0;
  let piece = 0;
  for (const pieces of texts) {
    let first = true;
    let space = false;
    for (const text of pieces) {
      for (let i = 0; i < text.length; i += 1) {
        const c = text.codePointAt(i)!;
        if (c > 0xff_ff) i += 1;
        if (isSpace(c)) {
          space = true;
          continue;
        }
        code[count] = c;
        how[count] = (first ? FIRST : 0) | (space ? SPACE : 0);
        of[count] = piece;
        count += 1;
        first = false;
        space = false;
      }
      piece += 1;
    }
  }
  return { count, code, how, of };
}

const isFirst = ({ how }: Characters, i: number): boolean => (how[i]! & FIRST) !== 0;
const hasSpace = ({ how }: Characters, i: number): boolean => (how[i]! & SPACE) !== 0;
const characterAt = ({ code }: Characters, i: number): string => String.fromCodePoint(code[i]!);

/** The words that characters make, white space apart. */
function wordsOf(chars: Characters, from: number, to: number): string {
  let out = '';
  for (let i = from; i < to; i += 1) out += characterAt(chars, i);
  return out;
}

/** The numbers below `count` that fit. */
function numbersWhere(count: number, fits: (i: number) => boolean): Uint32Array {
  const out = new Uint32Array(count);
  let n = 0;
  for (let i = 0; i < count; i += 1) {
    if (!fits(i)) continue;
    out[n] = i;
    n += 1;
  }
  return out.subarray(0, n);
}

function charOffsets(chars: Characters): {
  starts: number[];
  toIndex: Map<number, number>;
} {
  const starts: number[] = [];
  const toIndex = new Map<number, number>();
  let offset = 0;
  for (let i = 0; i < chars.count; i += 1) {
    starts.push(offset);
    toIndex.set(offset, i);
    offset += chars.code[i]! > 0xff_ff ? 2 : 1;
  }
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
