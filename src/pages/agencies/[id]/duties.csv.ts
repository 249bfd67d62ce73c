/** All duties of one agency, those that its groups carry included. */
import type { APIRoute } from 'astro';
import { groupsOf, owedBy, owedFields, owedRecord } from '../../../components/agencyDuties.ts';
import { siteCorpus } from '../../../corpus/site.ts';
import type { Agency } from '../../../domain/register.ts';
import { siteDuties } from '../../_derived.ts';
import { csvResponse } from '../../data/_records.ts';

export { agencyPaths as getStaticPaths } from '../_paths.ts';

export const GET: APIRoute<{ agency: Agency }> = async ({ props: { agency } }) => {
  const { register } = await siteCorpus();
  const { duties } = await siteDuties();
  return csvResponse(owedFields, [
    ...owedBy(duties, agency.id).map((owed) => owedRecord(owed, undefined)),
    ...groupsOf(register, agency).flatMap((group) =>
      owedBy(duties, group.id).map((owed) => owedRecord(owed, group)),
    ),
  ]);
};
