/**
 * A label on a line of its own with its person on the next, an office beside a group's office, a
 * guest named after 以, a trial that is ended. By hand; invented names.
 */
import { describe, expect, it } from 'vitest';
import { readPersons } from '../../../src/records/persons.ts';
import { documentOf, membershipsIn } from './document.ts';
import { appointmentIn } from './remarks.ts';

const members = (...lines: string[]): string[] => {
  const { memberships, unread } = membershipsIn(
    documentOf('title: 关于成立某组的通知\nkind: notice', lines),
  );
  return [
    ...memberships.map((m) => [m.post, m.person, m.office ?? '-', m.body ?? ''].join(' ').trim()),
    ...unread.map((u) => `? ${u.words}`),
  ];
};

describe('a label on a line of its own', () => {
  it('is of the person on the next line, of a head too', () =>
    expect(
      members('组长：', '郑春晖 市委常委、常务副市长', '成员：', '孔令逊 市审计局局长'),
    ).toEqual(['组长 郑春晖 市委常委、常务副市长', '成员 孔令逊 市审计局局长']));
  it('is of one person where it is a head: whoever stands below him has lost his label', () =>
    expect(
      members('组长：', '郑春晖 常务副市长', '李一鸣 副市长', '成员：', '孔令逊 市审计局局长'),
    ).toEqual(['组长 郑春晖 常务副市长', '成员 孔令逊 市审计局局长', '? 李一鸣 副市长']));
});

describe('those who lead the office of a group', () => {
  it('are of the office, the first named with it and the others behind him', () =>
    expect(
      members(
        '决定成立市地名普查领导小组。',
        '领导小组办公室设在市民政局。办公室主任由市民政局局长苟学文兼任，常务副主任由市民政局副局长高晓兵兼任，副主任由市测绘院院长童建华兼任。',
      ),
    ).toEqual([
      '办公室主任 苟学文 市民政局局长 市地名普查领导小组',
      '常务副主任 高晓兵 市民政局副局长 市地名普查领导小组办公室',
      '副主任 童建华 市测绘院院长 市地名普查领导小组办公室',
    ]));
});

describe('who holds a seat by his office', () => {
  it('is nobody by name, and no line that was not read', () =>
    expect(
      members(
        '建立县、乡、村三级林长体系。县级总林长由县委书记、县长担任，所辖乡镇党委、政府主要负责同志担任乡级林长，村支部书记担任村级林长。',
      ),
    ).toEqual([]));
  it('is told where 同志 stands behind a name that was not read', () =>
    expect(members('县林长制领导小组组长由阿不都同志担任。')).toHaveLength(1));
});

describe('whom a delegation is led by', () => {
  it.each([
    ['以省审计厅副厅长石国栋为组长的考核组来我市考核。', ['省审计厅副厅长 石国栋']],
    ['市长刘雪松会见以省商会会长林德旺为团长的考察团。', ['市长 刘雪松', '省商会会长 林德旺']],
    // 与长, 和长: no title, before the name of a firm.
    ['我市与长白集团签约，市长刘雪松出席。', ['市长 刘雪松']],
    ['县长秦岭和长青公司董事长赵一鸣会谈。', ['县长 秦岭', '长青公司董事长 赵一鸣']],
  ])('%s', (text, right) =>
    expect(readPersons(text).map(({ office, name }) => `${office} ${name}`)).toEqual(right),
  );
});

describe('why somebody leaves', () => {
  it.each(['终止试用期', '解除挂职', '结束试用'])('%s is told as a remark', (note) => {
    const { all, said } = appointmentIn;
    const lines = [`免去马志成的市水务局副局长职务（${note}）。`];
    expect(all(...lines).map((a) => [a.action, a.person, a.post, ...a.remarks])).toEqual([
      ['remove', '马志成', '市水务局副局长', note],
    ]);
    expect(said(...lines)).toEqual([]);
  });
});

describe('openings with who decided, and when', () => {
  it.each([
    ['某州行政公署于一九九五年三月六日任命：', '马志成为州水电局局长；', 'appoint'],
    ['某市人民政府2023年3月6日决定免去：', '马志成的市水务局副局长职务；', 'remove'],
    ['同时免去：', '马志成的市水务局副局长职务；', 'remove'],
    ['并任命：', '马志成为市水务局副局长；', 'appoint'],
  ])('%s', (opening, line, action) => {
    const { all, said } = appointmentIn;
    expect(all(opening, line).map((a) => [a.action, a.person])).toEqual([[action, '马志成']]);
    expect(said(opening, line)).toEqual([]);
  });
  it('a post that ends with its term is a remark', () => {
    const line = '马志成同志挂职任市水务局副局长，挂职时间一年，期满职务自然免除。';
    expect(appointmentIn.all(line).map((a) => [a.person, ...a.remarks])).toEqual([
      ['马志成', '挂职时间一年', '期满职务自然免除'],
    ]);
    expect(appointmentIn.said(line)).toEqual([]);
  });
});
