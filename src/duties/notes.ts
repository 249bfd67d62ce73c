/**
 * Notes in and beside lists of agencies: statements that put a group on what comes after
 * (以下均需…落实，不再列出; …，下同), on rows or clauses around them (各项…均需…落实), and the rule that
 * the first of a list leads (排在第一位的为牵头单位).
 */
import { matchesIn } from '../domain/sieve.ts';
import { type ListContext, type PrintedName, readAgencyList } from './agencies.ts';
import { leadMarkNote } from './leadMarks.ts';
import { isRoleTitle } from './roles.ts';

/** Instead of names: those of the list above. */
export const SAME_AS_ABOVE = /^[\s　]*(?:同上|同前|〃|″|＂)[\s　。；]*$/u;

/** A statement that puts a group on what comes after it. */
export interface Inherited {
  readonly names: readonly PrintedName[];
  /** Its words. */
  readonly text: string;
}

const NAME_ENDING =
  /(?:(?<=[局委办厅处院心]\p{Script=Han}{1,8})[科股]|[局委办部厅署院处队站所会社台馆库团]|人民政府|政府|办公[室厅]|中心|公司|支队|总队|大队|集团|[乡镇]街|街镇|银行|分行|支行|[单部][位门]|企业|机构|主体|学[校院]|大学|管委会|指挥部|法院|检察院|海关|园区|开发区|新区|高新区|街道|[乡镇县区市旗州盟]|(?<=^各\p{Script=Han}{0,4})(?:村|社区|嘎查)|工会|协会|联合会|团委|[妇残侨文]联|工商联|社科联|科协|电网|铁塔|移动|联通|电信|各地|分局|总局|合作社|联社|党组|党委|厂|段|场|港)(?:[（(][^（）()]*[）)])?$/u;

/** Whether words that the register does not hold may be the name of an agency. */
export const isLikeName = (printed: string): boolean => {
  const words = printed.replace(/\s/gu, '');
  return (
    words.length >= 2 &&
    words.length <= 40 &&
    NAME_ENDING.test(words) &&
    !isRoleTitle(words) &&
    !/^(?:[国省市县区州盟旗]|自治区|乡镇)?(?:级|直|属|本级)$/u.test(words) &&
    !/下同|不再|均需|均由|涉及|具体任务|第一位|首位|以下|由[^、]*负责/u.test(words)
  );
};

const ALL = '(?:均|都|全部|一律)';
const MUST = '(?:需要?|须|应当?|由|要|涉及|为|是)';
const DONE =
  '(?:按职责分工)?(?:负责|推动|抓好|组织|贯彻|共同|具体|参与|配合)*(?:落实|实施|执行|负责|参与|配合|推进|完成)';
const NO_MORE =
  '不再(?:一一|逐一|逐项|逐条|逐个|另行|单独|重复|分别)?(?:列出|列示|列举|列明|列入|赘述|标注|注明|说明|写明|明确|重复|[作做]?分工|[作做]单独分工)';
const FOLLOWING =
  '(?:以下|下列|后续|下文|后文|后面|其余|其他)(?:各[项条款])?(?:所有|其他)?(?:政策|重点|具体|改革|主要)?(?:任务|措施|工作|内容|事项|条款)?';
