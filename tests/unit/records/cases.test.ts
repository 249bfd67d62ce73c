/**
 * The small inputs that once failed, with their right values, and the kinds that they stand for
 * in other words: lists in one sentence, turns on a line of their own, frame, members of bodies,
 * dates that lean on others, and what must be withheld.
 */
import { describe, expect, it } from 'vitest';
import type { GazetteDocument } from '../../../src/domain/model.ts';
import { EditorReading } from '../../../src/domain/readings.ts';
import { normaliseText } from '../../../src/domain/text.ts';
import { recordsOfDocument } from '../../../src/records/index.ts';
import { appointmentsIn, chronicleIn, corpusOf, documentOf, membershipsIn } from './document.ts';

const section = (lines: readonly string[], title = '人事任免'): GazetteDocument =>
  documentOf(`title: ${title}\nkind: appointments`, [
    `# ${title}`,
    ...lines.map((l) => (l.startsWith('|') ? l : normaliseText(l))),
  ]);
/** Person, action and post; and what was not read. */
const said = (...lines: string[]): string[] => {
  const { appointments, unread } = appointmentsIn(section(lines));
  return [
    ...appointments.map((a) =>
      [a.person, a.action === 'appoint' ? '任' : '免', a.post, a.pending ? '待' : '']
        .join(' ')
        .trim(),
    ),
    ...unread.map((u) => `? ${u.words}`),
  ];
};

describe('case a1: lists in one sentence', () => {
  it('are as many records as persons', () => {
    expect(
      said(
        '决定任命甲一明任市某某局局长、乙二红任市某某委主任，免去丙三强的市某某办主任职务、丁四海的市某某局副局长职务。',
      ),
    ).toEqual([
      '甲一明 任 市某某局局长',
      '乙二红 任 市某某委主任',
      '丙三强 免 市某某办主任',
      '丁四海 免 市某某局副局长',
    ]);
  });

  it.each([
    [
      '任命周国平为市教育局局长 免去郑爱民的市教育局局长职务',
      ['周国平 任 市教育局局长', '郑爱民 免 市教育局局长'],
    ],
    [
      '任命周国平为市教育局局长刘建军为市交通运输局局长',
      ['周国平 任 市教育局局长', '刘建军 任 市交通运输局局长'],
    ],
    [
      '免去郑爱民的市教育局局长职务王平的市科技局局长职务。',
      ['郑爱民 免 市教育局局长', '王平 免 市科技局局长'],
    ],
    [
      '任命周国平为市教育局局长，刘建军、陈立为市交通运输局副局长，免去郑爱民市教育局局长、王平市交通运输局副局长职务。',
      [
        '周国平 任 市教育局局长',
        '刘建军 任 市交通运输局副局长',
        '陈立 任 市交通运输局副局长',
        '郑爱民 免 市教育局局长',
        '王平 免 市交通运输局副局长',
      ],
    ],
    [
      '任周国平为市教育局局长、市体育局局长，免去其市科技局局长、市档案局局长职务；任刘建军为市科技局局长。',
      [
        '周国平 任 市教育局局长',
        '周国平 任 市体育局局长',
        '周国平 免 市科技局局长',
        '周国平 免 市档案局局长',
        '刘建军 任 市科技局局长',
      ],
    ],
    [
      '任命任重远为市科技局局长、和兰为市司法局局长，免去任平的市科技局局长职务。',
      ['任重远 任 市科技局局长', '和兰 任 市司法局局长', '任平 免 市科技局局长'],
    ],
    [
      '任命王为民为市政务服务中心主任，李为国任市信访局副局长。',
      ['王为民 任 市政务服务中心主任', '李为国 任 市信访局副局长'],
    ],
    [
      '任命阿力木·买买提、巴特尔·苏和为市民政局副局长。',
      ['阿力木·买买提 任 市民政局副局长', '巴特尔·苏和 任 市民政局副局长'],
    ],
    ['任命李四为市防汛、抗旱指挥部总指挥。', ['李四 任 市防汛、抗旱指挥部总指挥']],
  ])('%s', (line, right) => expect(said(line)).toEqual(right));
});

