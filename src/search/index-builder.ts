/**
 * Builds the Pagefind index from the pages as delivered, after Astro has written them.
 *
 * The output must be the same for the same pages: pages go in one by one in the order of
 * their addresses, because the numbers that Pagefind gives to pages follow the order in
 * which they arrive.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** What the site's own island needs of Pagefind's output; its ready-made interfaces stay out. */
const NEEDED = /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\..*|.*\.pf_\w+)$/u;

/** The Astro integration that runs {@link buildIndex} at the end of a build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'gongbao-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = await buildIndex(fileURLToPath(dir));
        logger.info(`${count} documents indexed`);
      },
    },
  };
}

/**
 * Index the documents of a built site into `<site>/pagefind`.
 *
 * @returns how many documents were indexed
 */
export async function buildIndex(site: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({
    excludeSelectors: ['[data-pagefind-ignore]'],
  });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const ids = (await readdir(join(site, 'documents'), { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  for (const id of ids) {
    const content = await readFile(join(site, 'documents', id, 'index.html'), 'utf8');
    const added = await index.addHTMLFile({ url: `/documents/${id}/`, content });
    if (added.errors.length > 0)
      throw new Error(`Pagefind could not read /documents/${id}/: ${added.errors.join('; ')}`);
  }
  const { files } = await index.getFiles();
  for (const file of files) {
    if (!NEEDED.test(file.path.split('/').at(-1) ?? '')) continue;
    const path = join(site, 'pagefind', file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.content);
  }
  await pagefind.close();
  return ids.length;
}
