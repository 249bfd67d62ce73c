/** Rows, frames, targets, members, remarks: the forms one by one, without any gazette. Invented names. */
import { describe, expect, it } from 'vitest';
import { isAppointments } from '../../../src/records/appointments.ts';
import { readElsewhere } from '../../../src/records/elsewhere.ts';
import { isFrameLine } from '../../../src/records/frame.ts';
import { readHead, readValue } from '../../../src/records/indicators.ts';
import { readRow } from '../../../src/records/lists.ts';
import { isBody, readDate, readDuration, splitTop } from '../../../src/records/words.ts';
import {
  appointmentsIn,
  chronicleIn,
  documentOf,
  indicatorsIn,
  membershipsIn,
} from './document.ts';

describe('a row of a list of names', () => {
  const acts = (columns: string, cells: string, mode: 'appoint' | 'remove' | null = null) => {
    const row = readRow(columns.split('|'), cells.split('|'), mode);
    if (row === undefined || row === 'empty') return row;
    return [
      ...row.acts.map((a) => `${a.action} ${a.person} ${a.post} ${a.organization ?? '-'}`),
      ...row.notes.map((n) => `! ${n}`),
    ];
  };
  it.each<[string, string, string[]]>([
    ['姓名|任职', '张三|市水务局局长', ['appoint 张三 市水务局局长 市水务局']],
    ['姓 名|拟任职务', '张三|市水务局局长', ['appoint 张三 市水务局局长 市水务局']],
    ['姓名|免去职务', '张三|市水务局局长', ['remove 张三 市水务局局长 市水务局']],
    ['姓名|拟免职务', '张三|市水务局局长', ['remove 张三 市水务局局长 市水务局']],
    ['姓名|免职', '张三|市水务局局长', ['remove 张三 市水务局局长 市水务局']],
    ['姓名|不再担任职务', '张三|市水务局局长', ['remove 张三 市水务局局长 市水务局']],
    [
      '姓名|免去职务|新任职务',
      '张三|市水务局局长|市财政局局长',
      ['remove 张三 市水务局局长 市水务局', 'appoint 张三 市财政局局长 市财政局'],
    ],
    [
      '姓名|原任职务|任职',
      '张三|市水务局副局长|市水务局局长',
      ['appoint 张三 市水务局局长 市水务局'],
    ],
    ['姓名|现任职务', '张三|市水务局局长', ['appoint 张三 市水务局局长 市水务局']],
    ['单位|姓名|任职', '市水务局|张三|局长', ['appoint 张三 市水务局局长 市水务局']],
    ['单位|姓名|任职', '市水务局|张三|市财政局局长', ['appoint 张三 市财政局局长 市财政局']],
    [
      '姓名|任职',
      '张三、李四|市水务局副局长',
      ['appoint 张三 市水务局副局长 市水务局', 'appoint 李四 市水务局副局长 市水务局'],
    ],
    [
      '姓名|任职',
      '张三同志|市水务局党组书记、局长',
      ['appoint 张三 市水务局党组书记 市水务局', 'appoint 张三 局长 市水务局'],
    ],
    [
      '姓名|任职',
      '张三|市水务局局长（试用期一年）',
      ['appoint 张三 市水务局局长 市水务局', '! 试用期一年'],
    ],
    [
      '姓名|任职|备注',
      '张三|市水务局局长|试用期一年；女',
      ['appoint 张三 市水务局局长 市水务局', '! 试用期一年', '! 女'],
    ],
    ['姓名|任职|备注', '张三|市水务局局长|无', ['appoint 张三 市水务局局长 市水务局']],
    ['姓名|任职|免职', '张三|市水务局局长|—', ['appoint 张三 市水务局局长 市水务局']],
    ['姓名|任职', '张三|市水务局局长职务', ['appoint 张三 市水务局局长 市水务局']],
  ])('%s: %s', (columns, cells, expected) => expect(acts(columns, cells)).toEqual(expected));

  it('of posts alone has the act of the list', () => {
    expect(acts('姓名|职务', '张三|市水务局局长', 'appoint')).toEqual([
      'appoint 张三 市水务局局长 市水务局',
    ]);
    expect(acts('姓名|职务', '张三|市水务局局长', 'remove')).toEqual([
      'remove 张三 市水务局局长 市水务局',
    ]);
    expect(acts('姓名|职务', '张三|市水务局局长')).toBeUndefined();
  });
  it('is none without a name or an act in its head, or where cells are missing', () => {
    expect(acts('单位|任职', '市水务局|局长')).toBeUndefined();
    expect(acts('姓名|性别', '张三|女')).toBeUndefined();
    expect(acts('姓名|任职', '张三')).toBeUndefined();
    expect(acts('姓名|任职', '|—')).toBe('empty');
    expect(acts('姓名|任职', '无|暂缺')).toBe('empty');
  });
});

