/** What is looked up in a list, the course of years, cases older than their document: by hand. */
import { describe, expect, it } from 'vitest';
import { ItemSheet, type LookupSheet, type ScheduleSheet } from '../../../src/domain/rules.ts';
import { beforeDocument, beforeWords } from '../../../src/rules/before.ts';
import { evaluateItems, inferred } from '../../../src/rules/items.ts';
import { hasWords, isEmpty, matches, textOf, textOfLine } from '../../../src/rules/lookup.ts';
import { evaluateSchedule } from '../../../src/rules/schedule.ts';

type Sheet = LookupSheet;
type Entry = Sheet['entries'][number];
const inputs = [
  {
    id: 'kind',
    label: '类别',
    type: 'choice',
    options: [
      { id: 'tax', label: '税收' },
      { id: 'land', label: '用地' },
    ],
  },
  { id: 'who', label: '对象', type: 'choice', options: [{ id: 'firm', label: '企业' }] },
];
const sheet = { inputs } as unknown as Sheet;
const entry = {
  id: 'one',
  name: '減免',
  quote: '对新办的免征',
  is: { kind: 'tax' },
  parts: [{ label: '期限', quote: '三年' }],
  note: '另有说明',
} as unknown as Entry;

describe('an entry', () => {
  it('is found by its name, its words, how it is sorted, its parts, its note, and what the page adds', () => {
    expect(textOf(sheet, entry, '某局')).toBe(
      ['減免', '对新办的免征', '税收', '期限', '三年', '另有说明', '某局'].join('\n'),
    );
    expect(textOf(sheet, { ...entry, note: undefined } as Entry)).toBe(
      ['減免', '对新办的免征', '税收', '期限', '三年', '', ''].join('\n'),
    );
  });
  it('answers to each choice, to its id and to every word', () => {
    const text = textOf(sheet, entry);
    const asks = (of: object): boolean =>
      matches(entry, text, { facts: {}, words: '', item: '', ...of });
    expect(asks({})).toBe(true);
    expect(asks({ item: 'one' })).toBe(true);
    expect(asks({ item: 'two' })).toBe(false);
    expect(asks({ facts: { kind: 'tax' } })).toBe(true);
    expect(asks({ facts: { kind: 'land' } })).toBe(false);
    expect(asks({ facts: { kind: 'tax', who: 'firm' } })).toBe(false);
    expect(asks({ words: '免征' })).toBe(true);
    expect(asks({ words: ' 免征  三年 ' })).toBe(true);
    expect(asks({ words: '減免' })).toBe(true);
    expect(asks({ words: '免征 五年' })).toBe(false);
    // Not over the end of one part of it and the beginning of the next.
    expect(asks({ words: '征税' })).toBe(false);
    // Words that were read already: any form of each will do.
    expect(matches(entry, text, { facts: {}, words: '五年', item: '' }, [['五年', '三年']])).toBe(
      true,
    );
  });
  it('has words by any of their forms', () => {
    expect(hasWords('甲乙', [['丙', '乙'], ['甲']])).toBe(true);
    expect(hasWords('甲乙', [['乙'], ['丙', '丁']])).toBe(false);
    expect(hasWords('甲', [])).toBe(true);
  });
});

it('a line is found by all that it shows and the heading over it', () => {
  const line = { label: '电话', text: '说明', value: '12345', when: '工作日', quote: '拨打' };
  expect(textOfLine('标题', line as never)).toBe('标题\n电话\n说明\n12345\n工作日\n拨打');
  expect(textOfLine('标题', { text: '说明' } as never)).toBe('标题\n说明');
});

it('nothing is looked for without a choice, words or an entry', () => {
  const none = { facts: {}, words: ' ', item: '' };
  expect(isEmpty(none)).toBe(true);
  expect(isEmpty({ ...none, facts: { kind: 'tax' } })).toBe(false);
  expect(isEmpty({ ...none, words: ' 甲' })).toBe(false);
  expect(isEmpty({ ...none, item: 'one' })).toBe(false);
});

