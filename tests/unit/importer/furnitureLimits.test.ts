/** Furniture: each limit of each rule from both sides, on a few invented pages. By hand. */
import { describe, expect, it } from 'vitest';
import {
  type Furniture,
  namedFurniture,
  namedHeads,
  pageFurniture,
} from '../../../src/importer/furniture.ts';
import { P, pages, printed, prose, TOP } from './helpers.ts';

const half = '各级各部门要充分认识做好防汛工作的重要意义，切实加强';
const rest = '组织领导和责任落实，做好防汛准备。';
/** What of some lines is furniture, each with its place, counted from 0. */
const at = (lines: readonly string[]): string[] => {
  const all = printed(lines);
  return [...pageFurniture(all)]
    .sort(([a], [b]) => a - b)
    .map(([i, rule]) => `${i} ${all[i]?.text} ${rule}`);
};
/** The same without places and rules. */
const of = (lines: readonly string[]): string[] =>
  at(lines).map((l) => l.split(' ').slice(1, -1).join(' '));
/** Pages of which each has its number between strokes, and these lines behind it. */
const behind = (...ends: readonly (readonly string[])[]): string[] =>
  pages(...ends.map((end, n) => [`—${n + 1}—`, ...end]));
const words = (lines: readonly string[]): string[] => of(lines).filter((l) => !/^—\d+—$/u.test(l));

describe('a page number', () => {
  it('is none in a table of which each cell has a line', () => {
    const table = (n: number): string[] => [
      ...['序号', '项目', '单位', '时限'],
      ...Array.from({ length: n }, (_, k) => [`${k + 1}`, '修堤', '市水务局', '年底']).flat(),
    ];
    expect(of([...TOP, ...prose(), ...table(5), ...prose()])).toEqual([]);
    // The line behind the table is none of it.
    expect(
      of([...TOP, ...prose(), ...table(5), '8', ...prose(), '9', ...prose(), '10', P]),
    ).toEqual(['8', '9', '10']);
  });
  it('rises with those between marks, in the order of the text', () => {
    expect(of(pages('—1—', '2', '—3—'))).toEqual(['—1—', '2', '—3—']);
    expect(of(pages('1', '—2—'))).toEqual(['—2—']);
    expect(of(pages('1', '2', '3', '—77—'))).toEqual(['1', '2', '3', '—77—']);
  });
  it('with a mark on one side must be of those that rise', () => {
    expect(of(pages('—1', '—2', '—77', '—3'))).toEqual(['—1', '—2', '—3']);
    expect(of(pages('1—', '2—', '3—'))).toHaveLength(3);
    expect(of(pages('1—', '2—'))).toEqual([]);
    expect(of(pages('1页'))).toEqual(['1页']);
    // Between brackets, and strokes on one side.
    expect(of(pages('（1）—', '（2）—'))).toEqual([]);
  });
  it('of two that rise needs the name of the gazette beside one, above or below', () => {
    const name = '青川市人民政府公报';
    expect(of(pages(['3', name]))).toEqual(['3', name]);
    expect(of(pages('3', ['4', name]))).toEqual(['3', '4', name]);
    expect(of(pages('3', '4', name))).toEqual([name]);
    expect(of(pages('3', '4', [name, '1']))).toEqual([name, '1']);
    expect(of(pages([name, '1'], '77'))).toEqual([name, '1']);
    expect(of(pages([name, '5'], [name, '3']))).toEqual([name, '5', name, '3']);
  });
  it('is of the first run of those that are as long', () => {
    expect(of(pages('11', '12', '13', '1', '2', '3'))).toEqual(['11', '12', '13']);
    expect(at(pages('1', '1', '2', '3')).map((l) => l.split(' ')[0])).toEqual(['8', '18', '23']);
  });
  it('is looked for among the sixty numbers before', () => {
    const noise = (n: number): string[] => Array.from({ length: n }, () => '500');
    const found = (n: number): string[] =>
      of([...TOP, ...prose(), '1', ...noise(n), '2', ...prose(), '3', ...prose()]);
    expect(found(59)).toEqual(['1', '2', '3']);
    expect(found(60)).toEqual([]);
  });
});