describe('case a3: openings and turns on a line of their own', () => {
  it('hold until the next', () => {
    expect(
      said('市政府决定任命：', '甲一明为市某某局局长；', '免去：', '丙三强的市某某局局长职务。'),
    ).toEqual(['甲一明 任 市某某局局长', '丙三强 免 市某某局局长']);
    expect(said('省政府决定，任命：', '甲一明为省某某厅厅长。')).toEqual([
      '甲一明 任 省某某厅厅长',
    ]);
    expect(
      said('任命：黄志强为市外事办公室主任。', '免去：李秀英的市外事办公室主任职务。'),
    ).toEqual(['黄志强 任 市外事办公室主任', '李秀英 免 市外事办公室主任']);
  });

  it.each(['聘任：', '聘任', '一、任命', '（一）任职', '任命名单', '决定任命下列同志职务：'])(
    '%s',
    (turn) => expect(said(turn, '周国平　市教育局局长')).toEqual(['周国平 任 市教育局局长']),
  );
  it.each(['免去：', '决定免去：', '解聘', '二、免去', '（二）免职', '免职名单'])('%s', (turn) =>
    expect(said(turn, '郑爱民的市教育局局长职务')).toEqual(['郑爱民 免 市教育局局长']),
  );
});

describe('case a4: the frame', () => {
  it.each([
    '（2024年9月27日某某市第十届人民代表大会常务委员会第三次会议通过）',
    '某某集团有限公司：',
    '各县、区人民政府，市政府各部门，市属各企事业单位，各高等院校：',
    '市教育局、市财政局党组：',
    '2024年9月27日于临川',
    '抄送：市委各部门，市人大常委会办公室。',
    '市政府办公室2024年3月28日印发',
    '市长　王志强',
    '（此页无正文）',
    '你委《关于李四任职的请示》收悉。',
  ])('%s', (line) => {
    expect(said(line, '任命甲一明为市某某局局长。')).toEqual(['甲一明 任 市某某局局长']);
  });

  it('is no place in which a sentence may be lost', () => {
    for (const line of ['周国平同志的职级待遇按有关规定执行。', '钱进同志退休。', '秦某调离。'])
      expect(said(line)).toEqual([`? ${line.replace(/。$/u, '')}`]);
  });
});

describe('other verbs', () => {
  it.each([
    [
      '委派陈建、刘洋担任临川金融集团有限公司外部董事；',
      ['陈建 任 临川金融集团有限公司外部董事', '刘洋 任 临川金融集团有限公司外部董事'],
    ],
    ['委派王刚为市水务集团有限公司财务总监；', ['王刚 任 市水务集团有限公司财务总监']],
    ['推荐李强为市水务集团有限公司董事长人选；', ['李强 任 市水务集团有限公司董事长 待']],
    ['市委组织部推荐李四为市红十字会副会长人选。', ['李四 任 市红十字会副会长 待']],
    ['提名王五为市政府副市长候选人。', ['王五 任 市政府副市长 待']],
    ['拟任命李四为市体育局局长。', ['李四 任 市体育局局长 待']],
    [
      '建议免去王五同志港务集团有限公司副董事长职务，按法定程序办理。',
      ['王五 免 港务集团有限公司副董事长 待'],
    ],
    ['晋升马超为市税务局一级主任科员；', ['马超 任 市税务局一级主任科员']],
    ['杨树林晋升四级调研员职级；', ['杨树林 任 四级调研员']],
    ['试任唐晓同志为市林业局副局长，试任期一年。', ['唐晓 任 市林业局副局长']],
    ['朱涛挂职任市科技局副局长，期限一年。', ['朱涛 任 市科技局副局长']],
    ['由王建国同志兼任市防汛抗旱指挥部总指挥；', ['王建国 任 市防汛抗旱指挥部总指挥']],
    ['●任命周国平为市教育局局长；', ['周国平 任 市教育局局长']],
    ['任周国平同志市教育局局长职务。', ['周国平 任 市教育局局长']],
    ['周国平同志任职市教育局局长。', ['周国平 任 市教育局局长']],
    ['市长王志强提请，决定任命周国平为市教育局局长。', ['周国平 任 市教育局局长']],
    ['不再委派刘建军担任市水务集团有限公司监事；', ['刘建军 免 市水务集团有限公司监事']],
    ['周国平同志的市教育局局长职务自然免除。', ['周国平 免 市教育局局长']],
    ['批准刘建军同志退休，其市教育局局长职务自行免去。', ['刘建军 免 市教育局局长']],
    ['刘建军同志已到退休年龄，同意其退休，免去其市教育局局长职务。', ['刘建军 免 市教育局局长']],
    ['鉴于刘建军同志工作调动，免去其市教育局局长职务。', ['刘建军 免 市教育局局长']],
    [
      '免去周国平同志市教育局党组书记、局长，市科协主席职务。',
      ['周国平 免 市教育局党组书记', '周国平 免 局长', '周国平 免 市科协主席'],
    ],
    ['李四当选为市科协主席。', ['李四 任 市科协主席']],
    ['冯涛同志由市农业局副局长调任市供销社主任。', ['冯涛 任 市供销社主任']],
    ['因到龄退休，免去林涛同志的市司法局副局长职务；', ['林涛 免 市司法局副局长']],
    ['因达到任职年龄界限，免去林涛同志的市司法局副局长职务；', ['林涛 免 市司法局副局长']],
    ['因任期届满，免去林涛同志的市司法局副局长职务；', ['林涛 免 市司法局副局长']],
    ['林涛同志退休，免去其市司法局副局长职务；', ['林涛 免 市司法局副局长']],
    ['同意赵立平辞去市统计局局长职务；', ['赵立平 免 市统计局局长']],
  ])('%s', (line, right) => expect(said(line)).toEqual(right));

  it('keep what they say besides', () => {
    const [a] = appointmentsIn(section(['唐晓同志试任市林业局副局长，试任期一年。'])).appointments;
    expect(a).toMatchObject({ probation: 'P1Y', remarks: ['试任'] });
    const [b] = appointmentsIn(section(['王刚任市水务集团有限公司财务总监。'])).appointments;
    expect(b).toMatchObject({ organization: '市水务集团有限公司' });
  });
});

