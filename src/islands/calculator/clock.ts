/**
 * Clocks: from the moments that the reader gives to the moments by which something is due.
 * Each moment has its own time; from one that was not given nothing is derived.
 */
import type { ActionClock, GradeSheet } from '../../domain/rules.ts';
import { clockLength } from '../../rules/follows.ts';

/** Parameter of the first moment; the others are `at-<id>`. */
export const FOUND = 'found';

const two = (n: number): string => String(n).padStart(2, '0');

/** Value of a `datetime-local` field. */
export const fieldValue = (d: Date): string =>
  `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}T${two(d.getHours())}:${two(d.getMinutes())}`;

/** The moment of such a field; undefined if there is no such moment. */
export function momentOf(value: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/u.test(value)) return undefined;
  const moment = new Date(value);
  // A day that the calendar lacks comes back as another.
  return Number.isNaN(moment.getTime()) || fieldValue(moment) !== value ? undefined : moment;
}

/** A moment as a person says it: `11月24日05:20`, or `05:20` on the day of `from`. */
function wallTime(d: Date, from: Date): string {
  const time = `${two(d.getHours())}:${two(d.getMinutes())}`;
  return d.toDateString() === from.toDateString()
    ? time
    : `${d.getMonth() + 1}月${d.getDate()}日${time}`;
}

/** The moments of a sheet that are given, by id. */
export function momentsOf(
  sheet: Pick<GradeSheet, 'moments'>,
  given: (id: string) => string,
): ReadonlyMap<string, Date> {
  return new Map(
    sheet.moments.flatMap(({ id }) => {
      const at = momentOf(given(id));
      return at === undefined ? [] : [[id, at] as const];
    }),
  );
}

/** When a clock runs out, for the first time if it runs again and again; undefined where its moment is not given. */
function dueAt(clock: ActionClock, known: ReadonlyMap<string, Date>): Date | undefined {
  const at = known.get(clock.from);
  if (at === undefined) return undefined;
  // Once a day is once each calendar day: the first is due when the day of the moment ends.
  if (clock.every === true && clock.within === 'P1D')
    return new Date(at.getFullYear(), at.getMonth(), at.getDate() + 1);
  return new Date(at.getTime() + clockLength(clock));
}

/** By when something is due, in words; undefined where the moment is not given. */
export function dueWords(clock: ActionClock, known: ReadonlyMap<string, Date>): string | undefined {
  const at = known.get(clock.from);
  const due = dueAt(clock, known);
  if (at === undefined || due === undefined) return undefined;
  if (clock.every === true && clock.within === 'P1D')
    return `${at.getMonth() + 1}月${at.getDate()}日24:00前第一份，以后${clock.words}一份`;
  return `${wallTime(due, at)}前${clock.every === true ? `，以后${clock.words}一次` : ''}`;
}

/** A clock in one line: by when, who, what, by which clause. */
export const dueLine = (clock: ActionClock, words: string): string =>
  `${words}：${clock.who}，${clock.what}（${clock.at}）`;
