/** Rows of cases, of things called by what somebody does, of verbs and of what a paper does: each is needed by its example, and leaves words close to it. Invented words. */
import { describe, expect, it } from 'vitest';
import { CASES, CASES_OF_BANS, MEANS, THINGS_OF_HIS } from '../../../src/duties/caseRows.ts';
import {
  DONE_HERE,
  EVENTS,
  OF_PAPER,
  TIMES_OVER,
  timeOver,
} from '../../../src/duties/paperRows.ts';
import { ACTS } from '../../../src/duties/predicates.ts';
import type { Row } from '../../../src/duties/rows.ts';
import { VERBS, VERBS_BEFORE } from '../../../src/duties/verbRows.ts';
import { holdToExamples } from './rowExamples.ts';

const tables: readonly (readonly Row[])[] = [
  CASES,
  THINGS_OF_HIS,
  MEANS,
  CASES_OF_BANS,
  OF_PAPER,
  DONE_HERE,
  EVENTS,
  TIMES_OVER,
  [...VERBS_BEFORE, ...VERBS.map((words) => ({ words, example: words }))],
];
holdToExamples(tables);

describe('the words of verbs', () => {
  it('stand once, and none begins with another', () => {
    expect(VERBS.filter((v) => VERBS.some((w) => w !== v && v.startsWith(w)))).toEqual([]);
    expect(new Set(VERBS).size).toBe(VERBS.length);
  });
  it.each(['巡查水库', '应当到场', '可以延长三日', '检查仓库'])('begin %s', (words) =>
    expect(ACTS.test(words)).toBe(true),
  );
  it.each(['检查组进驻', '协办单位应当到场', '水库加固'])('do not begin %s', (words) =>
    expect(ACTS.test(words)).toBe(false),
  );
  it('begin 主办方案, where whoever 主办方 is called by does not stand', () =>
    expect(ACTS.test('主办方案')).toBe(true));
});

describe('a time that is over', () => {
  it('has the year that it names', () => {
    expect(timeOver('2019年以来，全县建成水库三座。')).toEqual({ year: 2019 });
    expect(timeOver('多年来，水库无人看守。')).toEqual({});
    expect(timeOver('明年，建成水库三座。')).toBeUndefined();
  });
});
