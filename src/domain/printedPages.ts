/** The pages of the print of an issue that came as PDF. */
import type { IssueFile } from './schema.ts';

/** The page number that is printed where a line of the source stands; null where none is known. */
export const printedPageOf = (pages: IssueFile['pages'], line: number): string | null =>
  pages?.findLast((p) => p.line !== undefined && p.line <= line)?.page ?? null;
