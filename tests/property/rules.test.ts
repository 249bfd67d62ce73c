/** What must hold of every case, and a second implementation that must agree on all of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GradeSheet, Input } from '../../src/domain/rules.ts';
import { parseCase, toSearch } from '../../src/rules/case.ts';
import { evaluate } from '../../src/rules/evaluate.ts';
import type { Case, EventRow, Facts, GradeResult, Value } from '../../src/rules/model.ts';
import { noticesOn } from '../../src/rules/sheet.ts';
import { secondAnimal, secondPostal } from '../rules/second.ts';
import { sheetNamed } from '../unit/rules/sheets.ts';
import { tries } from './runs.ts';

const postal = sheetNamed('postal-incident');
const animal = sheetNamed('animal-epidemic');

/** Numbers near what the plans name, and others. */
const near: Readonly<Record<string, readonly number[]>> = {
  deaths: [0, 1, 2, 3, 4, 9, 10, 11, 29, 30, 31],
  injuries: [0, 1, 9, 10, 11, 49, 50, 51, 99, 100, 101],
  lossWan: [0, 0.01, 1, 999, 999.99, 1000, 1000.5, 4999, 5000, 9999.999, 10000, 10001],
  leaked: [0, 1, 999_999, 1e6, 1e6 + 1, 9_999_999, 1e7, 99_999_999, 1e8, 1e8 + 1],
  backlogHours: [0, 1, 71.5, 72, 72.5, 167, 168, 168.25, 169, 1000],
  counties: [0, 1, 2, 3, 4, 8],
  townships: [0, 1, 2, 3],
  days: [0, 1, 13, 14, 15, 20, 21, 22, 400],
};

/** An answer of an input. */
function answer(input: Input): fc.Arbitrary<Value> {
  if (input.type === 'yesno') return fc.constantFrom('yes', 'no');
  if (input.type === 'choice') return fc.constantFrom(...input.options!.map((o) => o.id));
  const any = fc.nat({ max: Math.min(input.max!, 200_000_000) });
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...near[input.id]!) },
    { weight: 1, arbitrary: any },
  );
}

/** Facts of a sheet, each known or not; `known` in so many of ten. */
const factsOf = (sheet: GradeSheet, known: number): fc.Arbitrary<Facts> =>
  fc
    .tuple(
      ...sheet.inputs.map((input) =>
        fc.oneof(
          { weight: known, arbitrary: answer(input) },
          { weight: 10 - known, arbitrary: fc.constant(undefined) },
        ),
      ),
    )
    .map((values) =>
      Object.fromEntries(
        values.flatMap((v, i) => (v === undefined ? [] : [[sheet.inputs[i]!.id, v] as const])),
      ),
    );

const someFacts = (sheet: GradeSheet): fc.Arbitrary<Facts> =>
  fc.oneof(factsOf(sheet, 9), factsOf(sheet, 7), factsOf(sheet, 4));

const event: fc.Arbitrary<EventRow> = fc
  .record({
    day: fc.oneof(fc.nat({ max: 30 }), fc.constantFrom(0, 14, 15, 21, 22, 36, 43)),
    group: fc.constantFrom('甲旗', '乙旗', '丙旗', '丁旗'),
    place: fc.constantFrom('子镇', '丑镇', '寅镇'),
  })
  .map(({ day, group, place }) => ({
    date: new Date(Date.UTC(2023, 10, 20 + day)).toISOString().slice(0, 10),
    group,
    place,
  }));

const someEvents = fc.array(event, { minLength: 1, maxLength: 6 });

/** Cases of a sheet that can be: nothing contradicts, nothing hardly goes together. */
function cases(sheet: GradeSheet): fc.Arbitrary<Case> {
  const events =
    sheet.events === undefined ? fc.constant([]) : fc.oneof(fc.constant([]), someEvents);
  return fc
    .record({ facts: someFacts(sheet), events })
    .filter(
      (c) =>
        parseCase(sheet, toSearch(sheet, c)).errors.length === 0 &&
        noticesOn(sheet, c.facts).every((n) => n.level !== 'doubt' && n.level !== 'contradiction'),
    );
}

