/** What is said of files of `content/`: their names, the text of a document, and its source. */
import { phrase, says, type Text } from './index.ts';

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

// The text of a document.

/** Names of the marks: `<Corr>`, `<Sic>` … */
interface Vocabulary {
  readonly marks: readonly string[];
}
const vocabularyZh = ({ marks }: Vocabulary): string =>
  `公报文件只有标题、段落、表格和 ${marks.map((name) => `<${name}>`).join('、')} 这几种标记。`;
const vocabularyEn = ({ marks }: Vocabulary): string =>
  `A gazette document holds headings, paragraphs, tables and the marks ${marks.map((name) => `<${name}>`).join(', ')}.`;

export const frontMatterMissing = says(
  'front-matter',
  ['document'],
  ['文件没有开头的说明部分。', '开头写一行 ---，再写 title: 和 kind:，再写一行 ---。'],
  [
    'The file has no front matter.',
    'Begin it with a line ---, then title: and kind:, then a line ---.',
  ],
);

export const braceOpen = says(
  'mdx-syntax',
  ['document'],
  ['有一个 { 没有配对的 }，或括住了程序认作代码的文字。', '属于正文的花括号写成 \\{ 和 \\}。'],
  [
    'There is a { without its }, or braces around words that are taken for code.',
    'Write \\{ and \\} for braces that belong to the text.',
  ],
);

export const markUnclosed = says<{ name: string }>(
  'mdx-syntax',
  ['document'],
  [
    ({ name }) => `<${name}> 与结束标记对不上。`,
    ({ name }) => `把文字放在 <${name} …> 与 </${name}> 之间，两者在同一段里，标记不套标记。`,
  ],
  [
    ({ name }) => `<${name}> and the mark that closes it do not match.`,
    ({ name }) =>
      `Put the words between <${name} …> and </${name}>, both in the same paragraph; marks do not nest.`,
  ],
);

export const tagMalformed = says<{ character: string | undefined; form: string }>(
  'mdx-syntax',
  ['document'],
  [
    ({ character }) =>
      character === undefined
        ? '有一个 < 之后不是完整的标记。'
        : `标记里有不该出现的字符“${character}”。`,
    ({ form }) => `标记写成 ${form}，引号和等号用半角；属于正文的小于号写成 \\< 。`,
  ],
  [
    ({ character }) =>
      character === undefined
        ? 'There is a < after which no whole mark follows.'
        : `A mark holds the character “${character}”, which cannot stand there.`,
    ({ form }) =>
      `Write marks as ${form}, with half-width quotation marks and equals signs; write \\< for a less-than sign that belongs to the text.`,
  ],
);

export const moduleLine = says(
  'mdx-syntax',
  ['document'],
  [
    '有一行以 import 或 export 开头，被认作代码。',
    '属于正文的，把第一个字母写成 &#x69; 或 &#x65; ；否则删去这一行。',
  ],
  [
    'A line begins with import or export and is taken for code.',
    'If it belongs to the text, write its first letter as &#x69; or &#x65; ; else remove the line.',
  ],
);

export const unreadableText = says(
  'mdx-syntax',
  ['document'],
  ['从这里起读不成公报文件。', '属于正文的 { 和 < 写成 \\{ 和 \\< ，打开的标记都要关上。'],
  [
    'From here on this cannot be read as a gazette document.',
    'Write \\{ and \\< for braces and less-than signs that belong to the text, and close each mark that is opened.',
  ],
);

export const list = says(
  'list',
  ['document'],
  [
    'Markdown 列表会自己编号，原文重复或漏掉的序号就看不出来了。',
    '在标点前加反斜杠，使它仍是正文：14\\. 或 \\- 。',
  ],
  [
    'A Markdown list numbers its items itself, so that a number printed twice or left out would be lost.',
    'Escape the mark so that it stays part of the text: 14\\. or \\- .',
  ],
);

export const foreignBlock = says<Vocabulary & { what: Text }>(
  'vocabulary',
  ['document'],
  [({ what }) => `公报文件里不能有${what.zh}。`, vocabularyZh],
  [({ what }) => `A gazette document cannot hold ${what.en}.`, vocabularyEn],
);

