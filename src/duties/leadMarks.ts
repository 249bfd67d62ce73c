/**
 * Marks at names of a list by which a document says who leads: 甲局★、乙局 with 标★的为牵头单位.
 * A mark means something only where the document says what: elsewhere it is left as it is printed,
 * and the name is reported.
 */
import type { Clause } from '../domain/model.ts';

const MARKS = '[▲△★☆*＊●○◎◆◇■□※√]';
const SHOWN = `[“"‘]?(?<mark>${MARKS})[”"’]?(?:号|符号|标记|标识|标志)?`;
const LEADS = '(?:总?牵头|主办|主责)(?:责任)?(?:单位|部门)';
/** 标★的为牵头单位, 带*号者为主办单位, （▲为牵头部门）, 牵头单位以★标注. */
const NOTE = new RegExp(
  `[，,；;。（(]?\\s*(?:注\\s*[：:]\\s*)?(?:其中|以上|上述|表中)?[，,]?(?:责任)?(?:单位|部门)?(?:名称|名单)?[前后中]?(?:标注|标有|标|加注|加|带有|带|注有|注|打|画|有|以|用)?${SHOWN}(?:标[注记示])?(?:的|者)?(?:责任)?(?:单位|部门)?(?:即?为|是|系|表示)(?:各?项?(?:任务|工作|事项)的?)?${LEADS}[）)]?`,
  'u',
);
const NOTE_TURNED = new RegExp(
  `[，,；;。（(]?\\s*${LEADS}(?:名称)?[前后]?(?:均|已|统一)?(?:标注|标有|标|加注|加|带|注|打|以|用)${SHOWN}(?:标[注记示出])?[）)]?`,
  'u',
);

/** The words of such a note in a text, and the mark that it explains. */
export function leadMarkNote(
  text: string,
): { readonly start: number; readonly end: number; readonly mark: string } | undefined {
  const m = NOTE.exec(text) ?? NOTE_TURNED.exec(text);
  return m === null
    ? undefined
    : { start: m.index, end: m.index + m[0].length, mark: m.groups!['mark']! };
}

/** The mark by which a document tells who leads; undefined where it has none. */
export function leadMarkOf(clauses: readonly Clause[]): string | undefined {
  for (const { text, columns } of clauses)
    for (const words of [text, ...(columns ?? [])]) {
      const note = leadMarkNote(words);
      if (note !== undefined) return note.mark;
    }
  return undefined;
}
