/** Spans of time between parts of months; times in which something was; what is told in praise, and what leads up to a paper. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ water: ['县水利局'] });
const read = (say: string, date?: string) =>
  dutiesOf(say, register, date === undefined ? {} : { date });
const due = (say: string, date?: string): string[] =>
  read(say, date).deadlines.map(({ text, iso, what }) => `${text} ${iso} ${what}`);

describe('a span between parts of months', () => {
  it.each([
    ['自查自报（七月中旬至八月中旬）。', '七月中旬至八月中旬 2024-07-11/2024-08-20 自查自报'],
    ['整改（8月下旬—10月底）。', '8月下旬—10月底 2024-08-21/2024-10-31 整改'],
    ['验收（6月上旬至下旬）。', '6月上旬至下旬 2024-06-01/2024-06-30 验收'],
    ['总结（6月初至中旬）。', '6月初至中旬 2024-06-01/2024-06-20 总结'],
    ['督查（12月中旬至次年1月上旬）。', '12月中旬至次年1月上旬 2024-12-11/2025-01-10 督查'],
  ])('%s', (say, right) => expect(due(say)).toEqual([right]));
  it('of days, with 期间 behind it, governs what stands behind the comma', () =>
    expect(due('2024年7月1日至8月30日期间，县水利局要开展清理。')).toEqual([
      '2024年7月1日至8月30日 2024-07-01/2024-08-30 要开展清理',
    ]));
  it('in which something was sets nothing', () =>
    expect(due('2024年1月1日至6月30日期间发生的占地行为，均属清理范围。')).toEqual([]));
});

describe('what puts nothing on anybody', () => {
  it.each([
    '今年夏粮丰收，秋粮长势良好。',
    '“八五”期间，全县科技人员积极推广新技术，涌现出一批先进集体。',
    '秋粮长相喜人。',
  ])('%s', (say) => expect(read(say).duties).toEqual([]));
  it('and does not go on with whoever stands before', () =>
    expect(read('县水利局负责收购。为做好收购工作，特通知如下：').duties).toHaveLength(1));
});

describe('who gives', () => {
  it.each(['完成任务的镇，行署给予表彰。', '对完成任务的镇，行署给予表彰。'])('%s', (say) =>
    expect(read(say).duties.map((d) => d.agencies.map((a) => a.printed))).toEqual([['行署']]),
  );
});
