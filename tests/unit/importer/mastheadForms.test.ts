/** Every form in which a masthead says its issue, one example of each part of each form. By hand, invented gazettes. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { issueIdOf, readMasthead } from '../../../src/importer/masthead.ts';

const read = (...lines: string[]) => readMasthead(readUnits(lines));
/** Year, number, number in all, month and line. */
const of = (...lines: string[]): string => {
  const m = read(...lines);
  return [m.year, m.number, m.totalNumber, m.month, m.line].map((x) => x ?? '-').join(' ');
};

describe('year and number on one line', () => {
  it.each([
    ['2024年第3期', '2024 3'],
    ['2024年度第3期', '2024 3'],
    ['2024第3期', '2024 3'],
    ['2024.第3期', '2024 3'],
    ['2024·第3期', '2024 3'],
    ['2024．第3期', '2024 3'],
    ['2024/第3期', '2024 3'],
    ['2024—第3期', '2024 3'],
    ['2024-第3期', '2024 3'],
    ['2024年（第3期', '2024 3'],
    ['2024年(第3号', '2024 3'],
    ['2024年3辑', '2024 3'],
    ['某某2024年第3期某某', '2024 3'],
    ['1999年第12期', '1999 12'],
    ['二〇二四年第三期', '2024 3'],
    ['二零二四年第十二期', '2024 12'],
    ['二○二四年第二十一号', '2024 21'],
    ['一九九九年第三期', '1999 3'],
    ['2024年1月3日出版（第5期）', '2024 5'],
    ['2024年11月第5号', '2024 5'],
    ['2024年1月13日(第5辑)', '2024 5'],
    ['2024年1月第5期', '2024 5'],
    ['第3/2024期', '2024 3'],
    ['第12/2024号', '2024 12'],
    ['2024NO.3', '2024 3'],
    ['（2024年·No:3）', '2024 3'],
    ['(2024年/№：3)', '2024 3'],
    ['2024.VOL3', '2024 3'],
    ['2024—ISSUE3', '2024 3'],
    ['2024-no.3', '2024 3'],
    ['2024年./No.3', '- -'],
    ['某2024No.3', '- -'],
    ['2024No.3某', '- -'],
    ['2024.3', '2024 3'],
    ['2024·3', '2024 3'],
    ['2024．3', '2024 3'],
    ['2024/3', '2024 3'],
    ['2024•3', '2024 3'],
    ['2024—3', '2024 3'],
    ['2024-3', '2024 3'],
    ['（2024.3）', '2024 3'],
    ['(2024.3)', '2024 3'],
    ['青川市公报2024.3', '2024 3'],
    ['青川市月刊（2024.3）', '2024 3'],
    ['青川市某2024.3', '- -'],
    ['2024.3某', '- -'],
    ['2124年第3期', '- 3'],
    ['1899年第3期', '- 3'],
    ['三〇二四年第三期', '- 3'],
  ])('%s is %s', (line, expected) => {
    expect(of(line).split(' ').slice(0, 2).join(' ')).toBe(expected);
  });
  it('is that of the line that has both', () => {
    expect(of('某', '青川市人民政府公报', '2024年第3期')).toBe('2024 3 - - 3');
    expect(of('总第45期', '2024年第3期')).toBe('2024 3 45 - 2');
  });
  it('is none of a licence, nor of running text', () => {
    for (const licence of [
      ...['准印证号', '許可證', '许可证', '刊号', '刊號', 'ISSN', 'CN1', '邮发', '郵發', '印数'],
      ...['印數', '登记证', '登記證'],
    ])
      expect(of(`${licence}（2021）第7号`, '2021年第7期').split(' ').at(-1), licence).toBe('2');
    expect(of('CN：2021年第7期')).toBe('2021 7 - - 1');
    expect(of('根据2021年第7期。')).toBe('- - - - -');
    expect(of('根据2021年第7期；')).toBe('- - - - -');
    expect(of(`2021年第7期${'某'.repeat(52)}`)).toBe('2021 7 - - 1');
    expect(of(`2021年第7期${'某'.repeat(53)}`)).toBe('- - - - -');
  });
});

describe('a number by itself', () => {
  it.each([
    ['第3期', '- 3 - - 1'],
    ['第3号', '- 3 - - 1'],
    ['第3辑', '- 3 - - 1'],
    ['第三期（总第45期）', '- 3 45 - 1'],
    ['某第3期', '- 3 - - 1'],
    ['总第45期', '- - 45 - -'],
    ['第0期', '- - - - 1'],
    ['3期', '- - - - -'],
  ])('%s', (line, expected) => expect(of(line)).toBe(expected));
  it('has its year elsewhere', () => {
    expect(of('2024年', '第3期')).toBe('2024 3 - - 2');
    expect(of('（2024）', '第3期')).toBe('2024 3 - - 2');
    expect(of('(2024年1月)', '第3期')).toBe('2024 3 - 1 2');
    expect(of('2024年1月3日', '第3期')).toBe('2024 3 - - 2');
    expect(of('第3期', '2024')).toBe('2024 3 - - 1');
    expect(of('2024年某', '第3期')).toBe('- 3 - - 2');
    expect(of('某2024年', '第3期')).toBe('- 3 - - 2');
    expect(of('2024年111月', '第3期')).toBe('- 3 - - 2');
  });
  it('is a large figure under the year', () => {
    for (const [figure, n] of [
      ['3', 3],
      ['03', 3],
      ['10', 10],
      ['49', 49],
      ['50', 50],
      ['53', 53],
    ] as const)
      expect(of('2024', figure), figure).toBe(`2024 ${n} - - 1`);
    for (const figure of ['0', '00', '54', '60', '003', '123', '某3', '3某'])
      expect(of('2024', figure), figure).toBe('2024 - - - 1');
    expect(of('3', '2024')).toBe('2024 - - - 2');
    expect(of('2024', '某', '3')).toBe('2024 - - - 1');
    expect(of('2024', '3', '第5期')).toBe('2024 5 - - 3');
  });
});

