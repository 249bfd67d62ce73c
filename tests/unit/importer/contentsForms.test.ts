/** The contents of an issue: columns, names of sections, and where they end, form by form. By hand, of an invented city. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { readContents, titleFoldings } from '../../../src/importer/contents.ts';
import { foldTitle, printedLines } from '../../../src/importer/lines.ts';

const P = '各级各部门要充分认识防汛工作的重要意义。';
const A = '青川市人民政府关于做好防汛工作的通知';
const B = '青川市人民政府关于做好抗旱工作的通知';
const C = '青川市人民政府关于表彰先进单位的决定';
const D = '青川市人民政府关于批准规划的批复';
const body = [A, P, '甲。', B, '乙一。', '乙二。', C, '丙一。', '丙二。', D, '丁。'];

const contents = (lines: readonly string[], head = lines.length) =>
  readContents(
    printedLines(readUnits(lines)),
    lines,
    () => false,
    () => head,
  );
const read = (...lines: readonly string[]) =>
  contents([...lines, ...body])?.items.map((x) =>
    'entry' in x
      ? `${x.entry.title}|${x.entry.page ?? ''}`
      : 'section' in x
        ? `# ${x.section}`
        : 'colophon',
  );
const FOUR = [`${A}|1`, `${C}|5`, `${B}|3`, `${D}|7`];

describe('contents in two columns', () => {
  it.each([
    ['a tab', '\t'],
    ['three spaces', '   '],
    ['hard spaces', '\u00A0\u00A0\u00A0'],
    ['two wide spaces', '　　'],
    ['a wide space among narrow ones', ' 　 '],
  ])('that %s sets apart are read one after the other', (_, gap) =>
    expect(read('公报', '目录', `${A}（1）${gap}${B}（3）`, `${C}（5）${gap}${D}（7）`)).toEqual(
      FOUR,
    ),
  );
  it('have the page that stands apart with its title', () =>
    expect(read('公报', '目录', `${A}   1\t${B}   3`, `${C}   5\t${D}   7`)).toEqual(FOUR));
  it('are none where the second text is a page or a number of a document', () => {
    const rows = [`${A}   1`, `${B}   3`, `${C}   5`];
    expect(read('公报', '目录', ...rows)).toEqual([`${A}|1`, `${B}|3`, `${C}|5`]);
  });
  it('have the second line of a title under its first, in the first column', () =>
    expect(
      read(
        '公报',
        '目录',
        `1　青川市人民政府关于做好　　　　3　${B}`,
        `　　防汛工作的通知　　　　　　　5　${C}`,
      ),
    ).toEqual([`${A}|1`, `${B}|3`, `${C}|5`]));
  it('have the second line of a title under its first, in both', () =>
    expect(
      read(
        '公报',
        '目录',
        '1　青川市人民政府关于做好　　　　3　青川市人民政府关于做好',
        '　　防汛工作的通知　　　　　　　　　抗旱工作的通知',
        `5　${C}　　　　7　${D}`,
      ),
    ).toEqual([`${A}|1`, `${C}|5`, `${B}|3`, `${D}|7`]));
  it('have 目录 over the one and an entry beside it', () =>
    expect(read('青川市人民政府公报', `目录   ${B}（3）`, `${A}（1）   ${C}（5）`)).toEqual([
      `${A}|1`,
      `${B}|3`,
      `${C}|5`,
    ]));
});

describe('the name of a section', () => {
  it.each([
    '市政府文件',
    '人事任免',
    '【市政府文件】',
    '◆人事任免',
    '●大事',
    '政策解读与回应',
    '—文件—',
  ])('%s', (section) =>
    expect(read('公报', '目录', section, `${A}（1）`, `${B}（3）`)?.[0]).toBe(`# ${section}`),
  );
  it('is found over the first entry where no heading stands', () => {
    for (const section of ['【文件】', '市政府文件', '人事任免', '市政府令', '地方法规'])
      expect(read('公报', section, `${A}（1）`, `${B}（3）`, `${C}（5）`), section).toEqual([
        `# ${section}`,
        `${A}|1`,
        `${B}|3`,
        `${C}|5`,
      ]);
    expect(read('公报', '某某某', `${A}（1）`, `${B}（3）`, `${C}（5）`)).toEqual([
      `${A}|1`,
      `${B}|3`,
      `${C}|5`,
    ]);
  });
});

describe('the end of the contents', () => {
  const first = ['公报', '目录', `${A}（1）`, `${B}（3）`];
  it.each([
    '各区县人民政府：',
    '为做好工作；',
    '现通知如下。',
    '2024年3月1日',
    '青政发〔2024〕1号',
  ])('is before %s', (line) => {
    const lines = [...first, line, ...body];
    expect(contents(lines)?.end).toBe(4);
  });
  it('is before the first document by its own head', () =>
    expect(contents([...first, ...body], 3)?.items).toHaveLength(1));
  it('is found where no heading stands, from two entries on', () => {
    expect(read('公报', A, B, C)).toEqual([`${A}|`, `${B}|`, `${C}|`]);
    expect(contents(['公报', A, '戊。', '己。', ...body])).toBeUndefined();
    expect(contents(['公报', ...body])).toBeUndefined();
  });
});

describe('a title that its text has in another form', () => {
  const has = (title: string, other: string): boolean =>
    titleFoldings(title).includes(foldTitle(other));
  it('names a congress in full', () => {
    expect(has('市人大常委会关于某事的决定', '市人民代表大会常务委员会关于某事的决定')).toBe(true);
    expect(has('市人大关于某事的决定', '市人民代表大会关于某事的决定')).toBe(true);
    for (const kept of ['人大会议', '人大及其常设机构'])
      expect(titleFoldings(`${kept}关于某事的决定`), kept).toHaveLength(1);
  });
  it('ends before a dash, where six characters or more stand there', () => {
    for (const dash of ['——', '──', '――'])
      expect(has(`在全市会议上的讲话${dash}李四`, '在全市会议上的讲话'), dash).toBe(true);
    expect(has('全市会议讲话——李四', '全市会议讲话')).toBe(true);
    expect(has('市会议讲话——李四', '市会议讲话')).toBe(false);
    expect(has('在全市会议上的讲话——李四………', '在全市会议上的讲话')).toBe(false);
  });
});
