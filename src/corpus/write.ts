/**
 * Writing without ever leaving half a file: beside, then in one step to its place. A write that
 * is cut off, by a full disk or a kill, leaves the old file as it was.
 */
import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';

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
    throw error;
  }
}
