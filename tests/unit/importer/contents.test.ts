/** The contents of an issue, read from its lines: each way to print them, on invented titles, by hand. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { NUMBER_IN_BRACKETS, readContents, titleFoldings } from '../../../src/importer/contents.ts';
import { printedLines } from '../../../src/importer/lines.ts';
import { dice, TitleIndex } from '../../../src/importer/titles.ts';

const A = '青川市人民政府关于做好防汛工作的通知';
const B = '青川市人民政府关于做好抗旱工作的通知';
const C = '青川市人民政府关于表彰先进单位的决定';
const P = '各级各部门要充分认识防汛工作的重要意义。';
const body = [A, P, P, B, P, P, C, P];
/** `title|page (section) lines at` of each entry, sections and colophon lines, and where the contents begin and end. */
const contents = (lines: readonly string[], head = lines.indexOf(A, lines.indexOf(A) + 1)) => {
  const all = printedLines(readUnits(lines));
  const read = readContents(
    all,
    lines,
    () => false,
    () => (head === -1 ? lines.length : head),
  );
  return (
    read && {
      items: read.items.map((x) =>
        'entry' in x
          ? `${x.entry.title}|${x.entry.page ?? ''} ${x.entry.lines.join('–')} ${x.entry.at?.join('–') ?? '-'}`
          : 'section' in x
            ? `# ${x.section} ${x.line}`
            : `colophon ${x.colophon}`,
      ),
      headings: read.headings,
      first: read.first,
      end: read.end,
    }
  );
};
const items = (lines: readonly string[]): readonly string[] | undefined => contents(lines)?.items;

