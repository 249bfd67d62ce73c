/**
 * The search itself: which clauses hold the words, which come near, and in which order they are
 * shown. Runs in the browser over the files of the site, and in Node over anything that gives the
 * same files. `run.ts` finds what holds the words, `near.ts` what comes near, `rank.ts` orders.
 *
 * The index says exactly where each pair of characters stands, so a clause is found, counted
 * and ranked without its text. Texts are fetched to be shown, and to be looked at again in
 * the few cases that the index cannot decide.
 */
import type { AkinSets } from './akin.ts';
import { Archive, type ArchiveFiles } from './archive.ts';
import { agenciesCalled, type Called } from './called.ts';
import { Features } from './features.ts';
import { fold } from './fold.ts';
import { formsOf } from './forms.ts';
import { agenciesGuessed } from './guessed.ts';
import { type NearClause, Nearest } from './near.ts';
import { asWord, clausesWith, type Found, intersect, timesOf, unite } from './phrase.ts';
import {
  type Filters,
  parseQuery,
  type Query,
  type QueryWord,
  withNumber,
  withoutChineseQuotes,
} from './query.ts';
import { type ClauseHit, rank, tierOfClass, tiers } from './rank.ts';
import { type ShardFiles, ShardReader } from './reader.ts';
import { clausesOfFact, Run, titlesOf } from './run.ts';
import {
  type AgencyNames,
  clauseClasses,
  type Letters,
  type Names,
  type ScriptFile,
  type SearchIndex,
  type ShardEntry,
  type SoundsFile,
} from './shapes.ts';
import { Sounds } from './sounds.ts';
import { type Suggestion, suggest } from './suggest.ts';
import { facts, readings } from './tokens.ts';

export type { Suggestion } from './suggest.ts';

/** What the engine asks of the world. A failure is thrown and not remembered. */
export interface Ports extends ShardFiles, ArchiveFiles {
  readonly index: () => Promise<SearchIndex>;
  readonly akin: () => Promise<AkinSets>;
  readonly letters: () => Promise<Letters>;
  readonly sounds: () => Promise<SoundsFile>;
  readonly script: () => Promise<ScriptFile>;
}

/**
 * The order in which shards are searched: the newest alone, then the next two, four, eight …
 * The first results cost the same however many years lie behind it, and all are reached
 * in few steps.
 */
function batches<T>(shards: readonly T[]): T[][] {
  const cut: T[][] = [];
  for (let from = 0; from < shards.length; from = from * 2 + 1)
    cut.push(shards.slice(from, from * 2 + 1));
  return cut;
}

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

/** Exact results up to which near ones are shown too; a long query that is found is found. */
const LITTLE = 2;
const LONG = 14;

/** The engine: remembers what it has read between searches. */
export class Engine {
  readonly #ports: Ports;
  readonly #readers = new Map<string, ShardReader>();
  #archive: Archive | undefined;
  #sounds: Promise<Sounds> | undefined;
  /** The sets of words of like meaning. */
  #akin: Promise<AkinSets> | undefined;

