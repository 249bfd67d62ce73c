/** Word files: what Word keeps apart from the words is read with them, and measured against what they were made from. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { importGazette } from '../../../src/importer/index.ts';
import { takeIn } from '../../../src/intake/index.ts';
import { formatNumber, Numbering } from '../../../src/intake/numbering.ts';
import { cellShare, inOrder, partsOf } from '../../fixtures/intake/measure.ts';
import { cover, plan, regulation, type WordFile, wordOf } from '../../fixtures/intake/word.ts';
import { inBoth } from '../both.ts';

const linesOf = (bytes: Uint8Array): string[] => new TextDecoder().decode(bytes).split('\n');

describe('a Word file', () => {
  it.each([
    ['a plan', plan],
    ['a regulation', regulation],
  ])('gives its words and cells: %s', async (_, make) => {
    const file: WordFile = await make();
    const { bytes, diagnostics } = await takeIn([{ name: 'a.docx', bytes: file.bytes }]);
    const { text, rows } = partsOf(linesOf(bytes));
    const words = inOrder(text.join(''), file.text.join(''));
    expect(words.share, words.faults.join('\n')).toBeGreaterThanOrEqual(0.999);
    const cells = cellShare(rows, file.rows);
    expect(cells.share, cells.faults.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(diagnostics).toEqual([]);
    // A paragraph is a line, and a note a line apart.
    const own = text.filter((l) => l.trim() !== '').map((l) => l.replace(/\s/gu, ''));
    expect(own).toEqual(file.text.map((t) => t.replace(/\s/gu, '')));
  });

  const list =
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  const item = (run: string, more = ''): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${more}</w:pPr>${run}</w:p>`;
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

  it.each(['usual', 'strict'] as const)('in the %s form has its numbers', async (form) => {
    const bytes = wordOf(item(run('甲')) + item(run('乙')), list, form);
    expect(linesOf((await takeIn([{ name: 'a.docx', bytes }])).bytes)).toEqual([
      '第一条 甲',
      '第二条 乙',
      '',
    ]);
  });

  it('counts no paragraph that a change has struck out, and gives a text box once', async () => {
    const struck = item(
      '<w:del w:id="1" w:author="x"><w:r><w:delText>旧</w:delText></w:r></w:del>',
      '<w:rPr><w:del w:id="2" w:author="x"/></w:rPr>',
    );
    const words = `<w:txbxContent>${item(run('框内'))}<w:p>${run('框末')}</w:p></w:txbxContent>`;
    const box = `<w:p>${run('框外')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${words}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${words}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const bytes = wordOf(item(run('甲')) + struck + item(run('乙')) + box + item(run('丙')), list);
    expect(linesOf((await takeIn([{ name: 'a.docx', bytes }])).bytes)).toEqual([
      '第一条 甲',
      '第二条 乙',
      '框外',
      '第三条 框内',
      '框末',
      '第四条 丙',
      '',
    ]);
  });

  it('that cannot be opened is met with a sentence', async () => {
    const { bytes } = await cover();
    const files = [
      { name: 'a.docx', bytes: bytes.slice(0, 900) },
      { name: 'a.doc', bytes: Buffer.from('\u00d0\u00cf\u0011\u00e0........', 'latin1') },
    ];
    for (const file of files)
      await expect(
        takeIn([file]).catch((error: { text: unknown }) => error.text),
      ).resolves.toMatchSnapshot();
  });
});

describe('several files', () => {
  it('are one issue in the order of its contents', async () => {
    const given = await Promise.all(
      (
        [
          ['方案.docx', plan],
          ['办法.docx', regulation],
          ['封面.docx', cover],
        ] as const
      ).map(async ([name, make]) => ({ name, bytes: (await make()).bytes })),
    );
    const taken = await takeIn(given);
    expect(taken.diagnostics).toEqual([]);
    const draft = importGazette(taken.bytes, { issue: undefined, ...taken });
    expect(draft.issue).toBe('2024-03');
    expect(draft.stages.documents.map((d) => d.frontMatter.title)).toEqual([
      '青川市城市供水管理办法',
      '青川市人民政府办公室关于印发青川市供水保障方案的通知',
    ]);
    const document = [...draft.files].find(
      ([name, text]) => name.endsWith('.mdx') && text.includes('青政办发'),
    )?.[1];
    expect(document).toMatchSnapshot();
  });

  it('tell which of them the contents do not name', async () => {
    const note = '青川市人民政府关于表彰先进的决定\n';
    const taken = await takeIn([
      { name: '封面.docx', bytes: (await cover()).bytes },
      { name: '方案.docx', bytes: (await plan()).bytes },
      { name: '决定.txt', bytes: new TextEncoder().encode(note) },
    ]);
    expect(taken.diagnostics.map(inBoth).join('\n')).toMatchSnapshot();
    expect(
      linesOf(taken.bytes)
        .filter((l) => l !== '')
        .at(-1),
    ).toBe(note.trim());
  });
});

describe('a number of Word', () => {
  it.each([
    [1, 'chineseCounting', '一'],
    [10, 'chineseCountingThousand', '十'],
    [21, 'chineseCountingThousand', '二十一'],
    [105, 'chineseCountingThousand', '一百零五'],
    [110, 'chineseCountingThousand', '一百一十'],
    [12, 'chineseLegalSimplified', '壹拾贰'],
    [20, 'ideographDigital', '二〇'],
    [3, 'ideographTraditional', '丙'],
    [4, 'decimalEnclosedCircle', '④'],
    [2, 'decimalEnclosedParen', '⑵'],
    [9, 'upperRoman', 'IX'],
    [28, 'lowerLetter', 'bb'],
    [7, 'decimalZero', '07'],
  ])('%i in %s is %s', (n, format, as) => {
    expect(formatNumber(n, format)).toBe(as);
  });

  const xml = (inner: string): Element =>
    new DOMParser().parseFromString(
      `<w:x xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:x>`,
    ).documentElement;
  const level = (i: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:suff w:val="nothing"/>${more}</w:lvl>`;
  const said = (numbering: string, styles: string, paragraphs: readonly string[]): string[] => {
    const counter = new Numbering(xml(numbering), xml(styles));
    return paragraphs.map((p) =>
      counter.next(xml(`<w:p><w:pPr>${p}</w:pPr></w:p>`).firstChild as unknown as Element),
    );
  };
  const of = (list: number, at: number): string =>
    `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;

  it('counts on, begins anew under a higher one, and does not where it is told', () => {
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCounting', '第%1章')}${level(1, 'chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>')}${level(2, 'chineseCounting', '（%3）')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>`;
    const p = [of(5, 0), of(5, 1), of(5, 2), of(5, 2), of(5, 0), of(5, 1), of(5, 2)];
    expect(said(numbering, '', p)).toEqual([
      '第一章',
      '第一条',
      '（一）',
      '（二）',
      '第二章',
      '第二条',
      '（一）',
    ]);
  });

  it('begins anew in a list that says so, and not in another of the same kind', () => {
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    expect(said(numbering, '', [of(1, 0), of(2, 0), of(3, 0), of(3, 0)])).toEqual([
      '1.',
      '2.',
      '1.',
      '2.',
    ]);
  });

  it('comes by the style of a paragraph and those that it is based on; 0 takes it away', () => {
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>')}${level(1, 'decimal', '%1.%2', '<w:isLgl/><w:pStyle w:val="H2"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    const styles = `<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>`;
    const style = (id: string, more = ''): string => `<w:pStyle w:val="${id}"/>${more}`;
    expect(
      said(numbering, styles, [style('H1'), style('H2'), style('H1', of(0, 0)), style('H2')]),
    ).toEqual(['一、', '1.1', '', '1.2']);
  });
});

describe('the import of Word files', () => {
  it('is a command over several files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gongbao-word-'));
    try {
      const names: string[] = [];
      for (const [name, make] of [
        ['a.docx', cover],
        ['b.docx', plan],
      ] as const) {
        names.push(join(folder, name));
        await writeFile(join(folder, name), (await make()).bytes);
      }
      const { spawnSync } = await import('node:child_process');
      const root = join(import.meta.dirname, '../../..');
      const run = spawnSync(process.execPath, [join(root, 'src/commands/import.ts'), ...names], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, GONGBAO_CONTENT: join(folder, 'content') },
      });
      expect(run.status, run.stderr).toBe(0);
      const source = await readFile(join(folder, 'content/gazette/2024-03/source.txt'), 'utf8');
      expect(source).toContain('（2） 建立台账。');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
