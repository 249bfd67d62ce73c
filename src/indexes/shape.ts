/**
 * What an index is: everything that the site derives from the texts and lists. One row of
 * `indexes/index.ts` is one of these; navigation, home page, counts, tables, data files, the
 * page about the data, the sitemap, search and the pages of agencies are made from it.
 */
import type { CsvValue } from '../domain/csv.ts';
import type { Corpus, GazetteDocument, Issue } from '../domain/model.ts';
import type { Agency } from '../domain/register.ts';
import type { Column, Facet, IssueRows, IssueTable, Row } from '../domain/table.ts';
import type { DerivedDuties } from '../duties/index.ts';
import type { Records } from '../records/index.ts';
import { Recent } from './recent.ts';

/** All that was read from the content and derived from it: what every index is made of. */
export interface SiteData {
  readonly corpus: Corpus;
  readonly derived: DerivedDuties;
  readonly records: Records;
  /** Document id → the document and its issue. */
  readonly documents: ReadonlyMap<string, { readonly doc: GazetteDocument; readonly issue: Issue }>;
}

/** One line of a data file. */
export type DataRecord = Readonly<Record<string, CsvValue>>;

/** A data file: `/data/<id>.json` and `/data/<id>.csv`. */
interface DataFile {
  /** What one record is, for the page about the data: 职责：每处…一条. */
  readonly says: string;
  /** Names of the fields, in order, with what they hold where the name does not say it. */
  readonly fields: readonly { readonly name: string; readonly says?: string }[];
  readonly records: (data: SiteData) => DataRecord[];
  /** Set where the records are of no issue (the register), so that they are not told by year. */
  readonly standing?: true;
}

/** The table of an index over all issues, and what its page says. */
export interface TableOf {
  readonly make: (data: SiteData) => IssueTable;
  /**
   * The filters that the page of an issue offers; values that no row has are left out later.
   *
   * @param all whether the filters reach into the other issues
   */
  readonly facets: (data: SiteData, issue: Issue, all: boolean) => readonly Facet[];
  /** Label of the text field. */
  readonly search: string;
  /** Whether long cells are cut to a few lines until the reader wants them whole. */
  readonly clamp?: boolean;
  /** How many rows the page of the index holds of the newest issue; the rest is fetched when it is asked for. All without it. */
  readonly first?: number;
  /** What its page of one issue shows of other issues' records: when that is another, the page is made again. */
  readonly besides?: (data: SiteData, issue: Issue) => unknown;
  /** Whether every issue has a page of it, or only those that have rows. */
  readonly everyIssue: boolean;
  /** Under the heading of its page: what a row is and where it comes from. */
  readonly lede: string;
  /** What the page says where the site has no such rows. */
  readonly none: string;
  /** For search engines; `gazette` is the name of the gazette. */
  readonly description: (gazette: string) => string;
  /** 栏目类别 of 国办发〔2017〕47号. */
  readonly columnType: string;
  /** Other forms of the same: feeds and calendars. */
  readonly forms?: readonly {
    readonly href: string;
    readonly name: string;
    readonly type: string;
  }[];
}

/** What an index says of one agency, on the agency's page. */
interface AgencySection {
  /** Anchor of the section, and name of its download. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly unit: string;
  /** How many rows there are in all, where only the newest are shown. */
  readonly total: number;
}

/** One index. */
export interface Index {
  /** `duties`: its page is `/duties/`, its data `/data/duties.json`. */
  readonly id: string;
  /** In the navigation. */
  readonly label: string;
  /** Heading of its page. */
  readonly title: string;
  /** What a reader finds there, for the home page. */
  readonly says: string;
  /** Where its link stands on every page; `none` for one that has no page of its own. */
  readonly place: 'header' | 'footer' | 'none';
  /** Measure word of what is counted. */
  readonly unit: string;
  /** How many there are. */
  readonly count: (data: SiteData) => number;
  readonly data: DataFile;
  readonly table?: TableOf;
  /** What it says of one agency; undefined where it says nothing. */
  readonly agency?: (data: SiteData, agency: Agency) => AgencySection | undefined;
}

/** One field of a data file: its value, and what it is where its name does not say it. */
type FieldOf<Entry> = readonly [of: (entry: Entry) => CsvValue, says?: string];

/**
 * A data file from its fields, in the order in which they are written.
 *
 * @param says what one record is
 * @param entries what the records are made of
 * @param fields name → value, and what it is
 * @param standing that the records are of no issue
 */
