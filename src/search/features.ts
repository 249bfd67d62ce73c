/**
 * What a query asks the index for, and where that stands: its pairs, numbers and dates, agencies, words of like
 * meaning; sounds and single characters of what stands nowhere. In the newest shard first; behind the
 * archive the rarest only, up to a number of bytes.
 */
import { type AkinSets, akinAlone, akinWords, gradesAlone, gradeWords } from './akin.ts';
import { mentions } from './called.ts';
import { BREAK, type Core, coreOf, IDEOGRAPH } from './core.ts';
import { ordinalsIn } from './fold.ts';
import { type Form, formsOf, type Sought, soughtIn } from './forms.ts';
import { timesOf } from './phrase.ts';
import { changeAsked, officeIn } from './posts.ts';
import type { Hold, ShardReader } from './reader.ts';
import type { Names } from './shapes.ts';
import type { Sounds } from './sounds.ts';
import { facts, readings } from './tokens.ts';

/** Pairs of a query that are looked up at most; of a longer one, some spread over it. */
const MOST_PAIRS = 26;
/** Share of the clauses of the newest shard from which a pair is too common to be looked up in the archive. */
const COMMON = 0.06;
/** Clauses from which that share says something. */
const MANY = 500;
/** Bytes of lists that are read in the archive, the rarest first; and how many are read in any case. */
const ARCHIVE_BYTES = 50_000;
const ARCHIVE_LEAST = 2;
/** Weight of a character by itself, and the most that it says of itself, where no pair of it stands anywhere. */
export const CHARACTER = { weight: 0.5, says: 0.6 } as const;
/** Weight of a word before a colon, where it is asked what it is. */
const DEFINES = 0.8;
/**
 * Weight of any other character by itself, and what it says where no pair of it stands in a clause: words
 * of like meaning often share one (归还, 返还). And how many there may be: what is longer says enough.
 */
export const SPARE = { weight: 0.2, says: 0.4, most: 18 } as const;
/** Weight of a word of one character that someone types alone. */
const ALONE = 0.8;
const NO_SETS: AkinSets = [];
/** Characters of a query that stand in texts, from which on others are looked up by themselves. */
const KNOWN = 3;

/** Something that a clause may hold of the query. */
export interface Feature {
  /** Units of the query that it stands for. */
  readonly from: number;
  readonly to: number;
  /** How much more or less than its rarity it weighs. */
  readonly weight: number;
  /** Its key in the index; of words of like meaning the word. */
  readonly key: string;
  /** Where it stands, by shard. */
  readonly places: Map<ShardReader, Hold>;
  /** `akin`: counts only as far as the word itself is not there; `spare`: where no pair of it is. */
  readonly kind: 'pair' | 'spare' | 'sound' | 'akin' | 'character' | 'form' | 'other';
  /** In how many clauses it stands, whether these were read or not. */
  clauses: number;
  /** Whether the archive was asked, and whether its lists were read. */
  old: 'not asked' | 'read' | 'left';
}

/** Whether it is one key of the index, and not a word. */
const isKey = (key: string): boolean => /^[\uFDD0-\uFDEF]/u.test(key);

/** Whether it says too little to be looked for behind the archive: a character, a pair with 了 or 的. */
const isSlight = ({ kind, weight }: Feature): boolean =>
  kind === 'spare' || kind === 'character' || (kind === 'pair' && weight < 1);

const clausesOf = ({ places }: Feature): number =>
  [...places.values()].reduce((sum, { times }) => sum + times.size, 0);

