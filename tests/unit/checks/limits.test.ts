/** Where each report stands and of what it speaks: lines of the register, fields of front matter, brackets and labels word by word. Invented bodies. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { dutyReports, factsOf, registerReports } from '../../../src/checks/duties.ts';
import { checkFrontMatter } from '../../../src/checks/frontMatter.ts';
import { reportedByImport, unmetByImport } from '../../../src/checks/imported.ts';
import { checkPlaces } from '../../../src/checks/places.ts';
import { recordReports } from '../../../src/checks/records.ts';
import { buildRegister } from '../../../src/domain/register.ts';
import { AgenciesFile } from '../../../src/domain/schema.ts';
import { deriveDocument } from '../../../src/duties/index.ts';
import { ImportError, type importGazette } from '../../../src/importer/index.ts';
import { documentOf as dutyDocument, registerOf } from '../duties/documents.ts';

describe('front matter', () => {
  const TITLE = '青川市人民政府关于防汛工作的通知';
  type Clause = readonly [kind: string, text: string];
  const said = (front: object, clauses: readonly Clause[], contents: readonly unknown[] = []) =>
    checkFrontMatter(
      {
        id: 'doc',
        frontMatter: { title: TITLE, kind: 'notice', ...front },
        clauses: clauses.map(([kind, text]) => ({ kind, text })),
      } as never,
      { file: { contents } } as never,
      'x.mdx',
    );
  const title: Clause = ['title', TITLE];
  const number: Clause = ['docNumber', '青政发〔2023〕5号 2023年5月31日'];

  it('is reported at its first line, with the words that do not agree', () => {
    const places = (front: object, ...clauses: Clause[]) =>
      said(front, clauses).map(({ file, line, words }) => [file, line, words]);
    expect(places({ docNumber: '青政发〔2023〕6号' }, title)).toEqual([
      ['x.mdx', 1, '青政发〔2023〕6号'],
    ]);
    expect(places({ docNumber: '青政发〔2023〕5号' }, title, number)).toEqual([
      ['x.mdx', 1, number[1]],
    ]);
    expect(places({ date: '2023-05-31' }, title, number)).toEqual([['x.mdx', 1, number[1]]]);
    expect(places({ date: '2023-06-01' }, title)).toEqual([['x.mdx', 1, '2023-06-01']]);
    expect(places({ issuer: '白山市人民政府' }, title)).toEqual([['x.mdx', 1, '白山市人民政府']]);
    expect(places({ kind: 'opinion' }, title)).toEqual([['x.mdx', 1, TITLE]]);
    expect(places({}, ['paragraph', TITLE])).toEqual([['x.mdx', undefined, undefined]]);
  });

  it('shows the page beside that of the contents', () => {
    const pages = (page: number | undefined, entry: object) => {
      const [one, ...more] = said({ page }, [title], [{ document: 'doc', ...entry }]);
      expect(more).toEqual([]);
      return [
        one?.file,
        one?.line,
        ...(one?.compared ?? []).map(({ label, text }) => `${label.en} ${text}`),
      ];
    };
    expect(pages(3, { page: 4 })).toEqual(['x.mdx', 1, 'front matter 3', 'contents 4']);
    expect(pages(undefined, { page: 4 })).toEqual(['x.mdx', 1, 'front matter —', 'contents 4']);
    expect(pages(3, {})).toEqual(['x.mdx', 1, 'front matter 3', 'contents —']);
  });

  it('shows a title beside that of the text', () => {
    const [one] = said({ title: '另一题' }, [title]);
    expect(one?.compared?.map(({ label, text }) => [label.en, text])).toEqual([
      ['front matter', '另一题'],
      ['heading', TITLE],
    ]);
  });

  it('says nothing of issuer or kind where there is no title to hold them to', () => {
    const front = { issuer: '白山市人民政府', kind: 'opinion' };
    expect(said(front, [['paragraph', '某事。']]).map(({ rule }) => rule)).toEqual(['title']);
  });

  it.each([
    ['青政发〔2023〕5号', true],
    ['青政发〔2023〕第12345号', true],
    ['青政办发〔2023〕6号（2023年6月1日）', true],
    ['青政办发〔2023〕6号(6月1日)', true],
    [' 青政发〔2023〕5号 ', true],
    ['青〔2023〕5号', false],
    ['一二三四五六七八九十甲乙丙丁〔2023〕5号', true],
    ['一二三四五六七八九十甲乙丙丁戊〔2023〕5号', false],
    ['ABC〔2023〕5号', false],
    ['见青政发〔2023〕5号，', false],
    ['青政发〔23〕5号', false],
    ['青政发〔2023〕号', false],
    ['青政发〔2023〕123456号', false],
    [`青政发〔2023〕5号（${'一'.repeat(16)}）`, true],
    [`青政发〔2023〕5号（${'一'.repeat(17)}）`, false],
    ['青政发〔2023〕5号（一（二））', false],
    ['青政发〔2023〕5号文', false],
    ['Y青政发〔2023〕5号', false],
  ])('of a section with papers needs no number: “%s” is that of a paper: %s', (line, expected) => {
    const paper: Clause = ['paragraph', line];
    const first: Clause = ['docNumber', '青政干〔2023〕1号'];
    // The line under the title and one more make two papers.
    expect(said({}, [title, first, paper]).length === 0).toBe(expected);
    expect(said({}, [title, first])).toHaveLength(1);
    expect(said({ docNumber: '青政干〔2023〕1号' }, [title, first, paper])).toEqual([]);
  });

  const kind = (front: object, ...clauses: Clause[]): number => said(front, clauses).length;
  it('calls a chronicle what opens with the bare numbers of days, headings and all', () => {
    const days: Clause[] = [
      ['heading', '七月'],
      ['paragraph', '3　甲会召开。'],
      ['paragraph', '14　乙市长调研。'],
      ['item', '15　丙赛举行。'],
      ['paragraph', '22　丁会召开。'],
    ];
    const front = { title: '某某七月', kind: 'chronicle' };
    expect(kind(front, ['title', '某某七月'], ...days)).toBe(0);
    // Neither the title nor a printed table of contents is a line of it.
    expect(kind(front, ['title', '某某七月'], ['contents', '31　末日。'], ...days)).toBe(0);
    expect(
      kind({ ...front, title: '31　某日' }, ['title', '31　某日'], days[0]!, ...days.slice(1, 4)),
    ).toBe(1);
    expect(kind({ ...front, kind: 'notice' }, ['title', '某某七月'], ...days)).toBe(1);
  });
  it('counts paragraphs and items that are dated, and nothing else', () => {
    const front = { title: '某某', kind: 'chronicle' };
    const head: Clause = ['title', '某某'];
    const dated = (of: string): Clause[] => Array(4).fill([of, '6月1日，某事。']);
    expect(kind(front, head, ...dated('paragraph'))).toBe(0);
    expect(kind(front, head, ...dated('item'))).toBe(0);
    expect(kind(front, head, ...dated('row'))).toBe(1);
    const others: Clause[] = Array(9).fill(['row', '某事']);
    expect(kind(front, head, ...dated('item'), ...others)).toBe(0);
  });
  it('finds its kind at the end of the title without what stands in brackets there, or in its first texts', () => {
    const of = (text: string, ...more: Clause[]): number =>
      kind({ title: text }, ['title', text], ...more);
    expect(of('关于（某事）的通知（第二次）')).toBe(0);
    expect(of('关于通知（某事）的说明')).toBe(1);
    expect(of('某事', ['paragraph', '通　知'])).toBe(0);
    expect(of('某事', ['paragraph', '甲'], ['row', '乙'], ['item', '通知'])).toBe(0);
    // A printed table of contents is not counted among the first, and its words are none of the text.
    expect(
      of('某事', ['contents', '通知'], ['paragraph', '甲'], ['row', '乙'], ['item', '丙']),
    ).toBe(1);
    expect(
      of('某事', ['contents', '丁'], ['paragraph', '甲'], ['row', '乙'], ['item', '通知']),
    ).toBe(0);
  });
  it('may be in the other script', () => {
    expect(kind({ title: '關於某事的通知', kind: 'notice' }, ['title', '關於某事的通知'])).toBe(0);
    expect(kind({ docNumber: '第31号' }, title, ['docNumber', '第三十一號'])).toBe(0);
    expect(kind({ docNumber: '第32号' }, title, ['docNumber', '第三十一號'])).toBe(1);
  });
});

describe('the register', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongbao-register-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  /** What is said of a text as agencies.yaml: `rule line` and the message. */
  const reported = async (yaml: string, facts: readonly object[] = []) => {
    writeFileSync(join(folder, 'agencies.yaml'), yaml);
    const register = buildRegister(AgenciesFile.parse(parse(yaml)));
    const issues = [{ documents: [{ id: 'doc' }] }];
    return registerReports(folder, { register, issues } as never, facts as never);
  };
  const lines = async (yaml: string, facts: readonly object[] = []): Promise<string[]> =>
    (await reported(yaml, facts)).map(({ rule, file, line }) => `${file}:${line} ${rule}`);
  const sentences = async (yaml: string, facts: readonly object[] = []): Promise<string[]> =>
    (await reported(yaml, facts)).map(({ message }) => message.en);
  const entry = (id: string, name: string, ...more: string[]): string =>
    [`- id: ${id}`, `  name: ${name}`, '  kind: department', ...more.map((l) => `  ${l}`), ''].join(
      '\n',
    );

  it('is reported at the line of the entry that has the words', async () => {
    const first = entry('aa', '市甲局', 'aliases: [甲局]');
    expect(await lines(`# 名录\n${first}${entry('aa', '市乙局')}`)).toEqual([
      'agencies.yaml:6 agencies',
    ]);
    expect(
      await lines(`${first}${entry('bb', '市乙局', 'aliases:', '  - 乙局', '  - 甲局')}`),
    ).toEqual(['agencies.yaml:10 agencies']);
    expect(await lines(entry('aa', '市甲局', 'aliases:', '  - 甲局', '  - 甲 局'))).toEqual([
      'agencies.yaml:6 agencies',
    ]);
    // Words that only an entry after it has are not looked for there.
    expect(
      await lines(`${entry('aa', '市甲局', 'partOf: aa')}${entry('bb', '市乙局', 'partOf: aa')}`),
    ).toEqual(['agencies.yaml:4 agencies']);
  });
  it('names bodies, fields and ids as they are', async () => {
    const twice = await sentences(`${entry('aa', '市甲局')}${entry('aa', '市乙局')}`);
    expect(twice[0]).toContain('aa');
    const claimed = await sentences(
      `${entry('aa', '市甲局')}${entry('bb', '市乙局', 'aliases: [市甲局]')}`,
    );
    expect(claimed).toHaveLength(1);
    for (const word of ['市甲局 (aa)', '市乙局 (bb)']) expect(claimed[0]).toContain(word);
    const own = await sentences(entry('aa', '市甲局', 'aliases: [市 甲局]'));
    expect(own[0]).toContain('市甲局');
    const bound = await sentences(
      entry('aa', '市甲局', 'aliases: [{ name: 该局, in: [gone, doc, lost] }]'),
    );
    expect(bound.map((s) => /gone|lost|doc\b/u.exec(s)?.[0])).toEqual(['gone', 'lost']);
    const links = await sentences(
      entry('aa', '市甲局', 'members: [xx, yy]', 'seat: zz', 'partOf: ww'),
    );
    expect(links.slice(0, 4).map((s) => /xx|yy|zz|ww/u.exec(s)?.[0])).toEqual([
      'xx',
      'yy',
      'zz',
      'ww',
    ]);
    expect(links.slice(0, 4).map((s) => /members|seat|partOf/u.exec(s)?.[0])).toEqual([
      'members',
      'members',
      'seat',
      'partOf',
    ]);
    expect(links[4]).toContain('department');
  });
  it('lets a name be bound to documents of which none is in both', async () => {
    const bound = (a: string, b: string) =>
      sentences(
        entry('aa', '市甲局', `aliases: [{ name: 该局, in: [${a}] }]`) +
          entry('bb', '市乙局', `aliases: [{ name: 该局, in: [${b}] }]`),
      ).then((all) => all.filter((s) => s.includes('(aa)')).length);
    expect([await bound('doc', 'doc'), await bound('doc', 'other')]).toEqual([1, 0]);
    // One document in both is enough.
    expect([await bound('doc, x', 'y, doc'), await bound('x, doc', 'doc')]).toEqual([1, 1]);
  });
  it('tells a circle from its first body', async () => {
    const circle = (
      await sentences(
        entry('aa', '市甲局', 'partOf: bb') +
          entry('bb', '市乙局', 'partOf: cc') +
          entry('cc', '市丙局', 'partOf: bb'),
      )
    ).filter((s) => s.includes('→'));
    expect(circle).toHaveLength(1);
    expect(circle[0]).toContain('bb → cc → bb');
    expect(
      await lines(entry('aa', '市甲局', 'partOf: bb') + entry('bb', '市乙局', 'partOf: aa')),
    ).toEqual(['agencies.yaml:4 agencies']);
  });
  it('without entries counts the names of bodies in all documents', async () => {
    const none = (...names: number[]) =>
      sentences(
        '[]',
        names.map((n) => ({ seats: [], names: n })),
      );
    expect(await none(0, 0)).toEqual([]);
    expect((await none(2, 3))[0]).toContain('5');
    expect(factsOf({ seats: [], names: ['甲', '乙'] } as never)).toEqual({ seats: [], names: 2 });
  });
  describe('beside a text that says where an office is', () => {
    const yaml = (...more: string[]): string =>
      entry('ban', '市防汛办', ...more) + entry('aa', '市甲局') + entry('bb', '市乙局');
    const fact = (office: string | null, seat: string | null) => [
      {
        names: 1,
        seats: [
          {
            document: 'doc',
            clause: 'p1',
            office: { id: office, name: '防汛办' },
            seat: { id: seat, name: '甲局' },
          },
        ],
      },
    ];
    it('asks where it says nothing, and errs where it says another', async () => {
      const [asked] = await reported(yaml(), fact('ban', 'aa'));
      expect(asked).toMatchObject({ file: 'agencies.yaml', line: 1, question: true });
      for (const word of ['doc#p1', '市防汛办', '甲局 (aa)'])
        expect(asked?.message.en, word).toContain(word);
      const [other] = await reported(yaml('seat: bb'), fact('ban', 'aa'));
      expect(other).toMatchObject({ file: 'agencies.yaml', line: 4, severity: 'error' });
      expect(other?.question).not.toBe(true);
      expect(other?.message.en).toContain('bb');
    });
    it('says nothing where both agree, or one is not known', async () => {
      expect(await lines(yaml('seat: aa'), fact('ban', 'aa'))).toEqual([]);
      for (const [office, seat] of [
        [null, 'aa'],
        ['gone', 'aa'],
        ['ban', null],
      ] as const)
        expect(await lines(yaml(), fact(office, seat))).toEqual([]);
    });
  });
});

