/**
 * The nearest clauses, where none holds what was typed: ranked by how much of the query they
 * hold, weighted by how rare it is (BM25 over the pairs of the index, Robertson and Zaragoza
 * 2009). Words of questions are set aside; numbers, dates and agencies count as what they mean; a
 * clause also has the words of its document's title and of the headings over it, at less weight.
 */
import { BREAK, IDEOGRAPH } from './core.ts';
import { CHARACTER, type Feature, type Features, SPARE } from './features.ts';
import { fold } from './fold.ts';
import type { Hold, Place, ShardReader } from './reader.ts';
import { clauseClasses } from './shapes.ts';

/** Clauses that are looked at more closely; fewer where they lie scattered over more files than these. */
const CANDIDATES = 400;
/** What their words say by themselves, of what those of the first say: what holds but a common character is not looked at. */
const LEAST = 0.1;
const ROW_FILES = 9;
/** Files of positions that are fetched for the first of them. */
const POSITION_FILES = 12;
/** The first candidates of the archive, whose texts say what was not looked up. */
const READ = 3;
/** Share of a query from which the text of such a candidate is read. */
const PROMISING = 0.33;
/** Near clauses that are shown. */
const SHOWN = 30;
/**
 * What a clause must come to, to be called near: the share of the query that it holds, weighted by rarity,
 * and more for what that says by itself (in rarest words, up to `most`), for the words that the query begins
 * with, and for each character of what it is about: of a long question less must be held. A query with a
 * word of procedure asks for a matter's formalities, which are seldom what a text with its words says.
 * Fitted to the queries in `tests/search/queries.txt` that have an answer and that have none, each judged by
 * a fit to the others; of those with an answer less than three in a hundred shall fall short.
 */
const NEAR = {
  enough: 1.18,
  says: 0.083,
  most: 3,
  begins: 0.083,
  procedure: -0.2,
  each: 0.068,
  upTo: 10,
} as const;
/** Share of what a query is about, words of procedure left out, that a clause must hold in any case. */
const TOPIC = 0.3;
/** Share that a clause holds, and of the best score, to be shown where nothing is near: some words of it only; and how many such. */
const WEAK = { share: 0.15, score: 0.5, shown: 5 } as const;
/** Share of the best score below which a clause is not shown. */
const WORTH = 0.25;
/** BM25's constants: how fast repetition stops counting, how much length counts. */
const K = 1.2;
const B = 0.4;
/** Characters of a clause that counts as neither long nor short. */
const AVERAGE = 60;
/** Weight of words in headings above, in the title, and in neighbours under the same heading. */
const FROM = { heading: 0.75, title: 0.75, neighbour: 0.12 } as const;
/** What a clause that begins with a word says of it more than one that names it. */
const LEAD = 1.2;
/** What a clause that holds such a thing as is asked for is worth more. */
const ANSWERS = 1.7;
/** Positions at which a clause begins, its number left out. */
const BEGINS = 8;
/** How far behind a word an amount stands that is close to it, and how much more that says. */
const CLOSE = 7;
const BESIDE = 0.3;
/** Characters within which words of a query stand close together, and how much more that says. */
const TOGETHER = { length: 60, more: 0.2 } as const;
/** Weight of a character that stands in no text between others that do: a slip, or a word without meaning. */
const LONELY = 0.35;
/** Share of a unit from which it is held. */
const HELD = 0.7;
/** Stands for the share of a unit of which nobody knows whether a clause holds it. */
const UNASKED = 2;

/** How much of a unit the place of a clause says. */
const partOf = (context: number, unasked: boolean): number =>
  context > FROM.neighbour ? 0.9 : context > 0 ? 0.3 : unasked ? UNASKED : 0;

/** Of two shares of a unit the larger; one of which nobody knows only beside none. */
const better = (a: number, b: number): number =>
  a === UNASKED ? (b === 0 ? a : b) : b === UNASKED ? (a === 0 ? b : a) : Math.max(a, b);

