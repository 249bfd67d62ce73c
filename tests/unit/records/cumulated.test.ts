/** Targets that are sums over several years: in square brackets where a note says so, or in words. By hand, invented figures. */
import { describe, expect, it } from 'vitest';
import { documentOf, indicatorsIn, table } from './document.ts';

/** `number unit qualifier` of each value; what was not read behind ?. */
const read = (cell: string, ...notes: string[]): string[] => {
  const { indicators, unread } = indicatorsIn(
    documentOf('title: 关于印发规划的通知\nkind: notice', [
      '# 关于印发规划的通知',
      table('指标 | 单位 | 2025年', `新增口袋公园 | 个 | ${cell}`),
      ...notes,
    ]),
  );
  return [
    ...indicators.flatMap((r) =>
      r.values.map(
        (v) =>
          `${v.comparison}${v.number}${v.unit}${v.qualifier === null ? '' : ` ${v.qualifier}`}`,
      ),
    ),
    ...unread.map((u) => `? ${u.words}`),
  ];
};

describe('a figure in square brackets', () => {
  it.each([
    '注：[ ]内为五年累计数。',
    '注：［］内数值为累计值。',
    '备注：带［ ］的为规划期内累计数',
    '说明：1.方括号内为累计数；2.其余为当年数。',
    '注：[]表示五年累计。',
  ])('is a sum where a note says so: %s', (note) => {
    expect(read('[16]', note)).toEqual(['=16个 累计']);
    expect(read('［16］', note)).toEqual(['=16个 累计']);
    expect(read('〔1,600〕', note)).toEqual(['=1600个 累计']);
    expect(read('≥[16]', note)).toEqual(['>=16个 累计']);
    expect(read('[≥16]', note)).toEqual(['>=16个 累计']);
    expect(read('16', note)).toEqual(['=16个']);
  });
  it('is told of where no note says what the brackets mean', () => {
    expect(read('[16]')).toEqual(['? [16]']);
    expect(read('[16]', '注：本表由统计局提供。')).toEqual(['? [16]']);
    expect(read('[若干]', '注：[ ]内为五年累计数。')).toEqual(['? [若干]']);
  });
});

describe('a sum in words', () => {
  it.each([
    ['16［累计］', '=16个 累计'],
    ['16[累计]', '=16个 累计'],
    ['16（累计）', '=16个 累计'],
    ['累计16', '=16个 累计'],
    ['累计达到16', '=16个 累计'],
    ['累计新增16', '=16个 累计新增'],
    ['累计不少于16个', '>=16个 累计'],
    ['五年累计16', '=16个 五年累计'],
  ])('%s', (cell, right) => expect(read(cell)).toEqual([right]));
});
