/**
 * Makes shards of the index beside the pages: on another core, while Astro renders. It is help
 * and no more: what is not made when the pages are done, the builder of the index makes.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { cacheFolder } from '../corpus/cache.ts';
import { contentDirectory, issueFolders } from '../corpus/index.ts';

/** Issues from which it is worth reading the corpus twice. */
const FEW = 6;

/**
 * Start making shards.
 *
 * @param shards the folder in which they are kept
 * @returns when it is done, or was not worth it, or went wrong
 */
export async function startAhead(shards: string): Promise<void> {
  // What was read must lie in the cache, or the corpus would be proved twice.
  if (availableParallelism() < 2 || cacheFolder() === undefined) return;
  if ((await issueFolders(contentDirectory())).length < FEW) return;
  await new Promise<void>((done) => {
    const thread = new Worker(new URL('./aheadThread.ts', import.meta.url), { workerData: shards });
    thread.once('error', () => done());
    thread.once('exit', () => done());
  });
}
