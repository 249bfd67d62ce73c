/**
 * Times at their limits: the day before and the day after, documents without a date, years that were
 * said before, words on either side that make a time none; what is due in brackets, rows and headings.
 * By hand.
 */
import { describe, expect, it } from 'vitest';
import { criteriaOf, findDeadlines, placeDeadlines } from '../../../src/duties/deadlines.ts';
import { clauseDues } from '../../../src/duties/times.ts';
import { documentOf } from './documents.ts';

/** Deadlines in a document of 20 November 2023, or of no day, of the issue 2023-06. */
const times = (text: string, date: string | null = '2023-11-20'): string[] =>
  findDeadlines(text, {
    frontMatter: date === null ? {} : { date },
    issue: '2023-06',
  } as never).map((d) => `${d.text} ${d.iso}`);
const dues = (text: string): string[] =>
  [...clauseDues(documentOf(`# 甲\n\n${text}\n`, { date: '2023-11-20' })).values()]
    .flat()
    .map(({ text: words, what, trigger }) =>
      [words, what, ...(trigger === null ? [] : [`from ${trigger}`])].join(' | '),
    );

describe('a time beside the day of its document', () => {
  it.each<[string, string[]]>([
    // What is told of a day that has passed sets nothing; of the day itself it may.
    ['11月19日完工', []],
    ['11月20日完工', ['11月20日 2023-11-20']],
    ['11月完工', ['11月 2023-11']],
    ['10月完工', []],
    ['到11月20日结束', ['到11月20日 2023-11-20']],
    ['到11月19日结束', []],
    ['上半年前', []],
    ['2023年下半年', ['2023年下半年 2023-12-31']],
    ['2023年上半年', []],
    ['2024年上半年', ['2024年上半年 2024-06-30']],
    ['下半年内', ['下半年内 2023-12-31']],
    ['到2022年', []],
    ['到2023年', ['到2023年 2023']],
    ['2023年', []],
    ['2023年起', ['2023年起 2023/..']],
    ['2023年内', ['2023年内 2023']],
    ['2023年底', ['2023年底 2023-12-31']],
    ['一季度末', ['一季度末 2024-03-31']],
    ['二季度末', ['二季度末 2023-06-30']],
    ['2023年一季度末', ['2023年一季度末 2023-03-31']],
    ['四季度内', ['四季度内 2023-12-31']],
    ['2022—2023年实施', ['2022—2023年 2022/2023']],
    ['2021—2022年实施', []],
    ['2023——2025年实施', ['2023——2025年 2023/2025']],
    ['2023-2025年版', []],
    ['十二月至一月为复查阶段', ['十二月至一月 2023-12/2024-01']],
    ['十一月至十二月为复查阶段', ['十一月至十二月 2023-11/2023-12']],
    ['十一月至十三月为复查阶段', []],
    ['2024年三月至五月为复查阶段', ['2024年三月至五月 2024-03/2024-05']],
    ['验收阶段（2024年8月至9月）', ['2024年8月至9月 2024-08/2024-09']],
    ['验收阶段（8月至9月）', ['8月至9月 2023-08/2023-09']],
    ['12月31日至1月5日', ['12月31日至1月5日 2023-12-31/2024-01-05']],
    ['12月5日至3日', []],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected));
  it('is of the year of its issue where the document has no day', () => {
    expect(times('1月5日前', null)).toEqual(['1月5日前 2023-01-05']);
    expect(times('1月底前', null)).toEqual(['1月底前 2023-01-31']);
    expect(times('1月5日完工', null)).toEqual(['1月5日 2023-01-05']);
    expect(times('1月完工', null)).toEqual(['1月 2023-01']);
    expect(times('2023年上半年', null)).toEqual(['2023年上半年 2023-06-30']);
    expect(times('一季度末', null)).toEqual(['一季度末 2023-03-31']);
    expect(times('1月1日至1月5日', null)).toEqual(['1月1日至1月5日 2023-01-01/2023-01-05']);
  });
  it('is of the year that its sentence has said before, where that is not past', () => {
    expect(times('2024年开展，3月5日前完成')).toEqual(['3月5日前 2024-03-05']);
    expect(times('2022年开展，12月5日前完成')).toEqual(['12月5日前 2023-12-05']);
    expect(times('2024年开展；12月5日前完成')).toEqual(['12月5日前 2023-12-05']);
    // A year that was said is not moved on.
    expect(times('2023年开展，1月5日前完成')).toEqual(['1月5日前 2023-01-05']);
    expect(times('2024年开展，2025年推广，3月5日前完成')).toEqual(['3月5日前 2025-03-05']);
    expect(times('今年开展，1月5日前完成')).toEqual(['1月5日前 2023-01-05']);
    expect(times('明年开展，1月5日前完成')).toEqual(['1月5日前 2024-01-05']);
  });
});

