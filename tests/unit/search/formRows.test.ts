/** Each row and each exception of the forms: tenths, unnamed days, numbers of documents, telephones, questions. By hand. */
import { describe, expect, it } from 'vitest';
import { formsOf, heldIn, soughtIn } from '../../../src/search/forms.ts';

const facts = (text: string, typed = false): string =>
  formsOf(text, typed)
    .flatMap((f) => f.facts)
    .join(' ');

describe('tenths', () => {
  it.each([
    ['一', 10],
    ['二', 20],
    ['两', 20],
    ['三', 30],
    ['四', 40],
    ['五', 50],
    ['六', 60],
    ['七', 70],
    ['八', 80],
    ['九', 90],
    ['1', 10],
    ['9', 90],
  ])('%s成 is %i%%', (n, share) => {
    expect(facts(`${n}成`, true)).toBe(`q${share}%`);
    expect(facts(`占${n}成以`, true)).toBe(`q${share}%`);
  });
  it('are typed only, of one figure', () => {
    expect(facts('七成')).toBe('');
    expect(facts('17成', true)).toBe('');
    expect(facts('1.7成', true)).toBe('');
    expect(facts('0成', true)).toBe('');
    expect(facts('共7成', true)).toBe('q70%');
  });
  it.each([...'员立果为本功效年就长分绩品熟'])('not before %s', (c) =>
    expect(facts(`七成${c}`, true)).toBe(''),
  );
});

describe('a day without 日', () => {
  it.each([
    ['十一月二十七', 'd1127'],
    ['11月27', 'd1127'],
    ['11月份27', 'd1127'],
    ['三月五', 'd0305'],
  ])('%s', (text, day) => {
    expect(facts(text, true)).toBe(day);
    expect(facts(text)).not.toContain('d');
  });
  it('is none before more of a number or a unit', () => {
    for (const after of ['年', '个', '月'])
      expect(facts(`11月27${after}`, true), after).not.toContain('d1127');
  });
});

it.each([
  ...['成', '倍', '年', '天', '吨', '亩', '米', '元', '块钱', '万元', '亿元', '千万元', '平方米'],
  ...['平米', 'm2', 'km', '公里', '公顷', '千米', '小时', '分钟', '个月', '百分点', '%'],
])('11.5%s is a quantity, however it is typed', (unit) => {
  expect(facts(`11.5${unit}`, true)).not.toContain('d1105');
  expect(facts('11.5起', true)).toBe('d1105');
  expect(facts('11.5日', true)).toBe('d1105');
});

describe('the number of a document', () => {
  it.each([
    ['青政发20245号', 'c2024.5'],
    ['青政发2024年第5号', 'c2024.5'],
    ['青政发2024第5号', 'c2024.5'],
    ['青政发2024五十号', 'c2024.50'],
    ['青政发19991234号', 'c1999.1234'],
  ])('%s', (text, fact) => expect(facts(text)).toBe(fact));
  it.each(['20245号', 'a20245号', '青政发18245号', '青政发2024第12345号', '青政发2024号'])(
    'not %s',
    (text) => expect(facts(text)).not.toContain('c'),
  );
});

describe('a telephone number', () => {
  it.each(['万', '亿', '元', '人', '条', '吨', '户', '米', '平', '%', 'm2', '1'])(
    'not before %s',
    (after) => {
      expect(facts(`84361201${after}`)).not.toMatch(/(?:^| )t84361201(?: |$)/u);
      expect(facts(`84361201${after === '1' ? 'x' : '个'}`)).toContain('t84361201');
    },
  );
  it('has seven or eight figures, after a zone of three or four', () => {
    expect(facts('843612')).not.toContain('t');
    expect(facts('0475-843612')).not.toContain('t');
    expect(facts('1475-8436120')).toContain('t8436120');
    expect(facts('12345678901')).not.toContain('t');
    expect(facts('138-12345678')).toBe('t13812345678');
    expect(facts('12812345678')).not.toContain('t128');
    expect(facts('138123456789')).not.toContain('t138');
    expect(facts('0475843612')).toBe('t8436120'.replace('8436120', '5843612'));
  });
});

