/**
 * Files that stand in a site and are kept for the next build under a second name: nothing is
 * copied, and nothing written that is as it was.
 *
 * One file under two names is damaged under both. So it is never taken for what it was by its
 * name: it is known by its size, its mode and when it was last written, and where one of them is
 * another, by its bytes. What is given out of a damaged stock is nothing, or a copy of its own.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What is known of a kept file. */
interface Stocked {
  /** Size, mode, and when it was written. */
  readonly mark: string;
  /** Of its bytes. */
  readonly hash: string;
}

/** A hash over bytes, as it stands in lists of kept files. */
export const hashOfBytes = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** Bytes of a file that are read at a time. */
const piece = Buffer.allocUnsafe(1 << 20);

/**
 * The SHA-256 of a file, in hexadecimal. It is read piece by piece into the same memory: whole
 * files would be new memory each, and with every 64 MB of it V8 goes through all that a large
 * archive holds.
 */
export function digestOfFile(file: string): string {
  const hash = createHash('sha256');
  const input = openSync(file, 'r');
  try {
    for (let read = -1; read !== 0; ) {
      read = readSync(input, piece);
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(input);
  }
  return hash.digest('hex');
}

/** {@link hashOfBytes} of those of a file. */
export const hashOfFile = (file: string): string => digestOfFile(file).slice(0, 32);

const markOf = ({ size, mtimeMs, mode }: Stats): string => `${size} ${mtimeMs} ${mode}`;

/** What is known of a file that was just written. */
export const stocked = (file: string, hash: string): Stocked => ({
  mark: markOf(lstatSync(file)),
  hash,
});

/**
 * Puts a kept file where it is wanted, where no file is yet.
 *
 * @returns whether it was there and is what it was
 */
export function giveOut(kept: string, target: string, known: Stocked): boolean {
  try {
    const stats = lstatSync(kept);
    if (!stats.isFile()) return false;
    if (markOf(stats) === known.mark) {
      giveName(kept, target);
      return true;
    }
    // Unpacked from somewhere, or touched: its bytes tell.
    const bytes = readFileSync(kept);
    if (hashOfBytes(bytes) !== known.hash) return false;
    writeFileSync(target, bytes, { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** A second name for a file; a copy where the file system has no such thing, or has it full. */
function giveName(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOENT') throw error;
    copyFileSync(from, to);
  }
}

/** Folders made so far, so that each is made once. */
export class Folders {
  readonly #made = new Set<string>();

  /** Make a folder and those that it lies in. */
  make(folder: string): void {
    if (this.#made.has(folder)) return;
    // One by one: with `recursive` each folder above would be asked for each time.
    const above = dirname(folder);
    if (above !== folder && !existsSync(folder)) {
      this.make(above);
      try {
        mkdirSync(folder);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
    this.#made.add(folder);
  }
}

/** One entry of the list of a stock. */
type Entry = readonly [key: string, mark: string, hash: string];

/** A kept file that is wanted in a site. */
export interface KeptFile {
  /** Where it is kept. */
  readonly kept: string;
  /** Where it goes. */
  readonly target: string;
  readonly known: Stocked;
}

/** A file of a site whose key says all that it depends on. */
export interface Keyed {
  /** From the root of the site. */
  readonly file: string;
  readonly key: string;
}

/**
 * The files of a site that are kept by a key.
 *
 *   <folder>/files/     the files, as they lie in the site
 *   <folder>/list.json  a hash over the rest, then for each its key and what is known of it
 */
export class Stock {
  readonly #folder: string;
  readonly #before: ReadonlyMap<string, Entry>;
  readonly #now = new Map<string, Entry>();
  readonly #folders = new Folders();

  constructor(folder: string) {
    this.#folder = folder;
    this.#before = readList(join(folder, 'list.json')) ?? new Map();
    // Without a list nothing can be known of what lies there.
    if (this.#before.size === 0) removeQuietly(folder);
  }

  /** How many files a former build kept, whether or not they are still what they were. */
  get size(): number {
    return this.#before.size;
  }

  /** Where a file is kept. */
  #place(file: string): string {
    return join(this.#folder, 'files', file);
  }

  /** A file that is kept under this key, for {@link giveOut}; undefined where none is. */
  find(site: string, { file, key }: Keyed): KeptFile | undefined {
    const entry = this.#before.get(file);
    if (entry?.[0] !== key) return undefined;
    const [, mark, hash] = entry;
    return { kept: this.#place(file), target: join(site, file), known: { mark, hash } };
  }

  /** Takes note that a file was given out, so that it stays kept. */
  gave(file: string): void {
    const entry = this.#before.get(file);
    if (entry !== undefined) this.#now.set(file, entry);
  }

  /** Puts a file into a site, if it is kept under this key. Returns whether it is. */
  restore(site: string, keyed: Keyed): boolean {
    const found = this.find(site, keyed);
    if (found === undefined) return false;
    this.#folders.make(dirname(found.target));
    const given = giveOut(found.kept, found.target, found.known);
    if (given) this.gave(keyed.file);
    return given;
  }

  /**
   * Keeps a file of a site for the next build.
   *
   * @param known the hash of its bytes, where who wrote it has told it
   */
  keep(site: string, { file, key }: Keyed, known?: string): void {
    const from = join(site, file);
    const place = this.#place(file);
    try {
      const hash = known ?? hashOfFile(from);
      this.#folders.make(dirname(place));
      rmSync(place, { recursive: true, force: true });
      giveName(from, place);
      const { mark } = stocked(place, hash);
      this.#now.set(file, [key, mark, hash]);
    } catch {
      // No room, or no right to write there: then it is made again.
    }
  }

  /** The hash of a file that this build restored or kept. */
  hashOf(file: string): string | undefined {
    return this.#now.get(file)?.[2];
  }

  /** Writes the list of what is kept now, and removes what is not any more. */
  close(): void {
    const entries = JSON.stringify([...this.#now]);
    const list = join(this.#folder, 'list.json');
    try {
      mkdirSync(this.#folder, { recursive: true });
      removeQuietly(list);
      writeFileSync(`${list}.new`, `${hashOfBytes(entries)}\n${entries}`);
      renameSync(`${list}.new`, list);
      for (const file of this.#before.keys())
        if (!this.#now.has(file)) rmSync(this.#place(file), { recursive: true, force: true });
    } catch {
      // Then less is kept.
    }
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // What may not be written may not be removed: then nothing is kept.
  }
}

function readList(file: string): Map<string, Entry> | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const list = text.slice(end + 1);
    if (hashOfBytes(list) !== text.slice(0, end)) return undefined;
    return new Map(JSON.parse(list) as [string, Entry][]);
  } catch {
    return undefined;
  }
}
