/** Times, phrase by phrase: what they are in ISO 8601, and which words set none. */
import { describe, expect, it } from 'vitest';
import { criteriaOf, findDeadlines, opensCriteria } from '../../../src/duties/deadlines.ts';
import { yearOf } from '../../../src/duties/isoTimes.ts';
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
    '完成时限：2024年12月中旬': ['date 2024年12月中旬 2024-12-11/2024-12-20'],
    '时限：2024年9月下旬）': ['date 2024年9月下旬 2024-09-21/2024-09-30'],
    '时间节点：2024年12月初': ['date 2024年12月初 2024-12'],
    '完成时限：2024年12月份': ['date 2024年12月份 2024-12'],
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

describe('more dates', () => {
  it.each<[string, string[]]>([
    ['次月5日前', ['date 次月5日前 null']],
    ['翌年1月底前', ['date 翌年1月底前 null']],
    ['次季度末前', ['date 次季度末前 null']],
    ['次日17:00前', ['date 次日17:00前 null']],
    ['12月1日17时前', ['date 12月1日17时前 2023-12-01']],
    ['12月1日下午5时30分前', ['date 12月1日下午5时30分前 2023-12-01']],
    ['12月1日下班前', ['date 12月1日下班前 2023-12-01']],
    ['截至12月1日止', ['date 截至12月1日止 2023-12-01']],
    ['自12月1日起', ['date 自12月1日起 2023-12-01/..']],
    ['从12月1日开始', ['date 从12月1日开始 2023-12-01/..']],
    ['12月1日以前', ['date 12月1日以前 2023-12-01']],
    ['12月1号前', ['date 12月1号前 2023-12-01']],
    ['12月1日、12月15日前', ['date 12月1日 2023-12-01', 'date 12月15日前 2023-12-15']],
    ['不迟于12月1日', ['date 不迟于12月1日 2023-12-01']],
    ['不得晚于12月1日', ['date 不得晚于12月1日 2023-12-01']],
    ['最迟12月1日', ['date 最迟12月1日 2023-12-01']],
    ['最晚不超过12月1日', ['date 最晚不超过12月1日 2023-12-01']],
    ['12月1日', []],
    ['2024年第一季度末', ['date 2024年第一季度末 2024-03-31']],
    ['四季度前', ['date 四季度前 2023-12-31']],
    ['第2季度底', ['date 第2季度底 2023-06-30']],
    ['一季度末', ['date 一季度末 2024-03-31']],
    ['2024年三季度内', ['date 2024年三季度内 2024-09-30']],
    ['到12月', ['date 到12月 2023-12']],
    ['自12月起', ['date 自12月起 2023-12/..']],
    ['从12月开始', ['date 从12月开始 2023-12/..']],
    ['12月前', ['date 12月前 2023-12']],
    ['12月内', ['date 12月内 2023-12']],
    ['12月末', ['date 12月末 2023-12-31']],
    ['12月初', ['date 12月初 2023-12']],
    ['13月底前', []],
    ['0月底前', []],
    ['2023—2025年完成', ['date 2023—2025年 2023/2025']],
    ['2022-2023年完成', ['date 2022-2023年 2022/2023']],
    ['2021—2022年完成', []],
    ['2025年版', []],
    ['力争2025年', ['date 力争2025年 2025']],
    ['2025年内', ['date 2025年内 2025']],
    ['2025年末', ['date 2025年末 2025-12-31']],
    ['2023年底前', ['date 2023年底前 2023-12-31']],
    ['到2023年', ['date 到2023年 2023']],
    ['2025年', []],
    ['年内完成', ['date 年内 2023-12-31']],
    ['今年年底前', ['date 今年年底前 2023-12-31']],
    ['三年内完成', ['duration 三年内 P3Y']],
    ['月底前', ['date 月底前 null']],
    ['本月末前', ['date 本月末前 null']],
    ['当日前', ['date 当日前 null']],
    ['当日17时前', ['date 当日17时前 null']],
    ['每月底前', ['recurring 每月底前 R/P1M']],
    ['每周五前', ['recurring 每周五前 R/P1W']],
    ['每季度首月10日前', ['recurring 每季度首月10日前 R/P3M']],
    ['每日17时前', ['recurring 每日17时前 R/P1D']],
    ['整改期限：2024年6月底', ['date 2024年6月底 2024-06-30']],
    ['完成时间：6月', ['date 6月 2023-06']],
    // The year that the sentence said before.
    ['2024年开展，6月底前完成', ['date 6月底前 2024-06-30']],
    ['2022年已开展，12月底前完成', ['date 12月底前 2023-12-31']],
    ['2024年开展。1月底前完成', ['date 1月底前 2024-01-31']],
    ['12月20日至25日', ['date 12月20日至25日 2023-12-20/2023-12-25']],
    ['12月20日到12月10日', []],
    ['12月31日至1月5日', ['date 12月31日至1月5日 2023-12-31/2024-01-05']],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected));
  it('lie half a year back at most, by the day', () => {
    // 183 days before 20 November 2023 is 21 May; of the month the last day counts.
    expect(times('5月21日前')).toEqual(['date 5月21日前 2023-05-21']);
    expect(times('5月20日前')).toEqual(['date 5月20日前 2024-05-20']);
    expect(times('5月21日至6月1日')).toEqual(['date 5月21日至6月1日 2023-05-21/2023-06-01']);
    expect(times('5月20日至6月1日')).toEqual(['date 5月20日至6月1日 2024-05-20/2024-06-01']);
    expect(times('2023年1月1日至1月5日')).toEqual([
      'date 2023年1月1日至1月5日 2023-01-01/2023-01-05',
    ]);
    expect(times('2023年第一季度末')).toEqual(['date 2023年第一季度末 2023-03-31']);
    expect(times('2023年1月底前')).toEqual(['date 2023年1月底前 2023-01-31']);
  });
});

