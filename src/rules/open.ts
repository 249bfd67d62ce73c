/**
 * Events of which a part is not known: a row without its date, its county or its township.
 *
 * In: such rows. Out: complete rows, one set for every way that makes a difference; and one
 * result out of the results of all of them: established is what each establishes, possible
 * what any leaves possible. Sets that give the same windows are one.
 */
import type { GradeSheet } from '../domain/rules.ts';
import { dayNumber } from './dates.ts';
import { eitherOf } from './known.ts';
import type {
  CriterionResult,
  DecisiveFact,
  EventRow,
  Facts,
  GradeResult,
  OpenEvent,
  Truth,
} from './model.ts';

/** Whether every part of an event is known. */
export const isKnown = (event: OpenEvent): event is EventRow =>
  event.date !== null && event.group !== null && event.place !== null;

/** More sets than these are not all tried; then those that lie at the ends are. */
const MOST = 2000;
/** Rows without a date beyond which only days of other rows are tried, not days in between. */
const FEW = 2;
/** New places more than these are told apart by no sheet that we have met. */
const FRESH = 4;

const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
/** A place that is none of those that are named; no cell can hold its first character. */
const fresh = (n: number): string => `\u0000${n}`;

/**
 * Complete rows in the order of the given ones.
 *
 * @param spans numbers of days that the sheet tells apart: a day that is not known may lie so
 *   far from one that is
 */
export function completionsOf(
  events: readonly OpenEvent[],
  spans: readonly number[],
): readonly EventRow[][] {
  const all = enumerate(events, spans);
  return all ?? atTheEnds(events);
}

/** Every way that makes a difference; undefined if there are too many. */
function enumerate(
  events: readonly OpenEvent[],
  spans: readonly number[],
): EventRow[][] | undefined {
  let partial: EventRow[][] = [[]];
  const known = {
    dates: [...new Set(events.flatMap((e) => (e.date === null ? [] : [e.date])))],
    groups: [...new Set(events.flatMap((e) => (e.group === null ? [] : [e.group])))],
  };
  const between = events.filter((e) => e.date === null).length <= FEW ? spans : [];
  for (const [row, event] of events.entries()) {
    const next: EventRow[][] = [];
    for (const before of partial) {
      for (const date of datesFor(event, row, known.dates, before, between)) {
        for (const group of groupsFor(event, known.groups, before)) {
          for (const place of placesFor(event, group, events, before))
            next.push([...before, { date, group, place }]);
        }
      }
      if (next.length > MOST) return undefined;
    }
    partial = next;
  }
  return partial;
}

function datesFor(
  { date }: OpenEvent,
  row: number,
  known: readonly string[],
  before: readonly EventRow[],
  spans: readonly number[],
): string[] {
  if (date !== null) return [date];
  const near = new Set([...known, ...before.map((e) => e.date)]);
  const days = [...near].flatMap((d) =>
    spans.flatMap((span) => [dayNumber(d) - span, dayNumber(d) + span]),
  );
  // By itself: so far from all others that no window holds both.
  return [...new Set([...near, ...days.map(isoOf), alone(row)])];
}

function groupsFor(
  { group }: OpenEvent,
  known: readonly string[],
  before: readonly EventRow[],
): string[] {
  if (group !== null) return [group];
  const used = before.map((e) => e.group).filter((g) => g.startsWith('\u0000'));
  const count = new Set(used).size;
  return [...known, ...new Set(used), ...(count < FRESH ? [fresh(count)] : [])];
}

function placesFor(
  { place }: OpenEvent,
  group: string,
  events: readonly OpenEvent[],
  before: readonly EventRow[],
): string[] {
  if (place !== null) return [place];
  const here = [
    ...events.flatMap((e) => (e.group === group && e.place !== null ? [e.place] : [])),
    ...before.filter((e) => e.group === group).map((e) => e.place),
  ];
  const count = here.filter((p) => p.startsWith('\u0000')).length;
  return [...new Set(here), ...(count < FRESH ? [fresh(count)] : [])];
}

/** A day by itself for each row: no window holds two of these. */
const alone = (row: number): string => isoOf(-1_000_000 - row * 500_000);

/** Days for the rows: all at one day, only some of them, all by themselves. */
function whensOf(events: readonly OpenEvent[], thorough: boolean): ((row: number) => string)[] {
  const open = events.flatMap((e, row) => (e.date === null ? [row] : []));
  if (open.length === 0) return [alone];
  const dates = [...new Set(events.flatMap((e) => (e.date === null ? [] : [e.date])))].sort();
  const some = dates.filter((_, i) => i % Math.ceil(dates.length / 12) === 0);
  const sets: (readonly number[])[] = [open];
  if (thorough) {
    for (const [i, a] of open.entries()) {
      sets.push([a], open.slice(0, i));
      for (const b of open.slice(i + 1, i + 12)) sets.push([a, b]);
    }
  }
  const days = some.length > 0 ? some : ['2000-01-01'];
  return [
    alone,
    ...days.flatMap((day) =>
      sets.map((set) => (row: number) => (set.includes(row) ? day : alone(row))),
    ),
  ];
}

