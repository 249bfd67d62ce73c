/** Names for the search page: the register, its pinyin, the reviewed synonyms and former names. */
import { pinyin } from 'pinyin-pro';
import type { Corpus } from '../domain/model.ts';
import { foldPlace, type NamedPlace } from '../domain/places.ts';
import type { PlacesFile } from '../domain/placesFile.ts';
import type { Agency } from '../domain/register.ts';
import { agencyKinds } from '../domain/schema.ts';
import { recordsOf } from '../records/index.ts';
import { shortTitle } from './records.ts';
import type { FormerName, Letters, Names } from './shapes.ts';

/** Pinyin of a name, whole (某某局 → moumouju). */
const spelled = (name: string): string =>
  pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
    .join('')
    .toLowerCase();

/** Pinyin initials of a name (某某局 → mmj). */
const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' })
    .join('')
    .toLowerCase();

/** Names that mean the agency wherever they stand. */
const namesOf = ({ name, aliases }: Agency, damaged: boolean): string[] => [
  name,
  ...aliases.filter((a) => a.documents === null && (damaged || !a.damaged)).map((a) => a.name),
];

/** Titles that a search without results may offer. */
const TOPICS = 4;

/** Names of the city or county whose gazette it is, with and without its level. */
function placesOf(government: string): string[] {
  const place = government.replace(/人民政府.*$/u, '');
  const short = place.replace(/[省市区县旗盟州]$/u, '');
  return [...new Set([place, short])].filter((name) => name.length > 1);
}

const LEVEL = /[省市盟州旗县区]$/u;

/** Places that the texts name, each under its first character and its level (某市 for 某某某市), where that can be no other. */
export function shortPlaces(named: readonly string[], taken: ReadonlySet<string>): string[][] {
  const long = named.filter((name) => name.length > 3 && LEVEL.test(name));
  const shortOf = (name: string): string => name.slice(0, 1) + name.slice(-1);
  return long
    .map((name) => [name, shortOf(name)])
    .filter(
      ([name = '', short = '']) =>
        !taken.has(name) &&
        !taken.has(short) &&
        long.every((other) => other === name || shortOf(other) !== short),
    );
}

/** The places that have more names than one: the official one first. */
function namesOfPlaces({ city, counties, elsewhere = [] }: PlacesFile): string[][] {
  const townships = counties.flatMap((county) =>
    county.townships.map(
      (place): NamedPlace => (typeof place === 'string' ? { name: place } : place),
    ),
  );
  const all: readonly NamedPlace[] = [city, ...counties, ...townships, ...elsewhere];
  return all
    .map(({ name, short = [], former = [] }) => [
      ...new Set([name, ...short, ...former].map(foldPlace)),
    ])
    .filter((names) => names.length > 1);
}

/** What search knows of names. An alias that holds in some documents only is not searched for in all. */
export function searchNames(corpus: Corpus): Names {
  const { register, site, issues, synonyms = [], places } = corpus;
  const former: FormerName[] = [];
  const same: (readonly string[])[] = [];
  const aside: string[] = [];
  const general: string[] = [];
  for (const entry of synonyms) {
    if ('terms' in entry) same.push(entry.terms);
    else if ('akin' in entry) continue;
    else if ('aside' in entry) aside.push(...entry.aside);
    else if ('general' in entry) general.push(...entry.general);
    else
      former.push({
        was: entry.formerly,
        now: entry.now,
        ...(entry.year === undefined ? {} : { year: entry.year }),
      });
  }
  const listed = places === undefined ? [] : namesOfPlaces(places);
  const named = [...new Set(recordsOf(corpus).chronicle.flatMap((entry) => entry.places))].sort();
  return {
    agencies: register.agencies.map((agency) => ({
      id: agency.id,
      names: namesOf(agency, true),
      kind: agencyKinds[agency.kind],
      ...(agency.group ? { group: true as const } : {}),
    })),
    synonyms: same,
    former,
    aside,
    general,
    places: placesOf(site.government),
    placeNames: [...listed, ...shortPlaces(named, new Set(listed.flat()))],
    topics: (issues[0]?.documents ?? [])
      .map((doc) => shortTitle(doc.frontMatter.title))
      .filter((title) => title.length <= 24)
      .slice(0, TOPICS),
  };
}

/** Pinyin of the agencies' names, whole and by initials. */
export const searchLetters = ({ register, site }: Corpus): Letters => {
  const places = placesOf(site.government);
  return Object.fromEntries(
    register.agencies.map((agency) => {
      // With and without the level or the city that a name opens with: nobody types it.
      const all = namesOf(agency, false).flatMap((name) => {
        const place = places.find((p) => name.startsWith(p)) ?? '';
        const bare = name.slice(place.length).replace(/^[省市区县旗盟州](?=..)/u, '');
        // Of a branch the city in the middle too.
        const within = places.find((p) => name.includes(p)) ?? '';
        return [
          ...[name, bare, name.replace(within, '')].flatMap((n) => [initialsOf(n), spelled(n)]),
          // And with the city before it, as one types it.
          ...places.map((city) => initialsOf(city + bare)),
        ];
      });
      return [agency.id, [...new Set(all)].filter((letters) => letters.length > 1)];
    }),
  );
};
