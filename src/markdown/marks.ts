/**
 * What a reader is told about one mark for damage. The words of a note are made here
 * and nowhere else; the renderer puts them beside the text.
 */

import { markRow, type ReadingMark } from '../domain/marks.ts';
import type { Correction } from '../domain/model.ts';

/** One editorial note: what the source has, what is published, why, and where to look. */
export interface Note {
  /** Number of the note in its document, from 1. */
  readonly number: number;
  readonly mark: ReadingMark;
  /** The reading of the source; empty where something is missing. */
  readonly sic: string;
  /** The published reading; empty where the damage is shown and not mended. */
  readonly corr: string;
  readonly reason: string;
  /** Line of source.txt. */
  readonly line: number;
}

/** The sentence that opens a note, before its reason. */
export const noteLead = ({ mark, sic, corr }: Pick<Note, 'mark' | 'sic' | 'corr'>): string =>
  markRow(mark).lead(sic, corr);

/**
 * Gives each mark the source line that the corpus found for it. The corpus lists
 * corrections in the order of the marks, so the first unused entry of the same clause
 * with the same readings is the mark's own.
 */
export class CorrectionLines {
  readonly #left: Correction[];

  constructor(corrections: readonly Correction[]) {
    this.#left = [...corrections];
  }

  /** Line of the mark in `anchor`; `fallback` when the corpus does not list it. */
  take(anchor: string | undefined, sic: string, corr: string, fallback: number): number {
    const same = (c: Correction): boolean =>
      c.anchor === anchor && c.sic === sic && (c.corr ?? '') === corr;
    let at = this.#left.findIndex(same);
    if (at < 0) at = this.#left.findIndex((c) => c.anchor === anchor);
    if (at < 0) return fallback;
    return this.#left.splice(at, 1)[0]?.line ?? fallback;
  }
}
