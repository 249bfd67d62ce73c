/** What a list of what is owed asks for, how a case is read out of an address, and what completions of a case come to. */
import { describe, expect, it } from 'vitest';
import { ItemSheet } from '../../../src/domain/rules.ts';
import {
  evaluateItems,
  inferred,
  inputsAndItems,
  inputsOf,
  parseItemsCase,
} from '../../../src/rules/items.ts';

type Facts = Record<string, number | string>;

const words = { clause: '一', quote: '甲' };
const option = (id: string, label: string): object => ({ id, label, own: '甲' });
const sheet = ItemSheet.parse({
  kind: 'items',
  id: 'works',
  title: '工程',
  question: '要做什么？',
  document: 'works',
  from: '2024-01-01',
  version: '2024-01-01',
  sources: [{ document: 'works' }],
  inputs: [
    { id: 'year', type: 'count', label: '年份', unit: '年', calendar: true, max: 2100 },
    { id: 'total', type: 'amount', label: '总面积', unit: '平方米', max: 1000 },
    { id: 'roof', type: 'amount', label: '屋面', unit: '平方米', max: 1000 },
    { id: 'yard', type: 'amount', label: '院子', unit: '平方米', max: 1000 },
    {
      id: 'use',
      type: 'choice',
      label: '用途',
      options: [option('school', '学校'), option('home', '住宅'), option('shop', '商店')],
    },
    { id: 'public', type: 'yesno', label: '公共', term: '公共' },
    { id: 'bought', type: 'yesno', label: '集中采购', term: '采购' },
  ],
  implied: [
    { when: { public: 'yes' }, input: 'bought', is: 'yes', text: '公共建筑集中采购。' },
    { when: { use: 'school' }, input: 'public', is: 'yes', text: '学校是公共建筑。' },
  ],
  limits: [
    { input: 'roof', most: 'total', text: '屋面不会大于总面积。' },
    { input: 'yard', most: 'total', text: '院子不会大于总面积。' },
  ],
  notices: [{ when: { total: '[900,)' }, level: 'notice', at: 'total', text: '很大。' }],
  items: [
    {
      id: 'solar',
      name: '太阳能',
      effect: 'must',
      grounds: [
        { ...words, when: { public: 'yes' } },
        { ...words, clause: '二', when: { roof: '[100,)' } },
      ],
      figures: [
        {
          when: { bought: 'yes' },
          label: '比例',
          percent: { by: 'year', table: { 2024: 10, 2025: 20 }, most: 50, text: '每年。' },
          of: 'roof',
          upTo: 'yard',
          unit: '平方米',
          quote: '甲',
        },
        { label: '比例', percent: 5, unit: '%', quote: '甲' },
      ],
      notes: [{ text: '总说。' }, { when: { total: '[500,)' }, text: '大。' }],
    },
    {
      id: 'label',
      name: '标识',
      effect: 'should',
      grounds: [{ ...words, when: { solar: 'yes' } }],
      open: [{ ...words, clause: '三', when: { use: 'home' }, text: '住宅没有写。' }],
    },
    {
      id: 'either',
      name: '哪样都要',
      effect: 'may',
      grounds: [
        { ...words, when: { use: ['school', 'home'] } },
        { ...words, clause: '二', when: { use: 'shop' } },
      ],
    },
    {
      id: 'private',
      name: '非公共',
      effect: 'may',
      grounds: [{ ...words, when: { not: { public: 'yes' } } }],
    },
    { id: 'always', name: '总要', effect: 'may', grounds: [words] },
    { id: 'large', name: '大', effect: 'may', grounds: [{ ...words, when: { total: '[100,)' } }] },
    { id: 'small', name: '小', effect: 'may', grounds: [{ ...words, when: { roof: '[0,100]' } }] },
    {
      id: 'other',
      name: '非学校',
      effect: 'may',
      grounds: [{ ...words, when: { use: ['home', 'shop'] } }],
    },
  ],
});
const of = (item: string, facts: Facts) =>
  evaluateItems(sheet, facts).items.find((one) => one.item.id === item)!;
const status = (item: string, facts: Facts): string => of(item, facts).status;
const decisive = (item: string, facts: Facts): string =>
  of(item, facts)
    .decisive.map(({ id }) => id)
    .join(' ');
const needs = (item: string, own = sheet): string =>
  inputsOf(own, item)
    .map(({ id }) => id)
    .join(' ');
const read = (address: string) => {
  const { errors } = parseItemsCase(sheet, new URLSearchParams(address));
  return errors.map(({ input, given, message }) => `${input}=${given}：${message}`);
};

