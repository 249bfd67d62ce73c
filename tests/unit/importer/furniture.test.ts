/** Page numbers and running heads among the lines of a text: each rule on a few invented pages, by hand. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import {
  type Furniture,
  namedFurniture,
  namedHeads,
  pageFurniture,
} from '../../../src/importer/furniture.ts';
import { printedLines } from '../../../src/importer/lines.ts';
import { P, pages, prose, TOP } from './helpers.ts';

const told = (lines: readonly string[], furniture: Furniture): string[] =>
  [...furniture]
    .sort(([a], [b]) => a - b)
    .map(([i, rule]) => `${printedLines(readUnits(lines))[i]?.text}: ${rule}`);
const of = (lines: readonly string[]): string[] =>
  told(lines, pageFurniture(printedLines(readUnits(lines))));

describe('the head of the first page', () => {
  const head = '政令·文件　　QINGCHUAN SHI GONGBAO';
  it('is known by its words at the breaks below', () =>
    expect(
      of([...TOP, head, ...prose(), '·1·', head, ...prose(), '·2·', head, ...prose()]),
    ).toEqual(
      [head, '·1·', head, '·2·', head].map((t) =>
        t.startsWith('·') ? `${t}: page-number` : `${t.replace(/　+/u, '')}: recurring-line`,
      ),
    ));
});

describe('a page number', () => {
  it.each(['—1—', '·1·', '－1－', '第1页', '第1页共9页'])('between marks: %s', (mark) =>
    expect(of(pages(mark))).toEqual([`${mark}: page-number`]),
  );
  it('with a mark on one side is one of three that rise', () => {
    expect(of(pages('—1', '—2', '—3'))).toEqual([
      '—1: page-number',
      '—2: page-number',
      '—3: page-number',
    ]);
    expect(of(pages('—1', '—2'))).toEqual([]);
  });
  it('without a mark is one of three that rise', () => {
    expect(of(pages('1', '2', '3'))).toEqual([
      '1: page-number',
      '2: page-number',
      '3: page-number',
    ]);
    expect(of(pages('1', '2'))).toEqual([]);
    expect(of(pages('3', '2', '1'))).toEqual([]);
    expect(of(pages('2', '2', '2'))).toEqual([]);
    // By at most eight from one to the next.
    expect(of(pages('1', '9', '17'))).toHaveLength(3);
    expect(of(pages('1', '10', '19'))).toEqual([]);
    // What does not rise with the others is none.
    expect(of(pages('1', '2', '77', '3'))).toEqual([
      '1: page-number',
      '2: page-number',
      '3: page-number',
    ]);
  });
  it('stands at least four lines behind the one before it', () => {
    const near = (n: number): string[] =>
      of([...TOP, ...prose(), '1', ...prose(n), '2', ...prose(n), '3', ...prose()]);
    expect(near(3)).toHaveLength(3);
    expect(near(2)).toEqual([]);
  });
  it('in brackets is one of three that rise', () => {
    expect(of(pages('（1）', '（2）', '（3）'))).toHaveLength(3);
    expect(of(pages('〔1〕', '〔2〕'))).toEqual([]);
  });
  it('without a mark rises with those between marks', () => {
    expect(of(pages('1', '—2—', '—3—'))).toEqual([
      '1: page-number',
      '—2—: page-number',
      '—3—: page-number',
    ]);
    expect(of(pages('7', '—2—', '—3—'))).toEqual(['—2—: page-number', '—3—: page-number']);
  });
  it('may stand beside the name of the gazette', () => {
    expect(of(pages(['青川市人民政府公报', '3']))).toEqual([
      '青川市人民政府公报: running-head',
      '3: page-number',
    ]);
    expect(of(pages(['青川市人民政府公报', '3'], '4'))).toEqual([
      '青川市人民政府公报: running-head',
      '3: page-number',
      '4: page-number',
    ]);
  });
  it('is none in cells, nor a year', () => {
    expect(of(pages('1\t2', '2\t3', '3\t4'))).toEqual([]);
    expect(of(pages('2022', '2023', '2024'))).toEqual([]);
  });
});

describe('the name of the gazette', () => {
  it.each([
    '青川市人民政府公报',
    '青川市人民政府公报2024.5',
    '青川市人民政府公报 2024年第5期',
    '2024年第5期（总第45期）青川市人民政府公报',
    '青川市人民政府公报·二〇二四年第五期',
    '青川市人民政府公报 | 5',
  ])('alone or with the issue is a running head: %s', (line) =>
    expect(of(pages([line]))).toEqual([expect.stringMatching(/: running-head$/u)]),
  );
  it.each(['青川市人民政府公报编辑部', '订阅青川市人民政府公报', '白山市人民政府公报'])(
    'not %s',
    (line) => expect(of(pages([line]))).toEqual([]),
  );
  it('is none before the contents, which stand under it', () => {
    expect(of([...TOP.slice(0, 2), '青川市人民政府公报', ...TOP.slice(2), ...prose()])).toEqual([]);
    // Where there are no contents, the first fourteen lines are the masthead.
    const none = (n: number): string[] =>
      of([...TOP.slice(0, 2), ...prose(n), '青川市人民政府公报', ...prose()]);
    expect(none(11)).toEqual([]);
    expect(none(12)).toEqual(['青川市人民政府公报: running-head']);
  });
  it('may be set on two lines of the masthead', () => {
    const two = ['青川市', '人民政府公报', '目录', '关于防汛工作的通知（1）', ...prose()];
    expect(of([...two, '青川市人民政府公报', ...prose()])).toEqual([
      '青川市人民政府公报: running-head',
    ]);
  });
});

describe('a head with the number of its page', () => {
  const heads = (...words: readonly string[]): string[] => of(pages(...words));
  it('is one of three with the same words whose numbers rise', () => {
    expect(heads('市政府文件 3', '市政府文件 5', '市政府文件 7')).toEqual([
      '市政府文件3: recurring-line',
      '市政府文件5: recurring-line',
      '市政府文件7: recurring-line',
    ]);
    expect(heads('市政府文件 3', '市政府文件 5')).toEqual([]);
    expect(heads('市政府文件 7', '市政府文件 5', '市政府文件 3')).toEqual([]);
    expect(heads('3 市政府文件', '5 市政府文件', '7 市政府文件')).toHaveLength(3);
    expect(heads('市政府文件3', '市政府文件5', '市政府文件7')).toHaveLength(3);
    expect(heads('3市政府文件', '5市政府文件', '7市政府文件')).toHaveLength(3);
    expect(heads('市政府文件 第3页', '市政府文件 第5页', '市政府文件 第7页')).toHaveLength(3);
  });
  it('differs on the left and on the right', () => {
    expect(
      heads('3 市政府文件', '政务信息 4', '5 市政府文件', '政务信息 6', '7 市政府文件'),
    ).toHaveLength(5);
  });
  it('may stand on one page only, among those of its run', () => {
    expect(heads('市政府文件 3', '人事任免 4', '市政府文件 5', '市政府文件 7')).toHaveLength(4);
    expect(heads('市政府文件 3', '人事任免 9', '市政府文件 5', '市政府文件 7')).toHaveLength(3);
  });
  it.each([
    ['a sentence', (n: number) => `各地要做好准备。 ${n}`],
    ['a label', (n: number) => `电话：${n}`],
    ['a comma', (n: number) => `各地，各部门 ${n}`],
    ['a bracket that is open', (n: number) => `（市政府文件 ${n}`],
    ['a date', (n: number) => `2024年5月${n}日`],
    ['an item', (n: number) => `${n}. 市政府文件`],
    ['an ordinal', (n: number) => `${n}条规定`],
    ['many words', (n: number) => `${'市'.repeat(45)} ${n}`],
  ])('is none: %s', (_, line) => expect(heads(line(3), line(5), line(7))).toEqual([]));
});

describe('the forms of a head with the number of its page', () => {
  const found = (form: (n: number) => string): number =>
    of(pages(form(3), form(4), form(5))).length;
  it.each<[string, (n: number) => string]>([
    ['3 市政府文件', (n) => `${n} 市政府文件`],
    ['3市政府文件', (n) => `${n}市政府文件`],
    ['—3— 市政府文件', (n) => `—${n}— 市政府文件`],
    ['·3·市政府文件', (n) => `·${n}·市政府文件`],
    ['•3• 市政府文件', (n) => `•${n}• 市政府文件`],
    ['–3– 市政府文件', (n) => `–${n}– 市政府文件`],
    ['3|市政府文件', (n) => `${n}|市政府文件`],
    ['3/市政府文件', (n) => `${n}/市政府文件`],
    ['3~市政府文件', (n) => `${n}~市政府文件`],
    ['P.3 市政府文件', (n) => `P.${n} 市政府文件`],
    ['p3 市政府文件', (n) => `p${n} 市政府文件`],
    ['P 3 市政府文件', (n) => `P ${n} 市政府文件`],
    ['3 2024年第5期', (n) => `${n} 2024年第5期`],
    ['3 2024.5总45', (n) => `${n} 2024.5总45`],
    ['市政府文件 3', (n) => `市政府文件 ${n}`],
    ['市政府文件3', (n) => `市政府文件${n}`],
    ['市政府文件 第3页', (n) => `市政府文件 第${n}页`],
    ['市政府文件 P3', (n) => `市政府文件 P${n}`],
    ['市政府文件 p. 3', (n) => `市政府文件 p. ${n}`],
    ['市政府文件|3', (n) => `市政府文件|${n}`],
    ['市政府文件—3—', (n) => `市政府文件—${n}—`],
    ['市政府文件/3', (n) => `市政府文件/${n}`],
    ['《市政府文件》3', (n) => `《市政府文件》${n}`],
    ['（市政府文件）3', (n) => `（市政府文件）${n}`],
    ['市政府文件２', (n) => `市政府文件${String.fromCharCode(0xff10 + n)}`],
  ])('%s', (_, form) => expect(found(form)).toBe(3));
  it.each<[string, (n: number) => string]>([
    ['a year', (n) => `202${n}年市政府文件`],
    ['a month', (n) => `${n}月市政府文件`],
    ['a day', (n) => `${n}日市政府文件`],
    ['a congress', (n) => `${n}届市政府文件`],
    ['times', (n) => `${n}次市政府文件`],
    ['articles', (n) => `${n}条市政府文件`],
    ['a sentence', (n) => `${n} 市政府文件；`],
    ['a label', (n) => `${n} 市政府：文件`],
    ['a comma', (n) => `市政府，文件 ${n}`],
    ['a question', (n) => `${n} 市政府文件？某`],
    ['an exclamation', (n) => `${n} 市政府文件！某`],
    ['an open bracket', (n) => `市政府（文件 ${n}`],
    ['an open title', (n) => `《市政府文件 ${n}`],
    ['a number of five figures', (n) => `1234${n} 市政府文件`],
    ['one character', (n) => `${n} 市`],
    ['more than forty-four', (n) => `${n} ${'市'.repeat(45)}`],
  ])('not %s', (_, form) => expect(found(form)).toBe(0));
});

describe('a line that recurs at the page breaks', () => {
  it('is a head', () => {
    expect(of(pages(['—1—', '政务信息'], ['—2—', '政务信息']))).toEqual([
      '—1—: page-number',
      '政务信息: recurring-line',
      '—2—: page-number',
      '政务信息: recurring-line',
    ]);
    expect(of(pages(['政务信息', '—1—'], ['政务信息', '—2—']))).toHaveLength(4);
    // Once is no recurrence.
    expect(of(pages(['—1—', '政务信息'], '—2—'))).toHaveLength(2);
  });
  it('of which three fifths stand there; elsewhere it is text', () => {
    const also = (n: number): string[] =>
      of([
        ...pages(['—1—', '政务信息'], ['—2—', '政务信息'], ['—3—', '政务信息']),
        ...Array.from({ length: n }, () => ['政务信息', ...prose(5)]).flat(),
      ]);
    expect(also(2).filter((l) => l.includes('政务'))).toHaveLength(3);
    expect(also(3).filter((l) => l.includes('政务'))).toEqual([]);
  });
  it('with the name of the gazette is a running head, even once', () => {
    expect(of(pages(['—1—', '青川市人民政府公报 政务信息']))).toEqual([
      '—1—: page-number',
      '青川市人民政府公报 政务信息: running-head',
    ]);
  });
  it.each([
    ['the name of an authority', '青川市公安局'],
    ['a sentence', '做好准备。'],
    ['a label', '联系人：张三'],
    ['a date', '2024年5月3日'],
    ['a number', '青政发〔2024〕5号'],
    ['the number of an order', '第5号'],
    ['an annex', '附件1'],
    ['an item', '一、政务信息'],
    ['words in brackets', '（政务信息）'],
    ['one character', '政'],
    ['many characters', '政'.repeat(45)],
  ])('is none: %s', (_, line) =>
    expect(of(pages(['—1—', line], ['—2—', line]))).toEqual([
      '—1—: page-number',
      '—2—: page-number',
    ]),
  );
  it('stands at most three lines from the break, with nothing but heads between', () => {
    const far = (between: readonly string[]): number =>
      of(pages(['—1—', ...between, '政务信息'], ['—2—', ...between, '政务信息'])).filter((l) =>
        l.includes('政务'),
      ).length;
    expect(far([])).toBe(2);
    expect(far(['甲栏', '乙栏'])).toBe(2);
    expect(far(['甲栏', '乙栏', '丙栏'])).toBe(0);
    expect(far(['各地要做好准备。'])).toBe(0);
  });
  it('that is the title of a text is no head where the text begins', () => {
    const title = '关于防汛工作的通知';
    const found = of([
      ...TOP,
      ...prose(),
      '—1—',
      title,
      '青政发〔2024〕5号',
      ...prose(),
      '—2—',
      title,
      ...prose(),
      '—3—',
      title,
      ...prose(),
    ]);
    expect(found.filter((l) => l.startsWith(title))).toHaveLength(2);
  });
});

describe('a line that cuts sentences in two', () => {
  const half = '各级各部门要充分认识做好防汛工作的重要意义，切实加强';
  const rest = '组织领导和责任落实，做好防汛准备。';
  it('again and again is a head', () => {
    const cut = [half, '政务信息', rest];
    expect(of([...TOP, ...cut, ...prose(), ...cut])).toEqual([
      '政务信息: recurring-line',
      '政务信息: recurring-line',
    ]);
    expect(of([...TOP, ...cut, ...prose()])).toEqual([]);
  });
  it.each([
    ['the sentence before is finished', [P, '政务信息', rest]],
    ['it ends with a colon', [`${half}：`, '政务信息', rest]],
    ['it is short', ['各地，要', '政务信息', rest]],
    ['the next begins with a number', [half, '政务信息', '一、加强领导']],
    ['the next is a date', [half, '政务信息', '2024年5月3日']],
    ['the next is an annex', [half, '政务信息', '附件1']],
    ['the next is indented', [half, '政务信息', `  ${rest}`]],
    [
      'the line before has no mark of a sentence',
      ['各级各部门要充分认识做好防汛工作', '政务信息', rest],
    ],
  ])('not where %s', (_, cut) => expect(of([...TOP, ...cut, ...prose(), ...cut])).toEqual([]));
});

describe('with the names of the issue', () => {
  const issue = {
    title: '青川市人民政府公报',
    contents: [
      { section: '市政府文件', page: 1 },
      { title: '青川市人民政府关于印发防汛办法的通知', page: 2 },
      { title: '青川市人民政府关于抗旱工作的通知', page: 5 },
    ],
  } as never;
  const heads = (lines: readonly string[]): string[] => {
    const all = printedLines(readUnits(lines));
    return namedHeads(all, pageFurniture(all), TOP.length, issue).map((i) => all[i]!.text);
  };
  it('a section or a shortened title at a page break is a head', () => {
    expect(heads(pages(['—1—', '市政府文件']))).toEqual(['市政府文件']);
    expect(heads(pages(['—1—', '抗旱工作的通知']))).toEqual(['抗旱工作的通知']);
    expect(heads(pages('市政府文件'))).toEqual([]);
    // Two lines of it.
    expect(heads(pages(['—1—', '市政府文件', '抗旱工作的通知']))).toEqual([
      '市政府文件',
      '抗旱工作的通知',
    ]);
  });
  it('a month by itself is none, though an entry ends with it', () => {
    const own = {
      ...(issue as object),
      contents: [{ title: '2024年5月　2024年6月', page: 2 }],
    } as never;
    const all = printedLines(readUnits(pages(['—1—', '【2024年6月】'])));
    expect(namedHeads(all, pageFurniture(all), TOP.length, own)).toEqual([]);
  });
  it('a whole title is none, nor that of the text that a notice passes on', () => {
    expect(heads(pages(['—1—', '青川市人民政府关于抗旱工作的通知']))).toEqual([]);
    expect(heads(pages(['—1—', '防汛办法']))).toEqual([]);
  });
  it('none where a document begins under it', () => {
    for (const below of [
      '青政发〔2024〕5号',
      '各县区：',
      '（2024年5月3日市政府通过）',
      '第一章 总则',
      '一、总则',
      '1 总则',
    ])
      expect(heads(pages(['—1—', '抗旱工作的通知', below])), below).toEqual([]);
  });
  it('the gazette put together with a section is one wherever it stands', () => {
    expect(heads(pages('青川市人民政府公报·市政府文件'))).toEqual([
      '青川市人民政府公报·市政府文件',
    ]);
  });

  const named = (lines: readonly string[]) => {
    const all = printedLines(readUnits(lines));
    const { furniture, doubts } = namedFurniture(
      all,
      pageFurniture(all),
      (i) => i >= TOP.length,
      issue,
      () => [1, 9],
    );
    return {
      furniture: told(lines, furniture),
      doubts: doubts.map((d) => `${all[d.index]!.text}${d.dropped ? '' : ' (kept)'}`),
    };
  };
  const half = '各级各部门要充分认识做好防汛工作的重要意义，切实加强';
  const rest = '组织领导和责任落实，做好防汛准备。';
  it('a line of strokes rules a table', () => {
    for (const rule of ['---', '———', '____', '====', '***'])
      expect(named(pages(rule)).furniture, rule).toEqual([expect.stringMatching(/: table-rule$/u)]);
    expect(named(pages('--')).furniture).toEqual([]);
  });
  it('the name of the gazette, a section, a head with the issue is furniture', () => {
    expect(named(pages('市政府文件')).furniture).toEqual(['市政府文件: running-head']);
    expect(named(pages('市政府文件 2024.5')).furniture).toEqual(['市政府文件2024.5: running-head']);
    // A shortened title only at a break, twice, or inside a sentence.
    expect(named(pages('抗旱工作的通知')).furniture).toEqual([]);
    expect(named(pages(['—1—', '抗旱工作的通知'])).furniture).toEqual([
      '抗旱工作的通知: running-head',
    ]);
    expect(named(pages('抗旱工作的通知', '抗旱工作的通知')).furniture).toHaveLength(2);
    expect(named([...TOP, half, '抗旱工作的通知', rest]).furniture).toEqual([
      '抗旱工作的通知: running-head',
    ]);
  });
  it('a number inside a sentence is a page number that fits, and told', () => {
    expect(named([...TOP, half, '5', rest])).toEqual({
      furniture: ['5: page-number'],
      doubts: ['5'],
    });
    // Not within the pages of its document, or no page at all: left, and told.
    for (const n of ['10', '12345'])
      expect(named([...TOP, half, n, rest])).toEqual({ furniture: [], doubts: [`${n} (kept)`] });
    // Between two paragraphs: left, and told.
    expect(named([...TOP, P, '5', `${P}又`])).toEqual({ furniture: [], doubts: ['5 (kept)'] });
    expect(named([...TOP, '市政府', '5', '公安局'])).toEqual({ furniture: [], doubts: [] });
  });
  it('a line at a page break inside a sentence is a head of this page, and told', () => {
    expect(named([...TOP, half, '—1—', '政务专栏', rest])).toEqual({
      furniture: ['政务专栏: page-head'],
      doubts: ['政务专栏'],
    });
  });
  it('a name with its Latin spelling is a head', () => {
    expect(named(pages(['DASHIJI', '大事记'])).furniture).toEqual([
      'DASHIJI: running-head',
      '大事记: running-head',
    ]);
    expect(named(pages(['DASHIJI', '小事记'])).furniture).toEqual([]);
  });
});

describe('the last entry of the contents', () => {
  it.each(['城区要闻　12', '城区要闻〔12〕'])(
    'is no head, though its title stands at a break: %s',
    (entry) => {
      const lines = [...TOP, entry, ...pages('· 1 ·', '· 2 ·', ['· 3 ·', '城区要闻']), P];
      expect(of(lines).filter((l) => l.includes('要闻'))).toEqual([]);
    },
  );
});
