/** What can be the name of a person, and lists of names. Invented names. */
import { describe, expect, it } from 'vitest';
import { isPersonName, namesOfList, PERSON } from '../../../src/records/names.ts';

describe('a name', () => {
  it.each([
    '张三',
    '王小明',
    '欧阳建国',
    '司马光明',
    '司徒明',
    '张王建国',
    '阿依古丽·托合提',
    '阿依古丽•托合提・买买提',
    '和平',
    '李任之',
    '派娜娜',
    '巴特尔',
    '包斯琴高娃',
  ])('%s', (name) => expect(isPersonName(name)).toBe(true));

  it.each([
    ['one character', '张'],
    ['letters', '张A'],
    ['a space', '张 三'],
    ['a part that is no name', '阿依·'],
    ['a verb at its head', '任命张三'],
    ['its frame', '同意张三'],
    ['同志', '张三同志'],
    ['an office', '副张三'],
    ['a body', '张三局'],
    ['a verb of one character before a surname', '派张三'],
    ['a word of the sentence after it', '张三现'],
    ['a word of the sentence after it', '张三同时'],
    ['two words', '张三李四王'],
    ['four of which two begin a name', '前往张三'],
    ['a part with a verb', '阿依任·托合提'],
    ['a part with a body', '阿依局·托合提'],
    ['a part of more than ten', `阿${'依'.repeat(10)}·托合提`],
    ['eleven characters', '包斯琴高娃包斯琴高娃包'],
    ['nothing', ''],
    ['who somebody is, before a name with a dot', '外籍专家李·约翰逊'],
    ['who somebody is, before a name with a dot', '著名学者阿不都·热依木'],
  ])('is not %s: %s', (_, words) => expect(isPersonName(words)).toBe(false));

  it('may end with any character where it stands in a list', () => {
    expect(isPersonName('王小现')).toBe(false);
    expect(isPersonName('王小现', true)).toBe(true);
    expect(isPersonName('王现')).toBe(true);
  });
});

describe('a list of names', () => {
  it.each([
    ['张三、李四，王五', ['张三', '李四', '王五']],
    ['张三（女）、李四（蒙古族，挂职）', ['张三', '李四']],
    ['张 三、李四', ['张三', '李四']],
    ['张三和李四', ['张三', '李四']],
    ['张三、李四及王五', ['张三', '李四', '王五']],
    ['张三与李四和王五', ['张三', '李四', '王五']],
    ['和平、李四', ['和平', '李四']],
    ['张三和局长', ['张三和局长']],
    ['张三', ['张三']],
    ['', []],
  ])('%s', (list, names) => expect(namesOfList(list).filter((n) => n !== '')).toEqual(names));
});

describe('the form of a name in a sentence', () => {
  const first = (text: string): string | undefined =>
    new RegExp(`^(?<name>${PERSON})任`, 'u').exec(text)?.groups?.['name'];
  it.each([
    ['张三任', '张三'],
    ['朱 丽任', '朱 丽'],
    ['阿依古丽·托合提任', '阿依古丽·托合提'],
    ['张三（女）任', '张三（女）'],
    ['张三（女，试用期一年）任某职', '张三（女，试用期一年）'],
    ['张任', undefined],
  ])('%s', (text, name) => expect(first(text)).toBe(name));
});
