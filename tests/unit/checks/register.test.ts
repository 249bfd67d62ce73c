/** The register of agencies held to itself, and what looks like a duty and was not read: by rule and line. Invented bodies. */
import { describe, expect, it } from 'vitest';
import { checkDuties } from '../../../src/checks/duties.ts';
import { recordReports } from '../../../src/checks/records.ts';
import { checkStructure } from '../../../src/checks/structure.ts';
import type { Corpus } from '../../../src/domain/model.ts';
import { recordsOf } from '../../../src/records/index.ts';
import { documentOf as dutyDocument, registerOf } from '../duties/documents.ts';
import { corpusOf, documentOf } from '../records/document.ts';

const department = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  kind: 'department',
  aliases: [],
  ...more,
});
/** What is said, in English, of a register beside a text; there is no file of it, so that every line is 1. */
const said = async (agencies: readonly object[], body = '某事。'): Promise<string[]> =>
  (
    await checkDuties('/nowhere', {
      site: {},
      register: registerOf({}, agencies),
      issues: [
        { id: '2024-01', file: {}, source: [], documents: [dutyDocument(`# 甲\n\n${body}\n`)] },
      ],
    } as unknown as Corpus)
  ).map(({ message }) => message.en);
const circles = async (...links: readonly (readonly [id: string, to: string])[]) =>
  (
    await said(
      links.map(([id, partOf]) => department(id, `市${id}局`, partOf === '' ? {} : { partOf })),
    )
  ).flatMap((message) =>
    /circle|→/u.test(message) ? [message.match(/[a-z]+(?: → [a-z]+)+/gu)?.[0] ?? message] : [],
  );

describe('bodies that belong to each other in a circle', () => {
  it('are told once, whichever they are come to from', async () => {
    expect(await circles(['aa', 'bb'], ['bb', 'aa'])).toHaveLength(1);
    expect(await circles(['aa', 'bb'], ['bb', 'cc'], ['cc', 'aa'])).toHaveLength(1);
    // One that only leads into it is no part of it.
    const [one] = await circles(['tail', 'aa'], ['aa', 'bb'], ['bb', 'aa']);
    expect(one).not.toContain('tail');
    expect(one).toContain('aa');
  });
  it('are none in a line, nor where one names itself, which is told as such', async () => {
    expect(await circles(['aa', 'bb'], ['bb', 'cc'], ['cc', ''])).toEqual([]);
    expect(await circles(['aa', 'cc'], ['bb', 'cc'], ['cc', ''])).toEqual([]);
    expect(await said([department('aa', '市甲局', { partOf: 'aa' })])).toHaveLength(1);
  });
  it('are looked for by their seats, too', async () => {
    const seats = (a: string, b: string) =>
      said([department('aa', '市甲局', { seat: a }), department('bb', '市乙局', { seat: b })]);
    expect(await seats('bb', 'aa')).toHaveLength(1);
  });
});

describe('an entry of the register', () => {
  it.each<[string, readonly object[], number]>([
    ['whole', [department('aa', '市甲局', { aliases: ['甲局'] })], 0],
    ['with an id twice', [department('aa', '市甲局'), department('aa', '市乙局')], 1],
    ['with its own name as another', [department('aa', '市甲局', { aliases: ['市 甲局'] })], 1],
    [
      'with a name of another',
      [department('aa', '市甲局'), department('bb', '市乙局', { aliases: ['市甲局'] })],
      1,
    ],
    [
      'with a name of another in one document',
      [
        department('aa', '市甲局'),
        department('bb', '市乙局', { aliases: [{ name: '市甲局', in: ['doc'] }] }),
      ],
      0,
    ],
    [
      'with a name in a document that is not there',
      [department('aa', '市甲局', { aliases: [{ name: '甲', in: ['gone'] }] })],
      1,
    ],
    [
      'with a name that two have in one document',
      [
        department('aa', '市甲局', { aliases: [{ name: '该局', in: ['doc'] }] }),
        department('bb', '市乙局', { aliases: [{ name: '该局', in: ['doc'] }] }),
      ],
      1,
    ],
    [
      'with members of no group',
      [department('aa', '市甲局', { members: ['bb'] }), department('bb', '市乙局')],
      1,
    ],
    [
      'with members that are not there',
      [{ id: 'all', name: '各局', kind: 'group', members: ['gone'] }],
      1,
    ],
    [
      'with members',
      [{ id: 'all', name: '各局', kind: 'group', members: ['aa'] }, department('aa', '市甲局')],
      0,
    ],
  ])('%s', async (_, agencies, count) => expect(await said(agencies)).toHaveLength(count));
});

