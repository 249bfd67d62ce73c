/**
 * The nearest clauses, where none holds what was typed: ranked by how much of the query they
 * hold, weighted by how rare it is (BM25 over the pairs of the index, Robertson and Zaragoza
 * 2009). Words of questions are set aside; numbers, dates and agencies count as what they mean; a
 * clause also has the words of its document's title and of the headings over it, at less weight.
 */
import { mentions } from './called.ts';
import { ordinalsIn } from './fold.ts';
import { type Form, formsOf, type Sought, soughtIn } from './forms.ts';
import { startsOf } from './phrase.ts';
import type { Postings } from './postings.ts';
import type { ShardReader } from './reader.ts';
import { clauseClasses, type Names } from './shapes.ts';
import type { Sounds } from './sounds.ts';
import { facts, readings } from './tokens.ts';

/** Stands where words were set aside: no pair runs across. */
export const BREAK = '\u0003';
/** Pairs of a query that are looked up at most; of a longer one, some spread over it. */
const MOST_PAIRS = 26;
/** Clauses that are looked at more closely. */
const CANDIDATES = 400;
/** Near clauses that are shown. */
const SHOWN = 30;
/** Share of a query, weighted by rarity, that a clause must hold to be called near. */
export const ENOUGH = 0.5;
/** Share of the best score below which a clause is not shown. */
const WORTH = 0.4;

/** BM25's constants: how fast repetition stops counting, how much length counts. */
const K = 1.2;
const B = 0.5;
/** Characters of a clause that counts as neither long nor short. */
const AVERAGE = 60;
/** Weight of words in headings above, in the title, and in neighbours under the same heading. */
const FROM = { heading: 0.75, title: 0.75, neighbour: 0.12 } as const;
/** What a clause that begins with a word says of it more than one that names it. */
const LEAD = 1.2;
/** What a clause that holds such a thing as is asked for is worth more. */
const ANSWERS = 1.5;
/** Positions at which a clause begins, its number left out. */
const BEGINS = 8;
/** Weight of a character that stands in no text between others that do: a slip, or a word without meaning. */
const LONELY = 0.35;

const IDEOGRAPH = /[\u3400-\u9fff]/u;

/** A query without the words that say nothing of what is looked for. */
export interface Core {
  /** Folded, with {@link BREAK} where something was set aside or words were parted. */
  readonly text: string;
  /** For each unit, whether it alone says nothing (的, 了, 吗). */
  readonly idle: readonly boolean[];
}

