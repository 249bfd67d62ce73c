/**
 * Words of role: one row each says what a word makes of an agency and where it may stand. Every
 * pattern that reads roles is made from these rows, and so is the check for labels that nothing
 * read. A new word is one row.
 *
 * In: nothing. Out: the rows and the patterns made of them. They know words only, no agency.
 */
import type { DutyRole } from '../domain/model.ts';

/** One word of role. */
interface RoleWord {
  readonly word: string;
  readonly role: DutyRole;
  /** Where it may stand: `label` before 单位： (also in 【】 and as the head of a column), `bare` before a colon alone in brackets (牵头：), `suffix` after names (某局牵头). */
  readonly as: readonly ('label' | 'bare' | 'suffix')[];
}

/** The words; the longer before the shorter that it holds. */
export const ROLE_WORDS: readonly RoleWord[] = [
  { word: '总牵头', role: 'lead', as: ['label', 'bare', 'suffix'] },
  { word: '牵头', role: 'lead', as: ['label', 'bare', 'suffix'] },
  { word: '主办', role: 'lead', as: ['label', 'bare', 'suffix'] },
  { word: '主责', role: 'lead', as: ['label', 'bare', 'suffix'] },
  { word: '抓总', role: 'lead', as: ['label', 'suffix'] },
  { word: '负总责', role: 'lead', as: ['label', 'suffix'] },
  { word: '总负责', role: 'lead', as: ['label', 'suffix'] },
  { word: '主抓', role: 'lead', as: ['label', 'suffix'] },
  { word: '领办', role: 'lead', as: ['label'] },
  { word: '副组长', role: 'responsible', as: ['label'] },
  { word: '组长', role: 'lead', as: ['label'] },
  { word: '主体责任', role: 'responsible', as: ['label'] },
  { word: '主体', role: 'responsible', as: ['label'] },
  { word: '主要责任', role: 'responsible', as: ['label', 'bare'] },
  { word: '第一责任', role: 'responsible', as: ['label', 'bare'] },
  { word: '责任', role: 'responsible', as: ['label', 'bare'] },
  { word: '负责', role: 'responsible', as: ['label', 'suffix'] },
  { word: '整改', role: 'responsible', as: ['label'] },
  { word: '承办', role: 'responsible', as: ['label', 'bare', 'suffix'] },
  { word: '落实', role: 'responsible', as: ['label', 'suffix'] },
  { word: '实施', role: 'responsible', as: ['label', 'suffix'] },
  { word: '配合', role: 'cooperating', as: ['label', 'bare', 'suffix'] },
  { word: '协办', role: 'cooperating', as: ['label', 'bare', 'suffix'] },
  { word: '会办', role: 'cooperating', as: ['label', 'bare', 'suffix'] },
  { word: '协作', role: 'cooperating', as: ['label'] },
  { word: '协同', role: 'cooperating', as: ['label', 'bare', 'suffix'] },
  { word: '协助', role: 'cooperating', as: ['label', 'bare', 'suffix'] },
  { word: '参与', role: 'cooperating', as: ['label', 'bare', 'suffix'] },
  { word: '参加', role: 'cooperating', as: ['label', 'bare', 'suffix'] },
  { word: '参建', role: 'cooperating', as: ['label'] },
  { word: '支持', role: 'cooperating', as: ['label', 'suffix'] },
  { word: '指导', role: 'cooperating', as: ['label', 'suffix'] },
];

/** What a role is said of: 责任单位, 牵头部门. The check looks for any of them. */
export const ROLE_BODIES = ['单位', '部门', '主体', '机构', '地区', '处室', '科室'] as const;

/** A word that a scan or a print may space out: 责 任. */
const spaced = (word: string): string => [...word].join('\\s*');
const either = (words: readonly string[]): string => words.map(spaced).join('|');
const of = (place: RoleWord['as'][number]): string[] =>
  ROLE_WORDS.filter((r) => r.as.includes(place)).map((r) => r.word);

/** Pattern of the words that may stand at a place, without group. */
export const roleWordsAs = (place: RoleWord['as'][number]): string => either(of(place));

const BODY = either(ROLE_BODIES);
const JOINT = '\\s*(?:及|和|、|与|\\/|／)\\s*';
/** 牵头单位, 牵头及责任部门, 责任单位（部门）, 配 合 单 位; group 1 is the first word. */
export const ROLE_TITLE = `(${either(of('label'))})(?:${JOINT}(?:${either(of('label'))}))?\\s*(?:的)?(?:${BODY})(?:${JOINT}(?:${BODY})|\\s*[（(](?:${BODY}|${either(['盖章', '排名不分先后'])})[）)])?`;
/** A name that white space or a dash parts from its label: 责任单位——某局, 牵头部门　某局. */
const NAMED =
  '(?=[省市州盟县区旗各]?[\\p{Script=Han}]{1,16}(?:局|委|办|厅|中心|政府|办事处|公司|[支大]队|管委会)(?:[、，。；\\s（]|$))';
