/**
 * Makes shards of the index beside the pages: on another core, while Astro renders. It is help
 * and no more: what is not made when the pages are done, the builder of the index makes.
 */
import { availableParallelism } from 'node:os';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { cacheFolder } from '../corpus/cache.ts';
import { deriveCorpus } from '../corpus/derived.ts';
import { contentDirectory, issueFolders } from '../corpus/index.ts';
import { siteCorpus } from '../corpus/site.ts';

/** Issues from which it is worth reading the corpus twice. */
const FEW = 6;

/** What the thread is given. */
interface Task {
  readonly shards: string;
}

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
  const task: Task = { shards };
  await new Promise<void>((done) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: task });
    thread.once('error', () => done());
    thread.once('exit', () => done());
  });
}

async function work({ shards }: Task): Promise<void> {
  const [{ makeShards }, { knowledgeOf }, { sourceIssue }] = await Promise.all([
    import('./index-builder.ts'),
    import('./knowledge.ts'),
    import('./records.ts'),
  ]);
  const corpus = await siteCorpus();
  await deriveCorpus(corpus);
  const knowledge = knowledgeOf(corpus);
  await makeShards(
    corpus.issues.map((issue) => sourceIssue(corpus, issue, knowledge)),
    shards,
  );
}

if (!isMainThread && (workerData as Partial<Task> | undefined)?.shards !== undefined)
  await work(workerData as Task);