  constructor(ports: Ports) {
    this.#ports = ports;
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
    const bearing = query.words.length === 1 ? agenciesCalled(index, typed) : [];
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
    // No text says it: then a body may be meant that nobody calls so in writing.
    if (free && query.words.length === 1 && bearing.length === 0 && state.hits.length <= LITTLE) {
      const guessed = agenciesGuessed(index, typed);
      state.agencies = guessed;
      state.notes.push(...guessed.flatMap(noteOf));
    }
    const quoted = query.words.length > 0 && query.words.every((word) => word.exact);
    const numbered = state.hits.some(({ tier }) => tier === tiers.number);
    const enough =
      query.words.length === 0 ||
      numbered ||
      state.hits.length > (quoted || typed.length > LONG ? 0 : LITTLE) ||
      (state.agencies.length > 0 && (bearing.length === 0 || state.hits.length > 0));
    if (!enough) {
      const restarted = yield* this.#near(state, readers, told, answer);
      if (restarted) return;
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
    await features.look(this.#akinOf());
    const nearest = new Nearest(features);
    const passes = new Map<ShardReader, ((clause: number) => boolean) | undefined>();
    for (const reader of readers) passes.set(reader, await this.#passes(reader, filters, index));
    const near = await nearest.rank((reader, clause) => passes.get(reader)?.(clause) !== false);
    return near.filter(({ weak }) => weak === undefined).map(nearHit);
  }

  /** Adds to the state what comes near. Gives true where the query was taken up in another script, and answered there. */
  async *#near(
    state: State,
    readers: readonly ShardReader[],
    told: readonly string[],
    answer: (done: boolean) => Promise<Answer>,
  ): AsyncGenerator<Answer, boolean> {
    const { query, index, filters } = state;
    // On their way while other forms are looked for.
    this.#akinOf().catch(() => undefined);
    const typed = query.words.map((w) => w.folded).join('');
    const look = async (): Promise<{
      features: Features;
      documents: (readonly [ShardReader, number])[];
    }> => {
      const { words, documents } = await this.#numbers(query, readers);
      const features = new Features(words, index, readers);
      await features.look(this.#akinOf());
      return { features, documents };
    };
    const dated = formsOf(typed, true).some(({ facts: all }) =>
      all.some((f) => /^[dD]\d/u.test(f)),
    );
    const inLetters = isLetters(query);
    // What is most likely asked for in the end is on its way while the rest is tried.
    const ahead =
      inLetters || query.words.some(({ folded }) => formsOf(folded, true).length > 0)
        ? undefined
        : look();
    ahead?.catch(() => undefined);
    if (ahead !== undefined) readers[0]?.rowsAhead();
    const passes = new Map(
      await Promise.all(
        readers.map(
          async (reader) => [reader, await this.#passes(reader, filters, index)] as const,
        ),
      ),
    );
    const allowed = (reader: ShardReader, clause: number): boolean =>
      passes.get(reader)?.(clause) !== false;
    /** Adds clauses, of which each is shown once. */
    const add = (found: ReadonlyMap<ShardReader, Found>, tier: number): number => {
      const seen = new Set(
        state.hits.map(({ reader, clause }) => `${reader.entry.label} ${clause}`),
      );
      const more: ClauseHit[] = [];
      for (const [reader, clauses] of found) {
        for (const [clause, { times }] of clauses) {
          if (seen.has(`${reader.entry.label} ${clause}`) || !allowed(reader, clause)) continue;
          const kind = reader.classOf(clause);
          more.push({
            reader,
            clause,
            match: 'near',
            // What happened on the day that was typed stands before what names it.
            tier:
              tiers.near +
              tier +
              (dated && kind === clauseClasses.event ? tiers.duty : tierOfClass(kind)),
            times,
            also: false,
            isDocument: kind === clauseClasses.title,
          });
        }
      }
      state.hits = rank([...state.hits, ...more], index.shards);
      return more.length;
    };
    const each = async (
      find: (reader: ShardReader) => Promise<Found>,
    ): Promise<ReadonlyMap<ShardReader, Found>> =>
      new Map(await Promise.all(readers.map(async (r) => [r, await find(r)] as const)));

    if (inLetters) {
      // Shard by shard: of what sounds alike enough is enough.
      const notes = state.notes;
      for (const batch of batches(readers)) {
        await this.#byLetters(
          state,
          async (find) =>
            new Map(await Promise.all(batch.map(async (r) => [r, await find(r)] as const))),
          add,
        );
        state.notes = [...new Set(state.notes)];
        if (state.hits.length > ENOUGH_UNTYPED) break;
        if (batch.at(-1) !== readers.at(-1) && state.hits.length > 0) yield await answer(false);
      }
      if (state.hits.length > 0 || state.byLetters.length > 0) return false;
      state.notes = notes;
    }
    if (await this.#mixed(state, each, add)) return false;
    if (add(await each((reader) => inDamage(reader, typed)), 0) > 0)
      state.notes.push('以下是原件有误、已经改正的文字。');
    if (query.words.some((word) => formsOf(word.folded, true).length > 0)) {
      const found = add(await each((reader) => inOtherForm(reader, query.words)), 0);
      if (found > 0) state.notes.push('同一数字、日期的别种写法也一并查找。');
      if (found > LITTLE) return false;
    }
    if (state.hits.length > 0) yield await answer(false);

    const { features, documents } = await (ahead ?? look());
    await features.widen();
    const unknown = features.unknown();
    if (unknown.length > 0) {
      // Both at once: of a slip the sounds are wanted, of another script nothing more.
      const sounds = this.#soundsOf();
      sounds.catch(() => undefined);
      const simple = await this.#simplified(query.raw);
      if (simple !== query.raw) {
        yield* this.#search(parseQuery(simple), filters, [...told, `按简体“${simple}”检索。`]);
        return true;
      }
      await features.bySound(await sounds);
      await features.byCharacter();
    }
    const nearest = new Nearest(features, documents);
    const near = await nearest.rank(allowed);
    const [best] = near;
    if (best !== undefined && state.hits.length === 0) {
      const { text, index: i } = await best.reader.textOf(best.clause);
      const fixed = await nearest.corrected(best, fold(text.c[i]?.x ?? ''));
      if (fixed !== undefined) await this.#corrected(state, fixed, readers, add);
    }
    this.#addNear(state, near);
    state.marks = [...state.marks, ...features.runs().map(asWord)];
    return false;
  }

  /** Adds the nearest clauses after what there is, in their order. */
  #addNear(state: State, near: readonly NearClause[]): void {
    const seen = new Set(state.hits.map(({ reader, clause }) => `${reader.entry.label} ${clause}`));
    state.hits = [
      ...state.hits,
      ...near
        .filter(
          ({ reader, clause, weak }) =>
            !seen.has(`${reader.entry.label} ${clause}`) &&
            // What holds some words only is shown where there is nothing else.
            (weak === undefined || (seen.size === 0 && state.agencies.length === 0)),
        )
        .map(nearHit),
    ];
  }

  /** Takes the query up as the texts have it. */
  async #corrected(
    state: State,
    fixed: string,
    readers: readonly ShardReader[],
    add: (found: ReadonlyMap<ShardReader, Found>, tier: number) => number,
  ): Promise<void> {
    const { words } = parseQuery(fixed);
    // Newest first; of what was not typed enough is enough.
    let found = 0;
    for (const batch of batches(readers)) {
      const all = batch.map(
        async (reader) =>
          [
            reader,
            intersect(await Promise.all(words.map((word) => clausesWith(reader, word)))),
          ] as const,
      );
      found += add(new Map(await Promise.all(all)), 0);
      if (found > ENOUGH_UNTYPED) break;
    }
    if (found === 0) return;
    state.notes.push(`没有“${state.query.raw}”，以下按“${fixed}”查找。`);
    state.marks = [...state.marks, ...words];
    if (state.agencies.length === 0 && Object.keys(state.filters).length === 0)
      state.agencies = agenciesCalled(state.index, fold(fixed)).map((called) => ({
        ...called,
        by: 'short',
      }));
  }

  /** Letters as pinyin, whole or initials: of agencies, of any words, of titles and names. */
  async #byLetters(
    state: State,
    each: (
      find: (reader: ShardReader) => Promise<Found>,
    ) => Promise<ReadonlyMap<ShardReader, Found>>,
    add: (found: ReadonlyMap<ShardReader, Found>, tier: number) => number,
  ): Promise<void> {
    const { query, index, filters } = state;
    const letters = query.words.map((w) => w.folded.replace(/[^a-z]/gu, '')).join('');
    if (Object.keys(filters).length === 0) {
      const all = await this.#ports.letters();
      const bearing = (fits: (name: string) => boolean): readonly AgencyNames[] =>
        index.agencies.filter(({ id }) => all[id]?.some(fits));
      state.byLetters = bearing((name) => name === letters);
      // The beginning of a name too, where it can be few.
      if (state.byLetters.length === 0 && letters.length > 2)
        state.byLetters = bearing((name) => name.startsWith(letters)).slice(0, 3);
    }
    let found = 0;
    const sounds = letters.length > 3 ? await this.#soundsOf() : undefined;
    if (sounds !== undefined) {
      const soundsLike = async (reader: ShardReader, typed: string): Promise<Found> =>
        unite(
          await Promise.all(
            sounds
              .read(typed)
              .filter((way) => way.length > 1)
              .map((way) => asFound(reader, way, readings.sound)),
          ),
        );
      found += add(await each((reader) => soundsLike(reader, letters)), 0);
      // Several words stand where they stand.
      const words = query.words.map((w) => w.folded.replace(/[^a-z]/gu, ''));
      if (found === 0 && words.length > 1)
        found += add(
          await each(async (reader) =>
            intersect(
              await Promise.all(
                words.map(async (word) =>
                  unite([
                    await soundsLike(reader, word),
                    ...(word.length > 2 ? [await asFound(reader, word, readings.begun)] : []),
                  ]),
                ),
              ),
            ),
          ),
          0,
        );
    }
    if (letters.length > 2)
      found += add(await each((reader) => asFound(reader, letters, readings.initials)), 10);
    // Of any word by its initials; three letters alone are too many words.
    if (
      found === 0 &&
      state.byLetters.length === 0 &&
      letters.length > 3 &&
      query.words.length === 1
    )
      found += add(await each((reader) => asFound(reader, letters, readings.begun)), 0);
    if (found > 0) state.notes.push(`按拼音“${query.raw}”查找。`);
  }

  /** Letters beside characters (gongjijin贷款): as pinyin, or the first letters of a word. Returns whether anything was found. */
  async #mixed(
    { query, notes }: State,
    each: (
      find: (reader: ShardReader) => Promise<Found>,
    ) => Promise<ReadonlyMap<ShardReader, Found>>,
    add: (found: ReadonlyMap<ShardReader, Found>, tier: number) => number,
  ): Promise<boolean> {
    const pieces = query.words.flatMap(({ folded }) => folded.match(/[a-z]{3,}|[^a-z]+/gu) ?? []);
    const inLetters = pieces.filter((piece) => /^[a-z]/u.test(piece));
    if (inLetters.length === 0 || inLetters.length === pieces.length) return false;
    const sounds = await this.#soundsOf();
    const found = await each(async (reader) =>
      intersect(
        await Promise.all(
          pieces.map(async (piece) => {
            if (!/^[a-z]/u.test(piece)) return clausesWith(reader, asWord(piece));
            const ways = sounds.read(piece).filter((way) => way.length > 1);
            return unite(
              await Promise.all([
                clausesWith(reader, asWord(piece)),
                asFound(reader, piece, readings.begun),
                ...ways.map((way) => asFound(reader, way, readings.sound)),
              ]),
            );
          }),
        ),
      ),
    );
    if (add(found, 0) === 0) return false;
    notes.push(`其中的字母按拼音“${inLetters.join(' ')}”查找。`);
    return true;
  }

