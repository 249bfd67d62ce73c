/**
 * Agencies that may be meant by a name that none bears and no text holds: spoken names of a part of
 * a former one, of two characters, in another order, with a character too many. A guess: it is
 * shown as one. By rule for any city.
 */
import {
  agenciesCalled,
  BODY,
  type Called,
  coreOf,
  END,
  type Known,
  knownOf,
  spoken,
} from './called.ts';
import { fold } from './fold.ts';
import { besideIt, isOneOfTwo, KIND, lettersOf, likeByParts, partsOf } from './parts.ts';
import { isAbbreviation } from './query.ts';
import type { AgencyNames, Names } from './shapes.ts';

/** What a body is called by, at length: a centre that serves what a bureau managed. */
const SERVES =
  /(?:综合|公共)?(?:服务|管理|发展|保障)?(?:局|委|办|中心|办公室|委员会|处|站|所|队|大队|部门)$/u;
/** What short names of two characters end with that can be no other word in most places. */
const SHORTEST = /^[\u4e00-\u9fff][局委办联中小校]$/u;
/** Ends by which an institute is called, whichever it is. */
const INSTITUTE = /(?:研究)?[院所]$/u;
/** Share of what was typed, weighted by rarity among the names, that a name must hold in order; and by how much more than any other. */
const LIKE = 0.72;
const MARGIN = 0.05;
/** Characters of a name that is compared so. */
const LONGEST = 16;

/** Agencies that may be meant by what was typed, folded; none where several may. */
export function agenciesGuessed(names: Names, said: string): Called[] {
  const typed = spoken(said, (names.places ?? []).map(fold));
  if (!/^[\u4e00-\u9fff]+$/u.test(typed) || typed.length < 2 || typed.length > LONGEST) return [];
  const all = knownOf(names);
  const places = (names.places ?? []).map(fold);
  const { asked, region } = inRegion(all, typed, coreOf(typed, places));
  const called = (name: string): Called[] =>
    agenciesCalled(names, name).map(({ agency, by, former }) => ({
      agency,
      by: by === 'former' ? by : 'short',
      ...(former === undefined ? {} : { former }),
    }));
  const one = (agency: AgencyNames | undefined): Called[] =>
    agency === undefined ? [] : [{ agency, by: 'short' }];
  const ways: readonly (() => Called[])[] = [
    () => {
      const spelled = typed.replace(/(?<!政)府办(?:公室)?$/u, '政府办公室');
      return spelled === typed ? [] : called(spelled);
    },
    // 组织部门 for 组织部.
    () => (typed.endsWith('部门') ? called(typed.slice(0, -1)) : []),
    () => {
      // 某某一中 is its 第一中学.
      const spelled = typed.replace(/([一二三四五六七八九十]+)([中小])$/u, '第$1$2学');
      return spelled === typed ? [] : called(spelled);
    },
    () => byPartOfFormer(names, called, (name) => stemOf(name) === stemOf(asked)),
    // The first character of the city: of 某某 city's 职业学院 某职院.
    () =>
      places.some((place) => typed.startsWith(place[0] ?? typed))
        ? [...called(typed.slice(1)), ...one(byTwo(all, typed.slice(1)))]
        : [],
    () => (SHORTEST.test(asked) || asked !== typed ? one(byTwo(all, asked)) : []),
    () => one(onlyOne(all, region, (core) => isInstitute(asked, core))),
    () => one(onlyOne(all, region, (core) => isOfStem(core, stemOf(asked)) && core !== asked)),
    () => byItsParts(all, asked, region),
    () => (BODY.test(asked) ? one(mostLike(all, asked, region, places)) : []),
    () => byPartOfFormer(names, called, (name) => asked.length > 3 && name.endsWith(asked)),
  ];
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}

/** A name without the kind of body; empty where too little is left to say anything. */
function stemOf(name: string): string {
  const stem = name.replace(SERVES, '');
  return stem.length > 1 ? stem : '';
}

const isOfStem = (name: string, stem: string): boolean => stem !== '' && stemOf(name) === stem;

/** What was typed without the name of the region that some agencies are of, as their own names have it (某某自治区, 某某省). */
function inRegion(
  all: readonly Known[],
  typed: string,
  { core, region }: { core: string; region: boolean },
): { asked: string; region: boolean } {
  if (region) return { asked: core, region };
  for (const { names } of all)
    for (const { folded } of names) {
      const own = /^(.{2,4}?)(?:[\u4e00-\u9fff]{1,2}族)?(?:自治区|省)/u.exec(folded)?.[1];
      if (own !== undefined && typed.startsWith(own) && typed.length > own.length + 1)
        return { asked: typed.slice(own.length), region: true };
    }
  return { asked: core, region };
}

