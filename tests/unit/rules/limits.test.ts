/** Answers with their units, events in an address, results put together, clocks, coverage: limit by limit. By hand, invented sheets. */
import { describe, expect, it } from 'vitest';
import { withSteps } from '../../../src/rules/actions.ts';
import { parseCase, toSearch } from '../../../src/rules/case.ts';
import { coverageOf, quotesOf } from '../../../src/rules/coverage.ts';
import { evaluate } from '../../../src/rules/evaluate.ts';
import { contradictions, parseAnswers, parseFacts, spreadOut } from '../../../src/rules/facts.ts';
import { clockLength, clocksFrom, inOrder, isFor, stepsFor } from '../../../src/rules/follows.ts';
import { eitherOf } from '../../../src/rules/known.ts';
import { figureIn } from '../../../src/rules/measure.ts';
import { findMeasures, ratioOf } from '../../../src/rules/numbers.ts';
import { completionsOf, mergeWays } from '../../../src/rules/open.ts';
import { noticesOn } from '../../../src/rules/sheet.ts';
import { sheetNamed } from './sheets.ts';
import { document, sheetOf } from './small.ts';

describe('a number as a person types it', () => {
  const input = (more: object) => ({
    id: 'n',
    type: 'count',
    label: '数',
    absent: 'unknown',
    ...more,
  });
  const read = (typed: string, more: object, rest: object = {}) => {
    const { facts, errors, notes, questions } = parseFacts(
      { id: 's', inputs: [input(more)], notices: [], ...rest } as never,
      new URLSearchParams({ n: typed }),
    );
    return (
      errors[0]?.message ??
      [facts['n'], ...notes.map((n) => n.text), ...questions.map((q) => q.key)].join(' ')
    );
  };
  const heads = { label: '病死的猪', unit: '头' };
  const money = { type: 'amount', unit: '万元' };
  it.each<[string, object, string]>([
    // Without a unit: the number, or so many times of it.
    ['3万', {}, '30000 “3万”读作3万。'],
    ['3百万', {}, '3000000 “3百万”读作300万。'],
    ['3个', {}, '“3个”的“个”不是这里的单位，请只填数字。'],
    ['3头', {}, '“3头”的“头”不是这里的单位，请只填数字。'],
    // With one: its own word, a part of the question behind it, a larger one.
    ['3头', heads, '3'],
    ['3头猪', heads, '3 “3头猪”读作3头。'],
    ['3头牛', heads, '“3头牛”的“头牛”不是这里的单位（头），请只填数字。'],
    ['3猪头', heads, '“3猪头”的“猪头”不是这里的单位（头），请只填数字。'],
    ['3猪', heads, '“3猪”的“猪”不是这里的单位（头），请只填数字。'],
    ['3万头', heads, '30000 “3万头”读作3万头。'],
    ['3百万', heads, '3000000 “3百万”读作300万头。'],
    ['3百头猪', heads, '“3百头猪”的“百头猪”不是这里的单位（头），请只填数字。'],
    ['3万', money, '3 “3万”读作3万元。'],
    ['3元', money, '0.0003 “3元”读作0.0003万元。'],
    ['3亿', money, '30000 “3亿”读作3亿元。'],
    ['3天', { type: 'amount', unit: '小时' }, '72 “3天”读作72小时。'],
    ['3旬', { type: 'amount', unit: '日', units: { 旬: 10 } }, '30 “3旬”读作30日。'],
    // Marks between thousands, decimals, signs.
    ['12,345,678', {}, '12345678'],
    ['123,456.75', money, '123456.75'],
    ['12,34', {}, '“12,34”不是数字，请填阿拉伯数字。'],
    ['1234,567', {}, '“1234,567”不是数字，请填阿拉伯数字。'],
    ['.25', money, '0.25'],
    ['.5元', { type: 'amount' }, '“.5元”的“元”不是这里的单位，请只填数字。'],
    ['1.123456', money, '1.123456'],
    ['1.1234567', money, '小数最多6位。'],
    ['–3', {}, '不能是负数；没有的请填0。'],
    ['—3', {}, '不能是负数；没有的请填0。'],
    ['3−2', {}, '“3−2”不是数字，请填阿拉伯数字。'],
    ['1.5万', heads, '15000 “1.5万”读作1.5万头。'],
    ['1.00005万', heads, '要填整数，不能有小数。'],
    ['1.0', heads, '要填整数，不能有小数。'],
    ['1.5', { type: 'amount' }, '1.5'],
    ['100', { max: 100 }, '100'],
    ['101', { max: 100 }, '数字过大，最多为100，请核对。'],
    ['1000000000000', {}, '1000000000000'],
  ])('%s of %j is %s', (typed, more, expected) => expect(read(typed, more)).toBe(expected));

  it('without its unit is asked about from ten times the largest that the sheet names on', () => {
    const sheet = {
      criteria: [
        { when: { n: '[100,)' } },
        { when: { any: [{ n: '(,50)' }, { other: '[9999,)' }], all: null } },
      ],
      notices: [],
    };
    const wan = { ...money, units: { 万元: 1 } };
    expect(read('999.9', wan, sheet)).toBe('999.9');
    expect(read('1000', wan, sheet)).toBe('1000 unit 1000');
    expect(read('1000万元', wan, sheet)).toBe('1000');
    // No smaller unit, or no number in the sheet.
    expect(read('100000', { type: 'amount', unit: '头' }, sheet)).toBe('100000');
    expect(read('100000', { type: 'amount', unit: '万' }, sheet)).toBe('100000');
    expect(read('100000', wan)).toBe('100000');
  });
  it('of a choice, or yes and no, is one of the answers', () => {
    const choice = { type: 'choice', options: [{ id: 'a' }, { id: 'b' }] };
    expect(read('b', choice)).toBe('b');
    expect(read('c', choice)).toContain('没有“c”这一选项');
    expect(read('a', { type: 'choice' })).toContain('没有“a”这一选项');
    expect(read('yes', { type: 'yesno' })).toBe('yes');
    expect(read(' no ', { type: 'yesno' })).toBe('no');
  });
});

