/**
 * Whole gazettes of invented cities, written by hand with a key each before the readers were
 * looked at (tests/fixtures/gazettes): imported, registered and checked as an editor does.
 * `beside.yaml` there says what is read otherwise than the keys have it, to this day.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { gazettes, measure } from '../../fixtures/gazettes/measure.ts';

const beside = parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/gazettes/beside.yaml'), 'utf8'),
) as Record<string, { missed?: string[]; beside?: string[]; wrong?: string[] } | undefined>;
/** `duty L24 某局 lead “…”` without the words of its clause. */
const placed = (duty: string): string => /^duty (L\d+ \S+ \S+) /u.exec(duty)![1]!;
/** Those of a list that another does not hold, each as often. */
const without = (list: readonly string[], other: readonly string[]): string[] => {
  const left = [...other];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

describe.each(gazettes)('the gazette of %s', (name) => {
  it('says nothing false, loses nothing in silence but what its key names, and can be approved', async () => {
    const m = await measure(name);
    const known = beside[name];
    expect(m.wrong).toEqual([]);
    expect(m.errors).toEqual([]);
    expect(m.lost.filter((l) => !m.notYet.some((n) => l.includes(n)))).toEqual([]);
    // All of its key is read, and no duty beside it, but for what stands in beside.yaml.
    expect(without(m.missed, known?.missed ?? [])).toEqual([]);
    expect(
      without(m.unlisted.map(placed), [...(known?.beside ?? []), ...(known?.wrong ?? [])]),
    ).toEqual([]);
  });
});

it('are twelve at least', () => expect(gazettes.length).toBeGreaterThanOrEqual(12));
