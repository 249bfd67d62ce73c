/** Which documents hold records of persons or of days. Invented titles. */
import { describe, expect, it } from 'vitest';
import {
  APPOINTING_TITLES,
  bareDays,
  datedThroughout,
  recordKindOfTitle,
} from '../../../src/domain/recordKind.ts';

describe('bare numbers under the headings of months', () => {
  const days = [
    '七月',
    '1　甲会召开。',
    '4　乙市长调研。',
    '15—17 丙赛举行。',
    '22《丁办法》发布。',
  ];
  it.each<[string[], boolean]>([
    [days, true],
    [[...days, '八月', '3　戊局挂牌。', '没有日子的一段。'], true],
    // Too few, without a month over them, or mostly others.
    [days.slice(0, 4), false],
    [days.slice(1), false],
    [[...days, '甲。', '乙。', '丙。', '丁。'], false],
    // They go back, or count.
    [[...days, '2　己会召开。'], false],
    [['七月', '1　甲。', '2　乙。', '3　丙。', '4　丁。'], false],
    [['七月', '1　甲。', '2　乙。', '3　丙。', '32　丁。'], false],
  ])('%j', (lines, are) => expect(bareDays(lines)).toBe(are));
});

describe.each(APPOINTING_TITLES)('a title of appointments, as $example', ({ example, words }) => {
  it('is one', () => expect(recordKindOfTitle(example)).toBe('appointments'));
  it('by this form alone', () => {
    const by = APPOINTING_TITLES.filter((row) => new RegExp(row.words, 'u').test(example));
    expect(by.map((row) => row.words)).toEqual([words]);
  });
});

describe('a title', () => {
  it.each([
    '青川市人民政府关于张某等同志任免职的通知',
    '关于李某任职的通知',
    '人事任免',
    '人事信息',
    '关于聘任王某为总工程师的通知',
    '解聘名单',
    '关于提名赵某的决定',
    '关于接受王某辞去副市长职务的决定',
    '关于免去张某局长职务的公告',
    '关于撤销张某主任职务的通知',
    '青政任〔2023〕4号',
    '青政干字〔2023〕第4号',
    '青政人〔2023〕1234号',
    '任免（二〇二三年六月）',
    '人事任免（續）',
  ])('of appointments: %s', (title) => expect(recordKindOfTitle(title)).toBe('appointments'));

  it.each([
    '大事记',
    '2023年6月大事记',
    '大事 ',
    '青川市6月大事',
    '政务要事',
    '要闻简报',
    '政务活动一览',
    '重要活动',
    '县情纪事',
    '工作日志',
    '大事记（6月）',
    '若干大事',
    '大事記',
  ])('of days: %s', (title) => expect(recordKindOfTitle(title)).toBe('chronicle'));

  it.each([
    '干部任免办法',
    '关于印发干部任免工作规定的通知',
    '任职资格条例（试行）',
    '任职培训',
    '任职前公示',
    '大事报告制度',
    '关于编写大事记的通知',
    '大事记编纂方案',
    '青政发〔2023〕4号',
    '关于做好某事的通知',
    '',
  ])('of neither: %s', (title) => expect(recordKindOfTitle(title)).toBeUndefined());
});

describe('paragraphs that begin with a day', () => {
  const dated = [
    '6月1日，市长调研。',
    '3日 召开会议。',
    '二十日至二十一日某某视察。',
    '6月中旬，某事。',
  ];
  it('make a chronicle from the fourth, where they are most', () => {
    expect(datedThroughout(dated)).toBe(true);
    expect(datedThroughout(dated.slice(0, 3))).toBe(false);
    expect(datedThroughout([...dated, '甲', '乙', '丙'])).toBe(true);
    expect(datedThroughout([...dated, '甲', '乙', '丙', '丁'])).toBe(false);
  });
  it.each([
    '● 1日，某事。',
    '【6月1日】某事。',
    '2023年6月1日，某事。',
    '6月1—3日，某事。',
    '6月1日至7月2日，某事。',
    '6月底，某事。',
    '12日：某事。',
    '六月二日、三日某事。',
  ])('%s', (text) => expect(datedThroughout(Array(4).fill(text))).toBe(true));
  it.each([
    '6月1日前报送。',
    '6月1日起施行。',
    '6月1日以前报送。',
    '1日内报告。',
    '2023年6月1日印发',
    '某日，某事。',
    '6月，某事。',
    '123日，某事。',
    '召开会议，6月1日。',
    '6月1日',
  ])('not %s', (text) => expect(datedThroughout(Array(4).fill(text))).toBe(false));
});
