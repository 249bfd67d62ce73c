/** What is told of duties and of records, branch by branch. By hand, invented bodies. */
import { describe, expect, it } from 'vitest';
import type { Answerable } from '../../../src/checks/answers.ts';
import { checkDuties, dutyReports } from '../../../src/checks/duties.ts';
import { checkRecords, recordReports } from '../../../src/checks/records.ts';
import type { Corpus } from '../../../src/domain/model.ts';
import type { Register } from '../../../src/domain/register.ts';
import { deriveDocument } from '../../../src/duties/index.ts';
import { bodyPassed, sentenceLeft } from '../../../src/messages/duties.ts';
import { recordsOf } from '../../../src/records/index.ts';
import { documentOf as dutyDocument, registerOf } from '../duties/documents.ts';
import { corpusOf, documentOf } from '../records/document.ts';

const register = registerOf({ shuiwu: ['市水务局'], caizheng: ['市财政局'] });
const corpusWith = (body: string, own: Register): Corpus =>
  ({
    site: {},
    register: own,
    issues: [
      { id: '2024-01', file: {}, source: [], documents: [dutyDocument(`# 甲\n\n${body}\n`)] },
    ],
  }) as unknown as Corpus;
const reports = (body: string, own: Register = register): Answerable[] => {
  const doc = dutyDocument(`# 甲\n\n${body}\n`);
  return dutyReports(doc, deriveDocument(doc, own), own);
};
/** The words of what is told for a reason of its own, without the nets under all readers. */
const words = (body: string): string[] =>
  reports(body)
    .filter(({ diagnostic: { rule } }) => rule !== bodyPassed.rule && rule !== sentenceLeft.rule)
    .map((r) => r.words ?? '-');

describe('a bracket that looks like a duty by its end', () => {
  it.each([
    '（市鱼局牵头）',
    '（市鱼委负责）',
    '（市政府办配合）',
    '（宣传部牵头）',
    '（乡政府负责）',
    '（鱼业中心配合）',
    '（鱼业公司负责）',
    '（有关单位和个人负责）',
    '（各部门分头配合）',
  ])('%s is read or told', async (bracket) => {
    const { duties, told } = {
      duties: deriveDocument(dutyDocument(`# 甲\n\n修堤。${bracket}清淤。\n`), register)
        .parentheses,
      told: words(`修堤。${bracket}清淤。`),
    };
    expect(duties.length + told.length).toBeGreaterThan(0);
  });
  it.each(['（市鱼局牵头。）', '（牵头）', '（市鱼局鼓励）', '（过路客牵头）'])(
    'not %s',
    async (bracket) =>
      expect(words(`修堤。${bracket}清淤。`).filter((w) => w === bracket)).toEqual([]),
  );
});

describe('a statement that units are listed no more', () => {
  it.each([
    '以下均由市水务局负责，不再列出。',
    '以下任务，不再一一列示。',
    '以下任务不再单独标注。',
  ])('%s, which says nothing that is read', async (text) => {
    expect(reports(`修堤。\n\n${text}`).map((r) => r.diagnostic.rule)).not.toEqual([]);
  });
  it('is told with the words before it', async () => {
    expect(words('某些事情，以下不再一一列出。')).toContain('某些事情，以下不再一一列出');
    expect(words('某些事情，以下不再举办。')).not.toContain('某些事情，以下不再举办');
  });
});

describe('brackets that were read in part', () => {
  it('are told where they do not close', async () => {
    const said = reports('修堤。（责任单位：市水务局');
    expect(said.map((r) => r.words)).toEqual(['（责任单位：市水务局']);
    expect(said[0]).toMatchObject({
      reader: 'duties',
      clause: 'p1',
      diagnostic: { file: 'gazette/2024-01/doc.mdx', line: 9, words: '（责任单位：市水务局' },
    });
  });
  it('are told where they name nobody', async () => {
    expect(words('修堤。（责任单位：）')).toEqual(['（责任单位：）']);
  });
  it('are told once where they are read', async () => {
    expect(words('修堤。（责任单位：市水务局）')).toEqual([]);
  });
  it('have sixty signs in what is told', async () => {
    const long = `（责任某：${'过'.repeat(80)}）`;
    const [one] = reports(`修堤。${long}`);
    expect(one?.words).toBe(long);
    expect(one?.diagnostic.words).toBe(long.slice(0, 60));
  });
});

