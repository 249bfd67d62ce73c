/** Pinyin initials of the agencies: read when letters are typed. */
import type { APIRoute } from 'astro';
import { siteCorpus } from '../../corpus/site.ts';
import { searchInitials } from '../../search/names.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(searchInitials(await siteCorpus())), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
