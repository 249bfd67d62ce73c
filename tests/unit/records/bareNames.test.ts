/** Persons of a chronicle whom an entry names without an office. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { bareMentions, withoutOffice } from '../../../src/records/bareNames.ts';
import { readPersons } from '../../../src/records/persons.ts';
import { chronicleIn, documentOf } from './document.ts';

const names = (leaders: string[], ...texts: string[]): string[] => [
  ...withoutOffice(texts, leaders),
];

describe('names without an office', () => {
  it('are those of leaders', () => expect(names(['孙立德'], '召开会议。')).toEqual(['孙立德']));
  it.each([
    ['罗长河、孙立德出席启动仪式。', ['孙立德', '罗长河']],
    ['会议召开，孙立德、罗长河、白宁参加会议。', ['孙立德', '罗长河', '白宁']],
    ['孙立德、罗宁参加会议。', ['孙立德', '罗宁']],
    ['罗长河、白宁出席启动仪式。', ['孙立德']],
    // What stands in a list with him and is no person.
    ['孙立德、高新区参加。', ['孙立德']],
    ['孙立德、史志办参加。', ['孙立德']],
    ['孙立德、江南水街重建。', ['孙立德']],
  ])('beside one of them in a list: %s', (text, right) =>
    expect(names(['孙立德'], text)).toEqual(right),
  );
  it.each(['率团', '率队', '带队', '率领', '主持召开', '主持会议', '陪同', '会见'])(
    'who does what only persons do: %s',
    (verb) => {
      expect(names([], `罗长河${verb}考察。`)).toEqual(['罗长河']);
      expect(names([], `随后，罗长河${verb}考察。`)).toEqual(['罗长河']);
      expect(names([], `高新区${verb}考察。`)).toEqual([]);
      expect(names([], `市罗长河${verb}考察。`)).toEqual([]);
    },
  );
  it('are no names before another verb', () => expect(names([], '方案稿送审。')).toEqual([]));
  it('teach one another, whatever the order of the entries', () =>
    expect(names(['孙立德'], '白宁安、罗长河到会。', '罗长河、孙立德到会。')).toEqual([
      '孙立德',
      '罗长河',
      '白宁安',
    ]));
});

it('are mentioned once, and not where they are read already', () => {
  const text = '县长孙立德到会，罗长河讲话，罗长河总结。';
  const read = readPersons(text);
  expect(bareMentions(text, read, new Set(['孙立德', '罗长河'])).map((p) => p.name)).toEqual([
    '罗长河',
  ]);
  expect(bareMentions('白宁静地退场。', [], new Set(['白宁']))).toEqual([]);
  expect(bareMentions('白宁到会。', [], new Set(['白宁']))).toHaveLength(1);
});

it('are among the officials of their entries', () => {
  const { entries } = chronicleIn(
    documentOf('title: 2024年大事记\nkind: chronicle', [
      '# 2024年大事记',
      '3月1日　县长孙立德主持召开会议，罗长河、贝文山参加会议。',
      '3月5日　副县长贝文山调研。',
      '3月8日　罗长河率团赴外地招商。',
    ]),
  );
  expect(entries.map((e) => e.officials.map((o) => o.name))).toEqual([
    ['孙立德', '罗长河', '贝文山'],
    ['贝文山'],
    ['罗长河'],
  ]);
});

describe('a surname that is a common word as well', () => {
  const read = (text: string): string[] => readPersons(text).map((p) => p.name);
  it.each([
    '参加',
    '出席',
    '列席',
    '主持',
    '陪同',
    '会见',
    '率队',
    '率团',
    '带队',
    '调研',
    '视察',
    '考察',
    '检查',
    '走访',
    '慰问',
    '看望',
    '致辞',
    '致词',
    '讲话',
    '宣布',
  ])('is one between an office and what persons do: 副县长常立新%s', (verb) =>
    expect(read(`副县长常立新${verb}会议`)).toEqual(['常立新']),
  );
  it.each(['县长常年深入基层', '局长经常到乡镇', '副县长水务局调研'])('is none: %s', (text) =>
    expect(read(text)).toEqual([]),
  );
});
