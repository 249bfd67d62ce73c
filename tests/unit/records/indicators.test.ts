/** Tables of indicators: all rows of the real issue, as read by eye, and another city's table. */
import { describe, expect, it } from 'vitest';
import { siteCorpus } from '../../../src/corpus/site.ts';
import { recordsOf } from '../../../src/records/index.ts';
import { readHead, readValue } from '../../../src/records/indicators.ts';
import { documentOf, indicatorsIn } from './document.ts';

const { indicators } = recordsOf(await siteCorpus());
const row = (no: number) => indicators.find((i) => i.no === no);

describe('the indicators of the issue', () => {
  it('are the rows of one table, each with its clause of the body', () => {
    expect(new Set(indicators.map((i) => i.document))).toEqual(new Set(['tongzhengbanfa-2023-63']));
    // Read by eye: which numbered item of the plan states which target.
    expect(
      Object.fromEntries(indicators.map((i) => [i.no, i.passages.map((p) => p.clause).join()])),
    ).toEqual({
      1: '2',
      2: '4',
      3: '8',
      4: '5',
      5: '6',
      6: '6',
      7: '7',
      8: '7',
      9: '7',
      10: '7',
      11: '7',
      12: '7',
      13: '8',
      14: '9',
      15: '10',
      16: '10',
      17: '11',
      18: '12',
      19: '13',
      20: '14',
      21: '14',
    });
    expect(indicators.map((i) => i.clause)).toEqual(
      Array.from({ length: 21 }, (_, n) => `附件-r${n + 1}`),
    );
    for (const i of indicators) {
      expect(i.notes).toEqual(['各项量化指标均需各旗县市区人民政府、开发区管委会落实']);
      expect(i.values.map((v) => v.year)).toEqual([2024, 2025]);
    }
  });

  it('are led and helped by the units that the table prints', () => {
    const leads = Object.groupBy(indicators, (i) => i.lead.join());
    expect(
      Object.fromEntries(Object.entries(leads).map(([name, list]) => [name, list?.length])),
    ).toEqual({ 市住建局: 18, 市生态环境局: 1, 市水务局: 1, 市综合执法局: 1 });
    expect(row(5)?.cooperating).toEqual([]);
    expect(row(14)?.cooperating).toEqual([
      '市应急局',
      '市发展改革委',
      '市自然资源局',
      '市消防救援支队',
    ]);
  });

  it('differ from the body in scope, strength, wording and value as reading shows', () => {
    const of = (kind: string) =>
      Object.fromEntries(
        indicators.flatMap((i) =>
          i.passages.flatMap((p) =>
            p.differences
              .filter((d) => d.kind === kind)
              .map((d) => [i.no, `${d.table.join()}|${d.body.join()}`]),
          ),
        ),
      );
    expect(of('scope')).toEqual({
      1: '城市|市中心城区',
      8: '城市|市中心城区',
      11: '城市|城镇',
      13: '|城镇',
      14: '城市|市中心城区',
    });
    expect(of('strength')).toEqual({
      3: '|力争,以上',
      4: '|力争,以上',
      6: '|以上',
      8: '|力争,控制在,以内',
      9: '|不低于',
      10: '|以上',
      11: '|以上',
      12: '|以上',
      15: '|力争',
      18: '|突破',
      19: '|力争,以上',
      21: '|力争,以上',
    });
    expect(of('wording')).toEqual({ 8: '|公共', 16: '居住|' });
    expect(of('value')).toEqual({ 16: '2023-2025年|' });
  });

  it('differ in agencies, each under whatever name', () => {
    const agencies = (no: number) =>
      row(no)?.passages.flatMap((p) => p.differences.filter((d) => d.kind === 'agencies'));
    // 市住建局 leads, and the body has 住房和城乡建设局: the same, and no difference.
    expect(agencies(2)).toEqual([
      { kind: 'agencies', table: [], body: ['市自然资源局', '文化旅游广电局'] },
    ]);
    expect(agencies(9)).toEqual([{ kind: 'agencies', table: ['市工信局'], body: [] }]);
    expect(agencies(16)).toEqual([
      { kind: 'agencies', table: ['市财政局'], body: ['机关事务服务中心'] },
    ]);
    // The same units on both sides.
    expect(agencies(20)).toEqual([]);
  });

  it('give the awkward rows whole', () => {
    expect(row(16)).toMatchObject({
      name: '既有居住建筑节能改造面积',
      targets: [
        { year: 2024, printed: '20万平方米' },
        { year: 2025, printed: '60万平方米（2023-2025年）' },
      ],
      values: [
        { year: 2024, number: 20, unit: '万平方米', comparison: '=', qualifier: null },
        { year: 2025, number: 60, unit: '万平方米', comparison: '=', qualifier: '2023-2025年' },
      ],
      passages: [{ clause: '10', words: '全市完成既有建筑节能改造60万平方米' }],
    });
    expect(row(12)?.values).toEqual([
      { year: 2024, number: 30, unit: '%', comparison: '=', qualifier: null },
      { year: 2025, number: 10, unit: '%', comparison: 'growth', qualifier: null },
    ]);
    expect(row(7)?.values[0]).toEqual({
      year: 2024,
      number: 99,
      unit: '%',
      comparison: '>',
      qualifier: null,
    });
    expect(row(4)?.values[1]?.unit).toBe('公里/平方公里');
    expect(row(11)?.values[0]?.qualifier).toBe('城镇');
  });
});