describe('more lengths and cycles', () => {
  it.each<[string, string[]]>([
    ['7个工作日办结', ['duration 7个工作日 null']],
    ['限期三个月', ['duration 三个月 P3M']],
    ['公示期不少于7天', ['duration 7天 P7D']],
    ['报名时间为10日', ['duration 10日 P10D']],
    ['整改期限一般为30日', ['duration 30日 P30D']],
    ['提前2小时', ['duration 提前2小时 PT2H']],
    ['提前1周', ['duration 提前1周 P1W']],
    ['零日内', []],
    ['半月内', ['duration 半月内 null']],
    ['半日内', ['duration 半日内 PT12H']],
    ['半年内', ['duration 半年内 P6M']],
    ['半小时内', ['duration 半小时内 PT30M']],
    ['3个星期内', ['duration 3个星期内 P3W']],
    ['最近三年内', []],
    ['超过2小时内', []],
    ['每半天', ['recurring 每半天 R/PT12H']],
    ['每半月', ['recurring 每半月 null']],
    ['每小时', ['recurring 每小时 R/PT1H']],
    ['每2小时', ['recurring 每2小时 R/PT2H']],
    ['每学期', ['recurring 每学期 null']],
    ['每年度', ['recurring 每年度 R/P1Y']],
    ['每星期', ['recurring 每星期 R/P1W']],
    ['每月至少开展两次', ['recurring 每月至少开展两次 R/P1M']],
    ['每隔三天', ['recurring 每隔三天 R/P3D']],
    ['一季度一调度', ['recurring 一季度一调度 R/P3M']],
    ['两月一次', ['recurring 两月一次 R/P2M']],
    ['一周一通报', ['recurring 一周一通报 R/P1W']],
    ['实行月报制度', ['recurring 月报 R/P1M']],
    ['落实旬报', ['recurring 旬报 R/P10D']],
    ['信息季报', ['recurring 信息季报 R/P3M']],
    ['建立季度会商制度', ['recurring 季度 R/P3M']],
    ['建立月度调度制度', ['recurring 月度 R/P1M']],
    ['建立周例会制度', ['recurring 周例会 R/P1W']],
    ['昼夜值守', ['standing 昼夜 null']],
    ['全天候待命', ['standing 全天候 null']],
    ['二十四小时值班', ['standing 二十四小时 null']],
    ['即刻赶赴', ['immediate 即刻 null']],
    ['马上处置', ['immediate 马上 null']],
    ['马上就要过年', []],
    ['逐月提高', ['stepwise 逐月 null']],
    ['逐季提高', ['stepwise 逐季 null']],
    ['逐月份', []],
    // A span may be of one day, and does not run backwards.
    ['11月20日至11月20日', ['date 11月20日至11月20日 2023-11-20/2023-11-20']],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected));
});

