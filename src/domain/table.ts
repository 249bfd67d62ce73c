/**
 * The one table of the site: rows that are filtered, sorted and downloaded alike, whether
 * they are duties, deadlines, posts or events. Pure: the build makes the rows and their
 * HTML with it, and the browser, where it has fetched more rows, makes the same.
 */
import { escapeMarkup } from './escape.ts';
import { foldText } from './text.ts';

/** Words in a cell: plain, or linked (`['某局', '/agencies/…/']`), or of a kind that the stylesheet knows (`['牵头', '', 'role']`). */
export type Piece = string | readonly [text: string, href: string, kind?: string];

/** An agency as a link, with a discreet mark where no person has looked at its entry in the register. */
export const agencyPiece = (name: string, href: string, review?: boolean): Piece =>
  review === true ? [name, href, 'draft'] : [name, href];

/** What stands in one cell; with a key, where it sorts by something other than its words. */
export type Cell = string | readonly Piece[] | KeyedCell;

/** A cell with its key. */
interface KeyedCell {
  readonly of: string | readonly Piece[];
  readonly key: string;
}

/** One row. Short names: rows travel as JSON. */
export interface Row {
  /** What it can be filtered by, see {@link encodeFacets}. */
  readonly f: string;
  /** Its cells, in the order of the columns. */
  readonly c: readonly Cell[];
  /** Anchor of the row in the page, if it has one. */
  readonly id?: string;
  /** Heading that it stands under while the table is in its own order. */
  readonly g?: string | readonly Piece[];
  /** Words by which it is found though it does not show them. */
  readonly w?: string;
  /** Whether it belongs to what no longer holds: not listed until the reader asks for it. */
  readonly off?: true;
}

/** Name of the filter for rows that are off: '' leaves them out, `with` lists them too, `only` nothing else. */
export const OFF_FILTER = 'repealed';

/** Whether a row that is off or not is listed, by the value of {@link OFF_FILTER}. */
export const isListed = (off: boolean, wanted: string): boolean =>
  wanted === 'with' || off === (wanted === 'only');

/** How a column sorts: as Chinese words, or as numbers; a column without it does not sort. */
export type SortKind = 'text' | 'number';

/** One column. */
export interface Column {
  /** Its name in the address (`sort=`). */
  readonly key: string;
  readonly name: string;
  readonly sort?: SortKind;
  /** Class of its cells. */
  readonly kind?: string;
  /** Whether its cell is the head of the row. */
  readonly head?: boolean;
}

/** One choice of a filter. */
export interface FacetOption {
  readonly value: string;
  readonly label: string;
  /** Under which heading of the list it stands. */
  readonly group?: string;
}

/** One filter that chooses among values. */
export interface Facet {
  /** Its name in the address. */
  readonly key: string;
  readonly name: string;
  readonly options: readonly FacetOption[];
}

/**
 * Keys of the filters, in groups that hold together: with `[['agency', 'role'], ['document']]`
 * a row matches an agency and a role only if that agency has that role in it.
 */
export type FacetGroups = readonly (readonly string[])[];

/** What a reader asks for: the value for each key, '' for all. */
export type Wanted = Readonly<Record<string, string>>;

/**
 * The facets of a row as one short string: values of a tuple joined by `/`, tuples of a group
 * by a space, groups by `|`.
 *
 * @example encodeFacets([[['a', 'lead'], ['b', 'lead']], [['doc-1']]]) // 'a/lead b/lead|doc-1'
 * @throws Error if a value holds one of these three
 */
export function encodeFacets(groups: readonly (readonly (readonly string[])[])[]): string {
  const value = (text: string): string => {
    if (/[\s/|]/u.test(text)) throw new Error(`“${text}” cannot be the value of a filter.`);
    return text;
  };
  return groups
    .map((tuples) => [...new Set(tuples.map((t) => t.map(value).join('/')))].join(' '))
    .join('|');
}

/** The facets of a row, read back. */
export const decodeFacets = (facets: string): string[][][] =>
  facets
    .split('|')
    .map((group) => (group === '' ? [] : group.split(' ').map((tuple) => tuple.split('/'))));