describe('contents under a heading', () => {
  it('have each title that stands again, with its page', () => {
    expect(contents(['公报', '目录', `${A}（1）`, `${B}……3`, `${C} 5`, ...body])).toEqual({
      items: [`${A}|1 3–3 5–6`, `${B}|3 4–4 8–9`, `${C}|5 5–5 11–12`],
      headings: [1],
      first: 1,
      end: 5,
    });
  });
  it('or without pages', () => {
    expect(items(['公报', '目录', A, B, C, ...body])).toEqual([
      `${A}| 3–3 5–6`,
      `${B}| 4–4 8–9`,
      `${C}| 5–5 11–12`,
    ]);
  });
  it('have no pages where numbers in brackets count them', () => {
    const counted = [`${A}| 3–3 5–6`, `${B}| 4–4 8–9`, `${C}| 5–5 11–12`];
    for (const [open, close] of ['（）', '()', '［］'])
      expect(
        items(['公报', '目录', ...[A, B, C].map((t, n) => `${open}${n + 1}${close}${t}`), ...body]),
      ).toEqual(counted);
    // Numbers that count nothing are pages, and so are those that follow the titles.
    expect(items(['公报', '目录', `（1）${A}`, `（4）${B}`, `（9）${C}`, ...body])).toEqual([
      `${A}|1 3–3 5–6`,
      `${B}|4 4–4 8–9`,
      `${C}|9 5–5 11–12`,
    ]);
    expect(items(['公报', '目录', `${A}（1）`, `${B}（2）`, `${C}（3）`, ...body])).toEqual([
      `${A}|1 3–3 5–6`,
      `${B}|2 4–4 8–9`,
      `${C}|3 5–5 11–12`,
    ]);
  });
  it('may be headed twice', () => {
    expect(contents(['公报', '目录', 'CONTENTS', `${A}（1）`, `${B}（3）`, ...body])).toMatchObject(
      {
        headings: [1, 2],
        first: 1,
      },
    );
  });
  it('have titles of several lines', () => {
    expect(
      items([
        '公报',
        '目录',
        '青川市人民政府',
        '关于做好防汛',
        '工作的通知（1）',
        `${B}（3）`,
        ...body,
      ]),
    ).toEqual([`${A}|1 3–5 6–7`, `${B}|3 6–6 9–10`]);
    // The title in the text may be of several lines as well.
    const broken = ['青川市人民政府', '关于做好防汛工作的通知', P, P, B, P];
    expect(contents(['公报', '目录', `${A}（1）`, `${B}（3）`, ...broken], 4)?.items).toEqual([
      `${A}|1 3–3 4–6`,
      `${B}|3 4–4 8–9`,
    ]);
  });
  it('have sections', () => {
    expect(
      items(['公报', '目录', '市政府文件', `${A}（1）`, '【人事任免】', `${B}（3）`, ...body]),
    ).toEqual(['# 市政府文件 3', `${A}|1 4–4 6–7`, '# 【人事任免】 5', `${B}|3 6–6 9–10`]);
  });
  it('have entries whose titles do not come again, by their form', () => {
    expect(items(['公报', '目录', `${A}（1）`, '青川市大事记……9', `${B}（3）`, ...body])).toEqual([
      `${A}|1 3–3 5–6`,
      '青川市大事记|9 4–4 -',
      `${B}|3 5–5 8–9`,
    ]);
  });
  it('have lines of the colophon among them', () => {
    expect(
      items(['公报', '目录', `${A}（1）`, '主办：青川市人民政府', `${B}（3）`, ...body]),
    ).toEqual([`${A}|1 3–3 5–6`, 'colophon 3', `${B}|3 5–5 8–9`]);
  });
  it('end where a sentence, a date or a number of a document begins', () => {
    for (const line of [P, '各县区人民政府：', '2024年5月3日', '青政发〔2024〕5号'])
      expect(contents(['公报', '目录', `${A}（1）`, `${B}（3）`, line, ...body])?.end, line).toBe(
        4,
      );
  });
  it('have the number of a document under its title', () => {
    expect(
      items([
        '公报',
        '目录',
        `${A}（1）`,
        '青政发〔2024〕5号',
        `${B}（3）`,
        '青政发〔2024〕6号',
        ...body,
      ])?.filter((i) => i.includes('通知|')),
    ).toHaveLength(2);
  });
  it('in two columns are read one after the other', () => {
    const titles = (...lines: string[]): string[] | undefined =>
      items(['公报', '目录', ...lines, ...body])?.map((i) => i.split('|')[0]!);
    expect(titles(`${A}1\t${B}3`, `${C}5\t青川市大事记9`)).toEqual([A, C, B, '青川市大事记']);
    expect(titles(`${A}1    ${B}3`, `${C}5    青川市大事记9`)).toEqual([A, C, B, '青川市大事记']);
    expect(titles(`${A}1\t${B}3`, `${C}5`)).toEqual([A, B, C]);
  });
  it('are none of a document that begins before', () => {
    expect(contents([A, P, '目录', '一、总则', '二、职责', P, B, P], 0)).toBeUndefined();
  });
});

describe('contents without a heading', () => {
  const three = [`${A}（1）`, `${B}（3）`, `${C}（5）`];
  it('are lines near the beginning that come again, two at least', () => {
    expect(contents(['公报', ...three, ...body])).toEqual({
      items: [`${A}|1 2–2 4–5`, `${B}|3 3–3 7–8`, `${C}|5 4–4 10–11`],
      headings: [],
      first: 1,
      end: 4,
    });
    expect(contents(['公报', `${A}（1）`, '某某（3）', '某事（5）', A, P, P])).toBeUndefined();
    expect(contents(['公报', P, P, ...body])).toBeUndefined();
  });
  it('may begin with a section', () => {
    for (const section of [
      '【市政府文件】',
      '◎市政府',
      '市政府文件',
      '人事任免',
      '市政府令',
      '地方法规',
    ])
      expect(contents(['公报', section, ...three, ...body])?.first, section).toBe(1);
    for (const line of ['市政府之页', P])
      expect(contents(['公报', line, ...three, ...body])?.first, line).toBe(2);
  });
});

