/**
 * Whether words behind a body tell how it, or a thing of its, stands, and not what it is to do.
 *
 * In: words directly behind a name. Out: yes or no. The kinds are rows (`stateRows.ts`).
 */
import { verbAt } from '../domain/lexicon.ts';
import { MODAL } from './predicates.ts';
import { OF_MATTER, OF_PAST, OF_STATE, OF_THING, type StateRow } from './stateRows.ts';

/** A test of words by rows, each looked for at their beginning. */
export function isSoBy(rows: readonly StateRow[]): (words: string) => boolean {
  const all = new RegExp(`^(?:${rows.map((r) => r.words).join('|')})`, 'u');
  return (words) => all.test(words);
}

/** 值班电话：…, 报名时间为…, 检查结果…: what a thing of the body is. */
export const isOfThing = isSoBy(OF_THING);
/** 已于去年拨付资金: what is done, and no duty. */
export const isDone = isSoBy(OF_PAST);
/** 发生火灾, 设在县城: a verb at the head that says how something is. */
export const isState = isSoBy(OF_STATE);
const isOfMatter = isSoBy(OF_MATTER);

/** Verbs of papers that the dictionary holds as no verb. */
const OF_PAPERS = /(?:印发|草拟|拟定|拟订)$/u;

/** 发挥了重要作用, 圆满完成了任务: a verb of the language and 了, where nothing is asked for. */
function tellsOver(words: string): boolean {
  const said = /^[^。；]*/u.exec(words)![0];
  for (const { index } of said.matchAll(/了(?![的解然])/gu)) {
    const before = said.slice(0, index);
    if (
      index >= 2 &&
      (verbAt(before, index - 2) !== undefined || OF_PAPERS.test(before)) &&
      !/^[^，]*(?:的|后|时)(?:[，。；]|$)/u.test(said.slice(index)) &&
      !MODAL.test(said)
    )
      return true;
  }
  return false;
}

/** Whether words behind a body tell what is or was, and nothing that it must. */
export const tellsOfState = (rest: string): boolean =>
  isDone(rest) || isOfThing(rest) || isOfMatter(rest) || tellsOver(rest);