describe('a line of the frame', () => {
  const frame = (line: string, alone = true) => isFrameLine(line, '青川市人民政府', alone);
  it.each([
    '',
    '特此通知',
    '特此通知：',
    '此复',
    '此令',
    '现予公布',
    '此件公开发布',
    '（此件公开发布）',
    '（此页无正文）',
    '《关于某某的请示》收悉',
    '你局关于某某的请示收悉',
    '（按姓氏笔画排序）',
    '请认真贯彻执行',
    '请按照有关规定办理',
    '青川市人民政府办公室2024年1月3日印发',
    '抄送：市委',
    '抄 送：市委',
    '主送：各局',
    '报 送：省政府',
    '发至：各乡镇',
    '存档：1份',
    '联系人：张三',
    '电 话：12345',
    '附件：名单',
    '来源：办公室',
    '索引号：1',
    '日期：2024年1月3日',
    '发文字号：青政任〔2024〕1号',
    '2024年1月3日',
    '（2024年1月至3月）',
    '（2024年3月28日青川市第九届人民代表大会常务委员会第十五次会议通过）',
    '各区人民政府，市政府各部门：',
    '青川市人民政府',
    '青川市水务局',
    '市长 张三',
    '主任：张三',
  ])('%s', (line) => expect(frame(line)).toBe(true));
  it.each([
    '特此任命',
    '任命张三为局长',
    '张三任局长',
    '免去张三职务：',
    '决定如下：',
    '张三：',
    '第十五次会议任命张三',
    '青川市水务局的张三',
    '张三',
  ])('not %s', (line) => expect(frame(line)).toBe(false));
  it('is a paragraph by itself where it only names', () => {
    expect(frame('青川市水务局', false)).toBe(false);
    expect(frame('各区人民政府：', false)).toBe(false);
    expect(frame('市长 张三', false)).toBe(false);
    expect(frame('青川市人民政府', false)).toBe(true);
    expect(frame('特此通知', false)).toBe(true);
  });
});

describe('a target', () => {
  it.each<[string, string, object | undefined]>([
    ['90%', '', { number: 90, unit: '%', comparison: '=', qualifier: null }],
    ['≥90%', '', { number: 90, unit: '%', comparison: '>=', qualifier: null }],
    ['>90', '%', { number: 90, unit: '%', comparison: '>', qualifier: null }],
    ['90%以上', '', { number: 90, unit: '%', comparison: '>=', qualifier: null }],
    ['90%及以上', '', { number: 90, unit: '%', comparison: '>=', qualifier: null }],
    ['90%以下', '', { number: 90, unit: '%', comparison: '<=', qualifier: null }],
    ['90天以内', '', { number: 90, unit: '天', comparison: '<=', qualifier: null }],
    ['90%左右', '', { number: 90, unit: '%', comparison: '~', qualifier: null }],
    ['力争90%', '', { number: 90, unit: '%', comparison: '=', qualifier: null }],
    ['逐年递增10%', '', { number: 10, unit: '%', comparison: 'growth', qualifier: null }],
    ['年均增长10%', '', { number: 10, unit: '%', comparison: 'growth', qualifier: null }],
    ['下降10%', '', { number: 10, unit: '%', comparison: 'decline', qualifier: null }],
    ['每年降低到10%以上', '', { number: 10, unit: '%', comparison: 'decline', qualifier: null }],
    [
      '1,234.5万元（2023-2025年）',
      '',
      { number: 1234.5, unit: '万元', comparison: '=', qualifier: '2023-2025年' },
    ],
    ['达到 90 %', '', { number: 90, unit: '%', comparison: '=', qualifier: null }],
    ['-5', '度', { number: -5, unit: '度', comparison: '=', qualifier: null }],
    ['提高', '', undefined],
    ['90%和80%', '', undefined],
    ['', '', undefined],
  ])('%s', (printed, unit, expected) => expect(readValue(printed, unit)).toEqual(expected));

  it('has its unit from the column of units', () => {
    const of = (head: string): string[] =>
      indicatorsIn(
        documentOf('title: 方案\nkind: notice', [
          '# 方案',
          `| 序号 | 指标 | ${head} | 2024年 |\n| - | - | - | - |\n| 1 | 水质达标率 | % | 90 |`,
        ]),
      ).indicators.flatMap((row) => Object.values(row.values ?? {}).map((v) => JSON.stringify(v)));
    for (const head of ['单位', '计量单位', '单 位'])
      expect(of(head).join(), head).toContain('"%"');
  });
});