describe('how the title of an entry may stand in the text', () => {
  it.each<[string, string[]]>([
    [A, [A]],
    [`${A}（青政发〔2024〕5号）`, [A, `${A}青政发20245号`]],
    [`${A} 青政发〔2024〕5号`, [A, `${A}青政发20245号`]],
    [`${A}/青政发〔2024〕第5号`, [A, `${A}青政发2024第5号`]],
    [
      '青川市停车办法 青川市人民政府令第12号',
      ['青川市停车办法', '青川市停车办法青川市人民政府令第12号'],
    ],
    ['青川市人大常委会公告', ['青川市人大常委会公告', '青川市人民代表大会常务委员会公告']],
    ['青川市人大决议', ['青川市人大决议', '青川市人民代表大会决议']],
    ['青川市人大会议公告', ['青川市人大会议公告']],
    ['政府工作报告——在某会议上', ['政府工作报告在某会议上', '政府工作报告']],
    ['某某——在会议上', ['某某在会议上']],
  ])('%s', (title, forms) => expect(titleFoldings(title).sort()).toEqual([...forms].sort()));
});

describe('where a title stands', () => {
  const index = (lines: readonly string[], skip: readonly number[] = []): TitleIndex =>
    new TitleIndex(printedLines(readUnits(lines)), (i) => skip.includes(i));
  it('is whole lines that make it up, from a line on', () => {
    const lines = ['甲乙丙', '甲乙', '丙', '甲乙丙丁', '甲乙', '丁', '丙'];
    expect([...index(lines).all('甲乙丙', 0)]).toEqual([
      [0, 1],
      [1, 3],
    ]);
    expect(index(lines).find('甲乙丙', 1)).toEqual([1, 3]);
    expect(index(lines).find('甲乙丙', 2)).toBeUndefined();
    expect(index(lines).find('甲乙丙', 0, 0)).toBeUndefined();
    expect(index(lines).find('', 0)).toBeUndefined();
    expect(index(lines).find('丙', 0)).toEqual([2, 3]);
  });
  it('goes on over furniture, and over a head beside it', () => {
    expect(index(['甲乙', '— 1 —', '丙'], [1]).find('甲乙丙', 0)).toEqual([0, 3]);
    expect(index(['甲乙', '政务信息', '— 1 —', '丙'], [2]).find('甲乙丙', 0)).toEqual([0, 4]);
    expect(index(['甲乙', '— 1 —', '政务信息', '丙'], [1]).find('甲乙丙', 0)).toEqual([0, 4]);
    expect(index(['甲乙', '政务信息', '丙']).find('甲乙丙', 0)).toBeUndefined();
    expect(index(['甲乙', '2024年5月3日', '— 1 —', '丙'], [2]).find('甲乙丙', 0)).toBeUndefined();
    expect(index(['甲乙', '青川市人民政府', '— 1 —', '丙'], [2]).find('甲乙丙', 0)).toBeUndefined();
    expect(index(['甲乙', '某'.repeat(41), '— 1 —', '丙'], [2]).find('甲乙丙', 0)).toBeUndefined();
    expect(index(['甲乙', '政务信息', '— 1 —', '丙'], [2]).foreign([0, 4], '甲乙丙')).toEqual([1]);
    expect(index(['甲乙', '丙']).foreign([0, 2], '甲乙丙')).toEqual([]);
    expect(index(['甲乙', '丁']).foreign([0, 2], '甲乙丙')).toEqual([]);
  });
  it('is of ten lines at most, and of no line of cells', () => {
    const letters = [...'甲乙丙丁戊己庚辛壬癸子'];
    expect(index(letters).find(letters.slice(0, 10).join(''), 0)).toEqual([0, 10]);
    expect(index(letters).find(letters.join(''), 0)).toBeUndefined();
    expect(index(['甲\t乙']).find('甲乙', 0)).toBeUndefined();
  });
});

describe('how alike two texts are', () => {
  it.each([
    ['甲乙丙', '甲乙丙', 1],
    ['甲乙丙', '甲乙丁', 0.5],
    ['甲乙', '甲乙丙', 2 / 3],
    ['甲乙丙', '甲乙', 2 / 3],
    ['甲乙', '丙丁', 0],
    ['甲', '乙', 0],
    ['甲', '甲', 1],
    ['', '甲乙', 0],
    ['甲甲甲', '甲甲', 2 / 3],
    ['甲乙甲乙', '甲乙', 0.5],
  ])('%s and %s', (a, b, alike) => expect(dice(a, b)).toBeCloseTo(alike, 10));
});

