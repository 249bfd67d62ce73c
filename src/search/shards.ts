/** How issues are cut into shards and records, how their clauses are numbered, and what of each goes where. Pure. */
import { fold, foldKeepingBrackets, hasBrackets, hasOrdinal, withOrdinals } from './fold.ts';
import { foldOfMany } from './foldMany.ts';
import { formsOf, heldIn, withinBounds } from './forms.ts';
import { type Gathered, Gatherer } from './gather.ts';
import { type SourceClause, type SourceDocument, type SourceIssue, shortTitle } from './records.ts';
import {
  type ClauseText,
  clauseClasses,
  numbering,
  type RecordText,
  rowsPerFile,
  type ShardDocuments,
  type ShardEntry,
  type TableRows,
} from './shapes.ts';
import { bracketsOf, facts, readings } from './tokens.ts';

/** Characters of text in one record. */
export const RECORD = 3000;
/** Years of a shard at most; a power of two. */
const SPAN = 16;
/** Title and headings over a clause that are kept. */
const DEEPEST = 6;

/** Issues that are indexed together, each as far as it is known. */
export interface Span<T> {
  readonly label: string;
  readonly years: readonly [first: number, last: number];
  /** Newest first. */
  readonly issues: readonly T[];
}

/** Issues that are indexed together. */
interface Shard extends Span<SourceIssue> {
  readonly characters: number;
  readonly entry: Omit<ShardEntry, 'path' | 'directory'>;
}

const lengthOf = (issue: SourceIssue): number =>
  issue.documents.reduce(
    (sum, doc) => doc.clauses.reduce((all, clause) => all + clause.text.length, sum),
    0,
  );

/**
 * Which years make a shard: the newest year alone, the years before in spans of 1, 2, 4, 8, 16 years
 * that begin at a multiple of their length. So a new issue changes one shard, most shards stay as
 * they are when a year begins, and there are few: 42 years make 7.
 */
export function spansOf(years: readonly number[]): [first: number, last: number][] {
  const newest = Math.max(...years);
  const spans: [number, number][] = [];
  for (let from = Math.min(...years); from < newest; ) {
    let length = SPAN;
    while (length > 1 && (from % length !== 0 || from + length > newest)) length /= 2;
    spans.push([from, from + length - 1]);
    from += length;
  }
  return [...spans, [newest, newest]];
}

/** Cuts issues into spans of whole years, see {@link spansOf}; newest first. */
export function cutIntoSpans<T extends { readonly id: string; readonly year: number }>(
  issues: readonly T[],
): Span<T>[] {
  if (issues.length === 0) return [];
  return spansOf(issues.map(({ year }) => year))
    .map(([first, last]) => issues.filter(({ year }) => year >= first && year <= last))
    .filter((group) => group.length > 0)
    .reverse()
    .map((group) => {
      const years = group.map((issue) => issue.year);
      return {
        label: `s${Math.min(...years)}`,
        years: [Math.min(...years), Math.max(...years)],
        issues: group.sort((a, b) => (a.id < b.id ? 1 : -1)),
      };
    });
}

/** The shard of a span, with what its entry says of it. */
export function shardOf(span: Span<SourceIssue>): Shard {
  const documents = span.issues.flatMap((issue) => issue.documents);
  const classes = numbering.map((kind) =>
    documents.reduce((n, doc) => n + doc.clauses.filter((c) => c.class === kind).length, 0),
  );
  const { label, years } = span;
  const clauses = classes.reduce((sum, n) => sum + n, 0);
  return {
    ...span,
    characters: span.issues.reduce((sum, issue) => sum + lengthOf(issue), 0),
    entry: { label, years, clauses, classes },
  };
}

/** One record: neighbouring clauses of one document. */
interface Piece {
  readonly issue: SourceIssue;
  readonly doc: SourceDocument;
  readonly clauses: readonly SourceClause[];
}

