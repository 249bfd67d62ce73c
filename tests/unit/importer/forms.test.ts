/**
 * The importer, one guard at a time: each condition of a stage with a line that it lets through beside
 * one that it stops. By hand, on invented gazettes.
 */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { readContents } from '../../../src/importer/contents.ts';
import { emitDocument, writeMdx } from '../../../src/importer/emit.ts';
import { findHeads } from '../../../src/importer/heads.ts';
import { importGazette } from '../../../src/importer/index.ts';
import { printedLines } from '../../../src/importer/lines.ts';
import { issueIdOf, readMasthead } from '../../../src/importer/masthead.ts';
import { ownContents } from '../../../src/importer/ownContents.ts';
import { cutOff, lineAt } from '../../../src/importer/places.ts';
import type { DraftBlock } from '../../../src/importer/structure.ts';
import { draftOf, gazette, textsOf } from './gazette.ts';

const P = '各级各部门要充分认识防汛工作的重要意义。';
const A = '青川市人民政府关于做好防汛工作的通知';
const B = '青川市人民政府关于做好抗旱工作的通知';
const C = '青川市人民政府关于表彰先进单位的决定';
const some = (n: number): string => '某'.repeat(n);

describe('a document as it is written', () => {
  const written = (...blocks: readonly object[]): string =>
    emitDocument({ frontMatter: { title: '甲', kind: 'notice' }, blocks } as never)
      .split('---\n\n')
      .slice(1)
      .join('---\n\n');
  it('has each kind of block in its form', () => {
    expect(
      written(
        { type: 'heading', depth: 1, text: '甲' },
        { type: 'heading', depth: 3, text: '（一）乙' },
        { type: 'paragraph', text: '丙。' },
        {
          type: 'table',
          rows: [
            ['丁', '戊'],
            ['1', ''],
          ],
        },
        { type: 'gap', reason: '缺图。', line: 3 },
        { type: 'contents', blocks: [{ type: 'paragraph', text: '己' }] },
      ),
    ).toBe(
      '# 甲\n\n### （一）乙\n\n丙。\n\n| 丁 | 戊 |\n| - | - |\n| 1 | |\n\n<Gap kind="figure" reason="缺图。" />\n\n<PrintedContents>\n  己\n</PrintedContents>\n',
    );
  });
  it('has a long reason on one line, and no line of a module', () => {
    expect(written({ type: 'gap', reason: some(90), line: 1 })).toBe(
      `<Gap kind="figure" reason="${some(90)}" />\n`,
    );
    for (const word of ['import', 'export'])
      expect(written({ type: 'paragraph', text: `${word} 甲` }), word).not.toMatch(
        /^(?:import|export) /u,
      );
    expect(written({ type: 'paragraph', text: 'exile 甲' })).toBe('exile 甲\n');
  });
  it('has its front matter before it, each field on a line however long', () => {
    expect(writeMdx({ title: some(120), kind: 'notice' }, { type: 'root', children: [] })).toBe(
      `---\ntitle: ${some(120)}\nkind: notice\n---\n\n`,
    );
  });
});

describe('the id of an issue', () => {
  it.each([
    [{ year: 2024, number: 3 }, '2024-03'],
    [{ year: 2024, number: 12 }, '2024-12'],
    [{ year: 2024, number: 3, month: 5 }, '2024-03'],
    [{ year: 2024, number: undefined, month: 5 }, '2024-05'],
    [{ year: 2024, number: undefined }, undefined],
    [{ year: undefined, number: 3 }, undefined],
    [{ year: undefined, number: undefined }, undefined],
  ])('of %j: %s', (of, id) => expect(issueIdOf(of)).toBe(id));
});

