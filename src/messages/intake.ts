/** What the intake says of the files that it is given: PDF and Word. */
import { phrase, row } from './index.ts';

/** Sentences that end an import: nothing was read. */
export const intakeRefusals = {
  password: phrase<{ file: string }>({
    zh: ({ file }) =>
      `${file}：这个 PDF 有打开密码。请向编印单位要没有密码的 PDF，或在能打开它的软件里另存为不加密的 PDF，再导入。`,
    en: ({ file }) =>
      `${file}: this PDF is locked with a password. Ask the printer for one without, or save it unlocked in a program that can open it, and import that file.`,
  }),
  damagedPdf: phrase<{ file: string }>({
    zh: ({ file }) => `${file}：这个 PDF 已损坏，打不开。请重新下载或重新导出后再导入。`,
    en: ({ file }) =>
      `${file}: this PDF is damaged and cannot be opened. Download or export it again, and import that file.`,
  }),
  damagedWord: phrase<{ file: string }>({
    zh: ({ file }) =>
      `${file}：这个 Word 文件打不开，可能已损坏或加了密。请在 Word 或 WPS 里打开它，另存为不加密的 .docx，再导入。`,
    en: ({ file }) =>
      `${file}: this Word file cannot be opened; it may be damaged or locked. Open it in Word or WPS, save it as .docx without a password, and import that file.`,
  }),
  oldWord: phrase<{ file: string }>({
    zh: ({ file }) =>
      `${file}：这是旧格式的 Word 或 WPS 文件（.doc、.wps），或加了密的 Word 文件。请在 Word 或 WPS 里打开它，另存为不加密的 .docx，再导入。`,
    en: ({ file }) =>
      `${file}: this is an old Word or WPS file (.doc, .wps), or a Word file with a password. Open it in Word or WPS, save it as .docx without a password, and import that file.`,
  }),
  nothingRead: phrase<{
    file: string;
    noText: readonly number[];
    unreadable: readonly number[];
  }>({
    zh: ({ file, noText, unreadable }) =>
      [
        `${file}：没有一页的文字可以读。`,
        ...(noText.length === 0
          ? []
          : [
              `第 ${list(noText)} 页没有文字层，只有图像：用文字识别软件做成可以搜索的 PDF，或向编印单位要排版软件导出的 PDF、Word 文件，再导入。`,
            ]),
        ...(unreadable.length === 0
          ? []
          : [
              `第 ${list(unreadable)} 页的字体没有对照表，取出来的不是文字：在排版软件里重新导出 PDF（选“嵌入字体”、不选“转为曲线”），或要 Word 文件，再导入。`,
            ]),
        '图像和读不出的字，程序不猜。',
      ].join('\n'),
    en: ({ file, noText, unreadable }) =>
      [
        `${file}: the text of no page can be read.`,
        ...(noText.length === 0
          ? []
          : [
              `Page ${list(noText)}: no layer of text, only pictures. Make a searchable PDF with a program that recognises text, or ask the printer for the PDF of the typesetting program or for the Word files, and import those.`,
            ]),
        ...(unreadable.length === 0
          ? []
          : [
              `Page ${list(unreadable)}: the fonts do not say which characters they print, and what comes out is no text. Export the PDF anew from the typesetting program (fonts embedded, not turned into outlines), or ask for the Word files, and import those.`,
            ]),
        'Pictures and characters that cannot be read are not guessed.',
      ].join('\n'),
  }),
} as const;

/** 3, 4, 5, 9 → 3–5, 9. */
function list(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && n === last[1] + 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([a, b]) => (a === b ? String(a) : `${a}–${b}`)).join(', ');
}

