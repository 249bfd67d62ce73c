/**
 * Answers about damage and about the structure are mostly to what an import reports, which a check
 * of the content does not see: where an issue has such answers, its source is imported again, in
 * memory, to know whether they still meet anything.
 */

import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Issue } from '../domain/model.ts';
import type { EditorReading, ReaderName } from '../domain/readings.ts';
import { ImportError, importGazette, type Print } from '../importer/index.ts';

/** Readers whose reports come from an import. */
const OF_IMPORT: readonly ReaderName[] = ['damage', 'structure'];

/** The answers of an issue about damage or structure that no report of an import is about. */
export function unmetByImport(issue: Issue): readonly EditorReading[] {
  const answers = (issue.readings ?? []).filter((a) => OF_IMPORT.includes(a.reader));
  if (answers.length === 0) return [];
  const words = reported(issue).flatMap((d) => (d.words === undefined ? [] : [bare(d.words)]));
  return answers.filter((a) => {
    const quote = bare(a.quote);
    return !words.some((w) => w !== '' && (w.includes(quote) || quote.includes(w)));
  });
}

const bare = (s: string): string => s.replace(/[\s【】]/gu, '');

/** What the PDF said of the lines, as far as `issue.yaml` keeps it. */
function printOf({ file: { pages, furniture } }: Issue): Print | undefined {
  if (pages === undefined) return undefined;
  const edges = furniture.filter(({ rule }) => rule === 'page-edge' || rule === 'page-number');
  return { pages, placed: new Set(edges.map(({ line }) => line)), whole: new Set() };
}

/** What an import says of the source of an issue; nothing where it cannot be imported any more. */
function reported(issue: Issue): readonly Diagnostic[] {
  try {
    const bytes = new TextEncoder().encode(issue.source.join('\n'));
    const print = printOf(issue);
    return importGazette(bytes, { issue: issue.id, file: 'source.txt', print }).diagnostics;
  } catch (error) {
    if (error instanceof ImportError) return [];
    throw error;
  }
}
