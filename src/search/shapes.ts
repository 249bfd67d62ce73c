/**
 * What the build writes for search and the browser reads. Types and names of files only.
 *
 * The corpus is cut into shards of whole years; each is an index of its own, so that a
 * search starts with the newest and costs the same however many years lie behind it. A
 * shard holds records, the pages of Pagefind: some neighbouring clauses of one document.
 * Besides Pagefind's files there is for each shard a table of its clauses, from which
 * results are counted, and for each record its text, from which they are shown.
 */

/** Classes of clauses that ranking tells apart. */
export const clauseClasses = {
  plain: 0,
  title: 1,
  docNumber: 2,
  heading: 3,
  duty: 4,
  appointment: 5,
  event: 6,
  indicator: 7,
  contents: 8,
} as const;
/** Value of {@link clauseClasses}. */
export type ClauseClass = (typeof clauseClasses)[keyof typeof clauseClasses];

/** `table.json` of a shard. */
export interface ShardTable {
  /**
   * For each record, for each clause: how many words of the index it takes, times 16, plus
   * its class. Records are in the order of the index: newest issue first, as printed.
   */
  readonly records: readonly (readonly number[])[];
  /** Numbers of the records with which a document begins. */
  readonly documents: readonly number[];
}

/** One shard as the list of shards names it. */
export interface ShardEntry {
  /** The language that its index claims to be in; Pagefind opens the id of each result with it. */
  readonly label: string;
  /** Folder, with a slash at the end. The newest shard's also holds Pagefind's program. */
  readonly path: string;
  readonly years: readonly [first: number, last: number];
  /** How many clauses it holds. */
  readonly clauses: number;
}

/** `/search/index.json`: where the shards are, newest first, and what does not grow with the corpus. */
export interface SearchIndex extends Names {
  readonly shards: readonly ShardEntry[];
}

/** One clause of {@link RecordText}. */
export interface ClauseText {
  /** Anchor. */
  readonly a: string;
  readonly x: string;
  /** Class, where it is not plain. */
  readonly k?: ClauseClass;
  /** Index in the sections of the record. */
  readonly s?: number;
  /** Persons whom it appoints or removes. */
  readonly p?: readonly string[];
}

/** `text/<record>.json` of a shard: what results of one record are shown from. */
export interface RecordText {
  /** Id of the document. */
  readonly d: string;
  /** Its title. */
  readonly t: string;
  /** Its number. */
  readonly n: string | null;
  readonly issue: string;
  /** Headings above the clauses, outermost first, joined. */
  readonly s: readonly string[];
  readonly c: readonly ClauseText[];
}

/** One agency of {@link Names}. */
export interface AgencyNames {
  readonly id: string;
  /** Official name first. */
  readonly names: readonly string[];
  /** Kind, in words. */
  readonly kind: string;
}

/** Names that search knows. */
export interface Names {
  /** In the order of the register, whose positions are the facts of the index. */
  readonly agencies: readonly AgencyNames[];
  /** Sets of words that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
}

/** `/search/initials.json`: pinyin initials of each agency, by its id. */
export type Initials = Readonly<Record<string, readonly string[]>>;

/** Facts about a clause that are looked up like words. */
export const facts = {
  /** An agency, by its position in the register. */
  agency: (ordinal: number): string => `zzzz${ordinal.toString(36).padStart(4, '0')}`,
  /** A serial number, at the title of the document that bears it. */
  serial: (serial: number): string => `zzzy${(serial % 36 ** 4).toString(36).padStart(4, '0')}`,
  /** The folded name of a person, at the clause that appoints or removes that person; a sum stands for the name. */
  person: (name: string): string => {
    let sum = 7;
    for (const unit of name) sum = (sum * 31 + unit.charCodeAt(0)) % 36 ** 4;
    return `zzzx${sum.toString(36).padStart(4, '0')}`;
  },
} as const;

/**
 * Where the indexes are: a folder for each shard, named after its content, so that what is
 * in it never changes and can be kept for good.
 */
export const searchFolder = '/pagefind/';
/** The one file of the search whose content changes under its address. */
export const indexFile = '/search/index.json';
