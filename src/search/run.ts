/** One query on its way through the shards: what holds its words exactly. */
import { agenciesCalled, type Called } from './called.ts';
import { fold } from './fold.ts';
import {
  assured,
  asWord,
  clausesAbout,
  clausesWith,
  type Found,
  intersect,
  unite,
} from './phrase.ts';
import type { Filters, NumberQuery, Query, QueryWord } from './query.ts';
import { type ClauseHit, isDuty, tierOfClass, tiers } from './rank.ts';
import type { ShardReader } from './reader.ts';
import { clauseClasses, type Names } from './shapes.ts';
import { facts, pairsOf } from './tokens.ts';

/** Other names to look for beside one word. */
interface OtherNames {
  readonly names: readonly string[];
  /** They are names that the register gives, or synonyms: no guess. */
  readonly certain: boolean;
}

/**
 * What else to search for, for one word: the other names of the one agency that it names,
 * and its synonyms. Names that hold another name in the list are left out: what holds them
 * holds that. None for a word in quotes.
 */
function otherNames(names: Names, word: QueryWord): OtherNames {
  if (word.exact) return { names: [], certain: true };
  const called = agenciesCalled(names, word.folded);
  const [one] = called;
  const all = [
    ...(called.length === 1 && one !== undefined ? one.agency.names : []),
    ...names.synonyms.filter((set) => set.some((s) => fold(s) === word.folded)).flat(),
    // A place under its short or former name; under its official one it needs no other.
    ...(names.placeNames ?? [])
      .filter((set) => set.slice(1).some((s) => fold(s) === word.folded))
      .map(([official = '']) => official),
  ].filter((name) => fold(name).length > 2 && !fold(name).includes(word.folded));
  return {
    names: [...new Set(all)].filter(
      (name, _, list) => !list.some((other) => other !== name && fold(name).includes(fold(other))),
    ),
    certain: called.length !== 1 || one?.by === 'name' || one?.by === 'called',
  };
}

const NOTHING: Found = new Map();
/** Clauses that are looked at rather than another word looked up. */
const FEW = 2;

/** Finds what holds the words of a query, shard by shard. */
export class Run {
  readonly #query: Query;
  readonly #others: readonly OtherNames[];
  readonly #bearing: readonly Called[];
  readonly #names: Names;
  readonly #filters: Filters;
  readonly #alone: number[];
  #partial = false;

  constructor(query: Query, bearing: readonly Called[], names: Names, filters: Filters) {
    this.#query = query;
    this.#others = query.words.map((word) => otherNames(names, word));
    this.#bearing = bearing;
    this.#names = names;
    this.#filters = filters;
    this.#alone = query.words.map(() => 0);
  }

