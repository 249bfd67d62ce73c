import { describe, expect, it } from 'vitest';
import { parseDocNumber } from '../../../src/domain/docNumber.ts';
import {
  foldText,
  joinPieces,
  normaliseText,
  readUnits,
  sharedEnds,
  splitLines,
} from '../../../src/domain/text.ts';

describe('normaliseText, the stated rule of width and space', () => {
  it.each([
    // 1. letters, digits, ％ and ．
    ['ＧＢ／Ｔ ９７０４', 'GB／T 9704'],
    ['９５％', '95%'],
    ['１．５．１', '1.5.1'],
    // 2. punctuation beside Chinese
    ['市某局,某局', '市某局，某局'],
    ['责任单位:市某局', '责任单位：市某局'],
    ['(此件公开发布)', '（此件公开发布）'],
    ['(1) 内容', '（1）内容'],
    ['a, b (c)', 'a, b (c)'],
    ['12:30', '12:30'],
    // 3. brackets round a year
    ['某发[2023]1号', '某发〔2023〕1号'],
    ['某发﹝2023﹞1号', '某发〔2023〕1号'],
    ['某发【2023】1号', '某发【2023】1号'],
    // 4. white space
    ['  某 局  ', '某 局'],
    ['某　　局', '某 局'],
    ['在 21 日内', '在21日内'],
    ['CIM platform 平台', 'CIM platform平台'],
    ['1.1 编制目的', '1.1 编制目的'],
    ['某发〔2023〕1号 2023年11月2日', '某发〔2023〕1号 2023年11月2日'],
    ['\u200B某\uFEFF局\u0000', '某局'],
    // Title marks and quotation marks: wide, and an opening one keeps its distance to an ideograph.
    ['《ABC》,def', '《ABC》，def'],
    ['abc,《DEF》', 'abc，《DEF》'],
    ['《ABC》 def', '《ABC》def'],
    ['abc 《DEF》', 'abc《DEF》'],
    ['印发 《某办法》', '印发 《某办法》'],
    ['●11月1日 “某会”召开', '●11月1日 “某会”召开'],
    ['《某办法》 第三条', '《某办法》第三条'],
    ['某局 （某处）', '某局（某处）'],
  ])('%j → %j', (raw, published) => {
    expect(normaliseText(raw)).toBe(published);
    expect(normaliseText(published), 'once is enough').toBe(published);
  });

  it('looks at the neighbours for punctuation at an end', () => {
    expect(normaliseText(',', '局', '')).toBe('，');
    expect(normaliseText(',', 'a', 'b')).toBe(',');
  });
});

describe('readUnits', () => {
  it('gives every character once, with its line and cell', () => {
    const units = readUnits(['# 标题', '', '- 甲\t乙', '<p>丙</p><p>丁</p>', '---|---', '|戊|己|']);
    expect(units.map(({ line, cell, text, separator }) => [line, cell, text, separator])).toEqual([
      [1, 0, '标题', 'line'],
      [3, 0, '甲', 'line'],
      [3, 1, '乙', 'tab'],
      [4, 0, '丙', 'line'],
      [4, 0, '丁', 'tag'],
      [6, 0, '戊', 'line'],
      [6, 1, '己', 'tab'],
    ]);
  });
});

describe('joining and folding', () => {
  it('joins lines without a space but between two words', () => {
    expect(joinPieces(['某市', '人民政府'])).toBe('某市人民政府');
    expect(joinPieces(['smart', 'city'])).toBe('smart city');
    // A word may end in a digit and may not begin with one: COVID19 plan, GB/T9704.
    expect(joinPieces(['COVID19', 'plan'])).toBe('COVID19 plan');
    expect(joinPieces(['GB/T', '9704'])).toBe('GB/T9704');
    expect(joinPieces(['2023', '2024'])).toBe('20232024');
    expect(joinPieces(['某市', 'ABC', '平台'])).toBe('某市ABC平台');
    expect(joinPieces([])).toBe('');
  });

  it.each([
    ['Ⅱ级', 'II级'],
    ['某发〔2023〕1号', '某发[2023] 1号'],
    ['奇·某某', '奇某某'],
    ['（一）', '一'],
    ['Ｒ＆Ｄ', 'r&d'],
  ])('folds %s and %s to the same', (a, b) => {
    expect(foldText(a)).toBe(foldText(b));
  });
});

