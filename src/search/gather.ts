/**
 * Gathers where the pairs of many texts stand, in one reading. Pairs are counted as numbers: as
 * strings they would be made and looked up once for each place of an archive, which was a third
 * of the time that its index took.
 */
import type { Reading } from './tokens.ts';

/** What is gathered for an index: for each key, clause and position in turn, ascending. */
type Lists = Map<string, number[]>;

/** More than there are code units. */
const UNITS = 0x1_0000;

/** The pairs of one reading, and single units where they are asked for. */
export class Pairs {
  readonly #reading: Reading;
  /** Code unit → its number, from 1 in the order of appearance, so that frequent pairs are small integers. */
  readonly #numberOf = new Uint16Array(UNITS);
  readonly #units: string[] = [''];
  readonly #pairs = new Map<number, number[]>();
  readonly #singles: (number[] | undefined)[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  #number(code: number): number {
    const known = this.#numberOf[code] ?? 0;
    if (known !== 0) return known;
    const number = this.#units.length;
    this.#units.push(String.fromCharCode(code));
    this.#numberOf[code] = number;
    return number;
  }

  /**
   * Adds the pairs of a text, which must not come before one that was added.
   *
   * @param clause number of the clause that it is
   * @param shift is added to the positions
   * @param apart a unit that no pair holds
   */
  add(text: string, clause: number, shift = 0, apart?: string): void {
    const gap = apart === undefined ? -1 : apart.charCodeAt(0);
    for (let at = 0; at + 1 < text.length; at += 1) {
      const [a, b] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
      if (a === gap || b === gap) continue;
      const key = this.#number(a) * UNITS + this.#number(b);
      const places = this.#pairs.get(key);
      if (places === undefined) this.#pairs.set(key, [clause, at + shift]);
      else places.push(clause, at + shift);
    }
  }

  /** Adds each unit of a text by itself. */
  addSingles(text: string, clause: number): void {
    for (let at = 0; at < text.length; at += 1) {
      const number = this.#number(text.charCodeAt(at));
      const places = this.#singles[number];
      if (places === undefined) this.#singles[number] = [clause, at];
      else places.push(clause, at);
    }
  }

  /** Puts all under their keys. */
  into(lists: Lists): void {
    for (const [key, places] of this.#pairs) {
      const first = this.#units[Math.floor(key / UNITS)] ?? '';
      lists.set(this.#reading + first + (this.#units[key % UNITS] ?? ''), places);
    }
    for (const [number, places] of this.#singles.entries())
      if (places !== undefined) lists.set(this.#reading + (this.#units[number] ?? ''), places);
  }
}
