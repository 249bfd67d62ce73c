/** Whose the words under a heading are that is the name of a body, or says of one what follows. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ school: ['县教体局'], health: ['县卫健局'] });
const who = (heading: string, words: string): string[] =>
  dutiesOf(`## 4 应急响应\n\n### 4.2 ${heading}\n\n${words}\n`, register).duties.map(
    ({ agencies, text }) => `${agencies.map((a) => a.printed).join('|')}: ${text}`,
  );

describe('under a heading that names a body', () => {
  it.each([
    ['县教体局', '县教体局'],
    ['县教体局职责', '县教体局'],
    ['县教体局的应急措施', '县教体局'],
    ['医疗机构的响应措施', '医疗机构'],
    ['养殖企业防控措施', '养殖企业'],
  ])('%s: a paragraph that begins with what is done is its', (heading, name) => {
    expect(who(heading, '组织开展晨检，做好登记。')).toEqual([`${name}: 组织开展晨检，做好登记。`]);
    expect(who(heading, '（1）组织开展晨检。')).toEqual([`${name}: 组织开展晨检。`]);
  });
  it.each([
    // What is told, who sits where, and what leads up to items.
    ['县教体局', '校园是人员密集的场所。'],
    ['县教体局', '指挥长：分管副县长'],
    ['县教体局', '做好以下工作：'],
    // A heading about a thing of its.
    ['县教体局物资储备措施', '组织开展晨检。'],
  ])('%s: %s is nobody’s', (heading, words) => expect(who(heading, words)).toEqual([]));
  it('another who is named is that one', () =>
    expect(who('县教体局', '县卫健局应当派员指导。')).toEqual([
      '县卫健局: 县卫健局应当派员指导。',
    ]));
});