describe('the number of a document after a title', () => {
  const without = (title: string): string => title.replace(NUMBER_IN_BRACKETS, '|');
  it.each([
    ...[
      '通知',
      '通告',
      '公告',
      '决定',
      '意见',
      '批复',
      '函',
      '报告',
      '纪要',
      '通报',
      '决议',
      '规定',
    ],
    ...[
      '办法',
      '条例',
      '方案',
      '预案',
      '细则',
      '规则',
      '计划',
      '规划',
      '纲要',
      '要点',
      '措施',
      '名单',
    ],
    ...['批示'],
  ])('%s', (word) => {
    expect(without(`某某${word}青政发〔2024〕5号`)).toBe(`某某${word}|`);
    expect(without(`某某${word} 青政发〔2024〕5号`)).toBe(`某某${word}|`);
    expect(without(`某某${word}某〔2024〕5号`)).toBe(`某某${word}某〔2024〕5号`);
  });
  it.each(['规定', '办法', '条例', '细则', '规则', '决定'])(
    '%s with the number of its order',
    (w) => {
      expect(without(`某某${w}青川市人民政府令第12号`)).toBe(`某某${w}|`);
      expect(without(`某某${w} 青川市人民政府令十二号`)).toBe(`某某${w}|`);
      expect(without(`某某通知青川市人民政府令第12号`)).toBe('某某通知青川市人民政府令第12号');
    },
  );
  it.each([
    ['某某（青政发〔2024〕5号）', '某某|'],
    ['某某(青政发〔2024〕5号)', '某某|'],
    ['某某（青川市人民政府令第12号）', '某某|'],
    ['某某（青川市人民政府令12号）', '某某|'],
    ['某某（第12号）', '某某（第12号）'],
    ['某某（青政发〔2024〕5号）某', '某某（青政发〔2024〕5号）某'],
    ['某某（青政发〔024〕5号）', '某某（青政发〔024〕5号）'],
    ['《某某》青政发〔2024〕5号', '《某某》|'],
    ['某（某）青政发〔2024〕5号', '某（某）|'],
    ['某某 青政发〔2024〕5号', '某某 |'],
    ['某某青政发〔2024〕5号', '某某青政发〔2024〕5号'],
    ['某某通知／青政发〔2024〕第12345号', '某某通知|'],
    ['某某通知|青政发〔2024〕5号', '某某通知|'],
    ['某某通知｜青政发〔2024〕5号', '某某通知|'],
    ['某某通知青政发〔2024〕123456号', '某某通知青政发〔2024〕123456号'],
    ['《某某》青川市人民政府令第五十号', '《某某》|'],
    ['某某（某）青川市人民政府令第〇一二三四号', '某某（某）|'],
    ['某某 市政府令第5号', '某某 |'],
    ['某某办法市令5号', '某某办法市令5号'],
  ])('%s', (title, expected) => expect(without(title)).toBe(expected));
});

