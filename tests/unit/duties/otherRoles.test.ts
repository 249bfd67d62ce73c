/**
 * Roles that the contract has no word for (督导, 包扶, 包联): whose names stand behind them owes nothing by
 * the label beside them, and an editor is told. By hand, invented bodies.
 */
import { describe, expect, it } from 'vitest';
import { dutyReports } from '../../../src/checks/duties.ts';
import { deriveDocument } from '../../../src/duties/index.ts';
import { personsPassed } from '../../../src/records/passed.ts';
import { documentOf, registerOf } from './documents.ts';

const register = registerOf({ shui: ['县水务局'], cai: ['县财政局'], lin: ['县林业局'] });
/** Who owes what, and how many things are told of the clauses. */
const read = (body: string): { owe: string[]; told: number } => {
  const doc = documentOf(`# 甲\n\n## 一、任务\n\n${body}\n`);
  const derived = deriveDocument(doc, register);
  return {
    owe: derived.duties.map((d) =>
      d.agencies.map((a) => `${a.role}:${a.id ?? a.printed}`).join(' '),
    ),
    told: dutyReports(doc, derived, register).length,
  };
};

describe('a label of a role that is none of the contract', () => {
  it.each<[string, string[]]>([
    ['清淤。（责任单位：县财政局；督导单位：县水务局）', ['responsible:cai']],
    ['清淤。（督导单位：县水务局；责任单位：县财政局）', ['responsible:cai']],
    [
      '清淤。（牵头单位：县财政局，督查部门：县水务局，配合单位：县林业局）',
      ['lead:cai cooperating:lin'],
    ],
    ['清淤。（责任单位：县财政局 包联单位：县水务局）', ['responsible:cai']],
    ['清淤。\n\n责任单位：县财政局　督导单位：县水务局', ['responsible:cai']],
    ['清淤。\n\n责任单位：县财政局\n\n督导单位：县水务局', ['responsible:cai']],
    ['清淤。（县财政局负责，县水务局督导）', []],
    ['清淤。（督导单位：县水务局）', []],
    ['包保单位：县水务局。', []],
    ['| 村 | 包扶部门 |\n| - | - |\n| 石桥村 | 县水务局 |', []],
    [
      '| 事项 | 责任单位 | 督导单位 |\n| - | - | - |\n| 清淤 | 县财政局 | 县水务局 |',
      ['responsible:cai'],
    ],
  ])('%s', (body, owe) => {
    const { told, ...rest } = read(body);
    expect(rest.owe).toEqual(owe);
    expect(told).toBeGreaterThan(0);
  });
  it('takes nothing from those that are', () => {
    expect(read('清淤。（责任单位：县财政局、县水务局）')).toEqual({
      owe: ['responsible:cai responsible:shui'],
      told: 0,
    });
    expect(read('清淤。（牵头单位：县财政局；成员单位：县水务局）')).toEqual({
      owe: ['lead:cai cooperating:shui'],
      told: 0,
    });
  });
});

describe('what a person sees to', () => {
  it.each([
    '副县长王大川：负责水务、林业工作；分管县水务局；联系县气象局。',
    '王大川　副县长　负责水务工作。',
    '副县长王大川负责水务、林业方面工作。',
  ])('is told of: %s', (text) =>
    expect(personsPassed(documentOf(`# 甲\n\n${text}\n`), new Set(), new Set())).not.toEqual([]),
  );
});
