/** All agencies, for spreadsheets. */
import { agencyFields, agencyRecords } from './_duties.ts';
import { csvResponse } from './_records.ts';

export const GET = async (): Promise<Response> => csvResponse(agencyFields, await agencyRecords());
