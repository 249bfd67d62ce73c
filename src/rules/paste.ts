/**
 * A text copied out of a table. In: the text. Out: the cells of each of its lines in the
 * order date, county, township, and what became of every line: each is a row, the head of
 * the table (the first line only), or blank, and is counted.
 */
import type { Places } from '../domain/places.ts';
import type { RuleSheet } from '../domain/rules.ts';
import { cleanCell, leadingDay, readDay } from './dates.ts';
import type { Cells } from './rows.ts';

/** What a pasted text holds. */
interface Pasted {
  readonly rows: readonly Cells[];
  /** What became of the lines and columns that are no part of a row; empty where all are. */
  readonly said: readonly string[];
}

/** Words of the head of a table. */
const HEAD =
  /^(?:序号|编号|№|no\.?|#|.{0,8}(?:日期|时间|旗县|县区|县市|市区|区县|县级|地区|地点|地名|乡镇|镇乡|苏木|街道|单位|名称|备注|说明|情况|疫病|病种|数量|头数)(?:[(（].*[)）])?.{0,4})$/iu;
/** A column of days by its name. Of all heads this is the one that no row can have in a cell. */
const DATED =
  /^(?:.{0,8}(?:日期|时间)|(?:发生|发病|发现|确诊|报告|首发|起病)日)(?:[(（].*[)）])?$/u;
/** A number of a line that stands in the same cell as what it says: 1、, （2）, ③, 4.2024. */
const GLUED = /^\s*(?:[(（]\d{1,3}[)）][、.．]?|[①-⑳]|\d{1,3}(?:[、．]|\.(?=\d{4}\D)))\s*(?=\S)/u;
/** The line under the head of a table in Markdown. */
const RULED = /^:?-{3,}:?$/u;
/** A number of a line before what it says: 1, 2., （3）, 4、. */
const ORDINAL = /^[(（]?\d{1,3}[)）]?[.、．]?$/u;

/** The cells of each line of a text. Between tabs, else bars, commas or semicolons, else spaces. */
export function splitTable(text: string): string[][] {
  const plain = text.split(/\r\n|[\r\n]/u);
  // | a | b | in every line: bars round the cells. In some lines only, the first cell is empty.
  const framed = plain.every((line) => line.trim() === '' || /^\s*[|｜].*[|｜]\s*$/u.test(line));
  // A line without a tab among lines with tabs was typed, not copied.
  const tabs = plain.some((line) => line.includes('\t') && line.trim() !== '');
  const marks = !tabs && /(?:^|[,，;；])\s*"/mu.test(text);
  const lines =
    tabs || marks
      ? quoted(text, tabs ? '\t' : ',，;；').map((cells) =>
          cells.length > 1 || /[\r\n]/u.test(cells[0] ?? '') ? cells : splitLine(cells[0] ?? ''),
        )
      : plain.map((line) => splitLine(framed ? line.trim().slice(1, -1) : line));
  if (lines.at(-1)?.every((cell) => cell.trim() === '')) lines.pop();
  return lines;
}

/** Cells between marks; one in quotation marks may hold marks and line breaks, as spreadsheets copy and export them. */
function quoted(text: string, marks: string): string[][] {
  const end = new RegExp(`[${marks}\\r\\n]`, 'u');
  const whole = new RegExp(`^ *"((?:[^"]|"")*)" *(?=[${marks}\\r\\n]|$)`, 'u');
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at <= text.length) {
    let cell: string;
    const closing = whole.exec(text.slice(at));
    if (closing !== null) {
      cell = closing[1]!.replaceAll('""', '"');
      at += closing[0].length;
    } else {
      const length = text.slice(at).search(end);
      cell = length < 0 ? text.slice(at) : text.slice(at, at + length);
      at += cell.length;
    }
    line.push(cell);
    if (at < text.length && marks.includes(text[at]!)) {
      at += 1;
      continue;
    }
    lines.push(line);
    line = [];
    if (at >= text.length) break;
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return lines;
}

/** The cells of a line without tabs. */
function splitLine(line: string): string[] {
  const trimmed = line.trim();
  const marked = /[|｜]/u.test(trimmed) ? trimmed.split(/[|｜]/u) : trimmed.split(/[,，;；]/u);
  if (marked.length > 1) return marked.map((cell) => cell.trim());
  // A date may hold spaces: it is taken off first, after the number of the line.
  const ordinal = /^([(（]?\d{1,3}[)）]?[.、．]?)\s+(?=\S)/u.exec(trimmed);
  const rest = ordinal === null ? trimmed : trimmed.slice(ordinal[0].length);
  const day = leadingDay(rest);
  if (day === undefined) return trimmed.split(/\s+/u);
  return [
    ...(ordinal === null ? [] : [ordinal[1]!]),
    day.date,
    ...(day.rest === '' ? [] : day.rest.split(/\s+/u)),
  ];
}

/** Which column holds what; a column that is none of the three is not taken. */
interface Columns {
  readonly date: number | null;
  readonly group: number | null;
  readonly place: number | null;
  readonly left: readonly number[];
}

/** Read a pasted text. */
export function parsePaste(
  events: NonNullable<RuleSheet['events']>,
  text: string,
  places?: Places,
): Pasted {
  const said: string[] = [];
  const split = splitTable(text);
  const table = split.map(([cell = '', ...rest]) => [cell.replace(GLUED, ''), ...rest]);
  if (table.some(([cell], i) => cell !== (split[i]![0] ?? '')))
    said.push('各行开头的序号没有用到。');
  const [first] = table;
  const head = table.length > 1 && isHead(first!, events, places) ? first : undefined;
  if (head !== undefined)
    said.push(`第1行“${head.map(headOf).filter(Boolean).join('、')}”是表头，没有当作一行。`);
  const body = table
    .map((cells, line) => ({ cells, line: line + 1 }))
    .slice(head === undefined ? 0 : 1);
  const blank = body.filter(({ cells }) => cells.every((cell) => cleanCell(cell) === ''));
  if (blank.length > 0) said.push(`第${blank.map((b) => b.line).join('、')}行是空行。`);
  const ruled = body.filter(
    ({ cells }) =>
      cells.some((cell) => cell.trim() !== '') &&
      cells.every((cell) => cell.trim() === '' || RULED.test(cell.trim())),
  );
  if (ruled.length > 0) said.push(`第${ruled.map((b) => b.line).join('、')}行是表格的分隔线。`);
  const filled = body.filter((b) => !blank.includes(b) && !ruled.includes(b));
  const columns = columnsOf(
    filled.map((b) => b.cells),
    head,
    events,
    places,
  );
  if (columns.left.length > 0) {
    const names = columns.left.map((c) => {
      const name = headOf(head?.[c] ?? '');
      return name === '' ? `第${c + 1}列` : `“${name}”`;
    });
    said.push(`没有用到的列：${names.join('、')}。`);
  }
  const cell = (cells: readonly string[], column: number | null): string =>
    column === null ? '' : (cells[column] ?? '').trim();
  /** A cell of several lines holds several places, unless its lines are one name. */
  const oneLine = (text: string): string => {
    if (!/[\r\n]/u.test(text)) return text;
    const joined = text.replace(/[\r\n]+/gu, '');
    if (places !== undefined && isWholeName(places, joined)) return joined;
    return text.replace(/\s*[\r\n]+\s*/gu, '、');
  };
  const rows = filled.map(({ cells }): Cells => {
    const row: Cells = [
      cell(cells, columns.date).replace(/\s+/gu, ' '),
      oneLine(cell(cells, columns.group)),
      oneLine(cell(cells, columns.place)),
    ];
    // A line that has something only in columns that are not taken is a row all the same.
    if (row.some((c) => c !== '')) return row;
    return [
      cells
        .map((c) => c.trim())
        .filter((c) => c !== '')
        .join(' '),
      '',
      '',
    ];
  });
  return { rows, said };
}

const isDay = (cell: string): boolean => cleanCell(cell) !== '' && readDay(cell).kind !== 'wrong';

/**
 * Whether the first line names columns: none of its cells is a date, a place or a number, and one
 * names the column of days or each is a word of a head.
 */
function isHead(
  cells: readonly string[],
  events: NonNullable<RuleSheet['events']>,
  places: Places | undefined,
): boolean {
  const filled = cells.map(headOf).filter((cell) => cell !== '');
  const labels = [events.date, events.group, events.place].map(headOf);
  const isLabel = (cell: string): boolean => labels.includes(cell) || HEAD.test(cell);
  return (
    filled.length > 0 &&
    filled.every(
      (cell) =>
        !isDay(cell) &&
        !/^[\d.]+$/u.test(cell) &&
        (places === undefined || !isPlaceName(places, cell)),
    ) &&
    (filled.some((cell) => cell === labels[0] || DATED.test(cell)) || filled.every(isLabel))
  );
}

/** A cell of a head without the breaks in it. */
const headOf = (cell: string): string => cleanCell(cell).replace(/\s/gu, '');

const isPlaceName = (places: Places, cell: string): boolean =>
  !['unknown', 'ambiguous'].includes(places.county(cell).kind) ||
  places.township(cell).kind === 'township';

/** Whether words are the name of one place and nothing more. */
const isWholeName = (places: Places, words: string): boolean =>
  [places.county(words), places.township(words)].some(
    (m) => m.kind !== 'unknown' && m.kind !== 'ambiguous' && (!('rest' in m) || m.rest === ''),
  );

function columnsOf(
  lines: readonly (readonly string[])[],
  head: readonly string[] | undefined,
  events: NonNullable<RuleSheet['events']>,
  places: Places | undefined,
): Columns {
  const width = Math.max(0, head?.length ?? 0, ...lines.map((cells) => cells.length));
  const all = Array.from({ length: width }, (_, c) => c);
  const values = (c: number): string[] =>
    lines.map((cells) => cleanCell(cells[c] ?? '')).filter((cell) => cell !== '');
  const used = new Set<number>();
  const take = (c: number | undefined): number | null => {
    if (c === undefined) return null;
    used.add(c);
    return c;
  };
  const named = (pattern: RegExp, label: string): number | undefined =>
    head === undefined
      ? undefined
      : all.find(
          (c) =>
            !used.has(c) &&
            (headOf(head[c] ?? '') === headOf(label) || pattern.test(headOf(head[c] ?? ''))),
        );
  const share = (c: number, test: (cell: string) => boolean): number => {
    const own = values(c);
    return own.filter(test).length / own.length;
  };
  /** Of the columns not taken the one that is most of the kind; undefined where none is. */
  const most = (test: (cell: string) => boolean): number | undefined => {
    const ranked = all
      .filter((c) => !used.has(c))
      .map((c) => ({ c, part: share(c, test) }))
      .filter(({ part }) => part >= 0.5)
      .sort((a, b) => b.part - a.part || a.c - b.c);
    return ranked[0]?.c;
  };
  // Numbers of lines are no dates: 1, 2, 3 … in the first column.
  const ordinals = all.find(
    (c) =>
      c === 0 &&
      width > 1 &&
      values(c).length > 0 &&
      values(c).every((cell) => ORDINAL.test(cell)) &&
      (named(/序号|编号|№/u, '序号') === c ||
        all.some((o) => o > c && share(o, isDay) > 0) ||
        width > 3),
  );
  const rest = all.filter((c) => c !== ordinals);
  if (ordinals !== undefined) used.add(ordinals);
  const isCounty = (cell: string): boolean =>
    places !== undefined && ['county', 'zone', 'elsewhere'].includes(places.county(cell).kind);
  const isTownship = (cell: string): boolean =>
    places !== undefined && places.township(cell).kind === 'township';
  const plain = rest.length <= 3 && head === undefined;
  const dated = named(/日期|时间/u, events.date) ?? most(isDay);
  const date = take(dated ?? (plain ? rest[0] : undefined));
  const group = take(
    named(/旗县|县区|县市|区县|市区|县级|地区/u, events.group) ??
      most(isCounty) ??
      rest.find((c) => !used.has(c)),
  );
  const place = take(
    named(/乡镇|镇乡|苏木|街道|地点/u, events.place) ??
      most(isTownship) ??
      rest.find((c) => !used.has(c) && (group === null || c > group)),
  );
  const left = all.filter((c) => !used.has(c) && values(c).length > 0);
  if (ordinals !== undefined) left.unshift(ordinals);
  return { date, group, place, left };
}