describe('answers that cannot all be true', () => {
  const sheet = sheetOf();
  it('are told at the input that the notice names, with what was given there', () => {
    const facts = { villages: 3, above: 0 };
    expect(contradictions(sheet, facts)).toEqual([
      { input: 'above', given: '0', message: '有村被淹，水位不会没有超出。' },
    ]);
    expect(contradictions(sheet, { villages: 0, above: 0 })).toEqual([]);
    // What is counted from events is not held against what was entered.
    expect(contradictions(sheet, facts, ['villages'])).toEqual([]);
    const doubt = {
      ...sheet,
      notices: sheet.notices.map((n) => ({ ...n, level: 'doubt' as const })),
    };
    expect(contradictions(doubt, facts)).toEqual([]);
    expect(noticesOn(doubt, facts)).toHaveLength(1);
    const nowhere = { ...sheet, notices: sheet.notices.map(({ at: _, ...n }) => n) };
    expect(contradictions(nowhere, facts)[0]).toMatchObject({ input: 'above', given: '0' });
    const unasked = { ...sheet, notices: sheet.notices.map((n) => ({ ...n, at: 'season' })) };
    expect(contradictions(unasked, facts)[0]).toMatchObject({ input: 'season', given: '' });
  });
  it('are told only where each answer can be read', () => {
    const both = (search: string) =>
      parseAnswers(sheet, new URLSearchParams(search)).errors.map(({ input }) => input);
    expect(both('villages=3&above=0')).toEqual(['above']);
    expect(both('villages=3&above=0&rain=x')).toEqual(['rain']);
    expect(both('villages=3')).toEqual([]);
    expect(parseAnswers(sheet, new URLSearchParams('villages=3头'))).toMatchObject({
      case: { facts: {}, events: [] },
      eventRows: [],
    });
    expect(parseAnswers(sheet, new URLSearchParams('villages=3'))).toEqual({
      case: { facts: { villages: 3 }, events: [] },
      errors: [],
      questions: [],
      notes: [],
      eventRows: [],
    });
  });
});

