/**
 * The few words of the interface that more than one page needs. The site speaks plain
 * Simplified Chinese; what a gazette is called comes from the corpus, never from here.
 */
import type { Relation } from '../domain/model.ts';
import { type DocumentKind, documentKinds, type IssueFile } from '../domain/schema.ts';

/** `2023年11月21日` from `2023-11-21`; a date to the month gives the month. */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

/** `2023年第6期`. */
export const issueName = (file: IssueFile): string =>
  `${file.year}年${file.number === undefined ? '' : `第${file.number}期`}`;

/** `总第45期`, or nothing. */
export const totalName = (file: IssueFile): string =>
  file.totalNumber === undefined ? '' : `总第${file.totalNumber}期`;

/** 文种 of a document as readers know it. */
export const kindName = (kind: DocumentKind): string => documentKinds[kind];

/** How one document speaks of another. */
export const relationName: Readonly<Record<Relation['type'], string>> = {
  cites: '引用',
  implements: '依据',
  repeals: '废止',
  continues: '接续',
};

/** Kinds of damage, as the list of corrections names them. */
export const damageName: Readonly<Record<string, string>> = {
  'foreign-word': '误入外文',
  doubled: '衍文',
  stray: '串入',
  omission: '脱文',
  'wrong-character': '误字',
  'wrong-name': '名称有误',
  'reading-order': '语序错乱',
  'cut-off': '残句',
  figure: '缺图',
  unreadable: '无法辨认',
  contradiction: '前后矛盾',
  doubtful: '存疑',
  spacing: '空格有误',
};
