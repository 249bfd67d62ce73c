/**
 * What a search engine is given: a document for each clause and for each record of the indexes,
 * with the fields that readers search and filter by.
 */
import { absoluteUrl } from '../../domain/address.ts';
import { clausePath } from '../../domain/routes.ts';
import type { Index, SiteData } from '../../indexes/index.ts';

/** Engines that documents are written for. */
export const engines = ['opensearch', 'meilisearch'] as const;
export type Engine = (typeof engines)[number];

/** One document of the engine. */
export interface SearchDocument {
  /** Letters, digits, `-` and `_`, which is what Meilisearch takes for an id. */
  readonly id: string;
  /** `clause`, or the id of the index that it is a record of. */
  readonly type: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
  /** Words of the headings over a clause. */
  readonly context: string;
  readonly issue: string | null;
  readonly document: string | null;
  readonly docNumber: string | null;
  /** 成文日期 of the document, ISO 8601. */
  readonly date: string | null;
}

const idOf = (...parts: readonly string[]): string =>
  parts.map((part) => Buffer.from(part).toString('base64url')).join('_');

/** Every document, issue by issue and then index by index. */
export function* searchDocuments(
  data: SiteData,
  indexes: readonly Index[],
): Generator<SearchDocument> {
  const { corpus } = data;
  for (const issue of corpus.issues) {
    for (const doc of issue.documents) {
      const headings = new Map(
        doc.clauses.filter((c) => c.kind === 'heading').map((c) => [c.anchor, c]),
      );
      for (const clause of doc.clauses) {
        const over: string[] = [];
        for (let at = clause.section; at !== undefined; at = headings.get(at)?.section)
          over.unshift(headings.get(at)?.text ?? '');
        yield {
          id: idOf('clause', doc.id, clause.anchor),
          type: 'clause',
          url: absoluteUrl(corpus.site.url, clausePath(doc.id, clause.anchor)),
          title: doc.frontMatter.title,
          text: clause.text,
          context: over.join(' '),
          issue: issue.id,
          document: doc.id,
          docNumber: doc.frontMatter.docNumber ?? null,
          date: doc.frontMatter.date ?? null,
        };
      }
    }
  }
  for (const index of indexes) {
    let order = 0;
    for (const record of index.data.records(data)) {
      order += 1;
      const word = (key: string): string | null => {
        const value = record[key];
        return typeof value === 'string' && value !== '' ? value : null;
      };
      const document = word('document');
      const front = document === null ? undefined : data.documents.get(document)?.doc.frontMatter;
      yield {
        id: idOf(index.id, String(order), word('url') ?? ''),
        type: index.id,
        url: absoluteUrl(corpus.site.url, word('url') ?? '/'),
        title: word('title') ?? word('name') ?? word('person') ?? front?.title ?? index.title,
        text: ['text', 'post', 'name', 'what', 'reason']
          .flatMap((key) => word(key) ?? [])
          .join(' '),
        context: '',
        issue:
          word('issue') ??
          (document === null ? null : (data.documents.get(document)?.issue.id ?? null)),
        document,
        docNumber: word('docNumber') ?? front?.docNumber ?? null,
        date: word('date') ?? word('dateStart') ?? front?.date ?? null,
      };
    }
  }
}

/** Name of the index in the engine. */
export const INDEX = 'gongbao';

/** A document as the engine takes it, with the line ends. */
export const linesFor = (engine: Engine, document: SearchDocument): string =>
  engine === 'opensearch'
    ? `${JSON.stringify({ index: { _index: INDEX, _id: document.id } })}\n${JSON.stringify(document)}\n`
    : `${JSON.stringify(document)}\n`;

/**
 * How the engine is to take Chinese: pairs of neighbouring characters, which find what a
 * splitter of words misses, and need no plug-in (`cjk` of Lucene). Meilisearch splits Chinese by itself.
 */
export function settingsFor(engine: Engine): object {
  const keyword = { type: 'keyword' };
  const chinese = { type: 'text', analyzer: 'cjk' };
  if (engine === 'opensearch')
    return {
      mappings: {
        dynamic: 'strict',
        properties: {
          id: keyword,
          type: keyword,
          url: { type: 'keyword', index: false },
          title: { ...chinese, fields: { exact: keyword } },
          text: chinese,
          context: chinese,
          issue: keyword,
          document: keyword,
          docNumber: keyword,
          date: { type: 'date', format: 'yyyy-MM-dd||yyyy-MM||yyyy' },
        },
      },
    };
  return {
    searchableAttributes: ['docNumber', 'title', 'text', 'context'],
    filterableAttributes: ['type', 'issue', 'document', 'docNumber', 'date'],
    sortableAttributes: ['date'],
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn'] }],
  };
}
