/**
 * Diagnostics are data: where, which rule, what is wrong, what to do.
 * Printing them is {@link formatDiagnostic}; nothing else turns them into text.
 */

import { type Answer, inLanguage, type Language, type Row, type Text } from '../messages/index.ts';

/** How grave a diagnostic is: an `error` fails the command, a `warning` does not, a `notice` only informs. */
export type Severity = 'error' | 'warning' | 'notice';

/** One finding about one place in one file. */
export interface Diagnostic {
  /** Path of the file, relative to the content folder (or as the caller named it). */
  readonly file: string;
  /** 1-based line in `file`; absent when the finding concerns the file as a whole. */
  readonly line?: number;
  /** Stable kebab-case name of the rule that found it. */
  readonly rule: string;
  readonly severity: Severity;
  /** Nothing is published of it, so that it may be approved as an open question. */
  readonly question?: true;
  /** What is wrong, in one or two sentences: a row of the catalogue in `messages/`. */
  readonly message: Text;
  /** What the editor can do about it. */
  readonly hint?: Text;
  /** Where the editor answers it. */
  readonly answers?: readonly Answer[];
  /** The words concerned, as they stand in the file. */
  readonly words?: string;
  /** Texts laid side by side (the document and its source, now and as approved), each with what it is. */
  readonly compared?: readonly { readonly label: Text; readonly text: string }[];
  /** Where else the same is found; the first is the diagnostic's own place and not among them. */
  readonly also?: readonly Pick<Diagnostic, 'file' | 'line' | 'words'>[];
  /** A reading proposed by the program; never applied by it. */
  readonly suggestion?: string;
}

/** Where a diagnostic is, and the words that it is about. */
export type Place = Pick<Diagnostic, 'file' | 'line' | 'words' | 'compared' | 'suggestion'>;

/** A diagnostic from a row of the catalogue. */
export const diagnose = <P>(row: Row<P>, parameters: P, place: Place): Diagnostic => ({
  ...place,
  rule: row.rule,
  severity: row.severity,
  ...(row.question === undefined ? {} : { question: row.question }),
  message: { zh: row.zh(parameters), en: row.en(parameters) },
  hint: { zh: row.hint.zh(parameters), en: row.hint.en(parameters) },
  answers: row.answers,
});

/** Words of the printed form, by language. */
const printed = {
  zh: {
    error: '错误',
    warning: '警告',
    notice: '提示',
    words: '原文',
    suggestion: '建议',
    hint: '怎么办',
    also: (places: string, more: number) =>
      `另见: ${places}${more > 0 ? ` 等，再有 ${more} 处` : ''}`,
  },
  en: {
    error: 'error',
    warning: 'warning',
    notice: 'notice',
    words: 'words',
    suggestion: 'suggestion',
    hint: 'what to do',
    also: (places: string, more: number) =>
      `also at: ${places}${more > 0 ? ` and ${more} more` : ''}`,
  },
} as const;

/** Other places that are printed; data have them all. */
const ALSO = 3;

const placeOf = ({ file, line }: Pick<Diagnostic, 'file' | 'line'>): string =>
  line === undefined ? file : `${file}:${line}`;

/** The one printed form of a diagnostic: `file:line severity [rule] message` and indented details. */
export function formatDiagnostic(d: Diagnostic, language: Language = 'en'): string {
  const label = printed[language];
  const out = [`${placeOf(d)} ${label[d.severity]} [${d.rule}] ${inLanguage(d.message, language)}`];
  if (d.words !== undefined) out.push(`    ${label.words}: ${d.words}`);
  for (const c of d.compared ?? []) out.push(`    ${c.label[language]}: ${c.text}`);
  if (d.also !== undefined && d.also.length > 0) {
    const shown = d.also.slice(0, ALSO).map((p) => placeOf(p));
    out.push(
      `    ${label.also(shown.join(language === 'zh' ? '、' : ', '), d.also.length - shown.length)}`,
    );
  }
  if (d.suggestion !== undefined) out.push(`    ${label.suggestion}: ${d.suggestion}`);
  if (d.hint !== undefined) out.push(`    ${label.hint}: ${inLanguage(d.hint, language)}`);
  return out.join('\n');
}

/** Whether any of the diagnostics is an error. */
export const hasErrors = (all: readonly Diagnostic[]): boolean =>
  all.some((d) => d.severity === 'error');

/** Order by file, then line, then rule, so that reports are the same on every run. */
export function sortDiagnostics(all: readonly Diagnostic[]): Diagnostic[] {
  return [...all].sort(
    (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.rule, b.rule),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
