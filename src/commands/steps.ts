/** What a build does around its pages: by the hooks of Astro, which `render.ts` calls where Astro does not run. */
import type { AstroIntegration } from 'astro';
import { keeping } from '../building/keeping.ts';
import { keptPages } from '../building/pages.ts';
import { wholeData } from '../building/wholeData.ts';
import { offline } from '../offline/index.ts';
import { searchIndex } from '../search/index-builder.ts';

/** The steps, in their order: the last sees the end of all others. */
export function buildSteps(): AstroIntegration[] {
  const pages = keptPages();
  const [join, joined] = wholeData();
  return [pages, join, searchIndex(), joined, offline(pages.hashOf), keeping()];
}
