/** A query without the words of questions; suggestions where nothing was found; notes on what was searched. By hand. */
import { describe, expect, it } from 'vitest';
import { BREAK, coreOf } from '../../../src/search/core.ts';
import { formsOf } from '../../../src/search/forms.ts';
import type { Names } from '../../../src/search/shapes.ts';
import { namesLike } from '../../../src/search/suggest.ts';
import { clause, document, issue, memory } from './memory.ts';

const names: Names = {
  agencies: [],
  synonyms: [],
  aside: ['怎么', '怎么办', '请问', '的', '了', '一般'],
};
const core = (...words: string[]): string => {
  const { text, idle } = coreOf(words, names);
  return [...text].map((c, i) => (c === BREAK ? '|' : idle[i] ? `(${c})` : c)).join('');
};

describe('a query without the words of questions', () => {
  it.each<[string, string]>([
    ['防汛补贴', '防汛补贴'],
    ['防汛的补贴', '防汛(的)补贴'],
    ['请问防汛补贴怎么办', '防汛补贴|'],
    ['防汛怎么办补贴', '防汛|补贴'],
    // The longer of two that begin alike.
    ['防汛怎么补贴', '防汛|补贴'],
    ['怎么怎么办防汛', '防汛'],
    ['防汛，补贴', '防汛，补贴'],
    ['防汛,补贴', '防汛|补贴'],
    ['防汛?补贴!', '防汛|补贴|'],
    ['防汛,,补贴', '防汛|补贴'],
    ['?防汛', '防汛'],
    // Punctuation within a number is of it.
    ['1,000元', '1(,)000元'],
    ['2023-11-04', '2023(-)11(-)04'],
    ['1.元', '1|元'],
    ['.5元', '5元'],
    // A number that counts what is asked for, and a meeting.
    ['三种补贴', '|补贴'],
    ['三样', '三样'],
    ['多久演练一次', '多久演练|'],
    ['演练一次', '演练一次'],
    ['报告要写些什么', '报告要内容包括'],
    ['开什么会', '开会议'],
    ['什么会计', '什么会计'],
    // 赔不赔 asks for 赔, 有没有 for 有.
    ['赔不赔钱', '赔钱'],
    ['有没有补贴', '有补贴'],
    ['赔不陪', '赔不陪'],
    // A grade is none of these words.
    ['一般事件', '一般事件'],
    ['一般多久', '多久'],
    ['', ''],
  ])('%s: %s', (typed, expected) => expect(core(typed)).toBe(expected));
  it('of several words has a break between them, and says which of it says nothing', () => {
    expect(core('防汛', '补贴')).toBe('防汛|补贴');
    expect(core('防汛怎么', '补贴')).toBe('防汛|补贴');
    expect(core('怎么', '补贴')).toBe('补贴');
    expect(coreOf(['防汛', '的'], names).idle).toEqual([false, false, true, true]);
    expect(coreOf(['防汛'], { agencies: [], synonyms: [] })).toEqual({
      text: '防汛',
      idle: [false, false],
      general: [false, false],
    });
  });
});

describe('names that are like what was typed', () => {
  const like = (typed: string, ...agencies: string[][]): string[] =>
    namesLike(
      { agencies: agencies.map((own, i) => ({ id: `${i}`, names: own, kind: '' })), synonyms: [] },
      typed,
    );
  it('share half of their pairs, three at most, the likest first and then by name', () => {
    // Four pairs and four pairs, of which two are shared: 2 · 2 / 8.
    expect(like('市水务局', ['市水利局'], ['市水务处'])).toEqual(['市水务处']);
    expect(like('水务局', ['市水务局'])).toEqual(['市水务局']);
    expect(like('水务局', ['水利局'])).toEqual([]);
    expect(like('市水务', ['乙市水务'], ['甲市水务'], ['丙市水务'], ['丁市水务'])).toEqual(
      ['丁市水务', '丙市水务', '乙市水务', '甲市水务'].sort().slice(0, 3),
    );
    expect(like('市水务', ['市水务局'], ['市水务'])).toEqual(['市水务', '市水务局']);
    expect(like('市水务', ['市水务', '市水务局'])).toEqual(['市水务', '市水务局']);
    expect(like('', ['市水务局'])).toEqual([]);
    expect(like('市', ['市'])).toEqual([]);
  });
});

describe('a share in tenths', () => {
  const facts = (text: string): string[] => formsOf(text, true).flatMap((form) => form.facts);
  it.each([
    ['三成', 'q30%'],
    ['3成', 'q30%'],
    ['两成', 'q20%'],
    ['九成', 'q90%'],
    ['占7成', 'q70%'],
  ])('%s', (text, fact) => expect(facts(text)).toContain(fact));
  it.each([
    '13成',
    '1.3成',
    '0成',
    '十成',
    '三成员',
    '两成立',
    '三成果',
    '三成为',
    '三成本',
    '三成功',
    '三成效',
    '三成年',
    '三成就',
    '三成长',
    '三成分',
    '三成绩',
    '三成品',
    '三成熟',
  ])('not %s', (text) => expect(facts(text).filter((f) => f.endsWith('%'))).toEqual([]));
});

describe('what is said of how it was searched', () => {
  const search = memory([
    issue('2024-01', [
      document('a', [
        clause('p1', '补贴二万元。'),
        clause('p2', '防汛工作会议'),
        clause('p3', '十二月四日召开'),
      ]),
    ]),
  ]);
  const notes = async (typed: string): Promise<readonly string[]> =>
    (await search.answers(typed)).at(-1)?.notes ?? [];
  it('that a number is looked for in other forms, where that finds something', async () => {
    expect(await notes('补贴20000元')).toContain('同一数字、日期的别种写法也一并查找。');
    expect(await notes('12月4日')).toContain('同一数字、日期的别种写法也一并查找。');
    expect(await notes('补贴30000元')).not.toContain('同一数字、日期的别种写法也一并查找。');
    expect(await notes('防汛')).toEqual([]);
  });
});

describe('where nothing is found', () => {
  const search = memory(
    [
      issue('2024-01', [
        document('a', [
          clause('p1', '防汛工作会议'),
          clause('p2', '防汛工作'),
          clause('p3', '抗旱工作会议'),
          clause('p4', '防汛'),
        ]),
      ]),
    ],
    { agencies: [], synonyms: [], topics: ['题一', '题二', '题三', '题四'] },
  );
  const offers = async (typed: string): Promise<string[]> =>
    ((await search.answers(typed)).at(-1)?.instead ?? []).map(
      ({ query, count }) => `${query} ${count}`,
    );
  it('the longest stretches that stand somewhere are offered, the rarer first', async () => {
    expect((await offers('"甲乙丙丁戊己防汛工作会议庚辛壬癸子丑"'))[0]).toBe('防汛工作会议 1');
    expect(
      (await offers('"甲乙丙丁戊己防汛工作庚辛壬癸子丑抗旱工作寅卯辰巳"')).slice(0, 2),
    ).toEqual(['抗旱工作 1', '防汛工作 2']);
  });
  it('each word of several that is there', async () => {
    expect((await offers('"防汛" "某某"'))[0]).toBe('防汛 3');
  });
  it('three titles where nothing of it is there', async () => {
    expect(await offers('"某某某"')).toEqual(['题一 null', '题二 null', '题三 null']);
  });
});
