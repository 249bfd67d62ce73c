/** All of appointments, for spreadsheets. */
import { siteCorpus } from '../../corpus/site.ts';
import { appointmentFields, appointmentRecords } from './_people.ts';
import { csvResponse } from './_records.ts';

export const GET = async (): Promise<Response> =>
  csvResponse(appointmentFields, appointmentRecords(await siteCorpus()));
