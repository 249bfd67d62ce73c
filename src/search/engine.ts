/**
 * The search itself: which clauses hold the words, which come near, and in which order they are
 * shown. Runs in the browser over the files of the site, and in Node over anything that gives the
 * same files. `run.ts` finds what holds the words, `near.ts` what comes near, `rank.ts` orders.
 *
 * The index says exactly where each pair of characters stands, so a clause is found, counted
 * and ranked without its text. Texts are fetched to be shown, and to be looked at again in
 * the few cases that the index cannot decide.
 */
import {
  type Answer,
  documentsOf,
  exactOf,
  isCertain,
  nearHit,
  noteOf,
  type State,
} from './answer.ts';
import { approach, fetchAhead } from './approach.ts';
import { Archive } from './archive.ts';
import { agenciesCalled, agencyOfWord, BODY, type Called, notAfter } from './called.ts';
import { Features } from './features.ts';
import { agenciesGuessed } from './guessed.ts';
import { isLetters } from './letters.ts';
import { Nearest } from './near.ts';
import { passesOf } from './otherForms.ts';
import { asWord } from './phrase.ts';
import { type Filters, parseQuery, type Query, withNumber, withoutChineseQuotes } from './query.ts';
import { type ClauseHit, rank, tiers } from './rank.ts';
import { ShardReader } from './reader.ts';
import { batches, LITTLE, Run, titlesOf } from './run.ts';
import type { SearchIndex, ShardEntry } from './shapes.ts';
import { type Suggestion, suggest } from './suggest.ts';
import { type Ports, Tables } from './tables.ts';
import { facts } from './tokens.ts';

/** Characters of a query that says so much that what holds it is what was looked for. */
const LONG = 14;

/** Parts in which a name may have been typed. */
const PARTS = 3;
/** Share of the clauses with a word that must speak of an agency, for the word to be its name. */
const MOSTLY = 0.5;

