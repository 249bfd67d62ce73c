/** Front matter repeats what the text says, for machines; it may not say anything else. */
import { findDate } from '../domain/chinese.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { GazetteDocument, Issue } from '../domain/model.ts';
import { documentKinds } from '../domain/schema.ts';

const strip = (s: string): string => s.replace(/\s/gu, '');

/** Compare each field of the front matter with the document and with the contents of its issue. */
export function checkFrontMatter(doc: GazetteDocument, issue: Issue, file: string): Diagnostic[] {
  const out: Diagnostic[] = [];
  const front = doc.frontMatter;
  const error = (field: string, message: string, words: string, hint: string): void => {
    out.push({
      file,
      line: 1,
      rule: 'front-matter',
      severity: 'error',
      message: `${field}: ${message}`,
      words,
      hint,
    });
  };
  const title = doc.clauses.find((c) => c.kind === 'title');
  if (title === undefined) {
    out.push({
      file,
      rule: 'title',
      severity: 'error',
      message: 'The document has no title.',
      hint: 'Begin the text with a heading # and the title as printed.',
    });
  } else if (strip(front.title) !== strip(title.text)) {
    error(
      'title',
      'is not the title of the document.',
      `front matter: ${front.title}\n           heading:      ${title.text}`,
      'Make both the title as printed.',
    );
  }
  const texts = doc.clauses.filter((c) => c.kind !== 'contents').map((c) => c.text);
  const number = doc.clauses.find((c) => c.kind === 'docNumber');
  if (front.docNumber !== undefined) {
    const where = number === undefined ? texts : [number.text];
    if (!where.some((t) => strip(t).includes(front.docNumber!)))
      error(
        'docNumber',
        'does not stand in the document.',
        front.docNumber,
        'Write it as the line under the title has it.',
      );
  } else if (number !== undefined) {
    error('docNumber', 'is missing, but the document has one.', number.text, 'Add docNumber:.');
  }
  if (front.date !== undefined) {
    const dates = (
      number !== undefined && findDate(number.text) !== undefined ? [number.text] : texts
    ).flatMap((t) => findDate(t)?.iso ?? []);
    if (!dates.includes(front.date))
      error(
        'date',
        'is not a date that the document states.',
        front.date,
        'Write the date under the title or of the signature, as year-month-day.',
      );
  } else if (number !== undefined && findDate(number.text) !== undefined) {
    error('date', 'is missing, but the document states one.', number.text, 'Add date:.');
  }
  if (
    front.issuer !== undefined &&
    title !== undefined &&
    !strip(title.text).startsWith(strip(front.issuer)) &&
    // Its name by itself, or over an order: 某市人民政府令.
    !texts.some((t) =>
      [front.issuer!, `${front.issuer}${documentKinds[front.kind]}`].map(strip).includes(strip(t)),
    )
  ) {
    error(
      'issuer',
      'does not stand in the title or the signature.',
      front.issuer,
      'Write the authority as the title names it, or leave the field out.',
    );
  }
  const word = documentKinds[front.kind];
  if (
    title !== undefined &&
    front.kind !== 'other' &&
    !strip(title.text)
      .replace(/（[^（）]*）$/u, '')
      .endsWith(word) &&
    !texts.slice(0, 4).some((t) => t.includes(word))
  ) {
    error(
      'kind',
      `is ${front.kind} (${word}), a word that the title does not hold.`,
      title.text,
      'Choose the kind that the title names.',
    );
  }
  const entry = issue.file.contents.find((e) => !('section' in e) && e.document === doc.id);
  if (entry !== undefined && !('section' in entry) && entry.page !== front.page) {
    error(
      'page',
      'is not the page that the contents print.',
      `front matter: ${front.page ?? 'none'}; contents: ${entry.page ?? 'none'}`,
      'Write the page of the contents, or leave the field out if they print none.',
    );
  }
  return out;
}
