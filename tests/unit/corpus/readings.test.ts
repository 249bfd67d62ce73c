/** An editor's answers: locked to the words that they quote, applied, and refused once they meet nothing. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/index.ts';
import { readCorpus } from '../../../src/corpus/index.ts';
import { applyReadings, type EditorReading } from '../../../src/domain/readings.ts';
import { recordsOf } from '../../../src/records/index.ts';
import { cityContent, issue } from '../../fixtures/city.ts';
import { inBoth } from '../both.ts';

let content: string;
let document: string;
let clause: string;
beforeAll(async () => {
  content = await cityContent();
  const { corpus } = await readCorpus(content);
  const first = recordsOf(corpus!).appointments[0]!;
  document = first.document;
  clause = first.clause;
});
afterAll(() => rm(content, { recursive: true }));

const answer = (fields: Record<string, string>, rest = 'nothing: true'): string =>
  `- ${Object.entries({
    document,
    clause,
    reader: 'appointments',
    quote: '任命王小明',
    reason: '举例',
    ...fields,
  })
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n  ')}\n  ${rest}\n`;

/** What is said of readings.yaml with this text. */
async function said(text: string): Promise<string> {
  await writeFile(join(content, 'gazette', issue, 'readings.yaml'), text);
  const { diagnostics } = await checkContent(content);
  return diagnostics
    .filter((d) => d.file.endsWith('readings.yaml') && d.rule !== 'approval')
    .map(inBoth)
    .join('\n')
    .replaceAll(document, '<document>');
}

const people = async (): Promise<readonly string[]> => {
  const { corpus } = await readCorpus(content);
  return recordsOf(corpus!).appointments.map((a) => `${a.person} ${a.action} ${a.post}`);
};

describe('an answer of an editor', () => {
  it('takes away what was read in the words that it quotes, and only that', async () => {
    expect(await said('[]\n')).toBe('');
    const all = await people();
    expect(all.length).toBeGreaterThan(1);
    expect(await said(answer({}))).toBe('');
    expect(await people()).toEqual(all.filter((one) => !one.startsWith('王小明')));
  });

  it('gives records in their place', async () => {
    const records =
      'records:\n    - person: 王晓明\n      action: appoint\n      post: 市水务局局长';
    expect(await said(answer({}, records))).toBe('');
    expect(await people()).toContain('王晓明 appoint 市水务局局长');
    expect(await people()).not.toContain('王小明 appoint 市水务局局长');
  });

  it.each([
    ['words that do not stand in the clause', () => answer({ quote: '任命王大明' })],
    ['a clause that there is none of', () => answer({ clause: "'9.9'" })],
    ['a document that there is none of', () => answer({ document: 'nowhere' })],
    ['the same words twice', () => answer({}) + answer({})],
    ['damage where no import reports any', () => answer({ reader: 'damage' })],
    ['a question of structure that nobody asks', () => answer({ reader: 'structure' })],
    ['words in which nothing is read', () => answer({ quote: '经研究决定', clause: 'p1' })],
    ['neither nothing nor records', () => answer({}, 'note: 无')],
    ['nothing: false', () => answer({}, 'nothing: false')],
    [
      'a field of no record',
      () => answer({}, 'records:\n    - { person: 王小明, action: appoint, rank: 正科 }'),
    ],
    [
      'records of a reader that takes none',
      () => answer({ reader: 'damage' }, 'records:\n    - { person: 王小明 }'),
    ],
    ['a reader that there is none of', () => answer({ reader: '任免' })],
    ['no reason', () => answer({ reason: "''" })],
  ])('is met with a sentence where it has %s', async (_, text) => {
    const told = await said(text());
    expect(told).not.toBe('');
    expect(told).toMatchSnapshot();
  });
});

describe('applying answers', () => {
  const text = '免去甲某的局长职务；任命乙某为局长。任命丙某为副局长。';
  const reading = (quote: string, records?: object[]): EditorReading =>
    ({
      document: 'd',
      clause: 'p1',
      reader: 'appointments',
      quote,
      reason: '举例',
      ...(records === undefined ? { nothing: true } : { records }),
    }) as EditorReading;
  const read = [
    { clause: 'p1', words: '免去甲某的局长职务' },
    { clause: 'p1', words: '任命乙某为局长' },
    { clause: 'p2', words: '任命乙某为局长' },
    { clause: 'p1' },
  ];
  const apply = (answers: EditorReading[]) =>
    applyReadings<(typeof read)[number], 'appointments'>(
      answers,
      () => text,
      read,
      (item, record) => item.words === `任命${record.person}为局长`,
    );

  it('meets what shares words with the quotation in the same clause, and what has no words of its own', () => {
    const { kept, idle } = apply([reading('乙某')]);
    expect(kept).toEqual([read[0], read[2]]);
    expect(idle).toEqual([]);
  });
  it('is idle where the reader reads the same by itself', () => {
    const same = reading('任命乙某为局长', [{ person: '乙某' }]);
    const other = reading('任命乙某为局长', [{ person: '丁某' }]);
    const items = [read[1]!];
    const on = (answers: EditorReading[]) =>
      applyReadings<(typeof read)[number], 'appointments'>(
        answers,
        () => text,
        items,
        (item, record) => item.words === `任命${record.person}为局长`,
      );
    expect(on([same]).idle).toEqual([same]);
    expect(on([other]).idle).toEqual([]);
    expect(on([other]).given).toEqual([{ answer: other, record: { person: '丁某' } }]);
  });
  it('is idle where it meets nothing, and not where it gives what was missed', () => {
    const only = [read[0]!];
    const on = (answers: EditorReading[]) =>
      applyReadings<(typeof read)[number], 'appointments'>(answers, () => text, only);
    const nothing = reading('丙某');
    expect(on([nothing]).idle).toEqual([nothing]);
    expect(on([reading('丙某', [{ person: '丙某' }])]).idle).toEqual([]);
    expect(on([]).kept).toEqual(only);
  });
});
