/**
 * What regulations, notices and older papers say in ordinary words: limits before something ends,
 * quarters from which something holds, bodies with a second name in brackets, who has an obligation,
 * the role of a body as a subject of its own. Invented; by hand.
 */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ nong: ['县农业农村局'], cai: ['县财政局'] });
const read = (text: string) => dutiesOf(text, register);
const who = (text: string): string[] =>
  read(text).duties.flatMap((d) => d.agencies.map((a) => `${a.role}:${a.printed}`));
const times = (text: string): string[] =>
  read(text).deadlines.map((d) => `${d.text}|${d.iso}|${d.owners.join('、')}`);

describe('a limit before something ends or begins', () => {
  it.each<[string, string[]]>([
    ['养犬人应当在有效期届满前30日内办理延续手续。', ['有效期届满前30日内|P30D|养犬人']],
    ['业主委员会应当在任期届满前三个月内组织换届选举。', ['任期届满前三个月内|P3M|业主委员会']],
    ['经营者应当于许可证到期前15个工作日内申请延续。', ['许可证到期前15个工作日内|null|经营者']],
    ['施工单位应当在合同期满前30日书面通知建设单位。', ['合同期满前30日|P30D|施工单位']],
    // The first days of something, and what has gone before, are no limit.
    ['县财政局对前3个月内的支出进行核对。', []],
    ['县财政局统计此前30日内的销售量。', []],
  ])('%s', (text, due) => expect(times(text)).toEqual(due));
});

describe('from a quarter or a year on', () => {
  it.each<[string, string]>([
    ['从2024年第一季度起，县财政局每季度通报一次。', '从2024年第一季度起'],
    ['自2024年三季度开始，县财政局每季度通报一次。', '自2024年三季度开始'],
    ['自2024年度起，县财政局每年安排专项资金500万元。', '自2024年度起'],
  ])('%s', (text, time) => {
    const texts = read(text).deadlines.map((d) => d.text);
    expect(texts).toContain(time);
    expect(texts).toHaveLength(2);
  });
});

describe('who has an obligation', () => {
  it.each<[string, string[]]>([
    ['任何单位和个人都有维护消防安全的义务。', ['responsible:任何单位和个人']],
    ['一切单位和个人都有依法保护耕地的义务。', ['responsible:一切单位和个人']],
    ['任何单位和个人都有保护消防设施的义务，有权举报违法行为。', ['responsible:任何单位和个人']],
    ['公民有受教育的权利和义务。', []],
  ])('%s', (text, names) => expect([...new Set(who(text))]).toEqual(names));
});

describe('机关、团体、企业事业单位', () => {
  it.each<[string, string[]]>([
    [
      '机关、团体、企业事业单位应当落实消防安全责任。',
      ['responsible:机关', 'responsible:团体', 'responsible:企业事业单位'],
    ],
    [
      '各机关、团体、学校应当做好安全检查工作。',
      ['responsible:各机关', 'responsible:团体', 'responsible:学校'],
    ],
  ])('%s', (text, names) => expect(who(text)).toEqual(names));
});

describe('a role as a subject of its own', () => {
  it.each<[string, string[]]>([
    [
      '各责任单位主要负责人切实履行职责。对办理难度大的事项，牵头单位适时向县政府报告困难和问题。',
      ['responsible:各责任单位主要负责人', 'responsible:牵头单位'],
    ],
    [
      '县财政局要加强检查。对重大事项，承办单位及时向县政府报告。',
      ['responsible:县财政局', 'responsible:承办单位'],
    ],
  ])('%s', (text, names) => expect(who(text)).toEqual(names));
});

describe('what puts nothing on anybody', () => {
  it.each([
    '县消防安全委员会成员如有变动，由成员单位相应岗位的人员自然替补，不再另行发文。',
    '县消防安全委员会办公室设在县消防救援大队，宋某某兼任办公室主任。',
  ])('%s', (text) => expect(who(text)).toEqual([]));
  it('the year-by-year growth that a preamble tells of is no limit', () => {
    expect(times('近年来，全县学生人数逐年减少，部分学校闲置。')).toEqual([]);
    expect(times('我县外出务工人员逐年增多，给管理工作带来困难。')).toEqual([]);
    expect(times('县财政局要逐年提高补助标准。')).toEqual(['逐年|null|县财政局']);
  });
});

it.each([
  ['对造成严重后果的，由县纪委监委依纪依法追究责任。', '县纪委监委'],
  ['由市纪委监委负责监督检查。', '市纪委监委'],
])('%s', (text, name) => expect(who(text)).toEqual([`responsible:${name}`]));

it.each([
  '一、集贸市场由工商行政管理部门统一管理。税务部门要密切配合。',
  '1.集贸市场由工商行政管理部门统一管理。税务部门要密切配合。',
])('%s', (text) => expect(who(text)).toContain('responsible:工商行政管理部门'));
