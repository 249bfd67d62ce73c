/** Posts in lists of appointments and in questions. By hand. */
import { describe, expect, it } from 'vitest';
import { changeAsked, officeIn, officeOf } from '../../../src/search/posts.ts';

describe('a post', () => {
  it.each([
    ['市水务局副局长', '副局长'],
    ['某某中学校长', '校长'],
    ['市委常务副书记', '常务副书记'],
    ['执法支队支队长', '支队长'],
    ['某中心(某某中心)主任', '主任'],
    ['市政府副秘书长', '副秘书长'],
    ['局长办公室', undefined],
    ['二级教授', undefined],
  ])('%s ends with %s', (post, office) => expect(officeOf(post)).toBe(office));
  it.each([
    ['谁是某局副局长', 4, 7],
    ['校长是谁', 0, 2],
    ['银行长期贷款', undefined, undefined],
    ['成长', undefined, undefined],
  ])('in %s', (text, from, to) => {
    const found = officeIn(text);
    expect([found?.from, found?.to]).toEqual([from, to]);
  });
});

it.each([
  ['某局现在的局长', 'appoint'],
  ['谁是某局局长', 'appoint'],
  ['某局新局长', 'appoint'],
  ['谁不当某局局长了', 'remove'],
  ['某局原局长', 'remove'],
  ['某局局长', undefined],
  ['现在谁负责', undefined],
  ['谁被免了', undefined],
])('%s asks for %s', (text, change) => expect(changeAsked(text)).toBe(change));
