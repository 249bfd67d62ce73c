/** Tables whose heads are printed again, and tables of which each cell has a line. By hand. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { cellTable } from '../../../src/importer/cellTables.ts';
import { printedLines } from '../../../src/importer/lines.ts';
import { repeatedTableHeads } from '../../../src/importer/tableHeads.ts';

const lines = (text: string) => printedLines(readUnits(text.split('\n')));

describe('the head of a table printed again', () => {
  const all = (): boolean => true;
  it('has three cells, four characters, and no figure in front', () => {
    expect(repeatedTableHeads(lines('序号\t任务\t单位\n1\t甲\t乙\n序号\t任务\t单位'), all)).toEqual(
      [2],
    );
    expect(repeatedTableHeads(lines('序号\t任务\n1\t甲\n序号\t任务'), all)).toEqual([]);
    expect(repeatedTableHeads(lines('1\t任务\t单位\n1\t任务\t单位'), all)).toEqual([]);
    expect(repeatedTableHeads(lines('甲\t乙\t丙\n甲\t乙\t丙'), all)).toEqual([]);
    expect(repeatedTableHeads(lines('甲甲\t乙\t丙\n甲甲\t乙\t丙'), all)).toEqual([1]);
    expect(repeatedTableHeads(lines('序号\t任务\t单位\n序号\t任务\t单位'), (i) => i === 1)).toEqual(
      [],
    );
  });
});

describe('a table of which each cell has a line', () => {
  const table = (text: string, i = 0) =>
    cellTable(
      text.split('\n').map((t) => ({ text: t, cells: 1 })),
      i,
    );
  const head = '序号\n任务\n单位';
  it('is known by its count', () => {
    expect(table(`${head}\n1\n甲\n乙\n2\n丙\n丁\n后文`)).toEqual({
      width: 3,
      rows: [0, 3, 6],
      end: 9,
    });
    expect(table(`前文\n编 号\n任务\n单位\n1\n甲\n乙\n2\n丙\n丁`, 1)).toEqual({
      width: 3,
      rows: [1, 4, 7],
      end: 10,
    });
  });
  it('has two rows at least, three columns, and every cell whole', () => {
    expect(table(`${head}\n1\n甲\n乙\n后文`)).toBeUndefined();
    expect(table('序号\n任务\n1\n甲\n2\n乙')).toBeUndefined();
    expect(table(`${head}\n1\n甲\n乙\n2\n丙`)).toBeUndefined();
    expect(table(`${head}\n1\n甲\n乙。\n2\n丙\n丁`)).toBeUndefined();
    expect(table(`${head}\n1\n甲\n${'乙'.repeat(60)}\n2\n丙\n丁`)).toBeDefined();
    expect(table(`${head}\n1\n甲\n${'乙'.repeat(61)}\n2\n丙\n丁`)).toBeUndefined();
    expect(table(`${head}\n2\n甲\n乙\n3\n丙\n丁`)).toBeUndefined();
    expect(table(`任务\n序号\n单位\n1\n甲\n乙\n2\n丙\n丁`)).toBeUndefined();
    // A cell that has run over two lines.
    expect(table(`${head}\n1\n甲\n乙\n乙续\n2\n丙\n丁`)).toBeUndefined();
    expect(table('序号', 1)).toBeUndefined();
  });
});
