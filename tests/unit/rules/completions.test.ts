/** Every way to complete rows of which a part is not known: by hand. */
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/rules/dates.ts';
import type { OpenEvent } from '../../../src/rules/model.ts';
import { completionsOf, isKnown } from '../../../src/rules/open.ts';

const event = (row: string): OpenEvent => {
  const [date, group, place] = row.split(' ').map((p) => (p === '?' ? null : p));
  return {
    date: date == null ? null : `2023-11-${date}`,
    group: group ?? null,
    place: place ?? null,
  };
};
/** A day of 2023 by its number; one that no window holds with another is “far”; a place that is none of those named “new” with its number. */
const day = (iso: string): string =>
  iso.startsWith('2023-11-') ? iso.slice(8) : iso.startsWith('2023') ? iso.slice(5) : 'far';
const named = (words: string): string => words.replace('\u0000', 'new');
const ways = (rows: readonly string[], spans: readonly number[] = []): string[] =>
  completionsOf(rows.map(event), spans).map((way) =>
    way.map((e) => `${day(e.date)} ${named(e.group)} ${named(e.place)}`).join(', '),
  );

describe('ways to complete rows', () => {
  it('of which all is known are the rows', () => {
    expect(ways(['01 a x', '02 b y'])).toEqual(['01 a x, 02 b y']);
    expect(ways([])).toEqual(['']);
    expect(isKnown(event('01 a x'))).toBe(true);
    for (const row of ['? a x', '01 ? x', '01 a ?']) expect(isKnown(event(row))).toBe(false);
  });
  it('without a day: on that of another, so many days from it as the sheet tells apart, far from all', () => {
    expect(ways(['10 a x', '? b y']).sort()).toEqual(['10 a x, 10 b y', '10 a x, far b y'].sort());
    expect(ways(['10 a x', '? b y'], [3]).sort()).toEqual(
      ['10 b y', '07 b y', '13 b y', 'far b y'].map((w) => `10 a x, ${w}`).sort(),
    );
    expect(ways(['10 a x', '? b y'], [3, 4])).toHaveLength(6);
    // A day that is found twice is one.
    expect(ways(['10 a x', '16 b y', '? c z'], [3])).toHaveLength(2 + 3 + 1);
    expect(ways(['? a x'], [3])).toEqual(['far a x']);
  });
  it('of three rows without a day: only days of other rows', () => {
    // Two: each 10, 7, 13 or far, and so many from one another.
    expect(ways(['10 a x', '? b y', '? c z'], [3]).some((w) => w.includes('07'))).toBe(true);
    expect(ways(['10 a x', '? b y', '? c z', '? d w'], [3]).some((w) => w.includes('07'))).toBe(
      false,
    );
  });
  it('by themselves lie farther apart than any span', () => {
    const [way] = completionsOf(['? a x', '? b y'].map(event), []).filter(
      ([one, two]) => one!.date !== two!.date,
    );
    expect(Math.abs(dayNumber(way![0]!.date) - dayNumber(way![1]!.date))).toBeGreaterThan(100_000);
  });
  it('without a county: in each that is named, or in another', () => {
    expect(ways(['01 a x', '02 ? y']).sort()).toEqual(
      ['01 a x, 02 a y', '01 a x, 02 new0 y'].sort(),
    );
    expect(ways(['01 ? x', '02 ? y']).sort()).toEqual(
      ['01 new0 x, 02 new0 y', '01 new0 x, 02 new1 y'].sort(),
    );
    // A county is known whichever row names it.
    expect(ways(['01 ? x', '02 b y']).sort()).toEqual(
      ['01 b x, 02 b y', '01 new0 x, 02 b y'].sort(),
    );
  });
  it('without a township: in each that is named in its county, or in another', () => {
    expect(ways(['01 a x', '02 a ?']).sort()).toEqual(
      ['01 a x, 02 a x', '01 a x, 02 a new0'].sort(),
    );
    expect(ways(['01 a x', '02 b ?'])).toEqual(['01 a x, 02 b new0']);
    expect(ways(['01 a ?', '02 a x']).sort()).toEqual(
      ['01 a new0, 02 a x', '01 a x, 02 a x'].sort(),
    );
    expect(ways(['01 a ?', '02 a ?']).sort()).toEqual(
      ['01 a new0, 02 a new0', '01 a new0, 02 a new1'].sort(),
    );
  });
  it('without either', () => {
    expect(ways(['01 a x', '02 ? ?']).sort()).toEqual(
      ['01 a x, 02 a x', '01 a x, 02 a new0', '01 a x, 02 new0 new0'].sort(),
    );
  });
  it('have at most four new counties and four new townships in one', () => {
    const last = (row: string): number =>
      Math.max(
        ...completionsOf(
          Array.from({ length: 6 }, (_, i) => event(`0${i + 1} ${row}`)),
          [],
        ).flatMap((way) => [
          new Set(way.map((e) => e.group)).size,
          new Set(way.map((e) => e.place)).size,
        ]),
      );
    expect(last('? x')).toBe(4);
    expect(last('a ?')).toBe(4);
  });
  it('that are too many are those at the ends: together or each by itself', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `? ? ?`.replace('x', `${i}`));
    const ends = completionsOf(rows.map(event), [3]);
    expect(ends.length).toBeGreaterThan(1);
    expect(ends.length).toBeLessThan(2000);
    for (const way of ends) expect(way).toHaveLength(12);
    const sizes = ends.map((way) =>
      [new Set(way.map((e) => e.date)).size, new Set(way.map((e) => e.group)).size].join(' '),
    );
    // All on one day in one county; each by itself.
    expect(sizes).toContain('1 1');
    expect(sizes).toContain('12 12');
    for (const way of ends) expect(way.every((e) => e.date !== null && e.group !== '')).toBe(true);
  });
});
