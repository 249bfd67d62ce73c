/** What was typed in letters: pinyin of anything, or the first letters of names. */
import type { State } from './answer.ts';
import { asFound } from './otherForms.ts';
import { asWord, clausesWith, type Found, intersect, unite } from './phrase.ts';
import type { Query } from './query.ts';
import type { ShardReader } from './reader.ts';
import type { AgencyNames } from './shapes.ts';
import type { Tables } from './tables.ts';
import { readings } from './tokens.ts';

/** Letters up to which the end of a name is too many names'. */
const FEW_LETTERS = 5;

/** Asks some shards; and adds what they found to the results, at a rank among what comes near. */
type Each = (
  find: (reader: ShardReader) => Promise<Found>,
) => Promise<ReadonlyMap<ShardReader, Found>>;
type Add = (found: ReadonlyMap<ShardReader, Found>, tier: number) => number;

/** Whether a query is letters only. */
export const isLetters = ({ words }: Query): boolean =>
  /^[a-z']{2,}$/u.test(
    words
      .map((w) => w.folded)
      .join('')
      .replace(/"/gu, "'"),
  );

/** Letters as pinyin, whole or initials: of agencies, of any words, of titles and names. */
export async function byLetters(state: State, tables: Tables, each: Each, add: Add): Promise<void> {
  const { query, index, filters } = state;
  const letters = query.words.map((w) => w.folded.replace(/[^a-z]/gu, '')).join('');
  if (Object.keys(filters).length === 0) {
    const all = await tables.letters();
    const bearing = (fits: (name: string) => boolean): readonly AgencyNames[] =>
      index.agencies.filter(({ id }) => all[id]?.some(fits));
    state.byLetters = bearing((name) => name === letters);
    // The beginning of a name too, where it can be few.
    if (state.byLetters.length === 0 && letters.length > 2)
      state.byLetters = bearing((name) => name.startsWith(letters)).slice(0, 3);
    // Or its end, where that is of one only (审批局 of 行政审批局).
    if (state.byLetters.length === 0 && letters.length > FEW_LETTERS) {
      const ending = bearing((name) => name.endsWith(letters));
      if (ending.length === 1) state.byLetters = ending;
    }
  }
  let found = 0;
  const sounds = letters.length > 3 ? await tables.sounds() : undefined;
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
  if (found === 0 && state.byLetters.length === 0 && letters.length > 3 && query.words.length === 1)
    found += add(await each((reader) => asFound(reader, letters, readings.begun)), 0);
  if (found > 0) state.notes.push(`按拼音“${query.raw}”查找。`);
}

/** Letters beside characters (gongjijin贷款): as pinyin, or the first letters of a word. Returns whether anything was found. */
export async function mixed(
  { query, notes }: State,
  tables: Tables,
  each: Each,
  add: Add,
): Promise<boolean> {
  const pieces = query.words.flatMap(({ folded }) => folded.match(/[a-z]{3,}|[^a-z]+/gu) ?? []);
  const inLetters = pieces.filter((piece) => /^[a-z]/u.test(piece));
  if (inLetters.length === 0 || inLetters.length === pieces.length) return false;
  // What the characters leave; where that is nothing, no syllables are read.
  const left = await each(async (reader) =>
    intersect(
      await Promise.all(
        pieces
          .filter((piece) => !/^[a-z]/u.test(piece))
          .map((piece) => clausesWith(reader, asWord(piece))),
      ),
    ),
  );
  if ([...left.values()].every(({ size }) => size === 0)) return false;
  const sounds = await tables.sounds();
  const found = await each(async (reader) =>
    intersect([
      left.get(reader) ?? new Map(),
      ...(await Promise.all(
        inLetters.map(async (piece) => {
          const ways = sounds.read(piece).filter((way) => way.length > 1);
          return unite(
            await Promise.all([
              clausesWith(reader, asWord(piece)),
              asFound(reader, piece, readings.begun),
              ...ways.map((way) => asFound(reader, way, readings.sound)),
            ]),
          );
        }),
      )),
    ]),
  );
  if (add(found, 0) === 0) return false;
  notes.push(`其中的字母按拼音“${inLetters.join(' ')}”查找。`);
  return true;
}
