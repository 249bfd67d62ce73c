/**
 * Gathers where the runs of characters of many texts stand, in one reading. Runs are counted as
 * numbers, and places are numbers in one array for each reading: as strings and small arrays those
 * of an archive would be made one by one, which was a third of the time that its index took and
 * most of the memory.
 */
import type { Reading } from './tokens.ts';

/** Where a key stands: clause and position in turn, ascending. */
export type Places = ArrayLike<number>;

/** What is gathered for an index: where each key stands. */
export interface Gathered {
  readonly keys: () => Iterable<string>;
  readonly get: (key: string) => Places | undefined;
}

/** More than there are code units. */
const UNITS = 0x1_0000;
/** Numbers in a piece of {@link Numbers}. */
const PIECE = 0x1_0000;
/** Slots of an empty table; a power of two. */
const FEW = 1024;

/** Whole numbers that grow in number: in pieces, so that none of them is ever copied into more room. */
class Numbers {
  readonly #pieces: Uint32Array[] = [];
  #piece = new Uint32Array(0);
  #at = 0;

  push(value: number): void {
    if (this.#at === this.#piece.length) {
      this.#piece = new Uint32Array(PIECE);
      this.#pieces.push(this.#piece);
      this.#at = 0;
    }
    this.#piece[this.#at] = value;
    this.#at += 1;
  }

  get length(): number {
    return this.#pieces.length === 0 ? 0 : (this.#pieces.length - 1) * PIECE + this.#at;
  }

  at(n: number): number {
    return this.#pieces[Math.floor(n / PIECE)]?.[n % PIECE] ?? 0;
  }

  /** The pieces, in order. */
  *all(): Generator<Uint32Array> {
    for (const piece of this.#pieces)
      yield piece === this.#piece ? piece.subarray(0, this.#at) : piece;
  }
}

/** Numbers things, from 1 in the order of appearance; a thing is a whole number above 0, up to 2⁵³. */
class Numbered {
  #things = new Float64Array(FEW);
  #numbers = new Uint32Array(FEW);
  size = 0;

