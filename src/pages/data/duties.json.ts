/** All duties. */
import { dutyRecords } from './_duties.ts';
import { jsonResponse } from './_records.ts';

export const GET = async (): Promise<Response> => jsonResponse(await dutyRecords());