  /** Other names that are looked for too. */
  get also(): readonly string[] {
    return [...new Set(this.#others.flatMap(({ names }) => names))];
  }

  /** In how many clauses each word alone was found; not a number where not all shards were asked. */
  get alone(): readonly number[] {
    return this.#partial ? this.#alone.map((n) => (n > 0 ? Number.NaN : 0)) : this.#alone;
  }

  /** Hits in one shard. */
  async over(reader: ShardReader): Promise<ClauseHit[]> {
    const { words } = this.#query;
    const [within, allowed] = await Promise.all([
      this.#withinAgency(reader),
      reader.filter(this.#filters),
    ]);
    const narrow = (found: Found): Found =>
      within === undefined && allowed === undefined
        ? found
        : new Map(
            [...found].filter(
              ([clause]) => within?.has(clause) !== false && allowed?.(clause) !== false,
            ),
          );
    // A filter by agency without words asks for all that it has.
    if (words.length === 0)
      return within === undefined
        ? []
        : this.#hits(reader, narrow(within), NOTHING, NOTHING, NOTHING);
    // What does not wait for the words is asked for with them.
    const apart = Promise.all([this.#byNumber(reader), this.#duties(reader)]);
    apart.catch(() => undefined);
    const about = await this.#about(reader);
    const found = about.map(({ found: of }) => of);
    // What holds all words is looked at, not what holds each.
    const main = await assured(
      reader,
      narrow(intersect(found)),
      words.filter((_, i) => about[i]?.certain === false),
    );
    const [[number, duties], person, others] = await Promise.all([
      apart,
      this.#byPerson(reader, main),
      this.#underOtherNames(reader, found),
    ]);
    const rest: Found = new Map([...narrow(others)].filter(([clause]) => !main.has(clause)));
    const hits = this.#hits(reader, main, narrow(number), person, duties);
    const certain = this.#others.every((other) => other.names.length === 0 || other.certain);
    for (const [clause, { times }] of rest) {
      const kind = reader.classOf(clause);
      const owes = duties.has(clause) && isDuty(kind);
      hits.push({
        reader,
        clause,
        match: certain ? 'exact' : 'near',
        tier: tiers.also + (owes ? tiers.duty : tierOfClass(kind)),
        times,
        also: true,
        isDocument: kind === clauseClasses.title,
      });
    }
    return hits;
  }

  /** What may hold each word. In an old shard the longest first, and none after one that leaves nothing. */
  async #about(reader: ShardReader): Promise<{ found: Found; certain: boolean }[]> {
    const { words } = this.#query;
    const count = (i: number, { size }: Found): void => {
      this.#alone[i] = (this.#alone[i] ?? 0) + size;
    };
    const others = this.#others.some(({ names }) => names.length > 0);
    if (reader.archive === undefined || words.length === 1 || others) {
      const all = await Promise.all(
        words.map(async (word) =>
          // Beside its other names a word counts by itself: it must be sure.
          others
            ? { found: await clausesWith(reader, word), certain: true }
            : clausesAbout(reader, word),
        ),
      );
      for (const [i, { found }] of all.entries()) count(i, found);
      return all;
    }
    const all = words.map(() => ({ found: NOTHING, certain: true }));
    let left: Found | undefined;
    const order = [...words.entries()].sort((a, b) => b[1].folded.length - a[1].folded.length);
    for (const [i, word] of order) {
      if (left !== undefined && left.size <= FEW) {
        // Few are looked at themselves, and nothing needs no look.
        this.#partial = true;
        all[i] = { found: left, certain: false };
        continue;
      }
      const about = await clausesAbout(reader, word);
      count(i, about.found);
      all[i] = about;
      left = left === undefined ? about.found : intersect([left, about.found]);
    }
    return all;
  }

  #hits(
    reader: ShardReader,
    main: Found,
    number: Found,
    person: Found,
    duties: Found,
  ): ClauseHit[] {
    const tierOf = (clause: number, loose: boolean): number => {
      const kind = reader.classOf(clause);
      if (number.has(clause)) return tiers.number;
      if (person.has(clause)) return tiers.appointment;
      if (duties.has(clause) && isDuty(kind)) return tiers.duty;
      return loose ? tiers.loose : tierOfClass(kind);
    };
    const all: Found = new Map(main);
    for (const [clause, own] of number) if (!all.has(clause)) all.set(clause, own);
    return [...all].map(([clause, { times, loose }]) => ({
      reader,
      clause,
      match: 'exact',
      tier: tierOf(clause, loose),
      times,
      also: false,
      isDocument: reader.classOf(clause) === clauseClasses.title,
    }));
  }

  /** Clauses that name or owe to the agency of the filter; undefined without that filter. */
  async #withinAgency(reader: ShardReader): Promise<Found | undefined> {
    const id = this.#filters.agency;
    if (id === undefined) return undefined;
    const ordinal = this.#names.agencies.findIndex((agency) => agency.id === id);
    return ordinal < 0 ? new Map() : clausesOfFact(reader, facts.agency(ordinal));
  }

  /** Titles of documents that bear the number that was typed. */
  async #byNumber(reader: ShardReader): Promise<Found> {
    const number = this.#query.number;
    if (number === undefined || this.#filters.agency !== undefined) return new Map();
    return titlesOf(reader, number);
  }

  /** Clauses that appoint or remove the person who was asked for. */
  async #byPerson(reader: ShardReader, main: Found): Promise<Found> {
    const [word, more] = this.#query.words;
    // A character alone is no name: it needs no look.
    if (word === undefined || more !== undefined) return new Map();
    if (word.folded.length < 2 || word.folded.length > 16) return new Map();
    if (![...main.keys()].some((c) => reader.classOf(c) === clauseClasses.appointment))
      return new Map();
    return clausesOfFact(reader, facts.person(word.folded));
  }

  /** Clauses about the agency whose name was typed. */
  async #duties(reader: ShardReader): Promise<Found> {
    const [one, more] = this.#bearing;
    if (one === undefined || more !== undefined) return new Map();
    return clausesOfFact(reader, facts.agency(this.#names.agencies.indexOf(one.agency)));
  }

  /** What other names add: clauses in which each word stands under one of its names. */
  async #underOtherNames(reader: ShardReader, found: readonly Found[]): Promise<Found> {
    if (this.#others.every(({ names }) => names.length === 0)) return new Map();
    const wide = await Promise.all(
      this.#others.map(async ({ names }, i) => {
        const more = await Promise.all(names.map((name) => clausesWith(reader, asWord(name))));
        return unite([found[i] ?? new Map(), ...more]);
      }),
    );
    return intersect(wide);
  }
}

/**
 * Titles of the documents that bear a number, as far as it was typed. Letters before it are found by
 * their pairs: the texts of all that have the same number, in any year, would have to be read.
 */
export async function titlesOf(reader: ShardReader, number: NumberQuery): Promise<Found> {
  const { code = '', year, serial } = number;
  const keys = [
    ...(year === undefined ? [] : [facts.numbered(year, serial)]),
    ...(year === undefined && code === '' ? [facts.serial(serial)] : []),
    ...pairsOf(code).map((pair) => facts.lettered(pair, serial)),
  ];
  return intersect(await Promise.all(keys.map((key) => clausesOfFact(reader, key))));
}

/** Clauses to which a fact belongs. */
export async function clausesOfFact(reader: ShardReader, fact: string): Promise<Found> {
  return new Map(
    [...(await reader.find(fact)).times.keys()].map((clause) => [
      clause,
      { times: 1, loose: false },
    ]),
  );
}

/**
 * The order in which shards are searched: the newest alone, then the next two, four, eight …
 * The first results cost the same however many years lie behind it, and all are reached
 * in few steps.
 */
export function batches<T>(shards: readonly T[]): T[][] {
  const cut: T[][] = [];
  for (let from = 0; from < shards.length; from = from * 2 + 1)
    cut.push(shards.slice(from, from * 2 + 1));
  return cut;
}

/** Exact results up to which near ones are shown too. */
export const LITTLE = 2;
