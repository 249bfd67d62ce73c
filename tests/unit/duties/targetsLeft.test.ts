/** A figure that is aimed at in running words, which is no indicator, no limit of time and no duty, is told. Invented bodies. */
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/index.ts';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ shui: ['县水利局'] });
const told = (text: string, heading = '一、措施'): string[] =>
  dutiesOf(`# 甲\n\n## ${heading}\n\n${text}\n`, register)
    .unread.filter((u) => u.kind === 'target')
    .map((u) => u.text);
const isTold = (text: string, heading?: string): boolean => told(text, heading).length > 0;

describe('a figure that is aimed at', () => {
  it.each([
    ...['渔业产值力争突破12.3亿元。', '渔业的目标是产值增长8%。', '预期渔民人均收入2万元。'],
    ...['渔船改造争取做到3000艘。', '放流鱼苗拟安排500万个。'],
  ])('is told: %s', (text) => expect(isTold(text)).toBe(true));
  it.each([
    ...['渔业产值12.3亿元，渔民人均收入2万元。', '2024年，渔业产值达到12.3亿元。'],
    ...['渔业产值增长8%以上。', '渔港扩建率98％。'],
  ])('is told under a heading of aims: %s', (text) => {
    expect(isTold(text, '一、发展目标')).toBe(true);
    expect(isTold(text)).toBe(false);
  });
  it.each([
    ['without a figure', '力争雨前清完。'],
    ['with a number that is none', '力争办好第3届渔展。'],
    ['of a day', '力争5月6日开渔。'],
    ['with a year, which is a limit of time', '到2025年，力争渔业产值12.3亿元。'],
    ['with somebody who owes it', '县水利局力争清淤30公里。'],
    ['of what was', '去年力争渔业产值12.3亿元，如期做到了。'],
    ['in a part before the aim', '清淤30公里，力争雨前清完。'],
  ])('is not told %s: %s', (_, text) => expect(isTold(text)).toBe(false));
  it('is not told of what has been reached', () => {
    for (const text of ['渔业产值已达12.3亿元。', '截至5月，渔业产值12.3亿元。'])
      expect(isTold(text, '一、目标'), text).toBe(false);
  });
  it('is told once, and by no other net', () => {
    const { unread } = dutiesOf('# 甲\n\n## 一、目标\n\n渔业产值12.3亿元。\n', register);
    expect(unread.map((u) => u.kind)).toEqual(['target']);
  });
});

it('in the first gazette each such figure is an indicator, a limit of time or a duty', async () => {
  const { diagnostics } = await checkContent('content');
  expect(diagnostics.filter((d) => d.rule === 'target-left')).toEqual([]);
});
