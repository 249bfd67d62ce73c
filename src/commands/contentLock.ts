/** One command at a time writes content: a lock beside it, with the process that holds it. */
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { importPhrases } from '../messages/commands.ts';
import { textOf } from '../messages/index.ts';
import { PlainError, shownPath } from './speak.ts';
import { isAlive } from './swap.ts';

const LOCK = '.lock';
const DRAFT = '.draft-';

/** Folder inside the content in which a command of this process prepares what it will write. */
export const draftFolder = (content: string): string => join(content, `${DRAFT}${process.pid}`);

/**
 * Do something while no other command writes the content.
 *
 * @throws PlainError where another command is writing it
 */
export async function withContent<T>(content: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(content, { recursive: true });
  const path = join(content, LOCK);
  take(path);
  try {
    for (const name of readdirSync(content))
      if (name.startsWith(DRAFT)) rmSync(join(content, name), { recursive: true, force: true });
    return await work();
  } finally {
    rmSync(draftFolder(content), { recursive: true, force: true });
    rmSync(path, { force: true });
  }
}

function take(path: string): void {
  for (let again = true; ; again = false) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const pid = holderOf(path);
    if (!again || isAlive(Number(pid)))
      throw new PlainError(textOf(importPhrases.busy, { pid, path: shownPath(path) }));
    // The command that held it was killed.
    rmSync(path, { force: true });
  }
}

function holderOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim() || '?';
  } catch {
    return '?';
  }
}