describe('a record whose words hold another is withheld and reported whole', () => {
  it.each([
    '任命甲一明为市某某局局长某某乙二红任市某某委主任',
    '周国平任市教育局局长其后郑爱民不再担任市教育局局长职务',
    '任命周国平为市教育局局长的决定',
    '安排张三为市水务局局长',
    '派周鹏同志到市信访局挂职，任副局长',
    '刘建军同志离任市教育局局长',
    '周国平同志任市教育局局长的任职时间从2023年3月起计算',
    '聘任王平等3名同志为市政府参事',
    '任命周国平为某某集团有限公司财务',
  ])('%s', (line) => {
    const { appointments, unread } = appointmentsIn(section([`${line}。`]));
    expect(appointments.map((a) => `${a.person} ${a.post}`)).toEqual([]);
    expect(unread.map((u) => u.words)).toEqual([line]);
  });
});

describe('a list of names as a table', () => {
  const table = (...rows: string[]): string =>
    rows
      .map((r, i) => `| ${r} |${i === 0 ? `\n|${' - |'.repeat(r.split('|').length)}` : ''}`)
      .join('\n');

  it('is read by its head', () => {
    expect(
      said(
        table(
          '序号 | 姓名 | 任职 | 免职 | 备注',
          '1 | 周国平 | 市教育局局长、党组书记 | 市科技局局长 | 试用期一年',
          '2 | 陈 立 |  | 市教育局局长 | 退休',
        ),
      ),
    ).toEqual([
      '周国平 任 市教育局局长',
      '周国平 任 党组书记',
      '周国平 免 市科技局局长',
      '陈立 免 市教育局局长',
    ]);
    expect(said('聘任：', table('单位 | 职务 | 姓名', '市图书馆 | 馆长 | 周国平'))).toEqual([
      '周国平 任 市图书馆馆长',
    ]);
    expect(said(table('姓名 | 学历', '周国平 | 本科'))).toEqual(['? 周国平 | 本科']);
  });
});

describe('traditional script', () => {
  it('reads as well, and stays as printed', () => {
    expect(said('任命張國慶為市教育局局長，免去鄭愛民的市教育局局長職務。')).toEqual([
      '張國慶 任 市教育局局長',
      '鄭愛民 免 市教育局局長',
    ]);
    const { entries } = chronicleIn(
      documentOf('title: 2024年3月大事記\nkind: chronicle', [
        '# 2024年3月大事記',
        '3月5日　市長張國慶參加會議。',
        '同日，某某縣開會。',
      ]),
    );
    expect(entries.map((e) => [e.dateStart, e.text, e.officials])).toEqual([
      ['2024-03-05', '市長張國慶參加會議。', [{ name: '張國慶', office: '市長' }]],
      ['2024-03-05', '某某縣開會。', []],
    ]);
  });
});