describe('the name of the gazette', () => {
  const name = '青川市人民政府公报';
  it('may stand in two cells with the number, not in three', () => {
    expect(of(pages(`${name}\t2024年第5期`))).toHaveLength(1);
    expect(of(pages(`${name}\t2024年\t第5期`))).toEqual([]);
  });
  it('is none before contents that begin among the first eighty lines', () => {
    const top = (n: number): string[] =>
      of([name, '2024年第5期', ...prose(12), name, ...prose(n - 15), '目录', P]);
    expect(top(79)).toEqual([]);
    expect(top(80)).toEqual([name]);
  });
  it('is that of the first fourteen lines', () => {
    const late = (n: number): string[] => of([...prose(n), name, ...prose(), name, ...prose()]);
    expect(late(13)).toEqual([name]);
    expect(late(14)).toEqual([]);
  });
  it('may be set on two lines, and is none of one that does not say whose it is', () => {
    const two = (first: string, second: string, head: string): string[] =>
      of([first, second, '目录', '关于防汛工作的通知（1）', ...prose(10), head, ...prose()]);
    expect(two('青川市', '政府公报', '青川市政府公报')).toHaveLength(1);
    expect(two('青川市', '人民政府政报', '青川市人民政府政报')).toHaveLength(1);
    expect(two('青川市人民政府', '公报', '青川市人民政府公报')).toHaveLength(1);
    expect(two('政府公报', '2024年第5期', '政府公报')).toEqual([]);
    expect(two('人民政府公报', '2024年第5期', '2024年第5期人民政府公报')).toEqual([]);
    expect(two('公报', '2024年第5期', '公报')).toEqual([]);
    // Of a name with a number behind it, the name.
    expect(two('青川公报2024年第5期', '某某', '青川公报')).toEqual(['青川公报']);
    expect(two(`${'某'.repeat(25)}公报`, '某某', `${'某'.repeat(25)}公报`)).toEqual([]);
    expect(two(`${'某'.repeat(24)}公报`, '某某', `${'某'.repeat(24)}公报`)).toHaveLength(1);
  });
});

describe('a head with its page', () => {
  const run = (...heads: readonly string[]): string[] => of(pages(...heads));
  it('is of those of which two thirds rise', () => {
    const numbered = (...numbers: readonly number[]): string[] =>
      run(...numbers.map((n) => `市政府文件 ${n}`));
    expect(numbered(3, 5, 7, 2)).toEqual(['市政府文件3', '市政府文件5', '市政府文件7']);
    expect(numbered(3, 5, 7, 2, 2)).toEqual([]);
  });
  it('has words that stand on two pages at least', () => {
    expect(run('市政府文件 3', '人事任免 5', '政务信息 7')).toEqual([]);
    expect(run('市政府文件 3', '市政府文件 3', '市政府文件 3')).toEqual([]);
  });
  it('on one page only stands behind one of its run, by eight pages and four lines at most and least', () => {
    const three = ['市政府文件 3', '市政府文件 5', '市政府文件 7'];
    expect(run(...three, '人事任免 9')).toHaveLength(4);
    expect(run(...three, '人事任免 15')).toHaveLength(4);
    expect(run(...three, '人事任免 16')).toHaveLength(3);
    expect(run('人事任免 1', ...three)).toHaveLength(3);
    expect(run(...three, '人事任免 7')).toHaveLength(3);
    expect(run(...three, '9 人事任免')).toHaveLength(3);
    const near = (n: number): number =>
      of([...pages(...three).slice(0, -4), ...prose(n), '人事任免 9', ...prose()]).length;
    expect(near(3)).toBe(4);
    expect(near(2)).toBe(3);
  });
  it('may have its page between marks, of two figures and more', () => {
    for (const form of [
      (n: number) => `P${n}·市政府文件`,
      (n: number) => `市政府文件·${n + 10}·`,
      (n: number) => `市政府文件·第${n + 100}页`,
      (n: number) => `·${n + 10}·市政府文件`,
      (n: number) => `${n + 100} 2024年第5期`,
    ])
      expect(run(form(3), form(4), form(5)), form(3)).toHaveLength(3);
  });
  it('has its page at the very beginning or the very end', () => {
    for (const form of [
      (n: number) => `甲${n}·市政府文件`,
      (n: number) => `甲${n} 2024年第5期`,
      (n: number) => `市政府文件·${n}·某某`,
      (n: number) => `市政府文件·第${n}页某`,
    ])
      expect(run(form(3), form(4), form(5)), form(3)).toEqual([]);
  });
  it('is no item and no section of depth', () => {
    expect(run('1. 市政府文件', '2. 市政府文件', '3. 市政府文件')).toEqual([]);
    expect(run('1.1 市政府文件', '2.1 市政府文件', '3.1 市政府文件')).toEqual([]);
    expect(run('（3）市政府文件', '（5）市政府文件', '（7）市政府文件')).toEqual([]);
  });
});