describe('the year of a document', () => {
  const year = (frontMatter: object, issue = '2021-03') => yearOf({ frontMatter, issue } as never);
  it('is that of its date, else of its number, else of its issue', () => {
    expect(year({ date: '2023-11-20', docNumber: '某政发〔2022〕1号' })).toBe(2023);
    expect(year({ docNumber: '某政发〔2022〕1号' })).toBe(2022);
    expect(year({ docNumber: '第12号' })).toBe(2021);
    expect(year({})).toBe(2021);
  });
});

describe('a list of criteria', () => {
  it('ends with a colon or a semicolon', () => {
    for (const text of ['有下列情形之一：', '有下列严重违法情形：　', '有如下标准;'])
      expect(opensCriteria(text), text).toBe(true);
    for (const text of ['有下列情形：甲', '有下列特别严重违法情形：', '有下列3种情形：'])
      expect(opensCriteria(text), text).toBe(false);
  });
  it.each([
    '有下列情形之一的：',
    '符合以下条件：',
    '具备如下情况之一，',
    '有以下标准的；',
    '有下列情形的；',
  ])('%s', (text) => expect(opensCriteria(text)).toBe(/[：:；;]$/u.test(text)));
  it.each(['有下列任务：', '以下情形。', '下列情形'])('not %s', (text) =>
    expect(opensCriteria(text)).toBe(false),
  );
  it('has its items, in its own section, until something else stands there', () => {
    const clause = (anchor: string, kind: string, text: string, section?: string) => ({
      anchor,
      kind,
      text,
      ...(section === undefined ? {} : { section }),
    });
    expect([
      ...criteriaOf({
        clauses: [
          clause('1', 'paragraph', '有下列情形之一的：', 's'),
          clause('2', 'item', '甲；', 's'),
          clause('3', 'item', '乙。', 's'),
          clause('4', 'item', '丙。', 't'),
          clause('5', 'paragraph', '丁。', 's'),
          clause('6', 'item', '戊。', 's'),
          clause('7', 'item', '有以下条件：', 's'),
          clause('8', 'item', '己。', 's'),
        ],
      } as never),
    ]).toEqual(['2', '3', '8']);
  });
});

describe('a limit by what is said of it', () => {
  it.each([
    ['12月25日开学前交付使用', ['date 12月25日开学前 2023-12-25']],
    ['到12月31日全部结束', ['date 到12月31日 2023-12-31']],
    ['12月15日收官', ['date 12月15日 2023-12-15']],
    ['10月15日收官', []],
    ['12月完工', ['date 12月 2023-12']],
    ['10月完工', []],
    ['十二月份为自查阶段', ['date 十二月份 2023-12']],
    ['十一月至十二月为清偿阶段', ['date 十一月至十二月 2023-11/2023-12']],
    ['十二月至一月为复查阶段', ['date 十二月至一月 2023-12/2024-01']],
    ['准备阶段（2023年12月）', ['date 2023年12月 2023-12']],
    ['（2023年12月）', []],
    ['三方每日16时会商', ['recurring 每日16时 R/P1D']],
    ['到2024年春节前清偿', ['date 到2024年春节前 null']],
    ['清明期间加密巡护', ['date 清明期间 null']],
    ['并于当日报告', ['date 当日 null']],
    ['发布当日的预报', []],
    ['不能超过7天', ['duration 不能超过7天 P7D']],
    ['时限压减至3个工作日', ['duration 3个工作日 null']],
    ['不迟于当年12月20日', ['date 不迟于当年12月20日 null']],
  ])('%s', (text, right) => expect(times(text)).toEqual(right));
});

describe('cycles without 每', () => {
  it.each([
    ['半年一考', ['recurring 半年一考 R/P6M']],
    ['委托机构半年评估一次', ['recurring 半年评估一次 R/P6M']],
    ['上半年评估一次', []],
    ['对一年内被投诉三次以上查证属实的', []],
    ['一年内发生两起以上事故的', []],
    ['三日内发现问题的应当报告', ['duration 三日内 P3D']],
    ['并在入场前2日报备', ['duration 入场前2日 P2D']],
    ['应当在设置前10个工作日通过平台填报', ['duration 设置前10个工作日 null']],
    ['会前5日提交', ['duration 会前5日 P5D']],
    ['次周一上会', ['date 次周一 null']],
    ['一月一巡', ['recurring 一月一巡 R/P1M']],
    ['紧急时每4小时一报', ['recurring 每4小时 R/PT4H']],
    ['五年一评估', ['recurring 五年一评估 R/P5Y']],
    ['每年第四季度开展', ['recurring 每年第四季度 R/P1Y']],
    ['每季度首月移送', ['recurring 每季度首月 R/P3M']],
    ['小雪节气前到户', ['date 小雪节气前 null']],
    ['开工前5日报告', ['duration 开工前5日 P5D']],
    ['一年一度的节日', []],
  ])('%s', (text, right) => expect(times(text)).toEqual(right));
});

