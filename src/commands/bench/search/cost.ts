/**
 * What searches fetch from a cold cache: until the right result stands first, and until all is
 * known; in Node, over the files that a browser would fetch. For corpora of many issues.
 */
import { askFolder } from './node.ts';
import { type BenchData, benchQueries } from './queries.ts';
import { answersTo, type TypedQuery } from './typed.ts';

/** Bytes until something. */
interface Bytes {
  readonly median: number;
  readonly most: number;
  /** The query that costs most. */
  readonly dearest: string;
}

/** What a set of queries fetches. */
export interface SearchCost {
  readonly queries: number;
  /** Until the right result stands first, where it ever does. */
  readonly right: Bytes;
  /** Until the exact total is known, and what is near. */
  readonly whole: Bytes;
}

/** Queries as people type them, of which one in so many is asked; literal ones of each group; of the oldest issue. */
const ONE_IN = 3;
const OF_GROUP = 4;
const OF_OLDEST = 8;

/** A query, and which address is right for it. */
interface Asking {
  readonly text: string;
  readonly isRight: (address: string) => boolean;
}

/** Every so many-th of the queries of each kind. */
function some(queries: readonly TypedQuery[]): TypedQuery[] {
  const seen = new Map<string, number>();
  return queries.filter(({ kind }) => {
    const count = seen.get(kind) ?? 0;
    seen.set(kind, count + 1);
    return count % ONE_IN === 0;
  });
}

/** Phrases, questions, persons and numbers of the oldest issue, whose words stand in no other year. */
function ofOldest(data: BenchData, documents: number): Asking[] {
  const old = data.documents.slice(-documents);
  const of = (url: string): boolean => old.some((doc) => url.startsWith(doc.url));
  const texts = data.clauses.filter(({ url }) => of(url));
  const step = Math.max(1, Math.floor(texts.length / OF_OLDEST));
  const asked: Asking[] = [];
  for (let at = 0; at < texts.length; at += step) {
    const clause = texts[at];
    const phrase = /[\u4e00-\u9fff]{6,9}/u.exec(clause?.text ?? '')?.[0];
    if (clause === undefined || phrase === undefined) continue;
    const isRight = (address: string): boolean =>
      data.clauses.some(({ url, text }) => url === address && text.includes(phrase));
    asked.push({ text: phrase, isRight });
    asked.push({ text: `请问${phrase.slice(0, 3)}什么${phrase.slice(3)}吗`, isRight });
  }
  for (const { person, url } of data.appointments.slice(-OF_OLDEST))
    asked.push({ text: person, isRight: (address) => address === url });
  return asked;
}

/**
 * Asks all and weighs what each fetches.
 *
 * @param own data of the one issue that the corpus repeats; its answers are right in all its copies
 * @param page bytes that the page weighs before anything is asked
 */
export async function costOf(
  dist: string,
  data: BenchData,
  own: BenchData,
  typed: readonly TypedQuery[],
  page: number,
): Promise<SearchCost> {
  const queries = queriesOf(data, own, typed);
  const right: [number, string][] = [];
  const whole: [number, string][] = [];
  for (const { text, isRight } of queries) {
    const asked = await askFolder(dist, page, text, isRight);
    if (asked.right !== undefined) right.push([asked.right, text]);
    whole.push([asked.whole, text]);
  }
  return { queries: queries.length, right: bytesOf(right), whole: bytesOf(whole) };
}

/** The queries that are asked of a corpus: some of each kind, and of its oldest issue. */
function queriesOf(data: BenchData, own: BenchData, typed: readonly TypedQuery[]): Asking[] {
  const counts = new Map<string, number>();
  return [
    ...some(typed).map(({ text, right }): Asking => {
      const { isRight } = answersTo(right, own);
      return { text, isRight: (address) => right.length > 0 && isRight(original(address, own)) };
    }),
    ...benchQueries(data)
      .filter(({ group }) => {
        const count = counts.get(group) ?? 0;
        counts.set(group, count + 1);
        return count < OF_GROUP;
      })
      .map(({ text, right = () => true }) => ({ text, isRight: right })),
    ...(data === own ? [] : ofOldest(data, own.documents.length)),
  ];
}

/** The address in the issue that was copied. */
function original(address: string, own: BenchData): string {
  const [, id = '', rest = ''] = /^\/documents\/([^/]+)(\/.*)$/u.exec(address) ?? [];
  const doc = own.documents.find((d) => id === d.id || id.startsWith(`${d.id}-`));
  return doc === undefined ? address : `/documents/${doc.id}${rest}`;
}

function bytesOf(all: readonly (readonly [number, string])[]): Bytes {
  const sorted = [...all].sort((a, b) => a[0] - b[0]);
  const [most = 0, dearest = ''] = sorted.at(-1) ?? [];
  return { median: sorted[sorted.length >> 1]?.[0] ?? 0, most, dearest };
}