describe('numbers of events that lie far apart', () => {
  const animal = sheetNamed('animal-epidemic');
  const asked = (facts: object) =>
    spreadOut(animal, facts as never).map(({ input, key }) => `${input} ${key}`);
  it('are asked about from three events on, beyond the longest time of their kind', () => {
    expect(asked({ disease: 'asf', counties: 3, townships: 1, days: 22 })).toEqual([
      'days spread 3 1 22 21',
    ]);
    expect(asked({ disease: 'asf', counties: 3, townships: 1, days: 21 })).toEqual([]);
    expect(asked({ disease: 'asf', counties: 3, days: 22 })).toEqual([
      'days spread 3 undefined 22 21',
    ]);
    expect(asked({ disease: 'asf', townships: 3, days: 22 })).toHaveLength(1);
    expect(asked({ disease: 'asf', townships: 2, days: 22 })).toEqual([]);
    expect(asked({ disease: 'asf', counties: 2, townships: 2, days: 22 })).toHaveLength(1);
    // A county and a township of it are one.
    expect(asked({ disease: 'asf', counties: 2, townships: 1, days: 22 })).toEqual([]);
    expect(asked({ disease: 'asf', counties: 0, townships: 3, days: 22 })).toHaveLength(1);
    expect(asked({ disease: 'asf', counties: 3, townships: 1 })).toEqual([]);
    expect(asked({ disease: 'asf', days: 22 })).toEqual([]);
  });
  it('are none where a sheet has no events, or no grades', () => {
    expect(spreadOut(sheetOf(), { days: 99, counties: 9 } as never)).toEqual([]);
    expect(spreadOut({ kind: 'items', inputs: [], notices: [] } as never, {})).toEqual([]);
  });
});

describe('events in an address', () => {
  const animal = sheetNamed('animal-epidemic');
  const of = (...events: string[]) =>
    parseCase(animal, new URLSearchParams(events.map((e) => ['event', e])));
  it.each<[string, string]>([
    ['2023-11-01|甲旗|子镇', '2023-11-01 甲旗 子镇'],
    ['12|2023-11-01|甲旗|子镇', '2023-11-01 甲旗 子镇'],
    ['2023-11-01|甲旗', '2023-11-01 甲旗 -'],
    ['|甲旗', '- 甲旗 -'],
    ['2023-11-01 甲旗 子镇', '2023-11-01 甲旗 子镇'],
    ['2023-11-01 甲旗，子镇', '2023-11-01 甲旗 子镇'],
    ['2023-11-01 甲旗', '2023-11-01 甲旗 -'],
  ])('%s is %s', (event, expected) => {
    const { case: c, errors } = of(event);
    expect(errors).toEqual([]);
    expect(c.events.map((e) => `${e.date ?? '-'} ${e.group ?? '-'} ${e.place ?? '-'}`)).toEqual([
      expected,
    ]);
  });
  it.each([
    '1234|2023-11-01|甲旗|子镇',
    'x|2023-11-01|甲旗|子镇',
    '1x|2023-11-01|甲旗|子镇',
    '1|2|2023-11-01|甲旗|子镇',
    '|',
    '2023-11-01',
    '2023-11-01 甲旗 子镇 丑镇',
    '甲旗 子镇',
  ])('%s is none', (event) => {
    const { case: c, errors } = of(event);
    expect(c.events).toEqual([]);
    expect(errors).toMatchObject([{ input: 'event', row: 0, given: event }]);
    expect(errors[0]?.message).toMatch(/^要有三项/u);
  });
  it('keep which row they came from, and take the place of numbers', () => {
    const { eventRows, errors } = of('2023-11-01|甲旗|子镇', 'x', '2023-11-02|乙旗|丑镇');
    expect(eventRows).toEqual([0, 2]);
    expect(errors.map(({ row }) => row)).toEqual([1]);
    const far = 'disease=asf&counties=3&townships=1&days=22';
    const questions = (search: string) =>
      parseCase(animal, new URLSearchParams(search)).questions.map((q) => q.input);
    expect(questions(far)).toEqual(['days']);
    expect(questions(`${far}&event=2023-11-01|甲旗|子镇`)).toEqual([]);
    const both = 'counties=0&townships=2';
    const wrong = (search: string) => parseCase(animal, new URLSearchParams(search)).errors.length;
    expect([wrong(both), wrong(`${both}&event=2023-11-01|甲旗|子镇`)]).toEqual([1, 0]);
  });
  it('are written in the order of the sheet, what is not known left empty', () => {
    const c = {
      facts: { days: 3, disease: 'asf' },
      events: [{ date: null, group: '甲旗', place: null }],
    };
    expect(decodeURIComponent(String(toSearch(animal, c as never)))).toBe(
      'disease=asf&days=3&event=|甲旗|',
    );
  });
});

