/**
 * The records of the data files, with the fields and in the order that the site promises.
 * A field that the source does not state is null.
 */
import { documentPath, issuePath } from '../../components/routes.ts';
import { type CsvValue, csvText } from '../../domain/csv.ts';
import type { Clause, Corpus, GazetteDocument } from '../../domain/model.ts';

/** One row of a data file. */
export type DataRecord = Readonly<Record<string, CsvValue>>;

/** `/data/documents.json`: one record for each document, newest issue first, in print order. */
export const documentRecords = ({ issues }: Corpus): DataRecord[] =>
  issues.flatMap((issue) =>
    issue.documents.map((doc) => ({
      id: doc.id,
      url: documentPath(doc.id),
      issue: issue.id,
      docNumber: doc.frontMatter.docNumber ?? null,
      title: doc.frontMatter.title,
      issuer: doc.frontMatter.issuer ?? null,
      date: doc.frontMatter.date ?? null,
      kind: doc.frontMatter.kind,
      page: doc.frontMatter.page ?? null,
      relations: doc.relations.map(({ type, docNumber, title, clause }) => ({
        type,
        docNumber,
        title,
        clause,
      })),
    })),
  );

/** `/data/clauses/<id>.json`: one record for each addressable block, in the order of the text. */
export const clauseRecords = (doc: GazetteDocument): DataRecord[] =>
  doc.clauses.map((clause: Clause) => ({
    id: `${doc.id}#${clause.anchor}`,
    label: clause.anchor,
    level: clause.level,
    text: clause.text,
    url: `${documentPath(doc.id)}#${clause.anchor}`,
    sourceLines: [...clause.sourceLines],
  }));

/** `/data/corrections.json`: every departure from the source; one on a cover page has no document. */
export const correctionRecords = ({ issues }: Corpus): DataRecord[] =>
  issues.flatMap((issue) => [
    ...[...issue.file.masthead, ...issue.file.colophon]
      .filter((line) => line.reason !== undefined)
      .map((line) => ({
        url: `${issuePath(issue.id)}#L${line.line}`,
        document: null,
        line: line.line,
        kind: line.kind ?? null,
        sic: line.sic ?? '',
        corr: line.text,
        reason: line.reason ?? '',
      })),
    ...issue.documents.flatMap((doc) =>
      doc.corrections.map((c) => ({
        url: `${documentPath(doc.id)}#${c.anchor}`,
        document: doc.id,
        line: c.line,
        kind: c.kind,
        sic: c.sic,
        corr: c.corr,
        reason: c.reason,
      })),
    ),
  ]);

/** A data file as JSON. */
export const jsonResponse = (records: readonly DataRecord[]): Response =>
  new Response(`${JSON.stringify({ records }, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });

/** The same records as CSV. */
export const csvResponse = (fields: readonly string[], records: readonly DataRecord[]): Response =>
  new Response(
    csvText(
      fields,
      records.map((record) => fields.map((field) => record[field])),
    ),
    { headers: { 'content-type': 'text/csv; charset=utf-8' } },
  );

/** Columns of `documents.csv`. */
export const documentFields = [
  'id',
  'url',
  'issue',
  'docNumber',
  'title',
  'issuer',
  'date',
  'kind',
  'page',
  'relations',
] as const;

/** Columns of `corrections.csv`. */
export const correctionFields = [
  'url',
  'document',
  'line',
  'kind',
  'sic',
  'corr',
  'reason',
] as const;