describe('the day on which an issue came out', () => {
  it.each([
    ['第10期2014年10月28日出版', '2014 10'],
    ['（第10期）2014年10月28日发行', '2014 10'],
    ['(第10号)2014年1月编印', '- 10'],
    ['第10辑2014年10月', '2014 10'],
    ['第4期2014年2月8日出版', '2014 4'],
    ['第5期2014年2月8日出版', '- 5'],
    ['第5期2014年3月8日出版', '2014 5'],
    ['第十期二〇一四年10月28日', '2014 10'],
    ['第10期（总第45期）2014年10月28日', '2014 10'],
    ['第10期2014年10月28日印刷', '- 10'],
    ['某第10期2014年10月28日', '- 10'],
    ['第10期2014年110月28日', '- 10'],
    ['第10期2014年10月228日', '- 10'],
  ])('%s is %s', (line, expected) => {
    expect(of(line).split(' ').slice(0, 2).join(' ')).toBe(expected);
  });
  it.each([
    [['第3期', '2022年9月10日出版'], '2022 3'],
    [['2019　4', '（总第58期）'], '2019 4'],
    [['2019　54'], '- -'],
    [['第3期', '出版日期：2022年9月出版'], '2022 3'],
    // The last number of a year may come out in the next.
    [['第6期', '2022年1月10日出版'], '- 6'],
    [['第6期', '2022年3月10日出版'], '2022 6'],
    [['第4期', '2022年1月10日出版'], '2022 4'],
    // The day beside who makes it, where a number stands elsewhere.
    [['第3期', '青川市人民政府办公室 2024年9月30日'], '2024 3'],
    [['青川市人民政府办公室 2024年9月30日'], '- -'],
    [['第3期', '2022年9月10日印刷'], '- 3'],
  ])('%s is %s', (lines, expected) => {
    expect(
      of(...lines)
        .split(' ')
        .slice(0, 2)
        .join(' '),
    ).toBe(expected);
  });
  it('does not say more than the number and its year', () =>
    expect(of('2013年第9期', '第10期2014年10月28日出版')).toBe('2013 9 - - 1'));
  it('is said by its day in Chinese numerals, too', () =>
    expect(of('第6号（总第45号）', '二〇二一年十一月十五日')).toBe('2021 6 45 - 1'));
});

describe('a monthly', () => {
  it.each([
    ['2022年4月', '2022 - - 4 1'],
    ['（2022年12月）', '2022 - - 12 1'],
    ['(2022年4月)', '2022 - - 4 1'],
    ['2022年4月号', '2022 - - 4 -'],
    ['2022年4月刊', '2022 - - 4 -'],
    ['二〇二二年十二月', '2022 - - 12 1'],
    ['二〇二二年四月（总第45期）', '2022 - 45 4 -'],
    ['2022年4月(总第45期)', '2022 - 45 4 -'],
    ['2022年4月某', '- - - - -'],
    ['某2022年4月', '- - - - -'],
  ])('%s', (line, expected) => expect(of(line)).toBe(expected));
  it('is called by its month', () => {
    expect(issueIdOf({ year: 2022, number: undefined, month: 4 })).toBe('2022-04');
    expect(issueIdOf({ year: 2022, number: 12, month: 4 })).toBe('2022-12');
    expect(issueIdOf({ year: 2022, number: undefined })).toBeUndefined();
    expect(issueIdOf({ year: undefined, number: 3 })).toBeUndefined();
    expect(issueIdOf({ year: 2022, number: 123 })).toBe('2022-123');
  });
});

describe('the number in all', () => {
  it.each([
    ['总第45期', 45],
    ['总第45号', 45],
    ['总45辑', 45],
    ['总期：第45期', 45],
    ['总期数45', 45],
    ['总期数:45号', 45],
    ['总期第45', 45],
    ['累计第45期', 45],
    ['累计45期', 45],
    ['总第四十五期', 45],
    ['总第0期', undefined],
    ['总第45', undefined],
    ['累计第45号', undefined],
    ['合计第45期', undefined],
  ])('%s is %s', (line, n) => expect(read(line).totalNumber).toBe(n));
  it('is none of a licence', () => expect(read('准印证总第45期').totalNumber).toBeUndefined());
});

