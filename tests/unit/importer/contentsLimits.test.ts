/** The contents of an issue: each limit from both sides, each condition with a line that misses only that. By hand, of an invented city. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { readContents } from '../../../src/importer/contents.ts';
import { printedLines } from '../../../src/importer/lines.ts';
import { P, some } from './helpers.ts';

const A = '青川市人民政府关于做好防汛工作的通知';
const B = '青川市人民政府关于做好抗旱工作的通知';
const C = '青川市人民政府关于表彰先进单位的决定';
const D = '青川市人民政府关于批准规划的批复';
const E = '青川市人民政府关于禁止放牧的通告';
const body = [A, P, P, B, P, P, C, P, D, P, E, P];

interface Given {
  readonly head?: number;
  readonly skip?: readonly number[];
}
const contents = (lines: readonly string[], { head = lines.length, skip = [] }: Given = {}) =>
  readContents(
    printedLines(readUnits(lines)),
    lines,
    (i) => skip.includes(i),
    (from) => (head >= from ? head : lines.length),
  );
type Read = ReturnType<typeof contents>;
const items = (found: Read): string[] | undefined =>
  found?.items.map((x) =>
    'entry' in x
      ? `${x.entry.title}|${x.entry.page ?? ''}${x.entry.at === undefined ? '?' : ''}`
      : 'section' in x
        ? `# ${x.section}`
        : 'colophon',
  );
/** What is read of lines under 目录, over the texts: sections, entries with their pages, `?` for those that do not stand again. */
const read = (...lines: readonly string[]): string[] | undefined =>
  items(contents(['公报', '目录', ...lines, ...body]));

describe('the heading', () => {
  it('may have a tab within', () => {
    const found = contents(['公报', '目\t录', `${A}（1）`, `${B}（3）`, ...body]);
    expect(found?.headings).toEqual([1]);
    expect(found?.first).toBe(1);
    expect(items(found)).toEqual([`${A}|1`, `${B}|3`]);
  });
  it('of a column stands among the first forty lines, before the first document', () => {
    const beside = (n: number, head?: number): Read =>
      contents(
        [
          ...Array.from({ length: n }, (_, i) => `第${i}行某某，`),
          `目录   ${B}（3）`,
          `${A}（1）   ${C}（5）`,
          ...body,
        ],
        head === undefined ? {} : { head },
      );
    expect(beside(39)?.first).toBe(39);
    expect(beside(40)?.first).not.toBe(40);
    expect(beside(5, 6)?.first).toBe(5);
    expect(beside(5, 5)?.first).not.toBe(5);
    // No title of it stands again.
    expect(
      contents([
        '公报',
        '目录   某某关于甲事的通知（3）',
        '某某关于乙事的通知（1）   某事（5）',
        P,
        P,
      ]),
    ).toBeUndefined();
  });
  it('may be that of the first document itself, and then is none of the issue', () => {
    const lines = ['公报', A, '目录', `${B}（1）`, `${C}（3）`, ...body];
    expect(contents(lines, { head: 2 })?.headings).toEqual([2]);
    expect(contents(lines, { head: 1 })?.headings ?? []).toEqual([]);
  });
});

describe('contents without a heading', () => {
  it('begin among the first sixty lines', () => {
    const top = (n: number): number | undefined =>
      contents([
        ...Array.from({ length: n }, (_, i) => `第${i}行某某，`),
        `${A}（1）`,
        `${B}（3）`,
        `${C}（5）`,
        ...body,
      ])?.first;
    expect(top(59)).toBe(59);
    expect(top(60)).toBeUndefined();
  });
  it.each([...'：。；，'])('begin with no line that ends with %s', (mark) => {
    const line = `各县区人民政府${mark}`;
    expect(contents([line, A, B, line, ...body])?.first).toBe(1);
  });
  it('begin with no article', () =>
    expect(contents(['第一条 某某规定', A, B, P, '第一条 某某规定', ...body])?.first).toBe(1));
  it('have their titles again three lines below at least', () => {
    expect(contents([A, B, A, P, B, P])).toBeUndefined();
    expect(contents([A, B, '某某', A, P, B, P])?.first).toBe(0);
  });
  it('end where the first document begins by its head', () => {
    const lines = [A, B, '某某关于甲事的通知（9）', ...body];
    expect(items(contents(lines))).toHaveLength(3);
    expect(items(contents(lines, { head: 2 }))).toEqual([`${A}|`, `${B}|`]);
  });
  it('may have the name of a section over them', () => {
    const first = (section: string): number | undefined =>
      contents(['公报', section, A, B, C, ...body])?.first;
    for (const section of [
      '【文件】',
      '〖文件',
      '·文件',
      '◎文件',
      '◆文件',
      '—文件',
      '市政府文件',
      '人事任免',
      '市长令',
      '法规',
    ])
      expect(first(section), section).toBe(1);
    for (const line of ['文件汇编', '任免的人', '【关于文件】', '【文件5', '令人', '某法规汇'])
      expect(first(line), line).toBe(2);
    expect(contents([A, B, '某某', ...body])?.first).toBe(0);
  });
});

