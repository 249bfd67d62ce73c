/** All corrections, for spreadsheets. */
import { siteCorpus } from '../../corpus/site.ts';
import { correctionFields, correctionRecords, csvResponse } from './_records.ts';

export const GET = async (): Promise<Response> =>
  csvResponse(correctionFields, correctionRecords(await siteCorpus()));