describe('what looks like a duty', () => {
  const register = registerOf({ shuiwu: ['市水务局'], caizheng: ['市财政局'] });
  const reports = (body: string) => {
    const doc = dutyDocument(`# 甲\n\n${body}\n`);
    return dutyReports(doc, deriveDocument(doc, register), register)
      .filter(({ diagnostic: { rule } }) => rule !== 'duty-passed' && rule !== 'duty-left')
      .map(({ words, clause, diagnostic }) => ({ words, clause, rule: diagnostic.rule }));
  };
  const words = (body: string): (string | undefined)[] => reports(body).map((r) => r.words);
  it.each([
    '牵 头某：',
    '配 合某：',
    '主 办某：',
    '协 办某：',
    '承 办某：',
    '单 位：',
    '部门 ：',
    '责任某某某某某某某某：',
    '责任某:',
  ])('is a bracket with the label %s', (label) =>
    expect(words(`修堤。（${label}过路客）清淤。`)).toEqual([`（${label}过路客）`]),
  );
  it.each(['责任某某某某某某某某某：', '责任，某：', '责任。某：'])('is none with %s', (label) =>
    expect(words(`修堤。（${label}过路客）清淤。`)).toEqual([]),
  );
  it.each(['责任编辑', '责任校对', '责任印制', '责编'])('is none of the paper: %s', (label) =>
    expect(words(`修堤。（${label}：过路客）`)).toEqual([]),
  );
  it.each(['单位：毫米', '单位：万元', '单位：公里、座', '计量单位：平方米', '单位: kg'])(
    'is none that says in what something is counted: %s',
    (inner) => expect(words(`渡口图（${inner}）`)).toEqual([]),
  );
  it('is one that only begins so', () =>
    expect(words('渡口图（单位：米厂）')).toEqual(['（单位：米厂）']));
  it('is what labels bodies, whatever the label: one, at the head, of two to twelve characters', () => {
    const told = (inner: string): boolean => words(`修堤。（${inner}）清淤。`).length > 0;
    expect(told('注册者：市渔业局、市林业局')).toBe(true);
    expect(told('某：市渔业局')).toBe(false);
    expect(told(`${'某'.repeat(12)}：市渔业局`)).toBe(true);
    expect(told(`${'某'.repeat(13)}：市渔业局`)).toBe(false);
    expect(told('甲，落地者：市渔业局')).toBe(false);
    expect(told('落地者：市渔业局。')).toBe(false);
    expect(told('落地者：市渔业局；市林业局')).toBe(false);
    expect(told('落地者:市渔业局,市林业局')).toBe(true);
    expect(told('落地者： 市渔业局 、 市林业局 ')).toBe(true);
    expect(told('落地者：市渔业局、甲乙')).toBe(false);
  });
  it('is a paragraph under member units whose label no duty begins with', () => {
    const under = (...paragraphs: string[]) =>
      reports(`## 一、职责分工\n\n${paragraphs.join('\n\n')}`).filter((r) => r.rule === 'duty');
    expect(under('过路客： 唱歌跳舞。')).toHaveLength(1);
    expect(under(`${'过'.repeat(25)}：唱歌跳舞。`)).toHaveLength(1);
    expect(under(`${'过'.repeat(26)}：唱歌跳舞。`)).toHaveLength(0);
    expect(under('今天，过路客：唱歌跳舞。')).toHaveLength(0);
    expect(under('市水务局：负责修堤。')).toHaveLength(0);
    expect(under('（一）市水务局：负责修堤。')).toHaveLength(0);
    expect(under('某某成员单位如下：唱歌跳舞。')).toHaveLength(0);
    expect(under('过路客组长带队：唱歌跳舞。')).toHaveLength(1);
  });
  it('stands in text and headings, and in no row of a table', () => {
    const bracket = '（责任某：过路客）';
    expect(words(`## 修堤${bracket}`)).toEqual([bracket]);
    expect(words(`（一）修堤${bracket}`)).toEqual([bracket]);
    expect(words(`| 任务 | 其他 |\n| - | - |\n| 修堤${bracket} | 甲 |`)).toEqual([]);
  });
  it('is told once where a label stands in a bracket that is told', () => {
    const told = words('包联部门：过路客（牵头单位某：甲）');
    expect(told).toEqual(['（牵头单位某：甲）', '包联部门：过路客（牵头单位某：甲）']);
    expect(words('（牵头单位某：甲）。包联部门：过路客')).toEqual([
      '（牵头单位某：甲）',
      '包联部门：过路客',
    ]);
    expect(words('其 他 单位：过路客')).toEqual([]);
    expect(words('某其他包联单位：过路客')).toEqual(['某其他包联单位：过路客']);
  });
});

