/** Files that are read when a search first asks for them, and remembered: sounds, scripts, pinyin, words of like meaning. */
import type { AkinSets } from './akin.ts';
import type { ArchiveFiles } from './archive.ts';
import type { ShardFiles } from './reader.ts';
import type { Letters, ScriptFile, SearchIndex, SoundsFile } from './shapes.ts';
import { Sounds } from './sounds.ts';

/** What the engine asks of the world. A failure is thrown and not remembered. */
export interface Ports extends ShardFiles, ArchiveFiles {
  readonly index: () => Promise<SearchIndex>;
  readonly akin: () => Promise<AkinSets>;
  readonly letters: () => Promise<Letters>;
  readonly sounds: () => Promise<SoundsFile>;
  readonly script: () => Promise<ScriptFile>;
}

/** Characters of a query that someone may have thought of. */
const ASKED = 24;
const NONE: AkinSets = [];

/** What the files say. What failed is not remembered. */
export class Tables {
  readonly #ports: Ports;
  #sounds: Promise<Sounds> | undefined;
  #akin: Promise<AkinSets> | undefined;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** The agencies' names in pinyin. */
  letters(): Promise<Letters> {
    return this.#ports.letters();
  }

  /** The sets of words of like meaning, for a query of some characters; what is longer than anyone asks was pasted, and has the words of a text. */
  akin(length: number): Promise<AkinSets> {
    if (length > ASKED) return Promise.resolve(NONE);
    this.#akin ??= this.#ports.akin();
    this.#akin.catch(() => (this.#akin = undefined));
    return this.#akin;
  }

  /** What characters sound like. */
  sounds(): Promise<Sounds> {
    this.#sounds ??= this.#ports.sounds().then((file) => new Sounds(file));
    this.#sounds.catch(() => (this.#sounds = undefined));
    return this.#sounds;
  }

  /** A query in simplified characters. */
  async simplified(raw: string): Promise<string> {
    const { pairs } = await this.#ports.script();
    // One of each two: the traditional character stands before the simplified one.
    const simple = (c: string): string => {
      let at = pairs.indexOf(c);
      while (at >= 0 && at % 2 === 1) at = pairs.indexOf(c, at + 1);
      return at < 0 ? c : (pairs[at + 1] ?? c);
    };
    return [...raw].map(simple).join('');
  }
}
