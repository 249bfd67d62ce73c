/**
 * Officers by their rank, one row a kind: who leads a body, a group or a government, and answers for it.
 *
 * In: nothing. Out: patterns of the rows, without an anchor. They know words only, no agency.
 */
interface RankRow {
  readonly words: string;
  /** Whether he leads the government of a place. */
  readonly governs?: true;
  readonly example: string;
}

/** Ranks without what stands before them (副, 常务, 分管). */
export const RANKS: readonly RankRow[] = [
  { words: '总指挥长?|指挥长', example: '总指挥' },
  { words: '总?召集人', example: '召集人' },
  { words: '组长', example: '组长' },
  { words: '主任(?:委员)?', example: '主任委员' },
  { words: '书记', example: '书记' },
  { words: '[理监董]事长', example: '理事长' },
  { words: '[会社馆台园矿厂]长', example: '会长' },
  { words: '[局厅部院校处站所队科股室行]长', example: '局长' },
  { words: '[省市州县区旗盟乡镇]长', governs: true, example: '县长' },
  { words: '专员', example: '专员' },
  { words: '秘书长', example: '秘书长' },
  { words: '总?经理', example: '总经理' },
];

const oneOf = (rows: readonly RankRow[]): string =>
  `(?:${rows.map(({ words }) => words).join('|')})`;
/** A rank. */
export const RANK = oneOf(RANKS);
/** Whoever has one, in his full office or as a deputy: 常务副县长, 副组长. */
export const OF_RANK = `(?:常务)?副?${RANK}`;
/** Whoever leads the government of a place, or is his deputy. */
export const GOVERNOR = `(?:常务)?副?${oneOf(RANKS.filter(({ governs }) => governs))}`;
/** Whoever answers for a body, by no rank. */
export const IN_CHARGE = '(?:(?:主要)?负责(?:人|同志))';
/** An officer of a body, of whatever rank, with what he sees to: 分管副局长, 主要负责人. */
export const ANY_OFFICER = `(?:常务|分管|主管)*副?(?:${RANK}|${IN_CHARGE}|领导)`;