describe('a statement about all', () => {
  const agencies = [department('aa', '市水务局'), { id: 'all', name: '各乡镇', kind: 'group' }];
  it('is told where nothing read it', async () => {
    expect(await said(agencies, '各乡也要办，后面不再列出。')).toHaveLength(1);
    expect(
      await said(agencies, '修堤。（责任单位：市水务局；以下均需各乡镇落实，不再列出）'),
    ).toEqual([]);
  });
});

describe('the records of a document', () => {
  const reports = (front: string, lines: readonly string[], agencies: object[] = []): string[] => {
    const corpus = corpusOf(documentOf(front, lines), agencies as never);
    return recordsOf(corpus).byDocument.flatMap((records) =>
      recordReports(records, corpus.register).map(({ diagnostic, reader, clause, words }) =>
        [diagnostic.rule, diagnostic.line, diagnostic.words, reader, clause, words]
          .map((x) => x ?? '-')
          .join(' '),
      ),
    );
  };
  const appointments = 'title: 人事任免\nkind: appointments';
  const chronicle = 'title: 2024年1月大事记\nkind: chronicle';
  const known = [department('aa', '市甲局')];
  const table = [
    '# 方案',
    '| 序号 | 牵头部门 | 指标 | 2024年 |\n| - | - | - | - |\n| 1 | 市水文局 | 水质达标率 | ≥90% |',
  ];

  it('name what the register lacks, once, and nothing where there is no register', () => {
    const lines = [
      '# 人事任免',
      '任命甲某为市水务局局长。',
      '任命乙某为市水务局副局长。',
      '任命丙某为市甲局局长。',
    ];
    expect(reports(appointments, lines, known)).toHaveLength(1);
    expect(reports(appointments, lines, known)[0]).toContain('市水务局');
    expect(reports(appointments, lines)).toEqual([]);
    expect(reports('title: 方案\nkind: notice', table, known)).toHaveLength(1);
    expect(reports('title: 方案\nkind: notice', table)).toEqual([]);
    expect(reports('title: 方案\nkind: notice', table, [department('sw', '市水文局')])).toEqual([]);
  });
  it('stand in the order of their days', () => {
    const days = (...lines: string[]): number =>
      reports(chronicle, ['# 2024年1月大事记', ...lines]).filter((r) => r.includes('structure'))
        .length;
    expect(days('1月3日 召开会议。', '1月5日 召开会议。')).toBe(0);
    expect(days('1月3日 召开会议。', '1月3日 召开会议。')).toBe(0);
    expect(days('1月5日 召开会议。', '1月3日 召开会议。')).toBe(1);
    expect(days('1月 召开会议。', '1月3日 召开会议。', '1月 召开会议。')).toBe(0);
  });
  it('tell of an office without a name, and not of one with', () => {
    const offices = (line: string): string[] => reports(chronicle, ['# 2024年1月大事记', line]);
    expect(offices('1月3日 市长王小明调研水利工程。')).toEqual([]);
    expect(offices('1月3日 副市长调研水利工程。')).toHaveLength(1);
    expect(offices('1月3日 召开会议。')).toEqual([]);
  });
});

describe('the words of a heading in a message', () => {
  it('are its first twenty-four', () => {
    const text = `1.1 ${'某'.repeat(30)}`;
    const [one] = checkStructure(
      {
        clauses: [
          { kind: 'heading', text, level: 2, depth: 2, number: '1.1', mdxLine: 1, anchor: '1.1' },
        ],
      } as never,
      'x.mdx',
    );
    expect(one?.diagnostic.message.en).toContain(text.slice(0, 24));
    expect(one?.diagnostic.message.en).not.toContain(text.slice(0, 25));
  });
});
