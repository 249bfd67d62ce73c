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