const told = (result: GradeResult) => ({
  grade: result.grade,
  possible: [...result.possible],
  clauses: result.met.map((m) => m.criterion.clause).sort(),
});

const runs = { seed: 20231121, numRuns: tries(1000) };

describe.each([postal, animal])('$id', (sheet) => {
  it('an established grade is always among the possible, gravest first, and is the mildest of them', () => {
    const order = [...sheet.outcomes.map((o) => o.id), 'none'];
    fc.assert(
      fc.property(cases(sheet), (c) => {
        const { grade, possible, met, either } = evaluate(sheet, c);
        const ranks = possible.map((p) => order.indexOf(p));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        expect(grade).toBe(possible.at(-1));
        // A grade is never without the clauses that it rests on.
        if (grade !== 'none') expect(met.length + either.length).toBeGreaterThan(0);
        if (met[0]?.criterion.outcome === grade) expect(either).toEqual([]);
      }),
      runs,
    );
  });

  it('learning a fact never widens the possible, and never takes back a grade', () => {
    const order = [...sheet.outcomes.map((o) => o.id), 'none'];
    const open = sheet.inputs.filter((i) => i.absent === 'unknown');
    const learned = fc
      .record({ c: cases(sheet), input: fc.constantFrom(...open) })
      .chain(({ c, input }) =>
        fc.record({ c: fc.constant(c), input: fc.constant(input), value: answer(input) }),
      );
    fc.assert(
      fc.property(learned, ({ c, input, value }) => {
        fc.pre(c.facts[input.id] === undefined);
        const whole = { ...c.facts, [input.id]: value };
        fc.pre(
          noticesOn(sheet, whole).every((n) => n.level !== 'doubt' && n.level !== 'contradiction'),
        );
        const before = evaluate(sheet, c);
        const after = evaluate(sheet, { ...c, facts: { ...c.facts, [input.id]: value } });
        for (const p of after.possible) expect(before.possible).toContain(p);
        expect(order.indexOf(after.grade)).toBeLessThanOrEqual(order.indexOf(before.grade));
      }),
      runs,
    );
  });

  it('a fact is called decisive only where it is missing, and what it would leave is what it leaves', () => {
    fc.assert(
      fc.property(cases(sheet), (c) => {
        const result = evaluate(sheet, c);
        expect(result.decisive.length > 0).toBe(result.possible.length > 1);
        for (const { input, outcomes } of result.decisive) {
          expect(c.facts[input.id]).toBeUndefined();
          for (const { possible } of outcomes) {
            for (const p of possible) expect(result.possible).toContain(p);
          }
          expect(new Set(outcomes.flatMap((o) => o.possible))).toEqual(new Set(result.possible));
        }
      }),
      { ...runs, numRuns: tries(300) },
    );
  });

  it('a permalink restores the case and the result', () => {
    fc.assert(
      fc.property(cases(sheet), (c) => {
        const link = `?${toSearch(sheet, c)}`;
        const { case: again, errors } = parseCase(sheet, new URLSearchParams(link));
        expect(errors).toEqual([]);
        expect(again).toEqual(c);
        expect(told(evaluate(sheet, again))).toEqual(told(evaluate(sheet, c)));
        expect(`?${toSearch(sheet, again)}`).toBe(link);
      }),
      runs,
    );
  });

  it('any address is answered: a case, or a sentence for each thing that cannot be', () => {
    const names = fc.constantFrom(...sheet.inputs.map((i) => i.id), 'event', 'utm_source', '');
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '-1',
        '1e3',
        '１２',
        'NaN',
        'yes',
        '2.5',
        '999999999999999999999',
        '2023-02-30|甲|乙',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, texts), { maxLength: 6 }), (pairs) => {
        const { case: c, errors } = parseCase(sheet, new URLSearchParams(pairs));
        for (const { message } of errors) expect(message).toMatch(/[。]$/u);
        if (errors.length === 0) expect(evaluate(sheet, c).possible.length).toBeGreaterThan(0);
      }),
      runs,
    );
  });
});

/** Inputs of which more can only be worse. */
const more = ['deaths', 'injuries', 'lossWan', 'leaked', 'backlogHours'] as const;

