/** Where the content lies, for those who do not read it: the reader is much code to load. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Where the content lies: `GONGBAO_CONTENT`, or `content/` of the working directory. */
export const contentDirectory = (): string => resolve(process.env['GONGBAO_CONTENT'] ?? 'content');

/** The folders of the issues of a content folder. */
export const issueFolders = async (directory: string): Promise<string[]> =>
  existsSync(join(directory, 'gazette'))
    ? (await readdir(join(directory, 'gazette'), { withFileTypes: true }))
        .filter((e) => e.isDirectory())
        .map((e) => e.name)
    : [];

/** How many documents a content folder has, read or not. */
export async function countDocuments(directory: string): Promise<number> {
  let count = 0;
  for (const id of await issueFolders(directory))
    for (const name of await readdir(join(directory, 'gazette', id)))
      if (name.endsWith('.mdx')) count += 1;
  return count;
}
