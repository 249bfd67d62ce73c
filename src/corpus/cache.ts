/**
 * What was computed from unchanged files is not computed again: a cache on disk, by content.
 *
 * A key is the hash of everything that a value depends on: the bytes of the files and the code
 * that read them. So a kept value is the value that would be computed; nothing is ever
 * invalidated, only thrown away when it was not asked for in a while. A cache that cannot be
 * read or written is no cache, and never an error.
 *
 * In: a name, a key, and how to make the value. Out: the value.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { decode, encode } from './codec.ts';

/** Rooms whose code decides what is read out of content. */
const ROOMS = 'src/{messages,domain,corpus,markdown,duties,records,importer}/**/*.ts';
/** The same with what is asked of it. */
export const ROOMS_AND_CHECKS =
  'src/{messages,domain,corpus,markdown,duties,records,importer,rules,checks}/**/*.ts';
/** All code and settings that a page is made with. */
export const ALL_CODE = '{{src,public}/**/*.*,astro.config.mjs,tsconfig.json}';
/** Days after which a value that nobody asked for goes. */
const DAYS = 30;
/** Folder of the values. */
const VALUES = 'values';
/** Folder of what Node has compiled of the program. */
const CODE = 'code';
/** Files of it from which on it is thrown away: what a build bundles has another name in each. */
const MUCH_CODE = 12_000;

/**
 * Where everything is kept between builds that may be thrown away: `GONGBAO_CACHE`, a whole path,
 * or a folder of the packages; undefined where it is `off`.
 */
export function cacheFolder(): string | undefined {
  const named = process.env['GONGBAO_CACHE'];
  if (named === 'off') return undefined;
  return named !== undefined && isAbsolute(named)
    ? named
    : join(process.cwd(), 'node_modules/.cache/gongbao');
}

/**
 * Where Node may keep what it has compiled, so that the next process need not do it again; it
 * looks itself whether the code is the same and what is kept is whole. Undefined where nothing
 * is kept.
 */
export function compiledFolder(): string | undefined {
  const folder = cacheFolder();
  return folder === undefined ? undefined : join(folder, CODE);
}

/** A hash over parts, each told from the next. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 32);
}

/** The bundled program has this file a second time: what belongs to the process is one. */
const shared = globalThis as { [key: symbol]: Map<string, string> | undefined };
const VERSIONS = Symbol.for('gongbao.versions');

/**
 * A hash of code; undefined where the code does not lie beside, and nothing may be kept.
 *
 * @param pattern which files, from the folder in which the program was started
 */
export function codeVersion(pattern: string): string | undefined {
  shared[VERSIONS] ??= new Map();
  const versions = shared[VERSIONS];
  let code = versions.get(pattern);
  if (code === undefined) {
    const files = globSync(pattern, { cwd: process.cwd() }).sort();
    code =
      files.length === 0 || !existsSync(join(process.cwd(), 'package-lock.json'))
        ? ''
        : hashOf(
            process.version,
            ...files.flatMap((file) => [file, readFileSync(join(process.cwd(), file))]),
            readFileSync(join(process.cwd(), 'package-lock.json')),
          );
    versions.set(pattern, code);
  }
  return code === '' ? undefined : code;
}

/** Bytes of the checksum before a kept value. */
const CHECK = 4;

/**
 * A checksum of the bytes of a value and of where it is kept: another value in its place is none.
 * It is to find damage, not malice: who may write here may write any digest. Four times the
 * readers of an archive's build go over all of it, and a SHA-256 was a tenth of their time.
 */
function checksumOf(place: string, bytes: Uint8Array): Buffer {
  const check = Buffer.alloc(CHECK);
  check.writeUInt32LE(crc32(bytes, crc32(`${place} ${bytes.length}`)));
  return check;
}

/**
 * The bytes of a kept value without the checksum before them.
 *
 * @throws Error where they are not the bytes that were written there
 */
function intact(place: string, file: Buffer): Buffer {
  const bytes = file.subarray(CHECK);
  if (!checksumOf(place, bytes).equals(file.subarray(0, CHECK))) throw new Error('damaged');
  return bytes;
}

