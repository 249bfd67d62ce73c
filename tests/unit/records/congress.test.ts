/** Lists of a standing committee: each line its own act, under a line that is only a verb. An invented county. */
import { expect, it } from 'vitest';
import { appointmentsIn, documentOf } from './document.ts';

it('reads each line under its verb, and a verb of its own in a line', () => {
  const { appointments, unread } = appointmentsIn(
    documentOf('title: 某县人大常委会任免名单\nkind: appointments', [
      '# 某县人大常委会任免名单',
      '任命：',
      '段安节为县监察委员会委员',
      '崔令钦、南卓为县人民法院审判员',
      '免去：',
      '崔令钦的县人民法院书记员职务',
      '接受：',
      '朱载堉辞去县人民政府副县长职务的请求，报县人民代表大会备案',
    ]),
  );
  expect(unread).toEqual([]);
  expect(appointments.map((a) => `${a.action} ${a.person} ${a.post}`)).toEqual([
    'appoint 段安节 县监察委员会委员',
    'appoint 崔令钦 县人民法院审判员',
    'appoint 南卓 县人民法院审判员',
    'remove 崔令钦 县人民法院书记员',
    'remove 朱载堉 县人民政府副县长',
  ]);
});

it('takes the words about a probation for the frame', () =>
  expect(
    appointmentsIn(
      documentOf('title: 关于甲乙任职的通知\nkind: appointments', [
        '# 关于甲乙任职的通知',
        '任命柏灌为区教育局副局长，试用期一年。',
        '以上人员中，实行试用期的期满考核合格后办理正式任职手续。',
      ]),
    ).unread,
  ).toEqual([]));

it.each(['因达到任职年龄界限', '因年龄原因', '同志到龄', '因组织调动'])(
  'a cause before a comma: %s',
  (cause) => {
    const { appointments, unread } = appointmentsIn(
      documentOf('title: 关于甲等同志任免职的通知\nkind: appointments', [
        '# 关于甲等同志任免职的通知',
        `吴猛${cause}，不再担任市司法局副局长。`,
      ]),
    );
    expect(unread).toEqual([]);
    expect(appointments.map((a) => `${a.action} ${a.person} ${a.post}`)).toEqual([
      'remove 吴猛 市司法局副局长',
    ]);
  },
);

it('takes the number of each paper of a digest with its day', () => {
  const { appointments, unread } = appointmentsIn(
    documentOf('title: 人事任免\nkind: appointments', [
      '# 人事任免',
      '衡政干〔2019〕9号（7月8日）',
      '任命慕容延钊为市公安局副局长。',
      '衡政干〔2019〕10号（8月20日）',
      '张光翰同志退休，免去其市交通运输局二级巡视员职级。',
    ]),
  );
  expect(unread).toEqual([]);
  expect(appointments.map((a) => `${a.docNumber} ${a.person}`)).toEqual([
    '衡政干〔2019〕9号 慕容延钊',
    '衡政干〔2019〕10号 张光翰',
  ]);
});

/** What sits in a court itself is not of its committee, and its divisions are its own. */
it.each([
  [
    '任命施耐卿为某市人民检察院检察委员会委员、检察员、第三检察部主任',
    ['某市人民检察院检察委员会', '某市人民检察院', '某市人民检察院第三检察部'],
  ],
  [
    '任命施耐卿为某市人民检察院检察员、检察委员会委员',
    ['某市人民检察院', '某市人民检察院检察委员会'],
  ],
  [
    '免去施耐卿的某市中级人民法院副院长、审判委员会委员、审判员、少年审判庭庭长、执行局局长职务',
    [
      '某市中级人民法院',
      '某市中级人民法院审判委员会',
      '某市中级人民法院',
      '某市中级人民法院少年审判庭',
      '某市中级人民法院执行局',
    ],
  ],
  ['任命施耐卿为某市人民政府副秘书长、信访局局长', ['某市人民政府', '信访局']],
] as const)('the bodies of %s', (line, bodies) => {
  const { appointments, unread } = appointmentsIn(
    documentOf('title: 任免名单\nkind: appointments', ['# 任免名单', `${line}。`]),
  );
  expect(unread).toEqual([]);
  expect(appointments.map((a) => a.organization)).toEqual(bodies);
});

it('reports to a congress are remarks', () =>
  expect(
    appointmentsIn(
      documentOf('title: 决定\nkind: appointments', [
        '# 决定',
        '决定接受施耐卿辞去某市人民政府副市长职务的请求，并报某市人民代表大会备案。',
      ]),
    ).unread,
  ).toEqual([]));
