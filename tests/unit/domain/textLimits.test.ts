/** Width, white space, marks of the OCR and tables set out by white space: limit by limit, word by word. Invented texts. */
import { describe, expect, it } from 'vitest';
import { joinPieces, normaliseText, readUnits } from '../../../src/domain/text.ts';

describe('white space and width', () => {
  it.each([
    // Half of a pair is no character; a whole pair is one.
    ['甲\uDC00乙', '甲乙'],
    ['甲\uD840乙', '甲乙'],
    ['甲\u{20000}乙', '甲\u{20000}乙'],
    // A space behind the number of a division stays, also before a word of letters.
    ['第三条 ABC', '第三条 ABC'],
    ['第二編 ABC', '第二編 ABC'],
    ['第2节 ABC', '第2节 ABC'],
    ['第二節 ABC', '第二節 ABC'],
    ['第二條 ABC', '第二條 ABC'],
    ['第三人 ABC', '第三人ABC'],
    ['第一二三四五六条 ABC', '第一二三四五六条 ABC'],
    ['第一二三四五六七条 ABC', '第一二三四五六七条ABC'],
    ['某发〔2023〕1號 ABC', '某发〔2023〕1號 ABC'],
    ['某发〔2023〕1件 ABC', '某发〔2023〕1件ABC'],
    // A year in round brackets before a serial number, however it is set.
    ['某局( 1988 ) 第 3 号', '某局〔1988〕第3号'],
    ['某局(1988)12345号', '某局〔1988〕12345号'],
    ['某局(1988)123456号', '某局（1988）123456号'],
    ['某局（1988） 3 號', '某局〔1988〕3號'],
    ['ABC(1988)3号', 'ABC(1988)3号'],
    ['某局(198)3号', '某局（198）3号'],
    // A bracket without its fellow, and one inside of another.
    ['a) b', 'a) b'],
    ['(a(b)c) 甲', '（a(b)c）甲'],
    ['(a', '(a'],
  ])('%j is %j', (raw, published) => expect(normaliseText(raw)).toBe(published));
  it('looks at the side on which the neighbour stands', () => {
    expect(normaliseText(',', '', '局')).toBe('，');
    expect(normaliseText('a,', '局', 'b')).toBe('a,');
    expect(normaliseText(',a', 'b', '局')).toBe(',a');
    expect(normaliseText('a,', 'b', '局')).toBe('a，');
  });
  it('takes the last character of the unit before, and the first of the one after', () => {
    const texts = (...lines: string[]) => readUnits(lines).map((u) => u.text);
    expect(texts('ab局 ', ',x')).toEqual(['ab局', '，x']);
    expect(texts('局ab', ',x')).toEqual(['局ab', ',x']);
    expect(texts('x,', ' 局ab')).toEqual(['x，', '局ab']);
    expect(texts('x,', 'ab局')).toEqual(['x,', 'ab局']);
    expect(texts('x,', '\u{20000}b')).toEqual(['x，', '\u{20000}b']);
  });
  it('joins two words with a space only where they touch', () => {
    expect(joinPieces(['a局', 'bc'])).toBe('a局bc');
    expect(joinPieces(['ab', '局c'])).toBe('ab局c');
    expect(joinPieces(['', 'ab'])).toBe('ab');
  });
});

