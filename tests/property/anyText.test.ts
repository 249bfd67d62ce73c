/**
 * Any text at all gives a draft that is proved against its source, or a sentence that says
 * what is wrong with it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { collate } from '../../src/corpus/collate.ts';
import { accountForSource } from '../../src/corpus/issue.ts';
import { parseDocument } from '../../src/corpus/parse.ts';
import { IssueFile } from '../../src/domain/schema.ts';
import { splitLines } from '../../src/domain/text.ts';
import { ImportError, importGazette } from '../../src/importer/index.ts';
import { tries, whole } from './runs.ts';

const root = join(import.meta.dirname, '../../content/gazette');
const issue = readdirSync(root)[0] as string;
const real = readFileSync(join(root, issue, 'source.txt'), 'utf8');

/** A draft under the number that the masthead prints, or where that is lost under the real one. */
const draftOf = (bytes: Uint8Array) => {
  try {
    return importGazette(bytes, { file: 'raw.txt' });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return importGazette(bytes, { issue, file: 'raw.txt' });
  }
};

/** What is wrong with a draft; empty for one that builds and is proved. */
function faults(bytes: Uint8Array): string[] {
  const { files } = draftOf(bytes);
  const yaml = files.get('issue.yaml') as string;
  const read = IssueFile.safeParse(parseYaml(yaml));
  if (!read.success) return [`issue.yaml: ${read.error.message}`];
  const lines = splitLines(files.get('source.txt') as string);
  const account = accountForSource(read.data, lines, { issue: 'issue.yaml', source: 'raw.txt' });
  const out = account.diagnostics.map((d) => `${d.line}: ${d.message} ${d.words}`);
  for (const [name, text] of files) {
    if (!name.endsWith('.mdx')) continue;
    const id = name.slice(0, -4);
    const parsed = parseDocument(name, id, text);
    const own = account.byDocument.get(id) ?? [];
    for (const d of [...parsed.diagnostics, ...collate(parsed, own, 'raw.txt').diagnostics]) {
      out.push(`${name}:${d.line} ${d.message} ${d.words}`);
    }
  }
  return out;
}

/** What the editor is told instead of a draft. */
function refusal(bytes: Uint8Array): unknown {
  try {
    draftOf(bytes);
  } catch (error) {
    if (error instanceof ImportError) return error.text;
    throw error;
  }
  return undefined;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a text that is none', () => {
  it.each(['', '\uFEFF', ' \n\t\n', '\0\0\0', '<p></p>\n'])('%j gives a sentence', (text) => {
    expect(refusal(utf8(text))).toEqual({
      zh: 'raw.txt：文件里没有文字。请确认它是公报的文本，而不是空的导出文件。',
      en: 'raw.txt: there is no text in this file. Check that it is the text of a gazette and not an empty export.',
    });
  });

  it('gives a sentence for bytes that are no text', () => {
    expect(refusal(new Uint8Array([0xff, 0xff, 0x81, 0x00, 0xff]))).toEqual({
      zh: 'raw.txt：文件不是 UTF-8、UTF-16、GB18030 或 Big5 编码的文本。请另存为 UTF-8 纯文本后再导入。',
      en: 'raw.txt: the file is not text in UTF-8, UTF-16, GB18030 or Big5. Save it as plain text in UTF-8 and import it again.',
    });
  });
});

describe('the real text', () => {
  it('gives the same draft in every encoding and with every line end', () => {
    const text = whole ? real : real.slice(0, 20_000);
    const plain = draftOf(utf8(text)).files;
    for (const bytes of [
      utf8(`\uFEFF${text}`),
      utf8(text.replaceAll('\n', '\r\n')),
      iconv.encode(text, 'gb18030'),
      iconv.encode(text.replaceAll('\n', '\r\n'), 'utf-16le', { addBOM: true }),
    ]) {
      expect(draftOf(bytes).files).toEqual(plain);
    }
  });

  it('can be cut off anywhere', () => {
    const lines = real.split('\n');
    for (let n = 1; n < lines.length; n += whole ? 173 : 1381) {
      const text = lines.slice(0, n).join('\n');
      if (text.trim() === '') continue;
      expect(faults(utf8(text)), `${n} lines`).toEqual([]);
      expect(faults(utf8(lines.slice(n).join('\n'))), `from line ${n}`).toEqual([]);
    }
  });
});

const traps = [
  '{',
  '}',
  '{1}',
  '<',
  '<script>alert(1)</script>',
  '---',
  '***',
  '```',
  '~~~',
  '\0',
  '\ud800',
  '| a | b |',
  '|-|-|',
  '* 一',
  '1. 二',
  '- 三',
  '> 四',
  '[五](六)',
  '![七](八)',
  '`九`',
  '~~十~~',
  '**某**',
  '&amp;',
  '\\',
  '# 标题',
  '<p>段</p>',
  '<Corr sic="a">b</Corr>',
  'import x from "y"',
  'export const a = 1',
  '一\t二\t三',
  '目录',
  '第一章 总则',
  '第一条 为了',
  '附件1',
  '（一）某事。',
  '某政发〔2024〕1号',
  '关于某事的通知',
  '人事任免',
  '2024年1月5日',
  '— 3 —',
  '某某市人民政府公报',
  '………… 12',
  'www.example.com',
  'a@b.cn',
  '　　某某',
  '（',
  '》',
  '\u2028',
  '\f',
  '\v',
  '\u3000',
];

describe('any text', () => {
  it('keeps each trap', () => {
    for (const trap of traps)
      expect(trapFaults(`某某市\n\n${trap}\n\n${trap}某${trap}\n末行。`), trap).toEqual([]);
  });

  it('keeps traps in any order', () => {
    const line = fc
      .array(fc.constantFrom(...traps, '某事', '，', '。', ' '), { maxLength: 6 })
      .map((x) => x.join(''));
    const text = fc.array(line, { minLength: 1, maxLength: 40 }).map((x) => x.join('\n'));
    fc.assert(
      fc.property(text, (t) => {
        expect(trapFaults(t)).toEqual([]);
      }),
      { seed: 191, numRuns: tries(400) },
    );
  });

  it('keeps any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (t) => {
        expect(trapFaults(t)).toEqual([]);
      }),
      { seed: 62, numRuns: tries(300) },
    );
  });

  it('keeps a line of ten thousand characters', () => {
    expect(faults(utf8(`某某\n\n${'某事，'.repeat(3400)}\n`))).toEqual([]);
  });
});

function trapFaults(text: string): string[] {
  try {
    return faults(utf8(text));
  } catch (error) {
    if (error instanceof ImportError) return [];
    throw error;
  }
}
