/** The agencies of the register as routes with the parameter `id`. */
import { siteCorpus } from '../../corpus/site.ts';
import type { Agency } from '../../domain/register.ts';

/** One route for each agency. */
export async function agencyPaths(): Promise<
  { params: { id: string }; props: { agency: Agency } }[]
> {
  const { register } = await siteCorpus();
  return register.agencies.map((agency) => ({ params: { id: agency.id }, props: { agency } }));
}
