/**
 * Tables that white space sets out in columns: which lines are their rows, which cells these have,
 * and which lines only go on with cells of the row above them.
 */

/** Tables of a text that white space sets out. Lines are told by index. */
interface Aligned {
  /** Head and rows, with a tab between their cells; nothing else of them is changed. */
  readonly rows: ReadonlyMap<number, string>;
  /** Lines that go on with cells of a row, whose words stand there; with the index of that row. */
  readonly within: ReadonlyMap<number, number>;
}

/** What the reader of a table asks of a line. */
interface Page {
  readonly lines: readonly string[];
  readonly isBlank: (line: string) => boolean;
}

/** Words that stand at the head of a column. */
const COLUMN_HEAD =
  /^(?:序号|编号|编码|项目|任务|事项|名称|内容|措施|文号|姓名|职务|单位|备注|数量|金额|价格|面积|标准|时限|期限|级别|类别|类型|属性|地址|位置|所在地|时代|年度|目标|指标|性别|学历|规模|金额|依据|对象|来源|分值|\d{4}年度?|\d{4})$|(?:任务|事项|内容|措施|名称|项目|单位|部门|领导|责任人|负责人|时限|时间|期限|目标|文号|编号|职务|标准|金额|面积|数量|价格|备注|地点|方式|要求|进度|指标|属性|增速|增幅|同比|环比|累计|增长|增减|比重|占比|总量|等次|等级|名次|排名|\d{4}年|现状值?|目标值|处室|科室|地区|区域|类别|依据|对象)(?:（[^（）]{1,10}）)?$/u;
const SERIAL_HEAD = /^(?:序号|编号)$/u;
/** Two characters of one word that were set apart: 名　称. */
const SPACED_WORD = /(?<=^|\s)(\p{Script=Han})[\s\u3000]{1,4}(\p{Script=Han})(?=\s|$)/gu;
/** A head of more characters that were set apart, as {@link SPACED_WORD} leaves it: 现任 职务. */
const SET_APART = /^(?:\p{Script=Han}{1,2} ){1,4}\p{Script=Han}{1,2}$/u;
/** Rows that a table must have under its head. */
const FEWEST_ROWS = 2;
/** The same where no head is known. */
const FEWEST_OF_FIGURES = 3;
/** A cell that holds a figure, or a dash where there is none. */
const FIGURE = /^(?:[+＋\-－–—±]?\d[\d.,，．]*[％%]?|[-－–—]{1,2}|\/)$/u;
/** A line inside a table that names what the rows under it belong to: 一、产业发展; （二）民生实事. */
const SECTION_ROW =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部类])?[^，。；：、\s\d][^，。；：\s]{0,23}$/u;
const PAGE_NUMBER_LINE = /^[\s\u3000—–－·•.\-（(第]*\d{1,4}[\s\u3000页）)—–－·•.-]*$/u;
/** Lines that a page break puts into a table: blank ones, a number, running heads. */
const LINES_OF_BREAK = 6;
/** White space at the head of a line as wide as a cell. */
const SET_IN = /^(?:\u3000{2,}| {4,})/u;

/** Width in half characters: an ASCII character is one. */
function width(s: string): number {
  let w = 0;
  for (const c of s) w += c <= '~' ? 1 : 2;
  return w;
}

/** Words of a line between wide white space, with the place at which each begins, in half characters. */
interface Placed {
  readonly text: string;
  readonly at: number;
}

function placedWords(line: string): Placed[] {
  const out: Placed[] = [];
  for (const m of line.matchAll(
    /[^ \u00A0\u3000]+(?:[ \u00A0](?![ \u00A0\u3000])[^ \u00A0\u3000]+)*/gu,
  ))
    out.push({ text: m[0], at: width(line.slice(0, m.index)) });
  return out;
}

/** Find the tables that white space sets out. */
export function alignedTables(lines: readonly string[], isBlank: Page['isBlank']): Aligned {
  const page = { lines, isBlank };
  const rows = new Map<number, string>();
  const within = new Map<number, number>();
  for (let i = 0; i < lines.length; i += 1) {
    const head = lines[i]!;
    if (rows.has(i) || head.includes('\t') || head.includes('|') || width(head) > 200) continue;
    const table = tableAt(page, i);
    if (table === undefined) continue;
    for (const [k, cells] of table.rows) rows.set(k, cells.join('\t'));
    for (const [k, row] of table.within) within.set(k, row);
  }
  return { rows, within };
}

/** Rows by index with their cells, the head among them, and the lines that go on with one of them. */
interface Table {
  readonly rows: Map<number, string[]>;
  readonly within: Map<number, number>;
}

