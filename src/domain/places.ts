/**
 * Places by any of their names. In: the list of a city (`places.yaml`) and words that a
 * person or a text wrote. Out: the place that they mean, or why there is none. A name means
 * one place or none; nothing is guessed. Pure, and small enough for a browser.
 */

/** A place with its other names. */
export interface NamedPlace {
  readonly name: string;
  readonly short?: readonly string[] | undefined;
  readonly former?: readonly string[] | undefined;
}

/** A county, or a development zone that is spoken of beside the counties. */
interface CountyPlace extends NamedPlace {
  readonly zone?: true | undefined;
  /** For a zone: the counties on whose ground it lies. */
  readonly within?: readonly string[] | undefined;
  readonly townships: readonly (string | NamedPlace)[];
  /** The list of townships is whole. */
  readonly whole?: true | undefined;
}

/** What the look-up needs of `places.yaml`. */
export interface PlacesData {
  readonly city: NamedPlace & { readonly in?: readonly string[] | undefined };
  readonly counties: readonly CountyPlace[];
  readonly elsewhere?: readonly (NamedPlace & { readonly city: string })[] | undefined;
}

/** By which of its names a place was called; `stem`: its name or a short one without the level. */
type CalledBy = 'name' | 'short' | 'former' | 'stem';

/** What words mean. `rest` is what stood after the name: 某某镇 of 某某区某某镇. */
export type Meant =
  | {
      readonly kind: 'county';
      readonly name: string;
      readonly by: CalledBy;
      readonly rest: string;
    }
  | {
      readonly kind: 'township';
      readonly name: string;
      readonly county: string;
      readonly by: CalledBy;
      readonly rest: string;
    }
  /** A development zone and the counties on whose ground it lies. */
  | {
      readonly kind: 'zone';
      readonly name: string;
      readonly within: readonly string[];
      readonly rest: string;
    }
  /** The city itself. */
  | { readonly kind: 'city'; readonly name: string }
  /** A place of another city. */
  | { readonly kind: 'elsewhere'; readonly name: string; readonly city: string }
  /** Several places answer to the name. */
  | { readonly kind: 'ambiguous'; readonly places: readonly string[] }
  /** Not in the list; `name` is what was written, without what does not show. */
  | { readonly kind: 'unknown'; readonly name: string };

/** A list of places, ready to be asked. */
export interface Places {
  readonly data: PlacesData;
  /** What words in a column of counties mean. */
  county(words: string): Meant;
  /** What words in a column of townships mean, in a county where one is known. */
  township(words: string, county?: string): Meant;
  /** Whether a county's list of townships is whole. */
  isWhole(county: string): boolean;
}

/** Words at the end of the name of a place that say of which level it is, longest first. */
const LEVEL =
  /(?:自治[旗县州]|经济技术开发区|高新技术产业开发区|街道办事处|民族乡|开发区|高新区|街道|苏木|[旗县区市镇乡盟])$/u;

/** Characters that do not show: controls, zero-width marks, the soft hyphen, variation selectors. */
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Variation_Selector}|\u034F|\u115F|\u3164/gu;

/** A name as it is compared: width, white space, middle dots and what does not show taken away. */
export const foldPlace = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\s·•・･‧]/gu, '');

/** A name without the word of its level; the name itself where too little would be left. */
function stemOf(name: string): string {
  const stem = name.replace(LEVEL, '');
  return stem.length >= 2 ? stem : name;
}

interface Target {
  readonly kind: 'county' | 'township' | 'zone' | 'elsewhere' | 'city';
  readonly name: string;
  /** Of a township its county, of a place elsewhere its city. */
  readonly of: string;
  readonly within: readonly string[];
}
interface Key {
  readonly key: string;
  readonly by: CalledBy;
  readonly target: Target;
}

const ranks: readonly CalledBy[] = ['name', 'short', 'former', 'stem'];

/** Every key of a place: its names, then these without their level. */
function keysOf(place: NamedPlace, target: Target): Key[] {
  const keys: Key[] = [];
  const add = (name: string, by: CalledBy): void => {
    keys.push({ key: foldPlace(name), by, target });
  };
  add(place.name, 'name');
  for (const name of place.short ?? []) add(name, 'short');
  for (const name of place.former ?? []) add(name, 'former');
  add(stemOf(place.name), 'stem');
  for (const name of place.short ?? []) add(stemOf(name), 'stem');
  // 某某街道办事处 is the office of 某某街道.
  if (/街道$/u.test(place.name)) add(`${place.name}办事处`, 'short');
  return keys;
}

