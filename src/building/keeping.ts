/**
 * What is kept between builds: pages, shards, Astro's store of the content.
 *
 * Astro does not look at what it keeps. So one build at a time has the folder, and what lies in it
 * is what a finished build wrote: whatever was altered since, cut off, or left by a build that
 * was killed is removed and made again. Pages and shards, of which there are thousands of files,
 * look at each themselves when they give it out (`stock.ts`). A second build at the same time,
 * one that may not write there, and one with `GONGBAO_CACHE=off` has a folder of its own, for as
 * long as it runs. None of this is ever an error.
 *
 *   <cache>/pages/           what is kept
 *   <cache>/pages/made/      pages and files of the site
 *   <cache>/pages/search/    shards of the index
 *   <cache>/pages/program/   what Astro bundled of the code
 *   <cache>/pages/.kept      what a finished build left in it
 *   <cache>/pages/.builds    the process whose build has it
 */
import {
  closeSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cacheFolder, hashOf } from '../corpus/cache.ts';

/** Folder of all this in that of the cache. */
const PAGES = 'pages';
const LIST = '.kept';
const LOCK = '.builds';

/** A folder in which a build keeps things. */
interface Keeping {
  readonly folder: string;
  /** Says that the build is done and what lies in the folder is right. */
  done(): void;
  /** Gives the folder back, whatever became of the build; a folder of one build alone goes. */
  release(): void;
}

/** The integration that gives a build its folder. */
interface KeepingStep extends AstroIntegration {
  /** Says that what lies in the folder now is right, before the build is done: as if it had ended. */
  readonly soFar: () => void;
}

/** The Astro integration that gives a build its folder; to be named last, so that it sees the end. */
export function keeping(): KeepingStep {
  let own: Keeping | undefined;
  return {
    name: 'gongbao-keeping',
    soFar: () => own?.done(),
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        own = takeFolder(keptFolder());
        process.once('exit', () => own?.release());
        updateConfig({
          cacheDir: pathToFileURL(join(own.folder, '/')),
          vite: { cacheDir: join(own.folder, 'vite') },
        } as Parameters<typeof updateConfig>[0]);
      },
      'astro:build:done': () => own?.done(),
    },
  };
}

/** The folder between builds; undefined where nothing is kept. */
export function keptFolder(): string | undefined {
  const folder = cacheFolder();
  return folder === undefined ? undefined : join(folder, PAGES);
}

/**
 * The folder for what this build keeps.
 *
 * @param shared the folder between builds; undefined where nothing is kept
 */
export function takeFolder(shared: string | undefined): Keeping {
  if (shared !== undefined && take(shared)) {
    const release = (): void => quietly(() => rmSync(join(shared, LOCK), { force: true }));
    try {
      removeForeign(shared);
      return { folder: shared, done: () => quietly(() => writeList(shared)), release };
    } catch {
      // Something in it may not be read or removed.
      release();
    }
  }
  // On macOS the folder for temporary files is a link, which Vite takes for another place.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gongbao-keeping-')));
  return {
    folder,
    done: () => undefined,
    release: () => quietly(() => rmSync(folder, { recursive: true, force: true })),
  };
}

/** Do what is no harm when it cannot be done. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // No right to write there, or no room: then less is kept.
  }
}

/** Take the lock; false where a build that runs has it, or where nothing can be written. */
function take(folder: string): boolean {
  const lock = join(folder, LOCK);
  for (const again of [true, false]) {
    try {
      mkdirSync(folder, { recursive: true });
      const file = openSync(lock, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !again || runs(lock)) return false;
    }
    // The build that had it was killed.
    quietly(() => rmSync(lock, { recursive: true, force: true }));
  }
  return false;
}

/** Whether the process that a lock names runs. */
function runs(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What looks at each of its files itself. */
const THEIR_OWN: readonly string[] = ['made', 'search'];

/** A hash of each file but those that are looked at elsewhere. */
function marksOf(folder: string): Map<string, string> {
  const marks = new Map<string, string>();
  const visit = (inner: string): void => {
    for (const entry of readdirSync(join(folder, inner), { withFileTypes: true })) {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (THEIR_OWN.includes(path) && entry.isDirectory()) continue;
      if (entry.isDirectory()) visit(path);
      else if (path !== LIST && path !== LOCK) marks.set(path, markOf(join(folder, path)));
    }
  };
  visit('');
  return marks;
}

const markOf = (file: string): string =>
  lstatSync(file).isFile() ? hashOf(readFileSync(file)) : 'no file';

/** Remove all that is not as a finished build left it. */
function removeForeign(folder: string): void {
  const kept = readList(folder) ?? new Map<string, string>();
  const marks = marksOf(folder);
  for (const path of [...marks.keys(), ...kept.keys()])
    if (kept.get(path) !== marks.get(path))
      rmSync(join(folder, wholeOf(path)), { recursive: true, force: true });
}

/** What a file is kept as a part of: half of what lies in a folder is nothing. */
const wholeOf = (path: string): string => path.split('/', 1).join('');

function readList(folder: string): ReadonlyMap<string, string> | undefined {
  try {
    const text = readFileSync(join(folder, LIST), 'utf8');
    const end = text.indexOf('\n');
    const list = text.slice(end + 1);
    if (hashOf(list) !== text.slice(0, end)) return undefined;
    return new Map(JSON.parse(list) as [string, string][]);
  } catch {
    return undefined;
  }
}

function writeList(folder: string): void {
  const list = JSON.stringify([...marksOf(folder)]);
  const beside = join(folder, `${LIST}.new`);
  writeFileSync(beside, `${hashOf(list)}\n${list}`);
  renameSync(beside, join(folder, LIST));
}
