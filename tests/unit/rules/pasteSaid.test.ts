/** What becomes of each line and column of a pasted text, in words: by hand. */
import { describe, expect, it } from 'vitest';
import { buildPlaces } from '../../../src/domain/places.ts';
import { parsePaste, splitTable } from '../../../src/rules/paste.ts';

const columns = { date: '发生日期', group: '旗县（市、区）', place: '苏木乡镇' } as Parameters<
  typeof parsePaste
>[0];
const places = buildPlaces({
  city: { name: '云泽市', in: ['南原省'] },
  counties: [
    { name: '云中区', townships: ['新镇', '白塔街道'] },
    { name: '泽河县', townships: ['泽河镇', '青山乡'] },
  ],
});
const paste = (...lines: string[]) => {
  const { rows, said } = parsePaste(columns, lines.join('\n'), places);
  return { rows: rows.map((r) => r.join('|')), said };
};
const rows = (...lines: string[]): string[] => paste(...lines).rows;
const DAY = '2023-11-01';

describe('a head', () => {
  it.each([
    '日期\t旗县\t乡镇',
    '发生日期\t旗县（市、区）\t苏木乡镇',
    '发病日\t县区\t地点',
    '确诊日\t县市\t街道',
    '发现日\t市区\t镇乡',
    '报告日（公历）\t区县\t苏木',
    '首发日\t县级\t单位',
    '起病日\t地区\t名称',
    '时 间\t旗 县\t乡 镇',
    // A column of days is enough, whatever the others are called.
    '日期\t甲列\t乙列',
  ])('%j', (head) => {
    expect(paste(head, `${DAY}\t云中区\t新镇`)).toEqual({
      rows: [`${DAY}|云中区|新镇`],
      said: [
        `第1行“${head.replace(/ /gu, '').split('\t').join('、').replaceAll('（', '(').replaceAll('）', ')').replaceAll('(市、区)', '(市、区)')}”是表头，没有当作一行。`,
      ],
    });
  });
  it.each(['日期\t云中区\t乡镇', `${DAY}\t旗县\t乡镇`, '日期\t3\t乡镇', '甲列\t乙列\t丙列'])(
    'none: %j',
    (line) => expect(rows(line, `${DAY}\t云中区\t新镇`)).toHaveLength(2),
  );
  it('is none by itself, nor behind a row', () => {
    expect(rows('日期\t旗县\t乡镇')).toHaveLength(1);
    expect(rows(`${DAY}\t云中区\t新镇`, '日期\t旗县\t乡镇')).toHaveLength(2);
  });
});

describe('a line', () => {
  it('that is empty is told', () => {
    expect(paste(`${DAY}\t云中区\t新镇`, '', ' \t ', `${DAY}\t泽河县\t青山乡`)).toEqual({
      rows: [`${DAY}|云中区|新镇`, `${DAY}|泽河县|青山乡`],
      said: ['第2、3行是空行。'],
    });
  });
  it('that rules a table is told', () => {
    expect(
      paste('| 日期 | 旗县 | 乡镇 |', '| --- | :---: | ---: |', `| ${DAY} | 云中区 | 新镇 |`),
    ).toEqual({
      rows: [`${DAY}|云中区|新镇`],
      said: ['第1行“日期、旗县、乡镇”是表头，没有当作一行。', '第2行是表格的分隔线。'],
    });
  });
  it.each(['1、', '（2）', '(2)', '③', '12．', '4.'])('with its number before it: %s', (number) => {
    expect(paste(`${number}${DAY}\t云中区\t新镇`)).toEqual({
      rows: [`${DAY}|云中区|新镇`],
      said: ['各行开头的序号没有用到。'],
    });
  });
  it('with something in a column that is not taken is a row all the same', () => {
    const { rows: read } = paste(
      '日期\t旗县\t乡镇\t备注',
      `${DAY}\t云中区\t新镇\t无`,
      '\t\t\t见附件',
    );
    expect(read).toEqual([`${DAY}|云中区|新镇`, '见附件||']);
  });
});

