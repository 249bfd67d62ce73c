/** What the importer says about a file that came and about the draft that it makes of it. */
import { phrase, row } from './index.ts';

/** Sentences that end an import: no draft is made. */
export const refusals = {
  empty: phrase<{ file: string }>({
    zh: ({ file }) => `${file}：文件里没有文字。请确认它是公报的文本，而不是空的导出文件。`,
    en: ({ file }) =>
      `${file}: there is no text in this file. Check that it is the text of a gazette and not an empty export.`,
  }),
  issueDiffers: phrase<{ file: string; asked: string; printed: string; line: number }>({
    zh: ({ file, asked, printed, line }) =>
      `${file}：命令写的期号是 ${asked}，刊头（第 ${line} 行）印的是 ${printed}。去掉 --issue，或者改成一致的期号；刊头若有误，先改正文本再导入。`,
    en: ({ file, asked, printed, line }) =>
      `${file}: the command says issue ${asked}, the masthead (line ${line}) says ${printed}. Leave out --issue, or make it agree; if the masthead is wrong, correct the text and import it again.`,
  }),
  issueUnknown: phrase<{ file: string; year: number | undefined; number: number | undefined }>({
    zh: ({ file, year, number }) =>
      `${file}：刊头没有写明${year === undefined ? (number === undefined ? '年份和期号' : '年份') : '期号'}。请用 --issue 写出，例如 --issue 2024-01。`,
    en: ({ file, year, number }) =>
      `${file}: the masthead does not say the ${year === undefined ? (number === undefined ? 'year and the number' : 'year') : 'number'} of the issue. Give it, like --issue 2024-01.`,
  }),
  noText: phrase<{ file: string }>({
    zh: ({ file }) =>
      `${file}：文件不是 UTF-8、UTF-16、GB18030 或 Big5 编码的文本。请另存为 UTF-8 纯文本后再导入。`,
    en: ({ file }) =>
      `${file}: the file is not text in UTF-8, UTF-16, GB18030 or Big5. Save it as plain text in UTF-8 and import it again.`,
  }),
  noPlainText: phrase<{ file: string; what: string; whatEn: string }>({
    zh: ({ file, what }) =>
      `${file}：这是${what}，不是纯文本。请在生成它的软件里另存为纯文本（UTF-8），再导入那个文件。`,
    en: ({ file, whatEn }) =>
      `${file}: this is ${whatEn}, not plain text. Save it as plain text (UTF-8) in the program that made it, and import that file.`,
  }),
} as const;

/** Rows about the masthead. */
export const mastheadRows = {
  monthForNumber: row<{ month: number }>({
    rule: 'masthead',
    severity: 'notice',
    zh: ({ month }) => `刊头没有期号，只有月份：以月份 ${month} 为本期的编号。`,
    en: ({ month }) =>
      `The masthead prints a month and no number: the issue is numbered by its month, ${month}.`,
    hint: {
      zh: () => '另有期号的，用 --issue 写出，再导入一次。',
      en: () => 'If the issue has a number, give it with --issue and import it again.',
    },
    answers: ['command'],
  }),
  noTitle: row<void>({
    rule: 'masthead',
    severity: 'warning',
    zh: () => '刊头没有一行写明公报的名称（……公报）。',
    en: () => 'No line of the masthead names the gazette (…公报).',
    hint: {
      zh: () => '把名称写进 issue.yaml 的 title。',
      en: () => 'Write the title into issue.yaml.',
    },
    answers: ['issue.yaml'],
  }),
} as const;