describe('contents of which most entries have a page', () => {
  const texts = ['戊某的办法', P, P, '己某的办法', P, P];
  it('have no entry without one, from three fifths on', () => {
    const lines = (...own: readonly string[]) =>
      items(contents(['公报', '目录', ...own, ...body, ...texts]));
    // Three of five.
    expect(lines(`${A}（1）`, '戊某的办法', `${B}（3）`, '己某的办法', `${C}（5）`)).toEqual([
      `${A}|1`,
      '戊某的办法|?',
      `${B}|3`,
      '己某的办法|?',
      `${C}|5`,
    ]);
    // Two of four.
    expect(lines(`${A}（1）`, '戊某的办法', `${B}（3）`, '己某的办法')).toEqual([
      `${A}|1`,
      '戊某的办法|',
      `${B}|3`,
      '己某的办法|',
    ]);
    // One of one more.
    expect(lines(`${A}（1）`, '戊某的办法')).toEqual([`${A}|1`, '戊某的办法|']);
  });
});

describe('the name of a section', () => {
  it.each(['【', '〖', '［', '◎', '◆', '■', '□', '▲', '▼', '§', '※', '★', '☆', '—', '·', '-'])(
    'with %s has twenty characters at most',
    (mark) => {
      expect(read(`${mark}${some(18)}`, `${A}（1）`)?.[0]).toBe(`# ${mark}${some(18)}`);
      expect(read(`${mark}${some(20)}`, `${A}（1）`)?.[0]).not.toMatch(/^#/u);
    },
  );
  it('has sixteen at most without a mark, and none of a sentence', () => {
    expect(read(some(16), `${A}（1）`)?.[0]).toBe(`# ${some(16)}`);
    expect(read(some(17), `${A}（1）`)?.[0]).not.toMatch(/^#/u);
    for (const line of ['某，某', '关于某', '某某9'])
      expect(read(line, '', `${A}（1）`)?.[0], line).not.toMatch(/^#/u);
    for (const [open, close] of ['（）', '()', '[]', '【】'])
      expect(read(`某某${open}9${close}`, `${A}（1）`)?.[0], open).not.toMatch(/^#/u);
  });
  it('stands again over its first text without being an entry', () => {
    const lines = ['公报', '目录', '市政府文件', `${A}（1）`, `${B}（3）`, '市政府文件', ...body];
    expect(items(contents(lines))).toEqual(['# 市政府文件', `${A}|1`, `${B}|3`]);
    // What ends like a title is an entry, of however few words.
    const few = ['公报', '目录', '停车办法', `${A}（1）`, '停车办法', P, ...body];
    expect(items(contents(few))).toEqual(['停车办法|', `${A}|1`]);
  });
  it('is no name of an authority that stands again', () => {
    const lines = ['公报', '目录', '青川市人民政府防汛抗旱指挥部办公室', `${A}（1）`, ...body];
    expect(items(contents([...lines, '青川市人民政府防汛抗旱指挥部办公室']))?.at(-1)).toBe(
      `${A}|1`,
    );
  });
  it('is an entry where it has a page, or goes on over two lines', () => {
    const of = (...lines: readonly string[]): string | undefined =>
      items(
        contents([
          '公报',
          '目录',
          `${A}（1）`,
          ...lines,
          ...body,
          lines.join('').replace(/（9）/u, ''),
          P,
        ]),
      )?.[1];
    expect(of('青川市防汛抗旱办公室（9）')).toBe('青川市防汛抗旱办公室|9');
    expect(of('政务要闻（9）')).toBe('政务要闻|9');
    expect(of('关于成立青川市', '防汛抗旱办公室')).toBe('关于成立青川市防汛抗旱办公室|');
  });
  it('of records is an entry where it says a period', () => {
    const of = (title: string): string[] | undefined =>
      items(contents(['公报', '目录', `${A}（1）`, title, ...body, title, P]));
    for (const title of [
      '大事记2024',
      '三月大事记',
      '第三季度大事记',
      '上半年大事记',
      '年度大事记',
      '本月大事记',
      '本季大事记',
      '本年大事记',
      '本期大事记',
    ])
      expect(of(title), title).toContain(`${title}|`);
    for (const title of ['政务大事记', '市政府大事记'])
      expect(of(title), title).toContain(`${title}|`);
    expect(of('政务要闻')).not.toContain('政务要闻|');
  });
  it('of days stands over a month', () => {
    const of = (over: string, month: string): string[] | undefined =>
      items(contents(['公报', '目录', `${A}（1）`, over, month, ...body, month, P]));
    for (const over of ['大事记', '【大事记】', '◆大事记'])
      expect(of(over, '2024年8月'), over).toContain('2024年8月|');
    expect(of('政务信息', '2024年8月')).not.toContain('2024年8月|');
    expect(of('大事记', '八月')).not.toContain('八月|');
  });
});

describe('papers of appointments that have nothing but their numbers', () => {
  const [M, N] = ['青政任字〔2018〕17号', '青政任字〔2018〕18号'];
  it.each(['人事任免', '人事', '干部工作', '任职情况'])('stand under %s', (section) => {
    expect(
      items(
        contents([
          '公报',
          '目录',
          `${A}（1）`,
          section,
          `${M}（7）`,
          `${N}（9）`,
          ...body,
          M,
          P,
          N,
          P,
        ]),
      ),
    ).toEqual([`${A}|1`, `# ${section}`, `${M}|7`, `${N}|9`]);
  });
  it('end the contents where they are the last', () =>
    expect(contents(['公报', '目录', A, '【人事任免】', M, N, ...body, M, P, N, P])?.end).toBe(6));
  it('stand under no other section', () =>
    expect(
      items(contents(['公报', '目录', `${A}（1）`, '市政府文件', `${M}（7）`, ...body, M, P]))?.at(
        -1,
      ),
    ).not.toBe(`${M}|7`));
});

describe('what stands under a title that is whole', () => {
  const of = (...lines: readonly string[]): string[] | undefined =>
    items(
      contents([
        '公报',
        '目录',
        ...lines,
        `${A}（9）`,
        '政府工作报告',
        P,
        '停车管理办法',
        P,
        ...body,
      ]),
    );
  it('is of its entry where it goes on with it', () => {
    expect(of('政府工作报告', '——在某会议上（1）')?.[0]).toBe('政府工作报告——在某会议上|1');
    expect(of('停车管理办法', '青川市人民政府令第12号（3）')?.[0]).toBe(
      '停车管理办法青川市人民政府令第12号|3',
    );
    expect(of('停车管理办法', '（青政发〔2024〕5号）（3）')?.[0]).toBe(
      '停车管理办法（青政发〔2024〕5号）|3',
    );
    // Without a page it ends where another title begins.
    expect(of('政府工作报告', '——在某会议上')?.slice(0, 2)).toEqual([
      '政府工作报告——在某会议上|',
      `${A}|9`,
    ]);
    expect(of('停车管理办法', '第3页')?.[0]).toBe('停车管理办法|3');
    expect(of('停车管理办法', '3')?.[0]).toBe('停车管理办法|3');
  });
  it('is the name of a section where it is not', () =>
    expect(of('停车管理办法', '人事任免', '青政任〔2024〕17号（3）')?.slice(0, 2)).toEqual([
      '停车管理办法|',
      '# 人事任免',
    ]));
});

describe('a title of many characters', () => {
  it('has two hundred and twenty in all', () => {
    const of = (last: number): string | undefined => {
      const own = ['甲', '乙', '丙', '丁'].map((c) => c.repeat(44));
      const title = [...own, '戊'.repeat(last)];
      return items(contents(['公报', '目录', ...title, `${A}（9）`, ...title, P, ...body]))?.[0];
    };
    expect(of(44)).toMatch(/^甲+乙+丙+丁+戊+\|$/u);
    expect(of(45)).not.toMatch(/^甲+乙+丙+丁+戊+\|$/u);
  });
});

describe('where contents end', () => {
  const first = ['公报', '目录', `${A}（1）`, `${B}（3）`];
  const end = (...lines: readonly string[]): number | undefined =>
    contents([...first, ...lines, ...body])?.end;
  it('is before a line of more than thirty characters with a mark within', () => {
    const line = (n: number, mark: string): string => `${some(n - 2)}${mark}某`;
    const after = '某某关于某事的通知（5）';
    for (const mark of '。；') {
      expect(end(line(30, mark), after), mark).toBe(6);
      expect(end(line(31, mark), after), mark).toBe(4);
    }
  });
  it('is before forty-two lines that match nothing', () => {
    const lines = (n: number): string[] => [
      ...Array.from({ length: n }, () => '某某'),
      '某某关于某事的通知（5）',
    ];
    expect(end(...lines(40))).toBe(45);
    expect(end(...lines(41))).toBe(4);
  });
  it('is behind an entry over its furniture, and before the furniture behind it', () => {
    const lines = [...first, '—1—', '某某关于某事的通知（5）', '—2—', ...body];
    const found = contents(lines, { skip: [4, 6] });
    expect(items(found)).toEqual([`${A}|1`, `${B}|3`, '某某关于某事的通知|5?']);
    expect(found?.end).toBe(6);
  });
  it('has the pages of most, or an empty line, for what does not stand again', () => {
    const other = '青川市人民政府关于修建堤坝的意见';
    const four = [`${A}（1）`, `${B}（3）`, `${C}（5）`, `${D}（7）`];
    const last = (...lines: readonly string[]): string | undefined =>
      items(contents(['公报', '目录', ...lines, ...body]))?.at(-1);
    // With a page it is one.
    expect(last(...four, `${other}（9）`)).toBe(`${other}|9?`);
    // Without one, and an empty line before it, it is the text; without that line it may be one.
    expect(last(...four, '', other)).toBe(`${D}|7`);
    expect(last(...four, other)).toBe(`${other}|?`);
    expect(last(...four.slice(0, 2), '', other)).toBe(`${other}|?`);
    // The empty line may stand over furniture.
    const over = ['公报', '目录', ...four, '', '—1—', other, ...body];
    expect(items(contents(over, { skip: [6] }))?.at(-1)).toBe(`${D}|7`);
    // Where fewer than three fifths have a page, it may be one, whatever stands before it.
    expect(last(`${A}（1）`, `${B}（3）`, C, D, '', other)).toBe(`${other}|?`);
  });
});

describe('an entry that does not stand again', () => {
  /** What is made of lines between two entries that do. */
  const between = (...lines: readonly string[]): string[] =>
    read(`${A}（1）`, ...lines, `${B}（30）`)!.slice(1, -1);
  it('with its page at the head ends before an empty line, the next page, and a section over that', () => {
    expect(between('9　某某关于某事', '', '的某某', '12　某某关于丁事')).toEqual([
      '某某关于某事|9?',
      '# 的某某',
      '某某关于丁事|12?',
    ]);
    expect(between('9　某某关于某事', '12　某某关于丁事')).toEqual([
      '某某关于某事|9?',
      '某某关于丁事|12?',
    ]);
    expect(between('9　某某关于某事', '人事任免', '12　某某关于丁事')).toEqual([
      '某某关于某事|9?',
      '# 人事任免',
      '某某关于丁事|12?',
    ]);
    expect(between('9　政务要闻', '', '12　大事')).toEqual(['政务要闻|9?', '大事|12?']);
    // What speaks of something, or stands over no page, goes on.
    expect(between('9　某某关于某事', '的某某通知', '12　某某关于丁事')).toEqual([
      '某某关于某事的某某通知|9?',
      '某某关于丁事|12?',
    ]);
    expect(between('9　某某关于某事', '的某某', '和某某', '12　某某关于丁事')[0]).toMatch(
      /^某某关于某事的某某/u,
    );
  });
  it.each(['9', '（9）', '(9)', '［9］', '[9]', '09', '109'])(
    'has its page at the head: %s',
    (page) =>
      expect(between(`${page}\t某某关于某事`, '', '12\t某某关于丁事')[0]).toMatch(
        /^某某关于某事\|\d+\?$/u,
      ),
  );
  it('without a page ends where its title does, unless the number of the document follows', () => {
    expect(between('某某关于某事的通知', '某某关于丁事的通知')).toEqual([
      '某某关于某事的通知|?',
      '某某关于丁事的通知|?',
    ]);
    expect(between('某某关于某事的通知', '（青政发〔2024〕5号）……9', '某某关于丁事的通知')).toEqual(
      ['某某关于某事的通知（青政发〔2024〕5号）|9?', '某某关于丁事的通知|?'],
    );
    expect(between('某某关于某事', '某某关于丁事的通知')).toHaveLength(1);
  });
  it('is no section where its page stands on the next line', () => {
    for (const page of ['9', '（9）', '……9', '·9'])
      expect(between('某某', page, '某某关于丁事的通知'), page).toEqual([
        '某某|9?',
        '某某关于丁事的通知|?',
      ]);
    expect(between('某某', '9某')).not.toEqual(['某某|9?']);
  });
  it('has neither its ordinal nor a page that is none', () => {
    expect(between('1. 某某关于某事……9')).toEqual(['某某关于某事|9?']);
    expect(between('一、某某关于某事的通知', '二、某某关于丁事的通知')).toEqual([
      '某某关于某事的通知|?',
      '某某关于丁事的通知|?',
    ]);
    expect(between('某某关于某事的通知……0')).toEqual(['某某关于某事的通知|?']);
  });
  it('of a list with marks begins with each mark', () => {
    expect(between('- 某某', '- 某事（9）')).toEqual(['# 某某', '某事|9?']);
    expect(between('- 某某关于某事', '的通', '- 某某关于丁事（9）')).toEqual([
      '某某关于某事的通|?',
      '某某关于丁事|9?',
    ]);
  });
});

describe('the first document, whose title the contents print in other words', () => {
  it('is none of the contents, nor is the authority over it', () => {
    const end = (title: string, ...text: readonly string[]): number | undefined =>
      contents(['公报', '目录', `${title}（1）`, `${A}（3）`, `${B}（5）`, ...text, P, ...body])
        ?.end;
    const title = '青川市人民政府关于切实做好森林草原防火灭火有关工作的通知';
    const text = '关于切实做好森林草原防火灭火相关工作的通知';
    expect(end(title, '青川市人民政府', text)).toBe(5);
    expect(end(title, text)).toBe(5);
    // A section over it, that is no authority, stays without an entry under it.
    expect(end(title, '某某专栏', text)).toBe(5);
    // Other words are an entry.
    expect(end(title, '关于修建堤坝和疏通河道的若干意见的通知')).toBe(6);
    // Fewer than six characters are too few to tell.
    expect(end('青川市关于防火通知', '关于防火通知')).toBe(5);
    expect(end('青川市印发防火令', '印发防火令')).toBe(6);
  });
});

describe('columns', () => {
  it('have four ideographs each, or two with a page', () => {
    const two = (first: string, second: string): string[] | undefined =>
      read(`${A}（1）`, `${first}\t${second}`, `${B}（30）`)?.slice(1, -1);
    expect(two('某某关于甲事（3）', '某某关于乙事（5）')).toEqual([
      '某某关于甲事|3?',
      '某某关于乙事|5?',
    ]);
    expect(two('某某关于甲事（3）', '乙事……5')).toEqual(['某某关于甲事|3?', '乙事|5?']);
    expect(two('某某关于甲事', '5')).toEqual(['某某关于甲事|5?']);
    expect(two('某某关于甲事的通知', '青政发〔2024〕5号')).toHaveLength(1);
  });
  it('are none where one wide space or two narrow ones stand in a title', () => {
    for (const space of ['　', ' ', '  ', '\u00A0'])
      expect(read(`青川市人民政府${space}关于修建堤坝的通知（3）`, `${A}（9）`), space).toEqual([
        '青川市人民政府 关于修建堤坝的通知|3?',
        `${A}|9`,
      ]);
  });
  it('may have lines that stand under one of them by their place', () => {
    const wide = (left: string, right: string): string =>
      `${left}${'　'.repeat(Math.max(2, 24 - left.length))}${right}`;
    expect(
      read(
        wide('某某关于甲事（3）', '某某关于乙某'),
        wide('', '某某事（5）'),
        wide('某某关于丙事（7）', '某某关于丁事（9）'),
        `${A}（11）`,
      ),
    ).toEqual([
      '某某关于甲事|3?',
      '某某关于丙事|7?',
      '某某关于乙某某某事|5?',
      '某某关于丁事|9?',
      `${A}|11`,
    ]);
    expect(
      read(
        wide('某某关于甲某', '某某关于乙事（5）'),
        '某某事（3）',
        wide('某某关于丙事（7）', '某某关于丁事（9）'),
        `${A}（11）`,
      ),
    ).toEqual([
      '某某关于甲某某某事|3?',
      '某某关于丙事|7?',
      '某某关于乙事|5?',
      '某某关于丁事|9?',
      `${A}|11`,
    ]);
  });
});