describe('a masthead', () => {
  const name = (...lines: string[]): (string | undefined)[] => {
    const { title, government } = readMasthead(readUnits(lines));
    return [title, government];
  };
  it.each<[string[], (string | undefined)[]]>([
    [['青川市人民政府公报'], ['青川市人民政府公报', '青川市人民政府']],
    [['青川市人民政府办公室公报'], ['青川市人民政府办公室公报', '青川市人民政府']],
    [['青川市政府公报'], ['青川市政府公报', '青川市政府']],
    [['青川政报'], ['青川政报', undefined]],
    [
      ['青川市', '人民政府公报'],
      ['青川市人民政府公报', '青川市人民政府'],
    ],
    [
      ['青川市人民政府', '公报'],
      ['青川市人民政府公报', '青川市人民政府'],
    ],
    [['青川市人民政府公报2024年第3期'], ['青川市人民政府公报', '青川市人民政府']],
    [['青川市人民政府公报（第3期）'], ['青川市人民政府公报', '青川市人民政府']],
    [
      ['2024年第3期', '公报'],
      [undefined, undefined],
    ],
    [['人民政府公报'], ['人民政府公报', undefined]],
    [
      ['主办：青川市人民政府办公室', '青川政报'],
      ['青川政报', '青川市人民政府'],
    ],
    [
      ['主管单位：青川市政府', '青川政报'],
      ['青川政报', '青川市政府'],
    ],
    [
      ['印刷：青川市人民政府', '青川政报'],
      ['青川政报', undefined],
    ],
    [['某某文告'], ['某某文告', undefined]],
    [['某某通讯'], [undefined, undefined]],
  ])('%j', (lines, expected) => expect(name(...lines)).toEqual(expected));
  it('has a year that a gazette can have', () => {
    const year = (line: string) => readMasthead(readUnits([line])).year;
    expect(['1912年第1期', '1911年第1期', '2099年第1期'].map(year)).toEqual([
      1912,
      undefined,
      2099,
    ]);
  });
});

describe('a head', () => {
  const heads = (...lines: string[]): string[] => {
    const all = printedLines(readUnits(lines));
    return findHeads(all, 0, all.length, () => false).map(
      ({ first, title: [from, to], words, certain }) =>
        `${first} ${from}–${to}${certain ? '!' : ''} ${words}`,
    );
  };
  it.each<[string[], string[]]>([
    // What is said of a title in brackets on a line of its own belongs to it.
    [['青政发〔2024〕1号', '青川市停车办法', '（试行）', P], ['0 1–3! 青川市停车办法（试行）']],
    [
      ['青政发〔2024〕1号', '青川市停车办法', '（2024年修订）', P],
      ['0 1–3! 青川市停车办法（2024年修订）'],
    ],
    [['青政发〔2024〕1号', '青川市停车办法', '（草案）', P], ['0 1–3! 青川市停车办法（草案）']],
    [['青政发〔2024〕1号', '青川市停车办法', '（另行印发）', P], ['0 1–2! 青川市停车办法']],
    [['青政发〔2024〕1号', '青川市停车办法', '见（试行）', P], ['0 1–2! 青川市停车办法']],
    [['青政发〔2024〕1号', '青川市停车办法', '（试行）版', P], ['0 1–2! 青川市停车办法']],
    [['青政发〔2024〕1号', '青川市停车办法'], ['0 1–2! 青川市停车办法']],
    // A number in a cell, in brackets, or with a title behind it opens nothing.
    [['青政发〔2024〕1号\t甲', A, P], []],
    [['（青政发〔2024〕1号）', '青川市停车办法', P], []],
    [[`青政发〔2024〕1号 ${A}`, B, P], []],
    [['青政发〔2024〕1号 2024年1月3日', B, P], [`0 1–2! ${B}`]],
    // An authority, the word 公告 and the number on three lines.
    [
      ['青川市人民代表大会常务委员会', '公告', '（第5号）', P],
      ['0 0–2! 青川市人民代表大会常务委员会公告'],
    ],
    [
      ['青川市人民政府令', '第5号', '《青川市停车办法》已经通过。', '青川市', '停车办法', P],
      ['0 3–5! 青川市停车办法'],
    ],
    [['青川市人民政府令', '某事', P], []],
  ])('%j', (lines, expected) => expect(heads(...lines)).toEqual(expected));
});

