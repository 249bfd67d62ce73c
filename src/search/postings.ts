/**
 * How keys and their places are written: sorted, cut into blocks of some kilobytes, one file
 * each, so that looking a key up costs one small file. A block is a run of entries:
 *
 *     units shared with the key before · units that follow · these, two bytes each
 *     · four times the clauses that hold it, and the form of its list · bytes of the list · list
 *
 * Numbers are in base 128, low part first. A list has one of three forms:
 *
 *     places  ascending: in the same clause as the one before as twice the difference of
 *             positions plus one, else twice the difference of the clauses, and the position
 *     parts   of a long list the positions lie apart, in files of their own, of which only
 *             those are fetched whose clauses matter: number of the first file, number of
 *             files, clauses in each; then the clauses
 *     counts  the clauses alone, where positions say nothing: single characters, facts
 *
 * Clauses: twice the difference, plus one where it stands more than once, then how often less two.
 * Pure; the browser reads what the build writes.
 */
import type { Gathered, Places } from './gather.ts';
import { readings } from './tokens.ts';

/** Where a key stands: clauses, ascending, each with its positions, ascending. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** Forms of a list. */
export const forms = { places: 0, parts: 1, counts: 2 } as const;
/** One of {@link forms}. */
type ListForm = (typeof forms)[keyof typeof forms];

/** A list, not yet read. */
export interface Entry {
  /** How many clauses hold the key. */
  readonly clauses: number;
  readonly form: ListForm;
  readonly bytes: Uint8Array;
}