describe('a year', () => {
  it('lies between 1912 and 2200', () => {
    expect(of('1912年第1期')).toBe('1912 1 - - 1');
    expect(of('1911年第1期')).toBe('- 1 - - 1');
    expect(of('1950年第1期')).toBe('1950 1 - - 1');
    expect(of('二二〇〇年第一期')).toBe('2200 1 - - 1');
    expect(of('二二〇一年第一期')).toBe('- 1 - - 1');
  });
});

describe('the name', () => {
  const name = (...lines: string[]): string => {
    const m = read(...lines);
    return `${m.title ?? '-'} ${m.government ?? '-'}`;
  };
  it.each([
    ['青川市人民政府公报', '青川市人民政府公报 青川市人民政府'],
    ['青川市政府政报', '青川市政府政报 青川市政府'],
    ['青川行署公报', '青川行署公报 青川行署'],
    ['青川行政公署公报', '青川行政公署公报 青川行政公署'],
    ['青川开发区管理委员会公报', '青川开发区管理委员会公报 青川开发区管理委员会'],
    ['某某特别行政区公报', '某某特别行政区公报 某某特别行政区'],
    ['青川市人民政府办公厅公报', '青川市人民政府办公厅公报 青川市人民政府'],
    ['青川市人民政府办公室政报', '青川市人民政府办公室政报 青川市人民政府'],
    ['青川政报', '青川政报 -'],
    ['青川公告', '青川公告 -'],
    ['青川通志', '青川通志 -'],
    ['青川年鉴', '青川年鉴 -'],
    ['青川文报', '青川文报 -'],
    ['青川政务', '青川政务 -'],
    ['青川文告', '青川文告 -'],
    ['青川日报', '- -'],
    ['公报', '- -'],
    ['某公报', '- -'],
    ['政府公报', '政府公报 -'],
    ['青川，公报', '- -'],
    ['青川，某市公告', '- -'],
    ['青川（公报', '- -'],
    ['青川)公报', '- -'],
    ['青川：公报', '- -'],
    ['青川市人民政府公報', '青川市人民政府公報 青川市人民政府'],
    ['青川市人民政府公报2024年第3期', '青川市人民政府公报 青川市人民政府'],
    ['青川市人民政府公报（2024.3', '青川市人民政府公报 青川市人民政府'],
    ['青川市人民政府公报(二〇二四年', '青川市人民政府公报 青川市人民政府'],
    ['青川市人民政府公报第3期', '青川市人民政府公报 青川市人民政府'],
    ['青川市人民政府公报某', '- -'],
  ])('%s: %s', (line, expected) => {
    expect(name(line)).toBe(expected);
    expect(name('2024年第3期', [...line].join(' '))).toBe(expected);
    expect(name('二〇二四年第三期', line)).toBe(expected);
    expect(name('二〇二四年', line)).toBe(expected);
  });
  it('has thirty characters at most before its word', () => {
    expect(name(`${'某'.repeat(30)}公告`)).toBe(`${'某'.repeat(30)}公告 -`);
    expect(name(`${'某'.repeat(31)}公告`)).toBe('- -');
  });
  it('may stand on two lines', () => {
    expect(name('青川市', '人民政府公报')).toBe('青川市人民政府公报 青川市人民政府');
    expect(name('青川市', '政府政报')).toBe('青川市政府政报 青川市政府');
    expect(name('青川市人民政府', '公报')).toBe('青川市人民政府公报 青川市人民政府');
    expect(name('2024年', '青川市', '人民政府公报', '某')).toBe(
      '青川市人民政府公报 青川市人民政府',
    );
    // One that is whole comes before.
    expect(name('青川市', '人民政府公报', '丁市政报')).toBe('丁市政报 -');
    expect(name('青川年鉴', '青川政报')).toBe('青川政报 -');
    expect(name('青川市人民政府公報', '某')).toBe('青川市人民政府公報 青川市人民政府');
  });
  it('or who publishes it says whose it is', () => {
    for (const label of ['主办', '主管', '编印', '出版', '编辑']) {
      for (const kind of ['单位：', '机关：', '主办：', '：', ':', ''])
        expect(name('青川政报', `${label}${kind}青川市人民政府办公室`), label + kind).toBe(
          '青川政报 青川市人民政府',
        );
    }
    for (const who of ['青川市人民政府', '青川市政府', '青川行署', '青川行政公署'])
      expect(name('青川政报', `主办：${who}`)).toBe(`青川政报 ${who}`);
    expect(name('青川政报', '主办：青川市人民政府办公厅')).toBe('青川政报 青川市人民政府');
    expect(name('青川政报', '主办：青川市财政局')).toBe('青川政报 -');
    expect(name('青川政报', '承印：青川市人民政府')).toBe('青川政报 -');
    expect(name('青川政报', '某主办：青川市人民政府')).toBe('青川政报 -');
    expect(name('青川市人民政府公报', '主办：丁市人民政府')).toBe(
      '青川市人民政府公报 青川市人民政府',
    );
  });
});
