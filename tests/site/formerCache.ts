/**
 * A cache in which a former build of this code (that of `npm test` itself) has left what Astro
 * bundles of the code, and nothing of any content: to bundle it anew takes longer than the pages of
 * a small site. One test builds from nothing, bundling included, and compares the bytes.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/** Where a build keeps what is for the next, as long as nobody names another folder (`src/corpus/cache.ts`). */
const caches = join(import.meta.dirname, '../../node_modules/.cache');

/**
 * Makes such a cache, beside the packages, which the program has to find.
 *
 * @returns its folder, for `GONGBAO_CACHE`; the caller removes it. Where no build has left anything it is empty.
 */
export function formerCache(): string {
  mkdirSync(caches, { recursive: true });
  const folder = mkdtempSync(join(caches, 'gongbao-test-'));
  for (const name of ['program', '.kept']) {
    const left = join(caches, 'gongbao/pages', name);
    if (existsSync(left)) cpSync(left, join(folder, 'pages', name), { recursive: true });
  }
  return folder;
}
