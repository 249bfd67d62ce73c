/** How issues are cut: what is written once must be written whole, and no record or table grows with the corpus. */
import { describe, expect, it } from 'vitest';
import { clauseClasses, rowsPerFile } from '../../../src/search/shapes.ts';
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
    expect(table.length).toBe(1);
    expect(rowsPerFile(2048)).toBe(2048);
    expect(rowsPerFile(2049)).toBe(256);
    expect(table.flatMap(({ l }) => l).length).toBe(700);
  });
  it('counts the clauses of its documents', () => {
    expect(shard.entry.classes.reduce((a, b) => a + b)).toBe(700);
    expect(shard.entry.clauses).toBe(700);
    expect(documents.documents.length).toBe(1);
  });
});

describe('what is written of a shard', () => {
  const { title, duty, heading, contents } = clauseClasses;
  const [span] = cutIntoSpans([
    issue('2024-01', [
      document(
        'a',
        [
          clause('标题', '关于甲的通知', { class: title }),
          clause('p1', '正文一', { section: 's1', persons: ['张三'] }),
          clause('p2', '正文二', { section: 's2', class: duty, damaged: '正文贰' }),
          clause('p3', '正文三', { section: 's1', class: contents }),
        ],
        { title: '青川市人民政府关于印发《甲的办法》的通知', docNumber: '青政发〔2024〕1号' },
      ),
      document('b', [clause('h', '章', { class: heading })]),
    ]),
  ]);
  const { texts, gathered, table } = contentOfShard(shardOf(span!));
  it('is each clause with what is said of it, and nothing for what is not', () => {
    expect(texts.find(({ d }) => d === 'a')).toEqual({
      d: 'a',
      t: '甲的办法',
      n: '青政发〔2024〕1号',
      issue: '2024-01',
      s: ['s1', 's2'],
      c: [
        { a: '标题', x: '关于甲的通知', k: title },
        { a: 'p1', x: '正文一', s: 0, p: ['张三'] },
        { a: 'p2', x: '正文二', k: duty, s: 1, d: '正文贰' },
        { a: 'p3', x: '正文三', k: contents, s: 0 },
      ],
    });
    expect(texts.find(({ d }) => d === 'b')).toMatchObject({ n: null, s: [] });
  });
  it('numbers the clauses by their class, within a class as they were', () => {
    const order = table.flatMap(({ r, i }) =>
      r.map((record, n) => texts[record]?.c[i[n] ?? -1]?.a),
    );
    expect([...order].sort()).toEqual(['h', 'p1', 'p2', 'p3', '标题'].sort());
    const at = (anchor: string): number => order.indexOf(anchor);
    const placesOf = (key: string): number[] => Array.from(gathered.get(key) ?? []);
    expect(placesOf('章')).toEqual([at('h'), 0]);
    // Each character of each clause, with its place.
    expect(placesOf('正')).toEqual(
      [at('p1'), at('p2'), at('p3')].sort((x, y) => x - y).flatMap((n) => [n, 0]),
    );
    expect(placesOf('二')).toEqual([at('p2'), 2]);
  });
});
