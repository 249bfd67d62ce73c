/** What the pages of this build are made of. */

import { ALL_CODE, cacheFolder, codeVersion, hashOf } from '../corpus/cache.ts';
import { deriveCorpus } from '../corpus/derived.ts';
import { siteCorpus } from '../corpus/site.ts';
import { atBase, basePathOf } from '../domain/address.ts';
import type { GazetteDocument, Issue } from '../domain/model.ts';
import type { Agency } from '../domain/register.ts';
import { yearsOwed } from '../indexes/agencyDuties.ts';
import {
  type DataRecord,
  type Index,
  indexes,
  type SiteData,
  siteDataOf,
} from '../indexes/index.ts';
import { changesIn } from '../indexes/inForce.ts';
import { referencesBetween } from '../indexes/references.ts';
import { dataOfYear, issuesOfYear, isYearly, yearsOf } from '../indexes/years.ts';

/** Everything read and derived; once a build, in development once after each change of the content. */
export async function siteData(): Promise<SiteData> {
  const corpus = await siteCorpus();
  await deriveCorpus(corpus);
  return siteDataOf(corpus);
}

/**
 * The records of an index as they are published: `url` with the path under which the site is served.
 *
 * @param year of these issues alone
 */
export async function publishedRecords(
  index: Index,
  year?: string,
): Promise<readonly DataRecord[]> {
  const whole = await siteData();
  const data = year === undefined ? whole : dataOfYear(whole, year);
  const base = basePathOf(data.corpus.site.url);
  return index.data
    .records(data)
    .map((record) =>
      typeof record['url'] === 'string' ? { ...record, url: atBase(base, record['url']) } : record,
    );
}

/**
 * The key of a page that shows one issue or a part of it, for Astro's incremental build: where
 * it is the same as in the build before, the page is the same and is not rendered again.
 * It holds all that such a page depends on: the code, the settings of the site, the files of
 * the issue, and what other documents say of those of this issue and the other way round.
 *
 * @param more what else the page depends on
 * @returns undefined where that cannot be told; the page is then rendered each time
 */
export async function pageKey(
  issue: Issue | undefined,
  ...more: readonly string[]
): Promise<string | undefined> {
  const data = await siteData();
  const code = codeVersion(ALL_CODE);
  const { digest } = data.corpus;
  if (code === undefined || digest === undefined || issue?.digest === undefined) return undefined;
  if (cacheFolder() === undefined) return undefined;
  const shown = JSON.stringify(data.corpus.site);
  return hashOf(
    code,
    digest,
    shown,
    issue.digest,
    linksOfIssues(data).get(issue.id) ?? '',
    ...more,
  );
}

/**
 * The key of a file by what it holds: for what is cheaper to put together than to write.
 *
 * @param parts all that the file holds
 * @returns undefined where nothing is kept
 */
export function contentKey(...parts: readonly (string | Uint8Array)[]): string | undefined {
  const code = codeVersion(ALL_CODE);
  return code === undefined || cacheFolder() === undefined ? undefined : hashOf(code, ...parts);
}

const links = new WeakMap<SiteData, ReadonlyMap<string, string>>();

/** For each issue, a hash over the relations that lead out of it and into it, with what is shown of the other end. */
function linksOfIssues(data: SiteData): ReadonlyMap<string, string> {
  const known = links.get(data);
  if (known !== undefined) return known;
  const lines = new Map<string, string[]>();
  const put = (issue: string, line: string): void => {
    const list = lines.get(issue) ?? [];
    list.push(line);
    lines.set(issue, list);
  };
  for (const issue of data.corpus.issues) {
    for (const doc of issue.documents) {
      for (const relation of doc.relations) {
        const target = relation.target === null ? undefined : data.documents.get(relation.target);
        if (target === undefined) continue;
        const line = JSON.stringify([
          relation,
          doc.id,
          doc.frontMatter,
          target.doc.id,
          target.doc.frontMatter,
          issue.file.number,
          target.issue.file.number,
        ]);
        put(issue.id, line);
        if (target.issue.id !== issue.id) put(target.issue.id, line);
      }
    }
  }
  // From when a document holds no longer may stand in a clause of the other that says so.
  for (const { type, by, clause, of, date } of changesIn(data))
    if (by.issue !== of.issue) put(of.issue, JSON.stringify([type, by.id, clause, of.id, date]));
  // What speaks of a clause is shown beside it with its first words.
  for (const { document, clause, of } of referencesBetween(data)) {
    const [from, to] = [data.documents.get(document), data.documents.get(of.document)];
    if (from === undefined || to === undefined || from.issue.id === to.issue.id) continue;
    const text = from.doc.clauses.find(({ anchor }) => anchor === clause)?.text;
    put(to.issue.id, JSON.stringify([document, clause, of, text]));
  }
  const made = new Map([...lines].map(([issue, list]) => [issue, hashOf(...list)]));
  links.set(data, made);
  return made;
}

