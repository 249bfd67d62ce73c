/** Holds every table of rows to its examples: what one row alone knows, and words close to it that the table leaves. */
import { describe, expect, it } from 'vitest';
import { opensWith, type Row } from '../../../src/duties/rows.ts';

/** A test for each row of some tables, by how they look for their words; at the head of them where nothing else is said. */
export function holdToExamples(
  tables: readonly (readonly Row[])[],
  known: (rows: readonly Row[]) => (words: string) => boolean = opensWith,
): void {
  // A row that is its own example is a word of a list.
  const rows = tables.flatMap((table) =>
    table.filter(({ words, example }) => words !== example).map((row) => ({ ...row, row, table })),
  );
  describe.each(rows)('$example', ({ example, none, row, table }) => {
    it('is known by its row alone', () => {
      expect(known(table)(example)).toBe(true);
      expect(known(table.filter((r) => r !== row))(example)).toBe(false);
    });
    it('is told from words close to it', () => {
      if (none !== undefined) expect(known(table)(none)).toBe(false);
    });
  });
}
