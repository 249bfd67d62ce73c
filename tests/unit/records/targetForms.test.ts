/** Tables of targets and what the body says of the same: one condition at a time. By hand, invented figures. */
import { describe, expect, it } from 'vitest';
import { registerOf } from '../duties/documents.ts';
import { documentOf, indicatorsIn, table } from './document.ts';

const read = (lines: readonly string[], register?: Parameters<typeof indicatorsIn>[1]) =>
  indicatorsIn(
    documentOf('title: 关于印发方案的通知\nkind: notice', ['# 关于印发方案的通知', ...lines]),
    register,
  );
const HEAD = '序号 | 指标 | 单位 | 2024年 | 2025年 | 牵头单位 | 配合单位';
/** `no name: values (lead; cooperating)` of each row; what is not read behind ?. */
const rows = (...lines: string[]): string[] => {
  const { indicators, unread } = read(lines);
  return [
    ...indicators.map(
      (r) =>
        `${r.no} ${r.name}: ${r.values.map((v) => `${v.year} ${v.comparison}${v.number}${v.unit}`).join(', ')} (${r.lead.join('+')}; ${r.cooperating.join('+')})`,
    ),
    ...unread.map((u) => `? ${u.words}: ${u.why}`),
  ];
};

describe('a row', () => {
  it('has number, name, unit, targets and agencies', () => {
    expect(rows(table(HEAD, '3 | 绿地率 | % | 30 | 35 | 市林业局 | 市水务局、市财政局'))).toEqual([
      '3 绿地率: 2024 =30%, 2025 =35% (市林业局; 市水务局+市财政局)',
    ]);
    expect(rows(table('指标 | 2025年', '绿地率 | 35%', '湿地率 | 5%'))).toEqual([
      '1 绿地率: 2025 =35% (; )',
      '2 湿地率: 2025 =5% (; )',
    ]);
  });
  it('is counted where its number is none', () => {
    expect(
      rows(
        table(
          HEAD,
          ' | 绿地率 | % | 30 | 35 | / | 甲局 乙局',
          '— | 湿地率 | % | 1 | 2 | 甲局，乙局；丙局 | —',
        ),
      ),
    ).toEqual([
      '1 绿地率: 2024 =30%, 2025 =35% (; 甲局+乙局)',
      '2 湿地率: 2024 =1%, 2025 =2% (甲局+乙局+丙局; )',
    ]);
  });
  it.each(['', '/', '／', '—', '－', '-'])('says nothing of a year with %j', (cell) =>
    expect(rows(table('指标 | 2024年 | 2025年', `绿地率 | ${cell} | 35%`))).toEqual([
      '1 绿地率: 2025 =35% (; )',
    ]),
  );
  it('is told of where a target is no figure, with its year, and keeps its words', () => {
    const { indicators, unread } = read([
      table('指标 | 2024年 | 2025年', '绿地率 | 逐步提高 | 35%'),
    ]);
    expect(unread.map(({ words, why }) => `${words} ${/2024/u.test(why)}`)).toEqual([
      '逐步提高 true',
    ]);
    expect(indicators[0]?.targets).toEqual([
      { year: 2024, printed: '逐步提高' },
      { year: 2025, printed: '35%' },
    ]);
    expect(rows(table('指标 | 2025年', '绿地率 | //')).length).toBe(2);
  });
  it('that parts the others is none, and one without a name is told of', () => {
    expect(rows(table('指标 | 2025年', '一、生态 | ', '绿地率 | 35%'))).toEqual([
      '2 绿地率: 2025 =35% (; )',
    ]);
    expect(rows(table('序号 | 指标 | 2025年', '一 |  | ', '1 | 绿地率 | 35%'))).toEqual([
      '1 绿地率: 2025 =35% (; )',
    ]);
    expect(rows(table('序号 | 指标 | 2025年', '1 |  | 35%'))).toEqual([
      expect.stringMatching(/^\? 1 \| {2}\| 35%: /u),
    ]);
    expect(rows(table('序号 | 指标 | 2025年', ' |  | 35%'))).toEqual([]);
    expect(rows(table('指标 | 2025年', '绿地率 | '))).toEqual([]);
    expect(rows(table('序号 | 指标 | 2025年', '1 | 绿地率 | '))).toEqual(['1 绿地率:  (; )']);
  });
  it('is none of a table of another kind', () => {
    expect(rows(table('任务 | 2025年', '绿地率 | 35%'))).toEqual([]);
    // Of which year the targets are, nothing says.
    expect(rows(table('指标 | 目标', '绿地率 | 35%'))).toEqual([
      expect.stringMatching(/^\? 指标 \| 目标: /u),
    ]);
  });
});

describe('notes under a table', () => {
  const notes = (...after: string[]) =>
    read([table('指标 | 2025年', '绿地率 | 35%'), ...after]).indicators[0];
  it('are those that open with the word, and what goes on with them', () => {
    expect(notes('说明：含公园。', '不含林地。', '## 二、其他', '注：另计。')).toMatchObject({
      notes: ['含公园。', '不含林地。'],
    });
    for (const word of ['说明：', '注:', '备注 ： '])
      expect(notes(`${word}含公园。`)?.notes, word).toEqual(['含公园。']);
    expect(notes('另有规定。', '注：含公园。')?.notes).toEqual([]);
    expect(notes('见注：含公园。')?.notes).toEqual([]);
    expect(notes(table('甲 | 乙', '1 | 2'), '注：含公园。')?.notes).toEqual([]);
  });
});