/** Whether a row has what is wanted: in each group one tuple that has all of it. */
export function hasFacets(groups: FacetGroups, facets: string, wanted: Wanted): boolean {
  const tuples = facets.split('|');
  return groups.every((keys, g) => {
    if (keys.every((key) => !wanted[key])) return true;
    return (tuples[g] ?? '').split(' ').some((tuple) => {
      const values = tuple.split('/');
      return keys.every((key, i) => !wanted[key] || values[i] === wanted[key]);
    });
  });
}

/** Words to look for: folded, all of which a row must hold. */
export const foldedWords = (query: string): string[] =>
  query.split(/\s+/u).map(foldText).filter(Boolean);

/** Whether a folded text holds all the words. */
export const hasWords = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(word));

/** A filter in use, and how many rows would be left if it alone were dropped. */
interface Advice {
  readonly key: string;
  readonly count: number;
}

/**
 * Which filter to drop when nothing is left: each one in use, the most helpful first.
 *
 * @param count how many rows match a set of wishes
 */
export function advise(wanted: Wanted, count: (wanted: Wanted) => number): Advice[] {
  return Object.keys(wanted)
    .filter((key) => wanted[key] !== '')
    .map((key) => ({ key, count: count({ ...wanted, [key]: '' }) }))
    .sort((a, b) => b.count - a.count);
}

let collator: Intl.Collator | undefined;

/**
 * Compares two sort keys. Words in the order of their pinyin, numbers in them by value;
 * what is empty comes last, whichever way the column is sorted.
 */
export function compareKeys(a: string, b: string, kind: SortKind, descending = false): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  collator ??= new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });
  const order = kind === 'number' ? Number(a) - Number(b) : collator.compare(a, b);
  return descending ? -order : order;
}

const attribute = (name: string, value: string | undefined): string =>
  value ? ` ${name}="${escapeMarkup(value)}"` : '';

function pieceHtml(piece: Piece): string {
  if (typeof piece === 'string') return escapeMarkup(piece);
  const [text, href, kind] = piece;
  const name = href === '' ? 'span' : 'a';
  return `<${name}${attribute('href', href)}${attribute('class', kind)}>${escapeMarkup(text)}</${name}>`;
}

/** Words and links as HTML. */
export const piecesHtml = (pieces: string | readonly Piece[]): string =>
  typeof pieces === 'string' ? escapeMarkup(pieces) : pieces.map(pieceHtml).join('');

/** Words and links as plain text. */
export const piecesText = (pieces: string | readonly Piece[]): string =>
  typeof pieces === 'string'
    ? pieces
    : pieces.map((piece) => (typeof piece === 'string' ? piece : piece[0])).join('');

const isKeyed = (cell: Cell): cell is KeyedCell => typeof cell === 'object' && 'of' in cell;

/** What of a column a row's HTML depends on. */
export type ColumnLook = Pick<Column, 'kind' | 'head' | 'name'>;

/**
 * One row as HTML. On a phone, where a row becomes a short list, the stylesheet prints
 * `data-l` before the cell; empty cells say so in a class, to be left out there.
 */
export function rowHtml(columns: readonly ColumnLook[], row: Row): string {
  const cells = row.c.map((cell, i) => {
    const column = columns[i];
    const name = column?.head ? 'th' : 'td';
    const of = isKeyed(cell) ? cell.of : cell;
    const key = isKeyed(cell) ? cell.key : undefined;
    return `<${name}${column?.head ? ' scope="row"' : ''}${attribute('class', column?.kind)}${attribute('data-k', key)}${attribute('data-l', of.length === 0 ? '' : column?.name)}>${piecesHtml(of)}</${name}>`;
  });
  return `<tr${attribute('id', row.id)}${attribute('data-f', row.f)}${attribute('data-w', row.w)}${row.off ? ' hidden' : ''}>${cells.join('')}</tr>`;
}

/** The heading over a group of rows; hidden with them where they are off. */
const groupHtml = (columns: number, group: string | readonly Piece[], off = false): string =>
  `<tr class="g"${off ? ' hidden' : ''}><th scope="rowgroup" colspan="${columns}">${piecesHtml(group)}</th></tr>`;