describe('parseDocNumber', () => {
  it('reads a number in its parts', () => {
    expect(parseDocNumber('某政办发〔2023〕62号')).toEqual({
      code: '某政办发',
      year: 2023,
      serial: 62,
    });
    expect(parseDocNumber('某政任字〔2024〕第3号')?.serial).toBe(3);
  });
  it.each(['62号', '某政办发(2023)62号', '某政办发〔23〕62号', '见某政办发〔2023〕62号。'])(
    'does not read “%s”',
    (text) => {
      expect(parseDocNumber(text)).toBeUndefined();
    },
  );
});

describe('brackets at the head of a line', () => {
  it.each([
    ['(1)abc', '（1）abc'],
    ['(12)abc', '（12）abc'],
    ['( 12 )abc', '（12）abc'],
    ['(Ⅳ)abc', '（Ⅳ）abc'],
    ['(十二)abc', '（十二）abc'],
    ['(123)abc', '(123)abc'],
    ['(a)abc', '(a)abc'],
    ['x(12)abc', 'x(12)abc'],
  ])('%s is %s', (text, expected) => {
    expect(normaliseText(text).replace(/\s/gu, '')).toBe(expected);
  });
});

describe('what counts as a line and as blank', () => {
  const units = (...lines: string[]) => readUnits(lines);
  it('splits at every end of a line, and drops a mark of order at the head', () => {
    expect(splitLines('\uFEFF甲\n乙\r\n丙\r丁\f戊\v己\u0085庚')).toEqual(
      '甲乙丙丁戊己庚'.split(''),
    );
    expect(splitLines('甲\n\n乙')).toEqual(['甲', '', '乙']);
    expect(splitLines('甲\uFEFF')).toEqual(['甲\uFEFF']);
  });
  it('counts the blank lines before a unit', () => {
    expect(
      units('甲', '', ' \u3000', '乙', '---|---', '<br>', '\u200B', '丙').map((u) => [
        u.text,
        u.blanks,
        u.line,
      ]),
    ).toEqual([
      ['甲', 0, 1],
      ['乙', 2, 4],
      ['丙', 3, 8],
    ]);
  });
  it('knows an indent, a bullet, a width', () => {
    const of = (line: string) => {
      const [u] = units(line);
      return [u?.text, u?.indented, u?.bullet, u?.width];
    };
    expect(of('甲')).toEqual(['甲', false, false, 1]);
    expect(of('  甲')).toEqual(['甲', true, false, 1]);
    expect(of(' 甲')).toEqual(['甲', false, false, 1]);
    expect(of('\u3000甲')).toEqual(['甲', true, false, 1]);
    expect(of('\t甲')).toEqual(['甲', true, false, 1]);
    expect(of('- 甲')).toEqual(['甲', false, true, 2]);
    expect(of('* 甲')).toEqual(['甲', false, true, 2]);
    expect(of('+ 甲')).toEqual(['甲', false, true, 2]);
    expect(of('-甲')).toEqual(['-甲', false, false, 1.5]);
    expect(of('甲ab')).toEqual(['甲ab', false, false, 2]);
    expect(of('## 甲')[0]).toBe('甲');
    expect(of('###### 甲')[0]).toBe('甲');
    expect(of('####### 甲')[0]).toBe('#######甲');
    expect(of('#甲')[0]).toBe('#甲');
    expect(of('甲**乙**丙**丁**')[0]).toBe('甲乙丙丁');
    expect(of('甲** 乙**')[0]).toBe('甲**乙**');
    expect(of('见<https://x.example/a>。')[0]).toBe('见https://x.example/a。');
  });
  it('cuts tags and cells', () => {
    const cut = (...lines: string[]) =>
      units(...lines).map((u) => `${u.line}.${u.cell}/${u.cells} ${u.separator} ${u.text}`);
    expect(cut('<table><tr><td>甲</td><td>乙</td></tr></table>')).toEqual([
      '1.0/3 line 甲',
      '1.1/3 tab 乙',
    ]);
    expect(cut('甲<br/>乙<b>丙</b>')).toEqual(['1.0/1 line 甲', '1.0/1 tag 乙丙']);
    expect(cut('<p class="x">甲</p><div>乙</div>')).toEqual(['1.0/1 line 甲', '1.0/1 tag 乙']);
    expect(cut('甲\t\t乙')).toEqual(['1.0/3 line 甲', '1.2/3 tab 乙']);
    expect(cut('| 甲 | 乙 |')).toEqual(['1.0/2 line 甲', '1.1/2 tab 乙']);
    expect(cut('| 甲 | 乙')).toEqual(['1.0/1 line |甲|乙']);
    expect(cut('甲<5乙')).toEqual(['1.0/1 line 甲<5乙']);
  });
  it('takes the tab at the head of a row for an empty cell where the row above has as many', () => {
    const cells = (...lines: string[]) =>
      units(...lines).map((u) => `${u.line}.${u.cell} ${u.text}`);
    expect(cells('一\t二\t三', '\t乙\t丙')).toEqual([
      '1.0 一',
      '1.1 二',
      '1.2 三',
      '2.1 乙',
      '2.2 丙',
    ]);
    expect(cells('甲。', '\t乙\t丙')).toEqual(['1.0 甲。', '2.0 乙', '2.1 丙']);
    expect(cells('一\t二', '\t乙')).toEqual(['1.0 一', '1.1 二', '2.0 乙']);
    expect(cells('一\t二\t三', '\t乙\t丙', '\t丁\t戊').slice(-2)).toEqual(['3.1 丁', '3.2 戊']);
  });
});

