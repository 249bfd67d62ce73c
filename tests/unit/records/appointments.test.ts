/** 人事任免: the counts of the real issue, made by hand, and the forms of another city. */
import { describe, expect, it } from 'vitest';
import { siteCorpus } from '../../../src/corpus/site.ts';
import { recordsOf, recordsOfDocument } from '../../../src/records/index.ts';
import { addDuration, monthsOf, probationEnd } from '../../../src/records/probation.ts';
import { readDate, readDuration, splitPost, titleAtEnd } from '../../../src/records/words.ts';
import { appointmentsIn, corpusOf, documentOf } from './document.ts';

const { appointments, byDocument } = recordsOf(await siteCorpus());
const of = (person: string) => appointments.filter((a) => a.person === person);

describe('the appointments of the issue', () => {
  it('are as many as a count by hand gives, by paper and action', () => {
    const counted = Object.groupBy(appointments, (a) => `${a.docNumber} ${a.action}`);
    expect(
      Object.fromEntries(Object.entries(counted).map(([key, list]) => [key, list?.length])),
    ).toEqual({
      '通政任字〔2023〕23号 remove': 4,
      '通政任字〔2023〕24号 appoint': 19,
      '通政任字〔2023〕24号 remove': 14,
      '通政任字〔2023〕25号 appoint': 1,
      '通政任字〔2023〕25号 remove': 1,
      '通政任字〔2023〕26号 remove': 2,
      '通政任字〔2023〕27号 appoint': 2,
      '通政任字〔2023〕27号 remove': 3,
      '通政任字〔2023〕28号 appoint': 3,
      '通政任字〔2023〕29号 appoint': 1,
      '通政任字〔2023〕30号 appoint': 9,
    });
    expect(appointments.length).toBe(59);
    expect(new Set(appointments.map((a) => a.person)).size).toBe(58);
    expect(byDocument.flatMap((d) => d.unread)).toEqual([]);
  });

  it('hold their conditions', () => {
    const count = (test: (a: (typeof appointments)[number]) => boolean): number =>
      appointments.filter(test).length;
    expect(count((a) => a.probation === 'P1Y')).toBe(18);
    expect(count((a) => a.probation !== null)).toBe(18);
    expect(count((a) => a.confirmed)).toBe(12);
    expect(count((a) => a.retiredOn !== null)).toBe(4);
    expect(count((a) => a.pending)).toBe(1);
    expect(count((a) => a.organizationId === null)).toBe(0);
    expect(appointments.filter((a) => a.confirmed && a.effectiveFrom === '2022-09').length).toBe(3);
    expect(appointments.filter((a) => a.effectiveFrom === '2022-09-30').length).toBe(9);
  });

  it('give one sentence that appoints and removes as two records', () => {
    expect(
      of('李凌芬').map((a) => [a.clause, a.ordinal, a.action, a.post, a.organization]),
    ).toEqual([
      ['p9', 1, 'appoint', '市行政学院副院长', '市行政学院'],
      ['p9', 2, 'remove', '通辽广播电视台台长', '通辽广播电视台'],
    ]);
  });

  it('give the awkward ones whole', () => {
    const [retired] = of('贺喜');
    expect(retired).toEqual({
      issue: '2023-06',
      document: 'renshi-2023-06',
      clause: 'p50',
      ordinal: 1,
      person: '贺喜',
      action: 'remove',
      post: '市人力资源和就业服务中心（市劳务输出中心）副主任',
      organization: '市人力资源和就业服务中心（市劳务输出中心）',
      organizationId: 'renli-jiuye',
      probation: null,
      confirmed: false,
      effectiveFrom: null,
      retiredOn: '2023-10-31',
      docNumber: '通政任字〔2023〕27号',
      pending: false,
      date: null,
      remarks: ['退休'],
      probationEnd: null,
    });
    expect(of('戴国琴')[0]?.retiredOn).toBe('2023-07-31');
    expect(of('于会涛')[0]).toMatchObject({
      post: '通辽市新通能源发展有限公司董事长',
      pending: true,
      docNumber: '通政任字〔2023〕29号',
    });
    expect(of('李江')[0]).toMatchObject({
      post: '市生态环境综合行政执法支队支队长',
      organization: '市生态环境综合行政执法支队',
      confirmed: true,
      effectiveFrom: '2022-09',
      probationEnd: null,
    });
    // The number stands in a paragraph of its own.
    expect(of('李灵君')[0]).toMatchObject({
      docNumber: '通政任字〔2023〕30号',
      effectiveFrom: '2022-09-30',
      probationEnd: null,
    });
    expect(of('候广彬')[0]).toMatchObject({
      post: '通辽新城第一中学副校长',
      probation: 'P1Y',
      probationEnd: { iso: '2024-11/2024-12', basis: 'period', length: 'P1Y' },
    });
    expect(of('郭静')[0]?.organizationId).toBe(of('刘羽多')[0]?.organizationId);
    expect(of('董淑芹')[0]?.organizationId).not.toBe(of('郭静')[0]?.organizationId);
    expect(of('李永海')[0]?.organizationId).toBe('gonggong-ziyuan-jiaoyi');
  });
});

