/**
 * Which line of the source went where: each rule of furniture with a line that it lets go and lines
 * that it does not, the masthead, the contents, and every line once. An invented gazette.
 */
import { describe, expect, it } from 'vitest';
import { accountForSource, entryGroups } from '../../../src/corpus/issue.ts';

const files = { issue: 'issue.yaml', source: 'source.txt' };
const base = {
  title: '青川市人民政府公报',
  year: 2024,
  masthead: [],
  colophon: [],
  contents: [],
  furniture: [],
};
/** What is said of lines that all belong to one document but those that `more` gives to something else. */
const account = (lines: readonly string[], more: object = {}) =>
  accountForSource(
    {
      ...base,
      contents: [{ title: '甲', document: 'a', body: [1, lines.length] }],
      ...more,
    } as never,
    lines,
    files,
  );
const rules = (lines: readonly string[], more: object = {}): string[] =>
  account(lines, more).diagnostics.map(({ rule, line }) => `${rule} ${line ?? '-'}`);

/** Whether a line may be dropped by a rule, among other lines. */
const drops = (
  rule: string,
  lines: readonly string[],
  line: number,
  more: { furniture?: readonly object[]; entry?: object } & Record<string, unknown> = {},
): boolean => {
  const { furniture = [], entry = {}, ...rest } = more;
  return (
    rules(lines, { furniture: [{ line, rule, ...entry }, ...furniture], ...rest }).length === 0
  );
};

