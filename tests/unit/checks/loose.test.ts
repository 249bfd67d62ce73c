/** What looks like a duty and was not read, word by word; what of records is told; questions and their seals. By hand, invented bodies. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dutyReports } from '../../../src/checks/duties.ts';
import { checkFrontMatter } from '../../../src/checks/frontMatter.ts';
import { checkContent, questionsOf } from '../../../src/checks/index.ts';
import { recordReports } from '../../../src/checks/records.ts';
import { checkStructure } from '../../../src/checks/structure.ts';
import { deriveDocument } from '../../../src/duties/index.ts';
import { bodyPassed, sentenceLeft } from '../../../src/messages/duties.ts';
import { recordsOf } from '../../../src/records/index.ts';
import { documentOf as dutyDocument, registerOf } from '../duties/documents.ts';
import { corpusOf, documentOf } from '../records/document.ts';

const register = registerOf({ shuiwu: ['市水务局'], caizheng: ['市财政局'] });
/** Rule, line, clause and words of what is reported of the text of a document. */
const reports = async (body: string): Promise<string[]> => {
  const doc = dutyDocument(`# 甲\n\n${body}\n`);
  // Without the nets under all readers.
  return dutyReports(doc, deriveDocument(doc, register), register)
    .filter(({ diagnostic: { rule } }) => rule !== bodyPassed.rule && rule !== sentenceLeft.rule)
    .map(({ diagnostic, reader, clause, words }) =>
      [diagnostic.file, diagnostic.line, reader, clause, words].join(' '),
    );
};
const words = async (body: string): Promise<string[]> =>
  (await reports(body)).map((r) => r.split(' ').slice(4).join(' '));

describe('brackets that look like a duty', () => {
  it.each([
    '（责任某某：过路客）',
    '（责 任 某：过路客）',
    '（牵头某：过路客）',
    '（配合某：过路客）',
    '（主办某：过路客）',
    '（协办某：过路客）',
    '（承办某：过路客）',
    '（单位：过路客）',
    '（部 门：过路客）',
    '【责任某：过路客】',
    '〔责任某：过路客〕',
    '[责任某：过路客]',
  ])('by their label: %s', async (bracket) => {
    expect(await words(`修堤。${bracket}清淤。`)).toEqual([bracket]);
  });
  it.each(['（某人来源：过路客）', '（地点：过路客）', '（见附件）', '（责任）'])(
    'not %s',
    async (bracket) => expect(await words(`修堤${bracket}清淤。`)).toEqual([]),
  );
  it('stand at their line, for the reader of duties', async () => {
    expect(await reports('修堤。（责任某：过路客）清淤。')).toEqual([
      'gazette/2024-01/doc.mdx 9 duties p1 （责任某：过路客）',
    ]);
  });
  it('are those that label bodies by name, whatever the label', async () => {
    const bracket = (title: string): Promise<string[]> =>
      words(`修堤。（${title}：市渔业局、市林业局）清淤。`);
    expect(await bracket('落地者')).toEqual(['（落地者：市渔业局、市林业局）']);
    for (const title of [
      ...['信息来源', '联系地址', '办公地点', '办公住所', '联系', '电话', '附件', '发证'],
      ...['登记', '开户', '单位名称', '全称', '简称', '原名', '编者', '注'],
    ])
      expect(await bracket(title), title).toEqual([]);
    expect(await words('修堤。（落地者：甲乙、丙丁）清淤。')).toEqual([]);
  });
});

describe('paragraphs of member units', () => {
  const under = (heading: string, ...paragraphs: string[]): Promise<string[]> =>
    words(`## ${heading}\n\n${paragraphs.join('\n\n')}`);
  it.each(['一、成员单位职责', '一、成员单位及其主要职责', '一、成员单位分工', '一、职责分工'])(
    'that nobody read are told, under %s',
    async (heading) => {
      expect(await under(heading, '过路客：唱歌跳舞。')).toEqual(['过路客：唱歌跳舞。']);
    },
  );
  it('not under other headings, nor without a label', async () => {
    expect(await under('一、成员单位', '过路客：唱歌跳舞。')).toEqual([]);
    expect(await under('一、其他', '过路客：唱歌跳舞。')).toEqual([]);
    expect(await under('一、职责分工', '过路客唱歌跳舞。')).toEqual([]);
    expect(await under('一、职责分工', '客：唱歌跳舞。')).toEqual([]);
    expect(await under('一、职责分工', '过路客：')).toEqual([]);
    for (const label of [
      '成员单位',
      '名单如下',
      '主要包括',
      '总指挥',
      '指挥长',
      '组长',
      '办公室主任',
    ])
      expect(await under('一、职责分工', `${label}：唱歌跳舞。`), label).toEqual([]);
  });
});

describe('labels of a role', () => {
  it('outside of brackets are told', async () => {
    expect(await words('修堤。某责任单位：过路客')).toHaveLength(1);
    for (const label of [
      '成员单位',
      '下列单位',
      '有关部门',
      '各单位',
      '建设单位',
      '施工单位',
      '主管部门',
    ])
      expect(await words(`${label}：过路客`), label).toEqual([]);
  });
});