/** What became of the first body of whose former name a test holds. */
function byPartOfFormer(
  names: Names,
  called: (name: string) => Called[],
  test: (former: string) => boolean,
): Called[] {
  for (const { was } of names.former ?? [])
    for (const name of was.map(fold)) {
      const found = stemOf(name) !== '' && test(name) ? called(name) : [];
      if (found.length > 0) return found;
    }
  return [];
}

/** The only agency with a name of which a test holds; undefined where there is none, or several. */
function onlyOne(
  all: readonly Known[],
  region: boolean,
  test: (core: string) => boolean,
): AgencyNames | undefined {
  const found = all.filter(
    ({ agency, names }) =>
      agency.group !== true && names.some((n) => n.region === region && test(n.core)),
  );
  return found.length === 1 ? found[0]?.agency : undefined;
}

/** Whether an institute may be meant by another end (农科院 for 农牧科学研究所). */
function isInstitute(typed: string, core: string): boolean {
  if (!INSTITUTE.test(typed) || !INSTITUTE.test(core) || typed.length < 3) return false;
  const [own, theirs] = [typed.replace(INSTITUTE, ''), core.replace(INSTITUTE, '')];
  return own[0] === theirs[0] && isAbbreviation(own, theirs);
}

/** Agencies that are made of what was typed in another order, or of a part of it. */
function byItsParts(all: readonly Known[], asked: string, region: boolean): Called[] {
  // A 厅 is a province's.
  if (!BODY.test(asked) || asked.endsWith('厅')) return [];
  const found = (agencies: readonly AgencyNames[]): Called[] =>
    agencies.map((agency) => ({ agency, by: 'short' }));
  const letters = lettersOf(asked);
  const turned = onlyOne(all, region, (core) => core.length > 2 && lettersOf(core) === letters);
  if (turned !== undefined) return found([turned]);
  if (!KIND.test(asked)) return [];
  // 民委 in the register, spelled out by a reader.
  const spelledOut = onlyOne(
    all,
    region,
    (core) =>
      core.length < 5 &&
      core.length < asked.length - 2 &&
      core[0] === asked[0] &&
      endOf(core) === endOf(asked) &&
      isAbbreviation(core, asked),
  );
  if (spelledOut !== undefined) return found([spelledOut]);
  const parts = partsOf(asked);
  const scored = bodiesOf(all, region).map(({ agency, cores }) => ({
    agency,
    like: Math.max(0, ...cores.map((core) => likeByParts(parts, partsOf(core)))),
  }));
  const best = Math.max(0, ...scored.map(({ like }) => like));
  const like = scored.filter((one) => best > 0 && one.like === best);
  if (like.length > 0) return like.length > 2 ? [] : found(like.map(({ agency }) => agency));
  // The same words in another order, and not all of them; of three one may be another's.
  const plain = asked.replace(KIND, '').replace(/[和与及、]/gu, '');
  const words = plain.match(/../gu) ?? [];
  const held = onlyOne(
    all,
    region,
    (core) =>
      words.length > 1 &&
      words.join('') === plain &&
      KIND.test(core) &&
      words.filter((word) => !core.includes(word)).length < (words.length > 2 ? 2 : 1),
  );
  if (held !== undefined) return found([held]);
  // By a word each, in any order, and with one that this body has not (文广旅体局).
  const stemmed = [...asked.replace(KIND, '')];
  const byWords = onlyOne(all, region, (core) => {
    if (stemmed.length < 4 || core[0] !== stemmed[0] || endOf(core) !== endOf(asked)) return false;
    const heads = new Set([...core.replace(KIND, '')].filter((_, at) => at % 2 === 0));
    return heads.size > 2 && stemmed.filter((c) => !heads.has(c)).length < 2;
  });
  if (byWords !== undefined) return found([byWords]);
  // Two names in one, without a word between them.
  const stem = asked.replace(KIND, '');
  const stems = bodiesOf(all, region).map(({ agency, cores }) => ({
    agency,
    stems: cores.map((core) => core.replace(KIND, '')),
  }));
  const both = stems.filter((one) =>
    one.stems.some((own) => {
      const rest = besideIt(stem, own);
      return rest !== undefined && stems.some((other) => other.stems.includes(rest));
    }),
  );
  if (both.length === 2) return found(both.map(({ agency }) => agency));
  const near = stems.filter((one) => one.stems.some((own) => isOneOfTwo(stem, own)));
  return near.length === 1 ? found(near.map(({ agency }) => agency)) : [];
}

/** The names of bodies of one level that end with their kind. */
const bodiesOf = (
  all: readonly Known[],
  region: boolean,
): { agency: AgencyNames; cores: string[] }[] =>
  all
    .filter(({ agency }) => agency.group !== true)
    .map(({ agency, names }) => ({
      agency,
      cores: names.filter((n) => n.region === region && KIND.test(n.core)).map(({ core }) => core),
    }));

