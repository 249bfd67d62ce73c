/**
 * How kept values lie on disk: plain data, each string and each list of field names once.
 *
 * What is derived of an archive holds the name of a body or of a field a thousand times over;
 * V8's own format writes it each time, and reading that was most of what a build with one issue
 * more did. A value that is no plain data is written in V8's format.
 *
 *   byte 0      FORMAT or V8
 *   1 to 3      nothing
 *   4, 8, 12    bytes of the stream, of the bytes, of the table, as 32 bits each
 *   16          the stream, 32 bits a code: see {@link Tag}
 *   then        the bytes of all byte arrays, then the table as JSON
 *
 * The order of the bytes in a number is that of the machine, since a cache stays on its machine.
 */
import { deserialize, serialize } from 'node:v8';

const FORMAT = 1;
const V8 = 2;
const HEAD = 16;

/** The low three bits of a code; the rest is a number, by whose tag is said of what. */
const Tag = {
  /** Of a string in the table. */
  string: 0,
  /** The value itself, a whole number. */
  integer: 1,
  /** Of a list of field names; the values of the fields follow. */
  object: 2,
  /** How many items follow. */
  array: 3,
  /** Of a number in the table. */
  number: 4,
  /** Of a value in {@link RARE}. */
  rare: 5,
  /** How many bytes of the byte arrays, after those of the ones before, are this one's. */
  bytes: 6,
  /** Of a whole object that is met again, of those that are in the order in which they are whole; -1: the next is one. */
  again: 7,
} as const;

/** Values that have nothing to tell but which they are. */
const RARE = [undefined, null, false, true] as const;

/** What the stream refers to. */
interface Table {
  readonly strings: readonly string[];
  readonly fields: readonly (readonly string[])[];
  readonly numbers: readonly number[];
}

/** Whole numbers below it fit beside a tag, and so do their negatives. */
const MOST = 2 ** 28;

/** Stands for the number of an object that is not whole yet. */
const OPEN = -2;

/** That a value is no plain data: another class, a hole in a list, an object within itself. */
class NotPlain extends Error {}

/** Whether an object is a byte array, and no class made of it. */
const isBytes = (object: object): object is Uint8Array =>
  Object.getPrototypeOf(object) === Uint8Array.prototype;

/**
 * A value as bytes.
 *
 * @param value what the structured clone algorithm takes
 * @returns what {@link decode} gives the same value of
 */
export function encode(value: unknown): Uint8Array {
  try {
    return new Writer().write(value);
  } catch (error) {
    if (!(error instanceof NotPlain)) throw error;
    return Buffer.concat([Uint8Array.of(V8), serialize(value)]);
  }
}

/** Whether an object has nothing but fields. */
const isPlain = (object: object): boolean =>
  Object.getPrototypeOf(object) === Object.prototype &&
  Object.getOwnPropertySymbols(object).length === 0;

/** The number of a key among those that are known; a new one gets the next. */
function numberIn<T>(known: Map<T, number>, key: T): number {
  const before = known.get(key);
  if (before !== undefined) return before;
  known.set(key, known.size);
  return known.size - 1;
}

class Writer {
  readonly #codes: number[] = [];
  readonly #strings = new Map<string, number>();
  readonly #fields = new Map<string, number>();
  readonly #numbers: number[] = [];
  readonly #bytes: Uint8Array[] = [];
  /** How often each object is met. */
  readonly #met = new Map<object, number>();
  readonly #again = new Map<object, number>();
  #whole = 0;

