/** What search reads first: names, to which the index builder adds where the indexes are. */
import type { APIRoute } from 'astro';
import { repealedWords } from '../../indexes/cells.ts';
import { repealOf } from '../../indexes/inForce.ts';
import { searchNames } from '../../search/names.ts';
import { siteData } from '../_site.ts';

export const GET: APIRoute = async () => {
  const data = await siteData();
  const repealed = [...data.documents.keys()].flatMap((id) => {
    const repeal = repealOf(data, id);
    return repeal === undefined ? [] : [[id, repealedWords(repeal)] as const];
  });
  const names = searchNames(data.corpus);
  return new Response(
    JSON.stringify(
      repealed.length === 0 ? names : { ...names, repealed: Object.fromEntries(repealed) },
    ),
    { headers: { 'content-type': 'application/json; charset=utf-8' } },
  );
};
