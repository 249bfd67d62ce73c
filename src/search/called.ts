/**
 * Agencies as they are called: with or without the level before the name, with the name of the
 * city, in short by the characters of the full name, and by names that they had. All by rule for
 * any city but the former names, which `content/synonyms.yaml` lists.
 */
import { fold } from './fold.ts';
import { KIND, partsOf, standsFor } from './parts.ts';
import { isAbbreviation } from './query.ts';
import type { AgencyNames, FormerName, Names } from './shapes.ts';

/** How an agency was found under what was typed. */
export interface Called {
  readonly agency: AgencyNames;
  /** `name`: in the register; `called`: with another beginning; `short`: by some of its characters; `former`: under a former or spoken name. */
  readonly by: 'name' | 'called' | 'short' | 'former';
  /** The former name's entry. */
  readonly former?: FormerName;
}

const LEVEL = /^[省市区县旗盟州](?=..)/u;
const REGION = /^(?:.{2,5}自治区|自治区|全区|全省|[\u4e00-\u9fff]{2,3}省|省)(?=..)/u;
/** What short names of bodies end with. */
export const BODY =
  /(?:[局委办厅院会队部所站社校处台行段]|[残妇侨文科工]联|科协|中心|支队|机场|公司)$/u;
/** Characters of the end of a name in which the last of a short one must stand: 委 of 委员会. */
export const END = 4;

/** A name without level, city or region. */
export function coreOf(
  folded: string,
  places: readonly string[],
): { core: string; region: boolean } {
  const place = places.find((p) => folded.startsWith(p) && folded.length >= p.length + 2);
  const own = place === undefined ? folded : folded.slice(place.length);
  const region = REGION.exec(own)?.[0];
  const rest = region === undefined ? own : own.slice(region.length);
  return {
    core: rest.replace(/^人民政府(?=.)/u, '').replace(LEVEL, ''),
    region: region !== undefined,
  };
}

export interface Known {
  readonly agency: AgencyNames;
  readonly names: readonly {
    readonly folded: string;
    readonly core: string;
    readonly region: boolean;
  }[];
}

const known = new WeakMap<Names, readonly Known[]>();

export function knownOf(names: Names): readonly Known[] {
  let all = known.get(names);
  if (all === undefined) {
    const places = (names.places ?? []).map(fold);
    all = names.agencies.map((agency) => ({
      agency,
      names: agency.names.map((name) => {
        const folded = fold(name);
        return { folded, ...coreOf(folded, places) };
      }),
    }));
    known.set(names, all);
  }
  return all;
}

/** How one speaks of a body: 市里的某局, 某局那边, 某局在哪. */
const OURS = /^(?:(?:[我咱]们?|本)市(?:里|上)?|市里|市上|当地|本地)(?:的|那个|这个)?(?=..)/u;
const ABOUT =
  /(?:那边|那里|那儿|这边|这里|这儿|(?:的?(?:电话|地址))?在哪(?:里|儿|办公)?|是(?:干什么|干嘛|干啥|做什么|管什么)的|[管干]什么的?)$/u;

/** A name without what one says around it. */
export function spoken(typed: string, places: readonly string[]): string {
  const bare = typed.replace(ABOUT, '');
  return bare.replace(OURS, places[0] ?? '');
}

/** Agencies that bear a name as it was typed, folded; in the nearest way in which any does. */
export function agenciesCalled(names: Names, said: string): Called[] {
  const typed = spoken(said, (names.places ?? []).map(fold));
  if (typed.length < 2) return [];
  const all = knownOf(names);
  const bearing = all.filter((k) => k.names.some(({ folded }) => folded === typed));
  if (bearing.length > 0) return bearing.map(({ agency }) => ({ agency, by: 'name' }));
  const places = (names.places ?? []).map(fold);
  const asked = coreOf(typed, places);
  const level = (k: Known, fits: (core: string) => boolean): boolean =>
    k.names.some((n) => n.region === asked.region && fits(n.core));
  const is = (core: string): boolean => core === asked.core;
  const same = all.filter((k) => k.names.some(({ core }) => is(core)));
  // A name without a region is one of the city, if the city has such a body.
  const own = same.filter((k) => level(k, is));
  const called = (found: readonly Known[]): Called[] =>
    found.length > 0 && found.length <= 3 && asked.core.length > 1
      ? found.map(({ agency }) => ({ agency, by: 'called' }))
      : [];
  if (called(own).length > 0) return called(own);
  // What it became may be one body in one city, another in the next, or two.
  const became = (names.former ?? [])
    .filter(({ was }) => was.some((name) => [typed, asked.core].includes(fold(name))))
    .flatMap((former) =>
      agenciesCalled(withoutFormer(names), fold(former.now)).map(
        ({ agency }): Called => ({ agency, by: 'former', former }),
      ),
    );
  if (became.length > 0)
    return became.filter(
      ({ agency }, i) => became.findIndex((other) => other.agency === agency) === i,
    );
  // 市 may be a level or the beginning of a word.
  for (const short of new Set([asked.core, typed])) {
    const found = shortFor(all, short, asked.region, places);
    if (found !== undefined) return [{ agency: found, by: 'short' }];
  }
  if (asked.region) return [];
  const above = called(same);
  if (above.length > 0) return above;
  const like = byStem(all, asked.core, asked.core !== typed);
  return like === undefined ? [] : [{ agency: like, by: 'short' }];
}

