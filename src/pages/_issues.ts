/** The issues of the site as routes with the parameter `issue`. */
import { siteCorpus } from '../corpus/site.ts';
import type { Issue } from '../domain/model.ts';

/** One route for each issue. */
export async function issueRoutes(): Promise<
  { params: { issue: string }; props: { issue: Issue } }[]
> {
  const { issues } = await siteCorpus();
  return issues.map((issue) => ({ params: { issue: issue.id }, props: { issue } }));
}
