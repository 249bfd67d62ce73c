/** All corrections. */
import { siteCorpus } from '../../corpus/site.ts';
import { correctionRecords, jsonResponse } from './_records.ts';

export const GET = async (): Promise<Response> =>
  jsonResponse(correctionRecords(await siteCorpus()));