describe('a line that recurs at the page breaks', () => {
  it('closes its brackets and its marks', () => {
    for (const line of ['政务〔专栏', '政务专栏〕', '政务“专栏', '政务专栏》'])
      expect(words(behind([line], [line], [line])), line).toEqual([]);
    for (const line of ['政务〔专栏〕', '“政务专栏”', '《政务专栏》'])
      expect(words(behind([line], [line], [line])), line).toHaveLength(3);
  });
  it('opens with no number, unless that is of the issue', () => {
    expect(words(behind(['5 政务专栏'], ['5 政务专栏'], ['5 政务专栏']))).toEqual([]);
    expect(words(behind(['5 年度专栏'], ['5 年度专栏'], ['5 年度专栏']))).toHaveLength(3);
    expect(words(behind(['一、第5期'], ['一、第5期'], ['一、第5期']))).toHaveLength(3);
  });
  it('may stand three lines before the first of them', () => {
    const heading = (...between: readonly string[]): string[] =>
      words(pages(...[1, 2].map((n) => ['政务信息', ...between, `—${n}—`]))).filter(
        (l) => l === '政务信息',
      );
    expect(heading()).toHaveLength(2);
    expect(heading('甲某栏', '乙某栏')).toHaveLength(2);
    expect(heading('甲某栏', '乙某栏', '丙某栏')).toEqual([]);
  });
  it('is no entry of the contents with its page between brackets or behind leaders', () => {
    const line = (text: string): number => words(behind([text], [text])).length;
    expect(line('政务信息（3）')).toBe(0);
    expect(line('政务信息[123]')).toBe(0);
    expect(line('政务信息（1234）')).toBe(2);
    expect(line('政务信息………3')).toBe(0);
    expect(line('政务信息·3')).toBe(2);
  });
  it.each([
    '城区要闻12',
    '城区要闻 12',
    '城区要闻（12',
    '城区要闻〔12〕',
    '城区要闻…12',
    '《城区要闻》12',
    '（城区要闻）12',
  ])('is no last entry of the contents, directly before the first: %s', (entry) => {
    const name = entry.replace(/[（〔…\s]?12〕?$/u, '');
    expect(
      words([...TOP, entry, '—1—', ...prose(), '—2—', name, ...prose(), '—3—', name, ...prose()]),
    ).toEqual([name, name].filter((n) => !n.startsWith('（')));
  });
  it('may be the title of a text, which itself is none', () => {
    const title = '关于防汛工作的通知';
    const found = (...ends: readonly (readonly string[])[]): string[] =>
      at(behind(...ends)).flatMap((l) => (l.includes(title) ? [l.split(' ')[0] ?? ''] : []));
    // 4 lines of the top, and pages of six lines.
    expect(found([title], [title], [title])).toEqual(['15', '21']);
    expect(found([title], [title, '各县区：'], [title])).toEqual(['22']);
    expect(found(['政务信息'], ['政务信息'])).toEqual([]);
    // The first is a head, too, where it cuts a sentence.
    const cut = [...TOP, ...prose(), half, title, '—1—', rest, ...prose(2)];
    expect(
      at([...cut, ...prose(), title, '—2—', ...prose(), title, '—3—', ...prose()]).filter((l) =>
        l.includes(title),
      ),
    ).toHaveLength(3);
  });
  it('with the name of the gazette may stand there once', () => {
    expect(words(behind(['青川市人民政府公报 政务'], []))).toEqual(['青川市人民政府公报 政务']);
    expect(words([...TOP, ...prose(), '青川市人民政府公报 政务', ...prose()])).toEqual([]);
    // Of two, the one that does.
    expect(
      at([
        ...behind(['青川市人民政府公报 政务'], []),
        '青川市人民政府公报 政务',
        ...prose(5),
      ]).filter((l) => l.includes('政务')),
    ).toEqual(['9 青川市人民政府公报 政务 running-head']);
  });
});

