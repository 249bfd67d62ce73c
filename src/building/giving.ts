/**
 * Gives kept files out on another core, while the renderer makes those that are not kept: of an
 * archive they are more than a hundred thousand, and each is some calls of the system.
 *
 * It is help and no more: what it has not said that it gave out, the renderer makes.
 */
import { dirname } from 'node:path';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { Folders, giveOut, type KeptFile } from './stock.ts';

/** What the thread is given. */
interface Gift {
  /** Of each file where it is kept, where it goes, its mark and its hash: as one text they are handed over at once. */
  readonly gift: string;
  /** One byte for each file: 1 when it is there. */
  readonly there: SharedArrayBuffer;
}

/** Between the texts of {@link Gift}: no path has it. */
const END = '\0';
/** Texts of a file in it. */
const TEXTS = 4;

/**
 * Gives files out on another core.
 *
 * @returns for each whether it is where it was wanted, as it was kept
 */
export async function giveBeside(files: readonly KeptFile[]): Promise<readonly boolean[]> {
  const there = new SharedArrayBuffer(files.length);
  const gift = files
    .map(({ kept, target, known: { mark, hash } }) => [kept, target, mark, hash].join(END))
    .join(END);
  await new Promise<void>((done) => {
    const thread = new Worker(new URL(import.meta.url), {
      workerData: { gift, there } satisfies Gift,
    });
    thread.once('error', () => done());
    thread.once('exit', () => done());
  });
  const bytes = new Uint8Array(there);
  return files.map((_, i) => bytes[i] === 1);
}

function give({ gift, there }: Gift): void {
  const bytes = new Uint8Array(there);
  const folders = new Folders();
  const texts = gift.split(END);
  for (let i = 0; i < bytes.length; i += 1) {
    const [kept = '', target = '', mark = '', hash = ''] = texts.slice(i * TEXTS, (i + 1) * TEXTS);
    folders.make(dirname(target));
    if (giveOut(kept, target, { mark, hash })) bytes[i] = 1;
  }
}

if (!isMainThread && (workerData as Partial<Gift> | undefined)?.gift !== undefined)
  give(workerData as Gift);