describe('what stands beside a time', () => {
  it.each<[string, string[]]>([
    // Of whom or of what, and no limit.
    ['每户每月免收5立方米', []],
    ['每人每年200元', []],
    ['每月每人200元', []],
    ['每月约200元', []],
    ['每月不超过3.5万元', []],
    ['每月200元', []],
    ['每月200次', ['每月200次 R/P1M']],
    ['每亩每年补助', []],
    ['每公顷每年补助', []],
    ['每家庭每年补助', []],
    ['每天每床补助', []],
    ['每年检查', ['每年 R/P1Y']],
    ['8月31日前年满6周岁', []],
    ['8月31日前已满六周岁', []],
    ['8月31日，未满6周岁', []],
    ['8月31日前出生', []],
    ['8月31日前在岗', []],
    ['8月31日前满堂', ['8月31日前 2023-08-31']],
    ['每年10月1日至翌年5月31日为防火期', []],
    ['每年5月为宣传月。', []],
    ['5月10日为全市活动日，', []],
    ['12月10日为全市开会', []],
    ['年龄（12月31日前', []],
    ['学籍12月31日前', []],
    ['户籍（12月31日前', []],
    ['2005年底前建成的', []],
    ['2025年底前建成', ['2025年底前 2025-12-31']],
    ['2022年12月1日前出台的', []],
    ['2022年12月1日前已出台', ['2022年12月1日前 2022-12-01']],
    ['一年内被投诉三次以上的', []],
    ['一年内连续发生两起事故的', []],
    ['一年内同一企业受到处罚三次的', []],
    ['一年内投诉', ['一年内 P1Y']],
    ['三日内因病请假', ['三日内 P3D']],
    ['近三年内', []],
    ['此前三日内', []],
    ['之日前三日内', ['三日内 P3D']],
    ['最近一年内', []],
    ['未满三年内', []],
    ['自批准之日起三日内', ['三日内 P3D']],
    // Titles and numbers set nothing, whatever stands in them.
    ['《12月5日前》', []],
    ['《某预案》12月5日前', ['12月5日前 2023-12-05']],
    ['某政发〔2024〕12号', []],
    ['某政发〔2024〕底前', []],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected));
  it('says where it stands, in words of the text, each once', () => {
    const placed = placeDeadlines('《甲》12月5日前报送，12月5日前办结。', {
      frontMatter: { date: '2023-11-20' },
      issue: '2023-06',
    } as never);
    expect(placed.map(({ start, end, text }) => [start, end, text])).toEqual([
      [3, 9, '12月5日前'],
      [12, 18, '12月5日前'],
    ]);
    expect(times('12月5日前报送，12月5日前办结。')).toEqual(['12月5日前 2023-12-05']);
    expect(times('12月5日前报送，1小时内办结。')).toEqual(['12月5日前 2023-12-05', '1小时内 PT1H']);
  });
});

it('are found once for each text of a document, and for each document by its own year', () => {
  const dated = (date: string) => ({ frontMatter: { date }, issue: '2023-06' }) as never;
  const [one, other] = [dated('2023-11-20'), dated('2019-03-01')];
  const text = '甲局应于12月5日前报送。';
  expect(placeDeadlines(text, one)).toBe(placeDeadlines(text, one));
  expect(placeDeadlines(text, one)[0]?.iso).toContain('2023-12-05');
  expect(placeDeadlines(text, other)[0]?.iso).toContain('2019-12-05');
});

