/** What is said of a YAML file that cannot be read, or that holds what its schema does not allow. */
import { says, type Text } from './index.ts';

const own = [
  'document',
  'issue.yaml',
  'site.yaml',
  'agencies.yaml',
  'rules',
  'readings.yaml',
] as const;
const quote: Text = {
  zh: '值里有冒号、引号、井号、方括号或花括号时，把整个值放在半角单引号里。',
  en: 'Put values that hold a colon, a quotation mark, a number sign, a bracket or a brace between single quotation marks.',
};

export const fullWidthColon = says<{ key: string }>(
  'yaml',
  own,
  [
    ({ key }) => `“${key}”后面是全角冒号，程序读不出这一项。`,
    ({ key }) => `写成半角冒号加一个空格：${key}: 值`,
  ],
  [
    ({ key }) => `“${key}” is followed by a full-width colon, so that it is read as no key.`,
    ({ key }) => `Write a half-width colon and a space: ${key}: value`,
  ],
);

export const noSpaceAfterColon = says<{ key: string }>(
  'yaml',
  own,
  [
    ({ key }) => `“${key}:”的冒号后面没有空格，程序读不出这一项。`,
    ({ key }) => `冒号后加一个空格：${key}: 值`,
  ],
  [
    ({ key }) => `There is no space after the colon of “${key}:”, so that it is read as no key.`,
    ({ key }) => `Put a space after the colon: ${key}: value`,
  ],
);

export const fullWidthComma = says<{ words: string }>(
  'yaml',
  own,
  [
    ({ words }) => `列表里用了全角的逗号或顿号，“${words}”被当成了一项。`,
    '各项之间用半角逗号；本来就是一项的，放在半角单引号里。',
  ],
  [
    ({ words }) => `A list has a full-width comma, so that “${words}” is taken for one item.`,
    'Write half-width commas between items; put an item that holds the comma between single quotation marks.',
  ],
);

export const curlyQuotes = says<{ words: string }>(
  'yaml',
  own,
  [
    ({ words }) => `“${words}”用了中文引号，引号会成为值的一部分。`,
    '改用半角引号；引号属于文字的，在外面再加半角单引号。',
  ],
  [
    ({ words }) => `“${words}” has Chinese quotation marks, which would become part of the value.`,
    'Use half-width quotation marks; if they belong to the text, put single quotation marks around them.',
  ],
);

export const fullWidthSpace = says(
  'yaml',
  own,
  ['这一行用全角空格（或不换行空格）缩进。', '改用半角空格缩进。'],
  [
    'This line is indented with full-width (or non-breaking) spaces.',
    'Indent with half-width spaces.',
  ],
);

export const tabIndent = says(
  'yaml',
  own,
  ['这一行用制表符（Tab）缩进。', '改用空格缩进，同一层缩进相同。'],
  ['This line is indented with a tab.', 'Indent with spaces, the same number for the same level.'],
);

export const badIndent = says(
  'yaml',
  own,
  ['这一行的缩进与上下文对不上。', '同一层的各项左边对齐；列表各项以“- ”开头。'],
  [
    'The indentation of this line fits none of the lines above it.',
    'Let all entries of a level begin in the same column; items of a list begin with “- ”.',
  ],
);

export const quoteUnclosed = says(
  'yaml',
  own,
  ['有一个引号没有配对。', '补上同样的半角引号。'],
  [
    'A quotation mark is not closed.',
    'Add the same half-width quotation mark at the end of the value.',
  ],
);

export const bracketUnclosed = says(
  'yaml',
  own,
  ['有一个 [ 或 { 没有配对，或各项之间少了逗号。', '补上 ] 或 }，各项之间用半角逗号。'],
  [
    'A [ or { is not closed, or a comma is missing between two items.',
    'Add the ] or }, and half-width commas between items.',
  ],
);

export const duplicateKey = says<{ key: string }>(
  'yaml',
  own,
  [({ key }) => `“${key}”在同一层写了两次。`, '只留一个；两个条目之间要以“- ”分开。'],
  [
    ({ key }) => `“${key}” is given twice in the same entry.`,
    'Keep one; entries of a list are kept apart by “- ”.',
  ],
);

export const severalDocuments = says(
  'yaml',
  own,
  ['文件里有一行 --- 或 ...，把它分成了两份。', '去掉这一行，一个文件只写一份。'],
  ['A line --- or ... cuts the file in two.', 'Remove the line: a file holds one set of data.'],
);

export const reference = says(
  'yaml',
  own,
  [
    '这里用了引用（& * 或 <<）；内容文件不用引用。',
    '把内容完整写出；值本来就以 & 或 * 开头的，放在半角单引号里。',
  ],
  [
    'This uses a reference (&, * or <<); files of the content use none.',
    'Write the value out; put a value that begins with & or * between single quotation marks.',
  ],
);

export const tagged = says(
  'yaml',
  own,
  ['值以叹号开头，被当作类型标签。', '把整个值放在半角单引号里。'],
  [
    'The value begins with an exclamation mark and is taken for a tag.',
    'Put the whole value between single quotation marks.',
  ],
);

export const reservedStart = says<{ character: string }>(
  'yaml',
  own,
  [({ character }) => `值不能以“${character}”开头。`, '把整个值放在半角单引号里。'],
  [
    ({ character }) => `A value cannot begin with “${character}”.`,
    'Put the whole value between single quotation marks.',
  ],
);