  /** Titles of the documents whose number stands in the query, and the other words, folded. */
  async #numbers(
    query: Query,
    readers: readonly ShardReader[],
  ): Promise<{ words: string[]; documents: (readonly [ShardReader, number])[] }> {
    const documents: (readonly [ShardReader, number])[] = [];
    const words: string[] = [];
    for (const word of query.words) {
      const { number, rest } = withNumber(word.raw);
      let found = 0;
      if (number !== undefined && (rest !== '' || query.words.length > 1)) {
        for (const reader of readers) {
          for (const clause of (await titlesOf(reader, number)).keys()) {
            documents.push([reader, clause]);
            found += 1;
          }
        }
      }
      if (found === 0) words.push(word.folded);
      else if (rest !== '') words.push(fold(rest));
    }
    return { words, documents };
  }

  /** What filters let pass, the filter by agency included. */
  async #passes(
    reader: ShardReader,
    filters: Filters,
    names: Names,
  ): Promise<((clause: number) => boolean) | undefined> {
    const allowed = await reader.filter(filters);
    if (filters.agency === undefined) return allowed;
    const ordinal = names.agencies.findIndex(({ id }) => id === filters.agency);
    const { times } = await reader.find(facts.agency(ordinal));
    return (clause) => times.has(clause) && allowed?.(clause) !== false;
  }

  /** A query in simplified characters. */
  async #simplified(raw: string): Promise<string> {
    const { pairs } = await this.#ports.script();
    // One of each two: the traditional character stands before the simplified one.
    const simple = (c: string): string => {
      let at = pairs.indexOf(c);
      while (at >= 0 && at % 2 === 1) at = pairs.indexOf(c, at + 1);
      return at < 0 ? c : (pairs[at + 1] ?? c);
    };
    return [...raw].map(simple).join('');
  }

  #akinOf(): Promise<AkinSets> {
    this.#akin ??= this.#ports.akin();
    this.#akin.catch(() => (this.#akin = undefined));
    return this.#akin;
  }

  #soundsOf(): Promise<Sounds> {
    this.#sounds ??= this.#ports.sounds().then((file) => new Sounds(file));
    this.#sounds.catch(() => (this.#sounds = undefined));
    return this.#sounds;
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

