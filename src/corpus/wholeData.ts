/**
 * Joins the data files of the years into those of the whole, at the end of a build: piece by
 * piece, so that memory does not grow with the archive.
 *
 * In: a built site with `data/<name>/<year>.json` and `.csv`. Out: `data/<name>.json` and `.csv`,
 * the same bytes as if all records had been written at once.
 */
import { createReadStream, globSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The Astro integration that runs {@link joinYears}; to be named before what reads the whole site. */
export function wholeData(): AstroIntegration {
  return {
    name: 'gongbao-data',
    hooks: { 'astro:build:done': ({ dir }) => joinYears(fileURLToPath(dir)) },
  };
}

/** What stands around the records, see `pages/data/_files.ts`. */
const JSON_HEAD = '{\n "records": [';
const JSON_TAIL = ']\n}\n';
const MARK = '\uFEFF';

/** Write the data files of the whole into a built site. */
export async function joinYears(site: string): Promise<void> {
  const folders = new Set(
    globSync('data/*/[0-9][0-9][0-9][0-9].json', { cwd: site }).map((file) =>
      file.replaceAll('\\', '/').split('/').slice(0, 2).join('/'),
    ),
  );
  for (const folder of [...folders].sort()) {
    const years = (extension: string): string[] =>
      globSync(`${folder}/[0-9][0-9][0-9][0-9].${extension}`, { cwd: site })
        .map((file) => join(site, file))
        .sort()
        .reverse();
    await joinJson(years('json'), join(site, `${folder}.json`));
    await joinCsv(years('csv'), join(site, `${folder}.csv`));
  }
}

async function joinJson(files: readonly string[], to: string): Promise<void> {
  const out = await open(to, 'w');
  try {
    await out.write(JSON_HEAD);
    let empty = true;
    for (const file of files) {
      const size = (await bytesOf(file)) - Buffer.byteLength(JSON_TAIL);
      const start = Buffer.byteLength(JSON_HEAD);
      // A year without records has nothing between the brackets.
      if (size <= start) continue;
      if (!empty) await out.write(',');
      // The line break before the last bracket is written after the last year.
      await copy(file, start, size - '\n '.length, out);
      empty = false;
    }
    await out.write(empty ? JSON_TAIL : `\n ${JSON_TAIL}`);
  } finally {
    await out.close();
  }
}

async function joinCsv(files: readonly string[], to: string): Promise<void> {
  const out = await open(to, 'w');
  try {
    for (const [i, file] of files.entries()) {
      const head = i === 0 ? 0 : await firstLine(file);
      await copy(file, head, await bytesOf(file), out);
    }
  } finally {
    await out.close();
  }
}

async function bytesOf(file: string): Promise<number> {
  const handle = await open(file);
  try {
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

/** Bytes of the line of names, the mark and the line end included. */
async function firstLine(file: string): Promise<number> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16_384), 0, 16_384, 0);
    const end = buffer.subarray(0, bytesRead).indexOf('\r\n');
    return end === -1 ? Buffer.byteLength(MARK) : end + 2;
  } finally {
    await handle.close();
  }
}

/** Append a part of a file. */
async function copy(file: string, start: number, end: number, out: FileHandle): Promise<void> {
  if (end <= start) return;
  for await (const chunk of createReadStream(file, { start, end: end - 1 }))
    await out.write(chunk as Buffer);
}
