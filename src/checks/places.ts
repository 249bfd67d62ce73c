/**
 * `places.yaml` against the texts: an entry whose `basis` names a document of this corpus must stand
 * there by one of its names, and what the basis quotes must be its words. So a place that the texts
 * name and one that an editor knows from elsewhere cannot be taken for one another.
 */
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import type { Corpus, GazetteDocument } from '../domain/model.ts';
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
  const documents = new Map(issues.flatMap((i) => i.documents).map((d) => [d.id, d]));
  const texts = new Map<string, string>();
  /** The words of a document; of an archive few are named. */
  const textOf = (d: GazetteDocument): string => {
    const text =
      texts.get(d.id) ??
      foldPlace(`${d.frontMatter.issuer ?? ''}${d.clauses.map((c) => c.text).join('')}`);
    texts.set(d.id, text);
    return text;
  };
  const file = 'places.yaml';
  return entriesOf(places).flatMap(({ path, names, basis }): Diagnostic[] => {
    const named = mentionedIn(basis, documents);
    if (named.length === 0) return [];
    const words = named.map(textOf);
    const has = (text: string): boolean => words.some((w) => w.includes(foldPlace(text)));
    const line = lineOf(path);
    const place = { file, ...(line === undefined ? {} : { line }), words: basis };
    const missing = [...basis.matchAll(/“([^”]+)”/gu)].map((m) => m[1]!).filter((q) => !has(q));
    return [
      ...(names.some(has)
        ? []
        : [
            diagnose(
              placeNotThere,
              { name: names[0]!, documents: named.map(({ id }) => id) },
              place,
            ),
          ]),
      ...missing.map((quote) =>
        diagnose(placeQuoteNotThere, { quote, documents: named.map(({ id }) => id) }, place),
      ),
    ];
  });
}

/** The documents that words name by their ids, in the order of the corpus. */
function mentionedIn(
  words: string,
  documents: ReadonlyMap<string, GazetteDocument>,
): GazetteDocument[] {
  const named = new Set(words.split(/[^\w-]/u));
  // Of an archive's documents most entries name none, and few more than one.
  const held = [...named].filter((id) => documents.has(id));
  if (held.length < 2) return held.map((id) => documents.get(id)!);
  return [...documents.values()].filter(({ id }) => named.has(id));
}

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