/** Kinds of bodies that are said for one another. */
const KINDS = /(?:局|委员会|委|办公室|办)$/u;

/** How a name ends: a committee is no other 会. */
const endOf = (name: string): string => (/委员?会$/u.test(name) ? '委' : (name.at(-1) ?? ''));

/** A name as if it were the kind of body that was typed. */
const asKind = (core: string, typed: string): string => {
  const kind = KINDS.exec(typed)?.[0];
  return kind === undefined ? core : core.replace(KINDS, kind);
};

/**
 * Whether what was typed begins as a word of a name does: with two characters of it, or with one that
 * begins a word, counted from the beginning, from 和, or from the name of the city.
 */
const beginsWord = (core: string, typed: string, places: readonly string[]): boolean =>
  core.includes(typed.slice(0, 2)) ||
  [
    ...core.split(/[和与及、]/u),
    ...places.flatMap((place) => core.split(place).slice(1)),
    core.replace(/^(?:中国|国家)/u, ''),
  ].some((part) => [...part].some((c, at) => at % 2 === 0 && c === typed[0]));

/**
 * Whether a name is not out of the question: it holds what was typed as a piece; or a word of
 * it begins alike, and it is the same kind of body.
 */
function mayBe(typed: string, core: string, places: readonly string[]): boolean {
  if (typed.length < 3) return false;
  if (core.includes(typed)) return true;
  return endOf(typed) === endOf(core) && beginsWord(core, typed, places);
}

/** In how many agencies' names a character stands. */
function counted(all: readonly Known[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { names } of all)
    for (const c of new Set(names.flatMap(({ core }) => [...core])))
      counts.set(c, (counts.get(c) ?? 1) + 1);
  return counts;
}

/**
 * The agency whose name holds most of what was typed, in order: characters that stand in few names
 * say most. Of those that hold the same the one with the least beside it.
 */
function mostLike(
  all: readonly Known[],
  typed: string,
  region: boolean,
  places: readonly string[],
): AgencyNames | undefined {
  const counts = counted(all);
  const says = (c: string): number => Math.log(1 + all.length / (counts.get(c) ?? 1));
  const sum = (text: string): number => [...text].reduce((total, c) => total + says(c), 0);
  const whole = sum(typed);
  const found = all
    .filter(({ agency }) => agency.group !== true)
    .map(({ agency, names }) => {
      const best = names
        .filter((n) => n.region === region)
        .map((n) => asKind(n.core, typed))
        .filter((core) => mayBe(typed, core, places))
        .map((core) => ({ held: inOrder(typed, core, says), rest: sum(core) }))
        .sort((a, b) => b.held - a.held || a.rest - b.rest)[0];
      return { agency, held: (best?.held ?? 0) / whole, rest: best?.rest ?? 0 };
    })
    .sort((a, b) => b.held - a.held || a.rest - b.rest);
  const [first, second] = found;
  // One character too many: 中医药办 for 中药办.
  const less = onlyOne(
    all,
    region,
    (core) =>
      core.length > 2 &&
      core.length === typed.length - 1 &&
      core[0] === typed[0] &&
      core.at(-1) === typed.at(-1) &&
      isAbbreviation(core, typed),
  );
  if (less !== undefined) return less;
  if (first === undefined || first.held < LIKE) return undefined;
  const clear =
    second === undefined || first.held - second.held > MARGIN || first.rest < 0.9 * second.rest;
  return clear ? first.agency : undefined;
}

/** What the characters say that two texts have in the same order, at most. */
function inOrder(a: string, b: string, says: (c: string) => number): number {
  let before = Array.from({ length: b.length + 1 }, () => 0);
  for (const c of a) {
    const row = [0];
    for (let j = 0; j < b.length; j += 1)
      row.push(
        Math.max(row[j] ?? 0, before[j + 1] ?? 0, (before[j] ?? 0) + (b[j] === c ? says(c) : 0)),
      );
    before = row;
  }
  return before.at(-1) ?? 0;
}

/** The one agency whose name begins with the first of two characters and has the second in its end. */
function byTwo(all: readonly Known[], word: string): AgencyNames | undefined {
  if (word.length !== 2) return undefined;
  const [first = '', last = ''] = word;
  const found = all.filter(
    ({ agency, names }) =>
      agency.group !== true &&
      names.some(({ region, core }) => {
        const own = core.replace(/^政府(?=.)/u, '');
        // A school by what it teaches, wherever that stands in its name.
        if (last === '校' && /学[院校]$/u.test(own)) return !region && own.includes(first);
        return (
          !region &&
          own.length > 2 &&
          own.startsWith(first) &&
          own.slice(-END, own.length).includes(last)
        );
      }),
  );
  return found.length === 1 ? found[0]?.agency : undefined;
}