export const badEscape = says(
  'yaml',
  own,
  ['双引号里的反斜杠用得不对。', '改用半角单引号，或把反斜杠写成 \\\\ 。'],
  [
    'A backslash between double quotation marks is not followed by what it needs.',
    'Use single quotation marks, or write the backslash as \\\\ .',
  ],
);

export const colonInValue = says(
  'yaml',
  own,
  ['这一行的值里有冒号，或上一项的值没有写完。', quote.zh],
  ['The value on this line holds a colon, or the value before it is not finished.', quote.en],
);

export const notYaml = says(
  'yaml',
  own,
  ['从这一行起读不成 YAML。', `每项写成“名称: 值”，列表各项以“- ”开头。${quote.zh}`],
  [
    'From this line on this cannot be read as YAML.',
    `Write each entry as “key: value”, items of a list with “- ” before them. ${quote.en}`,
  ],
);

export const tooDeep = says(
  'yaml',
  own,
  ['文件嵌套太深，不像内容文件。', '从版本历史恢复。'],
  ['The file is nested too deeply to be a file of the content.', 'Restore it from the history.'],
);

// Data against its schema.

/** Where in the file: keys joined with dots, positions of lists counted from 1. */
interface Field {
  readonly field: Text;
  /** What the key holds, from its schema. */
  readonly about: Text | undefined;
}
const about =
  (language: 'zh' | 'en', fallback: string) =>
  ({ about: a }: Field): string =>
    a?.[language] ?? fallback;
const seeZh = about('zh', '对照同一文件的其他条目，或见 content/README.md。');
const seeEn = about('en', 'Compare with the other entries of the file, or see content/README.md.');

export const wrong = (rule: string) =>
  says<Field & { must: Text }>(
    rule,
    own,
    [({ field, must }) => `${field.zh}：${must.zh}。`, seeZh],
    [({ field, must }) => `${field.en}: ${must.en}.`, seeEn],
  );

export const unknownKey = (rule: string) =>
  says<Field & { known: readonly string[]; near: string | undefined }>(
    rule,
    own,
    [
      ({ field }) => `${field.zh}：没有这个名称的项。`,
      ({ known, near }) =>
        near !== undefined
          ? `是不是“${near}”？`
          : known.length === 0
            ? '删去这一项，或改正名称。'
            : `可用的名称：${known.join('、')}。`,
    ],
    [
      ({ field }) => `${field.en}: there is no such key.`,
      ({ known, near }) =>
        near !== undefined
          ? `Did you mean “${near}”?`
          : known.length === 0
            ? 'Remove the key, or correct its name.'
            : `The keys are: ${known.join(', ')}.`,
    ],
  );

/** Kinds of data, as an editor knows them. */
const kindsOfData: Readonly<Record<string, Text>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: {
    zh: '列表（各项以“- ”开头，或写在 [ ] 里）',
    en: 'a list (items with “- ” before them, or between [ ])',
  },
  object: { zh: '若干项（名称: 值）', en: 'entries (key: value)' },
  record: { zh: '若干项（名称: 值）', en: 'entries (key: value)' },
  tuple: { zh: '列表', en: 'a list' },
  null: { zh: '空', en: 'nothing' },
  undefined: { zh: '空', en: 'nothing' },
  nan: { zh: '不是数的值', en: 'no number' },
  date: { zh: '日期', en: 'a date' },
};
const kind = (name: string): Text => kindsOfData[name] ?? { zh: name, en: name };

/** What a value must be, by what the schema found. */
export const must = {
  missing: { zh: '缺少这一项', en: 'is missing' },
  type: (expected: string, received: string): Text => ({
    zh: `应是${kind(expected).zh}，现在是${kind(received).zh}`,
    en: `must be ${kind(expected).en}, not ${kind(received).en}`,
  }),
  oneOf: (values: readonly string[]): Text =>
    values.length === 1
      ? { zh: `应写 ${values[0]}`, en: `must be ${values[0]}` }
      : { zh: `应是其中之一：${values.join('、')}`, en: `must be one of: ${values.join(', ')}` },
  atLeast: (origin: string, n: string): Text =>
    origin === 'string'
      ? n === '1'
        ? { zh: '不能是空的', en: 'must not be empty' }
        : { zh: `至少 ${n} 个字`, en: `must have at least ${n} characters` }
      : origin === 'array'
        ? { zh: `至少要有 ${n} 项`, en: `must have at least ${n} items` }
        : { zh: `不能小于 ${n}`, en: `must be at least ${n}` },
  above: (n: string): Text => ({ zh: `应大于 ${n}`, en: `must be more than ${n}` }),
  atMost: (origin: string, n: string): Text =>
    origin === 'string'
      ? { zh: `至多 ${n} 个字`, en: `must have at most ${n} characters` }
      : origin === 'array'
        ? { zh: `至多 ${n} 项`, en: `must have at most ${n} items` }
        : { zh: `不能大于 ${n}`, en: `must be at most ${n}` },
  below: (n: string): Text => ({ zh: `应小于 ${n}`, en: `must be less than ${n}` }),
  address: {
    zh: '应是以 https:// 或 http:// 开头的网址',
    en: 'must be an address that begins with https:// or http://',
  },
  form: { zh: '写法不对', en: 'is not written as it must be' },
  union: { zh: '不是允许的任何一种写法', en: 'is none of the forms that may stand here' },
} as const;

/** The file as a whole, in place of the path of a key. */
export const wholeFile: Text = { zh: '整个文件', en: '(the whole file)' };
