/**
 * What the checks report and an editor has answered in `readings.yaml`.
 *
 * In: the reports about one document, each with the reader that it concerns, and the answers of
 * the document with what its readers say of them. Out: the reports that nobody answered, and an
 * error for each answer that meets nothing any more.
 */
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import type { GazetteDocument } from '../domain/model.ts';
import { type EditorReading, meets, type ReaderName } from '../domain/readings.ts';
import { readingIdle } from '../messages/readings.ts';

/** A report, and what an answer to it must be about; without a reader it is answered elsewhere. */
export interface Answerable {
  readonly diagnostic: Diagnostic;
  readonly reader?: ReaderName;
  /** Anchor of the clause. */
  readonly clause?: string;
  /** The words concerned, as the clause has them; absent: the whole clause. */
  readonly words?: string;
}

/**
 * @param idle the answers that the readers themselves met nothing with; undefined for a reader that
 *   does not say
 */
export function applyAnswers(
  doc: GazetteDocument,
  reports: readonly Answerable[],
  idle: readonly EditorReading[],
): Diagnostic[] {
  const answers = doc.readings ?? [];
  if (answers.length === 0) return reports.map((r) => r.diagnostic);
  const clauses = new Map(doc.clauses.map((c) => [c.anchor, c.text]));
  const met = new Set<EditorReading>();
  const out = reports
    .filter(({ reader, clause, words }) => {
      if (reader === undefined || clause === undefined) return true;
      const by = answers.filter(
        (a) => a.reader === reader && meets(a, clauses.get(clause), { clause, words }),
      );
      for (const a of by) met.add(a);
      return by.length === 0;
    })
    .map((r) => r.diagnostic);
  for (const answer of idle) {
    if (met.has(answer)) continue;
    out.push(
      diagnose(
        readingIdle,
        { reader: answer.reader, nothing: 'nothing' in answer },
        {
          file: `gazette/${doc.issue}/readings.yaml`,
          ...(answer.line === undefined ? {} : { line: answer.line }),
          words: answer.quote,
        },
      ),
    );
  }
  return out;
}