/** Rows about the division into documents. */
export const structureRows = {
  documentNotFound: row<void>({
    rule: 'document-not-found',
    severity: 'error',
    zh: () => '目录列有这件公文，正文里却找不到它的标题。',
    en: () => 'The contents list this document, but its title is not found in the text.',
    hint: {
      zh: () =>
        '到前一件公文里找：把它拆成单独的 .mdx 文件，并在 issue.yaml 里给两件写明各自的 document 和 body 行号。',
      en: () =>
        'Look for it in the document before; split that by hand into an .mdx of its own, and give both their document and body lines in issue.yaml.',
    },
    answers: ['issue.yaml', 'document'],
  }),
  documentNotListed: row<void>({
    rule: 'document-not-listed',
    severity: 'warning',
    zh: () => '这里有一件公文开头，目录里没有列出。',
    en: () => 'A document begins here that the contents do not list.',
    hint: {
      zh: () =>
        '请确认它是本期的公文，而不是别的公文所引、所附的文字；若是附文，把它并回前一件，并在 issue.yaml 里合并 body 行号。',
      en: () =>
        'Check that it is a document of this issue and not a text that another one quotes or attaches; if so, put it back into the one before and join their body lines in issue.yaml.',
    },
    answers: ['issue.yaml', 'document'],
  }),
  noStructure: row<void>({
    rule: 'no-structure',
    severity: 'warning',
    zh: () => '既没有目录，也没有哪一行像公文的标题或字号：全文作为一件公文。',
    en: () =>
      'There are no contents, and no line has the form of a title or a document number: the whole text becomes one document.',
    hint: {
      zh: () => '若有几件公文，在文本前面加上列出各件标题的目录，再导入一次。',
      en: () =>
        'If there are several documents, give the text a table of contents (目录) with their titles, and import it again.',
    },
    answers: ['command', 'issue.yaml'],
  }),
  contentsAsPrinted: row<void>({
    rule: 'no-structure',
    severity: 'warning',
    zh: () => '目录各条无法与原文逐行对上：目录照原样登在刊头，公文仍按标题分开。',
    en: () =>
      'The entries of the contents cannot be told apart line by line: the contents stay in the masthead as they are printed, and the documents are parted by their titles.',
    hint: {
      zh: () => '要有目录的，在 issue.yaml 的 contents 下写明各条的行号、标题和页码。',
      en: () =>
        'If the issue shall have its contents, write lines, title and page of each entry under contents in issue.yaml.',
    },
    answers: ['issue.yaml', 'command'],
  }),
  notDivided: row<void>({
    rule: 'no-structure',
    severity: 'warning',
    zh: () => '无法在不丢行、不重行的情况下分开目录和各件公文：全文作为一件公文。',
    en: () =>
      'Contents and documents cannot be told apart without losing or doubling a line: the whole text becomes one document.',
    hint: {
      zh: () => '让目录的每一条、每件公文的标题各占一行，再导入一次。',
      en: () =>
        'Put each entry of the contents and each title on a line of its own, and import it again.',
    },
    answers: ['command', 'issue.yaml'],
  }),
  plainDocument: row<void>({
    rule: 'plain-document',
    severity: 'warning',
    zh: () => '这件公文的结构无法与原文逐字对上，已按原文一行一段输出，没有标题层级和表格。',
    en: () =>
      'The structure of this document could not be proved against its source: it is written a paragraph for each line, without headings and tables.',
    hint: {
      zh: () => '在 .mdx 里把断开的行接起来，给标题加上 #。',
      en: () => 'Join the broken lines in the .mdx, and give the headings their #.',
    },
    answers: ['document'],
  }),
  joinedOverBlank: row<void>({
    rule: 'joined-over-blank',
    severity: 'notice',
    zh: () => '原文此处隔着空行，因前后像是同一句话，已接成一段。',
    en: () =>
      'An empty line stands here in the source; its two sides read as one sentence and are joined.',
    hint: {
      zh: () => '若是两段，在 .mdx 里分开。',
      en: () => 'If they are two paragraphs, part them in the .mdx.',
    },
    answers: ['document'],
  }),
  joinedAfterEnd: row<void>({
    rule: 'joined-after-end',
    severity: 'notice',
    zh: () => '上一行以句号结束而又写满，这一行没有缩进，已接成一段。',
    en: () =>
      'The line before ends a sentence at the margin and this one is not indented: they are joined into one paragraph.',
    hint: {
      zh: () => '若是两段，在 .mdx 里分开。',
      en: () => 'If they are two paragraphs, part them in the .mdx.',
    },
    answers: ['document'],
  }),
  missingParent: row<{ printed: string; parent: string }>({
    rule: 'number-missing',
    severity: 'warning',
    zh: ({ printed, parent }) => `有编号 ${printed}，前面却没有 ${parent}。`,
    en: ({ printed, parent }) => `There is ${printed}, and no ${parent} before it.`,
    hint: {
      zh: ({ parent }) =>
        `对照原书：${parent} 可能并在上一段里、被当成正文，或者原书就缺；缺的用 <Gap kind="cut-off" reason="…" /> 标出。`,
      en: ({ parent }) =>
        `Look at the print: ${parent} may stand in the paragraph before, may have been taken for text, or may be missing there; mark what is missing with <Gap kind="cut-off" reason="…" />.`,
    },
    answers: ['document'],
  }),
} as const;

