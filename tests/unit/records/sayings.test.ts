/** Appointments and members of lines in wordings of real gazettes, beside the keys that were written first. */
import { describe, expect, it } from 'vitest';
import { files, ofPersons, outcomeOf, sayingsOf } from '../../fixtures/sayings/read.ts';

describe.each(files)('the %s eighty sentences: appointments and members', (file) => {
  const sayings = sayingsOf(file).filter(ofPersons);
  it('are twenty', () => expect(sayings).toHaveLength(20));
  it.each(sayings)('$say', (saying) => {
    const { wrong, missed, told } = outcomeOf(saying);
    expect(wrong).toEqual([]);
    expect(missed).toEqual(saying.notYet ?? []);
    if (missed.length > 0) expect(told).toBe(true);
  });
});