/** All rows, each group under its heading. */
export function rowsHtml(columns: readonly ColumnLook[], rows: readonly Row[]): string {
  let group = '';
  return rows
    .map((row) => {
      const heading = row.g === undefined ? '' : groupHtml(columns.length, row.g, row.off);
      const html = (heading === group ? '' : heading) + rowHtml(columns, row);
      group = heading;
      return html;
    })
    .join('');
}

/** Issue → its rows, newest issue first. They are made when they are asked for, and need not be the same objects each time. */
export interface IssueRows extends ReadonlyMap<string, readonly Row[]> {
  /** Some rows of an issue by their numbers, made without the others; without those that there are not. */
  readonly some: (issue: string, rows: readonly number[]) => readonly (readonly [number, Row])[];
}

/** A table over all issues: how it looks, and the rows of each issue. */
export interface IssueTable {
  /** Its name: of its downloads, its shards, and its parts on a page. */
  readonly name: string;
  /** Address of its page. */
  readonly path: string;
  /** What it holds, for readers. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly groups: FacetGroups;
  /** Filters for whose values there are lists of shards; see `tableShards.ts`. */
  readonly indexed: readonly string[];
  /** Measure word of a row. */
  readonly unit: string;
  readonly rows: IssueRows;
}

/** The filters of a table that has only some values: each facet with those options that rows of it have. */
export function optionsInUse(
  groups: FacetGroups,
  rows: Iterable<Row>,
  facets: readonly Facet[],
): Facet[] {
  const keys = facets.map(({ key }) => key);
  const used = new Set<string>();
  for (const row of rows) {
    for (const [key, value] of facetValues(groups, row.f, keys)) used.add(`${key}=${value}`);
  }
  return optionsWith(facets, (key, value) => used.has(`${key}=${value}`));
}

/** Each facet with those of its options that are in use; a facet without any is left out. */
export const optionsWith = (
  facets: readonly Facet[],
  isUsed: (key: string, value: string) => boolean,
): Facet[] =>
  facets
    .map((facet) => ({
      ...facet,
      options: facet.options.filter(({ value }) => isUsed(facet.key, value)),
    }))
    .filter(({ options }) => options.length > 0);

/** How many rows of which shard: `[['2023-06', 312], …]`, newest first; behind them how many more are off, if any. */
export type ShardCounts = readonly (readonly [shard: string, rows: number, off?: number])[];

/** The counts as they are for a value of {@link OFF_FILTER}. */
export const countsFor = (counts: ShardCounts, wanted: string): ShardCounts =>
  counts.flatMap(([shard, rows, off = 0]) => {
    const count = (wanted === 'only' ? 0 : rows) + (wanted === '' ? 0 : off);
    return count === 0 ? [] : [[shard, count] as const];
  });

/** A row with its place: its shard, and its number in it. */
export type PlacedRow = readonly [shard: string, index: number, row: Row];

/** What there is of one value of a filter, or of all rows. */
export interface ShardList {
  readonly shards: ShardCounts;
  /** The newest rows with this value themselves, whole shards of them; absent in the list of all rows. */
  readonly rows?: readonly PlacedRow[];
}

/** Each value that a row has for some keys, once. */
export function facetValues(
  groups: FacetGroups,
  facets: string,
  keys: readonly string[],
): [key: string, value: string][] {
  const tuples = decodeFacets(facets);
  return keys.flatMap((key) => {
    const g = groups.findIndex((group) => group.includes(key));
    const at = groups[g]?.indexOf(key) ?? -1;
    const values = new Set((tuples[g] ?? []).map((tuple) => tuple[at] ?? ''));
    values.delete('');
    return [...values].map((value): [string, string] => [key, value]);
  });
}

/** The shards that several lists agree on, with the least count of each. */
export function commonShards(lists: readonly ShardCounts[]): ShardCounts {
  const [first = [], ...others] = lists;
  return first.flatMap(([shard, rows]) => {
    const counts = others.map((list) => list.find(([name]) => name === shard)?.[1] ?? 0);
    const least = Math.min(rows, ...counts);
    return least === 0 ? [] : [[shard, least] as const];
  });
}