function cutIntoRecords(issue: SourceIssue, doc: SourceDocument): Piece[] {
  const pieces: SourceClause[][] = [];
  let room = 0;
  for (const clause of doc.clauses) {
    if (room < clause.text.length || pieces.length === 0) {
      pieces.push([]);
      room = RECORD;
    }
    pieces.at(-1)?.push(clause);
    room -= clause.text.length;
  }
  return pieces.map((clauses) => ({ issue, doc, clauses }));
}

/** How characters sound; asked of a dictionary at build time. */
export interface Sounds {
  /** The unit of the syllable of each unit of a folded text; a space where there is none. */
  readonly unitsOf: (folded: string) => string;
  /** The first letter of each syllable, of units that {@link unitsOf} gave; a space where there is none. */
  readonly lettersOf: (units: string) => string;
  /** The first letter of each syllable of the ideographs of a text. */
  readonly initialsOf: (text: string) => string;
}

/** What is written for a shard. */
interface ShardContent {
  readonly gathered: Gathered;
  readonly table: readonly TableRows[];
  readonly texts: readonly RecordText[];
  readonly documents: ShardDocuments;
  readonly ids: readonly string[];
}

/** Names in one clause are kept apart by this many places. */
const APART = 1000;

/**
 * Numbers the clauses of a shard and gathers where its keys stand.
 *
 * @param old for a shard behind the archive: from how many clauses a pair is frequent
 */
