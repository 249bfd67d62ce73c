/**
 * Whole gazettes of invented cities, in many layouts: how much of them the importer finds. What is
 * right is written down while they are made; nothing of the importer has a part in it.
 */
import { describe, expect, it } from 'vitest';
import { invent } from '../../fixtures/invented/generator.ts';
import { type Found, measure } from '../../fixtures/invented/measure.ts';

const SEEDS = 24;
const all: Found[] = Array.from({ length: SEEDS }, (_, i) => measure(invent(i + 1)));
const share = (of: (f: Found) => readonly [number, number]): number => {
  const [found, whole] = all.map(of).reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0] as const);
  return found / whole;
};
const faults = all.flatMap((f, i) => f.faults.map((x) => `seed ${i + 1}: ${x}`));

describe('gazettes of invented cities', () => {
  it('are divided into their documents', () => {
    expect(
      share((f) => f.documents),
      faults.join('\n'),
    ).toBeGreaterThanOrEqual(0.98);
  });
  it('have their clauses under the right labels', () => {
    expect(
      share((f) => f.labels),
      faults.join('\n'),
    ).toBeGreaterThanOrEqual(0.98);
  });
  it('have number, issuer, date and kind', () => {
    expect(
      share((f) => f.facts),
      faults.join('\n'),
    ).toBeGreaterThanOrEqual(0.98);
  });
  it('have no furniture inside their sentences', () => {
    expect(
      all.reduce((n, f) => n + f.furniture, 0),
      faults.join('\n'),
    ).toBe(0);
  });
  it('lose nothing of which nothing is said', () => {
    expect(
      all.reduce((n, f) => n + f.silent, 0),
      faults.join('\n'),
    ).toBe(0);
  });
});