export const foreignWords = says<{ what: Text }>(
  'vocabulary',
  ['document'],
  [
    ({ what }) => `公报文件里不能有${what.zh}。`,
    '在造成它的符号前加反斜杠，使它仍是正文：\\* 或 \\_ 或 \\` 或 \\[ 。',
  ],
  [
    ({ what }) => `A gazette document cannot hold ${what.en}.`,
    'Escape the mark that makes it, so that it stays part of the text: \\* or \\_ or \\` or \\[ .',
  ],
);

export const twoTitles = says(
  'title',
  ['document'],
  ['一个文件只有一个总标题。', '所附文件和附件的标题用 ## 。'],
  ['A document has one title.', 'Use ## for the title of an attached text and for an annex.'],
);

export const markOutside = says<{ name: string }>(
  'mark',
  ['document'],
  [
    ({ name }) => `<${name}> 应在段落之中。`,
    ({ name }) => `在一行里写 <${name} …>文字</${name}>。`,
  ],
  [
    ({ name }) => `<${name}> must stand inside a paragraph.`,
    ({ name }) => `Write <${name} …>words</${name}> on one line.`,
  ],
);

export const lineBreak = says(
  'line-break',
  ['document'],
  ['一个段落占了不止一行。', '每个段落写成一行，段落之间空一行。'],
  [
    'A paragraph runs over more than one line.',
    'Put each paragraph on one line, and an empty line between two paragraphs.',
  ],
);

export const markUnknown = says<Vocabulary & { name: string | null }>(
  'mark',
  ['document'],
  [
    ({ name }) =>
      name === null ? '没有名称的标记（<>…</>）不是标记。' : `本站没有 <${name}> 这种标记。`,
    (p) => `${vocabularyZh(p)}属于正文的小于号写成 \\< 。`,
  ],
  [
    ({ name }) =>
      name === null
        ? 'A nameless element (<>…</>) is not a mark.'
        : `<${name}> is not a mark that this site knows.`,
    (p) => `${vocabularyEn(p)} Write \\< for a less-than sign that belongs to the text.`,
  ],
);

export const markNested = says<{ name: string }>(
  'mark',
  ['document'],
  [({ name }) => `<${name}> 里又有标记。`, '标记不套标记：一个接一个地写。'],
  [({ name }) => `A mark stands inside <${name}>.`, 'Marks do not nest: put one after the other.'],
);

export const markNotEmpty = says<{ name: string; form: string }>(
  'mark',
  ['document'],
  [
    ({ name }) => `<${name}> 里有文字。`,
    ({ form }) => `这个标记代表已失去的内容，是空的：${form} 。`,
  ],
  [
    ({ name }) => `<${name}> holds words.`,
    ({ form }) => `This mark stands for what is lost and is empty: ${form}.`,
  ],
);

export const markEmpty = says<{ name: string }>(
  'mark',
  ['document'],
  [
    ({ name }) => `<${name}> 里没有文字。`,
    ({ name }) => `把有关文字放在 <${name} …> 与 </${name}> 之间。`,
  ],
  [
    ({ name }) => `<${name}> holds no words.`,
    ({ name }) => `Put the words concerned between <${name} …> and </${name}>.`,
  ],
);

export const correctionOfNothing = says<{ name: string; words: string; doubtful: string }>(
  'mark',
  ['document'],
  [
    ({ name, words }) => `<${name}> 什么也没改：sic 与所标文字都是“${words}”。`,
    ({ doubtful }) => `去掉标记；文字可疑而不改的用 <${doubtful}>。`,
  ],
  [
    ({ name, words }) => `<${name}> changes nothing: sic and the words are both “${words}”.`,
    ({ doubtful }) => `Remove the mark, or use <${doubtful}> for words that are doubtful but stay.`,
  ],
);

export const attributeNotText = says<{ name: string }>(
  'mark',
  ['document'],
  [({ name }) => `<${name}> 有一个属性不是普通文字。`, '属性写成 名称="文字"，不用花括号。'],
  [
    ({ name }) => `<${name}> has an attribute that is not a plain text.`,
    'Write attributes as name="text"; no braces.',
  ],
);

interface Attribute {
  readonly name: string;
  readonly attribute: string;
  readonly takes: readonly string[];
}
const takesZh = ({ name, takes }: Attribute): string =>
  `<${name}> 的属性：${takes.length === 0 ? '无' : takes.join('、')}。`;
