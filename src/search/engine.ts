/**
 * The search itself: which clauses hold the words, and in which order they are shown. Runs
 * in the browser over Pagefind, and in Node over anything that can look a word up.
 *
 * The index says exactly where each pair of characters stands, so a clause is found, counted
 * and ranked without its text. Texts are fetched to be shown, and to be looked at again in
 * the few cases that the index cannot decide: brackets, and phrases so rare that reading one
 * text costs less than looking up the rest of their pairs.
 */
import { fold, hasOrdinal, withOrdinals } from './fold.ts';
import { holds } from './match.ts';
import { type Filters, isNumber, type Query, type QueryWord } from './query.ts';
import {
  type AgencyNames,
  clauseClasses,
  facts,
  type Initials,
  type Names,
  type RecordText,
  type ShardEntry,
  type ShardTable,
} from './shapes.ts';
import { ordinalPairWord, type Probe, pairWord, probes } from './tokens.ts';

/** For each record that holds a word, the positions of it, ascending. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** What the engine asks of the world. */
export interface Ports {
  readonly shards: () => Promise<readonly ShardEntry[]>;
  /** Postings of a word by label of shard, in a batch of shards (see {@link batches}); others may be among them. */
  readonly lookup: (
    batch: number,
    word: string,
    filters: Filters,
  ) => Promise<ReadonlyMap<string, Postings>>;
  readonly table: (shard: ShardEntry) => Promise<ShardTable>;
  readonly text: (shard: ShardEntry, record: number) => Promise<RecordText>;
  readonly names: () => Promise<Names>;
  readonly initials: () => Promise<Initials>;
}

/**
 * The order in which shards are searched: the newest alone, then the next two, four, eight …
 * The first results cost the same however many years lie behind them, and all are reached
 * in few steps.
 */
export function batches<T>(shards: readonly T[]): T[][] {
  const cut: T[][] = [];
  for (let from = 0; from < shards.length; from = from * 2 + 1)
    cut.push(shards.slice(from, from * 2 + 1));
  return cut;
}

/** A clause that was found. */
export interface ClauseHit {
  readonly shard: ShardEntry;
  readonly record: number;
  readonly clause: number;
  /** Rank: smaller is better. */
  readonly tier: number;
  /** How often the words stand in it. */
  readonly times: number;
  /** Found under another name than the one typed. */
  readonly also: boolean;
  /** It stands for its document. */
  readonly isDocument: boolean;
}

