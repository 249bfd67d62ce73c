/** The rows of the indexes: whole, apart from each other, and followed by what is made from them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteCorpus } from '../../../src/corpus/site.ts';
import { citationsOf, citing } from '../../../src/indexes/citations.ts';
import {
  indexes,
  issuesOf,
  parts,
  siteDataOf,
  tableIndexes,
  tableOf,
} from '../../../src/indexes/index.ts';

const data = siteDataOf(await siteCorpus());

describe('the indexes', () => {
  it('have ids, data and places of their own', () => {
    expect(indexes.map(({ id }) => id)).toEqual([...new Set(indexes.map(({ id }) => id))]);
    for (const { id, place } of indexes) {
      expect(
        parts.some(({ path }) => path === `/${id}/`),
        id,
      ).toBe(place !== 'none');
    }
  });

  it('are every row that stands in a file here, and every page of the header that is no index', async () => {
    const folder = join(import.meta.dirname, '../../../src/indexes');
    const rows: unknown[] = [];
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
      const module = (await import(join(folder, file))) as Record<string, unknown>;
      rows.push(
        ...Object.values(module).filter(
          (value) =>
            typeof value === 'object' && value !== null && 'data' in value && 'count' in value,
        ),
      );
    }
    for (const row of rows) expect(indexes).toContain(row);
    expect(
      parts.map(({ path }) => path).filter((path) => !indexes.some(({ id }) => path === `/${id}/`)),
    ).toEqual(['/issues/', '/search/', '/calculators/', '/data/', '/about/']);
  });

  it.each(indexes.map((index) => [index.id, index] as const))(
    '%s: as many records as it counts, each with every field',
    (_id, index) => {
      const records = index.data.records(data);
      expect(records).toHaveLength(index.count(data));
      const names = index.data.fields.map(({ name }) => name);
      expect(names).toContain('url');
      for (const record of records) expect(Object.keys(record)).toEqual(names);
    },
  );

  it.each(tableIndexes.map((index) => [index.id, index] as const))(
    '%s: a row for each record, as many cells as columns, filters that its rows have',
    (_id, index) => {
      const table = tableOf(data, index);
      const rows = [...table.rows.values()].flat();
      expect(rows).toHaveLength(index.count(data));
      expect(table.path).toBe(`/${index.id}/`);
      for (const row of rows) {
        expect(row.c).toHaveLength(table.columns.length);
        expect(row.f.split('|')).toHaveLength(table.groups.length);
      }
      for (const issue of issuesOf(data, index)) {
        for (const { key } of index.table.facets(data, issue, true))
          expect(table.groups.flat()).toContain(key);
      }
      expect(table.groups.flat()).toEqual(expect.arrayContaining([...table.indexed]));
    },
  );
});

describe('citations', () => {
  it('are every relation of every document but to itself, and lead back from the cited', () => {
    const all = citationsOf(data);
    const documents = data.corpus.issues.flatMap((issue) => issue.documents);
    expect(all.length).toBe(
      documents.flatMap((d) => d.relations.filter((r) => r.target !== d.id)).length,
    );
    expect(all.every(({ document, target }) => document !== target)).toBe(true);
    for (const one of all.filter(({ target }) => target !== null)) {
      expect(citing(data, one.target ?? '')).toContainEqual(one);
    }
  });
});
