/** One shard, read: keys to clauses, clauses to their class, document, place and text. */
import { type Entry, type Postings, readBlock, readPlaces } from './postings.ts';
import type { Filters } from './query.ts';
import {
  type ClauseClass,
  numbering,
  type RecordText,
  type ShardDocuments,
  type ShardEntry,
  type ShardMeta,
  type TableRows,
} from './shapes.ts';

/** The files of a shard, however they are had. A failure is thrown and not remembered. */
export interface ShardFiles {
  readonly meta: (shard: ShardEntry) => Promise<ShardMeta>;
  readonly page: (shard: ShardEntry, n: number) => Promise<readonly string[]>;
  readonly block: (shard: ShardEntry, n: number) => Promise<Uint8Array>;
  readonly rows: (shard: ShardEntry, n: number) => Promise<TableRows>;
  readonly text: (shard: ShardEntry, record: number) => Promise<RecordText>;
  readonly documents: (shard: ShardEntry) => Promise<ShardDocuments>;
  readonly ids: (shard: ShardEntry) => Promise<readonly string[]>;
}

/** Where a clause stands. */
export interface Place {
  readonly record: number;
  readonly index: number;
  /** Number of the heading above; -1 for none. */
  readonly parent: number;
  readonly length: number;
}

const NONE: Postings = new Map();

/** Reads one shard; remembers what it has read. */
export class ShardReader {
  readonly entry: ShardEntry;
  readonly meta: ShardMeta;
  readonly #files: ShardFiles;
  #documents: Documents | undefined;
  readonly #blocks = new Map<number, Promise<ReadonlyMap<string, Entry>>>();
  /** First number of each class, in the order of `numbering`. */
  readonly #classes: readonly number[];

  constructor(files: ShardFiles, entry: ShardEntry, meta: ShardMeta) {
    this.#files = files;
    this.entry = entry;
    this.meta = meta;
    let at = 0;
    this.#classes = meta.classes.map((count) => {
      const first = at;
      at += count;
      return first;
    });
  }

  /** Reads what is needed to begin. */
  static async open(files: ShardFiles, entry: ShardEntry): Promise<ShardReader> {
    return new ShardReader(files, entry, await files.meta(entry));
  }

  /** The clauses that hold a key, with its positions in each. */
  async find(key: string): Promise<Postings> {
    const n = await this.#blockOf(key);
    const entry = n < 0 ? undefined : (await this.#block(n)).get(key);
    return entry === undefined ? NONE : readPlaces(entry);
  }

  /** The clauses that hold a key beginning so; for one character. */
  async findBeginning(start: string): Promise<Postings> {
    const found = new Map<number, number[]>();
    const [first, last] = await Promise.all([
      this.#blockOf(start),
      this.#blockOf(`${start}\uFFFF`),
    ]);
    const from = Math.max(0, first);
    const blocks = await Promise.all(
      Array.from({ length: last - from + 1 }, (_, i) => this.#block(from + i)),
    );
    for (const block of blocks) {
      for (const [key, entry] of block) {
        if (!key.startsWith(start)) continue;
        for (const [clause, positions] of readPlaces(entry)) {
          const own = found.get(clause);
          if (own === undefined) found.set(clause, positions);
          else own.push(...positions);
        }
      }
    }
    return found;
  }

  /** The block in which a key would stand; -1 for before the first. */
  async #blockOf(key: string): Promise<number> {
    const { pages, perPage } = this.meta;
    const page = lastAtMost(pages, key);
    if (page < 0) return -1;
    return page * perPage + lastAtMost(await this.#files.page(this.entry, page), key);
  }

  #block(n: number): Promise<ReadonlyMap<string, Entry>> {
    let block = this.#blocks.get(n);
    if (block === undefined) {
      block = this.#files.block(this.entry, n).then(readBlock);
      block.catch(() => this.#blocks.delete(n));
      this.#blocks.set(n, block);
    }
    return block;
  }

  #rankOf(clause: number): number {
    let rank = 0;
    while (rank + 1 < numbering.length && (this.#classes[rank + 1] ?? 0) <= clause) rank += 1;
    return rank;
  }

  /** Class of a clause. */
  classOf(clause: number): ClauseClass {
    return numbering[this.#rankOf(clause)] ?? 0;
  }

  /** The documents of the shard. */
  async documents(): Promise<Documents> {
    this.#documents ??= new Documents(await this.#files.documents(this.entry));
    return this.#documents;
  }

  /** Where a clause stands. */
  async placeOf(clause: number): Promise<Place> {
    const { rows } = this.meta;
    const { r, i, p, l } = await this.#files.rows(this.entry, Math.floor(clause / rows));
    const at = clause % rows;
    return { record: r[at] ?? 0, index: i[at] ?? 0, parent: p[at] ?? -1, length: l[at] ?? 0 };
  }

  /** The record that holds the text of a clause, and its place in that. */
  async textOf(clause: number): Promise<{ text: RecordText; index: number }> {
    const { record, index } = await this.placeOf(clause);
    return { text: await this.#files.text(this.entry, record), index };
  }

  /** Whether a clause passes the filters; undefined where there are none that the shard decides. */
  async filter({
    issue,
    year,
    kind,
    document,
  }: Filters): Promise<((clause: number) => boolean) | undefined> {
    if ([issue, year, kind, document].every((value) => value === undefined)) return undefined;
    const all = await this.documents();
    const ids = document === undefined ? [] : await this.#files.ids(this.entry);
    const { issues, kinds, documents } = all.file;
    const allowed = documents.map(([i = 0, k = 0], n) => {
      const own = issues[i] ?? '';
      return (
        (issue === undefined || own === issue) &&
        (year === undefined || own.startsWith(`${year}-`)) &&
        (kind === undefined || kinds[k] === kind) &&
        (document === undefined || ids[n] === document)
      );
    });
    return (clause) => allowed[all.of(clause)] === true;
  }
}

/** Which document a clause is of, and which clause is its title. */
export class Documents {
  readonly file: ShardDocuments;
  /** For each class, the first number of each document. */
  readonly #firsts: readonly (readonly number[])[];

  constructor(file: ShardDocuments) {
    this.file = file;
    let at = 0;
    this.#firsts = numbering.map((_, kind) =>
      file.documents.map((doc) => {
        const first = at;
        at += doc[kind + 2] ?? 0;
        return first;
      }),
    );
  }

  /** Position of the document of a clause. */
  of(clause: number): number {
    let rank = 0;
    while (rank + 1 < numbering.length && (this.#firsts[rank + 1]?.[0] ?? 0) <= clause) rank += 1;
    return Math.max(0, lastAtMost(this.#firsts[rank] ?? [], clause));
  }

  /** Number of the title of a document; undefined where it has none. */
  titleOf(document: number): number | undefined {
    return (this.file.documents[document]?.[2] ?? 0) > 0 ? this.#firsts[0]?.[document] : undefined;
  }
}

/** Index of the last member that is not after a key; -1 if all are. */
function lastAtMost<T extends string | number>(sorted: readonly T[], key: T): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const there = sorted[middle];
    if (there !== undefined && there <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}