describe('labels outside of brackets', () => {
  it('say who, before other words or alone', async () => {
    expect(words('包联部门：过路客')).toEqual(['包联部门：过路客']);
    expect(words('修堤。包联部门：过路客')).toEqual(['包联部门：过路客']);
    // At the end of a sentence nothing is labelled.
    expect(words('天气晴朗，某某包联部门：')).toEqual([]);
    expect(words('包联部门：')).toEqual(['包联部门：']);
  });
  it.each([
    ...['成员', '下列', '以下', '如下', '各', '有关', '相关', '本', '其他', '用人', '建设', '施工'],
    ...['监理', '设计', '勘察', '事业', '企事业', '主管', '党政', '直属', '所属'],
  ])('%s单位 is no role', async (which) => {
    for (const body of ['单位', '部门', '主体', '机构', '地区'])
      expect(words(`${which}${body}：过路客`), which + body).toEqual([]);
  });
  it('in brackets that are told are told with them alone', async () => {
    expect(words('修堤。（过路客，包联部门：过路客，牵头单位某：甲）')).toHaveLength(1);
  });
});

describe('a register that is empty', () => {
  it('is told once, and nothing of the documents', async () => {
    const none = registerOf({});
    const said = await checkDuties('/nowhere', corpusWith('修堤。（责任单位：市水务局）', none));
    expect(said.map((d) => `${d.file} ${d.message.en}`)).toHaveLength(1);
    expect(said[0]?.file).toBe('agencies.yaml');
    expect(reports('修堤。（责任单位：市水务局）', none)).toEqual([]);
    expect(await checkDuties('/nowhere', corpusWith('天气晴朗', none))).toEqual([]);
  });
});

describe('records', () => {
  const agencies = [{ id: 'shuiwu', name: '青川市水务局', kind: 'department', aliases: [] }];
  const told = (front: string, lines: readonly string[], own: object[] = agencies) => {
    const corpus = corpusOf(documentOf(front, lines), own as never);
    const said = recordsOf(corpus).byDocument.flatMap((r) => recordReports(r, corpus.register));
    expect(checkRecords(corpus)).toEqual(said.map((r) => r.diagnostic));
    return said.map(
      ({ diagnostic: d, clause, words: of }) =>
        `${d.rule} ${d.line} ${clause ?? '-'} ${of ?? '-'} ${d.words ?? '-'}`,
    );
  };
  const posts = (...lines: string[]) =>
    told('title: 人事任免\nkind: appointments', ['# 人事任免', ...lines]);
  it('name each unknown body once', () => {
    expect(posts('任命张三为青川市渔业局局长。', '任命李四为青川市渔业局副局长。')).toEqual([
      expect.stringMatching(/^organization-unknown 8 - - 青川市渔业局$/u),
    ]);
    expect(posts('任命张三为青川市水务局局长。')).toEqual([]);
    expect(
      told(
        'title: 人事任免\nkind: appointments',
        ['# 人事任免', '任命张三为青川市渔业局局长。'],
        [],
      ),
    ).toEqual([]);
  });
  it('are told of words of 160 signs at most', () => {
    const corpus = (n: number) =>
      corpusOf(
        documentOf('title: 人事任免\nkind: appointments', ['# 人事任免', `${'某'.repeat(n)}。`]),
        agencies as never,
      );
    const en = (n: number): string => checkRecords(corpus(n))[0]?.message.en ?? '';
    expect(en(160)).toContain('某'.repeat(160));
    expect(en(160)).not.toContain('…');
    expect(en(161)).toContain(`${'某'.repeat(160)}…`);
  });
  const chronicle = (...lines: string[]) =>
    told('title: 大事记\nkind: chronicle', ['# 2024年1月大事记', ...lines]);
  it('of a chronicle go from day to day', () => {
    expect(
      chronicle(
        '1月3日，市长张三调研水务。',
        '2日，市长张三调研财政。',
        '2日，市长张三调研交通。',
      ).filter((s) => s.includes('order')),
    ).toEqual([expect.stringMatching(/ 10 p2 - -$/u)]);
    expect(
      chronicle('1月3日，市长张三调研水务。', '1月3日，市长张三调研财政。').filter((s) =>
        s.includes('order'),
      ),
    ).toEqual([]);
  });
  it('of an office without a name are told', () => {
    const said = chronicle('1月3日，市委副书记、市长调研水务。');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/ 8 p1 /u);
    expect(chronicle('1月3日，市长张三调研水务。')).toEqual([]);
  });
});

describe('a label that ends like a role', () => {
  it('is told, but for the line of those whom a paper is sent to', () => {
    expect(words('各清雪责任单位：')).toEqual([]);
    expect(words('清雪责任单位：').length).toBe(1);
  });
});