/** Dates of the entries; and what was not read. */
const dated = (title: string, ...lines: string[]): string[] => {
  const { entries, unread } = chronicleIn(
    documentOf(`title: ${title}\nkind: chronicle`, [
      `# ${title}`,
      ...lines.map((l) => (l.startsWith('#') ? l : normaliseText(l))),
    ]),
  );
  return [
    ...entries.map(
      (e) => `${e.dateStart}${e.dateEnd === e.dateStart ? '' : `/${e.dateEnd}`} ${e.text}`,
    ),
    ...unread.map((u) => `? ${u.words}: ${u.why}`),
  ];
};

describe('case c1: a running head between two entries', () => {
  const head = 'it looks like a running head or a page number';
  it('dates nothing, and is no entry', () => {
    expect(
      dated(
        '2024年5月大事记',
        '5月8～12日　某某督导团督导。',
        '某某地区通志',
        'MOUMOU DIQU TONGZHI',
        '5月10日　某某县某某乡山洪暴发。',
      ),
    ).toEqual([
      '2024-05-08/2024-05-12 某某督导团督导。',
      '2024-05-10 某某县某某乡山洪暴发。',
      `? 某某地区通志: ${head}`,
      `? MOUMOU DIQU TONGZHI: ${head}`,
    ]);
  });

  it('that has run into an entry takes it along into the report', () => {
    expect(dated('2024年5月大事记', '5月8日　甲事。', '某某地区通志 5月10日　乙事。')).toEqual([
      '2024-05-08 甲事。',
      `? 某某地区通志5月10日 乙事。: ${head}`,
    ]);
  });
});

describe('dates of a chronicle', () => {
  it('lean on what stands above them', () => {
    expect(
      dated(
        '临川市大事记（1949—1959年）',
        '民国三十八年（1949）',
        '春，甲。',
        '4月23日　乙。',
        '当日，丙。',
        '同月　丁。',
        '5月上旬　戊。',
        '是年，己。',
        '【1956年】',
        '一季度，庚。',
        '6～8月　辛。',
        '12月31日—1957年1月2日　壬。',
        '一九五八年',
        '三月五日　癸。',
        '年底，子。',
      ),
    ).toEqual([
      '1949 甲。',
      '1949-04-23 乙。',
      '1949-04-23 丙。',
      '1949-04 丁。',
      '1949-05 戊。',
      '1949 己。',
      '1956-01/1956-03 庚。',
      '1956-06/1956-08 辛。',
      '1956-12-31/1957-01-02 壬。',
      '1958-03-05 癸。',
      '1958 子。',
    ]);
  });

  it('stand under months, in brackets, with other marks', () => {
    expect(
      dated(
        '2024年第一季度大事记',
        '## 【一月】',
        '△2日—3日　甲。',
        '【4日】乙。',
        '5日、6日　丙。',
        '上旬，丁。',
        '月底，戊。',
        '30日至2月2日　己。',
        '## 二月',
        '8日（星期四）庚。',
        '次日，辛。',
      ),
    ).toEqual([
      '2024-01-02/2024-01-03 甲。',
      '2024-01-04 乙。',
      '2024-01-05/2024-01-06 丙。',
      '2024-01 丁。',
      '2024-01 戊。',
      '2024-01-30/2024-02-02 己。',
      '2024-02-08 庚。',
      '2024-02-09 辛。',
    ]);
  });

  it('that are not understood are never taken for the text of the day above', () => {
    expect(
      dated('2024年1月大事记', '1月3日　甲。', '近日，乙。', '13月5日　丙。', '同日，丁。'),
    ).toEqual([
      '2024-01-03 甲。',
      '? 近日，乙。: it begins like a date, in a form that the reader does not know',
      '? 13月5日 丙。: its date is not a date of the calendar',
      '? 同日，丁。: it goes on with the day above it, and that could not be read',
    ]);
    // Nothing says that January is of the next year.
    expect(dated('政府大事记（2023年7月—12月）', '11月3日　甲。', '1月5日　乙。')).toEqual([
      '2023-11-03 甲。',
      '? 1月5日 乙。: the date that was read, 2023-01-05, is not within 2023-07 to 2023-12, which the title gives',
    ]);
  });

  it('are given up where a heading that they lean on is missing, and taken up at the next', () => {
    expect(
      dated(
        '临川市大事记（1985—1987年）',
        '1985年',
        '7月5日　甲。',
        '3月2日　乙。',
        '8月　丙。',
        '1987年',
        '1月　丁。',
      ),
    ).toEqual([
      '1985-07-05 甲。',
      '1987-01 丁。',
      '? 3月2日 乙。: the date that was read, 1985-03-02, lies before 1985-07-05 above it; the heading of a year may be missing',
      '? 8月 丙。: it goes on with the day above it, and that could not be read',
    ]);
    expect(dated('2024年3月大事记', '【3月】2日　甲。', '■5日　乙。')).toEqual([
      '2024-03-02 甲。',
      '2024-03-05 乙。',
    ]);
  });

  it('part entries that have run together', () => {
    expect(dated('2024年1月大事记', '1月3日 甲县开会。1月4日 乙县开会。')).toEqual([
      '2024-01-03 甲县开会。',
      '2024-01-04 乙县开会。',
    ]);
  });
});

