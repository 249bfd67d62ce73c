/** What a paper of appointments says besides persons and posts: openings, remarks, dates, numbers, tables. Invented names. */
import { describe, expect, it } from 'vitest';
import { isAppointments } from '../../../src/records/appointments.ts';
import { table } from './document.ts';
import { appointmentIn } from './remarks.ts';

const { one, all, said } = appointmentIn;

describe('a remark of an appointment', () => {
  it.each([
    ['试用期一年', 'P1Y'],
    ['任职试用期一年', 'P1Y'],
    ['试用期为一年', 'P1Y'],
    ['试用期限为1年', 'P1Y'],
    ['试任期一年', 'P1Y'],
    ['试用期6个月', 'P6M'],
    ['试用期半年', 'P6M'],
    ['试用期一年半', 'P1Y6M'],
  ])('%s', (words, probation) => {
    expect(one(`任命张三为市水务局局长（${words}）。`)).toMatchObject({ probation, remarks: [] });
    expect(one(`任命张三为市水务局局长，${words}。`)).toMatchObject({ probation, remarks: [] });
  });
  it.each([
    '任职时间从2023年1月10日起计算',
    '任职时间自2023年1月10日起计算',
    '任职时间为2023年1月10日',
    '时间从2023年1月10日起算',
    '任职时间由2023年1月10日算起',
    '任期从2023年1月10日起',
    '聘期自2023年1月10日起开始计算',
    '聘任时间从2023年1月10日开始计算',
    '任职时间均从2023年1月10日计算',
    '自2023年1月10日起计',
  ])('%s', (words) =>
    expect(one(`任命张三为市水务局局长，${words}。`)).toMatchObject({
      effectiveFrom: '2023-01-10',
      remarks: [],
    }),
  );
  it.each([
    '退休时间为2023年10月31日',
    '退休时间从2023年10月31日',
    '退休时间：2023年10月31日',
    '离休时间是2023年10月31日起',
    '自2023年10月31日起退休',
    '从2023年10月31日退休',
    '2023年10月31日办理退休',
    '于2023年10月31日予以退休',
  ])('%s', (words) => {
    expect(one(`免去张三的市水务局局长职务，${words}。`)).toMatchObject({
      action: 'remove',
      retiredOn: '2023-10-31',
      remarks: [],
    });
    // Of an appointment it says nothing that can be.
    expect(said(`任命张三为市水务局局长，${words}。`)).toHaveLength(1);
  });
  it.each([
    '到龄退休',
    '退休',
    '离休手续',
    '离职休养',
    '正处级',
    '副科级',
    '正县长级',
    '处级正职',
    '科级副职',
    '保留正处级待遇',
    '保留原职级',
    '享受副处级待遇',
    '列张三之后',
    '列张三后',
    '排名第一',
    '主持工作',
    '主持全面工作',
    '原任职务自然免除',
    '其原职务不变',
    '另有任用',
    '挂职一年',
    '挂职时间为一年',
    '挂职期限两年',
    '任期三年',
    '聘期至2026年',
    '任职期限三年',
    '聘任期三年',
    '四级调研员职级不变',
    '职级不变',
    '级别不变',
    '不占单位职数',
    '期限一年',
    '按规定办理',
    '请按有关规定办理',
    '依照法律规定执行',
    '报省政府备案',
    '报市委批准',
    '办理退休手续',
    '2023年1月至2024年1月',
    '自2023年1月至2024年1月止',
    '时间一年',
    '给予撤职处分',
    '同意其退休',
    '已到达法定退休年龄',
    '到年龄',
    '已到退休年龄',
    '到达法定年龄',
    '到龄',
    '无需另行任命',
    '兼',
    '兼任',
  ])('%s is kept as it is printed', (words) => {
    expect(one(`任命张三为市水务局局长（${words}）。`)?.remarks).toEqual([words]);
  });
  it.each(['女', '男', '回族', '蒙古族', '中共党员', '无党派'])(
    '%s says what a person is',
    (words) => expect(one(`任命张三为市水务局局长（${words}）。`)).toMatchObject({ remarks: [] }),
  );
  it('that is another title is kept', () =>
    expect(one('任命张三为市委党校校长（市行政学院院长）。')?.remarks).toEqual(['市行政学院院长']));
  it('that nobody knows is reported with the post', () => {
    expect(said('任命张三为市水务局局长（某某话语）。')).toEqual([
      '任命张三为市水务局局长（某某话语）',
    ]);
    expect(said('任命张三为市水务局局长（试用期若干）。')).toHaveLength(1);
  });
  it('says when somebody began, which of a removal is only kept', () =>
    expect(one('免去张三的市水务局局长职务，任职时间从2023年1月10日起计算。')).toMatchObject({
      effectiveFrom: null,
      remarks: ['任职时间从2023年1月10日起计算'],
    }));
  it('that waits for the law', () => {
    for (const words of [
      '待履行法律程序',
      '按有关法律程序办理',
      '须依照法定程序任命',
      '需完成法律手续后生效',
    ])
      expect(one(`任命张三为市水务局局长，${words}。`)?.pending, words).toBe(true);
    expect(one('任命张三为市水务局局长，报省政府备案。')?.pending).toBe(false);
  });
  it('of the appointment, and none of the removal beside it', () => {
    expect(
      all('任命张三为市水务局局长（试用期一年），免去其市教育局副局长职务。').map((a) => [
        a.action,
        a.probation,
      ]),
    ).toEqual([
      ['appoint', 'P1Y'],
      ['remove', null],
    ]);
  });
  it('挂职 says no more than 挂职一年', () => {
    expect(one('张三同志挂职任市水务局副局长（挂职一年）。')?.remarks).toEqual(['挂职一年']);
    expect(one('张三同志挂职任市水务局副局长。')?.remarks).toEqual(['挂职']);
  });
});

