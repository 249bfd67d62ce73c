/**
 * The intake: the files that an office has → the raw text of an issue, with the pages of the print.
 *
 *   PDF  → glyphs and rules (pdf) → lines in the order of reading (layout)
 *   Word → paragraphs and tables (word)
 *   text → as it is
 *   several files → one, in the order of the contents (order)
 *
 * What goes out is what a person would have handed to the importer as plain text; besides, where each
 * printed page begins, and which lines stand outside the text of their page. What could not be read is
 * told page by page; nothing is guessed. Programs for PDF and Word are loaded only when such a file comes.
 */
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import { splitLines } from '../domain/text.ts';
import { decode } from '../importer/decode.ts';
import type { Print } from '../importer/index.ts';
import type { Text } from '../messages/index.ts';
import { textOf } from '../messages/index.ts';
import { intakeRefusals, intakeRows } from '../messages/intake.ts';
import { layOut } from './layout.ts';
import { inOrderOfContents } from './order.ts';
import { PdfError, readPdf } from './pdf.ts';
import type { TextPage } from './print.ts';
import { readWord, WordError } from './word.ts';

/** One file that was given. */
interface GivenFile {
  /** Its name in messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is handed to the importer. */
export interface Intake {
  /** The text, in UTF-8 or as it came. */
  readonly bytes: Uint8Array;
  /** The name under which the importer speaks of it. */
  readonly file: string;
  /** What the print or the program that wrote it says of the lines; absent for plain text. */
  readonly print?: Print;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file that nothing could be read of; `text` is for people, in both languages. */
export class IntakeError extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

/** A file as lines, with what is known of them. */
interface Taken {
  readonly name: string;
  readonly lines: readonly string[];
  readonly pages?: readonly TextPage[];
  readonly whole: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const startsWith = (bytes: Uint8Array, words: string): boolean =>
  [...words].every((c, i) => bytes[i] === c.charCodeAt(0));

/** The PDF that an issue came as, kept beside its text for the desk; nothing is published of it. */
export const PRINT_FILE = 'print.pdf';

/** Whether a file is a PDF; the mark may stand a little behind the beginning. */
export const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
const isWord = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 'PK\u0003\u0004') &&
  new TextDecoder('latin1').decode(bytes).includes('word/document.xml');
const isOldWord = (bytes: Uint8Array): boolean => startsWith(bytes, '\u00d0\u00cf\u0011\u00e0');

/**
 * Take in the files of an issue.
 *
 * @throws IntakeError if one of them cannot be read
 */
export async function takeIn(files: readonly GivenFile[]): Promise<Intake> {
  const [first] = files;
  const plain = (f: GivenFile): boolean =>
    !isPdf(f.bytes) && !isWord(f.bytes) && !isOldWord(f.bytes);
  if (first !== undefined && files.length === 1 && plain(first))
    return { bytes: first.bytes, file: first.name, diagnostics: [] };
  const taken: Taken[] = [];
  for (const f of files) taken.push(await takeFile(f));
  const { files: ordered, unnamed } = inOrderOfContents(taken);
  const diagnostics = ordered.flatMap((t) => t.diagnostics);
  for (const t of unnamed) {
    const after = ordered[ordered.indexOf(t) - 1]?.name;
    diagnostics.push(diagnose(intakeRows.notInContents, { after }, { file: t.name }));
  }
  return { ...joined(ordered), file: first?.name ?? '', diagnostics };
}

async function takeFile({ name, bytes }: GivenFile): Promise<Taken> {
  if (isPdf(bytes)) return takePdf(name, bytes);
  if (isWord(bytes)) return takeWord(name, bytes);
  if (isOldWord(bytes)) throw new IntakeError(textOf(intakeRefusals.oldWord, { file: name }));
  const decoded = decode(bytes);
  if ('refused' in decoded) throw new IntakeError(decoded.refused(name));
  return { name, lines: splitLines(decoded.text), whole: false, diagnostics: [] };
}

async function takePdf(name: string, bytes: Uint8Array): Promise<Taken> {
  const read = await readPdf(bytes).catch((error: unknown) => {
    if (!(error instanceof PdfError)) throw error;
    const row = error.trouble === 'password' ? intakeRefusals.password : intakeRefusals.damagedPdf;
    throw new IntakeError(textOf(row, { file: name }));
  });
  const sheets = (why: string): number[] =>
    read.filter((p) => p.unread === why).map((p) => p.sheet);
  const unread = { noText: sheets('no-text'), unreadable: sheets('unreadable') };
  if (unread.noText.length + unread.unreadable.length === read.length)
    throw new IntakeError(textOf(intakeRefusals.nothingRead, { file: name, ...unread }));
  const diagnostics: Diagnostic[] = [];
  for (const { sheet, unread: why, broken } of read) {
    if (why === 'no-text') diagnostics.push(diagnose(intakeRows.noText, { sheet }, { file: name }));
    else if (why === 'unreadable')
      diagnostics.push(diagnose(intakeRows.unreadable, { sheet }, { file: name }));
    else if (broken > 0)
      diagnostics.push(
        diagnose(intakeRows.brokenLetters, { sheet, count: broken }, { file: name }),
      );
  }
  const recognised = read.filter((p) => p.recognised).length;
  if (recognised > 0)
    diagnostics.push(diagnose(intakeRows.recognised, { sheets: recognised }, { file: name }));
  const pages = layOut(read);
  return {
    name,
    pages,
    lines: pages.flatMap((p) => p.lines.map((l) => l.text)),
    whole: false,
    diagnostics,
  };
}

async function takeWord(name: string, bytes: Uint8Array): Promise<Taken> {
  const { lines, pictures } = await readWord(bytes).catch((error: unknown) => {
    if (!(error instanceof WordError)) throw error;
    throw new IntakeError(textOf(intakeRefusals.damagedWord, { file: name }));
  });
  return {
    name,
    lines: lines.map((l) => l.text),
    whole: true,
    diagnostics:
      pictures === 0 ? [] : [diagnose(intakeRows.pictures, { count: pictures }, { file: name })],
  };
}

/** Lines that part a text where it has none may not stand in a line. */
const oneLine = (text: string): string => text.replace(/[\n\r\f\v\u0085]/gu, ' ');

/** The files as one text. */
function joined(files: readonly Taken[]): { readonly bytes: Uint8Array; readonly print: Print } {
  const lines: string[] = [];
  const pages: Print['pages'] = [];
  const placed = new Set<number>();
  const whole = new Set<number>();
  for (const f of files) {
    if (lines.length > 0) lines.push('');
    for (const p of f.pages ?? []) {
      const from = lines.length + 1;
      const first = p.lines.findIndex((l) => l.text.trim() !== '');
      p.lines.forEach((l, i) => {
        if (l.placed === true) placed.add(from + i);
        if (l.alone === true) whole.add(from + i);
      });
      pages.push({
        sheet: p.sheet,
        ...(p.page === undefined ? {} : { page: p.page }),
        ...(first === -1 ? {} : { line: from + first }),
        ...(p.unread === undefined ? {} : { unread: p.unread }),
      });
      lines.push(...p.lines.map((l) => oneLine(l.text)));
    }
    if (f.pages !== undefined) continue;
    for (const text of f.lines) {
      lines.push(oneLine(text));
      if (f.whole && text.trim() !== '' && !text.includes('\t') && !text.startsWith('|'))
        whole.add(lines.length);
    }
  }
  return {
    bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
    print: { pages, placed, whole },
  };
}
