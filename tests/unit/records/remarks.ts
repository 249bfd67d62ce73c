/** A section of appointments in a few lines, for tests. */
import { appointmentsIn, documentOf } from './document.ts';

const read = (lines: readonly string[]) =>
  appointmentsIn(documentOf('title: 人事任免\nkind: appointments', ['# 人事任免', ...lines]));

export const appointmentIn = {
  /** The first appointment. */
  one: (...lines: string[]) => read(lines).appointments[0],
  /** All appointments. */
  all: (...lines: string[]) => read(lines).appointments,
  /** Words that were not read. */
  said: (...lines: string[]): string[] => read(lines).unread.map((u) => u.words),
};
