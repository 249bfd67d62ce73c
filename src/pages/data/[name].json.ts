/** An index as JSON: `{ "records": [...] }`. */
import type { APIRoute } from 'astro';
import type { Index } from '../../indexes/index.ts';
import { jsonOf } from './_files.ts';

export { wholeRoutes as getStaticPaths } from '../_site.ts';

export const GET: APIRoute<{ index: Index }> = ({ props: { index } }) => jsonOf(index);