/** Rows about pages and files that were read in part. */
export const intakeRows = {
  noText: row<{ sheet: number }>({
    rule: 'page-unread',
    severity: 'error',
    zh: ({ sheet }) => `PDF 第 ${sheet} 页没有文字层，只有图像，没有读入。`,
    en: ({ sheet }) =>
      `Page ${sheet} of the PDF has no layer of text, only pictures, and was not read.`,
    hint: {
      zh: () =>
        '这一页有正文的：用文字识别软件给 PDF 加上文字层，或向编印单位要排版软件导出的 PDF、Word 文件，再导入。没有正文的（封面、插图）：在 issue.yaml 的 pages 里给这一页写上 reason。',
      en: () =>
        'If it has text: add a layer of text to the PDF with a program that recognises text, or ask the printer for the PDF of the typesetting program or the Word files, and import again. If it has none (a cover, a picture): write a reason at this page under pages in issue.yaml.',
    },
    answers: ['command', 'issue.yaml'],
  }),
  unreadable: row<{ sheet: number }>({
    rule: 'page-unread',
    severity: 'error',
    zh: ({ sheet }) =>
      `PDF 第 ${sheet} 页的字体没有对照表（私用区编码），取出来的不是文字，没有读入。`,
    en: ({ sheet }) =>
      `The fonts on page ${sheet} of the PDF do not say which characters they print (private-use codes); what comes out is no text, and was not read.`,
    hint: {
      zh: () =>
        '在排版软件里重新导出 PDF（选“嵌入字体”、不选“转为曲线”），或要 Word 文件，再导入。没有正文的：在 issue.yaml 的 pages 里给这一页写上 reason。',
      en: () =>
        'Export the PDF anew from the typesetting program (fonts embedded, not turned into outlines), or ask for the Word files, and import again. If the page has no text: write a reason at this page under pages in issue.yaml.',
    },
    answers: ['command', 'issue.yaml'],
  }),
  brokenLetters: row<{ sheet: number; count: number }>({
    rule: 'unreadable-characters',
    severity: 'warning',
    zh: ({ sheet, count }) =>
      `PDF 第 ${sheet} 页有 ${count} 个字没有对照，读不出是什么字（在 source.txt 里显示为方框）。`,
    en: ({ sheet, count }) =>
      `Page ${sheet} of the PDF has ${count} character(s) of which it is not said what they are (boxes in source.txt).`,
    hint: {
      zh: () =>
        '对照原书：在 .mdx 里用 <Corr kind="unreadable" …> 写上正确的字，读不出的用 <Sic> 注明。',
      en: () =>
        'Look at the print: give the right character with <Corr kind="unreadable" …> in the .mdx, or mark it with <Sic>.',
    },
    answers: ['document'],
  }),
  recognised: row<{ sheets: number }>({
    rule: 'text-recognised',
    severity: 'warning',
    zh: ({ sheets }) => `PDF 有 ${sheets} 页的文字是识别软件加在图像下面的，可能有错字。`,
    en: ({ sheets }) =>
      `The text of ${sheets} page(s) of the PDF was put under a picture by a program that recognises text, and may be wrong.`,
    hint: {
      zh: () => '按扫描件对待：逐件对照原书的页面核对。',
      en: () => 'Treat it as a scan: read each document against the printed page.',
    },
    answers: ['document'],
  }),
  pictures: row<{ count: number }>({
    rule: 'picture-unread',
    severity: 'warning',
    zh: ({ count }) => `文件里有 ${count} 幅图片，图里的字没有读入。`,
    en: ({ count }) => `The file holds ${count} picture(s); what is written in them was not read.`,
    hint: {
      zh: () => '图里有正文的，在图的位置用 <Gap kind="figure" reason="…" /> 注明。',
      en: () => 'Where a picture has text, mark its place with <Gap kind="figure" reason="…" />.',
    },
    answers: ['document'],
  }),
  notInContents: row<{ after: string | undefined }>({
    rule: 'file-not-in-contents',
    severity: 'warning',
    zh: ({ after }) =>
      `目录里没有这个文件的标题，按命令里的次序放在${after === undefined ? '最后' : ` ${after} 之后`}。`,
    en: ({ after }) =>
      `The contents do not name this file: it stands ${after === undefined ? 'last' : `after ${after}`}, as in the command.`,
    hint: {
      zh: () => '次序不对的，在命令里按正确的次序写各个文件，或先在目录里补上它的标题，再导入。',
      en: () =>
        'If that is wrong, name the files in the right order in the command, or add its title to the contents, and import again.',
    },
    answers: ['command'],
  }),
} as const;