describe('the acts of an entry', () => {
  const acts = (text: string): readonly string[] =>
    chronicleIn(
      documentOf('title: 2024年1月大事记\nkind: chronicle', [
        '# 2024年1月大事记',
        `1月3日 ${text}`,
      ]),
    ).entries[0]!.acts;
  it.each([
    ['全市工作会议召开，市长李长河出席并讲话。', ['召开', '出席', '讲话']],
    ['副市长周明赴外地考察产业、参加产业大会。', ['考察', '参加']],
    ['副市长周明陪同省水利厅副厅长王立一行参加观摩活动。', ['陪同', '参加']],
    ['副市长周明陪同省督查组调研。', ['陪同', '调研']],
  ])('%s', (text, right) => expect(acts(text)).toEqual(right));
});

/** Body, person, post and office; and what was not read. */
const members = (...lines: string[]): string[] => {
  const { memberships, unread } = membershipsIn(
    documentOf('title: 关于成立机构的通知\nkind: notice', [
      '# 关于成立机构的通知',
      ...lines.map((l) => normaliseText(l)),
    ]),
  );
  return [
    ...memberships.map((m) => `${m.body ?? '无'} ${m.post} ${m.person} ${m.office ?? '无'}`),
    ...unread.map((u) => `? ${u.words}`),
  ];
};

describe('case p2: members of a body', () => {
  it('are a list of their own, each with the post above', () => {
    expect(
      members(
        '决定成立市食品安全工作领导小组，组成人员如下：',
        '组　　长：甲一明',
        '副组长：乙　红',
        '丙三强（市某某办）',
        '成　　员：丁四海（市某某局）',
      ),
    ).toEqual([
      '市食品安全工作领导小组 组长 甲一明 无',
      '市食品安全工作领导小组 副组长 乙红 无',
      '市食品安全工作领导小组 副组长 丙三强 市某某办',
      '市食品安全工作领导小组 成员 丁四海 市某某局',
    ]);
  });

  it('are read in one sentence, and with offices after spaces and commas', () => {
    expect(
      members('成立市信访工作联席会议。召集人：王志强；副召集人：李明、陈立；成员：郭亮。'),
    ).toEqual([
      '市信访工作联席会议 召集人 王志强 无',
      '市信访工作联席会议 副召集人 李明 无',
      '市信访工作联席会议 副召集人 陈立 无',
      '市信访工作联席会议 成员 郭亮 无',
    ]);
    expect(
      members(
        '附件：市安委会组成人员名单',
        '主 任：王志强 市委副书记、市长',
        '委 员：郭亮 市公安局副局长 周斌 市应急局局长',
        '主任：王志强',
      ),
    ).toEqual([
      '市安委会 主任 王志强 市委副书记、市长',
      '市安委会 委员 郭亮 市公安局副局长',
      '市安委会 委员 周斌 市应急局局长',
    ]);
    expect(members('组长：丙三强，市某某局党组书记、局长', '成员：己六山，市某某局科长')).toEqual([
      '无 组长 丙三强 市某某局党组书记、局长',
      '无 成员 己六山 市某某局科长',
    ]);
  });

  it.each([
    '2.1指挥部组成',
    '2.1.1 指挥部组成人员',
    '第三节 指挥部组成',
    '附件2：（三）指挥部组成',
  ])('are those of a body whose number is no part of its name: %s', (heading) => {
    expect(members(heading, '组长：王志强', '成员：郭亮')).toEqual([
      '指挥部 组长 王志强 无',
      '指挥部 成员 郭亮 无',
    ]);
  });

  it('have one head: who stands under him without a label has lost it', () => {
    expect(members('组长：王志强', '李明 副市长', '成员：郭亮')).toEqual([
      '无 组长 王志强 无',
      '无 成员 郭亮 无',
      '? 李明 副市长',
    ]);
  });

  it('are persons: units and offices make no record, and what cannot be read is reported', () => {
    expect(members('总指挥：市政府分管副市长', '成员单位：市财政局、市水利局')).toEqual([]);
    expect(members('组长：王志强', '成员：市财政局、市水利局')).toEqual(['无 组长 王志强 无']);
    expect(members('组长：王志强', '成员：某某某某某某某某某')).toEqual([
      '无 组长 王志强 无',
      '? 成员：某某某某某某某某某',
    ]);
    expect(members('主任：王志强')).toEqual([]);
    // A running head between each two lines.
    expect(
      members(
        '组长：王志强 市长',
        '某某公报 3',
        '副组长：李明 副市长',
        '某某公报 4',
        '陈立 副市长',
      ),
    ).toEqual(['无 组长 王志强 市长', '无 副组长 李明 副市长', '? 陈立 副市长']);
  });

  it('are no appointments', () => {
    const doc = documentOf('title: 关于成立机构的通知\nkind: notice', [
      '# 关于成立机构的通知',
      '组长：王志强',
      '成员：郭亮',
    ]);
    expect(recordsOfDocument(doc, corpusOf(doc)).appointments).toEqual([]);
    expect(recordsOfDocument(doc, corpusOf(doc)).memberships.length).toBe(2);
  });
});