/** One search on its way. */
interface State {
  readonly query: Query;
  readonly index: SearchIndex;
  readonly filters: Filters;
  agencies: readonly Called[];
  byLetters: readonly AgencyNames[];
  hits: readonly ClauseHit[];
  notes: string[];
  marks: readonly QueryWord[];
}

/** Results of what was not typed so, but in letters or with a slip, after which no older shard is asked. */
const ENOUGH_UNTYPED = 100;

/** Whether a query is letters only. */
const isLetters = ({ words }: Query): boolean =>
  /^[a-z']{2,}$/u.test(
    words
      .map((w) => w.folded)
      .join('')
      .replace(/"/gu, "'"),
  );

/** Whether an agency was found under what was typed, and not by a guess. */
export const isCertain = ({ by }: Called): boolean => by === 'name' || by === 'called';

const nearHit = ({ reader, clause, score, weak }: NearClause): ClauseHit => ({
  ...(weak === undefined ? {} : { weak }),
  reader,
  clause,
  match: 'near',
  tier: tiers.near + 20,
  times: score,
  also: false,
  isDocument: reader.classOf(clause) === clauseClasses.title,
});

const exactOf = ({ hits, agencies }: State): number =>
  hits.filter(({ match }) => match === 'exact').length + agencies.filter(isCertain).length;

/** What is said of an agency that was found under a name that it does not bear. */
function noteOf({ agency, by, former }: Called): string[] {
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

const mayHold = ({ years }: ShardEntry, { year, issue }: Filters): boolean =>
  [year, issue?.slice(0, 4)].every(
    (y) => y === undefined || (Number(y) >= years[0] && Number(y) <= years[1]),
  );

/** Exact hits up to which their documents are counted. */
const COUNTED = 2000;

/** How many documents the exact hits are in; 0 where that is not counted. */
async function documentsOf(hits: readonly ClauseHit[]): Promise<number> {
  if (hits.length > COUNTED) return 0;
  const seen = new Map<ShardReader, Set<number>>();
  for (const reader of new Set(hits.map((hit) => hit.reader))) {
    const documents = await reader.documents();
    const own = hits.filter((hit) => hit.reader === reader && hit.match === 'exact');
    seen.set(reader, new Set(own.map(({ clause }) => documents.of(clause))));
  }
  return [...seen.values()].reduce((sum, { size }) => sum + size, 0);
}

const asFound = async (
  reader: ShardReader,
  phrase: string,
  reading: (typeof readings)[keyof typeof readings],
): Promise<Found> =>
  new Map(
    [...(await timesOf(reader, phrase, reading)).times].map(([clause, times]) => [
      clause,
      { times, loose: false },
    ]),
  );

/** Clauses in whose damaged reading a phrase stands. */
const inDamage = (reader: ShardReader, folded: string): Promise<Found> =>
  folded.length < 2 ? Promise.resolve(new Map()) : asFound(reader, folded, readings.damaged);

/** Clauses that hold the words of a query, numbers and dates in any form. */
async function inOtherForm(reader: ShardReader, words: readonly QueryWord[]): Promise<Found> {
  const sets = await Promise.all(
    words.flatMap(({ folded }) => {
      const forms = formsOf(folded, true);
      const rest: string[] = [];
      let at = 0;
      for (const { from, to } of forms) {
        rest.push(folded.slice(at, from));
        at = to;
      }
      rest.push(folded.slice(at));
      return [
        ...forms.map(({ facts: all }) => firstOf(reader, all.map(facts.form))),
        ...rest.filter((part) => part !== '').map((part) => clausesWith(reader, asWord(part))),
      ];
    }),
  );
  return intersect(sets);
}

/** Clauses of the first of some facts that any has. */
async function firstOf(reader: ShardReader, keys: readonly string[]): Promise<Found> {
  for (const key of keys) {
    const found = await clausesOfFact(reader, key);
    if (found.size > 0) return found;
  }
  return new Map();
}
