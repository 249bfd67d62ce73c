/** What is written for other search engines: every clause once, in the form that they load. */
import { describe, expect, it } from 'vitest';
import {
  INDEX,
  linesFor,
  type SearchDocument,
  searchDocuments,
  settingsFor,
} from '../../../src/commands/export/documents.ts';
import { loadCorpus } from '../../../src/corpus/index.ts';
import { indexes, siteDataOf } from '../../../src/indexes/index.ts';

const data = siteDataOf(await loadCorpus());
const documents = [...searchDocuments(data, indexes)];

describe('documents for a search engine', () => {
  it('hold every clause once, with the words of the headings over it', () => {
    const clauses = documents.filter(({ type }) => type === 'clause');
    const all = data.corpus.issues.flatMap((i) => i.documents).flatMap((d) => d.clauses);
    expect(clauses.map(({ text }) => text)).toEqual(all.map(({ text }) => text));
    const deep = clauses.find(({ context }) => context.includes(' '));
    expect(deep).toBeDefined();
  });

  it('hold every record of every index', () => {
    for (const index of indexes)
      expect(documents.filter(({ type }) => type === index.id).length, index.id).toBe(
        index.data.records(data).length,
      );
  });

  it('have ids that no two share and that both engines take', () => {
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
    expect(documents.filter(({ id }) => !/^[\w-]{1,511}$/u.test(id))).toEqual([]);
  });

  it('have exactly the fields that the mapping of OpenSearch names', () => {
    const { mappings } = settingsFor('opensearch') as { mappings: { properties: object } };
    for (const document of documents)
      expect(Object.keys(document).sort()).toEqual(Object.keys(mappings.properties).sort());
  });

  it('are lines of the bulk format, and lines of JSON', () => {
    const [first] = documents as [SearchDocument];
    const lines = linesFor('opensearch', first);
    expect(lines.endsWith('\n')).toBe(true);
    const [action, source, end] = lines.split('\n');
    expect(JSON.parse(action ?? '')).toEqual({ index: { _index: INDEX, _id: first.id } });
    expect(JSON.parse(source ?? '')).toEqual(first);
    expect(end).toBe('');
    expect(JSON.parse(linesFor('meilisearch', first))).toEqual(first);
  });
});