describe('columns that white space sets out', () => {
  const rows = (...lines: string[]): string[] => {
    const by = Map.groupBy(readUnits(lines), (u) => u.line);
    return [...by.values()].map((list) => list.map((u) => u.text).join('|'));
  };
  it('are a table under a line of heads', () => {
    expect(rows('序号  任务  单位', '1  修堤  甲局', '2  清淤  乙局', '后文。')).toEqual([
      '序号|任务|单位',
      '1|修堤|甲局',
      '2|清淤|乙局',
      '后文。',
    ]);
    expect(rows('序号　名　称　单位', '1　修堤　甲局', '2　清淤　乙局')).toEqual([
      '序号|名称|单位',
      '1|修堤|甲局',
      '2|清淤|乙局',
    ]);
    // One blank line may stand between rows, two end it.
    expect(rows('序号 任务 单位', '1 修堤 甲局', '', '2 清淤 乙局')).toHaveLength(3);
    expect(rows('序号 任务 单位', '1 修堤 甲局', '', '2 清淤 乙局')[2]).toBe('2|清淤|乙局');
    expect(rows('序号 任务 单位', '1 修堤 甲局', '', '', '2 清淤 乙局')[0]).toBe('序号 任务 单位');
  });
  it.each([
    ['two columns', ['序号 任务', '1 修堤', '2 清淤']],
    ['one row', ['序号 任务 单位', '1 修堤 甲局']],
    ['one head alone', ['序号 甲乙 丙丁', '1 修堤 甲局', '2 清淤 乙局']],
    ['a head of a sentence', ['序号 任务。 单位', '1 修堤 甲局', '2 清淤 乙局']],
    ['a long head', [`序号 任务 ${'单'.repeat(11)}`, '1 修堤 甲局', '2 清淤 乙局']],
    ['rows of other lengths', ['序号 任务 单位', '1 甲', '2 清淤 乙局']],
    ['rows that are sentences', ['序号 任务 单位', '1 修堤。 甲局', '2 清淤 乙局']],
    ['a line with tabs', ['序号 任务 单位', '1\t修堤\t甲局', '2 清淤 乙局']],
  ])('are none with %s', (_, lines) => {
    expect(readUnits(lines).every((u) => u.cells === 1 || u.line > 1)).toBe(true);
  });
  it('may hold sentences where wide spaces part them', () => {
    expect(rows('序号  任务  单位', '1  修堤。  甲局', '2  清淤  乙局')[1]).toBe('1|修堤。|甲局');
  });
  /** Number of cells in the row, and the place of each. */
  const places = (lines: readonly string[], line: number): string[] =>
    readUnits(lines).flatMap((u) => (u.line === line ? [`${u.cell}/${u.cells} ${u.text}`] : []));
  const HEAD = '类别　任务　单位';
  it('have white space where the first cell of several rows is printed once', () => {
    const lines = [HEAD, '水利　修堤　甲局', '　　　清淤　乙局', '交通　修路　丙局'];
    expect(places(lines, 3)).toEqual(['1/3 清淤', '2/3 乙局']);
    expect(places(lines, 4)).toEqual(['0/3 交通', '1/3 修路', '2/3 丙局']);
    // Not right under the heads, where no cell stands over it, nor set in like a paragraph.
    expect(places([HEAD, '　　　清淤　乙局', '交通　修路　丙局'], 2)[0]).toMatch(/^0\/1 /u);
    expect(places([HEAD, '水利　修堤　甲局', '　清淤　乙局', '交通　修路　丙局'], 3)[0]).toMatch(
      /^0\/1 /u,
    );
  });
  it('go on behind a running head with the number of the page', () => {
    const table = [HEAD, '水利　修堤　甲局', '某市政报　　2', '交通　修路　丙局'];
    const twice = [...table, '', '后文。', '某市政报　　11', '后文。'];
    expect(places(twice, 4)).toEqual(['0/3 交通', '1/3 修路', '2/3 丙局']);
    // A line with a number that stands there once is none.
    expect(places(table, 4)[0]).toMatch(/^0\/1 /u);
  });
});