/** Where the value of a key is kept. */
interface Place {
  readonly directory: string;
  readonly path: string;
  /** Name and hash: what the checksum of its bytes is over, too. */
  readonly place: string;
}

/** Where the value of a key is kept; undefined where nothing is. */
function placeOf(name: string, key: string | undefined, rooms: string): Place | undefined {
  const version = key === undefined ? undefined : codeVersion(rooms);
  const folder = cacheFolder();
  if (key === undefined || version === undefined || folder === undefined) return undefined;
  const directory = join(folder, VALUES, name);
  const hash = hashOf(version, key);
  return { directory, path: join(directory, hash), place: `${name}/${hash}` };
}

/** Values that were read before anybody asked for them, by where they are kept. */
const early = new Map<string, unknown>();

/**
 * Reads a value, if it is kept, before anybody asks for it, and holds it until somebody does:
 * for a process that has to wait for another.
 */
export function readEarly(name: string, key: string): void {
  const place = placeOf(name, key, ROOMS);
  const kept = place === undefined ? undefined : find(place);
  if (place !== undefined && kept !== undefined) early.set(place.path, kept.value);
}

/** A kept value; undefined where it is not kept, or damaged. */
function find<T>({ path, place }: Place): { readonly value: T } | undefined {
  if (early.has(path)) {
    const value = early.get(path) as T;
    early.delete(path);
    return { value };
  }
  try {
    const value = decode(intact(place, readFileSync(path))) as T;
    touch(path);
    return { value };
  } catch {
    return undefined;
  }
}

function keep({ directory, path, place }: Place, value: unknown): void {
  const beside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(directory, { recursive: true });
    const bytes = encode(value);
    writeFileSync(beside, Buffer.concat([checksumOf(place, bytes), bytes]));
    renameSync(beside, path);
  } catch {
    // No room or no right to write: then the next build computes it again.
    remove(beside);
  }
}

/**
 * The value of a key, made if it is not kept.
 *
 * @param name what kind of value it is: a folder of the cache
 * @param key hash of all that the value depends on besides the code; undefined: nothing is kept
 * @param make computes the value; it must survive the structured clone algorithm
 * @param rooms the files whose code it depends on
 */
export async function cached<T>(
  name: string,
  key: string | undefined,
  make: () => T | Promise<T>,
  rooms: string = ROOMS,
): Promise<T> {
  const place = placeOf(name, key, rooms);
  if (place === undefined) return make();
  const kept = find<T>(place);
  if (kept !== undefined) return kept.value;
  const value = await make();
  keep(place, value);
  return value;
}

/** The same for what is made at once. */
export function cachedAtOnce<T>(name: string, key: string | undefined, make: () => T): T {
  const place = placeOf(name, key, ROOMS);
  if (place === undefined) return make();
  const kept = find<T>(place);
  if (kept !== undefined) return kept.value;
  const value = make();
  keep(place, value);
  return value;
}

/** Whether a value is kept, by what its place looks like: {@link cached} looks at what it is. */
export function isKept(name: string, key: string): boolean {
  const place = placeOf(name, key, ROOMS);
  return place !== undefined && existsSync(place.path);
}

/** Says that a value was asked for. */
function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // It may be read and not written: then it is thrown away earlier.
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // What cannot be written cannot be removed either.
  }
}

/**
 * Throws away what nobody asked for in a month, and compiled code where there is much.
 *
 * @param muchCode files from which on it is much
 */
export function pruneCache(muchCode: number = MUCH_CODE): void {
  const oldest = Date.now() - DAYS * 86_400_000;
  const folder = cacheFolder();
  if (folder === undefined) return;
  if (globSync('*/*', { cwd: join(folder, CODE) }).length > muchCode) remove(join(folder, CODE));
  try {
    for (const entry of readdirSync(join(folder, VALUES), {
      recursive: true,
      withFileTypes: true,
    })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      if (statSync(path).mtimeMs < oldest) rmSync(path, { force: true });
    }
  } catch {
    // There is no cache, or another build throws away the same.
  }
}
