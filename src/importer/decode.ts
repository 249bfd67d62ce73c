/**
 * Stage 1: bytes → text, by plausibility. A file may be valid in an encoding in which nobody
 * wrote it: what decides is which reading is Chinese. A file that is no plain text (PDF, Word,
 * ZIP, a picture) is named for what it is.
 */
import { refusals } from '../messages/importer.ts';
import { type Text, textOf } from '../messages/index.ts';

/** Encodings in which Chinese offices write plain text. */
type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';

/** A decoded text and how it was written, or why there is none. */
type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  | { readonly refused: (file: string) => Text };

/** Files that are no plain text, by their first bytes. */
const CONTAINERS: readonly { starts: readonly number[]; what: string; whatEn: string }[] = [
  { starts: [0x25, 0x50, 0x44, 0x46], what: ' PDF 文件', whatEn: 'a PDF file' },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    what: '旧格式的 Word 或 WPS 文件（.doc、.wps）',
    whatEn: 'an old Word or WPS file (.doc, .wps)',
  },
  { starts: [0x50, 0x4b, 0x03, 0x04], what: ' ZIP 压缩包', whatEn: 'a ZIP archive' },
  { starts: [0x50, 0x4b, 0x05, 0x06], what: '空的 ZIP 压缩包', whatEn: 'an empty ZIP archive' },
  { starts: [0x52, 0x61, 0x72, 0x21], what: ' RAR 压缩包', whatEn: 'a RAR archive' },
  { starts: [0x37, 0x7a, 0xbc, 0xaf], what: ' 7z 压缩包', whatEn: 'a 7z archive' },
  { starts: [0x1f, 0x8b], what: ' GZIP 压缩文件', whatEn: 'a GZIP file' },
  { starts: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: ' RTF 文件', whatEn: 'an RTF file' },
  { starts: [0x89, 0x50, 0x4e, 0x47], what: '图片（PNG）', whatEn: 'a picture (PNG)' },
  { starts: [0xff, 0xd8, 0xff], what: '图片（JPEG）', whatEn: 'a picture (JPEG)' },
  { starts: [0x49, 0x49, 0x2a, 0x00], what: '图片（TIFF）', whatEn: 'a picture (TIFF)' },
  { starts: [0x4d, 0x4d, 0x00, 0x2a], what: '图片（TIFF）', whatEn: 'a picture (TIFF)' },
];

const beginsWith = (bytes: Uint8Array, starts: readonly number[]): boolean =>
  starts.every((b, i) => bytes[i] === b);

/** What kind of file it is, if it is none of plain text. */
function container(bytes: Uint8Array): { what: string; whatEn: string } | undefined {
  const found = CONTAINERS.find(({ starts }) => beginsWith(bytes, starts));
  if (found?.what !== ' ZIP 压缩包') return found;
  // The names of the first members tell a Word, Excel, OFD or EPUB file from another archive.
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536));
  if (/word\/|\[Content_Types\]\.xml/u.test(names) && names.includes('word/'))
    return { what: ' Word 文件（.docx）', whatEn: 'a Word file (.docx)' };
  if (names.includes('xl/'))
    return { what: ' Excel 文件（.xlsx）', whatEn: 'an Excel file (.xlsx)' };
  if (names.includes('OFD.xml')) return { what: ' OFD 版式文件', whatEn: 'an OFD file' };
  if (names.includes('application/vnd.oasis'))
    return { what: ' OpenDocument 文件（.odt）', whatEn: 'an OpenDocument file (.odt)' };
  if (names.includes('[Content_Types].xml'))
    return { what: ' Office 文件', whatEn: 'an Office file' };
  return found;
}

/**
 * Decode a file: by its byte order mark, else by which reading is plausible Chinese.
 * UTF-8 that is valid is taken: other encodings of Chinese are hardly ever valid UTF-8.
 */
export function decode(bytes: Uint8Array): Decoded {
  const kind = container(bytes);
  if (kind !== undefined)
    return { refused: (file) => textOf(refusals.noPlainText, { file, ...kind }) };
  if (beginsWith(bytes, [0xff, 0xfe]) && plausible(read(bytes, 'utf-16le')) > 0)
    return { text: read(bytes, 'utf-16le') as string, encoding: 'utf-16le' };
  if (beginsWith(bytes, [0xfe, 0xff]) && plausible(read(bytes, 'utf-16be')) > 0)
    return { text: read(bytes, 'utf-16be') as string, encoding: 'utf-16be' };
  const utf8 = read(bytes, 'utf-8');
  // UTF-16 of mostly ASCII, and any UTF-16 line end, holds NULs, which no text in UTF-8 does.
  const nuls = bytes.subarray(0, 4096).filter((b) => b === 0).length;
  if (utf8 !== undefined && (nuls === 0 || utf8.replaceAll('\0', '').trim() === ''))
    return { text: utf8, encoding: 'utf-8' };
  const readings = (['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const).flatMap((encoding) => {
    const text = read(bytes, encoding);
    return text === undefined ? [] : [{ text, encoding, score: plausible(text) }];
  });
  readings.sort((a, b) => b.score - a.score);
  const best = readings[0];
  if (best !== undefined && best.score > 0.2) return { text: best.text, encoding: best.encoding };
  if (utf8 !== undefined && plausible(utf8) > 0.2) return { text: utf8, encoding: 'utf-8' };
  return { refused: (file) => textOf(refusals.noText, { file }) };
}

function read(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The characters that a Chinese official text has most of, in both scripts, and its punctuation. */
const COMMON =
  /[的一是在和有市政府人民管理工作单位办公室第条规定应当行为不发展各县区及与对以上年月日通知公报会关于建设实施部门条規應當爲發縣區與對實門關於設號總報辦單，。、；：（）《》“”\n\r 0-9]/u;

/**
 * How plausible a reading is as a Chinese text: the share of its characters that are common
 * ones, less a penalty for what no such text holds (controls, private use, unassigned, rare
 * scripts). 0 or less is no text.
 */
export function plausible(text: string | undefined): number {
  if (text === undefined) return -1;
  let all = 0;
  let good = 0;
  let bad = 0;
  for (const c of text.length > 40_000 ? text.slice(0, 40_000) : text) {
    all += 1;
    if (COMMON.test(c)) good += 1;
    else if (/(?![\t\n\r\f\uFEFF])[\p{Cc}\p{Co}\p{Cn}\uFFFD]/u.test(c)) bad += 1;
    else if (
      !/[\p{Script=Han}\p{Script=Latin}\p{P}\p{S}\p{Zs}\p{N}\t\f\uFEFF\p{Script=Mongolian}\p{Script=Tibetan}\p{Script=Arabic}\p{Script=Hangul}]/u.test(
        c,
      )
    )
      bad += 0.5;
  }
  return all === 0 ? 0 : (good - 4 * bad) / all;
}
