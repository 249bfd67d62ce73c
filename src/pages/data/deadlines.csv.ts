/** All deadlines, for spreadsheets. */
import { deadlineFields, deadlineRecords } from './_duties.ts';
import { csvResponse } from './_records.ts';

export const GET = async (): Promise<Response> =>
  csvResponse(deadlineFields, await deadlineRecords());
