/** Stretches of events: what each counts, which of a kind is taken. By hand. */
import { describe, expect, it } from 'vitest';
import { parseInterval } from '../../../src/domain/interval.ts';
import type { Test } from '../../../src/rules/condition.ts';
import { windowsOf } from '../../../src/rules/events.ts';

const interval = (text: string): Test => ({
  kind: 'interval',
  interval: parseInterval(text)!,
  text,
});
const gives = { groups: 'counties', places: 'towns', days: 'days' };
const windows = (
  rows: readonly string[],
  tests: Readonly<Record<string, readonly string[]>> = {},
): string[] =>
  windowsOf(
    rows.map((row) => {
      const [date, group, place] = row.split(' ') as [string, string, string];
      return { date: `2023-${date}`, group, place };
    }),
    { gives } as never,
    (input) => (tests[input] ?? []).map(interval),
  ).map(
    ({ rows: r, from, to, facts }) =>
      `${r.join(',')} ${from.slice(5)} ${to.slice(5)} ${facts['counties']} ${facts['towns']} ${facts['days']}`,
  );

describe('windows', () => {
  it('of events that no test tells apart are one: that of most events', () => {
    expect(windows(['11-01 a x', '11-03 b y', '11-09 a z'])).toEqual(['0,1,2 11-01 11-09 2 2 8']);
  });
  it('of none are none', () => expect(windows([])).toEqual([]));
  it('count larger places, and the most smaller ones in one of them', () => {
    expect(windows(['11-01 a x', '11-01 a y', '11-01 b x', '11-01 a x'])).toEqual([
      '0,1,2,3 11-01 11-01 2 2 0',
    ]);
  });
  it('are in the order of time, whatever the order of the rows', () => {
    expect(windows(['11-09 a z', '11-01 a x', '11-03 b y'])).toEqual(['1,2,0 11-01 11-09 2 2 8']);
  });
  it('take whole days', () => {
    // Both events of a day or none of them.
    expect(windows(['11-01 a x', '11-01 b y', '11-02 c z'], { counties: ['[2,2]'] })).toEqual(
      ['0,1,2 11-01 11-02 3 1 1', '0,1 11-01 11-01 2 1 0'].sort((a, b) =>
        a.startsWith('0,1 ') ? -1 : b.startsWith('0,1 ') ? 1 : 0,
      ),
    );
  });
  it('of a kind: that of most events, of equals the latest', () => {
    const found = windows(['11-01 a x', '11-05 b y', '11-06 c z', '11-20 d w'], {
      days: ['[0,5]'],
    });
    // Within five days: the first three; farther apart: all.
    expect(found.sort()).toEqual(['0,1,2 11-01 11-06 3 1 5', '0,1,2,3 11-01 11-20 4 1 19']);
    // Two pairs, each within a day: the later.
    expect(
      windows(['11-01 a x', '11-02 b y', '11-10 c z', '11-11 d w'], { days: ['[0,1]'] }).sort(),
    ).toEqual(['0,1,2,3 11-01 11-11 4 1 10', '2,3 11-10 11-11 2 1 1']);
  });
});