const takesEn = ({ name, takes }: Attribute): string =>
  `<${name}> takes: ${takes.join(', ') || 'no attributes'}.`;

export const attributeUnknown = says<Attribute>(
  'mark',
  ['document'],
  [({ name, attribute }) => `<${name}> 没有“${attribute}”这个属性。`, takesZh],
  [({ name, attribute }) => `<${name}> does not take “${attribute}”.`, takesEn],
);

export const attributeMissing = says<Attribute>(
  'mark',
  ['document'],
  [({ name, attribute }) => `<${name}> 缺少属性 ${attribute}。`, takesZh],
  [({ name, attribute }) => `<${name}> lacks the attribute ${attribute}.`, takesEn],
);

export const attributeWrong = says<Attribute & { value: string; must: Text }>(
  'mark',
  ['document'],
  [
    ({ name, attribute, value, must }) => `<${name}> 的 ${attribute}="${value}"：${must.zh}。`,
    takesZh,
  ],
  [
    ({ name, attribute, value, must }) => `<${name}> has ${attribute}="${value}": ${must.en}.`,
    takesEn,
  ],
);

// A document beside its source.

/** What stands side by side. */
export const besides = {
  document: { zh: '文件', en: 'document' },
  source: { zh: '原文', en: 'source  ' },
  issue: { zh: 'issue.yaml', en: 'issue.yaml' },
} as const satisfies Record<string, Text>;

interface At {
  /** File and line of the source. */
  readonly at: string;
}

/** `marks`: how the marks are written by which the text may differ from its source. */
type Differs = At & { readonly marks: readonly string[] };
const mendZh = ({ marks }: Differs): string =>
  `恢复原文；要改的地方用标记：${marks.join('、')}，见 content/README.md。`;
const mendEn = ({ marks }: Differs): string =>
  `Restore the words, or mark the change: ${marks.join(', ')}, see content/README.md.`;

export const textAdded = says<Differs>(
  'fidelity',
  ['document'],
  [({ at }) => `文件在这里有原文所无的文字（${at}）。`, mendZh],
  [({ at }) => `The document has words that the source has not, here (${at}).`, mendEn],
);

export const textLacking = says<Differs>(
  'fidelity',
  ['document'],
  [({ at }) => `文件缺少原文的文字（${at}）。`, mendZh],
  [({ at }) => `The document lacks words of the source (${at}).`, mendEn],
);

export const textDiffers = says<Differs>(
  'fidelity',
  ['document'],
  [({ at }) => `文件与原文不同（${at}）。`, mendZh],
  [({ at }) => `The document and the source differ (${at}).`, mendEn],
);

export const movedFrom = says<{ name: string; line: number }>(
  'moved',
  ['document'],
  [
    ({ name, line }) => `<${name} line="${line}">：这些文字不在原文第 ${line} 行。`,
    '改正 line 属性，或去掉标记。',
  ],
  [
    ({ name, line }) =>
      `<${name} line="${line}">: these words do not stand in line ${line} of the source.`,
    'Correct the attribute line, or remove the mark.',
  ],
);

export const movedTo = says<{ name: string; after: number }>(
  'moved',
  ['document'],
  [
    ({ name, after }) => `<${name} after="${after}">：这些文字没有接在原文第 ${after} 行末尾。`,
    '把这段文字放到该放的地方，或改正 after 属性。',
  ],
  [
    ({ name, after }) =>
      `<${name} after="${after}">: these words do not follow the end of line ${after} of the source.`,
    'Put the passage where it belongs, or correct the attribute.',
  ],
);

export const brokenInside = says<{ cell: boolean; line: number }>(
  'break',
  ['document'],
  [
    ({ cell, line }) => `一个${cell ? '单元格' : '段落'}从原文第 ${line} 行的中间开始。`,
    '与前一段合并。',
  ],
  [
    ({ cell, line }) =>
      `A ${cell ? 'cell' : 'paragraph'} begins in the middle of line ${line} of the source.`,
    'Join it to the paragraph before.',
  ],
);