describe('a sentence about all above it', () => {
  const two = ['任命张三为市水务局局长；', '免去李四的市教育局局长职务。'];
  it('sets when they began, of the appointed', () => {
    for (const words of [
      '以上同志任职时间从2023年1月起计算。',
      '上述人员任职时间均自2023年1月起算。',
      '以上2名同志的任职时间从2023年1月算起。',
      '以上各位同志从2023年1月起。',
    ])
      expect(
        all(...two, words).map((a) => a.effectiveFrom),
        words,
      ).toEqual(['2023-01', null]);
    expect(said(two[1]!, '以上同志任职时间从2023年1月起计算。')).toHaveLength(1);
    expect(said('以上同志任职时间从2023年1月起计算。')).toHaveLength(1);
  });
  it('sets a probation', () => {
    for (const words of [
      '以上同志试用期一年。',
      '上述人员试用期均为一年。',
      '以上同志任职试用期为一年，自任命之日起计算。',
    ])
      expect(
        all(...two, words).map((a) => a.probation),
        words,
      ).toEqual(['P1Y', null]);
    expect(said(two[1]!, '以上同志试用期一年。')).toHaveLength(1);
  });
  it('sets a term', () => {
    for (const words of ['任期三年', '聘期三年', '挂职一年', '任职期限三年', '聘任期三年'])
      expect(
        all(...two, `以上同志${words}。`).map((a) => a.remarks),
        words,
      ).toEqual([[words], []]);
  });
  it('waits for the law, for all or those of a title', () => {
    expect(all(...two, '以上任命，待履行法律程序后再对外公布。').map((a) => a.pending)).toEqual([
      true,
      true,
    ]);
    expect(all(...two, '局长的任命，待履行法律程序后再对外公布。').map((a) => a.pending)).toEqual([
      true,
      true,
    ]);
    expect(
      all('任命张三为市水务局局长、党组书记。', '党组书记的任命，待履行法律程序。').map(
        (a) => a.pending,
      ),
    ).toEqual([false, true]);
    expect(said(...two, '院长的任命，待履行法律程序。')).toHaveLength(1);
  });
  it('is of the group under one opening', () => {
    expect(
      all(
        '经研究决定：',
        '任命张三为市水务局局长。',
        '经研究决定：',
        '任命李四为市教育局局长。',
        '以上同志试用期一年。',
      ).map((a) => a.probation),
    ).toEqual([null, 'P1Y']);
  });
});