/** What repetition and length leave of a weight (BM25). */
const saturated = (weight: number, times: number, long: number): number =>
  (weight * times * (K + 1)) / (times + K * long);

/** What the pairs of a word add; of a word of one character, the pair that adds most. */
const sumOver = (said: ReadonlyMap<number, number>, from: number, to: number): number => {
  if (to - from === 1) return Math.max(said.get(from) ?? 0, said.get(from - 1) ?? 0);
  let sum = 0;
  for (let at = from; at + 1 < to; at += 1) sum += said.get(at) ?? 0;
  return sum;
};

/** Kinds that stand for a word without saying it. */
const SAYS_LITTLE: ReadonlySet<Feature['kind']> = new Set(['sound', 'character', 'spare']);

/** A share of a unit; nothing where nobody knows. */
const held = (part = 0): number => (part === UNASKED ? 0 : part);

const NO_PLACE: Place = { record: 0, index: 0, above: [], title: -1, length: 0 };

/** A clause that comes near. */
export interface NearClause {
  readonly reader: ShardReader;
  readonly clause: number;
  readonly score: number;
  /** Share of the query that it holds with its headings, 0 to 1. */
  readonly share: number;
  /** The same of what it is about, without words of procedure. */
  readonly topic: number;
  /** What its words say (BM25 and what stands beside). */
  readonly sum: number;
  /** What it comes to, see {@link NEAR}. */
  readonly nearness: number;
  /** Words of the query, parted by what the clause does not hold. */
  readonly words: number;
  /** It holds some words of the query only: no answer, but nothing is nearer. */
  readonly weak?: true;
}

/** What one clause holds of the query. */
interface Candidate {
  readonly reader: ShardReader;
  readonly clause: number;
  /** How often each feature stands in it. */
  readonly own: Map<number, number>;
  /** Where, as far as that was read. */
  readonly at: Map<number, readonly number[]>;
  sum: number;
}

/** Ranks the clauses of some shards by nearness to one query. */
export class Nearest {
  readonly #all: Features;
  readonly #documents: readonly (readonly [ShardReader, number])[];

  /**
   * @param all what the shards hold of the query
   * @param documents titles of the documents whose number stands in the query
   */
  constructor(all: Features, documents: readonly (readonly [ShardReader, number])[] = []) {
    this.#all = all;
    this.#documents = documents;
  }