describe('lines of contents that do not come again', () => {
  /** What is made of lines between two entries that do come again. */
  const between = (...lines: string[]): readonly string[] =>
    items(['公报', '目录', `${A}（1）`, ...lines, `${B}（30）`, ...body])!
      .slice(1, -1)
      .map((i) => i.replace(/ \d+–\d+ -$| \d+$/u, (at) => at.replace(' -', '')));
  it.each(['关于', '印发', '转发', '条例', '办法', '规定', '通知', '通告', '公告', '决定', '意见'])(
    'are an entry where they speak of %s',
    (word) => expect(between(`某某${word}某`)).toEqual([`某某${word}某| 4–4`]),
  );
  it('are an entry where they have a year, or a page', () => {
    expect(between('2024年某事')).toEqual(['2024年某事| 4–4']);
    expect(between('某事（9）')).toEqual(['某事|9 4–4']);
    expect(between('某事…………9')).toEqual(['某事|9 4–4']);
  });
  it('else a section, which has few words', () => {
    expect(between('某事')).toEqual(['# 某事 4']);
    expect(between('【某事】')).toEqual(['# 【某事】 4']);
    for (const mark of ['【', '〖', '［', '◎', '◆', '★', '☆', '—', '·', '-'])
      expect(between(`${mark}某条例某`), mark).toEqual([`# ${mark}某条例某 4`]);
    expect(between('某'.repeat(16))).toEqual([`# ${'某'.repeat(16)} 4`]);
    expect(between('某'.repeat(17))).toEqual([`${'某'.repeat(17)}| 4–4`]);
    expect(between('某，某')).toEqual(['某，某| 4–4']);
    expect(between('【某某关于某】')).toEqual(['【某某关于某】| 4–4']);
  });
  it('in another language are lines of their own', () => {
    expect(between('Documents of the City', '某某条例', 'Rules (9)')).toEqual([
      '# Documents of the City 4',
      '某某条例| 5–5',
      'Rules|9 6–6',
    ]);
  });
  it('are one entry up to its page, or up to the end of its title', () => {
    expect(between('某某关于某某', '某某的通知', '某某关于甲的决定')).toEqual([
      '某某关于某某某某的通知| 4–5',
      '某某关于甲的决定| 6–6',
    ]);
    expect(between('某某关于某某', '某某某', '某某某某（9）')).toEqual([
      '某某关于某某某某某某某某某|9 4–6',
    ]);
    // A bullet begins one.
    expect(between('- 某某关于某某', '- 某某关于丁丁（9）')).toHaveLength(2);
    // Six lines at most.
    expect(between(...[...'甲乙丙丁戊己庚'].map((c) => `某${c}关于某某`))).toHaveLength(2);
  });
  it('may have their page at the head', () => {
    expect(between('9　某某关于某某事', '', '12　某某关于丁丁事')).toEqual([
      '某某关于某某事|9 4–4',
      '某某关于丁丁事|12 6–6',
    ]);
  });
});

describe('where contents end', () => {
  const end = (...lines: string[]): number | undefined =>
    contents(['公报', '目录', `${A}（1）`, `${B}（3）`, ...lines, ...body])?.end;
  it('is before what has not the form of an entry', () => {
    expect(end('某某')).toBe(4);
    expect(end('某某关于某事的通知（5）')).toBe(5);
    expect(end('【栏目】', '某某关于某事的通知（5）')).toBe(6);
  });
  it('is before sentences', () => {
    for (const sentence of [
      '某某。',
      '某某；',
      '某某：',
      '某某:',
      '某某”',
      `某。${'某'.repeat(30)}`,
    ])
      expect(end(sentence, '某某关于某事的通知（5）'), sentence).toBe(4);
    expect(end('某。某某某某关于某事', '某某关于某事的通知（5）')).toBe(6);
  });
  it('is before the running head of the first page', () => {
    const headed = (line: string): number | undefined =>
      contents([
        ...[
          '公报',
          '目录',
          '市政府文件',
          `${A}（1）`,
          `${B}（3）`,
          line,
          '某某关于某事的通知（7）',
        ],
        ...body,
      ])?.end;
    for (const line of [
      ...['市政府文件2024', '市政府文件 2024年第5期', '市政府文件2024·5', '2024.5市政府文件'],
      ...['1999年第12期市政府文件', '市政府文件2024．5期', '市政府文件2024年5'],
    ])
      expect(headed(line), line).toBe(5);
    for (const line of ['市政府文件2124', '市政府文件某', '市政府文件2024年第555期'])
      expect(headed(line), line).toBe(7);
  });
  it('is before the title of the first document, said in other words', () => {
    const first = ['青川市人民政府', '关于切实做好森林草原防火灭火相关工作的通知'];
    const read = contents(
      [
        ...['公报', '目录', '青川市人民政府关于切实做好森林草原防火灭火有关工作的通知（1）'],
        ...[`${A}（3）`, `${B}（5）`, ...first, P, ...body],
      ],
      7,
    );
    expect(read?.items).toHaveLength(3);
    expect(read?.end).toBe(5);
  });
});

