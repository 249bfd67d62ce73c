/**
 * A case whose rows are known and a sheet → the result. Pure; the same at build, in tests and in the
 * browser. `evaluate.ts` grades rows that are not known.
 */
import type { Interval } from '../domain/interval.ts';
import type { GradeSheet } from '../domain/rules.ts';
import {
  compareLacking,
  lackingOf,
  type Node,
  passes,
  type Test,
  testsOn,
  truthOf,
} from './condition.ts';
import { windowsOf } from './events.ts';
import type {
  CriterionResult,
  DecisiveFact,
  EventRow,
  EventWindow,
  Facts,
  GradeResult,
} from './model.ts';
import { possibleRanks, unknownsOf } from './possible.ts';
import {
  type Compiled,
  compile,
  compileCounted,
  lookupIn,
  noticesOn,
  timedKinds,
} from './sheet.ts';
import { describeInterval, describeValue } from './words.ts';

/** What a result is called when no criterion is met. */
export const NONE = 'none';

const idOf = ({ outcomes }: GradeSheet, rank: number): string => outcomes[rank]?.id ?? NONE;

/** The least rank of a criterion that the facts establish; the number of outcomes if there is none. */
function establishedRank(sheet: Compiled, facts: Facts): number {
  const lookup = lookupIn(sheet.inputs, facts);
  let best = sheet.sheet.outcomes.length;
  for (const { node, rank } of sheet.criteria) {
    if (rank < best && truthOf(node, lookup) === true) best = rank;
  }
  return best;
}

/** Grade a case of which every row is known. */
export function evaluateKnown(
  sheet: GradeSheet,
  entered: Facts,
  events: readonly EventRow[],
): GradeResult {
  const rows = compile(sheet);
  const windows =
    sheet.events === undefined || events.length === 0
      ? []
      : countingTogether(
          rows,
          entered,
          windowsOf(events, sheet.events, (id) => testsOn(rows.nodes, id)),
        );
  const ready = windows.length === 0 ? compileCounted(sheet) : rows;
  const possible = ranksIn(ready, entered, windows);
  const window = windows.length === 0 ? null : gravest(ready, entered, windows);
  const facts = window === null ? entered : { ...entered, ...window.facts };
  // What every completion comes to is certain, also where no single criterion is.
  const rank = possible.at(-1) ?? establishedRank(ready, facts);
  const lookup = lookupIn(ready.inputs, facts);
  const criteria = ready.criteria.map(({ criterion, node }): CriterionResult => {
    const truth = truthOf(node, lookup);
    return { criterion, truth, ...(truth === true ? met : lackingOf(node, lookup)) };
  });
  return {
    grade: idOf(sheet, rank),
    outcome: sheet.outcomes[rank] ?? null,
    possible: possible.map((r) => idOf(sheet, r)),
    criteria,
    met: ready.criteria
      .map(({ rank: r }, i) => ({ r, result: criteria[i]! }))
      .filter(({ result }) => result.truth === true)
      .sort((a, b) => a.r - b.r)
      .map(({ result }) => result),
    either: eitherOf(ready.criteria, criteria, rank),
    decisive: decisiveFacts(ready, entered, windows, possible),
    nearest: nearest(ready, criteria, rank),
    facts,
    window,
    notices: noticesOn(sheet, facts),
    readings: sheet.readings.filter((r) => r.about.some((id) => facts[id] !== undefined)),
  };
}

/**
 * The windows that a kind of case has: where the text sets no time for it, all events count
 * together, and the window of all of them is the only one.
 */
export function countingTogether(
  sheet: Compiled,
  entered: Facts,
  windows: readonly EventWindow[],
): readonly EventWindow[] {
  const { kind, options } = timedKinds(sheet);
  const given = kind === undefined ? undefined : entered[kind.id];
  if (given === undefined || options.includes(String(given))) return windows;
  return wholeOf(windows);
}

/** The window of all events, alone. */
const wholeOf = (windows: readonly EventWindow[]): readonly EventWindow[] => {
  const most = Math.max(...windows.map((w) => w.rows.length));
  return windows.filter((w) => w.rows.length === most);
};

/** What windows of events leave possible; kinds of case for which no time is set have only the window of all. */
function ranksIn(sheet: Compiled, entered: Facts, windows: readonly EventWindow[]): number[] {
  if (windows.length === 0) return possibleRanks(sheet, entered);
  const { kind, options } = timedKinds(sheet);
  const all = windows.map((w) => w.facts);
  const whole = wholeOf(windows).map((w) => w.facts);
  const given = kind === undefined ? undefined : entered[kind.id];
  if (kind === undefined || given !== undefined) {
    const timed = given === undefined || options.includes(String(given));
    return possibleRanks(sheet, entered, timed ? all : whole);
  }
  const rest = (kind.options ?? []).map((o) => o.id).filter((id) => !options.includes(id));
  const is = (of: readonly string[]): Node => ({
    kind: 'atom',
    input: kind,
    test: { kind: 'options', options: of },
  });
  const ranks = new Set([
    ...possibleRanks(sheet, entered, all, [is(rest)]),
    ...possibleRanks(sheet, entered, whole, [is(options)]),
  ]);
  return [...ranks].sort((a, b) => a - b);
}