describe('a line that cuts sentences', () => {
  const cut = (line: string): string[] => [half, line, rest];
  const found = (lines: readonly string[], line = '政务信息'): string[] =>
    at([...TOP, ...lines]).flatMap((l) => (l.includes(line) ? [l.split(' ')[0] ?? ''] : []));
  it('is one where it stands between two paragraphs as well', () => {
    expect(found([...cut('政务信息'), P, '政务信息', P, ...cut('政务信息')])).toEqual([
      '5',
      '8',
      '11',
    ]);
    // But not where a document ends or begins.
    for (const behindIt of [['2024年5月3日'], ['青川市防汛办', '2024年5月3日'], ['各县区：']])
      expect(
        found([...cut('政务信息'), P, '政务信息', ...behindIt, P, ...cut('政务信息')]),
        behindIt.join(),
      ).toEqual(['5', `${10 + behindIt.length + 1}`]);
  });
  it('is narrower than a full line by more than three characters', () => {
    // Eight lines of twenty characters.
    const full = Array.from({ length: 8 }, () => '各级各部门要充分认识做好防汛工作的重要。');
    const wide = (n: number): number =>
      of([...TOP, ...cut('政'.repeat(n)), ...full, ...cut('政'.repeat(n))]).length;
    expect(wide(16)).toBe(2);
    expect(wide(17)).toBe(0);
    // Where no width is that of most lines, whatever its own.
    const seven = (n: number): number =>
      of([...TOP, ...cut('政'.repeat(n)), ...full.slice(1), ...cut('政'.repeat(n))]).length;
    expect(seven(17)).toBe(2);
  });
  it('does not stand beside cells', () => {
    const cells = '各级各部门要充分认识做好防汛工作\t的重要意义，切实加强';
    expect(found([cells, '政务信息', rest, ...prose(), cells, '政务信息', rest])).toEqual([]);
    const after = '组织领导\t责任落实，做好准备';
    expect(found([half, '政务信息', after, ...prose(), half, '政务信息', after])).toEqual([]);
  });
  it('stands behind seventeen characters of a heading, but not behind eighteen', () => {
    const behindIt = (line: string): number =>
      found([half, line, '政务信息', rest, ...prose(), half, line, '政务信息', rest]).length;
    expect(behindIt('一、切实加强组织领导和责任落实的工作')).toBe(2);
    expect(behindIt('一、切实加强组织领导和责任落实工作')).toBe(0);
  });
  it('is none before a longer line that is set in, but one before six characters', () => {
    const heading = (line: string): number =>
      found([half, '政务信息', line, ...prose(), half, '政务信息', line]).length;
    expect(heading('　　做好各项准备。')).toBe(0);
    expect(heading('　　做好准备啊。')).toBe(2);
  });
  it('does not stand at the beginning or the end', () => {
    expect(of(['政务信息', rest, ...prose(), half, '政务信息'])).toEqual([]);
  });
});

const issue = {
  title: '青川市人民政府公报',
  contents: [
    { section: '市政府文件', page: 1 },
    { title: '青川市人民政府关于抗旱工作的通知', page: 5 },
    { title: '青川市停车办法（市政府令第21号）', page: 7 },
  ],
} as never;

