/**
 * Makes shards of the index beside the pages, on another core, while Astro renders, and puts them
 * into the site while that is finished. It is help and no more: what is not made or not there when
 * the pages are done, the builder of the index makes and puts there.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { cacheFolder } from '../corpus/cache.ts';
import { contentDirectory, issueFolders } from '../corpus/folders.ts';
import { type FolderHashes, foldersHashed } from '../corpus/hashes.ts';

/** Issues from which it is worth reading the corpus twice. */
const FEW = 6;

/** What each issue gives to the index, by its hash. */
export type SourceHashes = ReadonlyMap<string, string>;

/** What the thread says: which issues are in the shards that it has made, then each folder that it put into the site. */
export type Said =
  | { readonly made: readonly (readonly [issue: string, hash: string])[] }
  | { readonly given: string };

/** Shards that are being made beside. */
export interface Ahead {
  /** The issues of the shards, when all of these are made; undefined where it went wrong. */
  readonly made: Promise<SourceHashes | undefined>;
  /** Asks that they be put into the site when they are made. */
  readonly give: (site: string) => void;
  /** The folders of the index that were put into the site; none where it went wrong. */
  readonly given: Promise<ReadonlySet<string>>;
}

/** What the thread is told: that it may read the content, with what others have hashed of it, then that the pages of a site are written. */
export type Told = { readonly read: FolderHashes } | { readonly site: string };

/**
 * Start making shards. The thread starts at once, and loads its code while others read.
 *
 * @param shards the folder in which they are kept
 * @param read when the content may be read
 * @returns undefined where it is not worth it
 */
export async function startAhead(shards: string, read: Promise<void>): Promise<Ahead | undefined> {
  // What was read must lie in the cache, or the corpus would be proved twice.
  if (availableParallelism() < 2 || cacheFolder() === undefined) return undefined;
  if ((await issueFolders(contentDirectory())).length < FEW) return undefined;
  const thread = new Worker(new URL('./aheadThread.ts', import.meta.url), { workerData: shards });
  const names = new Set<string>();
  const made = Promise.withResolvers<SourceHashes | undefined>();
  const given = new Promise<ReadonlySet<string>>((done) => {
    const end = (): void => {
      made.resolve(undefined);
      done(names);
    };
    thread.on('message', (said: Said) => {
      if ('given' in said) names.add(said.given);
      else made.resolve(new Map(said.made));
    });
    thread.once('error', end);
    thread.once('exit', end);
  });
  const tell = (told: Told): void => thread.postMessage(told);
  void read.then(foldersHashed).then((hashes) => tell({ read: hashes }));
  return { made: made.promise, give: (site) => tell({ site }), given };
}
