/** What search reads first: names, to which the index builder adds where the indexes are. */
import type { APIRoute } from 'astro';
import { siteCorpus } from '../../corpus/site.ts';
import { searchNames } from '../../search/names.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(searchNames(await siteCorpus())), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