describe('contents', () => {
  const read = (lines: readonly string[], head = lines.length) => {
    const all = printedLines(readUnits(lines));
    const found = readContents(
      all,
      lines,
      () => false,
      () => head,
    );
    return found?.items.map((x) =>
      'entry' in x
        ? `${x.entry.title}|${x.entry.page ?? ''}`
        : 'section' in x
          ? `# ${x.section}`
          : 'colophon',
    );
  };
  const body = [A, P, P, B, P, P, C, P];
  it('of most entries with a page have none without', () => {
    const more = ['某某关于甲事的通知（7）', '某某关于乙事的通知（9）'];
    const text = ['某某关于甲事的通知', P, '某某关于乙事的通知', P];
    expect(
      read(['公报', '目录', `${A}（1）`, `${B}（3）`, ...more, '', C, ...body, ...text]),
    ).toEqual([`${A}|1`, `${B}|3`, '某某关于甲事的通知|7', '某某关于乙事的通知|9']);
    // Where most have none, each is an entry.
    expect(read(['公报', '目录', A, B, `${C}（5）`, ...body])).toEqual([
      `${A}|`,
      `${B}|`,
      `${C}|5`,
    ]);
  });
  it('have a section of few words, which is no part of the title under it', () => {
    expect(
      read(['公报', '目录', '市政府文件', `${A}（1）`, '人事任免', `${B}（3）`, ...body]),
    ).toEqual(['# 市政府文件', `${A}|1`, '# 人事任免', `${B}|3`]);
  });
  it('have a line of the colophon among them', () => {
    expect(
      read(['公报', '目录', `${A}（1）`, '主办：青川市人民政府办公室', `${B}（3）`, ...body]),
    ).toEqual([`${A}|1`, 'colophon', `${B}|3`]);
  });
  it('have a title of six lines at most, in one column', () => {
    const split = (n: number): string[] => {
      const own = [...A];
      const step = Math.ceil(own.length / n);
      return Array.from({ length: n }, (_, i) =>
        own.slice(i * step, (i + 1) * step).join(''),
      ).filter((s) => s !== '');
    };
    expect(read(['公报', '目录', ...split(6), `${B}（3）`, ...body])?.[0]).toBe(`${A}|`);
    expect(read(['公报', '目录', ...split(9), `${B}（3）`, ...body])?.[0]).not.toBe(`${A}|`);
  });
  it('of a month of days, and of papers that have only their number', () => {
    expect(
      read([
        '公报',
        '目录',
        `${A}（1）`,
        '大事记',
        '2024年8月（7）',
        ...body,
        '大事记',
        '2024年8月',
        P,
      ]),
    ).toContain('2024年8月|7');
  });
});

describe('the contents that a document prints of itself', () => {
  const found = (lines: readonly string[], attached?: string) => {
    const own = ownContents(readUnits(lines), attached);
    return own === undefined
      ? undefined
      : [own.first, own.end, own.entries.length, own.headings.size];
  };
  const three = ['总则部分', '组织体系', '应急响应'];
  const body = three.flatMap((t) => [t, P]);
  it.each<[string, readonly string[], ReturnType<typeof found>]>([
    ['under 目录', ['目录', ...three, ...body], [0, 4, 4, 3]],
    ['under a name with 目录 at its end', ['某某预案目录', ...three, ...body], [0, 4, 4, 3]],
    ['not under a sentence', ['见下列目录，某某目录', ...three, ...body], [1, 4, 3, 3]],
    ['not under forty-one characters', [`${some(39)}目录`, ...three, ...body], [1, 4, 3, 3]],
    ['under forty', [`${some(38)}目录`, ...three, ...body], [0, 4, 4, 3]],
    [
      'with an entry over two lines',
      ['目录', '总则', '部分', '组织体系', '应急响应', ...body],
      [0, 5, 4, 3],
    ],
    ['with pages', ['目录', '总则部分……1', '组织体系……2', '应急响应……3', ...body], [0, 4, 4, 3]],
    [
      'of four without a word, of which one comes not again',
      [...three, '某某章节', ...body],
      undefined,
    ],
    [
      'of five without a word, of which one comes not again',
      [...three, '某某章节', '保障措施', ...body, '保障措施', P],
      [0, 5, 5, 4],
    ],
    ['none with a sentence in it', ['目录', '总则部分', P, '组织体系', ...body], undefined],
    ['none in cells', ['目录', '总则部分\t1', '组织体系\t2', ...body], undefined],
    ['none of one entry', ['目录', '总则部分', '总则部分', P], undefined],
    [
      'none of titles of two characters',
      ['目录', '总则', '体系', '响应', '总则', P, '体系', P, '响应', P],
      undefined,
    ],
  ])('%s', (_, lines, expected) => expect(found(lines)).toEqual(expected));
  it('begin among the first hundred and twenty lines', () => {
    const at = (n: number) =>
      found([...Array.from({ length: n }, (_, i) => `第${i}行${P}`), '目录', ...three, ...body]);
    expect(at(119)?.[0]).toBe(119);
    expect(at(120)).toBeUndefined();
  });
});

