/** Forms of ordinary gazettes: a second post in brackets, rare surnames of two characters, papers about who is lent to whom, what goes on in an entry. Invented. */
import { describe, expect, it } from 'vitest';
import { findDate } from '../../../src/domain/chinese.ts';
import { recordKindOfTitle } from '../../../src/domain/recordKind.ts';
import { entriesIn } from '../../../src/records/entries.ts';
import { modeLine } from '../../../src/records/openings.ts';
import { readStatement } from '../../../src/records/statement.ts';

const say = (statement: string): string[] => {
  const { acts, unread } = readStatement(statement, null, () => true, false, false, []);
  return [
    ...acts.map((a) => `${a.persons.join('、')}: ${a.posts.map((p) => p.words).join('、')}`),
    ...unread.map((u) => `? ${u.words}`),
  ];
};

describe('a second post in brackets', () => {
  it.each<[string, string[]]>([
    ['王小明任市政府办公室主任（兼市法制办主任）', ['王小明: 市政府办公室主任、市法制办主任']],
    ['任命李大江为县水务局副局长（兼任县河长办主任）', ['李大江: 县水务局副局长、县河长办主任']],
    // A remark, and no post of another body.
    ['王小明任市公安局局长（兼）', ['王小明: 市公安局局长']],
  ])('%s', (statement, acts) => expect(say(statement)).toEqual(acts));
});

it.each(['夹谷清河', '宰父长明', '亓官鹤', '万俟雅言'])('%s is a name', (name) =>
  expect(say(`任命${name}为县人民法院审判员`)).toEqual([`${name}: 县人民法院审判员`]),
);

it.each([
  '市政府关于王小明等同志挂职的通知',
  '县政府关于李大江同志试用期满的通知',
  '区政府关于王小明等同志正式任职的通知',
])('%s is a paper of appointments', (title) =>
  expect(recordKindOfTitle(title)).toBe('appointments'),
);

it.each<[string, string | null | undefined]>([
  ['区政府免去：', 'remove'],
  ['县人大常委会任命：', 'appoint'],
  ['管委会决定聘任：', 'appoint'],
  ['区政府研究工作：', undefined],
])('%s is a line of its own', (line, mode) => expect(modeLine(line)).toBe(mode));

it.each([
  ['二00九年四月八日', '2009-04-08'],
  ['二OO九年四月八日', '2009-04-08'],
  ['二0一0年十二月三十一日', '2010-12-31'],
  ['二〇一二年六月一日', '2012-06-01'],
])('%s is a date', (printed, iso) => expect(findDate(printed)?.iso).toBe(iso));

describe('当日 behind a sentence of an entry', () => {
  it.each<[string, number]>([
    ['25日，疫苗接种启动。当日，接种2300剂次。', 1],
    ['8日，暴雨来袭。当晚，转移群众860人。', 1],
    ['6日，展会开幕。当天，签约项目9个。', 1],
    ['14日，演练举行。当天，参演人员450余人。', 1],
    ['25日，疫苗接种启动。当日，市政府召开常务会议。', 2],
    ['25日，疫苗接种启动。同日，市政府召开常务会议。', 2],
  ])('%s', (text, entries) => expect(entriesIn(text)).toHaveLength(entries));
});
