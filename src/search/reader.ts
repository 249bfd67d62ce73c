/** One shard, read: keys to clauses, clauses to their class, document, place and text. */
import { type Entry, type Postings, readBlock, readPlaces } from './postings.ts';
import type { Filters } from './query.ts';
import {
  type ClauseClass,
  numbering,
  type RecordText,
  type ShardEntry,
  type ShardMeta,
  type TableRows,
} from './shapes.ts';

/** The files of a shard, however they are had. A failure is thrown and not remembered. */
export interface ShardFiles {
  readonly meta: (shard: ShardEntry) => Promise<ShardMeta>;
  readonly block: (shard: ShardEntry, n: number) => Promise<Uint8Array>;
  readonly rows: (shard: ShardEntry, n: number) => Promise<TableRows>;
  readonly text: (shard: ShardEntry, record: number) => Promise<RecordText>;
  readonly documents: (shard: ShardEntry) => Promise<readonly string[]>;
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
  readonly #blocks = new Map<number, Promise<ReadonlyMap<string, Entry>>>();
  /** First number of each class, in the order of `numbering`; the last is the number of clauses. */
  readonly #classes: readonly number[];
  /** For each class, the first number of each document. */
  readonly #documents: readonly (readonly number[])[];

  constructor(files: ShardFiles, entry: ShardEntry, meta: ShardMeta) {
    this.#files = files;
    this.entry = entry;
    this.meta = meta;
    const classes: number[] = [];
    const documents: number[][] = [];
    let at = 0;
    numbering.forEach((_, kind) => {
      classes.push(at);
      documents.push(
        meta.documents.map((doc) => {
          const first = at;
          at += doc[kind + 2] ?? 0;
          return first;
        }),
      );
    });
    this.#classes = [...classes, at];
    this.#documents = documents;
  }

  /** Reads what is needed to begin. */
  static async open(files: ShardFiles, entry: ShardEntry): Promise<ShardReader> {
    return new ShardReader(files, entry, await files.meta(entry));
  }

  /** The clauses that hold a key, with its positions in each. */
  async find(key: string): Promise<Postings> {
    const n = lastAtMost(this.meta.blocks, key);
    if (n < 0) return NONE;
    const entry = (await this.#block(n)).get(key);
    return entry === undefined ? NONE : readPlaces(entry);
  }

  /** The clauses that hold a key beginning so; for one character. */
  async findBeginning(start: string): Promise<Postings> {
    const found = new Map<number, number[]>();
    const first = Math.max(0, lastAtMost(this.meta.blocks, start));
    const last = lastAtMost(this.meta.blocks, `${start}\uFFFF`);
    const blocks = await Promise.all(
      Array.from({ length: last - first + 1 }, (_, i) => this.#block(first + i)),
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

  /** Position of its document in the shard. */
  documentOf(clause: number): number {
    const firsts = this.#documents[this.#rankOf(clause)] ?? [];
    let low = 0;
    let high = firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((firsts[middle] ?? 0) <= clause) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Number of the title of a document; undefined where it has none. */
  titleOf(document: number): number | undefined {
    return (this.meta.documents[document]?.[2] ?? 0) > 0
      ? this.#documents[0]?.[document]
      : undefined;
  }

  /** All clauses of a document, by number. */
  clausesOf(document: number): number[] {
    const all: number[] = [];
    numbering.forEach((_, kind) => {
      const first = this.#documents[kind]?.[document] ?? 0;
      const count = this.meta.documents[document]?.[kind + 2] ?? 0;
      for (let i = 0; i < count; i += 1) all.push(first + i);
    });
    return all;
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
    const ids = document === undefined ? [] : await this.#files.documents(this.entry);
    const allowed = this.meta.documents.map(([i = 0, k = 0], n) => {
      const own = this.meta.issues[i] ?? '';
      return (
        (issue === undefined || own === issue) &&
        (year === undefined || own.startsWith(`${year}-`)) &&
        (kind === undefined || this.meta.kinds[k] === kind) &&
        (document === undefined || ids[n] === document)
      );
    });
    return (clause) => allowed[this.documentOf(clause)] === true;
  }
}

/** Index of the last member that is not after a key; -1 if all are. */
function lastAtMost(sorted: readonly string[], key: string): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? '') <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}