/** Bytes that grow. */
export class Bytes {
  #data = new Uint8Array(256);
  length = 0;
  byte(value: number): void {
    if (this.length === this.#data.length) this.#grow(1);
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
    if (this.length + bytes.length > this.#data.length) this.#grow(bytes.length);
    this.#data.set(bytes, this.length);
    this.length += bytes.length;
  }
  /** A key, after the one before it. */
  key(key: string, before: string): void {
    let shared = 0;
    while (shared < key.length && key[shared] === before[shared]) shared += 1;
    this.number(shared);
    this.number(key.length - shared);
    for (let i = shared; i < key.length; i += 1) {
      const unit = key.charCodeAt(i);
      this.byte(unit & 255);
      this.byte(unit >> 8);
    }
  }
  done(): Uint8Array {
    return this.#data.slice(0, this.length);
  }
  #grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.#data.length * 2, this.length + by));
    larger.set(this.#data);
    this.#data = larger;
  }
}

/** Bytes from which the positions of a list lie apart. */
const LONG = 1200;

/** Positions of a single character or of a fact say nothing. */
const isCounted = (key: string): boolean =>
  key.length === 1 || key.startsWith(readings.fact) || key.startsWith(readings.brackets);

function writePlaces(places: Places): { bytes: Uint8Array; clauses: number } {
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

/** Clauses, positions of each in turn. */
function byClause(places: Places): [clause: number, positions: number[]][] {
  const all: [number, number[]][] = [];
  for (let i = 0; i < places.length; i += 2) {
    const [clause = 0, position = 0] = [places[i], places[i + 1]];
    const last = all.at(-1);
    if (last !== undefined && last[0] === clause) last[1].push(position);
    else all.push([clause, [position]]);
  }
  return all;
}

function writeCounts(all: readonly (readonly [number, readonly number[]])[], out: Bytes): void {
  let before = 0;
  for (const [clause, { length }] of all) {
    out.number((clause - before) * 2 + (length > 1 ? 1 : 0));
    if (length > 1) out.number(length - 2);
    before = clause;
  }
}

/** Writes the list of a key; the positions of a long one into `parts`. */
function writeList(key: string, places: Places, parts: Uint8Array[], partSize: number): Entry {
  if (isCounted(key)) {
    const all = byClause(places);
    const out = new Bytes();
    writeCounts(all, out);
    return { clauses: all.length, form: forms.counts, bytes: out.done() };
  }
  if (places.length > LONG / 4) {
    const { bytes, clauses } = writePlaces(places);
    if (bytes.length <= LONG) return { bytes, clauses, form: forms.places };
    const all = byClause(places);
    const first = parts.length;
    const counts: number[] = [];
    let part = new Bytes();
    let inPart = 0;
    const end = (): void => {
      parts.push(part.done());
      counts.push(inPart);
      part = new Bytes();
      inPart = 0;
    };
    for (const [, positions] of all) {
      let before = 0;
      for (const position of positions) {
        part.number(position - before);
        before = position;
      }
      inPart += 1;
      if (part.length >= partSize) end();
    }
    if (inPart > 0) end();
    const out = new Bytes();
    out.number(first);
    out.number(counts.length);
    for (const count of counts) out.number(count);
    writeCounts(all, out);
    return { clauses: all.length, form: forms.parts, bytes: out.done() };
  }
  return { ...writePlaces(places), form: forms.places };
}

/** A key with where its list is: in a block, or here. */
export interface Ref {
  readonly key: string;
  readonly clauses: number;
  /** Number of the block that holds the list; undefined where the list is here. */
  readonly block: number | undefined;
  readonly list?: Entry;
}

/** What {@link writeBlocks} writes. */
interface Blocks {
  readonly blocks: Uint8Array[];
  /** First key of each block. */
  readonly firsts: string[];
  /** Files of positions. */
  readonly parts: Uint8Array[];
  /** All keys, sorted, for a directory over several shards. */
  readonly refs: Ref[];
}

/**
 * Writes the blocks of an index.
 *
 * @param size bytes from which a block is full
 * @param short bytes up to which a list stands in the directory and not in a block
 * @param partSize bytes of a file of positions
 */
export function writeBlocks(gathered: Gathered, size: number, short = 0, partSize = 3000): Blocks {
  const keys = [...gathered.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const blocks: Uint8Array[] = [];
  const firsts: string[] = [];
  const parts: Uint8Array[] = [];
  const refs: Ref[] = [];
  let out = new Bytes();
  let before = '';
  for (const key of keys) {
    const list = writeList(key, gathered.get(key) ?? [], parts, partSize);
    if (list.bytes.length <= short) {
      refs.push({ key, clauses: list.clauses, block: undefined, list });
      continue;
    }
    if (out.length > 0 && out.length + list.bytes.length + 8 > size) {
      blocks.push(out.done());
      out = new Bytes();
    }
    if (out.length === 0) {
      firsts.push(key);
      before = '';
    }
    out.key(key, before);
    out.number(list.clauses * 4 + list.form);
    out.number(list.bytes.length);
    out.all(list.bytes);
    refs.push({ key, clauses: list.clauses, block: blocks.length });
    before = key;
  }
  if (out.length > 0) blocks.push(out.done());
  return { blocks, firsts, parts, refs };
}

/** Reads base 128 numbers. */
export class Cursor {
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
  bytes(length: number): Uint8Array {
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }
  key(before: string): string {
    const shared = this.number();
    let more = '';
    for (let units = this.number(); units > 0; units -= 1)
      more += String.fromCharCode(this.byte() + this.byte() * 256);
    return before.slice(0, shared) + more;
  }
}

const formOf = (n: number): ListForm =>
  n === forms.parts || n === forms.counts ? n : forms.places;

/** Reads the entries of a block. */
export function readBlock(block: Uint8Array): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const cursor = new Cursor(block);
  let key = '';
  while (cursor.more) {
    key = cursor.key(key);
    const head = cursor.number();
    entries.set(key, {
      clauses: Math.floor(head / 4),
      form: formOf(head % 4),
      bytes: cursor.bytes(cursor.number()),
    });
  }
  return entries;
}

/** Reads the places of a list of that form. */
export function readPlaces(bytes: Uint8Array): Map<number, number[]> {
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

/** Some files of positions of a long list. */
export interface Part {
  readonly file: number;
  /** The clauses whose positions it holds. */
  readonly clauses: readonly number[];
}

/** Reads how often a key stands in each clause, and in which files its positions are. */
export function readCounts({ bytes, form }: Entry): { times: Map<number, number>; parts: Part[] } {
  const cursor = new Cursor(bytes);
  const times = new Map<number, number>();
  let first = 0;
  const counts: number[] = [];
  if (form === forms.parts) {
    first = cursor.number();
    for (let n = cursor.number(); n > 0; n -= 1) counts.push(cursor.number());
  }
  let clause = 0;
  while (cursor.more) {
    const step = cursor.number();
    clause += Math.floor(step / 2);
    times.set(clause, step % 2 === 1 ? cursor.number() + 2 : 1);
  }
  const clauses = counts.length === 0 ? [] : [...times.keys()];
  let from = 0;
  const parts = counts.map((count, i): Part => {
    from += count;
    return { file: first + i, clauses: clauses.slice(from - count, from) };
  });
  return { times, parts };
}

/** Reads the positions of the clauses of a file of them. */
export function readPart(
  bytes: Uint8Array,
  { clauses }: Part,
  times: ReadonlyMap<number, number>,
): Map<number, number[]> {
  const cursor = new Cursor(bytes);
  return new Map(
    clauses.map((clause) => {
      let position = 0;
      const positions: number[] = [];
      for (let n = times.get(clause) ?? 1; n > 0; n -= 1) {
        position += cursor.number();
        positions.push(position);
      }
      return [clause, positions];
    }),
  );
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
