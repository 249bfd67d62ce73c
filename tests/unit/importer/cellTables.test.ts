/** Tables whose print gives each cell a line of its own: what makes one, and each limit from both sides. By hand. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { cellTable } from '../../../src/importer/cellTables.ts';
import { printedLines } from '../../../src/importer/lines.ts';

const read = (...cells: readonly string[]) => cellTable(printedLines(readUnits(cells)), 0);
const HEADS = ['序号', '项目', '单位'];
const ROWS = ['1', '修堤', '市水务局', '2', '清淤', '市财政局'];
const TABLE = { width: 3, rows: [0, 3, 6], end: 9 };

describe('a table of cells', () => {
  it.each(['序号', '编号', '序 号', '编 号'])('begins with %s', (first) =>
    expect(read(first, '项目', '单位', ...ROWS)).toEqual(TABLE),
  );
  it.each(['号', '总序号', '序号表', '项目'])('does not begin with %s', (first) =>
    expect(read(first, '项目', '单位', ...ROWS)).toBeUndefined(),
  );
  it('ends where the next number does not stand', () => {
    expect(read(...HEADS, ...ROWS, '各单位要认真落实。')).toEqual(TABLE);
    expect(read(...HEADS, ...ROWS, '3', '护岸', '市林业局')).toEqual({
      width: 3,
      rows: [0, 3, 6, 9],
      end: 12,
    });
  });
  it('has two rows at least, numbered from 1', () => {
    expect(read(...HEADS, '1', '修堤', '市水务局')).toBeUndefined();
    expect(read(...HEADS, '2', '修堤', '市水务局', '3', '清淤', '市财政局')).toBeUndefined();
  });
  it('has three columns at least, and ten at most', () => {
    expect(read('序号', '项目', '1', '修堤', '2', '清淤')).toBeUndefined();
    const wide = (n: number) => {
      const columns = [...'甲乙丙丁戊己庚辛壬癸'].slice(0, n - 1);
      return read('序号', ...columns, '1', ...columns, '2', ...columns);
    };
    expect(wide(10)).toEqual({ width: 10, rows: [0, 10, 20], end: 30 });
    expect(wide(11)).toBeUndefined();
  });
  it('has heads of twelve characters at most, of Chinese and brackets', () => {
    const of = (head: string) => read('序号', head, '单位', ...ROWS);
    expect(of('某'.repeat(12))).toEqual(TABLE);
    expect(of('某'.repeat(13))).toBeUndefined();
    expect(of('金额（万元）')).toEqual(TABLE);
    expect(of('2024年')).toBeUndefined();
    expect(of('某，某')).toBeUndefined();
  });
  it('has cells of sixty characters at most that are no sentence', () => {
    const of = (cell: string) => read(...HEADS, '1', cell, '市水务局', '2', '清淤', '市财政局');
    expect(of('某'.repeat(60))).toEqual(TABLE);
    expect(of('某'.repeat(61))).toBeUndefined();
    expect(of('修堤。')).toBeUndefined();
    expect(of('修。堤')).toEqual(TABLE);
  });
  it('is none where a cell has run over or is wanting', () => {
    expect(
      read(...HEADS, '1', '修堤', '市水务局', '及其下属', '2', '清淤', '市财政局'),
    ).toBeUndefined();
    const over = (n: number) =>
      read(...HEADS, ...ROWS, ...Array.from({ length: n }, () => '某'), '3', '护岸', '市林业局');
    expect(over(3)).toBeUndefined();
    expect(over(4)).toEqual(TABLE);
    // The last row breaks off.
    expect(read(...HEADS, ...ROWS, '3', '护岸')).toBeUndefined();
  });
});
