/** A list of names as a table: which column holds what is told by its head. */
import { namesOfList } from './names.ts';
import type { Action } from './verbs.ts';
import { splitPost, splitTop, titleAtEnd } from './words.ts';

/** What one row says. */
interface RowReading {
  readonly acts: readonly {
    readonly action: Action;
    readonly person: string;
    readonly post: string;
    readonly organization: string | null;
  }[];
  readonly notes: readonly string[];
}

const EMPTY = /^(?:[/／—–－\-~*]*|无|暂?缺|空)$/u;

/**
 * Read one row.
 *
 * @param mode what a column that only says 职务 means
 * @param listed the post of all, by the opening above: 聘任下列同志为法律顾问
 * @returns undefined where the head does not say which column is which; `empty` for an empty row
 */
export function readRow(
  columns: readonly string[],
  cells: readonly string[],
  mode: Action | null,
  listed?: string,
): RowReading | 'empty' | undefined {
  const heads = columns.map((c) => c.replace(/\s/gu, ''));
  const name = heads.findIndex((h) => /^(?:姓名|名字|人员|人员姓名|同志)$/u.test(h));
  if (name === -1 || cells.length !== heads.length) return undefined;
  if (cells.every((c) => EMPTY.test(c))) return 'empty';
  const persons = namesOfList(cells[name]!).map((n) => n.replace(/同志$/u, ''));
  const unit = heads.findIndex((h) => /^(?:单位|工作单位|部门|任职单位)$/u.test(h));
  const acts: RowReading['acts'][number][] = [];
  const inBrackets: string[] = [];
  let known = false;
  // 工作单位及职务 beside 聘任职务: what somebody is, and what he is to be.
  const named = heads.some((head) => !/^现任/u.test(head) && actionOf(head, null) !== undefined);
  heads.forEach((head, i) => {
    const action = named && /^现任/u.test(head) ? undefined : actionOf(head, named ? null : mode);
    if (action === undefined) return;
    known = true;
    if (EMPTY.test(cells[i]!)) return;
    // 某某中心主任（试用期一年）
    const noted = /^(.+?)（([^（）]+)）$/u.exec(cells[i]!);
    const own = noted !== null && titleAtEnd(noted[1]!) !== '';
    if (own) inBrackets.push(...splitTop(noted[2]!, '，、；'));
    const cell = own ? noted[1]! : cells[i]!;
    let inherited: string | null = null;
    for (const post of postsOf(cell)) {
      const organization: string | null = splitPost(post)?.organization ?? inherited;
      inherited = organization;
      const body = unit === -1 || organization !== null ? '' : cells[unit]!;
      for (const person of persons)
        acts.push({
          action,
          person,
          post: body + post,
          organization: body === '' ? organization : (splitPost(body + post)?.organization ?? body),
        });
    }
  });
  if (listed !== undefined && mode !== null && !named) {
    // What column there is says what somebody is: 工作单位及职务.
    acts.length = 0;
    known = true;
    const organization = splitPost(listed)?.organization ?? null;
    acts.push(...persons.map((person) => ({ action: mode, person, post: listed, organization })));
  }
  if (!known) return undefined;
  const remark = heads.findIndex((h) => /^备注$/u.test(h));
  const notes =
    remark === -1 || EMPTY.test(cells[remark]!) ? [] : splitTop(cells[remark]!, '，、；');
  return { acts, notes: [...inBrackets, ...notes] };
}

/** What a column of posts means. */
function actionOf(head: string, mode: Action | null): Action | undefined {
  if (/^(?:拟?免去?的?(?:职务)?|免职|免任职务|解聘职务|不再担任的?职务)$/u.test(head))
    return 'remove';
  if (
    /^(?:拟?任命?的?职务|任职|拟任|新任(?:职务)?|任命|聘任(?:职务|岗位)?|提名职务|推荐职务|晋升(?:职务|职级)|现任职务)$/u.test(
      head,
    )
  )
    return 'appoint';
  if (/^(?:职务|岗位|职级|单位及职务|单位职务|工作单位及职务)$/u.test(head))
    return mode ?? undefined;
  return undefined;
}

/** The posts of a cell. */
function postsOf(cell: string): string[] {
  const bare = cell.replace(/职务$/u, '');
  const out: string[] = [];
  for (const piece of splitTop(bare, '、，；;')) {
    const last = out.at(-1);
    if (last !== undefined && titleAtEnd(last) === '') out[out.length - 1] = `${last}、${piece}`;
    else out.push(piece);
  }
  return out;
}
