/**
 * Answers about damage and about the structure are mostly to what an import reports, which a check
 * of the content does not see: where an issue has such answers, its source is imported again, in
 * memory, to know whether they still meet anything.
 */

import { cached, hashOf } from '../corpus/cache.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Issue } from '../domain/model.ts';
import type { EditorReading, ReaderName } from '../domain/readings.ts';
import { ImportError, importGazette, type Print } from '../importer/index.ts';

/** Readers whose reports come from an import. */
const OF_IMPORT: readonly ReaderName[] = ['damage', 'structure'];

/** The answers of an issue about damage or structure that no report of an import is about. */
export async function unmetByImport(
  issue: Issue,
  read = importGazette,
): Promise<readonly EditorReading[]> {
  const answers = (issue.readings ?? []).filter((a) => OF_IMPORT.includes(a.reader));
  if (answers.length === 0) return [];
  const reports = await reportedByImport(issue, read);
  return answers.filter((a) => !reports.some((d) => isAbout(a, d)));
}

/** Whether an answer is about damage or structure, and its quotation about the words of a report. */
export function isAbout(
  { reader, quote }: Pick<EditorReading, 'reader' | 'quote'>,
  { words }: Pick<Diagnostic, 'words'>,
): boolean {
  const [own, said] = [bare(words ?? ''), bare(quote)];
  return OF_IMPORT.includes(reader) && own !== '' && (own.includes(said) || said.includes(own));
}

const bare = (s: string): string => s.replace(/[\s【】]/gu, '');

/** What the PDF or the Word file said of the lines, as `issue.yaml` keeps it. */
function printOf({ file: { pages = [], wholeLines = [], furniture } }: Issue): Print | undefined {
  if (pages.length === 0 && wholeLines.length === 0) return undefined;
  const whole = new Set<number>();
  for (const [from, to] of wholeLines) for (let line = from; line <= to; line += 1) whole.add(line);
  const edges = furniture.filter(({ rule }) => rule === 'page-edge' || rule === 'page-number');
  return { pages, placed: new Set(edges.map(({ line }) => line)), whole };
}

/**
 * What an import says of the source of an issue; nothing where it cannot be imported any more.
 *
 * @param read what imports a source
 */
export function reportedByImport(
  issue: Issue,
  read = importGazette,
): Promise<readonly Diagnostic[]> {
  const text = issue.source.join('\n');
  const print = printOf(issue);
  const placed =
    print === undefined ? '' : JSON.stringify([print.pages, [...print.placed], [...print.whole]]);
  return cached('imported', hashOf(issue.id, text, placed), () => {
    try {
      const bytes = new TextEncoder().encode(text);
      return read(bytes, { issue: issue.id, file: 'source.txt', print }).diagnostics;
    } catch (error) {
      if (error instanceof ImportError) return [];
      throw error;
    }
  });
}