describe('marks of the OCR', () => {
  const cut = (...lines: string[]) =>
    readUnits(lines).map((u) => `${u.line}.${u.cell}/${u.cells} ${u.separator} ${u.text}`);
  it.each([
    '---|---',
    '| --- | --- |',
    ' | :---: | ---: | :--- | ',
    '|---|---|---|',
    '---\t---',
    '--\t--\t--',
    ' -- | -- ',
  ])('%j is the line under the head of a table', (line) => expect(cut(line)).toEqual([]));
  it.each(['---', '|-|-|', '--- ---', '---|甲', '甲|---'])('%j is none', (line) =>
    expect(cut(line)).not.toEqual([]),
  );
  it('a bullet and a heading may have more space behind them', () => {
    const texts = (line: string) => readUnits([line]).map((u) => [u.text, u.bullet]);
    expect(texts('-   甲')).toEqual([['甲', true]]);
    expect(texts('  *  甲')).toEqual([['甲', true]]);
    expect(texts('##   甲')).toEqual([['甲', false]]);
    expect(texts('-   ## 甲')).toEqual([['甲', true]]);
    expect(texts('甲 - 乙')).toEqual([['甲-乙', false]]);
  });
  it('tags may have attributes, and those of blocks part', () => {
    expect(cut('甲<span class="x">乙</span>')).toEqual(['1.0/1 line 甲乙']);
    expect(cut('甲<div class="x">乙</div>')).toEqual(['1.0/1 line 甲', '1.0/1 tag 乙']);
    expect(cut('甲<br />乙')).toEqual(['1.0/1 line 甲', '1.0/1 tag 乙']);
    expect(cut('<p> </p><p>甲</p>')).toEqual(['1.0/1 line 甲']);
    expect(cut('甲<P>乙')).toEqual(['1.0/1 line 甲', '1.0/1 tag 乙']);
    expect(cut('甲<path>乙')).toEqual(['1.0/1 line 甲<path>乙']);
    expect(cut('<td>甲</td ><th>乙</TH>丙')).toEqual([
      '1.0/3 line 甲',
      '1.1/3 tab 乙',
      '1.2/3 tab 丙',
    ]);
  });
  it('a cell may be empty at the head of a line of the table, and bars may have space round them', () => {
    expect(cut('一|二|三', '|  | 乙 | 丙 |  ').slice(1)).toEqual(['2.1/3 line 乙', '2.2/3 tab 丙']);
  });
  it('what does not show is blank, with white space round it', () => {
    expect(readUnits(['甲', ' \u200B ', '\uD800', '乙']).map((u) => u.blanks)).toEqual([0, 2]);
  });
  it('an indent stands at the head of a line, and a tilde is as narrow as a letter', () => {
    const [u] = readUnits(['甲  乙~']);
    expect(u).toMatchObject({ indented: false, width: 3.5 });
    expect(readUnits(['甲\u007F'])[0]?.width).toBe(2);
  });
});

describe('the tab at the head of a row', () => {
  const cellOfLast = (...lines: string[]): number | undefined => readUnits(lines).at(-2)?.cell;
  it('is an empty cell under a row of as many cells, at most thirty lines above', () => {
    const rows = (n: number) => Array<string>(n).fill('\t丙\t丁');
    expect(cellOfLast('一\t二\t三', ...rows(30))).toBe(1);
    expect(cellOfLast('一\t二\t三', ...rows(31))).toBe(0);
  });
  it('is one also where rows of two cells stand between, and none behind a line without cells', () => {
    expect(cellOfLast('一\t二\t三', '甲\t乙', '\t丙\t丁')).toBe(1);
    expect(cellOfLast('一\t二\t三', '甲', '\t丙\t丁')).toBe(0);
    expect(cellOfLast('一\t二', '\t丙\t丁')).toBe(0);
    expect(cellOfLast('一\t二\t三\t四', '\t丙\t丁')).toBe(0);
    expect(cellOfLast('\t丙\t丁')).toBe(0);
  });
});

describe('cells between bars', () => {
  const cells = (...lines: string[]) =>
    readUnits(lines).map((u) => `${u.cell}/${u.cells} ${u.text}`);
  it('are not parted by the bars at both ends, with white space round them', () => {
    expect(cells(' │甲│乙│丙│ ', '│一│二│三│', '│四│五│六│').slice(0, 4)).toEqual([
      '0/3 甲',
      '1/3 乙',
      '2/3 丙',
      '0/3 一',
    ]);
    // At one end only it parts an empty cell.
    expect(cells('｜甲｜乙', '｜一｜二', '｜四｜五').slice(0, 2)).toEqual(['1/3 甲', '2/3 乙']);
    for (const bar of '|｜│┃┆¦')
      expect(
        cells(...['甲.乙.丙', '一.二.三', '四.五.六'].map((l) => l.replaceAll('.', bar))),
      ).toHaveLength(9);
  });
  it('of a head are of fourteen characters at most', () => {
    const table = (head: string) =>
      readUnits([`${head}｜乙｜丙`, '一｜二｜三', '四｜五｜六'])[0]!.cells;
    expect([table('甲'.repeat(14)), table('甲'.repeat(15))]).toEqual([3, 1]);
    for (const mark of '，。；：') expect(table(`甲${mark}`), mark).toBe(1);
  });
});

/** Each line as its cells, between bars. */
const rows = (...lines: string[]): string[] =>
  [...Map.groupBy(readUnits(lines), (u) => u.line).values()].map((list) =>
    list.map((u) => u.text).join('|'),
  );
const isTable = (...lines: string[]): boolean => readUnits(lines)[0]!.cells > 1;