describe('an opening', () => {
  it.each([
    '经研究决定：',
    '经市政府研究，决定：',
    '市政府决定任命：',
    '市政府2024年第1次常务会议研究决定，任命：',
    '会议通过：',
    '经研究同意：',
    '经市委批准：',
    '现将任免事项如下：',
    '职务任免如下：',
    '现将有关事项通知如下：',
    '现公布如下：',
    '根据《某条例》规定，决定任命：',
    '市政府决定任免下列工作人员：',
  ])('%s', (line) =>
    expect(all(line, '任命张三为市水务局局长。').map((a) => a.person)).toEqual(['张三']),
  );
  it.each([
    '经研究决定，',
    '经研究，',
    '经市政府研究同意，',
    '根据工作需要，',
    '按照某规定，经研究决定，',
    '因工作需要，',
    '鉴于工作需要，',
    '市长提请，',
    '市政府决定，',
    '市政府决定',
  ])('%s on the same line', (words) =>
    expect(one(`${words}任命张三为市水务局局长。`)).toMatchObject({
      person: '张三',
      post: '市水务局局长',
    }),
  );
  it('says that a probation was passed', () => {
    for (const words of [
      '经试用期满考核合格，决定：',
      '鉴于试用期已满，按期转正，经研究决定：',
      '因试用期满转为正式，经研究决定：',
    ])
      expect(one(words, '任命张三为市水务局局长。')?.confirmed, words).toBe(true);
    expect(one('经研究决定：', '任命张三为市水务局局长。')?.confirmed).toBe(false);
  });
  it('says which way it goes, until the next', () => {
    const of = (...lines: string[]) => all(...lines).map((a) => `${a.action} ${a.person}`);
    expect(of('决定任命：', '张三 市水务局局长', '决定免去：', '李四的市教育局局长职务')).toEqual([
      'appoint 张三',
      'remove 李四',
    ]);
    for (const line of [
      '决定免去下列同志职务：',
      '免职名单',
      '解聘以下人员：',
      '不再担任：',
      '接受辞职：',
      '一、免去',
      '（二）免职',
    ])
      expect(of(line, '李四的市教育局局长职务'), line).toEqual(['remove 李四']);
    for (const line of [
      '聘任下列人员：',
      '任职名单',
      '拟任用：',
      '新任：',
      '补选：',
      '选举：',
      '一、任命',
      '（一）任职',
    ])
      expect(of(line, '张三 市水务局局长'), line).toEqual(['appoint 张三']);
    expect(of('任免：', '任命张三为市水务局局长。')).toEqual(['appoint 张三']);
    expect(of('决定任命：张三为市水务局局长。')).toEqual(['appoint 张三']);
    expect(of('决定免去：李四的市教育局局长职务。')).toEqual(['remove 李四']);
  });
});

describe('numbers and days', () => {
  const of = (...lines: string[]) => all(...lines).map((a) => [a.person, a.docNumber, a.date]);
  it('close the paper that stands above them', () => {
    expect(
      of(
        '任命张三为市水务局局长。',
        '（青政任〔2024〕1号）',
        '任命李四为市教育局局长。',
        '青政任〔2024〕2号',
      ),
    ).toEqual([
      ['张三', '青政任〔2024〕1号', null],
      ['李四', '青政任〔2024〕2号', null],
    ]);
    expect(
      of(
        '任命张三为市水务局局长。（青政任〔2024〕1号）',
        '任命李四为市教育局局长。青政任〔2024〕2号。',
      ),
    ).toEqual([
      ['张三', '青政任〔2024〕1号', null],
      ['李四', '青政任〔2024〕2号', null],
    ]);
  });
  it('or open the one under them', () => {
    expect(
      of(
        '青政任〔2024〕1号',
        '任命张三为市水务局局长。',
        '青政任〔2024〕2号',
        '任命李四为市教育局局长。',
      ),
    ).toEqual([
      ['张三', '青政任〔2024〕1号', null],
      ['李四', '青政任〔2024〕2号', null],
    ]);
  });
  it('are of the paper and not of the next', () => {
    expect(of('任命张三为市水务局局长。', '2024年1月5日', '任命李四为市教育局局长。')).toEqual([
      ['张三', null, '2024-01-05'],
      ['李四', null, null],
    ]);
    expect(of('任命张三为市水务局局长。', '（2024年1月5日）')[0]?.[2]).toBe('2024-01-05');
    expect(of('任命张三为市水务局局长。', '2024年1月')[0]?.[2]).toBeNull();
  });
  it('a heading opens another paper', () => {
    expect(
      of(
        '青政任〔2024〕1号',
        '任命张三为市水务局局长。',
        '## 关于李四职务的通知',
        '任命李四为市教育局局长。',
      ).map(([, n]) => n),
    ).toEqual(['青政任〔2024〕1号', null]);
  });
});