/** What stands behind the word that a body is called by, where one speaks in short: 某某 for its 局. */
const ENDS = ['局', '委', '办', '厅', '中心', '支队'] as const;

/** The one agency that is called by a word and no more than its kind; undefined where several are, or none. */
export function agencyOfWord(names: Names, typed: string): AgencyNames | undefined {
  if (!/^[\u4e00-\u9fff]{2,6}$/u.test(typed)) return undefined;
  const ends = new Set(ENDS.map((end) => typed + end));
  const places = (names.places ?? []).map(fold);
  // The name of the city may stand between the two: 武警某某支队.
  const plain = (core: string): string =>
    places.reduce((rest, place) => (rest.startsWith(place) ? rest : rest.replace(place, '')), core);
  const found = knownOf(names).filter(
    ({ agency, names: all }) =>
      agency.group !== true && all.some(({ core, region }) => !region && ends.has(plain(core))),
  );
  return found.length === 1 ? found[0]?.agency : undefined;
}

/** The one agency that a short name can stand for; undefined where none or several can. */
function shortFor(
  all: readonly Known[],
  short: string,
  region: boolean,
  places: readonly string[],
): AgencyNames | undefined {
  if (short.length < 3 || short.length > 16 || !BODY.test(short)) return undefined;
  // A name that begins so, before one that ends so, before one that has its characters in order.
  // A branch has the name of the whole and of the city in it: 中国某某银行某某市分行.
  const ways: readonly ((core: string) => boolean)[] = [
    (core) =>
      core.startsWith(short) && places.some((place) => core.slice(short.length).startsWith(place)),
    (core) => core.startsWith(short),
    (core) => core.endsWith(short),
    (core) => core.includes(short) && places.some((place) => core.includes(place)),
    (core) =>
      core.replace(/^中国/u, '').startsWith(short[0] ?? '') &&
      core.slice(-END).includes(short.at(-1) ?? '') &&
      isAbbreviation(short, core),
  ];
  for (const fits of ways) {
    const found = all.filter(
      (k) =>
        k.agency.group !== true &&
        k.names.some((n) => n.region === region && n.core.length > short.length && fits(n.core)),
    );
    if (found.length > 0) return found.length === 1 ? found[0]?.agency : undefined;
  }
  return undefined;
}

/**
 * The one agency that is for what was typed, whatever kind of body it is called (气象台 for 气象局);
 * after the name of the city without any kind.
 */
function byStem(all: readonly Known[], core: string, afterPlace: boolean): AgencyNames | undefined {
  const stem = core.replace(KIND, '');
  if (stem.length < 2 || core.length > 8 || (stem === core && !afterPlace)) return undefined;
  const ways: readonly ((core: string) => boolean)[] = [
    (name) => name.replace(KIND, '') === stem || (stem === core && name.startsWith(stem)),
    (name) => KIND.test(name) && standsFor(stem, partsOf(name)),
  ];
  for (const fits of ways) {
    const found = all.filter(
      ({ agency, names }) => agency.group !== true && names.some((n) => !n.region && fits(n.core)),
    );
    if (found.length > 0) return found.length === 1 ? found[0]?.agency : undefined;
  }
  return undefined;
}

const bare = new WeakMap<Names, Names>();
/** The same names without former ones, always as one object. */
function withoutFormer(names: Names): Names {
  let found = bare.get(names);
  if (found === undefined) {
    found = { ...names, former: [] };
    bare.set(names, found);
  }
  return found;
}

/**
 * Characters before which a word is none in names of agencies: 民政 after 人 is a part of 人民政府. What
 * stands before it as a level or a place parts words.
 */
export function notAfter(names: Names, word: string): string[] {
  const places = (names.places ?? []).map(fold);
  const found = new Set<string>();
  for (const { names: all } of knownOf(names))
    for (const { folded } of all)
      for (let at = folded.indexOf(word, 1); at > 0; at = folded.indexOf(word, at + 1)) {
        const before = folded.slice(0, at);
        if (!/[省市区县旗盟州和与、]$/u.test(before) && !places.some((p) => before.endsWith(p)))
          found.add(before.at(-1) ?? '');
      }
  return [...found];
}

/** A stretch of a folded text that names an agency. */
interface Mention {
  readonly from: number;
  readonly to: number;
  readonly called: Called;
}

/** Names of agencies in a folded query, the longest at each place; names of three characters or more. */
export function mentions(names: Names, folded: string): Mention[] {
  const found: Mention[] = [];
  for (let from = 0; from + 2 < folded.length; ) {
    let step = 1;
    for (let to = Math.min(folded.length, from + 24); to >= from + 3; to -= 1) {
      const piece = folded.slice(from, to);
      if (!BODY.test(piece)) continue;
      const called = agenciesCalled(names, piece);
      if (called.length !== 1 || called[0] === undefined) continue;
      found.push({ from, to, called: called[0] });
      step = to - from;
      break;
    }
    from += step;
  }
  return found;
}
