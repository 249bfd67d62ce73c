/** All documents. */
import { siteCorpus } from '../../corpus/site.ts';
import { documentRecords, jsonResponse } from './_records.ts';

export const GET = async (): Promise<Response> => jsonResponse(documentRecords(await siteCorpus()));
