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
