/** What is known of one search while it is on its way, and what of that is told. */
import type { Called } from './called.ts';
import type { NearClause } from './near.ts';
import type { Filters, Query, QueryWord } from './query.ts';
import { type ClauseHit, tiers } from './rank.ts';
import type { ShardReader } from './reader.ts';
import { type AgencyNames, clauseClasses, type SearchIndex } from './shapes.ts';
import type { Suggestion } from './suggest.ts';

/** What is known so far. */
export interface Answer {
  /** Best first: those that hold the words, then those that come near. */
  readonly hits: readonly ClauseHit[];
  /** Agencies that bear the name that was typed; before all clauses. */
  readonly agencies: readonly Called[];
  /** Agencies whose pinyin or initials were typed. */
  readonly byLetters: readonly AgencyNames[];
  /** How many results hold what was typed. */
  readonly exact: number;
  /** Other names that were searched for too. */
  readonly also: readonly string[];
  /** What was taken for what, to be told. */
  readonly notes: readonly string[];
  /** All words to be marked in texts. */
  readonly marks: readonly QueryWord[];
  /** Documents that the exact hits are in. */
  readonly documents: number;
  /** Whether any shard has answered: before that only the agencies are known. */
  readonly counted: boolean;
  /** Whether all shards have answered. */
  readonly done: boolean;
  /** Year back to which has been searched; undefined when all has. */
  readonly since: number | undefined;
  /** What to try instead, when nothing was found. */
  readonly instead: readonly Suggestion[];
}

/** One search on its way. */
export interface State {
  readonly query: Query;
  readonly index: SearchIndex;
  readonly filters: Filters;
  agencies: readonly Called[];
  byLetters: readonly AgencyNames[];
  hits: readonly ClauseHit[];
  notes: string[];
  marks: readonly QueryWord[];
}

/** Whether an agency was found under what was typed, and not by a guess. */
export const isCertain = ({ by }: Called): boolean => by === 'name' || by === 'called';

/** A clause that comes near, as a result. */
export const nearHit = ({ reader, clause, score, weak }: NearClause): ClauseHit => ({
  ...(weak === undefined ? {} : { weak }),
  reader,
  clause,
  match: 'near',
  tier: tiers.near + 20,
  times: score,
  also: false,
  isDocument: reader.classOf(clause) === clauseClasses.title,
});

/** How many results hold what was typed. */
export const exactOf = ({ hits, agencies }: State): number =>
  hits.filter(({ match }) => match === 'exact').length + agencies.filter(isCertain).length;

/** What is said of an agency that was found under a name that it does not bear. */
export function noteOf({ agency, by, former }: Called): string[] {
  const [name = ''] = agency.names;
  if (by === 'short') return [`“${name}”是按简称认出的。`];
  if (former === undefined) return [];
  const [was] = former.was;
  return [
    former.year === undefined
      ? `“${was}”是俗称，这里按“${name}”查找。`
      : `“${was}”是${former.year}年机构改革前的名称，职责今属“${name}”。`,
  ];
}

/** Exact hits up to which their documents are counted. */
const COUNTED = 2000;

/** How many documents the exact hits are in; 0 where that is not counted. */
export async function documentsOf(hits: readonly ClauseHit[]): Promise<number> {
  if (hits.length > COUNTED) return 0;
  const seen = new Map<ShardReader, Set<number>>();
  for (const reader of new Set(hits.map((hit) => hit.reader))) {
    const documents = await reader.documents();
    const own = hits.filter((hit) => hit.reader === reader && hit.match === 'exact');
    seen.set(reader, new Set(own.map(({ clause }) => documents.of(clause))));
  }
  return [...seen.values()].reduce((sum, { size }) => sum + size, 0);
}
