/** What an issue is made of: each clause with all that it has and nothing else, and what is said of files that are not there. By hand. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDocument, readIssue } from '../../../src/corpus/assemble.ts';
import { hashOfFolder } from '../../../src/corpus/hashes.ts';
import { parseDocument } from '../../../src/corpus/parse.ts';
import type { Diagnostic } from '../../../src/domain/diagnostics.ts';
import { cityContent, issue } from '../../fixtures/city.ts';

const documentOf = (body: string, kind = 'notice') => {
  const parsed = parseDocument('a.mdx', 'a', `---\ntitle: 甲\nkind: ${kind}\n---\n\n${body}\n`);
  expect(parsed.diagnostics).toEqual([]);
  return buildDocument(
    parsed,
    {
      lines: [
        [3, 3],
        [4, 6],
      ],
      markLines: new Map(),
      diagnostics: [],
    },
    '2024-01',
    [3, 9],
  );
};

describe('a document', () => {
  it('has its clauses with what each of its kind has', () => {
    const { clauses, ...rest } = documentOf(
      '# 甲\n\n一段。\n\n## 一、乙\n\n1\\. 丙。\n\n| 项 | 量 |\n| - | - |\n| 丁 | 1 |\n| 戊 | 2 |',
    );
    expect(rest).toMatchObject({ id: 'a', issue: '2024-01', sourceLines: [3, 9], corrections: [] });
    expect(
      clauses.map(({ kind, text, sourceLines, columns, depth, mdxLine }) => [
        kind,
        text,
        sourceLines,
        columns,
        depth,
        mdxLine,
      ]),
    ).toEqual([
      ['title', '甲', [3, 3], undefined, undefined, 6],
      ['paragraph', '一段。', [4, 6], undefined, undefined, 8],
      // Of what the source has no line for, the first of the document stands.
      ['heading', '一、乙', [3, 3], undefined, 2, 10],
      ['item', '1. 丙。', [3, 3], undefined, undefined, 12],
      ['row', '丁\t1', [3, 3], ['项', '量'], undefined, 16],
      ['row', '戊\t2', [3, 3], ['项', '量'], undefined, 17],
    ]);
    // What a clause has not is not among its keys.
    const keys = clauses.map((clause) => Object.keys(clause));
    for (const [i, { kind }] of clauses.entries()) {
      expect(keys[i]?.includes('columns'), kind).toBe(kind === 'row');
      expect(keys[i]?.includes('depth'), kind).toBe(kind === 'heading');
      expect(keys[i]?.includes('number'), kind).toBe(kind === 'heading' || kind === 'item');
    }
  });

  it('gives each mark to the clause that it stands in, with what it mends', () => {
    const { corrections } = documentOf(
      '# 甲\n\n发生<Corr sic="动动物" kind="doubled" reason="重字">动物</Corr>疫情。\n\n见<Sic kind="stray" reason="衍字">某</Sic>处<Gap kind="figure" reason="缺图" />。',
    );
    expect(corrections).toEqual([
      { anchor: 'p1', line: 4, kind: 'doubled', sic: '动动物', corr: '动物', reason: '重字' },
      { anchor: 'p2', line: 3, kind: 'stray', sic: '某', corr: null, reason: '衍字' },
      { anchor: 'p2', line: 3, kind: 'figure', sic: '', corr: null, reason: '缺图' },
    ]);
  });

  it('builds on others where it is a paper, and not where it tells of them', () => {
    const body = '# 甲\n\n《乙办法》同时废止。';
    expect(documentOf(body).relations).toEqual([
      { type: 'repeals', title: '乙办法', docNumber: null, clause: 'p1', target: null },
    ]);
    for (const kind of ['appointments', 'chronicle'])
      expect(documentOf(body, kind).relations, kind).toEqual([]);
  });

  it('has the clause at each node of its tree, made anew at each call', () => {
    const doc = documentOf('# 甲\n\n一段。\n\n| 项 |\n| - |\n| 丁 |');
    const found: string[] = [];
    const visit = (node: {
      data?: { clause?: { anchor: string } };
      children?: unknown[];
    }): void => {
      if (node.data?.clause !== undefined) found.push(node.data.clause.anchor);
      for (const child of node.children ?? []) visit(child as never);
    };
    visit(doc.tree() as never);
    expect(found).toEqual(doc.clauses.map(({ anchor }) => anchor));
    expect(doc.tree()).not.toBe(doc.tree());
  });
});

describe('the files of an issue', () => {
  let content: string;
  let folder: string;
  beforeEach(async () => {
    content = await cityContent();
    folder = join(content, 'gazette', issue);
  });
  afterEach(() => rmSync(content, { recursive: true }));
  const read = async () => {
    const diagnostics: Diagnostic[] = [];
    const made = await readIssue(content, issue, diagnostics);
    return {
      made,
      said: diagnostics.map(({ file, rule }) => `${file.slice(file.lastIndexOf('/') + 1)} ${rule}`),
    };
  };
  const mdx = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.mdx'));

  it('are its documents, in the order of its contents', async () => {
    const { made, said } = await read();
    expect(said).toEqual([]);
    const named = made!.file.contents.flatMap((entry) =>
      'document' in entry && entry.document !== undefined ? [entry.document] : [],
    );
    expect(made!.documents.map(({ id }) => id)).toEqual(named);
    expect(named.map((id) => `${id}.mdx`).sort()).toEqual(mdx().sort());
    expect(Object.keys(made!)).not.toContain('readings');
    expect(made!.documents.every((doc) => !('readings' in doc))).toBe(true);
  });

  it('are told where one is missing, is no text, or belongs to none, and the others are read', async () => {
    const [first = '', second = ''] = mdx();
    const all = mdx().length;
    rmSync(join(folder, first));
    let { made, said } = await read();
    expect(said).toEqual([`${first} content`]);
    expect(made!.documents).toHaveLength(all - 1);
    writeFileSync(join(folder, first), Buffer.from([0xff, 0xfe, 0x32, 0x75]));
    ({ made, said } = await read());
    expect(said).toEqual([`${first} encoding`]);
    expect(made!.documents).toHaveLength(all - 1);
    // What the front matter of one lacks is said, and it is left out.
    writeFileSync(join(folder, first), '一段。\n');
    ({ made, said } = await read());
    expect(said.length).toBeGreaterThan(0);
    expect(made!.documents.map(({ id }) => `${id}.mdx`)).not.toContain(first);
    rmSync(join(folder, first));
    writeFileSync(join(folder, 'stray.mdx'), readFileSync(join(folder, second)));
    expect((await read()).said.sort()).toEqual([`${first} content`, 'stray.mdx content'].sort());
  });

  it('give the answers of an editor to the document that they are about', async () => {
    const { made } = await read();
    const [one, other] = made!.documents;
    const quote = one!.clauses.find(({ kind }) => kind === 'title')!;
    writeFileSync(
      join(folder, 'readings.yaml'),
      JSON.stringify([
        {
          document: one!.id,
          clause: quote.anchor,
          reader: 'duties',
          quote: quote.text.slice(0, 4),
          reason: '试',
          nothing: true,
        },
      ]),
    );
    const answered = (await read()).made!;
    expect(answered.readings).toHaveLength(1);
    expect(answered.documents[0]?.readings).toHaveLength(1);
    expect(answered.documents.find(({ id }) => id === other!.id)).not.toHaveProperty('readings');
  });

  it('are known by their names and bytes', async () => {
    const before = await hashOfFolder(folder, issue);
    expect(await hashOfFolder(folder, issue)).toBe(before);
    expect(await hashOfFolder(folder, '2024-02')).not.toBe(before);
    // A draft's ledger and a seal change nothing of what is read.
    writeFileSync(join(folder, 'proofread.json'), '{}');
    expect(await hashOfFolder(folder, issue)).toBe(before);
    writeFileSync(join(folder, 'b.txt'), '');
    const added = await hashOfFolder(folder, issue);
    expect(added).not.toBe(before);
    writeFileSync(join(folder, 'b.txt'), ' ');
    expect(await hashOfFolder(folder, issue)).not.toBe(added);
    expect(await hashOfFolder(join(folder, 'nowhere'), issue)).toBeUndefined();
  });
});
