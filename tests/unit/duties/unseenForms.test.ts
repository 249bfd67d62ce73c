/** Sentences as notices, plans and rules word them: whose each part is, and whose each time. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({
  water: ['县水利局'],
  money: ['县财政局'],
  farm: ['县农业农村局'],
  rescue: ['县应急管理局'],
});
const duties = (say: string): string[] =>
  dutiesOf(say, register).duties.map(
    (d) => `${d.agencies.map((a) => a.printed).join('、')} | ${d.text}`,
  );
const deadlines = (say: string): string[] =>
  dutiesOf(say, register).deadlines.map(
    (d) => `${d.text} ${d.iso ?? '-'} | ${d.what} | ${d.trigger ?? '-'} | ${d.owners.join('、')}`,
  );

describe('whose the words are', () => {
  it.each([
    // What may be done once another has consented is no act of that other.
    [
      '县水利局审核同意后，乡镇方可动工，并自动工之日起90日内完工。',
      ['乡镇 | 县水利局审核同意后，乡镇方可动工，并自动工之日起90日内完工。'],
    ],
    // A verb, and then a body: no name.
    [
      '县农业农村局应派员到现场诊断，必要时采样送省动物疫控中心检测。',
      ['县农业农村局 | 县农业农村局应派员到现场诊断，必要时采样送省动物疫控中心检测。'],
    ],
    // Whoever is excepted owes nothing.
    [
      '除县水利局另有规定外，取水单位应当按月缴纳水资源费。',
      ['取水单位 | 除县水利局另有规定外，取水单位应当按月缴纳水资源费。'],
    ],
    // What must have been done first, and by whom, makes nobody do it here.
    ['经县财政局评审、县水利局审核，报县政府批准后实施。', []],
    [
      '县水利局、县气象局等部门和单位密切配合。',
      ['县水利局、县气象局 | 县水利局、县气象局等部门和单位密切配合。'],
    ],
    [
      '政法委、司法局、信访局三家合署接访。',
      ['政法委、司法局、信访局 | 政法委、司法局、信访局三家合署接访。'],
    ],
    ['县应急管理局值班室24小时值守。', ['县应急管理局值班室 | 县应急管理局值班室24小时值守。']],
    [
      '生产经营单位的主要负责人对本单位安全生产负总责。',
      ['生产经营单位的主要负责人 | 生产经营单位的主要负责人对本单位安全生产负总责。'],
    ],
    ['区卫生监督所：依法对公共场所开展检查。', ['区卫生监督所 | 依法对公共场所开展检查。']],
    [
      '县水利局逐点排查隐患，雨前排查、雨中巡查。',
      ['县水利局 | 县水利局逐点排查隐患，雨前排查、雨中巡查。'],
    ],
    ['县财政局按1:1配套资金。', ['县财政局 | 县财政局按1:1配套资金。']],
  ])('%s', (say, expected) => expect(duties(say)).toEqual(expected));

  it('stands behind a dash, if it is nothing but names', () => {
    expect(duties('# 甲\n\n## 一、任务\n\n（一）修复水毁渠道。——县水利局、县财政局')).toEqual([
      '县水利局、县财政局 | （一）修复水毁渠道。',
    ]);
    expect(duties('# 甲\n\n## 一、任务\n\n（一）修复水毁渠道。——县志')).toEqual([]);
  });
});

describe('whose a time is, and from when it counts', () => {
  it.each([
    ['县水利局汛后10日内上报灾情。', ['10日内 P10D | 上报灾情 | 汛后 | 县水利局']],
    [
      '2023年至2025年，县财政局安排500万元。',
      ['2023年至2025年 2023/2025 | 安排500万元 | - | 县财政局'],
    ],
    [
      '县应急管理局在遇有突发事件后30分钟内电话报告、1小时内书面报告。',
      [
        '30分钟内 PT30M | 电话报告 | 遇有突发事件后 | 县应急管理局',
        '1小时内 PT1H | 书面报告 | 遇有突发事件后 | 县应急管理局',
      ],
    ],
    [
      '县水利局每年组织检查，检查不合格的，限期15日内整改。',
      ['每年 R/P1Y | 每年组织检查 | - | 县水利局', '15日内 P15D | 整改 | 检查不合格的 | '],
    ],
    ['县水利局检查水渠，发现漏水的，限三日内修好。', ['三日内 P3D | 修好 | 发现漏水的 | 县水利局']],
  ])('%s', (say, expected) => expect(deadlines(say)).toEqual(expected));
});