describe('the heads of columns', () => {
  const under = ['子鼠 丑牛 寅虎', '卯兔 辰龙 巳蛇'];
  const isHead = (head: string): boolean => isTable(`${head} 名称 甲乙`, ...under);
  it.each(
    '序号 编号 编码 项目 任务 事项 名称 内容 措施 文号 姓名 职务 单位 备注 数量 金额 价格 面积 标准 时限 期限 级别 类别 类型 属性 地址 位置 所在地 时代 年度 目标 指标 性别 学历 规模 依据 对象 来源 分值 2024年度 2024年 2024'.split(
      ' ',
    ),
  )('%s is one', (head) => expect(isHead(head)).toBe(true));
  it.each(
    '任务 事项 内容 措施 名称 项目 单位 部门 领导 责任人 负责人 时限 时间 期限 目标 文号 编号 职务 标准 金额 面积 数量 价格 备注 地点 方式 要求 进度 指标 属性 增速 增幅 2024年 现状 现状值 目标值 处室 科室 地区 区域 类别 依据 对象'.split(
      ' ',
    ),
  )('one may end with %s, with a unit in brackets', (end) => {
    expect(isHead(`某某${end}`)).toBe(true);
    expect(isHead(`某${end}（万元）`)).toBe(true);
  });
  it.each([
    '序号甲',
    '甲序号',
    '任务甲',
    '24年',
    '2024年度甲',
    '某性别',
    '单位（一二三四五六七）',
    '单位（）',
    '天地',
  ])('%s is none', (head) => expect(isHead(head)).toBe(false));
  it('are ten characters long at most, with figures fourteen', () => {
    expect([isHead(`${'甲'.repeat(8)}任务`), isHead(`${'甲'.repeat(9)}任务`)]).toEqual([
      true,
      false,
    ]);
    expect([isHead(`${'甲'.repeat(11)}2任务`), isHead(`${'甲'.repeat(12)}2任务`)]).toEqual([
      true,
      false,
    ]);
    for (const mark of '％%“')
      expect(
        [isHead(`${'甲'.repeat(11)}${mark}任务`), isHead(`${'甲'.repeat(12)}${mark}任务`)],
        mark,
      ).toEqual([true, false]);
  });
  it('are three or more, of which two are known; of three, one where it numbers the rows', () => {
    expect(isTable('任务 单位 甲乙', ...under)).toBe(true);
    expect(isTable('任务 丙丁 甲乙', ...under)).toBe(false);
    expect(isTable('任务 单位', '子鼠 丑牛', '寅虎 卯兔')).toBe(false);
    const numbered = ['1  子鼠  丑牛', '2.  寅虎  卯兔', '3．  辰龙  巳蛇', '999  午马  未羊'];
    for (const serial of ['序号', '编号'])
      expect(isTable(`${serial}  丙丁  甲乙`, ...numbered)).toBe(true);
    expect(isTable('任务  丙丁  甲乙', ...numbered)).toBe(false);
    expect(isTable('丙丁  序号  甲乙', ...numbered)).toBe(false);
    expect(isTable('序号 丙丁 甲乙', ...numbered)).toBe(false);
    expect(isTable('序号  丙丁  甲乙', ...numbered, '甲  申猴  酉鸡')).toBe(false);
    expect(isTable('序号  丙丁  甲乙', '甲  申猴  酉鸡', ...numbered)).toBe(false);
    expect(isTable('序号  丙丁  甲乙', '1000  申猴  酉鸡', '2  申猴  酉鸡')).toBe(false);
  });
  it('fill a line of a hundred characters at most, and have no tab and no bar', () => {
    const heads = (n: number) =>
      Array.from({ length: 10 }, () => `${'任'.repeat(n - 2)}单位`).join(' ');
    const cells = Array(10).fill('子鼠').join(' ');
    expect(isTable(heads(9), cells, cells)).toBe(true);
    expect(isTable(heads(10), cells, cells)).toBe(false);
    expect(rows('任务 单位 甲|乙', ...under)[1]).toBe('子鼠 丑牛 寅虎');
    expect(rows('任务 单位 甲\t乙', ...under)[1]).toBe('子鼠 丑牛 寅虎');
  });
  it('may stand farther apart in rows than in their line', () => {
    expect(rows('任务 单位 甲乙', '子鼠   丑牛  寅虎', '卯兔 辰龙 巳蛇')[1]).toBe('子鼠|丑牛|寅虎');
    expect(rows('任务 单位 甲乙', '子鼠\u3000丑牛\u00A0寅虎', '卯兔 辰龙 巳蛇')[1]).toBe(
      '子鼠|丑牛|寅虎',
    );
  });
  it('that wide spaces part have words with spaces in their cells', () => {
    expect(rows('任务  单位  甲乙', '子鼠 丑牛  寅虎  卯兔', '辰龙  巳蛇  午马')[1]).toBe(
      '子鼠 丑牛|寅虎|卯兔',
    );
    expect(
      rows(
        '任务\u3000单位\u3000甲乙',
        '子鼠 丑牛 \u3000 寅虎\u3000\u3000卯兔',
        '辰龙\u3000巳蛇\u3000午马',
      )[1],
    ).toBe('子鼠 丑牛|寅虎|卯兔');
  });
});

