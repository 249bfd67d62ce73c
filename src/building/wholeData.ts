/**
 * Joins the data files of the years into those of the whole, at the end of a build: year by
 * year, so that memory does not grow with the archive.
 *
 * In: a built site with `data/<name>/<year>.json` and `.csv`, and the same of each agency's
 * duties. Out: `data/<name>.json` and `.csv`, the same bytes as if all records had been written
 * at once.
 */
import { closeSync, openSync, readdirSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';

/** The year of a file of a site that is one of those of the years; undefined for the others. */
export const yearOfFile = (file: string): string | undefined =>
  /^(?:data\/[^/]+|agencies\/[^/]+\/duties)\/(\d{4})\.(?:json|csv)$/u.exec(file)?.[1];

/** Whether a file of a site is one of those of the years. */
export const isOfYear = (file: string): boolean => yearOfFile(file) !== undefined;

/**
 * The Astro integrations that run {@link joinYears}, to be named before what reads the whole site:
 * one begins it, on another core, and one waits for the end, so that others may work meanwhile.
 * Who knows that the files of the years are there before others are begins it earlier.
 */
export function wholeData(): {
  readonly begin: (site: string) => void;
  readonly steps: readonly [begin: AstroIntegration, end: AstroIntegration];
} {
  let joined: Promise<void> | undefined;
  const begin = (site: string): void => {
    joined ??= joinBeside(site);
    // Whoever waits for it is told what went wrong; until then nobody has to be.
    joined.catch(() => undefined);
  };
  return {
    begin,
    steps: [
      {
        name: 'gongbao-data',
        hooks: { 'astro:build:done': ({ dir }) => begin(fileURLToPath(dir)) },
      },
      { name: 'gongbao-data-joined', hooks: { 'astro:build:done': () => joined } },
    ],
  };
}

/** {@link joinYears} on another core. */
const joinBeside = (site: string): Promise<void> =>
  new Promise((done, fail) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: { join: site } });
    thread.once('error', fail);
    thread.once('exit', (code) =>
      code === 0 ? done() : fail(new Error(`Data files were not joined: ${code}.`)),
    );
  });

/** What stands around the records, see `pages/data/_files.ts`. */
const JSON_HEAD = '{\n "records": [';
const JSON_TAIL = ']\n}\n';
const MARK = '\uFEFF';

const foldersIn = (folder: string): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
};

/** Write the data files of the whole into a built site. */
export function joinYears(site: string): void {
  const folders = [
    ...foldersIn(join(site, 'data')).map((name) => join(site, 'data', name)),
    ...foldersIn(join(site, 'agencies')).map((id) => join(site, 'agencies', id, 'duties')),
  ];
  for (const folder of folders) {
    const years = yearsIn(folder);
    for (const [extension, write] of [
      ['json', joinJson],
      ['csv', joinCsv],
    ] as const) {
      const files = years.filter((file) => file.endsWith(`.${extension}`));
      if (files.length > 0) write(files, `${folder}.${extension}`);
    }
  }
}

/** The files of the years in a folder, newest first. */
function yearsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d{4}\.(?:json|csv)$/u.test(name))
      .sort()
      .reverse()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Bytes that are copied at a time: an archive's file as a whole would be memory for nothing. */
const chunk = Buffer.allocUnsafe(1 << 20);

/** A part of a file: from a place up to another. */
interface Part {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** Write a file in parts. A file that is there goes first: it may be kept under a second name. */
function writeParts(to: string, parts: Iterable<Part | string>): void {
  rmSync(to, { force: true });
  const out = openSync(to, 'wx');
  const write = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; ) at += writeSync(out, bytes, at);
  };
  try {
    for (const part of parts) {
      if (typeof part === 'string') {
        write(Buffer.from(part));
        continue;
      }
      for (const bytes of chunksOf(part)) write(bytes);
    }
  } finally {
    closeSync(out);
  }
}

/** The bytes of a part of a file, each chunk to be used before the next is asked for. */
function* chunksOf({ file, from, to }: Part): Generator<Uint8Array> {
  const input = openSync(file, 'r');
  try {
    for (let at = from; at < to; ) {
      const read = readSync(input, chunk, 0, Math.min(chunk.length, to - at), at);
      if (read === 0) throw new Error(`${file} ends before byte ${to}.`);
      yield chunk.subarray(0, read);
      at += read;
    }
  } finally {
    closeSync(input);
  }
}

const joinJson = (files: readonly string[], to: string): void => writeParts(to, jsonParts(files));

function* jsonParts(files: readonly string[]): Generator<Part | string> {
  yield JSON_HEAD;
  let empty = true;
  for (const file of files) {
    const { size } = statSync(file);
    // A year without records has nothing between the brackets.
    if (size <= JSON_HEAD.length + JSON_TAIL.length) continue;
    if (!empty) yield ',';
    // The line break before the last bracket is written after the last year.
    yield { file, from: JSON_HEAD.length, to: size - JSON_TAIL.length - '\n '.length };
    empty = false;
  }
  yield empty ? JSON_TAIL : `\n ${JSON_TAIL}`;
}

const joinCsv = (files: readonly string[], to: string): void => writeParts(to, csvParts(files));

function* csvParts(files: readonly string[]): Generator<Part | string> {
  for (const [i, file] of files.entries()) {
    const { size } = statSync(file);
    yield { file, from: i === 0 ? 0 : firstLine(file), to: size };
  }
}

/** Bytes of a file of which the line of names has but a few. */
const START = Buffer.allocUnsafe(1 << 12);

/** Bytes of the line of names, the mark and the line end included. */
function firstLine(file: string): number {
  const input = openSync(file, 'r');
  try {
    const end = START.subarray(0, readSync(input, START)).indexOf('\r\n');
    return end === -1 ? Buffer.byteLength(MARK) : end + 2;
  } finally {
    closeSync(input);
  }
}

const told = workerData as { readonly join?: string } | null;
if (!isMainThread && told?.join !== undefined) joinYears(told.join);
