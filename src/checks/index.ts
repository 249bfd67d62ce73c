/**
 * What must hold over all content: the proof of fidelity (in `corpus/`: each line of the
 * source accounted for once, each document equal to its source character by character),
 * front matter that says what the text says, structure that follows the numbering,
 * duties whose agencies are all known, and readings that a proofreader has approved.
 */
import { isWhole, readCorpus } from '../corpus/index.ts';
import { type Diagnostic, sortDiagnostics } from '../domain/diagnostics.ts';
import type { Corpus, GazetteDocument } from '../domain/model.ts';
import type { EditorReading } from '../domain/readings.ts';
import { applyAnswers } from './answers.ts';
import { dutyReports } from './duties.ts';
import { checkFrontMatter } from './frontMatter.ts';
import { recordReports, recordsByDocument } from './records.ts';
import { checkSeals } from './seal.ts';
import { checkStructure } from './structure.ts';

/** What a check finds, and how much it looked at. */
export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly corpus: Corpus | undefined;
  /** Numbers for the summary. */
  readonly counted: {
    readonly issues: number;
    readonly documents: number;
    readonly clauses: number;
    readonly corrections: number;
  };
}

/**
 * Check everything under a content directory.
 *
 * @param directory the folder that holds site.yaml and gazette/
 */
export async function checkContent(directory: string): Promise<CheckResult> {
  const { corpus, diagnostics } = await readCorpus(directory);
  const all: Diagnostic[] = [...diagnostics];
  const whole = corpus !== undefined && isWhole(diagnostics);
  const duties = whole ? await dutyReports(directory, corpus) : undefined;
  const records = whole ? recordsByDocument(corpus) : undefined;
  all.push(...(duties?.register ?? []));
  for (const issue of corpus?.issues ?? []) {
    for (const doc of issue.documents) {
      const file = `gazette/${issue.id}/${doc.id}.mdx`;
      const read = records?.get(doc.id);
      const reports = [
        ...checkStructure(doc, file),
        ...(duties?.documents.get(doc.id) ?? []),
        ...(read === undefined ? [] : recordReports(read, corpus!.register)),
      ];
      all.push(
        ...checkFrontMatter(doc, issue, file),
        ...applyAnswers(doc, reports, idleIn(doc, [duties?.derived.get(doc.id), read])),
      );
    }
    all.push(...(await checkSeals(directory, issue)));
  }
  const documents = corpus?.issues.flatMap((i) => i.documents) ?? [];
  return {
    corpus,
    diagnostics: sortDiagnostics(all),
    counted: {
      issues: corpus?.issues.length ?? 0,
      documents: documents.length,
      clauses: documents.reduce((n, d) => n + d.clauses.length, 0),
      corrections: documents.reduce((n, d) => n + d.corrections.length, 0),
    },
  };
}

/** The answers of a document that its readers met nothing with: each room that reads documents says so in `idle`. */
const idleIn = (doc: GazetteDocument, reads: readonly unknown[]): readonly EditorReading[] =>
  reads
    .flatMap((read) => (read as { idle?: readonly EditorReading[] } | undefined)?.idle ?? [])
    .filter((answer) => doc.readings?.includes(answer));
