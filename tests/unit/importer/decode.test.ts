/** Encodings by plausibility, and files that are no plain text. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/importer/decode.ts';

const simplified =
  '各区人民政府，市政府各部门：\n现将《青川市供水管理办法》印发给你们，请认真贯彻执行。\n';
const traditional =
  '各縣人民政府，市政府各部門：\n現將《雲埠市檔案管理辦法》印發給你們，請認真貫徹執行。\n';

describe('a text', () => {
  it.each([
    ['utf-8', simplified, 'utf-8', {}],
    ['gb18030', simplified, 'gb18030', {}],
    ['gbk', traditional, 'gb18030', {}],
    ['big5', traditional, 'big5', {}],
    ['utf-16le', simplified, 'utf-16le', { addBOM: true }],
    ['utf-16le', simplified, 'utf-16le', { addBOM: false }],
    ['utf-16be', traditional, 'utf-16be', { addBOM: true }],
    ['utf-16be', traditional, 'utf-16be', { addBOM: false }],
  ] as const)('in %s is read', (encoding, text, as, options) => {
    const decoded = decode(iconv.encode(text, encoding, options));
    expect(decoded).toMatchObject({ encoding: as });
    expect('text' in decoded && decoded.text.replace('\uFEFF', '')).toBe(text);
  });
});

describe('a file that is no text is named for what it is', () => {
  it.each([
    [
      '%PDF-1.7\n',
      'a.pdf：这是 PDF 文件，不是纯文本。请在生成它的软件里另存为纯文本（UTF-8），再导入那个文件。',
      'a PDF file',
    ],
    [
      'PK\x03\x04........word/document.xml',
      'a.pdf：这是 Word 文件（.docx），不是纯文本。请在生成它的软件里另存为纯文本（UTF-8），再导入那个文件。',
      'a Word file (.docx)',
    ],
    [
      'PK\x03\x04........xl/workbook.xml',
      'a.pdf：这是 Excel 文件（.xlsx），不是纯文本。请在生成它的软件里另存为纯文本（UTF-8），再导入那个文件。',
      'an Excel file (.xlsx)',
    ],
    [
      'PK\x03\x04........OFD.xml',
      'a.pdf：这是 OFD 版式文件，不是纯文本。请在生成它的软件里另存为纯文本（UTF-8），再导入那个文件。',
      'an OFD file',
    ],
    [
      'PK\x03\x04........a.txt',
      'a.pdf：这是 ZIP 压缩包，不是纯文本。请在生成它的软件里另存为纯文本（UTF-8），再导入那个文件。',
      'a ZIP archive',
    ],
    [
      '\xD0\xCF\x11\xE0',
      'a.pdf：这是旧格式的 Word 或 WPS 文件（.doc、.wps），不是纯文本。请在生成它的软件里另存为纯文本（UTF-8），再导入那个文件。',
      'an old Word or WPS file (.doc, .wps)',
    ],
    [
      '{\\rtf1',
      'a.pdf：这是 RTF 文件，不是纯文本。请在生成它的软件里另存为纯文本（UTF-8），再导入那个文件。',
      'an RTF file',
    ],
  ])('%j', (bytes, zh, what) => {
    const decoded = decode(Buffer.from(bytes, 'latin1'));
    const text = 'refused' in decoded ? decoded.refused('a.pdf') : undefined;
    expect(text).toEqual({
      zh,
      en: `a.pdf: this is ${what}, not plain text. Save it as plain text (UTF-8) in the program that made it, and import that file.`,
    });
  });
});

describe('a file is known by its first bytes', () => {
  it.each([
    ['25504446', 'a PDF file'],
    ['d0cf11e0', 'an old Word or WPS file (.doc, .wps)'],
    ['504b0304', 'a ZIP archive'],
    ['504b0506', 'an empty ZIP archive'],
    ['52617221', 'a RAR archive'],
    ['377abcaf', 'a 7z archive'],
    ['1f8b', 'a GZIP file'],
    ['7b5c727466', 'an RTF file'],
    ['89504e47', 'a picture (PNG)'],
    ['ffd8ff', 'a picture (JPEG)'],
    ['49492a00', 'a picture (TIFF)'],
    ['4d4d002a', 'a picture (TIFF)'],
  ])('%s', (bytes, what) => {
    const decoded = decode(Buffer.from(bytes, 'hex'));
    expect('refused' in decoded && decoded.refused('a').en).toContain(`this is ${what}, not`);
  });
});
