/** Clocks: from a moment that the reader gives to the moments by which something is due. */

/** The moment of a `datetime-local` field; undefined if it is none. */
export function momentOf(value: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/u.test(value)) return undefined;
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Value of a `datetime-local` field. */
export const fieldValue = (d: Date): string =>
  `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}T${two(d.getHours())}:${two(d.getMinutes())}`;

/** The moment on the wall: `11月24日05:20`. */
export const wallTime = (d: Date): string =>
  `${d.getMonth() + 1}月${d.getDate()}日${two(d.getHours())}:${two(d.getMinutes())}`;

/** When it is due: `within` is an ISO 8601 duration (PT2H, PT30M, P1D, P1W). */
export function dueBy(from: Date, within: string): Date | undefined {
  const m = /^P(?:(\d+)([DW])|T(\d+)([HM]))$/u.exec(within);
  if (m === null) return undefined;
  const due = new Date(from);
  if (m[2] !== undefined) due.setDate(due.getDate() + Number(m[1]) * (m[2] === 'W' ? 7 : 1));
  else due.setTime(due.getTime() + Number(m[3]) * (m[4] === 'H' ? 3_600_000 : 60_000));
  return due;
}