describe('a line that is dropped', () => {
  it('as a running head has a name of the gazette, of a section or of a title', () => {
    expect(drops('running-head', ['青川市人民政府公报', '正文。'], 1)).toBe(true);
    expect(drops('running-head', ['青川市人民政府公报 2024年第1期', '正文。'], 1)).toBe(true);
    expect(drops('running-head', ['白山市人民政府公报', '正文。'], 1)).toBe(false);
    expect(drops('running-head', ['正文，属于青川市人民政府公报。', '正文。'], 1)).toBe(false);
  });
  it('as a spelling stands beside the name that it spells', () => {
    const spelled = 'QINGCHUANSHI RENMINZHENGFU GONGBAO';
    expect(drops('running-head', ['青川市人民政府公报', spelled, '正文。'], 2)).toBe(true);
    expect(drops('running-head', [spelled, '青川市人民政府公报', '正文。'], 1)).toBe(true);
    expect(drops('running-head', ['青川市人民政府公报', '正文。', spelled], 3)).toBe(false);
    expect(drops('running-head', ['正文。', spelled], 2)).toBe(false);
  });
  it('as one that recurs stands twice, but for its page number', () => {
    expect(drops('recurring-line', ['简讯 3', '正文。', '简讯 5'], 1)).toBe(true);
    expect(drops('recurring-line', ['简讯 3', '正文。', '快讯 5'], 1)).toBe(false);
    expect(drops('recurring-line', ['简讯', '正文。'], 1)).toBe(false);
  });
  it('as the head of a page stands beside a page number, and is short and no sentence', () => {
    const number = { furniture: [{ line: 1, rule: 'page-number' }] };
    const under = { furniture: [{ line: 2, rule: 'page-number' }] };
    expect(drops('page-head', ['- 3 -', '政策文件', '正文。'], 2, number)).toBe(true);
    expect(drops('page-head', ['政策文件', '- 3 -', '正文。'], 1, under)).toBe(true);
    expect(drops('page-head', ['- 3 -', '正文。', '政策文件'], 3, number)).toBe(false);
    expect(drops('page-head', ['政策文件', '正文。'], 1)).toBe(false);
    for (const stop of '。；！？，')
      expect(drops('page-head', ['- 3 -', `政策${stop}文件`, '正文。'], 2, number)).toBe(false);
    expect(drops('page-head', ['- 3 -', '甲'.repeat(44), '正文。'], 2, number)).toBe(true);
    expect(drops('page-head', ['- 3 -', '甲'.repeat(45), '正文。'], 2, number)).toBe(false);
    // Beside another kind of furniture it is none.
    const rule = { furniture: [{ line: 1, rule: 'table-rule' }] };
    expect(drops('page-head', ['----', '政策文件', '正文。'], 2, rule)).toBe(false);
  });
  it('as the edge of a page has nothing but furniture between it and the edge', () => {
    const pages = [
      { sheet: 1, page: '1', line: 1 },
      { sheet: 2, page: '2', line: 4 },
    ];
    const lines = ['页眉', '正文一。', '页脚', '页眉', '正文二。', '页脚'];
    for (const line of [1, 3, 4, 6]) expect(drops('page-edge', lines, line, { pages })).toBe(true);
    for (const line of [2, 5]) expect(drops('page-edge', lines, line, { pages })).toBe(false);
    expect(drops('page-edge', ['页眉', '甲', '乙', '页脚'], 2, { pages: [pages[0]] })).toBe(false);
    const furniture = [{ line: 1, rule: 'page-edge' }];
    const one = { pages: [pages[0]], furniture };
    expect(drops('page-edge', ['页眉', '甲', '乙', '页脚'], 2, one)).toBe(true);
    expect(drops('page-edge', ['页眉', '甲', '乙', '页脚'], 3, one)).toBe(false);
    // Where no page is known there is no edge, nor before the first.
    expect(drops('page-edge', lines, 1)).toBe(false);
    expect(drops('page-edge', lines, 1, { pages: [{ sheet: 1, line: 2 }] })).toBe(false);
    expect(drops('page-edge', [...lines.slice(0, 5), '页脚。'], 6, { pages })).toBe(false);
    expect(drops('page-edge', [...lines.slice(0, 5), '甲'.repeat(44)], 6, { pages })).toBe(true);
    expect(drops('page-edge', [...lines.slice(0, 5), '甲'.repeat(45)], 6, { pages })).toBe(false);
  });
  it('as a page number is one', () => {
    expect(drops('page-number', ['— 12 —', '正文。'], 1)).toBe(true);
    expect(drops('page-number', ['第十二条', '正文。'], 1)).toBe(false);
  });
  it('by an editor is quoted whole, with a reason', () => {
    const by = (entry: object) => drops('editor', ['广告 电话', '正文。'], 1, { entry });
    expect(by({ words: '广告电话', reason: '广告' })).toBe(true);
    expect(by({ words: '广告 电话', reason: '广告' })).toBe(true);
    expect(by({ words: '广告', reason: '广告' })).toBe(false);
    expect(by({ words: '广告电话' })).toBe(false);
    expect(by({ reason: '广告' })).toBe(false);
  });
  it('as the head of a table printed again stands above as one', () => {
    const head = '序号\t任务\t单位';
    expect(drops('repeated-table-head', [head, '1\t甲\t乙', head, '2\t丙\t丁'], 3)).toBe(true);
    expect(drops('repeated-table-head', ['1\t甲\t乙', head, '2\t丙\t丁'], 2)).toBe(false);
    expect(drops('repeated-table-head', ['1\t甲\t乙', head, '2\t丙\t丁', head], 2)).toBe(false);
    expect(drops('repeated-table-head', ['说明', '1\t甲\t乙', '说明'], 3)).toBe(false);
  });
  it('as a rule has only dashes, and as the heading of contents says so', () => {
    expect(drops('table-rule', ['----- ----', '正文。'], 1)).toBe(true);
    expect(drops('table-rule', ['—————', '正文。'], 1)).toBe(true);
    expect(drops('table-rule', ['-- 甲 --', '正文。'], 1)).toBe(false);
    expect(drops('contents-heading', ['目 录', '正文。'], 1)).toBe(true);
    expect(drops('contents-heading', ['总则', '正文。'], 1)).toBe(false);
  });
  it('is not empty', () => {
    expect(rules(['正文。', ''], { furniture: [{ line: 2, rule: 'page-number' }] })).toHaveLength(
      1,
    );
  });
});

