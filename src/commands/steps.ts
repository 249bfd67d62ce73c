/** What a build does around its pages: by the hooks of Astro, which `render.ts` calls where Astro does not run. */
import { rmSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { keeping } from '../building/keeping.ts';
import { keptPages } from '../building/pages.ts';
import { BUNDLE_APART, BUNDLED } from '../building/program.ts';
import { isOfYear, wholeData } from '../building/wholeData.ts';
import { offline } from '../offline/index.ts';
import { handsOver, searchIndex } from '../search/index-builder.ts';

/**
 * The steps, in their order: the last sees the end of all others.
 *
 * @param empties whether something empties the folder of the site before the pages are made, as Astro does
 */
export function buildSteps(empties: boolean = true): AstroIntegration[] {
  const pages = keptPages();
  const data = wholeData();
  const [join, joined] = data.steps;
  const kept = keeping();
  const apart = process.argv.includes(BUNDLE_APART);
  const search = searchIndex(empties, !(apart && empties));
  pages.soon(isOfYear, data.begin);
  pages.unless(handsOver, search.needsNone);
  if (apart)
    pages.onlyBundle((site) => {
      rmSync(site, { recursive: true, force: true });
      kept.soFar();
      process.exit(BUNDLED);
    });
  return [pages, join, search, joined, offline(pages.hashOf), kept];
}
