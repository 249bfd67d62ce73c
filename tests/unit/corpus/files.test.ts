/** Files of the content as bytes: what cannot be read, and what is said of it; answers of an editor held to their text. By hand. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentDirectory, countDocuments } from '../../../src/corpus/folders.ts';
import { isWhole, readSheets, readText, readYaml } from '../../../src/corpus/read.ts';
import { answerCitations, readReadings } from '../../../src/corpus/readings.ts';
import type { Diagnostic } from '../../../src/domain/diagnostics.ts';
import { AgenciesFile } from '../../../src/domain/schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongbao-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (file: string, data: string | Buffer): string => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), data);
  return file;
};
const read = async (data: string | Buffer) => {
  const diagnostics: Diagnostic[] = [];
  const text = await readText(folder, write('a.txt', data), diagnostics);
  return { text, said: diagnostics.map((d) => `${d.line ?? '-'} ${d.rule}`) };
};

describe('the text of a file', () => {
  it('is UTF-8, with or without a mark', async () => {
    expect(await read('甲\n乙')).toEqual({ text: '甲\n乙', said: [] });
    expect(await read('\uFEFF甲')).toEqual({ text: '甲', said: [] });
    expect(await read('')).toEqual({ text: '', said: [] });
  });
  it('is none where it is UTF-16', async () => {
    for (const bytes of [
      Buffer.from([0xff, 0xfe, 0x32, 0x75]),
      Buffer.from([0xfe, 0xff, 0x75, 0x32]),
      Buffer.from('a\0b\0', 'latin1'),
    ])
      expect(await read(bytes)).toEqual({ text: undefined, said: [expect.stringMatching(/^- /u)] });
    // A NUL far behind is no sign of it.
    expect((await read(`${'a'.repeat(4096)}\0`)).text).toHaveLength(4097);
    expect((await read(`${'a'.repeat(4095)}\0`)).text).toBeUndefined();
  });
  it('is none where it is not UTF-8, with the line of the first byte that is none', async () => {
    const bad = (before: string, after = ''): Buffer =>
      Buffer.concat([Buffer.from(before), Buffer.from([0xb0, 0xa1]), Buffer.from(after)]);
    for (const [bytes, line] of [
      [bad(''), 1],
      [bad('甲\n乙'), 2],
      [bad('甲\n乙\n'), 3],
      [bad('甲', '\n乙\n丙'), 1],
      [bad(`${'甲\n'.repeat(500)}`, '乙'.repeat(500)), 501],
      // Cut within a character, at the end.
      [Buffer.from('甲\n乙').subarray(0, 5), 2],
    ] as const)
      expect(await read(bytes)).toEqual({
        text: undefined,
        said: [expect.stringMatching(new RegExp(`^${line} `, 'u'))],
      });
  });
  it('has the line of the first bad byte wherever it stands', async () => {
    const text = 'a\n甲乙\né𠀀\n\n丙';
    for (let at = 0; at <= [...text].length; at += 1) {
      const before = [...text].slice(0, at).join('');
      const after = [...text].slice(at).join('');
      const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)]);
      expect((await read(bytes)).said, JSON.stringify(before)).toEqual([
        expect.stringMatching(new RegExp(`^${before.split('\n').length} `, 'u')),
      ]);
    }
  });
  it('is missing, a folder, or below what is none', async () => {
    const said = async (file: string): Promise<string[]> => {
      const diagnostics: Diagnostic[] = [];
      expect(await readText(folder, file, diagnostics)).toBeUndefined();
      return diagnostics.map((d) => d.message.en);
    };
    write('folder/b.txt', '甲');
    const [missing] = await said('none.txt');
    const [below] = await said('a.txt/none.txt');
    const [directory] = await said('folder');
    expect(missing).toMatch(/missing/u);
    expect(below).toBe(missing);
    expect(directory).toMatch(/folder/u);
    expect(directory).not.toBe(missing);
  });
  it('that cannot be read makes the content not whole', () => {
    const one = (rule: string, severity = 'error') => [{ rule, severity }] as never;
    for (const rule of ['content', 'encoding', 'yaml', 'schema'])
      expect([rule, isWhole(one(rule)), isWhole(one(rule, 'warning'))]).toEqual([
        rule,
        false,
        true,
      ]);
    expect(isWhole(one('fidelity'))).toBe(true);
    expect(isWhole([])).toBe(true);
  });
  it('lies in the content folder, or where the environment says', () => {
    const before = process.env['GONGBAO_CONTENT'];
    try {
      process.env['GONGBAO_CONTENT'] = '/somewhere';
      expect(contentDirectory()).toBe('/somewhere');
      delete process.env['GONGBAO_CONTENT'];
      expect(contentDirectory()).toBe(join(process.cwd(), 'content'));
    } finally {
      if (before !== undefined) process.env['GONGBAO_CONTENT'] = before;
    }
  });
  it('tells how many documents lie in it, without reading them', async () => {
    expect(await countDocuments(join(folder, 'nowhere'))).toBe(0);
    for (const file of ['2024-01/a.mdx', '2024-01/issue.yaml', '2024-02/b.mdx', '2024-02/c.mdx'])
      write(`counted/gazette/${file}`, 'not a document yet');
    expect(await countDocuments(join(folder, 'counted'))).toBe(3);
  });
});

describe('data under a schema', () => {
  const data = async (text: string) => {
    const diagnostics: Diagnostic[] = [];
    const value = await readYaml(folder, write('agencies.yaml', text), AgenciesFile, diagnostics);
    return { value, said: diagnostics.map((d) => `${d.line ?? '-'} ${d.rule}`) };
  };
  it('are what the file says, with what it leaves out', async () => {
    const { value, said } = await data('- id: shuiwu\n  name: 市水务局\n  kind: department\n');
    expect(said).toEqual([]);
    expect(value).toMatchObject([{ id: 'shuiwu', name: '市水务局', aliases: [] }]);
  });
  it('are none where it is no YAML, or against the schema', async () => {
    expect(await data('- id: [')).toMatchObject({
      value: undefined,
      said: [expect.stringMatching(/yaml$/u)],
    });
    expect(await data('- id: shuiwu\n  name: 市水务局\n  kind: 局\n')).toMatchObject({
      value: undefined,
      said: [expect.stringMatching(/^3 schema$/u)],
    });
  });
  it('of rule sheets come with grades first, then by name', async () => {
    const there = mkdtempSync(join(tmpdir(), 'gongbao-sheets-'));
    try {
      const diagnostics: Diagnostic[] = [];
      expect(await readSheets(there, diagnostics)).toEqual([]);
      mkdirSync(join(there, 'rules'));
      const sheet = (id: string, kind: string): string =>
        `id: ${id}\ntitle: 题\nquestion: 问？\nkind: ${kind}\ndocument: d\nfrom: 2024-01-01\nversion: 2024-01-01\n${
          kind === 'grade'
            ? "none: 无\ninputs:\n  - { id: n, type: count, label: 数, unit: 个, max: 9 }\noutcomes:\n  - { id: one, name: 一级 }\ncriteria:\n  - { outcome: one, clause: 一, quote: 甲, when: { n: '[1,)' } }\n"
            : "sources: [{ document: d }]\nunit: '%'\nfigureLabel: 减\nafter: 后\nstart: n\ninputs:\n  - { id: n, type: count, label: 数, unit: 年, max: 9 }\nspans:\n  - { first: 1, last: 1, label: 甲, figure: 1, terms: [甲], clause: 一, quote: 甲 }\n"
        }`;
      writeFileSync(join(there, 'rules/a.yaml'), sheet('a', 'schedule'));
      writeFileSync(join(there, 'rules/c.yaml'), sheet('c', 'grade'));
      writeFileSync(join(there, 'rules/b.yaml'), sheet('b', 'grade'));
      writeFileSync(join(there, 'rules/d.yaml'), 'kind: grade\n');
      writeFileSync(join(there, 'rules/e.txt'), '甲');
      const sheets = await readSheets(there, diagnostics);
      expect(sheets.map(({ file }) => file)).toEqual([
        'rules/b.yaml',
        'rules/c.yaml',
        'rules/a.yaml',
      ]);
      expect(sheets[0]?.yaml).toBe(sheet('b', 'grade'));
      expect(new Set(diagnostics.map((d) => d.file))).toEqual(new Set(['rules/d.yaml']));
    } finally {
      rmSync(there, { recursive: true });
    }
  });
});

const documents = [
  {
    id: 'd1',
    clauses: [
      { anchor: 'p1', text: '依据《甲办法》修堤。' },
      { anchor: 'p2', text: '清淤。' },
    ],
  },
  { id: 'd2', clauses: [{ anchor: 'p1', text: '拨款。' }] },
] as never;

describe('answers of an editor', () => {
  const held = async (...answers: readonly Record<string, string>[]): Promise<string[]> => {
    const file = 'issue/readings.yaml';
    write(
      file,
      answers
        .map(
          (a) =>
            `- ${Object.entries({
              document: 'd1',
              clause: 'p1',
              reader: 'duties',
              quote: '修堤',
              reason: '试',
              nothing: 'true',
              ...a,
            })
              .map(([key, value]) => `${key}: ${value}`)
              .join('\n  ')}\n`,
        )
        .join(''),
    );
    const diagnostics: Diagnostic[] = [];
    const readings = await readReadings(folder, 'issue', documents, diagnostics);
    expect(readings).toHaveLength(answers.length);
    expect(readings?.map(({ line }) => line)).toEqual(answers.map((_, i) => 1 + 6 * i));
    return diagnostics.map((d) => `${d.line} ${d.rule}`);
  };
  it('are none where there is no file, or one that cannot be read', async () => {
    const diagnostics: Diagnostic[] = [];
    expect(await readReadings(folder, 'nowhere', documents, diagnostics)).toBeUndefined();
    expect(diagnostics).toEqual([]);
    write('broken/readings.yaml', '- [');
    expect(await readReadings(folder, 'broken', documents, diagnostics)).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
  });
  it('quote what stands in a clause of a document', async () => {
    expect(await held({})).toEqual([]);
    expect(await held({}, { clause: 'p2', quote: '清淤' })).toEqual([]);
    expect(await held({ document: 'd3' })).toHaveLength(1);
    expect(await held({ clause: 'p9' })).toHaveLength(1);
    expect(await held({ quote: '拨款' })).toHaveLength(1);
    expect(await held({}, { document: 'd2' })).toEqual([expect.stringMatching(/^7 /u)]);
  });
  it('are given once', async () => {
    expect(await held({}, {})).toEqual([expect.stringMatching(/^7 /u)]);
    const others: Record<string, string>[] = [
      { reader: 'deadlines' },
      { clause: 'p2', quote: '清淤' },
      { document: 'd2', quote: '拨款' },
      { quote: '依据' },
    ];
    for (const other of others) expect(await held({}, other), JSON.stringify(other)).toEqual([]);
  });
});

describe('answers about citations', () => {
  const relation = {
    type: 'implements',
    title: '甲办法',
    docNumber: null,
    clause: 'p1',
    target: 't',
  };
  const answered = (...readings: readonly object[]) => {
    const { doc, diagnostics } = answerCitations(
      {
        id: 'd1',
        clauses: [{ anchor: 'p1', text: '依据《甲办法》修堤。' }],
        relations: [relation],
        readings: readings.map((r) => ({
          document: 'd1',
          clause: 'p1',
          reader: 'citations',
          quote: '《甲办法》',
          line: 4,
          ...r,
        })),
      } as never,
      'readings.yaml',
    );
    return {
      relations: doc.relations,
      said: diagnostics.map((d) => `${d.file}:${d.line} ${d.words}`),
    };
  };
  it('leave what is not answered', () => {
    expect(answered()).toEqual({ relations: [relation], said: [] });
    expect(answered({ reader: 'duties', nothing: true })).toEqual({
      relations: [relation],
      said: [],
    });
  });
  it('take away, and give in its place', () => {
    expect(answered({ nothing: true })).toEqual({ relations: [], said: [] });
    expect(
      answered({
        records: [
          { type: 'repeals', docNumber: '甲号' },
          { type: 'cites', title: '乙' },
        ],
      }),
    ).toEqual({
      relations: [
        { type: 'repeals', title: null, docNumber: '甲号', clause: 'p1', target: null },
        { type: 'cites', title: '乙', docNumber: null, clause: 'p1', target: null },
      ],
      said: [],
    });
  });
  it('are idle where they meet nothing, or give what was read', () => {
    expect(answered({ quote: '修堤', nothing: true }).said).toEqual(['readings.yaml:4 修堤']);
    const same = (record: object): number => answered({ records: [record] }).said.length;
    expect(same({ type: 'implements', title: '甲办法' })).toBe(1);
    expect(same({ type: 'cites', title: '甲办法' })).toBe(0);
    expect(same({ type: 'implements', title: '乙办法' })).toBe(0);
    expect(same({ type: 'implements', title: '甲办法', docNumber: '甲号' })).toBe(0);
  });
});
