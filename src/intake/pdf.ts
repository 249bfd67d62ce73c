/**
 * Bytes of a PDF → its pages: glyphs and rules with their places. Only this file knows pdf.js.
 *
 * The glyphs are taken from the operators of the page and not from pdf.js's own text, which puts
 * spaces where justified lines are wide, and says nothing of weight and of lines that are drawn.
 */
import { fileURLToPath } from 'node:url';
import { plausible } from '../importer/decode.ts';
import type { Angle, Frame, Glyph, PrintPage, Rule, Unread } from './print.ts';
import { unifiedIdeographs } from './radicals.ts';

/** Why a file cannot be opened. */
type PdfTrouble = 'password' | 'damaged';

/** A file of which there are no pages to read. */
export class PdfError extends Error {
  readonly trouble: PdfTrouble;
  constructor(trouble: PdfTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];
const point = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** A glyph in the coordinates of the page, with the way in which its text runs. */
interface Placed extends Glyph {
  readonly angle: Angle;
  readonly hidden: boolean;
}

/** What pdf.js says of a glyph. */
interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

/** What pdf.js says of a font. */
interface PdfFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly vertical?: boolean;
  readonly fontMatrix?: Matrix;
}

const BOLD = /bold|black|heavy|semibold|demi|hei(?!t)|黑|粗/iu;
/** Rules are no thicker than that, in points. */
const THICK = 3;

/** A character that nobody can read: private use, a replacement, a control, or none at all. */
const unreadable = (text: string): boolean =>
  text === '' || /[\p{Co}\p{Cn}\uFFFD]|(?![\t\n\r])\p{Cc}/u.test(text);

/**
 * Read the pages of a PDF.
 *
 * @param bytes the file; it is not changed
 * @throws PdfError if it is locked or no PDF that can be opened
 */
export async function readPdf(bytes: Uint8Array): Promise<PrintPage[]> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = (name: string): string =>
    fileURLToPath(
      new URL(`../../${name}/`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')),
    );
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    fontExtraProperties: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const doc = await task.promise;
    const labels = await doc.getPageLabels();
    const pages: PrintPage[] = [];
    for (let sheet = 1; sheet <= doc.numPages; sheet++) {
      const page = await doc.getPage(sheet);
      const viewport = page.getViewport({ scale: 1 });
      const operators = await page.getOperatorList({
        annotationMode: pdfjs.AnnotationMode.DISABLE,
      });
      const canvas = new Canvas(pdfjs.OPS, viewport.transform as unknown as Matrix, (name) =>
        page.commonObjs.has(name) ? (page.commonObjs.get(name) as PdfFont) : {},
      );
      canvas.run(operators.fnArray, operators.argsArray);
      pages.push(canvas.page(sheet, viewport.width, viewport.height, labels?.[sheet - 1]));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') throw new PdfError('password');
    if (/^(?:InvalidPDF|MissingPDF|UnexpectedResponse|Format|UnknownError)/u.test(name))
      throw new PdfError('damaged');
    throw error;
  } finally {
    await task.destroy();
  }
}

/** The state of the graphics that places glyphs. */
interface State {
  ctm: Matrix;
  font: PdfFont;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

/** Runs the operators of a page, and notes where glyphs and rules come to stand. */
class Canvas {
  readonly #glyphs: Placed[] = [];
  readonly #rules: Rule[] = [];
  #pictures = 0;
  #largest = 0;
  #drawn = 0;
  #state: State;
  readonly #stack: State[] = [];
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;
  readonly #ops: Readonly<Record<string, number>>;
  readonly #names: ReadonlyMap<number, string>;
  readonly #font: (name: string) => PdfFont;

  constructor(ops: Readonly<Record<string, number>>, ctm: Matrix, font: (name: string) => PdfFont) {
    this.#ops = ops;
    this.#names = new Map(Object.entries(ops).map(([name, code]) => [code, name]));
    this.#font = font;
    this.#state = {
      ctm,
      font: {},
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    };
  }

  run(codes: readonly number[], all: readonly unknown[]): void {
    codes.forEach((code, i) => {
      this.#do(this.#names.get(code) ?? '', (all[i] ?? []) as never[]);
    });
  }

