/** Targets as tables print them, and the heads of such tables: each form with an example of its own. By hand. */
import { describe, expect, it } from 'vitest';
import { readHead, readValue } from '../../../src/records/indicators.ts';
import { documentOf, indicatorsIn } from './document.ts';

const value = (printed: string, unit?: string): string | undefined => {
  const v = readValue(printed, unit);
  return (
    v && `${v.comparison} ${v.number} ${v.unit}${v.qualifier === null ? '' : ` ${v.qualifier}`}`
  );
};

describe('a target', () => {
  it.each([
    ['30%', '= 30 %'],
    ['12.5‰', '= 12.5 ‰'],
    ['1,200户', '= 1200 户'],
    ['1，200，000户', '= 1200000 户'],
    ['1200.5亩', '= 1200.5 亩'],
    ['-5%', '= -5 %'],
    [' 60 万 平方米 ', '= 60 万平方米'],
    ['30', '= 30 '],
    // At least.
    ['>=30%', '>= 30 %'],
    ['≥30%', '>= 30 %'],
    ['≧30%', '>= 30 %'],
    ['不低于30%', '>= 30 %'],
    ['不少于30户', '>= 30 户'],
    ['不小于30户', '>= 30 户'],
    ['至少30户', '>= 30 户'],
    ['30%以上', '>= 30 %'],
    ['30%及以上', '>= 30 %'],
    // At most.
    ['<=30%', '<= 30 %'],
    ['≤30%', '<= 30 %'],
    ['≦30%', '<= 30 %'],
    ['不高于30%', '<= 30 %'],
    ['不超过30%', '<= 30 %'],
    ['不大于30%', '<= 30 %'],
    ['不多于30户', '<= 30 户'],
    ['至多30户', '<= 30 户'],
    ['30%以下', '<= 30 %'],
    ['30%以内', '<= 30 %'],
    ['30%及以下', '<= 30 %'],
    // More, less, about.
    ['>30%', '> 30 %'],
    ['＞30%', '> 30 %'],
    ['大于30%', '> 30 %'],
    ['超过30%', '> 30 %'],
    ['高于30%', '> 30 %'],
    ['突破30亿元', '> 30 亿元'],
    ['<30%', '< 30 %'],
    ['＜30%', '< 30 %'],
    ['小于30%', '< 30 %'],
    ['低于30%', '< 30 %'],
    ['约30户', '~ 30 户'],
    ['大约30户', '~ 30 户'],
    ['30户左右', '~ 30 户'],
    // Exactly.
    ['=30%', '= 30 %'],
    ['达到30%', '= 30 %'],
    ['达30%', '= 30 %'],
    ['完成30户', '= 30 户'],
    ['为30%', '= 30 %'],
    ['力争30%', '= 30 %'],
    ['力争超过30%', '> 30 %'],
    // Growth.
    ['逐年递增10%', 'growth 10 %'],
    ['每年增长10%', 'growth 10 %'],
    ['年均增加10%', 'growth 10 %'],
    ['年提高10%', 'growth 10 %'],
    ['同比提升10%', 'growth 10 %'],
    ['增长到10%', 'growth 10 %'],
    ['逐年递减10%', 'decline 10 %'],
    ['下降10%', 'decline 10 %'],
    ['同比降低10%', 'decline 10 %'],
    ['增长超过10%', 'growth 10 %'],
    ['下降10%以上', 'decline 10 %'],
    // A bracket behind it.
    ['60万平方米（2023-2025年）', '= 60 万平方米 2023-2025年'],
    // No figure.
    ['逐步提高', undefined],
    ['', undefined],
    ['30%至40%', undefined],
    ['约', undefined],
    ['第3名', undefined],
  ])('%s: %s', (printed, read) => expect(value(printed)).toBe(read));
  it('has the unit of its column where it prints none', () => {
    expect(value('30', '户')).toBe('= 30 户');
    expect(value('30以上', '户')).toBe('>= 30 户');
    expect(value('30%', '户')).toBe('= 30 %');
  });
});

describe('the head of a table of targets', () => {
  const base = { no: -1, lead: -1, cooperating: -1, unit: -1 };
  it('has the name of an indicator and a year', () => {
    expect(readHead(['指标', '2025年'])).toEqual({
      ...base,
      name: 0,
      targets: [{ at: 1, year: 2025 }],
    });
    expect(readHead(['指标名称', '2024 年目标', '2025年目标'])).toEqual({
      ...base,
      name: 0,
      targets: [
        { at: 1, year: 2024 },
        { at: 2, year: 2025 },
      ],
    });
    expect(readHead(['项目', '2025年'])).toBeUndefined();
    expect(readHead(['指标', '目标'])).toBeUndefined();
    expect(readHead([])).toBeUndefined();
  });
  it.each(['指标值', '指标属性', '指标单位', '指标类别', '2025年指标'])(
    '%s is not the name',
    (column) => {
      expect(readHead([column, '2025年'])).toBeUndefined();
      expect(readHead([column, '主要指标', '2025年'])?.name).toBe(1);
    },
  );
  it.each<[keyof typeof base, readonly string[]]>([
    ['no', ['序号', '序 号', '编号', '编 号', 'No', 'NO.', 'no']],
    ['lead', ['牵头单位', '主责部门', '责任部门', '责任单位']],
    ['cooperating', ['配合单位', '参与单位', '协助部门', '协办单位']],
    ['unit', ['单位', '单 位', '计量单位']],
  ])('%s is headed %j', (column, heads) => {
    for (const head of heads)
      expect([head, readHead([head, '指标', '2025年'])]).toEqual([
        head,
        { ...base, name: 1, [column]: 0, targets: [{ at: 2, year: 2025 }] },
      ]);
  });
  it.each(['序号栏', '责任', '所属单位', '单位名称'])('nothing is headed %s', (head) =>
    expect(readHead([head, '指标', '2025年'])).toMatchObject(base),
  );
});

