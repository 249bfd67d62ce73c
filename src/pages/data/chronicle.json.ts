/** All of chronicle. */
import { siteCorpus } from '../../corpus/site.ts';
import { chronicleRecords } from './_people.ts';
import { jsonResponse } from './_records.ts';

export const GET = async (): Promise<Response> =>
  jsonResponse(chronicleRecords(await siteCorpus()));
