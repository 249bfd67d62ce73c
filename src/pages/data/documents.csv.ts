/** All documents, for spreadsheets. */
import { siteCorpus } from '../../corpus/site.ts';
import { csvResponse, documentFields, documentRecords } from './_records.ts';

export const GET = async (): Promise<Response> =>
  csvResponse(documentFields, documentRecords(await siteCorpus()));
