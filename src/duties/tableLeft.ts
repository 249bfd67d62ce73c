/**
 * The net under the readers of tables: a row of which nothing was read, in a table that does more
 * than list, name or measure things.
 *
 * In: a document while it is read, and what the readers made of it. Out: rows that an editor is told
 * of. A row is set aside where each of its columns has a reason: its head is one of `HEAD_REASONS`, or
 * its cell is a figure and nothing over the table speaks of tasks. Rows of persons and of indicators
 * have readers of their own, which tell what they leave.
 */
import type { Clause } from '../domain/model.ts';
import { headingsOver, type Reading } from './draft.ts';
import type { LeftBy } from './left.ts';
import type { Stretch } from './parts.ts';
import { onlyLists } from './tableHeads.ts';

/** A row that was left. */
export interface RowLeft extends Stretch {
  readonly at: number;
  readonly kind: 'row';
}

/** Heads of tables that other readers read: indicators, persons. */
const OF_OTHERS = /指标|^姓\s*名$|^拟?(?:任|免|聘)?职务$/u;
/** The first cell of a line of a list of members. */
const OF_ROSTER =
  /^(?:第一|常务|执行)?副?(?:主任委员|主任|组长|总?指挥长?|召集人|会长|成员|委员|组员|秘书长)$/u;
const FIGURE =
  /^[\d.,，+＋\-—－/／%％≥≤<>～~以上下左右约万亿元个人家项户吨亩公里平方米年月日号第]*$/u;
const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|全[省市县区州旗]合?计?)$/u;
/** What is said over a table of what is to be done. */
const OF_TASKS = /任务|分工|责任|包保|目标(?!价)/u;

/** Whether what stands over a row speaks of tasks: the words before its table, or the headings. */
function isOfTasks({ doc }: Reading, at: number): boolean {
  let first = at;
  while (doc.clauses[first - 1]?.kind === 'row') first -= 1;
  const before = doc.clauses[first - 1];
  const over = headingsOver(doc.clauses, at)[0];
  return [before, over].some((c) => c !== undefined && OF_TASKS.test(c.text.slice(-60)));
}

/** Whether a row only lists, names or measures, or says nothing. */
function isListed(reading: Reading, at: number, clause: Clause): boolean {
  const heads = (clause.columns ?? []).map((h) => h.replace(/\s/gu, ''));
  const cells = clause.text.split('\t').map((c) => c.trim());
  if (heads.some((h) => OF_OTHERS.test(h))) return true;
  if ([heads[0], cells[0]].some((c) => OF_ROSTER.test(c ?? ''))) return true;
  if (cells.some((c) => TOTAL.test(c))) return true;
  const open = cells.filter((cell, i) => cell !== '' && !onlyLists(heads[i] ?? ''));
  const figures = open.every((cell) => FIGURE.test(cell));
  const filled = cells.filter((cell) => /\p{Script=Han}/u.test(cell));
  // The title of a part of the table, and a form to be filled in.
  if (filled.length <= 1 && (figures ? open.length === 0 : open.length === 1)) return true;
  return figures && (open.length === 0 || !isOfTasks(reading, at));
}

/** Rows of tables of which nothing was read, nothing is told, and no reason says why. */
export const rowsLeft = (reading: Reading, by: Pick<LeftBy, 'covered' | 'told'>): RowLeft[] =>
  reading.doc.clauses.flatMap((clause, at): RowLeft[] => {
    if (clause.kind !== 'row') return [];
    const end = clause.text.length;
    return by.covered(at, 0, end) || by.told(at, 0, end) || isListed(reading, at, clause)
      ? []
      : [{ at, start: 0, end, kind: 'row' }];
  });
