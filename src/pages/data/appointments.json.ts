/** All of appointments. */
import { siteCorpus } from '../../corpus/site.ts';
import { appointmentRecords } from './_people.ts';
import { jsonResponse } from './_records.ts';

export const GET = async (): Promise<Response> =>
  jsonResponse(appointmentRecords(await siteCorpus()));
