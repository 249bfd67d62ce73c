/**
 * Bytes of a Word file (.docx) → its text: a paragraph a line, a row of a table a line.
 *
 *   numbers that Word generates are written into their paragraphs, text boxes put after the paragraph
 *   that they hang on (here) → mammoth reads it (tables, merged cells, notes, changes) → lines
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { childOf, isWord, Numbering } from './numbering.ts';
import type { TextLine } from './print.ts';
import { raised } from './raised.ts';
import { rowText } from './rowText.ts';

/** A file that is no Word file that can be opened. */
export class WordError extends Error {}

/** What is read from a Word file. */
interface WordText {
  readonly lines: readonly TextLine[];
  /** How many pictures it holds: what is drawn in them is not read. */
  readonly pictures: number;
}

const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** A part of a document as mammoth reads it. */
interface Part {
  readonly type: string;
  readonly children?: readonly Part[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly styleId?: string | null;
  readonly verticalAlignment?: string | null;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly breakType?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly notes?: { resolve(reference: Part): { readonly body: readonly Part[] } | undefined };
}

/**
 * Read a Word file.
 *
 * @throws WordError if it cannot be opened
 */
export async function readWord(bytes: Uint8Array): Promise<WordText> {
  const prepared = await prepare(bytes);
  const { default: mammoth } = await import('mammoth');
  let document: Part | undefined;
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(prepared) },
      {
        transformDocument: (d: Part) => {
          document = d;
          return d;
        },
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
  } catch (error) {
    throw new WordError(error instanceof Error ? error.message : '');
  }
  return new Writer(document).text();
}

/** The file with its generated numbers and text boxes as plain paragraphs. */
async function prepare(bytes: Uint8Array): Promise<Uint8Array> {
  const { DOMParser, XMLSerializer } = await import('@xmldom/xmldom');
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes);
  } catch (error) {
    throw new WordError(error instanceof Error ? error.message : '');
  }
  const main = 'word/document.xml';
  const parse = (name: string): Document | undefined => {
    const own = files[name];
    if (own === undefined) return undefined;
    const quiet = (): void => undefined;
    return new DOMParser({
      errorHandler: { warning: quiet, error: quiet, fatalError: quiet },
    }).parseFromString(strFromU8(own), 'text/xml');
  };
  const document = parse(main);
  if (document?.documentElement == null) throw new WordError(main);
  freeTextBoxes(document);
  const numbering = new Numbering(
    parse('word/numbering.xml')?.documentElement,
    parse('word/styles.xml')?.documentElement,
  );
  for (const p of all(document, 'p')) {
    if (isDeleted(p)) {
      p.parentNode?.removeChild(p);
      continue;
    }
    const label = numbering.next(p);
    if (label === '') continue;
    const properties = childOf(p, 'pPr');
    const own = childOf(properties, 'numPr');
    if (own !== undefined) properties?.removeChild(own);
    const run = document.createElementNS(p.namespaceURI, 'w:r');
    const text = document.createElementNS(p.namespaceURI, 'w:t');
    text.setAttribute('xml:space', 'preserve');
    text.appendChild(document.createTextNode(label));
    run.appendChild(text);
    p.insertBefore(run, properties?.nextSibling ?? p.firstChild);
  }
  return zipSync(
    { ...files, [main]: strToU8(new XMLSerializer().serializeToString(document)) },
    { level: 0 },
  );
}

/** The elements of Word's text that have this name. */
const all = (within: Document | Element, name: string): Element[] =>
  Array.from(within.getElementsByTagNameNS('*', name) as ArrayLike<Element>).filter((e) =>
    isWord(e, name),
  );

/** Whether a paragraph is struck out as a whole by a tracked change: it has no number any more. */
const isDeleted = (p: Element): boolean =>
  childOf(childOf(childOf(p, 'pPr'), 'rPr'), 'del') !== undefined &&
  all(p, 'r').every((r) => isWord(r.parentNode as Node, 'del'));

/**
 * Put the paragraphs of each text box after the paragraph that it hangs on. A box stands in the file
 * twice, for programs of two ages: one of them is enough.
 */
function freeTextBoxes(document: Document): void {
  for (const either of Array.from(
    document.getElementsByTagNameNS(MC, 'AlternateContent') as ArrayLike<Element>,
  )) {
    const [first, ...others] = Array.from(
      either.childNodes as unknown as ArrayLike<Element>,
    ).filter((n) => n.nodeType === 1 && all(n, 'txbxContent').length > 0);
    if (first === undefined) continue;
    for (const o of others) either.removeChild(o);
  }
  // From the last on, so that several boxes of a paragraph come in their order.
  for (const box of all(document, 'txbxContent').reverse()) {
    let anchor: Node = box;
    for (let at: Node | null = box.parentNode; at !== null; at = at.parentNode) {
      if (isWord(at, 'p')) anchor = at;
      if (isWord(at, 'tc') || isWord(at, 'txbxContent')) break;
    }
    const parent = anchor.parentNode;
    if (anchor === box || parent === null) continue;
    const after = anchor.nextSibling;
    for (const child of Array.from(box.childNodes as unknown as ArrayLike<Node>))
      parent.insertBefore(child, after);
  }
}

