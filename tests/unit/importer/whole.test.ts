/**
 * Whole gazettes of invented cities, written by hand with a key each before the readers were
 * looked at (tests/fixtures/gazettes): imported, registered and checked as an editor does.
 */
import { describe, expect, it } from 'vitest';
import { gazettes, measure } from '../../fixtures/gazettes/measure.ts';

describe.each(gazettes)('the gazette of %s', (name) => {
  it('says nothing false, loses nothing in silence but what its key names, and can be approved', async () => {
    const m = await measure(name);
    expect(m.wrong).toEqual([]);
    expect(m.errors).toEqual([]);
    expect(m.lost.filter((l) => !m.notYet.some((n) => l.includes(n)))).toEqual([]);
  });
});

it('are twelve at least', () => expect(gazettes.length).toBeGreaterThanOrEqual(12));
