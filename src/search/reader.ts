/** One shard, read: keys to clauses, clauses to their class, document, place and text. */
import { type Archive, lastAtMost } from './archive.ts';
import {
  type Entry,
  forms,
  type Part,
  readBlock,
  readCounts,
  readPart,
  readPlaces,
} from './postings.ts';
import type { Filters } from './query.ts';
import {
  type ClauseClass,
  numbering,
  type RecordText,
  rowsPerFile,
  type ShardDocuments,
  type ShardEntry,
  type TableRows,
} from './shapes.ts';

import { FREQUENT, type Probe, type Reading, readings } from './tokens.ts';

/** The files of a shard, however they are had. A failure is thrown and not remembered. */
export interface ShardFiles {
  readonly page: (shard: ShardEntry, n: number) => Promise<readonly string[]>;
  readonly block: (shard: ShardEntry, n: number) => Promise<Uint8Array>;
  readonly part: (shard: ShardEntry, n: number) => Promise<Uint8Array>;
  readonly rows: (shard: ShardEntry, n: number) => Promise<TableRows>;
  readonly text: (shard: ShardEntry, record: number) => Promise<RecordText>;
  readonly documents: (shard: ShardEntry) => Promise<ShardDocuments>;
  readonly ids: (shard: ShardEntry) => Promise<readonly string[]>;
}

/** What a block and a clause of a list weigh, about. */
const BLOCK = 4400;
const BYTES_OF_A_CLAUSE = 1.2;

/** Where a clause stands. */
export interface Place {
  readonly record: number;
  readonly index: number;
  /** Numbers of the headings above, the nearest first. */
  readonly above: readonly number[];
  /** Number of the title of its document; -1 for none. */
  readonly title: number;
  readonly length: number;
}

/** Where a key stands in a shard. */
export interface Hold {
  /** How often, by clause, ascending. */
  readonly times: ReadonlyMap<number, number>;
  /** Files of positions that those of some clauses are in; none where they are known. */
  readonly files: (clauses: Iterable<number>) => readonly number[];
  /** The positions in some clauses; those in `files` only where that is given. */
  readonly positions: (
    clauses: Iterable<number>,
    files?: ReadonlySet<number>,
  ) => Promise<ReadonlyMap<number, readonly number[]>>;
}

const NONE: Hold = {
  times: new Map(),
  files: () => [],
  positions: async () => new Map<number, number[]>(),
};

/** Pages of a directory, or files of a table, that are fetched before anyone asks. */
const FEW_PAGES = 8;

/** Reads one shard; remembers what it has read. */
export class ShardReader {
  readonly entry: ShardEntry;
  /** The archive that leads to its blocks; undefined for the newest shard, which has a directory of its own. */
  readonly archive: Archive | undefined;
  /** Clauses from which a pair is frequent, see {@link FREQUENT}. */
  readonly frequent: number;
  readonly #bit: number;
  /** Rows in each file of its table. */
  readonly #rows: number;
  readonly #files: ShardFiles;
  #documents: Documents | undefined;
  readonly #blocks = new Map<number, Promise<ReadonlyMap<string, Entry>>>();
  readonly #holds = new Map<string, Promise<Hold>>();
  /** First number of each class, in the order of `numbering`. */
  readonly #classes: readonly number[];