describe('a case older than its document', () => {
  const dated = {
    from: '2021-03-09',
    inputs: [
      { id: 'size', type: 'count', label: '数' },
      { id: 'year', type: 'count', label: '年', calendar: true },
    ],
  } as never;
  it('is one of a year before its own', () => {
    expect(beforeDocument(dated, { year: 2020 })).toMatchObject({
      input: { id: 'year' },
      year: 2020,
    });
    expect(beforeDocument(dated, { year: 2021 })).toBeUndefined();
    // A number that is no year.
    expect(beforeDocument(dated, { size: 5 })).toBeUndefined();
    expect(beforeDocument(dated, {})).toBeUndefined();
    expect(beforeDocument(dated, { year: '2020' })).toBeUndefined();
  });
  it('is told so', () => {
    const words = (from: string): string =>
      beforeWords({ from } as never, { input: {} as never, year: 2020 });
    expect(words('2021-03-09')).toBe(
      '本文件2021年3月9日起适用，不适用于2020年；那时适用什么规定，这里不知道。',
    );
    expect(words('2021-10-20')).toBe(
      '本文件2021年10月20日起适用，不适用于2020年；那时适用什么规定，这里不知道。',
    );
  });
});

describe('the course of years', () => {
  const course = {
    kind: 'schedule',
    from: '2022-01-01',
    start: 'first',
    inputs: [{ id: 'first', type: 'count', label: '第一年', calendar: true }],
    spans: [
      { first: 1, last: 2, label: '全免' },
      { first: 4, last: 5, label: '减半' },
    ],
  } as unknown as ScheduleSheet;
  const years = (facts: Record<string, number | string>): string[] =>
    evaluateSchedule(course, facts).map(
      ({ number, year, span }) =>
        `${number} ${year} ${(span as { label?: string } | null)?.label ?? '无'}`,
    );
  it('is every year of the spans and one more', () => {
    expect(years({ first: 2023 })).toEqual([
      '1 2023 全免',
      '2 2024 全免',
      '3 2025 无',
      '4 2026 减半',
      '5 2027 减半',
      '6 2028 无',
    ]);
  });
  it('has no years of the calendar while the first is not known', () => {
    expect(years({})).toEqual([
      '1 null 全免',
      '2 null 全免',
      '3 null 无',
      '4 null 减半',
      '5 null 减半',
      '6 null 无',
    ]);
  });
  it('has no spans where it began before the document', () => {
    expect(years({ first: 2021 })).toEqual([1, 2, 3, 4, 5, 6].map((n) => `${n} ${2020 + n} 无`));
  });
});

describe('a list older than its document', () => {
  const words = { clause: '一', quote: '甲' };
  const list = ItemSheet.parse({
    kind: 'items',
    id: 'list',
    title: '题',
    question: '问？',
    document: 'd',
    from: '2022-01-01',
    version: '2022-01-01',
    sources: [{ document: 'd' }],
    inputs: [
      { id: 'year', type: 'count', label: '年份', max: 3000, unit: '年', calendar: true },
      { id: 'pays', type: 'yesno', label: '是否缴费', term: '缴费' },
      { id: 'owes', type: 'yesno', label: '是否欠费', term: '欠费' },
    ],
    implied: [{ when: { pays: 'yes' }, input: 'owes', is: 'no', text: '缴费的不欠费。' }],
    items: [
      {
        id: 'gift',
        name: '赠品',
        effect: 'may',
        grounds: [{ ...words, when: { pays: 'yes' } }],
        figures: [{ label: '比例', percent: 5, unit: '%', quote: '甲' }],
        notes: [{ text: '说明。' }],
      },
    ],
  });
  it('has no item that applies, and says since when', () => {
    const then = evaluateItems(list, { year: 2021, pays: 'yes' });
    expect(then.before).toMatchObject({ input: { id: 'year' }, year: 2021 });
    expect(then.items[0]).toMatchObject({
      status: 'no',
      met: [],
      alive: [],
      open: [],
      decisive: [],
      fails: [],
      figure: null,
      notes: [],
    });
    const now = evaluateItems(list, { year: 2022, pays: 'yes' });
    expect(now.before).toBeNull();
    expect(now.items[0]).toMatchObject({ status: 'applies', figure: { value: 5 } });
    expect(now.items[0]!.notes).toHaveLength(1);
  });
  it('says what follows from the answers and was not entered', () => {
    const { facts } = evaluateItems(list, { pays: 'yes' });
    expect(facts).toEqual({ pays: 'yes', owes: 'no' });
    expect(inferred(list, { pays: 'yes' }, facts)).toEqual(['是否欠费：否']);
    expect(inferred(list, { pays: 'yes', owes: 'no' }, facts)).toEqual([]);
    expect(inferred(list, { pays: 'no' }, { pays: 'no' })).toEqual([]);
  });
});
