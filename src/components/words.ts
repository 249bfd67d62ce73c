/**
 * The few words of the interface that more than one page needs. The site speaks plain
 * Simplified Chinese; what a gazette is called comes from the corpus, never from here.
 */
import type { Deadline, Duty, DutyRole, GazetteDocument, Relation } from '../domain/model.ts';
import { type DocumentKind, documentKinds, type IssueFile } from '../domain/schema.ts';
import type { Piece } from '../domain/table.ts';

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
  revises: '修订',
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

/** How an agency owes a duty. */
export const roleName: Readonly<Record<DutyRole, string>> = {
  lead: '牵头',
  responsible: '责任',
  cooperating: '配合',
  member: '成员单位',
};

/** Where in the text a duty was read. */
export const originName: Readonly<Record<Duty['derivedFrom'], string>> = {
  parenthesis: '括注',
  member: '成员单位',
  table: '表格',
  text: '正文',
};

/** Kinds of time limits. */
export const deadlineName: Readonly<Record<Deadline['kind'], string>> = {
  date: '日期',
  duration: '时限',
  recurring: '周期',
  immediate: '立即',
  standing: '值守',
  stepwise: '逐步',
};

/** A document in few words: its number, or its title where it has none. */
export const documentName = ({ frontMatter }: GazetteDocument): string =>
  frontMatter.docNumber ?? frontMatter.title;

/** A document as the heading over its rows: what it is about, and its number. */
export const documentHeading = (doc: GazetteDocument, href: string): Piece[] => [
  [subjectOf(doc.frontMatter.title), href],
  ...(doc.frontMatter.docNumber === undefined
    ? []
    : [[doc.frontMatter.docNumber, '', 'docno'] as const]),
];

/**
 * What a document is about: `《某方案》` or what follows 关于 without the words of every
 * title; the whole title where it is built in another way.
 */
export function subjectOf(title: string): string {
  const about =
    /关于(?:印发|发布|公布|转发|下发)?《?(.+?)》?的(?:通知|通告|公告|决定|意见|批复|函|通报)$/u.exec(
      title,
    );
  return about?.[1] ?? title;
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(\d+(?:\.\d+)?)Y/u, '年'],
  [/^(\d+(?:\.\d+)?)M/u, '个月'],
  [/^(\d+(?:\.\d+)?)W/u, '周'],
  [/^(\d+(?:\.\d+)?)D/u, '日'],
  [/^T/u, ''],
  [/^(\d+(?:\.\d+)?)H/u, '小时'],
  [/^(\d+(?:\.\d+)?)M/u, '分钟'],
  [/^(\d+(?:\.\d+)?)S/u, '秒'],
];

/** `3年`, `2小时` from an ISO 8601 duration; the text itself where it is none. */
export function chineseDuration(iso: string): string {
  let rest = iso.replace(/^P/u, '');
  let words = '';
  for (const [pattern, unit] of UNITS) {
    const m = pattern.exec(rest);
    if (m === null) continue;
    rest = rest.slice(m[0].length);
    words += m[1] === undefined ? '' : `${m[1]}${unit}`;
  }
  return rest === '' && words !== '' ? words : iso;
}