/** The table of which line `i` is the head. */
function tableAt(page: Page, i: number): Table | undefined {
  const head = page.lines[i]!;
  const wide = /\S(?: {2,}|\u3000+)\S/u.test(head.trim().replace(SPACED_WORD, '$1$2'));
  const split = (line: string): string[] =>
    line
      .trim()
      .replace(SPACED_WORD, '$1$2')
      .split(wide ? /[ \u00A0]{2,}|[ \u00A0]*\u3000[ \u00A0\u3000]*/u : /[ \u00A0\u3000]+/u);
  const heads = split(head).map((h) => (SET_APART.test(h) ? h.replaceAll(' ', '') : h));
  // Two columns are a table where each of their heads is one, far from the other.
  const two = heads.length === 2 && /\S(?: {4,}|\u3000{2,})\S/u.test(head.trim());
  if (
    heads.length < (two && heads.every((h) => COLUMN_HEAD.test(h)) ? 2 : 3) ||
    heads.some(
      (h) =>
        h.length > (/[\d％%“]/u.test(h) ? 14 : 10) ||
        !/^[\p{Script=Han}\d（）()、/％%“”±=＝—–－～~-]*$/u.test(h),
    )
  )
    return undefined;
  const known = heads.filter((h) => COLUMN_HEAD.test(h)).length;
  const serial = SERIAL_HEAD.test(heads[0]!);
  // Heads that nobody knows are told by the figures under them; a row of figures is no head.
  const byFigures = wide && !serial && !heads.some((h) => FIGURE.test(h) && !/^\d{4}$/u.test(h));
  if (known < 2 && !(wide && serial) && !byFigures) return undefined;
  const columns = wide ? columnsOf(head, heads.length) : undefined;
  const table = new Rows(page, i, heads.length, split, columns).read();
  const own = [...table.rows.values()];
  if (own.length < FEWEST_ROWS) return undefined;
  if (known < 2 && serial && !own.every((cells) => /^\d{1,3}[.．]?$/u.test(cells[0]!)))
    return undefined;
  if (known < 2 && !serial && !areFigures(own)) return undefined;
  // What single spaces part may be a sentence: each column of such a table has its own kind of words.
  if (!wide && own.some((cells) => cells.some((c) => /[。；：]/u.test(c)))) return undefined;
  return { rows: new Map([[i, heads], ...table.rows]), within: table.within };
}

/** Whether rows have a name and figures: every cell of two columns at least is one, or a dash for none. */
function areFigures(rows: readonly (readonly string[])[]): boolean {
  const columns = rows[0]!.map((_, j) => rows.filter((cells) => FIGURE.test(cells[j]!)).length);
  return (
    rows.length >= FEWEST_OF_FIGURES &&
    columns.filter((n) => n === rows.length).length >= 2 &&
    rows.every(([name]) => /\p{Script=Han}/u.test(name!))
  );
}

/** Where the columns begin, if the head says it. */
function columnsOf(head: string, count: number): number[] | undefined {
  const placed = placedWords(head);
  return placed.length === count && !head.includes('\u3000') ? placed.map((p) => p.at) : undefined;
}

/** Whether a line of a few words and a number (某市政报　2023.4　　2) stands elsewhere with another number. */
const isNumberedHead = (lines: readonly string[], line: string): boolean => {
  if (width(line.trim()) > 80 || !/^\s*\d|\d\s*$/u.test(line) || /[。；：，]/u.test(line))
    return false;
  const masked = (l: string): string => l.replace(/\s/gu, '').replace(/\d+/gu, '0');
  const own = masked(line);
  return lines.filter((l) => l.length <= 60 && masked(l) === own).length > 1;
};

/** How many lines from `k` are a page break after which the table goes on; 0 where none is there. */
function pageBreakAt(
  { lines, isBlank }: Page,
  k: number,
  isRow: (line: string) => boolean,
): number {
  let numbers = 0;
  let heads = 0;
  for (let n = 0; n <= LINES_OF_BREAK && k + n < lines.length; n += 1) {
    const line = lines[k + n]!;
    if (isBlank(line)) continue;
    if (PAGE_NUMBER_LINE.test(line) || isNumberedHead(lines, line)) numbers += 1;
    else if (n > 0 && numbers > 0 && isRow(line)) return n;
    else if (heads < 1 && width(line.trim()) <= 80 && !/[。；：，]/u.test(line)) heads += 1;
    else return 0;
  }
  return 0;
}

/** A cell that goes on is as wide as its column, or breaks off at a mark inside a list. */
const NARROWER = 4;

/** How wide a cell of the last column must be to have run to the margin, in half characters. */
const LAST_COLUMN = 12;

/** Reads the rows under a head. */
class Rows {
  private readonly rows = new Map<number, string[]>();
  private readonly within = new Map<number, number>();
  private readonly page: Page;
  private readonly head: number;
  private readonly count: number;
  private readonly split: (line: string) => string[];
  /** Where the columns begin; undefined where that is not known. */
  private readonly columns: readonly number[] | undefined;

