/** An index as CSV, with the fields of its JSON. */
import type { APIRoute } from 'astro';
import type { Index } from '../../indexes/index.ts';
import { csvOf } from './_files.ts';

export { wholeRoutes as getStaticPaths } from '../_site.ts';

export const GET: APIRoute<{ index: Index }> = ({ props: { index } }) => csvOf(index);