/** Writes the lines of a document. */
class Writer {
  readonly #document: Part | undefined;
  readonly #lines: TextLine[] = [];
  readonly #notes = new Map<string, number>();
  #waiting: Part[] = [];
  #pictures = 0;

  constructor(document: Part | undefined) {
    this.#document = document;
  }

  text(): WordText {
    for (const block of this.#document?.children ?? []) this.#block(block);
    return { lines: this.#lines, pictures: this.#pictures };
  }

  #block(block: Part): void {
    if (block.type === 'paragraph') {
      const heading = /^(?:heading|title|标题)/iu.test(block.styleName ?? '');
      const lines = this.#inline(block).split('\n');
      if (heading) this.#blank();
      for (const text of lines) {
        if (text.trim() === '') this.#blank();
        else this.#lines.push({ text });
      }
      if (heading) this.#blank();
      this.#putNotes();
    } else if (block.type === 'table') {
      this.#blank();
      this.#table(block);
      this.#blank();
      this.#putNotes();
    } else for (const child of block.children ?? []) this.#block(child);
  }

  #blank(): void {
    if ((this.#lines.at(-1)?.text ?? '') !== '') this.#lines.push({ text: '' });
  }

  /** Notes stand apart, after the paragraph or the table that they belong to. */
  #putNotes(): void {
    const own = this.#waiting;
    this.#waiting = [];
    for (const reference of own) {
      const note = this.#document?.notes?.resolve(reference);
      const words = (note?.body ?? []).map((b) => this.#inline(b).replaceAll('\n', ' ').trim());
      this.#blank();
      this.#lines.push({ text: `${this.#mark(reference)}${words.join('')}` });
      this.#blank();
    }
  }

  #mark(reference: Part): string {
    const key = `${reference.noteType} ${reference.noteId}`;
    const number = this.#notes.get(key) ?? this.#notes.size + 1;
    this.#notes.set(key, number);
    return raised(String(number));
  }

  #inline(node: Part, up = false): string {
    switch (node.type) {
      case 'text':
        return up ? raised(node.value ?? '') : (node.value ?? '');
      case 'tab':
        return '　';
      case 'break':
        return node.breakType === 'line' ? '\n' : '';
      case 'noteReference':
        this.#waiting.push(node);
        return this.#mark(node);
      case 'image':
        this.#pictures += 1;
        return '';
      default: {
        const raise = up || node.verticalAlignment === 'superscript';
        return (node.children ?? []).map((c) => this.#inline(c, raise)).join('');
      }
    }
  }

  /** A table: each cell in its column; a cell over several rows or columns stands in its first place. */
  #table(table: Part): void {
    const rows: string[][] = [];
    const taken: boolean[][] = [];
    const own = (table.children ?? []).filter((c) => c.type === 'tableRow');
    own.forEach((row, r) => {
      const cells: string[] = [];
      let c = 0;
      for (const cell of row.children ?? []) {
        if (cell.type !== 'tableCell') continue;
        while (taken[r]?.[c] === true) c += 1;
        for (let dr = 0; dr < (cell.rowSpan ?? 1); dr++)
          for (let dc = 0; dc < (cell.colSpan ?? 1); dc++) {
            taken[r + dr] ??= [];
            (taken[r + dr] as boolean[])[c + dc] = true;
          }
        cells[c] = this.#cell(cell);
        c += cell.colSpan ?? 1;
      }
      rows.push(cells);
    });
    const columns = Math.max(0, ...taken.map((t) => t.length));
    if (columns === 1) {
      // A frame round some paragraphs is no table.
      for (const row of own)
        for (const cell of row.children ?? [])
          for (const block of cell.children ?? []) this.#block(block);
      return;
    }
    for (const cells of rows) {
      const whole = Array.from({ length: columns }, (_, c) => cells[c] ?? '');
      if (whole.some((c) => c !== '')) this.#lines.push({ text: rowText(whole) });
    }
  }

  #cell(cell: Part): string {
    return (cell.children ?? [])
      .map((b) => this.#inline(b).replace(/\s+/gu, ' ').trim())
      .filter((t) => t !== '')
      .join(' ');
  }
}