describe('words of the body that state the same target', () => {
  /** The passages with what they say otherwise. */
  const passages = (name: string, target: string, ...body: string[]): string[] =>
    read([...body, table('指标 | 2025年', `${name} | ${target}`)]).indicators[0]!.passages.map(
      (p) =>
        `${p.words}${p.differences.map((d) => ` [${d.kind} ${d.table.join('+')}|${d.body.join('+')}]`).join('')}`,
    );
  it.each<[string, string, string, string[]]>([
    ['绿地覆盖率', '35%', '到2025年，绿地覆盖率达到35%。', ['绿地覆盖率达到35%']],
    ['绿地覆盖率', '35%', '绿地覆盖率达到36%。', ['绿地覆盖率达到36% [value 35%|36%]']],
    ['绿地覆盖率', '35%', '绿地覆盖率达到35户。', []],
    ['绿地覆盖率', '35%', '道路硬化率达到35%。', []],
    [
      '城市绿地覆盖率',
      '35%',
      '农村绿地覆盖率达到35%。',
      ['农村绿地覆盖率达到35% [scope 城市|农村]'],
    ],
    ['全市绿地覆盖率', '35%', '绿地覆盖率达到35%。', ['绿地覆盖率达到35%']],
    ['绿地覆盖率', '35%', '行政村绿地覆盖率达到35%。', ['行政村绿地覆盖率达到35%']],
    ['绿地覆盖率', '35%', '绿地覆盖率不低于35%。', ['绿地覆盖率不低于35% [strength |不低于]']],
    ['绿地覆盖率', '≥35%', '绿地覆盖率不低于35%。', ['绿地覆盖率不低于35%']],
    ['绿地覆盖率', '≥35%', '绿地覆盖率达到35%以上。', ['绿地覆盖率达到35%以上']],
    ['绿地覆盖率', '≥35%', '绿地覆盖率达到35%。', ['绿地覆盖率达到35% [strength >=|]']],
    ['绿地覆盖率', '>35%', '绿地覆盖率超过35%。', ['绿地覆盖率超过35%']],
    ['绿地覆盖率', '>35%', '绿地覆盖率力争35%。', ['绿地覆盖率力争35% [strength |力争]']],
    ['绿地覆盖率', '≤35%', '绿地覆盖率不超过35%。', ['绿地覆盖率不超过35%']],
    [
      '绿地覆盖率',
      '≤35%',
      '绿地覆盖率控制在35%以内。',
      ['绿地覆盖率控制在35%以内 [strength |控制在]'],
    ],
    ['绿地覆盖率', '低于35%', '绿地覆盖率不超过35%。', ['绿地覆盖率不超过35% [strength |不超过]']],
    ['公园绿地覆盖率', '35%', '湖滨公园绿地达到35%。', ['湖滨公园绿地达到35% [wording |湖滨]']],
    [
      '绿地覆盖率',
      '35%（2023—2025年）',
      '绿地覆盖率达到35%。',
      ['绿地覆盖率达到35% [value 2023—2025年|]'],
    ],
  ])('%s %s: %s', (name, target, text, expected) =>
    expect(passages(name, target, text)).toEqual(expected),
  );
  it('are the best of those that are near, in items, paragraphs and headings', () => {
    expect(passages('公园绿地覆盖率', '35%', '园绿地达到35%。', '公园绿地覆盖率达到35%。')).toEqual(
      ['公园绿地覆盖率达到35%'],
    );
    expect(passages('绿地覆盖率', '35%', '## 一、绿地覆盖率达到35%')).toEqual([
      '一、绿地覆盖率达到35%',
    ]);
    expect(passages('绿地覆盖率', '35%', '绿地覆盖率达到36%。', '绿地覆盖率达到35%。')).toEqual([
      '绿地覆盖率达到35%',
    ]);
    expect(passages('绿地覆盖率', '35%', '2025年，绿地覆盖率2025年完成。')).toEqual([]);
  });
  it('are held to the last target of a row', () => {
    const differences = (text: string) =>
      read([text, table('指标 | 2024年 | 2025年', '绿地覆盖率 | 30% | 35%')]).indicators[0]!
        .passages[0]!.differences;
    expect(differences('绿地覆盖率达到35%。')).toEqual([]);
    expect(differences('绿地覆盖率达到30%。')).toEqual([
      { kind: 'value', table: ['35%'], body: ['30%'] },
    ]);
  });
  it('have the agencies of their clause beside those of the row', () => {
    const register = registerOf({ lin: ['市林业局'], shui: ['市水务局'], cai: ['市财政局'] });
    const differing = (lead: string, who: string) =>
      read(
        [
          `绿地覆盖率达到35%。（责任单位：${who}）`,
          table('指标 | 2025年 | 牵头单位', `绿地覆盖率 | 35% | ${lead}`),
        ],
        register,
      ).indicators[0]!.passages[0]!.differences.filter(({ kind }) => kind === 'agencies');
    expect(differing('市林业局', '市林业局')).toEqual([]);
    expect(differing('市林业局', '市水务局')).toEqual([
      { kind: 'agencies', table: ['市林业局'], body: ['市水务局'] },
    ]);
    expect(differing('市林业局、市财政局', '市林业局')).toEqual([
      { kind: 'agencies', table: ['市财政局'], body: [] },
    ]);
    expect(differing('市渔业局', '市渔业局')).toEqual([]);
  });
});
