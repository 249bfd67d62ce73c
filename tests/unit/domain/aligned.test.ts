/** Tables that white space sets out, whose cells run over lines: by hand. */
import { describe, expect, it } from 'vitest';
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

describe('a dash', () => {
  it('opens an item, and stands round a page number', () => {
    expect(readUnits(['- 7 -', '- 七项任务']).map((u) => [u.text, u.bullet])).toEqual([
      ['- 7 -', false],
      ['七项任务', true],
    ]);
  });
});