/** What is known so far. */
export interface Answer {
  /** Best first. */
  readonly hits: readonly ClauseHit[];
  /** Agencies that bear the name that was typed; before all clauses. */
  readonly agencies: readonly AgencyNames[];
  /** Agencies whose initials were typed; after all clauses. */
  readonly byInitials: readonly AgencyNames[];
  /** Other names that were searched for too. */
  readonly also: readonly string[];
  /** All words to be marked in texts. */
  readonly marks: readonly QueryWord[];
  /** Documents that hits are in. */
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

/** Another query, with how many clauses it finds; null where that was not counted. */
export interface Suggestion {
  readonly query: string;
  readonly count: number | null;
}

/** Ranks. Between them hits are ordered by how often, then newest first, then as printed. */
const tiers = {
  number: 0,
  appointment: 2,
  duty: 3,
  title: 4,
  heading: 5,
  text: 6,
  loose: 7,
  contents: 8,
  also: 10,
} as const;

/** Records up to which it is cheaper to read their texts than to look up more pairs. */
const FEW = 2;
/** Pairs of a phrase that are looked up before the rest. */
const AT_FIRST = 2;
/** Clauses of one record are below this number. */
const WIDE = 65_536;

/** Clauses of a shard that hold a word, by record × {@link WIDE} + clause. */
type Found = Map<number, { times: number; loose: boolean }>;

interface ShardView {
  readonly entry: ShardEntry;
  readonly table: ShardTable;
  /** For each record, the position at which each clause begins. */
  readonly starts: (record: number) => readonly number[];
}

/** The engine: remembers tables between searches. */
export class Engine {
  readonly #ports: Ports;
  readonly #views = new Map<string, Promise<ShardView>>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /**
   * Searches. Gives what it knows after each batch of shards; the last answer is complete
   * and exact.
   */
  async *search(query: Query, filters: Filters): AsyncGenerator<Answer> {
    const naming = this.#ports.names();
    const shards = await this.#ports.shards();
    const names = await naming;
    const entities = Object.keys(filters).length === 0;
    const typed = query.words.map((w) => w.folded).join('');
    const bearing = query.words.length === 1 ? agenciesNamed(names, typed) : [];
    const base = {
      agencies: entities ? bearing : [],
      byInitials:
        entities && /^[a-z]{2,}$/u.test(typed)
          ? await this.#ports
              .initials()
              .then((all) => names.agencies.filter(({ id }) => all[id]?.includes(typed)))
          : [],
    };
    const alternatives = query.words.map((word) => otherNames(names, word));
    const also = [...new Set(alternatives.flat())];
    const marks = [...query.words, ...also.map(asWord)];
    const run = new Run(this.#ports, query, alternatives, bearing, names, filters);
    const [newest] = shards;
    let hits: ClauseHit[] = [];
    let since = newest?.years[0] ?? 0;
    let counted = false;
    const answer = (done: boolean, instead: readonly Suggestion[] = []): Answer => ({
      ...base,
      hits,
      also,
      marks,
      documents: run.documents(hits),
      counted,
      done,
      since: done || newest === undefined ? undefined : since,
      instead,
    });
    // The page of an agency needs no index.
    if (base.agencies.length > 0) yield answer(false);
    counted = true;
    const cut = batches(shards);
    for (const [batch, all] of cut.entries()) {
      const wanted = all.filter((shard) => mayHold(shard, filters));
      since = all.at(-1)?.years[0] ?? since;
      if (wanted.length === 0) continue;
      const views = await Promise.all(wanted.map((shard) => this.#view(shard)));
      hits = rank([...hits, ...(await run.over(batch, views))], shards);
      if (batch < cut.length - 1) yield answer(false);
    }
    const nothing = hits.length === 0 && base.agencies.length === 0 && base.byInitials.length === 0;
    yield answer(true, nothing ? await run.instead() : []);
  }

  #view(entry: ShardEntry): Promise<ShardView> {
    let view = this.#views.get(entry.label);
    if (view === undefined) {
      view = this.#ports.table(entry).then((table) => viewOf(entry, table));
      this.#views.set(entry.label, view);
    }
    return view;
  }
}

function viewOf(entry: ShardEntry, table: ShardTable): ShardView {
  const known = new Map<number, number[]>();
  return {
    entry,
    table,
    starts: (record) => {
      let starts = known.get(record);
      if (starts === undefined) {
        let at = 0;
        starts = (table.records[record] ?? []).map((cell) => {
          const start = at;
          at += cell >> 4;
          return start;
        });
        known.set(record, starts);
      }
      return starts;
    },
  };
}

const mayHold = ({ years }: ShardEntry, { year, issue }: Filters): boolean =>
  [year, issue?.slice(0, 4)].every(
    (y) => y === undefined || (Number(y) >= years[0] && Number(y) <= years[1]),
  );

/** Which clause of a record a position is in: the last that begins at or before it. */
function clauseAt(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

const asWord = (raw: string): QueryWord => ({
  raw,
  folded: fold(raw),
  exact: true,
  brackets: false,
});

/** Agencies that bear a name, folded. */
const agenciesNamed = (names: Names, folded: string): AgencyNames[] =>
  names.agencies.filter((agency) => agency.names.some((name) => fold(name) === folded));

/**
 * What else to search for, for one word: the other names of the one agency that it names,
 * and its synonyms. Names that hold another name in the list are left out: what holds them
 * holds that. None for a word in quotes.
 */
function otherNames(names: Names, word: QueryWord): string[] {
  if (word.exact) return [];
  const agencies = agenciesNamed(names, word.folded);
  const all = [
    ...(agencies.length === 1 ? (agencies[0]?.names ?? []) : []),
    ...names.synonyms.filter((set) => set.some((s) => fold(s) === word.folded)).flat(),
  ].filter((name) => fold(name).length > 2 && !fold(name).includes(word.folded));
  return [...new Set(all)].filter(
    (name, _, list) => !list.some((other) => other !== name && fold(name).includes(fold(other))),
  );
}

/** Rows of indicators say who answers for them: they are duties too. */
const isDuty = (kind: number): boolean =>
  kind === clauseClasses.duty || kind === clauseClasses.indicator;

/** Order of hits: rank, how often, newest shard, then as printed. */
function rank(hits: readonly ClauseHit[], shards: readonly ShardEntry[]): ClauseHit[] {
  const order = new Map(shards.map((shard, i) => [shard.label, i]));
  return [...hits].sort(
    (a, b) =>
      a.tier - b.tier ||
      b.times - a.times ||
      (order.get(a.shard.label) ?? 0) - (order.get(b.shard.label) ?? 0) ||
      a.record - b.record ||
      a.clause - b.clause,
  );
}

/** One query on its way through the shards. */
class Run {
  readonly #ports: Ports;
  readonly #query: Query;
  readonly #alternatives: readonly (readonly string[])[];
  readonly #bearing: readonly AgencyNames[];
  readonly #names: Names;
  readonly #filters: Filters;
  readonly #views = new Map<string, ShardView>();
  /** How many clauses each word alone is found in. */
  readonly #alone: number[];

  constructor(
    ports: Ports,
    query: Query,
    alternatives: readonly (readonly string[])[],
    bearing: readonly AgencyNames[],
    names: Names,
    filters: Filters,
  ) {
    this.#ports = ports;
    this.#query = query;
    this.#alternatives = alternatives;
    this.#bearing = bearing;
    this.#names = names;
    this.#filters = filters;
    this.#alone = query.words.map(() => 0);
  }

  /** Hits in some shards, ranked. */
  async over(batch: number, views: readonly ShardView[]): Promise<ClauseHit[]> {
    for (const view of views) this.#views.set(view.entry.label, view);
    const { words } = this.#query;
    if (words.length === 0) return [];
    const look = new Look(this.#ports, batch, views, this.#filters);
    const found = await Promise.all(words.map((word) => look.word(word)));
    const within = await this.#withinAgency(look);
    found.forEach((of, i) => {
      let sum = 0;
      for (const clauses of of.values()) sum += clauses.size;
      this.#alone[i] = (this.#alone[i] ?? 0) + sum;
    });
    const main = new Map(
      views.map((view) => {
        const label = view.entry.label;
        const all = intersect(found.map((of) => of.get(label) ?? new Map()));
        return [label, within === undefined ? all : restrict(all, within.get(label))];
      }),
    );
    const number = await this.#byNumber(look, within === undefined);
    const person = await this.#byPerson(look, main);
    const duties = await this.#duties(look);
    const others = await this.#others(look, found, main, within);
    const hits: ClauseHit[] = [];
    for (const view of views) {
      const label = view.entry.label;
      const add = (key: number, times: number, tier: number, also: boolean): void => {
        const record = Math.floor(key / WIDE);
        const clause = key % WIDE;
        const kind = (view.table.records[record]?.[clause] ?? 0) & 15;
        const isDocument = kind === clauseClasses.title;
        hits.push({ shard: view.entry, record, clause, tier, times, also, isDocument });
      };
      const classOf = (key: number): number =>
        (view.table.records[Math.floor(key / WIDE)]?.[key % WIDE] ?? 0) & 15;
      const tierOf = (key: number, loose: boolean): number => {
        if (number.get(label)?.has(key)) return tiers.number;
        if (person.get(label)?.has(key)) return tiers.appointment;
        if (duties?.get(label)?.has(key) && isDuty(classOf(key))) return tiers.duty;
        if (loose) return tiers.loose;
        switch (classOf(key)) {
          case clauseClasses.title:
            return tiers.title;
          case clauseClasses.heading:
            return tiers.heading;
          case clauseClasses.contents:
            return tiers.contents;
          default:
            return tiers.text;
        }
      };
      const own = main.get(label) ?? new Map();
      for (const [key, { times, loose }] of own) add(key, times, tierOf(key, loose), false);
      for (const key of number.get(label)?.keys() ?? [])
        if (!own.has(key)) add(key, 1, tiers.number, false);
      for (const [key, { times }] of others.get(label) ?? [])
        add(key, times, tiers.also + tierOf(key, false), true);
    }
    return rank(
      hits,
      views.map((view) => view.entry),
    );
  }

  /** How many documents hits are in. */
  documents(hits: readonly ClauseHit[]): number {
    const seen = new Set<string>();
    for (const { shard, record } of hits) {
      const starts = this.#views.get(shard.label)?.table.documents ?? [];
      seen.add(`${shard.label} ${clauseAt(starts, record)}`);
    }
    return seen.size;
  }

  /** Clauses that name or owe to the agency of the filter; undefined without that filter. */
  async #withinAgency(look: Look): Promise<ReadonlyMap<string, Found> | undefined> {
    const id = this.#filters.agency;
    if (id === undefined) return undefined;
    const ordinal = this.#names.agencies.findIndex((agency) => agency.id === id);
    return ordinal < 0 ? new Map() : look.fact(facts.agency(ordinal));
  }

  /** Titles of documents that bear the number that was typed. */
  async #byNumber(look: Look, allowed: boolean): Promise<ReadonlyMap<string, Found>> {
    const number = this.#query.number;
    if (number === undefined || !allowed) return new Map();
    return look.verified(await look.fact(facts.serial(number.serial)), (text) =>
      isNumber(text.n, number),
    );
  }

  /** Clauses that appoint or remove the person who was asked for. */
  async #byPerson(
    look: Look,
    main: ReadonlyMap<string, Found>,
  ): Promise<ReadonlyMap<string, Found>> {
    const [word, more] = this.#query.words;
    if (word === undefined || more !== undefined || word.folded.length > 16) return new Map();
    if (!look.some(main, clauseClasses.appointment)) return new Map();
    return look.verified(await look.fact(facts.person(word.folded)), (text, clause) =>
      (text.c[clause]?.p ?? []).some((name) => fold(name) === word.folded),
    );
  }

  /** Clauses about the agency whose name was typed; undefined if none was. */
  async #duties(look: Look): Promise<ReadonlyMap<string, Found> | undefined> {
    const [agency, more] = this.#bearing;
    if (agency === undefined || more !== undefined) return undefined;
    return look.fact(facts.agency(this.#names.agencies.indexOf(agency)));
  }

  /** What other names add: clauses in which each word stands under one of its names, without those found already. */
  async #others(
    look: Look,
    found: readonly ReadonlyMap<string, Found>[],
    main: ReadonlyMap<string, Found>,
    within: ReadonlyMap<string, Found> | undefined,
  ): Promise<ReadonlyMap<string, Found>> {
    if (this.#alternatives.every((names) => names.length === 0)) return new Map();
    const wide = await Promise.all(
      this.#alternatives.map(async (names, i) => {
        const more = await Promise.all(names.map((name) => look.word(asWord(name))));
        return [found[i] ?? new Map<string, Found>(), ...more];
      }),
    );
    return new Map(
      [...main].map(([label, own]) => {
        const all = intersect(wide.map((names) => unite(names.map((of) => of.get(label)))));
        const kept = within === undefined ? all : restrict(all, within.get(label));
        for (const key of own.keys()) kept.delete(key);
        return [label, kept];
      }),
    );
  }

