/** All duties, for spreadsheets. */
import { dutyFields, dutyRecords } from './_duties.ts';
import { csvResponse } from './_records.ts';

export const GET = async (): Promise<Response> => csvResponse(dutyFields, await dutyRecords());
