/** Duties and times of sentences in wordings of real gazettes, beside the keys that were written first. */
import { describe, expect, it } from 'vitest';
import { files, ofPersons, outcomeOf, sayingsOf } from '../../fixtures/sayings/read.ts';

describe.each(files)('the %s eighty sentences: duties and times', (file) => {
  const sayings = sayingsOf(file).filter((s) => !ofPersons(s));
  it('are sixty', () => expect(sayings).toHaveLength(60));
  it.each(sayings)('$say', (saying) => {
    const { wrong, missed, told } = outcomeOf(saying);
    expect(wrong).toEqual([]);
    expect(missed).toEqual(saying.notYet ?? []);
    if (missed.length > 0) expect(told).toBe(true);
  });
});