  /** What to try when nothing was found: fewer words, the parts of a word that are there, names like it. */
  async instead(): Promise<Suggestion[]> {
    const { words } = this.#query;
    const offers: Suggestion[] = [];
    if (words.length > 1) {
      words.forEach((word, i) => {
        const count = this.#alone[i] ?? 0;
        if (count > 0) offers.push({ query: word.raw, count });
      });
    }
    const look = new Look(this.#ports, 0, [...this.#views.values()].slice(0, 1), this.#filters);
    for (const [i, word] of words.entries()) {
      if ((this.#alone[i] ?? 0) > 0 || word.folded.length < 3 || word.folded.length > LONGEST)
        continue;
      offers.push(...(await look.halves(word.folded)));
      for (const part of await look.parts(word.folded)) offers.push({ query: part, count: null });
    }
    for (const name of namesLike(this.#names, words.map((w) => w.folded).join('')))
      offers.push({ query: name, count: null });
    const seen = new Set<string>();
    return offers.filter(({ query }) => !seen.has(query) && seen.add(query)).slice(0, 6);
  }
}

/** Words up to this length are searched for parts that exist. */
const LONGEST = 12;

/** Names of agencies that share at least half of their pairs of characters with a word. */
function namesLike(names: Names, folded: string): string[] {
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const own = pairs(folded);
  return names.agencies
    .flatMap((agency) => agency.names)
    .map((name) => {
      const theirs = pairs(fold(name));
      let shared = 0;
      for (const pair of theirs) if (own.has(pair)) shared += 1;
      return { name, likeness: (2 * shared) / Math.max(1, own.size + theirs.size) };
    })
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

function intersect(sets: readonly Found[]): Found {
  const [first, ...rest] = sets;
  const out: Found = new Map();
  for (const [key, { times, loose }] of first ?? []) {
    let sum = times;
    let all = loose;
    let everywhere = true;
    for (const set of rest) {
      const other = set.get(key);
      if (other === undefined) {
        everywhere = false;
        break;
      }
      sum += other.times;
      all ||= other.loose;
    }
    if (everywhere) out.set(key, { times: sum, loose: all });
  }
  return out;
}

function unite(sets: readonly (Found | undefined)[]): Found {
  const out: Found = new Map();
  for (const set of sets) {
    for (const [key, { times, loose }] of set ?? []) {
      const old = out.get(key);
      out.set(
        key,
        old === undefined
          ? { times, loose }
          : { times: Math.max(old.times, times), loose: old.loose && loose },
      );
    }
  }
  return out;
}

function restrict(set: Found, to: Found | undefined): Found {
  return new Map([...set].filter(([key]) => to?.has(key)));
}

/** Looking words up in some shards. */
class Look {
  readonly #ports: Ports;
  readonly #batch: number;
  readonly #views: readonly ShardView[];
  readonly #filters: Filters;

  constructor(ports: Ports, batch: number, views: readonly ShardView[], filters: Filters) {
    this.#ports = ports;
    this.#batch = batch;
    this.#views = views;
    this.#filters = filters;
  }

  #lookup(word: string): Promise<ReadonlyMap<string, Postings>> {
    return this.#ports.lookup(this.#batch, word, this.#filters);
  }

  /** Clauses that hold a word, by label of shard. */
  async word(word: QueryWord): Promise<ReadonlyMap<string, Found>> {
    const figures = withOrdinals(word.folded);
    const [literal, ordinal] = await Promise.all([
      this.#phrase(word.folded),
      word.exact || !hasOrdinal(figures) ? undefined : this.#phrase(figures, ordinalPairWord),
    ]);
    const all = new Map(
      this.#views.map(({ entry: { label } }) => {
        const found = literal.found.get(label) ?? new Map();
        const otherwise = ordinal?.found.get(label);
        if (ordinal === undefined) return [label, found];
        // ii级 is also a part of iii级: what only the letters say comes later.
        const loose: Found = new Map(
          [...found].map(([key, { times }]) => [key, { times, loose: true }]),
        );
        return [label, unite([otherwise, loose])];
      }),
    );
    // The index knows no brackets.
    if (!word.brackets && literal.certain && ordinal?.certain !== false) return all;
    return this.verified(all, (text, clause) => holds(text.c[clause]?.x ?? '', word));
  }

  /** Clauses to which a word for a fact belongs. */
  async fact(word: string): Promise<ReadonlyMap<string, Found>> {
    const postings = await this.#lookup(word);
    return this.#clauses(postings, 1);
  }

  /** Whether some clause found is of a class. */
  some(found: ReadonlyMap<string, Found>, kind: number): boolean {
    return this.#views.some(({ entry, table }) => {
      for (const key of found.get(entry.label)?.keys() ?? []) {
        if (((table.records[Math.floor(key / WIDE)]?.[key % WIDE] ?? 0) & 15) === kind) return true;
      }
      return false;
    });
  }

  /** Reads the texts of what was found and keeps what a test says yes to. */
  async verified(
    found: ReadonlyMap<string, Found>,
    test: (text: RecordText, clause: number) => boolean,
  ): Promise<ReadonlyMap<string, Found>> {
    const kept = await Promise.all(
      this.#views.map(async ({ entry }) => {
        const own = found.get(entry.label) ?? new Map();
        const records = [...new Set([...own.keys()].map((key) => Math.floor(key / WIDE)))];
        const texts = new Map(
          await Promise.all(
            records.map(async (r) => [r, await this.#ports.text(entry, r)] as const),
          ),
        );
        const yes: Found = new Map(
          [...own].filter(([key]) => {
            const text = texts.get(Math.floor(key / WIDE));
            return text !== undefined && test(text, key % WIDE);
          }),
        );
        return [entry.label, yes] as const;
      }),
    );
    return new Map(kept);
  }

  /**
   * Clauses that hold a folded phrase. Looks up a few of its pairs first; the others only if
   * that leaves more records than are quickly read, and `certain` says whether all were.
   */
  async #phrase(
    phrase: string,
    pair: (pair: string) => string = pairWord,
  ): Promise<{ found: ReadonlyMap<string, Found>; certain: boolean }> {
    const all = probes(phrase, pair);
    let starts: ReadonlyMap<string, Postings> | undefined;
    let done = 0;
    while (done < all.length) {
      const next = all.slice(done, done + (done === 0 ? AT_FIRST : all.length));
      starts = meet(starts, await Promise.all(next.map((probe) => this.#places(probe))));
      done += next.length;
      let records = 0;
      for (const postings of starts.values()) records += postings.size;
      if (records === 0) return { found: new Map(), certain: true };
      if (records <= FEW) break;
    }
    return {
      found: this.#clauses(starts ?? new Map(), Math.max(1, phrase.length - 1)),
      certain: done >= all.length,
    };
  }

  /** Where a phrase would begin, going by one of its pairs. */
  async #places({ word, offset }: Probe): Promise<ReadonlyMap<string, Postings>> {
    const postings = await this.#lookup(word);
    if (offset === 0) return postings;
    return new Map(
      [...postings].map(([label, records]) => [
        label,
        new Map(
          [...records].map(([record, places]) => [record, places.map((place) => place - offset)]),
        ),
      ]),
    );
  }

  /** From positions to clauses; a phrase takes `length` words and must lie within its clause. */
  #clauses(starts: ReadonlyMap<string, Postings>, length: number): ReadonlyMap<string, Found> {
    return new Map(
      this.#views.map((view) => {
        const found: Found = new Map();
        for (const [record, places] of starts.get(view.entry.label) ?? []) {
          const begins = view.starts(record);
          for (const place of places) {
            const clause = clauseAt(begins, place);
            if (place + length > (begins[clause + 1] ?? Number.POSITIVE_INFINITY)) continue;
            const key = record * WIDE + clause;
            const old = found.get(key);
            if (old === undefined) found.set(key, { times: 1, loose: false });
            else old.times += 1;
          }
        }
        return [view.entry.label, found] as const;
      }),
    );
  }

