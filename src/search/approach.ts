/** What comes near, where what holds the words is nothing or little. */
import { type Answer, nearHit, type State } from './answer.ts';
import { agenciesCalled } from './called.ts';
import { Features } from './features.ts';
import { fold } from './fold.ts';
import { formsOf } from './forms.ts';
import { byLetters, isLetters, mixed } from './letters.ts';
import { type NearClause, Nearest } from './near.ts';
import { inDamage, inOtherForm, numbersIn, passesOf } from './otherForms.ts';
import { asWord, clausesWith, type Found, intersect } from './phrase.ts';
import { parseQuery, type Query } from './query.ts';
import { type ClauseHit, rank, tierOfClass, tiers } from './rank.ts';
import type { ShardReader } from './reader.ts';
import { batches, LITTLE } from './run.ts';
import { clauseClasses } from './shapes.ts';
import type { Tables } from './tables.ts';

/**
 * Characters of a query up to which one that stands in no text is looked up by its sound. A longer one says
 * enough without it, and what stands in no text there is mostly a word of speech and no slip. Behind an
 * archive, where each syllable is a list to be read, only short ones.
 */
const SLIP_WITHIN = { newest: 8, archive: 4 } as const;

/** Results of what was not typed so, but in letters or with a slip, after which no older shard is asked. */
const ENOUGH_UNTYPED = 100;

/** Whether a query is short enough for what stands in no text to be looked up by its sound. */
const maySlip = (length: number, readers: readonly ShardReader[]): boolean =>
  length <=
  (readers.some((reader) => reader.archive !== undefined)
    ? SLIP_WITHIN.archive
    : SLIP_WITHIN.newest);

/**
 * Begins to fetch what {@link approach} will ask for whatever it finds: one wait instead of three, and
 * what is worked out meanwhile costs none.
 *
 * @param found how many clauses hold the words
 */
export function fetchAhead(
  { words, raw }: Query,
  readers: readonly ShardReader[],
  tables: Tables,
  found: number,
): void {
  const typed = words.map((w) => w.folded).join('');
  tables.akin(typed.length).catch(() => undefined);
  readers[0]?.rowsAhead();
  // Of a short one that stands nowhere as it is something is mostly a slip, or of another script.
  if (found > 0 || !maySlip(typed.length, readers) || !/^[\u3400-\u9fff]+$/u.test(raw)) return;
  tables.sounds().catch(() => undefined);
  tables.simplified(raw).catch(() => undefined);
}

/**
 * Adds to a search what comes near: other forms first, then the nearest. Gives the query in another
 * script, where it is to be taken up in that.
 */
export async function* approach(
  state: State,
  readers: readonly ShardReader[],
  tables: Tables,
  answer: (done: boolean) => Promise<Answer>,
): AsyncGenerator<Answer, string | undefined> {
  const { query, index, filters } = state;
  const typed = query.words.map((w) => w.folded).join('');
  const look = async (): Promise<{
    features: Features;
    documents: (readonly [ShardReader, number])[];
  }> => {
    const { words, documents } = await numbersIn(query, readers);
    const features = new Features(words, index, readers);
    await features.look(tables.akin(typed.length));
    return { features, documents };
  };
  const dated = formsOf(typed, true).some(({ facts: all }) => all.some((f) => /^[dD]\d/u.test(f)));
  const inLetters = isLetters(query);
  // What is most likely asked for in the end is on its way while the rest is tried.
  const ahead =
    inLetters || query.words.some(({ folded }) => formsOf(folded, true).length > 0)
      ? undefined
      : look();
  ahead?.catch(() => undefined);
  const passes = new Map(
    await Promise.all(
      readers.map(async (reader) => [reader, await passesOf(reader, filters, index)] as const),
    ),
  );
  const allowed = (reader: ShardReader, clause: number): boolean =>
    passes.get(reader)?.(clause) !== false;
  /** Adds clauses, of which each is shown once. */
  const add = (found: ReadonlyMap<ShardReader, Found>, tier: number): number => {
    const seen = new Set(state.hits.map(({ reader, clause }) => `${reader.entry.label} ${clause}`));
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
      await byLetters(
        state,
        tables,
        async (find) =>
          new Map(await Promise.all(batch.map(async (r) => [r, await find(r)] as const))),
        add,
      );
      state.notes = [...new Set(state.notes)];
      if (state.hits.length > ENOUGH_UNTYPED) break;
      if (batch.at(-1) !== readers.at(-1) && state.hits.length > 0) yield await answer(false);
    }
    if (state.hits.length > 0 || state.byLetters.length > 0) return undefined;
    state.notes = notes;
  }
  if (add(await each((reader) => inDamage(reader, typed)), 0) > 0)
    state.notes.push('以下是原件有误、已经改正的文字。');
  else if (await mixed(state, tables, each, add)) return undefined;
  if (query.words.some((word) => formsOf(word.folded, true).length > 0)) {
    const found = add(await each((reader) => inOtherForm(reader, query.words)), 0);
    if (found > 0) state.notes.push('同一数字、日期的别种写法也一并查找。');
    if (found > LITTLE) return undefined;
  }
  if (state.hits.length > 0) yield await answer(false);

  const { features, documents } = await (ahead ?? look());
  await features.widen();
  const unknown = features.unknown();
  if (unknown.length > 0) {
    // Both at once: of a slip the sounds are wanted, of another script nothing more.
    const sounds =
      maySlip(features.size, readers) && features.slips().length > 0 ? tables.sounds() : undefined;
    sounds?.catch(() => undefined);
    const simple = await tables.simplified(query.raw);
    if (simple !== query.raw) {
      return simple;
    }
    if (sounds !== undefined) await features.bySound(await sounds);
    await features.byCharacter();
  }
  const nearest = new Nearest(features, documents);
  const near = await citing(query, await nearest.rank(allowed));
  const [best] = near;
  if (best !== undefined && state.hits.length === 0) {
    const { text, index: i } = await best.reader.textOf(best.clause);
    const fixed = await nearest.corrected(best, fold(text.c[i]?.x ?? ''));
    if (fixed !== undefined) await takeUp(state, fixed, readers, add);
  }
  addNear(state, near);
  state.marks = [...state.marks, ...features.runs().map(asWord)];
  return undefined;
}

/** Clauses that are read for the number of a document. */
const READ = 8;
/** What is shown where nothing cites it. */
const WEAK_SHOWN = 5;

/**
 * Where a number with its year was typed that no document here bears: what cites it. What has only its
 * letters or its year is not near it.
 */
async function citing(
  { number, words }: Query,
  near: readonly NearClause[],
): Promise<readonly NearClause[]> {
  if (number?.year === undefined || words.length > 1) return near;
  const cited = new RegExp(`${number.year}\\D{0,2}0*${number.serial}(?!\\d)`, 'u');
  const cites = await Promise.all(
    near.slice(0, READ).map(async ({ reader, clause }) => {
      const { text, index } = await reader.textOf(clause);
      return cited.test(fold(text.c[index]?.x ?? ''));
    }),
  );
  const citing = near.filter((_, i) => cites[i] === true);
  return citing.length > 0
    ? citing
    : near.slice(0, WEAK_SHOWN).map((clause) => ({ ...clause, weak: true as const }));
}

/** Adds the nearest clauses after what there is, in their order. */
function addNear(state: State, near: readonly NearClause[]): void {
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
async function takeUp(
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