describe('the lines of masthead and colophon', () => {
  const said = (printed: object, name: 'masthead' | 'colophon' = 'masthead') =>
    rules(['主办：青川市', '正文。'], { [name]: [{ line: 1, ...printed }] });
  it('are those of the source, or what it has instead with a reason', () => {
    for (const name of ['masthead', 'colophon'] as const) {
      expect(said({ text: '主办：青川市' }, name)).toEqual([]);
      expect(said({ label: '主办：', text: '青川市' }, name)).toEqual([]);
      expect(said({ text: '主办: 青川市' }, name)).toEqual([]);
      expect(said({ text: '主办：白山市' }, name)).toHaveLength(1);
      expect(said({ text: '主办：白山市', sic: '主办：青川市', reason: '误' }, name)).toEqual([]);
      expect(said({ text: '主办：白山市', sic: '主办：青川市' }, name)).toHaveLength(1);
      expect(said({ text: '主办：青川市', sic: '主办：白山市', reason: '误' }, name)).toHaveLength(
        1,
      );
    }
  });
});

describe('the contents', () => {
  const lines = ['政策文件', '甲……3', '乙……5', '正文甲。', '正文乙。'];
  const contents = [
    { section: '政策文件', line: 1 },
    { lines: [2, 2], title: '甲', page: 3, document: 'a', body: [4, 4] },
    { lines: [3, 3], title: '乙', page: 5, document: 'b', body: [5, 5] },
  ];
  it('are those of the source, and each line of a document is its own', () => {
    const { diagnostics, byDocument } = account(lines, { contents });
    expect(diagnostics).toEqual([]);
    expect([...byDocument].map(([id, units]) => [id, units.map((u) => u.text)])).toEqual([
      ['a', ['正文甲。']],
      ['b', ['正文乙。']],
    ]);
  });
  it.each([
    ['another section', 0, { section: '人事任免', line: 1 }],
    ['another title', 1, { ...contents[1], title: '丙' }],
    ['another page', 1, { ...contents[1], page: 4 }],
  ])('are not %s', (_, i, entry) => {
    expect(rules(lines, { contents: contents.with(i, entry as never) }).length).toBeGreaterThan(0);
  });
  it('count each line once', () => {
    expect(rules(lines, { contents: contents.slice(0, 2) })).toEqual(['account 3', 'account 5']);
    expect(
      rules(lines, { contents: contents.with(2, { ...contents[2], body: [4, 5] } as never) }),
    ).toEqual(['account 4']);
    // A line that is dropped within a document belongs to no document.
    const dropped = account(['甲一。', '- 3 -', '甲二。'], {
      furniture: [{ line: 2, rule: 'page-number' }],
    });
    expect(dropped.diagnostics).toEqual([]);
    expect(dropped.byDocument.get('a')?.map((u) => u.line)).toEqual([1, 3]);
  });
  it('of two columns are one group where they share lines', () => {
    const entry = (title: string, from: number, to: number) => ({ title, lines: [from, to] });
    const groups = entryGroups({
      contents: [
        entry('丙', 5, 6),
        entry('甲', 1, 2),
        entry('乙', 2, 3),
        { section: '某', line: 4 },
        entry('丁', 7, 7),
        { title: '戊' },
      ] as never,
    });
    expect(groups.map(({ from, to, entries }) => [from, to, entries.map((e) => e.title)])).toEqual([
      [1, 3, ['甲', '乙']],
      [5, 6, ['丙']],
      [7, 7, ['丁']],
    ]);
    expect(
      entryGroups({
        contents: [entry('甲', 1, 5), entry('乙', 2, 3), entry('丙', 5, 6)] as never,
      }).map(({ from, to }) => [from, to]),
    ).toEqual([[1, 6]]);
  });
});
