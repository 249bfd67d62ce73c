/**
 * What a table shows, as data: columns in Chinese, one kind of value a column, agencies apart from
 * their roles, whole addresses. Loaded when a reader asks for the download.
 */
import { csvText } from '../domain/csv.ts';

/** One row as the table shows it, with the heading that it stands under. */
export interface ShownRow {
  readonly row: HTMLTableRowElement;
  readonly heading: HTMLTableRowElement | undefined;
}

/** Name of a column → its value in one row, in the order of the columns. */
type Record = Map<string, string>;

const textOf = (node: Node | null | undefined): string => node?.textContent?.trim() ?? '';
/** Several values in one cell, where a clause has several of one kind. */
const SEVERAL = '；';

/**
 * The values of one cell. Words that mark another word (a role, 统一规定, 存疑, the document
 * beside the clause) become columns of their own.
 */
function readCell(cell: HTMLTableCellElement, name: string, record: Record): void {
  const add = (column: string, value: string): void => {
    const before = record.get(column);
    record.set(column, before ? `${before}${SEVERAL}${value}` : value);
  };
  let column = name;
  let words = '';
  const close = (): void => {
    const value = words.replace(/^[、；\s]+|[、；\s]+$/gu, '');
    if (value !== '') add(column, value);
    words = '';
  };
  for (const node of cell.childNodes) {
    const kind = node instanceof Element ? node.className : '';
    const value = textOf(node);
    if (kind === 'role') {
      close();
      column = `${name}（${value}）`;
    } else if (kind === 'in-group') {
      add('文件', value);
    } else if (kind === 'implicit') {
      add(`${name}（统一规定）`, words.split('、').at(-1)?.trim() ?? '');
    } else if (kind === 'modal') {
      add('性质', value);
    } else if (kind === 'flag') {
      add('存疑', '是');
    } else if (kind === 'derived' || kind === 'at') {
      close();
      add(`${name}（${kind === 'at' ? '条款' : '推算'}）`, value);
    } else if (value === '、') {
      close();
    } else {
      words += value;
    }
  }
  close();
  if (!record.has(name)) record.set(name, '');
}

/**
 * The rows as CSV.
 *
 * @param columns names of the table's columns
 */
export function csvOf(columns: readonly string[], rows: readonly ShownRow[]): string {
  const records = rows.map(({ row, heading }): Record => {
    const record: Record = new Map();
    columns.forEach((name, i) => {
      const cell = row.cells[i];
      if (cell) readCell(cell, name, record);
    });
    // A heading that names a document: its title and its number.
    const title = heading?.querySelector('a');
    if (title) record.set('标题', textOf(title));
    const number = heading?.querySelector('.docno');
    if (number) record.set('发文字号', textOf(number));
    const repealed = heading?.querySelector('.repealed');
    if (repealed) record.set('效力', textOf(repealed));
    record.set('网址', row.querySelector('a')?.href ?? '');
    return record;
  });
  // Each column of the table with what was parted from it beside it; the rest and the address last.
  const used = new Set(records.flatMap((record) => [...record.keys()]));
  const own = columns.flatMap((name) =>
    [...used].filter((one) => one === name || one.startsWith(`${name}（`)),
  );
  const rest = [...used].filter((one) => !own.includes(one) && one !== '网址');
  const filled = (name: string): boolean => records.some((record) => record.get(name));
  // A column whose every value went to its parts says nothing.
  const head = [...own, ...rest, '网址'].filter(
    (name) =>
      filled(name) || (columns.includes(name) && !own.some((one) => one.startsWith(`${name}（`))),
  );
  return csvText(
    head,
    records.map((record) => head.map((name) => record.get(name) ?? '')),
  );
}

/**
 * Name of the file: the table and the filters in use.
 *
 * @example csvName('职责', [['单位', '某局']]) // '职责_单位-某局.csv'
 */
export const csvName = (
  table: string,
  filters: readonly (readonly [name: string, value: string])[],
): string =>
  `${[table, ...filters.map(([name, value]) => `${name}-${value}`)]
    .join('_')
    .replace(/[\\/:*?"<>|\s]+/gu, ' ')
    .trim()}.csv`;
