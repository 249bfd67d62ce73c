/** Scenarios of the sheets that are no grades, which read as sentences: each file is about one sheet. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { RuleSheet } from '../../../src/domain/rules.ts';
import { parseCase } from '../../../src/rules/case.ts';
import { evaluateItems, type ItemResult, parseItemsCase } from '../../../src/rules/items.ts';
import { matches, textOf } from '../../../src/rules/lookup.ts';
import { evaluateSchedule } from '../../../src/rules/schedule.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'tests/rules/policy');

const Status = z.enum(['applies', 'no', 'unknown']);
const Expected = z.strictObject({
  status: Status,
  decisive: z.array(z.string()).optional(),
  needs: z.array(z.string()).optional(),
  figure: z.number().nullable().optional(),
  percent: z.number().nullable().optional(),
  other: z.number().nullable().optional(),
  otherPercent: z.number().nullable().optional(),
});
const Scenarios = z.strictObject({
  sheet: z.string(),
  scenarios: z
    .array(
      z.strictObject({
        says: z.string(),
        given: z.record(z.string(), z.union([z.string(), z.number()])),
        items: z.record(z.string(), z.union([Status, Expected])).optional(),
        years: z.record(z.string(), z.number().nullable()).optional(),
        found: z.array(z.string()).optional(),
      }),
    )
    .min(1),
});

const sheetNamed = (id: string): RuleSheet =>
  RuleSheet.parse(parseYaml(readFileSync(join(root, 'content/rules', `${id}.yaml`), 'utf8')));

/** What a scenario may say of an item. */
const seen = ({ status, decisive, figure }: ItemResult): z.infer<typeof Expected> => ({
  status,
  decisive: decisive.map((d) => d.id),
  needs: figure?.needs.map((n) => n.id) ?? [],
  figure: figure?.value ?? null,
  percent: figure?.percent ?? null,
  other: figure?.other?.value ?? null,
  otherPercent: figure?.other?.percent ?? null,
});

describe.each(globSync('*.yaml', { cwd: folder }).sort())('%s', (file) => {
  const { sheet: id, scenarios } = Scenarios.parse(
    parseYaml(readFileSync(join(folder, file), 'utf8')),
  );
  const sheet = sheetNamed(id);

  it('is named after its sheet and says nothing twice', () => {
    expect(basename(file, '.yaml')).toBe(id);
    const said = scenarios.map((s) => s.says);
    expect(said.filter((s, i) => said.indexOf(s) !== i)).toEqual([]);
  });

  it.each(scenarios)('$says', ({ given, items, years, found }) => {
    const params = new URLSearchParams();
    for (const [key, value] of Object.entries(given)) params.set(key, String(value));
    if (sheet.kind === 'items') {
      const parsed = parseItemsCase(sheet, params);
      expect(parsed.errors).toEqual([]);
      const results = evaluateItems(sheet, parsed.case.facts).items;
      expect(Object.keys(items ?? {})).not.toEqual([]);
      for (const [item, expected] of Object.entries(items ?? {})) {
        const result = results.find((r) => r.item.id === item);
        expect(result, `there is no item ${item}`).toBeDefined();
        if (typeof expected === 'string') expect([item, result?.status]).toEqual([item, expected]);
        else expect(seen(result!)).toMatchObject(expected);
      }
      return;
    }
    const parsed = parseCase(sheet, params);
    expect(parsed.errors).toEqual([]);
    if (sheet.kind === 'schedule') {
      const course = evaluateSchedule(sheet, parsed.case.facts).map(
        ({ year, number, span }) => [String(year ?? number), span?.figure ?? null] as const,
      );
      expect(Object.fromEntries(course)).toEqual(years);
    } else if (sheet.kind === 'lookup') {
      const asked = {
        facts: parsed.case.facts,
        words: params.get('q') ?? '',
        item: params.get('item') ?? '',
      };
      const hits = sheet.entries.filter((e) => matches(e, textOf(sheet, e), asked));
      expect(hits.map((e) => e.id)).toEqual(found);
    }
  });
});