describe('a paragraph that breaks off', () => {
  it.each([
    ['各级各部门要充分认识，做好', true],
    ['各级各部门要认真做好防汛和', true],
    ['各级部门加强', false],
    ['加强，和', false],
    ['各级各部门要认真做好防汛工作', false],
    ['各级各部门要充分认识。', false],
    ['各级各部门要充分认识：', false],
    ['各级各部门要充分认识（见附件）', false],
    ['一、各级各部门要', false],
    ['附件1', false],
    ['2024年3月5日', false],
    ['青政发〔2024〕1号', false],
    ['1. 某某项目的', false],
    ['总指挥：某某副市长的', false],
  ])('%s: %s', (text, cut) => expect(cutOff(text)).toBe(cut));
  it('has its lines by the characters that are no space', () => {
    const units = readUnits(['甲 乙丙', '丁戊', '己']);
    const text = '甲乙丙丁戊 己';
    expect([0, 2, 3, 4, 6, 9].map((at) => lineAt(units, text, at))).toEqual([1, 1, 2, 2, 3, 3]);
  });
});

describe('the text that a notice passes on', () => {
  const told = (blocks: readonly DraftBlock[]): string[] =>
    blocks.map((b) =>
      b.type === 'heading'
        ? `${'#'.repeat(b.depth)} ${b.text}`
        : b.type === 'table'
          ? 'table'
          : b.type === 'contents'
            ? 'contents'
            : b.type === 'gap'
              ? 'gap'
              : b.text,
    );
  const of = (body: string, what = '青川市停车管理办法'): string[] =>
    told(
      draftOf(gazette(`青川市人民政府关于印发${what}的通知`, body)).stages.documents[0]!.blocks,
    ).slice(1);
  it.each<[string, string[]]>([
    [
      '请执行。\n青川市停车管理办法\n第一条 为了管理。',
      ['请执行。', '## 青川市停车管理办法', '第一条 为了管理。'],
    ],
    [
      '请执行。\n青川市停车\n管理办法\n第一条 为了管理。',
      ['请执行。', '## 青川市停车管理办法', '第一条 为了管理。'],
    ],
    [
      '请执行。\n青川市停车\n\n管理\n\n办法\n\n第一条 为了管理。',
      ['请执行。', '## 青川市停车管理办法', '第一条 为了管理。'],
    ],
    [
      '请执行。\n\n青川市停车\n\n管理\n\n某事。\n\n第一条 为了管理。',
      ['请执行。', '## 青川市停车管理', '某事。', '第一条 为了管理。'],
    ],
    ['请执行。\n\n青川\n\n第一条 为了管理。', ['请执行。', '青川', '第一条 为了管理。']],
    [
      '请执行。\n（此件公开发布）\n青川市停车规定\n第一条 为了管理。',
      ['请执行。', '（此件公开发布）', '## 青川市停车规定', '第一条 为了管理。'],
    ],
    [
      '请执行。\n2024年3月5日\n青川市停车规定\n第一条 为了管理。',
      ['请执行。', '2024年3月5日', '## 青川市停车规定', '第一条 为了管理。'],
    ],
    [
      '请执行。\n某事。\n青川市停车规定\n第一条 为了管理。',
      ['请执行。', '某事。', '青川市停车规定', '第一条 为了管理。'],
    ],
    ['请执行。\n2024年3月5日\n青川市停车规定', ['请执行。', '2024年3月5日', '青川市停车规定']],
  ])('%j', (body, expected) => expect(of(body)).toEqual(expected));
});