  constructor(files: ShardFiles, entry: ShardEntry, archive: Archive | undefined) {
    this.#files = files;
    this.entry = entry;
    this.#rows = rowsPerFile(entry.clauses);
    this.frequent = archive?.entry.frequent ?? FREQUENT;
    this.#bit = archive?.entry.shards.indexOf(entry.label) ?? -1;
    this.archive = this.#bit < 0 ? undefined : archive;
    let at = 0;
    this.#classes = entry.classes.map((count) => {
      const first = at;
      at += count;
      return first;
    });
  }

  /** In how many clauses a key stands, and what its list weighs to be read; of the newest shard not known before that. */
  async costOf(key: string): Promise<{ clauses: number; bytes: number } | undefined> {
    const ref = (await this.archive?.look(key))?.get(this.#bit);
    if (this.archive === undefined) return undefined;
    if (ref === undefined) return { clauses: 0, bytes: 0 };
    const bytes = ref.block === undefined ? 0 : Math.max(BLOCK, ref.clauses * BYTES_OF_A_CLAUSE);
    return { clauses: ref.clauses, bytes };
  }

  /** The keys that cover a phrase of an old shard with the shortest lists, the shortest first; undefined where the archive says that it stands nowhere. */
  async cover(
    phrase: string,
    reading: Reading = readings.text,
  ): Promise<readonly Probe[] | undefined> {
    const pieces: { offset: number; length: number; clauses: number }[] = [];
    const look = async (length: number, offsets: readonly number[]): Promise<boolean> => {
      const found = await Promise.all(
        offsets.map(async (offset) => ({
          offset,
          length,
          clauses:
            (await this.costOf(reading + phrase.slice(offset, offset + length)))?.clauses ?? 0,
        })),
      );
      pieces.push(...found);
      return found.every(({ clauses }) => clauses > 0);
    };
    if (
      !(await look(
        2,
        Array.from({ length: phrase.length - 1 }, (_, i) => i),
      ))
    )
      return undefined;
    // Only the text as it stands has keys of three.
    const frequent = (reading === readings.text ? pieces : [])
      .filter(({ offset, clauses }) => clauses > this.frequent && offset + 3 <= phrase.length)
      .map(({ offset }) => offset);
    if (!(await look(3, frequent))) return undefined;
    // For each length of the beginning the cheapest cover of it.
    const best: { cost: number; pieces: typeof pieces }[] = [{ cost: 0, pieces: [] }];
    for (let end = 1; end <= phrase.length; end += 1) {
      let cheapest = { cost: Number.POSITIVE_INFINITY, pieces: [] as typeof pieces };
      for (const piece of pieces) {
        if (piece.offset + piece.length !== end) continue;
        for (let from = piece.offset; from < end; from += 1) {
          const before = best[from];
          if (before === undefined || before.cost + piece.clauses >= cheapest.cost) continue;
          cheapest = {
            cost: before.cost + piece.clauses,
            pieces: [...before.pieces, piece],
          };
        }
      }
      best.push(cheapest);
    }
    return [...(best.at(-1)?.pieces ?? [])]
      .sort((a, b) => a.clauses - b.clauses)
      .map(({ offset, length }) => ({
        key: reading + phrase.slice(offset, offset + length),
        offset,
      }));
  }

  /** The clauses that hold a key. */
  find(key: string): Promise<Hold> {
    let hold = this.#holds.get(key);
    if (hold === undefined) {
      hold = this.#entryOf(key).then((entry) => (entry === undefined ? NONE : this.#hold(entry)));
      hold.catch(() => this.#holds.delete(key));
      this.#holds.set(key, hold);
    }
    return hold;
  }

  async #entryOf(key: string): Promise<Entry | undefined> {
    if (this.archive !== undefined) {
      const ref = (await this.archive.look(key)).get(this.#bit);
      if (ref?.block === undefined) return ref?.list;
      return (await this.#block(ref.block)).get(key);
    }
    const n = await this.#blockOf(key);
    return n < 0 ? undefined : (await this.#block(n)).get(key);
  }

  #hold(entry: Entry): Hold {
    if (entry.form === forms.places) {
      const places = readPlaces(entry.bytes);
      return {
        times: new Map([...places].map(([clause, { length }]) => [clause, length])),
        files: () => [],
        positions: async () => places,
      };
    }
    const { times, parts } = readCounts(entry);
    const partOf = new Map(parts.flatMap((part) => part.clauses.map((clause) => [clause, part])));
    const partsOf = (clauses: Iterable<number>): Set<Part> => {
      const wanted = new Set<Part>();
      for (const clause of clauses) {
        const part = partOf.get(clause);
        if (part !== undefined) wanted.add(part);
      }
      return wanted;
    };
    return {
      times,
      files: (clauses) => [...partsOf(clauses)].map(({ file }) => file),
      positions: async (clauses, files) => {
        const wanted = [...partsOf(clauses)].filter(({ file }) => files?.has(file) !== false);
        const read = await Promise.all(
          wanted.map(async (part) =>
            readPart(await this.#files.part(this.entry, part.file), part, times),
          ),
        );
        return new Map(read.flatMap((positions) => [...positions]));
      },
    };
  }

  /** The block of the newest shard in which a key would stand; -1 for before the first. */
  async #blockOf(key: string): Promise<number> {
    const { pages, perPage } = this.entry.directory ?? { pages: [], perPage: 1 };
    const page = lastAtMost(pages, key);
    if (page < 0) return -1;
    return page * perPage + lastAtMost(await this.#files.page(this.entry, page), key);
  }

  /** Fetches the directory of the newest shard, where it has few pages. */
  async directory(): Promise<void> {
    const { pages } = this.entry.directory ?? { pages: [] };
    if (pages.length <= FEW_PAGES)
      await Promise.all(pages.map((_, n) => this.#files.page(this.entry, n)));
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

  /** Begins to fetch the table of a small shard, all of which is wanted where clauses are ranked. */
  rowsAhead(): void {
    const files = Math.ceil(this.entry.clauses / this.#rows);
    for (let n = 0; n < files && files <= FEW_PAGES; n += 1)
      this.#files.rows(this.entry, n).catch(() => undefined);
  }

  /** The file of the table that holds a clause. */
  rowsOf(clause: number): number {
    return Math.floor(clause / this.#rows);
  }

  /** Where a clause stands. */
  async placeOf(clause: number): Promise<Place> {
    const { r, i, h, p, l } = await this.#files.rows(this.entry, this.rowsOf(clause));
    const at = clause % this.#rows;
    const [title = -1, ...above] = h[p[at] ?? 0] ?? [];
    return { record: r[at] ?? 0, index: i[at] ?? 0, above, title, length: l[at] ?? 0 };
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
class Documents {
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