  get #features(): readonly Feature[] {
    return this.#all.list;
  }

  /** How rare a feature is. */
  #rarity({ clauses: holds }: Feature, clauses: number): number {
    return Math.log(1 + Math.max(0, clauses - holds + 0.5) / (holds + 0.5));
  }

  /** The nearest clauses, best first. `allowed` says which pass the filters. */
  async rank(
    allowed: (reader: ShardReader, clause: number) => boolean = () => true,
    all = false,
  ): Promise<NearClause[]> {
    const clauses = this.#all.clauses;
    const rarities = this.#features.map((feature) => this.#rarity(feature, clauses));
    const weights = this.#features.map(({ weight }, i) => weight * (rarities[i] ?? 0));
    const candidates = this.#gather(weights, allowed);
    const places = new Map<Candidate, Place>();
    await Promise.all(candidates.map(async (c) => places.set(c, await c.reader.placeOf(c.clause))));
    await this.#positions(candidates);
    const units = this.#unitWeights(rarities, clauses);
    // What is asked for, without the words that any matter has; where there are only these, they are it.
    const { general } = this.#all.core;
    const topics = units.some((weight, at) => weight > 0 && general[at] !== true)
      ? units.map((weight, at) => (general[at] === true ? 0 : weight))
      : undefined;
    const rarest = Math.log(1 + (clauses + 0.5) / 0.5);
    const about = [...(topics ?? units).keys()].filter((at) => (topics ?? units)[at] !== 0);
    const asked =
      (general.some((is, at) => is && units[at] !== 0) ? NEAR.procedure : 0) +
      NEAR.each * Math.min(NEAR.upTo, about.length);
    const beginning = (covered: Float64Array): number => {
      const [first = -1, second = first] = about;
      return (held(covered[first]) + held(covered[second])) / 2;
    };
    const neighbours = this.#byParent(candidates, places);
    const score = (candidate: Candidate): NearClause => {
      const place = places.get(candidate) ?? NO_PLACE;
      const { reader, clause } = candidate;
      const above = this.#above(reader, place);
      const beside = neighbours.get(reader)?.get(place.above[0] ?? -1);
      const { covered, sum } = this.#holding(candidate, place.length, weights, above, beside);
      const meant = this.#documents.some(
        ([of, title]) => of === reader && (title === place.title || title === clause),
      );
      const share = shareOf(units, covered);
      return {
        reader,
        clause,
        share,
        topic: topics === undefined ? share : shareOf(topics, covered),
        sum,
        nearness:
          share +
          NEAR.says * Math.min(NEAR.most, sum / rarest) +
          NEAR.begins * beginning(covered) +
          asked,
        words: this.#wordsIn(covered),
        score:
          sum *
          (this.#all.answers(reader, clause) ? ANSWERS : 1) *
          (meant ? 3 : this.#documents.length > 0 ? 0.5 : 1) *
          (0.1 + 0.9 * share ** 3) *
          classFactor(reader.classOf(clause), this.#all.asksForDocument),
      };
    };
    let near = candidates.map(score);
    const read = await this.#complete(candidates, near);
    if (read.size > 0)
      near = candidates.flatMap((candidate, i) => {
        const first = near[i];
        return read.has(candidate) ? [score(candidate)] : first === undefined ? [] : [first];
      });
    near.sort((a, b) => b.score - a.score || a.clause - b.clause);
    near = belowOwn(near, (reader, clause) => {
      const at = candidates.find((c) => c.reader === reader && c.clause === clause);
      return at === undefined ? -1 : (places.get(at)?.above[0] ?? -1);
    });
    if (all) return near;
    const best = near[0]?.score ?? 0;
    const close = near.filter(
      ({ topic, nearness, score }) =>
        topic >= TOPIC && nearness >= NEAR.enough && score >= WORTH * best,
    );
    if (close.length > 0) return close.slice(0, SHOWN);
    return near
      .filter(
        ({ share, words, score }) => words > 0 && share >= WEAK.share && score >= WEAK.score * best,
      )
      .slice(0, WEAK.shown)
      .map((clause) => ({ ...clause, weak: true }));
  }

  /** How many stretches of two characters or more of the query are held. */
  #wordsIn(covered: Float64Array): number {
    const { text } = this.#all.core;
    const all = [...covered]
      .map((part, at) => (part > HELD && part <= 1 && text[at] !== BREAK ? '1' : '0'))
      .join('');
    return all.match(/11+/gu)?.length ?? 0;
  }

  /** What a clause holds of the query, by itself and by where it stands: how much of each unit, and in sum. */
  #holding(
    { own, at: places, reader }: Candidate,
    length: number,
    weights: readonly number[],
    above: ReadonlyMap<number, number>,
    beside: ReadonlySet<number> | undefined,
  ): { covered: Float64Array; sum: number } {
    const long = 1 - B + (B * length) / AVERAGE;
    const covered = new Float64Array(this.#all.core.text.length);
    const heard = this.#heard(places);
    let sum =
      this.#runs(places, weights, heard) +
      this.#besideForms(places, weights) +
      this.#together(places, weights);
    /** What each pair adds, by where it begins. */
    const said = new Map<number, number>();
    this.#features.forEach(({ kind, from }, f) => {
      if (kind !== 'pair') return;
      const times = own.get(f);
      const adds =
        times === undefined
          ? (weights[f] ?? 0) * (above.get(f) ?? 0)
          : saturated(weights[f] ?? 0, times, long);
      if (adds > 0) said.set(from, adds);
    });
    const counted = new Set<number>();
    this.#features.forEach((feature, f) => {
      const { kind, from, to } = feature;
      const times = kind === 'sound' && !heard.has(f) ? undefined : own.get(f);
      const weight = weights[f] ?? 0;
      if (kind === 'spare') {
        if (times === undefined || said.has(from) || said.has(from - 1)) return;
        sum += saturated(weight, times, long);
        covered[from] = better(covered[from] ?? 0, SPARE.says);
        return;
      }
      let part: number;
      if (times !== undefined) {
        const leads = (places.get(f)?.[0] ?? BEGINS) < BEGINS && kind === 'pair';
        const adds = (leads ? LEAD : 1) * saturated(weight, times, long);
        if (kind !== 'akin') sum += adds;
        // Of words of like meaning one counts, and as far only as the word itself does not.
        else if (!counted.has(from)) {
          counted.add(from);
          sum += Math.max(0, adds - sumOver(said, from, to));
        }
        part = this.#partIn(kind, weight);
      } else {
        const context =
          kind === 'sound' ? 0 : (above.get(f) ?? (beside?.has(f) ? FROM.neighbour : 0));
        sum += weight * context;
        // What was not looked up there counts neither way.
        const unasked = feature.old === 'left' && reader.archive !== undefined;
        part = partOf(context, unasked);
      }
      for (let at = from; at < to; at += 1) covered[at] = better(covered[at] ?? 0, part);
    });
    return { covered, sum };
  }

  /** How much of a unit a feature says that stands in the clause. */
  #partIn(kind: Feature['kind'], weight: number): number {
    if (kind === 'sound') return 0.75;
    if (kind === 'akin') return 0.9;
    if (kind !== 'character') return 1;
    const clauses = this.#all.clauses;
    return (CHARACTER.says * weight) / (CHARACTER.weight * Math.log(1 + (clauses + 0.5) / 0.5));
  }

  /** Clauses that hold something of the query, those that hold most. */
  #gather(
    weights: readonly number[],
    allowed: (reader: ShardReader, clause: number) => boolean,
  ): Candidate[] {
    const all: Candidate[] = [];
    for (const reader of this.#all.readers) {
      const here = new Map<number, Candidate>();
      this.#features.forEach(({ places }, f) => {
        for (const [clause, times] of places.get(reader)?.times ?? []) {
          let candidate = here.get(clause);
          if (candidate === undefined) {
            candidate = { reader, clause, own: new Map(), at: new Map(), sum: 0 };
            here.set(clause, candidate);
          }
          candidate.own.set(f, times);
          candidate.sum += weights[f] ?? 0;
        }
      });
      for (const candidate of here.values())
        if (allowed(reader, candidate.clause)) all.push(candidate);
    }
    all.sort((a, b) => b.sum - a.sum || a.clause - b.clause);
    // Their rows must be read: of those that lie scattered fewer.
    const files = new Set<string>();
    const chosen: Candidate[] = [];
    const least = LEAST * (all[0]?.sum ?? 0);
    for (const candidate of all) {
      if (chosen.length >= CANDIDATES || candidate.sum < least) break;
      const file = `${candidate.reader.entry.label} ${candidate.reader.rowsOf(candidate.clause)}`;
      if (!files.has(file) && files.size >= ROW_FILES) continue;
      files.add(file);
      chosen.push(candidate);
    }
    return chosen;
  }

  /** Reads where the features stand in candidates; of long lists for the first of them only. */
  async #positions(candidates: readonly Candidate[]): Promise<void> {
    const files = new Map<Hold, Set<number>>();
    let count = 0;
    for (const { reader, clause, own } of candidates) {
      for (const f of own.keys()) {
        const hold = this.#features[f]?.places.get(reader);
        if (hold === undefined) continue;
        const wanted = files.get(hold) ?? new Set<number>();
        files.set(hold, wanted);
        for (const file of hold.files([clause])) {
          if (wanted.has(file) || count >= POSITION_FILES) continue;
          wanted.add(file);
          count += 1;
        }
      }
    }
    await Promise.all(
      this.#features.flatMap(({ places, kind }, f) =>
        kind !== 'pair' && kind !== 'sound' && kind !== 'form'
          ? []
          : [...places].map(async ([reader, hold]) => {
              const own = candidates.filter((c) => c.reader === reader && c.own.has(f));
              const positions = await hold.positions(
                own.map(({ clause }) => clause),
                files.get(hold) ?? new Set(),
              );
              for (const candidate of own) {
                const there = positions.get(candidate.clause);
                if (there !== undefined) candidate.at.set(f, there);
              }
            }),
      ),
    );
  }

  /** Reads the texts of the best candidates of the archive, to know what was not looked up there. Gives those that it read. */
  async #complete(
    candidates: readonly Candidate[],
    near: readonly NearClause[],
  ): Promise<ReadonlySet<Candidate>> {
    const left = this.#features
      .map((feature, f) => ({ feature, f }))
      .filter(({ feature }) => feature.old === 'left' && feature.kind === 'pair');
    if (left.length === 0) return new Set();
    const best = candidates
      .map((candidate, i) => ({ candidate, score: near[i]?.score ?? 0 }))
      .filter(
        ({ candidate }, i) =>
          candidate.reader.archive !== undefined && (near[i]?.share ?? 0) >= PROMISING,
      )
      .sort((a, b) => b.score - a.score)
      .slice(0, READ)
      .map(({ candidate }) => candidate);
    await Promise.all(
      best.map(async ({ reader, clause, own, at }) => {
        const { text, index } = await reader.textOf(clause);
        const folded = fold(text.c[index]?.x ?? '');
        for (const { feature, f } of left) {
          const positions: number[] = [];
          for (let from = folded.indexOf(feature.key); from >= 0; ) {
            positions.push(from);
            from = folded.indexOf(feature.key, from + 1);
          }
          if (positions.length === 0) continue;
          own.set(f, positions.length);
          at.set(f, positions);
        }
      }),
    );
    return new Set(best);
  }

  /** What the headings above a clause and its document's title hold, each at its weight. */
  #above(reader: ShardReader, { above, title }: Place): Map<number, number> {
    const found = new Map<number, number>();
    const take = (of: number, weight: number): void => {
      this.#features.forEach(({ places }, f) => {
        if (places.get(reader)?.times.has(of) && (found.get(f) ?? 0) < weight) found.set(f, weight);
      });
    };
    for (const at of above) take(at, FROM.heading);
    if (title >= 0) take(title, FROM.title);
    return found;
  }

  /** For each heading, what the clauses under it hold together. */
  #byParent(
    candidates: readonly Candidate[],
    places: ReadonlyMap<Candidate, Place>,
  ): Map<ShardReader, Map<number, Set<number>>> {
    const all = new Map<ShardReader, Map<number, Set<number>>>();
    for (const candidate of candidates) {
      const parent = places.get(candidate)?.above[0] ?? -1;
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
   * The pairs that stand in a clause by their sound, beside one that stands there as it was typed, or
   * three syllables from the beginning of a word: two, or any within a word, say little.
   */
  #heard(own: ReadonlyMap<number, readonly number[]>): Set<number> {
    const { text } = this.#all.core;
    /** Whether a pair of the query stands at a place of the clause, and how. */
    const kindAt = (from: number, position: number): Feature['kind'] | undefined => {
      let found: Feature['kind'] | undefined;
      for (const [f, positions] of own) {
        const feature = this.#features[f];
        if (feature?.from !== from || !positions.includes(position)) continue;
        if (feature.kind === 'pair') return 'pair';
        if (feature.kind === 'sound') found = 'sound';
      }
      return found;
    };
    const ends = (at: number): boolean => text[at] === undefined || text[at] === BREAK;
    const isHeard = (from: number, position: number): boolean => {
      let [first, last] = [from, from];
      let typed = false;
      for (let kind: Feature['kind'] | undefined; ; first -= 1) {
        kind = kindAt(first - 1, position - (from - first) - 1);
        if (kind === undefined) break;
        typed ||= kind === 'pair';
      }
      for (let kind: Feature['kind'] | undefined; ; last += 1) {
        kind = kindAt(last + 1, position + (last - from) + 1);
        if (kind === undefined) break;
        typed ||= kind === 'pair';
      }
      return typed || (last > first && ends(first - 1));
    };
    const heard = new Set<number>();
    for (const [f, positions] of own) {
      const feature = this.#features[f];
      if (feature?.kind === 'sound' && positions.some((at) => isHeard(feature.from, at)))
        heard.add(f);
    }
    return heard;
  }

  /** More for pairs that stand in the clause as they stand in the query, one after the other. */
  #runs(
    own: ReadonlyMap<number, readonly number[]>,
    weights: readonly number[],
    heard: ReadonlySet<number>,
  ): number {
    const at = new Map<number, number>();
    for (const f of own.keys()) {
      const feature = this.#features[f];
      if (feature?.kind === 'pair' || heard.has(f)) at.set(feature?.from ?? -1, f);
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

  /** More for an amount or a day that stands close behind a word of the query: 死亡10人以上 is not 重伤10人以上. */
  #besideForms(own: ReadonlyMap<number, readonly number[]>, weights: readonly number[]): number {
    const words = [...own]
      .filter(([f]) => this.#features[f]?.kind === 'pair')
      .flatMap(([, positions]) => positions);
    let sum = 0;
    for (const [f, positions] of own) {
      if (this.#features[f]?.kind !== 'form') continue;
      const gaps = positions.flatMap((at) => words.map((word) => at - word));
      if (gaps.some((gap) => gap > 0 && gap <= CLOSE)) sum += BESIDE * (weights[f] ?? 0);
    }
    return sum;
  }

  /** More for words of the query that stand close together: a long clause speaks of much. */
  #together(own: ReadonlyMap<number, readonly number[]>, weights: readonly number[]): number {
    const all = [...own]
      .filter(([f]) => this.#features[f]?.kind === 'pair' || this.#features[f]?.kind === 'form')
      .flatMap(([f, positions]) => positions.map((at) => [at, f] as const))
      .sort((a, b) => a[0] - b[0]);
    let best = 0;
    all.forEach(([start], i) => {
      const seen = new Set<number>();
      let [sum, most] = [0, 0];
      for (let j = i; j < all.length; j += 1) {
        const [at = 0, f = 0] = all[j] ?? [];
        if (at - start > TOGETHER.length) break;
        if (seen.has(f)) continue;
        seen.add(f);
        sum += weights[f] ?? 0;
        most = Math.max(most, weights[f] ?? 0);
      }
      best = Math.max(best, sum - most);
    });
    return TOGETHER.more * best;
  }

  /** How much each unit of the query weighs: as the rarest thing that it is part of. */
  #unitWeights(rarities: readonly number[], clauses: number): number[] {
    const { text, idle } = this.#all.core;
    const rarest = Math.log(1 + (clauses + 0.5) / 0.5);
    const weights = Array.from({ length: text.length }, () => 0);
    const known = new Set<number>();
    this.#features.forEach((feature, f) => {
      if (SAYS_LITTLE.has(feature.kind) || feature.clauses === 0) return;
      for (let at = feature.from; at < feature.to; at += 1) {
        known.add(at);
        if (idle[at] !== true) weights[at] = Math.max(weights[at] ?? 0, rarities[f] ?? 0);
      }
    });
    for (const { from, to, kind } of this.#features) {
      for (let at = from; at < to && kind !== 'spare'; at += 1) {
        if (known.has(at) || idle[at] === true) continue;
        const lonely = [at - 1, at + 1].every(
          (beside) => known.has(beside) || (idle[beside] === true && text[beside] !== BREAK),
        );
        const apart = [at - 1, at + 1].every(
          (beside) => text[beside] === undefined || text[beside] === BREAK,
        );
        weights[at] = lonely || apart ? rarest * LONELY : rarest;
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
  async corrected({ reader, clause }: NearClause, folded: string): Promise<string | undefined> {
    const { text } = this.#all.core;
    const units = [...text];
    for (const { kind, from, places } of this.#features) {
      if (kind !== 'sound') continue;
      const at = (await places.get(reader)?.positions([clause]))?.get(clause)?.[0];
      if (at === undefined) continue;
      units[from] = folded[at] ?? units[from] ?? '';
      units[from + 1] = folded[at + 1] ?? units[from + 1] ?? '';
    }
    const { idle } = this.#all.core;
    let from = 0;
    for (const word of units.join('').split(BREAK)) {
      const slip = oneSlip(word, folded);
      // 的 in the place of another character is no slip.
      if (slip !== undefined && idle[from + slip.at] !== true)
        units.splice(from, word.length, ...slip.there);
      from += word.length + 1;
    }
    const fixed = units.join('');
    return fixed === text ? undefined : fixed.replaceAll(BREAK, ' ').trim();
  }
}

/** Lengths of words in which one other character is taken for a slip. */
const SLIPS = { least: 4, most: 12 } as const;

/** Where a text has a word but for one character: which that is, and what stands there. */
function oneSlip(word: string, folded: string): { at: number; there: string } | undefined {
  if (word.length < SLIPS.least || word.length > SLIPS.most || folded.includes(word))
    return undefined;
  for (let start = 0; start + word.length <= folded.length; start += 1) {
    const there = folded.slice(start, start + word.length);
    const differ = [...word].flatMap((c, i) => (c === there[i] ? [] : [i]));
    const [at = -1] = differ;
    if (differ.length === 1 && IDEOGRAPH.test(there[at] ?? '')) return { at, there };
  }
  return undefined;
}

/** Of its score a clause under a heading must have to stand before it. */
const OWN = 0.6;
/** Of the best ones, headings below the clause under them that says it. */
const BEST = 12;

/** How much of some units is held, by their weights; of what nobody asked nothing is said. */
function shareOf(units: readonly number[], covered: Float64Array): number {
  let [whole, sum] = [0, 0];
  units.forEach((weight, at) => {
    const part = covered[at] ?? 0;
    if (part === UNASKED) return;
    whole += weight;
    sum += weight * part;
  });
  return whole === 0 ? 0 : sum / whole;
}

/** A heading says what stands under it: where a clause there comes near too, that is the answer. */
function belowOwn(
  near: readonly NearClause[],
  headingOf: (reader: ShardReader, clause: number) => number,
): NearClause[] {
  const best = near.slice(0, BEST);
  for (let at = 0; at < best.length; at += 1) {
    const heading = best[at];
    if (heading === undefined || heading.reader.classOf(heading.clause) !== clauseClasses.heading)
      continue;
    const own = best.findIndex(
      ({ reader, clause, score }, i) =>
        i > at &&
        reader === heading.reader &&
        score >= OWN * heading.score &&
        headingOf(reader, clause) === heading.clause,
    );
    const [answer] = own < 0 ? [] : best.splice(own, 1);
    if (answer === undefined) continue;
    best.splice(at, 0, answer);
    at += 1;
  }
  return [...best, ...near.slice(BEST)];
}

/** What a class is worth: contents repeat what stands elsewhere. */
function classFactor(kind: number, asksForDocument: boolean): number {
  switch (kind) {
    case clauseClasses.title:
      return 1.15;
    case clauseClasses.contents:
      return 0.35;
    case clauseClasses.docNumber:
      // Its line has the day of a document.
      return asksForDocument ? 1.5 : 0.6;
    default:
      return 1;
  }
}