/** Where no criterion of a grade or a graver one is certain: those of which each completion meets one. */
export function eitherOf(
  known: readonly { readonly rank: number }[],
  criteria: readonly CriterionResult[],
  rank: number,
): CriterionResult[] {
  const own = criteria.filter((_, i) => known[i]!.rank <= rank);
  return own.some((c) => c.truth === true) ? [] : own.filter((c) => c.truth === null);
}

const met = { fails: [], open: [] } as const;

const preferred = (a: EventWindow, b: EventWindow): boolean =>
  a.rows.length > b.rows.length ||
  (a.rows.length === b.rows.length && (a.to > b.to || (a.to === b.to && a.from > b.from)));

/** The window that grades highest; of equals the one that may yet grade highest, has most events, is latest. */
function gravest(sheet: Compiled, entered: Facts, windows: readonly EventWindow[]): EventWindow {
  const ranked = windows.map((window) => {
    const facts = { ...entered, ...window.facts };
    return {
      window,
      rank: establishedRank(sheet, facts),
      best: possibleRanks(sheet, entered, [window.facts])[0] ?? sheet.sheet.outcomes.length,
    };
  });
  return ranked.reduce((a, b) => {
    const order = b.rank - a.rank || b.best - a.best;
    return order < 0 || (order === 0 && preferred(b.window, a.window)) ? b : a;
  }).window;
}

/** What is missing, in order of what each fact would settle. */
function decisiveFacts(
  sheet: Compiled,
  entered: Facts,
  windows: readonly EventWindow[],
  now: readonly number[],
): DecisiveFact[] {
  if (now.length < 2) return [];
  const given = Object.keys(windows[0]?.facts ?? {});
  const isOdd = (facts: Facts): boolean => {
    const lookup = lookupIn(sheet.inputs, { ...facts, ...windows[0]?.facts });
    return sheet.limits.some((limit) => truthOf(limit, lookup) === true);
  };
  const odd = isOdd(entered);
  const found = [...unknownsOf(sheet, entered, given)].map(([id, values]) => {
    const input = sheet.inputs.get(id)!;
    const after = values.flatMap((value) => {
      const facts = { ...entered, [id]: value };
      // What contradicts the facts is no answer.
      return !odd && isOdd(facts) ? [] : [{ value, ranks: ranksIn(sheet, facts, windows) }];
    });
    return {
      narrows: after.some((a) => a.ranks.length < now.length),
      left: after.reduce((n, a) => n + a.ranks.length, 0) / after.length,
      fact: {
        input,
        settles: after.filter((a) => a.ranks.length === 1).length,
        answers: after.length,
        outcomes: after.map(({ value, ranks }) => ({
          answer: answerWords(sheet, id, value),
          possible: ranks.map((r) => idOf(sheet.sheet, r)),
        })),
      } satisfies DecisiveFact,
    };
  });
  const useful = found.some((f) => f.narrows) ? found.filter((f) => f.narrows) : found;
  return useful.sort((a, b) => a.left - b.left).map((f) => f.fact);
}

/** A kind of answer in words: all the numbers that pass the same tests, or the option. */
function answerWords(sheet: Compiled, id: string, value: Facts[string]): string {
  const input = sheet.inputs.get(id)!;
  if (typeof value !== 'number') return describeValue(input, value!);
  return describeInterval(sameTests(testsOn(sheet.nodes, id), value), input.unit);
}

/** The numbers around one that pass the tests that it passes and fail those that it fails. */
function sameTests(tests: readonly Test[], value: number): Interval {
  let around: Interval = { low: 0, lowClosed: true, high: Infinity, highClosed: false };
  const cut = (low: number, lowClosed: boolean, high: number, highClosed: boolean): void => {
    if (low > around.low || (low === around.low && !lowClosed))
      around = { ...around, low, lowClosed };
    if (high < around.high || (high === around.high && !highClosed))
      around = { ...around, high, highClosed };
  };
  for (const test of tests) {
    if (test.kind !== 'interval') continue;
    const { low, lowClosed, high, highClosed } = test.interval;
    if (passes(test, value)) cut(low, lowClosed, high, highClosed);
    else if (value < low || (value === low && !lowClosed)) cut(0, true, low, !lowClosed);
    else cut(high, !highClosed, Infinity, false);
  }
  return around;
}

/**
 * What lacks least: of all criteria where none is met, else of the criteria of the next
 * graver grade. A criterion for another kind of case (another disease) is not near.
 */
function nearest(
  sheet: Compiled,
  criteria: readonly CriterionResult[],
  rank: number,
): CriterionResult[] {
  const wanted = sheet.criteria
    .map((c, i) => ({ rank: c.rank, result: criteria[i]! }))
    .filter((c) =>
      rank === sheet.sheet.outcomes.length ? c.result.truth !== true : c.rank === rank - 1,
    )
    .filter((c) => !c.result.fails.some((lack) => lack.input.fixed === true));
  const sorted = wanted.sort((a, b) => compareLacking(a.result, b.result) || a.rank - b.rank);
  return sorted.map((c) => c.result);
}