  /** A word cut in two, where both parts stand in one clause; the two ways that find most. */
  async halves(folded: string): Promise<Suggestion[]> {
    const cuts = Array.from({ length: Math.max(0, folded.length - 3) }, (_, i) => i + 2);
    const tried = await Promise.all(
      cuts.map(async (at) => {
        const two = [folded.slice(0, at), folded.slice(at)];
        const found = await Promise.all(two.map((part) => this.word(asWord(part))));
        let count = 0;
        for (const { entry } of this.#views)
          count += intersect(found.map((of) => of.get(entry.label) ?? new Map())).size;
        return { query: two.join(' '), count };
      }),
    );
    return tried
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, 2);
  }

  /** The longest parts of a word that stand in some text, at most two. */
  async parts(folded: string): Promise<string[]> {
    const pairs = await Promise.all(
      Array.from({ length: folded.length - 1 }, (_, offset) =>
        this.#places({ word: pairWord(folded.slice(offset, offset + 2)), offset }),
      ),
    );
    const runs: string[] = [];
    for (let from = 0; from < pairs.length; from += 1) {
      let common: ReadonlyMap<string, Postings> | undefined;
      let to = from;
      for (; to < pairs.length; to += 1) {
        const next = meet(common, [pairs[to] ?? new Map()]);
        if ([...next.values()].every((postings) => postings.size === 0)) break;
        common = next;
      }
      if (to > from) runs.push(folded.slice(from, to + 1));
    }
    return runs
      .filter((run, _, list) => !list.some((other) => other !== run && other.includes(run)))
      .sort((a, b) => b.length - a.length)
      .slice(0, 2);
  }
}

/** Positions that are in all of some postings. */
function meet(
  before: ReadonlyMap<string, Postings> | undefined,
  more: readonly ReadonlyMap<string, Postings>[],
): ReadonlyMap<string, Postings> {
  const [first, ...rest] = before === undefined ? more : [before, ...more];
  const out = new Map<string, Postings>();
  for (const [label, records] of first ?? []) {
    const kept = new Map<number, readonly number[]>();
    for (const [record, places] of records) {
      let common = places;
      for (const other of rest) {
        const theirs = new Set(other.get(label)?.get(record));
        common = common.filter((place) => theirs.has(place));
        if (common.length === 0) break;
      }
      if (common.length > 0) kept.set(record, common);
    }
    if (kept.size > 0) out.set(label, kept);
  }
  return out;
}
