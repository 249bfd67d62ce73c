/**
 * Where Astro meets the content, in development: the one collection holds the front matter of
 * each document, and its loader watches the content folder: a change is read again and open pages
 * reload. What is wrong with the content shows in the pages until the next good save.
 *
 * The pages ask the corpus reader itself. So a build leaves the collection empty, and the
 * reader's code, which is hundreds of files to Vite, is not loaded for it.
 */

import { defineCollection } from 'astro:content';
import { sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { DocumentFrontMatter } from './domain/schema.ts';

/** Milliseconds in which several saves are one change: editors write a file in steps. */
const SETTLED = 80;

const corpusLoader: Loader = {
  name: 'gongbao-corpus',
  load: async ({ store, meta, parseData, generateDigest, watcher, logger }) => {
    if (watcher === undefined) return store.clear();
    const { contentDirectory } = await import('./corpus/folders.ts');
    const { forgetCorpus, siteCorpus } = await import('./corpus/site.ts');
    const read = async (): Promise<void> => {
      const { issues } = await siteCorpus();
      store.clear();
      for (const { id, frontMatter } of issues.flatMap(({ documents }) => documents)) {
        const data = await parseData({ id, data: { ...frontMatter } });
        store.set({ id, data, digest: generateDigest(data) });
      }
    };
    /** In development a broken text is told where it is seen: by the page that asks for the corpus. */
    const readOrTell = async (): Promise<void> => {
      try {
        await read();
      } catch (error) {
        logger.error(error instanceof Error ? error.message : String(error));
      }
    };
    await readOrTell();
    const folder = contentDirectory();
    const started = Date.now();
    let changes = 0;
    let waiting: NodeJS.Timeout | undefined;
    watcher.add(folder);
    watcher.on('all', (_event, path) => {
      if (!path.startsWith(`${folder}${sep}`)) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        forgetCorpus();
        changes += 1;
        void readOrTell().then(() => {
          // Astro reloads the pages when its store has changed, whether or not a document's front matter has.
          // The store of an earlier server lies in .astro/: what is written must be new there, too.
          meta.set('changes', `${started} ${String(changes)}`);
        });
      }, SETTLED);
    });
  },
};

export const collections = {
  documents: defineCollection({ loader: corpusLoader, schema: DocumentFrontMatter }),
};
