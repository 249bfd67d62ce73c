/**
 * Reads and derives the issues of an archive that are not kept yet, some at a time on each core
 * where they are many, so that the reader of the whole finds them in the cache. It is help and no
 * more: what went wrong here goes wrong there, and is told there.
 *
 * They are read in processes, not in threads: what a thread has taken stays with its process when it
 * ends, and in a large archive that was 0.9 GB beside the pages that are made then.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { cacheFolder, isKept } from './cache.ts';
import { deriveCorpus, issueKeys } from './derived.ts';
import { readCorpus } from './index.ts';

/** Issues for which a process is worth its start. */
const FEW = 3;
/** Processes at most: each holds the register and some issues in memory. */
const MOST = 8;
/** MB for what is new: what is read of an issue lives until it is kept, and would be passed on as old. */
const NURSERY = 32;
/** Issues that are in memory at a time: what is read is kept on disk, not here. */
const AT_ONCE = 8;

/** What a process is given. */
interface Task {
  readonly directory: string;
  readonly ahead: readonly string[];
}

/** Read ahead what is not kept of a content folder. */
export async function readAhead(directory: string): Promise<void> {
  if (cacheFolder() === undefined) return;
  const ids = await missing(directory);
  const processes = Math.min(availableParallelism(), MOST);
  if (processes < 2 || ids.length < processes * FEW) {
    if (ids.length > 0) await read({ directory, ahead: ids });
    return;
  }
  await Promise.all(
    Array.from({ length: processes }, (_, n) =>
      inProcess({ directory, ahead: ids.filter((_id, i) => i % processes === n) }),
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

const inProcess = (task: Task): Promise<void> =>
  new Promise((done) => {
    const child = fork(import.meta.filename, {
      execArgv: [`--max-semi-space-size=${NURSERY}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.once('error', () => done());
    child.once('exit', () => done());
    child.send(task, () => undefined);
  });

if (import.meta.main && process.connected) {
  // Who asked for it is gone, and nobody waits for it any more.
  process.once('disconnect', () => process.exit(1));
  process.once('message', (task: Task) => void read(task).finally(() => process.exit(0)));
}
