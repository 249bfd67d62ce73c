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

describe('what a paste leaves open', () => {
  it('is read by the marks of its lines, with white space round them', () => {
    expect(splitTable('  | a | b |  \n   \n | c | d |')).toEqual([['a', 'b'], [''], ['c', 'd']]);
    expect(splitTable('"a\nb"\n"c"')).toEqual([['a\nb'], ['c']]);
    expect(splitTable(' "a,b" ,c')).toEqual([['a,b', 'c']]);
    expect(splitTable('12. 2023-11-01 a')).toEqual([['12.', '2023-11-01', 'a']]);
    expect(splitTable('（12） 2023-11-01 a')).toEqual([['（12）', '2023-11-01', 'a']]);
    expect(splitTable('123 2023-11-01 a')).toEqual([['123', '2023-11-01', 'a']]);
    expect(splitTable('1234 2023-11-01 a')).toEqual([['1234', '2023-11-01', 'a']]);
  });
  it('has lines that rule it between tabs, and a break of several lines in a cell', () => {
    expect(paste('日期\t旗县\t乡镇', '---\t \t---', `${DAY}\t云中区\t新镇`).said).toEqual([
      '第1行“日期、旗县、乡镇”是表头，没有当作一行。',
      '第2行是表格的分隔线。',
    ]);
    expect(rows(`${DAY}\t泽河县\t"泽河镇\n\n青山乡"`)).toEqual([`${DAY}|泽河县|泽河镇、青山乡`]);
    for (const number of ['12、', '（12）', '(123)', '①'])
      expect(rows(`${number}${DAY}\t云中区\t新镇`), number).toEqual([`${DAY}|云中区|新镇`]);
    for (const number of ['12', '（123）', '12、'])
      expect(rows(`${number}\t${DAY}\t云中区\t新镇`), number).toEqual([`${DAY}|云中区|新镇`]);
  });
  it('has heads in the words of the sheet', () => {
    const own = { date: '开始', group: '片区', place: '网格' } as typeof columns;
    const read = (...lines: string[]) =>
      parsePaste(own, lines.join('\n'), places).rows.map((r) => r.join('|'));
    expect(read('片区\t网格\t开始', `某旗\t某镇\t${DAY}`)).toEqual([`${DAY}|某旗|某镇`]);
    expect(read('片区\t网格', '某旗\t某镇')).toEqual(['|某旗|某镇']);
    expect(read('x片区x\t网格', '某旗\t某镇')).toHaveLength(2);
  });
  it('takes the column that is most of a kind, from half on', () => {
    expect(rows(`2023-11-01\t2023-11-02\t云中区\t新镇`, '某\t2023-11-03\t泽河县\t青山乡')[0]).toBe(
      '2023-11-02|云中区|新镇',
    );
    // One county in three is too few: the first that is left.
    expect(
      rows(...[0, 1, 2].map((n) => `备注${n}\t${DAY}\t${n === 0 ? '云中区' : `某旗${n}`}`))[0],
    ).toBe(`${DAY}|备注0|云中区`);
    expect(
      rows(...[0, 1].map((n) => `备注${n}\t${DAY}\t${n === 0 ? '云中区' : `某旗${n}`}`))[0],
    ).toBe(`${DAY}|云中区|`);
    // Of equals the first.
    expect(rows(`${DAY}\t2023-11-02\t云中区\t新镇`)[0]).toBe(`${DAY}|云中区|新镇`);
    // The smaller place stands behind the larger one, where nothing tells it.
    expect(rows(`${DAY}\t某处\t云中区\t某镇`)[0]).toBe(`${DAY}|云中区|某镇`);
  });
  it('counts its lines in the first column only, before days or in a table of four columns', () => {
    const plain = (line: string) => parsePaste(columns, line).rows.map((r) => r.join('|'));
    expect(plain(`${DAY}\t12\t甲\t乙`)).toEqual([`${DAY}|12|甲`]);
    expect(rows('1\t云中区\t新镇')).toEqual(['1|云中区|新镇']);
    expect(paste('1\t甲\t云中区\t新镇').said).toEqual(['没有用到的列：第1列。']);
    expect(paste('序号\t旗县\t乡镇', '1\t云中区\t新镇').rows).toEqual(['|云中区|新镇']);
    expect(paste(`1\t${DAY}\t云中区`).said).toEqual(['没有用到的列：第1列。']);
    expect(paste(`\t${DAY}\t云中区\t新镇`).said).toEqual([]);
    expect(paste('1\t').rows).toEqual(['1||']);
  });
  it('has no day where neither a head nor a column of days says so', () => {
    expect(rows('旗县\t乡镇\t备注', '云中区\t新镇\t无')).toEqual(['|云中区|新镇']);
    expect(rows('甲\t乙\t云中区\t新镇')).toEqual(['|云中区|新镇']);
    expect(rows('昨天\t云中区\t新镇')).toEqual(['昨天|云中区|新镇']);
  });
});
