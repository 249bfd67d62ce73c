/**
 * The directory over all shards but the newest: for each key the shards that hold it, in how many
 * clauses of each, and in which block, or the list itself where it is short. So a word costs
 * nothing in the shards that do not hold it, what is rare is told from what is common before it is
 * read, and the years behind make one look-up together. It changes when a year ends, not with
 * each issue. Pure.
 *
 * A block is a run of entries: key as in `postings.ts` · the shards that hold it, a bit each · for
 * each of these twice the clauses, plus one where the list is here; then the bytes of the list
 * times four plus its form, and the list; or how many blocks after the one named before.
 */
import { Bytes, Cursor, type Entry, forms, type Ref } from './postings.ts';

/** Where the list of a key is in one shard. */
interface ArchiveRef {
  readonly clauses: number;
  readonly block: number | undefined;
  readonly list?: Entry;
}

/** What the archive says of a key, by position of the shard. */
type ArchiveRefs = ReadonlyMap<number, ArchiveRef>;

/** Where the archive is; in the list of shards. */
export interface ArchiveEntry {
  /** Folder, from the site's root, with a slash at the end. */
  readonly path: string;
  /** Labels of its shards, in the order of its bits. */
  readonly shards: readonly string[];
  /** Clauses of a shard from which a pair is frequent, where that is another number than usual. */
  readonly frequent?: number;
}

/** Bytes of a block of a small archive, and the keys up to which it is small. */
const BLOCK = 1500;
const SMALL = 30_000;

/** Writes the directory over some shards, each given by its keys, sorted. */
export function writeArchive(shards: readonly (readonly Ref[])[]): {
  blocks: Uint8Array[];
  firsts: string[];
} {
  const largest = Math.max(0, ...shards.map((refs) => refs.length));
  const size = Math.round(BLOCK * Math.max(1, largest / SMALL) ** 0.5);
  const blocks: Uint8Array[] = [];
  const firsts: string[] = [];
  const next = shards.map(() => 0);
  let out = new Bytes();
  let before = '';
  let last = shards.map(() => 0);
  for (;;) {
    let key: string | undefined;
    for (const [s, refs] of shards.entries()) {
      const own = refs[next[s] ?? 0]?.key;
      if (own !== undefined && (key === undefined || own < key)) key = own;
    }
    if (key === undefined) break;
    if (out.length >= size) {
      blocks.push(out.done());
      out = new Bytes();
    }
    if (out.length === 0) {
      firsts.push(key);
      before = '';
      last = shards.map(() => 0);
    }
    const holding: [number, Ref][] = [];
    for (const [s, refs] of shards.entries()) {
      const ref = refs[next[s] ?? 0];
      if (ref?.key !== key) continue;
      holding.push([s, ref]);
      next[s] = (next[s] ?? 0) + 1;
    }
    out.key(key, before);
    before = key;
    out.number(holding.reduce((bits, [s]) => bits + 2 ** s, 0));
    for (const [s, { clauses, block, list }] of holding) {
      out.number(clauses * 2 + (list === undefined ? 0 : 1));
      if (list !== undefined) {
        out.number(list.bytes.length * 4 + list.form);
        out.all(list.bytes);
      } else {
        out.number((block ?? 0) - (last[s] ?? 0));
        last[s] = block ?? 0;
      }
    }
  }
  if (out.length > 0) blocks.push(out.done());
  return { blocks, firsts };
}

/** Reads a block of the directory. */
export function readArchiveBlock(bytes: Uint8Array): Map<string, ArchiveRefs> {
  const found = new Map<string, ArchiveRefs>();
  const cursor = new Cursor(bytes);
  const last = new Map<number, number>();
  let key = '';
  while (cursor.more) {
    key = cursor.key(key);
    const refs = new Map<number, ArchiveRef>();
    let bits = cursor.number();
    for (let s = 0; bits > 0; s += 1, bits = Math.floor(bits / 2)) {
      if (bits % 2 === 0) continue;
      const head = cursor.number();
      const clauses = Math.floor(head / 2);
      if (head % 2 === 1) {
        const length = cursor.number();
        const form = length % 4 === forms.counts ? forms.counts : forms.places;
        const list = { clauses, form, bytes: cursor.bytes(Math.floor(length / 4)) };
        refs.set(s, { clauses, block: undefined, list });
      } else {
        const block = (last.get(s) ?? 0) + cursor.number();
        last.set(s, block);
        refs.set(s, { clauses, block });
      }
    }
    found.set(key, refs);
  }
  return found;
}

/** The files of the archive. A failure is thrown and not remembered. */
export interface ArchiveFiles {
  readonly archiveRoot: (archive: ArchiveEntry) => Promise<readonly string[]>;
  readonly archiveBlock: (archive: ArchiveEntry, n: number) => Promise<Uint8Array>;
}

const NOWHERE: ArchiveRefs = new Map();

/** Looks keys up in the archive; remembers what it has read. */
export class Archive {
  readonly entry: ArchiveEntry;
  readonly #files: ArchiveFiles;
  readonly #blocks = new Map<number, Promise<ReadonlyMap<string, ArchiveRefs>>>();

  constructor(files: ArchiveFiles, entry: ArchiveEntry) {
    this.#files = files;
    this.entry = entry;
  }

  /** Where a key stands. */
  async look(key: string): Promise<ArchiveRefs> {
    const n = lastAtMost(await this.#files.archiveRoot(this.entry), key);
    if (n < 0) return NOWHERE;
    let block = this.#blocks.get(n);
    if (block === undefined) {
      block = this.#files.archiveBlock(this.entry, n).then(readArchiveBlock);
      block.catch(() => this.#blocks.delete(n));
      this.#blocks.set(n, block);
    }
    return (await block).get(key) ?? NOWHERE;
  }
}

/** Index of the last member that is not after a key; -1 if all are. */
export function lastAtMost<T extends string | number>(sorted: readonly T[], key: T): number {
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