describe('the heads that say a name', () => {
  const heads = (lines: readonly string[]): string[] => {
    const all = printed(lines);
    return namedHeads(all, pageFurniture(all), TOP.length, issue).map((i) => `${all[i]?.text}`);
  };
  it('stand beside furniture, above or below, or behind another', () => {
    expect(heads(behind(['市政府文件']))).toEqual(['市政府文件']);
    expect(heads(pages(['市政府文件', '—1—']))).toEqual(['市政府文件']);
    expect(heads(pages(['—1—', P, '市政府文件']))).toEqual([]);
    expect(heads(behind(['市政府文件', '抗旱工作的通知']))).toEqual([
      '市政府文件',
      '抗旱工作的通知',
    ]);
    expect(heads(behind(['政务信息', '抗旱工作的通知']))).toEqual([]);
  });
  it('are no whole titles, with or without what is said of them in brackets', () => {
    for (const title of ['青川市停车办法', '青川市停车办法（市政府令第21号）'])
      expect(heads(behind([title])), title).toEqual([]);
    expect(heads(behind(['停车办法']))).toEqual(['停车办法']);
  });
  it('are no title of a text that a notice passes on', () => {
    const own = {
      title: '青川市人民政府公报',
      contents: [{ title: '青川市人民政府关于印发青川市防汛办法的通知' }],
    } as never;
    for (const [line, n] of [
      ['青川市防汛办法', 0],
      ['印发青川市防汛办法的通知', 1],
    ] as const) {
      const all = printed(behind([line]));
      expect(namedHeads(all, pageFurniture(all), TOP.length, own), line).toHaveLength(n);
    }
  });
  it('are none before the first line of the documents', () => {
    const all = printed(behind(['市政府文件']));
    const i = all.findIndex((l) => l.text === '市政府文件');
    expect(namedHeads(all, pageFurniture(all), i, issue)).toEqual([i]);
    expect(namedHeads(all, pageFurniture(all), i + 1, issue)).toEqual([]);
  });
  it('are spelled in Latin beside one that is known', () => {
    expect(heads(behind(['市政府文件', 'SHI ZHENGFU WENJIAN']))).toEqual([
      '市政府文件',
      'SHI ZHENGFU WENJIAN',
    ]);
    expect(heads(pages(['市政府文件', 'SHI ZHENGFU WENJIAN']))).toEqual([]);
  });
  it.each([
    '2024年',
    '2024年6月',
    '2024年6月份',
    '6月',
    '12月份',
    '十二月',
    '【六月】',
    '（6月）',
    '[6月]',
  ])('are no period: %s', (period) => {
    const own = { title: '青川市人民政府公报', contents: [{ section: `某${period}` }] } as never;
    const all = printed(behind([period]));
    expect(namedHeads(all, pageFurniture(all), TOP.length, own)).toEqual([]);
  });
});

