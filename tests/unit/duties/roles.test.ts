/** Each word of role where it may stand, written out: a row that goes is missed here. */
import { describe, expect, it } from 'vitest';
import { ROLE_BODIES, ROLE_WORDS } from '../../../src/duties/roles.ts';
import { briefly, dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ shuiwu: ['市水务局'] });
const role = (text: string): string[] =>
  briefly(dutiesOf(`# 甲\n\n（一）修堤。${text}\n`, register)).map((d) =>
    d.split(' ').slice(2).join(' '),
  );

const words: Readonly<Record<string, readonly [string, string]>> = {
  总牵头: ['lead', 'label bare suffix'],
  牵头: ['lead', 'label bare suffix'],
  主办: ['lead', 'label bare suffix'],
  主责: ['lead', 'label bare suffix'],
  副组长: ['responsible', 'label'],
  组长: ['lead', 'label'],
  领办: ['lead', 'label'],
  整改: ['responsible', 'label'],
  主体责任: ['responsible', 'label'],
  主体: ['responsible', 'label'],
  主要责任: ['responsible', 'label bare'],
  第一责任: ['responsible', 'label bare'],
  责任: ['responsible', 'label bare'],
  负责: ['responsible', 'label suffix'],
  承办: ['responsible', 'label bare suffix'],
  落实: ['responsible', 'label suffix'],
  实施: ['responsible', 'label suffix'],
  配合: ['cooperating', 'label bare suffix'],
  协办: ['cooperating', 'label bare suffix'],
  协作: ['cooperating', 'label'],
  会办: ['cooperating', 'label bare suffix'],
  协同: ['cooperating', 'label bare suffix'],
  协助: ['cooperating', 'label bare suffix'],
  参与: ['cooperating', 'label bare suffix'],
  参加: ['cooperating', 'label bare suffix'],
  参建: ['cooperating', 'label'],
  支持: ['cooperating', 'label suffix'],
  指导: ['cooperating', 'label suffix'],
  抓总: ['lead', 'label suffix'],
  负总责: ['lead', 'label suffix'],
  总负责: ['lead', 'label suffix'],
  主抓: ['lead', 'label suffix'],
};

describe('a word of role', () => {
  it('has its row', () => {
    expect(Object.fromEntries(ROLE_WORDS.map((r) => [r.word, [r.role, r.as.join(' ')]]))).toEqual(
      words,
    );
  });
  it.each(Object.entries(words))('%s', (word, [expected, places]) => {
    const read = [`${expected}:shuiwu`];
    expect(role(`（${word}单位：市水务局）`)).toEqual(read);
    expect(role(`【${word}部门】市水务局`)).toEqual(read);
    if (places.includes('bare')) expect(role(`（${word}：市水务局）`)).toEqual(read);
    if (places.includes('suffix')) expect(role(`（市水务局${word}）`)).toEqual(read);
  });
});

/** What a role is said of, word by word. */
const bodies = '单位 部门 主体 机构 地区 处室 科室'.split(' ');

describe('what a role is said of', () => {
  it('has its row', () => expect([...ROLE_BODIES]).toEqual(bodies));
  it.each(bodies)('责任%s', (body) => {
    expect(role(`（责任${body}：市水务局）`)).toEqual(['responsible:shuiwu']);
    expect(role(`【牵头${body}】市水务局`)).toEqual(['lead:shuiwu']);
  });
});