describe('rows that lack a part', () => {
  it('beyond what can be tried are put at the ends, no two of them together by chance', () => {
    const open = Array.from({ length: 14 }, () => ({ date: null, group: '甲', place: null }));
    const ways = completionsOf(open, [7]);
    const days = (way: (typeof ways)[number]) => new Set(way.map((e) => e.date)).size;
    expect(Math.max(...ways.map(days))).toBe(14);
    for (const way of ways) {
      const numbers = [...new Set(way.map((e) => Date.parse(e.date) / 86_400_000))].sort(
        (a, b) => a - b,
      );
      for (const [i, n] of numbers.entries())
        if (i > 0) expect(n - numbers[i - 1]!).toBeGreaterThan(100_000);
    }
    // All on one day; the places one, two, three, four or each its own.
    const together = ways.filter((way) => days(way) === 1);
    expect(together.length).toBeGreaterThan(0);
    expect(
      [...new Set(together.map((way) => new Set(way.map((e) => e.place)).size))].sort(),
    ).toEqual([1, 14, 2, 3, 4]);
  });
  it('where only days are open are also tried in part', () => {
    const rows = Array.from({ length: 8 }, (_, i) => ({
      date: null,
      group: '甲',
      place: `镇${i}`,
    }));
    const known = [...Array(6)].map((_, i) => ({
      date: `2023-11-0${i + 1}`,
      group: '甲',
      place: `乡${i}`,
    }));
    const ways = completionsOf([...known, ...rows], []);
    const onFirst = (way: (typeof ways)[number]): number =>
      way.slice(6).filter((e) => e.date === '2023-11-01').length;
    // None, one, two, a beginning of them, all.
    expect([...new Set(ways.map(onFirst))].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    const pairs = ways
      .filter((way) => onFirst(way) === 2)
      .map((way) =>
        way.flatMap((e, i) => (i > 5 && e.date === '2023-11-01' ? [i - 6] : [])).join(),
      );
    expect(new Set(pairs).size).toBe(28);
  });
  it('of which some name a county are in the first of these, or in others', () => {
    const rows = [
      { date: '2023-11-01', group: '甲', place: '子' },
      ...Array.from({ length: 12 }, () => ({ date: null, group: null, place: null })),
    ];
    const ways = completionsOf(rows, []);
    const groups = ways.map((way) => new Set(way.map((e) => e.group)).size);
    expect(Math.min(...groups)).toBe(1);
    expect(ways.some((way) => way.every((e) => e.group === '甲' && e.place === '子'))).toBe(true);
    expect(Math.max(...groups)).toBe(13);
  });
});

describe('results put together', () => {
  const sheet = {
    outcomes: [
      { id: 'one', name: '一级' },
      { id: 'two', name: '二级' },
    ],
  } as never;
  const criteria = ['one', 'two', 'two'].map((outcome, i) => ({ id: i, outcome }));
  const decisive = (id: string, ...outcomes: [string, string[]][]) => ({
    input: { id },
    settles: 0,
    answers: outcomes.length,
    outcomes: outcomes.map(([answer, possible]) => ({ answer, possible })),
  });
  /** A way: its grade, what is possible, the truth of each criterion, facts, whether some window meets each. */
  const way = (
    grade: string,
    possible: string[],
    truths: (boolean | null)[],
    facts: object,
    met = truths.map((t) => t === true),
    more: object = {},
  ) => {
    const results = criteria.map((criterion, i) => ({
      criterion,
      truth: truths[i],
      fails: [],
      open: [],
    }));
    return {
      result: {
        grade,
        possible,
        criteria: results,
        met: results.filter((r) => r.truth === true),
        decisive: [],
        facts,
        ...more,
      },
      met,
    } as never;
  };
  const merge = (...ways: never[]) => {
    const r = mergeWays(sheet, ways);
    return {
      grade: r.grade,
      outcome: r.outcome?.name ?? null,
      possible: r.possible.join(' '),
      truths: r.criteria.map((c) => c.truth),
      met: r.met.map((m) => (m.criterion as unknown as { id: number }).id).join(' '),
      facts: r.facts,
    };
  };
  it('establish what each of them does', () => {
    expect(
      merge(
        way('one', ['one'], [true, true, false], { a: 1, b: 2 }),
        way('two', ['two'], [false, true, null], { a: 1, b: 3 }),
      ),
    ).toEqual({
      grade: 'two',
      outcome: '二级',
      possible: 'one two',
      truths: [null, true, null],
      met: '1',
      facts: { a: 1 },
    });
  });
  it('are what all are, whichever window meets it', () => {
    expect(
      merge(
        way('one', ['one'], [true, false, false], {}, [true, true, false]),
        way('one', ['one'], [true, true, false], {}, [true, true, false]),
      ),
    ).toMatchObject({ grade: 'one', truths: [true, true, false], met: '0' });
    expect(
      merge(
        way('none', ['two', 'none'], [false, null, false], {}),
        way('two', ['two'], [false, true, false], {}),
      ),
    ).toMatchObject({
      grade: 'none',
      outcome: null,
      possible: 'two none',
      truths: [false, null, false],
      met: '',
    });
  });
  it('show of equals that which leaves least open', () => {
    const shown = (...ways: never[]) => (mergeWays(sheet, ways) as unknown as { tag: string }).tag;
    const tagged = (tag: string, grade: string, possible: string[]) =>
      way(grade, possible, [null, null, null], {}, [], { tag });
    const wide = tagged('wide', 'two', ['one', 'two']);
    const narrow = tagged('narrow', 'two', ['two']);
    expect([shown(wide, narrow), shown(narrow, wide)]).toEqual(['narrow', 'narrow']);
    expect(shown(narrow, tagged('same', 'two', ['two']))).toBe('narrow');
    expect(shown(tagged('graver', 'one', ['one']), wide)).toBe('wide');
    expect(shown(wide, tagged('graver', 'one', ['one']))).toBe('wide');
    expect(shown(wide)).toBe('wide');
  });
  it('say of each missing fact what its answers leave in all of them', () => {
    const r = mergeWays(sheet, [
      way('two', ['one', 'two'], [null, true, false], {}, undefined, {
        decisive: [decisive('x', ['是', ['one']], ['否', ['two']])],
      }),
      way('two', ['two', 'none'], [false, null, false], {}, undefined, {
        decisive: [
          decisive('x', ['是', ['two']]),
          decisive('y', ['是', ['none']], ['否', ['two', 'none']]),
        ],
      }),
    ]);
    expect(
      r.decisive.map(({ input, settles, outcomes }) => [
        input.id,
        settles,
        outcomes.map(({ answer, possible }) => `${answer}: ${possible.join(' ')}`),
      ]),
    ).toEqual([
      // What the second does not say of 否 is all that it leaves possible.
      ['x', 0, ['是: one two', '否: two none']],
      ['y', 0, ['是: one two none', '否: one two none']],
    ]);
    const settled = mergeWays(sheet, [
      way('two', ['two'], [false, true, false], {}, undefined, {
        decisive: [decisive('x', ['是', ['one']])],
      }),
      way('two', ['two'], [false, true, false], {}),
    ]);
    expect(settled.decisive).toEqual([]);
  });
  it('name the criteria of which one is met in any case, where none is certain', () => {
    const result = (truth: boolean | null) => ({ truth }) as never;
    const ranks = [0, 1, 2].map((rank) => ({ rank }));
    const either = (rank: number, ...truths: (boolean | null)[]) =>
      eitherOf(ranks, truths.map(result), rank).length;
    expect(either(1, null, null, null)).toBe(2);
    expect(either(1, null, true, null)).toBe(0);
    expect(either(1, null, false, true)).toBe(1);
    expect(either(0, null, null, null)).toBe(1);
    expect(either(2, false, false, false)).toBe(0);
  });
});

describe('what a sheet of grades makes of rows', () => {
  const animal = sheetNamed('animal-epidemic');
  const grade = (facts: object, ...rows: string[]) => {
    const events = rows.map((row) => {
      const [date, group, place] = row.split(' ').map((p) => (p === '?' ? null : p));
      return { date, group, place };
    });
    const { grade: of, possible, facts: used } = evaluate(animal, { facts, events } as never);
    return [of, possible.join(' '), used['counties'], used['townships'], used['days']];
  };
  it('counts what is certain in every way to complete them', () => {
    const known = grade({ disease: 'asf' }, '2023-11-01 甲旗 子镇');
    expect(known.slice(2)).toEqual([1, 1, 0]);
    const open = grade({ disease: 'asf' }, '2023-11-01 甲旗 子镇', '2023-11-01 甲旗 ?');
    expect(open.slice(2)).toEqual([1, undefined, 0]);
  });
});

describe('clocks', () => {
  it.each<[string, number]>([
    ['PT30M', 30],
    ['PT2H', 120],
    ['P1D', 1440],
    ['P12D', 17_280],
    ['P2W', 20_160],
    ['P1Y', 0],
    ['PT2', 0],
    ['2H', 0],
    ['xPT2H', 0],
    ['PT2Hx', 0],
  ])('%s runs %d minutes', (within, minutes) =>
    expect(clockLength({ within }) / 60_000).toBe(minutes),
  );
  const clock = (from: string, within: string) => ({ from, within });
  const step = (id: string, when: string, grades: string[] | undefined, ...clocks: object[]) => ({
    id,
    when,
    ...(grades === undefined ? {} : { grades }),
    clocks,
  });
  const sheet = {
    moments: [{ id: 'seen' }, { id: 'told' }],
    steps: [
      step('d', 'later', undefined),
      step('c', 'hours', ['one'], clock('told', 'PT1H')),
      step('b', 'hours', undefined, clock('told', 'PT2H'), clock('seen', 'P1D')),
      step('a', 'hours', ['two', 'one'], clock('seen', 'PT3H')),
      step('e', 'now', ['two']),
    ],
  } as never;
  const ids = (parts: readonly { name: string; steps: readonly unknown[] }[]) =>
    parts.map(
      ({ name, steps }) => `${name} ${steps.map((s) => (s as { id: string }).id).join('')}`,
    );
  it('and steps stand in the order of urgency: at once, by moment and length, later', () => {
    expect(ids(inOrder(sheet))).toEqual(['现在就做 e', '几小时内 abc', '以后 d']);
    expect(ids(stepsFor(sheet, 'one'))).toEqual(['几小时内 abc', '以后 d']);
    expect(ids(stepsFor(sheet, 'two'))).toEqual(['现在就做 e', '几小时内 ab', '以后 d']);
    expect(ids(stepsFor(sheet, 'none'))).toEqual(['几小时内 b', '以后 d']);
    expect([
      isFor({}, 'none'),
      isFor({ grades: ['one'] }, 'one'),
      isFor({ grades: [] }, 'one'),
    ]).toEqual([true, true, false]);
  });
  it('of a moment run shortest first', () => {
    const from = (grade: string, moment: string) =>
      clocksFrom(sheet, grade, moment).map(
        ({ step: s, clock: c }) => `${(s as { id?: string }).id} ${c.within}`,
      );
    expect(from('one', 'seen')).toEqual(['a PT3H', 'b P1D']);
    expect(from('one', 'told')).toEqual(['c PT1H', 'b PT2H']);
    expect(from('none', 'seen')).toEqual(['b P1D']);
    expect(from('one', 'other')).toEqual([]);
  });
  it('of a sheet are those of its text', () => {
    const whole = withSteps(sheetOf(), document, []);
    expect(whole.steps.map((s) => [s.when, s.clocks.map((c) => c.within), s.grades])).toEqual([
      ['hours', ['PT1H'], undefined],
      ['later', ['P1D'], ['one']],
    ]);
  });
});

describe('what a sheet uses of its text', () => {
  const policy = (more: object) =>
    ({
      id: 's',
      document: 'd',
      kind: 'lookup',
      sources: [{ document: 'd' }],
      readings: [],
      notices: [],
      omitted: [],
      entries: [],
      sections: [],
      ...more,
    }) as never;
  const text = '各区应当修路，必须植树；不得砍伐。其他事项另行规定。';
  const documents = (clauses: object[] = [{ anchor: '一', kind: 'item', text }]) =>
    new Map([['d', { id: 'd', clauses }]]) as never;
  const covered = (more: object, of = documents()) =>
    coverageOf(policy(more), of).map((p) => `${p.clause} ${p.text} ${p.coverage} ${p.why ?? '-'}`);
  it('is told passage by passage, between stops', () => {
    expect(covered({})).toEqual([
      '一 各区应当修路 forgotten -',
      '一 必须植树 forgotten -',
      '一 不得砍伐 forgotten -',
    ]);
    const reading = (quote: string, more: object = {}) => ({
      readings: [{ about: [], text: '', clause: '一', quote, ...more }],
    });
    expect(covered(reading('应当修路'))[0]).toContain('used -');
    expect(covered(reading('必须植树'))).toEqual([
      '一 各区应当修路 forgotten -',
      '一 必须植树 used -',
      '一 不得砍伐 forgotten -',
    ]);
    // A stop belongs to what it ends, and two passages that only touch do not meet.
    expect(covered(reading('各区应当修路，'))[1]).toContain('forgotten');
    expect(covered(reading('，必须'))[0]).toContain('used');
    expect(covered(reading('查无此句'))[0]).toContain('forgotten');
    expect(covered(reading('应当修路', { document: 'e' }))[0]).toContain('forgotten');
    expect(covered(reading('应当修路', { document: 'd' }))[0]).toContain('used');
    expect(covered(reading('应当修路', { clause: '二' }))[0]).toContain('forgotten');
    expect(covered({ readings: [{ about: [], text: '', quote: '应当修路' }] })[0]).toContain(
      'forgotten',
    );
    expect(covered({ readings: [{ about: [], text: '', clause: '一' }] })[0]).toContain(
      'forgotten',
    );
  });
  it('of an entry is its whole sentence', () => {
    const entry = { clause: '一', quote: '应当修路', parts: [] };
    expect(covered({ entries: [entry] }).map((line) => line.split(' ')[2])).toEqual([
      'used',
      'used',
      'used',
    ]);
    const two = documents([
      { anchor: '一', kind: 'item', text: '应当修路。必须植树！不得砍伐？可以采果' },
    ]);
    expect(
      covered({ entries: [{ ...entry, quote: '植树' }] }, two).map((l) => l.split(' ')[2]),
    ).toEqual(['forgotten', 'used', 'forgotten', 'forgotten']);
  });
  it('or left out, with the reason', () => {
    const omitted = [{ why: '日常事务', places: [{ clause: '一', quote: '必须植树' }] }];
    expect(covered({ omitted })[1]).toBe('一 必须植树 omitted 日常事务');
    expect(covered({ omitted })[0]).toContain('forgotten -');
    const both = { omitted, readings: [{ about: [], text: '', clause: '一', quote: '必须植树' }] };
    expect(covered(both)[1]).toBe('一 必须植树 used -');
  });
  it('is looked for in items and paragraphs of the clauses that a source names, and under them', () => {
    const clauses = [
      { anchor: '一', kind: 'heading', text: '应当甲' },
      { anchor: '一-p1', kind: 'paragraph', section: '一', text: '应当乙' },
      { anchor: '二', kind: 'item', text: '应当丙' },
      { anchor: '三', kind: 'row', text: '应当丁' },
    ];
    const named = (...of: string[]) =>
      covered(
        { sources: [{ document: 'd', ...(of.length > 0 ? { clauses: of } : {}) }] },
        documents(clauses),
      ).map((line) => line.split(' ')[0]);
    expect(named()).toEqual(['一-p1', '二']);
    expect(named('一')).toEqual(['一-p1']);
    expect(named('二', '一-p1')).toEqual(['一-p1', '二']);
    expect(named('四')).toEqual([]);
    expect(covered({ sources: [{ document: 'gone' }] })).toEqual([]);
  });
  it('is quoted in each of its parts, with its place in the sheet', () => {
    const place = (n: number) => ({ clause: '一', quote: `句${n}` });
    const paths = (more: object) =>
      quotesOf(policy(more)).map(
        (q) => `${q.path.join('.')} ${q.document} ${q.quote} ${q.sentence}`,
      );
    expect(
      paths({
        readings: [{ ...place(1) }],
        notices: [{}, { ...place(2), document: 'e' }],
        entries: [{ ...place(3), parts: [place(4)] }],
        sections: [{ lines: [place(5)] }],
      }),
    ).toEqual([
      'readings.0 d 句1 false',
      'notices.1 e 句2 false',
      'entries.0 d 句3 true',
      'entries.0.parts.0 d 句4 false',
      'sections.0.lines.0 d 句5 false',
    ]);
    expect(
      paths({
        kind: 'items',
        items: [{ grounds: [place(1)], open: [place(2)], notes: [place(3)] }],
        comparisons: [{ rows: [{ cells: [null, place(4)] }] }],
      }),
    ).toEqual([
      'items.0.grounds.0 d 句1 false',
      'items.0.open.0 d 句2 false',
      'items.0.notes.0 d 句3 false',
      'comparisons.0.rows.0.cells.1 d 句4 false',
    ]);
    expect(paths({ kind: 'schedule', spans: [place(1)], conditions: [place(2)] })).toEqual([
      'spans.0 d 句1 false',
      'conditions.0 d 句2 false',
    ]);
  });
});

describe('numbers of a text', () => {
  const bound = (text: string) => findMeasures(text, { 人: 1 })[0]?.bound.join(' ');
  it.each<[string, string]>([
    ['不低于各乡镇30人', 'lowClosed exact'],
    [`至少${'某'.repeat(8)}30人`, 'lowClosed exact'],
    [`至少${'某'.repeat(9)}30人`, 'exact'],
    [`不足${'某'.repeat(8)}30人`, 'highOpen exact'],
    [`不足${'某'.repeat(9)}30人`, 'exact'],
    [`超过${'某'.repeat(8)}30人`, 'lowOpen exact'],
    [`超过${'某'.repeat(9)}30人`, 'exact'],
    [`不超过${'某'.repeat(8)}30人`, 'highClosed exact'],
    [`不超过${'某'.repeat(9)}30人`, 'exact'],
    ['至少要有的，30人', 'exact'],
    ['不下于30人', 'lowClosed exact'],
    ['不小于30人', 'lowClosed exact'],
    ['最少30人', 'lowClosed exact'],
    ['未达30人', 'highOpen exact'],
    ['没有达到30人', 'highOpen exact'],
    ['不满30人', 'highOpen exact'],
    ['未满30人', 'highOpen exact'],
    ['不到30人', 'highOpen exact'],
    ['小于30人', 'highOpen exact'],
    ['不少于30人', 'lowClosed exact'],
    ['超出30人', 'lowOpen exact'],
    ['高于30人', 'lowOpen exact'],
    ['多于30人', 'lowOpen exact'],
    ['不高于30人', 'highClosed exact'],
    ['不多于30人', 'highClosed exact'],
    ['最多30人', 'highClosed exact'],
    ['未超出30人', 'highClosed exact'],
    ['30人或以上', 'lowClosed'],
    ['30人起', 'lowClosed exact'],
    ['30人之内', 'highClosed exact'],
    ['30人内', 'highClosed exact'],
    [`30人${'某'.repeat(6)}以上`, 'lowClosed exact'],
    [`30人${'某'.repeat(7)}以上`, 'exact'],
    [`30人${'某'.repeat(6)}以下`, 'highOpen exact'],
    [`30人${'某'.repeat(7)}以下`, 'exact'],
    ['30人，10人以上', 'exact'],
    // What stands after it counts before what stands before it.
    ['不足的30人以上', 'lowClosed'],
  ])('%s: %s', (text, expected) => expect(bound(text)).toBe(expected));
  it('take the longest unit, each character as it is', () => {
    expect(findMeasures('3个旗县和4个', { 个: 1, 个旗县: 2 }).map((m) => m.value)).toEqual([6, 4]);
    expect(findMeasures('3（个）', { '（个）': 1, '(个)': 5 }).map((m) => m.value)).toEqual([3]);
  });
  it.each<[string, string, number | undefined]>([
    ['百万元', '万元', 100],
    ['千', '百', undefined],
    ['万千瓦', '千瓦', 10_000],
    ['周', '日', 7],
    ['分', '秒', 60],
    ['万小时', '小时', 10_000],
    ['', '', 1],
    ['头', '', undefined],
  ])('%s of %s', (unit, to, ratio) => expect(ratioOf(unit, to)).toBe(ratio));
  it.each<[string, number | undefined]>([
    ['减按12.75%征收', 12.75],
    ['减少20%', 20],
    ['百分之二十五', 25],
    ['三成', 30],
    ['半价', 50],
    ['一半', 50],
    ['全额', 100],
    ['免缴', 100],
    ['免交', 100],
    ['免收', 100],
    ['免除', 100],
    ['全免', 100],
    ['甲%', undefined],
    ['照收', undefined],
  ])('%s is less by %s percent', (words, percent) => expect(figureIn(words)).toBe(percent));
});