const front =
  'title: 云山市人民政府关于王小明等同志任免职的通知\nkind: notice\ndocNumber: 云政任〔2024〕1号\ndate: 2024-01-15';
const title = '# 云山市人民政府关于王小明等同志任免职的通知';
/** What the lines of a notice of another city say: person, action, post, and what else there is. */
const said = (...lines: string[]) => {
  const { appointments: list, unread } = appointmentsIn(documentOf(front, [title, ...lines]));
  return [
    ...list.map((a) =>
      [
        a.person,
        a.action,
        a.post,
        `@${a.organization}`,
        a.probation,
        a.confirmed ? 'confirmed' : null,
        a.effectiveFrom,
        a.retiredOn,
        ...a.remarks,
      ]
        .filter((x) => x !== null)
        .join(' '),
    ),
    ...unread.map((u) => `? ${u.words}: ${u.why}`),
  ];
};

describe('a notice of another city', () => {
  it('has its frame, number and date', () => {
    const { appointments: list, unread } = appointmentsIn(
      documentOf(front, [
        title,
        '各县（市、区）人民政府，市政府各部门：',
        '经研究决定：',
        '任命王小明为市水务局局长；',
        '免去赵大山的市水务局局长职务。',
        '特此通知。',
        '云山市人民政府',
        '2024年1月15日',
      ]),
    );
    expect(unread).toEqual([]);
    expect(list.map((a) => [a.person, a.action, a.docNumber, a.date])).toEqual([
      ['王小明', 'appoint', '云政任〔2024〕1号', '2024-01-15'],
      ['赵大山', 'remove', '云政任〔2024〕1号', '2024-01-15'],
    ]);
  });

  it('names several persons, and several posts', () => {
    expect(said('任命张三、李四为市教育局副局长，试用期一年；')).toEqual([
      '张三 appoint 市教育局副局长 @市教育局 P1Y',
      '李四 appoint 市教育局副局长 @市教育局 P1Y',
    ]);
    expect(said('免去张晓东、孔令辉2名同志市工业和信息化局副局长职务。')).toEqual([
      '张晓东 remove 市工业和信息化局副局长 @市工业和信息化局',
      '孔令辉 remove 市工业和信息化局副局长 @市工业和信息化局',
    ]);
    expect(said('免去王五同志的市财政局局长、党组书记职务；')).toEqual([
      '王五 remove 市财政局局长 @市财政局',
      '王五 remove 党组书记 @市财政局',
    ]);
    expect(said('任命冯一为市公安局副局长，陈二为市司法局副局长；')).toEqual([
      '冯一 appoint 市公安局副局长 @市公安局',
      '陈二 appoint 市司法局副局长 @市司法局',
    ]);
    expect(said('免去沈七同志市教育局副局长职务、韩八同志市财政局副局长职务。')).toEqual([
      '沈七 remove 市教育局副局长 @市教育局',
      '韩八 remove 市财政局副局长 @市财政局',
    ]);
  });

  it('uses other verbs', () => {
    expect(said('钱六任市审计局局长，不再担任市统计局局长职务；')).toEqual([
      '钱六 appoint 市审计局局长 @市审计局',
      '钱六 remove 市统计局局长 @市统计局',
    ]);
    expect(said('聘任孙七为市第一人民医院院长，聘期三年；')).toEqual([
      '孙七 appoint 市第一人民医院院长 @市第一人民医院 聘期三年',
    ]);
    expect(said('解聘周八的市第一人民医院院长职务；')).toEqual([
      '周八 remove 市第一人民医院院长 @市第一人民医院',
    ]);
    expect(said('郑十不再担任云山市人民政府副秘书长职务；')).toEqual([
      '郑十 remove 云山市人民政府副秘书长 @云山市人民政府',
    ]);
    expect(said('吴九同志挂职任市发展和改革委员会副主任（挂职一年）；')).toEqual([
      '吴九 appoint 市发展和改革委员会副主任 @市发展和改革委员会 挂职一年',
    ]);
    expect(said('接受何五辞去市教育局局长职务的请求；')).toEqual([
      '何五 remove 市教育局局长 @市教育局',
    ]);
    expect(said('杨九同志兼任市防汛抗旱指挥部办公室主任，保留正处级待遇。')).toEqual([
      '杨九 appoint 市防汛抗旱指挥部办公室主任 @市防汛抗旱指挥部办公室 保留正处级待遇',
    ]);
    expect(
      said('决定任命：', '褚三为市教育局局长；', '决定免去：', '卫四的市教育局局长职务。'),
    ).toEqual(['褚三 appoint 市教育局局长 @市教育局', '卫四 remove 市教育局局长 @市教育局']);
    expect(said('免去李建国市水利局副局长职务，到龄退休。')).toEqual([
      '李建国 remove 市水利局副局长 @市水利局 到龄退休',
    ]);
    expect(said('张五同志试用期满，正式任市民政局副局长，任职时间自2023年1月10日起计算；')).toEqual(
      ['张五 appoint 市民政局副局长 @市民政局 confirmed 2023-01-10'],
    );
    expect(said('市政府决定，任命吕三为市水务局总工程师。')).toEqual([
      '吕三 appoint 市水务局总工程师 @市水务局',
    ]);
  });

  it('consents, sets a probation for all, and counts service in other words', () => {
    expect(said('同意张三同志任市水务局局长（正处长级）；')).toEqual([
      '张三 appoint 市水务局局长 @市水务局 正处长级',
    ]);
    expect(
      said('任命张三为市水务局局长；', '李四为市教育局局长。', '以上同志试用期均为一年。'),
    ).toEqual([
      '张三 appoint 市水务局局长 @市水务局 P1Y',
      '李四 appoint 市教育局局长 @市教育局 P1Y',
    ]);
    expect(said('张三同志任市水务局局长，任职时间从2023年1月算起，免去其原任职务。')).toEqual([
      '张三 appoint 市水务局局长 @市水务局 2023-01 免去其原任职务',
    ]);
    expect(said('聘任李四为市政府法律顾问，聘期自2024年1月1日至2026年12月31日。')).toEqual([
      '李四 appoint 市政府法律顾问 @市政府 聘期自2024年1月1日至2026年12月31日',
    ]);
  });

  it('has names of every form', () => {
    expect(said('任建国同志任市体育局局长（试用期1年），免去其市文化局副局长职务；')).toEqual([
      '任建国 appoint 市体育局局长 @市体育局 P1Y',
      '任建国 remove 市文化局副局长 @市文化局',
    ]);
    expect(said('阿卜杜拉·买买提同志任市民族宗教事务局副局长；')).toEqual([
      '阿卜杜拉·买买提 appoint 市民族宗教事务局副局长 @市民族宗教事务局',
    ]);
    expect(said('朱 丽同志任市妇女联合会主席；')).toEqual([
      '朱丽 appoint 市妇女联合会主席 @市妇女联合会',
    ]);
    expect(said('<Sic kind="wrong-name" reason="疑">候某某</Sic>同志任市第一中学校长。')).toEqual([
      '候某某 appoint 市第一中学校长 @市第一中学',
    ]);
  });

  it('opens each paper with its number as well as closing it', () => {
    const section = documentOf('title: 人事任免\nkind: appointments', [
      '# 人事任免',
      '云政任〔2024〕2号',
      '任命甲某为市教育局局长。',
      '云政任〔2024〕3号',
      '任命乙某为市体育局局长。',
    ]);
    expect(appointmentsIn(section).appointments.map((a) => [a.person, a.docNumber])).toEqual([
      ['甲某', '云政任〔2024〕2号'],
      ['乙某', '云政任〔2024〕3号'],
    ]);
  });

  it('is reported where it is not understood, and not skipped', () => {
    expect(said('秦某同志调离。')).toEqual([
      '? 秦某同志调离: it has not the form of an appointment or a removal that the reader knows',
    ]);
    expect(said('许某、何某等同志任市政府参事。')).toEqual([
      '? 许某、何某等同志任市政府参事: it names some persons and leaves out the others (等)',
    ]);
    expect(said('任命张三为市水务局督查组副科（试用期若干）。').at(-1)).toMatch(/^\? /u);
    expect(said('以上同志任职时间从2022年13月起计算。')).toEqual([
      '? 以上同志任职时间从2022年13月起计算: “2022年13月” is no date of the calendar',
    ]);
  });

  it('gives organisations before there is a register', () => {
    const doc = documentOf(front, [title, '任命王小明为市水务局局长。']);
    const { appointments: list } = recordsOfDocument(doc, corpusOf(doc));
    expect(list.map((a) => [a.organization, a.organizationId])).toEqual([['市水务局', null]]);
  });
});

