/** What is the same in another form: facts of quantities, days, years and telephone numbers, worked out by hand. */
import { describe, expect, it } from 'vitest';
import { dayFacts, formsOf, heldIn, soughtIn, withinBounds } from '../../../src/search/forms.ts';

/** The facts of each expression of a text, with the words that it stands in. */
const facts = (text: string, typed = false): string[] =>
  formsOf(text, typed).map(({ from, to, facts }) => `${text.slice(from, to)}: ${facts.join(' ')}`);

describe('a quantity', () => {
  it.each([
    ['2万平方米', ['q20000m2', 'q20000']],
    ['二万平方米', ['q20000m2', 'q20000']],
    ['20000平米', ['q20000m2', 'q20000']],
    ['20,000m2', ['q20000m2', 'q20000']],
    ['999人', ['q999人']],
    ['1000人', ['q1000人', 'q1000']],
    ['1千万元', ['q10000000元', 'q10000000']],
    ['三百万元', ['q3000000元', 'q3000000']],
    ['一千零五十元', ['q1050元', 'q1050']],
    ['两亿元', ['q200000000元', 'q200000000']],
    ['一万亿元', ['q1000000000000元', 'q1000000000000']],
    ['一亿二千万元', ['q120000000元', 'q120000000']],
    ['万元', []],
    ['九十七点八公里', ['q97.8km']],
    ['0.5公里', ['q0.5km']],
    ['十五天', ['q15日']],
    ['十个工作日', ['q10工作日']],
    ['3个小时', ['q3时']],
    ['三个月', ['q3个月']],
    ['2个星期', ['q2周']],
    ['二三年', ['q23年']],
    ['100', ['q100']],
    ['99', []],
    ['三', []],
    ['三十', ['q30']],
    ['三五', []],
    ['百分之三十', ['q30%']],
    ['30%', ['q30%']],
    ['百分之零点五', ['q0.5%']],
    ['五个百分点', ['q5%']],
    ['8.2公里/平方公里', ['q8.2km']],
    ['3平方千米', ['q3km2']],
    ['半年', ['q6个月']],
  ])('%s', (text, expected) => {
    expect(formsOf(text).flatMap((form) => form.facts)).toEqual(expected);
  });
  it('has a side where it is a bound', () => {
    expect(facts('1000万以上')).toEqual(['1000万以上: q10000000> q10000000']);
    expect(facts('1000万以下')).toEqual(['1000万以下: q10000000< q10000000']);
    expect(facts('10天以内')).toEqual(['10天以内: q10日< q10日']);
    expect(facts('10人及以上')).toEqual(['10人及以上: q10人> q10人']);
  });
  it('is a share without the unit that follows it', () => {
    expect(facts('百分之三十米以上')).toEqual(['百分之三十: q30%']);
  });
});

it.each([
  ['三天', ['q3日'], ['q72时']],
  ['72小时', ['q72时'], ['q4320分', 'q3日']],
  ['两周', ['q2周'], ['q14日']],
  ['18个月', ['q18个月'], []],
  ['1年', ['q1年'], ['q12个月']],
  ['七成', ['q70%'], []],
  ['3成', ['q30%'], []],
  ['一成员', [], []],
])(
  '%s as it is typed is the same in another unit of time, and tenths a share',
  (text, is, also) => {
    expect(formsOf(text, true).flatMap((form) => form.facts)).toEqual(is);
    expect(formsOf(text, true).flatMap((form) => form.also ?? [])).toEqual(also);
  },
);

describe('a day', () => {
  it.each([
    ['12月1日前', ['d1201<', 'd1201']],
    ['2023年12月1日之前', ['D20231201<', 'd1201<', 'D20231201', 'd1201']],
    ['2023-11-04', ['D20231104', 'd1104']],
    ['2023/11/4', ['D20231104', 'd1104']],
    ['2023.11.4', ['D20231104', 'd1104']],
    ['2023年11月4日', ['D20231104', 'd1104']],
    ['二〇二三年十一月四日', ['D20231104', 'd1104']],
    ['二○二三年十一月四日', ['D20231104', 'd1104']],
    ['11月4号', ['d1104']],
    ['十一月四日', ['d1104']],
    ['12月31日', ['d1231']],
    ['11月1日-2日', ['d1101', 'd1102']],
    ['12月2至3日', ['d1202', 'd1203']],
    ['2023年12月30~31日', ['D20231230', 'd1230', 'D20231231', 'd1231']],
    ['12月3-2日', ['d1203']],
    ['12月3-3日', ['d1203']],
    ['12月30-32日', ['d1230']],
  ])('%s', (text, expected) => {
    expect(formsOf(text).flatMap((form) => form.facts)).toEqual(expected);
  });
  it.each(['13月1日', '0月1日', '1月32日', '1月0日', '2023-11/04', '12023-11-04', '2023-11-04.5'])(
    'is not %s',
    (text) => {
      expect(
        formsOf(text)
          .flatMap((form) => form.facts)
          .filter((f) => /^d/iu.test(f)),
      ).toEqual([]);
    },
  );
  it('may be typed in short, and does not stand so in a text', () => {
    expect(facts('11.27', true)).toEqual(['11.27: d1127']);
    expect(facts('11/27', true)).toEqual(['11/27: d1127']);
    expect(facts('11.27')).toEqual([]);
    expect(facts('11.27%', true)).toEqual(['11.27%: q11.27%']);
    expect(facts('4.11.27', true)).toEqual([]);
  });
  it('has its facts with and without a year', () => {
    expect(dayFacts(undefined, 3, 9)).toEqual(['d0309']);
    expect(dayFacts(2024, 10, 11)).toEqual(['D20241011', 'd1011']);
  });
});

