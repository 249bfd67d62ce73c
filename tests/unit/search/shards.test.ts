/** How issues are cut: what is written once must be written whole, and no record or table grows with the corpus. */
import { describe, expect, it } from 'vitest';
import { ROWS } from '../../../src/search/shapes.ts';
import {
  contentOfShard,
  cutIntoSpans,
  RECORD,
  shardOf,
  spansOf,
} from '../../../src/search/shards.ts';
import { clause, document, issue } from './memory.ts';

describe('the years of a shard', () => {
  it('are at most sixteen, begin at a multiple of their length, and leave the newest year alone', () => {
    const years = Array.from({ length: 42 }, (_, i) => 1982 + i);
    const spans = spansOf(years);
    expect(spans.at(-1)).toEqual([2023, 2023]);
    expect(spans.length).toBe(7);
    for (const [first, last] of spans) {
      const length = last - first + 1;
      expect([1, 2, 4, 8, 16]).toContain(length);
      expect(first % length).toBe(0);
    }
    expect(spans.flatMap(([a, b]) => years.filter((y) => y >= a && y <= b))).toEqual(years);
  });
});

describe('a shard', () => {
  const long = Array.from({ length: 700 }, (_, i) => clause(`p${i}`, `第${i}段${'甲'.repeat(60)}`));
  const [span] = cutIntoSpans([issue('2024-01', [document('a', long)])]);
  const shard = shardOf(span!);
  const { texts, table, documents } = contentOfShard(shard);

  it('has every clause in one record, and no record of more than its size', () => {
    expect(texts.flatMap(({ c }) => c.map(({ a }) => a))).toEqual(long.map(({ anchor }) => anchor));
    for (const { c } of texts)
      expect(c.reduce((sum, { x }) => sum + x.length, 0)).toBeLessThanOrEqual(RECORD);
    expect(texts.length).toBeLessThanOrEqual(Math.ceil((700 * 66) / RECORD) + 2);
  });
  it('has every clause once in its table, in files of the size that it says', () => {
    const places = table.flatMap(({ r, i }) => r.map((record, n) => [record, i[n] ?? -1] as const));
    expect(places.map(([record, i]) => texts[record]?.c[i]?.a)).toEqual(
      long.map(({ anchor }) => anchor),
    );
    for (const [n, rows] of table.entries())
      expect(rows.r.length).toBe(Math.min(ROWS, 700 - n * ROWS));
    expect(table.length).toBeGreaterThan(1);
    expect(table.flatMap(({ l }) => l).length).toBe(700);
  });
  it('counts the clauses of its documents', () => {
    expect(shard.entry.classes.reduce((a, b) => a + b)).toBe(700);
    expect(shard.entry.clauses).toBe(700);
    expect(documents.documents.length).toBe(1);
  });
});
