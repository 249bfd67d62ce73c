/** The facts of a document that its lines give: number, date, issuer, kind. Invented papers. */
import { describe, expect, it } from 'vitest';
import { emitIssue, writeMdx, writePhrasing } from '../../../src/importer/emit.ts';
import { draftOf, gazette } from './gazette.ts';

const front = (title: string, body: string) =>
  draftOf(gazette(title, body)).stages.documents[0]?.frontMatter;
const plain = '青川市人民政府关于防火的通知';

describe('the kind of a document', () => {
  it.each([
    ['通知', 'notice'],
    ['通告', 'announcement'],
    ['公告', 'bulletin'],
    ['决定', 'decision'],
    ['意见', 'opinion'],
    ['批复', 'reply'],
    ['函', 'letter'],
    ['报告', 'report'],
    ['纪要', 'minutes'],
    ['命令', 'decree'],
    ['公报', 'communique'],
    ['决议', 'resolution'],
    ['通报', 'circular'],
    ['办法', 'other'],
    ['通知（试行）', 'notice'],
  ])('关于防火的%s: %s', (word, kind) => {
    expect(front(`青川市人民政府关于防火的${word}`, '请执行。')?.kind).toBe(kind);
  });
  it('is that of an order over the rules that it publishes', () => {
    const read = front(
      '青川市停车办法',
      '第一条　为了管理，制定本办法。\n第二条　本办法自2024年3月1日起施行。',
    );
    expect(read?.kind).toBe('other');
    expect(front('青川市人民政府令', '第12号\n《青川市停车办法》已经通过。')).toMatchObject({
      kind: 'order',
      docNumber: '第12号',
      issuer: '青川市人民政府',
    });
  });
  it('of records', () => {
    expect(front('2024年1月大事记', '1月1日 召开会议。')?.kind).toBe('chronicle');
    expect(front('人事任免', '任命张三为市水务局局长。')?.kind).toBe('appointments');
    expect(front('2024年1月大事记', '1月1日 召开会议。')?.issuer).toBeUndefined();
  });
});

describe('the number of a document', () => {
  it.each([
    ['青政发〔2024〕1号', '青政发〔2024〕1号'],
    ['青政发[2024]1号', '青政发〔2024〕1号'],
    ['青政发〔2024〕第1号', '青政发〔2024〕1号'],
    ['（青政发〔2024〕1号）', '青政发〔2024〕1号'],
    ['青政发〔2024〕1号 2024年1月3日', '青政发〔2024〕1号'],
    ['第三十一号', '第31号'],
    ['（第5号）', '第5号'],
    ['2024年第5号', '2024年第5号'],
  ])('%s', (line, number) => {
    expect(front(plain, `${line}\n各区：\n请执行。`)?.docNumber).toBe(number);
  });
  it('is none in the text', () =>
    expect(
      front(plain, '各区：\n请按规定执行。\n按照青政发〔2024〕1号办理。')?.docNumber,
    ).toBeUndefined());
});

describe('the day of a document', () => {
  it.each([
    [
      'beside its number',
      '青政发〔2024〕1号 2024年1月3日\n请执行。\n青川市人民政府\n2024年1月5日',
      '2024-01-03',
    ],
    ['under its signature', '请执行。\n青川市人民政府\n2024年1月5日', '2024-01-05'],
    ['in ideographs', '请执行。\n青川市人民政府\n二〇二四年一月五日', '2024-01-05'],
    [
      'the last of several without a signature',
      '2024年1月3日\n请执行。\n2024年1月5日',
      '2024-01-05',
    ],
    ['in brackets under the title', '（2024年1月5日市政府常务会议通过）\n请执行。', '2024-01-05'],
    [
      'of the notice and not of what is attached',
      '请执行。\n青川市人民政府\n2024年1月5日\n\n附件1\n防火方案\n内容。\n防火办\n2024年2月1日',
      '2024-01-05',
    ],
    ['none', '请于2024年1月5日前报送。', undefined],
  ])('%s', (_, body, date) => expect(front(plain, body)?.date).toBe(date));
});

describe('who issued a document', () => {
  it.each([
    ['青川市人民政府关于防火的通知', '青川市人民政府'],
    ['青川市人民政府办公室转发市水务局关于防汛意见的通知', '青川市人民政府办公室'],
    ['青川市人民政府批转某方案的通知', '青川市人民政府'],
    ['青川市人民政府印发某方案', '青川市人民政府'],
    ['青川市人民政府公告', '青川市人民政府'],
    ['青川市人民政府通告', '青川市人民政府'],
    ['青川市人民政府任命王小明职务的通知', '青川市人民政府'],
    ['关于防火的通知', undefined],
    ['防火办法', undefined],
  ])('%s', (title, issuer) => expect(front(title, '请执行。')?.issuer).toBe(issuer));
});

describe('the files of a draft', () => {
  it('hold marks of the scan as text', () => {
    const mdx = (text: string): string =>
      writeMdx(
        { title: '甲', kind: 'notice' },
        {
          type: 'root',
          children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
        },
      )
        .split('\n\n')[1]!
        .trim();
    expect(mdx('import a')).not.toMatch(/^import/u);
    expect(mdx('export a')).not.toMatch(/^export/u);
    expect(mdx('甲{乙}<丙>')).not.toMatch(/甲\{乙\}<丙>/u);
    expect(mdx('important')).not.toMatch(/^import/u);
    expect(mdx('甲import')).toBe('甲import');
    expect(writePhrasing([{ type: 'text', value: '甲乙' }])).toBe('甲乙');
  });
  it('write pairs of lines and rules on one line', () => {
    expect(
      emitIssue({
        title: '公报',
        year: 2024,
        masthead: [{ line: 1, text: '公报' }],
        colophon: [],
        contents: [
          { line: 3, section: '文件' },
          { lines: [4, 5], title: '甲', page: 1, document: 'a', body: [9, 20] },
        ],
        furniture: [{ line: 7, rule: 'page-number' }],
        pages: [{ sheet: 1, page: '1' }],
      } as never),
    ).toBe(
      [
        'title: 公报',
        'year: 2024',
        'masthead:',
        '  - line: 1',
        '    text: 公报',
        'colophon: []',
        'contents:',
        '  - { line: 3, section: 文件 }',
        '  - lines: [ 4, 5 ]',
        '    title: 甲',
        '    page: 1',
        '    document: a',
        '    body: [ 9, 20 ]',
        'furniture:',
        '  - { line: 7, rule: page-number }',
        'pages:',
        '  - { sheet: 1, page: "1" }',
        '',
      ].join('\n'),
    );
  });
});

describe('the margins of an issue', () => {
  const text = (colophon: string): string =>
    `${gazette(plain, '请执行。\n青川市人民政府\n2024年1月5日')}\n${colophon}\n`;
  it('have the colophon, label and words apart', () => {
    const { issue } = draftOf(text('主办单位：青川市人民政府\n地 址 某路1号\n电话：12345')).stages;
    expect(issue.colophon.map(({ label, text: words }) => [label, words])).toEqual([
      ['主办单位：', '青川市人民政府'],
      ['地址', '某路1号'],
      ['电话：', '12345'],
    ]);
  });
  it('say title, year and numbers', () => {
    const { issue } = draftOf(text('主办：青川市人民政府\n电话：12345')).stages;
    expect(issue).toMatchObject({
      title: '青川市人民政府公报',
      year: 2024,
      number: 5,
      totalNumber: 45,
    });
    expect(issue.masthead.map((l) => l.text)).toEqual([
      '青川市人民政府公报',
      '2024年第5期（总第45期）',
    ]);
  });
});
