/** What is said of files of `content/` and their names. */
import { phrase, says } from '../index.ts';

/** Above the diagnostics, where content cannot be published. */
export const contentErrors = phrase<{ count: number }>({
  zh: ({ count }) => `内容有 ${count} 处错误：`,
  en: ({ count }) => `The content has ${count} error${count === 1 ? '' : 's'}:`,
});

// Files that are missing, misplaced or not text.

export const fileMissing = says<{ file: string }>(
  'content',
  ['command'],
  [
    '缺少这个文件。',
    ({ file }) =>
      file.endsWith('issue.yaml')
        ? '重新导入本期：npm run import -- <原文文件>'
        : '从版本历史恢复；新建的站点由 npm run import -- <原文文件> 起草。',
  ],
  [
    'This file is missing.',
    ({ file }) =>
      file.endsWith('issue.yaml')
        ? 'Import the issue again: npm run import -- <file>'
        : 'Restore it from the history; for a new site npm run import -- <file> drafts it.',
  ],
);

export const fileIsFolder = says(
  'content',
  ['command'],
  ['这里应是文件，却是一个文件夹。', '把文件夹移走，放回文件。'],
  ['A file is expected here, and this is a folder.', 'Move the folder away and put the file back.'],
);

export const fileDenied = says(
  'content',
  ['command'],
  ['没有权限读这个文件。', '请管理员给当前用户读取权限。'],
  [
    'This file may not be read.',
    'Have the administrator give the present user the right to read it.',
  ],
);

export const fileUnreadable = says<{ code: string }>(
  'content',
  ['command'],
  [({ code }) => `读不出这个文件（系统代号 ${code}）。`, '检查磁盘和网络盘，或从版本历史恢复。'],
  [
    ({ code }) => `This file cannot be read (code of the system: ${code}).`,
    'Look at the disk or the network drive, or restore the file from the history.',
  ],
);

export const fileUtf16 = says(
  'encoding',
  ['command'],
  ['这个文件存成了 UTF-16（有的编辑器叫“Unicode”）。', '在编辑器里另存为 UTF-8。'],
  [
    'This file is saved as UTF-16 (some editors call it “Unicode”).',
    'Save it again as UTF-8 in the editor.',
  ],
);

export const fileNotUtf8 = says(
  'encoding',
  ['command'],
  [
    '这个文件从这一行起不是 UTF-8 文字，可能存成了 GBK（ANSI），或不是文本文件。',
    '在编辑器里另存为 UTF-8；若不是文本文件，从版本历史恢复。',
  ],
  [
    'From this line on the file is no UTF-8 text: it may be saved as GBK (ANSI), or be no text file.',
    'Save it again as UTF-8 in the editor; if it is no text file, restore it from the history.',
  ],
);

export const noIssue = says(
  'content',
  ['command'],
  ['一期也没有。', '导入一期：npm run import -- <原文文件>'],
  ['There is no issue.', 'Import one: npm run import -- <file>'],
);

export const issueFolder = says(
  'content',
  ['command'],
  ['期的文件夹应以年份和期号命名，如 2023-06。', '给文件夹改名。'],
  [
    'The name of an issue’s folder must be its year and number, like 2023-06.',
    'Rename the folder.',
  ],
);

export const issueFolderYear = says<{ folder: string; year: number; number: number | undefined }>(
  'content',
  ['issue.yaml', 'command'],
  [
    ({ folder, year, number }) =>
      `文件夹是 ${folder}，而 issue.yaml 写的是 ${year} 年${number === undefined ? '' : `第 ${number} 期`}。`,
    ({ folder, year, number }) =>
      `对照刊头：若 issue.yaml 对，把文件夹改名为 ${year}-${String(number ?? folder.slice(5)).padStart(2, '0')}；若文件夹对，改 year: 和 number:。`,
  ],
  [
    ({ folder, year, number }) =>
      `The folder is ${folder}, and issue.yaml says year ${year}${number === undefined ? '' : `, number ${number}`}.`,
    ({ folder, year, number }) =>
      `Compare the masthead: if issue.yaml is right, rename the folder to ${year}-${String(number ?? folder.slice(5)).padStart(2, '0')}; if the folder is right, correct year: and number:.`,
  ],
);

export const sourceMissing = says(
  'content',
  ['command'],
  ['缺少本期的原文，什么也无法核对。', '把原始文本原样放回。'],
  [
    'The source of the issue is missing, so that nothing can be proved.',
    'Put the raw text back, unchanged.',
  ],
);

export const documentMissing = says<{ title: string }>(
  'content',
  ['command', 'issue.yaml'],
  [
    ({ title }) => `issue.yaml 列有这个文件（“${title}”），但文件不存在。`,
    '恢复这个文件，或重新导入本期。',
  ],
  [
    ({ title }) => `issue.yaml lists this document (“${title}”), but the file does not exist.`,
    'Restore the file, or import the issue again.',
  ],
);

export const documentStray = says(
  'content',
  ['issue.yaml', 'command'],
  [
    'issue.yaml 的目录里没有条目指向这个文件。',
    '在它的条目下加 document: 和 body:，或移走这个文件。',
  ],
  [
    'No entry of the contents in issue.yaml names this document.',
    'Add document: and body: to its entry, or remove the file.',
  ],
);

export const documentId = says<{ id: string }>(
  'content',
  ['issue.yaml', 'command'],
  [
    ({ id }) => `“${id}”不能作文件名和网址。`,
    '只用小写字母、数字和连字符给文件改名，并改 issue.yaml 的 document:。',
  ],
  [
    ({ id }) => `“${id}” cannot be a file name and an address.`,
    'Rename the file with lower-case letters, digits and hyphens only, and correct document: in issue.yaml.',
  ],
);

export const documentTwice = says<{ issue: string }>(
  'content',
  ['issue.yaml', 'command'],
  [
    ({ issue }) => `${issue} 期已有同名文件。`,
    '文件名就是网址，各期之间不能重复：给其中一个改名，并改它在 issue.yaml 的条目。',
  ],
  [
    ({ issue }) => `Issue ${issue} has a document with the same id.`,
    'Ids are addresses and must be unique over all issues: rename one file and its entry in issue.yaml.',
  ],
);