describe('between the rows of a table', () => {
  const HEAD = '序号 任务 单位';
  const [one, two] = ['1 修堤 甲局', '2 清淤 乙局'];
  /** Whether the second row is still of the table behind some lines. */
  const goesOn = (...between: string[]): boolean =>
    rows(HEAD, one, '3 植树 丙局', ...between, two, '后文。').includes('2|清淤|乙局');
  it.each([
    '产业发展',
    '一、产业发展',
    '十二、产业发展',
    '（一）产业发展',
    '(十)产业发展',
    '第一章总则',
    '第三节程序',
    '第二部产业',
    '第四类产业',
    '甲',
    `甲${'乙'.repeat(23)}`,
  ])('may stand what names a part of it: %s', (line) => expect(goesOn(line)).toBe(true));
  it.each(['、产业', '3产业', '产业，发展', '产业。', '产业；', '产业：', `甲${'乙'.repeat(24)}`])(
    'not %s',
    (line) => expect(goesOn(line)).toBe(false),
  );
  it('may stand two such lines, and not three', () => {
    expect(goesOn('一、产业', '（一）工业')).toBe(true);
    expect(goesOn('一、产业', '（一）工业', '甲')).toBe(false);
    // Counted anew behind each row.
    expect(
      rows(HEAD, one, '甲', '乙', '3 植树 丙局', '丙', '丁', two).includes('2|清淤|乙局'),
    ).toBe(true);
  });
  it('may stand one blank line, and not two', () => {
    expect(goesOn('')).toBe(true);
    expect(goesOn('', '')).toBe(false);
  });
  it.each([
    ['a number', ['12']],
    ['a number between marks', ['— 12 —']],
    ['a number in words', ['（第12页）']],
    ['the number of another page', ['－1234·']],
    ['blank lines, a number and a running head', ['', '', '12', '', '某市政报']],
    ['a running head, then a number', ['某市政报', '12']],
    ['two numbers', ['12', '13']],
    ['six lines', ['', '', '', '', '', '12']],
    ['a head of forty characters', ['', '', '12', '甲'.repeat(40)]],
  ])('may stand a break of pages: %s', (_, lines) => expect(goesOn(...lines)).toBe(true));
  it.each([
    ['no number', ['', '', '某市政报']],
    ['a number with words', ['', '', '12甲', '某市政报']],
    ['a number of five figures', ['', '', '12345']],
    ['two heads', ['', '', '12', '甲', '乙']],
    ['seven lines', ['', '', '', '', '', '', '12']],
    ['a head of forty-one characters', ['', '', '12', '甲'.repeat(41)]],
    ['a sentence', ['', '', '12', '甲。']],
    ['a part of a sentence', ['', '', '12', '甲，乙']],
    ['a label', ['', '', '12', '甲：']],
    ['a list', ['', '', '12', '甲；']],
  ])('not %s', (_, lines) => expect(goesOn(...lines)).toBe(false));
  it('may stand a head with a number that comes again with another', () => {
    const again = (head: string, other: string): boolean =>
      rows(HEAD, one, '3 植树 丙局', '', '', head, two, '后文。', other, '后文。').includes(
        '2|清淤|乙局',
      );
    expect(again('某市政报 2024.3 12', '某市政报 2024.3 14')).toBe(true);
    expect(again('12 某市政报', '  14   某市政报')).toBe(true);
    expect(again(`${'甲'.repeat(39)}12`, `${'甲'.repeat(39)}14`)).toBe(true);
    expect(again(`${'甲'.repeat(40)}12`, `${'甲'.repeat(40)}14`)).toBe(false);
    expect(again('某市政报12', '某州政报14')).toBe(false);
    expect(again('某12市政报', '某14市政报')).toBe(false);
    expect(again('某市，政报12', '某市，政报14')).toBe(false);
  });
  it('stands the first cell of several rows once', () => {
    const set = (line: string) => rows('类别 任务 单位', '水利 修堤 甲局', line, '交通 修路 丙局');
    expect(set('    清淤 乙局')[2]).toBe('清淤|乙局');
    expect(set('\u3000\u3000清淤 乙局')[2]).toBe('清淤|乙局');
    expect(set('   清淤 乙局')).not.toContain('清淤|乙局');
    // Fewer words are no row, but may name a part of the table.
    expect(set('    清淤').slice(2)).toEqual(['清淤', '交通|修路|丙局']);
  });
});
