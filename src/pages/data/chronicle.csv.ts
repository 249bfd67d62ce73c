/** All of chronicle, for spreadsheets. */
import { siteCorpus } from '../../corpus/site.ts';
import { chronicleFields, chronicleRecords } from './_people.ts';
import { csvResponse } from './_records.ts';

export const GET = async (): Promise<Response> =>
  csvResponse(chronicleFields, chronicleRecords(await siteCorpus()));
