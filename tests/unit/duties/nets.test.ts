/** The nets under the readers of duties and times: what they hold, and what they let through for a reason. Invented bodies. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ shuiwu: ['市水务局'], caizheng: ['市财政局'], zhengfu: ['市政府'] });
const told = (text: string): string[] =>
  dutiesOf(`# 甲\n\n## 一、措施\n\n${text}\n`, register).unread.map((u) => u.kind);

describe('a body that no reader took', () => {
  it.each([
    ['at the head of a part, before a mark', '市水务局→发布预警。'],
    ['set to work by a pronoun', '对市水务局予以通报，责成其作出检查。'],
    ['behind one that was read', '由市财政局指导、市粮储局押车，支持企业新建仓库。'],
    ['of a kind, at the head of a part', '各片区要再议。'],
  ])('is told of: %s', (_, text) => expect(told(text)).not.toEqual([]));
  it.each([
    ['a recipient', '企业应当向市水务局报告。'],
    ['who has consented', '经市政府同意，企业可以延期。'],
    ['under whose lead', '企业应当在市政府统一领导下开展自救。'],
    ['a member', '指挥部由市水务局、市财政局组成。'],
    ['whose thing it is', '市水务局的办公楼应当节能。'],
    ['one that owes it', '市水务局负责清淤。'],
  ])('is let through: %s', (_, text) => expect(told(text)).not.toContain('body'));
  it('is told of in a column whose head is no role that is known', () => {
    const table = (head: string): string[] =>
      told(`| 事项 | ${head} |\n| - | - |\n| 修堤 | 市水务局 |\n| 清淤 | 市财政局 |`);
    expect(table('把关单位')).toEqual(['body', 'body']);
    expect(table('责任单位')).toEqual([]);
    expect(table('计量单位')).not.toContain('body');
  });
});

describe('a limit that no reader took', () => {
  it.each(['市水务局应当在三学期内完成。', '市水务局应当最迟下周动工。'])(
    'is told of: %s',
    (text) => expect(told(text)).toContain('time'),
  );
  it.each([
    '市水务局应当在三日内完成。',
    '近三年内市水务局应当完成的事项。',
    '市水务局责令限期改正。',
    '市水务局应当拆除2005年底前建成的厂房。',
  ])('is none: %s', (text) => expect(told(text)).not.toContain('time'));
});

describe('a text in traditional script', () => {
  it('says where its duties stand as its clauses do, and what is printed as it is printed', () => {
    const { duties, deadlines } = dutiesOf(
      '# 甲\n\n第一條 為規範夜市管理，制定本辦法，並應當遵守有關規定。\n\n第二條 縣公安局應當於三日內發佈關於夜市的規定，並負責維護秩序。\n',
      registerOf({ gongan: ['县公安局'] }),
    );
    expect(duties.map((d) => d.clause)).toContain('第二条');
    expect(duties.at(-1)?.agencies[0]?.printed).toBe('縣公安局');
    expect(deadlines.map((d) => [d.clause, d.text])).toEqual([['第二条', '三日內']]);
  });
});
