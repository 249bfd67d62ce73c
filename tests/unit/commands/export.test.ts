/** What is written for other search engines: every clause once, in the form that they load. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client as OpenSearch } from '@opensearch-project/opensearch';
import { Meilisearch, type Settings } from 'meilisearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  INDEX,
  linesFor,
  type SearchDocument,
  searchDocuments,
  settingsFor,
} from '../../../src/commands/export/documents.ts';
import { Parts } from '../../../src/commands/export/parts.ts';
import { readCorpus } from '../../../src/corpus/index.ts';
import { siteCorpus } from '../../../src/corpus/site.ts';
import { indexes, siteDataOf } from '../../../src/indexes/index.ts';
import { cityContent } from '../../fixtures/city.ts';
import { meilisearch, openSearch } from '../../fixtures/engines.ts';

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

describe('the parts of an export', () => {
  const written = async (most: number, lines: readonly string[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'gongbao-parts-'));
    const parts = new Parts(folder, 'bulk', most);
    for (const line of lines) await parts.write(line);
    await parts.end();
    const files = readdirSync(folder).sort();
    const found = files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
    rmSync(folder, { recursive: true });
    return found;
  };
  it('are of whole documents, and as long as they may be', async () => {
    // 甲 takes three bytes.
    expect(await written(8, ['甲\n', '乙\n', '丙\n'])).toEqual([
      ['bulk-2.ndjson', '丙\n'],
      ['bulk.ndjson', '甲\n乙\n'],
    ]);
    expect(await written(7, ['甲\n', '乙\n'])).toHaveLength(2);
  });
  it('hold one that is longer by itself', async () => {
    expect(await written(3, ['一二\n', '三\n'])).toEqual([
      ['bulk-2.ndjson', '三\n'],
      ['bulk.ndjson', '一二\n'],
    ]);
    expect(await written(3, [])).toEqual([]);
  });
});

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
  it('writes what OpenSearch loads in bulk, under its mapping', async () => {
    const [text, settings] = files('opensearch');
    const engine = await openSearch();
    const client = new OpenSearch({ node: engine.url });
    await client.indices.create({ index: INDEX, body: JSON.parse(settings) as object });
    // As it is in the file: what is given to `bulk` it would cut into lines and put together again.
    const request = { method: 'POST', path: '/_bulk', bulkBody: text };
    const { body } = (await client.transport.request(request)) as {
      body: { items: { index: { error?: object } }[] };
    };
    expect(body.items.filter(({ index }) => index.error !== undefined)).toEqual([]);
    expect(body).toMatchObject({ errors: false });
    expect(body.items).toHaveLength(expected.length);
    expect(engine.held()).toEqual(new Map(expected.map((one) => [one.id, one])));
    await client.close();
    await engine.end();
  });

  it('writes what Meilisearch loads', async () => {
    const [text, settings] = files('meilisearch');
    const engine = await meilisearch();
    const client = new Meilisearch({ host: engine.url });
    const index = client.index(INDEX);
    await index.updateSettings(JSON.parse(settings) as Settings).waitTask();
    await index
      .addDocumentsFromString(text, 'application/x-ndjson', { primaryKey: 'id' })
      .waitTask();
    expect(engine.held()).toEqual(new Map(expected.map((one) => [one.id, one])));
    const { filterable, named } = engine.settings();
    for (const field of named) expect(Object.keys(expected[0]!)).toContain(field);
    expect(filterable).toContain('type');
    await engine.end();
  });

  it('takes away what an earlier export left', () => {
    writeFileSync(join(folder, 'opensearch', 'bulk-2.ndjson'), 'old');
    files('opensearch');
    expect(readdirSync(join(folder, 'opensearch')).sort()).toEqual(['bulk.ndjson', 'index.json']);
  });
});
