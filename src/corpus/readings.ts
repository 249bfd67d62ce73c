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
import type { GazetteDocument } from '../domain/model.ts';
import { type EditorReading, ReadingsFile } from '../domain/readings.ts';
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

/** Hold each answer to the text: its document, its clause, its words. */
export function lockReadings(
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
