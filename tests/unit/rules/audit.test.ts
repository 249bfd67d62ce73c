/** What the audit finds in the two plans, and that it is so, and that nothing of the kind is missed. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/rules/audit.ts';
import { parseCase } from '../../../src/rules/case.ts';
import { evaluate } from '../../../src/rules/evaluate.ts';
import type { Facts } from '../../../src/rules/model.ts';
import { secondAnimal } from '../../rules/second.ts';
import { sheetNamed } from './sheets.ts';

describe.each(['animal-epidemic', 'postal-incident'])('%s', (id) => {
  const sheet = sheetNamed(id);
  const found = audit(sheet);

  it('finds', () => {
    expect(
      found.findings.map((f) => `[${f.kind}] ${f.text}（${f.clauses.join('、')}；${f.cases}种）`),
    ).toMatchSnapshot();
    const { cases, tried, byGrade, parts } = found;
    expect({
      cases,
      tried,
      byGrade,
      parts: parts.map((p) => `${p.inputs.join(' ')}: ${p.cases}`),
    }).toMatchSnapshot();
  });

  it('gives examples that the calculator grades as the finding says, whatever is left out', () => {
    const alone = sheet.inputs.map((i) => i.id);
    for (const { examples, kind } of found.findings) {
      for (const { search, grade, clauses, facts } of examples) {
        const { case: c, errors } = parseCase(sheet, new URLSearchParams(search));
        expect(errors).toEqual([]);
        const part = found.parts.find((p) => Object.keys(facts).some((k) => p.inputs.includes(k)))!;
        // The other parts have nothing to say: zero, none, or left out.
        const rest: Facts = Object.fromEntries(
          alone
            .filter((k) => !part.inputs.includes(k))
            .flatMap((k) => {
              const input = sheet.inputs.find((i) => i.id === k)!;
              if (input.absent === 'no') return [];
              const none = input.options?.some((o) => o.id === 'none') ? 'none' : 0;
              return [[k, none] as const];
            }),
        );
        const result = evaluate(sheet, { facts: { ...rest, ...c.facts }, events: [] });
        expect(result.grade, search).toBe(grade);
        expect(result.met.map((m) => m.criterion.clause)).toEqual(clauses);
        if (kind !== 'floor' && kind !== 'ceiling')
          expect(result.possible, search).toEqual([grade]);
      }
    }
  });

  it('counts every case once', () => {
    expect(found.byGrade.reduce((n, g) => n + g.cases, 0)).toBe(found.cases);
    expect(found.cases).toBe(found.parts.reduce((n, p) => n * p.cases, 1));
  });
});

describe('nothing is missed', () => {
  const sheet = sheetNamed('animal-epidemic');
  const { findings, parts } = audit(sheet);
  const order = ['I', 'II', 'III', 'IV', 'none'];
  const diseases = sheet.inputs.find((i) => i.id === 'disease')!.options!;
  const numbers = (id: string): number[] =>
    parts[0]!.values[id]!.map((v) => Number.parseInt(v, 10));
  const days = numbers('days');

  /** Every case of the plan's number criteria, told to the second implementation. */
  function* all(): Generator<{ facts: Record<string, number | string>; label: string }> {
    for (const { id, label } of diseases) {
      for (const counties of [1, 2, 3, 4]) {
        for (const townships of [1, 2, 3]) {
          for (const d of days) {
            for (const epidemic of ['yes', 'no']) {
              yield {
                label,
                facts: {
                  disease: id,
                  counties,
                  townships,
                  days: d,
                  incubation: epidemic,
                  outbreak: epidemic,
                  spreading: 'yes',
                },
              };
            }
          }
        }
      }
    }
  }
  const rank = (facts: Facts): number => order.indexOf(secondAnimal(facts).grade);

  it.each(['counties', 'townships'])('no disease graded milder with more %s is left out', (id) => {
    const inverted = new Set<string>();
    for (const { facts, label } of all()) {
      const more = { ...facts, [id]: Number(facts[id]) + 1 };
      if (rank(more) > rank(facts)) inverted.add(label);
    }
    const named = findings
      .filter((f) => f.kind === 'inversion' && f.input?.id === id)
      .flatMap((f) => f.concerns);
    expect(inverted.size).toBeGreaterThan(0);
    expect(new Set(named)).toEqual(inverted);
  });

  it('no disease is left out that falls from a grade to none by one answer', () => {
    for (const [id, worse, milder] of [
      ['spreading', 'yes', 'no'],
      ['incubation', 'yes', 'no'],
      ['outbreak', 'yes', 'no'],
    ] as const) {
      const fallen = new Set<string>();
      for (const { facts, label } of all()) {
        if (facts[id] !== worse) continue;
        const after = rank({ ...facts, [id]: milder });
        if (after === 4 && rank(facts) < 3) fallen.add(label);
      }
      const named = findings
        .filter((f) => f.kind === 'gap' && f.input?.id === id)
        .flatMap((f) => f.concerns);
      expect(new Set(named), id).toEqual(fallen);
    }
  });
});
