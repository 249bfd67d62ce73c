/**
 * Diagnostics are data: where, which rule, what is wrong, what to do.
 * Printing them is {@link formatDiagnostic}; nothing else turns them into text.
 */

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
  /** What is wrong, in one or two sentences of plain English. */
  readonly message: string;
  /** What the editor can do about it. */
  readonly hint?: string;
  /** The words concerned, as they stand in the file. */
  readonly words?: string;
  /** A reading proposed by the program; never applied by it. */
  readonly suggestion?: string;
}

/** The one printed form of a diagnostic: `file:line severity [rule] message` and indented details. */
export function formatDiagnostic(d: Diagnostic): string {
  const place = d.line === undefined ? d.file : `${d.file}:${d.line}`;
  const out = [`${place} ${d.severity} [${d.rule}] ${d.message}`];
  if (d.words !== undefined) out.push(`    words: ${d.words}`);
  if (d.suggestion !== undefined) out.push(`    suggestion: ${d.suggestion}`);
  if (d.hint !== undefined) out.push(`    what to do: ${d.hint}`);
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