/** The best of the keys that are these words: a name before a short one, that before a former one. */
function settle(keys: readonly Key[]): Key | 'several' | undefined {
  for (const by of ranks) {
    const own = keys.filter((k) => k.by === by);
    const places = new Set(own.map((k) => `${k.target.of} ${k.target.name}`));
    if (places.size > 1) return 'several';
    if (own[0] !== undefined) return own[0];
  }
  return undefined;
}

/** Names of provinces and cities before a name that the list does not hold: 某省某市某县. */
const OTHER_CITY =
  /^(?:\p{Script=Han}{2,8}?(?:省|自治区))?(\p{Script=Han}{2,6}?(?:市|盟|自治州|地区))(\p{Script=Han}{2,}[旗县区市])/u;

/** Make a list of places ready to be asked. */
export function buildPlaces(data: PlacesData): Places {
  const own = data.city.name;
  const cityTarget: Target = { kind: 'city', name: own, of: '', within: [] };
  const counties = data.counties.map((place): { place: CountyPlace; target: Target } => ({
    place,
    target: {
      kind: place.zone === true ? 'zone' : 'county',
      name: place.name,
      of: own,
      within: place.within ?? [],
    },
  }));
  const countyKeys = counties.flatMap(({ place, target }) => keysOf(place, target));
  const townshipKeys = counties.flatMap(({ place }) =>
    place.townships.flatMap((township) => {
      const named = typeof township === 'string' ? { name: township } : township;
      return keysOf(named, { kind: 'township', name: named.name, of: place.name, within: [] });
    }),
  );
  const elsewhere = (data.elsewhere ?? []).flatMap((place) =>
    keysOf(place, { kind: 'elsewhere', name: place.name, of: place.city, within: [] }),
  );
  const otherCities = [...new Set((data.elsewhere ?? []).map((p) => p.city))].flatMap((name) =>
    keysOf({ name }, { kind: 'elsewhere', name, of: name, within: [] }),
  );
  const cityKeys = keysOf(data.city, cityTarget);
  /** What may stand before a name and adds nothing to it. */
  const prefixes = [...(data.city.in ?? []).map(foldPlace), ...cityKeys.map((k) => k.key)].sort(
    (a, b) => b.length - a.length,
  );
  const wide = [...countyKeys, ...elsewhere, ...otherCities];
  const named = wide.filter(({ by }) => by !== 'stem');
  /** A name without its level may be that of a county or a zone and of the city (云泽): then it is neither. */
  const bare = [
    ...wide.filter(({ by }) => by === 'stem'),
    ...cityKeys.map((key): Key => ({ ...key, by: 'stem' })),
  ];

  /** The words, and the same without the larger places before them. */
  const forms = (words: string): string[] => {
    const out = [words];
    let rest = words;
    for (let again = true; again; ) {
      again = false;
      for (const prefix of prefixes) {
        if (rest.startsWith(prefix) && rest.length > prefix.length) {
          rest = rest.slice(prefix.length);
          out.push(rest);
          again = true;
          break;
        }
      }
    }
    return out;
  };
  const meantBy = ({ target, by }: Key, rest: string): Meant => {
    const { kind, name, of, within } = target;
    if (kind === 'county') return { kind, name, by, rest };
    if (kind === 'township') return { kind, name, county: of, by, rest };
    if (kind === 'zone') return { kind, name, within, rest };
    if (kind === 'city') return { kind, name };
    return { kind: 'elsewhere', name, city: of };
  };
  const several = (keys: readonly Key[]): Meant => ({
    kind: 'ambiguous',
    places: [
      ...new Set(
        keys.map((k) =>
          k.target.kind === 'township' ? `${k.target.of}${k.target.name}` : k.target.name,
        ),
      ),
    ],
  });
  /** What whole words are. */
  const whole = (words: string, keys: readonly Key[]): Meant | undefined => {
    for (const form of forms(words)) {
      const own = keys.filter((k) => k.key === form);
      const best = settle(own);
      if (best === 'several') return several(own);
      if (best !== undefined) return meantBy(best, '');
    }
    return undefined;
  };
  /** A name at the beginning of the words, the longest; a name without its level is not looked for. */
  const leading = (words: string, keys: readonly Key[]): Meant | undefined => {
    for (const form of forms(words)) {
      const own = keys.filter((k) => k.by !== 'stem' && form.startsWith(k.key));
      const longest = Math.max(...own.map(({ key }) => key.length));
      const best = settle(own.filter(({ key }) => key.length === longest));
      if (best === 'several' || best === undefined) continue;
      return meantBy(best, form.slice(longest));
    }
    return undefined;
  };
  const foreign = (words: string): Meant | undefined => {
    for (const form of forms(words)) {
      // 某市某县 where the list has both, or only the city.
      for (const { key, target, by } of otherCities) {
        if (by === 'stem' || !form.startsWith(key) || form.length === key.length) continue;
        const rest = form.slice(key.length);
        const listed = elsewhere.find((k) => k.key === rest && k.target.of === target.name);
        return { kind: 'elsewhere', name: listed?.target.name ?? rest, city: target.name };
      }
    }
    // A city that no list has, behind none or behind larger places that are also ours.
    const m = OTHER_CITY.exec(forms(words).at(-1)!);
    return m === null || prefixes.includes(m[1]!)
      ? undefined
      : { kind: 'elsewhere', name: m[2]!, city: m[1]! };
  };
  /** The words as written, and without what stands in brackets. */
  const readings = (given: string): string[] =>
    [
      ...new Set([given, given.normalize('NFKC').replace(/[([].*?[)\]]/gu, '')].map(foldPlace)),
    ].filter((words) => words !== '');
  /** 某某某某镇 with the level of the county left out, where the rest is a township of it. */
  const withoutLevel = (words: string): Meant | undefined => {
    for (const form of forms(words)) {
      for (const key of countyKeys.filter((k) => form.startsWith(k.key))) {
        const rest = form.slice(key.key.length);
        const own = townshipKeys.filter((k) => k.target.of === key.target.name);
        if (whole(rest, own) !== undefined) return meantBy(key, rest);
      }
    }
    return undefined;
  };

  const townshipIn = (words: string, county: string | undefined): Meant | undefined => {
    const within = townshipKeys.filter((k) => k.target.of === county);
    const direct = whole(words, within) ?? whole(words, townshipKeys);
    if (direct !== undefined) return direct;
    return leading(words, within) ?? leading(words, townshipKeys);
  };

  const places: Places = {
    data,
    county(given) {
      const all = readings(given);
      for (const words of all) {
        const found = whole(words, named) ?? whole(words, bare);
        if (found !== undefined) return found;
      }
      for (const words of all) {
        const found =
          foreign(words) ??
          leading(words, wide) ??
          whole(words, townshipKeys) ??
          withoutLevel(words);
        if (found !== undefined) return found;
      }
      return { kind: 'unknown', name: foldPlace(given) };
    },
    township(given, county) {
      for (const words of readings(given)) {
        const direct = townshipIn(words, county);
        if (direct?.kind === 'township' && direct.rest === '') return direct;
        // 某某区某某镇 in the column of townships.
        const larger = places.county(words);
        if ((larger.kind === 'county' || larger.kind === 'zone') && larger.rest !== '') {
          const inner = townshipIn(larger.rest, larger.name);
          if (inner?.kind === 'township' && inner.county === larger.name) return inner;
          return larger;
        }
        if (direct !== undefined) return direct;
        // The name of a county, of a zone or of the city alone.
        if (larger.kind === 'elsewhere' || larger.kind === 'zone' || larger.kind === 'city')
          return larger;
        if (larger.kind === 'county' && larger.by !== 'stem') return larger;
      }
      return { kind: 'unknown', name: foldPlace(given) };
    },
    isWhole: (county) => data.counties.find((c) => c.name === county)?.whole === true,
  };
  return places;
}

/** What a page needs of the list: without what the entries rest on. */
export function placesData(file: PlacesData): PlacesData {
  const named = ({ name, short, former }: NamedPlace): NamedPlace => ({
    name,
    ...(short === undefined ? {} : { short }),
    ...(former === undefined ? {} : { former }),
  });
  return {
    city: { ...named(file.city), ...(file.city.in === undefined ? {} : { in: file.city.in }) },
    counties: file.counties.map((c) => ({
      ...named(c),
      ...(c.zone === undefined ? {} : { zone: c.zone }),
      ...(c.within === undefined ? {} : { within: c.within }),
      ...(c.whole === undefined ? {} : { whole: c.whole }),
      townships: c.townships.map((t) => {
        if (typeof t === 'string') return t;
        const { name, ...other } = named(t);
        return Object.keys(other).length === 0 ? name : { name, ...other };
      }),
    })),
    elsewhere: (file.elsewhere ?? []).map((p) => ({ ...named(p), city: p.city })),
  };
}
