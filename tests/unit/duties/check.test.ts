/** What an editor is told about duties and the register of agencies, whole. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { checkDuties } from '../../../src/checks/duties.ts';
import type { Corpus } from '../../../src/domain/model.ts';
import { buildRegister } from '../../../src/domain/register.ts';
import { AgenciesFile } from '../../../src/domain/schema.ts';
import { inBoth } from '../both.ts';
import { documentOf } from './documents.ts';

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gongbao-'));
});
afterAll(() => rm(directory, { recursive: true }));

/** What is said of a text beside a register. */
async function said(body: string, yaml: string): Promise<string[]> {
  await writeFile(join(directory, 'agencies.yaml'), yaml);
  const issue = {
    id: '2024-01',
    file: {},
    source: [],
    documents: [documentOf(`# 甲\n\n${body}\n`)],
  };
  const corpus = {
    site: {},
    register: buildRegister(AgenciesFile.parse(parseYaml(yaml) ?? [])),
    issues: [issue],
  } as unknown as Corpus;
  return (await checkDuties(directory, corpus)).map((d) => inBoth(d));
}

const register = `# Agencies.
- id: shuiwu
  name: 市水务局
  aliases: [市水利局]
  kind: department
- id: gongan
  name: 市公安局
  kind: department
- id: caizheng
  name: 市财政局
  kind: department
`;

describe('names', () => {
  it('that the register does not know are met with the place and the nearest names', async () => {
    expect(
      await said('1\\. 修堤。（责任单位：市水务局、公安局、财政居、市渔业总站）', register),
    ).toMatchSnapshot();
  });
  it('that two agencies share are met with both, once for each place', async () => {
    const shared = `${register}- id: shuiwenzhan
  name: 市水文站
  aliases: [{ name: 市水务局, in: [doc] }]
  kind: institution
- id: shuiwenju
  name: 市水文局
  aliases: [{ name: 市水务局, in: [doc] }]
  kind: institution
`;
    expect(await said('1\\. 修堤。（责任单位：市水务局）', shared)).toMatchSnapshot();
  });
  it('that are told apart by the document are no fault', async () => {
    const apart = `${register}- id: zhan
  name: 市水文站
  aliases: [{ name: 市水务局, in: [doc] }]
  kind: institution
`;
    expect(await said('1\\. 修堤。（责任单位：市水务局）', apart)).toEqual([]);
  });
});

describe('the register', () => {
  it('is missed in one sentence', async () => {
    expect(await said('1\\. 修堤。（责任单位：市水务局、公安局）', '[]')).toMatchSnapshot();
    expect(await said('1\\. 修堤。', '[]')).toEqual([]);
  });
  it('may not give an id twice, nor a name, nor name what does not exist', async () => {
    const faulty = `${register}- id: gongan
  name: 市警察局
  kind: department
- id: fangban
  name: 市防办
  aliases:
    - 市 防 办
    - 市水利局
    - { name: 防办, in: [dox] }
  kind: command
  seat: shuiwuju
  partOf: fangban
- id: gedi
  name: 各地
  kind: county
  members: [nowhere]
`;
    expect(await said('1\\. 修堤。', faulty)).toMatchSnapshot();
  });
  it('says of an office what the text says', async () => {
    const office = `${register}- id: fangban
  name: 市防汛办公室
  kind: command
  seat: gongan
`;
    expect(await said('市防汛办公室设在市水务局，负责值班。', office)).toMatchSnapshot();
  });
});

describe('what looks like a duty and was not read', () => {
  const cases: Readonly<Record<string, string>> = {
    'a label of a new form': '1\\. 修堤。（责任班组：市水务局）',
    'a role after names that begin with an unknown one':
      '1\\. 修堤。（渔业中心牵头，市公安局配合）',
    'a label without brackets in mid-sentence': '1\\. 修堤、责任单位：市水务局。',
    'a statement of a new form': '1\\. 修堤。各乡也要办，后面不再列出。',
    'no closing bracket': '1\\. 修堤。（责任单位：市水务局',
    'no names': '1\\. 修堤。（责任单位：）',
    'one paragraph alone among member units': '## 1 成员单位职责\n\n市渔业总站：负责船只。',
  };
  for (const [name, text] of Object.entries(cases)) {
    it(`is reported: ${name}`, async () => {
      const reports = await said(text, register);
      expect(reports).toHaveLength(1);
      expect(reports).toMatchSnapshot();
    });
  }
  it('but not what only resembles it', async () => {
    expect(
      await said('1\\. 修堤（含护坡）。具体职责如下：（一）值班（24小时）；', register),
    ).toEqual([]);
  });
});

describe('a label of whom one may ask', () => {
  it.each(['解读机构：市财政局', '咨询单位：市水务局', '报名单位：市公安局'])(
    '%s owes nothing and holds nothing up',
    async (line) =>
      expect((await said(line, register)).filter((words) => words.includes('某某单位'))).toEqual(
        [],
      ),
  );
});

describe('a bracket with a label that nobody has thought of', () => {
  it.each([
    '（督导专班：市水务局）',
    '（包联干事：市公安局、市财政局）',
    '【盯办专员：市政府督查室】',
  ])('is reported: %s', async (bracket) => {
    const [line] = await said(`1\\. 修堤${bracket}。`, register);
    expect(line).toContain('这个括号像是写责任单位的，没有读成职责。');
    expect(line).toContain(bracket);
  });
  it.each([
    '（来源：市水务局）',
    '（联系电话：市公安局办公室）',
    '（附件：市财政局）',
    '（注：见上条办法）',
  ])('is none where it says where or whence: %s', async (bracket) => {
    expect(
      (await said(`1\\. 修堤${bracket}。`, register)).filter((l) => l.includes('这个括号')),
    ).toEqual([]);
  });
});
