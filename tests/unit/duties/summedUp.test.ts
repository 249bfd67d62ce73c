/** Lists of bodies that a word sums up: 等部门, 等行业主管部门, 等市直成员单位. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({
  shui: ['县水利局'],
  cai: ['县财政局'],
  ying: ['县应急管理局'],
});
const owes = (text: string): string[] =>
  dutiesOf(text, register).duties.map((d) =>
    d.agencies.map((a) => `${a.role}:${a.id ?? `?${a.printed}`}`).join(' '),
  );

describe('a list that is summed up', () => {
  it.each<[string, string[]]>([
    ['县水利局等行业主管部门应当协助做好工作。', ['cooperating:shui']],
    [
      '市体育局、县水利局等行业主管部门应当协助做好工作。',
      ['cooperating:?市体育局 cooperating:shui'],
    ],
    ['县水利局、市体育局等职能部门应当协助做好工作。', ['cooperating:shui cooperating:?市体育局']],
    // Names that are whole are one each, though the register has none of them.
    [
      '市文旅局、市体育局、市商务局等行业主管部门应当协助做好工作。',
      ['cooperating:?市文旅局 cooperating:?市体育局 cooperating:?市商务局'],
    ],
    // Fields of work are no names.
    [
      '发展改革、商务等行业主管部门按照职责做好工作。',
      ['responsible:?发展改革、商务等行业主管部门'],
    ],
    [
      '县水利局牵头，县财政局、县应急管理局等县直成员单位配合。',
      ['lead:shui cooperating:cai cooperating:ying'],
    ],
    [
      '抓好整治。（牵头单位：县水利局；配合单位：县财政局、县应急管理局等行业监管部门）',
      ['lead:shui cooperating:cai cooperating:ying'],
    ],
  ])('%s', (text, right) => {
    expect(owes(text)).toEqual(right);
  });
});