describe('a year', () => {
  it('is read in figures and in words, and not twice in a day', () => {
    expect(facts('2025年')).toEqual(['2025年: y2025']);
    expect(facts('二〇二五年')).toEqual(['二〇二五年: y2025']);
    expect(facts('二○二五年')).toEqual(['二○二五年: y2025']);
    expect(facts('2025年6月1日')).toEqual(['2025年6月1日: D20250601 d0601']);
    expect(facts('1825年').filter((f) => f.includes('y'))).toEqual([]);
  });
});

describe('a telephone number', () => {
  it.each([
    ['0475-8436120', ['t8436120']],
    ['010-65551234', ['t65551234']],
    ['8436120', ['t8436120']],
    ['138-1234-5678', ['t13812345678']],
    ['13812345678', ['t13812345678']],
    // Without a dash an area code has three figures or four.
    ['04758436120', ['t58436120', 't8436120']],
    ['0108436120', ['t8436120']],
    ['047584361200', ['t84361200']],
  ])('%s', (text, expected) => {
    expect(formsOf(text).flatMap((form) => form.facts)).toEqual(expected);
  });
  it.each(['8436120元', '84361200人', '8436120%'])('is not %s', (text) => {
    expect(
      formsOf(text)
        .flatMap((form) => form.facts)
        .some((f) => f.startsWith('t')),
    ).toBe(false);
  });
});

describe('several', () => {
  it('may stand side by side', () => {
    expect(facts('15天2023-11-04')).toEqual(['15天: q15日', '2023-11-04: D20231104 d1104']);
    expect(facts('2023年11月4日15天')).toEqual(['2023年11月4日: D20231104 d1104', '15天: q15日']);
  });

  it('stand in order, none inside another', () => {
    expect(facts('2023年11月4日起十五天内缴200元，咨询8436120')).toEqual([
      '2023年11月4日: D20231104 d1104',
      '十五天: q15日',
      '200元: q200元',
      '8436120: t8436120',
    ]);
  });
});

describe('a question', () => {
  it.each([
    ['多久能办', ['time']],
    ['几个工作日', ['time', 'amount']],
    ['几天', ['time']],
    ['什么时候', ['time']],
    ['找哪个部门', ['body']],
    ['这事归谁管', ['body']],
    ['热线是什么', ['phone']],
    ['补贴多少', ['amount']],
    ['多少天', ['time', 'amount']],
    ['几层', ['amount']],
    ['比例', ['amount']],
    ['防汛', []],
  ])('%s asks for %j', (text, expected) => expect(soughtIn(text)).toEqual(expected));

  it.each([
    [['d1104'], ['time']],
    [['D20231104'], ['time']],
    [['q15日'], ['time', 'amount']],
    [['q10工作日'], ['time', 'amount']],
    [['q15日<'], ['amount']],
    [['q15元'], ['amount']],
    [['t8436120'], ['phone']],
    [['y2025'], ['time']],
    [[], []],
    [
      ['x', 't1', 'q3元', 'd1'],
      ['time', 'amount', 'phone'],
    ],
  ])('%j hold %j', (given, expected) => expect(heldIn(given)).toEqual(expected));
});

describe('the bounds of an amount', () => {
  const stepsOf = (text: string): readonly string[] => [...withinBounds(formsOf(text)).keys()];
  const sought = (text: string): readonly string[] =>
    formsOf(text, true).flatMap(({ within = [] }) => within);
  const lies = (amount: string, text: string): boolean =>
    sought(amount).some((step) => stepsOf(text).includes(step));
  it.each([
    ['12人', '死亡10人以上30人以下', true],
    ['9人', '死亡10人以上30人以下', false],
    ['30人', '死亡10人以上30人以下', false],
    ['三十五人', '30人以上', true],
    ['2人', '3人以下', true],
    ['3人', '3人以下', false],
    ['3000万', '损失1000万元以上5000万元以下', true],
    ['3000万元', '损失5000万元以上1亿元以下', false],
    ['8亿条', '泄露1亿条以上', true],
    // Another unit, or no bound.
    ['12天', '10人以上30人以下', false],
    ['12人', '共10人至30人', false],
  ])('%s in %s: %s', (amount, text, expected) => expect(lies(amount, text)).toBe(expected));
  it('are not followed without end', () => {
    expect(stepsOf('1亿元以上').length).toBeLessThanOrEqual(36);
    expect(stepsOf('0人以上')).toEqual([]);
  });
});

it('takes no numeral of an idiom for an amount', () => {
  expect(formsOf('三天两头来查', true)).toEqual([]);
  expect(formsOf('三天来查', true)[0]?.facts).toEqual(['q3日']);
});

it.each([
  ['12-18议军会', 'd1218'],
  ['11-26', 'd1126'],
  ['10-30人', 'q30人'],
  ['2-3天', 'q3日'],
  ['圣诞节', 'd1225'],
])('%s says %s', (typed, fact) =>
  expect(formsOf(typed, true).flatMap(({ facts }) => facts)).toContain(fact),
);

it('knows where an amount between two bounds stands', () => {
  expect(withinBounds(formsOf('死亡3人以上5人以下')).get('r4e0人')).toBe(2);
});
