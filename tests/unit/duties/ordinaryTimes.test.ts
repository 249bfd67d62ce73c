/**
 * Times of ordinary gazettes: lists of seasons, terms that are put off, days of the month of a quarter,
 * years to come, what is done on the spot; each with what looks like it and is none. By hand.
 */
import { describe, expect, it } from 'vitest';
import { clauseDues } from '../../../src/duties/times.ts';
import { documentOf, dutiesOf, registerOf } from './documents.ts';

/** Times in a document of a day, each with what is due. */
const dues = (text: string, date = '2023-03-20'): string[] =>
  [...clauseDues(documentOf(`# 甲\n\n${text}\n`, { date })).values()]
    .flat()
    .map(({ kind, text: words, iso, what }) => [kind, words, iso, what].join(' | '));

describe('what is set by a list of seasons', () => {
  it.each<[string, string[]]>([
    [
      '各灌区管理所汛前、汛中、汛后各清淤一次。',
      ['date | 汛前 |  | 各清淤一次', 'date | 汛中 |  | 各清淤一次', 'date | 汛后 |  | 各清淤一次'],
    ],
    [
      '节前和节后分别走访一次养老机构。',
      ['date | 节前 |  | 分别走访一次养老机构', 'date | 节后 |  | 分别走访一次养老机构'],
    ],
    ['汛前巡查、汛中值守、汛后复盘要到位。', []],
    ['商务部门做好节前节后供应。', []],
    ['汛后及时修复水毁渠道。', []],
  ])('%s', (text, expected) => expect(dues(text)).toEqual(expected));
  it('is owed by a group of people that stands before it', () => {
    const { duties, deadlines } = dutiesOf(
      '灌区管理单位汛前、汛后各清淤一次。',
      registerOf({ shui: ['县水利局'] }),
    );
    expect(duties.flatMap((d) => d.agencies.map((a) => a.printed))).toEqual(['灌区管理单位']);
    expect(deadlines.map((d) => [d.text, ...d.owners])).toEqual([
      ['汛前', '灌区管理单位'],
      ['汛后', '灌区管理单位'],
    ]);
  });
});

describe('a cycle with a day in it', () => {
  it.each<[string, string[]]>([
    [
      '于每个季度第1个月的8日前报表。',
      ['recurring | 每个季度第1个月的8日前 | R/P3M | 于每个季度第1个月的8日前报表'],
    ],
    ['每季度首月10日前通报。', ['recurring | 每季度首月10日前 | R/P3M | 每季度首月10日前通报']],
    ['每季度第一个月开展督查。', ['recurring | 每季度第一个月 | R/P3M | 每季度第一个月开展督查']],
    ['每个月20日前报送。', ['recurring | 每个月20日前 | R/P1M | 每个月20日前报送']],
    ['每年汛期到来前完成清障。', ['recurring | 每年汛期到来前 | R/P1Y | 每年汛期到来前完成清障']],
    ['每年供暖开始前检修管网。', ['recurring | 每年供暖开始前 | R/P1Y | 每年供暖开始前检修管网']],
  ])('%s', (text, expected) => expect(dues(text)).toEqual(expected));
  it('is no thing that is due from a day on', () => {
    expect(dues('自4月1日起，各站每月5日前，向县局报送水情。')).toEqual([
      'date | 自4月1日起 | 2023-04-01/.. | 各站每月5日前，向县局报送水情',
      'recurring | 每月5日前 | R/P1M | 向县局报送水情',
    ]);
  });
});

describe('a term that is put off', () => {
  it.each<[string, string[]]>([
    ['确有困难的，可以缓期20日。', ['duration | 20日 | P20D | 可以缓期20日']],
    ['贷款可以展期六个月。', ['duration | 六个月 | P6M | 贷款可以展期六个月']],
    ['逾期的宽限10个工作日。', ['duration | 10个工作日 |  | 逾期的宽限10个工作日']],
    ['方案应当张榜公示五日。', ['duration | 五日 | P5D | 方案应当张榜公示五日']],
    ['经公示五日无异议的，予以批准。', []],
    ['公示五日后报批。', []],
  ])('%s', (text, expected) => expect(dues(text)).toEqual(expected));
});

describe('a year with what is to be reached in it', () => {
  it.each<[string, string, string[]]>([
    [
      '2024年完成泵站改造6座，2025年全部完成。',
      '2023-11-20',
      ['date | 2024年 | 2024 | 完成泵站改造6座', 'date | 2025年 | 2025 | 全部完成'],
    ],
    ['2023年建成冷库3座。', '2023-02-10', ['date | 2023年 | 2023 | 建成冷库3座']],
    // Late in the year it may tell what was done.
    ['2023年建成冷库3座。', '2023-11-20', []],
    ['2022年建成冷库3座。', '2023-02-10', []],
    ['对2024年完成情况进行考核。', '2023-02-10', []],
    ['2024年度计划另行下达。', '2023-02-10', []],
    ['市水利局2024年完成泵站改造6座。', '2023-11-20', ['date | 2024年 | 2024 | 完成泵站改造6座']],
  ])('%s (%s)', (text, date, expected) => expect(dues(text, date)).toEqual(expected));
});

describe('what is done on the spot, and so long before something', () => {
  it.each<[string, string[]]>([
    ['窗口应当当场出具收件凭证。', ['immediate | 当场 |  | 出具收件凭证']],
    ['能够更正的，当场更正。', ['immediate | 当场 |  | 更正']],
    ['执法人员可以当场作出决定。', []],
    ['评委当场亮分。', []],
    ['应在停水生效前12小时发布公告。', ['duration | 停水生效前12小时 | PT12H | 发布公告']],
    ['发病前14天到过市场的人员应当登记。', []],
    ['补助按月加倍发放。', ['recurring | 按月 | R/P1M | 补助按月加倍发放']],
  ])('%s', (text, expected) => expect(dues(text)).toEqual(expected));
});
