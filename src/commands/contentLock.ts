/**
 * One command at a time writes content: a lock beside it, with the process that holds it. And
 * several files of it change together: they are prepared in a folder, which one rename turns into
 * a journal of moves that every command finishes before it reads. A kill before that rename leaves
 * the content as it was; one after it, as it will be.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { importPhrases } from '../messages/commands.ts';
import { textOf } from '../messages/index.ts';
import { PlainError, shownPath } from './speak.ts';
import { isAlive } from './swap.ts';

const LOCK = '.lock';
const DRAFT = '.draft-';
/** The folder whose files are on their way, and what says where each of them goes. */
const MOVES = '.moves';
const MANIFEST = 'moves.json';
const Manifest = z.record(z.string(), z.string());

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
    finishMoves(content);
    for (const name of readdirSync(content))
      if (name.startsWith(DRAFT)) rmSync(join(content, name), { recursive: true, force: true });
    return await work();
  } finally {
    rmSync(draftFolder(content), { recursive: true, force: true });
    rmSync(path, { force: true });
  }
}

/**
 * Put files that stand in the draft folder in their places, all of them or none.
 *
 * @param moves name in the draft folder → path in the content
 */
export function moveTogether(content: string, moves: Readonly<Record<string, string>>): void {
  writeFileSync(join(draftFolder(content), MANIFEST), JSON.stringify(moves));
  renameSync(draftFolder(content), join(content, MOVES));
  finishMoves(content);
}

/** Finish the moves of a command that was killed in the midst of them. */
function finishMoves(content: string): void {
  const folder = join(content, MOVES);
  const manifest = join(folder, MANIFEST);
  if (existsSync(manifest))
    for (const [name, path] of Object.entries(
      Manifest.parse(JSON.parse(readFileSync(manifest, 'utf8'))),
    )) {
      // What is no longer there was moved before the kill.
      if (!existsSync(join(folder, name))) continue;
      mkdirSync(dirname(join(content, path)), { recursive: true });
      renameSync(join(folder, name), join(content, path));
    }
  rmSync(folder, { recursive: true, force: true });
}

/** Before content is read: finish what a killed command left half done, unless one is at it. */
export function recoverContent(content: string): void {
  if (!existsSync(join(content, MOVES))) return;
  const lock = join(content, LOCK);
  if (existsSync(lock) && isAlive(Number(holderOf(lock)))) return;
  finishMoves(content);
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
