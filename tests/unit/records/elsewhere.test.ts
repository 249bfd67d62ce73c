/** Appointments and dated entries where nobody reads them. By hand; invented persons. */
import { describe, expect, it } from 'vitest';
import { readElsewhere } from '../../../src/records/elsewhere.ts';
import { documentOf } from './document.ts';

const elsewhere = (lines: readonly string[], kind = 'notice') => {
  const found = readElsewhere(documentOf(`title: 关于某事的通知\nkind: ${kind}`, lines));
  return {
    appointments: found.appointments.map(({ words }) => words),
    chronicle: found.chronicle.map(({ words }) => words),
    why: [...found.appointments, ...found.chronicle].map(({ why }) => why.en),
  };
};
/** A paper that says nothing else is read for what it says; so there is another sentence beside it. */
const appointing = (line: string): boolean =>
  elsewhere(['会议研究了经费。', line]).appointments.length === 1;

describe('a sentence that appoints', () => {
  it.each([
    '任命王小明为市财政局局长。',
    '免去王小明的市财政局局长职务。',
    '经研究，决定任命王小明为市财政局局长。',
    '经市政府研究决定：任命王小明为市财政局局长。',
    '聘任王小明为市财政局局长。',
    '云山市人民政府决定，任命王小明为市财政局局长。',
    '云山市人民政府决定任命王小明为市财政局局长。',
    '云山市委员会于2024年3月1日研究决定，任命王小明为市财政局局长。',
    '云山市常委会任命王小明为市财政局局长。',
    '解聘王小明的市财政局局长职务。',
    '王小明任市财政局局长。',
    '王小明同志任市财政局局长。',
    '王小明不再担任市财政局局长职务。',
    '（一）任命王小明为市财政局局长。',
    '各单位认真落实。任命王小明为市财政局局长。',
  ])('%s', (line) => expect(appointing(line)).toBe(true));
  it.each([
    '任命干部应当依法进行。',
    '推荐优秀企业申报项目。',
    '接受社会监督。',
    '同意该规划。',
    '撤销该项目。',
  ])('is none: %s', (line) => expect(appointing(line)).toBe(false));
  it.each([
    '王小明——经任命，委任为市财政局副局长',
    '王小明——委任为市财政局主任',
    '王小明——终止担任市财政局顾问',
  ])('is one as an extract, too: %s', (line) => expect(appointing(line)).toBe(true));
  it('is read where appointments are', () => {
    const line = '任命王小明为市财政局局长。';
    expect(elsewhere([line], 'appointments').appointments).toEqual([]);
    expect(elsewhere([line], 'chronicle').appointments).toEqual([]);
  });
  it('is no title and no heading', () => {
    expect(elsewhere(['# 任命王小明为市财政局局长']).appointments).toEqual([]);
  });
});

describe('dated entries', () => {
  const days = (...lines: string[]): number => elsewhere(lines).chronicle.length;
  const entries = (n: number): string[] =>
    Array.from({ length: n }, (_, i) => `${i + 1}日，王小明到某地调研。`);
  it('are a chronicle from four in a row', () => {
    expect(days(...entries(3))).toBe(0);
    expect(days(...entries(4))).toBe(4);
    expect(days(...entries(2), '另起一行说明情况。', ...entries(2))).toBe(0);
    expect(days(...entries(4), '另起一行说明情况。', ...entries(3))).toBe(4);
    expect(days('另起一行说明情况。', ...entries(5))).toBe(5);
  });
  it.each([
    '3月5日，某事。',
    '三月五日，某事。',
    '5日，某事。',
    '十五日，某事。',
    '5—6日，某事。',
    '3月5日至6日，某事。',
    '3月30日—4月2日，某事。',
    '【3月5日】某事。',
    '●3月5日 某事。',
    '同日，某事。',
    '是日，某事。',
    '当日，某事。',
  ])('%s', (line) => expect(days(line, line, line, line)).toBe(4));
  it.each([
    '3月5日前完成。',
    '3月5日起施行。',
    '3月5日以前完成。',
    '3月5日之前完成。',
    '3月5日后办理。',
    '3月5日止。',
    '5日内办结。',
    '于3月5日办理。',
  ])('are none: %s', (line) => expect(days(line, line, line, line)).toBe(0));
  it('are read in a chronicle', () => {
    expect(elsewhere(entries(4), 'chronicle').chronicle).toEqual([]);
    expect(elsewhere(entries(4), 'appointments').chronicle).toHaveLength(4);
  });
});

describe('dated entries with one between them that has no day', () => {
  const entries = [
    '▲7月5日，开会。',
    '▲7月中旬，高温。',
    '▲秋分，开镰。',
    '▲7月8～11日，办节。',
    '自8月20日起，巡查。',
  ];
  it('are told of whole', () => expect(elsewhere(entries).chronicle).toEqual(entries));
  it('are none where others part them', () =>
    expect(
      elsewhere([entries[0]!, '甲。', '乙。', entries[1]!, entries[3]!, '丙。', entries[4]!])
        .chronicle,
    ).toEqual([]));
  it('are none as limits', () =>
    expect(
      elsewhere(['5日前报送。', '6日前汇总。', '7日前通报。', '8日前归档。']).chronicle,
    ).toEqual([]));
});