describe('words of records', () => {
  const document = {
    id: 'doc',
    issue: '2024-01',
    clauses: [{ anchor: 'p1', mdxLine: 12 }],
  };
  const none = { document, unread: [], appointments: [], indicators: [], chronicle: [] };
  const register = registerOf({ shuiwu: ['市水务局'] });
  const told = (more: object, own = register) =>
    recordReports({ ...none, ...more } as never, own).map(
      ({ diagnostic: d, reader, clause, words }) => ({
        rule: d.rule,
        file: d.file,
        line: d.line,
        about: d.words,
        en: d.message.en,
        reader,
        clause,
        words,
      }),
    );
  it('that were not read are a question where they bear on a record, and passed over else', () => {
    const one = (passed?: boolean) =>
      told({
        unread: [
          {
            clause: { anchor: 'p1', mdxLine: 12 },
            words: '某某',
            why: '某故',
            reader: 'appointments',
            ...(passed === undefined ? {} : { passed }),
          },
        ],
      })[0];
    expect(one()).toMatchObject({
      file: 'gazette/2024-01/doc.mdx',
      line: 12,
      reader: 'appointments',
      clause: 'p1',
      words: '某某',
    });
    expect(one(true)?.rule).not.toBe(one()?.rule);
    expect(one(false)).toEqual(one());
  });
  const post = (organization: string | null, organizationId: string | null, clause = 'p1') => ({
    organization,
    organizationId,
    post: '局长',
    clause,
  });
  it('of a post name a body that the register does not have, once', () => {
    const [one, ...more] = told({
      appointments: [
        post('市渔业局', null),
        post('市渔业局', null),
        post(null, null),
        post('市水务局', 'shuiwu'),
        post('市林业局', null, 'gone'),
      ],
    });
    expect(one).toMatchObject({ line: 12, about: '市渔业局', file: 'gazette/2024-01/doc.mdx' });
    expect(one?.en).toContain('局长');
    expect(more).toHaveLength(1);
    expect(more[0]).toMatchObject({ line: undefined, about: '市林业局' });
    expect(told({ appointments: [post('市渔业局', null)] }, registerOf({}))).toEqual([]);
  });
  it('of an indicator name units that the register does not have, those that lead and those that help', () => {
    const row = {
      name: '水质',
      lead: ['市水务局', '市渔业局'],
      cooperating: ['市林业局', '市渔业局'],
      clause: 'p1',
    };
    expect(told({ indicators: [row] }).map(({ about, line }) => `${about} ${line}`)).toEqual([
      '市渔业局 12',
      '市林业局 12',
    ]);
    expect(told({ indicators: [row] })[0]?.en).toContain('水质');
    expect(told({ indicators: [row] }, registerOf({}))).toEqual([]);
  });
  const entry = (dateStart: string, dateEnd = dateStart, datePrinted: string | null = '某日') => ({
    dateStart,
    dateEnd,
    datePrinted,
    clause: 'p1',
    text: '召开会议。',
    officials: ['张三'],
  });
  it.each<[string, ReturnType<typeof entry>[], number]>([
    ['days in order', [entry('2024-01-03'), entry('2024-01-03'), entry('2024-02-01')], 0],
    ['a day before the one above', [entry('2024-01-03'), entry('2024-01-02')], 1],
    [
      'one without a printed day',
      [entry('2024-01-03'), entry('2024-01-02', '2024-01-02', null)],
      0,
    ],
    ['the month of the day above', [entry('2024-01-03'), entry('2024-01')], 0],
    ['the month before', [entry('2024-02-03'), entry('2024-01')], 1],
    ['the year of the day above', [entry('2024-02-03'), entry('2024')], 0],
    [
      'a quarter that reaches over the day above',
      [entry('2024-06-03'), entry('2024-04', '2024-06')],
      0,
    ],
    [
      'a quarter that ends before the day above',
      [entry('2024-07-03'), entry('2024-04', '2024-06')],
      1,
    ],
    [
      'days that reach over the day above',
      [entry('2024-06-03'), entry('2024-06-01', '2024-06-05')],
      1,
    ],
    ['a day of the month above', [entry('2024-02'), entry('2024-02-01')], 0],
    ['a day before the month above', [entry('2024-02'), entry('2024-01-31')], 1],
  ])('of a chronicle: %s', (_, chronicle, count) => {
    const all = told({ chronicle });
    expect(all).toHaveLength(count);
    for (const one of all) {
      expect(one).toMatchObject({ reader: 'structure', clause: 'p1', line: 12 });
      expect(one.en).toContain(chronicle[0]!.dateStart);
    }
  });
  it('of a chronicle open with an office and no name: told with the first forty characters', () => {
    const text = `市委副书记、市长调研水务${'，'.repeat(60)}`;
    const [one] = told({ chronicle: [{ ...entry('2024-01-03'), text, officials: [] }] });
    expect(one).toMatchObject({
      reader: 'structure',
      clause: 'p1',
      line: 12,
      about: text.slice(0, 40),
    });
    expect(told({ chronicle: [{ ...entry('2024-01-03'), text }] })).toEqual([]);
  });
});