/** For each year, newest first, the key of what is made of its issues alone. */
async function yearKeys(data: SiteData): Promise<(readonly [year: string, key?: string])[]> {
  return Promise.all(
    yearsOf(data).map(async (year) => {
      const all = await Promise.all(issuesOfYear(data, year).map((issue) => pageKey(issue)));
      const known = all.filter((key) => key !== undefined);
      return known.length === all.length ? [year, hashOf(...known)] : [year];
    }),
  );
}

/** Routes with the parameters `name` and `year`, one for each index and each year that it has records of. */
export async function yearRoutes(): Promise<
  { params: { name: string; year: string }; props: { index: Index }; cacheKey?: string }[]
> {
  const data = await siteData();
  const keys = await yearKeys(data);
  return indexes.filter(isYearly).flatMap((index) =>
    keys.map(([year, key]) => ({
      params: { name: index.id, year },
      props: { index },
      ...(key === undefined ? {} : { cacheKey: key }),
    })),
  );
}

/** Routes with the parameter `name`, one for each index whose data are written whole. */
export const wholeRoutes = (): { params: { name: string }; props: { index: Index } }[] =>
  indexes
    // A build joins the years of the others at its end; the server for writing has no end.
    .filter((index) => !isYearly(index) || import.meta.hot !== undefined)
    .map((index) => ({ params: { name: index.id }, props: { index } }));

/** Routes with the parameter `id`, one for each document, with its neighbours in the issue. */
export async function documentRoutes(): Promise<
  {
    params: { id: string };
    props: {
      issue: Issue;
      doc: GazetteDocument;
      previous: GazetteDocument | undefined;
      next: GazetteDocument | undefined;
    };
    cacheKey?: string;
  }[]
> {
  const { corpus } = await siteData();
  const routes = await Promise.all(
    corpus.issues.map(async (issue) => {
      const key = await pageKey(issue);
      return issue.documents.map((doc, i) => ({
        params: { id: doc.id },
        props: { issue, doc, previous: issue.documents[i - 1], next: issue.documents[i + 1] },
        ...(key === undefined ? {} : { cacheKey: key }),
      }));
    }),
  );
  return routes.flat();
}

/** Routes with the parameter `id`, one for each agency of the register. */
export async function agencyRoutes(): Promise<
  { params: { id: string }; props: { agency: Agency } }[]
> {
  const { corpus } = await siteData();
  return corpus.register.agencies.map((agency) => ({
    params: { id: agency.id },
    props: { agency },
  }));
}

/**
 * Routes with the parameters `id` and `year`, one for each agency and each year in which it owes
 * something; the newest year where it owes nothing.
 */
export async function agencyYearRoutes(): Promise<
  { params: { id: string; year: string }; props: { agency: Agency }; cacheKey?: string }[]
> {
  const data = await siteData();
  const keys = await yearKeys(data);
  return data.corpus.register.agencies.flatMap((agency) => {
    const years = new Set(yearsOwed(data, agency));
    const owing = keys.filter(([year]) => years.has(year));
    return (owing.length > 0 ? owing : keys.slice(0, 1)).map(([year, key]) => ({
      params: { id: agency.id, year },
      props: { agency },
      ...(key === undefined ? {} : { cacheKey: key }),
    }));
  });
}

/** {@link agencyRoutes} for the files that a build joins of the years at its end; the server for writing has no end. */
export const agencyWholeRoutes = async () =>
  import.meta.hot === undefined ? [] : await agencyRoutes();