describe('lengths and cycles', () => {
  it.each<[string, string[]]>([
    ['一个半小时内', ['一个半小时内 PT1H30M']],
    ['一个半月内', ['一个半月内 P1M15D']],
    ['一个半天内', ['一个半天内 null']],
    ['每半年', ['每半年 R/P6M']],
    ['每半小时', ['每半小时 R/PT30M']],
    ['每半日', ['每半日 R/PT12H']],
    ['每半周', ['每半周 null']],
    ['每5个工作日', []],
    ['每两天', ['每两天 R/P2D']],
    ['每〇天', []],
    ['0小时内', []],
    ['一小时内', ['一小时内 PT1H']],
    ['半年内', ['半年内 P6M']],
    ['两季度一次', ['两季度一次 R/P6M']],
    ['按月通报', ['按月 R/P1M']],
    ['按季度向社会公开', ['按季度 R/P3M']],
    ['按旬调度', ['按旬 R/P10D']],
    ['按年龄通报', []],
    ['提前2周通知', ['提前2周 P2W']],
    ['年度考核制度', ['年度 R/P1Y']],
    ['季度报告制度', ['季度 R/P3M']],
    ['日例会制度', ['日例会 R/P1D']],
    ['当天向群众反馈', []],
    ['并于当天向市政府反馈', ['当天 null']],
    ['应当日报', ['当日 null']],
    ['隐患当日将其录入系统清零', ['当日 null']],
    ['立即、即刻、马上、第一时间', ['立即 null', '即刻 null', '马上 null', '第一时间 null']],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected));
});

describe('what is due', () => {
  it.each<[string, string[]]>([
    // A time in a bracket of its own, in a sentence of several.
    ['甲演练（12月5日前），乙演练（12月10日前）。', ['12月5日前 | 甲演练', '12月10日前 | 乙演练']],
    [
      '先动员。甲演练（12月5日前），乙演练（12月10日前）。',
      ['12月5日前 | 甲演练', '12月10日前 | 乙演练'],
    ],
    ['甲演练（12月5日前）。乙演练（12月10日前）。', ['12月5日前 | 甲演练', '12月10日前 | 乙演练']],
    // A bracket that says who owes it, by labels in it.
    ['修堤。（市水务局牵头，12月5日前）', ['12月5日前 | 修堤']],
    ['修堤。（完成时限：12月5日前）', ['12月5日前 | 修堤']],
    ['（完成时限：12月5日前）', ['12月5日前 | 完成时限：12月5日前']],
    ['（责任单位：市水务局；完成时限：12月5日前）', ['12月5日前 | 完成时限：12月5日前']],
    ['修堤（含甲段，12月5日前）', ['12月5日前 | 修堤']],
    ['修堤【牵头单位：市水务局，时限：12月5日前】。', ['12月5日前 | 修堤']],
    ['修堤（见附件）（时限：12月5日前）。', ['12月5日前 | 修堤（见附件）']],
    // Of two times in one part each has its own.
    ['30分钟内电话报告、1小时内书面报告。', ['30分钟内 | 电话报告', '1小时内 | 书面报告']],
    // A comma behind it.
    ['市水务局在1小时内，报告市政府。', ['1小时内 | 报告市政府']],
    ['立即，报告市政府。', ['立即 | 报告市政府']],
    ['12月5日前 ，修堤。', ['12月5日前 | 修堤']],
    ['12月5日前', ['12月5日前 | 12月5日前']],
    ['修堤，12月5日前。', ['12月5日前 | 12月5日前']],
    ['1\\. 12月5日前，修堤。', ['12月5日前 | 修堤']],
    [
      '12月5日前，修堤；清淤。另行通知。',
      ['12月5日前 | 修堤', '12月5日前 | 清淤', '12月5日前 | 另行通知'],
    ],
    ['先动员。12月5日前，修堤；清淤。', ['12月5日前 | 修堤']],
    ['动员，12月5日前，修堤，清淤。', ['12月5日前 | 修堤', '12月5日前 | 清淤']],
    [
      '12月5日前，修堤，12月10日前，清淤，12月15日前，验收。',
      ['12月5日前 | 修堤', '12月10日前 | 清淤', '12月15日前 | 验收'],
    ],
    ['12月5日前，（责任单位：市水务局）修堤。', ['12月5日前 | 修堤']],
    // From when.
    ['接到报告后，应当在1小时内核实。', ['1小时内 | 核实 | from 接到报告后']],
    ['接到报告后应当在1小时内核实。', ['1小时内 | 核实 | from 接到报告后']],
    ['会议结束后要，立即核实。', ['立即 | 核实']],
    ['目前后方立即核实。', ['立即 | 核实']],
    ['12月5日前逐年提高。', ['12月5日前 | 逐年提高', '逐年 | 12月5日前逐年提高']],
    ['甲必须按规定12月5日前报送。', ['12月5日前 | 报送']],
  ])('%s', (text, expected) => expect(dues(text)).toEqual(expected));
  it('under a heading is its days, without its brackets and its number', () => {
    expect(dues('## （二）立即整改（12月5日前）').sort()).toEqual([
      '12月5日前 | 整改',
      '立即 | 整改',
    ]);
    expect(dues('## 一、每周调度')).toEqual(['每周 | 每周调度']);
    expect(dues('## 一、2025年目标')).toEqual([]);
    expect(dues('## 一、随时报告')).toEqual(['随时 | 随时报告']);
  });
  it('of a row: years of columns, kinds apart, serials and agencies no names', () => {
    const table = (head: string, ...rows: string[]): string =>
      [
        `| ${head} |`,
        `|${head
          .split('|')
          .map(() => ' - |')
          .join('')}`,
        ...rows.map((r) => `| ${r} |`),
      ].join('\n');
    expect(dues(table('类别 | 任务 | 完成时限', '水利 | 修堤 | 12月5日前'))).toEqual([
      '12月5日前 | 修堤',
    ]);
    expect(dues(table('类别 | 完成时限', '水利类 | 12月5日前'))).toEqual(['12月5日前 | 水利类']);
    expect(
      dues(table('序号 | 责任单位 | 任务 | 时间安排', '一一 | 市水务局 | 修堤 | 12月')),
    ).toEqual(['12月 | 修堤']);
    expect(dues(table('指标 | 2022年 | 2023年 | 2024年', '绿地率 | 1% | 2% | /'))).toEqual([
      '2023年 | 绿地率：2%',
    ]);
    expect(dues(table('任务 | 说明', '修堤工程 | 12月5日前验收，12月5日前验收'))).toEqual([
      '12月5日前 | 修堤工程：12月5日前验收，12月5日前验收',
    ]);
    expect(dues(table('任务 | 说明 | 进度', '修堤工程 | 12月5日前验收 | 12月5日前'))).toEqual([
      '12月5日前 | 修堤工程：12月5日前验收',
    ]);
  });
});