describe('a post', () => {
  it.each([
    ['市水务局局长', '市水务局', '局长'],
    ['市水务局长', '市水务局', '局长'],
    ['市第一中学副校长', '市第一中学', '副校长'],
    [
      '市公共资源交易中心（市政府采购中心）副主任',
      '市公共资源交易中心（市政府采购中心）',
      '副主任',
    ],
    ['市综合行政执法支队支队长', '市综合行政执法支队', '支队长'],
    ['市公安局党委副书记', '市公安局', '党委副书记'],
    ['市财政局二级调研员', '市财政局', '二级调研员'],
    ['广播电视台总编辑', '广播电视台', '总编辑'],
    ['某县人民政府副县长', '某县人民政府', '副县长'],
    ['市某某有限公司党委书记', '市某某有限公司', '党委书记'],
    ['副市长', null, '副市长'],
    // What stands between the body and the title is the front half of the title.
    ['云山城投集团有限公司财务总监', '云山城投集团有限公司', '财务总监'],
    ['云山银行风险总监', '云山银行', '风险总监'],
    ['市人民法院执行局局长', '市人民法院执行局', '局长'],
    ['市第一人民医院党委书记', '市第一人民医院', '党委书记'],
    ['市政府党组成员', '市政府', '党组成员'],
    ['县长', null, '县长'],
    ['市长', null, '市长'],
  ])('%s', (post, organization, name) => {
    expect(splitPost(post)).toEqual({ organization, title: name });
  });

  it.each([
    '机关党委第一副书记',
    '党组成员',
    '理事会副主席',
    '董事会秘书',
    '一级主任科员',
    '总工程师',
    '局长助理',
    '主任委员',
    '支队长',
    '独立董事',
    '首席信息官',
    '人民陪审员',
    '副总指挥',
    '党委常委',
  ])('may end with the title %s', (title) => {
    expect(splitPost(`市某某局${title}`)).toEqual({ organization: '市某某局', title });
  });

  it('that ends with no title is none', () => {
    expect(splitPost('市水务局')).toBeUndefined();
  });
});