/** The end of such a statement: 下同, 以下不再逐项列出, one or both. */
const MARK = `(?:[，,、；;（(]?\\s*(?:${FOLLOWING})?(?:也|均|就)?(?:${NO_MORE}|下同|同此)[）)]?)`;
const WHO = '[^。；;（）()，,]+?(?:[（(][^（）()]*[）)][^。；;（）()，,]*?)*';
const STATEMENTS = [
  // 以下均需某某落实，不再列出; 具体任务均涉及某某，不再做分工，下同
  new RegExp(
    `(?<=^|[。；;，,]\\s*)(?:${FOLLOWING}|(?:具体|上述|各项|每项|所有|以上)+(?:任务|工作|措施|事项|内容)*)?${ALL}${MUST}+(?:由|到)?(?<who>[^。；;]+?)(?:${DONE})?${MARK}+`,
    'gu',
  ),
  // 以下均需某某落实
  new RegExp(`${FOLLOWING}${ALL}${MUST}+(?:由)?(?<who>[^。；;]+?)${DONE}(?=$|[。；;，,）)])`, 'gu'),
  // 以下某某均需落实，不再列出
  new RegExp(
    `${FOLLOWING}(?<who>[^。；;]+?)${ALL}(?:${MUST}+)?${DONE}(?:${MARK}+|(?=$|[。；;，,）)]))`,
    'gu',
  ),
  // …，某某均需落实，下同
  new RegExp(
    `(?<=^|[。；;，,]\\s*)(?<who>${WHO})${ALL}(?:${MUST}+)?(?:${DONE})?(?:责任单位)?${MARK}+`,
    'gu',
  ),
];
/** 某某（下同）, …、某某，下同: the last of a list. */
const SAME_BELOW = new RegExp(`${MARK}+`, 'gu');
/** 排在第一位的为牵头单位, 列首位者为牵头单位, 第一个单位为牵头单位 */
const FIRST_LEADS =
  /[，,；;。（(]?\s*(?:以上|上述|其中)?(?:责任单位|部门|单位|各项)?(?:中)?[，,]?\s*(?:排(?:名|列|序)?|列|位列|位居|居)?(?:在|于)?(?:首位|首列|首个|最前|第一位?|第一个|最前面?|前列|第一名)(?:的|者)?(?:责任)?(?:单位|部门|者)?(?:(?:为|是|作为|系)(?:总?牵头|主办|主责)(?:责任)?(?:单位|部门)|(?:总?牵头|主办|负总责)(?=[，,。；;）)]|$))[）)]?/u;

/** Whether a text says that the first of each list leads. */
export const firstLeads = (text: string): boolean => FIRST_LEADS.test(text);

/**
 * The statements inside a list of agencies: whom they put on what follows, and the places that
 * are no names.
 */
export function notesInList(
  list: string,
  context: ListContext,
): {
  readonly cuts: readonly (readonly [number, number])[];
  readonly inherited: readonly Inherited[];
} {
  const cuts: [number, number][] = [];
  const inherited: Inherited[] = [];
  const free = (start: number, end: number): boolean =>
    !cuts.some(([a, b]) => start < b && end > a);
  for (const pattern of STATEMENTS) {
    for (const m of matchesIn(list, pattern)) {
      const [start, end] = [m.index, m.index + m[0].length];
      if (!free(start, end)) continue;
      const who = m.groups!['who']!;
      const at = start + m[0].indexOf(who);
      cuts.push([start, end]);
      inherited.push({ names: readAgencyList(list, context, at, at + who.length), text: m[0] });
    }
  }
  const first = FIRST_LEADS.exec(list);
  if (first !== null && free(first.index, first.index + first[0].length))
    cuts.push([first.index, first.index + first[0].length]);
  const marked = leadMarkNote(list);
  if (marked !== undefined && free(marked.start, marked.end)) cuts.push([marked.start, marked.end]);
  for (const m of matchesIn(list, SAME_BELOW)) {
    const [start, end] = [m.index, m.index + m[0].length];
    if (!free(start, end)) continue;
    const before = readAgencyList(list, context, 0, start);
    cuts.push([start, end]);
    const last = before.at(-1);
    // Of 排在第一位的为牵头单位，下同 the words before the mark are no name.
    if (
      last !== undefined &&
      list.slice(last.end, start).trim() === '' &&
      !(first !== null && last.start < first.index + first[0].length && last.end > first.index) &&
      !(marked !== undefined && last.start < marked.end && last.end > marked.start)
    )
      inherited.push({ names: [last], text: list.slice(last.start, end) });
  }
  return { cuts: cuts.sort((a, b) => a[0] - b[0]), inherited };
}

/** Statements outside of parentheses that put a group on something (说明：各项…均需…落实). */
export const ALL_OF = new RegExp(
  `(?<what>(?:以上|上述|上表|表中|以下|下列|各项|所有|全部)[^，,。；;：:]{0,12}?)(?:均|都)(?:需要?|须|应当?|由|要)(?:由)?(?<who>[^。；;（）()]+?)${DONE}`,
  'u',
);
