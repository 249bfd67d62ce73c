/**
 * The editor's answers of one issue, each locked to the words that it quotes.
 *
 * In: `readings.yaml` and the documents of its issue. Out: the answers with the line on which
 * each begins; an error for one whose document or clause does not exist, whose quotation does
 * not stand in its clause, or that another answer says already.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import { lineOf } from '../domain/explain.ts';
import type { GazetteDocument, Relation } from '../domain/model.ts';
import {
  applyReadings,
  type EditorReading,
  type ReadAt,
  ReadingsFile,
  readingsFor,
} from '../domain/readings.ts';
import * as rows from '../messages/readings.ts';
import { readYaml } from './read.ts';

/** Read the answers of an issue; undefined where it has none or they cannot be read. */
export async function readReadings(
  directory: string,
  folder: string,
  documents: readonly GazetteDocument[],
  diagnostics: Diagnostic[],
): Promise<readonly EditorReading[] | undefined> {
  const file = `${folder}/readings.yaml`;
  if (!existsSync(join(directory, file))) return undefined;
  const data = await readYaml(directory, file, ReadingsFile, diagnostics);
  if (data === undefined) return undefined;
  const yaml = await readFile(join(directory, file), 'utf8');
  const readings = data.map((reading, i) => ({ ...reading, line: lineOf(yaml, [i]) }));
  diagnostics.push(...lockReadings(readings, documents, file));
  return readings;
}

/**
 * A document with what the editor answered about its citations, and an error for each such
 * answer that meets nothing. Citations have no other reader than the corpus.
 */
export function answerCitations(
  doc: GazetteDocument,
  file: string,
): { doc: GazetteDocument; diagnostics: Diagnostic[] } {
  const answers = readingsFor(doc.readings, doc.id, 'citations');
  if (answers.length === 0) return { doc, diagnostics: [] };
  const texts = new Map(doc.clauses.map((c) => [c.anchor, c.text]));
  const { kept, given, idle } = applyReadings<ReadAt & { relation: Relation }, 'citations'>(
    answers,
    (clause) => texts.get(clause),
    doc.relations.map((relation) => ({
      clause: relation.clause,
      words: relation.title ?? relation.docNumber ?? undefined,
      relation,
    })),
    ({ relation }, record) =>
      relation.type === record.type &&
      relation.title === (record.title ?? null) &&
      relation.docNumber === (record.docNumber ?? null),
  );
  return {
    doc: {
      ...doc,
      relations: [
        ...kept.map(({ relation }) => relation),
        ...given.map(
          ({ answer, record }): Relation => ({
            type: record.type,
            title: record.title ?? null,
            docNumber: record.docNumber ?? null,
            clause: answer.clause,
            target: null,
          }),
        ),
      ],
    },
    diagnostics: idle.map((answer) =>
      diagnose(
        rows.readingIdle,
        { reader: 'citations', nothing: 'nothing' in answer },
        { file, ...(answer.line === undefined ? {} : { line: answer.line }), words: answer.quote },
      ),
    ),
  };
}

/** Hold each answer to the text: its document, its clause, its words. */
function lockReadings(
  readings: readonly EditorReading[],
  documents: readonly GazetteDocument[],
  file: string,
): Diagnostic[] {
  const byId = new Map(documents.map((d) => [d.id, d]));
  const said = new Map<string, number>();
  return readings.flatMap((reading) => {
    const { document, clause: anchor, reader, quote, line } = reading;
    const place = { file, ...(line === undefined ? {} : { line }) };
    const doc = byId.get(document);
    if (doc === undefined) {
      return [diagnose(rows.readingDocument, { document, known: [...byId.keys()] }, place)];
    }
    const clause = doc.clauses.find((c) => c.anchor === anchor);
    if (clause === undefined) {
      const holds = doc.clauses.find((c) => c.text.includes(quote))?.anchor;
      return [diagnose(rows.readingClause, { document, clause: anchor, holds }, place)];
    }
    if (!clause.text.includes(quote)) {
      return [
        diagnose(
          rows.readingQuote,
          { clause: anchor },
          {
            ...place,
            words: quote,
            compared: [{ label: { zh: '条款', en: 'clause' }, text: clause.text.slice(0, 120) }],
          },
        ),
      ];
    }
    const key = [document, anchor, reader, quote].join('\n');
    const before = said.get(key);
    said.set(key, line ?? 0);
    return before === undefined ? [] : [diagnose(rows.readingTwice, { before }, place)];
  });
}
