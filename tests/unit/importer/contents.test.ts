/** The contents of an issue, read from its lines: each way to print them, on invented titles, by hand. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { readContents, titleFoldings } from '../../../src/importer/contents.ts';
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
    ['甲乙', '丙丁', 0],
    ['甲', '乙', 0],
    ['甲', '甲', 1],
    ['', '甲乙', 0],
    ['甲甲甲', '甲甲', 2 / 3],
    ['甲乙甲乙', '甲乙', 0.5],
  ])('%s and %s', (a, b, alike) => expect(dice(a, b)).toBeCloseTo(alike, 10));
});