describe('a target', () => {
  const short = (printed: string, unit?: string) => {
    const v = readValue(printed, unit);
    return v === undefined ? undefined : `${v.comparison} ${v.number} ${v.unit} ${v.qualifier}`;
  };
  it.each([
    ['40%', '= 40 % null'],
    ['>99%', '> 99 % null'],
    ['≥ 95%', '>= 95 % null'],
    ['95%以上', '>= 95 % null'],
    ['9%以内', '<= 9 % null'],
    ['不低于35%', '>= 35 % null'],
    ['力争达到1,200公里', '= 1200 公里 null'],
    ['8.2公里/平方公里', '= 8.2 公里/平方公里 null'],
    ['60万平方米（2023-2025年）', '= 60 万平方米 2023-2025年'],
    ['逐年递增10%', 'growth 10 % null'],
    ['年均下降2.5%', 'decline 2.5 % null'],
    ['20个左右', '~ 20 个 null'],
    ['完成', undefined],
    ['10%—15%', undefined],
  ])('%s', (printed, read) => {
    expect(short(printed)).toBe(read);
  });
  it('takes its unit from the column of units where the figure has none', () => {
    expect(short('85', '%')).toBe('= 85 % null');
  });
});

const table = [
  '# 关于印发某实施方案的通知',
  '## 一、目标',
  '到2030年，全市县城绿化覆盖率力争达到45%，建成公园12个。（责任单位：市林业局、城管局）',
  '附件 指标表',
  '| 编号 | 指标名称 | 单位 | 2025年 | 2030年 | 责任单位 |\n| - | - | - | - | - | - |\n| 1 | 县城绿化覆盖率 | % | 42 | 45 | 市林业局、市城管局 |\n| 2 | 公园数量 | 个 | / | 15 | 市城管局 |\n| 3 | 湿地保护率 | % | 提高 | 60 | |',
  '注：指标为预期性。',
];

describe('a table of another city', () => {
  it('is known by its head', () => {
    expect(readHead(['编号', '指标名称', '单位', '2025年', '2030年', '责任单位'])).toEqual({
      no: 0,
      name: 1,
      lead: 5,
      cooperating: -1,
      unit: 2,
      targets: [
        { at: 3, year: 2025 },
        { at: 4, year: 2030 },
      ],
    });
    expect(readHead(['序号', '项目', '要求'])).toBeUndefined();
    expect(readHead(['序号', '指标', '分值'])).toBeUndefined();
  });

  it('is read, and what it does not say in figures is reported', () => {
    const { indicators: rows, unread } = indicatorsIn(
      documentOf('title: 关于印发某实施方案的通知\nkind: notice', table),
    );
    expect(rows.map((r) => [r.no, r.name, r.lead, r.targets.map((t) => t.printed)])).toEqual([
      [1, '县城绿化覆盖率', ['市林业局', '市城管局'], ['42', '45']],
      [2, '公园数量', ['市城管局'], ['/', '15']],
      [3, '湿地保护率', [], ['提高', '60']],
    ]);
    expect(rows[0]?.passages).toEqual([
      {
        clause: '一-p1',
        words: '全市县城绿化覆盖率力争达到45%',
        differences: [{ kind: 'strength', table: [], body: ['力争'] }],
      },
    ]);
    expect(rows[0]?.notes).toEqual(['指标为预期性。']);
    expect(unread.map((u) => `${u.words}: ${u.why}`)).toEqual([
      '提高: the target of 2025 has no figure',
    ]);
  });
});

describe('the passage of an indicator', () => {
  /** Clauses that state the target of a row, in a plan with these paragraphs. */
  const passages = (name: string, target: string, ...body: string[]): string[] =>
    indicatorsIn(
      documentOf('title: 关于印发某实施方案的通知\nkind: notice', [
        '# 关于印发某实施方案的通知',
        '## 一、目标',
        ...body,
        '附件 指标表',
        `| 编号 | 指标名称 | 2030年 |\n| - | - | - |\n| 1 | ${name} | ${target} |`,
      ]),
    ).indicators.flatMap((row) => row.passages.map(({ words }) => words));

  it('shares half of its words where it has its figure', () => {
    expect(passages('再生水循环利用率', '30%', '再生水循环达到30%。')).toEqual([
      '再生水循环达到30%',
    ]);
    expect(passages('再生水循环利用率', '30%', '循环利用达到30%。')).toEqual(['循环利用达到30%']);
    expect(passages('再生水循环利用率', '30%', '再生水达到30%。')).toEqual([]);
  });
  it('shares three quarters of its words where it has another figure of the kind', () => {
    expect(passages('再生水循环利用率', '30%', '再生水循环利用达到25%。')).toEqual([
      '再生水循环利用达到25%',
    ]);
    expect(passages('再生水循环利用率', '30%', '再生水循环达到25%。')).toEqual([]);
    expect(passages('再生水循环利用率', '30%', '再生水循环利用25处。')).toEqual([]);
  });
  it('is the one that says it best', () => {
    expect(
      passages('再生水循环利用率', '30%', '再生水循环利用达到30%。', '再生水循环利用达到25%。'),
    ).toEqual(['再生水循环利用达到30%']);
  });
});
