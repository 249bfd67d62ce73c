/** What a build does around its pages: by the hooks of Astro, which `render.ts` calls where Astro does not run. */
import type { AstroIntegration } from 'astro';
import { keeping } from '../building/keeping.ts';
import { keptPages } from '../building/pages.ts';
import { isOfYear, wholeData } from '../building/wholeData.ts';
import { offline } from '../offline/index.ts';
import { searchIndex } from '../search/index-builder.ts';

/**
 * The steps, in their order: the last sees the end of all others.
 *
 * @param empties whether something empties the folder of the site before the pages are made, as Astro does
 */
export function buildSteps(empties: boolean = true): AstroIntegration[] {
  const pages = keptPages();
  const data = wholeData();
  const [join, joined] = data.steps;
  pages.soon(isOfYear, data.begin);
  return [pages, join, searchIndex(empties), joined, offline(pages.hashOf), keeping()];
}
