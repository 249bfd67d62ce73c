/**
 * Reads and derives the issues of an archive that are not kept yet, some at a time on each core
 * where they are many, so that the reader of the whole finds them in the cache. It is help and no more: what went wrong
 * here goes wrong there, and is told there.
 */
import { availableParallelism } from 'node:os';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { cacheFolder, isKept } from './cache.ts';
import { deriveCorpus, issueKeys } from './derived.ts';
import { readCorpus } from './index.ts';

/** Issues for which a thread is worth its start. */
const FEW = 3;
/** Threads at most: each holds the register and some issues in memory. */
const MOST = 8;
/** Issues that are in memory at a time: what is read is kept on disk, not here. */
const AT_ONCE = 8;

/** What a thread is given. */
interface Task {
  readonly directory: string;
  readonly ahead: readonly string[];
}

/** Read ahead what is not kept of a content folder. */
export async function readAhead(directory: string): Promise<void> {
  if (cacheFolder() === undefined) return;
  const ids = await missing(directory);
  const threads = Math.min(availableParallelism(), MOST);
  if (threads < 2 || ids.length < threads * FEW) {
    if (ids.length > 0) await read({ directory, ahead: ids });
    return;
  }
  await Promise.all(
    Array.from({ length: threads }, (_, n) =>
      inThread({ directory, ahead: ids.filter((_id, i) => i % threads === n) }),
    ),
  );
}

/** The folders of the issues of which something is not kept. */
async function missing(directory: string): Promise<string[]> {
  return (await issueKeys(directory))
    .filter(({ issue, derived }) => !isKept('issues', issue) || !isKept('derived', derived))
    .map(({ id }) => id);
}

/** Reads and derives some issues into the cache. */
async function read({ directory, ahead }: Task): Promise<void> {
  for (let at = 0; at < ahead.length; at += AT_ONCE) {
    const { corpus } = await readCorpus(directory, ahead.slice(at, at + AT_ONCE));
    if (corpus !== undefined) await deriveCorpus(corpus);
  }
}

const inThread = (task: Task): Promise<void> =>
  new Promise((done) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: task });
    thread.once('error', () => done());
    thread.once('exit', () => done());
  });

if (!isMainThread && (workerData as Partial<Task> | undefined)?.ahead !== undefined)
  await read(workerData as Task);