describe('case k1: an editor’s answer', () => {
  const line = '秦某同志调离，任命甲一明为市某某局局长。';
  const answered = (...answers: object[]) => {
    const doc: GazetteDocument = {
      ...section([line]),
      readings: answers.map((a) =>
        EditorReading.parse({ document: 'doc', clause: 'p1', reason: '调动', ...a }),
      ),
    };
    return recordsOfDocument(doc, corpusOf(doc));
  };

  it('that nothing is there takes the report away, and leaves the rest', () => {
    expect(answered().unread.length).toBe(1);
    const { appointments, unread, idle } = answered({
      reader: 'appointments',
      quote: '秦某同志调离',
      nothing: true,
    });
    expect([unread, idle]).toEqual([[], []]);
    expect(appointments.map((a) => [a.person, a.readBy])).toEqual([['甲一明', undefined]]);
  });

  it('gives records in place of what was read', () => {
    const { appointments, unread } = answered({
      reader: 'appointments',
      quote: line,
      records: [
        { person: '秦某', action: 'remove', post: '市某某局副局长' },
        { person: '甲一明', action: 'appoint', post: '市某某局局长' },
      ],
    });
    expect(unread).toEqual([]);
    expect(appointments.map((a) => [a.person, a.action, a.organization, a.readBy])).toEqual([
      ['秦某', 'remove', '市某某局', 'editor'],
      ['甲一明', 'appoint', '市某某局', 'editor'],
    ]);
  });

  it('that meets nothing is told of', () => {
    const { idle } = answered({ reader: 'memberships', quote: '任命', nothing: true });
    expect(idle.length).toBe(1);
  });
});

describe('what stands in a document of another kind', () => {
  const unread = (...lines: string[]): string[] => {
    const doc = documentOf('title: 关于某事的通知\nkind: notice', ['# 关于某事的通知', ...lines]);
    return recordsOfDocument(doc, corpusOf(doc)).unread.map((u) => `${u.reader}: ${u.words}`);
  };

  it('is told of where it appoints somebody, and where days follow one another', () => {
    expect(
      unread(
        '会议还研究了经费。',
        '任命甲一明为市某某局局长；',
        '1.免去丙三强的市某某局局长职务。',
      ),
    ).toEqual([
      'appointments: 任命甲一明为市某某局局长；',
      'appointments: 1.免去丙三强的市某某局局长职务。',
    ]);
    expect(unread('3月1日　甲。', '3月2日　乙。', '同日，丙。', '3月5—6日　丁。').length).toBe(4);
  });

  it('but not where it only speaks of dates and of whoever is appointed', () => {
    expect(
      unread(
        '3月1日前，各单位报送方案。',
        '任命程序按照有关规定执行。',
        '聘任制干部的聘任期限为三年。',
        '组长由市长担任。',
        '市长任组长，副市长任副组长。',
      ),
    ).toEqual([]);
  });
});
