/**
 * What a document cites, in the two forms that its page needs: words to link in the
 * text, and the list at its end. The citations themselves are found by the corpus.
 */
import type { GazetteDocument } from '../domain/model.ts';
import type { TextLink } from './link.ts';

/**
 * Words to link, by anchor: the numbers and titles of documents that this site holds.
 * A document never links to itself.
 */
export function linksOf(
  doc: GazetteDocument,
  pathOf: (id: string) => string,
): ReadonlyMap<string, readonly TextLink[]> {
  const out = new Map<string, TextLink[]>();
  for (const { clause, target, docNumber, title } of doc.relations) {
    if (target === null || target === doc.id) continue;
    const links = out.get(clause) ?? [];
    for (const words of [docNumber, title]) {
      if (words !== null && !links.some((link) => link.words === words))
        links.push({ words, href: pathOf(target) });
    }
    out.set(clause, links);
  }
  return out;
}

/** One law or document that a document cites. */
interface Cited {
  /** Title in 《》 and number, as far as the text gives them. */
  readonly name: string;
  readonly target: string | null;
  /** Anchors of the clauses that cite it, in order, each once. */
  readonly clauses: readonly string[];
}

/** The laws and documents that `doc` cites or rests on, in the order of first mention. */
export function citedBy(doc: GazetteDocument): Cited[] {
  const out = new Map<string, { name: string; target: string | null; clauses: string[] }>();
  for (const r of doc.relations) {
    if (r.target === doc.id) continue;
    const name = `${r.title === null ? '' : `《${r.title}》`}${r.docNumber === null ? '' : r.title === null ? r.docNumber : `（${r.docNumber}）`}`;
    const entry = out.get(name) ?? { name, target: r.target, clauses: [] };
    if (!entry.clauses.includes(r.clause)) entry.clauses.push(r.clause);
    out.set(name, entry);
  }
  return [...out.values()];
}
