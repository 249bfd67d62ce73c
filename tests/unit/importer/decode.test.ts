/** Encodings by plausibility, and files that are no plain text. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, plausible } from '../../../src/importer/decode.ts';

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

describe('how plausible a reading is: the share of common characters, less four times that of what no text holds', () => {
  it.each([
    ['的一是在', 1],
    ['應當規定', 1],
    ['，。、；', 1],
    ['2024\n', 1],
    // Rare characters, letters, signs, tabs, other scripts of the country: neither for nor against.
    ['的龘', 1 / 2],
    ['的a', 1 / 2],
    ['的＋', 1 / 2],
    ['的\t', 1 / 2],
    ['的\f', 1 / 2],
    ['的\uFEFF', 1 / 2],
    ['的\u3000', 1 / 2],
    ['的ᠠ', 1 / 2],
    ['的བ', 1 / 2],
    ['的ب', 1 / 2],
    ['的한', 1 / 2],
    ['的Ⅱ', 1 / 2],
    // Other scripts count half against it, what no text holds wholly.
    ['的д', (1 - 4 * 0.5) / 2],
    ['的か', (1 - 4 * 0.5) / 2],
    ['的\u0001', (1 - 4) / 2],
    ['的\uE000', (1 - 4) / 2],
    ['的\uFFFD', (1 - 4) / 2],
    ['的\u0378', (1 - 4) / 2],
    ['', 0],
    [undefined, -1],
  ])('%j: %d', (text, score) => expect(plausible(text)).toBe(score));
  it('looks at the first forty thousand', () => {
    expect(plausible(`${'的'.repeat(40_000)}${'龘'.repeat(40_000)}`)).toBe(1);
    expect(plausible(`${'的'.repeat(39_999)}龘`)).toBe(39_999 / 40_000);
  });
});

describe('what is decided between encodings', () => {
  it('bytes that are nothing are refused', () => {
    const decoded = decode(new Uint8Array(Array.from({ length: 301 }, () => 0x81)));
    expect('refused' in decoded && decoded.refused('a.txt').en).toMatch(/^a\.txt/u);
  });
  it('a byte order mark is believed where the text holds anything common', () => {
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      const rare = (addBOM: boolean) =>
        decode(iconv.encode(`的${'龘'.repeat(9)}`, encoding, { addBOM }));
      expect(rare(true), encoding).toMatchObject({ encoding });
      expect('refused' in rare(false), encoding).toBe(true);
    }
    for (const mark of ['fffe', 'feff', 'fffe0100', 'feff0001'])
      expect('refused' in decode(Buffer.from(mark, 'hex')), mark).toBe(true);
  });
  it('of all other encodings UTF-8 is believed first, however little of it is Chinese', () => {
    expect(decode(Buffer.from('ABC'))).toEqual({ text: 'ABC', encoding: 'utf-8' });
    expect(decode(Buffer.from('龘龘龘'))).toEqual({ text: '龘龘龘', encoding: 'utf-8' });
    expect(decode(Buffer.from([0, 0, 0]))).toEqual({ text: '\0\0\0', encoding: 'utf-8' });
  });
  it('another is believed where more than a fifth of it is common', () => {
    const of = (text: string) => decode(iconv.encode(text, 'gb18030'));
    expect(of('市鑫鑫鑫')).toEqual({ text: '市鑫鑫鑫', encoding: 'gb18030' });
    expect('refused' in of('市鑫鑫鑫鑫')).toBe(true);
  });
  it('a NUL among the first 4096 bytes is none of UTF-8, but Chinese is Chinese', () => {
    const at = (n: number) => decode(Buffer.from(`${'a'.repeat(n)}\0`));
    expect('refused' in at(4095)).toBe(true);
    expect(at(4096)).toMatchObject({ encoding: 'utf-8' });
    expect(decode(Buffer.from('各区人民政府，市政府各部门\0：'))).toMatchObject({
      encoding: 'utf-8',
    });
  });
  it('an empty file is an empty text', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });
  it('an office file by the names of its members', () => {
    const what = (bytes: string): unknown => {
      const decoded = decode(Buffer.from(`PK\x03\x04........${bytes}`, 'latin1'));
      return 'refused' in decoded && /this is (.+), not/u.exec(decoded.refused('a').en)?.[1];
    };
    expect(what('[Content_Types].xml..word/document.xml')).toBe('a Word file (.docx)');
    expect(what('[Content_Types].xml..ppt/slide.xml')).toBe('an Office file');
    expect(what('[Content_Types].xml..xl/workbook.xml')).toBe('an Excel file (.xlsx)');
    expect(what('mimetypeapplication/vnd.oasis.opendocument.text')).toBe(
      'an OpenDocument file (.odt)',
    );
    // Names beyond the first members are not looked for.
    expect(what(`${'.'.repeat(70_000)}word/`)).toBe('a ZIP archive');
  });
});
