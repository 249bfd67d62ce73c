/** A first year and a sheet of spans → the course of years. Pure. */
import type { ScheduleSheet } from '../domain/rules.ts';
import { beforeDocument } from './before.ts';
import type { Facts } from './model.ts';

type Span = ScheduleSheet['spans'][number];

/** One year of the course. */
interface ScheduleYear {
  /** 1 for the first. */
  readonly number: number;
  /** Year of the calendar; null while the first one is not known. */
  readonly year: number | null;
  /** The span that it is in; null for the year after the last, and where the first is older than the document. */
  readonly span: Span | null;
}

/** Every year of the spans and the first year after them. */
export function evaluateSchedule(sheet: ScheduleSheet, facts: Facts): ScheduleYear[] {
  const first = facts[sheet.start];
  const last = sheet.spans.at(-1)!.last;
  const isBefore = beforeDocument(sheet, facts) !== undefined;
  return Array.from({ length: last + 1 }, (_, i) => ({
    number: i + 1,
    year: typeof first === 'number' ? first + i : null,
    span: isBefore ? null : (sheet.spans.find((s) => s.first <= i + 1 && i + 1 <= s.last) ?? null),
  }));
}