  /** Where a thing is, or would be. */
  #slotOf(thing: number): number {
    const mask = this.#things.length - 1;
    const mixed = Math.imul((thing % 0x1_0000_0000) | 0, 0x9e37_79b1) ^ (thing / 0x1_0000_0000);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (;;) {
      const held = this.#things[slot];
      if (held === thing || held === 0) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** The number of a thing; 0 where it has none. */
  find(thing: number): number {
    const slot = this.#slotOf(thing);
    return this.#things[slot] === thing ? (this.#numbers[slot] ?? 0) : 0;
  }

  /** All things by their numbers. */
  all(): number[] {
    const all = new Array<number>(this.size + 1).fill(0);
    for (const [slot, thing] of this.#things.entries())
      if (thing !== 0) all[this.#numbers[slot] ?? 0] = thing;
    return all;
  }

  /** The number of a thing; a new one where it has none. */
  of(thing: number): number {
    let slot = this.#slotOf(thing);
    if (this.#things[slot] === thing) return this.#numbers[slot] ?? 0;
    // No more than half full, so that a place is found at once.
    if (this.size * 2 >= this.#things.length) {
      this.#grow();
      slot = this.#slotOf(thing);
    }
    this.size += 1;
    this.#things[slot] = thing;
    this.#numbers[slot] = this.size;
    return this.size;
  }

  #grow(): void {
    const [things, numbers] = [this.#things, this.#numbers];
    this.#things = new Float64Array(things.length * 2);
    this.#numbers = new Uint32Array(things.length * 2);
    for (const [i, thing] of things.entries()) {
      if (thing === 0) continue;
      const slot = this.#slotOf(thing);
      this.#things[slot] = thing;
      this.#numbers[slot] = numbers[i] ?? 0;
    }
  }
}

/** Places of which the text of the first is known at once; a text of its own length is found from there in a step or two. */
const STEP = 64;

/** What begins where, sorted. */
interface Sorted {
  /** Run → where its places begin in `places`. */
  readonly starts: Uint32Array;
  /** Places as they are counted over all texts, by run, ascending. */
  readonly places: Uint32Array;
  /** Which text holds every {@link STEP}th place. */
  readonly texts: Uint32Array;
}

/** Where some runs stand, by their numbers. */
class PlacesOf {
  /** The run that begins at each place of each text; 0 where none does. */
  #runs = new Numbers();
  /** Of each text its clause, what is added to its positions, and the number of its first place. */
  readonly #texts = new Numbers();
  #length = 0;
  #made: Sorted | undefined;

  /** Begins a text, which must not come before one that was added, of so many places. */
  text(clause: number, shift: number, places: number): void {
    if (places <= 0) return;
    this.#texts.push(clause);
    this.#texts.push(shift);
    this.#texts.push(this.#length);
    this.#length += places;
  }

  /** Says what begins at the next place. */
  next(run: number): void {
    this.#runs.push(run);
  }

  get #sorted(): Sorted {
    this.#made ??= this.#sort();
    return this.#made;
  }

  /** Sorts all by run, places as they came. */
  #sort(): Sorted {
    let most = 0;
    for (const piece of this.#runs.all()) for (const run of piece) if (run > most) most = run;
    // What begins at nothing is the run 0, and is not kept.
    const starts = new Uint32Array(most + 2);
    for (const piece of this.#runs.all())
      for (const run of piece) if (run > 0) starts[run + 1] = (starts[run + 1] ?? 0) + 1;
    for (let run = 1; run < starts.length; run += 1)
      starts[run] = (starts[run] ?? 0) + (starts[run - 1] ?? 0);
    const places = new Uint32Array(starts.at(-1) ?? 0);
    const free = starts.slice();
    let place = 0;
    for (const piece of this.#runs.all())
      for (const run of piece) {
        if (run > 0) {
          const to = free[run] ?? 0;
          places[to] = place;
          free[run] = to + 1;
        }
        place += 1;
      }
    this.#runs = new Numbers();
    const texts = new Uint32Array(Math.ceil(this.#length / STEP));
    for (let n = 0, text = 0; n < texts.length; n += 1) {
      while (this.#startOf(text + 1) <= n * STEP) text += 1;
      texts[n] = text;
    }
    return { starts, places, texts };
  }

  /** The first place of a text. */
  #startOf(text: number): number {
    return text * 3 < this.#texts.length ? this.#texts.at(text * 3 + 2) : this.#length;
  }

  /** How often a run stands. */
  count(run: number): number {
    const { starts, places } = this.#sorted;
    return (starts[run + 1] ?? places.length) - (starts[run] ?? places.length);
  }

  /** Clause and position in turn, ascending. */
  of(run: number): Uint32Array {
    const { starts, places, texts } = this.#sorted;
    // A run that stands nowhere may have a number behind all others.
    const from = starts[run] ?? places.length;
    const found = new Uint32Array(this.count(run) * 2);
    for (let i = 0; i < found.length; i += 2) {
      const place = places[from + i / 2] ?? 0;
      let text = texts[Math.floor(place / STEP)] ?? 0;
      while (this.#startOf(text + 1) <= place) text += 1;
      found[i] = this.#texts.at(text * 3);
      found[i + 1] = place - this.#startOf(text) + this.#texts.at(text * 3 + 1);
    }
    return found;
  }
}

/** Numbers the code units of a reading, from 1 in the order of appearance, so that frequent ones are small. */
class Units {
  readonly #numberOf = new Uint16Array(UNITS);
  readonly #units: string[] = [''];

  of(code: number): number {
    const known = this.#numberOf[code] ?? 0;
    if (known !== 0) return known;
    const number = this.#units.length;
    this.#units.push(String.fromCharCode(code));
    this.#numberOf[code] = number;
    return number;
  }

  /** The number of the unit of a key; 0 where no text has it. */
  in(key: string, at: number): number {
    return this.#numberOf[key.charCodeAt(at)] ?? 0;
  }

  /** The units that have a number, in the order of these. */
  all(): readonly string[] {
    return this.#units;
  }
}

/** Runs of one length, and where they stand. A run is what comes before its last unit, times {@link UNITS}, and that unit. */
class Runs {
  readonly numbers = new Numbered();
  readonly places = new PlacesOf();

  find(before: number, unit: number): number {
    return before === 0 || unit === 0 ? 0 : this.numbers.find(before * UNITS + unit);
  }

  number(before: number, unit: number): number {
    return before === 0 || unit === 0 ? 0 : this.numbers.of(before * UNITS + unit);
  }

  /** The words of each run by its number, of those of what comes before and of the units. */
  words(before: readonly string[], units: readonly string[]): string[] {
    return this.numbers
      .all()
      .map((run) => (before[Math.floor(run / UNITS)] ?? '') + (units[run % UNITS] ?? ''));
  }
}

/** What is gathered of one reading. */
class OfReading {
  readonly #units = new Units();
  readonly #singles = new PlacesOf();
  readonly #pairs = new Runs();
  readonly #triples = new Runs();

  pairs(text: string, clause: number, shift: number, apart: string | undefined): void {
    const gap = apart === undefined ? -1 : apart.charCodeAt(0);
    const unitAt = (at: number): number => {
      const code = text.charCodeAt(at);
      return code === gap ? 0 : this.#units.of(code);
    };
    this.#pairs.places.text(clause, shift, text.length - 1);
    let before = unitAt(0);
    for (let at = 1; at < text.length; at += 1) {
      const unit = unitAt(at);
      this.#pairs.places.next(this.#pairs.number(before, unit));
      before = unit;
    }
  }

  singles(text: string, clause: number): void {
    this.#singles.text(clause, 0, text.length);
    for (let at = 0; at < text.length; at += 1)
      this.#singles.next(this.#units.of(text.charCodeAt(at)));
  }

  triples(texts: readonly string[], frequent: number): void {
    const often = new Uint8Array(this.#pairs.numbers.size + 1);
    for (let pair = 1; pair < often.length; pair += 1)
      if (this.#pairs.places.count(pair) > frequent)
        often[pair] = clausesOf(this.#pairs.places.of(pair)) > frequent ? 1 : 0;
    texts.forEach((text, clause) => {
      this.#triples.places.text(clause, 0, text.length - 2);
      for (let at = 0; at + 2 < text.length; at += 1) {
        const pair = this.#pairs.find(this.#units.in(text, at), this.#units.in(text, at + 1));
        const run =
          often[pair] === 1 ? this.#triples.number(pair, this.#units.in(text, at + 2)) : 0;
        this.#triples.places.next(run);
      }
    });
  }

  /** All runs of it, in no order. */
  *keys(): Generator<string> {
    const units = this.#units.all();
    const pairs = this.#pairs.words(units, units);
    for (const [number, unit] of units.entries()) if (this.#singles.count(number) > 0) yield unit;
    yield* pairs.slice(1);
    yield* this.#triples.words(pairs, units).slice(1);
  }

  /** @param key one of {@link keys} */
  get(key: string): Places {
    const first = this.#units.in(key, 0);
    if (key.length === 1) return this.#singles.of(first);
    const pair = this.#pairs.find(first, this.#units.in(key, 1));
    return key.length === 2
      ? this.#pairs.places.of(pair)
      : this.#triples.places.of(this.#triples.find(pair, this.#units.in(key, 2)));
  }
}

/** How many clauses some places are in. */
export function clausesOf(places: Places): number {
  let clauses = 0;
  for (let i = 0; i < places.length; i += 2)
    if (i === 0 || places[i] !== places[i - 2]) clauses += 1;
  return clauses;
}

/** Gathers keys of all kinds. */
export class Gatherer implements Gathered {
  readonly #lists = new Map<string, number[]>();
  readonly #readings = new Map<Reading, OfReading>();
  #keys: readonly string[] | undefined;

  #of(reading: Reading): OfReading {
    const of = this.#readings.get(reading) ?? new OfReading();
    this.#readings.set(reading, of);
    return of;
  }

  /** Adds a place of a key that is no run of characters. */
  add(key: string, clause: number, at: number): void {
    const places = this.#lists.get(key);
    if (places === undefined) this.#lists.set(key, [clause, at]);
    else places.push(clause, at);
  }

  /**
   * Adds the pairs of a text, which must not come before one that was added.
   *
   * @param clause number of the clause that it is
   * @param shift is added to the positions
   * @param apart a unit that no pair holds
   */
  pairs(reading: Reading, text: string, clause: number, shift = 0, apart?: string): void {
    this.#of(reading).pairs(text, clause, shift, apart);
  }

  /** Adds each unit of a text by itself. */
  singles(reading: Reading, text: string, clause: number): void {
    this.#of(reading).singles(text, clause);
  }

  /**
   * Adds the runs of three that begin with a pair that stands in many clauses; once, when all pairs are added.
   *
   * @param texts of all clauses, by their numbers
   * @param frequent in more clauses than so many
   */
  triples(reading: Reading, texts: readonly string[], frequent: number): void {
    this.#of(reading).triples(texts, frequent);
  }

  /** All keys; not to be asked for before all is added. */
  keys(): readonly string[] {
    this.#keys ??= [
      ...this.#lists.keys(),
      ...[...this.#readings].flatMap(([reading, of]) => [...of.keys()].map((key) => reading + key)),
    ];
    return this.#keys;
  }

  get(key: string): Places | undefined {
    const held = this.#lists.get(key);
    if (held !== undefined) return held;
    // What begins a key of another reading stands in no text.
    const other = this.#readings.get(key.slice(0, 1) as Reading);
    const places = other === undefined ? this.#readings.get('')?.get(key) : other.get(key.slice(1));
    return places === undefined || places.length === 0 ? undefined : places;
  }
}
