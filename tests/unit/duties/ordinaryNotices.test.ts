/** Ordinary notices: whose words are, and of what a time is. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ water: ['县水利局'], road: ['县交通局'], money: ['县财政局'] });
const who = (say: string): string[] =>
  dutiesOf(say, register).duties.map(({ agencies }) => agencies.map((a) => a.printed).join('|'));
const due = (say: string): string[] =>
  dutiesOf(say, register).deadlines.map(({ text, what }) => `${text} ${what}`);

describe('whose words are', () => {
  it.each<[string, string[]]>([
    // A cost of his, and what of it he bears, are things.
    ['投保人员在一个保险年度内发生的医疗费用，由保险资金按比例补偿。', []],
    ['职工个人累计负担超过2万元的部分，由基金补偿。', []],
    // Who is chosen acts, and not who chooses, however.
    ['检测由县水利局通过公开比选选定的检测机构承担。', ['检测机构']],
    ['养护由县交通局以招标方式确定的养护公司承担。', ['养护公司']],
    ['镇、村级林长不能处置的应当及时上报。', ['镇、村级林长']],
    ['县水利局会同县委督查室、县政府督查室开展督查。', ['县水利局|县委督查室|县政府督查室']],
    // What follows for others, and what was done before a paper was published.
    ['县水利局负责督查。对因失职造成损失的，依法依规追究责任。', ['县水利局']],
    ['经专家评审，县人民政府核定，现将保护名录予以公布。', []],
    ['经县政府同意，现将名录予以公布，请县水利局组织实施。', ['县水利局']],
    ['对成效突出的村，县财政局给予奖励。', ['县财政局']],
    ['县交通局负责验收。对达标的农户，县政府给予奖励。', ['县交通局', '县政府']],
    ['任何组织和个人均有权举报。', ['任何组织和个人']],
    // With whom the other deals goes with what he does.
    ['县水利局每月通报，对连续末位的镇，由县交通局约谈。', ['县水利局', '县交通局']],
    // To whom it is given owes nothing.
    ['对获奖的，个人给予奖励。', []],
  ])('%s', (say, right) => expect(who(say)).toEqual(right));
});

describe('what is due', () => {
  it.each<[string, string[]]>([
    [
      '2024年11月底前，完成方案编制，由县水利局牵头，县交通局等部门及有关乡镇配合。',
      ['2024年11月底前 完成方案编制'],
    ],
    ['村委会核对名单，张榜公示不少于10日，无异议的，报县水利局。', ['10日 张榜公示不少于10日']],
    ['合同期满前2个月重新组织招标。', ['合同期满前2个月 重新组织招标']],
    ['自公布之日起一年内由县水利局组织划界。', ['一年内 组织划界']],
    [
      '竣工后六个月内由县水利局牵头、县财政局配合组织评估。',
      ['六个月内 由县水利局牵头、县财政局配合组织评估'],
    ],
  ])('%s', (say, right) => expect(due(say)).toEqual(right));
});