describe('what is told of records', () => {
  const told = (front: string, lines: readonly string[], agencies: object[] = []): string[] => {
    const corpus = corpusOf(documentOf(front, lines), agencies as never);
    return recordsOf(corpus).byDocument.flatMap((records) =>
      recordReports(records, corpus.register).map(
        ({ diagnostic, reader, clause, words: of }) =>
          `${diagnostic.file} ${diagnostic.line} ${reader ?? '-'} ${clause ?? '-'} ${of ?? '-'} ${diagnostic.words ?? '-'}`,
      ),
    );
  };
  it('words that nothing read', () => {
    expect(told('title: 人事任免\nkind: appointments', ['# 人事任免', '某某办理某事。'])).toEqual([
      'gazette/2024-01/doc.mdx 8 appointments p1 某某办理某事 -',
    ]);
  });
  it('a unit of a table once', () => {
    const table = [
      '# 方案',
      '| 序号 | 牵头部门 | 指标 | 2024年 |\n| - | - | - | - |\n| 1 | 市水文局 | 水质 | ≥90% |\n| 2 | 市水文局 | 水量 | ≥90% |\n| 3 | 市渔业局 | 鱼 | ≥90% |',
    ];
    expect(
      told('title: 方案\nkind: notice', table, [
        { id: 'aa', name: '市甲局', kind: 'department', aliases: [] },
      ]),
    ).toEqual([
      'gazette/2024-01/doc.mdx 10 - - - 市水文局',
      'gazette/2024-01/doc.mdx 12 - - - 市渔业局',
    ]);
  });
});

describe('a title that is another than that of the text', () => {
  it('is shown beside it', () => {
    const [one] = checkFrontMatter(
      {
        id: 'doc',
        frontMatter: { title: '关于甲的通知', kind: 'notice' },
        clauses: [{ kind: 'title', text: '关于乙的通知' }],
      } as never,
      { file: { contents: [] } } as never,
      'x.mdx',
    );
    expect(one).toMatchObject({ file: 'x.mdx', line: 1 });
    expect(one?.compared?.map(({ text }) => text)).toEqual(['关于甲的通知', '关于乙的通知']);
  });
});

describe('headings', () => {
  const structure = (...clauses: object[]): string[] =>
    checkStructure(
      { clauses: clauses.map((c) => ({ mdxLine: 7, anchor: 'a', ...c })) } as never,
      'x.mdx',
    ).map(
      ({ diagnostic, reader, clause }) =>
        `${diagnostic.line} ${reader ?? '-'} ${clause ?? '-'} ${diagnostic.message.en}`,
    );
  it('have the depth of their level, at most six', () => {
    const heading = (level: number, depth: number): number =>
      structure({ kind: 'heading', text: '一、甲', number: '一、', level, depth }).length;
    expect([heading(1, 2), heading(1, 3), heading(2, 3), heading(2, 2)]).toEqual([0, 1, 0, 1]);
    expect([heading(5, 6), heading(6, 6), heading(7, 6)]).toEqual([0, 0, 0]);
    expect(structure({ kind: 'heading', text: '甲', level: 1, depth: 3 })).toEqual([]);
  });
  it('are numbers of plans and chapters', () => {
    const item = (text: string, kind = 'item'): number =>
      structure({ kind, text, level: 2 }).length;
    for (const text of ['1.1 目的', '第一章 总则', '第一节 目的', '第一编 总则'])
      expect([text, item(text)]).toEqual([text, 1]);
    for (const text of ['一、目的', '（一）目的', '第一条 目的', '1.1 目的。', '1.1 目的；其他'])
      expect([text, item(text)]).toEqual([text, 0]);
    expect(item('1.1 目的', 'paragraph')).toBe(0);
    expect(structure({ kind: 'item', text: '1.1 目的', level: 2 })).toEqual([
      expect.stringMatching(/^7 structure a /u),
    ]);
  });
});

describe('the questions that an approval leaves open', () => {
  const approvals = [
    { folder: 'gazette/2024-01' },
    { folder: '' },
    { folder: 'gazette/2024-02' },
  ] as never[];
  const question = (file: string, more: object = {}) =>
    ({
      file,
      rule: 'agency',
      severity: 'error',
      question: true,
      message: { zh: '问', en: 'q' },
      ...more,
    }) as never;
  const open = (...diagnostics: never[]): (readonly string[])[] => {
    const all = questionsOf(diagnostics, approvals);
    return approvals.map((a) => all.get(a)!);
  };
  it('are those of the folder of its seal, each once', () => {
    expect(
      open(
        question('gazette/2024-01/a.mdx', { words: '甲局' }),
        question('gazette/2024-01/b.mdx', { words: '甲局' }),
        question('gazette/2024-01/a.mdx', { words: '甲局', line: 9 }),
        question('gazette/2024-02/a.mdx'),
        question('agencies.yaml', { rule: 'seat' }),
        question('gazette/2024-03/a.mdx', { words: '乙局' }),
        question('gazette/2024-01/c.mdx', { question: undefined }),
      ),
    ).toEqual([
      ['a.mdx agency 甲局', 'b.mdx agency 甲局'],
      ['agencies.yaml seat 问', 'a.mdx agency 乙局'],
      ['a.mdx agency 问'],
    ]);
  });
  it('are asked at each of their places', () => {
    expect(
      open(
        question('gazette/2024-01/a.mdx', {
          words: '甲局',
          also: [{ file: 'gazette/2024-02/b.mdx', line: 3 }],
        }),
      ),
    ).toEqual([['a.mdx agency 甲局'], [], ['b.mdx agency 甲局']]);
  });
});

it('content that is not there is told, and nothing can be made of it', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'gongbao-empty-'));
  try {
    const { corpus, publishable, diagnostics, counted } = await checkContent(empty);
    expect(corpus).toBeUndefined();
    expect(publishable).toBe(false);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(counted).toEqual({ issues: 0, documents: 0, clauses: 0, corrections: 0 });
  } finally {
    rmSync(empty, { recursive: true });
  }
});