export function dataFile<Entry>(
  says: string,
  entries: (data: SiteData) => readonly Entry[],
  fields: Readonly<Record<string, FieldOf<Entry>>>,
  standing?: true,
): DataFile {
  const list = Object.entries(fields);
  return {
    says,
    ...(standing === undefined ? {} : { standing }),
    fields: list.map(([name, [, words]]) => ({
      name,
      ...(words === undefined ? {} : { says: words }),
    })),
    records: (data) =>
      entries(data).map((entry) =>
        Object.fromEntries(list.map(([name, [of]]) => [name, of(entry)])),
      ),
  };
}

/** Rows of a table that are held: an archive has millions, and most pages want one issue's. */
const ROWS_HELD = 30_000;

/** Entries of which rows may be made, of the issues that were asked for last. */
const ENTRIES_HELD = 60_000;

/** Single rows that are held: the lists of an agency, of a role and of a year give the same of the newest issues. */
const SOME_HELD = 10_000;

/** The rows of an issue, each of which is made when it is wanted. */
export interface LateRows {
  readonly length: number;
  /** The row of a number below the length. */
  readonly row: (n: number) => Row;
}

/**
 * Rows of some entries, one of each. It holds the entries and nothing of its own for each: an
 * archive's lists ask for a few rows of every issue, over and over.
 */
export const lateRows = <Entry>(
  entries: readonly Entry[],
  row: (entry: Entry) => Row,
): LateRows => ({ length: entries.length, row: (n) => row(entries[n]!) });

/** All rows of some that are made late. */
export const rowsMade = ({ length, row }: LateRows): Row[] =>
  Array.from({ length }, (_, n) => row(n));

class Lazily implements IssueRows {
  readonly #make: ReadonlyMap<string, () => LateRows>;
  readonly #late = new Recent<string, LateRows>(ENTRIES_HELD);
  readonly #made = new Recent<string, Row[]>(ROWS_HELD);
  readonly #some = new Recent<string, Row>(SOME_HELD);

  constructor(make: Iterable<readonly [string, () => LateRows]>) {
    this.#make = new Map(make);
  }

  /** The rows of an issue, not made yet. */
  #of(key: string): LateRows | undefined {
    const make = this.#make.get(key);
    return make && this.#late.get(key, make, ({ length }) => length);
  }

  get size(): number {
    return this.#make.size;
  }

  has(key: string): boolean {
    return this.#make.has(key);
  }

  get(key: string): Row[] | undefined {
    const late = this.#of(key);
    return (
      late &&
      this.#made.get(
        key,
        () => rowsMade(late),
        ({ length }) => length,
      )
    );
  }

  some(key: string, rows: readonly number[]): [number, Row][] {
    const late = this.#of(key);
    if (late === undefined) return [];
    return rows
      .filter((n) => n < late.length)
      .map((n) => [
        n,
        this.#some.get(
          `${key} ${n}`,
          () => late.row(n),
          () => 1,
        ),
      ]);
  }

  keys(): MapIterator<string> {
    return this.#make.keys();
  }

  *entries(): MapIterator<[string, Row[]]> {
    for (const key of this.keys()) yield [key, this.get(key) ?? []];
  }

  *values(): MapIterator<Row[]> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, Row[]]> {
    return this.entries();
  }

  forEach(each: (value: Row[], key: string, map: ReadonlyMap<string, Row[]>) => void): void {
    for (const [key, value] of this) each(value, key, this as ReadonlyMap<string, Row[]>);
  }
}

/**
 * Rows by issue that are made when they are asked for, and again where too many were asked for since.
 *
 * @param make each issue, newest first, and its rows, asked for again where too many were asked for since
 */
export const lazily = (make: Iterable<readonly [string, () => LateRows]>): IssueRows =>
  new Lazily(make);

/**
 * Rows by issue, newest issue first; issues without any are left out unless `every` is set. Those
 * of an issue are made when they are asked for: of an archive most pages want one issue's, or one row.
 *
 * @param rowsOf the rows of the entries of an issue
 */
export function rowsByIssue<Entry extends { readonly issue: string }>(
  { corpus: { issues } }: SiteData,
  entries: readonly Entry[],
  rowsOf: (entries: readonly Entry[], issue: Issue) => LateRows,
  every = false,
): IssueRows {
  const byIssue = Map.groupBy(entries, ({ issue }) => issue);
  return lazily(
    issues
      .filter(({ id }) => every || byIssue.has(id))
      .map((issue) => [issue.id, () => rowsOf(byIssue.get(issue.id) ?? [], issue)]),
  );
}

/** Rows of one section of an agency's page; the table over all issues has the rest. */
export const SECTION = 100;