describe('the basis of a place', () => {
  const document = (id: string, issuer: string | undefined, ...texts: string[]) => ({
    id,
    frontMatter: issuer === undefined ? {} : { issuer },
    clauses: texts.map((text) => ({ text })),
  });
  const issues = [
    {
      documents: [
        document('tongzhi-1', '云泽市人民政府', '赴泽河县调研'),
        document('tongzhi-12', undefined, '到海原市'),
      ],
    },
  ];
  const said = (basis: string, name = '泽河县', line: number | undefined = 7) =>
    checkPlaces(
      {
        issues,
        places: {
          city: { name: '云泽市', basis: '名录' },
          counties: [{ name, basis, townships: ['甲镇', { name: '乙镇' }] }],
          elsewhere: [],
        },
      } as never,
      () => line,
    ).map(({ message, ...d }) => ({ ...d, en: message.en }));
  it('is held to the document that it names whole', () => {
    expect(said('tongzhi-1')).toEqual([]);
    expect(said('见tongzhi-1，第一条')).toEqual([]);
    expect(said('tongzhi-12')).toMatchObject([
      { file: 'places.yaml', line: 7, words: 'tongzhi-12' },
    ]);
    expect(said('tongzhi-12')[0]?.en).toContain('tongzhi-12');
    expect(said('tongzhi-1和tongzhi-12')).toEqual([]);
    expect(said('atongzhi-1')).toEqual([]);
    expect(said('tongzhi-123')).toEqual([]);
    expect(said('tongzhi-12', '云泽')).toHaveLength(1);
    expect(said('tongzhi-1', '云泽')).toEqual([]);
  });
  it('quotes what stands there', () => {
    expect(said('tongzhi-1“赴泽河县”“调研”')).toEqual([]);
    const two = said('tongzhi-1“赴泽河县”“慰问”“检查”');
    expect(two.map(({ en }) => /慰问|检查/u.exec(en)?.[0])).toEqual(['慰问', '检查']);
    expect(said('tongzhi-1“”')).toEqual([]);
  });
  it('is told without a line where none is found', () => {
    expect(said('tongzhi-12', '泽河县', undefined)[0]?.line).toBe(7);
    expect(checkPlaces({ issues, places: undefined } as never, () => 1)).toEqual([]);
  });
});