describe('criteria', () => {
  it('are the items of a list of its section alone', () => {
    const doc = documentOf(
      '# 甲\n\n有下列情形之一的：\n\n（一）甲；\n\n（二）乙。\n\n另行规定。\n\n（三）丙。\n',
    );
    const anchors = doc.clauses.map((c) => c.anchor);
    expect([...criteriaOf(doc)]).toEqual(anchors.filter((_, i) => [2, 3].includes(i)));
  });
});

describe('months of a plan', () => {
  it('have their own tasks, and end what an earlier date governs', () => {
    expect(
      dues('2023年12月底前，各乡镇完成摸底；2024年1月至3月，集中整治；4月，县政府组织验收。'),
    ).toEqual([
      '2023年12月底前 | 各乡镇完成摸底',
      '2024年1月至3月 | 集中整治',
      '4月 | 县政府组织验收',
    ]);
  });
  it('end it where they stand alone, in whatever order', () => {
    expect(dues('12月底前，各乡镇完成摸底；10月，集中整治。')).toEqual([
      '12月底前 | 各乡镇完成摸底',
      '10月 | 集中整治',
    ]);
  });
  it('may tell what happened where a sentence opens with them', () => {
    expect(dues('今年8月，水利局在检查中发现水库溢洪道存在质量缺陷。')).toEqual([]);
  });
});

describe('how long before something happens', () => {
  it.each<[string, string[]]>([
    ['申请人应当在届满30日前提出申请', ['届满30日前 P30D']],
    ['施工单位应当在开工十五日前告知', ['开工十五日前 P15D']],
    ['应当在会议召开5个工作日前送达', ['召开5个工作日前 null']],
    ['应当在10日前报送', ['10日前 null']],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected));
});

describe('a term that is prolonged, or at most so long', () => {
  it.each<[string, string[]]>([
    ['可以延长10个工作日，并应当告知申请人。', ['10个工作日 | 可以延长10个工作日']],
    ['特殊情况可以延期15日，并告知申请人。', ['15日 | 特殊情况可以延期15日']],
    ['审查期限最长不超过60日，应当书面通知申请人。', ['不超过60日 | 审查期限最长不超过60日']],
    ['应当在60日内，书面通知申请人。', ['60日内 | 书面通知申请人']],
  ])('%s', (text, expected) => expect(dues(text)).toEqual(expected));
});

describe('from what a term counts', () => {
  it('is told without those who owe it', () => {
    expect(dues('用水户应当在收到通知之日起15日内缴纳水费。')).toEqual([
      '15日内 | 缴纳水费 | from 收到通知之日起',
    ]);
    expect(dues('海上渔船应当于响应启动后12小时内全部回港。')).toEqual([
      '12小时内 | 全部回港 | from 响应启动后',
    ]);
  });
});
