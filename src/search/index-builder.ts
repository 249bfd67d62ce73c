/**
 * Builds the Pagefind index from the pages as delivered, after Astro has written them.
 *
 * The output must be the same for the same pages: pages go in in the order of their
 * addresses, because the numbers that Pagefind gives to pages follow the order in
 * which they arrive.
 */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Pagefind's ready-made interfaces: the site has its own. */
const UNUSED = /^pagefind-(?:.*-)?(?:ui|highlight)\.(?:js|css)$/u;

/** Pages that are on their way to Pagefind at once. */
const BATCH = 32;

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
  // Sent in order without waiting for each answer; some at a time, so that memory does not grow with the corpus.
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const pages = await Promise.all(
      batch.map((id) => readFile(join(site, 'documents', id, 'index.html'), 'utf8')),
    );
    await Promise.all(
      batch.map(async (id, i) => {
        const url = `/documents/${id}/`;
        const added = await index.addHTMLFile({ url, content: pages[i] ?? '' });
        if (added.errors.length > 0)
          throw new Error(`Pagefind could not read ${url}: ${added.errors.join('; ')}`);
      }),
    );
  }
  const folder = join(site, 'pagefind');
  // Written by Pagefind itself: handing the files over to Node takes twice as long.
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) {
    throw new Error(`Pagefind could not write its index: ${written.errors.join('; ')}`);
  }
  const extras = (await readdir(folder)).filter((name) => UNUSED.test(name));
  await Promise.all(extras.map((name) => rm(join(folder, name))));
  await pagefind.close();
  return ids.length;
}
