/** The agencies' names in pinyin, whole and by initials: read when letters are typed. */
import type { APIRoute } from 'astro';
import { siteCorpus } from '../../corpus/site.ts';
import { searchLetters } from '../../search/names.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(searchLetters(await siteCorpus())), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
