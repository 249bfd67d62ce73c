/**
 * A case and a sheet → the result, also where a part of a row is not known: then over every way
 * to complete it. Pure; the same at build, in tests and in the browser.
 */
import type { GradeSheet } from '../domain/rules.ts';
import { type Test, testsOn, truthOf } from './condition.ts';
import { windowsOf } from './events.ts';
import { countingTogether, evaluateKnown } from './known.ts';
import type { Case, EventRow, EventWindow, Facts, GradeResult, OpenEvent } from './model.ts';
import { completionsOf, isKnown, mergeWays } from './open.ts';
import { compile, lookupIn } from './sheet.ts';

export { NONE } from './known.ts';

/** Grade a case. It must be one without errors (see `parseCase`). */
export function evaluate(sheet: GradeSheet, { facts, events }: Case): GradeResult {
  if (events.every(isKnown)) return evaluateKnown(sheet, facts, events);
  return mergeWays(
    sheet,
    differing(sheet, events).map(({ way, windows }) => ({
      result: evaluateKnown(sheet, facts, way),
      met: metBy(sheet, facts, windows),
    })),
  );
}

/** The ways to complete rows that give different windows. */
function differing(
  sheet: GradeSheet,
  events: readonly OpenEvent[],
): readonly { readonly way: EventRow[]; readonly windows: readonly EventWindow[] }[] {
  const { nodes } = compile(sheet);
  const counted = sheet.events;
  if (counted === undefined) return [{ way: [], windows: [] }];
  const tests = (id: string): readonly Test[] => testsOn(nodes, id);
  const spans = tests(counted.gives.days).flatMap((test) =>
    test.kind === 'interval'
      ? [test.interval.low, test.interval.high].flatMap((n) => [n, n + 1])
      : [],
  );
  const ways = new Map<string, { way: EventRow[]; windows: readonly EventWindow[] }>();
  for (const way of completionsOf(
    events,
    [...new Set(spans)].filter((n) => Number.isInteger(n) && n > 0),
  )) {
    const windows = windowsOf(way, counted, tests);
    const key = windows
      .map(({ facts }) => JSON.stringify(facts))
      .sort()
      .join();
    if (!ways.has(key)) ways.set(key, { way, windows });
  }
  return [...ways.values()];
}

/** For each criterion, whether one of the windows that the kind of case has meets it. */
function metBy(sheet: GradeSheet, entered: Facts, windows: readonly EventWindow[]): boolean[] {
  const ready = compile(sheet);
  const own = windows.length === 0 ? [] : countingTogether(ready, entered, windows);
  const lookups = own.map((w) => lookupIn(ready.inputs, { ...entered, ...w.facts }));
  return ready.criteria.map(({ node }) => lookups.some((l) => truthOf(node, l) === true));
}