describe('what an import says of a source', () => {
  const issue = (file: object, more: object = {}) =>
    ({
      id: '2024-01',
      source: ['甲', '乙'],
      file: { furniture: [], ...file },
      ...more,
    }) as never;
  const imported = vi.fn<typeof importGazette>();
  const print = async (file: object): Promise<unknown> => {
    imported.mockClear();
    imported.mockReturnValue({ diagnostics: [] } as never);
    await reportedByImport(issue(file), imported);
    return imported.mock.calls[0]?.[1]?.print;
  };
  it('is asked of its text, and of the print where the issue keeps what that said', async () => {
    expect(await print({})).toBeUndefined();
    expect(imported.mock.calls[0]?.[1]).toMatchObject({ issue: '2024-01', file: 'source.txt' });
    expect(new TextDecoder().decode(imported.mock.calls[0]?.[0])).toBe('甲\n乙');
    const pages = [{ sheet: 1, line: 1 }];
    expect(await print({ pages })).toEqual({ pages, placed: new Set(), whole: new Set() });
    expect(
      await print({
        wholeLines: [
          [2, 4],
          [7, 7],
        ],
      }),
    ).toEqual({
      pages: [],
      placed: new Set(),
      whole: new Set([2, 3, 4, 7]),
    });
    const furniture = [
      { line: 3, rule: 'page-edge' },
      { line: 4, rule: 'page-number' },
      { line: 5, rule: 'running-head' },
    ];
    expect(await print({ pages, furniture })).toMatchObject({ placed: new Set([3, 4]) });
    expect(await print({ furniture })).toBeUndefined();
  });
  it('is nothing where it cannot be imported, and another fault is none of the content', async () => {
    imported.mockImplementation(() => {
      throw Object.create(ImportError.prototype) as Error;
    });
    expect(await reportedByImport(issue({}), imported)).toEqual([]);
    imported.mockImplementation(() => {
      throw new TypeError('ours');
    });
    await expect(reportedByImport(issue({}), imported)).rejects.toThrow('ours');
  });
  it('is not asked where no answer is about it', async () => {
    imported.mockClear();
    const other = [{ reader: 'duties', quote: '甲' }];
    expect(await unmetByImport(issue({}), imported)).toEqual([]);
    expect(await unmetByImport(issue({}, { readings: other }), imported)).toEqual([]);
    expect(imported).not.toHaveBeenCalled();
    imported.mockReturnValue({ diagnostics: [{ words: '甲' }] } as never);
    const answers = [
      { reader: 'structure', quote: '甲' },
      { reader: 'damage', quote: '丙' },
    ];
    expect(await unmetByImport(issue({}, { readings: [...answers, ...other] }), imported)).toEqual([
      answers[1],
    ]);
  });
});