export const wrongColumn = says<At & { here: number; there: number }>(
  'cell',
  ['document'],
  [
    ({ here, there, at }) => `单元格在第 ${here} 列，原文在第 ${there} 列（${at}）。`,
    '放回原来的列。',
  ],
  [
    ({ here, there, at }) =>
      `A cell stands in column ${here}; the source has it in column ${there} (${at}).`,
    'Put it back into its column.',
  ],
);

export const spaceAdded = says<At & { character: string }>(
  'space',
  ['document'],
  [({ character, at }) => `“${character}”前有原文所无的空格（${at}）。`, '去掉空格。'],
  [
    ({ character, at }) =>
      `There is a space before “${character}” that the source has not (${at}).`,
    'Remove the space.',
  ],
);

export const spaceLacking = says<At & { character: string }>(
  'space',
  ['document'],
  [({ character, at }) => `“${character}”前缺少空格（${at}）。`, '补上空格。'],
  [
    ({ character, at }) => `The space before “${character}” is missing (${at}).`,
    'Put the space back.',
  ],
);

export const runTogether = says<At & { cells: boolean; words: string }>(
  'join',
  ['document'],
  [
    ({ cells, words, at }) =>
      `原文的两个${cells ? '单元格' : '段落'}在“${words}”处连在了一起（${at}）。`,
    '把它们分开。',
  ],
  [
    ({ cells, words, at }) =>
      `Two ${cells ? 'cells' : 'paragraphs'} of the source are run together at “${words}” (${at}).`,
    'Separate them.',
  ],
);

// The account of an issue's source.

export const lineDiffers = says<At & { where: string }>(
  'fidelity',
  ['issue.yaml'],
  [
    ({ where, at }) => `${where} 与原文不同（${at}）。`,
    '恢复原文；改正过的或读不出的行，用 sic: 保留原文文字，并用 reason: 写明理由。',
  ],
  [
    ({ where, at }) => `${where} is not what the source has (${at}).`,
    'Restore the words; a corrected or unreadable line keeps the words of the source in sic, with a reason.',
  ],
);

export const furnitureEmpty = says<{ line: number }>(
  'furniture',
  ['issue.yaml'],
  [
    ({ line }) => `furniture 指向第 ${line} 行，原文这一行是空行或不存在。`,
    '删去这一条，或改正行号。',
  ],
  [
    ({ line }) => `furniture names line ${line}, which is empty in the source or does not exist.`,
    'Remove the entry, or correct its line.',
  ],
);

export const furnitureText = says<{ line: number; rule: string; says: Text }>(
  'furniture',
  ['issue.yaml'],
  [
    ({ line, rule, says: what }) =>
      `furniture 把原文第 ${line} 行当作 ${rule} 略去，而它不是${what.zh}。`,
    '把这一行在它所属的文件里发布。',
  ],
  [
    ({ line, rule, says: what }) =>
      `furniture drops line ${line} of the source as ${rule}, but it is not ${what.en}.`,
    'Publish the line in the document that it belongs to.',
  ],
);

export const sicWithoutReason = says<{ where: string }>(
  'correction',
  ['issue.yaml'],
  [
    ({ where }) => `${where} 有原文的损坏写法（sic），却没有写改正的理由。`,
    '加 reason:，用中文写。',
  ],
  [
    ({ where }) => `${where} keeps a damaged reading (sic) without saying why it was corrected.`,
    'Add reason:, in Simplified Chinese.',
  ],
);

export const lineNowhere = says<{ issue: string }>(
  'account',
  ['issue.yaml'],
  [
    '这一行没有在任何地方发布，也没有按任何规则略去。',
    ({ issue }) =>
      `让 ${issue} 的一个条目（文件的 body、masthead、colophon、contents、furniture）收下它。`,
  ],
  [
    'This line is published nowhere and dropped by no rule.',
    ({ issue }) =>
      `Let one entry of ${issue} (body of a document, masthead, colophon, contents, furniture) take it.`,
  ],
);

export const lineTwice = says<{ issue: string; by: readonly string[] }>(
  'account',
  ['issue.yaml'],
  [
    ({ by }) => `这一行被收了 ${by.length} 次：${by.join('、')}。`,
    ({ issue }) => `只让 ${issue} 的一个条目收下它。`,
  ],
  [
    ({ by }) => `This line is accounted for ${by.length} times: ${by.join(', ')}.`,
    ({ issue }) => `Let one entry of ${issue} alone take it.`,
  ],
);