/** What some shards hold of one query. */
export class Features {
  readonly core: Core;
  readonly #names: Names;
  #akin: AkinSets = NO_SETS;
  /** The newest shard; and those behind the archive, once they are asked. */
  readonly #newest: readonly ShardReader[];
  readonly #olds: readonly ShardReader[];
  #readers: readonly ShardReader[];
  readonly #list: Feature[] = [];
  readonly #forms: Form[];
  /** What the question asks for, and which clauses hold such a thing. */
  readonly #sought: readonly Sought[];
  /** Whether it asks who or what something is. */
  readonly #asksWhat: boolean;
  /** Whether it asks who came to a post, or who left it. */
  readonly #change: 'appoint' | 'remove' | undefined;
  readonly #holds = new Map<ShardReader, Hold>();
  /** Units that facts stand for: their pairs are not looked up. */
  readonly #meant = new Set<number>();

  /** @param words the words as typed, folded */
  constructor(words: readonly string[], names: Names, readers: readonly ShardReader[]) {
    this.core = coreOf(words, names);
    this.#sought = soughtIn(words.join(' '));
    this.#asksWhat = /[有是]哪些|是什么|什么是|是啥|什么叫|是谁|谁是|管什么|干什么|职责/u.test(
      words.join(' '),
    );
    this.#change = changeAsked(words.join(' '));
    this.asksForDocument = /文件|公文|发文|印发|下发/u.test(words.join(' '));
    this.#names = names;
    this.#newest = readers.filter(({ archive }) => archive === undefined);
    this.#olds = readers.filter(({ archive }) => archive !== undefined);
    this.#readers = this.#newest;
    this.#forms = formsOf(this.core.text, true);
  }

  /** The shards that were asked. */
  get readers(): readonly ShardReader[] {
    return this.#readers;
  }

  /** Everything that was looked up. */
  get list(): readonly Feature[] {
    return this.#list;
  }

  /** Clauses of the shards that were asked. */
  get clauses(): number {
    return this.#readers.reduce((sum, { entry }) => sum + entry.clauses, 0);
  }

  /** Characters of the query that say something. */
  get size(): number {
    const { text, idle } = this.core;
    return [...text].filter((c, at) => IDEOGRAPH.test(c) && idle[at] !== true).length;
  }

  /** Whether a document is asked for, and not what it says. */
  readonly asksForDocument: boolean;

  /** Whether a clause holds such a thing as is asked for. */
  answers(reader: ShardReader, clause: number): boolean {
    return this.#holds.get(reader)?.times.has(clause) === true;
  }

  /** Whether there are shards that {@link widen} has not asked yet. */
  get #narrow(): boolean {
    return this.#readers.length < this.#newest.length + this.#olds.length;
  }

  /**
   * Looks up in the newest shard what the query holds. The words of like meaning are a file of their
   * own: what needs none of them does not wait for it.
   */
  async look(akin: Promise<AkinSets>): Promise<void> {
    await Promise.all([
      this.#whatIsMeant().then(() => Promise.all([this.#pairs(), this.#spares()])),
      this.#sameWords(),
      akin.then((sets) => this.#likeWords(sets)),
      this.#whatIsSought(this.#newest),
    ]);
  }

  /** Numbers, dates, grades and agencies: what they mean, and not how it is written. */
  async #whatIsMeant(): Promise<void> {
    const { text } = this.core;
    const keys = [
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
      ...[...gradeWords(text), ...gradesAlone(text)].map(({ from, to, key }) =>
        this.#add({ from, to, weight: 0.8, kind: 'akin', key }),
      ),
      ...this.#office(),
      ...this.#defined(),
      ...mentions(this.#names, text).map(({ from, to, called }) => {
        const ordinal = this.#names.agencies.findIndex(({ id }) => id === called.agency.id);
        const key = facts.agency(ordinal);
        // What several bodies may be called by (专家委员会) counts as a word too.
        return called.by === 'name'
          ? this.#key(key, from, to, 1.6)
          : this.#add({ from, to, weight: 1.6, kind: 'other', key });
      }),
    ];
    await Promise.all([...this.#forms.map((form) => this.#form(form, this.#newest)), ...keys]);
  }

  /** A post: 校长 is no 副校长. */
  #office(): Promise<unknown>[] {
    const found = officeIn(this.core.text);
    if (found === undefined) return [];
    const { from, to, office } = found;
    return [this.#add({ from, to, weight: 1, kind: 'other', key: facts.post(office) })];
  }

  /** Where it is asked who or what something is: a clause that says so (总指挥：某某). */
  #defined(): Promise<unknown>[] {
    if (!this.#asksWhat) return [];
    const { text, idle } = this.core;
    const ends = Array.from({ length: text.length }, (_, at) => at).filter(
      (at) =>
        IDEOGRAPH.test(text[at] ?? '') &&
        idle[at] !== true &&
        (text[at + 1] === undefined || text[at + 1] === BREAK),
    );
    return ends.map((at) =>
      this.#add({ from: at, to: at + 1, weight: DEFINES, kind: 'other', key: `${text[at]}:` }),
    );
  }

  /** The pairs of what is left. */
  async #pairs(): Promise<void> {
    const { text } = this.core;
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
        this.#add({
          from: at,
          to: at + 2,
          weight: this.#says(at) * this.#says(at + 1),
          kind: 'pair',
          key: text.slice(at, at + 2),
        }),
      ),
    );
  }

  /** The characters of what is left, by themselves; in the newest shard only. */
  async #spares(): Promise<void> {
    const { text, idle } = this.core;
    const isCommon = (c: string): boolean =>
      this.#newest.some(({ entry: { common = '' } }) => common.includes(c));
    const all = Array.from({ length: text.length }, (_, at) => at).filter(
      (at) => IDEOGRAPH.test(text[at] ?? '') && idle[at] !== true && !this.#meant.has(at),
    );
    if (all.length > SPARE.most) return;
    const rare = all.filter((at) => !isCommon(text[at] ?? ''));
    await Promise.all(
      rare.map((at) =>
        this.#add({
          from: at,
          to: at + 1,
          weight: SPARE.weight,
          kind: 'spare',
          key: text[at] ?? '',
        }),
      ),
    );
  }

  /** Looks it up in the other shards too. */
  async widen(): Promise<void> {
    if (this.#olds.length === 0) return;
    this.#readers = [...this.#newest, ...this.#olds];
    const found = new Set(this.#list.map(({ from, key }) => `${from} ${key}`));
    await Promise.all(
      this.#forms
        .filter(({ from, facts: all }) => !all.some((f) => found.has(`${from} ${facts.form(f)}`)))
        .map((form) => this.#form(form, this.#olds)),
    );
    await this.#readArchive();
  }

  /** Which clauses hold what the question asks for; behind the archive nobody asks, it would be half of all. */
  async #whatIsSought(readers: readonly ShardReader[]): Promise<void> {
    const [sought] = this.#sought;
    const key =
      this.#change !== undefined
        ? facts.change(this.#change)
        : sought === undefined
          ? undefined
          : facts.held(sought);
    if (key === undefined) return;
    for (const reader of readers) this.#holds.set(reader, await reader.find(key));
  }

  #says(at: number): number {
    return this.core.idle[at] === true ? 0.4 : 1;
  }

  /** Adds a feature, looked up in the newest shard. */
  async #add(feature: Pick<Feature, 'from' | 'to' | 'weight' | 'kind' | 'key'>): Promise<Feature> {
    const added: Feature = { ...feature, places: new Map(), clauses: 0, old: 'not asked' };
    this.#list.push(added);
    await Promise.all(this.#newest.map((reader) => this.#read(added, reader)));
    added.clauses = clausesOf(added);
    return added;
  }

  async #read(feature: Feature, reader: ShardReader): Promise<void> {
    const hold =
      feature.kind === 'akin' && !isKey(feature.key)
        ? {
            times: (await timesOf(reader, feature.key)).times,
            files: () => [],
            positions: async () => new Map<number, number[]>(),
          }
        : await reader.find(feature.key);
    if (hold.times.size > 0) feature.places.set(reader, hold);
  }

  /**
   * Reads what was looked up behind the archive too: the rarest first, up to so many bytes. What is
   * common says little, and its lists are long.
   */
  async #readArchive(): Promise<void> {
    const newest = this.#newest.reduce((sum, { entry }) => sum + entry.clauses, 0);
    const olds = this.#olds.reduce((sum, { entry }) => sum + entry.clauses, 0);
    const asked = this.#list.filter((feature) => {
      if (feature.old !== 'not asked') return false;
      const share = newest < MANY ? 0 : feature.clauses / newest;
      const byKey = feature.kind !== 'akin' || isKey(feature.key);
      if (share <= COMMON && byKey && !isSlight(feature)) return true;
      feature.old = 'left';
      feature.clauses += Math.round(share * olds);
      return false;
    });
    const costs = await Promise.all(
      asked.map(async (feature) => {
        const each = await Promise.all(this.#olds.map((reader) => reader.costOf(feature.key)));
        const clauses = each.reduce((sum, cost) => sum + (cost?.clauses ?? 0), 0);
        const bytes = each.reduce((sum, cost) => sum + (cost?.bytes ?? 0), 0);
        feature.clauses += clauses;
        return { feature, clauses, bytes };
      }),
    );
    costs.sort((a, b) => a.clauses - b.clauses);
    let left = ARCHIVE_BYTES;
    let read = 0;
    const wanted = costs.filter(({ feature, clauses, bytes }) => {
      if (clauses === 0) {
        feature.old = 'read';
        return false;
      }
      const worth = bytes <= left || (read < ARCHIVE_LEAST && bytes <= 3 * ARCHIVE_BYTES);
      feature.old = worth ? 'read' : 'left';
      if (!worth) return false;
      left -= bytes;
      if (bytes > 0) read += 1;
      return true;
    });
    await Promise.all(
      wanted.flatMap(({ feature }) => this.#olds.map((reader) => this.#read(feature, reader))),
    );
  }

  async #key(key: string, from: number, to: number, weight: number): Promise<void> {
    for (let at = from; at < to; at += 1) this.#meant.add(at);
    await this.#add({ from, to, weight, kind: 'other', key });
  }

  /** A number or a date: its most precise fact that stands anywhere. */
  async #form(form: Form, readers: readonly ShardReader[]): Promise<void> {
    const { from, to, facts: all, also = [], within = [] } = form;
    const stands = await this.#firstForm(from, to, all, readers);
    // Where it stands nowhere, the bounds that it lies within.
    if (!stands) await this.#firstForm(from, to, within, readers);
    // In another unit it says the same.
    for (const fact of also) await this.#firstForm(from, to, [fact], readers);
  }

  async #firstForm(
    from: number,
    to: number,
    all: readonly string[],
    readers: readonly ShardReader[],
  ): Promise<boolean> {
    for (const [i, fact] of all.entries()) {
      const key = facts.form(fact);
      const there = await Promise.all(
        readers.map(
          async (reader) =>
            (await reader.costOf(key))?.clauses ?? (await reader.find(key)).times.size,
        ),
      );
      if (there.every((clauses) => clauses === 0)) continue;
      await this.#add({ from, to, weight: 2 - i * 0.5, kind: 'form', key });
      for (let at = from; at < to; at += 1) this.#meant.add(at);
      return true;
    }
    return false;
  }

  /** Characters that stand alone between words that were set aside, and are of no pair (怎么赔). */
  #lone(): number[] {
    const { text, idle } = this.core;
    const apart = (at: number): boolean => text[at] === undefined || text[at] === BREAK;
    return Array.from({ length: text.length }, (_, at) => at).filter(
      (at) => IDEOGRAPH.test(text[at] ?? '') && idle[at] !== true && apart(at - 1) && apart(at + 1),
    );
  }

  /** Words of like meaning. */
  async #likeWords(akin: AkinSets): Promise<void> {
    this.#akin = akin;
    const { text } = this.core;
    await Promise.all([
      ...akinWords(text, akin).map(({ from, to, key }) =>
        this.#add({ from, to, weight: 0.7 * (to - from - 1), kind: 'akin', key }),
      ),
      ...this.#lone().flatMap((at) =>
        akinAlone(text[at] ?? '', akin).map((key) =>
          this.#add({ from: at, to: at + 1, weight: ALONE, kind: 'akin', key }),
        ),
      ),
    ]);
  }

  /** Words that mean the same as one in the query. */
  async #sameWords(): Promise<void> {
    const { text } = this.core;
    const { synonyms, placeNames = [] } = this.#names;
    await Promise.all(
      [...synonyms, ...placeNames].flatMap((set) =>
        set.flatMap((word) => {
          const from = text.indexOf(word.toLowerCase());
          if (from < 0) return [];
          return set
            .filter((other) => other !== word)
            .map((other) =>
              this.#add({
                from,
                to: from + word.length,
                weight: 0.7 * (word.length - 1),
                kind: 'akin',
                key: other.toLowerCase(),
              }),
            );
        }),
      ),
    );
  }

  /** Ideographs of the query that no pair in the texts holds. */
  unknown(): number[] {
    const { text, idle } = this.core;
    const covered = new Set<number>(this.#meant);
    const probed = new Set<number>();
    for (const { from, to, clauses, kind } of this.#list) {
      if (kind === 'sound' || kind === 'character' || kind === 'spare') continue;
      for (let at = from; at < to; at += 1) {
        probed.add(at);
        if (clauses > 0) covered.add(at);
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

  /** Those of them that may be a slip: in a word with another. */
  slips(): number[] {
    const { text, idle } = this.core;
    return this.unknown().filter((at) =>
      [at - 1, at + 1].some(
        (beside) => IDEOGRAPH.test(text[beside] ?? '') && idle[beside] !== true,
      ),
    );
  }

  /** Looks up by sound what does not stand in the texts as it was typed. */
  async bySound(sounds: Sounds): Promise<void> {
    const { text } = this.core;
    const wanting = new Set(this.unknown().flatMap((at) => [at - 1, at]));
    await Promise.all(
      [...wanting].flatMap((at) =>
        sounds.ofPair(text.slice(at, at + 2)).map((pair) =>
          this.#add({
            from: at,
            to: at + 2,
            weight: 0.8,
            kind: 'sound',
            key: readings.sound + pair,
          }),
        ),
      ),
    );
    if (!this.#narrow && this.#olds.length > 0) await this.#readArchive();
  }

  /**
   * Looks up by themselves the characters of words that stand nowhere (捐钱 where the text has 捐赠),
   * where enough of the query is known beside them.
   */
  async byCharacter(): Promise<void> {
    const { text, idle } = this.core;
    const before = new Set(this.unknown());
    const known = [...text].filter(
      (c, at) => IDEOGRAPH.test(c) && idle[at] !== true && !before.has(at),
    ).length;
    await Promise.all(
      [...before].flatMap((at) =>
        akinAlone(text[at] ?? '', this.#akin).map((key) =>
          this.#add({ from: at, to: at + 1, weight: ALONE, kind: 'akin', key }),
        ),
      ),
    );
    if (known < KNOWN) return;
    await Promise.all(
      this.unknown().map((at) =>
        this.#add({
          from: at,
          to: at + 1,
          weight: CHARACTER.weight,
          kind: 'character',
          key: text[at] ?? '',
        }),
      ),
    );
    if (!this.#narrow && this.#olds.length > 0) await this.#readArchive();
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
      this.#list.filter((f) => f.kind === 'pair' && f.clauses > 0).map((f) => f.from),
    );
    for (let at = 0; at < text.length; at += 1) {
      if (there.has(at)) run = run === '' ? text.slice(at, at + 2) : run + (text[at + 1] ?? '');
      else end();
    }
    end();
    return [...new Set(found)].sort((a, b) => b.length - a.length);
  }
}