describe('a row of targets', () => {
  const of = (...rows: readonly string[]) =>
    indicatorsIn(documentOf('title: 关于某规划的通知\nkind: notice', [rows.join('\n')]));
  const head = ['| 序号 | 指标 | 单位 | 2025年 | 牵头单位 |', '| --- | --- | --- | --- | --- |'];
  it('has its number, or its place where it prints none', () => {
    const { indicators } = of(
      ...head,
      '| 7 | 绿地 | 亩 | 30 | 市甲局、市乙局 |',
      '|  | 道路 | 公里 | 12 | / |',
    );
    expect(indicators).toMatchObject([
      {
        no: 7,
        name: '绿地',
        lead: ['市甲局', '市乙局'],
        cooperating: [],
        targets: [{ year: 2025, printed: '30' }],
        values: [{ year: 2025, number: 30, unit: '亩', comparison: '=', qualifier: null }],
      },
      { no: 2, name: '道路', lead: [], values: [{ number: 12, unit: '公里' }] },
    ]);
  });
  it.each(['', '/', '／', '—', '－', '-'])('says nothing in a cell with %j', (cell) => {
    const { indicators, unread } = of(...head, `| 1 | 绿地 | 亩 | ${cell} | 市甲局 |`);
    expect(indicators[0]?.values).toEqual([]);
    expect(unread).toEqual([]);
  });
  it('is reported where a target has no figure, or no name', () => {
    const { indicators, unread } = of(
      ...head,
      '| 1 | 绿地 | 亩 | 逐步提高 | 市甲局 |',
      '| 2 |  | 亩 | 30 | 市甲局 |',
    );
    expect(indicators.map(({ name, values }) => [name, values])).toEqual([['绿地', []]]);
    expect(unread.map(({ words }) => words)).toEqual(['逐步提高', '2 |  | 亩 | 30 | 市甲局']);
  });
});

describe('what a passage says differently from its row', () => {
  /** Each difference as kind, words of the table, words of the passage. */
  const differences = (name: string, target: string, body: string): string[] =>
    indicatorsIn(
      documentOf('title: 关于印发某实施方案的通知\nkind: notice', [
        '# 关于印发某实施方案的通知',
        '## 一、目标',
        body,
        '附件 指标表',
        `| 编号 | 指标名称 | 2030年 |\n| - | - | - |\n| 1 | ${name} | ${target} |`,
      ]),
    ).indicators.flatMap((row) =>
      row.passages.flatMap((p) =>
        p.differences.map((d) => `${d.kind} ${d.table.join(' ')} / ${d.body.join(' ')}`),
      ),
    );
  it('is nothing where both say the same', () => {
    expect(differences('再生水利用率', '30%', '再生水利用率达到30%。')).toEqual([]);
  });
  it('is where it holds, but for the whole', () => {
    expect(differences('县城再生水利用率', '30%', '再生水利用率达到30%。')).toEqual([
      'scope 县城 / ',
    ]);
    expect(differences('再生水利用率', '30%', '城镇再生水利用率达到30%。')).toEqual([
      'scope  / 城镇',
    ]);
    expect(differences('县城再生水利用率', '30%', '城镇再生水利用率达到30%。')).toEqual([
      'scope 县城 / 城镇',
    ]);
    expect(differences('全市再生水利用率', '30%', '再生水利用率达到30%。')).toEqual([]);
    expect(differences('再生水利用率', '30%', '全县再生水利用率达到30%。')).toEqual([]);
  });
  it('is how strongly it is meant', () => {
    expect(differences('再生水利用率', '30%', '再生水利用率力争达到30%。')).toEqual([
      'strength  / 力争',
    ]);
    expect(differences('再生水利用率', '≥30%', '再生水利用率达到30%。')).toEqual([
      'strength >= / ',
    ]);
    expect(differences('再生水利用率', '＜30%', '再生水利用率达到30%。')).toEqual([
      'strength < / ',
    ]);
    for (const [sign, words] of [
      ['＞', '超过30%'],
      ['＞', '突破30%'],
      ['≥', '不低于30%'],
      ['≥', '不少于30%'],
      ['≥', '至少30%'],
      ['≥', '达到30%以上'],
      ['≤', '不超过30%'],
      ['≤', '不高于30%'],
      ['≤', '达到30%以内'],
      ['≤', '达到30%以下'],
    ])
      expect([words, differences('再生水利用率', `${sign}30%`, `再生水利用率${words}。`)]).toEqual([
        words,
        [],
      ]);
    expect(differences('再生水利用率', '≥30%', '再生水利用率超过30%。')).toEqual([
      'strength  / 超过',
    ]);
  });
  it('is another figure, or the time that it is for', () => {
    expect(differences('再生水利用率', '30%', '再生水利用率达到25%。')).toEqual([
      'value 30% / 25%',
    ]);
    expect(differences('改造面积', '60万平方米（2023-2025年）', '改造面积60万平方米。')).toEqual([
      'value 2023-2025年 / ',
    ]);
    // A word in brackets that is no year says nothing of time.
    expect(differences('改造面积', '60万平方米（累计）', '改造面积60万平方米。')).toEqual([]);
  });
});
