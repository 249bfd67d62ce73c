/** Names that end as a verb does, turns in other words, and lists under words that nobody knows. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { documentOf, membershipsIn } from './document.ts';
import { appointmentIn } from './remarks.ts';

const { all, said } = appointmentIn;
const read = (...lines: string[]): string[] => [
  ...all(...lines).map(
    (a) =>
      `${a.action === 'remove' ? '-' : '+'}${a.person} ${a.post}${a.pending ? ' ?' : ''}${a.confirmed ? ' !' : ''}`,
  ),
  ...said(...lines).map((words) => `? ${words}`),
];

describe('a name', () => {
  it.each<[string, string[]]>([
    ['任命：史可为 市数据局局长', ['+史可为 市数据局局长']],
    ['免去：史可为 市数据局局长', ['-史可为 市数据局局长']],
    ['史可为市数据局局长。', ['+史可 市数据局局长']],
  ])('%s', (line, expected) => expect(read(line)).toEqual(expected));
});

describe('a turn', () => {
  it.each<[string, string[]]>([
    [
      '李一鸣同志任县旅游局主任科员，其县旅游局副局长职务不再担任。',
      ['+李一鸣 县旅游局主任科员', '-李一鸣 县旅游局副局长'],
    ],
    [
      '李一鸣同志任县公路站站长，提名为县交投公司董事长人选。',
      ['+李一鸣 县公路站站长', '+李一鸣 县交投公司董事长 ?'],
    ],
    ['试用期满的李一鸣同志，正式任命为市科技局局长。', ['+李一鸣 市科技局局长 !']],
  ])('%s', (line, expected) => expect(read(line)).toEqual(expected));
});

describe('a list', () => {
  it('under those whose posts end takes them away', () =>
    expect(
      read(
        '任命：',
        '李一鸣 县科技局局长',
        '二、下列同志挂职期满，其所任职务自然免除',
        '王大川 县商务局副局长',
      ),
    ).toEqual(['+李一鸣 县科技局局长', '-王大川 县商务局副局长']));
  it('under words that nobody knows is not taken for that of the words above', () =>
    expect(
      read('任命：', '李一鸣 县科技局局长', '二、以下某事另行安排', '王大川 县商务局副局长'),
    ).toEqual(['+李一鸣 县科技局局长', '? 以下某事另行安排', '? 王大川 县商务局副局长']));
});

describe('an office within the body before it', () => {
  const bodies = (line: string): (string | null)[] => all(line).map((a) => a.organization);
  it.each<[string, (string | null)[]]>([
    [
      '免去李一鸣的云山市人民政府副秘书长、办公室副主任职务。',
      ['云山市人民政府', '云山市人民政府办公室'],
    ],
    [
      '任命李一鸣为云山市人民法院审判员、民事审判第二庭副庭长。',
      ['云山市人民法院', '云山市人民法院民事审判第二庭'],
    ],
    ['任命李一鸣为市科技局局长、市商务局副局长。', ['市科技局', '市商务局']],
  ])('%s', (line, expected) => expect(bodies(line)).toEqual(expected));
});

describe('whom a body has', () => {
  const members = (line: string): string[] =>
    membershipsIn(documentOf('title: 关于成立某组的通知\nkind: notice', [line])).memberships.map(
      (m) => `${m.post} ${m.person} ${m.office ?? '-'}`,
    );
  it.each<[string, string[]]>([
    ['办公室设在某局，锁金花同志任办公室主任。', ['办公室主任 锁金花 -']],
    ['县农技中心主任者学军同志任办公室副主任。', ['办公室副主任 者学军 县农技中心主任']],
    [
      '副召集人为区水利局局长李一鸣、区生态环境局局长王大川。',
      ['副召集人 李一鸣 区水利局局长', '副召集人 王大川 区生态环境局局长'],
    ],
    ['组长调整为李一鸣。', ['组长 李一鸣 -']],
    ['组长为分管副县长。', []],
    ['主任由其他同志担任。', []],
  ])('%s', (line, expected) => expect(members(line)).toEqual(expected));
});