/** Rows about page furniture. */
export const furnitureRows = {
  droppedNumber: row<void>({
    rule: 'page-number-inside',
    severity: 'notice',
    zh: () => '一个数字独占一行，夹在一句话中间，已当作页码去掉。',
    en: () => 'A number stands by itself inside a sentence; it is dropped as a page number.',
    hint: {
      zh: () => '若它是正文，从 issue.yaml 的 furniture 里删去这一行，并写回文中。',
      en: () =>
        'If it is text, take the line out of furniture in issue.yaml and put the number into the sentence.',
    },
    answers: ['issue.yaml', 'document'],
  }),
  droppedHead: row<void>({
    rule: 'page-head-inside',
    severity: 'notice',
    zh: () => '这一行紧挨页码、夹在一句话中间，全期只此一处，已当作页眉去掉。',
    en: () =>
      'This line stands beside a page number, inside a sentence, and nowhere else in the issue; it is dropped as a running head.',
    hint: {
      zh: () => '若它是正文，从 issue.yaml 的 furniture 里删去这一行，并写回文中。',
      en: () =>
        'If it is text, take the line out of furniture in issue.yaml and put it into the sentence.',
    },
    answers: ['issue.yaml', 'document'],
  }),
  doubtfulLine: row<void>({
    rule: 'perhaps-furniture',
    severity: 'warning',
    zh: () =>
      '这一行夹在一句话中间，可能是页眉或页码，但全期没有别处可以印证；暂且单独成段，没有接进句子。',
    en: () =>
      'This line stands inside a sentence and may be a running head or a page number, but nothing else in the issue says so; it stands as a paragraph of its own and is not joined to the sentence.',
    hint: {
      zh: () =>
        '若是页眉页码：从 .mdx 里删去这一行并接好前后两段，在 issue.yaml 的 furniture 里加 {line: 行号, rule: editor, words: 原行, reason: 理由}；若是正文，接回句子。',
      en: () =>
        'If it is furniture, take it out of the .mdx, join the two halves, and add {line: …, rule: editor, words: the line, reason: why} to furniture in issue.yaml; if it is text, join it to the sentence.',
    },
    answers: ['issue.yaml', 'document'],
  }),
} as const;

/**
 * What to do about a place that looks damaged. The rows themselves stand in the files of the
 * detectors, `importer/damage/`.
 */
export const lookAtPrint = {
  /** It is marked in the document, or it is right and stays. */
  mark: {
    zh: () => '对照原书：确有损坏的，用 <Corr> 或 <Sic> 标出并写理由；原书如此的，不必改动。',
    en: () =>
      'Look at the print: mark damage with <Corr> or <Sic> and a reason; what the print has stays as it is.',
  },
  /** Words are lost, or stand elsewhere. */
  lost: {
    zh: () =>
      '对照原书：缺的文字用 <Gap kind="cut-off" reason="…" /> 标出；移位的用 <Moved>；原书如此的，不必改动。',
    en: () =>
      'Look at the print: mark what is lost with <Gap kind="cut-off" reason="…" />, what is moved with <Moved>; what the print has stays as it is.',
  },
} as const;
