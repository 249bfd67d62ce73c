/** Lists of bodies that a word sums up, forces of the army, and words that say when another acts. By hand; invented names. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ water: ['县水利局'] });
const who = (say: string): string[] =>
  dutiesOf(say, register).duties.map(
    ({ agencies, text }) => `${agencies.map((a) => a.printed).join('|')}: ${text}`,
  );

describe('a list of whole names with what sums them up', () => {
  it.each([
    ['团县委、县妇联、县残联等群团组织结合职能，做好帮扶工作。', '团县委|县妇联|县残联'],
    ['县人民医院、县中医院等医疗机构应当开设绿色通道。', '县人民医院|县中医院'],
    ['县电视台、县融媒体中心等新闻媒体要加强宣传。', '县电视台|县融媒体中心'],
    ['县供电公司、县自来水公司等公用企业应当公布服务标准。', '县供电公司|县自来水公司'],
    // What is not a whole name stays with what sums it up.
    ['学校、医院等单位应当制定预案。', '学校、医院等单位'],
    ['驻县部队、武警中队、民兵应急分队参加抢险。', '驻县部队|武警中队|民兵应急分队'],
  ])('%s', (say, names) => expect(who(say)).toEqual([`${names}: ${say}`]));
});

describe('words that say when another is to act', () => {
  it('are no duty of what they are about', () => {
    const say = '公众聚集场所投入使用前，建设单位应当申请消防安全检查。';
    expect(who(say)).toEqual([`建设单位: ${say}`]);
    expect(dutiesOf(say, register).unread.map(({ kind }) => kind)).toContain('body');
  });
  it.each(['施工单位开工前，应当办理许可手续。', '县水利局汛期来临前，组织安全检查。'])(
    'are of its own subject where that acts then: %s',
    (say) => expect(who(say)).toHaveLength(1),
  );
});

describe('an officer or whoever stands in for him', () => {
  it.each([
    ['会议由召集人或其委托的副召集人主持。', '召集人或其委托的副召集人'],
    ['现场会商由总指挥（或其委托的副总指挥）主持。', '总指挥（或其委托的副总指挥）'],
    ['会议由组长或者组长委托的副组长召集。', '组长或者组长委托的副组长'],
    ['文件由县水利局局长或其委托的副局长签发。', '县水利局局长或其委托的副局长'],
    ['会议由县水利局局长主持。', '县水利局局长'],
  ])('%s', (say, names) => expect(who(say)).toEqual([`${names}: ${say}`]));
});
