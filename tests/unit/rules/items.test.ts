/** A list of what is owed, of a sheet that exists only here: each status, its grounds, its figure, what stands beside it. */
import { describe, expect, it } from 'vitest';
import { ItemSheet } from '../../../src/domain/rules.ts';
import { evaluateItems } from '../../../src/rules/items.ts';

const words = { clause: '一', quote: '甲' };
const sheet = ItemSheet.parse({
  kind: 'items',
  id: 'roof',
  title: '屋面',
  question: '要做什么？',
  document: 'roof',
  from: '2024-01-01',
  version: '2024-01-01',
  sources: [{ document: 'roof' }],
  inputs: [
    { id: 'total', type: 'amount', label: '总面积', unit: '平方米', max: 1000 },
    { id: 'roof', type: 'amount', label: '屋面', unit: '平方米', max: 1000 },
    {
      id: 'use',
      type: 'choice',
      label: '用途',
      options: [
        { id: 'school', label: '学校', own: '甲' },
        { id: 'home', label: '住宅', own: '甲' },
      ],
    },
    { id: 'public', type: 'yesno', label: '公共', term: '公共' },
  ],
  implied: [{ when: { use: 'school' }, input: 'public', is: 'yes', text: '学校是公共建筑。' }],
  limits: [{ input: 'roof', most: 'total', text: '屋面不会大于总面积。' }],
  readings: [
    { about: ['total', 'roof'], text: '面积怎样算。' },
    { about: ['use'], text: '用途怎样算。' },
  ],
  items: [
    {
      id: 'solar',
      name: '太阳能',
      effect: 'must',
      grounds: [
        { ...words, when: { public: 'yes' } },
        { ...words, clause: '二', when: { roof: '[100,)' } },
      ],
      open: [{ ...words, clause: '三', when: { use: 'home' }, text: '住宅没有写。' }],
      figures: [
        {
          when: { public: 'yes' },
          label: '比例',
          percent: 30,
          of: 'roof',
          upTo: 'total',
          unit: '平方米',
          quote: '甲',
        },
        { label: '比例', percent: 20, of: 'roof', unit: '平方米', quote: '甲' },
      ],
      notes: [{ text: '总说。' }, { when: { use: 'school' }, text: '学校。' }],
    },
    {
      id: 'label',
      name: '标识',
      effect: 'should',
      grounds: [{ ...words, when: { solar: 'yes' } }],
    },
  ],
});
const of = (facts: Record<string, number | string>, item = 'solar') => {
  const { items } = evaluateItems(sheet, facts);
  const r = items.find((one) => one.item.id === item)!;
  return {
    status: r.status,
    met: r.met.map((g) => g.clause).join(' '),
    alive: r.alive.map((g) => g.clause).join(' '),
    open: r.open.map((g) => g.clause).join(' '),
    decisive: r.decisive.map(({ id }) => id).join(' '),
    fails: r.fails.map(({ input }) => input.id).join(' '),
    notes: r.notes.map(({ text }) => text).join(''),
  };
};

describe('an item', () => {
  it('applies by each ground that is met', () => {
    expect(of({ public: 'yes', roof: 200 })).toMatchObject({
      status: 'applies',
      met: '一 二',
      alive: '一 二',
    });
    expect(of({ public: 'yes', roof: 50 })).toMatchObject({
      status: 'applies',
      met: '一',
      alive: '一',
    });
    expect(of({ public: 'no', roof: 100 })).toMatchObject({ status: 'applies', met: '二' });
    // A school is public: what follows from an answer is known too.
    expect(of({ use: 'school', roof: 50 })).toMatchObject({ status: 'applies', met: '一' });
  });
  it('does not where none is, and says which ground is the nearest', () => {
    expect(of({ public: 'no', roof: 99 })).toMatchObject({ status: 'unknown', met: '' });
    const no = evaluateItems(
      { ...sheet, items: sheet.items.map((item) => ({ ...item, open: [] })) },
      { public: 'no', roof: 99 },
    ).items[0]!;
    // A number that falls short is nearer than another kind of building.
    expect([no.status, no.fails.map(({ input }) => input.id)]).toEqual(['no', ['roof']]);
    expect(no.figure).toBeNull();
  });
  it('is not known where an answer decides, or where the text leaves it open', () => {
    expect(of({})).toMatchObject({ status: 'unknown', met: '', alive: '一 二', open: '' });
    expect(of({}).decisive.split(' ')).toEqual(expect.arrayContaining(['public', 'roof']));
    expect(of({ public: 'no', roof: 50, use: 'home' })).toMatchObject({
      status: 'unknown',
      open: '三',
      decisive: '',
    });
  });
  it('is known where every answer that a limit allows comes to the same', () => {
    // A roof is no larger than the whole: below a hundred it is no ground.
    const closed = { ...sheet, items: sheet.items.map((item) => ({ ...item, open: [] })) };
    const status = (facts: Record<string, number | string>): string =>
      evaluateItems(closed, facts).items[0]!.status;
    expect(status({ public: 'no', total: 99 })).toBe('no');
    expect(status({ public: 'no', total: 100 })).toBe('unknown');
    expect(status({ public: 'no' })).toBe('unknown');
  });
  it('rests on another', () => {
    expect(of({ public: 'yes' }, 'label').status).toBe('applies');
    expect(of({}, 'label').status).toBe('unknown');
  });
  it('has the notes whose case it is', () => {
    expect(of({}).notes).toBe('总说。');
    expect(of({ use: 'school' }).notes).toBe('总说。学校。');
    expect(of({ use: 'home' }).notes).toBe('总说。');
  });
  it('has the first figure whose case it is, up to what it cannot be larger than', () => {
    const value = (facts: Record<string, number | string>): unknown =>
      evaluateItems(sheet, facts).items[0]!.figure;
    expect(value({ public: 'yes', roof: 200, total: 1000 })).toMatchObject({ value: 60 });
    expect(value({ public: 'no', roof: 200, total: 1000 })).toMatchObject({ value: 40 });
    expect(value({ public: 'yes', roof: 200, total: 50 })).toMatchObject({ value: 50 });
  });
});

describe('beside the items', () => {
  it('stand the readings about any answer that was given', () => {
    const readings = (facts: Record<string, number | string>): string[] =>
      evaluateItems(sheet, facts).readings.map(({ text }) => text);
    expect(readings({ total: 10 })).toEqual(['面积怎样算。']);
    expect(readings({ roof: 10, use: 'home' })).toEqual(['面积怎样算。', '用途怎样算。']);
    expect(readings({ public: 'no' })).toEqual([]);
  });
});
