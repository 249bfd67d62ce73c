/**
 * What keeps an archive small in memory: texts that few ask for are packed until somebody does
 * (the body of a document as it is written, the lines of an issue's source), and equal words
 * are one string.
 */
import { deflateSync, inflateSync } from 'node:zlib';

/** A text, packed. */
export type Packed = Uint8Array;

/** Bytes in memory of their own, and no more of it than they need. */
export const ownBytes = (bytes: Uint8Array): Buffer => Buffer.from(Uint8Array.from(bytes).buffer);

/** Pack a text. */
export const pack = (text: string): Packed => ownBytes(deflateSync(text, { level: 1 }));

/** The text that was packed. */
export const unpack = (packed: Packed): string => inflateSync(packed).toString('utf8');

/** What `make` makes, made again where nobody has held it for a while. */
export function weakly<V extends object>(make: () => V): () => V {
  let held: WeakRef<V> | undefined;
  return () => {
    const value = held?.deref() ?? make();
    held = new WeakRef(value);
    return value;
  };
}

/** Bytes of which what they say is held: all of some seventy issues. */
const ROOM = 64 * 2 ** 20;

/** Something that is read out of bytes when somebody asks for it. */
interface Read {
  value: object | undefined;
  /** The turn in which somebody asked for it last. */
  asked: number;
}

/** What was read and is held, in turns: with each half of the room that is read the next turn begins. */
let readNow: Read[] = [];
let turn = 0;
let bytesRead = 0;

/** Lets go what nobody has asked for in a whole turn. */
function nextTurn(): void {
  for (const one of readNow) if (one.asked < turn) one.value = undefined;
  readNow = readNow.filter(({ value }) => value !== undefined);
  turn += 1;
  bytesRead = 0;
}

/**
 * What `make` makes of bytes when somebody asks for it. It is held as long as it is among what was
 * asked for last, and else made again: what the bytes of an archive say is several times as large as
 * they are. So two answers may be equal and not the same object.
 */
export function lately<V extends object>(
  bytes: Uint8Array,
  make: (bytes: Uint8Array) => V,
): () => V {
  const read: Read = { value: undefined, asked: 0 };
  return () => {
    read.asked = turn;
    if (read.value === undefined) {
      read.value = make(bytes);
      readNow.push(read);
      bytesRead += bytes.length;
      if (bytesRead > ROOM / 2) nextTurn();
    }
    return read.value as V;
  };
}

/**
 * Give an object a property that is made whenever somebody asks for it.
 *
 * @returns the same object
 */
export const late = <T extends object, Key extends string, V>(
  object: T,
  key: Key,
  make: () => V,
): T & { readonly [key in Key]: V } =>
  Object.defineProperty(object, key, { enumerable: true, get: make }) as T & {
    readonly [key in Key]: V;
  };

/** An object with other values for some properties; what is {@link late} in it stays so. */
export const changed = <T extends object>(object: T, changes: Partial<T>): T =>
  Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(object), ...Object.getOwnPropertyDescriptors(changes) },
  ) as T;

/** Characters of the longest strings that are shared: names, titles, anchors. */
const LONG = 200;
/** Strings that are known at a time. */
const MANY = 50_000;

const known = new Map<string, string>();

/** The one string for equal strings that are not long. */
function oneString(text: string): string {
  if (text.length > LONG) return text;
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MANY) known.clear();
  known.set(text, text);
  return text;
}

/**
 * Make equal strings within a value, and those of the values before, one string each. A value
 * that was read from bytes holds the name of a body as often as it says it.
 *
 * @param value plain data, changed in place
 */
export function shareStrings(value: unknown): void {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  // An archive has millions of fields: a list of the keys of each would be a fifth of the time.
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) shareAt(value, i);
  } else for (const key in value) shareAt(value as Record<string, unknown>, key);
}

function shareAt<Key extends string | number>(fields: Record<Key, unknown>, key: Key): void {
  const held = fields[key];
  if (typeof held === 'string') fields[key] = oneString(held);
  else if (typeof held === 'object' && held !== null) shareStrings(held);
}