describe('the same time in another unit', () => {
  const also = (text: string): string[] => formsOf(text, true).flatMap((f) => f.also ?? []);
  it.each([
    ['2天', ['q48时']],
    ['7天', ['q168时', 'q1周']],
    ['24小时', ['q1440分', 'q1日']],
    ['25小时', ['q1500分']],
    ['120分钟', ['q2时']],
    ['90分钟', []],
    ['12个月', ['q1年']],
    ['2年', ['q24个月']],
    ['1周', ['q7日']],
    ['10人', []],
    ['10天以内', ['q240时']],
  ])('%s', (text, expected) => expect(also(text)).toEqual(expected));
});

describe('what a question asks for', () => {
  it.each([
    ...[
      '谁',
      '哪个部门',
      '什么单位',
      '哪些机构',
      '哪个局',
      '归他管',
      '归管',
      '归某某某管',
      '找哪',
    ].map((words) => [words, 'body'] as const),
    ...['多久', '多长时间', '几小时', '几个工作日', '几天', '几日', '几年', '几个月', '几月'].map(
      (words) => [words, 'time'] as const,
    ),
    ...['几周', '几号', '几点', '什么时候', '什么时间', '何时', '哪天', '哪年', '哪月', '哪日'].map(
      (words) => [words, 'time'] as const,
    ),
    ...['时限', '期限', '多天', '多小时', '多年'].map((words) => [words, 'time'] as const),
    ...['电话', '热线', '号码', '联系方式'].map((words) => [words, 'phone'] as const),
    ...['多少', '几个', '几人', '几条', '几层', '几成', '几倍', '几次', '几级', '百分之几'].map(
      (words) => [words, 'amount'] as const,
    ),
    ...['比例', '多大', '多高'].map((words) => [words, 'amount'] as const),
  ])('%s: %s', (words, sought) => expect(soughtIn(words)).toContain(sought));
  it.each([
    ['归某某某某管', 'body'],
    ['几件', 'time'],
    ['几件', 'amount'],
    ['什么', 'body'],
    ['什么时', 'time'],
    ['多', 'amount'],
  ])('not %s: %s', (words, sought) => expect(soughtIn(words)).not.toContain(sought));
  it.each(['时', '分', '日', '周', '年', '个月', '工作日'])('q3%s is a time', (unit) => {
    expect(heldIn([`q3${unit}`])).toEqual(['time', 'amount']);
    expect(heldIn([`q3${unit}>`])).toEqual(['amount']);
    expect(heldIn([`xq3${unit}`])).toEqual([]);
  });
});

describe('a unit', () => {
  it.each([
    ...[
      ['m2', '平方米 平米 m2 平方'],
      ['km2', '平方公里 平方千米 km2'],
      ['km', '公里 千米 km'],
      ['个月', '个月'],
      ['工作日', '个工作日 工作日'],
      ['时', '个小时 小时 个钟头 钟头'],
      ['分', '分钟'],
      ['周', '个星期 星期 礼拜 周'],
      ['年', '周年'],
      ['日', '天 日'],
      ['元', '块钱 元 块 圆'],
      ['人', '个人 人 名 位'],
      ['吨', '吨'],
      ['公顷', '公顷'],
      ['亩', '亩'],
      ['%', '% 个百分点 百分点'],
      ['米', '米'],
    ].flatMap(([unit, words = '']) => words.split(' ').map((word) => [word, unit])),
    ...[...'条户家层倍次项所辆台岁只头处起座栋套件份期个'].map((word) => [word, word]),
  ])('%s is %s', (word, unit) => {
    expect(facts(`共120${word}`)).toBe(`q120${unit}`);
    // 千 and 百 would be read with the numeral before them.
    if (!/^[千百]/u.test(word ?? '')) expect(facts(`共一百二十${word}`)).toBe(`q120${unit}`);
    expect(facts(`共1200${word}`)).toBe(`q1200${unit} q1200`);
  });
});
