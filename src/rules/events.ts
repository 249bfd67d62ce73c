/** From dated events to the inputs that a sheet counts: every stretch of time, and what happened in it. */
import type { GradeSheet } from '../domain/rules.ts';
import { passes, type Test } from './condition.ts';
import type { EventRow, EventWindow } from './model.ts';

const DAY = 86_400_000;
const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;

/** One stretch of the events in order of time. */
interface Stretch {
  /** Of the events in order of time, the first in it and the first after it. */
  readonly start: number;
  readonly end: number;
  readonly groups: number;
  readonly places: number;
  readonly days: number;
}

/**
 * The windows that the tests on the counted inputs tell apart, one of each kind: the one
 * with most events, of equals the latest.
 *
 * A window begins with an event's day and ends with one. What it gives: how many larger
 * places, the most smaller places in any one of them, and the days from the first to the
 * last (the first is not counted). Two events at one place are one place.
 */
export function windowsOf(
  events: readonly EventRow[],
  { gives }: NonNullable<GradeSheet['events']>,
  testsOn: (input: string) => readonly Test[],
): EventWindow[] {
  const rows = events
    .map((event, row) => ({ ...event, row, day: dayOf(event.date) }))
    .sort((a, b) => a.day - b.day || a.row - b.row);
  const tests = {
    groups: testsOn(gives.groups),
    places: testsOn(gives.places),
    days: testsOn(gives.days),
  };
  const seen = { groups: new Map(), places: new Map(), days: new Map() } satisfies Record<
    keyof typeof tests,
    Map<number, string>
  >;
  const kindOf = (of: keyof typeof tests, n: number): string => {
    const known: Map<number, string> = seen[of];
    const kind = known.get(n) ?? tests[of].map((test) => (passes(test, n) ? 1 : 0)).join('');
    known.set(n, kind);
    return kind;
  };
  const kinds = new Map<string, Stretch>();
  for (const stretch of stretchesOf(rows)) {
    const kind = `${kindOf('groups', stretch.groups)} ${kindOf('places', stretch.places)} ${kindOf('days', stretch.days)}`;
    const other = kinds.get(kind);
    if (other === undefined || isPreferred(stretch, other)) kinds.set(kind, stretch);
  }
  return [...kinds.values()].map(({ start, end, groups, places, days }) => ({
    rows: rows.slice(start, end).map((r) => r.row),
    from: rows[start]!.date,
    to: rows[end - 1]!.date,
    facts: { [gives.groups]: groups, [gives.places]: places, [gives.days]: days },
  }));
}

/** More events first, then the later end, then the later beginning. */
const isPreferred = (a: Stretch, b: Stretch): boolean => {
  const order = a.end - a.start - (b.end - b.start) || a.end - b.end || a.start - b.start;
  return order > 0;
};

function* stretchesOf(
  rows: readonly { readonly day: number; readonly group: string; readonly place: string }[],
): Generator<Stretch> {
  for (const [start, first] of rows.entries()) {
    if (rows[start - 1]?.day === first.day) continue;
    const places = new Map<string, Set<string>>();
    let most = 0;
    for (let i = start; i < rows.length; i += 1) {
      const { day, group, place } = rows[i]!;
      const own = places.get(group) ?? new Set<string>();
      if (own.size === 0) places.set(group, own);
      own.add(place);
      most = Math.max(most, own.size);
      if (rows[i + 1]?.day === day) continue;
      yield { start, end: i + 1, groups: places.size, places: most, days: day - first.day };
    }
  }
}
