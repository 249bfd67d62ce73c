/** The small tools of the importer, one by one: dates and numbers on a line, titles over lines, tables by cells, ids, colophons. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { cellTable } from '../../../src/importer/cellTables.ts';
import { isColophon } from '../../../src/importer/colophon.ts';
import { around, count, editDistance } from '../../../src/importer/damage/detector.ts';
import { documentId } from '../../../src/importer/emit.ts';
import {
  AUTHORITY_END,
  DATE_LINE,
  DOC_NUMBER_LINE,
  FINAL,
  foldTitle,
  ORDER_NUMBER_LINE,
  printedLines,
  TITLE_END,
} from '../../../src/importer/lines.ts';
import { ownContents } from '../../../src/importer/ownContents.ts';
import { cutOff, lineAt } from '../../../src/importer/places.ts';
import { repeatedTableHeads } from '../../../src/importer/tableHeads.ts';
import { dice, TitleIndex } from '../../../src/importer/titles.ts';

const lines = (text: string) => printedLines(readUnits(text.split('\n')));

describe('a line by its form', () => {
  it.each([
    [
      DATE_LINE,
      [
        '2024年1月3日',
        '（2024年1月3日）',
        '二〇二四年一月三日',
        '2O24年l月3日',
        '二〇二四年元月三日',
      ],
      ['2024年1月', '24年1月3日', '2024年1月3日印发', '于2024年1月3日'],
    ],
    [
      DOC_NUMBER_LINE,
      ['青政发〔2024〕1号', '（青政发〔2024〕第12345号）', '青政发〔2024〕1号 2024年1月3日'],
      ['发〔2024〕1号', '青政发2024〕1号', '见青政发〔2024〕1号文', '青政发〔24〕1号'],
    ],
    [
      ORDER_NUMBER_LINE,
      ['第12号', '〔2024〕第5号', '（2024年第5号）', '第 十二 号', '2024年5号'],
      ['第12号令', '第号', '第123456号'],
    ],
    [
      TITLE_END,
      ['关于某事的通知', '某办法（试行）', '某某人事任免'],
      ['关于某事', '通知某事', `某办法（${'某'.repeat(41)}）`],
    ],
    [AUTHORITY_END, ['青川市人民政府', '市公安局', '市长'], ['青川市人民', '政府公报']],
    [FINAL, ['完。', '完！', '完？', '完…', '“完。”', '（完。）'], ['完', '完，', '完；', '。完']],
  ] as [RegExp, string[], string[]][])('%s', (pattern, yes, no) => {
    for (const text of yes) expect(pattern.test(text), text).toBe(true);
    for (const text of no) expect(pattern.test(text), text).toBe(false);
  });

  it('of the colophon names who made it', () => {
    for (const text of [
      '主办：青川市人民政府',
      '主 办 单位：青川市人民政府',
      '责任编辑：某某',
      '地址：某路1号',
      '电话：12345',
      '准印号：某',
      '《青川市人民政府公报》编辑部',
      '青川市人民政府办公室编印',
      '2024年1月31日印刷',
    ])
      expect(isColophon(text), text).toBe(true);
    for (const text of [
      '主办单位应当负责。',
      '2024年1月31日',
      '印刷业管理办法',
      '主办，协办',
      `地址：${'某'.repeat(61)}`,
      '青川市人民政府办公室',
    ])
      expect(isColophon(text), text).toBe(false);
  });

  it('has its cells and its width put together', () => {
    expect(
      lines('甲 乙\n一\t二\t三').map(({ line, text, bare, cells }) => [line, text, bare, cells]),
    ).toEqual([
      [1, '甲 乙', '甲乙', 1],
      [2, expect.any(String), '一二三', 3],
    ]);
    expect(foldTitle('关于《某 办法》（试行）的通知！')).toBe('关于某办法试行的通知');
  });
});

describe('a place in a paragraph', () => {
  it('is on the line that holds its character', () => {
    const units = [
      { text: '甲乙 丙', line: 3 },
      { text: '丁', line: 5 },
    ] as never;
    const text = '甲乙丙丁';
    expect([0, 1, 2, 3, 4].map((offset) => lineAt(units, text, offset))).toEqual([3, 3, 3, 5, 5]);
    expect(lineAt(units, '甲 乙丙 丁', 3)).toBe(3);
  });

  it.each([
    ['加强统筹协调，形成', true],
    ['完善预案体系和', true],
    ['完善预案体系。', false],
    ['完善预案体系；', false],
    ['加强，和', false],
    ['市政府办公室秘书科', false],
    ['总指挥：某某某', false],
    ['2024年1月3日', false],
    ['青政发〔2024〕1号', false],
    ['附件1', false],
    ['3. 完善应急预案的', false],
    ['3. 完善预案，加强', true],
    ['（完善，预案）', false],
  ])('breaks off: %s, %s', (text, expected) => expect(cutOff(text)).toBe(expected));
});

describe('the measures of likeness', () => {
  it.each([
    ['甲乙', '甲乙', 1],
    ['甲', '甲', 1],
    ['甲', '乙', 0],
    ['甲乙', '甲', 0],
    ['甲乙丙', '甲乙丁', 0.5],
    ['甲甲甲', '甲甲', 2 / 3],
    ['甲乙甲乙', '甲乙', 0.5],
    ['甲乙', '丙丁', 0],
  ])('%s and %s', (a, b, expected) => expect(dice(a, b)).toBeCloseTo(expected, 10));

  it.each([
    ['', '', 2, 0],
    ['甲乙丙', '甲乙丙', 2, 0],
    ['甲乙丙', '甲丁丙', 2, 1],
    ['甲乙丙', '甲丙', 2, 1],
    ['甲乙丙', '乙丙', 2, 1],
    ['甲乙丙', '丁戊己', 2, 3],
    ['甲乙丙丁', '甲', 2, 3],
    ['甲乙丙', '丙', 2, 2],
    ['甲乙丙丁', '丁丙乙甲', 3, 4],
  ])('%s is so many edits from %s', (a, b, limit, expected) => {
    expect(editDistance(a, b, limit)).toBe(expected);
  });

  it('counts words that overlap, up to five', () => {
    expect(count('甲甲甲', '甲甲')).toBe(2);
    expect(count('甲乙甲乙', '甲乙')).toBe(2);
    expect(count('甲乙', '丙')).toBe(0);
    expect(count('甲'.repeat(9), '甲')).toBe(5);
  });
  it('shows words with ten characters on each side', () => {
    const text = `${'一'.repeat(12)}甲乙${'二'.repeat(12)}`;
    expect(around(text, 12, 2)).toBe(`${'一'.repeat(10)}【甲乙】${'二'.repeat(10)}`);
    expect(around('甲乙', 0, 1)).toBe('【甲】乙');
  });
});

describe('a title over whole lines', () => {
  const text =
    '青川市人民政府\n关于防汛工作的\n通知\n正文。\n青川市人民政府关于防汛工作的通知\n页眉\n';
  const title = foldTitle('青川市人民政府关于防汛工作的通知');
  const index = (skipped: readonly number[] = []) =>
    new TitleIndex(lines(text), (i) => skipped.includes(i));
  it('is found where the lines make it up, and nowhere else', () => {
    expect([...index().all(title, 0)]).toEqual([
      [0, 3],
      [4, 5],
    ]);
    expect(index().find(title, 1)).toEqual([4, 5]);
    expect(index().find(title, 0, 4)).toEqual([0, 3]);
    expect(index().find(title, 1, 4)).toBeUndefined();
    expect(index().find('', 0)).toBeUndefined();
    expect(index().find(foldTitle('青川市人民政府关于'), 0)).toBeUndefined();
  });
  it('goes over lines that are skipped', () => {
    const broken = new TitleIndex(
      lines('青川市人民政府\n— 3 —\n关于防汛工作的通知'),
      (i) => i === 1,
    );
    expect(broken.find(title, 0)).toEqual([0, 3]);
    expect(broken.foreign([0, 3], title)).toEqual([]);
    expect(index([0]).find(title, 0)).toEqual([4, 5]);
  });
  it('goes over one short line beside them, and names it', () => {
    const broken = new TitleIndex(
      lines('青川市人民政府\n— 3 —\n政策文件\n关于防汛工作的通知'),
      (i) => i === 1,
    );
    expect(broken.find(title, 0)).toEqual([0, 4]);
    expect(broken.foreign([0, 4], title)).toEqual([2]);
    const apart = new TitleIndex(
      lines('青川市人民政府\n政策文件\n关于防汛工作的通知'),
      () => false,
    );
    expect(apart.find(title, 0)).toBeUndefined();
  });
});

describe('the head of a table printed again', () => {
  const all = (): boolean => true;
  it('has three cells, four characters, and no figure in front', () => {
    expect(repeatedTableHeads(lines('序号\t任务\t单位\n1\t甲\t乙\n序号\t任务\t单位'), all)).toEqual(
      [2],
    );
    expect(repeatedTableHeads(lines('序号\t任务\n1\t甲\n序号\t任务'), all)).toEqual([]);
    expect(repeatedTableHeads(lines('1\t任务\t单位\n1\t任务\t单位'), all)).toEqual([]);
    expect(repeatedTableHeads(lines('甲\t乙\t丙\n甲\t乙\t丙'), all)).toEqual([]);
    expect(repeatedTableHeads(lines('甲甲\t乙\t丙\n甲甲\t乙\t丙'), all)).toEqual([1]);
    expect(repeatedTableHeads(lines('序号\t任务\t单位\n序号\t任务\t单位'), (i) => i === 1)).toEqual(
      [],
    );
  });
});

describe('a table of which each cell has a line', () => {
  const table = (text: string, i = 0) =>
    cellTable(
      text.split('\n').map((t) => ({ text: t, cells: 1 })),
      i,
    );
  const head = '序号\n任务\n单位';
  it('is known by its count', () => {
    expect(table(`${head}\n1\n甲\n乙\n2\n丙\n丁\n后文`)).toEqual({
      width: 3,
      rows: [0, 3, 6],
      end: 9,
    });
    expect(table(`前文\n编 号\n任务\n单位\n1\n甲\n乙\n2\n丙\n丁`, 1)).toEqual({
      width: 3,
      rows: [1, 4, 7],
      end: 10,
    });
  });
  it('has two rows at least, three columns, and every cell whole', () => {
    expect(table(`${head}\n1\n甲\n乙\n后文`)).toBeUndefined();
    expect(table('序号\n任务\n1\n甲\n2\n乙')).toBeUndefined();
    expect(table(`${head}\n1\n甲\n乙\n2\n丙`)).toBeUndefined();
    expect(table(`${head}\n1\n甲\n乙。\n2\n丙\n丁`)).toBeUndefined();
    expect(table(`${head}\n1\n甲\n${'乙'.repeat(60)}\n2\n丙\n丁`)).toBeDefined();
    expect(table(`${head}\n1\n甲\n${'乙'.repeat(61)}\n2\n丙\n丁`)).toBeUndefined();
    expect(table(`${head}\n2\n甲\n乙\n3\n丙\n丁`)).toBeUndefined();
    expect(table(`任务\n序号\n单位\n1\n甲\n乙\n2\n丙\n丁`)).toBeUndefined();
    // A cell that has run over two lines.
    expect(table(`${head}\n1\n甲\n乙\n乙续\n2\n丙\n丁`)).toBeUndefined();
    expect(table('序号', 1)).toBeUndefined();
  });
});

describe('the contents that a document prints of itself', () => {
  const found = (text: string, attached?: string) => {
    const own = ownContents(readUnits(text.split('\n')), attached);
    return own === undefined
      ? undefined
      : [own.first, own.end, own.entries.map((e) => e.map((u) => u.text).join('|'))];
  };
  const body = '总则部分\n正文一。\n组织体系\n正文二。\n应急响应\n正文三。';
  it('come again as headings', () => {
    expect(found(`目 录\n总则部分\n组织体系\n应急响应\n${body}`)).toEqual([
      0,
      4,
      ['目 录', '总则部分', '组织体系', '应急响应'],
    ]);
    expect(found(`总则部分\n组织体系\n应急响应\n${body}`)).toEqual([
      0,
      3,
      ['总则部分', '组织体系', '应急响应'],
    ]);
  });
  it('are three where no word stands over them, two where one does', () => {
    const short = '总则部分\n正文一。\n组织体系\n正文二。';
    expect(found(`目录\n总则部分\n组织体系\n${short}`)?.[1]).toBe(3);
    expect(found(`总则部分\n组织体系\n${short}`)).toBeUndefined();
    expect(found(`目录\n总则部分\n${short}`)).toBeUndefined();
  });
  it('are none where most lines do not come again', () => {
    expect(found(`目录\n总则部分\n组织体系\n某一章节\n某二章节\n${body}`)?.[1]).toBe(5);
    expect(
      found(`目录\n总则部分\n组织体系\n某一章节\n某二章节\n某三章节\n${body}`),
    ).toBeUndefined();
    expect(found(body)).toBeUndefined();
  });
  it('do not begin with the title of the text that they are of', () => {
    const named = `某某事项目录\n总则部分\n组织体系\n${'总则部分\n正文一。\n组织体系\n正文二。'}`;
    expect(found(named)?.[0]).toBe(0);
    expect(found(named, '某某事项目录')).toBeUndefined();
  });
});

describe('the id of a document', () => {
  it('is its number, or its kind and the issue, each once', () => {
    const taken = new Set<string>();
    const id = (front: object): string => documentId(front as never, '2024-03', taken);
    expect(id({ docNumber: '青政发〔2023〕12号' })).toBe('qingzhengfa-2023-12');
    expect(id({ docNumber: '青政发〔2023〕12号' })).toBe('qingzhengfa-2023-12-2');
    expect(id({ docNumber: '青政发〔2023〕12号' })).toBe('qingzhengfa-2023-12-3');
    expect(id({ kind: 'appointments' })).toBe('renshi-2024-03');
    expect(id({ kind: 'chronicle' })).toBe('dashiji-2024-03');
    expect(id({ kind: 'order', docNumber: '第12号' })).toBe('ling-2024-12');
    expect(id({ kind: 'bulletin', docNumber: '2023年第5号' })).toBe('gonggao-2023-5');
    expect(id({ kind: 'notice' })).toBe('wenjian-2024-03');
    expect(id({ kind: 'notice', docNumber: '无号' })).toBe('wenjian-2024-03-2');
    expect(id({ docNumber: '吕政发〔2023〕1号' })).toBe('lvzhengfa-2023-1');
  });
});
