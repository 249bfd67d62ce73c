/** Tables that white space sets out, whose cells run over lines: by hand. */
import { describe, expect, it } from 'vitest';
import { alignedTables } from '../../../src/domain/aligned.ts';
import { readUnits } from '../../../src/domain/text.ts';

const rows = (text: string): string[] => {
  const out: string[][] = [];
  for (const u of readUnits(text.split('\n'))) {
    if (u.cell === 0 || out.length === 0 || u.separator === 'line') out.push([]);
    out.at(-1)![u.cell] = u.text;
  }
  return out.map((cells) => Array.from(cells, (c) => c ?? '').join('|'));
};

const HEAD = '序号  任务          工作措施                          责任单位              完成时限';

describe('a cell that goes on under its row', () => {
  it('stands in the cell, with its line', () => {
    const text = [
      HEAD,
      '1     返贫监测      每月开展一次排查，符合条件的户    县乡村振兴局          全年',
      '                    十五日内纳入监测',
      '2     饮水安全      维修供水工程26处                  县水利局、县财政局、  6月底前',
      '                                                      县卫健局',
    ].join('\n');
    expect(rows(text)).toEqual([
      '序号|任务|工作措施|责任单位|完成时限',
      '1|返贫监测|每月开展一次排查，符合条件的户十五日内纳入监测|县乡村振兴局|全年',
      '2|饮水安全|维修供水工程26处|县水利局、县财政局、县卫健局|6月底前',
    ]);
    expect(
      readUnits(text.split('\n'))
        .filter((u) => u.cell === 0)
        .map((u) => [u.line, u.until]),
    ).toEqual([
      [1, undefined],
      [2, 3],
      [4, 5],
    ]);
  });

  it('is none where the cell above is not full, or the words stand at no column', () => {
    const short = [
      HEAD,
      '1     返贫监测      每月开展一次排查，符合条件的户    县乡村振兴局          全年',
      '2     饮水安全      维修供水工程                      县水利局              6月底前',
      '                    抓好落实',
    ].join('\n');
    expect(rows(short).at(-1)).toBe('抓好落实');
    const beside = short.replace('                    抓好落实', '          抓好落实');
    expect(rows(beside).at(-1)).toBe('抓好落实');
  });
});

describe('a table of figures', () => {
  const rowsOf = (text: string): string[] => [
    ...alignedTables(text.split('\n'), (line) => line.trim() === '').rows.values(),
  ];

  it('is known by them where nobody knows its heads', () => {
    expect(
      rowsOf(
        '县（区）      水稻      单产\n甲县         32.5      372\n乙县           28      371\n丙区         11.2       —',
      ),
    ).toEqual(['县（区）\t水稻\t单产', '甲县\t32.5\t372', '乙县\t28\t371', '丙区\t11.2\t—']);
  });

  it('may have a dash between months, and two characters of a head set apart', () => {
    expect(
      rowsOf(
        '指　标　　　单位　　1—8月　　同比±%\n甲业增加值　亿元　　86.42　　5.8\n乙业投资（上半年）　亿元　——　-3.6',
      ),
    ).toEqual([
      '指标\t单位\t1—8月\t同比±%',
      '甲业增加值\t亿元\t86.42\t5.8',
      '乙业投资（上半年）\t亿元\t——\t-3.6',
    ]);
  });

  it.each([
    // Two rows are chance.
    '县（区）    水稻    单产\n甲县    32.5    372\n乙县    28    371',
    // One column of figures alone.
    '甲方    乙方    丙数\n某公司    某社    372\n某厂    某社    371\n某店    某社    370',
    // Words, and no figures.
    '会议强调    要认真    落实\n会议要求    各级要    加强\n会议指出    全市要    向好',
    // What is taken for the head is a row itself.
    '甲县    32    372\n乙县    28    371\n丙县    27    370\n丁县    26    369',
  ])('is none: %j', (text) => {
    expect(rowsOf(text)).toEqual([]);
  });
});

describe('a dash', () => {
  it('opens an item, and stands round a page number', () => {
    expect(readUnits(['- 7 -', '- 七项任务']).map((u) => [u.text, u.bullet])).toEqual([
      ['- 7 -', false],
      ['七项任务', true],
    ]);
  });
});
