/**
 * `places.yaml` against the texts: an entry whose `basis` names a document of this corpus must stand
 * there by one of its names, and what the basis quotes must be its words. So a place that the texts
 * name and one that an editor knows from elsewhere cannot be taken for one another.
 */
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import type { Corpus } from '../domain/model.ts';
import { foldPlace } from '../domain/places.ts';
import { placeNotThere, placeQuoteNotThere } from '../messages/checks.ts';

interface Entry {
  readonly path: readonly (string | number)[];
  readonly names: readonly string[];
  readonly basis: string;
}

/**
 * Report every entry that says that it is found where it is not.
 *
 * @param lineOf the line of `places.yaml` that a path of keys leads to
 */
export function checkPlaces(
  { places, issues }: Pick<Corpus, 'places' | 'issues'>,
  lineOf: (path: Entry['path']) => number | undefined,
): Diagnostic[] {
  if (places === undefined) return [];
  const texts = new Map(
    issues
      .flatMap((i) => i.documents)
      .map((d) => [
        d.id,
        foldPlace(`${d.frontMatter.issuer ?? ''}${d.clauses.map((c) => c.text).join('')}`),
      ]),
  );
  const file = 'places.yaml';
  return entriesOf(places).flatMap(({ path, names, basis }): Diagnostic[] => {
    const named = [...texts.keys()].filter((id) => mentions(basis, id));
    if (named.length === 0) return [];
    const words = named.map((id) => texts.get(id)!);
    const has = (text: string): boolean => words.some((w) => w.includes(foldPlace(text)));
    const line = lineOf(path);
    const place = { file, ...(line === undefined ? {} : { line }), words: basis };
    const missing = [...basis.matchAll(/“([^”]+)”/gu)].map((m) => m[1]!).filter((q) => !has(q));
    return [
      ...(names.some(has)
        ? []
        : [diagnose(placeNotThere, { name: names[0]!, documents: named }, place)]),
      ...missing.map((quote) => diagnose(placeQuoteNotThere, { quote, documents: named }, place)),
    ];
  });
}

/** Whether words name a document by its id, and not one whose id only begins alike. */
const mentions = (words: string, id: string): boolean => words.split(/[^\w-]/u).includes(id);

function entriesOf(places: NonNullable<Corpus['places']>): Entry[] {
  const of = (
    place: { name: string; short?: string[] | undefined; former?: string[] | undefined },
    ...more: string[]
  ): string[] => [place.name, ...(place.short ?? []), ...(place.former ?? []), ...more];
  return [
    { path: ['city', 'basis'], names: of(places.city), basis: places.city.basis },
    ...places.counties.flatMap((county, i): Entry[] => [
      { path: ['counties', i, 'basis'], names: of(county), basis: county.basis },
      ...county.townships.flatMap((t, j): Entry[] =>
        typeof t === 'string' || t.basis === undefined
          ? []
          : [{ path: ['counties', i, 'townships', j, 'basis'], names: of(t), basis: t.basis }],
      ),
    ]),
    // Next door: the text may name the city only.
    ...places.elsewhere.map(
      (p, i): Entry => ({
        path: ['elsewhere', i, 'basis'],
        names: of(p, p.city, p.city.replace(/[市盟]$/u, '')),
        basis: p.basis,
      }),
    ),
  ];
}
