/** What is said of a document beside its source, and of where each line of a source went. */
import { says, type Text } from '../index.ts';

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
