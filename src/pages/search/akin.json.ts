/** Sets of words of like meaning: read when what comes near is asked for. */
import type { APIRoute } from 'astro';
import { siteCorpus } from '../../corpus/site.ts';
import { setsOf } from '../../search/records.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(setsOf(await siteCorpus())), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
