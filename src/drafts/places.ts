/**
 * A draft of `places.yaml`: the city of the gazette, the counties that its texts name, and beside them
 * the development zones that they name in full, with the short name that a text gives one.
 *
 * In: the corpus. Out: the data, marked for review, or undefined where the texts name no county.
 * Townships are left out: a text names a few of them, and a list that looks whole and is not would mislead.
 */
import type { Corpus } from '../domain/model.ts';
import { PlacesFile } from '../domain/placesFile.ts';
import { placeOf, unknownNames } from './names.ts';

/** A county's government, and what else is named after a county. */
const COUNTY =
  /(?<![\p{Script=Han}])(\p{Script=Han}{1,7}?(?:[县旗]|(?<!开发|园|新|高新|景|社|地|校|辖)区))(?:人民政府|政府|委|$)/u;

/** A development zone by its own name, and the short one that its text gives it: 甲经济技术开发区（以下简称开发区）管委会. */
const ZONE =
  /(?<![\p{Script=Han}])(?<name>(?!各|本|该|我|全|省级|国家级|市级|县级)(?:(?![由对向和及与在将经的])\p{Script=Han}){2,7}?(?:经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|综合保税区|保税区|工业园区|产业园区|旅游度假区|示范区))(?:[（(]以下简称[“"]?(?<short>\p{Script=Han}{2,6}区)[”"]?[）)])?(?:管理委员会|管委会)/gu;

/** The zones that the texts of a corpus name, each once. */
function zonesOf(corpus: Corpus): PlacesFile['counties'] {
  const zones = new Map<string, { short: Set<string>; at: string }>();
  for (const doc of corpus.issues.flatMap((issue) => issue.documents))
    for (const clause of doc.clauses)
      for (const { groups } of clause.text.matchAll(ZONE)) {
        const { name, short } = groups as { name: string; short?: string };
        const zone = zones.get(name) ?? { short: new Set(), at: `${doc.id}#${clause.anchor}` };
        if (short !== undefined) zone.short.add(short);
        zones.set(name, zone);
      }
  return [...zones].map(([name, { short, at }]) => ({
    name,
    // What is said of two of them is the name of neither.
    ...(short.size === 0 ||
    [...zones.values()].filter((z) => [...short].some((s) => z.short.has(s))).length > 1
      ? {}
      : { short: [...short] }),
    basis: `据 ${at} 起草，未核`,
    zone: true as const,
    townships: [],
  }));
}

/** Draft the places of a city. */
export function draftPlaces(corpus: Corpus): PlacesFile | undefined {
  const city = placeOf(corpus.site.government);
  if (!/[市盟州县区旗]$/u.test(city) || city.length < 2) return undefined;
  const counties = new Map<string, string>();
  const look = (words: string, document: string, clause: string): void => {
    const bare = words.startsWith(city) ? words.slice(city.length) : words;
    const name = COUNTY.exec(bare)?.[1];
    if (
      name === undefined ||
      name.length < 2 ||
      /[各全本该我市省]|^[县旗区]|[县旗区]$.*$|^团/u.test(name.slice(0, -1)) ||
      counties.has(name)
    )
      return;
    counties.set(name, `${document}#${clause}`);
  };
  for (const { name, places } of unknownNames(corpus))
    for (const { document, clause } of places.slice(0, 1)) look(name, document, clause);
  for (const doc of corpus.issues.flatMap((issue) => issue.documents))
    for (const clause of doc.clauses) {
      // The addressees of a paper name the counties of the city: 甲县、乙区人民政府.
      if (!/人民政府[，,：:、]/u.test(clause.text) || clause.text.length > 300) continue;
      for (const word of clause.text.split(/[、，,：:；;]/u))
        look(word.trim(), doc.id, clause.anchor);
    }
  if (counties.size === 0) return undefined;
  return PlacesFile.parse({
    city: { name: city, basis: '据 site.yaml 所写政府名称起草，未核' },
    counties: [
      ...[...counties].map(([name, basis]) => ({ name, basis: `据 ${basis} 起草，未核` })),
      ...zonesOf(corpus),
    ],
    review: true,
  });
}