  constructor(
    page: Page,
    head: number,
    count: number,
    split: (line: string) => string[],
    columns: readonly number[] | undefined,
  ) {
    this.page = page;
    this.head = head;
    this.count = count;
    this.split = split;
    this.columns = columns;
  }

  /** Lines of as many cells as the head, between two of them lines of one cell that part them, and lines that go on with a row. */
  read(): Table {
    const { lines, isBlank } = this.page;
    let apart = 0;
    for (let k = this.head + 1; k < lines.length; k += 1) {
      const over =
        this.rows.size === 0
          ? 0
          : pageBreakAt(this.page, k, (l) => this.split(l).length === this.count);
      if (over > 0) {
        k += over - 1;
        continue;
      }
      const line = lines[k]!;
      if (isBlank(line)) {
        if (isBlank(lines[k + 1] ?? '')) break;
        continue;
      }
      const own = line.includes('\t') ? [] : this.split(line);
      // The first cell of several rows is printed once: under it stands white space.
      const under = own.length === this.count - 1 && this.rows.size > 0 && SET_IN.test(line);
      const cells = under ? ['', ...own] : own;
      if (cells.length === this.count && !(under && this.goesOn(k) !== undefined)) {
        this.rows.set(k, cells);
        apart = 0;
        continue;
      }
      const placed = this.goesOn(k);
      if (placed !== undefined) {
        this.goOn(k, placed);
        continue;
      }
      const sum = this.sumsUp(line);
      if (sum !== undefined && this.rows.size > 0) {
        this.rows.set(k, sum);
        apart = 0;
        continue;
      }
      // A line of one cell is of the table if a row follows it.
      apart += 1;
      if (own.length !== 1 || !SECTION_ROW.test(own[0]!) || apart > 2) break;
    }
    return { rows: this.rows, within: this.within };
  }

  /** The cells of a line that sums up (合计), by their columns: only some of them have a sum. */
  private sumsUp(line: string): string[] | undefined {
    const placed = placedWords(line);
    if (this.columns === undefined || !/^(?:合计|总计|小计|共计)$/u.test(placed[0]?.text ?? ''))
      return undefined;
    const cells: string[] = Array.from({ length: this.count }, () => '');
    for (const [n, { text, at }] of placed.entries()) {
      const column = n === 0 ? 0 : this.columns.findIndex((c) => Math.abs(c - at) <= 1);
      if (column < 0 || cells[column] !== '') return undefined;
      cells[column] = text;
    }
    return cells;
  }

  /** The words of a line by their columns, if it goes on with cells of the row above it. */
  private goesOn(k: number): Map<number, string> | undefined {
    const line = this.page.lines[k]!;
    const row = [...this.rows.keys()].at(-1);
    if (this.columns === undefined || row === undefined || !SET_IN.test(line)) return undefined;
    if (this.page.lines.slice(row + 1, k).some((_, n) => !this.within.has(row + 1 + n)))
      return undefined;
    const out = new Map<number, string>();
    for (const { text, at } of placedWords(line)) {
      const column = this.columns.findIndex((c) => Math.abs(c - at) <= 1);
      if (column < 1 || out.has(column) || !this.isFull(row, column)) return undefined;
      out.set(column, text);
    }
    return out.size === 0 ? undefined : out;
  }

  /** Whether a cell of a row has run to the edge of its column, or stops inside a list. */
  private isFull(row: number, column: number): boolean {
    const start = this.columns![column]!;
    const lines = [row, ...[...this.within.keys()].filter((l) => this.within.get(l) === row)];
    const ofColumn = (l: number): string | undefined =>
      placedWords(this.page.lines[l]!).find((p) => Math.abs(p.at - start) <= 1)?.text;
    const last = lines.map(ofColumn).findLast((t) => t !== undefined);
    if (last === undefined) return false;
    if (/[、，]$/u.test(last)) return true;
    const end = this.columns![column + 1];
    const widest = Math.max(
      ...[this.head, ...this.rows.keys(), ...this.within.keys()].map((l) =>
        width(ofColumn(l) ?? ''),
      ),
    );
    // The last column has no end: what is the widest of it may go on.
    if (end === undefined) return width(last) >= Math.max(widest, LAST_COLUMN);
    return width(last) >= widest - NARROWER && width(last) >= (end - start) * 0.6;
  }

  private goOn(k: number, placed: ReadonlyMap<number, string>): void {
    const row = [...this.rows.keys()].at(-1)!;
    const cells = this.rows.get(row)!;
    for (const [column, text] of placed) cells[column] += text;
    this.within.set(k, row);
  }
}