/** All alike, all different, and between: at most two, three, four different. */
function atTheEnds(events: readonly OpenEvent[]): EventRow[][] {
  const [group] = events.flatMap((e) => (e.group === null ? [] : [e.group]));
  const numbers = [0, 1, 2, 3, FRESH, Number.POSITIVE_INFINITY];
  const of = (part: keyof OpenEvent): readonly number[] =>
    events.some((e) => e[part] === null) ? numbers : [0];
  const [groupNumbers, placeNumbers] = [of('group'), of('place')];
  const only = groupNumbers.length === 1 && placeNumbers.length === 1;
  const out: EventRow[][] = [];
  for (const when of whensOf(events, only)) {
    for (const groups of groupNumbers) {
      for (const places of placeNumbers) {
        const inGroup = new Map<string, number>();
        out.push(
          events.map((event, row) => {
            const g = event.group ?? (groups === 0 ? (group ?? fresh(0)) : fresh(nth(row, groups)));
            const named = events.find((e) => e.group === g && e.place !== null)?.place;
            const n = inGroup.get(g) ?? 0;
            inGroup.set(g, n + 1);
            return {
              date: event.date ?? when(row),
              group: g,
              place: event.place ?? (places === 0 ? (named ?? fresh(0)) : fresh(nth(n, places))),
            };
          }),
        );
      }
    }
  }
  return out;
}

/** Which of so many: 0, 1, 2, 0, 1 … for 3; each its own for infinity. */
const nth = (n: number, of: number): number => (Number.isFinite(of) ? n % of : n);

/** What one way to complete the rows comes to. */
interface Way {
  readonly result: GradeResult;
  /** For each criterion, whether some window meets it: the result tells of one window only. */
  readonly met: readonly boolean[];
}

/** One result out of the results of every way to complete the rows. */
export function mergeWays(sheet: GradeSheet, ways: readonly Way[]): GradeResult {
  const results = ways.map((w) => w.result);
  const order = [...sheet.outcomes.map((o) => o.id), 'none'];
  const rank = (r: GradeResult): number => order.indexOf(r.grade);
  // What is shown is the mildest: nothing graver is certain.
  const base = results.reduce((a, b) =>
    rank(b) > rank(a) || (rank(b) === rank(a) && b.possible.length < a.possible.length) ? b : a,
  );
  if (results.length === 1) return base;
  const possible = order.filter((id) => results.some((r) => r.possible.includes(id)));
  const criteria = base.criteria.map((c, i): CriterionResult => {
    const truth: Truth = ways.every((w) => w.met[i])
      ? true
      : results.every((r) => r.criteria[i]!.truth === false)
        ? false
        : null;
    return { ...c, truth };
  });
  const certain = criteria
    .filter((c) => c.truth === true)
    .sort((a, b) => order.indexOf(a.criterion.outcome) - order.indexOf(b.criterion.outcome));
  // What every way comes to is certain, also where no single criterion is.
  const grade = possible.at(-1) ?? 'none';
  const ranks = criteria.map((c) => ({ rank: order.indexOf(c.criterion.outcome) }));
  // Besides those of the grade, those that the window shown meets too.
  const met = certain.filter(
    ({ criterion }) =>
      criterion.outcome === grade || base.met.some((m) => m.criterion === criterion),
  );
  const facts = Object.fromEntries(
    Object.entries(base.facts).filter(([id, value]) => results.every((r) => r.facts[id] === value)),
  ) satisfies Facts;
  return {
    ...base,
    grade,
    outcome: sheet.outcomes.find((o) => o.id === grade) ?? null,
    possible,
    criteria,
    met,
    either: eitherOf(ranks, criteria, order.indexOf(grade)),
    decisive: possible.length < 2 ? [] : mergeDecisive(results, order),
    facts,
  };
}

/** What each answer would leave, whatever the rows come to. */
function mergeDecisive(results: readonly GradeResult[], order: readonly string[]): DecisiveFact[] {
  const found = new Map<string, DecisiveFact>();
  for (const fact of results.flatMap((r) => r.decisive)) {
    if (found.has(fact.input.id)) continue;
    const outcomes = fact.outcomes.map(({ answer }) => ({
      answer,
      possible: order.filter((id) =>
        results.some((r) =>
          (
            r.decisive
              .find((d) => d.input.id === fact.input.id)
              ?.outcomes.find((o) => o.answer === answer)?.possible ?? r.possible
          ).includes(id),
        ),
      ),
    }));
    found.set(fact.input.id, {
      ...fact,
      settles: outcomes.filter((o) => o.possible.length === 1).length,
      outcomes,
    });
  }
  return [...found.values()];
}
