/** How issues are cut into shards and records, and what of each record goes where. Pure. */
import type { SourceClause, SourceDocument, SourceIssue } from './records.ts';
import type { ClauseText, RecordText, ShardEntry, ShardTable } from './shapes.ts';
import { clauseWords } from './tokens.ts';

/** Characters of text in one record. */
export const RECORD = 3000;
/** Characters of text from which a shard is full: about a year of a monthly gazette. */
const SHARD = 800_000;

/** Issues that are indexed together. */
export interface Shard {
  readonly label: string;
  /** Newest first. */
  readonly issues: readonly SourceIssue[];
  readonly characters: number;
  readonly entry: Omit<ShardEntry, 'path'>;
}

const lengthOf = (issue: SourceIssue): number =>
  issue.documents.reduce(
    (sum, doc) => doc.clauses.reduce((all, clause) => all + clause.text.length, sum),
    0,
  );

/**
 * Cuts issues into shards of whole years, newest shard first. Filled from the oldest year
 * on, so that a new issue changes only the newest shard.
 */
export function cutIntoShards(issues: readonly SourceIssue[]): Shard[] {
  const years = [...new Set(issues.map((issue) => issue.year))].sort((a, b) => a - b);
  const groups: { issues: SourceIssue[]; characters: number }[] = [];
  for (const year of years) {
    const ofYear = issues.filter((issue) => issue.year === year);
    const length = ofYear.reduce((sum, issue) => sum + lengthOf(issue), 0);
    const last = groups.at(-1);
    if (last !== undefined && last.characters + length <= SHARD) {
      last.issues.push(...ofYear);
      last.characters += length;
    } else groups.push({ issues: ofYear, characters: length });
  }
  return groups.reverse().map((group) => {
    const ordered = group.issues.sort((a, b) => (a.id < b.id ? 1 : -1));
    const all = ordered.map((issue) => issue.year);
    const label = `s${Math.min(...all)}`;
    const clauses = ordered.flatMap((i) => i.documents).reduce((n, d) => n + d.clauses.length, 0);
    return {
      label,
      issues: ordered,
      characters: group.characters,
      entry: { label, years: [Math.min(...all), Math.max(...all)], clauses },
    };
  });
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

/** A record: what Pagefind indexes, what it filters by, and what is shown. */
export interface ShardRecord {
  readonly content: string;
  readonly filters: Readonly<Record<string, string[]>>;
  readonly text: RecordText;
}

/** The records of a shard in their order, and the table of its clauses. */
export function recordsOfShard(shard: Shard): { records: ShardRecord[]; table: ShardTable } {
  const records: ShardRecord[] = [];
  const rows: number[][] = [];
  const documents: number[] = [];
  for (const issue of shard.issues) {
    for (const doc of issue.documents) {
      documents.push(records.length);
      for (const piece of cutIntoRecords(issue, doc)) {
        const words = piece.clauses.map((clause) => clauseWords(clause.text, clause.facts));
        rows.push(piece.clauses.map((clause, i) => (words[i]?.length ?? 0) * 16 + clause.class));
        records.push({
          content: words.map((own) => own.join(' ')).join(' '),
          filters: {
            issue: [issue.id],
            document: [doc.id],
            kind: [doc.kind],
            year: [String(issue.year)],
          },
          text: textOf(piece),
        });
      }
    }
  }
  return { records, table: { records: rows, documents } };
}

function textOf({ issue, doc, clauses }: Piece): RecordText {
  const sections = [...new Set(clauses.map((clause) => clause.section))].filter((s) => s !== '');
  return {
    d: doc.id,
    t: doc.title,
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
      }),
    ),
  };
}
