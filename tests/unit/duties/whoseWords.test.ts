/** Whose the words before a subject are, cases of amounts, and others who act behind 由. By hand, before it was run; invented names. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ water: ['县水利局'], road: ['县交通局'], money: ['县财政局'] });
const read = (say: string) => dutiesOf(say, register);
const who = (say: string): string[] =>
  read(say).duties.map(
    ({ agencies, text }) => `${agencies.map((a) => a.printed).join('|')}: ${text}`,
  );
const told = (say: string): string[] => read(say).unread.map(({ text }) => text);
const due = (say: string): string[] =>
  read(say).deadlines.map(({ text, what, owners }) => `${text} ${what} ${owners.join('|')}`);

describe('words before a subject', () => {
  it('are those of whoever they name, where he is narrowed by what was approved', () =>
    expect(who('经核准采砂的企业，应当在开采前设置警示牌，县水利局应当在7日内到场核查。')).toEqual([
      '企业: 经核准采砂的企业，应当在开采前设置警示牌，',
      '县水利局: 县水利局应当在7日内到场核查。',
    ]));
  it('are nobody’s where they put something on somebody whom they do not name', () => {
    const say = '涉及航道的，应当先征求意见，县交通局应当在5日内答复。';
    expect(who(say)).toEqual(['县交通局: 县交通局应当在5日内答复。']);
    expect(told(say)).toContain('涉及航道的，应当先征求意见，');
  });
  it('are nobody’s where they say what is to come about everywhere', () => {
    const say = '11月底前，全县范围内小火电机组全部关停，县水利局停止供水。';
    expect(who(say)).toEqual(['县水利局: 县水利局停止供水。']);
    expect(due(say)).toEqual([
      '11月底前 全县范围内小火电机组全部关停 ',
      '11月底前 停止供水 县水利局',
    ]);
  });
  it('are told where another behind 由 is read in them by nobody', () => {
    const say = '小额采购由掌柜登记，大额采购由县财政局审批。';
    expect(who(say)).toEqual(['县财政局: 大额采购由县财政局审批。']);
    expect(told(say)).toContain('小额采购由掌柜登记，');
  });
});

describe('a case of another amount', () => {
  it('is not for whoever was said behind 由 in the case before', () => {
    const say = '五万元以下的由县财政局核定，五万元以上的须经听证会讨论通过。';
    expect(who(say)).toEqual(['县财政局: 五万元以下的由县财政局核定，']);
    expect(told(say)).toEqual(['五万元以上的须经听证会讨论通过。']);
  });
});

describe('a case behind 由', () => {
  it('is no duty of whom it names', () =>
    expect(who('项目由多家单位承建的，排名第一的单位牵头。')).toEqual([
      '单位: 项目由多家单位承建的，排名第一的单位牵头。',
    ]));
  it('is his where what follows says nobody else', () =>
    expect(who('由县水利局验收的，应当在3日内出具意见。')).toEqual([
      '县水利局: 由县水利局验收的，应当在3日内出具意见。',
    ]));
});

describe('what comes of it', () => {
  it('behind a semicolon is not his who looked', () => {
    const say = '县水利局每月检查一次；造成溃坝的，依法严肃追究责任。';
    expect(who(say)).toEqual(['县水利局: 县水利局每月检查一次；']);
    expect(told(say)).toEqual(['造成溃坝的，依法严肃追究责任。']);
  });
});

describe('who acts', () => {
  it.each([
    ['船主购置网具后，应当到渔港登记。', '船主'],
    ['村级组织应当公开账目。', '村级组织'],
    ['由副县长带队检查堤防。', '副县长'],
    ['工程缺口由县财政解决。', '县财政'],
    ['零星用工由村主任安排。', '村主任'],
    ['专题会议由分管副县长审定方案。', '分管副县长'],
    ['各级领导要亲自上堤。', '各级领导'],
    ['评为末位的东岭区应当在半月内作出说明。', '东岭区'],
    ['主管部门审查后，三日前报县财政局。', '主管部门'],
  ])('%s', (say, name) =>
    expect(read(say).duties.flatMap((d) => d.agencies.map((a) => a.printed))).toEqual([name]),
  );
  it('is another where he looks into it behind somebody else', () =>
    expect(due('各学校自查，县交通局审查后，十月五日前汇总报县财政局。')).toEqual([
      '十月五日前 汇总报县财政局 县交通局',
    ]));
  it('is nobody whose name a modal stands in', () => {
    expect(who('大型集会须经县公安局审批。')).toEqual([]);
    expect(told('大型集会须经县公安局审批。')).toEqual(['大型集会须经县公安局审批。']);
  });
});

describe('what a paper does', () => {
  it('is no duty of whoever agreed', () =>
    expect(who('县政府同意县水利局《堤防岁修方案》，现转发给你们，请认真执行。')).toEqual([]));
  it('what it grants is not his who sees to something else', () =>
    expect(who('同意渡口延长夜航，县交通局增派巡查艇。')).toEqual([
      '县交通局: 县交通局增派巡查艇。',
    ]));
  it('those who sign on one line owe nothing, and are no loss', () => {
    expect(who('县水利局　县交通局　县财政局')).toEqual([]);
    expect(told('县水利局　县交通局　县财政局')).toEqual([]);
  });
  it('how units were rated is no role of theirs', () => {
    expect(who('优胜单位：县水利局、县交通局')).toEqual([]);
    expect(told('优胜单位：县水利局、县交通局')).toEqual([]);
  });
});

describe('a time for several', () => {
  it('is not for what is only supplied, or for who answers for it', () => {
    expect(due('5月上旬，县水利局要疏浚一次渠道，所需柴油由县财政局统一安排。')).toEqual([
      '5月上旬 要疏浚一次渠道 县水利局',
    ]);
    expect(due('6月底前，县水利局完成疏浚，各镇政府为责任主体。')).toEqual([
      '6月底前 完成疏浚 县水利局',
    ]);
  });
  it('is the whole of it', () =>
    expect(due('春耕、秋收期间，县水利局要每日放水。')[0]).toMatch(/^春耕、秋收期间 /u));
});

describe('what becomes of something', () => {
  it('is no duty of him whose case stands before it', () => {
    expect(who('客户申请通气的，上门点火时限缩短至2个工作日以内。')).toEqual([]);
    expect(who('企业注销全流程压减至3日，免收工本费。')).toEqual([]);
  });
  it('what he uses must stop at once is not hers who sees to the rest', () => {
    const say = '鉴定为危桥的，立即停止通行，由县交通局设置警示牌。';
    expect(who(say)).toEqual(['县交通局: 由县交通局设置警示牌。']);
  });
  it('a paper that tells of another owes nothing by it', () =>
    expect(who('《渡口办法》共四章十八条，明确县交通局牵头管理。')).toEqual([]));
  it('whoever is behind 由 is read before the head of another', () =>
    expect(who('对久拖不办的，由县财政局约谈承办单位负责人。')).toEqual([
      '县财政局: 对久拖不办的，由县财政局约谈承办单位负责人。',
    ]));
  it('another amount behind a comma is nobody’s', () => {
    const say = '十万元以下的，由县财政局审批；十万元以上的，报县政府审批。';
    expect(who(say)).toEqual(['县财政局: 十万元以下的，由县财政局审批；']);
    expect(told(say)).toEqual(['十万元以上的，报县政府审批。']);
  });
});

describe('what is found, and what is due of a thing', () => {
  it('goes with whoever patrols', () =>
    expect(who('县水利局应当每日巡堤，发现盗采行为应当立即劝阻，并上报县政府。')).toEqual([
      '县水利局: 县水利局应当每日巡堤，发现盗采行为应当立即劝阻，并上报县政府。',
    ]));
  it('is for the office, behind what a person must do', () => {
    const say = '申请人应当缴清欠费。资料齐全的，出具受理单。';
    expect(who(say)).toEqual(['申请人: 申请人应当缴清欠费。']);
  });
  it('is told where a limit of time is set and nobody named', () =>
    expect(told('县水利局健全台账，险情信息应当在1小时内上报，并存档。')).toContain(
      '险情信息应当在1小时内上报，',
    ));
});
