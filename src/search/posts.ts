/** Posts, as lists of appointments print them and questions name them. Pure. */

const OFFICE =
  /(?:常务)?副?(?:(?:秘书|理事|董事|支队|大队|检察|[校局院台市厅处科旗县区部所站队会行社村镇乡盟司馆])长(?![期远久效])|主任|书记|主席|总编辑|总经理|巡视员)/u;
const AT_ITS_END = new RegExp(`${OFFICE.source}$`, 'u');

/** The post at the end of a folded one with its body: 副局长 of 市某局副局长. */
export const officeOf = (post: string): string | undefined => AT_ITS_END.exec(post)?.[0];

/** The first post that a folded query names, and where. */
export function officeIn(text: string): { from: number; to: number; office: string } | undefined {
  const m = OFFICE.exec(text);
  return m === null ? undefined : { from: m.index, to: m.index + m[0].length, office: m[0] };
}

/** Who has it now; and who had it. */
const NOW = /现在|现任|如今|目前|新[任来的上]?|接任|上任|接替|换成|谁是|是谁|谁[当任做]/u;
const BEFORE = /不[再当做是任]|免|卸任|下台|离任|撤|去职|前任|原[来任是]?|以前|上一任|退/u;

/** Whether a query that names a post asks who has come to it, or who has left it. */
export function changeAsked(text: string): 'appoint' | 'remove' | undefined {
  if (!OFFICE.test(text)) return undefined;
  if (BEFORE.test(text)) return 'remove';
  return NOW.test(text) ? 'appoint' : undefined;
}
