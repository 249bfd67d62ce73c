/** What must hold of every case of a sheet of items, and a second implementation that must agree. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type Input, ItemSheet } from '../../src/domain/rules.ts';
import { toSearch } from '../../src/rules/case.ts';
import { evaluateItems, parseItemsCase } from '../../src/rules/items.ts';
import type { Facts, Value } from '../../src/rules/model.ts';
import { isBefore, possibleProject, secondProject } from '../rules/secondPolicy.ts';
import { tries } from './runs.ts';

const file = join(import.meta.dirname, '../../content/rules/construction-project.yaml');
const sheet = ItemSheet.parse(parseYaml(readFileSync(file, 'utf8')));

/** Numbers near what the documents name, and others. */
const near: Readonly<Record<string, readonly number[]>> = {
  year: [2022, 2023, 2024, 2025, 2026, 2027, 2040],
  area: [0, 1, 19999, 19999.99, 20000, 20001, 39999, 40000, 40001],
  total: [10000, 20000, 30000, 40001, 50000, 100000],
  outerWall: [0, 0.5, 900, 1500, 1500.01, 3000],
  contractWan: [0, 299, 299.99, 300, 301],
};

const answers = (input: Input): readonly Value[] =>
  input.type === 'yesno'
    ? ['yes', 'no']
    : (input.options?.map((o) => o.id) ?? near[input.id] ?? []);

/** A whole project that can be. */
const project: fc.Arbitrary<Facts> = fc
  .tuple(...sheet.inputs.map((input) => fc.constantFrom(...answers(input))))
  .map((values) => Object.fromEntries(values.map((v, i) => [sheet.inputs[i]!.id, v])))
  .filter(possibleProject);

/** The project without the facts of the inputs named. */
const without = (facts: Facts, left: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([id]) => !left.includes(id)));

const leaving = (max: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...sheet.inputs.map((i) => i.id)), { maxLength: max });

const statuses = (facts: Facts): Record<string, string> =>
  Object.fromEntries(evaluateItems(sheet, facts).items.map((r) => [r.item.id, r.status]));

/** Every completion of what was left out, by answers of every kind. */
function completions(facts: Facts, left: readonly string[]): Facts[] {
  return left
    .reduce<Facts[]>(
      (all, id) => {
        const input = sheet.inputs.find((i) => i.id === id)!;
        return all.flatMap((f) => answers(input).map((v) => ({ ...f, [id]: v })));
      },
      [facts],
    )
    .filter(possibleProject);
}

describe('a sheet of items', () => {
  it('agrees with a second implementation where everything is known', () => {
    fc.assert(
      fc.property(project, (facts) => {
        const second = secondProject(facts);
        expect(statuses(facts)).toMatchObject(
          isBefore(facts)
            ? Object.fromEntries(Object.keys(second).map((id) => [id, 'no']))
            : second,
        );
      }),
      { seed: 64, numRuns: tries(5000) },
    );
  });

  it('says of what is not known just what all completions say', () => {
    fc.assert(
      fc.property(project, leaving(3), (facts, left) => {
        const partial = without(facts, left);
        const ends = completions(partial, left).map(secondProject);
        const said = statuses(partial);
        for (const id of Object.keys(ends[0]!)) {
          const kinds = isBefore(partial) ? new Set(['no']) : new Set(ends.map((end) => end[id]));
          expect([id, said[id]]).toEqual([id, kinds.size === 1 ? [...kinds][0] : 'unknown']);
        }
      }),
      { seed: 67, numRuns: tries(1500) },
    );
  });

  it('never takes back what it has settled when a fact is learnt', () => {
    fc.assert(
      fc.property(project, leaving(sheet.inputs.length), (facts, left) => {
        const before = evaluateItems(sheet, without(facts, left)).items;
        const after = evaluateItems(sheet, without(facts, left.slice(1))).items;
        for (const [i, { status, item }] of before.entries()) {
          // A year before the documents takes everything back.
          if (status !== 'unknown' && !isBefore(facts))
            expect([item.id, after[i]!.status]).toEqual([item.id, status]);
        }
      }),
      { seed: 63, numRuns: tries(3000) },
    );
  });

  it('names for what it cannot settle a fact that is missing, or what the text leaves open', () => {
    fc.assert(
      fc.property(project, leaving(sheet.inputs.length), (facts, left) => {
        for (const r of evaluateItems(sheet, without(facts, left)).items) {
          if (r.status !== 'unknown') continue;
          expect([r.item.id, r.decisive.every((d) => left.includes(d.id))]).toEqual([
            r.item.id,
            true,
          ]);
          const onItem = r.item.grounds.some((g) => JSON.stringify(g.when ?? {}).includes('star-'));
          expect(r.decisive.length + r.open.length > 0 || onItem).toBe(true);
        }
      }),
      { seed: 65, numRuns: tries(1000) },
    );
  });

  it('gives the same result out of its own address', () => {
    fc.assert(
      fc.property(project, leaving(sheet.inputs.length), (facts, left) => {
        const partial = without(facts, left);
        const search = toSearch(sheet, { facts: partial, events: [] });
        const again = parseItemsCase(sheet, new URLSearchParams(search.toString()));
        expect(again.errors).toEqual([]);
        expect(again.case.facts).toEqual(partial);
        expect(evaluateItems(sheet, again.case.facts)).toEqual(evaluateItems(sheet, partial));
      }),
      { seed: 75, numRuns: tries(1000) },
    );
  });

  it('never leaves more out of the floor area ratio than 3% or than there is', () => {
    fc.assert(
      fc.property(project, (facts) => {
        const { figure } = evaluateItems(sheet, facts).items.find(
          (r) => r.item.id === 'far-exclusion',
        )!;
        if (figure === null) return;
        expect(figure.value).toBeLessThanOrEqual(Number(facts['outerWall']));
        expect(figure.value).toBeLessThanOrEqual((Number(facts['total']) * 3) / 100 + 1e-4);
      }),
      { seed: 3, numRuns: tries(2000) },
    );
  });
});
