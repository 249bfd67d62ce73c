/** Heads of tables that are printed again on the next page. */
import { annexHeading, leadingNumber } from '../domain/numbering.ts';
import type { PrintedLine } from './lines.ts';

/** The name of another table over its head: 附件2, 二、传统技艺（3项）, 表3 …, …名单. */
const CAPTION =
  /^(?:[表图]|附表|专栏)[\d一二三四五六七八九十]|(?:目录|名录|名单|清单|台账|一览|汇总|统计|表)(?:（[^（）]{1,14}）)?$/u;
const opensTable = ({ text, bare }: PrintedLine): boolean =>
  annexHeading(text) !== undefined || leadingNumber(text) !== undefined || CAPTION.test(bare);

/**
 * Indices of lines of three cells or more that an earlier line of the documents already has, word
 * for word. One that stands under the name of another table is the head of that table.
 *
 * @param skip which lines are page furniture
 */
export function repeatedTableHeads(
  lines: readonly PrintedLine[],
  body: (i: number) => boolean,
  skip: (i: number) => boolean = () => false,
): number[] {
  const captioned = (i: number): boolean => {
    let k = i - 1;
    while (k >= 0 && skip(k)) k -= 1;
    const over = lines[k];
    return over !== undefined && over.cells === 1 && opensTable(over);
  };
  const out: number[] = [];
  const heads = new Set<string>();
  lines.forEach((l, i) => {
    if (!body(i) || l.cells < 3 || /\d/u.test(l.bare.charAt(0)) || l.bare.length < 4) return;
    if (heads.has(l.bare) && !captioned(i)) out.push(i);
    else heads.add(l.bare);
  });
  return out;
}