/** Sets the words of questions and politeness aside. */
export function coreOf(words: readonly string[], names: Names): Core {
  const aside = [...(names.aside ?? [])].sort((a, b) => b.length - a.length);
  const idleOnes = new Set(aside.filter((word) => word.length === 1));
  const cut = aside.filter((word) => word.length > 1);
  let text = '';
  const idle: boolean[] = [];
  const add = (unit: string, says: boolean): void => {
    text += unit;
    idle.push(!says);
  };
  for (const word of words) {
    if (text !== '' && !text.endsWith(BREAK)) add(BREAK, false);
    for (let at = 0; at < word.length; ) {
      const set = cut.find((w) => word.startsWith(w, at));
      const unit = word[at] ?? '';
      if (set !== undefined) {
        if (text !== '' && !text.endsWith(BREAK)) add(BREAK, false);
        at += set.length;
      } else {
        if (/[?!,.;:、"-]/u.test(unit)) {
          // Punctuation parts words, but not a number.
          if (/\d/u.test(word[at - 1] ?? '') && /\d/u.test(word[at + 1] ?? '')) add(unit, false);
          else if (text !== '' && !text.endsWith(BREAK)) add(BREAK, false);
        } else add(unit, !idleOnes.has(unit));
        at += 1;
      }
    }
  }
  return { text, idle };
}

/** Something that a clause may hold of the query. */
interface Feature {
  /** Units of the query that it stands for. */
  readonly from: number;
  readonly to: number;
  /** How much more or less than its rarity it weighs. */
  readonly weight: number;
  /** Where it stands, by shard. */
  readonly places: Map<ShardReader, Postings>;
  /** `akin`: counts only where the word itself is not there. */
  readonly kind: 'pair' | 'sound' | 'akin' | 'other';
}

/** A clause that comes near. */
export interface NearClause {
  readonly reader: ShardReader;
  readonly clause: number;
  readonly score: number;
  /** Share of the query that it holds with its headings, 0 to 1. */
  readonly share: number;
}

/** What one clause holds of the query. */
interface Candidate {
  readonly reader: ShardReader;
  readonly clause: number;
  readonly own: Map<number, readonly number[]>;
  sum: number;
}

/** Ranks the clauses of some shards by nearness to one query. */
export class Nearest {
  readonly core: Core;
  readonly #names: Names;
  readonly #readers: readonly ShardReader[];
  readonly #features: Feature[] = [];
  /** What the question asks for, and which clauses hold such a thing. */
  readonly #sought: readonly Sought[];
  readonly #holds = new Map<ShardReader, Postings>();
  readonly #documents: readonly (readonly [ShardReader, number])[];
  /** Units that facts stand for: their pairs are not looked up. */
  readonly #meant = new Set<number>();

  /**
   * @param words the words as typed, folded
   * @param documents documents whose number stands in the query, with the stretch of it left out of `words`
   */
  constructor(
    words: readonly string[],
    names: Names,
    readers: readonly ShardReader[],
    documents: readonly (readonly [ShardReader, number])[] = [],
  ) {
    this.core = coreOf(words, names);
    this.#sought = soughtIn(words.join(' '));
    this.#names = names;
    this.#readers = readers;
    this.#documents = documents;
  }

  /** Looks up what the query holds. */
  async look(): Promise<void> {
    const { text } = this.core;
    await Promise.all([
      ...formsOf(text, true).map((form) => this.#form(form)),
      ...ordinalsIn(text).map(({ from, to, figure }) =>
        text[to] === '级'
          ? this.#key(`${readings.ordinals}${figure}级`, from, to + 1, 1)
          : this.#key(
              `${readings.ordinals}${text[from - 1] ?? ''}${figure[0] ?? ''}`,
              from - 1,
              to,
              1,
            ),
      ),
      ...mentions(this.#names, text).map(({ from, to, called }) => {
        const ordinal = this.#names.agencies.findIndex(({ id }) => id === called.agency.id);
        return this.#key(facts.agency(ordinal), from, to, 1.6);
      }),
      ...this.#synonyms(),
      ...this.#sought.slice(0, 1).flatMap((sought) =>
        this.#readers.map(async (reader) => {
          this.#holds.set(reader, await reader.find(facts.held(sought)));
        }),
      ),
    ]);
    const pairs: number[] = [];
    for (let at = 0; at + 1 < text.length; at += 1) {
      if (text[at] === BREAK || text[at + 1] === BREAK) continue;
      if (this.#meant.has(at) && this.#meant.has(at + 1)) continue;
      pairs.push(at);
    }
    const step = Math.max(1, Math.ceil(pairs.length / MOST_PAIRS));
    const chosen = pairs.filter((_, i) => i % step === 0 || i === pairs.length - 1);
    await Promise.all(
      chosen.map((at) =>
        this.#add(
          { from: at, to: at + 2, weight: this.#says(at) * this.#says(at + 1), kind: 'pair' },
          (reader) => reader.find(text.slice(at, at + 2)),
        ),
      ),
    );
  }

  #says(at: number): number {
    return this.core.idle[at] === true ? 0.4 : 1;
  }

  async #add(
    feature: Omit<Feature, 'places'>,
    find: (reader: ShardReader) => Promise<Postings>,
  ): Promise<number> {
    const places = new Map<ShardReader, Postings>();
    let found = 0;
    await Promise.all(
      this.#readers.map(async (reader) => {
        const postings = await find(reader);
        if (postings.size > 0) places.set(reader, postings);
        found += postings.size;
      }),
    );
    this.#features.push({ ...feature, places });
    return found;
  }

  async #key(key: string, from: number, to: number, weight: number): Promise<void> {
    for (let at = from; at < to; at += 1) this.#meant.add(at);
    await this.#add({ from, to, weight, kind: 'other' }, (reader) => reader.find(key));
  }

  /** A number or a date: its most precise fact that stands anywhere. */
  async #form({ from, to, facts: all }: Form): Promise<void> {
    for (const [i, fact] of all.entries()) {
      const found = await this.#add({ from, to, weight: 2 - i * 0.5, kind: 'other' }, (reader) =>
        reader.find(facts.form(fact)),
      );
      if (found > 0) {
        for (let at = from; at < to; at += 1) this.#meant.add(at);
        return;
      }
      this.#features.pop();
    }
  }

  /** Words that mean the same as one in the query. */
  #synonyms(): Promise<unknown>[] {
    const { text } = this.core;
    return [...this.#names.synonyms, ...(this.#names.akin ?? [])].flatMap((set) =>
      set.flatMap((word) => {
        const from = text.indexOf(word.toLowerCase());
        if (from < 0) return [];
        return set
          .filter((other) => other !== word)
          .map((other) =>
            this.#add(
              { from, to: from + word.length, weight: 0.7 * (word.length - 1), kind: 'akin' },
              async (reader) => (await startsOf(reader, other.toLowerCase())).starts,
            ),
          );
      }),
    );
  }

  /** Ideographs of the query that no pair in the texts holds. */
  unknown(): number[] {
    const { text, idle } = this.core;
    const covered = new Set<number>(this.#meant);
    const probed = new Set<number>();
    for (const { from, to, places, kind } of this.#features) {
      if (kind === 'sound') continue;
      for (let at = from; at < to; at += 1) {
        probed.add(at);
        if (places.size > 0) covered.add(at);
      }
    }
    return [...text].length === text.length
      ? Array.from({ length: text.length }, (_, at) => at).filter(
          (at) =>
            probed.has(at) &&
            !covered.has(at) &&
            idle[at] !== true &&
            IDEOGRAPH.test(text[at] ?? ''),
        )
      : [];
  }

  /** Looks up by sound what does not stand in the texts as it was typed. */
  async bySound(sounds: Sounds): Promise<void> {
    const { text } = this.core;
    const wanting = new Set(this.unknown().flatMap((at) => [at - 1, at]));
    await Promise.all(
      [...wanting].flatMap((at) =>
        sounds
          .ofPair(text.slice(at, at + 2))
          .map((pair) =>
            this.#add({ from: at, to: at + 2, weight: 0.8, kind: 'sound' }, (reader) =>
              reader.find(readings.sound + pair),
            ),
          ),
      ),
    );
  }

  /** How rare a feature is. */
  #rarity(feature: Feature, clauses: number): number {
    let holds = 0;
    for (const postings of feature.places.values()) holds += postings.size;
    return Math.log(1 + (clauses - holds + 0.5) / (holds + 0.5));
  }

  /** The nearest clauses, best first. `allowed` says which pass the filters. */
  async rank(
    allowed: (reader: ShardReader, clause: number) => boolean = () => true,
  ): Promise<NearClause[]> {
    const clauses = this.#readers.reduce((sum, { entry }) => sum + entry.clauses, 0);
    const rarities = this.#features.map((feature) => this.#rarity(feature, clauses));
    const weights = this.#features.map(({ weight }, i) => weight * (rarities[i] ?? 0));
    const candidates = this.#gather(weights, allowed);
    const places = new Map<Candidate, Awaited<ReturnType<ShardReader['placeOf']>>>();
    await Promise.all(candidates.map(async (c) => places.set(c, await c.reader.placeOf(c.clause))));
    const units = this.#unitWeights(rarities, clauses);
    const whole = units.reduce((sum, weight) => sum + weight, 0);
    const near: NearClause[] = [];
    const neighbours = this.#byParent(candidates, places);
    const documents = new Map(
      await Promise.all(
        [...new Set(candidates.map(({ reader }) => reader))].map(
          async (reader) => [reader, await reader.documents()] as const,
        ),
      ),
    );
    for (const candidate of candidates) {
      const place = places.get(candidate);
      if (place === undefined) continue;
      const { reader, clause } = candidate;
      const document = documents.get(reader)?.of(clause) ?? 0;
      const title = documents.get(reader)?.titleOf(document);
      const above = await this.#above(reader, place.parent, title === clause ? undefined : title);
      const beside = place.parent < 0 ? undefined : neighbours.get(reader)?.get(place.parent);
      const { covered, sum } = this.#holding(candidate, place.length, weights, above, beside);
      const meant = this.#documents.some(([of, n]) => of === reader && n === document);
      const share =
        whole === 0
          ? 0
          : units.reduce((all, weight, at) => all + weight * (covered[at] ?? 0), 0) / whole;
      near.push({
        reader,
        clause,
        share,
        score:
          sum *
          (this.#holds.get(reader)?.has(clause) ? ANSWERS : 1) *
          (meant ? 3 : this.#documents.length > 0 ? 0.5 : 1) *
          (0.1 + 0.9 * share ** 3) *
          classFactor(reader.classOf(clause)),
      });
    }
    near.sort((a, b) => b.score - a.score || a.clause - b.clause);
    const best = near[0]?.score ?? 0;
    return near
      .filter(({ share, score }) => share >= ENOUGH && score >= WORTH * best)
      .slice(0, SHOWN);
  }

  /** What a clause holds of the query, by itself and by where it stands: how much of each unit, and in sum. */
  #holding(
    { own }: Candidate,
    length: number,
    weights: readonly number[],
    above: ReadonlyMap<number, number>,
    beside: ReadonlySet<number> | undefined,
  ): { covered: Float64Array; sum: number } {
    const long = 1 - B + (B * length) / AVERAGE;
    const covered = new Float64Array(this.core.text.length);
    const heard = this.#heard(own);
    let sum = this.#runs(own, weights);
    const said = (at: number): boolean =>
      this.#features.some(
        ({ kind, from }, f) => kind === 'pair' && from === at && (own.has(f) || above.has(f)),
      );
    const counted = new Set<number>();
    this.#features.forEach((feature, f) => {
      if (feature.kind === 'akin' && own.has(f)) {
        // Of words of like meaning one counts, and none beside the word itself.
        if (counted.has(feature.from) || said(feature.from)) return;
        counted.add(feature.from);
      }
      const sound = feature.kind === 'sound';
      const positions = sound && !heard.has(f) ? undefined : own.get(f);
      const weight = weights[f] ?? 0;
      let part: number;
      if (positions !== undefined) {
        const leads = (positions[0] ?? BEGINS) < BEGINS && feature.kind === 'pair';
        const times = positions.length;
        sum += ((leads ? LEAD : 1) * weight * times * (K + 1)) / (times + K * long);
        part = sound ? 0.75 : 1;
      } else {
        const context = sound ? 0 : (above.get(f) ?? (beside?.has(f) ? FROM.neighbour : 0));
        sum += weight * context;
        part = context === 0 ? 0 : context > FROM.neighbour ? 0.9 : 0.3;
      }
      for (let at = feature.from; at < feature.to; at += 1)
        covered[at] = Math.max(covered[at] ?? 0, part);
    });
    return { covered, sum };
  }

  /** Clauses that hold something of the query, those that hold most. */
  #gather(
    weights: readonly number[],
    allowed: (reader: ShardReader, clause: number) => boolean,
  ): Candidate[] {
    const all: Candidate[] = [];
    for (const reader of this.#readers) {
      const here = new Map<number, Candidate>();
      this.#features.forEach(({ places }, f) => {
        for (const [clause, positions] of places.get(reader) ?? []) {
          let candidate = here.get(clause);
          if (candidate === undefined) {
            candidate = { reader, clause, own: new Map(), sum: 0 };
            here.set(clause, candidate);
          }
          candidate.own.set(f, positions);
          candidate.sum += weights[f] ?? 0;
        }
      });
      for (const candidate of here.values())
        if (allowed(reader, candidate.clause)) all.push(candidate);
    }
    return all.sort((a, b) => b.sum - a.sum || a.clause - b.clause).slice(0, CANDIDATES);
  }

  /** What the headings above a clause and its document's title hold, each at its weight. */
  async #above(
    reader: ShardReader,
    parent: number,
    title: number | undefined,
  ): Promise<Map<number, number>> {
    const found = new Map<number, number>();
    const take = (of: number, weight: number): void => {
      this.#features.forEach(({ places }, f) => {
        if (places.get(reader)?.has(of) && (found.get(f) ?? 0) < weight) found.set(f, weight);
      });
    };
    for (let at = parent; at >= 0; at = (await reader.placeOf(at)).parent) take(at, FROM.heading);
    if (title !== undefined) take(title, FROM.title);
    return found;
  }

  /** For each heading, what the clauses under it hold together. */
  #byParent(
    candidates: readonly Candidate[],
    places: ReadonlyMap<Candidate, { readonly parent: number }>,
  ): Map<ShardReader, Map<number, Set<number>>> {
    const all = new Map<ShardReader, Map<number, Set<number>>>();
    for (const candidate of candidates) {
      const parent = places.get(candidate)?.parent ?? -1;
      if (parent < 0) continue;
      const here = all.get(candidate.reader) ?? new Map<number, Set<number>>();
      all.set(candidate.reader, here);
      const set = here.get(parent) ?? new Set<number>();
      here.set(parent, set);
      for (const f of candidate.own.keys()) set.add(f);
    }
    return all;
  }

  /**
   * The pairs that stand in a clause by their sound and beside another of the query, as there:
   * two syllables alone say little.
   */
  #heard(own: ReadonlyMap<number, readonly number[]>): Set<number> {
    const heard = new Set<number>();
    for (const [f, positions] of own) {
      const feature = this.#features[f];
      if (feature?.kind !== 'sound') continue;
      const beside = [...own].some(([g, others]) => {
        const step = (this.#features[g]?.from ?? 0) - feature.from;
        return (
          Math.abs(step) === 1 &&
          (this.#features[g]?.kind === 'pair' || this.#features[g]?.kind === 'sound') &&
          positions.some((position) => others.includes(position + step))
        );
      });
      if (beside) heard.add(f);
    }
    return heard;
  }

  /** More for pairs that stand in the clause as they stand in the query, one after the other. */
  #runs(own: ReadonlyMap<number, readonly number[]>, weights: readonly number[]): number {
    const at = new Map<number, number>();
    for (const f of own.keys()) {
      const feature = this.#features[f];
      if (feature?.kind === 'pair' || feature?.kind === 'sound') at.set(feature.from, f);
    }
    let sum = 0;
    for (const [from, f] of at) {
      const next = at.get(from + 1);
      if (next === undefined) continue;
      const there = new Set(own.get(next));
      if (own.get(f)?.some((position) => there.has(position + 1)))
        sum += 0.5 * Math.min(weights[f] ?? 0, weights[next] ?? 0);
    }
    return sum;
  }

  /** How much each unit of the query weighs: as the rarest thing that it is part of. */
  #unitWeights(rarities: readonly number[], clauses: number): number[] {
    const { text, idle } = this.core;
    const rarest = Math.log(1 + (clauses + 0.5) / 0.5);
    const weights = Array.from({ length: text.length }, () => 0);
    const known = new Set<number>();
    this.#features.forEach((feature, f) => {
      if (feature.kind === 'sound' || feature.places.size === 0) return;
      for (let at = feature.from; at < feature.to; at += 1) {
        known.add(at);
        if (idle[at] !== true) weights[at] = Math.max(weights[at] ?? 0, rarities[f] ?? 0);
      }
    });
    for (const { from, to } of this.#features) {
      for (let at = from; at < to; at += 1) {
        if (known.has(at) || idle[at] === true) continue;
        const lonely = known.has(at - 1) && known.has(at + 1);
        weights[at] = lonely ? rarest * LONELY : rarest;
      }
    }
    return weights;
  }

  /**
   * The query as the nearest text has it: characters that were found by their sound, or one that
   * differs in a word of four or more, replaced. Undefined if nothing is.
   *
   * @param folded the folded text of the clause
   */
  corrected({ reader, clause }: NearClause, folded: string): string | undefined {
    const { text } = this.core;
    const units = [...text];
    for (const { kind, from, places } of this.#features) {
      if (kind !== 'sound') continue;
      const at = places.get(reader)?.get(clause)?.[0];
      if (at === undefined) continue;
      units[from] = folded[at] ?? units[from] ?? '';
      units[from + 1] = folded[at + 1] ?? units[from + 1] ?? '';
    }
    let fixed = units.join('');
    for (const word of fixed.split(BREAK)) {
      if (word.length < 4 || word.length > 12 || folded.includes(word)) continue;
      for (let start = 0; start + word.length <= folded.length; start += 1) {
        const there = folded.slice(start, start + word.length);
        let differ = 0;
        for (let i = 0; i < word.length && differ < 2; i += 1)
          if (word[i] !== there[i]) differ += IDEOGRAPH.test(there[i] ?? '') ? 1 : 2;
        if (differ === 1) {
          fixed = fixed.replace(word, there);
          break;
        }
      }
    }
    return fixed === text ? undefined : fixed.replaceAll(BREAK, ' ').trim();
  }

  /** The stretches of the query that stand in the texts, longest first. */
  runs(): string[] {
    const { text } = this.core;
    const found: string[] = [];
    let run = '';
    const end = (): void => {
      if (run.length > 1) found.push(run);
      run = '';
    };
    const there = new Set(
      this.#features.filter((f) => f.kind === 'pair' && f.places.size > 0).map((f) => f.from),
    );
    for (let at = 0; at < text.length; at += 1) {
      if (there.has(at)) run = run === '' ? text.slice(at, at + 2) : run + (text[at + 1] ?? '');
      else end();
    }
    end();
    return [...new Set(found)].sort((a, b) => b.length - a.length);
  }
}

/** What a class is worth: contents repeat what stands elsewhere. */
function classFactor(kind: number): number {
  switch (kind) {
    case clauseClasses.title:
      return 1.15;
    case clauseClasses.contents:
      return 0.35;
    case clauseClasses.docNumber:
      return 0.6;
    default:
      return 1;
  }
}