describe('a column', () => {
  it('of numbers of lines is not used', () => {
    expect(paste(`1\t${DAY}\t云中区\t新镇`, `2\t${DAY}\t泽河县\t青山乡`)).toEqual({
      rows: [`${DAY}|云中区|新镇`, `${DAY}|泽河县|青山乡`],
      said: ['没有用到的列：第1列。'],
    });
    for (const number of ['1.', '（1）', '1、'])
      expect(rows(`${number}\t${DAY}\t云中区\t新镇`), number).toEqual([`${DAY}|云中区|新镇`]);
  });
  it('without a head is taken by what it holds, wherever it stands', () => {
    expect(rows(`新镇\t云中区\t${DAY}`, `青山乡\t泽河县\t${DAY}`)).toEqual([
      `${DAY}|云中区|新镇`,
      `${DAY}|泽河县|青山乡`,
    ]);
    expect(paste(`无\t${DAY}\t云中区\t新镇`, `有\t${DAY}\t泽河县\t青山乡`).said).toEqual([
      '没有用到的列：第1列。',
    ]);
  });
  it('that half of its cells tell is taken, fewer are not', () => {
    const unknown = (n: number): string[] =>
      Array.from({ length: n }, (_, i) => `某${i}旗\t${DAY}\t备注${i}`);
    expect(rows(`云中区\t${DAY}\t无`, ...unknown(1))[0]).toBe(`${DAY}|云中区|无`);
  });
  it('by its head, before what it holds', () => {
    expect(rows('日期\t备注\t旗县\t乡镇', `${DAY}\t泽河县\t云中区\t新镇`)).toEqual([
      `${DAY}|云中区|新镇`,
    ]);
  });
});

describe('a cell', () => {
  it('of several lines holds several places, unless its lines are one name', () => {
    expect(rows(`${DAY}\t泽河县\t"泽河镇\n青山乡"`)).toEqual([`${DAY}|泽河县|泽河镇、青山乡`]);
    expect(rows(`${DAY}\t泽河县\t"泽河镇\n青山乡\n某乡"`)).toEqual([
      `${DAY}|泽河县|泽河镇、青山乡、某乡`,
    ]);
    expect(rows(`${DAY}\t泽河县\t"青\n山乡"`)).toEqual([`${DAY}|泽河县|青山乡`]);
    expect(rows(`"2023-11-01\n08:00"\t泽河县\t青山乡`)).toEqual([`2023-11-01 08:00|泽河县|青山乡`]);
  });
});

describe('the cells of a text', () => {
  it.each<[string, string[][]]>([
    ['a\tb', [['a', 'b']]],
    ['a|b', [['a', 'b']]],
    ['a｜b', [['a', 'b']]],
    [
      '| a | b |\n| c | d |',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '| a | b |\nc | d',
      [
        ['', 'a', 'b', ''],
        ['c', 'd'],
      ],
    ],
    ['a,b;c', [['a', 'b', 'c']]],
    ['a，b；c', [['a', 'b', 'c']]],
    ['a b  c', [['a', 'b', 'c']]],
    ['2023-11-01 8:00 a b', [['2023-11-01 8:00', 'a', 'b']]],
    ['1. 2023-11-01 a', [['1.', '2023-11-01', 'a']]],
    ['2023-11-01', [['2023-11-01']]],
    [
      'a\tb\r\nc\td\re\tf\n',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    [
      'a\tb\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a,b",c', [['a,b', 'c']]],
    ['x,"a ""b""",c', [['x', 'a "b"', 'c']]],
    ['"a\tb"\tc', [['a\tb', 'c']]],
    ['"a\tb', [['"a', 'b']]],
    ['', []],
  ])('%j', (text, cells) => expect(splitTable(text)).toEqual(cells));
});
