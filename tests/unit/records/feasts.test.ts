/** Entries of a chronicle whose time is a feast or the bare number of a day. An invented city. */
import { describe, expect, it } from 'vitest';
import { chronicleIn, documentOf } from './document.ts';

const of = (...lines: string[]): string[] => {
  const { entries, unread } = chronicleIn(
    documentOf('title: 大事记\nkind: chronicle', ['# 大事记', ...lines]),
  );
  return [
    ...entries.map((e) => `${e.dateStart}/${e.dateEnd} ${e.text}`),
    ...unread.map((u) => `? ${u.words}`),
  ];
};

describe('a feast', () => {
  it('is in the month of the days on both sides of it', () =>
    expect(of('4月2日 甲会召开。', '清明期间 无火灾。', '4月15日 乙会召开。')).toEqual([
      '2024-04-02/2024-04-02 甲会召开。',
      '2024-04/2024-04 无火灾。',
      '2024-04-15/2024-04-15 乙会召开。',
    ]));
  it('is in the month of the heading over it', () =>
    expect(of('四月', '8日 甲会召开。', '谷雨前后 移栽铺开。')).toEqual([
      '2024-04-08/2024-04-08 甲会召开。',
      '2024-04/2024-04 移栽铺开。',
    ]));
  it('is asked about where the days beside it are of two months, or none stands behind it', () => {
    expect(of('1月30日 甲会召开。', '春节期间，市场平稳。', '2月15日 乙会召开。')).toEqual([
      '2024-01-30/2024-01-30 甲会召开。',
      '2024-02-15/2024-02-15 乙会召开。',
      '? 春节期间，市场平稳。',
    ]);
    expect(of('6月7日 甲会召开。', '端午节期间 接待游客。')).toEqual([
      '2024-06-07/2024-06-07 甲会召开。',
      '? 端午节期间 接待游客。',
    ]);
  });
});

it('a bare number is a day of the month over it, and what goes back is none', () =>
  expect(
    of('七月', '1 甲会召开。', '4 乙市长调研。', '15—17 丙赛举行。', '22《丁办法》发布。'),
  ).toEqual([
    '2024-07-01/2024-07-01 甲会召开。',
    '2024-07-04/2024-07-04 乙市长调研。',
    '2024-07-15/2024-07-17 丙赛举行。',
    '2024-07-22/2024-07-22 《丁办法》发布。',
  ]));

describe('the month of bare days', () => {
  it('is that of the span under the title', () => {
    expect(of('（2023年4月16日—30日）', '16日 甲会召开。', '月末 播种过半。')).toEqual([
      '2023-04-16/2023-04-16 甲会召开。',
      '2023-04/2023-04 播种过半。',
    ]);
  });
  it('is none where the span has two, or nothing says it', () => {
    expect(of('（2023年4月16日—5月15日）', '16日 甲会召开。')).toEqual(['? 16日 甲会召开。']);
    expect(of('16日 甲会召开。')).toEqual(['? 16日 甲会召开。']);
  });
});
