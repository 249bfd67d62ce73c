/** What is written for other search engines: every clause once, in the form that they load. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  INDEX,
  linesFor,
  type SearchDocument,
  searchDocuments,
  settingsFor,
} from '../../../src/commands/export/documents.ts';
import { readCorpus } from '../../../src/corpus/index.ts';
import { siteCorpus } from '../../../src/corpus/site.ts';
import { indexes, siteDataOf } from '../../../src/indexes/index.ts';
import { cityContent } from '../../fixtures/city.ts';

const data = siteDataOf(await siteCorpus());
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
    for (const document of documents)
      expect(linesFor('opensearch', document)).not.toMatch(/\r|\u2028|\n\n/u);
  });
});

/** What the bulk API and the documents API take: lines of JSON, the last one ended, pairs of action and source. */
describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-export-'));
  let content: string;
  /** What must be written of a small content. */
  let expected: readonly SearchDocument[];
  beforeAll(async () => {
    content = await cityContent();
    expected = [...searchDocuments(siteDataOf((await readCorpus(content)).corpus!), indexes)];
    expect(new Set(expected.map(({ type }) => type)).size).toBeGreaterThan(2);
  });
  afterAll(() => {
    for (const made of [folder, content]) rmSync(made, { recursive: true });
  });
  const root = join(import.meta.dirname, '../../..');
  const files = (engine: string): [lines: string, settings: string] => {
    const run = spawnSync(
      process.execPath,
      [join(root, 'src/commands/export.ts'), engine, join(folder, engine)],
      { cwd: root, encoding: 'utf8', env: { ...process.env, GONGBAO_CONTENT: content } },
    );
    expect(run.status, run.stderr).toBe(0);
    const [lines, settings] =
      engine === 'opensearch'
        ? ['bulk.ndjson', 'index.json']
        : ['documents.ndjson', 'settings.json'];
    return [
      readFileSync(join(folder, engine, lines), 'utf8'),
      readFileSync(join(folder, engine, settings), 'utf8'),
    ];
  };
  const parsed = (text: string): Record<string, unknown>[] => {
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/\r|\u2028|\n\n/u);
    return text
      .slice(0, -1)
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  it('writes what OpenSearch loads in bulk, under its mapping', () => {
    const [text, settings] = files('opensearch');
    const lines = parsed(text);
    expect(lines.filter((_, i) => i % 2 === 1)).toEqual(expected);
    const { properties } = (JSON.parse(settings) as { mappings: { properties: object } }).mappings;
    for (let i = 0; i < lines.length; i += 2) {
      const [action, source] = [lines[i]!, lines[i + 1]!];
      expect(action).toEqual({ index: { _index: INDEX, _id: source['id'] } });
      for (const [key, value] of Object.entries(source)) {
        expect(properties).toHaveProperty(key);
        // `dynamic: strict` and fields of text, keyword and date: a string each, or nothing.
        expect(value === null || typeof value === 'string', `${key}: ${String(value)}`).toBe(true);
      }
      expect(Buffer.byteLength(String(source['id']))).toBeLessThanOrEqual(512);
      if (source['date'] !== null) expect(source['date']).toMatch(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/u);
    }
  });

  it('writes what Meilisearch loads', () => {
    const [text, settings] = files('meilisearch');
    const lines = parsed(text);
    expect(lines).toEqual(expected);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    const fields = Object.keys(lines[0]!);
    const given = JSON.parse(settings) as Record<string, unknown>;
    for (const list of ['searchableAttributes', 'filterableAttributes', 'sortableAttributes'])
      for (const field of given[list] as string[]) expect(fields).toContain(field);
  });
});