describe('a table of appointments', () => {
  it('is read row by row, and each row that is none is reported', () => {
    expect(
      all(table('姓名 | 任职', '张三 | 市水务局局长', '李四 | 市教育局局长')).map((a) => [
        a.person,
        a.ordinal,
        a.clause,
      ]),
    ).toEqual([
      ['张三', 1, 'r1'],
      ['李四', 1, 'r2'],
    ]);
    expect(said(table('姓名 | 任职', '局长 | 市水务局局长'))).toHaveLength(1);
    expect(said(table('姓名 | 任职', '张三 | 市水务局'))).toHaveLength(1);
    expect(said(table('姓名 | 任职', '张三 | 无'))).toHaveLength(1);
    expect(said(table('姓名 | 任职', '无 | 无'))).toEqual([]);
    expect(said(table('姓名 | 性别', '张三 | 男'))).toHaveLength(1);
    expect(said(table('姓名 | 任职 | 备注', '张三 | 市水务局局长 | 某某话语'))).toHaveLength(1);
    expect(said(table('姓名 | 任职 | 备注', '张三 | 市水务局局长 | 试用期一年'))).toEqual([]);
  });
  it('has the verb of the opening above it', () => {
    expect(
      all('决定免去：', table('姓名 | 职务', '张三 | 市水务局局长')).map((a) => a.action),
    ).toEqual(['remove']);
    expect(
      all('决定任命：', table('姓名 | 职务', '张三 | 市水务局局长')).map((a) => a.action),
    ).toEqual(['appoint']);
  });
});

describe('a document', () => {
  const doc = (title: string, kind: string) =>
    isAppointments({ frontMatter: { title, kind }, clauses: [] } as never);
  it.each(['notice', 'decision', 'order', 'resolution', 'bulletin', 'announcement', 'other'])(
    'of the kind %s is about appointments where its title says so',
    (kind) => {
      for (const word of ['任免', '免去', '任职', '免职', '任命', '聘任', '解聘'])
        expect(doc(`关于${word}张三职务的通知`, kind), word).toBe(true);
      expect(doc('关于防汛的通知', kind)).toBe(false);
    },
  );
  it.each(['办法', '规定', '条例', '意见', '方案', '制度', '细则', '清单'])(
    'is none where it is a set of rules: %s',
    (word) => expect(doc(`关于印发任免${word}的通知`, 'notice')).toBe(false),
  );
  it('of another kind is none, whatever its title; a section is one in any case', () => {
    for (const kind of ['opinion', 'letter', 'chronicle', 'report'])
      expect(doc('关于任免张三的函', kind)).toBe(false);
    expect(doc('某某', 'appointments')).toBe(true);
    expect(doc('關於任職的通知', 'notice')).toBe(true);
  });
});

it.each(['以上人员的任职时间从2023年1月10日算起。', '上述同志任职时间自2023年1月10日起计算。'])(
  'under those who go: %s',
  (line) => {
    const [come, go] = all(
      '任命：',
      '张三同志为市水务局局长；',
      '免去：',
      '李四同志的市水务局局长职务。',
      line,
    );
    expect(come).toMatchObject({ person: '张三', effectiveFrom: '2023-01-10' });
    expect(go).toMatchObject({ person: '李四', effectiveFrom: null });
    expect(
      said('任命：', '张三同志为市水务局局长；', '免去：', '李四同志的市水务局局长职务。', line),
    ).toEqual([]);
  },
);
