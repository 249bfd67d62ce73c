/** All of indicators, for spreadsheets. */
import { siteCorpus } from '../../corpus/site.ts';
import { indicatorFields, indicatorRecords } from './_people.ts';
import { csvResponse } from './_records.ts';

export const GET = async (): Promise<Response> =>
  csvResponse(indicatorFields, indicatorRecords(await siteCorpus()));