describe('dates', () => {
  it('are as exact as they are printed', () => {
    expect(readDate('2022年9月')).toBe('2022-09');
    expect(readDate('2022年9月30日')).toBe('2022-09-30');
    expect(readDate('二〇二三年十一月二十一日')).toBe('2023-11-21');
    expect(readDate('2022年2月30日')).toBeUndefined();
    expect(readDuration('一年')).toBe('P1Y');
    expect(readDuration('6个月')).toBe('P6M');
    expect(readDuration('半年')).toBe('P6M');
    expect(readDuration('一年半')).toBe('P1Y6M');
    expect(addDuration('2023-08-31', 'P1Y6M')).toBe('2025-02-28');
    expect(addDuration('2023-08-31', 'P')).toBeUndefined();
    expect(readDuration('若干')).toBeUndefined();
    expect(addDuration('2023-08-31', 'P6M')).toBe('2024-02-29');
    expect(addDuration('2022-09', 'P1Y')).toBe('2023-09');
    expect(addDuration('2023-11-30', 'P1D')).toBeUndefined();
    expect(monthsOf('（2023年11月至12月）')).toEqual(['2023-11', '2023-12']);
    expect(monthsOf('（2023年12月至2024年1月）')).toEqual(['2023-12', '2024-01']);
    expect(monthsOf('经研究决定')).toBeUndefined();
  });
});

describe('the end of a probation', () => {
  const base = {
    action: 'appoint',
    probation: 'P1Y',
    effectiveFrom: null,
    date: null,
  } as unknown as Parameters<typeof probationEnd>[0];
  const period = ['2023-11', '2023-12'] as const;
  it('rests on the day of service, else on the paper, else on the months of the section', () => {
    const service = { ...base, effectiveFrom: '2023-10-08', date: '2023-11-20' };
    expect(probationEnd(service, period)).toEqual({
      iso: '2024-10-08',
      basis: 'service',
      length: 'P1Y',
    });
    expect(probationEnd({ ...base, date: '2023-11-20' }, period)).toEqual({
      iso: '2024-11-20',
      basis: 'paper',
      length: 'P1Y',
    });
    expect(probationEnd(base, period)).toEqual({
      iso: '2024-11/2024-12',
      basis: 'period',
      length: 'P1Y',
    });
    expect(probationEnd(base, ['2023-11', '2023-11'])?.iso).toBe('2024-11');
  });
  it('is none without a date, without a probation, and for a removal', () => {
    expect(probationEnd(base, undefined)).toBeUndefined();
    expect(probationEnd({ ...base, probation: null, date: '2023-11-20' }, period)).toBeUndefined();
    expect(probationEnd({ ...base, action: 'remove', date: '2023-11-20' }, period)).toBeUndefined();
  });
});

it.each([
  '机关党委第一副书记',
  '三级警务技术主任',
  '专职外部董事',
  '责任督学',
  // A title with a grade and a step is longer than any other.
  '第二职阶高级资深技术辅导工作人员',
])('the title at the end of a long line is the whole of %s', (title) => {
  expect(titleAtEnd(`${'市某某局派驻工作处'.repeat(8)}${title}`)).toBe(title);
});
