/** Records of one name beside those of an issue: all of a few, of many the nearest. By hand. */
import { describe, expect, it } from 'vitest';
import { appointments, namesakesOf } from '../../../src/indexes/appointments.ts';
import type { SiteData } from '../../../src/indexes/shape.ts';

/** An archive in which each issue, newest first, has one record of a name and one of its own. */
function archive(count: number): SiteData {
  const ids = Array.from({ length: count }, (_, i) => `${2020 - i}-01`);
  const record = (issue: string, person: string) => ({
    issue,
    person,
    document: `renshi-${issue}`,
    clause: 'p1',
    ordinal: 1,
    action: 'appoint',
    post: '某局局长',
    docNumber: null,
  });
  return {
    corpus: {
      issues: ids.map((id) => ({ id, file: { year: Number(id.slice(0, 4)), number: 1 } })),
    },
    records: {
      appointments: ids.flatMap((id) => [record(id, '施耐卿'), record(id, `独${id}`)]),
    },
  } as unknown as SiteData;
}
const shown = (data: SiteData, at: number): [string, string[], boolean][] =>
  namesakesOf(data, data.corpus.issues[at]!).map(({ person, list, more }) => [
    person,
    list.map(({ record }) => record.issue),
    more,
  ]);
const years = (from: number, to: number): string[] =>
  Array.from({ length: from - to + 1 }, (_, i) => `${from - i}-01`);

describe('records of one name', () => {
  it('are all there where they are twelve', () =>
    expect(shown(archive(12), 11)).toEqual([['施耐卿', years(2020, 2009), false]]));
  it.each([
    [0, years(2020, 2017)],
    [2, years(2020, 2015)],
    [6, years(2017, 2011)],
    [12, years(2011, 2008)],
  ])('are of thirteen those next to issue %i', (at, expected) =>
    expect(shown(archive(13), at)).toEqual([['施耐卿', expected, true]]),
  );
  it('of a newer issue leave the pages far from it as they are', () => {
    const [before, after] = [archive(20), archive(21)];
    const key = (data: SiteData, id: string): string =>
      JSON.stringify(
        appointments.table!.besides!(data, data.corpus.issues.find((i) => i.id === id)!),
      );
    // In the second archive there is one more at the old end.
    expect(key(after, '2010-01')).toBe(key(before, '2010-01'));
    expect(key(after, '2001-01')).not.toBe(key(before, '2001-01'));
  });
});
