/** Each row of what words beside a time are about: its example is read otherwise without it. */
import { describe, expect, it } from 'vitest';
import { BESIDE_TIMES, isAbout } from '../../../src/duties/besideTimes.ts';
import { clauseDues } from '../../../src/duties/times.ts';
import { documentOf } from './documents.ts';

const dues = (text: string, rows = BESIDE_TIMES): string[] =>
  [...clauseDues(documentOf(`# 甲\n\n${text}\n`, { date: '2026-03-02' }), rows).values()]
    .flat()
    .map((d) => `${d.text} | ${d.what}`);

it.each(BESIDE_TIMES.map((row) => [row.example, row] as const))('%s', (example, row) =>
  expect(
    dues(
      example,
      BESIDE_TIMES.filter((r) => r !== row),
    ),
  ).not.toEqual(dues(example)),
);

describe('what is due beside', () => {
  it.each<[string, string[]]>([
    ['公示时间不得少于7日，接受社会监督。', ['7日 | 公示时间不得少于7日']],
    ['整改可以缓期20日，逾期予以取缔。', ['20日 | 整改可以缓期20日']],
    [
      '本办法有效期至2028年12月31日，由县水利局负责解释。',
      ['至2028年12月31日 | 本办法有效期至2028年12月31日'],
    ],
    ['2026年6月30日前，完成摸底，7月至8月，集中复核。', ['2026年6月30日前 | 完成摸底']],
    ['2026年6月30日前，完成摸底。（县水利局负责）', ['2026年6月30日前 | 完成摸底']],
    // What looks like them and is none.
    ['在5日内，书面答复申请人。', ['5日内 | 书面答复申请人']],
    [
      '2026年6月30日前，完成摸底，并报县水利局。',
      ['2026年6月30日前 | 完成摸底', '2026年6月30日前 | 并报县水利局'],
    ],
  ])('%s', (text, expected) => expect(dues(text)).toEqual(expected));
});

it('is of its own kind alone', () => {
  expect(isAbout('term', '有效期')).toBe(false);
  expect(isAbout('validity', '公示时间为')).toBe(false);
  expect(isAbout('owners', '7月，')).toBe(false);
});