describe('what an item asks for', () => {
  it('is what decides it, its figures and notes, and what that follows from', () => {
    // Conditions: public, roof; figure: bought, year, roof, yard; note: total; a school is public.
    expect(needs('solar')).toBe('year total roof yard use public bought');
    // By another item: what that rests on, without its figures and notes; and use, which is open here.
    expect(needs('label')).toBe('roof use public');
    expect(needs('either')).toBe('use');
    expect(needs('private')).toBe('use public');
    expect(needs('large')).toBe('total');
    expect(needs('always')).toBe('');
    expect(needs('nothing')).toBe('');
  });
  it('reaches what follows from what follows, in whichever order the sheet has it', () => {
    const items = [
      {
        ...sheet.items[0]!,
        figures: [],
        notes: [],
        grounds: [{ ...words, when: { bought: 'yes' } }],
      },
    ] as unknown as ItemSheet['items'];
    expect(needs('solar', { ...sheet, items })).toBe('use public bought');
    const implied = [...sheet.implied].reverse();
    expect(needs('solar', { ...sheet, items, implied })).toBe('use public bought');
  });
  it('has items among the questions, each with yes or no', () => {
    const all = inputsAndItems(sheet);
    expect([...all.keys()].slice(6, 9)).toEqual(['bought', 'solar', 'label']);
    expect(all.get('solar')).toMatchObject({ id: 'solar', type: 'yesno', label: '太阳能' });
  });
  it('is decisive while it keeps the item open, in the order of the sheet', () => {
    expect(decisive('solar', {})).toBe('roof public');
    expect(decisive('solar', { roof: 50 })).toBe('public');
    expect(decisive('solar', { public: 'no' })).toBe('roof');
    expect(decisive('solar', { roof: 100 })).toBe('');
    expect(decisive('label', {})).toBe('roof use public');
    expect(decisive('label', { public: 'no' })).toBe('roof use');
    expect(decisive('label', { public: 'no', use: 'shop' })).toBe('roof');
    expect(decisive('private', {})).toBe('public');
    expect(decisive('private', { public: 'no' })).toBe('');
  });
});

describe('what completions come to', () => {
  it('is one result where every answer leads to it', () => {
    const either = of('either', {});
    expect([either.status, either.met.length, either.alive.length]).toEqual(['applies', 0, 2]);
    expect(either.decisive).toEqual([]);
    expect(status('either', { use: 'shop' })).toBe('applies');
  });
  it('leaves out what contradicts what follows from it', () => {
    // Not public: no school.
    expect(status('other', { public: 'no' })).toBe('applies');
    expect(status('other', { public: 'yes' })).toBe('unknown');
    expect(status('other', {})).toBe('unknown');
    // Not bought: not public, thus no school.
    expect(status('other', { bought: 'no' })).toBe('applies');
    expect(status('solar', { bought: 'no', roof: 50 })).toBe('no');
    expect(status('solar', { bought: 'yes', roof: 50 })).toBe('unknown');
  });
  it('keeps to limits both ways, and to the limit itself', () => {
    expect(status('large', { roof: 100 })).toBe('applies');
    expect(status('large', { roof: 99 })).toBe('unknown');
    // The larger of two parts counts.
    expect(status('large', { roof: 99, yard: 100 })).toBe('applies');
    expect(status('large', { roof: 100, yard: 99 })).toBe('applies');
    expect(status('large', {})).toBe('unknown');
    expect(status('small', { total: 100 })).toBe('applies');
    expect(status('small', { total: 100.5 })).toBe('unknown');
    expect(status('small', { yard: 50 })).toBe('unknown');
  });
  it('takes in what follows from an answer, and what follows from that', () => {
    expect(evaluateItems(sheet, { use: 'school' }).facts).toEqual({
      use: 'school',
      public: 'yes',
      bought: 'yes',
    });
    expect(evaluateItems(sheet, { use: 'home' }).facts).toEqual({ use: 'home' });
    // What contradicts itself stands as it was entered.
    const wrong = { use: 'school', public: 'no' };
    expect(evaluateItems(sheet, wrong).facts).toEqual(wrong);
    const far = { use: 'school', bought: 'no' };
    expect(evaluateItems(sheet, far).facts).toEqual(far);
  });
  it('says in words what followed and was not entered', () => {
    const words = (facts: Facts): string[] =>
      inferred(sheet, facts, evaluateItems(sheet, facts).facts);
    expect(words({ use: 'school' })).toEqual(['公共：是', '集中采购：是']);
    expect(words({ use: 'school', public: 'yes' })).toEqual(['集中采购：是']);
    expect(words({ use: 'home', total: 10 })).toEqual([]);
  });
});

