/** Hashes of the folders of a content: what is kept between builds is kept by them. */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from './cache.ts';

/**
 * Folder → the hash of its files, where it is taken once. The bundled program has this file a
 * second time: what belongs to the process is one.
 */
const shared = globalThis as {
  [key: symbol]: Map<string, Promise<string | undefined>> | undefined;
};
const HASHES = Symbol.for('gongbao.hashes');

/** Folders with the hashes of their files. */
export type FolderHashes = readonly (readonly [folder: string, hash: string | undefined])[];

/**
 * From now on each folder is hashed once in this process: for a build, whose parts ask for the
 * hashes of the same folders one after the other, and which is to be of one content.
 *
 * @param known hashes that another thread of the build has taken
 */
export function hashFoldersOnce(known: FolderHashes = []): void {
  shared[HASHES] ??= new Map(known.map(([folder, hash]) => [folder, Promise.resolve(hash)]));
}

/** The hashes that were taken in this process, for another thread. */
export async function foldersHashed(): Promise<FolderHashes> {
  const hashes = [...(shared[HASHES] ?? [])];
  return Promise.all(hashes.map(async ([folder, hash]) => [folder, await hash] as const));
}

/** A hash over the names and the bytes of the files of a folder; undefined where one cannot be read. */
export function hashOfFolder(folder: string, id: string): Promise<string | undefined> {
  const hashes = shared[HASHES];
  const hash = hashes?.get(folder) ?? readHash(folder, id);
  hashes?.set(folder, hash);
  return hash;
}

async function readHash(folder: string, id: string): Promise<string | undefined> {
  try {
    const names = (await readdir(folder))
      .filter((name) => /\.(?:mdx|yaml|txt)$/u.test(name))
      .sort();
    // At once: an archive has thousands of files, and to wait for each takes longer than to read it.
    return hashOf(id, ...names.flatMap((name) => [name, readFileSync(join(folder, name))]));
  } catch {
    return undefined;
  }
}
