/** What is said of the text of a document. */
import { says, type Text } from '../index.ts';

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