/** The engine: remembers what it has read between searches. */
export class Engine {
  readonly #ports: Ports;
  readonly #readers = new Map<string, ShardReader>();
  readonly #tables: Tables;
  #archive: Archive | undefined;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#tables = new Tables(ports);
  }

  /** Fetches what every search asks for: the list of shards, and of the newest which documents it has, where its titles stand, and its directory where that is small. */
  async prepare(): Promise<void> {
    const index = await this.#ports.index();
    const [newest] = index.shards;
    if (newest === undefined) return;
    const reader = this.#reader(newest, index);
    await Promise.all([reader.documents(), reader.placeOf(0), reader.directory()]);
  }

  /**
   * Searches. Gives what it knows after each batch of shards; the last answer is complete,
   * and exact in what it calls exact.
   */
  async *search(query: Query, filters: Filters): AsyncGenerator<Answer> {
    const bare = withoutChineseQuotes(query);
    if (bare === undefined) {
      yield* this.#search(query, filters, []);
      return;
    }
    // What is in Chinese quotation marks stands in the text with others, or with none.
    let last: Answer | undefined;
    for await (const answer of this.#search(query, filters, [])) {
      last = answer;
      if (!answer.done) yield answer;
    }
    if (last?.exact === 0) {
      for await (const answer of this.#search(bare, filters, []))
        if (answer.done && answer.exact > 0) last = answer;
    }
    if (last !== undefined) yield last;
  }

  async *#search(query: Query, filters: Filters, told: readonly string[]): AsyncGenerator<Answer> {
    const index = await this.#ports.index();
    const { shards } = index;
    const free = Object.keys(filters).length === 0;
    const typed = query.words.map((w) => w.folded).join('');
    const bearing = bearingOf(query, typed, index);
    const run = new Run(query, bearing, index, filters);
    const state: State = {
      query,
      index,
      filters,
      agencies: free ? bearing : [],
      byLetters: [],
      hits: [],
      notes: [...told, ...bearing.flatMap(noteOf)],
      marks: [...query.words, ...run.also.map(asWord)],
    };
    let counted = false;
    let since = shards[0]?.years[0] ?? 0;
    const answer = async (done: boolean, instead: readonly Suggestion[] = []): Promise<Answer> => {
      // The first text is on its way while documents are counted.
      const [top] = state.hits;
      if (done) top?.reader.textOf(top.clause).catch(() => undefined);
      return {
        hits: state.hits,
        agencies: state.agencies,
        byLetters: state.byLetters,
        exact: exactOf(state),
        also: run.also,
        notes: state.notes,
        marks: state.marks,
        // Counted when all is known.
        documents: done ? await documentsOf(state.hits) : 0,
        counted,
        done,
        since: done || shards.length === 0 ? undefined : since,
        instead,
      };
    };
    // The page of an agency needs no index.
    if (state.agencies.length > 0) yield await answer(false);
    // A number with its year is found wherever it is.
    state.hits = await this.#numbered(state);
    if (state.hits.length > 0) {
      counted = true;
      yield await answer(false);
      counted = false;
      state.hits = [];
    }
    const readers: ShardReader[] = [];
    const cut = batches(shards);
    // What is found is counted by documents: their list is on its way meanwhile.
    const [newest] = shards;
    if (newest !== undefined)
      this.#reader(newest, index)
        .documents()
        .catch(() => undefined);
    for (const [batch, all] of cut.entries()) {
      const wanted = all.filter((shard) => mayHold(shard, filters));
      since = all.at(-1)?.years[0] ?? since;
      if (wanted.length === 0) continue;
      const opened = wanted.map((shard) => this.#reader(shard, index));
      readers.push(...opened);
      const hits = (await Promise.all(opened.map((reader) => run.over(reader)))).flat();
      state.hits = rank([...state.hits, ...hits], shards);
      counted = true;
      if (batch === cut.length - 1) break;
      if (state.hits.length > 0 || bearing.length > 0) yield await answer(false);
      else if (batch === 0) {
        // What the newest issues have that is near, before the years behind are asked.
        state.hits = await this.#early(state, wanted);
        if (state.hits.length > 0) yield await answer(false);
        state.hits = [];
      }
    }
    counted = true;
    const quoted = query.words.length > 0 && query.words.every((word) => word.exact);
    const found =
      query.words.length === 0 ||
      state.hits.some(({ tier }) => tier === tiers.number) ||
      state.hits.length > (quoted || typed.length > LONG ? 0 : LITTLE);
    // On their way while a body is guessed; what sounds like a body is mostly answered by that.
    const asBody = bearing.length > 0 ? state.hits.length > 0 : BODY.test(typed);
    if (!found && !asBody && !isLetters(query))
      fetchAhead(query, readers, this.#tables, state.hits.length);
    // No text says it: then a body may be meant that nobody calls so in writing.
    if (free && query.words.length === 1 && bearing.length === 0 && state.hits.length <= LITTLE) {
      const guessed = agenciesGuessed(index, typed);
      state.agencies = guessed;
      state.notes.push(...guessed.flatMap(noteOf));
    }
    if (free && query.words.length === 1 && bearing.length === 0 && state.hits.length > LITTLE)
      state.agencies = await meantBy(typed, state, readers);
    const enough =
      found || (state.agencies.length > 0 && (bearing.length === 0 || state.hits.length > 0));
    if (!enough) {
      const simple = yield* approach(state, readers, this.#tables, answer);
      if (simple !== undefined) {
        const also = [...told, `按简体“${simple}”检索。`];
        yield* this.#search(parseQuery(simple), filters, also);
        return;
      }
    }
    const nothing =
      state.hits.every(({ weak }) => weak === true) &&
      state.agencies.length === 0 &&
      state.byLetters.length === 0;
    yield await answer(
      true,
      nothing && query.words.length > 0 ? await suggest(query, run.alone, index, readers) : [],
    );
  }

  /** The titles of the documents that bear the number that was typed with its year. */
  async #numbered({ query: { number }, index, filters }: State): Promise<ClauseHit[]> {
    if (number?.year === undefined || index.archive === undefined) return [];
    if (Object.keys(filters).length > 0) return [];
    const hits: ClauseHit[] = [];
    for (const shard of index.shards) {
      const reader = this.#reader(shard, index);
      for (const clause of (await titlesOf(reader, number)).keys())
        hits.push({
          reader,
          clause,
          match: 'exact',
          tier: tiers.number,
          times: 1,
          also: false,
          isDocument: true,
        });
    }
    return hits;
  }

  /** What of the newest issues comes near to a query in words. */
  async #early(
    { query, index, filters }: State,
    newest: readonly ShardEntry[],
  ): Promise<ClauseHit[]> {
    const { words } = query;
    const plain = words.every(({ raw, exact }) => !exact && withNumber(raw).number === undefined);
    if (!plain || words.length === 0 || isLetters(query)) return [];
    const readers = newest.map((shard) => this.#reader(shard, index));
    const features = new Features(
      words.map(({ folded }) => folded),
      index,
      readers,
    );
    await features.look(this.#tables.akin(query.raw.length));
    const nearest = new Nearest(features);
    const passes = new Map<ShardReader, ((clause: number) => boolean) | undefined>();
    for (const reader of readers) passes.set(reader, await passesOf(reader, filters, index));
    const near = await nearest.rank((reader, clause) => passes.get(reader)?.(clause) !== false);
    return near.filter(({ weak }) => weak === undefined).map(nearHit);
  }

  #reader(entry: ShardEntry, { archive }: SearchIndex): ShardReader {
    let reader = this.#readers.get(entry.path);
    if (reader === undefined) {
      if (archive !== undefined) this.#archive ??= new Archive(this.#ports, archive);
      reader = new ShardReader(this.#ports, entry, this.#archive);
      this.#readers.set(entry.path, reader);
    }
    return reader;
  }
}

/** The agencies that bear what was typed; a space in a name is a slip. */
function bearingOf({ words }: Query, typed: string, index: SearchIndex): Called[] {
  if (words.length === 1) return agenciesCalled(index, typed);
  return words.length <= PARTS && words.every(({ exact }) => !exact)
    ? agenciesCalled(index, typed).filter(isCertain)
    : [];
}

/**
 * The agency that is called by a word of which texts speak with that agency mostly: 工信 is of its
 * bureau, 教育 is of much.
 */
async function meantBy(
  typed: string,
  { index, hits }: State,
  readers: readonly ShardReader[],
): Promise<Called[]> {
  const agency = agencyOfWord(index, typed);
  const newest = readers.find(({ archive }) => archive === undefined);
  if (agency === undefined || newest === undefined) return [];
  const within = await onlyWithin(newest, typed, notAfter(index, typed));
  const own = hits.filter(({ reader, clause }) => reader === newest && !within.has(clause));
  const { times } = await newest.find(facts.agency(index.agencies.indexOf(agency)));
  const held = own.filter(({ clause }) => times.has(clause)).length;
  return held >= MOSTLY * own.length && held > 0 ? [{ agency, by: 'short' }] : [];
}

/** Clauses that hold a word of two characters nowhere but behind some that make it a part of another. */
async function onlyWithin(
  reader: ShardReader,
  word: string,
  before: readonly string[],
): Promise<ReadonlySet<number>> {
  if (word.length !== 2 || before.length === 0) return new Set();
  const [hold, ...longer] = await Promise.all([
    reader.find(word),
    ...before.map((c) => reader.find(c + word.slice(0, 1))),
  ]);
  const clauses = [...hold.times.keys()];
  const [own, ...theirs] = await Promise.all([hold, ...longer].map((h) => h.positions(clauses)));
  const isPart = (clause: number, at: number): boolean =>
    theirs.some((places) => places.get(clause)?.includes(at - 1) === true);
  return new Set(
    clauses.filter((clause) => own?.get(clause)?.every((at) => isPart(clause, at)) === true),
  );
}

const mayHold = ({ years }: ShardEntry, { year, issue }: Filters): boolean =>
  [year, issue?.slice(0, 4)].every(
    (y) => y === undefined || (Number(y) >= years[0] && Number(y) <= years[1]),
  );
