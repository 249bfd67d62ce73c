/** One year of an index as JSON, like the whole. */
import type { APIRoute } from 'astro';
import type { Index } from '../../../indexes/index.ts';
import { jsonOf } from '../_files.ts';

export { yearRoutes as getStaticPaths } from '../../_site.ts';

export const GET: APIRoute<{ index: Index }> = ({ props: { index }, params: { year } }) =>
  jsonOf(index, year);
