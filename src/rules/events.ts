/** From dated events to the inputs that a sheet counts: every stretch of time, and what happened in it. */
import type { GradeSheet } from '../domain/rules.ts';
import type { EventRow, EventWindow } from './model.ts';

const DAY = 86_400_000;
const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;

/**
 * Every window that begins with an event's day and ends with one: what falls in it, how many
 * larger places, the most smaller places in any one of them, and the days from the first to
 * the last (the first is not counted). Two events at one place are one place.
 */
export function windowsOf(
  events: readonly EventRow[],
  { gives }: NonNullable<GradeSheet['events']>,
): EventWindow[] {
  const rows = events
    .map(({ date, group, place }, row) => ({ row, date, day: dayOf(date), group, place }))
    .sort((a, b) => a.day - b.day || a.row - b.row);
  const windows: EventWindow[] = [];
  for (const [start, first] of rows.entries()) {
    if (rows[start - 1]?.day === first.day) continue;
    const places = new Map<string, Set<string>>();
    let most = 0;
    for (let i = start; i < rows.length; i += 1) {
      const { day, date, group, place } = rows[i]!;
      const own = places.get(group) ?? new Set();
      places.set(group, own.add(place));
      most = Math.max(most, own.size);
      if (rows[i + 1]?.day === day) continue;
      windows.push({
        rows: rows.slice(start, i + 1).map((r) => r.row),
        from: first.date,
        to: date,
        facts: {
          [gives.groups]: places.size,
          [gives.places]: most,
          [gives.days]: day - first.day,
        },
      });
    }
  }
  return windows;
}