describe('quarters, halves of a year, and what a text says of the year', () => {
  it.each<[string, string[]]>([
    ['每年第一季度开展', ['recurring 每年第一季度 R/P1Y']],
    ['每年一季度前', ['recurring 每年一季度前 R/P1Y']],
    ['每年4季度之前', ['recurring 每年4季度之前 R/P1Y']],
    ['每年二季度末', ['recurring 每年二季度末 R/P1Y']],
    ['每季首月', ['recurring 每季首月 R/P3M']],
    ['每季度第二个月', ['recurring 每季度第二个月 R/P3M']],
    ['每周一次', ['recurring 每周一次 R/P1W']],
    ['每周一前', ['recurring 每周一前 R/P1W']],
    ['每双月一次', ['recurring 每双月一次 R/P2M']],
    ['每单月一次', ['recurring 每单月一次 R/P2M']],
    ['每两双月一次', ['recurring 每两双月一次 R/P4M']],
    ['每三季度一次', ['recurring 每三季度一次 R/P9M']],
    ['每两旬一报', ['recurring 每两旬一报 R/P20D']],
    ['2024 — 2025年实施', ['date 2024 — 2025年 2024/2025']],
    ['2024年——2025年实施', ['date 2024年——2025年 2024/2025']],
    ['2022—2023年实施', ['date 2022—2023年 2022/2023']],
    ['年末以前', ['date 年末以前 2023-12-31']],
    ['五年底前', []],
    ['3年内', ['duration 3年内 P3Y']],
    ['季度末前', ['date 季度末前 null']],
    ['本季末前', ['date 本季末前 null']],
    ['当季度底前', ['date 当季度底前 null']],
    ['本周末前', ['date 本周末前 null']],
    ['本周前', ['date 本周前 null']],
    ['当周底前', ['date 当周底前 null']],
    ['当日 17:30前', ['date 当日 17:30前 null']],
    ['当日17：30前', ['date 当日17：30前 null']],
    ['当天9点前', ['date 当天9点前 null']],
    ['并应当天录入', ['date 当天 null']],
    ['应当日清运', ['date 当日 null']],
    ['x当日报告', []],
    ['是当日报告', []],
    ['甲事当日报告', ['date 当日 null']],
    ['并于当日向全体群众代表们报告', []],
    ['日报制度', ['recurring 日报 R/P1D']],
    ['日调度制度', ['recurring 日调度 R/P1D']],
    ['今年12月1日前', ['date 今年12月1日前 2023-12-01']],
    ['本年12月1日前', ['date 本年12月1日前 2023-12-01']],
    ['明年3月1日前', ['date 明年3月1日前 2024-03-01']],
    ['后年3月1日前', ['date 后年3月1日前 2025-03-01']],
    ['二○二四年三月一日前', ['date 二○二四年三月一日前 2024-03-01']],
    ['二〇二四年底前', ['date 二〇二四年底前 2024-12-31']],
    ['明年10月完工', ['date 明年10月 2024-10']],
    ['明年10月', ['date 明年10月 2024-10']],
    ['今年10月', []],
    ['上半年前', []],
    ['下半年内', ['date 下半年内 2023-12-31']],
    ['2024年上半年', ['date 2024年上半年 2024-06-30']],
    ['2024年下半年末', ['date 2024年下半年末 2024-12-31']],
    ['2023年上半年', []],
    ['近上半年内', []],
    // Where a thing is described by a day that has passed.
    ['2022年6月1日前印发的文件', []],
    ['2022年6月1日前报送的文件', ['date 2022年6月1日前 2022-06-01']],
    ['2024年6月1日前建成的楼', ['date 2024年6月1日前 2024-06-01']],
    ['2022年6月1日前去建成的楼', ['date 2022年6月1日前 2022-06-01']],
    // Stages.
    ['2023年11月至12月为清偿阶段', ['date 2023年11月至12月 2023-11/2023-12']],
    ['11月至11月为清偿阶段', ['date 11月至11月 2023-11/2023-11']],
    ['13月至14月为清偿阶段', []],
    ['11月至13月为清偿阶段', []],
    ['清偿阶段（11月至2024年1月）', ['date 11月至2024年1月 2023-11/2024-01']],
    // The day of the document itself is to come.
    ['到11月20日全部结束', ['date 到11月20日 2023-11-20']],
    ['到11月19日全部结束', []],
    ['11月完工', ['date 11月 2023-11']],
    // What only cites.
    ['某政发〔2025〕3号', []],
    ['某政发〔2025〕年内', ['date 年内 2023-12-31']],
    ['《2025年底前方案》', []],
    // Cycles go on, whatever stands before them.
    ['连续每月开展', ['recurring 每月 R/P1M']],
    // Side by side, and each once.
    ['12月1日前2小时内', ['date 12月1日前 2023-12-01']],
    ['每年甲，每年乙', ['recurring 每年 R/P1Y']],
    ['2小时内甲，3小时内乙', ['duration 2小时内 PT2H', 'duration 3小时内 PT3H']],
    ['立即甲，马上乙', ['immediate 立即 null', 'immediate 马上 null']],
  ])('%s', (text, right) => expect(times(text)).toEqual(right));
  it.each<[string, string[]]>([
    ['自11月25日起至12月10日止开展检查', ['date 自11月25日起至12月10日 2023-11-25/2023-12-10']],
    ['于每月首五个工作日内缴付租金', ['recurring 每月首五个工作日内 R/P1M']],
    [
      '递交标书截止日期：2023年12月6日（星期三）中午十二时正',
      ['date 2023年12月6日（星期三）中午十二时正 2023-12-06'],
    ],
    ['整改时限：立行立改，长期坚持', ['immediate 立行立改 null', 'standing 长期坚持 null']],
    ['坚持长期主义', []],
    ['今年一至七月发生事故四十一起', []],
    ['于暑假前拟具计划', ['date 暑假前 null']],
    ['2023—2024年度核定指标', []],
    ['开展汛前检查', []],
    ['汛前完成检查', ['date 汛前 null']],
    ['2023年12月31日前已办理退休手续的人员', []],
    ['每年3月1日至3月31日提出申报', ['recurring 每年3月1日至3月31日 R/P1Y']],
    ['缴费每满1年，每月增加2元', []],
  ])('forms of other offices: %s', (text, right) => expect(times(text)).toEqual(right));
  it('half a year that has passed, or ends with the day of the document', () => {
    expect(times('上半年前', '2023-06-30')).toEqual(['date 上半年前 2023-06-30']);
    expect(times('上半年前', '2023-07-01')).toEqual([]);
    expect(times('11月完工', '2023-11-30')).toEqual(['date 11月 2023-11']);
    expect(times('11月完工', '2023-12-01')).toEqual([]);
  });
  it('a document without a date has the year of its issue, and nothing of it has passed', () => {
    const undated = (text: string): string[] =>
      findDeadlines(text, {
        frontMatter: { title: '甲', kind: 'notice' },
        issue: '2023-06',
      } as never).map((d) => `${d.text} ${d.iso}`);
    expect(undated('上半年前')).toEqual(['上半年前 2023-06-30']);
    expect(undated('到1月1日全部结束')).toEqual(['到1月1日 2023-01-01']);
    expect(undated('1月完工')).toEqual(['1月 2023-01']);
    expect(undated('1月1日前')).toEqual(['1月1日前 2023-01-01']);
  });
  it.each([
    ...['近', '过去', '连续', '最近', '前', '此前', '上', '满', '超过', '超出', '期间', '运行'],
    ...['未满', '不足'],
  ])('no length of time behind %s', (word) => {
    expect(times(`${word}2小时内`)).toEqual([]);
    expect(times(`${word}后2小时内`)).toEqual(['duration 2小时内 PT2H']);
  });
  it('but behind the day from which it counts', () => {
    expect(times('之日前2小时内')).toEqual(['duration 2小时内 PT2H']);
    expect(times('当日前2小时内').at(-1)).toBe('duration 2小时内 PT2H');
  });
});
