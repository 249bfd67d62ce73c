/**
 * One page of every kind that the site has, told from its own data, so that a check of all kinds
 * holds for any gazette.
 */
import { origin } from './harness.ts';

/** Every kind of page by name. */
export const kindNames = [
  'home',
  'issues',
  'issue',
  'longest document',
  'document with a table',
  'short document',
  'source lines',
  'what hangs on the clauses',
  'duties',
  'duties of an issue',
  'deadlines',
  'appointments',
  'chronicle',
  'indicators',
  'memberships',
  'citations',
  'corrections',
  'corrections of an issue',
  'agencies',
  'agency',
  'calculators',
  'calculator of grades',
  'calculator of items',
  'calculator of a schedule',
  'calculator of a lookup',
  'audit',
  'two documents compared',
  'data',
  'about',
  'search',
  'offline',
  'not found',
] as const;
export type KindName = (typeof kindNames)[number];

const text = async (path: string): Promise<string> => (await fetch(new URL(path, origin))).text();
const records = async <T>(path: string): Promise<readonly T[]> =>
  (JSON.parse(await text(path)) as { records: readonly T[] }).records;
const most = <T>(list: readonly T[], size: (one: T) => number): T =>
  list.reduce((a, b) => (size(b) > size(a) ? b : a));

/** Paths of the pages. */
export async function kindPaths(): Promise<Readonly<Record<KindName, string>>> {
  interface Doc {
    readonly id: string;
    readonly url: string;
    readonly issue: string;
  }
  const documents = await records<Doc>('/data/documents.json');
  const pages = await Promise.all(
    documents.map(async (doc) => ({ doc, html: await text(doc.url) })),
  );
  const { doc: longest } = most(pages, ({ html }) => html.length);
  const { doc: shortest } = most(pages, ({ html }) => -html.length);
  const [tabled = longest] = pages
    .filter(({ html }) => html.includes('<div class=table>'))
    .map(({ doc }) => doc);
  const counts = new Map<string, number>();
  const duties = await records<{ readonly agencies: readonly { readonly id: string | null }[] }>(
    '/data/duties.json',
  );
  for (const { id } of duties.flatMap(({ agencies }) => agencies))
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [agency = ''] = most([...counts], ([, count]) => count);
  const sheets = [
    ...(await text('/calculators/')).matchAll(/<h2><a href="(\/calculators\/[^"]+\/)"/gu),
  ].map(([, path = '']) => path);
  const calculators = await Promise.all(
    sheets.map(async (path) => ({ path, html: await text(path) })),
  );
  /** The calculator whose page has a part that only its kind has. */
  const having = (part: RegExp): string =>
    calculators.find(({ html }) => part.test(html))?.path ?? sheets[0] ?? '/calculators/';
  const grades = having(/<article class="calculator"/u);
  return {
    home: '/',
    issues: '/issues/',
    issue: `/issues/${longest.issue}/`,
    'longest document': longest.url,
    'document with a table': tabled.url,
    'short document': shortest.url,
    'source lines': `${longest.url}source/`,
    'what hangs on the clauses': `${longest.url}links/`,
    duties: '/duties/',
    'duties of an issue': `/duties/${longest.issue}/`,
    deadlines: '/deadlines/',
    appointments: '/appointments/',
    chronicle: '/chronicle/',
    indicators: '/indicators/',
    memberships: '/memberships/',
    citations: '/citations/',
    corrections: '/corrections/',
    'corrections of an issue': `/corrections/${longest.issue}/`,
    agencies: '/agencies/',
    agency: `/agencies/${agency}/`,
    calculators: '/calculators/',
    'calculator of grades': grades,
    'calculator of items': having(/<article class="calculator policy items"/u),
    'calculator of a schedule': having(/<article class="calculator policy schedule"/u),
    'calculator of a lookup': having(/<article class="calculator policy lookup"/u),
    audit: `${grades}audit/`,
    'two documents compared': `/compare/?a=${longest.id}&b=${shortest.id}`,
    data: '/data/',
    about: '/about/',
    search: '/search/',
    offline: '/offline/',
    'not found': '/404.html',
  };
}
