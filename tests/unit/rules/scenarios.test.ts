/** Scenarios that read as sentences: each file in tests/rules/ is about one sheet. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { EVENT, parseCase } from '../../../src/rules/case.ts';
import { evaluate } from '../../../src/rules/evaluate.ts';
import { sheetNamed } from './sheets.ts';

const folder = join(import.meta.dirname, '../../rules');

const Scenarios = z.strictObject({
  sheet: z.string(),
  scenarios: z.array(
    z.strictObject({
      says: z.string(),
      given: z.record(z.string(), z.union([z.string(), z.number()])),
      others: z.literal('none').optional(),
      events: z.array(z.string()).optional(),
      grade: z.string(),
      clauses: z.array(z.string()),
      possible: z.array(z.string()),
      window: z.array(z.number()).optional(),
    }),
  ),
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

  it.each(scenarios)('$says', ({ given, others, events = [], ...expected }) => {
    const params = new URLSearchParams();
    for (const input of others === undefined ? [] : sheet.inputs) {
      if (!(input.id in given)) params.set(input.id, input.type === 'choice' ? 'none' : '0');
    }
    for (const [key, value] of Object.entries(given)) params.set(key, String(value));
    for (const event of events) params.append(EVENT, event);
    const parsed = parseCase(sheet, params);
    expect(parsed.errors).toEqual([]);
    const result = evaluate(sheet, parsed.case);
    expect({
      grade: result.grade,
      clauses: result.met.map((m) => m.criterion.clause),
      possible: result.possible,
    }).toEqual({
      grade: expected.grade,
      clauses: expected.clauses,
      possible: expected.possible,
    });
    if (expected.window !== undefined) expect(result.window?.rows).toEqual(expected.window);
  });
});
