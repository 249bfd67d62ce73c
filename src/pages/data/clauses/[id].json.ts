/** The clauses of one document. */
import type { APIRoute } from 'astro';
import type { GazetteDocument } from '../../../domain/model.ts';
import { clauseRecords, jsonResponse } from '../_records.ts';

export { documentPaths as getStaticPaths } from '../../documents/_paths.ts';

export const GET: APIRoute<{ doc: GazetteDocument }> = ({ props: { doc } }) =>
  jsonResponse(clauseRecords(doc));
