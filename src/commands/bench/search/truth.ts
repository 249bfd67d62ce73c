/**
 * What a search should find, worked out from the clause data by plain folding and substring
 * tests. It shares no line with src/search, on purpose.
 */

/** A clause as `/data/clauses/<id>.json` gives it. */
export interface TruthClause {
  readonly url: string;
  readonly text: string;
}

/** Width, case, white space, middle dots; all brackets as one kind. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•・]/gu, '')
    .replace(/[〔[【﹝]/gu, '(')
    .replace(/[〕\]】﹞]/gu, ')');
const bare = (text: string): string => plain(text).replace(/[()]/gu, '');

const grades: readonly (readonly [string, string])[] = [
  ['iii', '3'],
  ['ii', '2'],
  ['iv', '4'],
  ['i', '1'],
  ['v', '5'],
  ['一', '1'],
  ['二', '2'],
  ['三', '3'],
  ['四', '4'],
  ['五', '5'],
];
const tens = '一二三四五六七八九十';

/** The text with grades and attachments counted in figures. */
function inFigures(text: string): string {
  const graded = grades.reduce(
    (all, [from, to]) =>
      all.replace(new RegExp(`(?<![ivx\\d十百${tens}])${from}级`, 'gu'), `${to}级`),
    text,
  );
  return graded.replace(
    /(?<=附[件录表])([一二三四五六七八九十])(?![一二三四五六七八九十级])/gu,
    (n) => String(tens.indexOf(n) + 1),
  );
}

/** A clause made ready for many questions. */
export interface ReadyClause extends TruthClause {
  readonly plain: string;
  readonly bare: string;
  readonly figures: string;
}

/** Folds clauses once. */
export const ready = (clauses: readonly TruthClause[]): ReadyClause[] =>
  clauses.map((clause) => ({
    ...clause,
    plain: plain(clause.text),
    bare: bare(clause.text),
    figures: inFigures(bare(clause.text)),
  }));

/** Whether a clause holds a word. Brackets count if the word has them; ordinals in any form, unless it stood in quotes. */
function holds(clause: ReadyClause, word: string, quoted: boolean): boolean {
  const folded = plain(word);
  if (/[()]/u.test(folded)) return clause.plain.includes(folded);
  if (clause.bare.includes(folded)) return true;
  const figures = inFigures(folded);
  return !quoted && /\d级|附[件录表]\d/u.test(figures) && clause.figures.includes(figures);
}

/** Addresses of the clauses that hold all words of a query; each word in one of its names. */
export function truthOf(
  clauses: readonly ReadyClause[],
  query: string,
  names: readonly string[] = [],
): Set<string> {
  const quoted = /^"(.*)"$/u.exec(query)?.[1];
  const words = quoted === undefined ? query.split(/\s+/u) : [quoted];
  return new Set(
    clauses
      .filter(
        (clause) =>
          words.every((word) => holds(clause, word, quoted !== undefined)) ||
          names.some((name) => holds(clause, name, true)),
      )
      .map(({ url }) => url),
  );
}