describe('members of a body', () => {
  const members = (...lines: string[]): string[] =>
    membershipsIn(
      documentOf('title: 关于成立青川市防汛指挥部的通知\nkind: notice', [
        '# 关于成立青川市防汛指挥部的通知',
        '青川市防汛指挥部组成人员名单：',
        ...lines,
      ]),
    ).memberships.map((m) => `${m.post} ${m.person} ${m.office ?? '-'}`);
  it.each<[string[], string[]]>([
    [['指挥长：张三 市长'], ['指挥长 张三 市长']],
    [
      ['组　长：张三　市长', '副组长：李四　副市长'],
      ['组长 张三 市长', '副组长 李四 副市长'],
    ],
    [
      ['总指挥：张三 市长', '成员：李四 市水务局局长'],
      ['总指挥 张三 市长', '成员 李四 市水务局局长'],
    ],
    [['组长：张三 市长；副组长：李四 副市长'], ['组长 张三 市长', '副组长 李四 副市长']],
    [
      ['组　长　张三　市长', '副组长　李四　副市长'],
      ['组长 张三 市长', '副组长 李四 副市长'],
    ],
    [
      ['总指挥　张三　市长', '成　员　李四　市水务局局长'],
      ['总指挥 张三 市长', '成员 李四 市水务局局长'],
    ],
    [['常务副组长：张三 副市长'], ['常务副组长 张三 副市长']],
    [['指挥长：张三 市长成员：李四 市水务局局长'], ['指挥长 张三 市长', '成员 李四 市水务局局长']],
  ])('%j', (lines, expected) => expect(members(...lines)).toEqual(expected));
});

describe('a remark', () => {
  const first = (line: string) =>
    appointmentsIn(documentOf('title: 人事任免\nkind: appointments', ['# 人事任免', line]))
      .appointments[0];
  it('says what a person is, or something of the post', () => {
    for (const words of ['女', '男', '蒙古族', '中共党员', '无党派'])
      expect(first(`任命张三（${words}）为市水务局局长。`)?.remarks, words).toEqual([]);
    expect(first('任命张三为市水务局局长（试用期一年）。')?.probation).toBe('P1Y');
  });
});

describe('what a document of another kind holds', () => {
  const elsewhere = (...lines: string[]) => {
    const { appointments, chronicle } = readElsewhere(
      documentOf('title: 通知\nkind: notice', ['# 通知', '会议研究了其他工作。', ...lines]),
    );
    return [appointments.length, chronicle.length];
  };
  it('is told where it appoints', () => {
    expect(elsewhere('决定任命张三为市水务局局长。')).toEqual([1, 0]);
    expect(elsewhere('张三任市水务局局长。')).toEqual([1, 0]);
    expect(elsewhere('经市委研究，任命张三为市水务局局长。')).toEqual([1, 0]);
    expect(elsewhere('经市政府常务会议研究决定：任命张三为市水务局局长。')).toEqual([1, 0]);
    expect(elsewhere('张三——研究生学历，聘任为市水务局局长。')).toEqual([1, 0]);
    expect(elsewhere('局长由市政府任命。')).toEqual([0, 0]);
    expect(elsewhere('任命应当公开。')).toEqual([0, 0]);
  });
  it('is read where a short paper says nothing else', () => {
    const paper = (...lines: string[]) =>
      isAppointments(documentOf('title: 公告\nkind: announcement', ['# 公告', ...lines]));
    expect(paper('选举张三为某县人民政府县长。', '现予公告。')).toBe(true);
    expect(paper('选举张三为某县人民政府县长。', '会议研究了其他工作。')).toBe(false);
    expect(paper('现予公告。')).toBe(false);
  });
  it('is told where four days follow one another', () => {
    const days = (n: number) => Array.from({ length: n }, (_, i) => `6月${i + 1}日，召开会议。`);
    expect(elsewhere(...days(4))).toEqual([0, 4]);
    expect(elsewhere(...days(3))).toEqual([0, 0]);
    expect(elsewhere(...days(2), '某事。', ...days(2))).toEqual([0, 0]);
    expect(elsewhere(...Array(4).fill('6月1日前报送。'))).toEqual([0, 0]);
  });
});

