/**
 * Rows of which a part is not known, against brute force: every completion over a small
 * world of days, counties and townships is graded as a case of complete rows.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/rules/evaluate.ts';
import type { EventRow, Facts, OpenEvent } from '../../src/rules/model.ts';
import { sheetNamed } from '../unit/rules/sheets.ts';
import { tries } from './runs.ts';

const sheet = sheetNamed('animal-epidemic');
const order = [...sheet.outcomes.map((o) => o.id), 'none'];

const maybe = <T>(one: fc.Arbitrary<T>, unknown: number): fc.Arbitrary<T | null> =>
  fc.oneof(
    { weight: 10 - unknown, arbitrary: one },
    { weight: unknown, arbitrary: fc.constant(null) },
  );
const days = ['2023-11-01', '2023-11-10', '2023-11-16', '2023-11-30'];
const row = (unknown: number): fc.Arbitrary<OpenEvent> =>
  fc.record({
    date: maybe(fc.constantFrom(...days), unknown),
    group: maybe(fc.constantFrom('甲旗', '乙旗', '丙旗'), unknown),
    place: maybe(fc.constantFrom('子镇', '丑镇'), unknown),
  });
const facts: fc.Arbitrary<Facts> = fc.record(
  {
    disease: fc.constantFrom('fmd', 'asf', 'csf', 'class1-other'),
    spreading: fc.constantFrom('yes', 'no'),
    incubation: fc.constantFrom('yes', 'no'),
    outbreak: fc.constantFrom('yes', 'no'),
  },
  { requiredKeys: ['disease'] },
);

/** Every completion over days around those that are known, known and new counties, known and new townships. */
function* completions(events: readonly OpenEvent[]): Generator<EventRow[]> {
  const dates = [
    ...days,
    '2023-11-05',
    '2023-11-13',
    '2023-11-20',
    '2023-12-20',
    '2022-01-01',
    '2021-01-01',
    '2020-01-01',
  ];
  const groups = ['甲旗', '乙旗', '丙旗', '新一', '新二', '新三'];
  const places = ['子镇', '丑镇', '新甲', '新乙'];
  const [first, ...rest] = events;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const others of completions(rest)) {
    for (const date of first.date === null ? dates : [first.date])
      for (const group of first.group === null ? groups : [first.group])
        for (const place of first.place === null ? places : [first.place])
          yield [{ date, group, place }, ...others];
  }
}

/** The clauses that some stretch of complete rows meets: each stretch is graded by its counts alone. */
function metBy(known: Facts, events: readonly EventRow[]): Set<string> {
  const met = new Set<string>();
  const dates = [...new Set(events.map((e) => e.date))];
  for (const from of dates) {
    for (const to of dates.filter((d) => d >= from)) {
      const within = events.filter((e) => e.date >= from && e.date <= to);
      const counties = Map.groupBy(within, (e) => e.group);
      const counts = {
        counties: counties.size,
        townships: Math.max(
          ...[...counties.values()].map((c) => new Set(c.map((e) => e.place)).size),
        ),
        days: (Date.parse(to) - Date.parse(from)) / 86_400_000,
      };
      for (const m of evaluate(sheet, { facts: { ...known, ...counts }, events: [] }).met)
        met.add(m.criterion.clause);
    }
  }
  return met;
}

function brute(
  known: Facts,
  events: readonly OpenEvent[],
): { possible: string[]; grade: string | undefined; met: Set<string> } {
  const possible = new Set<string>();
  let met: Set<string> | undefined;
  for (const way of completions(events)) {
    for (const id of evaluate(sheet, { facts: known, events: way }).possible) possible.add(id);
    const own = metBy(known, way);
    met = met?.intersection(own) ?? own;
  }
  const all = order.filter((id) => possible.has(id));
  // Certain is what every completion comes to at least.
  return { possible: all, grade: all.at(-1), met: met ?? new Set() };
}

const open = (events: readonly OpenEvent[]): number =>
  events.reduce((n, e) => n + Object.values(e).filter((v) => v === null).length, 0);

describe('rows of which a part is not known', () => {
  it('give what every completion establishes, and what any leaves possible', () => {
    fc.assert(
      fc.property(
        facts,
        fc.array(row(3), { minLength: 1, maxLength: 3 }).filter((e) => open(e) > 0 && open(e) <= 3),
        (known, events) => {
          const result = evaluate(sheet, { facts: known, events });
          const { met, ...expected } = brute(known, events);
          expect({ possible: result.possible, grade: result.grade }).toEqual(expected);
          for (const { criterion } of result.met) expect(met).toContain(criterion.clause);
          if (result.grade !== 'none')
            expect(result.met.length + result.either.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: tries(60), seed: 17 },
    );
  }, 120_000);

  it('and so do many rows, of which only the ends are tried', () => {
    const spread = fc.record({
      date: fc.constantFrom('2023-09-01', '2023-11-01', '2023-11-10', '2023-12-20', '2024-02-01'),
      group: fc.constantFrom('甲旗', '乙旗', '丙旗', '丁旗'),
      place: fc.constantFrom('子镇', '丑镇', '寅镇'),
    });
    const gaps = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom<keyof OpenEvent>('date', 'group', 'place'),
        fc.array(spread, { minLength: 4, maxLength: 9 }),
        gaps,
        (known, part, rows, missing) => {
          const events = rows.map((e, i): OpenEvent => (missing[i] ? { ...e, [part]: null } : e));
          const few = evaluate(sheet, { facts: known, events });
          // Every complete case that it could be must be among what is said to be possible.
          const whole = evaluate(sheet, { facts: known, events: rows });
          expect(few.possible).toEqual(expect.arrayContaining([...whole.possible]));
          const met = metBy(known, rows);
          for (const { criterion } of few.met) expect(met).toContain(criterion.clause);
        },
      ),
      { numRuns: tries(400), seed: 17 },
    );
  }, 120_000);

  it('two counties without townships are Ⅱ all the same; a date that is not known leaves it open', () => {
    const of = (events: OpenEvent[]) =>
      evaluate(sheet, { facts: { disease: 'fmd', spreading: 'yes' }, events });
    expect(
      of([
        { date: '2023-11-01', group: '甲旗', place: null },
        { date: '2023-11-10', group: '乙旗', place: null },
      ]),
    ).toMatchObject({ grade: 'II', possible: ['II'] });
    expect(
      of([
        { date: '2023-11-01', group: '甲旗', place: '子镇' },
        { date: null, group: '乙旗', place: '丑镇' },
        { date: null, group: '丙旗', place: '寅镇' },
      ]),
    ).toMatchObject({ grade: 'IV', possible: ['I', 'II', 'IV'], met: [] });
  });
});
