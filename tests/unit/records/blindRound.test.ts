/** What four gazettes, written blind, taught of persons: rare surnames before a deed, bodies that look like one, who holds an office by a sentence, lists under a month. By hand, in other words than theirs, before it was run. */
import { describe, expect, it } from 'vitest';
import { readAppointments } from '../../../src/records/appointments.ts';
import { readMemberships } from '../../../src/records/memberships.ts';
import { readPersons } from '../../../src/records/persons.ts';
import { readPlaces } from '../../../src/records/places.ts';
import { documentOf } from './document.ts';

const persons = (text: string): string[] =>
  readPersons(text).map(({ office, name }) => `${office} ${name}`);

describe('a surname that no list holds', () => {
  it.each([
    ['副区长缑玉成主持会议，研究供水问题。', ['副区长 缑玉成']],
    ['新任法官宣誓，副县长拾海燕监誓。', ['副县长 拾海燕']],
    ['副旗长者勒万走访牧户。', ['副旗长 者勒万']],
  ])('makes a name between an office and what only a person does: %s', (text, right) =>
    expect(persons(text)).toEqual(right),
  );
  it.each([
    '副县长又一次主持会议。',
    '副市长先后出席三场活动。',
    '县长办公室检查值班情况。',
    '县长在分会场主持会议。',
  ])('makes none of words that say when or where: %s', (text) => expect(persons(text)).toEqual([]));
});

it('a body of a firm is no person', () =>
  expect(persons('县长赵大同会见澳门海丰集团董事局副主席一行。')).toEqual(['县长 赵大同']));

it('a verb before 县 or 区 is no part of a place', () =>
  expect(
    readPlaces('副县长一行走访看望区福利院老人，考察慰问县敬老院。').map(({ name }) => name),
  ).toEqual([]));

describe('an office that a sentence gives', () => {
  const front =
    'title: 云山县人民政府办公室关于成立防火指挥部的通知\nkind: notice\nissuer: 云山县人民政府办公室\ndate: 2020-03-01';
  const read = (lines: readonly string[]) => readMemberships(documentOf(front, lines));
  it('is held by whoever stands in the list above, whatever his surname', () =>
    expect(
      read([
        '经研究，决定成立县森林防火指挥部。',
        '总指挥：赵大同 副县长',
        '成员：剡玉成 县林业局局长',
        '拾海燕 县气象局局长',
        '指挥部下设办公室，办公室主任由剡玉成兼任，副主任由拾海燕担任。',
      ])
        .read.map(({ record }) => `${record.person} ${record.post}`)
        .slice(-2),
    ).toEqual(['剡玉成 办公室主任', '拾海燕 副主任']));
  it('is told where nothing shows that words are a name', () =>
    expect(
      read(['经研究，决定成立县森林防火指挥部。', '指挥部办公室主任由拾海燕兼任。']).unread.map(
        (u) => u.words,
      ),
    ).toEqual(['办公室主任由拾海燕兼任']));
});

describe('appointments', () => {
  const read = (lines: readonly string[]) =>
    readAppointments(
      documentOf(
        'title: 云山市人事任免\nkind: appointments\nissuer: 云山市人民政府\ndate: 2020-05-01',
        lines,
      ),
    ).read.map(({ record }) => `${record.action} ${record.person} ${record.post}`);
  it('stand under who, which month and the verb', () =>
    expect(
      read([
        '云山市人民政府2020年4月任命：',
        '赵大同 市统计局局长',
        '云山市人民政府4月份免去：',
        '钱小平 市统计局副局长',
      ]),
    ).toEqual(['appoint 赵大同 市统计局局长', 'remove 钱小平 市统计局副局长']));
  it('end with 不再聘任 before the person, or behind him', () =>
    expect(
      read([
        '经研究决定：',
        '不再聘任赵大同的市第二医院院长职务，另有任用；',
        '不再聘任钱小平同志市博物馆馆长职务；',
        '不再续聘孙秀兰为市政府参事。',
        '李长河不再聘任市技工学校校长职务。',
      ]),
    ).toEqual([
      'remove 赵大同 市第二医院院长',
      'remove 钱小平 市博物馆馆长',
      'remove 孙秀兰 市政府参事',
      'remove 李长河 市技工学校校长',
    ]));
  it.each([
    '赵大同同志任市统计局副局长试用期一年已满，经考核合格，正式任职。',
    '赵大同同志市统计局副局长试用期六个月届满，正式任职。',
  ])('go on after a probation, whose length may be said: %s', (line) =>
    expect(read([line])).toEqual(['appoint 赵大同 市统计局副局长']),
  );
});
