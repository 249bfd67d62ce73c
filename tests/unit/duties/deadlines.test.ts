/** Times, phrase by phrase: what they are in ISO 8601, and which words set none. */
import { describe, expect, it } from 'vitest';
import { findDeadlines } from '../../../src/duties/deadlines.ts';
import { documentOf } from './documents.ts';

/** Deadlines of a sentence in a document of 20 November 2023, in one line each. */
const times = (text: string, date = '2023-11-20'): string[] =>
  findDeadlines(text, { ...documentOf('# 甲\n', { date }), issue: '2023-06' }).map(
    (d) => `${d.kind} ${d.text} ${d.iso}`,
  );

describe('a clock that is no date', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    应当立即报告: ['immediate 立即 null'],
    第一时间上报: ['immediate 第一时间 null'],
    随时待命: ['standing 随时 null'],
    实行24小时值班: ['standing 24小时 null'],
    '24小时专人值守': ['standing 24小时 null'],
    逐年提高比例: ['stepwise 逐年 null'],
    实行突发事件动态日报制度: ['recurring 动态日报 R/P1D'],
    '实行日报告、周通报制度': ['recurring 日报告 R/P1D', 'recurring 周通报 R/P1W'],
    建立年度目标完成情况通报制度: ['recurring 年度 R/P1Y'],
    每年6月底前完成清淤: ['recurring 每年6月底前 R/P1Y'],
    每月10日前报送: ['recurring 每月10日前 R/P1M'],
    在某某日报刊登: [],
    '24小时降雨量': [],
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(text, () => expect(times(text)).toEqual(expected));
  }
});

describe('a date', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    '自查阶段（11月20日至11月30日）': ['date 11月20日至11月30日 2023-11-20/2023-11-30'],
    '12月1日—15日': ['date 12月1日—15日 2023-12-01/2023-12-15'],
    '2023年12月20日至2024年1月10日': ['date 2023年12月20日至2024年1月10日 2023-12-20/2024-01-10'],
    '12月20日至1月10日': ['date 12月20日至1月10日 2023-12-20/2024-01-10'],
    于12月1日前报送: ['date 12月1日前 2023-12-01'],
    '1月31日前报送': ['date 1月31日前 2024-01-31'],
    // A day without its year is of the next year where it would lie more than half a year back.
    '5月21日前报送': ['date 5月21日前 2023-05-21'],
    '5月20日前报送': ['date 5月20日前 2024-05-20'],
    '5月底前': ['date 5月底前 2023-05-31'],
    '4月底前': ['date 4月底前 2024-04-30'],
    '4月1日至4月30日': ['date 4月1日至4月30日 2024-04-01/2024-04-30'],
    '2023年1月31日前': ['date 2023年1月31日前 2023-01-31'],
    '2024年3月1日起施行': ['date 2024年3月1日起 2024-03-01/..'],
    二〇二四年三月一日前: ['date 二〇二四年三月一日前 2024-03-01'],
    '2024年6月底前完成，9月底前验收': ['date 2024年6月底前 2024-06-30', 'date 9月底前 2024-09-30'],
    从11月中旬开始: ['date 从11月中旬开始 2023-11-11/2023-11-20'],
    '2024年2月下旬': ['date 2024年2月下旬 2024-02-21/2024-02-29'],
    '到2025年，达到30%，到2025年底前完成': ['date 到2025年 2025', 'date 到2025年底前 2025-12-31'],
    自2024年起: ['date 自2024年起 2024/..'],
    年底前完成: ['date 年底前 2023-12-31'],
    次月5日前报送: ['date 次月5日前 null'],
    '完成时限：2024年12月31日': ['date 2024年12月31日 2024-12-31'],
    '完成时限：2024年12月': ['date 2024年12月 2024-12'],
    '2024年12月': [],
    '2024—2025年实施': ['date 2024—2025年 2024/2025'],
    '2024年2月上旬': ['date 2024年2月上旬 2024-02-01/2024-02-10'],
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(text, () => expect(times(text)).toEqual(expected));
  }
});

describe('a duration', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    在2小时内报告: ['duration 2小时内 PT2H'],
    接报后三十分钟以内: ['duration 三十分钟以内 PT30M'],
    半小时内: ['duration 半小时内 PT30M'],
    '5个工作日内': ['duration 5个工作日内 null'],
    十五日内答复: ['duration 十五日内 P15D'],
    '7天内': ['duration 7天内 P7D'],
    '两周内、3个月内、一年内': [
      'duration 两周内 P2W',
      'duration 3个月内 P3M',
      'duration 一年内 P1Y',
    ],
    提前30日公告: ['duration 提前30日 P30D'],
    '一年半内、两个半月内、1个半小时内': [
      'duration 一年半内 P1Y6M',
      'duration 两个半月内 P2M15D',
      'duration 1个半小时内 PT1H30M',
    ],
    '半年内、半天内、15分钟内、3个自然日内': [
      'duration 半年内 P6M',
      'duration 半天内 PT12H',
      'duration 15分钟内 PT15M',
      'duration 3个自然日内 P3D',
    ],
    提前5个工作日通知: ['duration 提前5个工作日 null'],
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(text, () => expect(times(text)).toEqual(expected));
  }
});

describe('a cycle', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    每三年应当举行演练: ['recurring 每三年 R/P3Y'],
    至少每3年进行一次应急演练: ['recurring 至少每3年进行一次 R/P3Y'],
    每半年至少组织一次: ['recurring 每半年至少组织一次 R/P6M'],
    每季度调度一次: ['recurring 每季度调度一次 R/P3M'],
    应当每周报告: ['recurring 每周 R/P1W'],
    '一年一体检、五年一评估': ['recurring 一年一体检 R/P1Y', 'recurring 五年一评估 R/P5Y'],
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(text, () => expect(times(text)).toEqual(expected));
  }
});

describe('words that set no time', () => {
  for (const text of [
    '改造2005年底前建成的小区',
    '到2022年，覆盖率达到30%',
    '2022年底前已经完成',
    '2020—2022年三年行动',
    '2022年达到30%，2020年国家颁布条例以来',
    '《某预案（2022年版）》《行动方案（2021—2025年）》',
    '某政发〔2023〕62号',
    '近三年内未发生拖欠',
    '签订合同前一年内承建的工程',
    '连续三年未发生拖欠',
    '运行年限满20年的管网',
    '每万人拥有量，每人每件',
    '第1年至第3年免征，第4年至第6年减半',
    '超出企业7天处理能力',
    '13月45日前',
    '2月30日前',
    '十五分钟生活圈',
  ]) {
    it(text, () => expect(times(text)).toEqual([]));
  }
});
