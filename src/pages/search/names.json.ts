/** Agencies with their names, and synonyms: what search reads besides the index. */
import type { APIRoute } from 'astro';
import { siteCorpus } from '../../corpus/site.ts';
import { searchNames } from '../../search/names.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(searchNames(await siteCorpus())), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
