/**
 * Words at the head of an entry that say a time which no reader of days knows: an entry that opens
 * with them is not of the day above it.
 */

/** One kind of such words. */
interface TimeHead {
  readonly words: RegExp;
  readonly example: string;
  /** Words of the same form that say no other day than the one above. */
  readonly none?: string;
}

export const TIME_HEADS: readonly TimeHead[] = [
  { words: /^(?:初|廿)[一二三四五六七八九十]$/u, example: '初八' },
  { words: /^(?:\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?)$/u, example: '十五' },
  {
    words: /^(?!(?:同一?|当|全|整|是|该|本|连)[天日]$)\p{Script=Han}{0,8}[日天]$/u,
    example: '立夏次日',
    none: '同一天',
  },
  { words: /^\p{Script=Han}{0,8}(?:[周月年]末|周|[上中下]旬)$/u, example: '周末' },
  { words: /^\p{Script=Han}{0,8}(?:[季年]|季节|时节|之际)$/u, example: '开渔季节' },
  { words: /^\p{Script=Han}{1,8}(?:以来|前后|前夕)$/u, example: '春汛以来' },
  { words: /^(?:端阳|端午|七夕|中元|重阳|腊八|小年|除夕|元宵|社日|寒食)节?$/u, example: '端阳' },
];

/** What an entry opens with, before its first mark. */
const HEAD = /^[●○◆◇■□▲△★☆•·*▪◎※▶►⊙]?\s?(?<head>[^，。；：:、\s]{1,10})[，：:\s]/u;

/** Whether an entry opens with a time, of whatever form. */
export function opensWithTime(text: string, rows = TIME_HEADS): boolean {
  const head = HEAD.exec(text)?.groups?.['head'];
  return head !== undefined && rows.some(({ words }) => words.test(head));
}

/** Behind a date that was read, what makes another of it: 五月|节, 5月|底6月初, 5月|某日. */
export const GOES_ON_AS_TIME = /^(?:节(?![前后目水能约])|底(?=\d)|[初末](?=[\d，至])|某[日天])/u;
