/**
 * What the values of the data are called on the site: one table for each field, so that a
 * value has one name wherever it is shown.
 */
import type {
  Appointment,
  Deadline,
  Duty,
  DutyRole,
  IndicatorDifference,
  Relation,
} from './model.ts';
import { type DocumentKind, documentKinds } from './schema.ts';

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
  parenthesis: '责任单位括注',
  member: '成员单位',
  table: '表格',
  text: '正文条文',
};

/** Kinds of time limits. */
export const deadlineName: Readonly<Record<Deadline['kind'], string>> = {
  date: '日期',
  duration: '时长',
  recurring: '周期',
  immediate: '立即',
  standing: '值守',
  stepwise: '逐步',
};

/** 任 and 免. */
export const actionName: Readonly<Record<Appointment['action'], string>> = {
  appoint: '任',
  remove: '免',
};

/** What kind of difference there is between a table of indicators and the body. */
export const differenceName: Readonly<Record<IndicatorDifference['kind'], string>> = {
  scope: '范围',
  strength: '力度',
  wording: '用词',
  value: '数值',
  agencies: '单位',
};

/** What a sentence makes of its subject. */
export const modalityName: Readonly<Record<Duty['modality'], string>> = {
  must: '应当',
  may: '可以',
  'must-not': '不得',
};
