/** Shapes of bodies and of moments, whatever the readers know. Invented words. */
import { describe, expect, it } from 'vitest';
import {
  actingBodies,
  bracketedBodies,
  labelledBodies,
  momentsIn,
} from '../../../src/duties/shapes.ts';

const words = (text: string, found: readonly { start: number; end: number }[]): string[] =>
  found.map((s) => text.slice(s.start, s.end));
const acting = (text: string, owed = false): string[] => words(text, actingBodies(text, owed));

describe('a body that acts, by its shape', () => {
  it.each([
    ['水利局管水源，', ['水利局']],
    ['派出所扫小场所，', ['派出所']],
    ['宣传、广电部门刊播公告。', ['宣传', '广电部门']],
    ['公安交管部门放宽时段，', ['公安交管部门']],
    ['消防大队11月1日前写出总结，', ['消防大队']],
    ['（2）县城管局夜间巡逻。', ['县城管局']],
    ['由园林绿化中心补植，', ['园林绿化中心']],
    ['民政局会同应急管理局核灾，', ['民政局', '应急管理局']],
    ['市委网信办管舆情。', ['市委网信办']],
    ['各街道要再议。', ['各街道']],
  ])('%s', (text, right) => expect(acting(text)).toEqual(right));
  it.each([
    '加强部门联动，',
    '县公安局荣获了称号，',
    '城市布局更加合理，',
    '主任由水利局局长担任，',
    '指挥部由水利局、财政局组成，',
    '县政府发布的公告，',
    '水利局的办公楼应当节能，',
    '水利局接到报告后，',
    '支持龙头企业联合林业合作社建园，',
    '经济开发区办公室设在财政局。',
  ])('is none in: %s', (text) => expect(acting(text)).toEqual([]));
  it('is no common noun where somebody owes the part', () => {
    expect(acting('规上企业向高端转型，')).toEqual(['规上企业']);
    expect(acting('规上企业向高端转型，', true)).toEqual([]);
    expect(acting('广电部门刊播公告，', true)).toEqual(['广电部门']);
  });
});

describe('bodies behind a label that is no word of role', () => {
  it.each([
    [
      '县城片：技术支撑　水利局；应急队伍　消防大队、武警中队。',
      ['水利局', '消防大队', '武警中队'],
    ],
    ['举报受理　城管局', ['城管局']],
  ])('%s', (text, right) => expect(words(text, labelledBodies(text))).toEqual(right));
  it.each(['资料来源：统计局', '联系电话：水利局', '成员单位：水利局、财政局', '主送　财政局'])(
    'none: %s',
    (text) => expect(labelledBodies(text)).toEqual([]),
  );
});

describe('bodies in brackets', () => {
  it.each([
    ['清理摊点（城管局主抓，公安局协同，6月15日收官）。', ['城管局', '公安局']],
    ['打通数据。（数据中心/审批局；11月底前）', ['数据中心', '审批局']],
  ])('%s', (text, right) => expect(words(text, bracketedBodies(text))).toEqual(right));
  it.each([
    '县应急管理局（以下简称县应急局）负责。',
    '先进个人：王小明（应急管理局）、李红（水务集团）。',
    '乡镇政府（街道办事处）受理。',
    '电话：8880000（城管局）。',
    '（供稿：融媒体中心）',
  ])('none: %s', (text) => expect(bracketedBodies(text)).toEqual([]));
});

describe('a moment, by its shape', () => {
  it.each([
    ['6月15日收官', ['6月15日']],
    ['8月25日开学前交付', ['8月25日', '开学前']],
    ['三方每日16时会商', ['每日', '16时']],
    ['并于当日报告', ['当日']],
    ['十月份为自查阶段', ['十月份']],
    ['清明期间增派人手', ['清明期间']],
    ['年底总结评估', ['底']],
    ['不能超过7天用完', []],
    ['不多于7天', ['7天']],
    ['逢周五上报', ['周五']],
  ])('%s', (text, right) => expect(words(text, momentsIn(text))).toEqual(right));
  it.each([
    '2019年3月5日县政府常务会议通过',
    '自发布之日起施行',
    '有效期5年',
    '近三天降雨偏多',
    '2016年11月18日选举产生',
    '十五分钟生活圈',
    '连续三个月亏损',
    '4月5日放假',
    '有关日报社',
  ])('is none in: %s', (text) => expect(momentsIn(text)).toEqual([]));
});