describe('more harm', () => {
  it.each(more)('more %s never lowers a grade, nor takes a graver one out of reach', (id) => {
    const order = [...postal.outcomes.map((o) => o.id), 'none'];
    const best = (r: GradeResult): number => order.indexOf(r.possible[0]!);
    const input = postal.inputs.find((i) => i.id === id)!;
    fc.assert(
      fc.property(cases(postal), answer(input), answer(input), (c, a, b) => {
        const [less, greater] = [Number(a), Number(b)].toSorted((x, y) => x - y) as [
          number,
          number,
        ];
        const before = evaluate(postal, { ...c, facts: { ...c.facts, [id]: less } });
        const after = evaluate(postal, { ...c, facts: { ...c.facts, [id]: greater } });
        expect(order.indexOf(after.grade)).toBeLessThanOrEqual(order.indexOf(before.grade));
        expect(best(after)).toBeLessThanOrEqual(best(before));
      }),
      { ...runs, numRuns: tries(400) },
    );
  });
});

describe('the second implementation agrees', () => {
  it('on up to 10,000 postal incidents, facts missing', () => {
    fc.assert(
      fc.property(cases(postal), (c) => {
        expect(told(evaluate(postal, c))).toEqual(secondPostal(c.facts));
      }),
      { ...runs, numRuns: tries(10_000) },
    );
  });

  it('on up to 10,000 animal epidemics, facts missing', () => {
    const whole = cases(animal).map((c) => ({ ...c, events: [] }));
    fc.assert(
      fc.property(whole, (c) => {
        expect(told(evaluate(animal, c))).toEqual(secondAnimal(c.facts));
      }),
      { ...runs, numRuns: tries(10_000) },
    );
  });

  it('on up to 3,000 animal epidemics told by their outbreaks', () => {
    fc.assert(
      fc.property(someFacts(animal), someEvents, (facts, events) => {
        expect(told(evaluate(animal, { facts, events }))).toEqual(secondAnimal(facts, events));
      }),
      { ...runs, numRuns: tries(3000) },
    );
  });
});

describe('both ways of entering agree', () => {
  const others = { spreading: 'yes', incubation: 'yes', outbreak: 'yes' } as const;
  const kinds = animal.inputs.find((i) => i.id === 'disease')!.options!.map((o) => o.id);

  it('two counties with a township each, too far apart, are each a case by itself', () => {
    for (const disease of ['asf', 'hpai', 'fmd', 'ppr']) {
      const facts = { ...others, disease };
      const rows = evaluate(animal, {
        facts,
        events: [
          { date: '2023-11-01', group: '甲旗', place: '子镇' },
          { date: '2023-11-23', group: '乙旗', place: '子镇' },
        ],
      });
      const numbers = evaluate(animal, {
        facts: { ...facts, counties: 2, townships: 1, days: 22 },
        events: [],
      });
      expect(told(rows)).toEqual(told(numbers));
      expect(numbers.grade).toBe('IV');
    }
  });

  it('any two outbreaks come to the same as rows and as numbers', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), event, event, (disease, a, b) => {
        const facts = { ...others, disease };
        const days = Math.abs(Date.parse(a.date) - Date.parse(b.date)) / 86_400_000;
        const same = a.group === b.group;
        const counted = {
          counties: same ? 1 : 2,
          townships: same && a.place !== b.place ? 2 : 1,
          days,
        };
        const rows = evaluate(animal, { facts, events: [a, b] });
        const numbers = evaluate(animal, { facts: { ...facts, ...counted }, events: [] });
        expect([disease, counted, told(numbers).grade, told(numbers).possible]).toEqual([
          disease,
          counted,
          told(rows).grade,
          told(rows).possible,
        ]);
      }),
      { seed: 17, numRuns: tries(3000) },
    );
  });

  it('the numbers of the stretch that rows rest on come to the grade of the rows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), someEvents, (disease, events) => {
        const facts = { ...others, disease };
        const rows = evaluate(animal, { facts, events });
        const numbers = evaluate(animal, {
          facts: { ...facts, ...rows.window!.facts },
          events: [],
        });
        expect(told(numbers).grade).toBe(told(rows).grade);
      }),
      { seed: 18, numRuns: tries(2000) },
    );
  });
});