describe('what two texts share', () => {
  it.each([
    ['甲乙丙', '甲乙丙', 3, 0],
    ['甲乙丙', '甲丁丙', 1, 1],
    ['甲乙', '丙丁', 0, 0],
    ['甲甲', '甲', 1, 0],
    ['甲乙甲', '甲', 1, 0],
    ['乙甲', '甲', 0, 1],
    ['', '甲', 0, 0],
    ['甲乙乙丙', '甲乙丙', 2, 1],
  ])('%s and %s', (a, b, head, tail) => expect(sharedEnds(a, b)).toEqual({ head, tail }));
});

describe('the width of marks', () => {
  it.each([
    ['甲(乙)丙', '甲（乙）丙'],
    ['ABC(乙)', 'ABC（乙）'],
    ['甲(abc)', '甲（abc）'],
    ['(abc)甲', '（abc）甲'],
    ['abc(def) 甲', 'abc（def）甲'],
    ['甲; 乙? 丙!', '甲；乙？丙！'],
    ['a:b', 'a:b'],
    ['甲:b', '甲：b'],
    ['a:乙', 'a：乙'],
    ['甲 , b', '甲，b'],
    ['a , b', 'a , b'],
    ['(甲', '（甲'],
    ['甲)', '甲）'],
    ['(a(甲)b)', '(a（甲）b)'],
    ['某局(1988)3号', '某局〔1988〕3号'],
    ['某局（1988）第3号', '某局〔1988〕第3号'],
    ['某局(1988)年', '某局（1988）年'],
    ['[2023] 某', '〔2023〕某'],
    ['[ 2023 ]', '〔2023〕'],
    ['[202]', '[202]'],
    ['第三条 甲', '第三条 甲'],
    ['第3章 甲', '第3章 甲'],
    ['12. 甲', '12. 甲'],
    ['123 甲', '123甲'],
    ['1.2.3 甲', '1.2.3 甲'],
    ['某〔2023〕第1号 甲', '某〔2023〕第1号 甲'],
    ['ᠮᠣᠩ ᠭᠣᠯ', 'ᠮᠣᠩ ᠭᠣᠯ'],
    ['甲 ᠮᠣᠩ', '甲ᠮᠣᠩ'],
    ['甲\t乙', '甲 乙'],
    ['甲\u00A0乙', '甲 乙'],
    ['甲\uD800乙', '甲乙'],
    ['甲 《乙》', '甲 《乙》'],
    ['a 《乙》', 'a《乙》'],
    ['甲 ，乙', '甲，乙'],
  ])('%j is %j', (raw, published) => expect(normaliseText(raw)).toBe(published));
});

describe('cells that bars part', () => {
  const cells = (lines: readonly string[]): string[][] =>
    lines.map((_, i) =>
      readUnits(lines)
        .filter((u) => u.line === i + 1)
        .map((u) => u.text),
    );
  const table = ['乡镇｜面积｜单位', '甲镇｜1.2｜农牧局', '合计｜1.2｜'];
  it('are those of a table of three lines or more', () => {
    expect(cells(table)).toEqual([
      ['乡镇', '面积', '单位'],
      ['甲镇', '1.2', '农牧局'],
      ['合计', '1.2'],
    ]);
    expect(cells(['│甲│乙│丙│', '│一│二│三│', '│四│五│六│'])[1]).toEqual(['一', '二', '三']);
  });
  it('are none of two lines, of one bar, or under a sentence', () => {
    expect(cells(table.slice(0, 2))[0]).toHaveLength(1);
    expect(cells(['甲｜乙', '丙｜丁', '戊｜己'])[0]).toHaveLength(1);
    expect(cells(['甲，乙｜丙｜丁', ...table.slice(1)])[0]).toHaveLength(1);
  });
});
