/**
 * What a detector of damage is, and what it looks at. A detector is one file here: what it says in
 * both languages, what it looks for, and its example in its head, which a test tries. `index.ts`
 * takes every file of the folder.
 */
import type { SourceUnit } from '../../domain/text.ts';
import type { Row } from '../../messages/index.ts';
import type { Skeleton } from '../skeleton.ts';
import type { DraftBlock, DraftDocument } from '../structure.ts';

/** A paragraph, heading or cell with its place. */
export interface Passage {
  readonly text: string;
  readonly units: readonly SourceUnit[];
  readonly type: 'heading' | 'paragraph' | 'cell';
  /** Index of its document. */
  readonly document: number;
}

/** The draft, as detectors look at it. Nothing in it is changed. */
interface Draft {
  readonly skeleton: Skeleton;
  readonly documents: readonly DraftDocument[];
  readonly passages: readonly Passage[];
  /** The text of all passages, one a line. */
  readonly all: string;
}

/** One place that looks damaged. */
export interface Finding {
  readonly row: Row<never>;
  readonly parameters: unknown;
  readonly line: number;
  readonly words: string;
  readonly suggestion?: string | undefined;
}

/** Looks for one kind of damage. A file of this folder makes one, and exports it as `default`. */
export class Detector {
  /** What it says, by name: rows of the catalogue of messages. */
  readonly rows: Readonly<Record<string, Row<never>>>;
  /** Looks through a draft. */
  readonly look: (draft: Draft) => Iterable<Finding>;

  constructor(
    rows: Readonly<Record<string, Row<never>>>,
    look: (draft: Draft) => Iterable<Finding>,
  ) {
    this.rows = rows;
    this.look = look;
  }
}

/** A finding from a row of the catalogue. */
export const finding = <P>(
  row: Row<P>,
  parameters: P,
  place: { line: number; words: string; suggestion?: string | undefined },
): Finding => ({ row: row as unknown as Row<never>, parameters, ...place });

/** All passages of the documents, in order. */
export const passagesOf = (documents: readonly DraftDocument[]): Passage[] =>
  documents.flatMap((d, i) => d.blocks.flatMap((b) => passages(b, i)));

function passages(b: DraftBlock, document: number): Passage[] {
  switch (b.type) {
    case 'heading':
    case 'paragraph':
      return [{ text: b.text, units: b.units, type: b.type, document }];
    case 'table':
      return b.units.map((u) => ({ text: u.text, units: [u], type: 'cell', document }));
    default:
      return [];
  }
}

/** Words with what stands round them; the words themselves between 【】. */
export const around = (text: string, from: number, length: number): string =>
  `${text.slice(Math.max(0, from - 10), from)}【${text.slice(from, from + length)}】${text.slice(from + length, from + length + 10)}`;

/** How often words stand in a text; counting stops at 5. */
export function count(all: string, words: string): number {
  let n = 0;
  for (let i = all.indexOf(words); i !== -1 && n < 5; i = all.indexOf(words, i + 1)) n += 1;
  return n;
}

/** Levenshtein distance, but `limit + 1` where it is more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    }
    row = next;
    if (Math.min(...row) > limit) return limit + 1;
  }
  return row.at(-1) as number;
}
