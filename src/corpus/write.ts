/**
 * Writing without ever leaving half a file: beside, then in one step to its place. A write that
 * is cut off, by a full disk or a kill, leaves the old file as it was.
 */
import { randomBytes } from 'node:crypto';
import { open, rename, rm, writeFile } from 'node:fs/promises';

/**
 * Write a file whole or not at all.
 *
 * @throws the error of the system; nothing is left beside
 */
export async function writeFileBeside(path: string, text: string | Uint8Array): Promise<void> {
  const beside = `${path}.${randomBytes(4).toString('hex')}.new`;
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw named(error, path);
  }
}

/**
 * Write a file that nobody reads yet.
 *
 * @throws the error of the system, with the path that it leaves out where the disk fills up in mid-write
 */
export async function writeNamed(path: string, text: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw named(error, path);
  }
}

/** An error of the system with the file that was meant: that of a full disk has none. */
const named = (error: unknown, path: string): unknown =>
  error instanceof Error && (error as NodeJS.ErrnoException).code !== undefined
    ? Object.assign(error, { path })
    : error;