describe('an entry of a chronicle', () => {
  const named = (...lines: string[]): string[] =>
    chronicleIn(
      documentOf('title: 2024年1月大事记\nkind: chronicle', ['# 2024年1月大事记', ...lines]),
      { government: '青川市人民政府' },
    ).entries.map((e) => e.officials.map((o) => o.name).join('、'));
  it('names its leaders, later without their office too, where the name stands free', () => {
    expect(named('1月3日 市长王小明调研水利工程。', '1月4日 会议召开，王小明出席。')).toEqual([
      '王小明',
      '王小明',
    ]);
    expect(named('1月3日 市长王明调研水利工程。', '1月4日 会议召开，王明主持。')[1]).toBe('王明');
    expect(named('1月3日 市长王明调研水利工程。', '1月4日 参观王明故居。')[1]).toBe('');
    // A name that is read with its office is not told a second time.
    expect(named('1月3日 市长王小明调研，市长王小明讲话。')[0]?.split('、')).toHaveLength(1);
  });
});

describe('words', () => {
  it('are cut at marks outside of brackets', () => {
    expect(splitTop('甲、乙（丙、丁）、戊', '、')).toEqual(['甲', '乙（丙、丁）', '戊']);
    expect(splitTop('甲“乙、丙”、', '、')).toEqual(['甲“乙、丙”']);
    expect(splitTop('甲）、乙', '、')).toEqual(['甲）', '乙']);
    expect(splitTop(' 、 ', '、')).toEqual([]);
  });
  it('are dates and lengths of time', () => {
    expect(readDate(' 2024年2月29日 ')).toBe('2024-02-29');
    expect(readDate('2023年2月29日')).toBeUndefined();
    expect(readDate('二○二四年一月')).toBe('2024-01');
    expect(readDate('2024年13月')).toBeUndefined();
    expect(readDate('2024年')).toBeUndefined();
    expect(readDuration('两年')).toBe('P2Y');
    expect(readDuration('12个月')).toBe('P12M');
    expect(readDuration('两年半')).toBe('P2Y6M');
    expect(readDuration('年')).toBeUndefined();
  });
  it('are the name of a body, or only point to one', () => {
    for (const body of ['市水务局', '市公共资源交易中心', '某公司', '市某站（市某中心）'])
      expect(isBody(body), body).toBe(true);
    for (const words of ['下同', '同上', '其他局', '有关部', '某公司财务'])
      expect(isBody(words), words).toBe(false);
  });
});

describe('the head of a table of indicators', () => {
  const at = (head: string) => readHead(head.split('|'));
  it('has the column of the name, those of the years, and who answers', () => {
    expect(at('序号|指标|单位|2024年|2025 年|牵头部门|配合单位')).toEqual({
      no: 0,
      name: 1,
      lead: 5,
      cooperating: 6,
      unit: 2,
      targets: [
        { at: 3, year: 2024 },
        { at: 4, year: 2025 },
      ],
    });
    expect(at('编号|指标名称|2024年目标|责任单位')).toMatchObject({
      no: 0,
      name: 1,
      lead: 3,
      unit: -1,
    });
  });
  it('is none without a name or a year', () => {
    for (const head of [
      '序号|任务|2024年',
      '序号|指标|目标',
      '指标值|2024年',
      '指标属性|2024年',
      '指标单位|2024年',
      '2024指标|2024年',
      '指标类别|2024年',
    ])
      expect(at(head), head).toBeUndefined();
  });
});
