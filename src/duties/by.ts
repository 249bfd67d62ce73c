/**
 * 由 before whoever acts, where it is no part of another word (理由, 自由, 经由).
 *
 * In: nothing. Out: patterns. That of 由 has no anchor. One row a word that ends in 由; a noun or a verb
 * that ends with the first character of such a word (管理, 人事, 往来) stands before a 由 of its own.
 */
import type { Row } from './rows.ts';

/** A word that ends in 由. */
export interface WordOfBy {
  /** The character before 由 with which it makes one word. */
  readonly with: string;
  /** Characters before that one with which it makes a word of its own. */
  readonly unless?: string;
  /** Words in which 由 says of nobody that he acts. */
  readonly example: string;
  /** Words close to them in which it does. */
  readonly none?: string;
}

export const WORDS_OF_BY: readonly WordOfBy[] = [
  {
    with: '理',
    unless: '[管处办审受清治修整代护监梳经料助]',
    example: '说明理由',
    none: '日常管理由甲局承担',
  },
  { with: '自', unless: '[各亲擅独]', example: '进出自由', none: '费用各自由乙方承担' },
  { with: '经', unless: '[财神]', example: '经由', none: '财经由甲局统管' },
  { with: '事', unless: '[人民刑赛农外军理董监丧婚同]', example: '事由', none: '人事由甲局管理' },
  { with: '来', unless: '[往]', example: '来由', none: '公文往来由甲办承担' },
  { with: '缘', example: '缘由' },
  { with: '因', example: '因由' },
];

/** Words by which a list behind 由 is of kinds of money, and of nobody who acts: 由中央补助、区级财政和居民共同承担. */
export const PURSES: readonly Row[] = [
  { words: '补助', example: '中央补助' },
  { words: '补贴', example: '市级补贴' },
  { words: '自筹', example: '群众自筹' },
  { words: '捐[资助赠]', example: '社会捐助', none: '募捐机构' },
  { words: '财政(?![局厅部所])', example: '区级财政', none: '区财政局' },
];

/** 由 that stands before whoever acts, by rows. */
export const byOf = (rows: readonly WordOfBy[]): string =>
  `(?<!${rows
    .map((r) => (r.unless === undefined ? r.with : `(?<!${r.unless})${r.with}`))
    .join('|')})由`;

/** 由 that stands before whoever acts. */
export const BY = byOf(WORDS_OF_BY);

/** Behind a body, what it does to give the work to another: 确定的, 授权的. */
export const NAMED_BY =
  /^(?:(?:依法|(?:研究)?决定|直接|公开|统一|按程序|通过[^，。；的]{2,14}|以[^，。；的]{2,12}方式)*所?)(?:聘请|招标|确定|指定|授权|委托|认定|选定|明确|批准|核准|规定|设立|设置|组建|成立|选聘|聘用|聘任|招聘|雇请|选派|派出|派驻|任命|推选|选举|所属|下属|管理|组织)[^，。；的]{0,8}的(?=\p{Script=Han}{2})|^(?:所属|下属|直属|所辖)(?=\p{Script=Han}{3})/u;