describe('a result', () => {
  it('asks of the nearest ground what the case has not: numbers count for less than kinds', () => {
    const nearest = (...whens: object[]): string[] => {
      const own = {
        ...sheet,
        items: [
          {
            ...sheet.items[0]!,
            figures: [],
            notes: [],
            grounds: whens.map((when) => ({ ...words, when })),
          },
        ],
      } as ItemSheet;
      const facts = { year: 2024, total: 9, roof: 9, yard: 9, use: 'home', public: 'no' };
      return evaluateItems(own, facts).items[0]!.fails.map(({ input }) => input.id);
    };
    const one = { roof: '[10,)' };
    const two = { roof: '[10,)', total: '[10,)' };
    const three = { roof: '[10,)', total: '[10,)', yard: '[10,)' };
    const late = { year: '[2025,)' };
    const kind = { public: 'yes' };
    expect(nearest(kind, one)).toEqual(['roof']);
    expect(nearest(one, kind)).toEqual(['roof']);
    expect(nearest(kind, late)).toEqual(['year']);
    expect(nearest(kind, two).sort()).toEqual(['roof', 'total']);
    expect(nearest(two, kind).sort()).toEqual(['roof', 'total']);
    expect(nearest(kind, three)).toEqual(['public']);
    expect(nearest(three, kind)).toEqual(['public']);
    // Of two that are as near, the first.
    expect(nearest(kind, { use: 'shop' })).toEqual(['public']);
    expect(nearest({ use: 'shop' }, kind)).toEqual(['use']);
  });
  it('has no figure while it is not known which', () => {
    expect(of('solar', { roof: 200, bought: 'no' }).figure).toMatchObject({ value: 5 });
    expect(of('solar', { roof: 200 }).figure).toBeNull();
    expect(of('solar', { roof: 200, yard: 500, bought: 'yes', year: 2025 }).figure).toMatchObject({
      value: 40,
    });
    expect(of('large', { total: 100 }).figure).toBeNull();
  });
  it('says what the text leaves open only where nothing else decides', () => {
    const open = (facts: Facts): string[] => of('label', facts).open.map(({ clause }) => clause);
    expect(open({ use: 'home', roof: 50, public: 'no' })).toEqual(['三']);
    expect(open({ use: 'home', roof: 100 })).toEqual([]);
    expect(open({ use: 'shop' })).toEqual([]);
  });
  it('is none in a case that is older than the document', () => {
    const old = evaluateItems(sheet, { year: 2023, public: 'yes', total: 900 });
    expect(old.before).toMatchObject({ year: 2023, input: { id: 'year' } });
    for (const { item, ...result } of old.items)
      expect(result, item.id).toEqual({
        status: 'no',
        met: [],
        alive: [],
        open: [],
        decisive: [],
        fails: [],
        figure: null,
        notes: [],
      });
    expect(old.notices.map(({ text }) => text)).toEqual(['很大。']);
    const now = evaluateItems(sheet, { year: 2024, public: 'yes', total: 899 });
    expect([now.before, now.items[0]!.status, now.notices]).toEqual([null, 'applies', []]);
  });
});

describe('an address', () => {
  it('is wrong where a part is larger than the whole', () => {
    expect(read('total=100&roof=200')).toEqual(['roof=200：屋面不会大于总面积。']);
    expect(read('total=100&roof=100')).toEqual([]);
    expect(read('roof=200')).toEqual([]);
    expect(read('total=100')).toEqual([]);
    expect(read('total=10&roof=20&yard=30')).toEqual([
      'roof=20：屋面不会大于总面积。',
      'yard=30：院子不会大于总面积。',
    ]);
  });
  it('is wrong where an answer contradicts what follows from another', () => {
    expect(read('use=school&public=no')).toEqual(['public=no：学校是公共建筑。']);
    expect(read('use=school&public=yes')).toEqual([]);
    expect(read('use=school')).toEqual([]);
    expect(read('use=home&public=no')).toEqual([]);
    expect(read('public=yes&bought=no')).toEqual(['bought=no：公共建筑集中采购。']);
    expect(read('use=school&public=no&total=1&roof=2')).toEqual([
      'roof=2：屋面不会大于总面积。',
      'public=no：学校是公共建筑。',
    ]);
  });
  it('that cannot be read is said to be so first', () => {
    const wrong = read('use=school&public=no&total=abc');
    expect(wrong.length).toBe(1);
    expect(wrong[0]).toMatch(/^total=abc：/u);
    const ok = parseItemsCase(sheet, new URLSearchParams('total=10&use=home'));
    expect(ok.case.facts).toEqual({ total: 10, use: 'home' });
    expect(ok.errors).toEqual([]);
  });
});
