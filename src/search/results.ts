/**
 * From what Pagefind says of a page to results that are clauses. Pure: the island draws
 * them, the tests call them.
 */

/** An element with an id inside an indexed page. */
export interface PageAnchor {
  readonly element: string;
  readonly id: string;
  readonly text: string;
  /** Position of its first word. */
  readonly location: number;
}

/** The part of a Pagefind fragment that results are made from. */
export interface PageFragment {
  readonly url: string;
  /** The text of the page, its words parted by zero-width spaces, escaped for HTML. */
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly PageAnchor[];
  /** Positions of the words that matched. */
  readonly locations: readonly number[];
}

/** One clause that matched. */
export interface ClauseResult {
  readonly href: string;
  /** Anchor of the clause. */
  readonly label: string;
  readonly title: string;
  readonly text: string;
}

/** Undoes what Pagefind does to text: the escapes, and the full stop that it puts after a block without one. */
const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/(?:\. ?|\s)+$/u, '');

/** Ids that are apparatus, not clauses. */
const isClause = (anchor: PageAnchor): boolean => !/^(?:note|ref)-\d+$/u.test(anchor.id);

/** Folds what a reader may type in another way: width, case, brackets, spaces, Roman numerals. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[〔［【[]/gu, '(')
    .replace(/[〕］】\]]/gu, ')')
    .replace(/\s/gu, '');

/**
 * The clauses of a page that hold all the words, in the order of the text. Pagefind
 * says where words of the query stand; a clause reaches from its own first word to the
 * first word of the next, and counts only if the words are in it as they were typed,
 * because Pagefind also finds parts of words.
 */
export function clauseResults(page: PageFragment, words: readonly string[]): ClauseResult[] {
  const anchors = page.anchors.filter(isClause).sort((a, b) => a.location - b.location);
  const content = page.raw_content.split('\u200b');
  const wanted = words.map(fold);
  const hits = new Set(
    page.locations.map((location) => anchors.findLastIndex((a) => a.location <= location)),
  );
  return [...hits]
    .filter((at) => at >= 0)
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const anchor = anchors[at];
      if (anchor === undefined) return [];
      const text = plain(content.slice(anchor.location, anchors[at + 1]?.location).join(''));
      const folded = fold(text);
      if (!wanted.every((word) => folded.includes(word))) return [];
      return [
        {
          href: `${page.url}#${anchor.id}`,
          label: anchor.id,
          title: page.meta['title'] ?? '',
          text,
        },
      ];
    });
}

/**
 * Cuts `text` to about `length` characters around the first of `words` that it holds.
 */
export function excerpt(text: string, words: readonly string[], length = 120): string {
  if (text.length <= length) return text;
  const first = Math.min(
    ...words.map((word) => text.indexOf(word)).filter((at) => at >= 0),
    text.length,
  );
  const start =
    first === text.length ? 0 : Math.max(0, Math.min(first - length / 3, text.length - length));
  const from = Math.floor(start);
  return `${from > 0 ? '…' : ''}${text.slice(from, from + length)}${from + length < text.length ? '…' : ''}`;
}