describe('the heading of contents', () => {
  it('stands in the first quarter, or the first eighty lines', () => {
    const headed = (n: number, more = 0): number | undefined => {
      const top = Array.from({ length: n }, (_, i) => `第${i}行某某，`);
      const rest = Array.from({ length: more }, () => P);
      return contents([...top, '目录', `${A}（1）`, `${B}（3）`, ...body, ...rest])?.headings[0];
    };
    expect(headed(79)).toBe(79);
    expect(headed(80)).toBeUndefined();
    expect(headed(90, 300)).toBe(90);
  });
  it('may stand in the first of two columns', () => {
    const read = contents(['公报', `目录\t${B}（3）`, `${A}（1）\t${C}（5）`, ...body]);
    expect(read?.items.map((i) => i.split(' ')[0])).toEqual([`${A}|1`, `${B}|3`, `${C}|5`]);
    expect(read?.headings).toEqual([]);
    expect(read?.first).toBe(1);
    expect(read?.end).toBe(3);
  });
  it('is none inside the first document', () => {
    expect(contents([A, '目录', `${A}（1）`, `${B}（3）`, ...body], 0)?.headings ?? []).toEqual([]);
    expect(contents(['目录', `${A}（1）`, `${B}（3）`, ...body], 0)?.headings).toEqual([0]);
  });
});

describe('columns', () => {
  const titles = (...lines: string[]): string[] | undefined =>
    items(['公报', '目录', ...lines, ...body])?.map((i) => i.split(' ')[0]!);
  it('are set apart by a tab, three spaces or two wide ones', () => {
    const both = [`${A}|1`, `${B}|3`, `${C}|5`, '青川市大事记|9'];
    const read = (gap: string) => titles(`${A}1${gap}${C}5`, `${B}3${gap}青川市大事记9`);
    for (const gap of ['\t', '   ', '\u3000\u3000', ' \u3000 ', '\u00A0\u00A0\u00A0'])
      expect(read(gap), JSON.stringify(gap)).toEqual(both);
  });
  it('hold pages and numbers with their title', () => {
    expect(titles(`${A}    1    ${C}    5`, `${B}    3    青川市大事记    9`)).toEqual([
      `${A}|1`,
      `${B}|3`,
      `${C}|5`,
      '青川市大事记|9',
    ]);
    // One column, though white space stands in it.
    expect(titles(`${A}    1`, `${B}    3`, `${C}    5`)).toEqual([`${A}|1`, `${B}|3`, `${C}|5`]);
    expect(titles(`${A}    青政发〔2024〕5号    1`, `${B}    青政发〔2024〕6号    3`)?.length).toBe(
      2,
    );
  });
  it('may end at different lines', () => {
    expect(titles(`${A}1\t${C}5`, `${B}3`, `某某关于甲事的通知7\t某某关于乙事的通知9`)).toEqual([
      `${A}|1`,
      `${B}|3`,
      '某某关于甲事的通知|7',
      `${C}|5`,
      '某某关于乙事的通知|9',
    ]);
  });
});

describe('entries with the page first whose titles do not come again', () => {
  it('end where the next page stands, or the name of a section over it', () => {
    const read = items([
      '目录',
      `01　${A}`,
      '02　关于修堤的通知',
      '03　关于清淤的通知',
      '人事任免',
      '04　关于甲某任职的通知',
      ...body,
    ]);
    expect(read?.map((x) => x.split(/[|｜ ]/u)[0])).toEqual(
      expect.arrayContaining([A, '关于修堤的通知', '关于清淤的通知', '关于甲某任职的通知']),
    );
  });
});

describe('numbers that are all the title that papers have', () => {
  it('are entries where they come again', () => {
    const [M, N] = ['青政任字〔2018〕17号', '青政任字〔2018〕18号'];
    const read = items(['目录', A, B, '【人事任免】', M, N, A, P, P, B, P, P, M, P, P, N, P]);
    expect(read?.map((x) => x.split(/[|｜ ]/u)[0])).toEqual([A, B, '#', M, N]);
  });
});
