/** What an editor is told about duties and the register of agencies, whole. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { checkDuties } from '../../../src/checks/duties.ts';
import { formatDiagnostic } from '../../../src/domain/diagnostics.ts';
import type { Corpus } from '../../../src/domain/model.ts';
import { buildRegister } from '../../../src/domain/register.ts';
import { AgenciesFile } from '../../../src/domain/schema.ts';
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
  return (await checkDuties(directory, corpus)).map((d) => formatDiagnostic(d));
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
    ).toEqual([
      'gazette/2024-01/doc.mdx:9 error [agency] The register of agencies does not know “财政居”.\n    what to do: Nearest names: 市财政局. Add it to agencies.yaml: as an alias of the agency that it means, or as a new entry.',
      'gazette/2024-01/doc.mdx:9 error [agency] The register of agencies does not know “市渔业总站”.\n    what to do: No name in agencies.yaml is like it. Add it to agencies.yaml: as an alias of the agency that it means, or as a new entry.',
    ]);
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
    expect(await said('1\\. 修堤。（责任单位：市水务局）', shared)).toEqual([
      'agencies.yaml:18 error [agencies] The name “市水务局” is claimed by 市水文站 (shuiwenzhan) and by 市水文局 (shuiwenju).\n    what to do: Bind it to documents with in: under each, or take it from one of them.',
      'gazette/2024-01/doc.mdx:9 error [agency] The name “市水务局” belongs to several agencies: 市水文站 (shuiwenzhan), 市水文局 (shuiwenju).\n    what to do: In agencies.yaml, bind the name to documents with in: under each agency, or take it from all but one.',
    ]);
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
    expect(await said('1\\. 修堤。（责任单位：市水务局、公安局）', '[]')).toEqual([
      'agencies.yaml error [agencies] There is no register of agencies, and the documents give duties to agencies by 2 names.\n    what to do: Write agencies.yaml: for each agency an id, its official name, its other names and its kind (src/domain/schema.ts, AgenciesFile).',
    ]);
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
    expect(await said('1\\. 修堤。', faulty)).toEqual([
      'agencies.yaml:12 error [agencies] The id “gongan” is given twice.\n    what to do: Ids are addresses: give one of the two entries another id, or make them one.',
      'agencies.yaml:18 error [agencies] 市防办 (fangban) has the name “市 防 办” twice.\n    what to do: Remove one; width, spaces and brackets make no difference.',
      'agencies.yaml:19 error [agencies] The name “市水利局” is claimed by 市水务局 (shuiwu) and by 市防办 (fangban).\n    what to do: Bind it to documents with in: under each, or take it from one of them.',
      'agencies.yaml:20 error [agencies] The name “防办” of fangban is bound to the document “dox”, which does not exist.\n    what to do: Write the id of a document: the name of its file without .mdx.',
      'agencies.yaml:22 error [agencies] seat of fangban names “shuiwuju”, which no entry has for its id.\n    what to do: Write the id of an entry of this file.',
      'agencies.yaml:23 error [agencies] partOf of fangban names the entry itself.\n    what to do: Remove it, or write another id.',
      'agencies.yaml:27 error [agencies] members of gedi names “nowhere”, which no entry has for its id.\n    what to do: Write the id of an entry of this file.',
      'agencies.yaml:27 error [agencies] gedi has members, but its kind is county.\n    what to do: Only an entry of kind group has members.',
    ]);
  });
  it('says of an office what the text says', async () => {
    const office = `${register}- id: fangban
  name: 市防汛办公室
  kind: command
  seat: gongan
`;
    expect(await said('市防汛办公室设在市水务局，负责值班。', office)).toEqual([
      'agencies.yaml:15 error [agencies] doc#p1 says that 市防汛办公室 sits in 市水务局 (shuiwu); the register says gongan.\n    what to do: Write seat: shuiwu under fangban, or correct the names.',
    ]);
  });
});

describe('what looks like a duty and was not read', () => {
  const parser = 'if it is a new form, the parser in src/duties/parentheses.ts must learn it.';
  const cases: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    'a label of a new form': [
      '1\\. 修堤。（责任科室：市水务局）',
      [
        `gazette/2024-01/doc.mdx:9 error [duty] This parenthesis looks like a duty and was not read as one.\n    words: （责任科室：市水务局）\n    what to do: Compare its label with the others (责任单位：, 牵头单位：, 配合单位：); ${parser}`,
      ],
    ],
    'a role after names that begin with an unknown one': [
      '1\\. 修堤。（渔业中心牵头，市公安局配合）',
      [
        `gazette/2024-01/doc.mdx:9 error [duty] This parenthesis looks like a duty and was not read as one.\n    words: （渔业中心牵头，市公安局配合）\n    what to do: Compare its label with the others (责任单位：, 牵头单位：, 配合单位：); ${parser}`,
      ],
    ],
    'a label without brackets in mid-sentence': [
      '1\\. 修堤，责任单位：市水务局。',
      [
        `gazette/2024-01/doc.mdx:9 error [duty] These words look like a duty and were not read as one.\n    words: 责任单位：市水务局。\n    what to do: If brackets are missing, mend them; ${parser}`,
      ],
    ],
    'a statement of a new form': [
      '1\\. 修堤。各乡也要办，后面不再列出。',
      [
        'gazette/2024-01/doc.mdx:9 error [duty] These words put somebody on other clauses, and were not read so.\n    words: 各乡也要办，后面不再列出\n    what to do: Compare them with 以下均需某某落实，不再列出; if it is a new form, the parser in src/duties/parentheses.ts must learn it.',
      ],
    ],
    'no closing bracket': [
      '1\\. 修堤。（责任单位：市水务局',
      [
        'gazette/2024-01/doc.mdx:9 error [duty] A parenthesis with responsible units has no closing bracket, so that its end is not known.\n    words: （责任单位：市水务局\n    what to do: If the scan lost it, mend it with <Corr sic="" …>）</Corr>; if the paragraph is cut in two, join it.',
      ],
    ],
    'no names': [
      '1\\. 修堤。（责任单位：）',
      [
        'gazette/2024-01/doc.mdx:9 error [duty] A parenthesis for responsible units names nobody.\n    words: （责任单位：）\n    what to do: If the scan lost the names, say so with <Gap>; else write the label as the source has it.',
      ],
    ],
    'one paragraph alone among member units': [
      '## 1 成员单位职责\n\n市渔业总站：负责船只。',
      [
        'gazette/2024-01/doc.mdx:11 error [duty] This paragraph stands among those of member units and was not read as one.\n    words: 市渔业总站：负责船只。\n    what to do: Add the name before the colon to agencies.yaml, or make the paragraph what it is in the source.',
      ],
    ],
    'nothing of the kind': ['1\\. 修堤（含护坡）。具体职责如下：（一）值班（24小时）；', []],
  };
  for (const [name, [text, expected]] of Object.entries(cases)) {
    it(name, async () => expect(await said(text, register)).toEqual(expected));
  }
});
