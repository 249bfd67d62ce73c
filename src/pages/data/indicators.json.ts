/** All of indicators. */
import { siteCorpus } from '../../corpus/site.ts';
import { indicatorRecords } from './_people.ts';
import { jsonResponse } from './_records.ts';

export const GET = async (): Promise<Response> =>
  jsonResponse(indicatorRecords(await siteCorpus()));
