/** A case and a sheet → the result. Pure; the same at build, in tests and in the browser. */
import type { GradeSheet } from '../domain/rules.ts';
import { compareLacking, lackingOf, passes, testsOn, truthOf } from './condition.ts';
import { windowsOf } from './events.ts';
import type {
  Case,
  CriterionResult,
  DecisiveFact,
  EventWindow,
  Facts,
  GradeResult,
} from './model.ts';
import { possibleRanks, unknownsOf } from './possible.ts';
import { type Compiled, compile, lookupIn, noticesOn } from './sheet.ts';
import { describeTest, describeValue } from './words.ts';

/** What a result is called when no criterion is met. */
export const NONE = 'none';

const idOf = ({ outcomes }: GradeSheet, rank: number): string => outcomes[rank]?.id ?? NONE;

/** The least rank of a criterion that the facts establish; the number of outcomes if there is none. */
export function establishedRank(sheet: Compiled, facts: Facts): number {
  const lookup = lookupIn(sheet.inputs, facts);
  let best = sheet.sheet.outcomes.length;
  for (const { node, rank } of sheet.criteria) {
    if (rank < best && truthOf(node, lookup) === true) best = rank;
  }
  return best;
}

/** Grade a case. It must be one without errors (see `parseCase`). */
export function evaluate(sheet: GradeSheet, { facts: entered, events }: Case): GradeResult {
  const ready = compile(sheet);
  const windows = sheet.events === undefined || events.length === 0 ? [] : distinct(ready, events);
  const possible = possibleRanks(
    ready,
    entered,
    windows.length === 0 ? [{}] : windows.map((w) => w.facts),
  );
  const window = windows.length === 0 ? null : gravest(ready, entered, windows);
  const facts = window === null ? entered : { ...entered, ...window.facts };
  const rank = establishedRank(ready, facts);
  const lookup = lookupIn(ready.inputs, facts);
  const criteria = ready.criteria.map(({ criterion, node }): CriterionResult => {
    const truth = truthOf(node, lookup);
    return { criterion, truth, ...(truth === true ? met : lackingOf(node, lookup)) };
  });
  return {
    grade: idOf(sheet, rank),
    outcome: sheet.outcomes[rank] ?? null,
    possible: possible.map((r) => idOf(sheet, r)),
    atLeast: idOf(sheet, possible.at(-1) ?? sheet.outcomes.length),
    criteria,
    met: ready.criteria
      .map(({ rank: r }, i) => ({ r, result: criteria[i]! }))
      .filter(({ result }) => result.truth === true)
      .sort((a, b) => a.r - b.r)
      .map(({ result }) => result),
    decisive: decisiveFacts(
      ready,
      entered,
      windows.map((w) => w.facts),
      possible,
    ),
    nearest: nearest(ready, criteria, rank),
    facts,
    window,
    notices: noticesOn(sheet, facts),
    readings: sheet.readings.filter((r) => r.about.some((id) => facts[id] !== undefined)),
  };
}

const met = { fails: [], open: [] } as const;

/** One window of each kind that the criteria tell apart: of equals the one with most events, then the latest. */
function distinct(sheet: Compiled, events: Case['events']): readonly EventWindow[] {
  const gives = sheet.sheet.events!;
  const kinds = new Map<string, EventWindow>();
  for (const window of windowsOf(events, gives)) {
    const kind = Object.entries(window.facts)
      .map(([id, value]) =>
        testsOn(sheet.nodes, id)
          .map((test) => (passes(test, value) ? 1 : 0))
          .join(''),
      )
      .join(' ');
    const other = kinds.get(kind);
    if (other === undefined || preferred(window, other)) kinds.set(kind, window);
  }
  return [...kinds.values()];
}

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
  windows: readonly Facts[],
  now: readonly number[],
): DecisiveFact[] {
  if (now.length < 2) return [];
  const given = Object.keys(windows[0] ?? {});
  const found = [...unknownsOf(sheet, entered, given)].map(([id, values]) => {
    const input = sheet.inputs.get(id)!;
    const after = values.map((value) => {
      const facts = { ...entered, [id]: value };
      return { value, ranks: possibleRanks(sheet, facts, windows.length === 0 ? [{}] : windows) };
    });
    return {
      narrows: after.some((a) => a.ranks.length < now.length),
      left: after.reduce((n, a) => n + a.ranks.length, 0) / after.length,
      fact: {
        input,
        settles: after.filter((a) => a.ranks.length === 1).length,
        answers: values.length,
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

/** A kind of answer in words: the narrowest test that it passes, or the answer itself. */
function answerWords(sheet: Compiled, id: string, value: Facts[string]): string {
  const input = sheet.inputs.get(id)!;
  const tests = testsOn(sheet.nodes, id);
  const passed = tests.filter((test) => test.kind === 'interval' && passes(test, value!));
  if (typeof value !== 'number' || passed.length === 0) return describeValue(input, value!);
  return describeTest(
    input,
    passed.reduce((a, b) => (width(b) < width(a) ? b : a)),
  );
}

const width = (test: ReturnType<typeof testsOn>[number]): number =>
  test.kind === 'interval' ? test.interval.high - test.interval.low : 0;

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
