/** Verbs that no row of the readers holds: what a body does by the general dictionary, and what is none of its doing. */
import { describe, expect, it } from 'vitest';
import { actsByDictionary, doesByDictionary } from '../../../src/duties/vocabulary.ts';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ water: ['县水利局'], money: ['县财政局'], farm: ['县农业农村局'] });
const read = (say: string): string[] => {
  const { duties, unread } = dutiesOf(say, register);
  return [
    ...duties.map((d) => `${d.agencies.map((a) => a.printed).join('、')} | ${d.text}`),
    ...unread.map((u) => `? ${u.kind} | ${u.text}`),
  ];
};

describe('a body whose verb no row holds', () => {
  it.each([
    '县财政局采购水泵20台。',
    '园林局修剪行道树。',
    '公路局撒布融雪剂。',
    '县林业局悬挂防火标语。',
    '县供销社收购滞销农产品。',
    '县税务局退还多缴税款。',
    '县医院腾出床位50张。',
    '供热公司检漏补漏。',
    '县房管局腾退公房。',
    '县残联赠送轮椅。',
  ])('acts: %s', (say) => {
    const name = /^\p{Script=Han}{1,3}?(?:局|社|院|联|公司)/u.exec(say)![0];
    expect(read(say)).toEqual([`${name} | ${say}`]);
  });

  it('has its own words alone where each of several has a verb', () =>
    expect(read('由县水利局采购、县农业农村局保管，县财政局拨付资金。')).toEqual([
      '县水利局 | 由县水利局采购、',
      '县农业农村局 | 县农业农村局保管，',
      '县财政局 | 县财政局拨付资金。',
    ]));

  it.each([
    // How something is, what becomes of it, what is said.
    ...['县水利局发生火灾。', '县水利局更名为县水务局。', '县水利局设在县城东街。'],
    ...['县水利局提议增设泵站。', '县水利局拥有泵站三座。'],
    // A noun that begins with a verb.
    ...['县水利局退休人员参加。', '县水利局复工率超过九成。', '县水利局缉私分局受表扬。'],
    // The verb belongs to the subject of what stands behind it.
    '县水利局采购计划应当公开。',
    // No name of one body.
    ...['企业开办时间压缩到2日。', '部分乡镇接连受灾。', '关于县电影公司改制。'],
  ])('does nothing by it: %s', (say) =>
    expect(read(say).filter((line) => !line.startsWith('?'))).toEqual([]),
  );
});

describe('that something has passed a body', () => {
  it.each(['县水利局审核同意后', '县水利局核拨后', '县水利局验收合格后', '县水利局初审后'])(
    'is a case and no duty: %s',
    (say) => expect(read(`${say}，县财政局支付尾款。`)).toHaveLength(1),
  );

  it('is a duty with what the body makes of it', () =>
    expect(read('县水利局会同县农业农村局报请县政府审定后，由县财政局执行。')).toHaveLength(2));
});

describe('what is looked up', () => {
  it.each([
    ['终止合同', false],
    ['审查图纸', true],
  ])('is a verb, and whether it is a noun as well: %s', (words, noun) =>
    expect(doesByDictionary(words)?.noun).toBe(noun),
  );

  it.each([
    ...['设在县城', '发生火灾', '退休人员', '停课的学校', '采购计划应当公开', '支行负责'],
    ...['桌椅', '缉私分局负责', '终止后，'],
  ])('is none in %s', (words) => expect(doesByDictionary(words)).toBeUndefined());

  it('asks more of a word that is a noun as well', () => {
    expect(actsByDictionary('县水利局', '审查图纸。')).toBe(true);
    expect(actsByDictionary('县水利局', '审查。')).toBe(false);
    expect(actsByDictionary('县水利局', '终止。')).toBe(true);
    expect(actsByDictionary('县水旱灾害防御中心', '审查图纸。')).toBe(false);
    expect(actsByDictionary('县水旱灾害防御中心', '终止合同。')).toBe(true);
  });

  it('asks for a name of one body, or one of the register', () => {
    expect(actsByDictionary('乡镇', '终止合同。')).toBe(false);
    expect(actsByDictionary('乡镇', '终止合同。', true)).toBe(true);
    expect(actsByDictionary('县水利局、县财政局', '终止合同。')).toBe(true);
    expect(actsByDictionary('东湖路、县财政局', '终止合同。')).toBe(false);
    expect(actsByDictionary('送市建设局', '终止合同。', true)).toBe(false);
    expect(actsByDictionary('负责县水利局', '终止合同。')).toBe(false);
  });
});

describe('what a thing of a body is', () => {
  it.each([
    '县水利局值班电话：1234567。',
    '县水利局审计报告显示资金闲置。',
    '县水利局救援装备不足。',
    '县水利局组建于2019年。',
    '县水利局报名时间为3月1日至5日。',
    '县水利局预算编制工作全面铺开。',
    // What a deed is called by, and how it stands: each was written with its answer before it was read.
    ...['县水利局监督检查结果向社会公布。', '县水利局检查发现的问题限期整改。'],
    ...['县农业农村局服务对象满意率达到95%以上。', '县水利局抽水设备全部完好。'],
    ...['县水利局培训人员达300人次。', '县农业农村局推广面积不低于2万亩。'],
    ...['县财政局补助标准为每亩50元。', '县水利局储备物资包括帐篷500顶。'],
    ...['县水利局审批权限下放至各镇。', '县农业农村局播种进度快于去年。'],
    '县农业农村局考核结果作为评优依据。',
  ])('is no duty of it, and holds nothing up: %s', (say) => {
    expect(read(say)).toEqual([`? nobody | ${say}`]);
  });

  it('is not taken from a number that is no telephone', () =>
    expect(read('县水利局值班电话24小时畅通。')[0]).toBe(
      '县水利局 | 县水利局值班电话24小时畅通。',
    ));
});

describe('a team of a body', () => {
  it.each([
    ['县水利局监督所依法检查。', '县水利局监督所'],
    ['县农业农村局推广站承担示范任务。', '县农业农村局推广站'],
    ['县水利局抢修队24小时内修复管网。', '县水利局抢修队'],
  ])('acts itself: %s', (say, name) => expect(read(say)).toEqual([`${name} | ${say}`]));

  it.each(['县水利局排查站点隐患。', '县水利局组建队伍抢险。', '县水利局检查所辖企业。'])(
    'is none where the body acts: %s',
    (say) => expect(read(say)[0]).toBe(`县水利局 | ${say}`),
  );
});
