/**
 * Whole gazettes of invented cities, written by hand with a key each before the readers were
 * looked at (tests/fixtures/gazettes): imported, registered and checked as an editor does.
 * `beside.yaml` there says what is read otherwise than the keys have it, to this day (`beside.ts`).
 */
import { describe, expect, it } from 'vitest';
import { beside, placed, placedFalse, without } from '../../fixtures/gazettes/beside.ts';
import { gazettes, measure } from '../../fixtures/gazettes/measure.ts';

const looked = beside();

describe.each(gazettes)('the gazette of %s', (name) => {
  it('says nothing false, loses nothing in silence but what its key names, and can be approved', async () => {
    const m = await measure(name);
    const known = looked[name];
    expect(m.wrong).toEqual([]);
    expect(m.errors).toEqual([]);
    expect(m.lost.filter((l) => !m.notYet.some((n) => l.includes(n)))).toEqual([]);
    // All of its key is read, and no duty beside it, but for what stands in beside.yaml.
    expect(without(m.missed, known?.missed ?? [])).toEqual([]);
    expect(
      without(m.unlisted.map(placed), [...(known?.beside ?? []), ...(known?.wrong ?? [])]),
    ).toEqual([]);
    expect(without(m.false.map(placedFalse), known?.false ?? [])).toEqual([]);
  });
});

it('are twelve at least', () => expect(gazettes.length).toBeGreaterThanOrEqual(12));
