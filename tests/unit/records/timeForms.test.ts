/** The forms by which an entry of a chronicle says its time: each row reads its example, and no other row reads it so. */
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../src/records/calendar.ts';
import { readDay, TIME_FORMS } from '../../../src/records/days.ts';
import { GOES_ON, NO_DAY } from '../../../src/records/noDay.ts';

/** Under an entry of 2 October 2024, in a chronicle whose days may be bare numbers. */
const under = (): Calendar => ({
  year: 2024,
  month: 10,
  day: { start: '2024-10-02', end: '2024-10-02', printed: '2日', length: 2 },
  annals: false,
  latest: undefined,
  lastYear: 2024,
  bareDays: true,
});
const read = (text: string, forms = TIME_FORMS): string => {
  const calendar = under();
  const day = readDay(text, calendar, forms);
  const own = typeof day === 'object' ? [day.start, day.end, ...(day.also ?? [])].join(' ') : day;
  return `${own ?? 'none'} in ${calendar.year}-${calendar.month}`;
};

describe('a form of the time of an entry', () => {
  it.each(TIME_FORMS)('$example', (row) => {
    const own = read(row.example);
    expect(own).not.toMatch(/^none/u);
    // Without it the same words give another time, or none.
    expect(
      read(
        row.example,
        TIME_FORMS.filter((r) => r !== row),
      ),
    ).not.toBe(own);
  });

  it.each(NO_DAY.filter((r) => r.none !== undefined))('$none gives no time', ({ none }) =>
    expect(read(none!)).not.toMatch(/^unknown/u),
  );

  it.each(NO_DAY)('$example has no day that could be told', ({ example }) =>
    expect(read(example)).toMatch(/^unknown/u),
  );

  it.each(GOES_ON)('a date that goes on: $example', ({ example, words, keeps }) => {
    const own = read(example);
    expect(own).toMatch(/^unknown/u);
    // The words behind the date are what tells: without them it is a date.
    const date = example.replace(
      new RegExp(`(?<=[日月节度])(?:${words})[^，]*(?=，)|(?<=月)[初底](?:至|1).*?(?=，)`, 'u'),
      '',
    );
    expect(read(date)).toMatch(/^2024/u);
    if (keeps === true) expect(own).not.toMatch(/-0$/u);
  });
});
