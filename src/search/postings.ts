/**
 * How keys and their places are written: sorted, cut into blocks of some kilobytes, one file
 * each, so that looking a key up costs one small file. A block is a run of entries:
 *
 *     units shared with the key before · units that follow · these, two bytes each
 *     · clauses that hold it · bytes of its places · places
 *
 * Numbers are in base 128, low part first. Places are ascending: a place in the same clause as
 * the one before as twice the difference of positions plus one, else twice the difference of the
 * clauses, and the position. Pure; the browser reads what the build writes.
 */

/** Where a key stands: clauses, ascending, each with its positions, ascending. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** A key of a block, not yet read. */
export interface Entry {
  /** How many clauses hold the key. */
  readonly clauses: number;
  readonly bytes: Uint8Array;
}

/** Bytes that grow. */
class Bytes {
  #data = new Uint8Array(256);
  length = 0;
  byte(value: number): void {
    if (this.length === this.#data.length) {
      const larger = new Uint8Array(this.length * 2);
      larger.set(this.#data);
      this.#data = larger;
    }
    this.#data[this.length] = value;
    this.length += 1;
  }
  number(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.byte((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }
  all(bytes: Uint8Array): void {
    for (const byte of bytes) this.byte(byte);
  }
  done(): Uint8Array {
    return this.#data.slice(0, this.length);
  }
}

/** What is gathered for an index: for each key, clause and position in turn, ascending. */
export type Gathered = ReadonlyMap<string, readonly number[]>;

function writePlaces(places: readonly number[]): { bytes: Uint8Array; clauses: number } {
  const out = new Bytes();
  let clauses = 0;
  let [clause, position] = [0, 0];
  for (let i = 0; i < places.length; i += 2) {
    const [nextClause = 0, nextPosition = 0] = [places[i], places[i + 1]];
    if (clauses > 0 && nextClause === clause) out.number((nextPosition - position) * 2 + 1);
    else {
      out.number((nextClause - clause) * 2);
      out.number(nextPosition);
      clauses += 1;
    }
    [clause, position] = [nextClause, nextPosition];
  }
  return { bytes: out.done(), clauses };
}

/**
 * Writes the blocks of an index.
 *
 * @param size bytes from which a block is full
 * @returns the blocks, and the first key of each
 */
export function writeBlocks(
  gathered: Gathered,
  size: number,
): { blocks: Uint8Array[]; firsts: string[] } {
  const keys = [...gathered.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const blocks: Uint8Array[] = [];
  const firsts: string[] = [];
  let out = new Bytes();
  let before = '';
  for (const key of keys) {
    const { bytes, clauses } = writePlaces(gathered.get(key) ?? []);
    if (out.length > 0 && out.length + bytes.length + 8 > size) {
      blocks.push(out.done());
      out = new Bytes();
    }
    if (out.length === 0) {
      firsts.push(key);
      before = '';
    }
    let shared = 0;
    while (shared < key.length && key[shared] === before[shared]) shared += 1;
    out.number(shared);
    out.number(key.length - shared);
    for (let i = shared; i < key.length; i += 1) {
      const unit = key.charCodeAt(i);
      out.byte(unit & 255);
      out.byte(unit >> 8);
    }
    out.number(clauses);
    out.number(bytes.length);
    out.all(bytes);
    before = key;
  }
  if (out.length > 0) blocks.push(out.done());
  return { blocks, firsts };
}

/** Reads base 128 numbers. */
class Cursor {
  at = 0;
  readonly #bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }
  get more(): boolean {
    return this.at < this.#bytes.length;
  }
  byte(): number {
    const value = this.#bytes[this.at];
    if (value === undefined) throw new Error('A block of the search index is cut off.');
    this.at += 1;
    return value;
  }
  number(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }
}

/** Reads the entries of a block. */
export function readBlock(block: Uint8Array): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const cursor = new Cursor(block);
  let key = '';
  while (cursor.more) {
    const shared = cursor.number();
    let more = '';
    for (let units = cursor.number(); units > 0; units -= 1)
      more += String.fromCharCode(cursor.byte() + cursor.byte() * 256);
    key = key.slice(0, shared) + more;
    const clauses = cursor.number();
    const length = cursor.number();
    entries.set(key, { clauses, bytes: block.subarray(cursor.at, cursor.at + length) });
    cursor.at += length;
  }
  return entries;
}

/** Reads the places of an entry. */
export function readPlaces({ bytes }: Entry): Map<number, number[]> {
  const found = new Map<number, number[]>();
  const cursor = new Cursor(bytes);
  let clause = 0;
  let positions: number[] | undefined;
  while (cursor.more) {
    const step = cursor.number();
    if (step % 2 === 1 && positions !== undefined)
      positions.push((positions.at(-1) ?? 0) + (step - 1) / 2);
    else {
      clause += step / 2;
      positions = [cursor.number()];
      found.set(clause, positions);
    }
  }
  return found;
}

/** Blocks that a page of the directory lists. */
const PER_PAGE = 96;

/** The directory of an index: pages of the first keys of its blocks, and the first key of each page. */
export function writeDirectory(firsts: readonly string[]): {
  pages: string[][];
  meta: { pages: string[]; perPage: number };
} {
  const pages: string[][] = [];
  for (let from = 0; from < firsts.length; from += PER_PAGE)
    pages.push(firsts.slice(from, from + PER_PAGE));
  return { pages, meta: { pages: pages.map(([first = '']) => first), perPage: PER_PAGE } };
}
