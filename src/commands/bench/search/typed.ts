/**
 * Queries as people type them, each with the clauses that answer it, written by hand in
 * `tests/search/queries.txt`; asked of our search page, and of the bare Pagefind build of the same
 * texts, which knows documents only.
 */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import type { BenchData } from './queries.ts';
import { ask, freshPage, keyToResults } from './run.ts';

/** One query of the set. */
export interface TypedQuery {
  readonly kind: string;
  readonly text: string;
  /** What answers it, as the file has it; empty where nothing does. */
  readonly right: readonly string[];
}

/** How one kind of query fares. */
interface TypedScore {
  readonly kind: string;
  readonly queries: number;
  readonly first: number;
  readonly five: number;
  readonly empty: number;
  readonly peerFirst: number;
  readonly peerFive: number;
  readonly peerEmpty: number;
}

/** What the set comes to. */
export interface TypedBench {
  readonly kinds: readonly TypedScore[];
  readonly faults: readonly string[];
  /** Queries that nothing answers, and how many of them were answered by something. */
  readonly unanswerable: number;
  readonly answered: number;
  /** … by something that was called exact. */
  readonly answeredExactly: number;
  /** Queries that have an answer, and of which the page says that it has found some of the words only. */
  readonly weak: number;
  /** The slowest query from its last key to its first result, of those asked so. */
  readonly slowest: {
    readonly query: string;
    readonly milliseconds: number;
    readonly asked: number;
  };
}

/** Queries that are asked key by key: of each of these kinds the first. */
const SLOW_KINDS = ['错字', '问句', '拼音', '繁体'];
const OF_EACH = 2;
/** Times each is asked: the median counts, since what else the machine does is noise. */
const TIMES = 3;

/** The slowest of the queries that ask most of a page: the commonest characters alone, slips, questions, pinyin. */
export async function slowestKey(
  browser: Browser,
  origin: string,
  characters: readonly string[],
  queries: readonly TypedQuery[],
): Promise<TypedBench['slowest']> {
  const asked = [
    ...characters,
    ...SLOW_KINDS.flatMap((kind) =>
      queries
        .filter((q) => q.kind === kind)
        .slice(0, OF_EACH)
        .map(({ text }) => text),
    ),
  ];
  let slowest = { query: '', milliseconds: 0 };
  for (const query of asked) {
    const times: number[] = [];
    for (let n = 0; n < TIMES; n += 1) times.push(await keyToResults(browser, origin, [query]));
    times.sort((a, b) => a - b);
    const milliseconds = times[TIMES >> 1] ?? 0;
    if (milliseconds > slowest.milliseconds) slowest = { query, milliseconds };
  }
  return { ...slowest, asked: asked.length };
}

/** Reads the set. */
export function readTyped(file: string): TypedQuery[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [kind = '', text = '', right = ''] = line.split(' | ').map((cell) => cell.trim());
      return { kind, text, right: right === '-' ? [] : right.split(' ') };
    });
}

/** Tests whether an address is right; and the documents that hold what is right. */
export function answersTo(
  right: readonly string[],
  data: BenchData,
): { isRight: (address: string) => boolean; documents: ReadonlySet<string> } {
  const documents = new Set<string>();
  const tests = right.map((one): ((address: string) => boolean) => {
    if (one.startsWith('@')) {
      const agency = data.agencies.find(({ id }) => id === one.slice(1));
      const names = agency === undefined ? [] : [agency.name, ...agency.aliases];
      for (const { url, text } of data.clauses)
        if (names.some((name) => text.includes(name))) documents.add(url.replace(/#.*$/u, ''));
      return (address) => address === `/agencies/${one.slice(1)}/`;
    }
    const [, doc = '', star, clause] = /^([^#*]+)(\*)?(?:#(.+))?$/u.exec(one) ?? [];
    const url = data.documents.find(
      ({ id }) => id.startsWith(`${doc}-`) || new RegExp(`-0*${doc}$`, 'u').test(id),
    )?.url;
    if (url === undefined) throw new Error(`tests/search/queries.txt: no document ${one}.`);
    documents.add(url);
    return (address) => {
      const [path, anchor = ''] = address.split('#');
      if (path !== url) return false;
      if (clause === undefined || star !== undefined) return true;
      return clause.endsWith('*') ? anchor.startsWith(clause.slice(0, -1)) : anchor === clause;
    };
  });
  return { isRight: (address) => tests.some((test) => test(address)), documents };
}

/** Asks both sites all queries. */
export async function scoreTyped(
  browser: Browser,
  origin: string,
  peer: string,
  queries: readonly TypedQuery[],
  data: BenchData,
): Promise<Omit<TypedBench, 'slowest'>> {
  const page = await freshPage(browser);
  await page.goto(`${origin}/search/`);
  const other = await freshPage(browser);
  await other.goto(`${peer}/`);
  const kinds = new Map<string, { -readonly [K in keyof TypedScore]: TypedScore[K] }>();
  const faults: string[] = [];
  let [unanswerable, answered, answeredExactly, weak] = [0, 0, 0, 0];
  for (const { kind, text, right } of queries) {
    const { total, all, weak: isWeak } = await ask(page, text, 5);
    if (right.length === 0) {
      unanswerable += 1;
      if (all.length > 0 && !isWeak) answered += 1;
      if (total > 0) answeredExactly += 1;
      continue;
    }
    const { isRight, documents } = answersTo(right, data);
    const theirs = await other.evaluate(
      async ({ query, program }) => {
        const pagefind = (await import(program)) as {
          search: (q: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
        };
        const { results } = await pagefind.search(query);
        return Promise.all(results.slice(0, 5).map(async (r) => (await r.data()).url));
      },
      { query: text, program: `${peer}/pagefind/pagefind.js` },
    );
    const score = kinds.get(kind) ?? {
      kind,
      queries: 0,
      first: 0,
      five: 0,
      empty: 0,
      peerFirst: 0,
      peerFive: 0,
      peerEmpty: 0,
    };
    if (isWeak) weak += 1;
    const at = all.findIndex(isRight);
    const theirAt = theirs.findIndex((url) => documents.has(url.replace(/#.*$/u, '')));
    score.queries += 1;
    if (at === 0) score.first += 1;
    if (at >= 0 && at < 5) score.five += 1;
    if (all.length === 0) score.empty += 1;
    if (theirAt === 0) score.peerFirst += 1;
    if (theirAt >= 0) score.peerFive += 1;
    if (theirs.length === 0) score.peerEmpty += 1;
    kinds.set(kind, score);
    if (at !== 0) faults.push(`${kind} ${text}: right at ${at < 0 ? 'no place' : at + 1}`);
  }
  await page.context().close();
  await other.context().close();
  return { kinds: [...kinds.values()], faults, unanswerable, answered, answeredExactly, weak };
}