const APART = `(?:[—－–]{1,2}|(?<=\\S)\\s(?![\\s：:]))${NAMED}`;
/** A label with its colon, or alone in heavy brackets: 责任单位：, 【牵头单位】. */
export const ROLE_LABEL = `${ROLE_TITLE}\\s*(?:为?[：:]|${APART}|为(?=[省市州盟县区旗国各]|[\\p{Script=Han}]{2,14}(?:局|委|办|厅|中心|政府|办事处|公司|[支大]队|管委会)[、，。；]))|[【［〖]\\s*${ROLE_TITLE}\\s*[】］〗]\\s*[：:]?`;
/** A label without 单位, which only brackets make plain: （牵头：…；配合：…）. */
export const BARE_ROLE_LABEL = `(?<=^\\s*|[，,；;。\\s]\\s*)(${either(of('bare'))})\\s*[：:]`;
/** The word of role after names: 某局牵头, 某委配合. */
export const ROLE_SUFFIX = either(of('suffix'));
/** How several share what they owe: 按职责分工, 依据各自职能, 按部门分工, 各司其职. */
export const SHARING =
  '(?:(?:按照?|依照?|依据|根据)(?:各自)?(?:工作|任务|部门|条线)?(?:职[责能权](?:职[责能])?(?:分工|范围|权限)?|分工)|各[司负]其[职责])';
/** What sums a list of bodies up: 等部门, 等有关单位, 等行业主管部门, 等市直成员单位. */
export const AND_OTHERS =
  '等(?:(?:\\d{1,2}|[多数几一二三四五六七八九十]{1,3})[个家])?(?:有关|相关|各|其他|[省市县区州旗]直|直属|行业|主管|监管|职能|业务|行政|执法|成员|责任|牵头|配合){0,3}(?:部门|单位|机关|机构)+(?:和(?:单位|机构|企业))?';
/** The same, or 等 alone. */
export const SUMMED_UP = `(?:${AND_OTHERS}|等)`;
/** Head of a column that holds agencies. */
export const ROLE_HEAD = new RegExp(
  `^(?:主要)?(?:${ROLE_TITLE}|(?:主管|经办|承担|具体)(?:${BODY})|(主办|承办|协办|会办|牵头|配合|参与|协同))(?:名称)?$`,
  'u',
);

/** What a word of role makes of an agency; words of no row make it responsible. */
export function roleOf(word: string): DutyRole {
  const w = word.replace(/\s/gu, '');
  if (/^(?:成员|组成)单位/u.test(w)) return 'cooperating';
  return ROLE_WORDS.find((r) => w.startsWith(r.word))?.role ?? 'responsible';
}

/** The role of a short label by the word with which it ends: 技术指导, 协调配合; undefined where no row has it. */
export const roleAtEnd = (label: string): DutyRole | undefined =>
  ROLE_WORDS.find((r) => label.replace(/\s/gu, '').endsWith(r.word))?.role;

/** Whether words are nothing but the title of a role (牵头单位): never the name of an agency. */
export const isRoleTitle = (words: string): boolean =>
  new RegExp(`^(?:各|各项目?|该|本|相关|有关)?(?:${ROLE_TITLE}|${BODY})$`, 'u').test(
    words.replace(/\s/gu, ''),
  ) && !/^各项目?/u.test(words.replace(/\s/gu, ''));

/** Whether a label says how those behind it were rated, and no role: 先进单位, 考核不合格单位. */
export const isRated = (title: string): boolean =>
  /先进|优秀|优胜|优良|良好|模范|示范|达标|合格|获奖|得奖|受奖|表扬|表彰|入围|排名|名次|[一二三]等奖/u.test(
    title,
  ) && !/创建|评选|评比|考核单位|牵头|责任|负责|主管/u.test(title);

/**
 * Anything that looks like a label of roles: …单位：, …部门：, …主体： with up to eight words before it,
 * in brackets of any kind or bare. Wider than what is read, so that what nobody has thought of is reported.
 */
export const LIKE_ROLE_LABEL = new RegExp(
  `(?<=^|[\\s。；;，,、（(【［\\[〔])(?<title>[\\p{Script=Han}\\s]{1,10}?(?:${BODY}))\\s*(?:[：:]|[】］])`,
  'gu',
);
