/** Stages of a plan with their years, sentences that close an item and say whose it is, figures of a body, rows by their own names. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { looksLikeAgency } from '../../../src/drafts/agencies.ts';
import { inStage, stageOf } from '../../../src/duties/stages.ts';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ water: ['县水利局'], money: ['县财政局'], town: ['城关镇'] });
const due = (say: string): string[] =>
  dutiesOf(say, register, { date: '2018-07-12' }).deadlines.map(
    ({ text, iso, what, owners }) => `${text} ${iso} ${what}: ${owners.join('、')}`,
  );
const who = (say: string): string[] =>
  dutiesOf(say, register).duties.map(
    ({ agencies, text }) => `${agencies.map((a) => a.printed).join('|')}: ${text}`,
  );

describe('a stage', () => {
  it.each([
    ['（三）检查验收阶段（2019年4月至6月）。6月底前…', { from: '2019-04', to: '2019-06' }],
    ['二、实施阶段（2018年8月—2019年3月）', { from: '2018-08', to: '2019-03' }],
    ['准备阶段（2018年7月）。制定方案。', { from: '2018-07', to: '2018-07' }],
    ['（二）自查（2018年12月1日至1月15日）', { from: '2018-12', to: '2019-01' }],
    ['（一）全县水库（2019年）', undefined],
    ['甲局负责。检查阶段（2019年4月至6月）', undefined],
  ])('%s', (text, stage) => expect(stageOf(text)).toEqual(stage));
  it.each([
    ['2018-06-30', '2019-04', '2019-06-30'],
    ['2018-02-28', '2018-08', '2019-02-28'],
    ['2018-09', '2018-08', '2018-09'],
    ['2017-09-01/2017-10-31', '2018-08', '2018-09-01/2018-10-31'],
    ['2018', '2019-04', '2018'],
  ])('%s behind %s is %s', (iso, from, right) =>
    expect(inStage(iso, { from, to: from })).toBe(right),
  );
  it('gives its year to the times in it, its own words and those under it', () => {
    const own = '（三）检查验收阶段（2019年4月至6月）。6月30日前，县水利局上报总结。';
    expect(due(own)).toContain('6月30日前 2019-06-30 上报总结: 县水利局');
    expect(due('## （三）验收阶段（2019年4月至6月）\n\n县水利局6月30日前上报总结。')).toContain(
      '6月30日前 2019-06-30 上报总结: 县水利局',
    );
    expect(
      due('（二）实施阶段（2018年8月至2019年3月）。县水利局9月底前完成登记，2月底前上报结果。'),
    ).toEqual(
      expect.arrayContaining([
        '9月底前 2018-09-30 完成登记: 县水利局',
        '2月底前 2019-02-28 上报结果: 县水利局',
      ]),
    );
  });
  it('leaves a time with a year of its own, and one under no stage', () => {
    expect(due('（三）验收阶段（2019年4月至6月）。县水利局2020年1月底前上报总结。')).toContain(
      '2020年1月底前 2020-01-31 上报总结: 县水利局',
    );
    expect(due('县水利局9月30日前上报总结。')).toEqual(['9月30日前 2018-09-30 上报总结: 县水利局']);
  });
});

describe('a sentence that closes an item and only says whose it is', () => {
  it.each([
    ['由县水利局牵头，县财政局配合。', '县水利局、县财政局'],
    ['此项工作由县水利局负责。', '县水利局'],
  ])('takes the times before it: %s', (closing, owners) =>
    expect(due(`9月底前，小锅炉全部淘汰。${closing}`)).toEqual([
      `9月底前 2018-09-30 小锅炉全部淘汰: ${owners}`,
    ]),
  );
  it('does not where another owes a part of the item, or it says what is done', () => {
    expect(due('9月底前完成清淤。县水利局要加强检查。由县财政局负责。')).toEqual([
      '9月底前 2018-09-30 完成清淤: ',
    ]);
    expect(due('会议纪要3日内印发。由县水利局负责起草，按程序报签。')).toEqual([
      '3日内 P3D 印发: ',
    ]);
  });
});

describe('what stands beside a body or behind a duty and is none of its', () => {
  it.each([
    '10月底前完成改造2.3万户，其中，县水利局8000户、县财政局6500户。',
    '其中县水利局3项、县财政局5项。',
  ])('a figure: %s', (say) => expect(who(say)).toEqual([]));
  it('a time in figures is of what it does', () =>
    expect(who('县水利局24小时值守。')).toEqual(['县水利局: 县水利局24小时值守。']));
  it.each([
    '发现1处着火点，扣减所在镇年度考核分0.5分。',
    '新建小区配套幼儿园应与住宅同步规划，验收后移交县财政局。',
  ])('the next sentence: %s', (next) =>
    expect(who(`县水利局要落实专人巡查。${next}`)).toEqual(['县水利局: 县水利局要落实专人巡查。']),
  );
  it('what it builds is', () => expect(who('县水利局负责规划。新建泵站20座。')).toHaveLength(2));
});

describe('a row', () => {
  it('is about what its cell names, though that begins with the name of its owner', () =>
    expect(
      due(
        '| 项目名称 | 完成时间 | 责任单位 |\n| --- | --- | --- |\n| 城关镇中心幼儿园 | 2018年12月 | 县财政局、城关镇 |\n',
      ),
    ).toEqual(['2018年12月 2018-12 城关镇中心幼儿园: 县财政局、城关镇']));
});

describe('places of several kinds', () => {
  it.each(['各镇、街道', '各乡（镇）、街道', '各区、县人民政府', '各镇、街道、开发区'])(
    'are a group: %s',
    (name) => expect(looksLikeAgency(name)).toBe(true),
  );
  it.each(['各镇、街道负责', '各项措施、办法'])('are none: %s', (name) =>
    expect(looksLikeAgency(name)).toBe(false),
  );
});