  write(value: unknown): Uint8Array {
    this.#meet(value);
    this.#put(value);
    const stream = Int32Array.from(this.#codes);
    const bytes = Buffer.concat(this.#bytes);
    const table: Table = {
      strings: [...this.#strings.keys()],
      fields: [...this.#fields.keys()].map((names) => JSON.parse(names) as string[]),
      numbers: this.#numbers,
    };
    const text = Buffer.from(JSON.stringify(table));
    const head = Buffer.alloc(HEAD);
    head[0] = FORMAT;
    new Int32Array(head.buffer, head.byteOffset, HEAD / 4).set(
      [stream.byteLength, bytes.length, text.length],
      1,
    );
    return Buffer.concat([head, new Uint8Array(stream.buffer), bytes, text]);
  }

  /** Count the objects, before any is written. */
  #meet(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const times = (this.#met.get(value) ?? 0) + 1;
    this.#met.set(value, times);
    if (times > 1 || isBytes(value)) return;
    if (!Array.isArray(value) && !isPlain(value)) throw new NotPlain();
    const fields = value as Record<string, unknown>;
    for (const key of Object.keys(fields)) this.#meet(fields[key]);
  }

  #code(tag: number, number: number): void {
    this.#codes.push(number * 8 + tag);
  }

  #put(value: unknown): void {
    if (typeof value === 'string') return this.#code(Tag.string, numberIn(this.#strings, value));
    if (typeof value === 'number') return this.#putNumber(value);
    const rare = RARE.indexOf(value as (typeof RARE)[number]);
    if (rare >= 0) return this.#code(Tag.rare, rare);
    if (typeof value !== 'object' || value === null) throw new NotPlain();
    const known = this.#again.get(value);
    if (known === OPEN) throw new NotPlain();
    if (known !== undefined) return this.#code(Tag.again, known);
    const again = this.#met.get(value) !== 1;
    if (again) {
      this.#again.set(value, OPEN);
      this.#code(Tag.again, -1);
    }
    this.#putObject(value);
    if (again) this.#again.set(value, this.#whole++);
  }

  #putNumber(value: number): void {
    if (Number.isInteger(value) && !Object.is(value, -0) && Math.abs(value) < MOST)
      return this.#code(Tag.integer, value);
    // JSON has none of these.
    if (!Number.isFinite(value) || Object.is(value, -0)) throw new NotPlain();
    this.#code(Tag.number, this.#numbers.push(value) - 1);
  }

  #putObject(value: object): void {
    if (isBytes(value)) {
      this.#bytes.push(value);
      return this.#code(Tag.bytes, value.length);
    }
    const names = Object.keys(value);
    if (Array.isArray(value)) {
      // One with holes, or with fields of its own.
      if (names.length !== value.length) throw new NotPlain();
      this.#code(Tag.array, value.length);
      for (const item of value) this.#put(item);
      return;
    }
    if (names.includes('__proto__')) throw new NotPlain();
    this.#code(Tag.object, numberIn(this.#fields, JSON.stringify(names)));
    const fields = value as Record<string, unknown>;
    for (const name of names) this.#put(fields[name]);
  }
}

/**
 * The value of bytes that {@link encode} made.
 *
 * @param shared gives for a string the one that is to stand for it
 */
export function decode(bytes: Uint8Array, shared: (text: string) => string): unknown {
  return bytes[0] === FORMAT ? new Reader(bytes, shared).value() : deserialize(bytes.subarray(1));
}

class Reader {
  readonly #stream: Int32Array;
  readonly #bytes: Uint8Array;
  readonly #strings: readonly string[];
  readonly #fields: Table['fields'];
  /** For each list of names an object that has them: a copy of it takes room for no more. */
  readonly #empty: readonly object[];
  readonly #numbers: readonly number[];
  readonly #again: object[] = [];
  #at = 0;
  #byte = 0;

  constructor(file: Uint8Array, shared: (text: string) => string) {
    // A view of numbers begins where a number may; so the stream is copied.
    const whole = new Uint8Array(file);
    const [, stream = 0, bytes = 0, text = 0] = new Int32Array(whole.buffer, 0, HEAD / 4);
    this.#stream = new Int32Array(whole.buffer, HEAD, stream / 4);
    this.#bytes = whole.subarray(HEAD + stream, HEAD + stream + bytes);
    const table = JSON.parse(
      Buffer.from(whole.buffer, HEAD + stream + bytes, text).toString('utf8'),
    ) as Table;
    this.#strings = table.strings.map(shared);
    this.#fields = table.fields;
    this.#empty = table.fields.map(
      (names) =>
        JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:null`).join(',')}}`) as object,
    );
    this.#numbers = table.numbers;
  }

  value(): unknown {
    const code = this.#stream[this.#at++]!;
    const number = code >> 3;
    switch (code & 7) {
      case Tag.string:
        return this.#strings[number];
      case Tag.integer:
        return number;
      case Tag.object:
        return this.#object(this.#fields[number]!, this.#empty[number]!);
      case Tag.array: {
        // A list that grows takes room for sixteen, and most have one or two.
        const items = new Array<unknown>(number);
        for (let i = 0; i < number; i += 1) items[i] = this.value();
        return items;
      }
      case Tag.number:
        return this.#numbers[number];
      case Tag.rare:
        return RARE[number];
      case Tag.bytes: {
        this.#byte += number;
        return this.#bytes.slice(this.#byte - number, this.#byte);
      }
      default:
        return number >= 0 ? this.#again[number] : this.#known();
    }
  }

  #object(names: readonly string[], empty: object): object {
    const object: Record<string, unknown> = { ...empty };
    for (let i = 0; i < names.length; i += 1) object[names[i]!] = this.value();
    return object;
  }

  /** An object that is met again. */
  #known(): object {
    const value = this.value() as object;
    this.#again.push(value);
    return value;
  }
}
