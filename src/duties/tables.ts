/** Rows of a table whose head names columns of agencies (牵头部门, 配合部门, 责任单位). */
import type { Clause } from '../domain/model.ts';
import { type ListContext, readAgencyList } from './agencies.ts';
import { leadMarkNote } from './leadMarks.ts';
import { SAME_AS_ABOVE } from './notes.ts';
import { ownRole, type RoleName } from './parentheses.ts';
import { ROLE_HEAD, roleOf } from './roles.ts';

const SERIAL_HEAD = /^(?:序号|编号|No\.?)$/iu;

/** A row, read. */
interface Row {
  readonly names: readonly RoleName[];
  /** What is owed: the other cells, each after the first with the head of its column. */
  readonly text: string;
  /** Those of each column of agencies, by its index. */
  readonly columns: ReadonlyMap<number, readonly RoleName[]>;
  /** Columns of agencies whose cell says that it is like the one above: 同上, 〃. */
  readonly same: readonly number[];
}

/** The column of those who have the tasks beside it (单位 | 职责). */
const MEMBER = ['member'] as const;
const UNITS_HEAD = /^(?:成员|组成|相关|有关|各)?(?:单位|部门|机构|岗位|组别|工作组)(?:名称)?$/u;
const TASKS_HEAD =
  /^(?:主要|工作|具体|应急|基本)*(?:职责|任务|责任|分工)(?:分工|任务|内容|要求)?$/u;

/** Where the heads are a column of units and one of their tasks, and no other says a role: the index of the units. */
function tasksOf(heads: readonly string[]): number | undefined {
  const units = heads.findIndex((h) => UNITS_HEAD.test(h));
  return units !== -1 && heads.some((h) => TASKS_HEAD.test(h)) ? units : undefined;
}

/** The head of a column, without a note on the mark of those who lead: 责任单位（标★的为牵头单位）. */
function headOf(printed: string): string {
  const head = printed.replace(/\s/gu, '');
  const note = leadMarkNote(head);
  return note === undefined ? head : head.slice(0, note.start) + head.slice(note.end);
}

/** Read a row; undefined where no column holds agencies, or the row names none. */
export function readRow(clause: Clause, context: ListContext): Row | undefined {
  const heads = (clause.columns ?? []).map(headOf);
  const tasks = heads.some((h) => ROLE_HEAD.test(h)) ? -1 : tasksOf(heads);
  if (tasks === undefined) return undefined;
  const columns = new Map<number, readonly RoleName[]>();
  const same: number[] = [];
  const words: string[] = [];
  let from = 0;
  clause.text.split('\t').forEach((cell, i) => {
    const head = heads[i] ?? '';
    const role = i === tasks ? MEMBER : ROLE_HEAD.exec(head);
    if (role !== null && SAME_AS_ABOVE.test(cell)) same.push(i);
    else if (role !== null) {
      const read = readAgencyList(clause.text, context, from, from + cell.length);
      columns.set(
        i,
        read.map((n) => ({
          ...n,
          role:
            ownRole(cell, n.start - from, n.end - from, context.leadMark) ??
            (role === MEMBER ? 'member' : roleOf(role[1] ?? role[2] ?? '')),
        })),
      );
    } else if (!SERIAL_HEAD.test(head) && cell.trim() !== '') {
      words.push(words.length === 0 || head === '' ? cell.trim() : `${head}：${cell.trim()}`);
    }
    from += cell.length + 1;
  });
  const names = [...columns.values()].flat();
  return names.length === 0 && same.length === 0
    ? undefined
    : { names, text: words.join('；'), columns, same };
}
