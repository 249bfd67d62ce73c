/** Persons beside an office whom no reader took. Invented names. */
import { describe, expect, it } from 'vitest';
import { personsPassed } from '../../../src/records/passed.ts';
import { documentOf } from './document.ts';

const passed = (line: string, read: readonly string[] = []): string[] =>
  personsPassed(
    documentOf('title: 关于某事的通知\nkind: notice', ['# 关于某事的通知', line]),
    new Set(read),
    new Set(),
  ).map((u) => u.words);

it('lines of offices one after the other are a list, and one alone signs', () => {
  const doc = documentOf('title: 领导成员名单\nkind: other', [
    '# 领导成员名单',
    '县 长：王小明',
    '副县长：刘 健 谢 迁 李东阳',
    '办公室主任：王鏊',
  ]);
  expect(personsPassed(doc, new Set(), new Set()).map((u) => u.words)).toEqual([
    '县 长：王小明',
    '副县长：刘 健 谢 迁 李东阳',
    '办公室主任：王鏊',
  ]);
  expect(passed('县长：王小明')).toEqual([]);
});

it('a line of a few words and an office is told of, whatever the name', () => {
  expect(passed('覃耘垚（市税务局总经理）')).toHaveLength(1);
  expect(passed('副局长（兼主任）')).toEqual([]);
});

describe('a person beside an office', () => {
  it.each([
    '总河长由县委书记王小明同志、县长李大川同志共同担任。',
    '清溪河：县级河长王小明（副县长）。',
    '库长王小明，驻库干部两人。',
    '王小明　副县长',
    '考核组由王小明同志负责，组员另行确定。',
    '由欧阳晓代理主任。',
  ])('is told of: %s', (line) => expect(passed(line)).toHaveLength(1));
  it.each([
    ['signs', '县长　王小明'],
    ['speaks', '县长王小明出席并讲话。'],
    ['is no person', '由主任委员召集成员单位开会。'],
    ['is an office', '总指挥由县长担任。'],
    ['is honoured', '授予王小明同志“先进会计师”称号。'],
    ['grows', '加快成长高新企业。'],
    ['has no office', '请王小明（女，满族）到场。'],
  ])('is let through: %s', (_, line) => expect(passed(line)).toEqual([]));
  it('is let through where a reader took him', () => {
    const line = '库长由副县长王小明、镇长李大川担任。';
    expect(passed(line, ['王小明'])).toHaveLength(1);
    expect(passed(line, ['王小明', '李大川'])).toEqual([]);
  });
});