  #do(name: string, args: readonly never[]): void {
    const s = this.#state;
    const numbers = args as readonly number[];
    const n = (i: number): number => numbers[i] ?? 0;
    switch (name) {
      case 'save':
      case 'beginGroup':
        this.#stack.push({ ...s });
        break;
      case 'restore':
      case 'endGroup':
      case 'paintFormXObjectEnd':
        this.#state = this.#stack.pop() ?? s;
        break;
      case 'paintFormXObjectBegin':
        this.#stack.push({ ...s });
        if (Array.isArray(args[0])) s.ctm = times(s.ctm, args[0] as unknown as Matrix);
        break;
      case 'transform':
        s.ctm = times(s.ctm, numbers as unknown as Matrix);
        break;
      case 'beginText':
        this.#text = IDENTITY;
        this.#line = IDENTITY;
        break;
      case 'setFont':
        s.font = this.#font(args[0] as unknown as string);
        s.size = n(1);
        break;
      case 'setCharSpacing':
        s.charSpacing = n(0);
        break;
      case 'setWordSpacing':
        s.wordSpacing = n(0);
        break;
      case 'setHScale':
        s.scale = n(0) / 100;
        break;
      case 'setLeading':
        s.leading = -n(0);
        break;
      case 'setTextRise':
        s.rise = n(0);
        break;
      case 'setTextRenderingMode':
        s.mode = n(0);
        break;
      case 'setTextMatrix': {
        const m = (Array.isArray(args[0]) || ArrayBuffer.isView(args[0])
          ? args[0]
          : args) as unknown as Matrix;
        this.#text = m;
        this.#line = m;
        break;
      }
      case 'moveText':
        this.#move(n(0), n(1));
        break;
      case 'setLeadingMoveText':
        s.leading = n(1);
        this.#move(n(0), n(1));
        break;
      case 'nextLine':
        this.#move(0, s.leading);
        break;
      case 'showText':
      case 'showSpacedText':
        this.#show(args[0] as unknown as readonly (PdfGlyph | number)[]);
        break;
      case 'constructPath':
        this.#path(args);
        break;
      default:
        if (/^paint.*(?:Image|ImageMask)/u.test(name)) this.#picture();
        else if (name === 'shadingFill') this.#drawn += 1;
    }
  }

  #move(x: number, y: number): void {
    this.#line = times(this.#line, [1, 0, 0, 1, x, y]);
    this.#text = this.#line;
  }

  #show(glyphs: readonly (PdfGlyph | number)[]): void {
    const s = this.#state;
    const vertical = s.font.vertical === true;
    const perUnit = s.font.fontMatrix?.[0] ?? 0.001;
    const bold = s.font.bold === true || s.font.black === true || BOLD.test(s.font.name ?? '');
    for (const g of glyphs) {
      if (typeof g === 'number') {
        this.#advance(
          vertical ? 0 : ((-g * s.size) / 1000) * s.scale,
          vertical ? (-g * s.size) / 1000 : 0,
        );
        continue;
      }
      const spacing = s.charSpacing + (g.isSpace ? s.wordSpacing : 0);
      const m = times(times(s.ctm, this.#text), [s.size * s.scale, 0, 0, s.size, 0, s.rise]);
      if (vertical) {
        const [down, toX, toY] = g.vmetric ?? [-1000, 500, 880];
        const [x, y] = point(m, -(toX ?? 0) / 1000, -(toY ?? 0) / 1000);
        this.#put(g, x, y, m, bold, true);
        this.#advance(0, ((down ?? -1000) / 1000) * s.size - spacing);
      } else {
        const [x, y] = point(m, 0, 0);
        this.#put(g, x, y, m, bold, false, Math.abs(g.width * perUnit));
        this.#advance((g.width * perUnit * s.size + spacing) * s.scale, 0);
      }
    }
  }

  #advance(x: number, y: number): void {
    this.#text = times(this.#text, [1, 0, 0, 1, x, y]);
  }

  #put(
    g: PdfGlyph,
    x: number,
    y: number,
    m: Matrix,
    bold: boolean,
    vertical: boolean,
    em = 1,
  ): void {
    const across = Math.hypot(m[0], m[1]);
    const size = Math.hypot(m[2], m[3]);
    const turn = Math.round((Math.atan2(m[1], m[0]) * 2) / Math.PI);
    const along = (((turn % 4) + 4) % 4) * 90;
    const text = g.unicode;
    if (size === 0) return;
    this.#glyphs.push({
      text,
      // A vertical line is one that runs down; its characters stand on its middle.
      x: vertical ? x + size / 2 : x,
      y: vertical ? y - size : y,
      width: vertical ? size : em * across,
      size,
      bold,
      angle: (vertical ? (along + 90) % 360 : along) as Angle,
      hidden: this.#state.mode === 3,
    });
  }

  /** A path: the straight lines that it draws, and the thin areas that it fills. */
  #path(args: readonly unknown[]): void {
    const [op, data] = args as [number, readonly (ArrayLike<number> | null)[]];
    const { stroke, closeStroke, fill, eoFill, fillStroke, eoFillStroke, closeFillStroke } =
      this.#ops;
    const strokes = [stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke].includes(op);
    const fills = [fill, eoFill, fillStroke, eoFillStroke, closeFillStroke].includes(op);
    if (!strokes && !fills) return;
    this.#drawn += 1;
    for (const part of data) {
      if (part === null) continue;
      // Letters that were turned into outlines are long paths.
      this.#drawn += part.length / 400;
      for (const piece of piecesOf(part, this.#state.ctm)) {
        const xs = piece.map((p) => p[0]);
        const ys = piece.map((p) => p[1]);
        const box = {
          x1: Math.min(...xs),
          y1: Math.min(...ys),
          x2: Math.max(...xs),
          y2: Math.max(...ys),
        };
        if (fills && piece.length >= 3) this.#rule(box);
        if (strokes)
          for (let i = 1; i < piece.length; i++) {
            const [a, b] = [piece[i - 1], piece[i]] as [[number, number], [number, number]];
            this.#rule({
              x1: Math.min(a[0], b[0]),
              y1: Math.min(a[1], b[1]),
              x2: Math.max(a[0], b[0]),
              y2: Math.max(a[1], b[1]),
            });
          }
      }
    }
  }

  #rule(box: Rule): void {
    const width = box.x2 - box.x1;
    const height = box.y2 - box.y1;
    if (height <= THICK && width > 4 && width > 2 * height) {
      const y = (box.y1 + box.y2) / 2;
      this.#rules.push({ ...box, y1: y, y2: y });
    } else if (width <= THICK && height > 4 && height > 2 * width) {
      const x = (box.x1 + box.x2) / 2;
      this.#rules.push({ ...box, x1: x, x2: x });
    }
  }

  #picture(): void {
    const { ctm } = this.#state;
    const corners = [point(ctm, 0, 0), point(ctm, 1, 1)] as const;
    const box = {
      x1: Math.min(corners[0][0], corners[1][0]),
      y1: Math.min(corners[0][1], corners[1][1]),
      x2: Math.max(corners[0][0], corners[1][0]),
      y2: Math.max(corners[0][1], corners[1][1]),
    };
    this.#rule(box);
    this.#pictures += 1;
    this.#largest = Math.max(this.#largest, (box.x2 - box.x1) * (box.y2 - box.y1));
  }

  page(sheet: number, width: number, height: number, label: string | undefined): PrintPage {
    const printed = this.#glyphs.filter((g) => g.text.trim() !== '' || g.text === '');
    const broken = printed.filter((g) => unreadable(g.text)).length;
    const covered = this.#largest > 0.5 * width * height;
    let unread: Unread | undefined;
    if (printed.length === 0 && (this.#pictures > 0 || this.#drawn > 40)) unread = 'no-text';
    else if (covered && printed.length < 30) unread = 'no-text';
    else if (broken * 5 > printed.length || !isChinese(this.#glyphs)) unread = 'unreadable';
    const hidden = printed.filter((g) => g.hidden).length;
    return {
      sheet,
      frames: framesOf(this.#glyphs, this.#rules, width, height),
      label,
      unread,
      broken,
      recognised: this.#pictures > 0 && hidden * 2 > printed.length,
    };
  }
}

/** Fewest letters by which a page shows that its characters are not those that it prints. */
const ENOUGH = 150;

/** Whether the words of a page may be Chinese: fonts may name characters at random. */
const isChinese = (glyphs: readonly Glyph[]): boolean =>
  glyphs.length < ENOUGH || plausible(glyphs.map((g) => g.text).join('')) > 0.04;

/** The corners of each piece of a path, in the coordinates of the page; curves only by their ends. */
function piecesOf(data: ArrayLike<number>, ctm: Matrix): [number, number][][] {
  const out: [number, number][][] = [];
  let piece: [number, number][] = [];
  const at = (i: number): [number, number] => point(ctm, data[i] as number, data[i + 1] as number);
  for (let i = 0; i < data.length; ) {
    const kind = data[i];
    if (kind === 0) {
      if (piece.length > 1) out.push(piece);
      piece = [at(i + 1)];
      i += 3;
    } else if (kind === 1) {
      piece.push(at(i + 1));
      i += 3;
    } else if (kind === 2) {
      piece.push(at(i + 5));
      i += 7;
    } else if (kind === 3) {
      piece.push(at(i + 3));
      i += 5;
    } else {
      if (piece[0] !== undefined) piece.push(piece[0]);
      i += 1;
    }
  }
  if (piece.length > 1) out.push(piece);
  return out;
}

/** Glyphs by the way in which they run, each way turned to run to the right. */
function framesOf(
  glyphs: readonly Placed[],
  rules: readonly Rule[],
  width: number,
  height: number,
): Frame[] {
  const byAngle = Map.groupBy(glyphs, (g) => g.angle);
  if (byAngle.size === 0) byAngle.set(0, []);
  return [...byAngle]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([angle, own]) => {
      const turn = (x: number, y: number): [number, number] =>
        angle === 0
          ? [x, y]
          : angle === 90
            ? [y, width - x]
            : angle === 180
              ? [width - x, height - y]
              : [height - y, x];
      const sideways = angle === 90 || angle === 270;
      return {
        angle,
        width: sideways ? height : width,
        height: sideways ? width : height,
        glyphs: own.map(({ text, x, y, width: w, size, bold }) => {
          const [u, v] = turn(x, y);
          return { text: unifiedIdeographs(text), x: u, y: v, width: w, size, bold };
        }),
        rules: rules.map((r) => {
          const [a, b] = [turn(r.x1, r.y1), turn(r.x2, r.y2)];
          return {
            x1: Math.min(a[0], b[0]),
            y1: Math.min(a[1], b[1]),
            x2: Math.max(a[0], b[0]),
            y2: Math.max(a[1], b[1]),
          };
        }),
      };
    });
}
