/** What the index builder is handed for one issue; it removes this file when it has read it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Issue } from '../../../domain/model.ts';
import { knowledgeOf } from '../../../search/knowledge.ts';
import { sourceIssue } from '../../../search/records.ts';
import { pageKey, siteData } from '../../_site.ts';

export const getStaticPaths = (async () => {
  const { issues } = (await siteData()).corpus;
  return Promise.all(
    issues.map(async (issue) => {
      const cacheKey = await pageKey(issue);
      return {
        params: { issue: issue.id },
        props: { issue },
        ...(cacheKey === undefined ? {} : { cacheKey }),
      };
    }),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ issue: Issue }> = async ({ props: { issue } }) => {
  const { corpus } = await siteData();
  // What is known of its clauses is said by the issue itself.
  const knowledge = knowledgeOf({ ...corpus, issues: [issue] });
  return new Response(JSON.stringify(sourceIssue(corpus, issue, knowledge)));
};