export function contentOfShard(
  shard: Shard,
  sounds?: Sounds,
  old?: { readonly frequent: number },
): ShardContent {
  const rank = new Map(numbering.map((kind, i) => [kind, i]));
  const docs: { issue: SourceIssue; doc: SourceDocument }[] = shard.issues.flatMap((issue) =>
    issue.documents.map((doc) => ({ issue, doc })),
  );
  interface Row {
    readonly clause: SourceClause;
    readonly doc: number;
    record: number;
    index: number;
  }
  const rows: Row[] = [];
  const texts: RecordText[] = [];
  for (const [i, { issue, doc }] of docs.entries()) {
    for (const piece of cutIntoRecords(issue, doc)) {
      piece.clauses.forEach((clause, index) => {
        rows.push({ clause, doc: i, record: texts.length, index });
      });
      texts.push(textOf(piece));
    }
  }
  const rankOf = (row: Row): number => rank.get(row.clause.class) ?? numbering.length;
  // A stable sort: within a class as they were.
  const numbered = [...rows].sort((a, b) => rankOf(a) - rankOf(b));
  const numberOf = new Map(numbered.map((row, i) => [`${row.doc} ${row.clause.anchor}`, i]));
  const gathered = new Gatherer();
  const lengths: number[] = [];
  const folds: string[] = [];
  numbered.forEach(({ clause }, n) => {
    const folded = foldOfMany(clause.text);
    lengths.push(folded.length);
    folds.push(folded);
    gathered.pairs(readings.text, folded, n);
    gathered.singles(readings.text, folded, n);
    if (hasBrackets(clause.text))
      for (const key of bracketsOf(foldKeepingBrackets(clause.text))) gathered.add(key, n, 0);
    const figures = withOrdinals(folded);
    if (hasOrdinal(figures)) gathered.pairs(readings.ordinals, figures, n);
    if (clause.damaged !== undefined) gathered.pairs(readings.damaged, fold(clause.damaged), n);
    const found = formsOf(folded);
    const forms = found.flatMap((form) => form.facts);
    // An amount is of what stands beside it: its place counts.
    const places = new Map<string, number>();
    for (const { facts: all, from } of found)
      for (const fact of all) if (!places.has(facts.form(fact))) places.set(facts.form(fact), from);
    for (const [fact, from] of withinBounds(found)) places.set(facts.form(fact), from);
    const known = [
      ...clause.facts,
      ...places.keys(),
      ...heldIn(forms).map(facts.held),
      ...(clause.facts.some((fact) => fact.startsWith(facts.agencies)) ? [facts.held('body')] : []),
    ];
    for (const fact of new Set(known)) gathered.add(fact, n, places.get(fact) ?? 0);
    if (sounds === undefined) return;
    const units = sounds.unitsOf(folded);
    gathered.pairs(readings.sound, units, n, 0, ' ');
    // Any letters stand in many texts: where there are many issues their lists would be long.
    if (old === undefined) gathered.pairs(readings.begun, sounds.lettersOf(units), n, 0, ' ');
    const spelled =
      clause.class === clauseClasses.title || clause.class === clauseClasses.heading
        ? [shortTitle(clause.text), ...(clause.names ?? [])]
        : (clause.names ?? []);
    spelled.forEach((name, i) => {
      gathered.pairs(readings.initials, sounds.initialsOf(name), n, i * APART);
    });
  });
  if (old !== undefined) gathered.triples(readings.text, folds, old.frequent);
  const titleOf = new Map(
    numbered.flatMap(({ clause, doc }, n) =>
      clause.class === clauseClasses.title ? [[doc, n] as const] : [],
    ),
  );
  const byAnchor = new Map(rows.map((row) => [`${row.doc} ${row.clause.anchor}`, row]));
  /** Title and headings above a clause. */
  const above = ({ doc, clause }: Row, n: number): number[] => {
    const title = titleOf.get(doc) ?? -1;
    const chain = [title === n ? -1 : title];
    let parent = clause.parent;
    while (parent !== undefined && chain.length < DEEPEST) {
      const at = `${doc} ${parent}`;
      const number = numberOf.get(at);
      if (number === undefined) break;
      chain.push(number);
      parent = byAnchor.get(at)?.clause.parent;
    }
    return chain;
  };
  const table: TableRows[] = [];
  const perFile = rowsPerFile(numbered.length);
  for (let from = 0; from < numbered.length; from += perFile) {
    const part = numbered.slice(from, from + perFile);
    const chains = new Map<string, number>();
    const p = part.map((row, i) => {
      const chain = JSON.stringify(above(row, from + i));
      const known = chains.get(chain) ?? chains.size;
      chains.set(chain, known);
      return known;
    });
    table.push({
      r: part.map(({ record }) => record),
      i: part.map(({ index }) => index),
      h: [...chains.keys()].map((chain) => JSON.parse(chain) as number[]),
      p,
      l: lengths.slice(from, from + perFile),
    });
  }
  const kinds = [...new Set(docs.map(({ doc }) => doc.kind))].sort();
  return {
    gathered,
    texts,
    table,
    ids: docs.map(({ doc }) => doc.id),
    documents: {
      issues: shard.issues.map(({ id }) => id),
      kinds,
      documents: docs.map(({ issue, doc }) => {
        const counts = numbering.map(
          (kind) => doc.clauses.filter((clause) => clause.class === kind).length,
        );
        while (counts.at(-1) === 0) counts.pop();
        return [shard.issues.indexOf(issue), kinds.indexOf(doc.kind), ...counts];
      }),
    },
  };
}

function textOf({ issue, doc, clauses }: Piece): RecordText {
  const sections = [...new Set(clauses.map((clause) => clause.section))].filter((s) => s !== '');
  return {
    d: doc.id,
    t: shortTitle(doc.title),
    n: doc.docNumber,
    issue: issue.id,
    s: sections,
    c: clauses.map(
      (clause): ClauseText => ({
        a: clause.anchor,
        x: clause.text,
        ...(clause.class === 0 ? {} : { k: clause.class }),
        ...(clause.section === '' ? {} : { s: sections.indexOf(clause.section) }),
        ...(clause.persons.length === 0 ? {} : { p: clause.persons }),
        ...(clause.damaged === undefined ? {} : { d: clause.damaged }),
      }),
    ),
  };
}
