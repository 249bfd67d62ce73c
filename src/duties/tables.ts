/** Rows of a table whose head names columns of agencies (牵头部门, 配合部门, 责任单位). */
import type { Clause } from '../domain/model.ts';
import { type ListContext, readAgencyList } from './agencies.ts';
import { ownRole, type RoleName } from './parentheses.ts';
import { ROLE_HEAD, roleOf } from './roles.ts';

const SERIAL_HEAD = /^(?:序号|编号|No\.?)$/iu;

/** A row, read. */
interface Row {
  readonly names: readonly RoleName[];
  /** What is owed: the other cells, each after the first with the head of its column. */
  readonly text: string;
}

/** Read a row; undefined where no column holds agencies, or the row names none. */
export function readRow(clause: Clause, context: ListContext): Row | undefined {
  const heads = (clause.columns ?? []).map((h) => h.replace(/\s/gu, ''));
  if (!heads.some((h) => ROLE_HEAD.test(h))) return undefined;
  const names: RoleName[] = [];
  const words: string[] = [];
  let from = 0;
  clause.text.split('\t').forEach((cell, i) => {
    const head = heads[i] ?? '';
    const role = ROLE_HEAD.exec(head);
    if (role !== null) {
      const read = readAgencyList(clause.text, context, from, from + cell.length);
      names.push(
        ...read.map((n) => ({
          ...n,
          role: ownRole(cell, n.start - from, n.end - from) ?? roleOf(role[1] ?? ''),
        })),
      );
    } else if (!SERIAL_HEAD.test(head) && cell.trim() !== '') {
      words.push(words.length === 0 || head === '' ? cell.trim() : `${head}：${cell.trim()}`);
    }
    from += cell.length + 1;
  });
  return names.length === 0 ? undefined : { names, text: words.join('；') };
}
