/** What characters sound like, in the browser: for words that were typed by sound, and in pinyin. */
import type { SoundsFile } from './shapes.ts';
import { foldSyllable, unitOf } from './soundNames.ts';

/** Readings of a pair that are tried, and of letters. */
const MOST = 4;
const WAYS = 6;

/** The sounds of characters and the syllables of pinyin, each looked for when it is asked for: a query has few. */
export class Sounds {
  readonly #file: SoundsFile;
  readonly #ofCharacter = new Map<string, readonly string[]>();
  #syllables: ReadonlyMap<string, string> | undefined;

  constructor(file: SoundsFile) {
    this.#file = file;
  }

  /** Units of the syllables of a character; none for one that is not known. */
  of(character: string): readonly string[] {
    let units = this.#ofCharacter.get(character);
    if (units === undefined) {
      units =
        character === ''
          ? []
          : this.#file.syllables.flatMap(([, characters], i) =>
              characters.includes(character) ? [unitOf(i)] : [],
            );
      this.#ofCharacter.set(character, units);
    }
    return units;
  }

  /** The unit of a syllable. */
  #unitOf(syllable: string): string | undefined {
    this.#syllables ??= new Map(this.#file.syllables.map(([name], i) => [name, unitOf(i)]));
    return this.#syllables.get(syllable);
  }

  /** Whether two characters may sound alike. */
  alike(a: string, b: string): boolean {
    const theirs = this.of(b);
    return this.of(a).some((unit) => theirs.includes(unit));
  }

  /** How two characters may sound together. */
  ofPair(pair: string): string[] {
    return this.of(pair[0] ?? '')
      .flatMap((a) => this.of(pair[1] ?? '').map((b) => a + b))
      .slice(0, MOST);
  }

  /** Ways to read letters as syllables, those of fewest syllables first (yuan, then yu'an), as units; none if it is no pinyin. */
  read(letters: string): string[] {
    const ways: string[][] = [['']];
    for (let end = 1; end <= letters.length; end += 1) {
      const all: string[] = [];
      for (let start = Math.max(0, end - 6); start < end; start += 1) {
        const piece = letters.slice(start, end);
        // ng and m are read so, but nobody spells with them.
        const unit = /[aeiouv]/u.test(piece) ? this.#unitOf(foldSyllable(piece)) : undefined;
        if (unit !== undefined) all.push(...(ways[start] ?? []).map((way) => way + unit));
      }
      all.sort((a, b) => a.length - b.length);
      const fewest = all[0]?.length ?? 0;
      ways.push(all.filter((way) => way.length <= fewest + 1).slice(0, WAYS));
    }
    return ways.at(-1) ?? [];
  }
}
