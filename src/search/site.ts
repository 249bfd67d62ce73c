/** The files of the site, as the engine's source. */
import type { AkinSets } from './akin.ts';

import {
  akinFile,
  indexFile,
  type Letters,
  type RecordText,
  type ScriptFile,
  type SearchIndex,
  type ShardDocuments,
  type ShardEntry,
  type SoundsFile,
  type TableRows,
} from './shapes.ts';
import type { Ports } from './tables.ts';

/** A file that could not be read. */
export class FileFailure extends Error {
  /** Whether the host has no such file: then the site was built anew meanwhile. */
  readonly gone: boolean;
  constructor(address: string, status: number | undefined) {
    super(`${address}: ${status ?? 'no answer'}`);
    this.name = 'FileFailure';
    this.gone = status === 404;
  }
}

/**
 * Ports over the files of the site. What was read is remembered; what failed is not, so that it
 * can be tried again.
 *
 * @param at makes a site path an address of this host
 */
export function sitePorts(at: (path: string) => string): Ports & { readonly forget: () => void } {
  const files = new Map<string, Promise<unknown>>();
  const once = <T>(path: string, read: (response: Response) => Promise<T>): Promise<T> => {
    let loading = files.get(path) as Promise<T> | undefined;
    if (loading === undefined) {
      loading = fetch(at(path)).then(
        (response) => {
          if (!response.ok) throw new FileFailure(path, response.status);
          return read(response);
        },
        () => {
          throw new FileFailure(path, undefined);
        },
      );
      loading.catch(() => files.delete(path));
      files.set(path, loading);
    }
    return loading;
  };
  const json = <T>(path: string): Promise<T> =>
    once(path, (response) => response.json() as Promise<T>);
  const bytes = (path: string): Promise<Uint8Array> =>
    once(path, async (response) => new Uint8Array(await response.arrayBuffer()));
  // A site with an archive packs what servers do not; one without needs no program for that.
  const unpacked = async (path: string): Promise<Uint8Array> => {
    const [{ unpack }, data] = await Promise.all([import('./unpack.ts'), bytes(path)]);
    return unpack(data);
  };
  const ofShard = (shard: ShardEntry, path: string): Promise<Uint8Array> =>
    (shard.packed === true ? unpacked : bytes)(shard.path + path);
  return {
    index: () => json<SearchIndex>(indexFile),
    akin: () => json<AkinSets>(akinFile),
    letters: () => json<Letters>('/search/letters.json'),
    sounds: () => json<SoundsFile>('/search/sounds.json'),
    script: () => json<ScriptFile>('/search/script.json'),
    page: (shard, n) => json<readonly string[]>(`${shard.path}d/${n}.json`),
    block: (shard, n) => ofShard(shard, `b/${n}.bin`),
    part: (shard, n) => ofShard(shard, `p/${n}.bin`),
    archiveRoot: (archive) => json<readonly string[]>(`${archive.path}root.json`),
    archiveBlock: (archive, n) => unpacked(`${archive.path}${n}.bin`),
    rows: (shard, n) => json<TableRows>(`${shard.path}t/${n}.json`),
    text: (shard, record) => json<RecordText>(`${shard.path}text/${record}.json`),
    documents: (shard) => json<ShardDocuments>(`${shard.path}documents.json`),
    ids: (shard) => json<readonly string[]>(`${shard.path}ids.json`),
    forget: () => files.clear(),
  };
}