describe('an issue as it is drafted', () => {
  const draft = (text: string, more: object = {}) =>
    importGazette(new TextEncoder().encode(text), { file: 'raw.txt', ...more });
  const TEXT = gazette(A, `各县区：\n${P}`);
  it('has the lines of a print that are paragraphs, as runs', () => {
    const print = { pages: [], placed: new Set<number>(), whole: new Set([10, 3, 4, 5, 8]) };
    expect(draft(TEXT, { print }).stages.issue).toMatchObject({
      wholeLines: [
        [3, 5],
        [8, 8],
        [10, 10],
      ],
    });
    expect(
      draft(TEXT, { print: { ...print, whole: new Set<number>() } }).stages.issue,
    ).not.toHaveProperty('wholeLines');
    expect(
      draft(TEXT, { print: { ...print, pages: [{ sheet: 1, line: 1 }] } }).stages.issue.pages,
    ).toEqual([{ sheet: 1, line: 1 }]);
    expect(draft(TEXT, { print }).stages.issue).not.toHaveProperty('pages');
  });
  it('has the number in all where it is printed, and what the command says besides', () => {
    expect(draft(TEXT).stages.issue).toMatchObject({ year: 2024, number: 5, totalNumber: 45 });
    expect(draft(TEXT.replace('（总第45期）', '')).stages.issue).not.toHaveProperty('totalNumber');
    const none = TEXT.replace('2024年第5期（总第45期）\n', '');
    expect(() => draft(none)).toThrow();
    expect(draft(none, { issue: '2023-07' }).stages.issue).toMatchObject({ year: 2023, number: 7 });
    expect(() => draft(TEXT, { issue: '2024-06' })).toThrow(/2024-05/u);
    expect(() => draft(TEXT, { issue: '2023-05' })).toThrow(/2024-05/u);
    expect(draft(TEXT, { issue: '2024-05' }).issue).toBe('2024-05');
    expect(() => draft(' \n\n')).toThrow(/raw\.txt/u);
    const printed = (issue: string): string => TEXT.replace('2024年第5期（总第45期）', issue);
    expect(() => draft(printed('2023年'), { issue: '2024-05' })).toThrow(/2023-？/u);
    expect(() => draft(printed('第4期'), { issue: '2024-05' })).toThrow(/？-04/u);
  });
  it.each([
    ['主 办 单位：青川市人民政府', { label: '主办单位：', text: '青川市人民政府' }],
    ['主办：青川市人民政府', { label: '主办：', text: '青川市人民政府' }],
    ['主办 青川市人民政府', { label: '主办', text: '青川市人民政府' }],
    ['印刷日期:2024年3月', { label: '印刷日期：', text: '2024年3月' }],
    ['联系电话：0123-456', { label: '联系电话：', text: '0123-456' }],
    ['电 话：0123-456', { label: '电话：', text: '0123-456' }],
    ['邮政编码：012345', { label: '邮政编码：', text: '012345' }],
    ['电子邮箱：a@b.cn', { label: '电子邮箱：', text: 'a@b.cn' }],
    ['准印证号：青001', { label: '准印证号：', text: '青001' }],
    ['网 址：www.b.cn', { label: '网址：', text: 'www.b.cn' }],
    ['副主编：张三', { text: '副主编：张三' }],
  ])('has its colophon by labels: %s', (line, expected) => {
    const { colophon } = draft(`${TEXT}\n编辑：青川市人民政府办公室\n${line}\n地址：青川市\n`)
      .stages.issue;
    const { line: _, ...own } = colophon[1] as { line: number };
    expect(own).toEqual(expected);
  });
  it('goes on with a paragraph over the number of a page, and tells of a line that may be a head', () => {
    const half = '各级各部门要充分认识做好防汛工作的重要意义，切实加强';
    const rest = '组织领导和责任落实，做好防汛准备。';
    const pages = [1, 2, 3].flatMap((n) => [half, `— ${n} —`, rest]);
    expect(
      textsOf(draft(gazette(A, pages.join('\n')))).filter((t) => t.startsWith('各级')),
    ).toEqual([1, 2, 3].map(() => half + rest));
  });
});