describe('furniture by the names of the issue', () => {
  const named = (
    lines: readonly string[],
    range: readonly [number, number] | null = [1, 9],
    body: (i: number) => boolean = (i) => i >= TOP.length,
  ) => {
    const all = printed(lines);
    const known: Furniture = pageFurniture(all);
    const { furniture, doubts } = namedFurniture(all, known, body, issue, () => range ?? undefined);
    return {
      furniture: [...furniture].map(([i, rule]) => `${all[i]?.text} ${rule}`),
      doubts: doubts.map(({ index, dropped }) => `${all[index]?.text} ${dropped}`),
    };
  };
  it('is none outside of the documents, nor what is known', () => {
    expect(named(pages('市政府文件')).furniture).toEqual(['市政府文件 running-head']);
    expect(named(pages('市政府文件'), [1, 9], () => false).furniture).toEqual([]);
    expect(named(pages('青川市人民政府公报')).furniture).toEqual([]);
  });
  it('is a number inside a sentence, of the pages of its document, of less than two thousand', () => {
    for (const [number, range, dropped] of [
      ['1', [1, 9], true],
      ['9', [1, 9], true],
      ['10', [1, 9], false],
      ['1', [2, 9], false],
      ['1', null, true],
      ['1800', null, true],
      ['2100', null, false],
      ['12345', null, false],
      ['（5）', [1, 9], true],
    ] as const)
      expect(named([...TOP, half, number, rest], range), `${number} ${range}`).toEqual({
        furniture: dropped ? [`${number} page-number`] : [],
        doubts: [`${number} ${dropped}`],
      });
    // Set between marks of which one is lost, it is no bare number.
    for (const number of ['—5', '5—', '（5）—', '—（5）', '1234567'])
      expect(named([...TOP, half, number, rest]), number).toEqual({ furniture: [], doubts: [] });
    expect(named([...TOP, half, '5\t6', rest])).toEqual({ furniture: [], doubts: [] });
  });
  it('is a number between paragraphs over the furniture beside it', () => {
    expect(named([...TOP, P, '———', '5', '———', P]).doubts).toEqual(['5 false']);
    expect(named([...TOP, P, '—5', P]).doubts).toEqual([]);
    const cells = `${P}\t${P}`;
    expect(named([...TOP, cells, '5', P]).doubts).toEqual([]);
    expect(named([...TOP, P, '5', cells]).doubts).toEqual([]);
    expect(named([...TOP, `${half}）`, '5', P]).doubts).toEqual(['5 false']);
    // At the very end it stands behind a sentence that has ended.
    expect(named([...TOP, P, '5']).doubts).toEqual(['5 false']);
    expect(named([...TOP.slice(0, 1), '5', P], [1, 9], (i) => i > 0).doubts).toEqual([]);
  });
  it('is a month by itself where it stands twice', () => {
    const own = (lines: readonly string[]): number => {
      const all = printed(lines);
      const contents = {
        title: '青川市人民政府公报',
        contents: [{ section: '2024年6月' }],
      } as never;
      return namedFurniture(
        all,
        pageFurniture(all),
        (i) => i > 3,
        contents,
        () => undefined,
      ).furniture.size;
    };
    expect(own(pages('2024年6月'))).toBe(0);
    expect(own(pages('2024年6月', '2024年6月'))).toBe(2);
  });
  it('is a name in cells, or with the number of the issue', () => {
    expect(named(pages('市政府文件\t2024年第5期')).furniture).toEqual([]);
    expect(named(pages('抗旱工作的通知 2024年第5期')).furniture).toHaveLength(1);
    expect(named(pages('抗旱工作的通知 第5期')).furniture).toHaveLength(1);
    expect(named(pages('抗旱工作的通知')).furniture).toEqual([]);
    expect(named(pages('政务信息\t2024年第5期')).furniture).toEqual([]);
  });
  it('is a title that is shortened: beside a page, twice, or inside a sentence over which nothing begins', () => {
    const line = '抗旱工作的通知';
    expect(named(pages([line, '—1—'])).furniture).toHaveLength(1);
    expect(named(pages(line, line)).furniture).toHaveLength(2);
    expect(named([...TOP, half, line, rest]).furniture).toHaveLength(1);
    expect(named([...TOP, '青政发〔2024〕5号', half, line, rest]).furniture).toEqual([]);
  });
  it('is a line of Latin letters that spells the one above or below it', () => {
    expect(named(pages(['大事记', 'DASHIJI'])).furniture.sort()).toEqual([
      'DASHIJI running-head',
      '大事记 running-head',
    ]);
    expect(named(pages(['大事', 'DASHI'])).furniture).toEqual([]);
    // Where the line that is spelled is none of the documents, it stays.
    const lines = [...TOP, ...prose(), '大事记', 'DASHIJI', ...prose()];
    expect(named(lines, [1, 9], (i) => i >= 9).furniture).toEqual(['DASHIJI running-head']);
  });
  it('is a short line inside a sentence beside a page number, which is told', () => {
    const told = (...lines: readonly string[]) => named([...TOP, ...lines]);
    expect(told(half, '政务专栏', '—1—', rest)).toEqual({
      furniture: ['政务专栏 page-head'],
      doubts: ['政务专栏 true'],
    });
    expect(told(half, '青川市水务局', '—1—', rest).furniture).toEqual([]);
    expect(told(half, '—1—', '政务专栏', '2024年5月3日').furniture).toEqual([]);
    expect(told(P, '—1—', '政务专栏', rest).furniture).toEqual([]);
    // Of three quarters of the line before at most.
    expect(told(half, '—1—', '政'.repeat(19), rest).furniture).toHaveLength(1);
    expect(told(half, '—1—', '政'.repeat(20), rest).furniture).toEqual([]);
  });
  it('is a line where nearly all pages of its side have their heads', () => {
    const name = '青川市人民政府公报';
    const told = (...ends: readonly (readonly string[])[]) => named(pages(...ends));
    const page = (n: number, ...line: readonly string[]): string[] => [`—${n}—`, ...line];
    const dropped = { furniture: ['农业栏目 page-head'], doubts: ['农业栏目 true'] };
    expect(told(page(1, name), page(2, name), page(3, '农业栏目'), page(4, name))).toEqual(dropped);
    // Before the numbers, too, and on one side only.
    expect(told([name, '—1—'], [name, '—2—'], ['农业栏目', '—3—'], [name, '—4—'])).toEqual(dropped);
    expect(
      told(page(1), page(2, name), page(3), page(4, '农业栏目'), page(5), page(6, name)),
    ).toEqual(dropped);
    expect(
      told(page(1, name), page(2), page(3, '农业栏目'), page(4), page(5, name), page(6)),
    ).toEqual(dropped);
    // Where fewer than half are known it is only told.
    expect(told(page(1, name), page(2, '农业栏目'), page(3, '工业栏目'))).toEqual({
      furniture: [],
      doubts: ['农业栏目 false', '工业栏目 false'],
    });
    // Of two pages, or where a quarter of them has none, nothing is concluded.
    const nothing = { furniture: [], doubts: [] };
    expect(told(page(1, name), page(2, '农业栏目'))).toEqual(nothing);
    expect(told(page(1, name), page(3), page(5, '农业栏目'), page(7), page(9, name))).toEqual(
      nothing,
    );
    // No name of an authority, no signature, no title over a text.
    for (const line of [
      ['青川市水务局'],
      ['农业栏目', '2024年5月3日'],
      ['农业办法', '第一章 总则'],
    ])
      expect(
        told(page(1, name), page(2, name), page(3, ...line), page(4, name)),
        line.join(),
      ).toEqual(nothing);
    expect(told(page(1, name), page(2, name), page(3, '农业办法'), page(4, name))).toEqual(nothing);
    // A section of the contents, and a line that recurs elsewhere, are known by that.
    expect(
      told(page(1, name), page(2, name), page(3, '抗旱工作的通知'), page(4, name)).furniture,
    ).toEqual(['抗旱工作的通知 running-head']);
    expect(
      told(page(1, name), page(2, name), page(3, '农业栏目'), page(4, name), ['农业栏目'])
        .furniture,
    ).toEqual(['农业栏目 recurring-line']);
  });
  it('may be a short line between full ones, which is only told', () => {
    // Lines of twenty characters.
    const whole = '各级各部门要充分认识做好防汛工作的重要。';
    const open = '各级各部门，要充分认识做好防汛工作的重要';
    const told = (line: string, before = open): string[] =>
      named([...TOP, ...Array.from({ length: 8 }, () => whole), before, line, rest]).doubts;
    expect(told('政务专栏')).toEqual(['政务专栏 false']);
    expect(told('政务栏')).toEqual([]);
    expect(told('政'.repeat(15))).toHaveLength(1);
    expect(told('政'.repeat(16))).toEqual([]);
    for (const mark of '，、')
      expect(told('政务专栏', `${open.slice(1)}${mark}`), mark).toEqual([]);
    // A line before it that is no full one.
    expect(told('政务专栏', open.slice(1))).toHaveLength(1);
    expect(told('政务专栏', open.slice(2))).toEqual([]);
    expect(named([...TOP, open, '政务专栏', rest]).doubts).toEqual([]);
  });
});
