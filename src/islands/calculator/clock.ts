/**
 * Clocks: from the moments that the reader gives to the moments by which something is due.
 * A moment that is not given is taken to be that of the one before it, so that what comes
 * out is the earliest that it can be.
 */
import type { GradeSheet, Step } from '../../domain/rules.ts';
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

/** The moments of a sheet that are given, or follow from those before them. */
export interface Moments {
  readonly at: Date;
  /** Whether it was given itself. */
  readonly given: boolean;
}

/** What is known of each moment, by id. */
export function momentsOf(
  sheet: GradeSheet,
  given: (id: string) => string,
): ReadonlyMap<string, Moments> {
  const known = new Map<string, Moments>();
  let last: Date | undefined;
  for (const { id } of sheet.moments) {
    const own = momentOf(given(id));
    last = own ?? last;
    if (last !== undefined) known.set(id, { at: last, given: own !== undefined });
  }
  return known;
}

/** By when a step is due, in words; undefined where its moment is not known. */
export function dueWords({ clock }: Step, known: ReadonlyMap<string, Moments>): string | undefined {
  const moment = clock === undefined ? undefined : known.get(clock.from);
  if (clock === undefined || moment === undefined) return undefined;
  const { at, given } = moment;
  const length = clockLength(clock);
  if (length === 0) return `${given ? '' : '最早'}${wallTime(at, at)}起，${clock.words}`;
  const due = new Date(at.getTime() + length);
  return `${given ? '' : '最早'}${wallTime(due, at)}${clock.every === true ? `，${clock.words}一次` : '前'}`;
}
